//! What a group of replicas promises that looks like one server (Budhiraja, Marzullo, Schneider and Toueg, "The Primary-Backup Approach",
//! 1993, for primaries; Schneider, "Implementing fault-tolerant services using the state machine approach", 1990, for equal replicas).

use super::progress::{Needed, waits_for_an_answer};
use crate::base::{ProcessId, ProcessSet};
use crate::facts::{Emblem, Known, Milestone, Phase, Replicas, Serial, Service};
use crate::scenario::Goal;
use crate::sim::{Breach, Progress, Protocol, Scene, Verdict};
use crate::words::{Arg, Datum, Words, words};

/// There is one primary at most.
pub static ONE_PRIMARY: Goal = Goal {
    name: "One primary",
    title: words("One primary", "Una sola primaria", "Une seule primaire"),
    claim: words(
        "At no moment do two replicas act as primary.",
        "En ningún momento actúan dos réplicas como primaria.",
        "À aucun moment deux répliques n’agissent en primaire.",
    ),
};

/// Replicas that are as far hold the same.
pub static CONSISTENCY: Goal = Goal {
    name: "Replica consistency",
    title: words("Replica consistency", "Consistencia de réplicas", "Cohérence des répliques"),
    claim: words(
        "Replicas of a view with as many updates hold the same.",
        "Las réplicas de una vista con las mismas actualizaciones tienen lo mismo.",
        "Les répliques d’une vue, à nombre égal de mises à jour, ont le même état.",
    ),
};

/// What was answered outlives whoever answered it.
pub static DURABILITY: Goal = Goal {
    name: "Durability",
    title: words("Durability", "Durabilidad", "Durabilité"),
    claim: words(
        "Whoever becomes primary has everything that any client was told is done.",
        "Quien pasa a ser primaria tiene todo lo que se confirmó a algún cliente.",
        "Qui devient primaire a tout ce qu’on a confirmé à un client.",
    ),
};

/// No request takes effect twice.
pub static AT_MOST_ONCE: Goal = Goal {
    name: "At most once",
    title: words("At most once", "A lo sumo una vez", "Au plus une fois"),
    claim: words(
        "No request takes effect twice, however often a client asks again.",
        "Ninguna petición surte efecto dos veces, por mucho que el cliente repita.",
        "Nulle requête n’a d’effet deux fois, si souvent que le client redemande.",
    ),
};

/// Everybody is answered.
pub static LIVENESS: Goal = Goal {
    name: "Liveness",
    title: words("Liveness", "Progreso", "Vivacité"),
    claim: words(
        "Every request of a live client is answered in the end.",
        "Toda petición de un cliente vivo acaba teniendo respuesta.",
        "Toute requête d’un client vivant finit par avoir une réponse.",
    ),
};

/// One primary, at every moment.
pub fn one_primary<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    let primaries = scene.past.groups().primaries();
    let [(first, _), .., (last, _)] = *primaries else { return Verdict::Holds };
    let why = TWO_PRIMARIES.with([Arg::Process(first), Arg::Process(last)]);
    Verdict::Broken(Breach { why, who: primaries.iter().map(|&(id, _)| id).collect() })
}

/// The state of a replica, with its view and how many updates it has behind it.
pub type Held<'p, S> = (u64, u64, &'p S);

/// Replica consistency: what a replica `holds`; nothing, where it has no state.
pub fn consistency<P: Protocol, S: PartialEq>(scene: &Scene<'_, P>, holds: fn(&P::Process) -> Option<Held<'_, S>>) -> Verdict {
    let of = |id: ProcessId| holds(&scene.cast.processes[id]).filter(|_| scene.cast.standing.up.contains(id));
    for entry in scene.past.fresh() {
        let (Some(Replicas::Applied { .. }), Some(one)) = (entry.what.told(), entry.process) else { continue };
        let Some((view, nth, state)) = of(one) else { continue };
        let differs = |&other: &ProcessId| of(other).is_some_and(|(v, n, theirs)| (v, n) == (view, nth) && theirs != state);
        if let Some(other) = scene.cast.processes.iter().map(|(id, _)| id).find(differs) {
            let why = TWO_STATES.with([Arg::Process(one), Arg::Process(other), Arg::Number(nth)]);
            return Verdict::Broken(Breach { why, who: [one, other].into_iter().collect() });
        }
    }
    Verdict::Holds
}

/// Durability: whether a process `has` what a request of a client led to, asked whenever somebody becomes primary.
pub fn durability<P: Protocol>(scene: &Scene<'_, P>, has: impl Fn(&P::Process, ProcessId, Serial) -> bool) -> Verdict {
    for entry in scene.past.fresh() {
        let (Some(Replicas::Leads { .. }), Some(primary)) = (entry.what.told(), entry.process) else { continue };
        // One that crashed in the same step leads nobody, and its state is gone.
        if !scene.cast.standing.up.contains(primary) {
            continue;
        }
        let lacks = |&&(client, serial): &&(ProcessId, Serial)| !has(&scene.cast.processes[primary], client, serial);
        if let Some(&(client, serial)) = scene.past.groups().answered().iter().find(lacks) {
            let why = IS_LOST.with([Arg::Process(primary), Arg::Process(client), Arg::Number(u64::from(serial.number))]);
            return Verdict::Broken(Breach { why, who: [primary, client].into_iter().collect() });
        }
    }
    Verdict::Holds
}

/// At most once, over everything that every replica has.
pub fn at_most_once<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    scene.past.groups().twice().map_or(Verdict::Holds, |(client, serial)| {
        let why = TOOK_EFFECT_TWICE.with([Arg::Number(u64::from(serial.number)), Arg::Process(client)]);
        Verdict::Broken(Breach { why, who: [client].into_iter().collect() })
    })
}

/// Liveness: fulfilled while nobody `waits`.
pub fn liveness<P: Protocol>(scene: &Scene<'_, P>, needed: &Needed, waits: impl Fn(&P::Process) -> bool) -> Progress {
    waits_for_an_answer(scene.cast, waits).map_or(Progress::Fulfilled, |breach| needed.progress(scene.cast, breach))
}

/// What nobody tells of the phases of a request: that it is on its way, once its client asks, and again when whoever had it in hand is gone.
pub fn follow_requests<P: Protocol>(scene: &Scene<'_, P>, fresh: Milestone, conclude: &mut Vec<Milestone>) {
    let Some(of) = scene.past.iter().next_back().and_then(|entry| entry.process) else { return };
    let on_its_way = |client| Milestone::from(Replicas::Entered { client, phase: Phase::Request });
    if let Some(Service::Invoked { .. }) = fresh.told() {
        conclude.push(on_its_way(of));
    } else if fresh == Milestone::CRASHED || matches!(fresh.told(), Some(Replicas::Yields { .. })) {
        conclude.extend(scene.past.groups().in_hand(of).map(on_its_way));
    }
}

/// Who acts as primary, as seen from outside.
pub fn primary<P: Protocol>(scene: &Scene<'_, P>) -> Vec<Known> {
    let primaries = scene.past.groups().primaries();
    let known = |&(id, view): &(ProcessId, u64)| Known {
        who: [id].into_iter().collect::<ProcessSet>(),
        is_wrong: primaries.len() > 1,
        ..Known::new(IS_PRIMARY.with([Arg::Process(id), Arg::Number(view)]), Emblem::Crown, Datum::Process(id))
    };
    let nobody = || Known { emblem: Emblem::Crown, ..Known::nothing(NOBODY_IS_PRIMARY.text()) };
    if primaries.is_empty() { vec![nobody()] } else { primaries.iter().map(known).collect() }
}

/// How many requests every replica has what came of.
pub fn settled<P: Protocol>(scene: &Scene<'_, P>) -> Vec<Known> {
    let count = scene.past.groups().settled();
    let known = || Known::new(ARE_SETTLED.with([Arg::Number(count)]), Emblem::Tick, Datum::Number(count));
    (count > 0).then(known).into_iter().collect()
}

static IS_PRIMARY: Words = words("{0} is the primary, in view {1}", "{0} es la primaria, en la vista {1}", "{0} est la primaire, dans la vue {1}");
static NOBODY_IS_PRIMARY: Words = words("nobody is primary", "nadie es primaria", "personne n’est primaire");
static ARE_SETTLED: Words =
    words("{0} {0:request|requests} settled", "{0} {0:petición resuelta|peticiones resueltas}", "{0} {0:requête réglée|requêtes réglées}");
static TWO_PRIMARIES: Words =
    words("{0} and {1} act as primary at once.", "{0} y {1} actúan a la vez como primaria.", "{0} et {1} agissent en primaire à la fois.");
static TWO_STATES: Words = words(
    "{0} and {1} hold different data after update {2}.",
    "{0} y {1} tienen datos distintos tras la actualización {2}.",
    "{0} et {1} ont des données différentes après la mise à jour {2}.",
);
static IS_LOST: Words = words(
    "{0} is primary without request {2} of {1}, which was answered.",
    "{0} es primaria sin la petición {2} de {1}, que ya tuvo respuesta.",
    "{0} est primaire sans la requête {2} de {1}, qui avait eu sa réponse.",
);
static TOOK_EFFECT_TWICE: Words =
    words("Request {0} of {1} took effect twice.", "La petición {0} de {1} surtió efecto dos veces.", "La requête {0} de {1} a eu effet deux fois.");
