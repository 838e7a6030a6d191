//! Generals of whom one commands: what all of them know, read once from the settings, whatever they tell each other.
//!
//! Lamport, Shostak and Pease, "The Byzantine Generals Problem" (1982).

use super::path::Path;
use crate::base::{ProcessId, ProcessSet, Span, Value};
use crate::properties::byzantine;
use crate::protocols::parts::inputs;
use crate::protocols::parts::lockstep::{LENGTH, RoundPlan};
use crate::protocols::parts::timing::{self, Remark};
use crate::scenario::{Broken, Choice, Choices, Group, Knob, KnobKind, Settings};
use crate::sim::{Protocol, Scene, Verdict};
use crate::words::{Holding, How, Look, Rank, Text, Words, words};

/// Who gives the order.
pub const COMMANDER: ProcessId = ProcessId::numbered(1);

/// An order.
pub const ATTACK: Value = Value::word("attack");
/// The other one, which whoever says nothing has given.
pub const RETREAT: Value = Value::word("retreat");
/// Both.
pub(super) const ORDERS: [Value; 2] = [ATTACK, RETREAT];

/// The settings of generals, in the order of the card.
pub(super) static KNOBS: [Knob; 3] = [DEPTH, ORDER.knob, LENGTH];

/// Deeper trees than that of a handful of generals nobody could read, and more signatures show nothing new.
const MOST_DEPTH: u64 = 6;
pub(super) const DEPTH: Knob = Knob {
    id: "m",
    kind: KnobKind::Number { min: 0, max: MOST_DEPTH },
    default: "1",
    words: words("Traitors to bear (m)", "Traidores que soporta (m)", "Traîtres supportés (m)"),
    group: Group::Cast,
};
pub(super) const ORDER: Choices<Value> = Choices::new(
    Knob {
        id: "order",
        kind: KnobKind::Choice(&[
            Choice { id: "attack", words: words("attack", "atacar", "attaquer") },
            Choice { id: "retreat", words: words("retreat", "retirarse", "se retirer") },
        ]),
        default: "attack",
        words: words("The order", "La orden", "L’ordre"),
        group: Group::Protocol,
    },
    &ORDERS,
);

/// What all generals know.
#[derive(Debug)]
pub struct Army {
    /// How many traitors it is to bear: m.
    pub depth: u32,
    /// What the commander orders.
    pub order: Value,
    /// Everybody, the commander first.
    everybody: ProcessSet,
    /// How long a round takes.
    pub length: Span,
    /// The rules that are broken on purpose.
    pub broken: Broken,
}

impl Army {
    pub(super) fn of(settings: &Settings) -> Army {
        Army {
            depth: settings.number(&DEPTH) as u32,
            order: settings.choice(&ORDER),
            everybody: settings.roster().all().collect(),
            length: settings.span(&LENGTH),
            broken: settings.rules().clone(),
        }
    }

    /// All that are not on a path.
    pub(super) fn beyond(&self, path: &Path) -> impl Iterator<Item = ProcessId> {
        self.everybody.iter().filter(|id| !path.contains(id))
    }
}

impl RoundPlan for Army {
    fn rounds(&self) -> u32 {
        self.depth + 1
    }

    fn length(&self) -> Span {
        self.length
    }

    fn everybody(&self) -> ProcessSet {
        self.everybody
    }
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    timing::take_time(settings, &[&LENGTH])?;
    inputs::no_clients(settings)
}

/// Obedience to the commander.
pub(super) fn obedience<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    byzantine::obedience(scene, COMMANDER)
}

/// In the first round the commander has a word for all; whoever is silent later may have nothing to say.
pub(super) fn speakers(round: u32) -> ProcessSet {
    if round == 1 { ProcessSet::from_iter([COMMANDER]) } else { ProcessSet::EMPTY }
}

/// How a general looks that holds this order, or has decided that.
pub(super) fn look(me: ProcessId, standing: Option<Text>, held: Option<Value>, decided: Option<Value>) -> Look {
    let commands = me == COMMANDER;
    let how = if decided.is_some() { How::Decided } else { How::Wants };
    Look {
        roles: vec![if commands { &COMMANDER_IS } else { &LIEUTENANT }],
        standing: standing.filter(|_| !commands),
        holding: decided.or(held).map(|value| Holding { value, how }),
        rank: if commands { Rank::Leader } else { Rank::Ordinary },
        ..Look::default()
    }
}

static COMMANDER_IS: Words = words("commander", "comandante", "commandant");
static LIEUTENANT: Words = words("lieutenant", "teniente", "lieutenant");
pub(super) static DECIDED: Words = words("decided", "ha decidido", "a décidé");
pub(super) static HAS_ITS_ORDER: Words = words("has its order", "tiene su orden", "a son ordre");
pub(super) static FIELD_DECIDED: Words = words("decided", "decidido", "décidé");
