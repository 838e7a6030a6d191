//! What a proposer does after it was pre-empted, so that duels end: nothing, or it keeps quiet for a while.

use crate::base::{Purpose, Span};
use crate::scenario::{Choice, Choices, Demand, Group, Knob, KnobKind, Settings, Turn};
use crate::sim::{Context, Protocol};
use crate::words::{Datum, Field, Words, words};

/// How a pre-empted proposer keeps quiet.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Manner {
    /// It tries again at once.
    None,
    /// For the same time, always.
    Fixed,
    /// For a random time.
    Random,
    /// For a random time, of a range that doubles with every failure in a row.
    Exponential,
}

/// How a pre-empted proposer keeps quiet, and for how long at most.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Backoff {
    manner: Manner,
    longest: Span,
}

impl Backoff {
    /// As the settings have it: an algorithm's own choice of manners, and the longest time.
    pub fn of(settings: &Settings, manners: &Choices<Manner>) -> Backoff {
        Backoff { manner: settings.choice(manners), longest: settings.span(&BACKOFF_MAX) }
    }

    /// Whether a pre-empted proposer tries again at once.
    pub fn is_none(self) -> bool {
        self.manner == Manner::None
    }

    /// What there is to be seen of a proposer once it was pre-empted: two runs with and without backoff are the same
    /// until then.
    pub fn fields(self, keeps_quiet: bool, failures: u32) -> Vec<Field> {
        let quiet = Field::volatile("backs_off", &FIELD_BACKS_OFF, Datum::Flag(keeps_quiet)).unless(!keeps_quiet);
        let failures = Field::volatile("failures", &FIELD_FAILURES, Datum::Number(u64::from(failures)))
            .unless(failures == 0 || self.manner != Manner::Exponential);
        quiet.into_iter().chain(failures).collect()
    }

    /// How long to keep quiet after so many failures in a row; `None` where it does not.
    pub fn quiet_time<P: Protocol>(self, failures: u32, cx: &mut Context<'_, P>) -> Option<Span> {
        let up_to = match self.manner {
            Manner::None => return None,
            Manner::Fixed => return Some(self.longest),
            Manner::Random => self.longest,
            Manner::Exponential => Span(self.longest.0 / EXPONENTIAL_START).times(1 << failures.min(EXPONENTIAL_STEPS)).min(self.longest),
        };
        Some(cx.random_span(Purpose::Backoff, (Span::ZERO, up_to)))
    }
}

static FIELD_BACKS_OFF: Words = words("backs off", "espera", "attend");
static FIELD_FAILURES: Words = words("failures in a row", "fallos seguidos", "échecs de suite");

/// The exponential backoff draws from up to this part of its longest time, doubled with every failure in a row.
const EXPONENTIAL_START: u64 = 16;
/// After so many doublings the longest time is reached.
const EXPONENTIAL_STEPS: u32 = 4;

/// It tries again at once.
pub const NONE: Choice = Choice { id: "none", words: words("none", "ninguna", "aucune") };
/// The same time, always.
pub const FIXED: Choice = Choice { id: "fixed", words: words("fixed", "fija", "fixe") };
/// A random time.
pub const RANDOM: Choice = Choice { id: "random", words: words("random", "al azar", "au hasard") };
/// A random time of a doubling range.
pub const EXPONENTIAL: Choice = Choice { id: "exponential", words: words("expon.", "expon.", "expon.") };

/// The manners that an algorithm offers, by these words.
pub const fn choices(manners: &'static [Manner], names: &'static [Choice]) -> Choices<Manner> {
    let words = words("Backoff", "Espera", "Attente");
    Choices::new(Knob { id: "backoff", kind: KnobKind::Choice(names), default: "none", words, group: Group::Contention }, manners)
}

/// A random wait, which ends duels, switched on and off in the middle of a run.
pub const WAIT: Demand = Demand::Turn(&RANDOM_WAIT);

static RANDOM_WAIT: Turn = Turn {
    knob: "backoff",
    to: "random",
    words: [words("Random wait", "Espera al azar", "Attente au hasard"), words("No wait", "Sin espera", "Sans attente")],
    told: [
        words(
            "whoever is pre-empted waits for a random time",
            "quien es superado espera un tiempo al azar",
            "qui est devancé attend un temps au hasard",
        ),
        words("whoever is pre-empted tries again at once", "quien es superado reintenta enseguida", "qui est devancé réessaie aussitôt"),
    ],
};

/// The longest time that a pre-empted proposer keeps quiet.
pub const BACKOFF_MAX: Knob = Knob {
    id: "backoff-max",
    kind: KnobKind::Span { max: Span::millis(60_000) },
    default: "200ms",
    words: words("Longest backoff", "Espera máxima", "Attente maximale"),
    group: Group::Contention,
};
