//! Consensus with a rotating coordinator: round after round another process tries to get a majority to adopt its value, and nobody waits for one
//! that its failure detector suspects.
//!
//! Chandra and Toueg, "Unreliable Failure Detectors for Reliable Distributed Systems" (JACM 1996), figure 6: consensus with an eventually
//! strong detector (◇S), for n > 2f. Decisions are told by reliable broadcast. The detector is the one of figure 10: heartbeats,
//! and a time-out that grows with each mistake. What the observer calls chosen is what the paper calls locked: a majority has adopted it.

mod card;
mod clauses;
mod config;
mod detector;
mod knobs;
mod message;
mod notes;
mod presets;
mod rules;
mod view;

pub use card::CARD;
pub use config::Config;
pub use message::Message;

use crate::base::{Ballot, ProcessId, Value};
use crate::facts::{Agreement, Milestone, Round};
use crate::properties::progress::{Needed, those};
use crate::properties::{consensus, known, suspicion};
use crate::protocols::parts::suspects::Suspects;
pub use crate::protocols::parts::suspects::Timer;
use crate::protocols::parts::suspects::said::MISTAKES_SO_FAR;
use crate::scenario::{Card, Settings};
use crate::sim::{Check, Context, Count, Knows, Process, Progress, Property, Protocol, Scene, Shows};
use crate::words::{Arg, Field, Look, Text};

/// Consensus with a rotating coordinator.
pub struct RotatingCoordinator;

type Cx<'a> = Context<'a, RotatingCoordinator>;

impl Protocol for RotatingCoordinator {
    type Config = Config;
    type Message = Message;
    type Timer = Timer;
    type Process = Member;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[known::chosen, known::decided, suspicion::suspected];

    const SHEETS: &'static [Shows<Self>] = &[view::rounds];

    const PROPERTIES: &'static [Property<RotatingCoordinator>] = &[
        Property { goal: &consensus::AGREEMENT, check: Check::OnMilestone(consensus::agreement) },
        Property { goal: &consensus::VALIDITY, check: Check::OnMilestone(consensus::validity) },
        Property { goal: &consensus::INTEGRITY, check: Check::OnMilestone(consensus::integrity) },
        Property { goal: &consensus::TERMINATION, check: Check::Asked(termination) },
    ];

    fn config(settings: &Settings) -> Config {
        Config::of(settings)
    }

    fn cast(config: &Config) -> Vec<Member> {
        config.inputs.iter().map(|(_, &input)| Member::new(input, config)).collect()
    }

    fn observe(scene: &Scene<'_, RotatingCoordinator>, fresh: Milestone, conclude: &mut Vec<Milestone>) {
        suspicion::follow(scene, fresh, conclude);
        let Some(Agreement::Voted { ballot, value }) = fresh.told() else { return };
        let is_known = scene.past.chosen().contains(&(ballot, value));
        if scene.past.voters(ballot, value).len() >= scene.config.majority() && !is_known {
            conclude.push(Agreement::Chosen { ballot, value }.into());
        }
    }

    fn counts(scene: &Scene<'_, RotatingCoordinator>) -> Vec<Count> {
        let rounds = Count::of(&notes::ROUNDS, u64::from(scene.past.rounds().last()));
        vec![
            rounds,
            consensus::message_delays(scene.past, scene.config.delays().map(|delays| (&notes::NOBODY_SUSPECTED, delays))),
            Count::of(&MISTAKES_SO_FAR, scene.past.suspicions().mistakes()),
        ]
    }

    /// What leads up to the decision of a round in which nobody is suspected, what tells it, and what is begun meanwhile.
    fn messages_expected(scene: &Scene<'_, RotatingCoordinator>) -> Option<Text> {
        let config = scene.config;
        let counts = [config.messages_of_a_round(), config.messages_of_the_decision(), config.messages_of_the_next_round()];
        Some(notes::TO_DECIDE_AND_TO_TELL.with(counts.map(Arg::Number)))
    }

    fn values(config: &Config) -> Vec<Value> {
        Value::at_least_two(config.inputs.iter().map(|(_, &input)| input))
    }
}

/// With a majority that takes part nobody waits for ever, once somebody among them is no longer suspected.
fn termination(scene: &Scene<'_, RotatingCoordinator>) -> Progress {
    let among = those(scene.cast, |id, member| !(member.is_out && scene.cast.standing.up.contains(id)));
    consensus::termination(scene, &Needed { among, enough: scene.config.majority() }, |member| member.decided.is_none() && !member.is_out)
}

/// For what a process waits in its round.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Phase {
    /// Phase 2: the coordinator waits for estimates.
    Estimates,
    /// Phase 3: everybody waits for the coordinator's proposal, unless the detector suspects it.
    Proposal,
    /// Phase 4: the coordinator waits for replies.
    Replies,
}

/// A process.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Member {
    /// What it would like decided.
    pub input: Value,
    /// What it takes for the decision at present.
    pub estimate: Value,
    /// In which round it adopted that, 0 for its own input: its timestamp.
    pub ts: u32,
    /// In which round it is, from 1.
    pub round: u32,
    /// For what it waits there.
    pub phase: Phase,
    /// Estimates, proposals and replies of its round and of later ones, each once, in the order of arrival.
    heard: Vec<(ProcessId, Message)>,
    /// What it decided, and in which round a majority had adopted that.
    pub decided: Option<(Ballot, Value)>,
    /// Its failure detector.
    pub suspects: Suspects,
    /// Whether it was down: the model knows no recovery.
    pub is_out: bool,
}

impl Member {
    fn new(input: Value, config: &Config) -> Member {
        let suspects = Suspects::nobody(config.n(), config.pace.slack);
        let (phase, heard) = (Phase::Proposal, Vec::new());
        Member { input, estimate: input, ts: 0, round: 0, phase, heard, decided: None, suspects, is_out: false }
    }
}

impl Process<RotatingCoordinator> for Member {
    fn on_start(&mut self, cx: &mut Cx<'_>) {
        cx.did(Agreement::Proposed { value: self.input });
        self.begin_to_watch(cx);
        self.begin_round(cx);
        self.go_on(cx);
    }

    fn on_message(&mut self, from: ProcessId, message: Message, cx: &mut Cx<'_>) {
        match message {
            Message::Alive => self.on_alive(from, cx),
            Message::Decide { ballot, value } => self.on_decide(from, ballot, value, cx),
            Message::Estimate { ballot, .. } | Message::Propose { ballot, .. } | Message::Ack { ballot } | Message::Nack { ballot } => {
                self.on_message_of_a_round(from, ballot.round, message, cx);
            }
        }
    }

    fn on_timer(&mut self, timer: Timer, cx: &mut Cx<'_>) {
        match timer {
            Timer::Heartbeat => self.on_heartbeat_due(cx),
            Timer::Suspect(whom) => self.on_silence(whom, cx),
        }
    }

    /// The model knows no recovery: what was sent to it meanwhile is gone, so it takes part no more. It may still hear what is decided.
    fn recover(&self, config: &Config) -> Member {
        let kept = Member { estimate: self.estimate, ts: self.ts, round: self.round, decided: self.decided, ..Member::new(self.input, config) };
        Member { is_out: self.decided.is_none(), ..kept }
    }

    fn look(&self, config: &Config) -> Look {
        self.shown(config)
    }

    fn fields(&self, _config: &Config) -> Vec<Field> {
        self.state()
    }
}

impl Member {
    /// Phase 1: it tells the coordinator of the next round what it takes for the decision, and since when.
    fn begin_round(&mut self, cx: &mut Cx<'_>) {
        self.round += 1;
        let (round, ballot) = (self.round, cx.config().ballot(self.round));
        self.heard.retain(|(_, message)| message.ballot().is_some_and(|ballot| ballot.round >= round));
        self.phase = if ballot.process == cx.me() { Phase::Estimates } else { Phase::Proposal };
        cx.did(Round::Began { round });
        cx.did(Round::Reported { round, value: self.estimate });
        if ballot.process == cx.me() {
            cx.note(&notes::COORDINATES, [Arg::Number(u64::from(round))]);
        } else {
            cx.note(&notes::SENDS_ITS_ESTIMATE, [Arg::Value(self.estimate), Arg::Process(ballot.process), Arg::Number(u64::from(self.ts))]);
        }
        cx.send(ballot.process, Message::Estimate { ballot, value: self.estimate, ts: self.ts });
    }

    /// What is of a round that is over counts for nothing, and what comes twice counts once.
    fn on_message_of_a_round(&mut self, from: ProcessId, round: u32, message: Message, cx: &mut Cx<'_>) {
        if self.decided.is_some() || self.is_out || round < self.round || self.heard.contains(&(from, message)) {
            return;
        }
        self.heard.push((from, message));
        self.go_on(cx);
    }

    /// Does all that it need not wait for any more: it may have heard of a later round before it came there.
    fn go_on(&mut self, cx: &mut Cx<'_>) {
        while self.decided.is_none() && self.takes_a_step(cx) {}
    }

    fn takes_a_step(&mut self, cx: &mut Cx<'_>) -> bool {
        match self.phase {
            Phase::Estimates => self.with_estimates(cx),
            Phase::Proposal => self.with_the_proposal_or_without(cx),
            Phase::Replies => self.with_replies(cx),
        }
    }

    /// Phase 2: of a majority of estimates the coordinator proposes one with the largest timestamp, for that may have been decided.
    fn with_estimates(&mut self, cx: &mut Cx<'_>) -> bool {
        let estimates: Vec<(Value, u32)> = self.of_this_round().filter_map(|(_, message)| message.estimate()).collect();
        if estimates.len() < cx.config().estimates_needed() {
            return false;
        }
        let (value, ts) = picked(&estimates, cx.config());
        let ballot = cx.config().ballot(self.round);
        self.phase = Phase::Proposal;
        self.estimate = value;
        cx.did(Agreement::Began { ballot });
        if ts > 0 {
            cx.note(&notes::PROPOSES_THE_LATEST, [Arg::Number(estimates.len() as u64), Arg::Value(value), Arg::Number(u64::from(ts))]);
        } else {
            cx.note(&notes::PROPOSES, [Arg::Number(estimates.len() as u64), Arg::Value(value)]);
        }
        cx.multicast(cx.config().everybody().iter(), &Message::Propose { ballot, value });
        true
    }

    /// Phase 3: it adopts what the coordinator proposes, or refuses because it suspects the coordinator.
    fn with_the_proposal_or_without(&mut self, cx: &mut Cx<'_>) -> bool {
        let ballot = cx.config().ballot(self.round);
        let proposal = self.of_this_round().find_map(|(_, message)| message.proposal());
        if let Some(value) = proposal {
            self.adopt(ballot, value, cx);
        } else if self.suspects.suspected.contains(ballot.process) && !cx.config().broken.has(&rules::NO_SUSPICION) {
            self.refuse(ballot, cx);
        } else {
            return false;
        }
        if ballot.process == cx.me() {
            self.phase = Phase::Replies;
        } else {
            self.begin_round(cx);
        }
        true
    }

    fn adopt(&mut self, ballot: Ballot, value: Value, cx: &mut Cx<'_>) {
        (self.estimate, self.ts) = (value, self.round);
        cx.did(Agreement::Voted { ballot: Some(ballot), value });
        cx.note(&notes::ADOPTS, [Arg::Value(value), Arg::Process(ballot.process), Arg::Number(u64::from(ballot.round))]);
        cx.send(ballot.process, Message::Ack { ballot });
    }

    fn refuse(&self, ballot: Ballot, cx: &mut Cx<'_>) {
        cx.note(&notes::REFUSES, [Arg::Process(ballot.process), Arg::Number(u64::from(ballot.round))]);
        if !cx.config().broken.has(&rules::NO_NACK) {
            cx.send(ballot.process, Message::Nack { ballot });
        }
    }

    /// Phase 4: a majority has replied. If all of it has adopted the value, that is locked, and the coordinator tells that it is decided.
    fn with_replies(&mut self, cx: &mut Cx<'_>) -> bool {
        let needed = cx.config().acks_needed();
        let replies: Vec<bool> = self.of_this_round().filter_map(|(_, message)| message.reply()).take(needed).collect();
        if replies.len() < needed {
            return false;
        }
        let ballot = cx.config().ballot(self.round);
        if replies.iter().all(|is_ack| *is_ack) {
            cx.note(&notes::LOCKED, [Arg::Number(needed as u64), Arg::Value(self.estimate)]);
            self.decide(ballot, self.estimate, cx);
        } else {
            cx.did(Agreement::Abandoned { ballot });
            cx.note(&notes::GIVES_UP, [Arg::Number(u64::from(self.round))]);
            self.begin_round(cx);
        }
        true
    }

    /// It hears of the decision: whoever does passes it on before anything else, so that all hear of it if anybody does.
    fn on_decide(&mut self, from: ProcessId, ballot: Ballot, value: Value, cx: &mut Cx<'_>) {
        if self.decided.is_none() {
            cx.note(&notes::HEARS_THE_DECISION, [Arg::Value(value), Arg::Process(from)]);
            self.decide(ballot, value, cx);
        }
    }

    /// R-broadcast and R-deliver in one: each tells all others once, and decides.
    fn decide(&mut self, ballot: Ballot, value: Value, cx: &mut Cx<'_>) {
        let me = cx.me();
        if ballot.process == me || !cx.config().broken.has(&rules::NO_RELAY) {
            cx.multicast(cx.config().everybody().iter().filter(|id| *id != me), &Message::Decide { ballot, value });
        }
        self.decided = Some((ballot, value));
        self.is_out = false;
        self.heard.clear();
        cx.did(Agreement::Decided { value });
        Member::stop_watching(cx);
    }

    fn of_this_round(&self) -> impl Iterator<Item = &(ProcessId, Message)> {
        self.heard.iter().filter(|(_, message)| message.ballot().is_some_and(|ballot| ballot.round == self.round))
    }
}

/// One of the estimates with the largest timestamp, the first that came.
fn picked(estimates: &[(Value, u32)], config: &Config) -> (Value, u32) {
    let latest = estimates.iter().map(|(_, ts)| *ts).max().unwrap_or_default();
    let is_one = |(_, ts): &&(Value, u32)| *ts == latest || config.broken.has(&rules::ANY_ESTIMATE);
    *estimates.iter().find(is_one).expect("somebody has sent an estimate")
}
