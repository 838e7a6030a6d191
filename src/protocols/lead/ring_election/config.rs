//! Who stands where on the ring, with which identifier, and who begins: read once from the settings.

use super::knobs::{IDENTIFIERS, ORDER, Order, PATIENCE, REPAIR, STARTERS};
use super::{Candidate, notes, rules};
use crate::base::{Chance, ProcessId, ProcessSet, Purpose, Span, Value};
use crate::protocols::parts::inputs::no_clients;
use crate::protocols::parts::timing::{self, Remark};
use crate::scenario::{Broken, LATENCY, N, Settings};
use crate::words::{Arg, Words};

/// Identifiers that are not given are tens: they can't be taken for the names of processes.
const STEP: u64 = 10;

/// What all know.
#[derive(Debug)]
pub struct Config {
    /// How many are on the ring.
    pub n: usize,
    /// The identifier of each, in the order of the ring.
    pub identifiers: Vec<u64>,
    /// Who begins an election at the start.
    pub starters: ProcessSet,
    /// How long whoever passes something on waits for its receipt; nothing where nobody does.
    pub repair: Option<Span>,
    /// The rules that are broken on purpose.
    pub broken: Broken,
}

impl Config {
    pub(super) fn of(settings: &Settings) -> Config {
        let n = settings.roster().len();
        let broken = settings.rules().clone();
        let mut identifiers = given(settings).unwrap_or_else(|| ranks(settings.choice(&ORDER), n, settings.seed()).map(|rank| rank * STEP).collect());
        if let (true, Some(most)) = (broken.has(&rules::SAME_IDENTIFIER), identifiers.iter().copied().max()) {
            // The last but one of all gets the identifier of the greatest.
            let second = identifiers.iter().copied().filter(|id| *id < most).max();
            identifiers.iter_mut().filter(|id| Some(**id) == second).for_each(|id| *id = most);
        }
        Config {
            n,
            identifiers,
            starters: settings.parties(&STARTERS).into_iter().collect(),
            repair: settings.choice(&REPAIR).then(|| settings.span(&PATIENCE)),
            broken,
        }
    }

    /// What each stands as, in the order of the ring.
    pub(super) fn candidates(&self) -> impl Iterator<Item = Candidate> {
        self.identifiers.iter().enumerate().map(|(place, identifier)| Candidate { identifier: *identifier, of: ProcessId::at(place) })
    }

    /// Who stands behind a process on the ring, where the next ones are skipped: P2 behind P1, and P1 behind the last one.
    pub fn behind(&self, of: ProcessId, skipped: usize) -> ProcessId {
        ProcessId::at((of.index() + 1 + skipped) % self.n)
    }

    /// How many messages the election of the start takes, the announcement among them, where that follows from the order of the identifiers:
    /// one begins it, or all do at once. Nothing where receipts are sent, or rules broken.
    pub fn messages(&self) -> Option<u64> {
        let (n, starters) = (self.n as u64, self.starters.len());
        if self.repair.is_some() || !self.broken.is_empty() || starters == 0 || self.n == 1 {
            return None;
        }
        let greatest = self.identifiers.iter().enumerate().max_by_key(|(_, id)| **id).map(|(place, _)| place)?;
        let election = if starters == self.n {
            // Each identifier travels until it meets a greater one; the greatest comes home.
            (0..self.n)
                .map(|from| (1..self.n).find(|hops| self.identifiers[(from + hops) % self.n] > self.identifiers[from]).unwrap_or(self.n) as u64)
                .sum()
        } else if starters == 1 {
            // Whatever goes before, the greatest begins its round when it is reached.
            let from = self.starters.iter().next()?.index();
            ((greatest + self.n - from) % self.n) as u64 + n
        } else {
            return None;
        };
        Some(election + n)
    }
}

/// The identifiers that a script gives.
fn given(settings: &Settings) -> Option<Vec<u64>> {
    let values = settings.values(&IDENTIFIERS);
    let numbers: Option<Vec<u64>> =
        values.iter().map(|value| if let Value::Number(number) = value { u64::try_from(*number).ok() } else { None }).collect();
    numbers.filter(|numbers| !numbers.is_empty())
}

/// The ranks of all in the order of the ring, from 1: the last has the greatest identifier.
fn ranks(order: Order, n: usize, seed: u64) -> impl Iterator<Item = u64> {
    let mut ranks: Vec<u64> = (1..=n as u64).collect();
    match order {
        Order::Rising => {}
        Order::Falling => ranks.reverse(),
        Order::Shuffled => {
            let chance = Chance::new(seed);
            for place in (1..n).rev() {
                ranks.swap(place, chance.within(Purpose::Start, [0, place as u64, 0, 0], 0, place as u64) as usize);
            }
        }
    }
    ranks.into_iter()
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    no_clients(settings)?;
    timing::take_time(settings, &[&PATIENCE])?;
    let values = settings.values(&IDENTIFIERS);
    if values.is_empty() {
        return Ok(());
    }
    let wrong = |words: &'static Words, arg: u64| Err((IDENTIFIERS.id, words.with([Arg::Number(arg)])));
    if values.len() as u64 != settings.number(&N) {
        return wrong(&notes::ONE_FOR_EACH, settings.number(&N));
    }
    let numbers = given(settings).filter(|numbers| numbers.iter().all(|number| (1..=999).contains(number)));
    let Some(mut numbers) = numbers else { return wrong(&notes::NUMBERS_ONLY, 999) };
    numbers.sort_unstable();
    match numbers.windows(2).find(|two| two[0] == two[1]) {
        Some(two) => wrong(&notes::NOT_TWICE, two[0]),
        None => Ok(()),
    }
}

/// What is unwise: to take one for crashed whose receipt is on its way, or to repair a ring that loses messages.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    let repairs = settings.choice(&REPAIR);
    let impatient = timing::impatient(settings, &PATIENCE, None).filter(|_| repairs);
    let loses = (repairs && settings.network().loss_permille > 0).then(|| (REPAIR.knob.id, notes::LOSS_LOOKS_LIKE_A_CRASH.text()));
    let (low, high) = settings.range(&LATENCY);
    let overtakes = (low != high).then(|| (LATENCY.id, notes::MAY_OVERTAKE.text()));
    impatient.into_iter().chain(loses).chain(overtakes).collect()
}
