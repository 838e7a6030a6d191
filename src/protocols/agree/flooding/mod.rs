//! Flooding: processes that crash agree in f + 1 rounds, in each of which all pass on what they have learnt.
//!
//! Dolev and Strong, "Authenticated Algorithms for Byzantine Agreement" (1983), for processes that crash as Coulouris et al. have it
//! ("Distributed Systems", 5th edition, section 15.5.2, figure 15.17); FloodSet of Lynch, "Distributed Algorithms" (1996), section 6.2. Of
//! f + 1 rounds one is clean: nobody crashes in it, so after it all that are left know the same, and stay so.

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
pub use config::Config;
pub use knobs::{Deltas, Rule};
pub use message::Message;

use crate::base::{PerProcess, ProcessId, ProcessSet, Value};
use crate::facts::{Agreement, Round};
use crate::properties::progress::Needed;
use crate::properties::{consensus, known};
use crate::protocols::parts::lockstep::{self, InRound, InRounds, Lockstep, RoundClock, RoundPlan, Says};
use crate::scenario::{Card, Settings};
use crate::sim::{Check, Context, Count, Knows, Progress, Property, Protocol, Scene, Shows, Verdict};
use crate::words::{Arg, Field, Look, Text};

/// Flooding.
pub struct Flooding;

type Cx<'a> = Context<'a, Flooding>;

impl Protocol for Flooding {
    type Config = Config;
    type Message = InRound<Message>;
    type Timer = RoundClock;
    type Process = Lockstep<Member, Message>;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[lockstep::known_round, known::decided];

    const SHEETS: &'static [Shows<Self>] = &[view::values];

    const IS_SYNCHRONOUS: bool = true;

    const PROPERTIES: &'static [Property<Flooding>] = &[
        Property { goal: &consensus::AGREEMENT, check: Check::OnMilestone(consensus::agreement) },
        Property { goal: &consensus::VALIDITY, check: Check::OnMilestone(consensus::validity) },
        Property { goal: &consensus::MAJORITY, check: Check::OnMilestone(majority) },
        Property { goal: &consensus::TERMINATION, check: Check::Asked(termination) },
    ];

    fn config(settings: &Settings) -> Config {
        Config::of(settings)
    }

    fn cast(config: &Config) -> Vec<Lockstep<Member, Message>> {
        config.inputs.iter().map(|(id, &input)| Lockstep::new(Member::new(id, input, config.n()))).collect()
    }

    fn values(config: &Config) -> Vec<Value> {
        Value::at_least_two(config.inputs.iter().map(|(_, input)| *input))
    }

    fn counts(scene: &Scene<'_, Flooding>) -> Vec<Count> {
        vec![lockstep::rounds_begun(scene)]
    }

    fn messages_expected(scene: &Scene<'_, Flooding>) -> Option<Text> {
        Some(Count::expected(&notes::IF_NOBODY_CRASHES, Arg::Number(scene.config.messages())))
    }
}

/// Whoever is left decides: nobody else is needed.
fn termination(scene: &Scene<'_, Flooding>) -> Progress {
    let needed = Needed { among: scene.config.everybody(), enough: 1 };
    consensus::termination(scene, &needed, |member| member.inner.decided.is_none() && !member.inner.is_out)
}

/// What most proposed is decided, where that is the rule and nobody failed.
fn majority(scene: &Scene<'_, Flooding>) -> Verdict {
    let is_asked = scene.config.rule == Rule::Majority && scene.cast.standing.faulty.is_empty();
    let inputs = || scene.config.inputs.iter().map(|(_, &input)| input);
    if is_asked { consensus::majority(scene, inputs()) } else { Verdict::Holds }
}

/// A process.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Member {
    /// What it would like decided.
    pub input: Value,
    /// Whose values it knows, and what they are: Values.
    pub values: PerProcess<Option<Value>>,
    /// Whose it learnt in the round before: Values(r) - Values(r - 1).
    pub fresh: ProcessSet,
    /// What it decided.
    pub decided: Option<Value>,
    /// Whether it was down: it has missed what others heard, and takes part no more.
    pub is_out: bool,
}

impl Member {
    fn new(me: ProcessId, input: Value, n: usize) -> Member {
        let values = PerProcess::filled(n, |id| (id == me).then_some(input));
        Member { input, values, fresh: ProcessSet::from_iter([me]), decided: None, is_out: false }
    }

    /// Whose values it knows.
    pub fn knows(&self) -> ProcessSet {
        self.values.iter().filter(|(_, value)| value.is_some()).map(|(id, _)| id).collect()
    }

    /// What it would decide by what it knows.
    fn verdict(&self, config: &Config) -> Value {
        config.decide(self.values.iter().filter_map(|(_, value)| *value)).unwrap_or(self.input)
    }
}

impl InRounds<Flooding> for Member {
    type Said = Message;

    fn say(&mut self, round: u32, says: &mut Says<Message>, cx: &mut Cx<'_>) {
        let (me, config) = (cx.me(), cx.config());
        if self.is_out {
            return;
        }
        if round == 1 {
            cx.did(Agreement::Proposed { value: self.input });
        }
        let whose = match config.deltas {
            Deltas::On => self.fresh,
            Deltas::Off => self.knows(),
        };
        let kept: ProcessSet = if config.broken.has(&rules::OWN_ONLY) { whose.iter().filter(|&id| id != me).collect() } else { ProcessSet::EMPTY };
        let whose: ProcessSet = whose.iter().filter(|&id| !kept.contains(id)).collect();
        if !kept.is_empty() {
            cx.note(&notes::KEEPS, [Arg::Processes(kept)]);
        } else if whose.is_empty() {
            cx.note(&notes::HAS_NO_NEWS, []);
        }
        if whose.is_empty() {
            return;
        }
        if whose == ProcessSet::from_iter([me]) {
            cx.note(&notes::TELLS, [Arg::Value(self.input)]);
        } else {
            cx.note(&notes::PASSES_ON, [Arg::Processes(whose)]);
        }
        let pairs = whose.iter().filter_map(|id| Some((id, self.values[id]?))).collect();
        says.to_all(config.everybody().iter(), &Message { pairs });
    }

    fn hear(&mut self, round: u32, heard: &PerProcess<Vec<Message>>, cx: &mut Cx<'_>) {
        self.fresh = ProcessSet::EMPTY;
        if self.is_out {
            return;
        }
        for &(id, value) in heard.iter().flat_map(|(_, said)| said).flat_map(|message| &message.pairs) {
            if self.values[id].is_none() {
                self.values[id] = Some(value);
                self.fresh.insert(id);
            }
        }
        let whose = self.knows();
        cx.did(Round::Knows { round, whose });
        if !self.fresh.is_empty() {
            cx.note(&notes::LEARNS, [Arg::Processes(self.fresh)]);
        }
        let config = cx.config();
        let is_over = round == config.rounds() || config.broken.has(&rules::STOP_WITHOUT_NEWS) && self.fresh.is_empty();
        if is_over && self.decided.is_none() {
            let value = self.verdict(config);
            self.decided = Some(value);
            cx.did(Agreement::Decided { value });
            let words = match config.rule {
                Rule::Minimum => &notes::DECIDES_LEAST,
                Rule::Majority if config.is_tied(self.values.iter().filter_map(|(_, value)| *value)) => &notes::DECIDES_AT_A_TIE,
                Rule::Majority => &notes::DECIDES_MOST,
            };
            cx.note(words, [Arg::Value(value)]);
        }
    }

    /// In the first round everybody has something to say, and where all is told in each round, in all of them.
    fn speakers(round: u32, config: &Config) -> ProcessSet {
        if round == 1 || config.deltas == Deltas::Off { config.everybody() } else { ProcessSet::EMPTY }
    }

    /// The model knows no recovery: whoever crashed has not heard what others did, and must not decide.
    fn recover(&self, _config: &Config) -> Member {
        Member { fresh: ProcessSet::EMPTY, is_out: true, ..self.clone() }
    }

    fn look(&self, _round: u32, config: &Config) -> Look {
        self.shown(config)
    }

    fn fields(&self, config: &Config) -> Vec<Field> {
        self.state(config)
    }
}
