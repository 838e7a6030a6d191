//! Who is there, and how the phases go: read once from the settings.

use super::knobs::{FAULTS, VARIANT, Variant};
use super::{notes, rules};
use crate::base::{PerProcess, ProcessSet, Span, Value};
use crate::protocols::lie::too_few;
use crate::protocols::parts::inputs::{self, INPUTS};
use crate::protocols::parts::lockstep::{LENGTH, RoundPlan, lossy, short_rounds};
use crate::protocols::parts::timing::{self, Remark};
use crate::scenario::{Broken, Settings};

/// What may be agreed on, in order.
pub const VALUES: [Value; 2] = [Value::Number(0), Value::Number(1)];
/// What whoever is not heard is taken to have said.
pub const DEFAULT: Value = VALUES[0];

/// What a round is for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Step {
    /// Everybody tells its value.
    Vote,
    /// Whoever heard enough votes for a value proposes it.
    Propose,
    /// The king tells its value.
    King,
}

/// What all generals know.
#[derive(Debug)]
pub struct Config {
    /// How many rounds a phase has.
    pub variant: Variant,
    /// How many traitors it is to bear: f.
    pub faults: usize,
    /// What each would like decided.
    pub inputs: PerProcess<Value>,
    /// How long a round takes.
    pub length: Span,
    /// The rules that are broken on purpose.
    pub broken: Broken,
}

impl Config {
    pub(super) fn of(settings: &Settings) -> Config {
        let given = settings.values(&INPUTS);
        let input = |place: usize| given.get(place).copied().unwrap_or(VALUES[(place + 1) % 2]);
        Config {
            variant: settings.choice(&VARIANT),
            faults: settings.number(&FAULTS) as usize,
            inputs: PerProcess::filled(settings.roster().len(), |id| input(id.index())),
            length: settings.span(&LENGTH),
            broken: settings.rules().clone(),
        }
    }

    /// How many generals there are: n.
    pub fn n(&self) -> usize {
        self.inputs.len()
    }

    /// How many phases there are, each with a king of its own: f + 1, so that one of them is honest.
    pub fn phases(&self) -> u32 {
        let phases = if self.broken.has(&rules::FEW_PHASES) { self.faults.max(1) } else { self.faults + 1 };
        phases.min(self.n()) as u32
    }

    const fn rounds_of_a_phase(&self) -> u32 {
        match self.variant {
            Variant::TwoRound => 2,
            Variant::ThreeRound => 3,
        }
    }

    /// What a round is for, and the number of its phase, from 1.
    pub fn step(&self, round: u32) -> (Step, u32) {
        let (phase, place) = ((round - 1) / self.rounds_of_a_phase() + 1, (round - 1) % self.rounds_of_a_phase());
        let step = match (place, self.variant) {
            (0, _) => Step::Vote,
            (1, Variant::ThreeRound) => Step::Propose,
            _ => Step::King,
        };
        (step, phase)
    }

    /// How many generals behind one value make sure: more than n/2 + f, or n - f.
    pub(super) fn needed(&self) -> usize {
        match self.variant {
            Variant::TwoRound if self.broken.has(&rules::SIMPLE_MAJORITY) => self.n() / 2 + 1,
            Variant::TwoRound => (self.n() + 2 * self.faults) / 2 + 1,
            Variant::ThreeRound => self.n().saturating_sub(self.faults),
        }
    }

    /// How many messages it takes: n(n-1) votes and n-1 words of a king in each phase, and as many proposals as votes at most.
    pub fn messages(&self) -> u64 {
        let n = self.n() as u64;
        let of_a_phase = match self.variant {
            Variant::TwoRound => n * n - 1,
            Variant::ThreeRound => (2 * n + 1) * (n - 1),
        };
        u64::from(self.phases()) * of_a_phase
    }
}

impl RoundPlan for Config {
    fn rounds(&self) -> u32 {
        self.phases() * self.rounds_of_a_phase()
    }

    fn length(&self) -> Span {
        self.length
    }

    fn everybody(&self) -> ProcessSet {
        self.inputs.iter().map(|(id, _)| id).collect()
    }
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    timing::take_time(settings, &[&LENGTH])?;
    inputs::no_clients(settings)?;
    inputs::one_for_each(settings, &notes::HOW_MANY_INPUTS)?;
    if settings.values(&INPUTS).iter().any(|input| !VALUES.contains(input)) { Err((INPUTS.id, notes::ONLY_TWO_VALUES.text())) } else { Ok(()) }
}

/// What is unwise: too few generals for so many traitors, rounds that are over before their messages come, a network that loses some.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    let (faults, variant) = (settings.number(&FAULTS), settings.choice(&VARIANT));
    let times = if variant == Variant::TwoRound { 4 } else { 3 };
    too_few(settings, faults, times * faults + 1).into_iter().chain(short_rounds(settings)).chain(lossy(settings)).collect()
}
