//! Turning a setting in the middle of a run. That is another run, but the same one up to the first event in which the setting matters: the
//! playhead stays where it is, or goes back to there, and it is said which of the two runs is seen from where on.

use super::{Player, words};
use crate::base::Time;
use crate::player::{Change, Destination};
use crate::run::Parting;
use crate::scenario::{Demand, Knob, Moment, Scenario, Setting};
use crate::words::{Arg, Words};

/// The most slices of events in which two runs are compared before nobody waits any longer.
const MOST_SLICES: u32 = 40;
const SLICE: u32 = 1000;

impl Player {
    /// Turns the setting that the card offers to turn, or turns it back.
    pub(super) fn turn(&mut self) -> Change {
        let offered = self.scenario().card().demands.iter().find_map(|demand| match demand {
            Demand::Turn(turn) => Some((self.scenario().settings.knob(turn.knob)?, turn.to)),
            _ => None,
        });
        let Some((knob, to)) = offered else { return Change::NOTHING };
        let choice = if is_turned(self.scenario(), knob.id, to) { knob.default } else { to };
        self.set(knob, Setting::Choice(choice))
    }

    /// Gives a setting another value. One that may be turned in the middle of a run keeps the run up to where it matters.
    pub(in crate::player) fn set(&mut self, knob: &'static Knob, setting: Setting) -> Change {
        let Some(told) = told_of(self.scenario(), knob, &setting) else { return self.change(|settings| settings.set(knob, setting)) };
        let (before, moment) = (self.scenario().clone(), self.playhead.moment());
        let change = self.change(|settings| settings.set(knob, setting));
        if before == *self.scenario() {
            return change;
        }
        self.stay_where_they_agree(&before, moment);
        let words = if self.playhead.headed_for() > Time::ZERO { &words::SAME_UP_TO_HERE } else { &words::FROM_THE_BEGINNING };
        self.speaker.say_so(words.with([Arg::Words(told)]).into());
        change
    }

    /// After another run took the place of one that stood at a moment: to there, or to right before the instant in which the two part.
    pub(in crate::player) fn stay_where_they_agree(&mut self, before: &Scenario, moment: Moment) {
        let last = part_after(before, self.scenario(), moment.time).map_or(moment, |at| moment.min(Moment::at(at)));
        self.head_for(Destination::Moment(last));
    }
}

/// Whether a setting stands where a demand turns it.
pub(super) fn is_turned(run: &Scenario, knob: &str, to: &str) -> bool {
    let settings = &run.settings;
    settings.knob(knob).is_some_and(|knob| settings.word(knob) == to)
}

/// Whether two runs differ by the setting alone that may be turned in the middle of one.
pub(in crate::player) fn is_a_turn(before: &Scenario, now: &Scenario) -> bool {
    let turned = |demand: &Demand| {
        let Demand::Turn(turn) = demand else { return false };
        let Some(knob) = before.settings.knob(turn.knob).filter(|_| before.card() == now.card()) else { return false };
        let mut settings = before.settings.clone();
        settings.set(knob, now.settings.get(knob).clone());
        settings.agree_up_to_the_end(&now.settings)
    };
    now.card().demands.iter().any(turned)
}

/// What is said of a setting that may be turned; nothing of any other.
fn told_of(run: &Scenario, knob: &Knob, setting: &Setting) -> Option<&'static Words> {
    run.card().demands.iter().find_map(|demand| match demand {
        Demand::Turn(turn) if turn.knob == knob.id => match setting {
            Setting::Choice(choice) if *choice == turn.to => Some(&turn.told[0]),
            Setting::Choice(choice) if *choice == knob.default => Some(&turn.told[1]),
            _ => None,
        },
        _ => None,
    })
}

/// When two runs part, if that is before a time; their beginning where nobody can wait to know.
fn part_after(one: &Scenario, other: &Scenario, now: Time) -> Option<Time> {
    let mut parting = Parting::of(one, other);
    for _ in 0..MOST_SLICES {
        if parting.look(SLICE) {
            return parting.difference().map(|difference| difference.at);
        }
        if parting.compared_until() > now {
            return None;
        }
    }
    Some(Time::ZERO)
}
