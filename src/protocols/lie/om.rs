//! OM(m) as a part that algorithms are put together from: what one general is told, tells others, and makes of it.
//!
//! Lamport, Shostak and Pease, "The Byzantine Generals Problem" (1982), section 3; as a tree of paths Lynch, "Distributed Algorithms"
//! (1996), section 6.3.2. Nothing here knows which algorithm it serves: oral messages are one of these, and whatever is built from
//! Byzantine generals runs several of them.

use super::army::Army;
use super::path::Path;
use crate::base::{ProcessId, ProcessSet, Value};
use crate::protocols::parts::lockstep::RoundPlan;
use std::collections::BTreeMap;

/// An order, and how it came.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Message {
    /// Who told whom.
    pub path: Path,
    /// What.
    pub value: Value,
}

/// A general's part in an OM(m).
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Om {
    me: ProcessId,
    commander: ProcessId,
    /// What it orders, if it is the commander.
    order: Option<Value>,
    /// What whoever says nothing has said.
    default: Value,
    /// What it was told, by the path that it came.
    pub told: BTreeMap<Path, Value>,
}

impl Om {
    /// Before the first round: an order is only heard of the commander.
    pub const fn new(me: ProcessId, commander: ProcessId, order: Option<Value>, default: Value) -> Om {
        Om { me, commander, order, default, told: BTreeMap::new() }
    }

    /// The same general as it was before it was told anything.
    pub const fn forgetful(&self) -> Om {
        Om::new(self.me, self.commander, self.order, self.default)
    }

    /// Who it is.
    pub const fn me(&self) -> ProcessId {
        self.me
    }

    /// Whether it gives the order.
    pub fn commands(&self) -> bool {
        self.me == self.commander
    }

    /// The path of the order itself.
    pub fn root(&self) -> Path {
        Path::of(self.commander)
    }

    /// What it orders, if it is the commander; else what it was ordered, if anything came.
    pub fn ordered(&self) -> Option<Value> {
        if self.commands() { self.order } else { self.told.get(&self.root()).copied() }
    }

    /// What it was told on a path; whoever says nothing has said the default.
    pub fn told(&self, path: &Path) -> Value {
        self.told.get(path).copied().unwrap_or(self.default)
    }

    /// What it says in a round, and to whom. In the first the commander gives its order; later each tells all that are not on a path what it
    /// was told on it, as their commander in the OM one smaller.
    pub fn says(&self, round: u32, army: &Army) -> Vec<(Message, ProcessSet)> {
        if self.commands() {
            let order = self.order.filter(|_| round == 1);
            return order.map(|value| (Message { path: self.root(), value }, army.everybody())).into_iter().collect();
        }
        if round == 1 {
            return Vec::new();
        }
        let heard = paths(army, self.commander, round - 1).filter(|path| !path.contains(&self.me));
        let relay = |path: Path| Message { value: self.told(&path), path: path.with(self.me) };
        heard.map(relay).map(|message| (message.clone(), army.beyond(&message.path).collect())).collect()
    }

    /// Hears something in a round. Of what comes twice the first counts, and what no honest general says counts for nothing.
    pub fn hear(&mut self, round: u32, from: ProcessId, message: &Message) {
        let is_of_it = message.path.first() == Some(&self.commander) && !self.commands();
        if is_of_it && message.path.is_due(round, from, self.me) {
            self.told.entry(message.path.clone()).or_insert(message.value);
        }
    }

    /// What is said of a path: what it was told itself, and what it believes that each other was told, in order. Beyond so many rounds
    /// nobody is asked; `function` makes one word of several, the same for all.
    pub fn said_of(&self, path: &Path, rounds: u32, army: &Army, function: &impl Fn(&[Value]) -> Value) -> Vec<Value> {
        let is_last = path.len() as u32 >= rounds;
        let others = army.beyond(path).filter(|id| !is_last && *id != self.me);
        [self.told(path)].into_iter().chain(others.map(|id| self.believes(&path.with(id), rounds, army, function))).collect()
    }

    /// What it believes of a path: what most say of it that heard it, itself among them; at its end what it was told.
    pub fn believes(&self, path: &Path, rounds: u32, army: &Army, function: &impl Fn(&[Value]) -> Value) -> Value {
        function(&self.said_of(path, rounds, army, function))
    }

    /// What it does in the end: the commander what it ordered, all others what most say, and the default where there is no majority.
    pub fn obeys(&self, army: &Army) -> Value {
        let most = |said: &[Value]| majority(said).unwrap_or(self.default);
        self.order.filter(|_| self.commands()).unwrap_or_else(|| self.believes(&self.root(), army.rounds(), army, &most))
    }
}

/// What more than half of some words say.
pub fn majority(said: &[Value]) -> Option<Value> {
    said.iter().copied().find(|value| 2 * said.iter().filter(|other| *other == value).count() > said.len())
}

/// All paths of a length, in order: the commander, and then others, nobody twice.
pub fn paths(army: &Army, commander: ProcessId, length: u32) -> impl Iterator<Item = Path> {
    let mut paths = vec![Path::of(commander)];
    for _ in 1..length {
        paths = paths.iter().flat_map(|path| army.beyond(path).map(|id| path.with(id))).collect();
    }
    paths.into_iter()
}

/// How many messages it takes of so many generals in so many rounds: (n-1)(n-2)..(n-k) in round k.
pub fn messages(n: u64, rounds: u32) -> u64 {
    let of_round = |round: u32| (1..=u64::from(round)).map(|place| n.saturating_sub(place)).fold(1, u64::saturating_mul);
    (1..=rounds).map(of_round).fold(0, u64::saturating_add)
}
