//! The page without the page: what people do goes in as an [`Action`], what there is to see comes out as plain data.
//!
//! No web crate, no clock of its own: the page tells it how much wall time has passed ([`Action::Tick`]).
//!
//! A [`Player`] is made of parts, each in a file of its own, whose fields nobody else sees. What needs one of them is a method of that
//! part, also where it stands in a file about something else; what needs several is a method of the player.
//!
//! | part | what it owns |
//! |---|---|
//! | `Playhead` | the run, where in it one stands, what is seen there, whether it is to play, where it begins and where it is going |
//! | `Shelf` | the scenario and its branches, how far each was seen, what was published and opened, the states to go back to |
//! | `Company` | what the link puts beside the run, the [`Companion`] that comes of it, the pair of the menu that the two are |
//! | `Room` | how the run is looked at (a link's [`View`]), what is open, what is selected, whether somebody asks why |
//! | `Audience` | whether anybody sees the run, and minds motion |
//! | `Pacing` | wall time that is left over from one tick to the next, and for how long time waits |
//! | `Doubts` | what was wrong with a link, and what it asked for that is still to be looked for |
//! | `Speaker` | what is said and written of the run, and how far all of it was told |
//! | `Lookout` | who looks ahead for what to run until, and what came of that |
//! | [`Hands`] | what is done to the run and asked about it, as functions that may come later |
//! | `Inspector` | what was found inside of a selection and told of events, so that it is not looked for again |
//!
//! The playhead, the shelf and the company change together with the run; the audience and what the person has opened in the room stay
//! when another link is opened. A link of what is on screen is put together from the shelf, the company and the room.

mod action;
mod announce;
mod audience;
mod beside;
mod branches;
mod caption;
mod changes;
mod clock;
mod companion;
mod company;
mod cues;
mod deeds;
mod demands;
mod doubts;
mod events;
mod explanation;
#[cfg(test)]
mod family;
mod fuzz;
mod hands;
mod inspect;
mod light;
mod lookout;
mod moving;
mod overture;
mod pace;
mod pacing;
mod panels;
mod playhead;
mod remote;
mod room;
mod search;
mod shelf;
mod sight;
mod speaker;
mod speech;
mod story;
mod strip;
mod until;
mod ways;
mod why;
mod window;
mod words;

pub use action::{Action, Address, Change};
pub use audience::Unseen;
pub use branches::{BranchName, BranchView};
pub use caption::Caption;
pub use clock::{Leg, Spent};
pub use companion::{Companion, Contrast};
pub use deeds::Deed;
pub use demands::{DemandView, Want};
pub use events::{EventLine, EventWindow, EventsView, Show};
pub use explanation::Explanation;
pub use fuzz::fuzz;
pub use hands::Hands;
pub use inspect::{EventInside, Inside, LetterInside, ProcessInside, Way};
pub use light::Light;
pub use overture::{CONTINUE, LENGTH as OVERTURE, OBSERVER, overture};
pub use panels::{Below, Opened, PANELS, Panel, PanelEntry, PanelKind};
pub use remote::{Event, Herald, Member, Message, obey};
pub use search::{Search, Shown, fold};
pub use speaker::Announcement;
pub use speech::Prompter;
#[cfg(feature = "chunks")]
pub use speech::prompt;
pub use story::{
    STORIES, Seen, StoryLink, StoryText, Stretch, Tale, Telling, handout, is_bare, is_story, lang_of, on_paper, read_story, read_tale, story_of,
};
pub use story::{print as print_tale, read as read_home};
pub use strip::{PIECE, Piece, Roll, SPACING, Step, Strip};
pub use until::Target;
pub use why::{Reasons, Wait};
use window::Desk;
pub use window::SheetWindow;

use crate::base::{Span, Time};
use crate::facts::{Episodes, History};
use crate::run::{Frame, Horizon, Mark, Session, open};
use crate::scenario::link::{self, Link, Select, Speed, View};
use crate::scenario::{Moment, Preset, Problem, Scenario};
use crate::words::Lang;
use audience::Audience;
use company::Company;
use doubts::Doubts;
use inspect::Inspector;
use lookout::Lookout;
use pacing::Pacing;
use playhead::{Destination, Playhead, SLICE};
use room::Room;
use shelf::Shelf;
use speaker::Speaker;
use std::rc::Rc;

/// The shortest time for which something lights up.
const SHORTEST_LIGHT: Span = Span::millis(350);

/// A run being played, and everything the page remembers of it.
pub struct Player {
    playhead: Playhead,
    shelf: Shelf,
    company: Company,
    room: Room,
    audience: Audience,
    pacing: Pacing,
    doubts: Doubts,
    speaker: Speaker,
    lookout: Lookout,
    hands: Option<Hands>,
    inspector: Inspector,
    desk: Desk,
}

impl Player {
    /// Opens a link; what was wrong with it comes with it.
    ///
    /// It plays, unless the link pins a moment or `autoplay` says otherwise.
    pub fn new(mut link: Link, problems: Vec<Problem>) -> Player {
        let mut view = std::mem::take(&mut link.view);
        // A run is no story: whoever tells one has opened it as such.
        let story = view.story.take() == Some(true);
        (view.stop, view.talk) = (None, None);
        let plays = view.still != Some(true) && view.autoplay.unwrap_or(view.t.is_none());
        let mut player = Player {
            playhead: Playhead::new(open(link.scenario.clone()), plays),
            company: Company::new(link.beside.take()),
            audience: Audience::default(),
            pacing: Pacing::default(),
            doubts: Doubts::of(&view, problems),
            speaker: Speaker::default(),
            lookout: Lookout::default(),
            hands: Hands::here(),
            inspector: Inspector::default(),
            desk: Desk::default(),
            room: Room::new(view),
            shelf: Shelf::of(link),
        };
        player.doubts.miss_cues(&player.playhead.speech(), story);
        player.accompany();
        player.begin();
        player.see();
        player
    }

    /// What there is to see.
    pub fn frame(&self) -> &Rc<Frame> {
        self.playhead.frame()
    }

    /// The run, for whoever wants to know more.
    pub fn session(&self) -> &Session {
        self.playhead.session()
    }

    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        self.shelf.scenario()
    }

    /// The preset that the run started from, if any.
    pub fn preset(&self) -> Option<&'static Preset> {
        self.shelf.preset()
    }

    /// What runs, as a link begins: the algorithm and the scenario it started from.
    pub fn name(&self) -> String {
        format!("{}/{}", self.scenario().card().id, self.preset().map_or(link::PLAIN, |preset| preset.id))
    }

    /// What runs, as people call it: its pair of the menu, or its algorithm and scenario.
    pub fn title(&self, lang: Lang) -> String {
        self.pair().map_or_else(|| self.shelf.link().title(lang), |pair| pair.title.of(lang).to_owned())
    }

    /// Whether the run differs from what the menu has under its name: its pair, else its preset. What has no name is never changed.
    pub fn is_changed(&self) -> bool {
        self.company.pair().map_or_else(|| self.shelf.is_changed(), |(_, changed)| changed)
    }

    /// The link of what is on screen: with the moment where the run stands still.
    pub fn link(&self) -> Link {
        let mut link = self.whole();
        link.view.t = self.standing();
        link
    }

    /// The moment at which it stands still, unless that is the beginning.
    fn standing(&self) -> Option<Moment> {
        let stands = !self.playhead.plays() && !self.playhead.is_on_its_way() && self.playhead.steps() > 0;
        stands.then(|| self.playhead.moment())
    }

    /// The link of the whole run, from its beginning.
    pub fn link_of_run(&self) -> Link {
        let mut link = self.whole();
        (link.view.t, link.view.select) = (None, None);
        link
    }

    /// The link as it was opened, with whatever was changed since.
    fn whole(&self) -> Link {
        Link { beside: self.beside().cloned(), view: self.view().clone(), ..self.shelf.link() }
    }

    /// How it is looked at.
    pub fn view(&self) -> &View {
        self.room.view()
    }

    /// Whether the run plays before somebody's eyes.
    pub fn playing(&self) -> bool {
        self.playhead.plays() && !self.suspended()
    }

    /// Whether time passing would change anything: it plays, it is on its way somewhere, or it still runs ahead.
    pub fn busy(&self) -> bool {
        let runs_ahead = || self.horizon().ended.is_none() || self.companion().is_some_and(Companion::busy);
        let is_on_its_way = self.playhead.is_on_its_way() || self.lookout.is_out() || self.speaker.written().is_some() || self.doubts.are_left();
        is_on_its_way || !self.suspended() && (self.playhead.plays() || runs_ahead())
    }

    /// How much slower than life it plays.
    pub fn speed(&self) -> Speed {
        self.room.speed()
    }

    /// Whether it plays so fast that what lights up would flash: more than three times a second (WCAG 2.3.1).
    pub fn rushes(&self) -> bool {
        self.playing() && self.wall_of(self.frame().recent) < SHORTEST_LIGHT
    }

    /// What is selected.
    pub fn selected(&self) -> Option<Select> {
        self.room.selected()
    }

    /// The present.
    pub fn now(&self) -> Time {
        self.playhead.now()
    }

    /// How far ahead the run is known.
    pub fn horizon(&self) -> Horizon {
        self.playhead.horizon()
    }

    /// Where the tape ends: where the link ends the picture; else a little behind the end of a run that ends by itself, else as
    /// far as the scenario goes. Of two runs side by side the longer one counts.
    pub fn tape_end(&self) -> Time {
        let until = self.scenario().settings.until();
        let end = |horizon: Horizon| if horizon.ended.is_some() { horizon.time + self.frame().recent } else { until };
        let beside = self.companion().map(Companion::horizon);
        let end = end(self.horizon()).max(beside.map_or(Time::ZERO, end)).min(until);
        self.cut_off_at().map_or(end, |cut| cut.min(end))
    }

    /// Where the link ends the picture; one that would end before it begins counts for nothing.
    fn cut_off_at(&self) -> Option<Time> {
        self.view().end.filter(|end| *end > self.playhead.opening().time)
    }

    /// What the tape is painted with.
    pub fn marks(&self) -> &[Mark] {
        self.session().marks()
    }

    /// What clients asked for and were answered, as far as the run is known.
    pub fn history(&self) -> &History {
        self.session().history()
    }

    /// The stretches of processes' time that have a name, as far as the run is known.
    pub fn episodes(&self) -> &Episodes {
        self.session().episodes()
    }

    /// What was wrong with the link, until dismissed.
    pub fn problems(&self) -> &[Problem] {
        self.doubts.problems()
    }

    /// What a screen reader should say now: what somebody did, steps, pauses and milestones only.
    pub fn announcement(&self) -> Option<&Announcement> {
        self.speaker.announcement()
    }

    /// Does what somebody did.
    pub fn act(&mut self, action: Action) -> Change {
        if action.changes_the_run() && !self.editable() {
            return Change::NOTHING;
        }
        self.playhead.act_begins(matches!(action, Action::Tick(_) | Action::StepForward));
        if action.moves() {
            self.pacing.start_over();
            self.lookout.call_back();
            self.room.wonder(false, None);
        }
        let faded = self.speaker.fade(&action);
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
            Action::Unseen(why, unseen) => self.lose_sight(why, unseen),
            Action::SlideStart => self.start_slide(),
            Action::Calm(calm) => self.calm_down(calm),
            Action::Restart => self.head_for(Destination::Moment(Moment::default())),
            Action::Seek(time) => self.head_for(Destination::Time(time)),
            Action::Advance(span) => self.head_for(Destination::Time(self.playhead.headed_for() + span)),
            Action::Rewind(span) => self.head_for(Destination::Time(self.playhead.headed_for() - span)),
            Action::Tell(stretch) => self.tell(*stretch),
            Action::NextCue => self.next_page(),
            Action::PreviousCue => self.previous_page(),
            Action::GoTo(event) => self.go_to(event),
            Action::Explain(event) => self.explain(event),
            Action::Ask(sign) => self.mean(sign),
            Action::SetSpeed(speed) => self.room.look(|view| view.keep_time(view.pace(), speed)),
            Action::SetPace(pace) => self.room.look(|view| view.keep_time(pace, view.speed.unwrap_or_default())),
            Action::Select(select) => self.select(select),
            Action::SelectBeside(select) => self.select_beside(select),
            Action::Language(lang) => self.room.look(|view| view.lang = lang),
            Action::Show(below) => self.room.show_below(below),
            Action::ShowSide(open) => self.room.show_side(open),
            Action::Theme(theme) => self.room.look(|view| view.theme = theme),
            Action::Open(link, problems) => self.open(*link, problems),
            Action::Complain(problems) => {
                self.doubts.complain(problems);
                Change::REDRAW
            }
            Action::DismissProblems => {
                self.doubts.dismiss();
                Change::REDRAW
            }
            Action::StepForward | Action::StepBack | Action::Describe => self.by_hand(action),
            Action::GoOn | Action::Wonder(_) | Action::RunUntil(_) | Action::RunUntilMoment(_) | Action::Compare(_) | Action::Swap => {
                self.by_hand(action)
            }
            Action::Intervene(_) | Action::Demand(_) | Action::RemoveLine(_) | Action::EditLine(..) => self.by_hand(action),
            Action::Set(..) | Action::BreakRules(_) | Action::Undo | Action::Redo => self.by_hand(action),
            Action::SwitchBranch(_) | Action::RenameBranch(..) | Action::DeleteBranch(_) => self.by_hand(action),
        }
    }

    fn open(&mut self, mut link: Link, problems: Vec<Problem>) -> Change {
        self.room.pass_on(&mut link.view);
        let mut next = Player::new(link, problems);
        next.audience = std::mem::take(&mut self.audience);
        next.room.open_as(self.room.opened());
        next.hands = self.hands;
        *self = next;
        Change { redraw: true, address: Address::Push }
    }

    /// Makes what is to stand beside, after the script, the settings or the branches changed.
    fn accompany(&mut self) {
        self.company.accompany(&self.shelf);
    }

    /// Remembers how far the branch that is shown has been seen.
    fn see(&mut self) {
        self.shelf.see(self.playhead.moment());
    }

    fn redraw(&mut self) -> Change {
        self.playhead.refresh();
        self.company.take_along(self.playhead.session(), SLICE);
        Change::REDRAW
    }
}
