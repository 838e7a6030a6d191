//! What people do, and what it means for the page.

use super::{Below, Stretch, Unseen, Want};
use crate::base::{Span, Time};
use crate::run::Until;
use crate::scenario::link::{Beside, Link, Pace, Select, Speed, Theme};
use crate::scenario::{Card, EventName, Intervention, Knob, Line, Problem, Setting};
use crate::words::{Lang, Sign};

/// Something done on the page.
#[derive(Clone, Debug)]
pub enum Action {
    /// So much wall time has passed since the last tick.
    Tick(Span),
    /// Play.
    Play,
    /// Stand still.
    Pause,
    /// Play or stand still.
    Toggle,
    /// One step on; the run stands still.
    StepForward,
    /// One step back; the run stands still.
    StepBack,
    /// Nobody can see it any more for that reason, or the reason is gone.
    Unseen(Unseen, bool),
    /// The slide that it stands on is shown.
    SlideStart,
    /// Motion is to be avoided, or no longer.
    Calm(bool),
    /// To the beginning.
    Restart,
    /// To a time.
    Seek(Time),
    /// On by so much of the run's time; not beyond its end.
    Advance(Span),
    /// Back by so much of the run's time.
    Rewind(Span),
    /// On to the next cue: what stands still plays until there, what plays jumps there.
    NextCue,
    /// Back to the cue before, where the run stands still.
    PreviousCue,
    /// Tells a stretch.
    Tell(Box<Stretch>),
    /// To right behind an event, which is selected.
    GoTo(EventName),
    /// The same, where what led to it can be seen.
    Explain(EventName),
    /// To where something happens next; the run stands still there.
    RunUntil(Until),
    /// To where a moment comes that somebody wrote; the run stands still there.
    RunUntilMoment(String),
    /// Goes on where the scenario ends.
    GoOn,
    /// Asks why the sentence below the stage is true, where the run then stands still; or asks no longer.
    Wonder(bool),
    /// Says how things stand, for who does not see it.
    Describe,
    /// Asks what a sign means.
    Ask(Sign),
    /// Plays so much slower than life.
    SetSpeed(Speed),
    /// Plays by another clock.
    SetPace(Pace),
    /// Selects a process or a message, or nothing.
    Select(Option<Select>),
    /// Selects what goes by the same name as what was meant beside the run, if it is there.
    SelectBeside(Option<Select>),
    /// Speaks another language; `None` for the browser's.
    Language(Option<Lang>),
    /// Wears other colours; `None` for the system's.
    Theme(Option<Theme>),
    /// Opens what stands below the stage, or closes it.
    Show(Option<Below>),
    /// Opens what stands beside the stage, or closes it.
    ShowSide(bool),
    /// Does something to the run, now.
    Intervene(Intervention),
    /// Does what is worth trying, now, at one press.
    Demand(Want),
    /// Takes a line out of the script, by its place.
    RemoveLine(usize),
    /// Writes another line in place of one of the script's.
    EditLine(usize, Line),
    /// Gives a setting another value: another run, from its beginning.
    Set(&'static Knob, Setting),
    /// Breaks these rules and no others: another run, from its beginning.
    BreakRules(Vec<&'static str>),
    /// Takes the last change back.
    Undo,
    /// Does again what was taken back last.
    Redo,
    /// Goes over to a branch, by its place among all, at the same time of the run.
    SwitchBranch(usize),
    /// Gives a branch a name; an empty one takes it away.
    RenameBranch(usize, String),
    /// Deletes a branch.
    DeleteBranch(usize),
    /// Puts something beside the run, on the same clock, or ends that.
    Compare(Option<Beside>),
    /// Lets the run and the scenario beside it change places.
    Swap,
    /// Opens another scenario.
    Open(Box<Link>, Vec<Problem>),
    /// Says what is wrong with something that could not be opened; the run stays as it is.
    Complain(Vec<Problem>),
    /// Puts the notice about a bad link away.
    DismissProblems,
}

impl Action {
    /// Whether the action makes it another run: what a link with `editable=0` refuses.
    pub fn changes_the_run(&self) -> bool {
        let changes_the_script = matches!(self, Action::Intervene(_) | Action::RemoveLine(_) | Action::EditLine(..) | Action::Undo | Action::Redo);
        let changes_the_settings = matches!(self, Action::Set(..) | Action::Demand(_) | Action::BreakRules(_) | Action::GoOn);
        changes_the_script || changes_the_settings || matches!(self, Action::RenameBranch(..) | Action::DeleteBranch(_))
    }

    /// Whether it is done by [`Hands`](super::Hands), which may come later than the player.
    pub fn takes_hands(&self) -> bool {
        let asks = matches!(
            self,
            Action::Wonder(true) | Action::RunUntil(_) | Action::RunUntilMoment(_) | Action::Describe | Action::StepForward | Action::StepBack
        );
        asks || self.changes_the_run() || matches!(self, Action::SwitchBranch(_) | Action::Compare(_) | Action::Swap)
    }

    /// The algorithms that must be here for it, besides that of the run that is open.
    pub fn algorithms(&self) -> Vec<&'static Card> {
        match self {
            Action::Open(link, _) => [Some(link.scenario.card()), link.beside.as_ref().and_then(Beside::algorithm)].into_iter().flatten().collect(),
            Action::Compare(beside) => beside.as_ref().and_then(Beside::algorithm).into_iter().collect(),
            _ => Vec::new(),
        }
    }
}

/// What an action means for the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Change {
    /// Whether there is something new to draw.
    pub redraw: bool,
    /// What becomes of the address bar.
    pub address: Address,
}

/// What becomes of the address bar.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Address {
    /// It stays.
    Keep,
    /// It holds the link of what is on screen now.
    Replace,
    /// So it does, as a new place in the browser's history.
    Push,
}

impl Change {
    pub(super) const NOTHING: Change = Change { redraw: false, address: Address::Keep };
    pub(super) const REDRAW: Change = Change { redraw: true, address: Address::Keep };
    pub(super) const REPLACE: Change = Change { redraw: true, address: Address::Replace };
}
