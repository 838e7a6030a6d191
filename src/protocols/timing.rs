//! What settings of time have in common, whichever algorithm they are of: what cannot work, and what is unwise.

use crate::base::Span;
use crate::scenario::{Knob, LATENCY, Setting, Settings};
use crate::words::{Arg, Text, Words, words};

/// A setting, and what is to be said of it.
pub type Remark = (&'static str, Text);

/// A timer that runs for no time runs out again and again at one instant, and nothing else ever happens.
///
/// # Errors
/// The first of these settings that may be nothing.
pub fn take_time(settings: &Settings, knobs: &[&'static Knob]) -> Result<(), Remark> {
    let takes_none = |knob: &&&'static Knob| shortest(settings, knob) == Span::ZERO;
    let found = knobs.iter().find(takes_none).map(|knob| (knob.id, TAKES_NO_TIME.with([Arg::Term(knob.id), Arg::Term(knob.default)])));
    found.map_or(Ok(()), Err)
}

/// That somebody may not wait as long as its answer takes.
pub fn impatient(settings: &Settings, knob: &'static Knob) -> Option<Remark> {
    let (_, latency) = settings.network().latency;
    let round_trip = latency.times(2);
    (shortest(settings, knob) < round_trip).then(|| (knob.id, SHORTER_THAN_AN_ANSWER.with([Arg::Span(round_trip), Arg::Written(round_trip)])))
}

/// The longest time between two heartbeats: they may travel for unlike times.
pub fn silence_between(settings: &Settings, heartbeat: &'static Knob) -> Span {
    let (low, high) = settings.range(&LATENCY);
    Span(settings.span(heartbeat).0 + high.0 - low.0)
}

fn shortest(settings: &Settings, knob: &'static Knob) -> Span {
    match settings.get(knob) {
        Setting::Range(low, _) => *low,
        _ => settings.span(knob),
    }
}

static TAKES_NO_TIME: Words = words(
    "a timer of 0ms runs out again and again, and nothing else ever happens: write {0}={1}",
    "un temporizador de 0ms se agota una y otra vez, y no pasa nada más: escriba {0}={1}",
    "une minuterie de 0ms expire encore et encore, et rien d’autre n’arrive\u{a0}: écrivez {0}={1}",
);
static SHORTER_THAN_AN_ANSWER: Words = words(
    "a message and its answer take up to {0}; whoever waits for less may never hear it: write {1} or more",
    "un mensaje y su respuesta tardan hasta {0}; quien espere menos quizá nunca la oiga: escriba {1} o más",
    "un message et sa réponse prennent jusqu’à {0}\u{a0}; qui attend moins peut ne jamais l’entendre\u{a0}: écrivez {1} ou plus",
);
