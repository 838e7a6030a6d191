//! Multicast to a group: reliable though senders crash, and delivered in the order of each sender or of causes.
//!
//! Hadzilacos and Toueg, "A Modular Approach to Fault-Tolerant Broadcasts and Related Problems" (1994), for what is promised and for relaying
//! before delivering; Birman, Schiper and Stephenson, "Lightweight Causal and Atomic Group Multicast" (1991), for vector clocks that hold
//! back what comes too early; Coulouris et al., "Distributed Systems", on group communication, for the form: a message is received, may wait
//! in a hold-back queue, and is then delivered to whoever is above.

mod card;
mod causes;
mod clauses;
mod config;
mod hold_back;
mod knobs;
mod message;
mod notes;
mod presets;
mod rules;
mod view;

pub use card::CARD;
pub use config::Config;
pub use knobs::Order;
pub use message::{Message, Parcel, Timer};

use crate::base::{PerProcess, Post, ProcessId, Span};
use crate::facts::Delivery;
use crate::properties::delivery;
use crate::scenario::{Card, Command, Settings};
use crate::sim::{Check, Context, Count, Knows, Process, Property, Protocol, Scene, Shows};
use crate::words::{Arg, Field, Look, Text};

/// Multicast.
pub struct Multicast;

type Cx<'a> = Context<'a, Multicast>;

impl Protocol for Multicast {
    type Config = Config;
    type Message = Message;
    type Timer = Timer;
    type Process = Member;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[delivery::known_deliveries];

    const SHEETS: &'static [Shows<Self>] = &[causes::causes];

    const PROPERTIES: &'static [Property<Multicast>] = &[
        Property { goal: &delivery::INTEGRITY, check: Check::OnMilestone(delivery::integrity) },
        Property { goal: &delivery::FIFO_ORDER, check: Check::OnMilestone(delivery::fifo_order) },
        Property { goal: &delivery::CAUSAL_ORDER, check: Check::OnMilestone(delivery::causal_order) },
        Property { goal: &delivery::VALIDITY, check: Check::Asked(delivery::validity) },
        Property { goal: &delivery::AGREEMENT, check: Check::Asked(delivery::agreement) },
        Property { goal: &delivery::UNIFORM_AGREEMENT, check: Check::Asked(delivery::uniform_agreement) },
    ];

    fn config(settings: &Settings) -> Config {
        Config::of(settings)
    }

    fn cast(config: &Config) -> Vec<Member> {
        config.everybody().map(|me| Member::new(me, config.n)).collect()
    }

    fn counts(scene: &Scene<'_, Multicast>) -> Vec<Count> {
        let waiting: usize = scene.cast.processes.iter().map(|(_, member)| member.held.len()).sum();
        let multicasts = scene.past.deliveries().posted().len();
        vec![Count::of(&notes::MULTICASTS_SO_FAR, multicasts as u64), Count::of(&notes::HELD_NOW, waiting as u64)]
    }

    fn messages_expected(scene: &Scene<'_, Multicast>) -> Option<Text> {
        Some(Count::expected(&notes::A_MULTICAST, Arg::Number(scene.config.messages())))
    }
}

/// A member of the group.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Member {
    /// Whose state it is. Kept on disk.
    me: ProcessId,
    /// How many it multicast. Kept on disk.
    pub sent: u32,
    /// How many of them its own plan asked for. Kept on disk.
    planned: u32,
    /// How many of each it delivered, its own as soon as it multicasts them: its vector clock. Kept on disk.
    pub clock: PerProcess<u32>,
    /// What it delivered, in order. Kept on disk.
    pub delivered: Vec<Post>,
    /// The hold-back queue: what it received and may not deliver yet, in the order of arrival.
    pub held: Vec<Parcel>,
    /// The questions that it still thinks about.
    to_answer: Vec<Post>,
}

impl Member {
    fn new(me: ProcessId, n: usize) -> Member {
        Member { me, sent: 0, planned: 0, clock: PerProcess::filled(n, |_| 0), delivered: Vec::new(), held: Vec::new(), to_answer: Vec::new() }
    }
}

impl Process<Multicast> for Member {
    fn on_start(&mut self, cx: &mut Cx<'_>) {
        if cx.config().senders.contains(cx.me()) {
            self.go_on(cx);
        }
    }

    fn on_message(&mut self, from: ProcessId, message: Message, cx: &mut Cx<'_>) {
        match message {
            Message::Multicast(parcel) | Message::Relay(parcel) => self.receive(from, parcel, cx),
        }
    }

    fn on_timer(&mut self, timer: Timer, cx: &mut Cx<'_>) {
        match timer {
            Timer::Next => self.go_on(cx),
            Timer::Answer => self.answer(cx),
        }
    }

    fn on_command(&mut self, command: Command, cx: &mut Cx<'_>) {
        if command == Command::Multicast {
            self.multicast(None, cx);
        }
    }

    /// What it received and did not deliver is lost, and what it thought about; what it delivered is not, so that it delivers nothing twice.
    fn recover(&self, _config: &Config) -> Member {
        Member { held: Vec::new(), to_answer: Vec::new(), ..self.clone() }
    }

    /// It goes on with what it still had to say.
    fn on_recover(&mut self, cx: &mut Cx<'_>) {
        if cx.config().senders.contains(cx.me()) && self.planned < cx.config().count {
            cx.set_timer(Timer::Next, cx.config().gap.max(Span(1)));
        }
    }

    fn look(&self, config: &Config) -> Look {
        self.shown(config)
    }

    fn fields(&self, config: &Config) -> Vec<Field> {
        self.state(config)
    }
}

impl Member {
    /// The next of its plan.
    fn go_on(&mut self, cx: &mut Cx<'_>) {
        let config = cx.config();
        if self.planned < config.count {
            self.planned += 1;
            if self.planned < config.count {
                cx.set_timer(Timer::Next, config.gap.max(Span(1)));
            }
            self.multicast(None, cx);
        }
    }

    /// It has thought about the oldest question that it was to answer.
    fn answer(&mut self, cx: &mut Cx<'_>) {
        if self.to_answer.is_empty() {
            return;
        }
        let question = self.to_answer.remove(0);
        if !self.to_answer.is_empty() {
            cx.set_timer(Timer::Answer, cx.config().think.max(Span(1)));
        }
        self.multicast(Some(question), cx);
    }

    /// B-multicast to the group, itself included. The message bears what its sender has delivered so far: whatever that is comes before it.
    fn multicast(&mut self, answers: Option<Post>, cx: &mut Cx<'_>) {
        let (me, config) = (cx.me(), cx.config());
        self.sent += 1;
        let post = Post { of: me, nth: self.sent };
        let mut stamp = self.clock.clone();
        if !config.broken.has(&rules::FORGET_OWN) {
            stamp[me] = self.sent;
        }
        cx.did(Delivery::Multicast { post, answers });
        match answers {
            Some(question) => cx.note(&notes::ANSWERS, [Arg::Post(post), Arg::Post(question)]),
            None if !config.answerers.is_empty() => cx.note(&notes::ASKS, [Arg::Post(post)]),
            None => cx.note(&notes::MULTICASTS, [Arg::Post(post)]),
        }
        let asks = answers.is_none() && !config.answerers.is_empty();
        let parcel = Parcel { post, answers, asks, stamp: config.stamped(me, stamp) };
        cx.multicast(config.everybody(), &Message::Multicast(parcel));
    }

    /// B-deliver: a message comes for the first time, or once more. Reliable multicast passes it on before anything else, so that whoever
    /// delivers it knows that all who are correct will get it; its own copy then says that this is done.
    fn receive(&mut self, from: ProcessId, parcel: Parcel, cx: &mut Cx<'_>) {
        let (me, config, post) = (cx.me(), cx.config(), parcel.post);
        if self.delivered.contains(&post) || self.held.iter().any(|held| held.post == post) {
            if config.broken.has(&rules::DELIVER_AGAIN) && self.delivered.contains(&post) {
                cx.note(&notes::DELIVERS_AGAIN, [Arg::Post(post)]);
                cx.did(Delivery::Delivered { post, waiting: self.held.len() as u32 });
            } else if from != me {
                cx.note(&notes::HAS_IT, [Arg::Post(post)]);
            }
            return;
        }
        let relays = config.reliable && from != me && !config.broken.has(&rules::NO_RELAY);
        match (relays, config.broken.has(&rules::DELIVER_FIRST)) {
            (false, _) => self.take_in(parcel, cx),
            (true, false) => {
                self.relay(&parcel, cx);
                cx.multicast(config.everybody(), &Message::Relay(parcel));
            }
            (true, true) => {
                self.take_in(parcel.clone(), cx);
                self.relay(&parcel, cx);
                cx.multicast(config.everybody().filter(|id| *id != me), &Message::Relay(parcel));
            }
        }
    }

    fn relay(&self, parcel: &Parcel, cx: &mut Cx<'_>) {
        cx.did(Delivery::Relayed { post: parcel.post });
        cx.note(&notes::RELAYS, [Arg::Post(parcel.post)]);
    }

    /// It is delivered, and with it what waited for it; or it waits in the hold-back queue.
    fn take_in(&mut self, parcel: Parcel, cx: &mut Cx<'_>) {
        let config = cx.config();
        if !self.is_next(&parcel, config) {
            let until = self.missing(&parcel, config);
            cx.did(Delivery::HeldBack { post: parcel.post, until });
            match until {
                Some(until) => cx.note(&notes::HOLDS_BACK, [Arg::Post(parcel.post), Arg::Post(until)]),
                None => cx.note(&notes::HOLDS_UNCOUNTED, [Arg::Post(parcel.post)]),
            }
            self.held.push(parcel);
            return;
        }
        let words = if config.order == Order::None { &notes::DELIVERS } else { &notes::DELIVERS_IN_ORDER };
        cx.note(words, [Arg::Post(parcel.post)]);
        self.deliver(&parcel, cx);
        while let Some(place) = self.held.iter().position(|held| self.is_next(held, config)) {
            let released = self.held.remove(place);
            cx.note(&notes::RELEASES, [Arg::Post(released.post), Arg::Post(parcel.post)]);
            self.deliver(&released, cx);
        }
    }

    /// It hands a message to whoever is above, who may have an answer.
    fn deliver(&mut self, parcel: &Parcel, cx: &mut Cx<'_>) {
        self.clock[parcel.post.of] += 1;
        self.delivered.push(parcel.post);
        cx.did(Delivery::Delivered { post: parcel.post, waiting: self.held.len() as u32 });
        if parcel.asks && parcel.post.of != cx.me() && cx.config().answerers.contains(cx.me()) {
            if self.to_answer.is_empty() {
                cx.set_timer(Timer::Answer, cx.config().think.max(Span(1)));
            }
            self.to_answer.push(parcel.post);
        }
    }
}
