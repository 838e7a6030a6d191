//! The settings of the three problems.

use crate::protocols::lie::army::{DEPTH, ORDER};
use crate::protocols::parts::inputs::INPUTS;
use crate::protocols::parts::lockstep::LENGTH;
use crate::scenario::{Choice, Choices, Group, Knob, KnobKind};
use crate::words::words;

/// What is solved.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Problem {
    /// All decide one value.
    Consensus,
    /// All decide one vector, a component for each process.
    InteractiveConsistency,
    /// All do what a commander orders.
    ByzantineGenerals,
}

/// All of them, in the order of the card.
pub(super) static ALL: [Knob; 5] = [PROBLEM.knob, DEPTH, ORDER.knob, LENGTH, INPUTS];

pub(super) const PROBLEM: Choices<Problem> = Choices::new(
    Knob {
        id: "problem",
        kind: KnobKind::Choice(&[
            Choice { id: "consensus", words: words("consensus", "consenso", "consensus") },
            Choice { id: "interactive-consistency", words: words("interactive consistency", "consistencia interactiva", "cohérence interactive") },
            Choice { id: "byzantine-generals", words: words("Byzantine generals", "generales bizantinos", "généraux byzantins") },
        ]),
        default: "consensus",
        words: words("The problem", "El problema", "Le problème"),
        group: Group::Protocol,
    },
    &[Problem::Consensus, Problem::InteractiveConsistency, Problem::ByzantineGenerals],
);
