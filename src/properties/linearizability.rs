//! What clients may rely on: the replicas look like one copy of the data (Herlihy and Wing, "Linearizability", TOPLAS 1990).

use crate::base::{ProcessId, ProcessSet};
use crate::scenario::Goal;
use crate::sim::{Breach, Protocol, Scene, Verdict};
use crate::words::{Arg, Words, words};

/// Every answer is one that a single copy could have given.
pub static LINEARIZABILITY: Goal = Goal {
    name: "Linearizability",
    title: words("Linearizability", "Linealizabilidad", "Linéarisabilité"),
    claim: words(
        "Every answer is one that a single copy, asked one command at a time, could give.",
        "Toda respuesta es la que daría una sola copia, orden por orden.",
        "Toute réponse est celle qu’une copie unique, commande par commande, donnerait.",
    ),
};

/// Linearizability, judged answer by answer; a history too wild to be judged is pending for ever.
pub fn linearizable<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    let Some((client, key, answer)) = scene.past.history().unexplained() else {
        let gave_up = scene.past.history().gave_up();
        return if gave_up { Verdict::Pending(Breach { why: TOO_WILD.text(), who: ProcessSet::EMPTY }) } else { Verdict::Holds };
    };
    let who = [client].into_iter().collect::<ProcessSet>();
    let (client, key): (ProcessId, _) = (client, Arg::Value(key));
    let why = match answer {
        Some(value) => STALE_VALUE.with([Arg::Process(client), key, Arg::Value(value)]),
        None => STALE_NOTHING.with([Arg::Process(client), key]),
    };
    Verdict::Broken(Breach { why, who })
}

static STALE_VALUE: Words = words(
    "{0} was told {1} = {2}, which no single copy could have said then.",
    "A {0} le dijeron {1} = {2}, y ninguna copia única pudo decirlo entonces.",
    "{0} a reçu {1} = {2}, qu’aucune copie unique n’aurait pu dire alors.",
);
static STALE_NOTHING: Words = words(
    "{0} was told that {1} has no value, though one was written before.",
    "A {0} le dijeron que {1} no tiene valor, aunque ya se había escrito uno.",
    "{0} a appris que {1} n’a pas de valeur, bien qu’on en ait écrit une avant.",
);
static TOO_WILD: Words = words(
    "Too many commands were open at once for anybody to judge.",
    "Hubo demasiadas órdenes abiertas a la vez para poder juzgar.",
    "Trop de commandes étaient ouvertes à la fois pour en juger.",
);
