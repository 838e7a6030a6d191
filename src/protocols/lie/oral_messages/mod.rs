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

use crate::base::{PerProcess, ProcessId, ProcessSet, Value};
use crate::facts::Agreement;
use crate::properties::{byzantine, known};
use crate::protocols::lie::army::{self, Army, COMMANDER, RETREAT};
use crate::protocols::lie::om::{Message, Om};
use crate::protocols::lie::path::Path;
use crate::protocols::parts::lockstep::{self, InRound, InRounds, Lockstep, RoundClock, RoundPlan, Says};
use crate::scenario::{Card, Settings};
use crate::sim::{Check, Context, Count, Knows, Progress, Property, Protocol, Scene, Shows};
use crate::words::{Arg, Field, Look, Text};

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
        army.everybody().iter().map(|me| Lockstep::new(General::new(me, army))).collect()
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
    /// What it was told, and tells others.
    pub om: Om,
    /// What it does in the end.
    pub decided: Option<Value>,
}

impl General {
    fn new(me: ProcessId, army: &Army) -> General {
        General { om: Om::new(me, COMMANDER, (me == COMMANDER).then_some(army.order), RETREAT), decided: None }
    }

    /// Whether it gives the order.
    pub fn commands(&self) -> bool {
        self.om.commands()
    }

    /// What it believes of a path.
    pub fn believes(&self, path: &Path, army: &Army) -> Value {
        self.om.believes(path, config::asked(army), army, &|said| config::obeyed(army, said))
    }

    /// What is said of the order: what it was told itself, and what it believes that each other was told, in order.
    fn said(&self, army: &Army) -> Vec<Value> {
        self.om.said_of(&self.om.root(), config::asked(army), army, &|said| config::obeyed(army, said))
    }
}

impl InRounds<OralMessages> for General {
    type Said = Message;

    fn say(&mut self, round: u32, says: &mut Says<Message>, cx: &mut Cx<'_>) {
        let army = cx.config();
        if self.commands() {
            if round == 1 {
                let value = army.order;
                cx.did(Agreement::Proposed { value });
                cx.note(&notes::ORDERS, [Arg::Value(value)]);
            }
        } else if round == 2 {
            let words = if self.om.ordered().is_some() { &notes::RELAYS } else { &notes::RELAYS_SILENCE };
            cx.note(words, [Arg::Process(COMMANDER), Arg::Value(self.om.told(&self.om.root()))]);
        } else if round > 2 {
            cx.note(&notes::RELAYS_ON, []);
        }
        for (message, to) in self.om.says(round, army) {
            says.to_all(to.iter(), &message);
        }
    }

    fn hear(&mut self, round: u32, heard: &PerProcess<Vec<Message>>, cx: &mut Cx<'_>) {
        let army = cx.config();
        if self.commands() {
            return;
        }
        for (from, said) in heard.iter() {
            said.iter().for_each(|message| self.om.hear(round, from, message));
        }
        if round == army.rounds() {
            let said = self.said(army);
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
        General { om: self.om.forgetful(), decided: self.decided }
    }

    fn look(&self, _round: u32, army: &Army) -> Look {
        self.shown(army)
    }

    fn fields(&self, _army: &Army) -> Vec<Field> {
        self.state()
    }
}
