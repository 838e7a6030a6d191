//! What interactive consistency promises of the vectors that processes come to (Pease, Shostak and Lamport, "Reaching Agreement in the
//! Presence of Faults", 1980; Coulouris et al., "Distributed Systems", section 15.5.1): of the correct processes alone.

use crate::base::{PerProcess, ProcessId, ProcessSet, Value};
use crate::facts::{Agreement, Round};
use crate::scenario::Goal;
use crate::sim::{Breach, Protocol, Scene, Verdict};
use crate::words::{Arg, Words, words};

/// All correct processes come to the same, be it a vector or a value.
pub static AGREEMENT: Goal = Goal {
    name: "Agreement",
    title: words("Agreement", "Acuerdo", "Accord"),
    claim: words(
        "No two correct processes decide differently, be it a value or a vector.",
        "Nunca dos procesos correctos deciden cosas distintas, sea un valor o un vector.",
        "Jamais deux processus corrects ne décident différemment, que ce soit une valeur ou un vecteur.",
    ),
};

/// The component of a correct process is what it proposed.
pub static VALIDITY: Goal = Goal {
    name: "Validity",
    title: words("Validity", "Validez", "Validité"),
    claim: words(
        "In the vector of a correct process, the component of a correct one is what that one proposed.",
        "En el vector de un proceso correcto, la componente de otro correcto es lo que ese propuso.",
        "Dans le vecteur d’un processus correct, la composante d’un autre correct est ce que celui-ci a proposé.",
    ),
};

/// The vector of a process, once it has one.
type VectorOf<P> = fn(&P) -> Option<&PerProcess<Value>>;

/// Agreement, over the vectors of the correct.
pub fn agreement<P: Protocol>(scene: &Scene<'_, P>, vector: VectorOf<P::Process>) -> Verdict {
    if !has_come(scene) {
        return Verdict::Holds;
    }
    let all: Vec<(ProcessId, &PerProcess<Value>)> = known(scene, vector).collect();
    let Some((first, theirs)) = all.first() else { return Verdict::Holds };
    let differs = all.iter().find_map(|(id, own)| Some((*id, own.iter().find(|(of, value)| theirs[*of] != **value)?)));
    differs.map_or(Verdict::Holds, |(id, (of, own))| {
        let why = TWO_VECTORS.with([Arg::Process(of), Arg::Process(*first), Arg::Value(theirs[of]), Arg::Value(*own)]);
        Verdict::Broken(Breach { why, who: [*first, id].into_iter().collect() })
    })
}

/// Validity, over the vectors of the correct, beside what each correct one proposed.
pub fn validity<P: Protocol>(scene: &Scene<'_, P>, vector: VectorOf<P::Process>) -> Verdict {
    if !has_come(scene) {
        return Verdict::Holds;
    }
    let proposed = |of: ProcessId| {
        let own = scene.past.iter().filter(|entry| entry.process == Some(of));
        own.filter_map(|entry| if let Some(Agreement::Proposed { value }) = entry.what.told() { Some(value) } else { None }).next_back()
    };
    let inputs: Vec<(ProcessId, Value)> = scene.cast.correct().iter().filter_map(|of| Some((of, proposed(of)?))).collect();
    let strays = known(scene, vector).find_map(|(id, own)| Some((id, *inputs.iter().find(|(of, value)| own[*of] != *value)?, own)));
    strays.map_or(Verdict::Holds, |(id, (of, value), own)| {
        let why = ANOTHER_COMPONENT.with([Arg::Process(id), Arg::Value(own[of]), Arg::Process(of), Arg::Value(value)]);
        Verdict::Broken(Breach { why, who: [id, of].into_iter().collect() })
    })
}

/// Whether somebody has just come to its vector: that it then knows everybody's value is the fact that tells it.
fn has_come<P: Protocol>(scene: &Scene<'_, P>) -> bool {
    scene.past.fresh().any(|entry| matches!(entry.what.told(), Some(Round::Knows { .. })))
}

fn known<'a, P: Protocol>(scene: &'a Scene<'_, P>, vector: VectorOf<P::Process>) -> impl Iterator<Item = (ProcessId, &'a PerProcess<Value>)> {
    let correct: ProcessSet = scene.cast.correct();
    scene.cast.processes.iter().filter(move |(id, _)| correct.contains(*id)).filter_map(move |(id, process)| Some((id, vector(process)?)))
}

static TWO_VECTORS: Words = words(
    "The component of {0} is {2} at {1}, and {3} at another.",
    "La componente de {0} es {2} en {1} y {3} en otro.",
    "La composante de {0} est {2} chez {1}, et {3} chez un autre.",
);
static ANOTHER_COMPONENT: Words = words(
    "{0} has {1} for {2}, though {2}, correct, proposed {3}.",
    "{0} tiene {1} para {2}, aunque {2}, correcto, propuso {3}.",
    "{0} a {1} pour {2}, bien que {2}, correct, ait proposé {3}.",
);
