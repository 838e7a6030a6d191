//! Two generals: letters that may be lost, each an answer to the one before, and however many there are the last one decides too much.
//!
//! Akkoyunlu, Ekanadham and Huber, "Some Constraints and Tradeoffs in the Design of Network Communications" (1975); Gray, "Notes on Data
//! Base Operating Systems" (1978), where they got their name; Lynch, "Distributed Algorithms" (1996), section 5.1, for rounds that both know
//! and for what is asked of them. What each letter adds to what is known: Halpern and Moses, "Knowledge and Common Knowledge in a Distributed
//! Environment" (1990).

mod card;
mod clauses;
mod config;
mod knobs;
mod ladder;
mod message;
mod notes;
mod presets;
mod rules;
mod view;

pub use card::CARD;
pub use config::Config;
pub use message::Message;

use crate::base::{PerProcess, ProcessId, Value};
use crate::facts::Agreement;
use crate::properties::progress::Needed;
use crate::properties::{consensus, coordinated, known};
use crate::protocols::parts::lockstep::{self, InRound, InRounds, Lockstep, RoundClock, RoundPlan, Says};
use crate::scenario::{Card, Settings};
use crate::sim::{Check, Context, Count, Knows, Progress, Property, Protocol, Scene, Shows, Verdict};
use crate::words::{Arg, Field, Look, Text};
use knobs::{ATTACK, RETREAT};

/// Two generals.
pub struct TwoGenerals;

type Cx<'a> = Context<'a, TwoGenerals>;

impl Protocol for TwoGenerals {
    type Config = Config;
    type Message = InRound<Message>;
    type Timer = RoundClock;
    type Process = Lockstep<General, Message>;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[lockstep::known_round, ladder::known_depth, known::decided];

    const SHEETS: &'static [Shows<Self>] = &[ladder::ladder];

    const IS_SYNCHRONOUS: bool = true;

    const PROPERTIES: &'static [Property<TwoGenerals>] = &[
        Property { goal: &consensus::AGREEMENT, check: Check::OnMilestone(consensus::agreement) },
        Property { goal: &coordinated::VALIDITY, check: Check::OnMilestone(validity) },
        Property { goal: &consensus::TERMINATION, check: Check::Asked(termination) },
    ];

    fn config(settings: &Settings) -> Config {
        Config::of(settings)
    }

    fn cast(config: &Config) -> Vec<Lockstep<General, Message>> {
        config.everybody().iter().map(|me| Lockstep::new(General::new(me, config))).collect()
    }

    fn values(config: &Config) -> Vec<Value> {
        config.in_play()
    }

    fn counts(scene: &Scene<'_, TwoGenerals>) -> Vec<Count> {
        let come = (1..=scene.config.letters).filter(|&letter| ladder::has_come(scene, letter)).count();
        let beside = Some(Count::expected(&notes::OF_SO_MANY, Arg::Number(u64::from(scene.config.letters))));
        vec![Count { beside, ..Count::of(&notes::LETTERS_COME, come as u64) }]
    }

    fn messages_expected(scene: &Scene<'_, TwoGenerals>) -> Option<Text> {
        Some(Count::expected(&notes::IF_NONE_IS_LOST, Arg::Number(scene.config.messages())))
    }

    fn theory(config: &Config) -> Option<Text> {
        config.odds
    }
}

/// Asked only of a run in which every letter came, or in which nobody wants to attack.
fn validity(scene: &Scene<'_, TwoGenerals>) -> Verdict {
    let config = scene.config;
    let has_all = scene.cast.standing.faulty.is_empty() && (1..=config.letters).all(|letter| ladder::has_come(scene, letter));
    coordinated::validity(scene, (config.plan != RETREAT).then_some(config.plan), RETREAT, has_all)
}

/// Both know how many rounds there are, so each decides whatever comes.
fn termination(scene: &Scene<'_, TwoGenerals>) -> Progress {
    let needed = Needed { among: scene.config.everybody(), enough: 1 };
    consensus::termination(scene, &needed, |general| general.inner.decided.is_none() && !general.inner.is_out)
}

/// A general.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct General {
    /// Which of the two.
    me: ProcessId,
    /// What is planned, as far as it knows: the first from the beginning, the other once a letter says so. Kept on disk.
    pub plan: Option<Value>,
    /// How many letters it got.
    pub letters: u32,
    /// The last one that it got; 0 before any.
    pub last: u32,
    /// What it decided. Kept on disk.
    pub decided: Option<Value>,
    /// Whether it was down: it can't tell a letter that it missed from one that was lost, and takes part no more.
    pub is_out: bool,
}

impl General {
    pub(super) fn new(me: ProcessId, config: &Config) -> General {
        General { me, plan: (me == config.first()).then_some(config.plan), letters: 0, last: 0, decided: None, is_out: false }
    }

    /// Takes a letter for what it is, unless it is about something else than what this general knows to be planned.
    pub(super) fn takes(&mut self, letter: u32, plan: Value) -> bool {
        let is_of_the_plan = *self.plan.get_or_insert(plan) == plan;
        if is_of_the_plan {
            self.letters += 1;
            self.last = letter;
        }
        is_of_the_plan
    }

    /// What it would do if no more letters came: attack if and only if it got as many as it needs.
    pub(super) fn verdict(&self, config: &Config) -> Value {
        if config.broken.has(&rules::ALWAYS_ATTACK) {
            return self.plan.filter(|plan| *plan != RETREAT).unwrap_or(ATTACK);
        }
        let is_enough = self.letters >= config.needs[self.me] && !config.broken.has(&rules::NEVER_ATTACK);
        if is_enough { self.plan.unwrap_or(ATTACK) } else { RETREAT }
    }

    /// Whether it is to write a letter: the first wants to attack, and every other letter answers the one before.
    fn has_reason(&self, letter: u32) -> bool {
        if letter == 1 { self.plan != Some(RETREAT) } else { self.last + 1 == letter }
    }
}

impl InRounds<TwoGenerals> for General {
    type Said = Message;

    fn say(&mut self, round: u32, says: &mut Says<Message>, cx: &mut Cx<'_>) {
        let config = cx.config();
        if self.is_out || config.writer(round) != self.me {
            return;
        }
        let message = Message { number: round, plan: self.plan.unwrap_or(ATTACK) };
        let has_reason = self.has_reason(round);
        let is_unasked = !has_reason && round > 1 && message.plan != RETREAT && config.broken.has(&rules::ANSWER_UNHEARD);
        let to = config.reader(round);
        if !has_reason && !is_unasked {
            says.might([to], &message);
            return;
        }
        if round == 1 {
            cx.did(Agreement::Proposed { value: message.plan });
            cx.note(&notes::WRITES, [Arg::Value(message.plan)]);
        } else {
            let words = if is_unasked { &notes::ANSWERS_UNHEARD } else { &notes::ANSWERS };
            cx.note(words, [Arg::Number(u64::from(round - 1))]);
        }
        for _ in 0..config.messengers {
            says.to(to, message);
        }
    }

    fn hear(&mut self, round: u32, heard: &PerProcess<Vec<Message>>, cx: &mut Cx<'_>) {
        let config = cx.config();
        if self.is_out {
            return;
        }
        if config.reader(round) == self.me {
            // Of several messengers the first brings the letter, and the others nothing new.
            match heard[config.writer(round)].first() {
                Some(message) => self.on_letter(*message, cx),
                None => self.on_silence(round, cx),
            }
        }
        if round == config.rounds() && self.decided.is_none() {
            self.decide(cx);
        }
    }

    /// The model knows no crash: a general that was down must not decide by what it missed.
    fn recover(&self, _config: &Config) -> General {
        General { letters: 0, last: 0, is_out: true, ..self.clone() }
    }

    fn look(&self, _round: u32, config: &Config) -> Look {
        self.shown(config)
    }

    fn fields(&self, config: &Config) -> Vec<Field> {
        self.state(config)
    }
}

impl General {
    fn on_letter(&mut self, Message { number, plan }: Message, cx: &mut Cx<'_>) {
        let follows = self.has_reason(number - 1) || number == 1;
        if !self.takes(number, plan) {
            cx.note(&notes::IGNORES, [Arg::Value(plan)]);
        } else if follows && plan == cx.config().plan {
            let (words, args) = ladder::knows(number, cx.config().writer(number));
            cx.note(words, args);
        }
    }

    /// Whoever wrote the letter before this one can't know whether that was lost or its answer.
    fn on_silence(&self, round: u32, cx: &mut Cx<'_>) {
        if round == 1 {
            cx.note(&notes::HEARS_NOTHING, []);
        } else if self.has_reason(round - 1) {
            cx.note(&notes::WAITS_IN_VAIN, [Arg::Number(u64::from(round - 1))]);
        }
    }

    fn decide(&mut self, cx: &mut Cx<'_>) {
        let config = cx.config();
        let value = self.verdict(config);
        self.decided = Some(value);
        cx.did(Agreement::Decided { value });
        let words = match value {
            RETREAT if config.broken.has(&rules::NEVER_ATTACK) => &notes::RETREATS_ANYWAY,
            RETREAT if self.plan == Some(RETREAT) => &notes::WANTS_NOTHING,
            RETREAT => &notes::LACKS_A_LETTER,
            _ if config.needs[self.me] == 0 || config.broken.has(&rules::ALWAYS_ATTACK) => &notes::ATTACKS_ANYWAY,
            _ => &notes::HAS_ITS_LETTERS,
        };
        cx.note(words, [Arg::Value(value)]);
    }
}
