//! The three equivalent problems: consensus, interactive consistency and Byzantine generals, each built from another, over OM(m).
//!
//! Coulouris et al., "Distributed Systems", 5th edition, section 15.5.1; Pease, Shostak and Lamport, "Reaching Agreement in the Presence of
//! Faults" (1980), for interactive consistency; Lamport, Shostak and Pease, "The Byzantine Generals Problem" (1982), for what runs below.
//! The adapters stand in `adapters.rs`, and are all there is of this algorithm; OM(m) is that of oral messages.

pub mod adapters;
mod card;
mod clauses;
mod config;
mod knobs;
mod message;
mod notes;
mod presets;
mod rules;
mod sheet;
mod solver;
mod view;

pub use card::CARD;
pub use config::{Agreed, Commanded, Config, Vectors};
pub use knobs::Problem;
pub use message::Message;
pub use solver::Solver;

use crate::base::{PerProcess, ProcessId, ProcessSet, Value};
use crate::facts::{Agreement, Emblem, Known, Round};
use crate::properties::{byzantine, known, vectors};
use crate::protocols::lie::army::{self, COMMANDER};
use crate::protocols::parts::lockstep::{self, InRound, InRounds, Lockstep, RoundClock, RoundPlan, Says};
use crate::scenario::{Card, Settings};
use crate::sim::{Check, Context, Count, Knows, Progress, Property, Protocol, Scene, Shows, Verdict};
use crate::words::{Arg, Datum, Field, Look, Text};
use adapters::DEFAULT;

/// The three equivalent problems.
pub struct Equivalence;

type Cx<'a> = Context<'a, Equivalence>;

impl Protocol for Equivalence {
    type Config = Config;
    type Message = InRound<Message>;
    type Timer = RoundClock;
    type Process = Lockstep<Member, Message>;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[lockstep::known_round, known_outcome];

    const SHEETS: &'static [Shows<Self>] = &[sheet::vectors];

    const IS_SYNCHRONOUS: bool = true;

    const PROPERTIES: &'static [Property<Equivalence>] = &[
        Property { goal: &vectors::AGREEMENT, check: Check::OnMilestone(agreement) },
        Property { goal: &vectors::VALIDITY, check: Check::OnMilestone(validity) },
        Property { goal: &byzantine::INTEGRITY, check: Check::OnMilestone(integrity) },
        Property { goal: &byzantine::OBEDIENCE, check: Check::OnMilestone(obedience) },
        Property { goal: &byzantine::TERMINATION, check: Check::Asked(termination) },
    ];

    fn config(settings: &Settings) -> Config {
        Config::of(settings)
    }

    fn cast(config: &Config) -> Vec<Lockstep<Member, Message>> {
        config.everybody().iter().map(|me| Lockstep::new(Member::new(me, config))).collect()
    }

    /// What is proposed or ordered, and the default.
    fn values(config: &Config) -> Vec<Value> {
        let inputs = || config.inputs.iter().map(|(_, input)| *input).collect();
        let proposed: Vec<Value> = if config.problem == Problem::ByzantineGenerals { vec![config.army.order] } else { inputs() };
        let other = proposed.iter().all(|value| *value == DEFAULT).then_some(army::ATTACK);
        let mut values = Value::at_least_two(proposed.into_iter().chain([DEFAULT]).chain(other));
        values.sort_unstable();
        values
    }

    fn counts(scene: &Scene<'_, Equivalence>) -> Vec<Count> {
        vec![lockstep::rounds_begun(scene)]
    }

    fn messages_expected(scene: &Scene<'_, Equivalence>) -> Option<Text> {
        Some(Count::expected(&notes::IF_ALL_SPEAK, Arg::Number(scene.config.messages())))
    }
}

/// All correct ones come to the same: to one vector where that is asked for, else to one value.
fn agreement(scene: &Scene<'_, Equivalence>) -> Verdict {
    match scene.config.problem {
        Problem::InteractiveConsistency => vectors::agreement(scene, |member| member.inner.vector.as_ref()),
        Problem::Consensus | Problem::ByzantineGenerals => byzantine::agreement(scene),
    }
}

/// The vectors are valid, where one is asked for.
fn validity(scene: &Scene<'_, Equivalence>) -> Verdict {
    match scene.config.problem {
        Problem::InteractiveConsistency => vectors::validity(scene, |member| member.inner.vector.as_ref()),
        Problem::Consensus | Problem::ByzantineGenerals => Verdict::Holds,
    }
}

/// What all correct ones propose is decided, where there is consensus.
fn integrity(scene: &Scene<'_, Equivalence>) -> Verdict {
    if scene.config.problem == Problem::Consensus { byzantine::integrity(scene) } else { Verdict::Holds }
}

/// The commander is obeyed, where there is one.
fn obedience(scene: &Scene<'_, Equivalence>) -> Verdict {
    if scene.config.problem == Problem::ByzantineGenerals { byzantine::obedience(scene, COMMANDER) } else { Verdict::Holds }
}

/// All correct ones come to what is asked for: a vector, or a value.
fn termination(scene: &Scene<'_, Equivalence>) -> Progress {
    let asks_for_a_vector = scene.config.problem == Problem::InteractiveConsistency;
    byzantine::termination(scene, |member| if asks_for_a_vector { member.inner.vector.is_none() } else { member.inner.decided.is_none() })
}

/// What was decided; where a vector is asked for, how many have one.
fn known_outcome(scene: &Scene<'_, Equivalence>) -> Vec<Known> {
    if scene.config.problem != Problem::InteractiveConsistency {
        return known::decided(scene);
    }
    let have = scene.cast.processes.iter().filter(|(_, member)| member.inner.vector.is_some()).count() as u64;
    if have == 0 {
        return vec![Known::nothing(notes::NOBODY_HAS_A_VECTOR.text())];
    }
    let text = notes::SOME_HAVE_A_VECTOR.with([Arg::Number(have), Arg::Number(scene.cast.processes.len() as u64)]);
    vec![Known::new(text, Emblem::Tick, Datum::Number(have))]
}

/// A process.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Member {
    me: ProcessId,
    /// What it proposes: of a lieutenant only known once the commander has had its turn.
    pub proposes: Option<Value>,
    /// Its part in the problem.
    pub solver: Solver,
    /// What it came to for each process.
    pub vector: Option<PerProcess<Value>>,
    /// What it decided.
    pub decided: Option<Value>,
}

impl Member {
    fn new(me: ProcessId, config: &Config) -> Member {
        let is_commanded = config.problem == Problem::ByzantineGenerals;
        let proposes = if is_commanded { Some(config.army.order).filter(|_| me == COMMANDER) } else { Some(config.inputs[me]) };
        Member { me, proposes, solver: Solver::new(me, config), vector: None, decided: None }
    }

    /// What it says of itself when a round begins.
    fn tell(&self, round: u32, cx: &mut Cx<'_>) {
        let first = cx.config().first();
        match self.proposes {
            Some(value) if round <= first => {
                let words = if round < first { &notes::ORDERS } else { &notes::TELLS };
                cx.did(Agreement::Proposed { value });
                cx.note(words, [Arg::Value(value)]);
            }
            _ if round > first => cx.note(&notes::RELAYS, []),
            _ => {}
        }
    }

    /// The commander has had its turn: what it sent is what this one proposes.
    fn receive(&mut self, cx: &mut Cx<'_>) {
        let received = self.solver.received();
        self.proposes = Some(received.unwrap_or(DEFAULT));
        match received {
            Some(_) if self.me == COMMANDER => {}
            Some(value) => cx.note(&notes::RECEIVES, [Arg::Value(value)]),
            None => cx.note(&notes::RECEIVES_NOTHING, [Arg::Process(COMMANDER), Arg::Value(DEFAULT)]),
        }
    }

    /// The last round is over.
    fn decide(&mut self, round: u32, cx: &mut Cx<'_>) {
        let config = cx.config();
        let Some(vector) = self.solver.vector(config) else { return };
        let (count, most) = (vector.len() as u64, adapters::most(&vector));
        self.vector = Some(vector);
        cx.did(Round::Knows { round, whose: config.everybody() });
        if config.problem == Problem::InteractiveConsistency {
            cx.note(&notes::HOLDS_A_VECTOR, [Arg::Number(count)]);
            return;
        }
        self.decided = self.solver.value(config);
        let Some(value) = self.decided else {
            cx.note(&notes::DECIDES_NOTHING, []);
            return;
        };
        cx.did(Agreement::Decided { value });
        let words = match most {
            _ if config.army.broken.has(&rules::WITHOUT_CONSENSUS) && config.problem == Problem::ByzantineGenerals => &notes::OBEYS,
            _ if config.army.broken.has(&rules::OWN_FUNCTION) => &notes::TAKES_ITS_OWN,
            Some(_) => &notes::DECIDES,
            None => &notes::DECIDES_THE_DEFAULT,
        };
        cx.note(words, [Arg::Value(value)]);
    }
}

impl InRounds<Equivalence> for Member {
    type Said = Message;

    fn say(&mut self, round: u32, says: &mut Says<Message>, cx: &mut Cx<'_>) {
        self.tell(round, cx);
        for (said, to) in self.solver.says(round, cx.config()) {
            says.to_all(to.iter(), &said);
        }
    }

    fn hear(&mut self, round: u32, heard: &PerProcess<Vec<Message>>, cx: &mut Cx<'_>) {
        let config = cx.config();
        let heard = heard.iter().flat_map(|(from, said)| said.iter().map(move |said| (from, said.clone())));
        self.solver.hear(round, &heard.collect::<Vec<_>>(), config);
        if round < config.first() {
            self.receive(cx);
        }
        if round == config.rounds() {
            self.decide(round, cx);
        }
    }

    fn speakers(round: u32, config: &Config) -> ProcessSet {
        config::speakers(round, config)
    }

    /// The model knows no recovery: whoever crashes is faulty.
    fn recover(&self, config: &Config) -> Member {
        Member { vector: self.vector.clone(), decided: self.decided, ..Member::new(self.me, config) }
    }

    fn look(&self, _round: u32, config: &Config) -> Look {
        self.shown(config)
    }

    fn fields(&self, _config: &Config) -> Vec<Field> {
        self.state()
    }
}
