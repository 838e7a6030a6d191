//! The settings of the two generals.

use crate::base::Value;
use crate::protocols::parts::lockstep::LENGTH;
use crate::scenario::{Choice, Choices, Group, Knob, KnobKind};
use crate::words::words;

/// What is planned where no hour is.
pub(super) const ATTACK: Value = Value::word("attack");
/// What a general does that does not attack.
pub(super) const RETREAT: Value = Value::word("retreat");

/// All of them, in the order of the card.
pub(super) static ALL: [Knob; 5] = [LETTERS, MESSENGERS, PLAN.knob, LENGTH, NEEDS];

/// As many letters as a screen has room for, side by side.
const MOST_LETTERS: u64 = 20;
/// As many messengers as can be told apart on their way.
const MOST_MESSENGERS: u64 = 12;

pub(super) const LETTERS: Knob = Knob {
    id: "letters",
    kind: KnobKind::Number { min: 1, max: MOST_LETTERS },
    default: "3",
    words: words("Letters (k)", "Cartas (k)", "Lettres (k)"),
    group: Group::Protocol,
};
pub(super) const MESSENGERS: Knob = Knob {
    id: "messengers",
    kind: KnobKind::Number { min: 1, max: MOST_MESSENGERS },
    default: "1",
    words: words("Messengers for each (r)", "Mensajeros por carta (r)", "Messagers par lettre (r)"),
    group: Group::Protocol,
};
pub(super) const PLAN: Choices<Value> = Choices::new(
    Knob {
        id: "plan",
        kind: KnobKind::Choice(&[
            Choice { id: "attack", words: words("to attack", "atacar", "attaquer") },
            Choice { id: "6h", words: words("to attack at 6", "atacar a las 6", "attaquer à 6\u{a0}h") },
            Choice { id: "none", words: words("nothing", "nada", "rien") },
        ]),
        default: "attack",
        words: words("P1 would like", "P1 quiere", "P1 souhaite"),
        group: Group::Protocol,
    },
    &[ATTACK, Value::Number(6), RETREAT],
);
/// So many of P1, so many of P2; all that can come where nothing is written.
pub(super) const NEEDS: Knob = Knob {
    id: "needs",
    kind: KnobKind::Values,
    default: "",
    words: words("Letters needed to attack", "Cartas necesarias para atacar", "Lettres nécessaires pour attaquer"),
    group: Group::Elsewhere,
};
