//! What algorithms have in common whose processes begin with a value each and serve no clients.

use super::timing::Remark;
use crate::scenario::{CLIENTS, Group, Knob, KnobKind, N, Settings};
use crate::words::{Arg, Words, words};

/// What each would like, in the order of the processes.
pub const INPUTS: Knob =
    Knob { id: "inputs", kind: KnobKind::Values, default: "", words: words("Inputs", "Valores", "Valeurs"), group: Group::Elsewhere };

/// Nobody serves clients.
///
/// # Errors
/// Where there are some.
pub fn no_clients(settings: &Settings) -> Result<(), Remark> {
    if settings.number(&CLIENTS) > 0 { Err((CLIENTS.id, NO_CLIENTS.text())) } else { Ok(()) }
}

/// Where inputs are given, each process has one.
///
/// # Errors
/// Where there are more or fewer: in these words, which say how many.
pub fn one_for_each(settings: &Settings, words: &'static Words) -> Result<(), Remark> {
    let (given, processes) = (settings.values(&INPUTS).len() as u64, settings.number(&N));
    if given == 0 || given == processes { Ok(()) } else { Err((INPUTS.id, words.with([Arg::Number(processes)]))) }
}

/// That each process is to have one.
pub static HOW_MANY_INPUTS: Words =
    words("give one input for each process ({0})", "dé un valor a cada proceso ({0})", "donnez une valeur à chaque processus ({0})");
static NO_CLIENTS: Words = words(
    "this protocol has no clients: leave clients=0",
    "este protocolo no tiene clientes: deje clients=0",
    "ce protocole n’a pas de clients\u{a0}: laissez clients=0",
);
