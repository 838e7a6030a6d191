//! One run of a survey: taken just as far as its question needs.

use super::{Measure, Question, Since};
use crate::base::{PerProcess, ProcessId, Time};
use crate::facts::PastEntry;
use crate::run::machine;
use crate::scenario::Scenario;
use crate::sim::{Ending, Log, Machine};

/// What a run has to say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Found {
    /// The answer.
    Answer(u64),
    /// It never came.
    Nothing,
    /// The run got stuck or grew too large before it came: nobody knows whether it would have.
    CutShort,
}

/// A run under way, with what is counted so far.
pub(super) struct Sampling {
    machine: Machine,
    question: Question,
    /// Where the window opened, if it did.
    opened: Option<Opened>,
    /// Milestones in the window.
    counted: u64,
    /// Those of each process.
    own: PerProcess<u64>,
}

/// Where a window opened.
#[derive(Clone, Copy)]
struct Opened {
    at: Time,
    messages: u64,
}

impl Sampling {
    pub fn new(scenario: Scenario, question: Question) -> Sampling {
        let opened = (question.since == Since::Start).then_some(Opened { at: Time::ZERO, messages: 0 });
        let own = PerProcess::filled(scenario.settings.roster().len(), |_| 0);
        Sampling { machine: machine(scenario), question, opened, counted: 0, own }
    }

    /// Goes on until it is known what the run has to say or the steps are used up.
    pub fn go_on(&mut self, steps: &mut u32) -> Option<Found> {
        let mut log = Log::default();
        while *steps > 0 {
            *steps -= 1;
            if !self.machine.step(&mut log) {
                return Some(self.at_the_end());
            }
            if self.machine.past().grew()
                && let Some(answer) = self.look()
            {
                return Some(Found::Answer(answer));
            }
        }
        None
    }

    /// Looks at the milestones of the last step; the answer, if one of them closes the window.
    fn look(&mut self) -> Option<u64> {
        let messages = self.machine.world().messages();
        for PastEntry { at, what, process, .. } in self.machine.past().fresh() {
            let Some(opened) = self.opened else {
                self.opened = (what.meaning(None).up == Some(false)).then_some(Opened { at: *at, messages });
                continue;
            };
            if self.question.until.is_some_and(|kind| kind.fits(what)) {
                return Some(self.measured(opened, *at, *process));
            }
            if let Measure::Milestones(kind) | Measure::Own(kind) = self.question.measure
                && kind.fits(what)
            {
                self.counted += 1;
                if let Some(id) = *process {
                    self.own[id] += 1;
                }
            }
        }
        None
    }

    /// What a run has to say that is over.
    fn at_the_end(&self) -> Found {
        if self.machine.world().ended().is_some_and(Ending::is_cut_short) {
            return Found::CutShort;
        }
        let opened = self.opened.filter(|_| self.question.until.is_none());
        opened.map_or(Found::Nothing, |opened| Found::Answer(self.measured(opened, self.machine.world().last_step(), None)))
    }

    /// What is measured in a window that somebody closes, or that stays open to the end.
    fn measured(&self, opened: Opened, closed: Time, by: Option<ProcessId>) -> u64 {
        match self.question.measure {
            Measure::Time => closed.since(opened.at).0,
            Measure::Own(_) => by.map_or(self.counted, |id| self.own[id]),
            Measure::Milestones(_) => self.counted,
            Measure::Messages => self.machine.world().messages() - opened.messages,
        }
    }
}
