//! Which of the three problems is solved, with which values, and what it takes: read once from the settings.

use super::adapters::{Common, Each, Ordered, Part};
use super::knobs::{PROBLEM, Problem};
use super::notes;
use crate::base::{PerProcess, ProcessSet, Span, Value};
use crate::protocols::lie::army::{ATTACK, Army, COMMANDER, DEPTH, RETREAT, check as check_army};
use crate::protocols::lie::om::Om;
use crate::protocols::lie::too_few;
use crate::protocols::parts::inputs::{self, INPUTS};
use crate::protocols::parts::lockstep::{RoundPlan, lossy, short_rounds};
use crate::protocols::parts::timing::Remark;
use crate::scenario::Settings;
use crate::words::Arg;

/// Interactive consistency, from generals.
pub type Vectors = Each<Om>;
/// Consensus, from interactive consistency.
pub type Agreed = Common<Vectors>;
/// Byzantine generals, from consensus.
pub type Commanded = Ordered<Agreed>;

/// More messages than that are not played.
const MOST_MESSAGES: u64 = 20_000;

/// What all processes know.
#[derive(Debug)]
pub struct Config {
    /// Who is there, how many traitors they are to bear, what the commander orders where there is one.
    pub army: Army,
    /// What is solved.
    pub problem: Problem,
    /// What each proposes where nobody commands.
    pub inputs: PerProcess<Value>,
}

impl Config {
    pub(super) fn of(settings: &Settings) -> Config {
        let given = settings.values(&INPUTS);
        let input = |place: usize| given.get(place).copied().unwrap_or(if place % 3 == 2 { RETREAT } else { ATTACK });
        Config {
            army: Army::of(settings),
            problem: settings.choice(&PROBLEM),
            inputs: PerProcess::filled(settings.roster().len(), |id| input(id.index())),
        }
    }

    /// In which round each tells all its value: the first, or right behind the commander's.
    pub fn first(&self) -> u32 {
        if self.problem == Problem::ByzantineGenerals { 2 } else { 1 }
    }

    /// How many messages it takes where everybody speaks: n times those of OM(m), and before them n - 1 of a commander.
    pub fn messages(&self) -> u64 {
        match self.problem {
            Problem::Consensus => Agreed::messages(&self.army),
            Problem::InteractiveConsistency => Vectors::messages(&self.army),
            Problem::ByzantineGenerals => Commanded::messages(&self.army),
        }
    }
}

impl RoundPlan for Config {
    fn rounds(&self) -> u32 {
        match self.problem {
            Problem::Consensus => Agreed::rounds(&self.army),
            Problem::InteractiveConsistency => Vectors::rounds(&self.army),
            Problem::ByzantineGenerals => Commanded::rounds(&self.army),
        }
    }

    fn length(&self) -> Span {
        self.army.length
    }

    fn everybody(&self) -> ProcessSet {
        self.army.everybody()
    }
}

/// Who is to say something to everybody in a round: the commander in its own, all when they tell their values. Whoever is silent later may
/// have nothing to say.
pub(super) fn speakers(round: u32, config: &Config) -> ProcessSet {
    match round {
        _ if round == config.first() => config.everybody(),
        1 => ProcessSet::from_iter([COMMANDER]),
        _ => ProcessSet::EMPTY,
    }
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    check_army(settings)?;
    inputs::one_for_each(settings, &inputs::HOW_MANY_INPUTS)?;
    let messages = Config::of(settings).messages();
    if messages > MOST_MESSAGES { Err((DEPTH.id, notes::TOO_MANY.with([Arg::Number(messages), Arg::Number(MOST_MESSAGES)]))) } else { Ok(()) }
}

/// What is unwise: too few processes for so many traitors, rounds that are over before their messages come, a network that loses some.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    let depth = settings.number(&DEPTH);
    too_few(settings, depth, 3 * depth + 1).into_iter().chain(short_rounds(settings)).chain(lossy(settings)).collect()
}
