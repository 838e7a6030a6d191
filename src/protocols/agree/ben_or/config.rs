//! Who is there, and how many of them are enough for what: read once from the settings.

use super::knobs::{FAULTS, VARIANT, Variant};
use super::{notes, rules};
use crate::base::{PerProcess, ProcessSet, Value};
use crate::protocols::parts::inputs::{self, HOW_MANY_INPUTS, INPUTS};
use crate::protocols::parts::timing::Remark;
use crate::scenario::{Broken, LOSS, N, Settings};
use crate::sim::Count;
use crate::words::{Arg, Text};

/// What may be agreed on, in order: the two sides of a coin.
pub const VALUES: [Value; 2] = [Value::Number(0), Value::Number(1)];

/// What all processes know.
#[derive(Debug)]
pub struct Config {
    /// What the faulty ones do.
    pub variant: Variant,
    /// How many of them it is to bear: f, the papers' t. One process is always left to hear from: who waits for nobody but itself would go
    /// through round after round in no time.
    pub faults: usize,
    /// What each would like decided.
    pub inputs: PerProcess<Value>,
    /// The rules that are broken on purpose.
    pub broken: Broken,
}

impl Config {
    pub(super) fn of(settings: &Settings) -> Config {
        let (given, n) = (settings.values(&INPUTS), settings.roster().len());
        let input = |place: usize| given.get(place).copied().unwrap_or(VALUES[(place + 1) % 2]);
        Config {
            variant: settings.choice(&VARIANT),
            faults: (settings.number(&FAULTS) as usize).min(n.saturating_sub(2)),
            inputs: PerProcess::filled(n, |id| input(id.index())),
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

    /// How many messages of a phase are waited for and counted, one's own included: n - f, for f may never come.
    pub fn waited(&self) -> usize {
        if self.broken.has(&rules::WAIT_FOR_ALL) { self.n() } else { self.n() - self.faults }
    }

    /// How many reports of a value it takes to propose it: more than half of all, or more than (n + f)/2 where some may lie.
    pub fn to_propose(&self) -> usize {
        match self.variant {
            _ if self.broken.has(&rules::MOST_OF_THE_HEARD) => self.waited() / 2 + 1,
            Variant::Crash => self.n() / 2 + 1,
            Variant::Byzantine => (self.n() + self.faults) / 2 + 1,
        }
    }

    /// How many proposals of a value it takes to go on with it: one, or more than can be lies.
    pub fn to_take(&self) -> usize {
        if self.variant == Variant::Crash { 1 } else { self.faults + 1 }
    }

    /// How many proposals of a value it takes to decide it, so that everybody else hears enough to take it: more than f, or more than
    /// (n + f)/2 where some may lie.
    pub fn to_decide(&self) -> usize {
        let enough = if self.variant == Variant::Crash { self.faults + 1 } else { (self.n() + self.faults) / 2 + 1 };
        if self.broken.has(&rules::ONE_TOO_FEW) { (enough - 1).max(1) } else { enough }
    }

    /// How many messages a round takes in which all speak: n(n-1) reports and as many proposals.
    pub fn messages_of_a_round(&self) -> u64 {
        let n = self.n() as u64;
        2 * n * (n - 1)
    }

    /// In how many rounds somebody decides, where that is known: in one where all begin alike; and of three that are divided, each of whom
    /// hears one of the others at random, in 45/19 on average.
    pub(super) fn rounds_expected(&self) -> Option<Text> {
        let first = *self.inputs.iter().next()?.1;
        if self.inputs.iter().all(|(_, input)| *input == first) {
            return Some(Count::expected(&notes::ALL_ALIKE, Arg::Number(1)));
        }
        let are_three = (self.n(), self.faults, self.variant) == (3, 1, Variant::Crash);
        are_three.then(|| Count::expected(&notes::ON_AVERAGE, Arg::Term("45/19")))
    }
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    inputs::no_clients(settings)?;
    inputs::one_for_each(settings, &HOW_MANY_INPUTS)?;
    if settings.values(&INPUTS).iter().any(|input| !VALUES.contains(input)) { Err((INPUTS.id, notes::ONLY_TWO_VALUES.text())) } else { Ok(()) }
}

/// What is unwise: too few processes for so many faulty ones, and a network that loses messages.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    let (n, faults) = (settings.number(&N), settings.number(&FAULTS));
    let times = if settings.choice(&VARIANT) == Variant::Crash { 2 } else { 5 };
    let too_few = (n <= times * faults).then(|| (N.id, notes::TOO_FEW.with([Arg::Number(faults), Arg::Number(times * faults + 1)])));
    let lossy = (settings.network().loss_permille > 0).then(|| (LOSS.id, notes::LOSSY.text()));
    too_few.into_iter().chain(lossy).collect()
}
