//! What agreement promises though some lie (Lamport, Shostak and Pease, "The Byzantine Generals Problem", 1982; Coulouris et al.,
//! "Distributed Systems", on consensus): of the correct processes alone, those that neither crash nor lie. What others do says nothing.

use super::progress::those;
use crate::base::{ProcessId, ProcessSet, Value};
use crate::facts::{Agreement, Milestone};
use crate::scenario::Goal;
use crate::sim::{Breach, Progress, Protocol, Scene, Verdict};
use crate::words::{Arg, Words, words};

/// No two correct processes decide differently.
pub static AGREEMENT: Goal = Goal {
    name: "Agreement",
    title: words("Agreement", "Acuerdo", "Accord"),
    claim: words(
        "No two correct processes decide differently.",
        "Nunca dos procesos correctos deciden cosas distintas.",
        "Jamais deux processus corrects ne décident différemment.",
    ),
};

/// What all correct processes would like is what they decide.
pub static INTEGRITY: Goal = Goal {
    name: "Integrity",
    title: words("Integrity", "Integridad", "Intégrité"),
    claim: words(
        "If all correct processes began with the same value, that is what they decide.",
        "Si todos los procesos correctos empezaron con el mismo valor, deciden ese.",
        "Si tous les processus corrects ont commencé avec la même valeur, c’est elle qu’ils décident.",
    ),
};

/// Whoever is correct obeys a commander that is.
pub static OBEDIENCE: Goal = Goal {
    name: "Obedience",
    title: words("Obedience (IC2)", "Obediencia (IC2)", "Obéissance (IC2)"),
    claim: words(
        "If the commander is correct, every correct lieutenant does as it ordered.",
        "Si el comandante es correcto, todo teniente correcto hace lo que ordenó.",
        "Si le commandant est correct, tout lieutenant correct fait ce qu’il a ordonné.",
    ),
};

/// No two decide differently who never lied, whether they crash or not: uniform agreement.
pub static UNIFORM_AGREEMENT: Goal = Goal {
    name: "Agreement",
    title: words("Agreement", "Acuerdo", "Accord"),
    claim: words(
        "No two honest processes decide differently, not even if they crash afterwards.",
        "Nunca dos procesos honestos deciden cosas distintas, ni aunque caigan después.",
        "Jamais deux processus loyaux ne décident différemment, même s’ils tombent ensuite.",
    ),
};

/// What all who never lied would like is what they decide, whether they crash or not.
pub static VALIDITY: Goal = Goal {
    name: "Validity",
    title: words("Validity", "Validez", "Validité"),
    claim: words(
        "If all honest processes began with the same value, none decides another.",
        "Si todos los procesos honestos empezaron con el mismo valor, ninguno decide otro.",
        "Si tous les processus loyaux ont commencé avec la même valeur, aucun n’en décide une autre.",
    ),
};

/// Every correct process decides.
pub static TERMINATION: Goal = Goal {
    name: "Termination",
    title: words("Termination", "Terminación", "Terminaison"),
    claim: words("Every correct process decides in the end.", "Todo proceso correcto acaba decidiendo.", "Tout processus correct finit par décider."),
};

/// Agreement, over the decisions of the correct.
pub fn agreement<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    agreement_among(scene, scene.cast.correct())
}

/// Uniform agreement, over the decisions of all who never lied.
pub fn uniform_agreement<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    agreement_among(scene, honest(scene))
}

fn agreement_among<P: Protocol>(scene: &Scene<'_, P>, among: ProcessSet) -> Verdict {
    let decisions = || scene.past.iter().filter_map(decided).filter(|(id, _)| among.contains(*id));
    let fresh = scene.past.fresh().filter_map(decided).find(|(id, _)| among.contains(*id));
    let differs = |(id, value)| decisions().find(|&(_, other)| other != value).map(|(first, theirs)| (first, theirs, id, value));
    fresh.and_then(differs).map_or(Verdict::Holds, |(first, theirs, id, value)| {
        let why = TWO_DECISIONS.with([Arg::Process(first), Arg::Value(theirs), Arg::Process(id), Arg::Value(value)]);
        Verdict::Broken(Breach { why, who: [first, id].into_iter().collect() })
    })
}

/// Integrity, over the decisions of the correct, beside what they began with.
pub fn integrity<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    unanimity_among(scene, scene.cast.correct(), &ALL_BEGAN_WITH)
}

/// Validity, over the decisions of all who never lied, beside what they began with.
pub fn validity<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    unanimity_among(scene, honest(scene), &ALL_HONEST_BEGAN_WITH)
}

fn unanimity_among<P: Protocol>(scene: &Scene<'_, P>, among: ProcessSet, words: &'static Words) -> Verdict {
    let Some((id, value)) = scene.past.fresh().filter_map(decided).find(|(id, _)| among.contains(*id)) else { return Verdict::Holds };
    let inputs = || scene.past.iter().filter(|entry| entry.process.is_some_and(|id| among.contains(id))).filter_map(|entry| proposed(entry.what));
    match inputs().next() {
        Some(first) if first != value && inputs().all(|input| input == first) => {
            let why = words.with([Arg::Process(id), Arg::Value(value), Arg::Value(first)]);
            Verdict::Broken(Breach { why, who: [id].into_iter().collect() })
        }
        _ => Verdict::Holds,
    }
}

/// Obedience, over the decisions of the correct: to what a commander ordered, as long as that is correct.
pub fn obedience<P: Protocol>(scene: &Scene<'_, P>, commander: ProcessId) -> Verdict {
    let correct = scene.cast.correct();
    let ordered =
        scene.past.iter().filter(|entry| entry.process == Some(commander) && correct.contains(commander)).find_map(|entry| proposed(entry.what));
    let Some(order) = ordered else { return Verdict::Holds };
    let strays = scene.past.fresh().filter_map(decided).find(|(id, value)| correct.contains(*id) && *value != order);
    strays.map_or(Verdict::Holds, |(id, value)| {
        let why = DISOBEYED.with([Arg::Process(id), Arg::Value(value), Arg::Process(commander), Arg::Value(order)]);
        Verdict::Broken(Breach { why, who: [id, commander].into_iter().collect() })
    })
}

/// Termination: fulfilled once no correct process `waits`.
pub fn termination<P: Protocol>(scene: &Scene<'_, P>, waits: impl Fn(&P::Process) -> bool) -> Progress {
    let correct = scene.cast.correct();
    let who = those(scene.cast, |id, process| correct.contains(id) && waits(process));
    let why = match (who.len(), who.iter().next()) {
        (_, None) => return Progress::Fulfilled,
        (1, Some(id)) => ONE_IS_UNDECIDED.with([Arg::Process(id)]),
        (count, _) => SOME_ARE_UNDECIDED.with([Arg::Number(count as u64)]),
    };
    let stands_still = !who.iter().any(|id| scene.cast.runs(id));
    if stands_still { Progress::Unpromised(Breach { why, who }) } else { Progress::Due(Breach { why, who }) }
}

fn honest<P: Protocol>(scene: &Scene<'_, P>) -> ProcessSet {
    those(scene.cast, |id, _| !scene.cast.standing.liars.contains(id))
}

fn decided(entry: &crate::facts::PastEntry) -> Option<(crate::base::ProcessId, Value)> {
    if let (Some(Agreement::Decided { value }), Some(id)) = (entry.what.told(), entry.process) { Some((id, value)) } else { None }
}

fn proposed(what: Milestone) -> Option<Value> {
    if let Some(Agreement::Proposed { value }) = what.told() { Some(value) } else { None }
}

static TWO_DECISIONS: Words =
    words("{0} decided {1}, but {2} decided {3}.", "{0} decidió {1}, pero {2} decidió {3}.", "{0} a décidé {1}, mais {2} a décidé {3}.");
static DISOBEYED: Words = words(
    "{0} decided {1}, though loyal {2} ordered {3}.",
    "{0} decidió {1}, aunque {2}, leal, ordenó {3}.",
    "{0} a décidé {1}, bien que {2}, loyal, ait ordonné {3}.",
);
static ALL_BEGAN_WITH: Words = words(
    "{0} decided {1}, though all correct ones began with {2}.",
    "{0} decidió {1}, aunque todos los correctos empezaron con {2}.",
    "{0} a décidé {1}, bien que tous les corrects aient commencé avec {2}.",
);
static ALL_HONEST_BEGAN_WITH: Words = words(
    "{0} decided {1}, though all honest ones began with {2}.",
    "{0} decidió {1}, aunque todos los honestos empezaron con {2}.",
    "{0} a décidé {1}, bien que tous les loyaux aient commencé avec {2}.",
);
static ONE_IS_UNDECIDED: Words = words("{0} has not decided.", "{0} no ha decidido.", "{0} n’a pas décidé.");
static SOME_ARE_UNDECIDED: Words =
    words("{0} correct processes have not decided.", "{0} procesos correctos no han decidido.", "{0} processus corrects n’ont pas décidé.");
