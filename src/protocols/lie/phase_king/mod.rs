//! Phase King: generals of whom some lie agree on one of two values, with messages that carry one value each.
//!
//! Berman and Garay, "Asymptotically Optimal Distributed Consensus" (1989), for two rounds a phase and n > 4f; Berman, Garay and Perry,
//! "Towards Optimal Distributed Consensus" (FOCS 1989), for three and n > 3f. In each of f+1 phases another general is king, and at least
//! one of them is honest: after its phase all honest ones hold the same, and from then on they are too many for any king to move them.

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
pub use config::{Config, Step};
pub use knobs::Variant;
pub use message::Message;

use crate::base::{PerProcess, ProcessId, ProcessSet, Value};
use crate::facts::{Agreement, Round};
use crate::properties::{byzantine, known};
use crate::protocols::parts::heard;
use crate::protocols::parts::lockstep::{self, InRound, InRounds, Lockstep, RoundClock, RoundPlan, Says};
use crate::scenario::{Card, Settings};
use crate::sim::{Check, Context, Count, Knows, Progress, Property, Protocol, Scene, Shows};
use crate::words::{Arg, Field, Look, Text};

/// Phase King.
pub struct PhaseKing;

type Cx<'a> = Context<'a, PhaseKing>;

impl Protocol for PhaseKing {
    type Config = Config;
    type Message = InRound<Message>;
    type Timer = RoundClock;
    type Process = Lockstep<General, Message>;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[lockstep::known_round, known::decided];

    const SHEETS: &'static [Shows<Self>] = &[|scene, window| heard::heard(scene, window, view::page)];

    const IS_SYNCHRONOUS: bool = true;

    const PROPERTIES: &'static [Property<PhaseKing>] = &[
        Property { goal: &byzantine::AGREEMENT, check: Check::OnMilestone(byzantine::agreement) },
        Property { goal: &byzantine::INTEGRITY, check: Check::OnMilestone(byzantine::integrity) },
        Property { goal: &byzantine::TERMINATION, check: Check::Asked(termination) },
    ];

    fn config(settings: &Settings) -> Config {
        Config::of(settings)
    }

    fn cast(config: &Config) -> Vec<Lockstep<General, Message>> {
        config.inputs.iter().map(|(_, &input)| Lockstep::new(General::new(input))).collect()
    }

    fn values(_config: &Config) -> Vec<Value> {
        config::VALUES.to_vec()
    }

    fn counts(scene: &Scene<'_, PhaseKing>) -> Vec<Count> {
        vec![lockstep::rounds_begun(scene)]
    }

    fn messages_expected(scene: &Scene<'_, PhaseKing>) -> Option<Text> {
        let words = if scene.config.variant == Variant::TwoRound { &notes::IF_ALL_SPEAK } else { &notes::AT_MOST };
        Some(Count::expected(words, Arg::Number(scene.config.messages())))
    }
}

fn termination(scene: &Scene<'_, PhaseKing>) -> Progress {
    byzantine::termination(scene, |general| general.inner.decided.is_none())
}

/// A general.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct General {
    /// What it would like decided.
    pub input: Value,
    /// What it holds at present: x, or v.
    pub value: Value,
    /// What most of the generals that it heard voted for, and who they are: maj, and who makes up mult.
    pub majority: Option<(Value, ProcessSet)>,
    /// What it proposes, in the form of three rounds.
    pub proposes: Option<Value>,
    /// Whether enough are behind its value for it to stay with it, whatever the king says.
    pub is_sure: bool,
    /// Whether it is king of the present phase.
    pub presides: bool,
    /// What it decided.
    pub decided: Option<Value>,
}

impl General {
    fn new(input: Value) -> General {
        General { input, value: input, majority: None, proposes: None, is_sure: false, presides: false, decided: None }
    }
}

impl InRounds<PhaseKing> for General {
    type Said = Message;

    fn say(&mut self, round: u32, says: &mut Says<Message>, cx: &mut Cx<'_>) {
        let everybody = cx.config().everybody();
        let (step, phase) = cx.config().step(round);
        let king = ProcessId::numbered(phase as usize);
        match step {
            Step::Vote => {
                if phase == 1 {
                    cx.did(Agreement::Proposed { value: self.value });
                }
                // Nothing of the phase before counts any more.
                *self = General { value: self.value, presides: cx.me() == king, ..General::new(self.input) };
                if self.presides {
                    cx.did(Round::Presides { phase });
                }
                cx.note(&notes::VOTES, [Arg::Value(self.value)]);
                says.to_all(everybody.iter(), &Message::Vote(self.value));
            }
            Step::Propose => match self.proposes {
                Some(value) => says.to_all(everybody.iter(), &Message::Propose(value)),
                None => says.might(everybody.iter(), &Message::Propose(self.value)),
            },
            Step::King if self.presides => {
                let value = self.majority.filter(|_| cx.config().variant == Variant::TwoRound).map_or(self.value, |(most, _)| most);
                cx.note(&notes::SPEAKS_AS_KING, [Arg::Value(value)]);
                says.to_all(everybody.iter(), &Message::King(value));
            }
            Step::King => {}
        }
    }

    fn hear(&mut self, round: u32, heard: &PerProcess<Vec<Message>>, cx: &mut Cx<'_>) {
        let (step, phase) = cx.config().step(round);
        match step {
            Step::Vote => self.count_votes(heard, cx),
            Step::Propose => self.count_proposals(heard, cx),
            Step::King => {
                self.hear_the_king(ProcessId::numbered(phase as usize), heard, cx);
                if round == cx.config().rounds() {
                    self.decided = Some(self.value);
                    cx.did(Agreement::Decided { value: self.value });
                    cx.note(&notes::DECIDES, [Arg::Value(self.value)]);
                }
            }
        }
    }

    /// Everybody votes, and the king has a word for all.
    fn speakers(round: u32, config: &Config) -> ProcessSet {
        match config.step(round) {
            (Step::Vote, _) => config.everybody(),
            (Step::Propose, _) => ProcessSet::EMPTY,
            (Step::King, phase) => ProcessSet::from_iter([ProcessId::numbered(phase as usize)]),
        }
    }

    /// The model knows no recovery: whoever crashes is faulty. Its values are on its disk.
    fn recover(&self, _config: &Config) -> General {
        General { value: self.value, decided: self.decided, ..General::new(self.input) }
    }

    fn look(&self, _round: u32, config: &Config) -> Look {
        self.shown(config)
    }

    fn fields(&self, config: &Config) -> Vec<Field> {
        self.state(config)
    }
}

impl General {
    /// In the form of two rounds, whoever is not heard counts for 0, and a majority beyond n/2 + f makes sure; in that of three, a value
    /// that n - f voted for is proposed.
    fn count_votes(&mut self, heard: &PerProcess<Vec<Message>>, cx: &mut Cx<'_>) {
        let config = cx.config();
        let default = (config.variant == Variant::TwoRound).then_some(config::DEFAULT);
        let (most, voters) = most_heard(heard, default);
        self.majority = Some((most, voters));
        let is_enough = voters.len() >= config.needed();
        match config.variant {
            Variant::TwoRound => {
                self.is_sure = is_enough;
                cx.note(&notes::COUNTS, [Arg::Number(voters.len() as u64), Arg::Value(most)]);
            }
            Variant::ThreeRound => {
                self.proposes = is_enough.then_some(most);
                if is_enough {
                    cx.note(&notes::PROPOSES, [Arg::Number(voters.len() as u64), Arg::Value(most)]);
                } else {
                    cx.note(&notes::PROPOSES_NOTHING, []);
                }
            }
        }
    }

    /// More than f proposals: at least one of them is honest, so n - f have voted for this value. As many as n - f make sure.
    fn count_proposals(&mut self, heard: &PerProcess<Vec<Message>>, cx: &mut Cx<'_>) {
        let config = cx.config();
        let (most, proposers) = most_heard(heard, None);
        let first = heard.iter().find_map(|(_, said)| said.first()).map(|said| said.value());
        if let Some(first) = first.filter(|_| config.broken.has(&rules::ANY_PROPOSAL)) {
            self.value = first;
        } else if proposers.len() > config.faults {
            self.value = most;
            cx.note(&notes::TAKES, [Arg::Number(proposers.len() as u64), Arg::Value(most)]);
        }
        self.is_sure = proposers.len() >= config.needed();
    }

    /// Whoever is not sure takes the king's word; a silent king has said 0.
    fn hear_the_king(&mut self, king: ProcessId, heard: &PerProcess<Vec<Message>>, cx: &mut Cx<'_>) {
        let config = cx.config();
        let word = heard[king].first().map_or(config::DEFAULT, |said| said.value());
        let own = self.majority.filter(|_| config.variant == Variant::TwoRound).map_or(self.value, |(most, _)| most);
        let stays = self.is_sure && !config.broken.has(&rules::ALWAYS_FOLLOW) || config.broken.has(&rules::NEVER_FOLLOW);
        self.value = if stays { own } else { word };
        if king != cx.me() {
            let words = if stays { &notes::STAYS } else { &notes::FOLLOWS };
            cx.note(words, [Arg::Process(king), Arg::Value(self.value)]);
        }
    }
}

/// The value that most were heard to say, and who they are; of two that as many said, the lower one. Whoever was not heard counts for
/// the default, where there is one.
fn most_heard(heard: &PerProcess<Vec<Message>>, default: Option<Value>) -> (Value, ProcessSet) {
    let said = |id: ProcessId| heard[id].first().map(|said| said.value()).or(default);
    let who = |value: Value| heard.iter().map(|(id, _)| id).filter(|&id| said(id) == Some(value)).collect::<ProcessSet>();
    let [low, high] = config::VALUES.map(|value| (value, who(value)));
    if high.1.len() > low.1.len() { high } else { low }
}
