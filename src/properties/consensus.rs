//! What consensus promises (Coulouris et al., "Distributed Systems", on consensus; Lamport, "Paxos Made Simple", section 2.1).

use super::progress::{Needed, those};
use crate::base::{ProcessSet, Value};
use crate::facts::{Agreement, Milestone, Past, PastEntry};
use crate::scenario::Goal;
use crate::sim::{Breach, Count, Progress, Protocol, Scene, Verdict};
use crate::words::{Arg, Text, Words, words};

/// No two values are chosen, no two processes decide differently.
pub static AGREEMENT: Goal = Goal {
    name: "Agreement",
    title: words("Agreement", "Acuerdo", "Accord"),
    claim: words(
        "No two different values are ever chosen or decided.",
        "Nunca se eligen ni se deciden dos valores distintos.",
        "Jamais deux valeurs différentes ne sont choisies ni décidées.",
    ),
};

/// Only proposed values are chosen.
pub static VALIDITY: Goal = Goal {
    name: "Validity",
    title: words("Validity", "Validez", "Validité"),
    claim: words(
        "Only a value that somebody proposed is chosen or decided.",
        "Solo se elige o decide un valor que alguien propuso.",
        "Seule une valeur proposée par quelqu’un est choisie ou décidée.",
    ),
};

/// A decision is final, and was chosen.
pub static INTEGRITY: Goal = Goal {
    name: "Integrity",
    title: words("Integrity", "Integridad", "Intégrité"),
    claim: words(
        "A process never changes its decision, and decides only what was chosen.",
        "Un proceso nunca cambia su decisión y solo decide lo que fue elegido.",
        "Un processus ne change jamais sa décision et ne décide que ce qui a été choisi.",
    ),
};

/// What most want is decided.
pub static MAJORITY: Goal = Goal {
    name: "Majority",
    title: words("Majority", "Mayoría", "Majorité"),
    claim: words(
        "Where they decide by majority and nobody fails, what more than half proposed is decided.",
        "Si deciden por mayoría y nadie falla, se decide lo que propuso más de la mitad.",
        "S’ils décident à la majorité et que nul ne défaille, ce que plus de la moitié ont proposé est décidé.",
    ),
};

/// Everybody who is to learn learns.
pub static TERMINATION: Goal = Goal {
    name: "Termination",
    title: words("Termination", "Terminación", "Terminaison"),
    claim: words(
        "Every live process that is to learn the value decides in the end.",
        "Todo proceso vivo que debe conocer el valor acaba decidiendo.",
        "Tout processus vivant qui doit apprendre la valeur finit par décider.",
    ),
};

/// How many messages, one because of the other, led up to the first decision, beside what theory expects, and for what.
pub fn message_delays(past: &Past, theory: Option<(&'static Words, u64)>) -> Count {
    Count { beside: theory.map(|(of_what, delays)| Count::expected(of_what, Arg::Number(delays))), ..Count::of(&MESSAGE_DELAYS, past.delays()) }
}

static MESSAGE_DELAYS: Words = words("Delays", "Pasos de mensaje", "Délais");

/// Agreement, over everything that was chosen or decided.
pub fn agreement<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    for entry in scene.past.fresh() {
        let Some(value) = settled(entry) else { continue };
        let other = scene.past.iter().find(|other| settled(other).is_some_and(|theirs| theirs != value));
        if let Some(other) = other {
            return Verdict::Broken(Breach { why: disagreement(other, entry), who: both(other, entry) });
        }
    }
    Verdict::Holds
}

/// Validity, over everything that was chosen or decided.
pub fn validity<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    for entry in scene.past.fresh() {
        let Some(value) = settled(entry) else { continue };
        if !scene.past.iter().any(|other| other.what == Milestone::from(Agreement::Proposed { value })) {
            return Verdict::Broken(Breach { why: NOBODY_PROPOSED.with([Arg::Value(value)]), who: entry.process.into_iter().collect() });
        }
    }
    Verdict::Holds
}

/// Integrity, over all decisions.
pub fn integrity<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    for entry in scene.past.fresh() {
        let (Some(Agreement::Decided { value }), Some(process)) = (entry.what.told(), entry.process) else { continue };
        let who = ProcessSet::from_iter([process]);
        let mine = scene.past.iter().filter(|other| other.process == Some(process));
        let changed = mine
            .filter_map(|other| if let Some(Agreement::Decided { value }) = other.what.told() { Some(value) } else { None })
            .find(|&first| first != value);
        if let Some(first) = changed {
            let why = CHANGED_ITS_DECISION.with([Arg::Process(process), Arg::Value(first), Arg::Value(value)]);
            return Verdict::Broken(Breach { why, who });
        }
        let chosen = scene.past.iter().any(|other| matches!(other.what.told(), Some(Agreement::Chosen { value: theirs, .. }) if theirs == value));
        if !chosen {
            return Verdict::Broken(Breach { why: DECIDED_THE_UNCHOSEN.with([Arg::Process(process), Arg::Value(value)]), who });
        }
    }
    Verdict::Holds
}

/// Majority, over all decisions: of these proposals.
pub fn majority<P: Protocol>(scene: &Scene<'_, P>, proposed: impl Iterator<Item = Value>) -> Verdict {
    let proposed: Vec<Value> = proposed.collect();
    let behind = |value: Value| proposed.iter().filter(|other| **other == value).count();
    let Some(&most) = proposed.iter().find(|&&value| 2 * behind(value) > proposed.len()) else { return Verdict::Holds };
    let decided = |entry: &PastEntry| if let Some(Agreement::Decided { value }) = entry.what.told() { Some(value) } else { None };
    let strays = scene.past.fresh().find_map(|entry| Some((entry.process, decided(entry).filter(|value| *value != most)?)));
    strays.map_or(Verdict::Holds, |(process, value)| {
        let args = [Arg::of(process), Arg::Value(value), Arg::Number(behind(most) as u64), Arg::Value(most)];
        Verdict::Broken(Breach { why: AGAINST_THE_MOST.with(args), who: process.into_iter().collect() })
    })
}

/// Termination: fulfilled once somebody has decided, and everybody who `waits` has; who crashed or lies need not.
pub fn termination<P: Protocol>(scene: &Scene<'_, P>, needed: &Needed, waits: impl Fn(&P::Process) -> bool) -> Progress {
    let who = those(scene.cast, |id, process| scene.cast.standing.up.contains(id) && !scene.cast.standing.liars.contains(id) && waits(process));
    let why = match (who.len(), who.iter().next()) {
        (_, None) if scene.past.is_decided() => return Progress::Fulfilled,
        // Whoever was to decide has crashed.
        (_, None) => return needed.unpromised(scene.cast, Breach { why: NOTHING_IS_DECIDED.text(), who }),
        (1, Some(id)) => ONE_IS_UNDECIDED.with([Arg::Process(id)]),
        (count, _) => SOME_ARE_UNDECIDED.with([Arg::Number(count as u64)]),
    };
    needed.progress(scene.cast, Breach { why, who })
}

/// The value that an entry settles.
fn settled(entry: &PastEntry) -> Option<Value> {
    if let Some(Agreement::Chosen { value, .. } | Agreement::Decided { value }) = entry.what.told() { Some(value) } else { None }
}

fn disagreement(first: &PastEntry, second: &PastEntry) -> Text {
    let arg = |entry: &PastEntry| Arg::Value(settled(entry).expect("only settled values disagree"));
    match (first.process, second.process) {
        (Some(one), Some(other)) => TWO_DECISIONS.with([Arg::Process(one), arg(first), Arg::Process(other), arg(second)]),
        (Some(one), None) => DECIDED_AND_CHOSEN.with([Arg::Process(one), arg(first), arg(second)]),
        (None, Some(other)) => DECIDED_AND_CHOSEN.with([Arg::Process(other), arg(second), arg(first)]),
        (None, None) => TWO_CHOSEN.with([arg(first), arg(second)]),
    }
}

fn both(first: &PastEntry, second: &PastEntry) -> ProcessSet {
    first.process.into_iter().chain(second.process).collect()
}

static AGAINST_THE_MOST: Words = words(
    "{0} decided {1}, but {2} proposed {3}, more than half.",
    "{0} decidió {1}, pero {2} propusieron {3}, más de la mitad.",
    "{0} a décidé {1}, mais {2} ont proposé {3}, plus de la moitié.",
);
static TWO_DECISIONS: Words =
    words("{0} decided {1}, but {2} decided {3}.", "{0} decidió {1}, pero {2} decidió {3}.", "{0} a décidé {1}, mais {2} a décidé {3}.");
static DECIDED_AND_CHOSEN: Words =
    words("{0} decided {1}, but {2} was chosen.", "{0} decidió {1}, pero se eligió {2}.", "{0} a décidé {1}, mais {2} a été choisi.");
static TWO_CHOSEN: Words = words(
    "{0} was chosen, and yet {1} was chosen too.",
    "Se eligió {0} y, aun así, también se eligió {1}.",
    "{0} a été choisi, et pourtant {1} l’a été aussi.",
);
static NOBODY_PROPOSED: Words = words("Nobody had proposed {0}.", "Nadie había propuesto {0}.", "Personne n’avait proposé {0}.");
static CHANGED_ITS_DECISION: Words =
    words("{0} had decided {1}, and then {2}.", "{0} había decidido {1} y luego {2}.", "{0} avait décidé {1}, puis {2}.");
static DECIDED_THE_UNCHOSEN: Words =
    words("{0} decided {1}, which was not chosen.", "{0} decidió {1}, que no fue elegido.", "{0} a décidé {1}, qui n’était pas choisi.");
static NOTHING_IS_DECIDED: Words = words("Nothing is decided.", "No hay nada decidido.", "Rien n’est décidé.");
static ONE_IS_UNDECIDED: Words = words("{0} has not decided.", "{0} no ha decidido.", "{0} n’a pas décidé.");
static SOME_ARE_UNDECIDED: Words =
    words("{0} live processes have not decided.", "{0} procesos vivos no han decidido.", "{0} processus vivants n’ont pas décidé.");
