//! An algorithm as the catalogue knows it: its card, its cast, what must hold.

use super::{Process, Property, Scene};
use crate::base::{PerProcess, ProcessId, ProcessSet, Roster, Value};
use crate::facts::{Known, Milestone};
use crate::scenario::{Card, Settings};
use crate::words::sheet::{Sheet, Window};
use crate::words::{Arg, Named, Say, Text, Words};
use core::fmt::Debug;
use core::hash::Hash;
use std::rc::Rc;

/// An algorithm. Its file holds everything that is known of it.
pub trait Protocol: Sized + 'static {
    /// What all its processes know from the beginning: read once from the settings, and never changed.
    type Config: Debug + 'static;
    /// What its processes tell each other.
    type Message: Clone + Eq + Hash + Debug + Say + 'static;
    /// What a process sets its alarms for; one alarm for each.
    type Timer: Ord + Hash + Debug + Named + 'static;
    /// Its processes.
    type Process: Process<Self>;

    /// All that is said of it.
    const CARD: &'static Card;

    /// What must hold, in the order of the card's goals.
    const PROPERTIES: &'static [Property<Self>];

    /// What is known from outside of a run, in the order in which it is shown.
    const KNOWN: &'static [Knows<Self>] = &[];

    /// The pictures that stand below the stage, in the order of the card's sheets.
    const SHEETS: &'static [Shows<Self>] = &[];

    /// Whether its properties ask which fact could have led to which: [`Scene::led_to`]. Clocks cost time, and are kept only then.
    const JUDGES_CAUSES: bool = false;

    /// Whether it takes for granted that messages come in time and none is lost: the synchronous model. It bears crashes and nothing else,
    /// and its card's advice names the settings under which the model does not hold.
    const IS_SYNCHRONOUS: bool = false;

    /// What all know from the beginning.
    fn config(settings: &Settings) -> Self::Config;

    /// Everybody on the first day, clients last.
    fn cast(config: &Self::Config) -> Vec<Self::Process>;

    /// What the observer concludes from a milestone that was just added to the past: facts that no process may know.
    fn observe(_scene: &Scene<'_, Self>, _fresh: Milestone, _conclude: &mut Vec<Milestone>) {}

    /// What is counted beside the messages.
    fn counts(_scene: &Scene<'_, Self>) -> Vec<Count> {
        Vec::new()
    }

    /// What is to be read beside the number of messages: what theory expects where nothing goes wrong, if there is such a figure.
    fn messages_expected(_scene: &Scene<'_, Self>) -> Option<Text> {
        None
    }

    /// What theory says of the contention in this run.
    fn theory(_config: &Self::Config) -> Option<Text> {
        None
    }

    /// The values that traitors say, at least two: what is in play.
    fn values(_config: &Self::Config) -> Vec<Value> {
        Value::at_least_two([])
    }

    /// An honest process's message as a traitor would send it that lies in one of the card's own ways: none, one or several.
    fn lie(_liar: &Liar<'_, Self::Process>, message: Self::Message) -> Vec<Self::Message> {
        vec![message]
    }

    /// Gives a process the starting state that an `initial` line asks for, names and what they hold as written, and tells what the
    /// observer should take as having happened.
    ///
    /// # Errors
    /// Where the state makes no sense: why, with a remedy. Whoever has such states lists their names in the card.
    fn initial(
        _process: &mut Self::Process,
        _config: &Self::Config,
        _state: &[(&'static str, String)],
        _did: &mut Vec<Milestone>,
    ) -> Result<(), Text> {
        unreachable!("a script only gives states that the card lists")
    }
}

/// What is known from outside at a moment, of one question.
pub type Knows<P> = fn(&Scene<'_, P>) -> Vec<Known>;

/// A sheet as it is at a moment, as much of it as is asked for.
pub type Shows<P> = fn(&Scene<'_, P>, Window) -> Sheet;

/// A traitor about to send a message.
pub struct Liar<'a, P> {
    /// Who lies.
    pub from: ProcessId,
    /// To whom.
    pub to: ProcessId,
    /// How, by the card's name for it.
    pub way: &'static str,
    /// Everybody, so that traitors may collude.
    pub cast: &'a Cast<P>,
}

/// Something counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Count {
    /// What is counted.
    pub words: &'static Words,
    /// How many.
    pub number: u64,
    /// What is to be read beside it: what theory expects, for one.
    pub beside: Option<Text>,
}

impl Count {
    /// A number that stands for itself.
    pub const fn of(words: &'static Words, number: u64) -> Count {
        Count { words, number, beside: None }
    }

    /// What is to be read beside a number: what theory expects, in words that say for what: `15/ballot`.
    pub fn expected(of_what: &'static Words, figure: Arg) -> Text {
        of_what.with([figure])
    }
}

/// The processes as they are now. Never the agenda: no property may look into the future.
#[derive(Clone, Debug)]
pub struct Cast<P> {
    /// Everybody, clients last.
    pub processes: PerProcess<Rc<P>>,
    /// How they stand.
    pub standing: Standing,
}

/// Who is up, stands still, lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Who is up.
    pub up: ProcessSet,
    /// Who is up and stands still.
    pub paused: ProcessSet,
    /// Who lies.
    pub liars: ProcessSet,
    /// Who ever crashed or lied: everybody else is correct.
    pub faulty: ProcessSet,
}

impl Standing {
    /// All are up, and nobody does anything wrong.
    pub fn of(everybody: Roster) -> Standing {
        Standing { up: everybody.all().collect(), paused: ProcessSet::EMPTY, liars: ProcessSet::EMPTY, faulty: ProcessSet::EMPTY }
    }
}

impl<P> Cast<P> {
    /// Who neither crashed nor lied so far.
    pub fn correct(&self) -> ProcessSet {
        self.processes.iter().map(|(id, _)| id).filter(|&id| !self.standing.faulty.contains(id)).collect()
    }

    /// Whether a process is up and does not stand still.
    pub fn runs(&self, id: ProcessId) -> bool {
        self.standing.up.contains(id) && !self.standing.paused.contains(id)
    }
}
