//! The seam: everything that can be asked of a run whose algorithm one does not know.

use super::{Beats, FieldView, Frame, LogsView, Mark, Passage, Scout, Timeline, Until};
use crate::base::{ProcessId, Time};
use crate::protocols::{self, Visitor};
use crate::scenario::link::Select;
use crate::scenario::{Intervention, MessageName, Moment, Scenario};
use crate::sim::{Ending, History, Machine, Protocol, Record, Simulation};
use crate::words::Text;
use std::rc::Rc;

/// Where a session stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Position {
    /// The time shown.
    pub time: Time,
    /// How many steps were taken: items of the agenda and lines of the script.
    pub steps: u64,
}

/// How far ahead a session knows its run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Horizon {
    /// The last moment it knows.
    pub time: Time,
    /// How the run ends, once that is known.
    pub ended: Option<Ending>,
    /// How many steps lie before it.
    pub steps: u64,
    /// How many events processes have handled before it.
    pub events: u64,
    /// How many messages were sent before it.
    pub messages: u64,
}

/// A run that can be moved through, looked at and interfered with.
///
/// What takes long is done in slices: a `budget` is the most steps that a call may take, and the call says whether it got there.
pub trait Session {
    /// The scenario.
    fn scenario(&self) -> &Rc<Scenario>;

    /// Where it stands.
    fn position(&self) -> Position;

    /// The moment at which a line inserted now acts: at once.
    fn moment(&self) -> Moment;

    /// What there is to see: the very same frame while nothing else is.
    fn frame(&self) -> Rc<Frame>;

    /// The state of a process, with what changed lately.
    fn inspect(&self, id: ProcessId) -> Vec<FieldView>;

    /// A stretch of the replicated logs: at most `count` entries from index `first` on. Nothing where nobody keeps a log.
    fn logs(&self, first: u64, count: u64) -> Option<LogsView>;

    /// Moves to a time, in either direction; `false` where the budget ran out on the way.
    fn seek(&mut self, time: Time, budget: u32) -> bool;

    /// Moves to a moment inside an instant, in either direction; `false` where the budget ran out on the way.
    fn seek_moment(&mut self, moment: Moment, budget: u32) -> bool;

    /// Takes the next step; `false` where the run has ended.
    fn step(&mut self) -> bool;

    /// Goes back one step; `false` at the beginning.
    fn step_back(&mut self) -> bool;

    /// Moves to right behind a step, in either direction; what lies beyond the horizon is run through first.
    fn seek_step(&mut self, step: u64);

    /// Runs ahead to learn how the run goes on; `true` once its end is known.
    fn explore(&mut self, budget: u32) -> bool;

    /// How far ahead it knows.
    fn horizon(&self) -> Horizon;

    /// Whether it knows of something that can be selected: a process, a message that was sent, an event.
    fn has(&self, select: Select) -> bool;

    /// What the tape is painted with, up to the horizon.
    fn marks(&self) -> &[Mark];

    /// What was said along the run, up to the horizon, and where nothing moved.
    fn beats(&self) -> &Beats;

    /// What clients asked for and were answered, up to the horizon.
    fn history(&self) -> &History;

    /// Goes on with another script and other cues, at the same place; the settings must be the same.
    fn follow(&mut self, scenario: Scenario);

    /// For each of some interventions, whether it would change something here and now; the error says why not. Nothing happens.
    fn would(&self, all: &[Intervention]) -> Vec<Result<(), Text>>;

    /// The lines of the script that change nothing, by their places, and why: as far as the run is known.
    fn skipped(&self) -> &[(usize, Text)];

    /// Everything that happened in the steps from `first` to `last`, both included, which must lie behind the position.
    fn records(&self, first: u64, last: u64) -> Vec<Record>;

    /// What happens from one moment until another, both included, wherever the playhead is; never beyond the horizon.
    fn passage(&self, from: Time, to: Time) -> Passage;

    /// What happens in the steps from `first` to `last`, both included, wherever the playhead is; never beyond the horizon.
    fn passage_of_steps(&self, first: u64, last: u64) -> Passage;

    /// In which step a message was sent; nothing where it is not sent up to the horizon.
    fn step_of_sending(&self, name: MessageName) -> Option<u64>;

    /// A copy of the run at the playhead that only goes forward, for whoever tries what would happen; the playhead stays.
    fn ahead(&self) -> Box<dyn Machine>;

    /// Somebody who runs ahead from the playhead and looks for something; the playhead stays.
    fn scout(&self, until: Until) -> Scout;
}

/// Opens a run at its beginning.
pub fn open(scenario: Scenario) -> Box<dyn Session> {
    Box::new(Timeline::new(machine(scenario)))
}

/// A run at its beginning that only goes forward: what somebody takes who looks at its end and not at its past.
pub fn machine(scenario: Scenario) -> Box<dyn Machine> {
    struct Open(Scenario);
    impl Visitor for Open {
        type Out = Box<dyn Machine>;
        fn visit<P: Protocol>(self) -> Box<dyn Machine> {
            Box::new(Simulation::<P>::new(Rc::new(self.0)))
        }
    }
    let card = scenario.card();
    protocols::visit(card, Open(scenario))
}
