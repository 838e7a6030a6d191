//! Who is there, how many rounds there are, and how one decides: read once from the settings.

use super::knobs::{DELTAS, Deltas, FAULTS, RULE, Rule};
use super::{notes, rules};
use crate::base::{PerProcess, ProcessSet, Span, Value};
use crate::protocols::parts::inputs::{self, HOW_MANY_INPUTS, INPUTS};
use crate::protocols::parts::lockstep::{LENGTH, RoundPlan, lossy, short_rounds};
use crate::protocols::parts::timing::{self, Remark};
use crate::scenario::{Broken, N, Settings};
use crate::words::Arg;

/// What all processes know.
#[derive(Debug)]
pub struct Config {
    /// How many crashes it is to bear: f.
    pub faults: usize,
    /// What each would like decided.
    pub inputs: PerProcess<Value>,
    /// What they make of the values in the end.
    pub rule: Rule,
    /// Whether each tells only what is new.
    pub deltas: Deltas,
    /// How long a round takes.
    pub length: Span,
    /// The rules that are broken on purpose.
    pub broken: Broken,
}

impl Config {
    pub(super) fn of(settings: &Settings) -> Config {
        let given = settings.values(&INPUTS);
        let input = |place: usize| given.get(place).copied().unwrap_or_else(|| letter(place));
        Config {
            faults: settings.number(&FAULTS) as usize,
            inputs: PerProcess::filled(settings.roster().len(), |id| input(id.index())),
            rule: settings.choice(&RULE),
            deltas: settings.choice(&DELTAS),
            length: settings.span(&LENGTH),
            broken: settings.rules().clone(),
        }
    }

    /// How many processes there are: N.
    pub fn n(&self) -> usize {
        self.inputs.len()
    }

    /// What values come to: the least of them, or that which most have; of two that as many have, the lesser one.
    pub(super) fn decide(&self, values: impl Iterator<Item = Value>) -> Option<Value> {
        let behind = self.behind(values);
        if self.rule == Rule::Minimum {
            return behind.first().map(|(value, _)| *value);
        }
        let most = behind.iter().map(|(_, count)| *count).max()?;
        behind.iter().find(|(_, count)| *count == most).map(|(value, _)| *value)
    }

    /// Whether of some values no one has more behind it than all others.
    pub(super) fn is_tied(&self, values: impl Iterator<Item = Value>) -> bool {
        let behind = self.behind(values);
        let most = behind.iter().map(|(_, count)| *count).max();
        behind.iter().filter(|(_, count)| Some(*count) == most).count() > 1
    }

    /// Each different value with how many have it, in order.
    fn behind(&self, values: impl Iterator<Item = Value>) -> Vec<(Value, usize)> {
        let mut values: Vec<Value> = values.collect();
        values.sort_unstable();
        let mut behind: Vec<(Value, usize)> = Vec::new();
        for value in values {
            match behind.last_mut() {
                Some((last, count)) if *last == value => *count += usize::from(!self.broken.has(&rules::WITHOUT_IDS)),
                _ => behind.push((value, 1)),
            }
        }
        behind
    }

    /// How many messages it takes where nobody crashes: N(N-1) in each round in which anybody has news, or in each.
    pub fn messages(&self) -> u64 {
        let (n, rounds) = (self.n() as u64, u64::from(self.rounds()));
        let spoken = if self.deltas == Deltas::On { rounds.min(2) } else { rounds };
        n * (n - 1) * spoken
    }
}

impl RoundPlan for Config {
    fn rounds(&self) -> u32 {
        let rounds = if self.broken.has(&rules::FEW_ROUNDS) { self.faults.max(1) } else { self.faults + 1 };
        rounds as u32
    }

    fn length(&self) -> Span {
        self.length
    }

    fn everybody(&self) -> ProcessSet {
        self.inputs.iter().map(|(id, _)| id).collect()
    }
}

/// What the process of a place would like where nothing else is said: `A`, `B`, `C`, and behind `Z` numbers.
fn letter(place: usize) -> Value {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    LETTERS.get(place..=place).map_or(Value::Number(place as i64), Value::word)
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    timing::take_time(settings, &[&LENGTH])?;
    inputs::no_clients(settings)?;
    inputs::one_for_each(settings, &HOW_MANY_INPUTS)
}

/// What is unwise: rounds that are over before their messages come, a network that loses some, and nobody left to agree.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    let (n, faults) = (settings.number(&N), settings.number(&FAULTS));
    let idle = (faults >= n).then(|| (FAULTS.id, notes::NOBODY_IS_LEFT.with([Arg::Number(n - 1)])));
    short_rounds(settings).into_iter().chain(lossy(settings)).chain(idle).collect()
}
