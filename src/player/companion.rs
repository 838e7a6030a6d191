//! What runs beside the shown run, on the same clock: the same script on another scenario, or another branch of the run.
//!
//! The companion is always where the run is. A branch stands at the same moment, so that both are compared event by event; another
//! scenario, whose instants have other events, stands at the same time. So stepping moves the shown run from event to event, and what
//! stands beside it follows the clock.

use super::Destination;
use super::playhead::first_sending;
use crate::base::{ProcessSet, Time};
use crate::run::{Difference, FlightView, Frame, Horizon, Parting, ProcessView, Session, open};
use crate::scenario::{MessageName, Scenario};
use std::rc::Rc;

/// The most events in which the two runs are compared in one tick.
const COMPARED: u32 = 1000;

/// The run beside the shown one.
pub struct Companion {
    session: Session,
    frame: Rc<Frame>,
    left_out: Vec<String>,
    /// Where it stands, unless it is still on its way there.
    at: Option<Destination>,
    /// The run beside which it stands.
    run: Scenario,
    /// The search for the first difference, where the two are of one algorithm.
    parting: Option<Parting>,
}

/// What differs between the two runs at a moment.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Contrast {
    /// Processes that are in another state.
    pub processes: ProcessSet,
    /// Messages that are on their way in the shown run only.
    pub here: Vec<MessageName>,
    /// Messages that are on their way beside it only.
    pub there: Vec<MessageName>,
}

impl Companion {
    pub(super) fn of(scenario: &Scenario, left_out: Vec<String>, beside: &Scenario) -> Companion {
        let session = open(beside.clone());
        let parting = (scenario.card() == beside.card()).then(|| Parting::of(scenario, beside));
        Companion { frame: session.frame(), session, left_out, at: None, run: scenario.clone(), parting }
    }

    /// What there is to see of it.
    pub fn frame(&self) -> &Rc<Frame> {
        &self.frame
    }

    /// The run itself.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Whether it is that scenario beside that run.
    pub(super) fn is(&self, run: &Scenario, beside: &Scenario) -> bool {
        self.run == *run && **self.session.scenario() == *beside
    }

    /// Whether its run can go on as that scenario.
    pub(super) fn can_follow(&self, beside: &Scenario) -> bool {
        self.session.scenario().settings.agree_up_to_the_end(&beside.settings)
    }

    /// Goes on as another scenario, beside another run.
    pub(super) fn follow(&mut self, run: &Scenario, left_out: Vec<String>, beside: Scenario) {
        self.parting = self.parting.is_some().then(|| Parting::of(run, &beside));
        self.session.follow(beside);
        self.run = run.clone();
        (self.left_out, self.at) = (left_out, None);
    }

    /// When its run first sends a message, unless the script acts before.
    pub(super) fn first_sending(&mut self, acts: Option<Time>) -> Option<Time> {
        first_sending(&mut self.session, acts)
    }

    /// What differs from what is seen of the shown run, where the two are of one algorithm and one cast.
    pub(super) fn contrast(&self, here: &Frame) -> Option<Contrast> {
        let there = &self.frame;
        self.parting.as_ref().filter(|_| here.roster == there.roster)?;
        let pairs = here.processes.iter().zip(&there.processes);
        Some(Contrast {
            processes: pairs.filter(|(here, there)| !looks_alike(here, there)).map(|(here, _)| here.id).collect(),
            here: only_in(&here.flights, &there.flights),
            there: only_in(&there.flights, &here.flights),
        })
    }

    /// The lines of the script that do not fit it.
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// Where the two runs part, as far as it is known.
    pub fn difference(&self) -> Option<&Difference> {
        self.parting.as_ref()?.difference()
    }

    /// Whether it is known that the two runs do not part.
    pub fn is_the_same(&self) -> bool {
        self.parting.as_ref().is_some_and(|parting| parting.is_settled() && parting.difference().is_none())
    }

    /// Whether time passing would tell more of it.
    pub(super) fn busy(&self) -> bool {
        self.at.is_none() || self.horizon().ended.is_none() || self.parting.as_ref().is_some_and(|parting| !parting.is_settled())
    }

    pub(super) fn horizon(&self) -> Horizon {
        self.session.horizon()
    }

    /// Looks ahead; whether it learnt how its run goes on, or where the runs part.
    pub(super) fn explore(&mut self, budget: u32) -> bool {
        let known = self.horizon();
        self.session.explore(budget);
        let parts = self.parting.as_mut().is_some_and(|parting| !parting.is_settled() && parting.look(COMPARED));
        parts || known != self.horizon()
    }

    /// Goes where the shown run is, or so far on the way as the budget allows; whether there is something new to see.
    pub(super) fn go(&mut self, to: Destination, budget: u32) -> bool {
        if self.at == Some(to) {
            return false;
        }
        let there = match to {
            Destination::Time(time) => self.session.seek(time, budget),
            Destination::Moment(moment) => self.session.seek_moment(moment, budget),
        };
        self.at = there.then_some(to);
        self.frame = self.session.frame();
        true
    }
}

/// Whether a process is in the same state in both runs; timers may differ.
fn looks_alike(here: &ProcessView, there: &ProcessView) -> bool {
    let held = |view: &ProcessView| view.quorum.map(|quorum| (quorum.held, quorum.needed));
    let faults = |view: &ProcessView| (view.up, view.paused, view.slow, view.lies);
    (&here.look.badge, here.look.rank, here.look.standing, here.look.holding)
        == (&there.look.badge, there.look.rank, there.look.standing, there.look.holding)
        && held(here) == held(there)
        && faults(here) == faults(there)
}

/// The messages that are not on their way among others, or say something else there.
fn only_in(flights: &[Rc<FlightView>], others: &[Rc<FlightView>]) -> Vec<MessageName> {
    let is_alike =
        |one: &FlightView, other: &FlightView| one.name == other.name && one.letter.name == other.letter.name && one.letter.body == other.letter.body;
    let alone = |flight: &&Rc<FlightView>| !others.iter().any(|other| is_alike(flight, other));
    flights.iter().filter(alone).map(|flight| flight.name).collect()
}
