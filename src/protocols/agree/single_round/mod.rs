//! Voting in a single round: the naive protocol that everybody thinks of first, and why it fails.
//!
//! Lamport, "Paxos Made Simple" (2001), section 2.2, begins with it; Ousterhout and Ongaro's Paxos lecture shows its three ways out,
//! each of which fails: the first value wins (a split vote never ends), every value is accepted (two values win), or processes
//! switch to what they hear (observers count different majorities).

mod card;
mod clauses;
mod message;
mod notes;
mod presets;

pub use card::CARD;
pub use message::{Message, Timer};

use crate::base::{PerProcess, ProcessId, Span, Value};
use crate::facts::{Agreement, Milestone};
use crate::properties::progress::Needed;
use crate::properties::{consensus, known};
use crate::scenario::{Card, Command, Settings};
use crate::sim::{Check, Context, Count, Knows, Process, Progress, Property, Protocol, Scene};
use crate::words::{Arg, Datum, Field, Holding, How, Look};
use card::{ACCEPT, OFFSET, THINK, inputs};

/// Voting in a single round.
pub struct SingleRound;

type Cx<'a> = Context<'a, SingleRound>;

impl Protocol for SingleRound {
    type Config = Config;
    type Message = Message;
    type Timer = Timer;
    type Process = Voter;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[known::chosen];

    const PROPERTIES: &'static [Property<SingleRound>] = &[
        Property { goal: &consensus::AGREEMENT, check: Check::OnMilestone(consensus::agreement) },
        Property { goal: &consensus::VALIDITY, check: Check::OnMilestone(consensus::validity) },
        Property { goal: &consensus::INTEGRITY, check: Check::OnMilestone(consensus::integrity) },
        Property { goal: &consensus::TERMINATION, check: Check::Asked(termination) },
    ];

    fn config(settings: &Settings) -> Config {
        Config { inputs: inputs(settings), policy: settings.choice(&ACCEPT), offset: settings.span(&OFFSET), think: settings.span(&THINK) }
    }

    fn cast(config: &Config) -> Vec<Voter> {
        let voter =
            |&input: &Value| Voter { input, voted: Vec::new(), heard: PerProcess::filled(config.inputs.len(), |_| Vec::new()), decided: None };
        config.inputs.iter().map(|(_, input)| voter(input)).collect()
    }

    fn values(config: &Config) -> Vec<Value> {
        Value::at_least_two(config.inputs.iter().map(|(_, input)| *input))
    }

    /// Every vote goes straight to everybody.
    fn counts(scene: &Scene<'_, SingleRound>) -> Vec<Count> {
        vec![consensus::message_delays(scene.past, Some((&notes::IF_ALIKE, u64::from(scene.config.inputs.len() > 1))))]
    }

    /// A value is chosen when a majority holds it at one moment.
    fn observe(scene: &Scene<'_, SingleRound>, fresh: Milestone, conclude: &mut Vec<Milestone>) {
        let Some(Agreement::Voted { value, .. }) = fresh.told() else { return };
        let voters = &scene.cast.processes;
        let holders = voters.iter().filter(|(_, voter)| voter.voted.contains(&value)).count();
        if holders > voters.len() / 2 && !scene.past.chosen().contains(&(None, value)) {
            conclude.push(Milestone::from(Agreement::Chosen { ballot: None, value }));
        }
    }
}

fn termination(scene: &Scene<'_, SingleRound>) -> Progress {
    consensus::termination(scene, &Needed::majority(scene.cast, |_| true), |voter| voter.decided.is_none())
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

/// What all voters know.
#[derive(Debug)]
pub struct Config {
    /// What each would like chosen.
    pub inputs: PerProcess<Value>,
    /// What each does with a second value.
    pub policy: Policy,
    /// How long after the one before each proposes.
    pub offset: Span,
    /// How long one thinks before it passes on what it switched to.
    pub think: Span,
}

/// A process that proposes its own value, votes, and counts.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Voter {
    input: Value,
    /// What it votes for. Kept on disk.
    pub voted: Vec<Value>,
    /// What it heard each process vote for: the last vote, or all of them where every value is accepted.
    heard: PerProcess<Vec<Value>>,
    /// What it decided. Kept on disk.
    pub decided: Option<Value>,
}

impl Process<SingleRound> for Voter {
    fn on_start(&mut self, cx: &mut Cx<'_>) {
        let after = cx.config().offset.times(cx.me().index() as u64);
        if after == Span::ZERO {
            self.propose(self.input, cx);
        } else {
            cx.set_timer(Timer::Start, after);
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

    fn recover(&self, _config: &Config) -> Voter {
        Voter { heard: PerProcess::filled(self.heard.len(), |_| Vec::new()), ..self.clone() }
    }

    /// It tells its vote again: what was sent to it while it was down is gone.
    fn on_recover(&mut self, cx: &mut Cx<'_>) {
        self.tell_votes(cx);
    }

    fn look(&self, _config: &Config) -> Look {
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

    fn fields(&self, _config: &Config) -> Vec<Field> {
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
        match (cx.config().policy, self.voted.first()) {
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
        cx.set_timer(Timer::Gossip, cx.config().think.max(Span(1)));
    }

    fn on_vote(&mut self, from: ProcessId, value: Value, cx: &mut Cx<'_>) {
        let heard = &mut self.heard[from];
        if cx.config().policy != Policy::Every {
            heard.clear();
        }
        if !heard.contains(&value) {
            heard.push(value);
        }
        let others = self.voted.first().copied().filter(|&old| cx.config().policy == Policy::Switch && old != value && from != cx.me());
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
