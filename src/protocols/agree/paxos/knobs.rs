//! The settings of Basic Paxos.

use crate::base::{MAX_PROCESSES, Span};
use crate::protocols::parts::backoff::{self, Manner};
use crate::protocols::parts::inputs::INPUTS;
use crate::scenario::{Choice, Choices, Group, Knob, KnobKind};
use crate::words::words;

const LONGEST: Span = Span::millis(60_000);

/// All of them, in the order of the card.
pub(super) static ALL: [Knob; 11] =
    [PROPOSERS, OFFSET, BACKOFF.knob, backoff::BACKOFF_MAX, THINK, RETRY, NACK.knob, ROLES.knob, LEARNERS, LEARN.knob, INPUTS];

pub(super) const PROPOSERS: Knob = Knob {
    id: "proposers",
    kind: KnobKind::Parties { min: 1 },
    default: "1",
    words: words("Proposers", "Proponentes", "Proposeurs"),
    group: Group::Contention,
};
pub(super) const OFFSET: Knob = Knob {
    id: "offset",
    kind: KnobKind::Span { max: LONGEST },
    default: "0ms",
    words: words("Start offset", "Desfase inicial", "Décalage"),
    group: Group::Contention,
};
pub(super) const THINK: Knob = Knob {
    id: "think",
    kind: KnobKind::Span { max: LONGEST },
    default: "5ms",
    words: words("Thinking time", "Tiempo de reflexión", "Temps de réflexion"),
    group: Group::Contention,
};
pub(super) const RETRY: Knob = Knob {
    id: "retry",
    kind: KnobKind::Range { max: LONGEST },
    default: "150..300ms",
    words: words("Retry after", "Reintentar tras", "Réessayer après"),
    group: Group::Protocol,
};
pub(super) const BACKOFF: Choices<Manner> = backoff::choices(
    &[Manner::None, Manner::Fixed, Manner::Random, Manner::Exponential],
    &[backoff::NONE, backoff::FIXED, backoff::RANDOM, backoff::EXPONENTIAL],
);
/// Whether stale ballots are refused aloud.
pub(super) const NACK: Choices<bool> = Choices::new(
    Knob {
        id: "nack",
        kind: KnobKind::Choice(&[
            Choice { id: "on", words: words("refuse aloud", "con aviso", "à voix haute") },
            Choice { id: "off", words: words("silence", "silencio", "silence") },
        ]),
        default: "on",
        words: words("Stale ballots", "Propuestas viejas", "Scrutins dépassés"),
        group: Group::Protocol,
    },
    &[true, false],
);
/// Whether each part is played by processes of its own.
pub(super) const ROLES: Choices<bool> = Choices::new(
    Knob {
        id: "roles",
        kind: KnobKind::Choice(&[
            Choice { id: "all", words: words("all in one", "todo en uno", "tout en un") },
            Choice { id: "separate", words: words("separate", "separados", "séparés") },
        ]),
        default: "all",
        words: words("Roles", "Papeles", "Rôles"),
        group: Group::Cast,
    },
    &[false, true],
);
pub(super) const LEARNERS: Knob = Knob {
    id: "learners",
    kind: KnobKind::Number { min: 0, max: MAX_PROCESSES as u64 - 2 },
    default: "1",
    words: words("Learners (separate)", "Aprendices (separados)", "Apprenants (séparés)"),
    group: Group::Cast,
};
/// Whether acceptors tell every learner.
pub(super) const LEARN: Choices<bool> = Choices::new(
    Knob {
        id: "learn",
        kind: KnobKind::Choice(&[
            Choice { id: "accepted", words: words("acceptors tell all", "avisan todos", "tous annoncent") },
            Choice { id: "decide", words: words("proposer tells", "avisa el proponente", "le proposeur annonce") },
        ]),
        default: "accepted",
        words: words("Learning", "Aprendizaje", "Apprentissage"),
        group: Group::Protocol,
    },
    &[true, false],
);
