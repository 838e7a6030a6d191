//! What is known from outside of a run: each function is one row above the stage, for whichever algorithm lists it.

use crate::base::{Ballot, ProcessSet, Value};
use crate::facts::{CHOSEN_NOW, Emblem, Known, LEADS_NOW};
use crate::sim::{Process, Protocol, Scene};
use crate::words::{Arg, Datum, Rank, Words, words};

/// Each chosen value once, with the ballot that chose it first.
pub fn chosen<P: Protocol>(scene: &Scene<'_, P>) -> Vec<Known> {
    let mut first: Vec<(Option<Ballot>, Value)> = Vec::new();
    for &(ballot, value) in scene.past.chosen() {
        if first.iter().all(|(_, known)| *known != value) {
            first.push((ballot, value));
        }
    }
    values(first, &CHOSEN_NOW, &NOTHING_IS_CHOSEN)
}

/// Each value that correct processes decided, once.
pub fn decided<P: Protocol>(scene: &Scene<'_, P>) -> Vec<Known> {
    let correct = scene.cast.correct();
    let mut first: Vec<(Option<Ballot>, Value)> = Vec::new();
    for &(_, value) in scene.past.decisions().iter().filter(|(id, _)| correct.contains(*id)) {
        if !first.contains(&(None, value)) {
            first.push((None, value));
        }
    }
    values(first, &IS_DECIDED, &NOTHING_IS_DECIDED)
}

fn values(first: Vec<(Option<Ballot>, Value)>, settled: &'static Words, nothing: &'static Words) -> Vec<Known> {
    let is_wrong = first.len() > 1;
    let known = |(ballot, value): (Option<Ballot>, Value)| Known {
        number: ballot.map(Datum::Ballot),
        is_wrong,
        ..Known::new(settled.with([Arg::Value(value)]), Emblem::Star, Datum::Value(value))
    };
    if first.is_empty() { vec![Known::nothing(nothing.text())] } else { first.into_iter().map(known).collect() }
}

/// Who leads the latest term that has a leader which is up; where leaders have no term, whoever acts as one.
pub fn leader<P: Protocol>(scene: &Scene<'_, P>) -> Vec<Known> {
    let up = |id| scene.cast.standing.up.contains(id);
    let latest = scene.past.terms().leaders().filter(|(id, _)| up(*id)).max_by_key(|(_, term)| *term);
    let acts = |id| up(id) && scene.cast.processes[id].look(scene.config).rank == Rank::Leader;
    let acting = || scene.cast.processes.iter().map(|(id, _)| id).filter(|&id| acts(id)).collect::<ProcessSet>();
    let who = latest.map_or_else(acting, |(id, _)| [id].into_iter().collect());
    let Some(first) = who.iter().next() else { return vec![Known { emblem: Emblem::Crown, ..Known::nothing(NOBODY_LEADS.text()) }] };
    let text = match (who.len(), latest) {
        (_, Some((_, term))) => LEADS_TERM.with([Arg::Process(first), Arg::Number(term)]),
        (1, None) => LEADS_NOW.with([Arg::Process(first)]),
        (several, None) => SEVERAL_LEAD.with([Arg::Number(several as u64)]),
    };
    vec![Known { who, ..Known::new(text, Emblem::Crown, Datum::Process(first)) }]
}

/// The last round that anybody has begun, where each goes at its own pace.
pub fn round<P: Protocol>(scene: &Scene<'_, P>) -> Vec<Known> {
    let round = u64::from(scene.past.rounds().last());
    let known = || Known::new(IN_ROUND.with([Arg::Number(round)]), Emblem::Tick, Datum::Number(round));
    (round > 0).then(known).into_iter().collect()
}

/// How far the logs are committed.
pub fn committed<P: Protocol>(scene: &Scene<'_, P>) -> Vec<Known> {
    let index = scene.past.terms().last_committed();
    let known = || Known::new(IS_COMMITTED.with([Arg::Number(index)]), Emblem::Tick, Datum::Number(index));
    (index > 0).then(known).into_iter().collect()
}

static NOTHING_IS_CHOSEN: Words = words("no value is chosen yet", "aún no hay valor elegido", "aucune valeur n’est encore choisie");
static NOTHING_IS_DECIDED: Words = words("nothing is decided yet", "aún no hay nada decidido", "rien n’est encore décidé");
static IS_DECIDED: Words = words("{0} is decided", "{0} está decidido", "{0} est décidé");
static LEADS_TERM: Words = words("{0} leads term {1}", "{0} lidera el mandato {1}", "{0} dirige le mandat {1}");
static SEVERAL_LEAD: Words = words("{0} act as leader", "{0} actúan como líder", "{0} agissent en leader");
static NOBODY_LEADS: Words = words("nobody leads", "nadie lidera", "personne ne dirige");
static IN_ROUND: Words = words("round {0}", "ronda {0}", "tour {0}");
static IS_COMMITTED: Words = words("committed up to index {0}", "confirmado hasta la entrada {0}", "validé jusqu’à l’entrée {0}");
