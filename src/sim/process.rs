//! A process of an algorithm: a state machine that answers events with effects.

use super::Protocol;
use crate::base::{Chance, ProcessId, Purpose, Span, Time};
use crate::facts::Milestone;
use crate::scenario::Command;
use crate::words::{Arg, Field, LogView, Look, Text, Words};
use core::fmt::Debug;
use core::hash::Hash;

/// One process of an algorithm, as its paper describes it. Its handlers change its own state and push effects, in order.
///
/// Its state is what it may change: what all know from the beginning is the algorithm's [`Protocol::Config`], which the context hands out.
/// `Eq` and `Hash` are for searching and checking. Whatever [`Process::recover`] keeps is on stable storage, written before any
/// effect of the same handler leaves.
pub trait Process<P: Protocol>: Clone + Eq + Hash + Debug + 'static {
    /// The run begins.
    fn on_start(&mut self, _cx: &mut Context<'_, P>) {}

    /// A message arrives.
    fn on_message(&mut self, from: ProcessId, message: P::Message, cx: &mut Context<'_, P>);

    /// A timer runs out.
    fn on_timer(&mut self, _timer: P::Timer, _cx: &mut Context<'_, P>) {}

    /// Somebody asks for something.
    fn on_command(&mut self, _command: Command, _cx: &mut Context<'_, P>) {}

    /// The process as its disk remembers it after a crash.
    fn recover(&self, config: &P::Config) -> Self;

    /// It is up again: it arms its timers.
    fn on_recover(&mut self, _cx: &mut Context<'_, P>) {}

    /// How it looks.
    fn look(&self, config: &P::Config) -> Look;

    /// Its state, durable and volatile, in the paper's words.
    fn fields(&self, config: &P::Config) -> Vec<Field>;

    /// Its replicated log, where it keeps one.
    fn log(&self) -> Option<&dyn LogView> {
        None
    }
}

/// What a handler wants done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Effect<M, T> {
    /// Send a message; to oneself it is handed over at once and suffers no fault.
    Send {
        /// The receiver.
        to: ProcessId,
        /// The message.
        message: M,
    },
    /// Set a timer, in place of one of the same name.
    SetTimer {
        /// Which.
        timer: T,
        /// How long from now.
        after: Span,
    },
    /// Take a timer back, if it is set.
    CancelTimer(T),
    /// What an honest process does not send here, and a traitor could.
    Might {
        /// The receiver.
        to: ProcessId,
        /// The message: in a box, since one variant that holds a whole message keeps an effect small.
        message: Box<M>,
    },
    /// Say why this step is allowed.
    Note(Text),
    /// Tell the observer what happened.
    Did(Milestone),
}

/// What the handlers of an algorithm want done.
pub type Effects<P> = Vec<Effect<<P as Protocol>::Message, <P as Protocol>::Timer>>;

/// What a handler may know and do.
pub struct Context<'a, P: Protocol> {
    me: ProcessId,
    now: Time,
    config: &'a P::Config,
    dice: Dice<'a>,
    effects: &'a mut Effects<P>,
}

impl<'a, P: Protocol> Context<'a, P> {
    /// A context for one call of one handler; effects are pushed behind those that are there.
    pub fn new(me: ProcessId, now: Time, config: &'a P::Config, dice: Dice<'a>, effects: &'a mut Effects<P>) -> Context<'a, P> {
        Context { me, now, config, dice, effects }
    }

    /// The process itself.
    pub fn me(&self) -> ProcessId {
        self.me
    }

    /// The present, which an algorithm may only use for what its paper uses clocks for.
    pub fn now(&self) -> Time {
        self.now
    }

    /// What all know from the beginning.
    #[inline]
    pub fn config(&self) -> &'a P::Config {
        self.config
    }

    /// Sends a message.
    pub fn send(&mut self, to: ProcessId, message: P::Message) {
        self.effects.push(Effect::Send { to, message });
    }

    /// Sends a message to each of several processes, in their order.
    pub fn multicast(&mut self, to: impl IntoIterator<Item = ProcessId>, message: &P::Message) {
        for to in to {
            self.send(to, message.clone());
        }
    }

    /// What an honest process does not send here, and a traitor could: nothing, unless it lies to this receiver.
    pub fn might(&mut self, to: ProcessId, message: P::Message) {
        self.effects.push(Effect::Might { to, message: Box::new(message) });
    }

    /// Sets a timer, in place of one of the same name.
    pub fn set_timer(&mut self, timer: P::Timer, after: Span) {
        self.effects.push(Effect::SetTimer { timer, after });
    }

    /// Takes a timer back, if it is set.
    pub fn cancel_timer(&mut self, timer: P::Timer) {
        self.effects.push(Effect::CancelTimer(timer));
    }

    /// Says to the learner why this step is allowed, in under 80 characters: words whose `{0}` is the process itself.
    pub fn note<const N: usize>(&mut self, words: &'static Words, more: [Arg; N]) {
        self.say(words.said_by(self.me, more));
    }

    /// The same, where the words were chosen before.
    pub fn say(&mut self, text: Text) {
        self.effects.push(Effect::Note(text));
    }

    /// Tells the observer what happened.
    pub fn did(&mut self, what: impl Into<Milestone>) {
        self.effects.push(Effect::Did(what.into()));
    }

    /// A number that this process never got before for a purpose, not even before it lost its disk, from 1 on. It stands for enough
    /// random bits, which would never be the same twice, and can be read.
    pub fn fresh(&mut self, purpose: Purpose) -> u32 {
        self.dice.count(purpose)
    }

    /// Tosses the process's coin of a number, which falls as it falls whatever was tossed before: heads or not.
    pub fn toss(&self, number: u32) -> bool {
        self.dice.toss(number)
    }

    /// Throws the process's next die of a purpose: a length from `low` to `high`, both included.
    pub fn random_span(&mut self, purpose: Purpose, (low, high): (Span, Span)) -> Span {
        Span(self.dice.within(purpose, low.0, high.0))
    }
}

/// A process's dice: its k-th draw for a purpose depends on the seed, the process, the purpose and k alone.
pub struct Dice<'a> {
    chance: Chance,
    process: ProcessId,
    drawn: &'a mut [u32; Purpose::OF_PROCESSES],
}

impl<'a> Dice<'a> {
    /// The dice of a process that has already drawn so often for each purpose.
    pub fn new(chance: Chance, process: ProcessId, drawn: &'a mut [u32; Purpose::OF_PROCESSES]) -> Dice<'a> {
        Dice { chance, process, drawn }
    }

    fn within(&mut self, purpose: Purpose, low: u64, high: u64) -> u64 {
        let drawn = self.count(purpose);
        self.chance.within(purpose, [self.process.number() as u64, u64::from(drawn), 0, 0], low, high)
    }

    fn toss(&self, number: u32) -> bool {
        self.chance.within(Purpose::Coin, [self.process.number() as u64, u64::from(number), 0, 0], 0, 1) == 1
    }

    /// The how-manieth draw for a purpose this one is.
    fn count(&mut self, purpose: Purpose) -> u32 {
        let drawn = &mut self.drawn[purpose.sequence()];
        *drawn += 1;
        *drawn
    }
}
