//! The settings of Raft.

use crate::base::Span;
use crate::protocols::parts::replica;
use crate::scenario::{Choice, Choices, Group, Knob, KnobKind};
use crate::words::words;

const LONGEST: Span = Span::millis(60_000);

/// All of them, in the order of the card.
pub(super) static ALL: [Knob; 7] = [ELECTION, replica::HEARTBEAT, PREVOTE.knob, HINTS.knob, NOOP.knob, replica::RETRY, replica::EVERY];

pub(super) const ELECTION: Knob = Knob {
    id: "election",
    kind: KnobKind::Range { max: LONGEST },
    default: "150..300ms",
    words: words("Election timeout", "Plazo de elección", "Délai d’élection"),
    group: Group::Contention,
};
pub(super) const PREVOTE: Choices<bool> = switch(Knob {
    id: "prevote",
    kind: KnobKind::Choice(&SWITCH),
    default: "off",
    words: words("Pre-vote", "Voto previo", "Pré-vote"),
    group: Group::Contention,
});
pub(super) const HINTS: Choices<bool> = switch(Knob {
    id: "hints",
    kind: KnobKind::Choice(&SWITCH),
    default: "off",
    words: words("Conflict hints", "Pistas de conflicto", "Pistes de conflit"),
    group: Group::Protocol,
});
pub(super) const NOOP: Choices<bool> = switch(Knob {
    id: "noop",
    kind: KnobKind::Choice(&SWITCH),
    default: "on",
    words: words("Empty entry at the start of a term", "Entrada vacía al empezar un mandato", "Entrée vide en début de mandat"),
    group: Group::Protocol,
});

const fn switch(knob: Knob) -> Choices<bool> {
    Choices::new(knob, &[false, true])
}

static SWITCH: [Choice; 2] = [Choice { id: "off", words: words("off", "no", "non") }, Choice { id: "on", words: words("on", "sí", "oui") }];
