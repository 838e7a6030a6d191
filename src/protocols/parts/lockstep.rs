//! RoundPlan in step, once for all algorithms of the synchronous world: all begin a round at the same moment by a clock that all share, say
//! what they have to say, and hear at its end whatever came in time.
//!
//! Lynch, "Distributed Algorithms" (1996), chapter 2, for the model; here the network may break its promise, and so may clocks: what comes
//! too late counts for nothing, and is told.

use super::timers;
use super::timing::Remark;
use crate::base::{PerProcess, ProcessId, ProcessSet, Span, Time, Value};
use crate::facts::{Emblem, Known, Round};
use crate::scenario::{Group, Knob, KnobKind, LATENCY, LOSS, Settings};
use crate::sim::{Context, Count, Process, Protocol, Scene};
use crate::words::{Arg, Badge, Datum, Field, Letter, Look, Named, Say, TimerName, Tone, Words, words};
use core::fmt::Debug;
use core::hash::Hash;

/// A process that goes through rounds in step with the others.
pub trait InRounds<P: Protocol>: Clone + Eq + Hash + Debug + 'static {
    /// What is said within a round.
    type Said: Clone + Eq + Hash + Debug + Say + 'static;

    /// A round begins.
    fn say(&mut self, round: u32, says: &mut Says<Self::Said>, cx: &mut Context<'_, P>);

    /// A round is over: what each said in it and was heard in time, by sender, in the order of arrival.
    fn hear(&mut self, round: u32, heard: &PerProcess<Vec<Self::Said>>, cx: &mut Context<'_, P>);

    /// Who is to say something to everybody in a round, whatever happened before: whoever of them is not heard is missed.
    fn speakers(_round: u32, _config: &P::Config) -> ProcessSet {
        ProcessSet::EMPTY
    }

    /// What its disk remembers after a crash.
    fn recover(&self, config: &P::Config) -> Self;

    /// How it looks; where it has no badge of its own it wears the number of its round.
    fn look(&self, round: u32, config: &P::Config) -> Look;

    /// Its state, durable and volatile, in the paper's words.
    fn fields(&self, config: &P::Config) -> Vec<Field>;
}

/// How the rounds of an algorithm go.
pub trait RoundPlan {
    /// How many there are.
    fn rounds(&self) -> u32;

    /// How long each takes.
    fn length(&self) -> Span;

    /// Everybody.
    fn everybody(&self) -> ProcessSet;
}

/// What a process says in a round.
pub struct Says<M>(Vec<(ProcessId, M, bool)>);

impl<M: Clone> Says<M> {
    /// To one.
    pub fn to(&mut self, to: ProcessId, said: M) {
        self.0.push((to, said, true));
    }

    /// To several, in their order.
    pub fn to_all(&mut self, to: impl IntoIterator<Item = ProcessId>, said: &M) {
        for to in to {
            self.to(to, said.clone());
        }
    }

    /// What an honest process does not say here, and a traitor could.
    pub fn might(&mut self, to: impl IntoIterator<Item = ProcessId>, said: &M) {
        self.0.extend(to.into_iter().map(|to| (to, said.clone(), false)));
    }
}

/// A message of a round.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct InRound<M> {
    /// Which round.
    pub round: u32,
    /// What is said.
    pub said: M,
}

impl<M: Say> Say for InRound<M> {
    fn letter(&self) -> Letter {
        let letter = self.said.letter().field("round", Datum::Number(u64::from(self.round)));
        if letter.tone == Tone::PLAIN { Letter { tone: Tone::numbered(u64::from(self.round)), ..letter } } else { letter }
    }

    fn round(&self) -> Option<u32> {
        Some(self.round)
    }

    fn value(&self) -> Option<Value> {
        self.said.value()
    }

    fn forged_by(&self, value: Value, traitors: ProcessSet) -> Option<InRound<M>> {
        Some(InRound { round: self.round, said: self.said.forged_by(value, traitors)? })
    }

    fn contrary(&self) -> Option<InRound<M>> {
        Some(InRound { round: self.round, said: self.said.contrary()? })
    }
}

/// The clock that all share.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct RoundClock;

impl Named for RoundClock {
    const NAMES: &'static [TimerName] = &[timers::ROUND];

    fn place(self) -> usize {
        0
    }
}

/// A process in step with the others: its clock, and what it heard.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Lockstep<R, M> {
    /// The process itself.
    pub inner: R,
    /// In which round it is, from 1; one more than there are, once all are over.
    pub round: u32,
    /// What it heard in rounds that are not over for it, in the order of arrival.
    heard: Vec<(u32, ProcessId, M)>,
}

impl<R, M> Lockstep<R, M> {
    /// Before the first round.
    pub const fn new(inner: R) -> Lockstep<R, M> {
        Lockstep { inner, round: 1, heard: Vec::new() }
    }
}

type Cx<'a, P> = Context<'a, P>;

impl<R, M> Lockstep<R, M> {
    /// Says what it has to say in its round, and sets the clock to the end of it.
    fn begin<P>(&mut self, cx: &mut Cx<'_, P>)
    where
        P: Protocol<Config: RoundPlan, Message = InRound<M>, Timer = RoundClock>,
        R: InRounds<P, Said = M>,
        M: Clone,
    {
        let round = self.round;
        if round > cx.config().rounds() {
            return;
        }
        cx.did(Round::Began { round });
        let mut says = Says(Vec::new());
        self.inner.say(round, &mut says, cx);
        for (to, said, is_meant) in says.0 {
            let message = InRound { round, said };
            if is_meant { cx.send(to, message) } else { cx.might(to, message) }
        }
        set_the_clock(round, cx);
    }

    /// Hears what came in time in its round.
    fn hear<P>(&mut self, cx: &mut Cx<'_, P>)
    where
        P: Protocol<Config: RoundPlan, Message = InRound<M>, Timer = RoundClock>,
        R: InRounds<P, Said = M>,
        M: Say,
    {
        let everybody = cx.config().everybody();
        let mut heard = PerProcess::filled(everybody.len(), |_| Vec::new());
        let (now, later): (Vec<_>, Vec<_>) = std::mem::take(&mut self.heard).into_iter().partition(|(round, ..)| *round == self.round);
        for (_, from, said) in now {
            heard[from].push(said);
        }
        self.heard = later;
        let who: ProcessSet = R::speakers(self.round, cx.config()).iter().filter(|&id| heard[id].is_empty()).collect();
        if !who.is_empty() {
            cx.did(Round::Missed { round: self.round, who });
        }
        for (from, said) in heard.iter() {
            // What came twice is heard once.
            if let Some(value) = said.first().and_then(Say::value) {
                cx.did(Round::Heard { round: self.round, from, value });
            }
        }
        self.inner.hear(self.round, &heard, cx);
    }

    /// What it has heard so far in a round that is not over for it, in the order of arrival.
    pub fn hears(&self, round: u32) -> impl Iterator<Item = (ProcessId, &M)> {
        self.heard.iter().filter(move |(of, ..)| *of == round).map(|(_, from, said)| (*from, said))
    }
}

/// The number of the round of a moment, from 1.
fn round_at(now: Time, length: Span) -> u32 {
    u32::try_from(now.0 / length.0).map_or(u32::MAX, |ended| ended.saturating_add(1))
}

/// Sets the clock to the end of a round, or of the present one where that is over already.
fn set_the_clock<P: Protocol<Config: RoundPlan, Timer = RoundClock>>(round: u32, cx: &mut Cx<'_, P>) {
    let length = cx.config().length();
    let ends = Time(length.0 * u64::from(round.max(round_at(cx.now(), length))));
    cx.set_timer(RoundClock, ends.since(cx.now()));
}

impl<P, R, M> Process<P> for Lockstep<R, M>
where
    P: Protocol<Config: RoundPlan, Message = InRound<M>, Timer = RoundClock>,
    R: InRounds<P, Said = M>,
    M: Clone + Eq + Hash + Debug + Say + 'static,
{
    fn on_start(&mut self, cx: &mut Cx<'_, P>) {
        self.begin(cx);
    }

    fn on_message(&mut self, from: ProcessId, InRound { round, said }: InRound<M>, cx: &mut Cx<'_, P>) {
        if round < self.round {
            cx.did(Round::Late { round, from });
        } else {
            self.heard.push((round, from, said));
        }
    }

    /// Its round is over, and maybe more than one where its clock was behind: those it only hears.
    fn on_timer(&mut self, _clock: RoundClock, cx: &mut Cx<'_, P>) {
        let now = round_at(cx.now(), cx.config().length());
        while self.round < now.min(cx.config().rounds() + 1) {
            self.hear(cx);
            self.round += 1;
        }
        self.begin(cx);
    }

    /// What it heard is gone; which round it is says the clock that all share.
    fn recover(&self, config: &P::Config) -> Self {
        Lockstep { inner: self.inner.recover(config), round: self.round, heard: Vec::new() }
    }

    /// It joins in at the end of the present round, in which it does not say anything any more.
    fn on_recover(&mut self, cx: &mut Cx<'_, P>) {
        self.round = round_at(cx.now(), cx.config().length()).min(cx.config().rounds() + 1);
        if self.round <= cx.config().rounds() {
            set_the_clock(self.round, cx);
        }
    }

    fn look(&self, config: &P::Config) -> Look {
        let round = self.round.min(config.rounds());
        let look = self.inner.look(round, config);
        let badge = || {
            let means = ROUND_OF.with([Arg::Number(u64::from(round)), Arg::Number(u64::from(config.rounds()))]);
            Badge { datum: Datum::Number(u64::from(round)), tone: Tone::numbered(u64::from(round)), means }
        };
        Look { badge: look.badge.or_else(|| Some(badge())), ..look }
    }

    fn fields(&self, config: &P::Config) -> Vec<Field> {
        let heard =
            self.heard.iter().map(|(round, from, said)| Datum::List(vec![Datum::Number(u64::from(*round)), Datum::Process(*from), content(said)]));
        let clock = [
            Field::volatile("round", &FIELD_ROUND, Datum::Number(u64::from(self.round))),
            Field::volatile("heard", &FIELD_HEARD, Datum::List(heard.collect())),
        ];
        self.inner.fields(config).into_iter().chain(clock).collect()
    }
}

/// How long a round takes.
pub const LENGTH: Knob = Knob {
    id: "round",
    kind: KnobKind::Span { max: Span::millis(60_000) },
    default: "30ms",
    words: words("A round takes", "Una ronda dura", "Un tour dure"),
    group: Group::Protocol,
};

/// That rounds are over before their messages come, where they are.
pub fn short_rounds(settings: &Settings) -> Option<Remark> {
    let (_, latency) = settings.range(&LATENCY);
    let longer = Span(latency.0 + 1000);
    (settings.span(&LENGTH) <= latency).then(|| (LENGTH.id, SHORT_ROUNDS.with([Arg::Span(latency), Arg::Written(longer)])))
}

/// That the network may lose messages, where it may.
pub fn lossy(settings: &Settings) -> Option<Remark> {
    (settings.network().loss_permille > 0).then(|| (LOSS.id, LOSSY.text()))
}

/// How many rounds have begun, beside how many there are.
pub fn rounds_begun<P: Protocol<Config: RoundPlan>>(scene: &Scene<'_, P>) -> Count {
    let beside = Some(Count::expected(&IN_ALL, Arg::Number(u64::from(scene.config.rounds()))));
    Count { beside, ..Count::of(&ROUNDS, u64::from(scene.past.rounds().last())) }
}

static ROUNDS: Words = words("Rounds", "Rondas", "Tours");
static IN_ALL: Words = words("of {0}", "de {0}", "sur {0}");
static SHORT_ROUNDS: Words = words(
    "messages take up to {0}, and what comes after its round counts for nothing: write {1} or more",
    "los mensajes tardan hasta {0}, y lo que llega tras su ronda no cuenta: escriba {1} o más",
    "les messages mettent jusqu’à {0}, et ce qui arrive après son tour ne compte pas\u{a0}: écrivez {1} ou plus",
);

static LOSSY: Words = words(
    "rounds take for granted that no message is lost, and nobody tells it again: write loss=0",
    "las rondas dan por hecho que ningún mensaje se pierde, y nadie lo repite: escriba loss=0",
    "les tours supposent qu’aucun message ne se perd, et nul ne le répète\u{a0}: écrivez loss=0",
);

/// Which round it is.
pub fn known_round<P: Protocol<Config: RoundPlan>>(scene: &Scene<'_, P>) -> Vec<Known> {
    let (round, rounds) = (u64::from(scene.past.rounds().last()), u64::from(scene.config.rounds()));
    let known = || Known::new(IN_ROUND.with([Arg::Number(round), Arg::Number(rounds)]), Emblem::Tick, Datum::Number(round));
    (round > 0).then(known).into_iter().collect()
}

static IN_ROUND: Words = words("round {0} of {1}", "ronda {0} de {1}", "tour {0} sur {1}");

/// A message in a few words: its name and what its label says.
fn content(said: &impl Say) -> Datum {
    let letter = said.letter();
    Datum::List([Datum::Name(letter.name)].into_iter().chain(letter.details).collect())
}

static ROUND_OF: Words = words(
    "round {0} of {1}, which all begin together",
    "ronda {0} de {1}, que todos empiezan a la vez",
    "tour {0} sur {1}, que tous commencent ensemble",
);
static FIELD_ROUND: Words = words("round", "ronda", "tour");
static FIELD_HEARD: Words = words("heard in its round", "oído en su ronda", "entendu dans son tour");
