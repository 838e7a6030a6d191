//! Ben-Or: processes agree on one of two values without any clock, and where they are divided they toss coins.
//!
//! Ben-Or, "Another Advantage of Free Choice" (PODC 1983), for processes that crash (n > 2f) and for such that lie (n > 5f); Aguilera and
//! Toueg, "The correctness proof of Ben-Or's randomized consensus algorithm" (2012), for its two phases, Report and Proposal. What they
//! call t is f here, as with all others. A process waits for messages and for nothing else: it has no timer.

mod card;
mod clauses;
mod config;
mod knobs;
mod message;
mod notes;
mod presets;
mod rules;
mod view;

pub use card::CARD;
pub use config::{Config, VALUES};
pub use knobs::Variant;
pub use message::{Message, Phase, Said};

use crate::base::{ProcessId, Value};
use crate::facts::{Agreement, Round};
use crate::properties::progress::Needed;
use crate::properties::{byzantine, consensus, known};
use crate::scenario::{Card, Settings};
use crate::sim::{Check, Context, Count, Knows, Process, Progress, Property, Protocol, Scene, Shows};
use crate::words::{Arg, Field, Look, Named, Text, TimerName};

/// Ben-Or.
pub struct BenOr;

type Cx<'a> = Context<'a, BenOr>;

impl Protocol for BenOr {
    type Config = Config;
    type Message = Message;
    type Timer = NoTimer;
    type Process = Member;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[known::round, known::decided];

    const SHEETS: &'static [Shows<Self>] = &[view::rounds];

    const PROPERTIES: &'static [Property<BenOr>] = &[
        Property { goal: &byzantine::UNIFORM_AGREEMENT, check: Check::OnMilestone(byzantine::uniform_agreement) },
        Property { goal: &byzantine::VALIDITY, check: Check::OnMilestone(byzantine::validity) },
        Property { goal: &byzantine::TERMINATION, check: Check::Asked(termination) },
    ];

    fn config(settings: &Settings) -> Config {
        Config::of(settings)
    }

    fn cast(config: &Config) -> Vec<Member> {
        config.inputs.iter().map(|(_, &input)| Member::new(input)).collect()
    }

    fn values(_config: &Config) -> Vec<Value> {
        VALUES.to_vec()
    }

    fn counts(scene: &Scene<'_, BenOr>) -> Vec<Count> {
        let rounds = Count::of(&notes::ROUNDS, u64::from(scene.past.rounds().last()));
        vec![Count { beside: scene.config.rounds_expected(), ..rounds }, Count::of(&notes::COINS, scene.past.rounds().tosses())]
    }

    fn messages_expected(scene: &Scene<'_, BenOr>) -> Option<Text> {
        Some(Count::expected(&notes::A_ROUND, Arg::Number(scene.config.messages_of_a_round())))
    }
}

/// With n - f that run nobody waits in vain, and coins fall alike in the end.
fn termination(scene: &Scene<'_, BenOr>) -> Progress {
    let config = scene.config;
    let needed = Needed { among: config.everybody(), enough: config.n() - config.faults };
    consensus::termination(scene, &needed, |member| member.decided.is_none() && !member.is_out)
}

/// There is none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum NoTimer {}

impl Named for NoTimer {
    const NAMES: &'static [TimerName] = &[];

    fn place(self) -> usize {
        match self {}
    }
}

/// A process.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Member {
    /// What it would like decided.
    pub input: Value,
    /// What it holds at present: x.
    pub value: Value,
    /// In which round it is, from 1: r.
    pub round: u32,
    /// For which messages of that round it waits.
    pub phase: Phase,
    /// The value that it proposes in this round, if it saw enough who reported it.
    pub proposes: Option<Value>,
    /// What came in its phase and for later ones, once from each sender, in the order of arrival.
    heard: Vec<(ProcessId, Message)>,
    /// What it decided, and in which round.
    pub decided: Option<(u32, Value)>,
    /// Whether it was down: the others go on without it.
    pub is_out: bool,
}

impl Member {
    fn new(input: Value) -> Member {
        Member { input, value: input, round: 1, phase: Phase::Report, proposes: None, heard: Vec::new(), decided: None, is_out: false }
    }
}

impl Process<BenOr> for Member {
    fn on_start(&mut self, cx: &mut Cx<'_>) {
        cx.did(Agreement::Proposed { value: self.input });
        self.report(cx);
    }

    fn on_message(&mut self, from: ProcessId, message: Message, cx: &mut Cx<'_>) {
        if self.decided.is_some() || self.is_out {
            return;
        }
        let message = if cx.config().broken.has(&rules::IGNORE_ROUNDS) { self.taken_for_new(message) } else { message };
        // Whoever waits for n - f counts no more of them, and what comes twice is counted once.
        let is_over = message.place() < (self.round, self.phase);
        if is_over || self.heard.iter().any(|(who, known)| *who == from && known.place() == message.place()) {
            return;
        }
        self.heard.push((from, message));
        if let Some(counted) = self.counted(cx.me(), cx.config()) {
            match self.phase {
                Phase::Report => self.on_reports(&counted, cx),
                Phase::Proposal => self.on_proposals(&counted, cx),
            }
        }
    }

    /// The model knows no recovery: what was sent to it meanwhile is gone, and nobody sends it again.
    fn recover(&self, _config: &Config) -> Member {
        let kept = Member { value: self.value, round: self.round, decided: self.decided, ..Member::new(self.input) };
        Member { is_out: true, ..kept }
    }

    fn look(&self, config: &Config) -> Look {
        self.shown(config)
    }

    fn fields(&self, _config: &Config) -> Vec<Field> {
        self.state()
    }
}

impl Member {
    /// Phase 1: it tells all what it holds.
    fn report(&mut self, cx: &mut Cx<'_>) {
        let (round, value) = (self.round, self.value);
        cx.did(Round::Began { round });
        cx.did(Round::Reported { round, value });
        cx.note(&notes::REPORTS, [Arg::Value(value)]);
        cx.multicast(cx.config().everybody().iter(), &Message { round, said: Said::Report(value) });
    }

    /// The messages that it waits for, once there are n - f: its own, which comes at once, and those of the others that came first.
    fn counted(&self, me: ProcessId, config: &Config) -> Option<Vec<Message>> {
        let now = || self.heard.iter().filter(|(_, message)| message.place() == (self.round, self.phase));
        let own = now().filter(|(from, _)| *from == me);
        let others = now().filter(|(from, _)| *from != me).take(config.waited() - 1);
        let counted: Vec<Message> = own.chain(others).map(|(_, message)| *message).collect();
        let has_own = now().any(|(from, _)| *from == me);
        (has_own && counted.len() == config.waited()).then_some(counted)
    }

    /// Phase 2: it proposes what more than half of all reported, or nothing. No two values are reported by so many.
    fn on_reports(&mut self, counted: &[Message], cx: &mut Cx<'_>) {
        let (most, count) = most_said(counted);
        let round = self.round;
        self.goes_on_to(round, Phase::Proposal);
        self.proposes = (count >= cx.config().to_propose()).then_some(most);
        cx.did(Round::Saw { round, value: self.proposes });
        match self.proposes {
            Some(value) => cx.note(&notes::PROPOSES, [Arg::Number(count as u64), Arg::Value(value)]),
            None => cx.note(&notes::PROPOSES_NOTHING, []),
        }
        cx.multicast(cx.config().everybody().iter(), &Message { round, said: Said::Proposal(self.proposes) });
    }

    /// The end of a round: it takes a value that was proposed, decides it where enough have, and tosses a coin where none was.
    fn on_proposals(&mut self, counted: &[Message], cx: &mut Cx<'_>) {
        let config = cx.config();
        let (most, count) = most_said(counted);
        if count >= config.to_decide() {
            return self.decide(most, count, cx);
        }
        if count >= config.to_take() {
            self.value = most;
            cx.note(&notes::TAKES, [Arg::Value(most)]);
        } else if config.broken.has(&rules::NO_COINS) {
            cx.note(&notes::KEEPS, [Arg::Value(self.value)]);
        } else {
            self.value = VALUES[usize::from(cx.toss(self.round))];
            cx.did(Round::Tossed { round: self.round, value: self.value });
            cx.note(&notes::TOSSES, [Arg::Value(self.value)]);
        }
        self.goes_on_to(self.round + 1, Phase::Report);
        self.report(cx);
    }

    /// It decides. Everybody who ends this round takes the same value, and nobody can propose another in the next: so it says at once all
    /// that it has to say there, waits for nobody any more, and lets nobody wait for it.
    fn decide(&mut self, value: Value, count: usize, cx: &mut Cx<'_>) {
        (self.value, self.decided) = (value, Some((self.round, value)));
        self.heard.clear();
        cx.did(Agreement::Decided { value });
        cx.note(&notes::DECIDES, [Arg::Number(count as u64), Arg::Value(value)]);
        if cx.config().broken.has(&rules::STOP_AT_ONCE) {
            return;
        }
        let (me, round) = (cx.me(), self.round + 1);
        for said in [Said::Report(value), Said::Proposal(Some(value))] {
            cx.multicast(cx.config().everybody().iter().filter(|&id| id != me), &Message { round, said });
        }
    }

    /// What came for phases that are over is forgotten, and what came early is kept.
    fn goes_on_to(&mut self, round: u32, phase: Phase) {
        (self.round, self.phase, self.proposes) = (round, phase, None);
        self.heard.retain(|(_, message)| message.place() >= (round, phase));
    }

    /// A message of a phase that is over, taken for one of the next phase of its kind.
    fn taken_for_new(&self, message: Message) -> Message {
        let next = if message.said.phase() >= self.phase { self.round } else { self.round + 1 };
        Message { round: message.round.max(next), ..message }
    }
}

/// The value that most of some messages say, and how many do; of two that as many say, the lower one. Who proposes nothing says none.
fn most_said(messages: &[Message]) -> (Value, usize) {
    let [low, high] = VALUES.map(|value| (value, messages.iter().filter(|message| message.said.value() == Some(value)).count()));
    if high.1 > low.1 { high } else { low }
}
