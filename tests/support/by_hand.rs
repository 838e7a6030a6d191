//! One member of a cast, driven by hand through its handlers: what the paper says of a single step, without a network.

#![allow(dead_code, reason = "each test file asks for a part of it")]

use std::fmt::{Debug, Formatter, Result};
use synod::base::{Chance, ProcessId, Purpose, Span, Time};
use synod::facts::Milestone;
use synod::scenario::Command;
use synod::sim::{Context, Dice, Effect, Effects, Process, Protocol};
use synod::words::Lang;

/// A member of the cast that a script's first line describes, its clock and its dice.
pub struct Actor<P: Protocol> {
    /// Its name.
    pub id: ProcessId,
    /// As it is now.
    pub member: P::Process,
    /// What it knows from the beginning.
    pub config: P::Config,
    now: Time,
    chance: Chance,
    drawn: [u32; Purpose::OF_PROCESSES],
}

impl<P: Protocol> Actor<P> {
    /// The process of a number, as on its first day.
    pub fn new(header: &str, number: usize) -> Actor<P> {
        let settings = crate::support::scenario(header).settings;
        let (id, config) = (ProcessId::numbered(number), P::config(&settings));
        let member = P::cast(&config).swap_remove(id.index());
        Actor { id, member, config, now: Time::ZERO, chance: Chance::new(settings.seed()), drawn: [0; Purpose::OF_PROCESSES] }
    }

    fn does(&mut self, handler: impl FnOnce(&mut P::Process, &mut Context<'_, P>)) -> Deeds<P> {
        let mut effects = Vec::new();
        let dice = Dice::new(self.chance, self.id, &mut self.drawn);
        let mut cx = Context::new(self.id, self.now, &self.config, dice, &mut effects);
        handler(&mut self.member, &mut cx);
        Deeds(effects)
    }

    /// What it has just done, with what it tells itself handed over at once, as the simulator does.
    pub fn hears_itself(&mut self, Deeds(mut effects): Deeds<P>) -> Deeds<P> {
        let mut place = 0;
        while place < effects.len() {
            if let Effect::Send { to, message } = &effects[place]
                && *to == self.id
            {
                let (id, message) = (self.id, message.clone());
                effects.extend(self.does(|member, cx| member.on_message(id, message, cx)).0);
            }
            place += 1;
        }
        effects.retain(|effect| !matches!(effect, Effect::Send { to, .. } if *to == self.id));
        Deeds(effects)
    }

    /// Time passes.
    pub fn waits(&mut self, span: Span) {
        self.now = self.now + span;
    }

    /// The run begins.
    pub fn starts(&mut self) -> Deeds<P> {
        self.does(Process::on_start)
    }

    /// A message arrives from the process of a number.
    pub fn hears(&mut self, from: usize, message: P::Message) -> Deeds<P> {
        self.does(|member, cx| member.on_message(ProcessId::numbered(from), message, cx))
    }

    /// A timer runs out.
    pub fn times_out(&mut self, timer: P::Timer) -> Deeds<P> {
        self.does(|member, cx| member.on_timer(timer, cx))
    }

    /// Somebody asks it for something.
    pub fn is_told(&mut self, command: Command) -> Deeds<P> {
        self.does(|member, cx| member.on_command(command, cx))
    }

    /// It crashes, and comes back from its disk.
    pub fn crashes_and_recovers(&mut self) -> Deeds<P> {
        self.member = self.member.recover(&self.config);
        self.does(Process::on_recover)
    }
}

/// What a handler wanted done, in order.
pub struct Deeds<P: Protocol>(pub Effects<P>);

impl<P: Protocol> Debug for Deeds<P> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.0.fmt(f)
    }
}

impl<P: Protocol> Deeds<P> {
    /// The messages, each with the number of its receiver.
    pub fn sent(&self) -> Vec<(usize, P::Message)> {
        self.0
            .iter()
            .filter_map(|effect| if let Effect::Send { to, message } = effect { Some((to.number(), message.clone())) } else { None })
            .collect()
    }

    /// The timer that was set, with its length, if one was; the last time counts.
    pub fn timer(&self, name: P::Timer) -> Option<Span> {
        self.0.iter().rev().find_map(|effect| match effect {
            Effect::SetTimer { timer, after } if *timer == name => Some(*after),
            _ => None,
        })
    }

    /// Whether a timer was taken back.
    pub fn cancels(&self, name: P::Timer) -> bool {
        self.0.contains(&Effect::CancelTimer(name))
    }

    /// Whether the observer was told of this.
    pub fn did(&self, milestone: Milestone) -> bool {
        self.0.contains(&Effect::Did(milestone))
    }

    /// What the observer was told.
    pub fn milestones(&self) -> Vec<Milestone> {
        self.0.iter().filter_map(|effect| if let Effect::Did(what) = effect { Some(*what) } else { None }).collect()
    }

    /// Whether a note says this, in English.
    pub fn says(&self, words: &str) -> bool {
        let roster = synod::base::Roster { processes: 9, clients: 0 };
        self.0.iter().any(|effect| matches!(effect, Effect::Note(text) if text.say(Lang::English, roster).contains(words)))
    }

    /// Whether nothing at all was done, not even said.
    pub fn is_nothing(&self) -> bool {
        self.0.is_empty()
    }
}
