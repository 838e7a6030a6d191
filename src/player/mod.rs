//! The page without the page: what people do goes in as an [`Action`], what there is to see comes out as plain data.
//!
//! No web crate, no clock of its own: the page tells it how much wall time has passed ([`Action::Tick`]).

mod action;
mod announce;
mod branches;
mod caption;
mod changes;
mod clock;
mod companion;
mod cues;
mod deeds;
mod demands;
mod doubts;
mod events;
mod explanation;
#[cfg(test)]
mod family;
mod fuzz;
mod inspect;
mod light;
mod pace;
mod panels;
mod playhead;
mod remote;
mod search;
mod sight;
mod strip;
mod until;
mod ways;
mod why;
mod window;
mod words;

pub use action::{Action, Address, Change};
pub use announce::Announcement;
pub use branches::{BranchName, BranchView};
pub use caption::Caption;
pub use clock::{Leg, Spent};
pub use companion::{Companion, Contrast};
pub use deeds::Deed;
pub use demands::{DemandView, Want};
pub use events::{EventLine, EventWindow, EventsView, Show};
pub use explanation::Explanation;
pub use fuzz::fuzz;
pub use inspect::{EventInside, Inside, LetterInside, ProcessInside, Way};
pub use light::Light;
pub use panels::{Below, Opened};
pub use remote::{Event, Herald, Member, Message, obey};
pub use search::{Search, Shown, fold};
pub use sight::Unseen;
pub use strip::{PIECE, Piece, Roll, SPACING, Step, Strip};
pub use until::Target;
pub use why::{Reasons, Wait};
pub use window::LogWindow;

use crate::base::{Span, Time};
use crate::facts::History;
use crate::run::{Frame, Horizon, Mark, Scout, Session, Told, open};
use crate::scenario::link::{self, Link, Select, Speed, View};
use crate::scenario::{EventName, Line, Moment, Preset, Problem, Scenario};
use crate::words::Lang;
use changes::State;
use doubts::Doubts;
use events::Book;
use inspect::Looked;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use until::Outcome;

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
    session: Session,
    companion: Option<Companion>,
    link: Link,
    frame: Rc<Frame>,
    playing: bool,
    /// Whether it got where it is by going on: by time passing or by a step.
    went_on: bool,
    /// Why nobody can see it, if so: then it stands still and goes on later.
    out_of_sight: Vec<Unseen>,
    /// Whether motion is to be avoided: then nothing moves that nobody has set going.
    calm: bool,
    /// Where the link begins, and where it begins again.
    opening: Moment,
    /// How much longer time waits for a cue to be read, in wall time.
    hold: Span,
    /// The cue that was said last.
    heard: Option<Moment>,
    /// For how much wall time a run that repeats itself has stood at its end.
    rested: Span,
    /// Wall microseconds that did not yet make a whole model microsecond, times the speed's parts.
    carry: u64,
    /// How long the beat takes to read that the clock asked for last.
    read: Cell<Option<clock::Read>>,
    /// Whether somebody asks why the sentence is true, and the event that it is about, if one is.
    wonders: bool,
    wondered: Option<EventName>,
    /// Wall time of the reading clock that has not led anywhere yet.
    spent: Span,
    /// Where the playhead is going, if that takes more than one slice.
    goal: Option<Goal>,
    /// What the original was when the run was opened.
    opened: Vec<Line>,
    /// How far each branch has been seen.
    seen: Vec<Moment>,
    /// States to go back to, the latest last.
    undo: Vec<State>,
    /// States that were gone back from, the latest last.
    redo: Vec<State>,
    problems: Vec<Problem>,
    doubts: Doubts,
    /// The preset's run as it was published.
    published: Option<Scenario>,
    announcement: Option<Announcement>,
    /// What came of the last demand, and for how much wall time it is still to be read.
    said: Option<(Told, Span)>,
    /// How many properties were broken when they were last announced.
    broken: usize,
    /// How many flashes have been announced at most until this time.
    announced_until: Time,
    /// The step of the beat that was announced last.
    beat_announced: Option<u64>,
    /// Somebody who looks ahead for what to run until.
    scout: Option<Scout>,
    /// What came of that.
    outcome: Option<Outcome>,
    /// What the person has opened around the stage, wherever a link does not say.
    unfolded: Opened,
    /// The events that were told last.
    book: RefCell<Book>,
    /// What was looked into last.
    looked: RefCell<Looked>,
}

impl Player {
    /// Opens a link; what was wrong with it comes with it.
    ///
    /// It plays, unless the link pins a moment or `autoplay` says otherwise.
    pub fn new(link: Link, problems: Vec<Problem>) -> Player {
        let session = open(link.scenario.clone());
        let frame = session.frame();
        let mut player = Player {
            session,
            companion: None,
            playing: link.view.still != Some(true) && link.view.autoplay.unwrap_or(link.view.t.is_none()),
            went_on: false,
            out_of_sight: Vec::new(),
            calm: false,
            opening: Moment::default(),
            hold: Span::ZERO,
            heard: None,
            rested: Span::ZERO,
            carry: 0,
            read: Cell::default(),
            wonders: false,
            wondered: None,
            spent: Span::ZERO,
            goal: None,
            opened: Vec::new(),
            seen: vec![Moment::default(); link.branches.len() + 1],
            undo: Vec::new(),
            redo: Vec::new(),
            problems,
            doubts: Doubts { moment: link.view.t, select: link.view.select },
            published: link.published(),
            announcement: None,
            said: None,
            broken: 0,
            announced_until: Time::ZERO,
            beat_announced: None,
            scout: None,
            outcome: None,
            unfolded: Opened { side: true, below: true },
            book: RefCell::default(),
            looked: RefCell::default(),
            frame,
            link,
        };
        player.opened = player.lines_of(0).to_vec();
        player.doubt_panels();
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
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.link.scenario
    }

    /// The preset that the run started from, if any.
    pub fn preset(&self) -> Option<&'static Preset> {
        self.link.preset
    }

    /// What runs, as a link begins: the algorithm and the scenario it started from.
    pub fn name(&self) -> String {
        format!("{}/{}", self.scenario().card().id, self.preset().map_or(link::PLAIN, |preset| preset.id))
    }

    /// What runs, as people call it: its pair of the menu, or its algorithm and scenario.
    pub fn title(&self, lang: Lang) -> String {
        self.pair().map_or_else(|| self.link.title(lang), |pair| pair.title.of(lang).to_owned())
    }

    /// Whether the run differs from what the menu has under its name: its pair, else its preset. What has no name is never changed.
    pub fn is_changed(&self) -> bool {
        let pair = self.companion.as_ref().and_then(|companion| companion.pair);
        pair.map_or_else(|| self.published.as_ref().is_some_and(|run| run != self.scenario()), |(_, changed)| changed)
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

    /// Whether the run plays before somebody's eyes.
    pub fn playing(&self) -> bool {
        self.playing && !self.suspended()
    }

    /// Whether time passing would change anything: it plays, it is on its way somewhere, or it still runs ahead.
    pub fn busy(&self) -> bool {
        let runs_ahead = || self.session.horizon().ended.is_none() || self.companion.as_ref().is_some_and(Companion::busy);
        let is_on_its_way = self.goal.is_some() || self.scout.is_some() || self.said.is_some() || self.doubts != Doubts::default();
        is_on_its_way || !self.suspended() && (self.playing || runs_ahead())
    }

    /// How much slower than life it plays.
    pub fn speed(&self) -> Speed {
        self.link.view.speed.unwrap_or_default()
    }

    /// Whether it plays so fast that what lights up would flash: more than three times a second (WCAG 2.3.1).
    pub fn rushes(&self) -> bool {
        self.playing() && self.wall_of(self.frame.recent) < SHORTEST_LIGHT
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

    /// Where the tape ends: where the link ends the picture; else a little behind the end of a run that ends by itself, else as
    /// far as the scenario goes. Of two runs side by side the longer one counts.
    pub fn tape_end(&self) -> Time {
        let until = self.scenario().settings.until();
        let end = |horizon: Horizon| if horizon.ended.is_some() { horizon.time + self.frame.recent } else { until };
        let beside = self.companion.as_ref().map(Companion::horizon);
        let end = end(self.horizon()).max(beside.map_or(Time::ZERO, end)).min(until);
        self.cut_off_at().map_or(end, |cut| cut.min(end))
    }

    /// Where the link ends the picture; one that would end before it begins counts for nothing.
    fn cut_off_at(&self) -> Option<Time> {
        self.view().end.filter(|end| *end > self.opening.time)
    }

    /// What the tape is painted with.
    pub fn marks(&self) -> &[Mark] {
        self.session.marks()
    }

    /// What clients asked for and were answered, as far as the run is known.
    pub fn history(&self) -> &History {
        self.session.history()
    }

    /// What was wrong with the link, until dismissed.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What a screen reader should say now: what somebody did, steps, pauses and milestones only.
    pub fn announcement(&self) -> Option<&Announcement> {
        self.announcement.as_ref()
    }

    /// Does what somebody did.
    pub fn act(&mut self, action: Action) -> Change {
        if action.changes_the_run() && !self.editable() {
            return Change::NOTHING;
        }
        self.went_on = self.goal.is_none() && matches!(action, Action::Tick(_) | Action::StepForward);
        if action.moves() {
            (self.hold, self.spent) = (Span::ZERO, Span::ZERO);
            self.scout = None;
            (self.wonders, self.wondered) = (false, None);
            self.read.set(None);
        }
        let faded = self.fade(&action);
        let change = self.heed(action);
        self.see();
        Change { redraw: change.redraw || faded, ..change }
    }

    fn heed(&mut self, action: Action) -> Change {
        match action {
            Action::Tick(wall) => self.tick(wall),
            Action::Play | Action::Toggle if self.still() => Change::NOTHING,
            Action::Play => self.play(true),
            Action::Pause => self.play(false),
            Action::Toggle => self.play(!self.playing()),
            Action::StepForward => self.step(true),
            Action::StepBack => self.step(false),
            Action::Unseen(why, unseen) => self.lose_sight(why, unseen),
            Action::SlideStart => self.start_slide(),
            Action::Calm(calm) => self.calm_down(calm),
            Action::Restart => self.head_for(Goal::Moment(Moment::default())),
            Action::Seek(time) => self.head_for(Goal::Time(time)),
            Action::Advance(span) => self.head_for(Goal::Time(self.headed_for() + span)),
            Action::Rewind(span) => self.head_for(Goal::Time(self.headed_for() - span)),
            Action::NextCue => self.next_page(),
            Action::PreviousCue => self.previous_page(),
            Action::GoTo(event) => self.go_to(event),
            Action::Explain(event) => self.explain(event),
            Action::GoOn => self.go_beyond(),
            Action::Wonder(wonders) => self.wonder(wonders),
            Action::Describe => self.describe(),
            Action::Ask(sign) => self.mean(sign),
            Action::RunUntil(until) => self.run_until(until),
            Action::SetSpeed(speed) => self.look(|view| view.keep_time(view.pace(), speed)),
            Action::SetPace(pace) => self.look(|view| view.keep_time(pace, view.speed.unwrap_or_default())),
            Action::Select(select) => self.look(|view| view.select = select),
            Action::SelectBeside(select) => self.select_beside(select),
            Action::Language(lang) => self.look(|view| view.lang = lang),
            Action::Show(below) => self.show_below(below),
            Action::ShowSide(open) => self.show_side(open),
            Action::Theme(theme) => self.look(|view| view.theme = theme),
            Action::Intervene(what) => self.intervene(what),
            Action::Demand(want) => self.demand(want),
            Action::RemoveLine(place) => self.replace_line(place, None),
            Action::EditLine(place, line) => self.replace_line(place, Some(line)),
            Action::Set(knob, setting) => self.set(knob, setting),
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

    fn open(&mut self, mut link: Link, problems: Vec<Problem>) -> Change {
        let view = &self.link.view;
        link.view.lang = link.view.lang.or(view.lang);
        link.view.theme = link.view.theme.or(view.theme);
        if link.view.speed.is_none() && link.view.pace.is_none() {
            (link.view.speed, link.view.pace) = (view.speed, view.pace);
        }
        let next = Player::new(link, problems);
        *self = Player { out_of_sight: std::mem::take(&mut self.out_of_sight), calm: self.calm, unfolded: self.unfolded, ..next };
        Change { redraw: true, address: Address::Push }
    }

    fn redraw(&mut self) -> Change {
        self.frame = self.session.frame();
        self.take_along(playhead::SLICE);
        Change::REDRAW
    }
}
