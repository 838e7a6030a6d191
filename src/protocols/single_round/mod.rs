//! Voting in a single round: the naive protocol that everybody thinks of first, and why it fails.
//!
//! Lamport, "Paxos Made Simple" (2001), section 2.2, begins with it; Ousterhout and Ongaro's Paxos lecture shows its three ways out,
//! each of which fails: the first value wins (a split vote never ends), every value is accepted (two values win), or processes
//! switch to what they hear (observers count different majorities).

mod card;
mod clauses;
mod message;
mod notes;

pub use card::CARD;
pub use message::{Message, Timer};

use crate::base::{PerProcess, ProcessId, Span, Value};
use crate::facts::{Agreement, Milestone, Past};
use crate::properties::consensus;
use crate::properties::progress::Needed;
use crate::scenario::{Card, Command, Settings};
use crate::sim::{Cast, Check, Context, Count, Process, Progress, Property, Protocol};
use crate::words::{Arg, Datum, Field, Holding, How, Inspect, Look};
use card::{ACCEPT, OFFSET, THINK, inputs};

/// Voting in a single round.
pub struct SingleRound;

type Cx<'a> = Context<'a, Voter>;

impl Protocol for SingleRound {
    type Process = Voter;

    const CARD: &'static Card = &CARD;

    const PROPERTIES: &'static [Property<SingleRound>] = &[
        Property { goal: &consensus::AGREEMENT, check: Check::Safety(consensus::agreement) },
        Property { goal: &consensus::VALIDITY, check: Check::Safety(consensus::validity) },
        Property { goal: &consensus::INTEGRITY, check: Check::Safety(consensus::integrity) },
        Property { goal: &consensus::TERMINATION, check: Check::Liveness(termination) },
    ];

    fn cast(settings: &Settings) -> Vec<Voter> {
        let roster = settings.roster();
        let (inputs, policy) = (inputs(settings), Policy::of(settings));
        let (offset, think) = (settings.span(&OFFSET), settings.span(&THINK));
        let voter = |id: ProcessId| Voter {
            input: inputs[id],
            policy,
            think,
            starts_after: offset.times(id.index() as u64),
            voted: Vec::new(),
            heard: PerProcess::filled(roster.len(), |_| Vec::new()),
            decided: None,
        };
        roster.all().map(voter).collect()
    }

    /// Every vote goes straight to everybody.
    fn counts(cast: &Cast<Voter>, past: &Past) -> Vec<Count> {
        vec![consensus::message_delays(past, Some((&notes::IF_ALIKE, u64::from(cast.processes.len() > 1))))]
    }

    /// A value is chosen when a majority holds it at one moment.
    fn observe(cast: &Cast<Voter>, past: &Past, fresh: Milestone, conclude: &mut Vec<Milestone>) {
        let Milestone::Agreement(Agreement::Voted { value, .. }) = fresh else { return };
        let holders = cast.processes.iter().filter(|(_, voter)| voter.voted.contains(&value)).count();
        if holders > cast.processes.len() / 2 && !past.chosen().contains(&(None, value)) {
            conclude.push(Milestone::Agreement(Agreement::Chosen { ballot: None, value }));
        }
    }
}

fn termination(cast: &Cast<Voter>, past: &Past) -> Progress {
    consensus::termination(cast, past, &Needed::majority(cast, |_| true), |voter| voter.decided.is_none())
}

/// What a voter does with a second value.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Policy {
    /// It keeps the first value that it hears, for ever.
    First,
    /// It accepts every value that it hears.
    Every,
    /// It switches to whatever it hears, and passes it on.
    Switch,
}

impl Policy {
    fn of(settings: &Settings) -> Policy {
        match settings.choice(&ACCEPT) {
            "every" => Policy::Every,
            "switch" => Policy::Switch,
            _ => Policy::First,
        }
    }
}

/// A process that proposes its own value, votes, and counts.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Voter {
    input: Value,
    policy: Policy,
    think: Span,
    starts_after: Span,
    /// What it votes for. Kept on disk.
    pub voted: Vec<Value>,
    /// What it heard each process vote for: the last vote, or all of them where every value is accepted.
    heard: PerProcess<Vec<Value>>,
    /// What it decided. Kept on disk.
    pub decided: Option<Value>,
}

impl Process for Voter {
    type Message = Message;
    type Timer = Timer;

    fn on_start(&mut self, cx: &mut Cx<'_>) {
        if self.starts_after == Span::ZERO {
            self.propose(self.input, cx);
        } else {
            cx.set_timer(Timer::Start, self.starts_after);
        }
    }

    fn on_message(&mut self, from: ProcessId, message: Message, cx: &mut Cx<'_>) {
        match message {
            Message::Propose { value } => self.on_propose(value, cx),
            Message::Vote { value } => self.on_vote(from, value, cx),
        }
    }

    fn on_timer(&mut self, timer: Timer, cx: &mut Cx<'_>) {
        match timer {
            Timer::Start => self.propose(self.input, cx),
            Timer::Gossip => self.tell_votes(cx),
        }
    }

    fn on_command(&mut self, command: Command, cx: &mut Cx<'_>) {
        if let Command::Propose(value) = command {
            self.propose(value, cx);
        }
    }

    fn recover(&self) -> Voter {
        Voter { heard: PerProcess::filled(self.heard.len(), |_| Vec::new()), ..self.clone() }
    }

    /// It tells its vote again: what was sent to it while it was down is gone.
    fn on_recover(&mut self, cx: &mut Cx<'_>) {
        self.tell_votes(cx);
    }
}

impl Voter {
    fn everybody(&self) -> impl Iterator<Item = ProcessId> + use<> {
        (0..self.heard.len()).map(ProcessId::at)
    }

    fn propose(&mut self, value: Value, cx: &mut Cx<'_>) {
        cx.did(Agreement::Proposed { value });
        cx.note(&notes::PROPOSES, [Arg::Value(value)]);
        cx.multicast(self.everybody(), &Message::Propose { value });
    }

    fn on_propose(&mut self, value: Value, cx: &mut Cx<'_>) {
        if self.voted.contains(&value) {
            return;
        }
        match (self.policy, self.voted.first()) {
            (_, None) | (Policy::Every, _) => {
                self.voted.push(value);
                cx.did(Agreement::Voted { ballot: None, value });
                cx.note(&notes::VOTES, [Arg::Value(value)]);
                cx.multicast(self.everybody(), &Message::Vote { value });
            }
            (Policy::First, Some(&first)) => {
                cx.note(&notes::HAS_VOTED, [Arg::Value(first), Arg::Value(value)]);
            }
            (Policy::Switch, Some(&old)) => self.switch(old, value, cx),
        }
    }

    /// It changes its mind, and will pass the news on after its thinking time.
    fn switch(&mut self, old: Value, value: Value, cx: &mut Cx<'_>) {
        self.voted = vec![value];
        cx.did(Agreement::Voted { ballot: None, value });
        cx.note(&notes::SWITCHES, [Arg::Value(old), Arg::Value(value)]);
        cx.set_timer(Timer::Gossip, self.think.max(Span(1)));
    }

    fn on_vote(&mut self, from: ProcessId, value: Value, cx: &mut Cx<'_>) {
        let heard = &mut self.heard[from];
        if self.policy != Policy::Every {
            heard.clear();
        }
        if !heard.contains(&value) {
            heard.push(value);
        }
        let others = self.voted.first().copied().filter(|&old| self.policy == Policy::Switch && old != value && from != cx.me());
        if let Some(old) = others {
            self.switch(old, value, cx);
        }
        self.count(value, cx);
    }

    /// A majority of the votes that it heard decides.
    fn count(&mut self, value: Value, cx: &mut Cx<'_>) {
        let voters = self.heard.iter().filter(|(_, votes)| votes.contains(&value)).count();
        if self.decided.is_none() && voters > self.heard.len() / 2 {
            self.decided = Some(value);
            cx.did(Agreement::Decided { value });
            cx.note(&notes::DECIDES, [Arg::Number(voters as u64), Arg::Value(value)]);
        }
    }

    fn tell_votes(&mut self, cx: &mut Cx<'_>) {
        for &value in &self.voted {
            cx.multicast(self.everybody(), &Message::Vote { value });
        }
    }
}

impl Inspect for Voter {
    fn look(&self) -> Look {
        let standing = match (self.decided, self.voted.is_empty()) {
            (Some(_), _) => Some(notes::DECIDED.text()),
            (None, false) => Some(notes::VOTED.text()),
            (None, true) => None,
        };
        let decided = self.decided.map(|value| Holding { value, how: How::Decided });
        let voted = self.voted.last().map(|&value| Holding { value, how: How::Accepted });
        let holding = decided.or(voted).or(Some(Holding { value: self.input, how: How::Wants }));
        Look { roles: vec![&notes::VOTER], standing, holding, ..Look::default() }
    }

    fn fields(&self) -> Vec<Field> {
        let tally = self.heard.iter().filter(|(_, votes)| !votes.is_empty());
        let tally =
            tally.map(|(id, votes)| Datum::List([Datum::Process(id)].into_iter().chain(votes.iter().map(|&vote| Datum::Value(vote))).collect()));
        vec![
            Field::durable("input", &notes::FIELD_INPUT, Datum::Value(self.input)),
            Field::durable("voted", &notes::FIELD_VOTED, Datum::List(self.voted.iter().map(|&value| Datum::Value(value)).collect())),
            Field::durable("decided", &notes::FIELD_DECIDED, Datum::maybe(self.decided, Datum::Value)),
            Field::volatile("heard", &notes::FIELD_HEARD, Datum::List(tally.collect())),
        ]
    }
}
