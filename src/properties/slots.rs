//! What consensus on every index of a log promises (Ongaro and Ousterhout, "Paxos summary", 2013; Lamport, "Paxos Made Simple",
//! section 3): each index is an instance of consensus of its own.

use super::progress::{Needed, waits_for_an_answer};
use crate::facts::{Order, Replication};
use crate::scenario::Goal;
use crate::sim::{Breach, Progress, Protocol, Scene, Verdict};
use crate::words::{Arg, Words, words};

/// No two values are chosen at one index.
pub static AGREEMENT: Goal = Goal {
    name: "Agreement",
    title: words("Agreement", "Acuerdo", "Accord"),
    claim: words(
        "No two different values are ever chosen at one index.",
        "Nunca se eligen dos valores distintos en un mismo índice.",
        "Jamais deux valeurs différentes ne sont choisies au même indice.",
    ),
};

/// Only what was chosen is applied.
pub static INTEGRITY: Goal = Goal {
    name: "Integrity",
    title: words("Integrity", "Integridad", "Intégrité"),
    claim: words(
        "A server applies at an index only what was chosen there.",
        "Un servidor solo aplica en un índice lo que allí fue elegido.",
        "Un serveur n’applique à un indice que ce qui y a été choisi.",
    ),
};

/// Only commands of clients are chosen, or nothing to do.
pub static VALIDITY: Goal = Goal {
    name: "Validity",
    title: words("Validity", "Validez", "Validité"),
    claim: words(
        "Only a command that a client asked for is chosen, or a no-op.",
        "Solo se elige una orden que pidió un cliente, o una vacía.",
        "Seule une commande demandée par un client est choisie, ou un no-op.",
    ),
};

/// Promises and applied indexes never go down.
pub static MONOTONICITY: Goal = Goal {
    name: "Monotonicity",
    title: words("Monotonicity", "Monotonía", "Monotonie"),
    claim: words(
        "Promises never go down, nor do applied indexes between crashes.",
        "Las promesas nunca bajan, ni los índices aplicados entre caídas.",
        "Les promesses ne baissent jamais, ni les indices appliqués entre deux pannes.",
    ),
};

/// Every command is answered.
pub static LIVENESS: Goal = Goal {
    name: "Liveness",
    title: words("Liveness", "Progreso", "Vivacité"),
    claim: words("In the end every client has its answer.", "Al final todo cliente tiene su respuesta.", "À la fin, tout client a sa réponse."),
};

/// Agreement, at every index.
pub fn agreement<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    let Some((index, first, second)) = scene.past.slots().two_chosen() else { return Verdict::Holds };
    let who = [first.process, second.process].into_iter().collect();
    Verdict::Broken(Breach { why: TWO_CHOSEN.with([Arg::Number(index), Arg::Ballot(first), Arg::Ballot(second)]), who })
}

/// Integrity, over everything that is applied.
pub fn integrity<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    for entry in scene.past.fresh() {
        let (Some(Replication::Committed { index, order, .. }), Some(id)) = (entry.what.told(), entry.process) else { continue };
        let words = match scene.past.slots().chosen(index) {
            Some(chosen) if chosen.order == order => continue,
            Some(_) => &APPLIED_ANOTHER,
            None => &APPLIED_THE_UNCHOSEN,
        };
        return Verdict::Broken(Breach { why: words.with([Arg::Process(id), Arg::Number(index)]), who: [id].into_iter().collect() });
    }
    Verdict::Holds
}

/// Validity, over everything that is accepted: nothing else can be chosen.
pub fn validity<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    for entry in scene.past.fresh() {
        let Some(Replication::Accepted { index, order: Order::Of { client, serial, command }, .. }) = entry.what.told() else { continue };
        if !scene.past.history().was_asked(client, serial, command) {
            let who = entry.process.into_iter().chain([client]).collect();
            return Verdict::Broken(Breach { why: NOBODY_ASKED.with([Arg::Process(client), Arg::Number(index)]), who });
        }
    }
    Verdict::Holds
}

/// Monotonicity, of promises and applied indexes.
pub fn monotonicity<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    if let Some((id, from, to)) = scene.past.slots().promise_fell() {
        let why = PROMISE_FELL.with([Arg::Process(id), Arg::Ballot(from), Arg::Ballot(to)]);
        return Verdict::Broken(Breach { why, who: [id].into_iter().collect() });
    }
    match scene.past.terms().noticed().commit_fell {
        Some((id, from, to)) => {
            let why = APPLIED_FELL.with([Arg::Process(id), Arg::Number(to), Arg::Number(from)]);
            Verdict::Broken(Breach { why, who: [id].into_iter().collect() })
        }
        None => Verdict::Holds,
    }
}

/// Liveness: fulfilled while nobody `waits`.
pub fn liveness<P: Protocol>(scene: &Scene<'_, P>, needed: &Needed, waits: impl Fn(&P::Process) -> bool) -> Progress {
    waits_for_an_answer(scene.cast, waits).map_or(Progress::Fulfilled, |breach| needed.progress(scene.cast, breach))
}

static TWO_CHOSEN: Words = words(
    "At index {0} ballots {1} and {2} chose different values.",
    "En el índice {0}, las propuestas {1} y {2} eligieron valores distintos.",
    "À l’indice {0}, les scrutins {1} et {2} ont choisi des valeurs différentes.",
);
static APPLIED_ANOTHER: Words = words(
    "{0} applied at index {1} something else than was chosen there.",
    "{0} aplicó en el índice {1} otra cosa que la elegida allí.",
    "{0} a appliqué à l’indice {1} autre chose que ce qui y a été choisi.",
);
static APPLIED_THE_UNCHOSEN: Words = words(
    "{0} applied index {1}, where nothing was chosen.",
    "{0} aplicó el índice {1}, donde no se había elegido nada.",
    "{0} a appliqué l’indice {1}, où rien n’était choisi.",
);
static NOBODY_ASKED: Words = words(
    "{0} never asked for what was accepted at index {1}.",
    "{0} nunca pidió lo que se aceptó en el índice {1}.",
    "{0} n’a jamais demandé ce qui a été accepté à l’indice {1}.",
);
static PROMISE_FELL: Words = words(
    "{0} had promised ballot {1}, and then only {2}.",
    "{0} había prometido la propuesta {1} y luego solo la {2}.",
    "{0} avait promis le scrutin {1}, puis seulement {2}.",
);
static APPLIED_FELL: Words = words(
    "{0} applied index {1} after index {2}.",
    "{0} aplicó el índice {1} después del índice {2}.",
    "{0} a appliqué l’indice {1} après l’indice {2}.",
);
