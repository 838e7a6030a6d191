//! Who is there, who coordinates which round, and how many of them are enough for what: read once from the settings.

use super::knobs::STEP;
use super::{notes, rules};
use crate::base::{Ballot, COLOURS, PerProcess, ProcessId, ProcessSet, Span, Value};
use crate::protocols::parts::inputs::{self, HOW_MANY_INPUTS, INPUTS};
use crate::protocols::parts::suspects::knobs::{ADAPT, SLACK};
use crate::protocols::parts::suspects::{self, Pace};
use crate::protocols::parts::timing::{self, Remark};
use crate::scenario::{Broken, LATENCY, LOSS, Settings};
use crate::words::Arg;

/// How many values are in play where nothing is said: processes would like one after the other.
const PLAYED: usize = 3;

/// What all processes know.
#[derive(Debug)]
pub struct Config {
    /// What each would like decided.
    pub inputs: PerProcess<Value>,
    /// T, D, and whether D grows.
    pub pace: Pace,
    /// The rules that are broken on purpose.
    pub broken: Broken,
}

impl Config {
    pub(super) fn of(settings: &Settings) -> Config {
        let given = settings.values(&INPUTS);
        let input = |place: usize| given.get(place).copied().unwrap_or_else(|| Value::word(COLOURS[place % PLAYED]));
        Config {
            inputs: PerProcess::filled(settings.roster().len(), |id| input(id.index())),
            pace: Pace::of(settings),
            broken: settings.rules().clone(),
        }
    }

    /// How many processes there are: n.
    pub fn n(&self) -> usize {
        self.inputs.len()
    }

    /// Everybody.
    pub fn everybody(&self) -> ProcessSet {
        self.inputs.iter().map(|(id, _)| id).collect()
    }

    /// A round with its coordinator: c = (r mod n) + 1.
    pub fn ballot(&self, round: u32) -> Ballot {
        Ballot { round, process: ProcessId::at(round as usize % self.n()) }
    }

    /// How many are a majority: ⌈(n + 1)/2⌉. Any two have somebody in common.
    pub fn majority(&self) -> usize {
        self.n() / 2 + 1
    }

    /// How many estimates a coordinator waits for.
    pub fn estimates_needed(&self) -> usize {
        if self.broken.has(&rules::TOO_FEW_ESTIMATES) { self.one_too_few() } else { self.majority() }
    }

    /// How many replies it waits for, all of which must be acks.
    pub fn acks_needed(&self) -> usize {
        if self.broken.has(&rules::TOO_FEW_ACKS) { self.one_too_few() } else { self.majority() }
    }

    fn one_too_few(&self) -> usize {
        (self.majority() - 1).max(1)
    }

    /// How many messages lead up to the decision of a round in which nobody is suspected: n - 1 estimates, as many proposals and as many acks.
    pub fn messages_of_a_round(&self) -> u64 {
        3 * (self.n() as u64 - 1)
    }

    /// How many messages tell the decision where nobody crashes: each tells all others.
    pub fn messages_of_the_decision(&self) -> u64 {
        let n = self.n() as u64;
        n * (n - 1)
    }

    /// How many messages of round 2 are on the way by then, where all messages take the same time: whoever has adopted goes on at once. All but
    /// two send an estimate, and the next coordinator, who has enough of them, a proposal to all others.
    pub fn messages_of_the_next_round(&self) -> u64 {
        if self.n() < 3 { 0 } else { 2 * self.n() as u64 - 3 }
    }

    /// How many messages, one because of the other, lead up to the first decision where nobody is suspected: estimate, proposal, ack. Who is alone
    /// needs none.
    pub(super) fn delays(&self) -> Option<u64> {
        (self.n() > 1).then_some(3)
    }
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    inputs::no_clients(settings)?;
    inputs::one_for_each(settings, &HOW_MANY_INPUTS)?;
    suspects::check(settings, &STEP)
}

/// What is unwise: a detector that may be wrong for ever, and a network that loses messages.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    let (_, longest) = settings.range(&LATENCY);
    let hasty = || {
        let longer = Span((longest.0 / 1000 + 1) * 1000);
        let remark = notes::HASTY.with([Arg::Span(longest), Arg::Written(longer)]);
        (SLACK.id, timing::at_least(&SLACK, longer, &LATENCY, remark))
    };
    let hasty = (!settings.choice(&ADAPT) && settings.span(&SLACK) <= longest).then(hasty);
    let lossy = (settings.network().loss_permille > 0).then(|| (LOSS.id, notes::LOSSY.text()));
    hasty.into_iter().chain(lossy).collect()
}
