//! Who plays which part, and how: read once from the settings.

use super::knobs::{BACKOFF, LEARN, LEARNERS, NACK, OFFSET, PROPOSERS, RETRY, ROLES, THINK};
use super::{duel, notes, rules};
use crate::base::{COLOURS, ProcessId, ProcessSet, Roster, Span, Value, in_order};
use crate::protocols::parts::backoff::Backoff;
use crate::protocols::parts::inputs::INPUTS;
use crate::protocols::parts::timing::{self, Remark};
use crate::scenario::{Broken, N, Setting, Settings};
use crate::words::{Arg, Text};

/// What all members of a cast know.
#[derive(Debug)]
pub struct Config {
    /// Everybody.
    pub roster: Roster,
    /// Those that clients ask, and that have inputs.
    pub proposers: Vec<ProcessId>,
    /// Who may be asked to propose later.
    pub may_propose: ProcessSet,
    /// The acceptors.
    pub acceptors: ProcessSet,
    /// The learners.
    pub learners: ProcessSet,
    /// How many promises a proposer needs.
    pub prepare_quorum: usize,
    /// How many acceptances choose a value.
    pub accept_quorum: usize,
    /// Whether stale ballots are refused aloud.
    pub nack: bool,
    /// Whether acceptors tell every learner.
    acceptors_tell: bool,
    /// Between a promise quorum and sending Accept.
    pub think: Span,
    /// How long a phase may take.
    pub retry: (Span, Span),
    /// What a pre-empted proposer does.
    pub backoff: Backoff,
    /// The rules that are broken on purpose.
    pub broken: Broken,
    /// When its duel never ends, where it is one.
    pub duel: Option<Text>,
    offset: Span,
    /// Proposers, or clients where there are any: those with an input, in the order in which they start.
    starters: Vec<ProcessId>,
    inputs: Vec<Value>,
}

impl Config {
    pub(super) fn of(settings: &Settings) -> Config {
        let roster = settings.roster();
        let proposers = settings.parties(&PROPOSERS);
        let clients: Vec<ProcessId> = roster.all().filter(|&id| roster.is_client(id)).collect();
        let starters = if clients.is_empty() { proposers.clone() } else { clients };
        let everybody: ProcessSet = roster.servers().collect();
        let (is_apart, learners) = (settings.choice(&ROLES), settings.number(&LEARNERS) as usize);
        let behind_proposers = roster.servers().skip(proposers.len());
        let acceptors_count = (roster.processes as usize).saturating_sub(proposers.len() + learners);
        let acceptors = if is_apart { behind_proposers.clone().take(acceptors_count).collect() } else { everybody };
        // Two quorums of half the acceptors need not meet.
        let is_small = settings.rules().has(&rules::SMALL_QUORUMS);
        let quorum = if is_small { (acceptors.len() / 2).max(1) } else { acceptors.len() / 2 + 1 };
        let config = Config {
            roster,
            may_propose: if is_apart { proposers.iter().copied().collect() } else { everybody },
            acceptors,
            learners: if is_apart { behind_proposers.skip(acceptors_count).collect() } else { everybody },
            prepare_quorum: quorum,
            accept_quorum: quorum,
            nack: settings.choice(&NACK),
            acceptors_tell: settings.choice(&LEARN),
            think: settings.span(&THINK),
            retry: settings.range(&RETRY),
            backoff: Backoff::of(settings, &BACKOFF),
            duel: None,
            broken: settings.rules().clone(),
            offset: settings.span(&OFFSET),
            inputs: inputs(settings, &starters),
            proposers,
            starters,
        };
        Config { duel: duel::expected(settings, &config), ..config }
    }

    /// What anybody would like chosen, and another value where that is only one.
    pub(super) fn values(&self) -> Vec<Value> {
        Value::at_least_two(self.inputs.iter().copied())
    }

    /// What somebody would like chosen.
    pub(super) fn input_of(&self, id: ProcessId) -> Option<Value> {
        self.starters.iter().position(|&starter| starter == id).and_then(|place| self.inputs.get(place).copied())
    }

    /// Whom acceptors tell of their votes, besides the proposer of the ballot.
    pub(super) fn told_of_votes(&self) -> impl Iterator<Item = ProcessId> {
        if self.acceptors_tell { self.learners } else { ProcessSet::EMPTY }.iter()
    }

    /// Whether it is the proposer who tells the learners.
    pub(super) fn proposer_tells(&self) -> bool {
        !self.acceptors_tell
    }

    /// How many messages a ballot takes that nobody disturbs: Prepare, Promise and Accept for each other acceptor, and whatever tells
    /// the learners. Messages to oneself are none.
    pub(super) fn messages_of_a_ballot(&self) -> Option<u64> {
        let proposer = *self.proposers.first()?;
        let others = |set: ProcessSet, than: ProcessId| set.iter().filter(|&id| id != than).count() as u64;
        let told: ProcessSet = [proposer].into_iter().chain(self.told_of_votes()).collect();
        let accepted: u64 = self.acceptors.iter().map(|acceptor| others(told, acceptor)).sum();
        let decide = if self.proposer_tells() { others(self.learners, proposer) } else { 0 };
        Some(3 * others(self.acceptors, proposer) + accepted + decide)
    }

    /// After how many messages, one because of the other, a ballot that nobody disturbs is first decided: Prepare, Promise, Accept and
    /// Accepted are four, less whatever a proposer or learner that is an acceptor settles by itself.
    pub(super) fn delays_of_a_ballot(&self) -> Option<u64> {
        let proposer = *self.proposers.first()?;
        let apart = |one: ProcessId, other: ProcessId| u64::from(one != other);
        let quorum = |delays: Vec<u64>, size: usize| in_order(delays, |delay| *delay).get(size.checked_sub(1)?).copied();
        let promised = quorum(self.acceptors.iter().map(|id| 2 * apart(id, proposer)).collect(), self.prepare_quorum)?;
        let told = [proposer].into_iter().chain(self.told_of_votes());
        let heard = |id: ProcessId| self.acceptors.iter().map(|acceptor| apart(acceptor, proposer) + apart(acceptor, id)).collect();
        let accepted = told.filter_map(|id| quorum(heard(id), self.accept_quorum)).min()?;
        Some(promised + accepted)
    }

    /// How long after the beginning somebody with an input starts.
    pub(super) fn start_of(&self, id: ProcessId) -> Option<Span> {
        self.starters.iter().position(|&starter| starter == id).map(|place| self.offset.times(place as u64))
    }
}

/// What those with an input would like chosen, in their order.
fn inputs(settings: &Settings, starters: &[ProcessId]) -> Vec<Value> {
    let given = settings.values(&INPUTS);
    if given.is_empty() {
        return (0..starters.len()).map(default_input).collect();
    }
    if given.len() == starters.len() {
        return given.to_vec();
    }
    starters.iter().filter_map(|starter| given.get(starter.index()).copied()).collect()
}

/// What the processes propose where nothing is said.
fn default_input(place: usize) -> Value {
    COLOURS.get(place).map_or(Value::Number(place as i64 + 1), |colour| Value::word(colour))
}

/// What is unwise: a phase that is given up before its answers can come.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    timing::impatient(settings, &RETRY, Some(&THINK)).into_iter().collect()
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    // By version 1 a proposer that tries again at once is let in, and the run stands still.
    if settings.version() > 1 {
        timing::take_time(settings, &[&RETRY])?;
    }
    let processes = settings.number(&N) as usize;
    let proposers = settings.parties(&PROPOSERS);
    if proposers.len() > processes {
        return Err((PROPOSERS.id, notes::TOO_MANY_PROPOSERS.with([Arg::Number(processes as u64)])));
    }
    if settings.choice(&ROLES) {
        let in_order = proposers.iter().enumerate().all(|(place, id)| id.index() == place);
        if matches!(settings.get(&PROPOSERS), Setting::Parties(_)) && !in_order {
            return Err((PROPOSERS.id, notes::PROPOSERS_COME_FIRST.with([Arg::Number(proposers.len() as u64)])));
        }
        let taken = proposers.len() + settings.number(&LEARNERS) as usize;
        if taken >= processes {
            return Err((N.id, notes::NO_ACCEPTOR_LEFT.with([Arg::Number(taken as u64 + 1)])));
        }
    }
    let (given, clients) = (settings.values(&INPUTS).len(), settings.roster().clients as usize);
    let starters = if clients > 0 { clients } else { proposers.len() };
    let fits = given == 0 || given == starters || (clients == 0 && given == processes);
    if fits { Ok(()) } else { Err((INPUTS.id, notes::HOW_MANY_INPUTS.with([Arg::Number(starters as u64)]))) }
}
