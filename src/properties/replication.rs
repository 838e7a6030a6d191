//! What a replicated log promises (Ongaro and Ousterhout, "In Search of an Understandable Consensus Algorithm", figure 3).

use super::progress::{Needed, waits_for_an_answer};
use crate::base::{ProcessId, ProcessSet};
use crate::facts::{Election, Fact, Order, Replication};
use crate::scenario::Goal;
use crate::sim::{Breach, Progress, Protocol, Scene, Verdict};
use crate::words::{Arg, Text, Words, words};

/// At most one leader can be elected in a given term.
pub static ELECTION_SAFETY: Goal = Goal {
    name: "Election Safety",
    title: words("Election Safety", "Seguridad de la elección", "Sûreté de l’élection"),
    claim: words(
        "At most one leader is elected in a term.",
        "En un mandato se elige a un líder como mucho.",
        "Au plus un leader est élu par mandat.",
    ),
};

/// A leader never overwrites or deletes entries in its log.
pub static LEADER_APPEND_ONLY: Goal = Goal {
    name: "Leader Append-Only",
    title: words("Leader Append-Only", "El líder solo añade", "Le leader ne fait qu’ajouter"),
    claim: words(
        "A leader never deletes or overwrites entries of its own log.",
        "Un líder nunca borra ni sobrescribe entradas de su propio registro.",
        "Un leader n’efface ni ne remplace jamais les entrées de son propre journal.",
    ),
};

/// Logs that share an entry's index and term are the same up to there.
pub static LOG_MATCHING: Goal = Goal {
    name: "Log Matching",
    title: words("Log Matching", "Concordancia de registros", "Concordance des journaux"),
    claim: words(
        "Two logs with the same term at an index are the same up to there.",
        "Dos registros con el mismo mandato en un índice son iguales hasta ahí.",
        "Deux journaux de même mandat à un indice sont identiques jusque-là.",
    ),
};

/// What was committed is in the log of every later leader.
pub static LEADER_COMPLETENESS: Goal = Goal {
    name: "Leader Completeness",
    title: words("Leader Completeness", "Completitud del líder", "Complétude du leader"),
    claim: words(
        "What was committed in a term is in the log of every leader of a higher term.",
        "Lo confirmado en un mandato está en el registro de todo líder posterior.",
        "Ce qui est validé dans un mandat est dans le journal de tout leader ultérieur.",
    ),
};

/// Nobody applies another entry under the same index.
pub static STATE_MACHINE_SAFETY: Goal = Goal {
    name: "State Machine Safety",
    title: words("State Machine Safety", "Seguridad de la máquina de estados", "Sûreté de la machine à états"),
    claim: words(
        "No two servers apply different entries at the same index.",
        "Dos servidores nunca aplican entradas distintas en el mismo índice.",
        "Jamais deux serveurs n’appliquent des entrées différentes au même indice.",
    ),
};

/// A server votes once in a term.
pub static ONE_VOTE: Goal = Goal {
    name: "One vote a term",
    title: words("One vote per term", "Un voto por mandato", "Un vote par mandat"),
    claim: words(
        "No server votes for two candidates in one term.",
        "Ningún servidor vota por dos candidatos en un mandato.",
        "Nul serveur ne vote pour deux candidats au même mandat.",
    ),
};

/// Terms and commit indexes never go down.
pub static MONOTONICITY: Goal = Goal {
    name: "Monotonicity",
    title: words("Monotonicity", "Monotonía", "Monotonie"),
    claim: words(
        "Terms never go down, nor do commit indexes between crashes.",
        "Los mandatos nunca bajan, ni los índices confirmados entre caídas.",
        "Les mandats ne baissent jamais, ni les indices validés entre deux pannes.",
    ),
};

/// Somebody leads, and every command is answered.
pub static LIVENESS: Goal = Goal {
    name: "Liveness",
    title: words("Liveness", "Progreso", "Vivacité"),
    claim: words(
        "In the end somebody leads, and every client has its answer.",
        "Al final alguien lidera y todo cliente tiene su respuesta.",
        "À la fin quelqu’un dirige, et tout client a sa réponse.",
    ),
};

/// Election Safety.
pub fn election_safety<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    let found = scene.past.terms().noticed().two_leaders;
    broken(found.map(|(term, first, second)| {
        (TWO_LEADERS.with([Arg::Process(first), Arg::Process(second), Arg::Number(term)]), [first, second].into_iter().collect())
    }))
}

/// Leader Append-Only.
pub fn leader_append_only<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    let found = scene.past.terms().noticed().leader_cut;
    broken(found.map(|(leader, index)| (LEADER_CUT.with([Arg::Process(leader), Arg::Number(index)]), only(leader))))
}

/// State Machine Safety.
pub fn state_machine_safety<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    let found = scene.past.terms().noticed().two_entries;
    broken(found.map(|(index, first, second)| {
        (TWO_ENTRIES.with([Arg::Process(first), Arg::Process(second), Arg::Number(index)]), [first, second].into_iter().collect())
    }))
}

/// One vote a term.
pub fn one_vote<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    let found = scene.past.terms().noticed().two_votes;
    broken(found.map(|(voter, term, first, second)| {
        (TWO_VOTES.with([Arg::Process(voter), Arg::Process(first), Arg::Process(second), Arg::Number(term)]), only(voter))
    }))
}

/// Monotonicity, of terms and commit indexes.
pub fn monotonicity<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    let noticed = scene.past.terms().noticed();
    let say = |words: &'static Words, (id, from, to)| (words.with([Arg::Process(id), Arg::Number(from), Arg::Number(to)]), only(id));
    let term = noticed.term_fell.map(|found| say(&TERM_FELL, found));
    broken(term.or_else(|| noticed.commit_fell.map(|found| say(&COMMIT_FELL, found))))
}

/// Log Matching, looked at where a log grew or was there from the start: if the entries before it are of the same term, they are the same by what held before.
/// `entry` tells term and order of a process's entry.
pub fn log_matching<P: Protocol>(scene: &Scene<'_, P>, entry: impl Fn(&P::Process, u64) -> Option<(u64, Order)>) -> Verdict {
    let before = |process: &P::Process, index: u64| if index == 1 { Some(0) } else { entry(process, index - 1).map(|(term, _)| term) };
    for fresh in scene.past.fresh() {
        let (first, last, id) = match (fresh.what.told(), fresh.process) {
            (Some(Replication::Appended { first, last }), Some(id)) => (first, last, id),
            (Some(Replication::Loaded { last }), Some(id)) => (1, last, id),
            _ => continue,
        };
        let mine = &*scene.cast.processes[id];
        for index in first..=last {
            let Some((term, order)) = entry(mine, index) else { continue };
            let differs = |theirs: &P::Process| {
                entry(theirs, index).is_some_and(|(their_term, theirs_order)| their_term == term && theirs_order != order)
                    || (entry(theirs, index).is_some_and(|(their_term, _)| their_term == term) && before(theirs, index) != before(mine, index))
            };
            if let Some((other, _)) = scene.cast.processes.iter().find(|(other, theirs)| *other != id && differs(theirs)) {
                let why = LOGS_DIFFER.with([Arg::Process(other), Arg::Process(id), Arg::Number(index), Arg::Number(term)]);
                return Verdict::Broken(Breach { why, who: [other, id].into_iter().collect() });
            }
        }
    }
    Verdict::Holds
}

/// Leader Completeness, looked at when somebody is elected, and when something is committed while a leader of a higher term is there.
/// `entry` tells term and order of a process's entry.
pub fn leader_completeness<P: Protocol>(scene: &Scene<'_, P>, entry: impl Fn(&P::Process, u64) -> Option<(u64, Order)>) -> Verdict {
    let terms = scene.past.terms();
    let lacks = |leader: ProcessId, term: u64, index: u64| {
        let committed = terms.committed(index)?;
        let has = entry(&scene.cast.processes[leader], index) == Some((committed.term, committed.order));
        let why = || LEADER_LACKS.with([Arg::Process(leader), Arg::Number(term), Arg::Number(index), Arg::Process(committed.by)]);
        (committed.in_term < term && !has).then(|| Breach { why: why(), who: [leader, committed.by].into_iter().collect() })
    };
    let breach = scene.past.fresh().find_map(|fresh| match (fresh.what.fact(), fresh.process) {
        (Fact::Election(Election::Elected { term }), Some(leader)) => terms.all_committed().find_map(|(index, _)| lacks(leader, term, index)),
        (Fact::Replication(Replication::Committed { index, in_term, .. }), Some(id)) if terms.is_first_to_commit(id, index, in_term) => {
            terms.leaders().find_map(|(leader, term)| lacks(leader, term, index))
        }
        _ => None,
    });
    breach.map_or(Verdict::Holds, Verdict::Broken)
}

/// Liveness: fulfilled while somebody leads and nobody `waits`.
pub fn liveness<P: Protocol>(scene: &Scene<'_, P>, needed: &Needed, waits: impl Fn(&P::Process) -> bool) -> Progress {
    let leads = scene.past.terms().leaders().any(|(leader, _)| scene.cast.standing.up.contains(leader));
    let nobody_leads = (!leads).then(|| Breach { why: NOBODY_LEADS.text(), who: ProcessSet::EMPTY });
    nobody_leads.or_else(|| waits_for_an_answer(scene.cast, waits)).map_or(Progress::Fulfilled, |breach| needed.progress(scene.cast, breach))
}

fn broken(found: Option<(Text, ProcessSet)>) -> Verdict {
    found.map_or(Verdict::Holds, |(why, who)| Verdict::Broken(Breach { why, who }))
}

fn only(id: ProcessId) -> ProcessSet {
    [id].into_iter().collect()
}

static TWO_LEADERS: Words =
    words("{0} and {1} both lead term {2}.", "{0} y {1} lideran ambos el mandato {2}.", "{0} et {1} dirigent tous deux le mandat {2}.");
static LEADER_CUT: Words = words(
    "{0} leads, and yet it deleted its entries from index {1} on.",
    "{0} lidera y aun así borró sus entradas desde el índice {1}.",
    "{0} dirige, et pourtant il a effacé ses entrées depuis l’indice {1}.",
);
static TWO_ENTRIES: Words = words(
    "{0} and {1} applied different entries at index {2}.",
    "{0} y {1} aplicaron entradas distintas en el índice {2}.",
    "{0} et {1} ont appliqué des entrées différentes à l’indice {2}.",
);
static TWO_VOTES: Words = words(
    "{0} voted for {1} and for {2} in term {3}.",
    "{0} votó por {1} y por {2} en el mandato {3}.",
    "{0} a voté pour {1} et pour {2} au mandat {3}.",
);
static TERM_FELL: Words =
    words("The term of {0} fell from {1} to {2}.", "El mandato de {0} bajó de {1} a {2}.", "Le mandat de {0} est retombé de {1} à {2}.");
static COMMIT_FELL: Words = words(
    "The commit index of {0} fell from {1} to {2}.",
    "El índice confirmado de {0} bajó de {1} a {2}.",
    "L’indice validé de {0} est retombé de {1} à {2}.",
);
static LOGS_DIFFER: Words = words(
    "{0} and {1} have term {3} at index {2}, but their logs differ.",
    "{0} y {1} tienen el mandato {3} en el índice {2}, pero sus registros difieren.",
    "{0} et {1} ont le mandat {3} à l’indice {2}, mais leurs journaux diffèrent.",
);
static LEADER_LACKS: Words = words(
    "{0} leads term {1} without the entry at index {2}, which {3} committed.",
    "{0} lidera el mandato {1} sin la entrada {2}, que {3} confirmó.",
    "{0} dirige le mandat {1} sans l’entrée {2}, que {3} a validée.",
);
static NOBODY_LEADS: Words = words("Nobody leads.", "Nadie lidera.", "Personne ne dirige.");
