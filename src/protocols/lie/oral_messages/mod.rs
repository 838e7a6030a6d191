//! Oral messages: a commander gives an order, lieutenants tell each other what they were told, and each believes most of what it hears.
//!
//! Lamport, Shostak and Pease, "The Byzantine Generals Problem" (1982), section 3, OM(m); as a tree of paths Bar-Noy, Dolev, Dwork and
//! Strong, "Shifting Gears" (1987), and Lynch, "Distributed Algorithms" (1996), section 6.3.2. A message says who said that who said ..
//! what: each recursion of OM is a path of its own. With more than 3m generals m traitors can't divide the loyal.

mod card;
mod clauses;
mod config;
mod message;
mod notes;
mod presets;
mod rules;
mod tree;
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

/// Oral messages.
pub struct OralMessages;

type Cx<'a> = Context<'a, OralMessages>;

impl Protocol for OralMessages {
    type Config = Army;
    type Message = InRound<Message>;
    type Timer = RoundClock;
    type Process = Lockstep<General, Message>;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[lockstep::known_round, known::decided];

    const SHEETS: &'static [Shows<Self>] = &[tree::tree];

    const IS_SYNCHRONOUS: bool = true;

    const PROPERTIES: &'static [Property<OralMessages>] = &[
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

    fn counts(scene: &Scene<'_, OralMessages>) -> Vec<Count> {
        vec![lockstep::rounds_begun(scene)]
    }

    fn messages_expected(scene: &Scene<'_, OralMessages>) -> Option<Text> {
        Some(Count::expected(&notes::IF_ALL_SPEAK, Arg::Number(config::messages(scene.config))))
    }
}

/// The commander has decided before anything begins.
fn termination(scene: &Scene<'_, OralMessages>) -> Progress {
    byzantine::termination(scene, |general| general.inner.decided.is_none() && !general.inner.commands())
}

/// A general.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct General {
    /// Who it is.
    me: ProcessId,
    /// What it was told, by the path that it came.
    pub told: BTreeMap<Path, Value>,
    /// What it does in the end.
    pub decided: Option<Value>,
}

impl General {
    const fn new(me: ProcessId) -> General {
        General { me, told: BTreeMap::new(), decided: None }
    }

    /// Whether it gives the order.
    pub fn commands(&self) -> bool {
        self.me == COMMANDER
    }

    /// What it was told on a path; whoever says nothing has said to retreat.
    pub fn told(&self, path: &Path) -> Value {
        self.told.get(path).copied().unwrap_or(RETREAT)
    }

    /// What it believes of a path: what most say of it that heard it, itself among them; at its end what it was told.
    pub fn believes(&self, path: &Path, army: &Army) -> Value {
        let said = self.said_of(path, army);
        config::majority(army, &said).unwrap_or_else(|| config::at_a_tie(army, &said))
    }

    /// What is said of a path: what it was told itself, and what it believes that each other was told, in order.
    fn said_of(&self, path: &Path, army: &Army) -> Vec<Value> {
        let is_last = path.len() as u32 >= army.rounds() || army.broken.has(&rules::OBEY_AT_ONCE);
        let others = army.beyond(path).filter(|id| !is_last && *id != self.me);
        [self.told(path)].into_iter().chain(others.map(|id| self.believes(&path.with(id), army))).collect()
    }
}

impl InRounds<OralMessages> for General {
    type Said = Message;

    fn say(&mut self, round: u32, says: &mut Says<Message>, cx: &mut Cx<'_>) {
        let (me, army) = (cx.me(), cx.config());
        if round == 1 {
            if self.commands() {
                let value = army.order;
                cx.did(Agreement::Proposed { value });
                cx.note(&notes::ORDERS, [Arg::Value(value)]);
                says.to_all(army.everybody().iter(), &Message { path: Path::of(me), value });
            }
            return;
        }
        if self.commands() {
            return;
        }
        for path in config::paths(army, round - 1).filter(|path| !path.contains(&me)) {
            let message = Message { value: self.told(&path), path: path.with(me) };
            if round == 2 {
                let words = if self.told.contains_key(&path) { &notes::RELAYS } else { &notes::RELAYS_SILENCE };
                cx.note(words, [Arg::Process(COMMANDER), Arg::Value(message.value)]);
            }
            says.to_all(army.beyond(&message.path), &message);
        }
        if round > 2 {
            cx.note(&notes::RELAYS_ON, []);
        }
    }

    fn hear(&mut self, round: u32, heard: &PerProcess<Vec<Message>>, cx: &mut Cx<'_>) {
        let (me, army) = (cx.me(), cx.config());
        if self.commands() {
            return;
        }
        for (from, said) in heard.iter() {
            for message in said.iter().filter(|message| message.path.is_due(round, from, me)) {
                // Of what comes twice the first counts.
                self.told.entry(message.path.clone()).or_insert(message.value);
            }
        }
        if round == army.rounds() {
            let order = Path::of(COMMANDER);
            let said = self.said_of(&order, army);
            let (value, words) = match config::majority(army, &said) {
                Some(told) if army.broken.has(&rules::OBEY_AT_ONCE) => (told, &notes::OBEYS),
                Some(most) if army.broken.has(&rules::BELIEVE_THE_LAST) => (most, &notes::BELIEVES_THE_LAST),
                Some(most) => (most, &notes::DECIDES),
                None if army.broken.has(&rules::OWN_AT_A_TIE) => (config::at_a_tie(army, &said), &notes::STAYS_WITH_ITS_OWN),
                None => (config::at_a_tie(army, &said), &notes::DECIDES_AT_A_TIE),
            };
            self.decided = Some(value);
            cx.did(Agreement::Decided { value });
            cx.note(words, [Arg::Value(value)]);
        }
    }

    /// Who was told what by whom after the first round, the tree says.
    fn speakers(round: u32, _army: &Army) -> ProcessSet {
        army::speakers(round)
    }

    /// The model knows no recovery: whoever crashes is faulty.
    fn recover(&self, _army: &Army) -> General {
        General { told: BTreeMap::new(), ..self.clone() }
    }

    fn look(&self, _round: u32, army: &Army) -> Look {
        self.shown(army)
    }

    fn fields(&self, _army: &Army) -> Vec<Field> {
        self.state()
    }
}
