//! The kinds of facts by name, family by family: a card says of which it tells.

#[cfg(test)]
use super::bell;
use super::{Kind, agreement, delivery, election, exclusion, fault, replicas, replication, rounds, service, suspicion};

/// The names of a family's kinds.
const fn names<const MANY: usize>(kinds: &[&'static Kind; MANY]) -> [&'static str; MANY] {
    let mut names = [""; MANY];
    let mut place = 0;
    while place < MANY {
        names[place] = kinds[place].name;
        place += 1;
    }
    names
}

/// Of agreeing on one value.
pub static AGREEMENT: [&str; agreement::KINDS.len()] = names(&agreement::KINDS);
/// Faults, which every algorithm has.
pub static FAULTS: [&str; fault::KINDS.len()] = names(&fault::KINDS);
/// Of electing a leader.
pub static ELECTION: [&str; election::KINDS.len()] = names(&election::KINDS);
/// Of entering a critical section one at a time.
pub static EXCLUSION: [&str; exclusion::KINDS.len()] = names(&exclusion::KINDS);
/// Of replicating a log.
pub static REPLICATION: [&str; replication::KINDS.len()] = names(&replication::KINDS);
/// Of going through rounds in step.
pub static ROUNDS: [&str; rounds::KINDS.len()] = names(&rounds::KINDS);
/// Of being one service as a group of replicas.
pub static REPLICAS: [&str; replicas::KINDS.len()] = names(&replicas::KINDS);
/// Of serving clients.
pub static SERVICE: [&str; service::KINDS.len()] = names(&service::KINDS);
/// Of multicast to a group.
pub static DELIVERY: [&str; delivery::KINDS.len()] = names(&delivery::KINDS);
/// Of suspecting others of having crashed.
pub static SUSPICION: [&str; suspicion::KINDS.len()] = names(&suspicion::KINDS);
/// For tests.
#[cfg(test)]
pub static BELLS: [&str; bell::KINDS.len()] = names(&bell::KINDS);
