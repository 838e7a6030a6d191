//! A process's part in whichever of the three problems is solved.

use super::adapters::{Consensus, Consistency, DEFAULT, Generals, Part, Turn};
use super::config::{Agreed, Commanded, Config, Vectors};
use super::{Message, Problem};
use crate::base::{PerProcess, ProcessId, ProcessSet, Value};
use crate::protocols::lie::army::COMMANDER;

/// A part in one of the three, each around the one before.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Solver {
    /// In consensus.
    Consensus(Agreed),
    /// In interactive consistency.
    InteractiveConsistency(Vectors),
    /// In Byzantine generals.
    ByzantineGenerals(Commanded),
}

impl Solver {
    pub(super) fn new(me: ProcessId, config: &Config) -> Solver {
        let (army, input) = (&config.army, config.inputs[me]);
        match config.problem {
            Problem::Consensus => Solver::Consensus(Consensus::new(me, input, army)),
            Problem::InteractiveConsistency => Solver::InteractiveConsistency(Consistency::new(me, input, army)),
            Problem::ByzantineGenerals => {
                let order = (me == COMMANDER).then_some(army.order);
                Solver::ByzantineGenerals(Generals::new(me, COMMANDER, order, DEFAULT))
            }
        }
    }

    pub(super) fn says(&self, round: u32, config: &Config) -> Vec<(Message, ProcessSet)> {
        let army = &config.army;
        let said = match self {
            Solver::Consensus(part) => part.says(round, army),
            Solver::InteractiveConsistency(part) => part.says(round, army),
            Solver::ByzantineGenerals(part) => return part.says(round, army),
        };
        said.into_iter().map(|(said, to)| (Turn::Then(said), to)).collect()
    }

    pub(super) fn hear(&mut self, round: u32, heard: &[(ProcessId, Message)], config: &Config) {
        let army = &config.army;
        let then = |(from, said): &(ProcessId, Message)| if let Turn::Then(said) = said { Some((*from, said.clone())) } else { None };
        let inner = || heard.iter().filter_map(then).collect::<Vec<_>>();
        match self {
            Solver::Consensus(part) => part.hear(round, &inner(), army),
            Solver::InteractiveConsistency(part) => part.hear(round, &inner(), army),
            Solver::ByzantineGenerals(part) => part.hear(round, heard, army),
        }
    }

    /// Its part in getting the vector, once it has one: below all three stands interactive consistency.
    pub fn vectors(&self) -> Option<&Vectors> {
        match self {
            Solver::Consensus(part) => Some(&part.vector),
            Solver::InteractiveConsistency(part) => Some(part),
            Solver::ByzantineGenerals(part) => part.agreement.as_ref().map(|agreement| &agreement.vector),
        }
    }

    /// What the commander sent it, where there is one.
    pub(super) fn received(&self) -> Option<Value> {
        if let Solver::ByzantineGenerals(part) = self { part.received } else { None }
    }

    /// The vector that it comes to in the end.
    pub(super) fn vector(&self, config: &Config) -> Option<PerProcess<Value>> {
        Some(self.vectors()?.outcome(&config.army))
    }

    /// The value that it comes to in the end, where it comes to one.
    pub(super) fn value(&self, config: &Config) -> Option<Value> {
        match self {
            Solver::Consensus(part) => part.outcome(&config.army),
            Solver::InteractiveConsistency(_) => None,
            Solver::ByzantineGenerals(part) => Some(part.outcome(&config.army)),
        }
    }
}
