//! The settings of flooding.

use crate::protocols::parts::inputs::INPUTS;
use crate::protocols::parts::lockstep::LENGTH;
use crate::scenario::{Choice, Choices, Group, Knob, KnobKind};
use crate::words::words;

/// What the values come to in the end.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Rule {
    /// The least of them.
    Minimum,
    /// What most proposed.
    Majority,
}

/// What each tells in a round.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Deltas {
    /// Only what it has learnt in the round before.
    On,
    /// All that it knows.
    Off,
}

/// All of them, in the order of the card.
pub(super) static ALL: [Knob; 5] = [FAULTS, RULE.knob, DELTAS.knob, LENGTH, INPUTS];

/// More crashes than that leave nobody of the most processes that can be told apart on a stage.
const MOST_FAULTS: u64 = 50;
pub(super) const FAULTS: Knob = Knob {
    id: "f",
    kind: KnobKind::Number { min: 0, max: MOST_FAULTS },
    default: "1",
    words: words("Crashes to bear (f)", "Caídas que soporta (f)", "Pannes supportées (f)"),
    group: Group::Cast,
};
pub(super) const RULE: Choices<Rule> = Choices::new(
    Knob {
        id: "decide",
        kind: KnobKind::Choice(&[
            Choice { id: "min", words: words("the least", "el menor", "la plus petite") },
            Choice { id: "majority", words: words("the majority", "la mayoría", "la majorité") },
        ]),
        default: "min",
        words: words("They decide", "Deciden", "Ils décident"),
        group: Group::Protocol,
    },
    &[Rule::Minimum, Rule::Majority],
);
pub(super) const DELTAS: Choices<Deltas> = Choices::new(
    Knob {
        id: "deltas",
        kind: KnobKind::Choice(&[
            Choice { id: "on", words: words("only news", "solo lo nuevo", "le nouveau seul") },
            Choice { id: "off", words: words("everything", "todo", "tout") },
        ]),
        default: "on",
        words: words("In a round each tells", "En cada ronda se dice", "À chaque tour on dit"),
        group: Group::Protocol,
    },
    &[Deltas::On, Deltas::Off],
);
