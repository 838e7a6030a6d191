//! Signed messages: a commander signs its order, lieutenants sign what they pass on, and nobody can say what another never signed.
//!
//! Lamport, Shostak and Pease, "The Byzantine Generals Problem" (1982), section 4, SM(m). Each general collects the orders that bear the
//! commander's signature, V; whoever holds two has the proof that the commander is a traitor. Any number of traitors is borne, for m + 1
//! rounds let no order reach one loyal general without reaching all.

mod card;
mod clauses;
mod config;
mod message;
mod notes;
mod orders;
mod presets;
mod rules;
mod view;

pub use card::CARD;
pub use config::messages;
pub use message::Message;

use crate::base::{PerProcess, ProcessId, ProcessSet, Value};
use crate::facts::Agreement;
use crate::properties::{byzantine, known};
use crate::protocols::lie::army::{self, Army, COMMANDER, RETREAT};
use crate::protocols::lie::path::Path;
use crate::protocols::parts::lockstep::{self, InRound, InRounds, Lockstep, RoundClock, RoundPlan, Says};
use crate::scenario::{Card, Settings};
use crate::sim::{Check, Context, Count, Knows, Progress, Property, Protocol, Scene, Shows};
use crate::words::{Arg, Field, Look, Text};
use std::collections::BTreeMap;

/// Signed messages.
pub struct SignedMessages;

type Cx<'a> = Context<'a, SignedMessages>;

impl Protocol for SignedMessages {
    type Config = Army;
    type Message = InRound<Message>;
    type Timer = RoundClock;
    type Process = Lockstep<General, Message>;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[lockstep::known_round, known::decided];

    const SHEETS: &'static [Shows<Self>] = &[orders::orders];

    const IS_SYNCHRONOUS: bool = true;

    const PROPERTIES: &'static [Property<SignedMessages>] = &[
        Property { goal: &byzantine::AGREEMENT, check: Check::OnMilestone(byzantine::agreement) },
        Property { goal: &byzantine::OBEDIENCE, check: Check::OnMilestone(army::obedience) },
        Property { goal: &byzantine::TERMINATION, check: Check::Asked(termination) },
    ];

    fn config(settings: &Settings) -> Army {
        Army::of(settings)
    }

    fn cast(army: &Army) -> Vec<Lockstep<General, Message>> {
        army.everybody().iter().map(|me| Lockstep::new(General::new(me))).collect()
    }

    fn values(_army: &Army) -> Vec<Value> {
        army::ORDERS.to_vec()
    }

    fn counts(scene: &Scene<'_, SignedMessages>) -> Vec<Count> {
        vec![lockstep::rounds_begun(scene)]
    }

    fn messages_expected(scene: &Scene<'_, SignedMessages>) -> Option<Text> {
        Some(Count::expected(&notes::IF_ALL_ARE_LOYAL, Arg::Number(config::messages(scene.config))))
    }
}

/// The commander has decided before anything begins.
fn termination(scene: &Scene<'_, SignedMessages>) -> Progress {
    byzantine::termination(scene, |general| general.inner.decided.is_none() && !general.inner.commands())
}

/// A general.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct General {
    /// Who it is.
    me: ProcessId,
    /// The orders that it holds, each with the signatures under which it first came: V.
    pub orders: BTreeMap<Value, Path>,
    /// Those of the last round, as they came: it has not passed them on yet.
    fresh: Vec<Message>,
    /// What it does in the end.
    pub decided: Option<Value>,
}

impl General {
    const fn new(me: ProcessId) -> General {
        General { me, orders: BTreeMap::new(), fresh: Vec::new(), decided: None }
    }

    /// Whether it gives the order.
    pub fn commands(&self) -> bool {
        self.me == COMMANDER
    }

    /// Whether it holds two orders of the commander, which shows that one to all.
    pub fn has_proof(&self) -> bool {
        self.orders.len() > 1
    }

    /// What to do by the orders that it holds: the only one, and to retreat where there is none, or more than one.
    pub fn choice(&self, army: &Army) -> Value {
        if army.broken.has(&rules::OBEY_THE_FIRST) {
            let first = self.orders.iter().min_by_key(|(_, chain)| chain.len());
            return first.map_or(RETREAT, |(order, _)| *order);
        }
        match self.orders.first_key_value() {
            Some((order, _)) if !self.has_proof() => *order,
            _ => RETREAT,
        }
    }

    /// Takes in an order that is new to it, signed by all through whom it came.
    fn take(&mut self, message: &Message, cx: &mut Cx<'_>) {
        let order = message.value;
        if self.orders.contains_key(&order) {
            return;
        }
        let army = cx.config();
        if !message.is_genuine && !army.broken.has(&rules::BELIEVE_ANY_SIGNATURE) {
            cx.note(&notes::THROWS_AWAY, [Arg::Process(message.chain.last().unwrap_or(COMMANDER)), Arg::Value(order)]);
            return;
        }
        let is_first = self.orders.is_empty();
        self.orders.insert(order, message.chain.clone());
        let keeps = army.broken.has(&rules::PASS_NOTHING_ON) || !is_first && army.broken.has(&rules::PASS_ON_THE_FIRST);
        if !keeps {
            self.fresh.push(message.clone());
        }
        if self.has_proof() {
            let words = if army.broken.has(&rules::BELIEVE_ANY_SIGNATURE) { &notes::BELIEVES_TWO } else { &notes::HAS_PROOF };
            cx.note(words, [Arg::Process(COMMANDER)]);
        }
    }
}

impl InRounds<SignedMessages> for General {
    type Said = Message;

    fn say(&mut self, round: u32, says: &mut Says<Message>, cx: &mut Cx<'_>) {
        let (me, army) = (cx.me(), cx.config());
        if round == 1 {
            if self.commands() {
                let value = army.order;
                cx.did(Agreement::Proposed { value });
                cx.note(&notes::SIGNS, [Arg::Value(value)]);
                says.to_all(army.everybody().iter(), &Message { chain: Path::of(me), value, is_genuine: true });
            }
            return;
        }
        for message in core::mem::take(&mut self.fresh) {
            let message = Message { chain: message.chain.with(me), ..message };
            let left: ProcessSet = army.beyond(&message.chain).collect();
            if !left.is_empty() {
                cx.note(&notes::PASSES_ON, [Arg::Value(message.value)]);
                says.to_all(left.iter(), &message);
            }
        }
    }

    fn hear(&mut self, round: u32, heard: &PerProcess<Vec<Message>>, cx: &mut Cx<'_>) {
        let me = cx.me();
        if self.commands() {
            return;
        }
        self.fresh.clear();
        for (from, said) in heard.iter() {
            for message in said.iter().filter(|message| message.chain.is_due(round, from, me)) {
                self.take(message, cx);
            }
        }
        let army = cx.config();
        if round == army.rounds() {
            let value = self.choice(army);
            self.decided = Some(value);
            cx.did(Agreement::Decided { value });
            let words = match self.orders.len() {
                0 => &notes::HAS_NONE,
                1 => &notes::OBEYS,
                _ if army.broken.has(&rules::OBEY_THE_FIRST) => &notes::OBEYS_THE_FIRST,
                _ => &notes::HAS_TWO,
            };
            cx.note(words, [Arg::Value(value)]);
        }
    }

    fn speakers(round: u32, _army: &Army) -> ProcessSet {
        army::speakers(round)
    }

    /// The model knows no recovery: whoever crashes is faulty.
    fn recover(&self, _army: &Army) -> General {
        General { orders: BTreeMap::new(), fresh: Vec::new(), ..self.clone() }
    }

    fn look(&self, _round: u32, army: &Army) -> Look {
        self.shown(army)
    }

    fn fields(&self, _army: &Army) -> Vec<Field> {
        self.state()
    }
}
