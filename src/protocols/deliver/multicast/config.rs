//! Who is in the group, who multicasts what, and what is promised: read once from the settings.

use super::knobs::{ANSWER, COUNT, GAP, ORDER, Order, RELIABLE, SENDERS, THINK};
use super::message::Stamp;
use super::notes;
use crate::base::{PerProcess, ProcessId, ProcessSet, Span};
use crate::protocols::parts::inputs;
use crate::protocols::parts::timing::Remark;
use crate::scenario::{Broken, LOSS, Settings};

/// What all members know.
#[derive(Debug)]
pub struct Config {
    /// How many members there are.
    pub n: usize,
    /// In which order messages are delivered.
    pub order: Order,
    /// Whether they are passed on before they are delivered.
    pub reliable: bool,
    /// Who multicasts by itself.
    pub senders: ProcessSet,
    /// How many each of them multicasts.
    pub count: u32,
    /// How long after the one before.
    pub gap: Span,
    /// Who answers what the others multicast.
    pub answerers: ProcessSet,
    /// How long each thinks about an answer.
    pub think: Span,
    /// The rules that are broken on purpose.
    pub broken: Broken,
}

impl Config {
    pub(super) fn of(settings: &Settings) -> Config {
        Config {
            n: settings.roster().len(),
            order: settings.choice(&ORDER),
            reliable: settings.choice(&RELIABLE),
            senders: settings.parties(&SENDERS).into_iter().collect(),
            count: settings.number(&COUNT) as u32,
            gap: settings.span(&GAP),
            answerers: settings.parties(&ANSWER).into_iter().collect(),
            think: settings.span(&THINK),
            broken: settings.rules().clone(),
        }
    }

    /// The whole group.
    pub fn everybody(&self) -> impl Iterator<Item = ProcessId> + use<> {
        (0..self.n).map(ProcessId::at)
    }

    /// How many messages a multicast takes where nothing fails: one to each other, and where they are passed on, one from each to each.
    pub fn messages(&self) -> u64 {
        let others = self.n as u64 - 1;
        if self.reliable { (others + 1) * others } else { others }
    }

    /// As much of a vector timestamp as the order needs.
    pub(super) fn stamped(&self, me: ProcessId, vector: PerProcess<u32>) -> Stamp {
        match self.order {
            Order::None => Stamp::None,
            Order::Fifo => Stamp::Number(me, vector[me]),
            Order::Causal => Stamp::Vector(vector),
        }
    }
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    inputs::no_clients(settings)
}

/// What is unwise: nobody sends again what is lost.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    (settings.network().loss_permille > 0).then(|| (LOSS.id, notes::NOBODY_SENDS_AGAIN.text())).into_iter().collect()
}
