//! The page without the page: what people do goes in as an [`Action`], what there is to see comes out as plain data.
//!
//! No web crate, no clock of its own: the page tells it how much wall time has passed ([`Action::Tick`]).

mod action;
mod announce;
mod branches;
mod caption;
mod changes;
mod companion;
mod deeds;
mod doubts;
mod fuzz;
mod panels;
mod playhead;
mod strip;
mod window;
mod words;

pub use action::{Action, Address, Change};
pub use branches::{BranchName, BranchView};
pub use caption::Caption;
pub use companion::{Companion, Contrast};
pub use deeds::Deed;
pub use fuzz::fuzz;
pub use panels::Below;
pub use strip::{PIECE, Piece, Roll, Step, Strip};
pub use window::LogWindow;

use crate::base::{Span, Time};
use crate::run::{Frame, Horizon, Mark, Session, open};
use crate::scenario::link::{Link, Select, Speed, View};
use crate::scenario::{Moment, Preset, Problem, Scenario};
use crate::words::Text;
use changes::State;
use doubts::Doubts;
use std::rc::Rc;

/// Where a playhead is going.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Goal {
    /// Behind everything that happens up to a time.
    Time(Time),
    /// To a moment inside an instant.
    Moment(Moment),
}

/// The shortest time for which something lights up.
const SHORTEST_LIGHT: Span = Span::millis(350);

/// A run being played, and everything the page remembers of it.
pub struct Player {
    session: Box<dyn Session>,
    companion: Option<Companion>,
    link: Link,
    frame: Rc<Frame>,
    playing: bool,
    /// Wall microseconds that did not yet make a whole model microsecond, times the speed's parts.
    carry: u64,
    /// Where the playhead is going, if that takes more than one slice.
    goal: Option<Goal>,
    /// How far each branch has been seen.
    seen: Vec<Moment>,
    /// States to go back to, the latest last.
    undo: Vec<State>,
    /// States that were gone back from, the latest last.
    redo: Vec<State>,
    problems: Vec<Problem>,
    doubts: Doubts,
    announcement: Option<Text>,
    /// How many properties were broken when they were last announced.
    broken: usize,
    /// How many flashes have been announced at most until this time.
    announced_until: Time,
}

impl Player {
    /// Opens a link; what was wrong with it comes with it.
    ///
    /// It plays, unless the link pins a moment or `autoplay` says otherwise.
    pub fn new(link: Link, problems: Vec<Problem>) -> Player {
        let session = open(link.scenario.clone());
        let frame = Rc::new(session.frame());
        let mut player = Player {
            session,
            companion: None,
            playing: link.view.autoplay.unwrap_or(link.view.t.is_none()),
            carry: 0,
            goal: None,
            seen: vec![Moment::default(); link.branches.len() + 1],
            undo: Vec::new(),
            redo: Vec::new(),
            problems,
            doubts: Doubts { moment: link.view.t, select: link.view.select },
            announcement: None,
            broken: 0,
            announced_until: Time::ZERO,
            frame,
            link,
        };
        player.accompany();
        player.begin();
        player.see();
        player
    }

    /// What there is to see.
    pub fn frame(&self) -> &Rc<Frame> {
        &self.frame
    }

    /// The run, for whoever wants to know more.
    pub fn session(&self) -> &dyn Session {
        self.session.as_ref()
    }

    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.link.scenario
    }

    /// The preset that the run started from, if any.
    pub fn preset(&self) -> Option<&'static Preset> {
        self.link.preset
    }

    /// Whether the run differs from its preset.
    pub fn is_changed(&self) -> bool {
        self.link.preset.is_none_or(|preset| Link::of_preset(self.scenario().card(), preset).scenario != *self.scenario())
    }

    /// The link of what is on screen: with the moment where the run stands still.
    pub fn link(&self) -> Link {
        let mut link = self.link.clone();
        link.view.t = (!self.playing && self.goal.is_none() && self.session.position().steps > 0).then(|| self.session.moment());
        link
    }

    /// The link of the whole run, from its beginning.
    pub fn link_of_run(&self) -> Link {
        let mut link = self.link.clone();
        (link.view.t, link.view.select) = (None, None);
        link
    }

    /// How it is looked at.
    pub fn view(&self) -> &View {
        &self.link.view
    }

    /// Whether the run plays.
    pub fn playing(&self) -> bool {
        self.playing
    }

    /// Whether time passing would change anything: it plays, it is on its way somewhere, or it still runs ahead.
    pub fn busy(&self) -> bool {
        self.playing
            || self.goal.is_some()
            || self.doubts != Doubts::default()
            || self.session.horizon().ended.is_none()
            || self.companion.as_ref().is_some_and(Companion::busy)
    }

    /// How much slower than life it plays.
    pub fn speed(&self) -> Speed {
        self.link.view.speed.unwrap_or_default()
    }

    /// Whether it plays so fast that what lights up would flash: more than three times a second (WCAG 2.3.1).
    pub fn rushes(&self) -> bool {
        let speed = self.speed();
        self.playing && self.frame.recent.0 * u64::from(speed.wall()) < SHORTEST_LIGHT.0 * u64::from(speed.model())
    }

    /// What is selected.
    pub fn selected(&self) -> Option<Select> {
        self.link.view.select
    }

    /// The present.
    pub fn now(&self) -> Time {
        self.session.position().time
    }

    /// How far ahead the run is known.
    pub fn horizon(&self) -> Horizon {
        self.session.horizon()
    }

    /// Where the tape ends: a little behind the end of a run that ends by itself, else as far as the scenario goes. Of two runs side by
    /// side the longer one counts.
    pub fn tape_end(&self) -> Time {
        let until = self.scenario().settings.until();
        let end = |horizon: Horizon| if horizon.ended.is_some() { horizon.time + self.frame.recent } else { until };
        let beside = self.companion.as_ref().map(Companion::horizon);
        end(self.horizon()).max(beside.map_or(Time::ZERO, end)).min(until)
    }

    /// What the tape is painted with.
    pub fn marks(&self) -> &[Mark] {
        self.session.marks()
    }

    /// What was wrong with the link, until dismissed.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What a screen reader should say now: steps, pauses and milestones only.
    pub fn announcement(&self) -> Option<Text> {
        self.announcement
    }

    /// Does what somebody did.
    pub fn act(&mut self, action: Action) -> Change {
        let change = self.heed(action);
        self.see();
        change
    }

    fn heed(&mut self, action: Action) -> Change {
        match action {
            Action::Tick(wall) => self.tick(wall),
            Action::Play => self.play(true),
            Action::Pause => self.play(false),
            Action::Toggle => self.play(!self.playing),
            Action::StepForward => self.step(true),
            Action::StepBack => self.step(false),
            Action::Restart => self.head_for(Goal::Moment(Moment::default())),
            Action::Seek(time) => self.head_for(Goal::Time(time)),
            Action::SetSpeed(speed) => self.look(|view| view.speed = (speed != Speed::default()).then_some(speed)),
            Action::Select(select) => self.look(|view| view.select = select),
            Action::SelectBeside(select) => self.select_beside(select),
            Action::Language(lang) => self.look(|view| view.lang = lang),
            Action::Show(below) => self.show_below(below),
            Action::Theme(theme) => self.look(|view| view.theme = theme),
            Action::Intervene(what) => self.intervene(what),
            Action::RemoveLine(place) => self.replace_line(place, None),
            Action::EditLine(place, line) => self.replace_line(place, Some(line)),
            Action::Set(knob, setting) => self.change(|settings| settings.set(knob, setting)),
            Action::BreakRules(rules) => self.change(|settings| settings.break_rules(&rules)),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::SwitchBranch(place) => self.switch(place),
            Action::RenameBranch(place, name) => self.rename(place, &name),
            Action::DeleteBranch(place) => self.delete(place),
            Action::Compare(beside) => self.compare(beside),
            Action::Swap => self.swap(),
            Action::Open(link, problems) => self.open(*link, problems),
            Action::Complain(problems) => {
                self.problems = problems;
                Change::REDRAW
            }
            Action::DismissProblems => {
                self.problems.clear();
                Change::REDRAW
            }
        }
    }

    fn look(&mut self, change: impl FnOnce(&mut View)) -> Change {
        change(&mut self.link.view);
        Change::REPLACE
    }

    fn open(&mut self, link: Link, problems: Vec<Problem>) -> Change {
        let view = &self.link.view;
        let (lang, theme, speed) = (view.lang, view.theme, view.speed);
        let mut next = Player::new(link, problems);
        next.link.view.lang = next.link.view.lang.or(lang);
        next.link.view.theme = next.link.view.theme.or(theme);
        next.link.view.speed = next.link.view.speed.or(speed);
        *self = next;
        Change { redraw: true, address: Address::Push }
    }

    fn redraw(&mut self) -> Change {
        self.frame = Rc::new(self.session.frame());
        self.take_along(playhead::SLICE);
        Change::REDRAW
    }

    /// How much model time passes in so much wall time.
    fn model_span(&mut self, wall: Span) -> Span {
        let speed = self.speed();
        let scaled = wall.0 * u64::from(speed.model()) + self.carry;
        self.carry = scaled % u64::from(speed.wall());
        Span(scaled / u64::from(speed.wall()))
    }
}
