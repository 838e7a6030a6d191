//! What runs beside the shown run, on the same clock: the same script on another scenario, or another branch of the run.
//!
//! The companion is always where the run is. A branch stands at the same moment, so that both are compared event by event; another
//! scenario, whose instants have other events, stands at the same time. So stepping moves the shown run from event to event, and what
//! stands beside it follows the clock.

use super::{Action, Change, Goal, Player};
use crate::base::{ProcessId, ProcessSet, Roster, Time};
use crate::facts::DECISION;
use crate::protocols::{CARDS, PAIRS, Pair};
use crate::run::{Difference, FlightView, Frame, Horizon, Parting, ProcessView, Session, open};
use crate::scenario::link::{self, Beside, Link, Select};
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
    at: Option<Goal>,
    /// The run beside which it stands.
    run: Scenario,
    /// The search for the first difference, where the two are of one algorithm.
    parting: Option<Parting>,
    /// The pair of the menu that has their settings, and whether something else is done to them.
    pub(super) pair: Option<(&'static Pair, bool)>,
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
    fn of(scenario: &Scenario, left_out: Vec<String>, beside: &Scenario) -> Companion {
        let session = open(beside.clone());
        let parting = (scenario.card() == beside.card()).then(|| Parting::of(scenario, beside));
        Companion { frame: session.frame(), session, left_out, at: None, run: scenario.clone(), parting, pair: None }
    }

    /// What there is to see of it.
    pub fn frame(&self) -> &Rc<Frame> {
        &self.frame
    }

    /// The run itself.
    pub fn session(&self) -> &Session {
        &self.session
    }

    pub(super) fn session_mut(&mut self) -> &mut Session {
        &mut self.session
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
    fn go(&mut self, to: Goal, budget: u32) -> bool {
        if self.at == Some(to) {
            return false;
        }
        let there = match to {
            Goal::Time(time) => self.session.seek(time, budget),
            Goal::Moment(moment) => self.session.seek_moment(moment, budget),
        };
        self.at = there.then_some(to);
        self.frame = self.session.frame();
        true
    }
}

impl Player {
    /// The pair of the menu that the two runs are, by their settings.
    pub fn pair(&self) -> Option<&'static Pair> {
        self.companion.as_ref()?.pair.map(|(pair, _)| pair)
    }

    /// What runs beside, if anything does.
    pub fn companion(&self) -> Option<&Companion> {
        self.companion.as_ref()
    }

    /// What the link says of it.
    pub fn beside(&self) -> Option<&Beside> {
        self.link.beside.as_ref()
    }

    /// What differs at this moment, where the two are of one algorithm and one cast.
    pub fn contrast(&self) -> Option<Contrast> {
        let companion = self.companion.as_ref()?;
        let (here, there) = (&self.frame, &companion.frame);
        companion.parting.as_ref().filter(|_| here.roster == there.roster)?;
        let pairs = here.processes.iter().zip(&there.processes);
        Some(Contrast {
            processes: pairs.filter(|(here, there)| !looks_alike(here, there)).map(|(here, _)| here.id).collect(),
            here: only_in(&here.flights, &there.flights),
            there: only_in(&there.flights, &here.flights),
        })
    }

    /// When the first value was decided or the first entry committed in each run, as far as the present.
    pub fn first_decisions(&self) -> Option<[Option<Time>; 2]> {
        let companion = self.companion.as_ref()?;
        let first =
            |session: &Session| session.marks().iter().find(|mark| mark.kind.is(&DECISION)).map(|mark| mark.at).filter(|at| *at <= self.now());
        Some([first(self.session()), first(companion.session())])
    }

    /// Puts something beside the run, or ends that.
    pub(super) fn compare(&mut self, beside: Option<Beside>) -> Change {
        self.link.beside = beside.filter(|beside| !matches!(beside, Beside::Branch(other) if *other >= self.link.branches.len()));
        self.accompany();
        self.redraw();
        self.room.show_comparison(&self.tabs(), &self.link.scenario)
    }

    /// The two change places: what stood beside becomes the run, with the lines that fit it.
    pub(super) fn swap(&mut self) -> Change {
        if let Some(Beside::Branch(other)) = self.link.beside {
            let place = self.branches().into_iter().find(|branch| branch.other == Some(other)).map(|branch| branch.place);
            return place.map_or(Change::NOTHING, |place| self.switch(place));
        }
        let (Some(Beside::Other { preset, settings }), Some(companion)) = (&self.link.beside, &self.companion) else { return Change::NOTHING };
        let here = Beside::Other { preset: self.link.preset.map(|preset| preset.id), settings: Box::new(self.scenario().settings.clone()) };
        let mut view = self.view().clone();
        view.t = Some(companion.session.moment());
        view.select = None;
        let scenario = Scenario { cues: self.scenario().cues.clone(), ..Scenario::clone(companion.session.scenario()) };
        let preset = preset.and_then(|id| settings.card().preset(id));
        let link = Link { preset, beside: Some(here), view, ..Link::plain(scenario) };
        let playing = self.playing;
        let change = self.act(Action::Open(Box::new(link), Vec::new()));
        self.playing = playing;
        change
    }

    /// What is selected, as it goes by the same name beside the run.
    pub fn selected_beside(&self) -> Option<Select> {
        among(self.selected()?, self.frame.roster, self.companion.as_ref()?.frame.roster)
    }

    /// Selects by its name beside the run; a message only while it is on its way in the run too.
    pub(super) fn select_beside(&mut self, select: Option<Select>) -> Change {
        let Some(companion) = &self.companion else { return Change::NOTHING };
        let here = select.and_then(|select| among(select, companion.frame.roster, self.frame.roster));
        let is_there = |select: &Select| !matches!(select, Select::Message(name) if !self.frame.flights.iter().any(|flight| flight.name == *name));
        match here.filter(is_there) {
            None if select.is_some() => Change::NOTHING,
            here => self.room.look(|view| view.select = here),
        }
    }

    /// Makes what the link wants to stand beside, after the script or the settings changed.
    pub(super) fn accompany(&mut self) {
        let Some((beside, left_out)) = self.link.companion() else {
            self.companion = None;
            return;
        };
        match &mut self.companion {
            Some(companion) if companion.run == self.link.scenario && **companion.session.scenario() == beside => {}
            Some(companion) if companion.session.scenario().settings.agree_up_to_the_end(&beside.settings) => {
                companion.parting = companion.parting.is_some().then(|| Parting::of(&self.link.scenario, &beside));
                companion.session.follow(beside);
                companion.run = self.link.scenario.clone();
                (companion.left_out, companion.at) = (left_out, None);
            }
            companion => *companion = Some(Companion::of(&self.link.scenario, left_out, &beside)),
        }
        let pair = self.find_pair();
        if let Some(companion) = &mut self.companion {
            companion.pair = pair;
        }
    }

    fn find_pair(&self) -> Option<(&'static Pair, bool)> {
        PAIRS.iter().find_map(|pair| {
            let link = link::parse(pair.link, CARDS).link?;
            let (ours, theirs) = (&self.link.scenario, &link.scenario);
            let is_beside = self.link.beside.as_ref().zip(link.beside.as_ref()).is_some_and(|(ours, theirs)| ours.agrees_up_to_the_end(theirs));
            let is_it = is_beside && ours.settings.agree_up_to_the_end(&theirs.settings);
            is_it.then(|| (pair, ours != theirs))
        })
    }

    /// Takes the companion along; whether there is something new to see of it.
    pub(super) fn take_along(&mut self, budget: u32) -> bool {
        let Some(companion) = &mut self.companion else { return false };
        let position = self.session.position();
        let by_moment = position.steps == 0 || matches!(self.link.beside, Some(Beside::Branch(_)));
        companion.go(if by_moment { Goal::Moment(self.session.moment()) } else { Goal::Time(position.time) }, budget)
    }
}

/// What goes by the same name in another cast.
fn among(select: Select, own: Roster, other: Roster) -> Option<Select> {
    let named = |id: ProcessId| other.find(&own.name(id).to_string());
    Some(match select {
        Select::Process(id) => Select::Process(named(id)?),
        Select::Link(one, another) => Select::Link(named(one)?, named(another)?),
        Select::Message(name) => Select::Message(MessageName { from: named(name.from)?, to: named(name.to)?, ..name }),
        // Steps are counted in each run by itself.
        Select::Event(_) => return None,
    })
}

/// Whether a process is in the same state in both runs; timers may differ.
fn looks_alike(here: &ProcessView, there: &ProcessView) -> bool {
    let held = |view: &ProcessView| view.quorum.map(|quorum| (quorum.held, quorum.needed));
    let faults = |view: &ProcessView| (view.up, view.paused, view.slow, view.lies);
    (&here.badge, here.rank, here.standing, here.holding) == (&there.badge, there.rank, there.standing, there.holding)
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
