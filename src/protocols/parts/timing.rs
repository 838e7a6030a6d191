//! What settings of time have in common, whichever algorithm they are of: what cannot work, and what is unwise.

use crate::base::Span;
use crate::scenario::{Knob, KnobKind, LATENCY, Setting, Settings};
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

/// That somebody may not wait as long as its answer takes, and as it is thought about before.
pub fn impatient(settings: &Settings, knob: &'static Knob, thought: Option<&'static Knob>) -> Option<Remark> {
    let (_, latency) = settings.network().latency;
    let (travels, thinks) = (latency.times(2), thought.map_or(Span::ZERO, |knob| settings.span(knob)));
    let whole = Span(travels.0 + thinks.0);
    let slowest = thought.filter(|_| thinks > travels).unwrap_or(&LATENCY);
    let longer = Span((whole.0 / MILLISECOND + 1) * MILLISECOND);
    let remark = SHORTER_THAN_AN_ANSWER.with([Arg::Span(whole), Arg::Written(longer)]);
    (shortest(settings, knob) <= whole).then(|| (knob.id, at_least(knob, longer, slowest, remark)))
}

const MILLISECOND: u64 = 1000;

/// A remark that tells to write so much or more; where nobody may, what is to be shorter instead.
pub fn at_least(knob: &'static Knob, least: Span, else_shorter: &'static Knob, remark: Text) -> Text {
    if may_be(knob, least) { remark } else { LONGER_THAN_ANY.with([Arg::Span(least), Arg::Term(knob.id), Arg::Term(else_shorter.id)]) }
}

/// Whether a setting of time may be so long.
pub fn may_be(knob: &'static Knob, span: Span) -> bool {
    if let KnobKind::Span { max } | KnobKind::Range { max } = knob.kind { span <= max } else { true }
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
    "un minuteur de 0ms expire encore et encore, et rien d’autre n’arrive\u{a0}: écrivez {0}={1}",
);
static SHORTER_THAN_AN_ANSWER: Words = words(
    "an answer takes up to {0}; whoever waits no longer may never hear it: write {1} or more",
    "una respuesta tarda hasta {0}; quien no espere más quizá nunca la oiga: escriba {1} o más",
    "une réponse met jusqu’à {0}\u{a0}; qui n’attend pas plus peut ne jamais l’entendre\u{a0}: écrivez {1} ou plus",
);
static LONGER_THAN_ANY: Words = words(
    "it takes {1}={0}, longer than may be written: write {2} shorter",
    "hace falta {1}={0}, más de lo que puede escribirse: escriba {2} más corto",
    "il faut {1}={0}, plus long que permis\u{a0}: écrivez {2} plus court",
);
