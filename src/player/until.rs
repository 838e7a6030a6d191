//! Running until something happens: a scout looks ahead in slices, and the playhead follows once it is found.

use super::lookout::Sight;
use super::playhead::SLICE;
use super::{Below, Change, Inside, Player, Playhead, words};
use crate::run::{Passage, Told, Until, Watch, tell_ending, tell_milestone};
use crate::scenario::RecordId;
use crate::scenario::link::Select;
use crate::scenario::{Card, EventName, Place, Wait, script};
use crate::sim::{Ending, Verdict};
use crate::words::{Arg, Words};

/// What somebody may run until. The process is the one that is selected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// What the algorithm is about: the next decision, the next leader.
    Next(&'static Wait),
    /// The next violation.
    Violation,
    /// The next event of the selected process.
    Event,
    /// Quiet.
    Quiet,
}

impl Target {
    /// All that there are for an algorithm, in the order of the menu.
    pub fn of(card: &Card) -> Vec<Target> {
        card.waits.iter().map(|wait| Target::Next(wait)).chain([Target::Violation, Target::Event, Target::Quiet]).collect()
    }

    /// Its name for style sheets and tests.
    pub const fn id(self) -> &'static str {
        match self {
            Target::Next(wait) => wait.id,
            Target::Violation => "violation",
            Target::Event => "event",
            Target::Quiet => "quiet",
        }
    }
}

impl Player {
    /// What a target means now; nothing where it needs a process and none is selected.
    pub fn aim(&self, target: Target) -> Option<Until> {
        Some(match target {
            Target::Next(wait) => Until::Next(wait),
            Target::Violation => Until::Violation,
            Target::Quiet => Until::Quiet,
            Target::Event => match self.selected()? {
                Select::Process(id) => Until::EventOf(id),
                // What is inside of a selection is at hand; this is asked in every frame.
                Select::Event(_) => match self.inside().as_ref() {
                    Inside::Event(inside) => Until::EventOf(inside.process?),
                    _ => return None,
                },
                Select::Message(_) | Select::Link(..) => return None,
            },
        })
    }

    /// Whether something is being looked for, for as long as it takes.
    pub const fn searches(&self) -> bool {
        self.lookout.is_out()
    }

    /// What running until something has found, for as long as the playhead stays there.
    pub fn found(&self) -> Option<&Told> {
        self.lookout.found(self.playhead.steps()).filter(|_| !self.playhead.plays())
    }

    pub(super) fn run_until(&mut self, until: Until) -> Change {
        self.playhead.stop();
        self.lookout.send(self.session().scout(until));
        self.look_on();
        Change::REPLACE
    }

    /// Runs until a moment in the words of stories: `P3 sends Promise`, `somebody elected then 20ms later`.
    pub(super) fn run_until_moment(&mut self, text: &str) -> Change {
        match script::parse_when(text, &self.scenario().settings) {
            Ok(when) => {
                self.playhead.stop();
                self.lookout.watch(Watch::new(self.session().ahead()), when);
                self.look_on();
                Change::REPLACE
            }
            Err(problem) => {
                self.doubts.complain(vec![problem.placed(Place::Settings)]);
                Change::REDRAW
            }
        }
    }

    /// One more slice of looking ahead. The run is known as far as it is looked at, so that the playhead can follow at once.
    pub(super) fn look_on(&mut self) -> Change {
        let Some(sight) = self.lookout.look(SLICE) else { return Change::NOTHING };
        let told = match sight {
            Sight::Searching => return Change::REDRAW,
            Sight::Nowhere(until) => nowhere(until),
            Sight::Found(until, event) => {
                // What the scout has passed, the front may not have.
                while self.horizon().steps < event.step && !self.playhead.explore(SLICE) {}
                self.playhead.seek_step(event.step);
                self.count_broken();
                self.playhead.tell_finding(until, event)
            }
            Sight::Came(found) => {
                while !self.playhead.seek_moment(found.at) && !self.playhead.explore(SLICE) {}
                self.count_broken();
                self.playhead.tell_step()
            }
            Sight::Never(when) => Told::ending(words::NEVER_COMES.text(), when.print(self.frame().roster)),
        };
        self.speaker.announce(told.clone());
        self.lookout.report(self.playhead.steps(), told);
        Change::REPLACE
    }

    /// Goes right behind an event, and selects it.
    pub(super) fn go_to(&mut self, event: EventName) -> Change {
        self.playhead.play(false);
        self.lookout.call_back();
        self.room.look(|view| view.select = Some(Select::Event(event)));
        if self.horizon().steps >= event.step {
            self.playhead.head_for(None);
            self.playhead.seek_step(event.step);
            self.count_broken();
        }
        Change::REPLACE
    }

    /// Goes to right behind an event; a sheet, which shows no causes, gives way to the diagram.
    pub(super) fn explain(&mut self, event: EventName) -> Change {
        if self.below().and_then(Below::sheet).is_some() {
            self.room.show_below(Some(Below::Diagram));
        }
        self.go_to(event)
    }
}

impl Playhead {
    /// What was found, in the words of what it meant.
    fn tell_finding(&self, until: Until, event: EventName) -> Told {
        let passage = self.session().passage_of_steps(event.step, event.step);
        let meant = |wait: &'static Wait| {
            let mut all = passage.events.iter().flat_map(|event| &event.milestones);
            all.rfind(|(process, what)| what.meaning(*process).wait == Some(wait)).and_then(|(process, what)| tell_milestone(*process, *what))
        };
        let told = match until {
            Until::Next(wait) => meant(wait),
            Until::Violation => self.broken_now().map(|words| words::BROKEN.with([Arg::Words(words)]).into()),
            Until::Quiet => Some(tell_ending(Ending::Quiet).into()),
            Until::EventOf(_) => None,
        };
        told.or_else(|| self.tell_event(&passage, event)).unwrap_or_else(|| words::NOW_AT.with([Arg::Time(self.now())]).into())
    }

    /// The last step as what it is: a message that arrived, a timer that ran out.
    pub(super) fn tell_step(&self) -> Told {
        let step = self.steps();
        let passage = self.session().passage_of_steps(step, step);
        let told = passage.events.first().map(|event| passage.tell(event, self.session().scenario().settings.roster()));
        told.unwrap_or_else(|| words::NOW_AT.with([Arg::Time(self.now())]).into())
    }

    fn tell_event(&self, passage: &Passage, event: EventName) -> Option<Told> {
        let event = passage.event(RecordId::named(event)?)?;
        Some(passage.tell(event, self.session().scenario().settings.roster()))
    }

    /// The property that broke last.
    fn broken_now(&self) -> Option<&'static Words> {
        let broken = self.frame().verdicts.iter().filter(|view| matches!(view.verdict, Verdict::Broken(_)));
        broken.max_by_key(|view| view.at).map(|view| &view.goal.title)
    }
}

/// That what was looked for does not happen any more.
fn nowhere(until: Until) -> Told {
    match until {
        Until::Next(wait) => wait.nowhere.text().into(),
        Until::Violation => words::NO_VIOLATION.text().into(),
        Until::EventOf(id) => words::NO_EVENT_OF.with([Arg::Process(id)]).into(),
        Until::Quiet => words::NEVER_QUIET.text().into(),
    }
}
