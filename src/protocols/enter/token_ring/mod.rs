//! Token ring: processes on a ring pass a token on, and whoever has it may enter the critical section.
//!
//! Le Lann, "Distributed Systems: Towards a Formal Approach" (1977), for the ring, the token, its loss and its regeneration; Coulouris et
//! al., "Distributed Systems", section 15.2, for its properties and its costs. A token carries a number, and its hops are counted, so that
//! nobody takes one that came by before: what the network doubles, or what is late and was replaced, is thrown away.

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
pub use message::{Message, Timer, Token};

use crate::base::ProcessId;
use crate::facts::{self, Exclusion, Known};
use crate::properties::exclusion;
use crate::scenario::{Card, Command, Settings};
use crate::sim::{Breach, Check, Context, Count, Knows, Process, Progress, Property, Protocol, Scene, Verdict};
use crate::words::{Access, Arg, Field, Look, Text};

/// Token ring.
pub struct TokenRing;

type Cx<'a> = Context<'a, TokenRing>;

impl Protocol for TokenRing {
    type Config = Config;
    type Message = Message;
    type Timer = Timer;
    type Process = Member;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[exclusion::inside, known_tokens];

    const PROPERTIES: &'static [Property<TokenRing>] = &[
        Property { goal: &exclusion::SAFETY, check: Check::OnMilestone(exclusion::safety) },
        Property { goal: &exclusion::BOUNDED_WAITING, check: Check::OnMilestone(exclusion::bounded_waiting) },
        Property { goal: &notes::ONE_TOKEN, check: Check::EveryStep(one_token) },
        Property { goal: &exclusion::LIVENESS, check: Check::Asked(liveness) },
    ];

    fn config(settings: &Settings) -> Config {
        Config::of(settings)
    }

    fn cast(config: &Config) -> Vec<Member> {
        let seen = Token::first();
        (0..config.n).map(|_| Member { seen, held: None, access: Access::Released, wanted: 0 }).collect()
    }

    fn counts(scene: &Scene<'_, TokenRing>) -> Vec<Count> {
        let (occupancy, n) = (scene.past.occupancy(), Arg::Number(scene.config.messages_of_a_turn()));
        let (longest, idle) = (Count::expected(&notes::AT_MOST, n), Count::expected(&notes::A_TURN, n));
        vec![
            Count::of(&notes::ENTRIES, occupancy.count()),
            Count { beside: Some(longest), ..Count::of(&notes::LONGEST_WAIT, occupancy.tokens().longest_wait()) },
            Count { beside: Some(idle), ..Count::of(&notes::IDLE, occupancy.tokens().idle()) },
        ]
    }

    fn messages_expected(scene: &Scene<'_, TokenRing>) -> Option<Text> {
        Some(Count::expected(&notes::A_TURN, Arg::Number(scene.config.messages_of_a_turn())))
    }
}

/// How many tokens there are that somebody has, or will take: two copies of a message bring one, where the second is thrown away.
fn tokens(scene: &Scene<'_, TokenRing>) -> usize {
    let held = scene.cast.processes.iter().filter(|(id, member)| scene.cast.standing.up.contains(*id) && member.held.is_some()).count();
    let mut coming: Vec<(ProcessId, Token)> = Vec::new();
    for (_, to, &Message::Token(token)) in scene.on_the_way() {
        let is_copy = !scene.config.broken.has(&rules::ANY_TOKEN) && coming.contains(&(to, token));
        if !is_copy && scene.config.takes(token, scene.cast.processes[to].seen) {
            coming.push((to, token));
        }
    }
    held + coming.len()
}

fn one_token(scene: &Scene<'_, TokenRing>) -> Verdict {
    let count = tokens(scene);
    let holders = || scene.cast.processes.iter().filter(|(_, member)| member.held.is_some()).map(|(id, _)| id).collect();
    let breach = || Breach { why: notes::SEVERAL_TOKENS.with([Arg::Number(count as u64)]), who: holders() };
    if count > 1 { Verdict::Broken(breach()) } else { Verdict::Holds }
}

/// Whoever waits gets in, as long as the token goes round: a ring that is open, or has lost its token for good, promises nothing.
fn liveness(scene: &Scene<'_, TokenRing>) -> Progress {
    let stopped = scene.cast.processes.iter().map(|(id, _)| id).find(|&id| !scene.cast.runs(id));
    let is_lost = || scene.config.patience.is_none() && tokens(scene) == 0;
    let hindered = stopped.map(|id| notes::RING_IS_OPEN.with([Arg::Process(id)])).or_else(|| is_lost().then(|| notes::LOST_FOR_GOOD.text()));
    exclusion::liveness(scene, hindered)
}

/// How many tokens there are, as is known from outside.
fn known_tokens(scene: &Scene<'_, TokenRing>) -> Vec<Known> {
    let count = tokens(scene);
    let text = if count == 0 { notes::NO_TOKEN.text() } else { notes::SO_MANY_TOKENS.with([Arg::Number(count as u64)]) };
    // Where something is wrong there is nothing to tick off.
    let emblem = if count == 1 { facts::Emblem::Tick } else { facts::Emblem::Crown };
    vec![Known { emblem, is_wrong: count != 1, ..Known::nothing(text) }]
}

/// A process of the ring.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Member {
    /// The newest token that came by, and after how many hops. Kept on disk.
    pub seen: Token,
    /// The token, if it has it.
    pub held: Option<Token>,
    /// Whether it wants to enter, or is inside.
    pub access: Access,
    /// How often it wanted to enter by itself. Kept on disk.
    pub wanted: u64,
}

impl Process<TokenRing> for Member {
    fn on_start(&mut self, cx: &mut Cx<'_>) {
        self.rest(cx);
        self.watch(cx);
        if cx.me() == ProcessId::at(0) {
            self.make(Token::first(), cx);
        }
    }

    fn on_message(&mut self, _from: ProcessId, message: Message, cx: &mut Cx<'_>) {
        let Message::Token(token) = message;
        self.on_token(token, cx);
    }

    fn on_timer(&mut self, timer: Timer, cx: &mut Cx<'_>) {
        match timer {
            Timer::Want => {
                self.wanted += 1;
                self.want(cx);
            }
            Timer::Leave => self.leave(cx),
            Timer::Regenerate => self.regenerate(cx),
        }
    }

    fn on_command(&mut self, command: Command, cx: &mut Cx<'_>) {
        match command {
            Command::Acquire => self.want(cx),
            Command::Release => self.leave(cx),
            _ => {}
        }
    }

    /// A token in memory is gone, and so is the wish to enter.
    fn recover(&self, _config: &Config) -> Member {
        Member { held: None, access: Access::Released, ..self.clone() }
    }

    fn on_recover(&mut self, cx: &mut Cx<'_>) {
        self.rest(cx);
        self.watch(cx);
    }

    fn look(&self, config: &Config) -> Look {
        self.shown(config)
    }

    fn fields(&self, config: &Config) -> Vec<Field> {
        self.state(config)
    }
}

impl Member {
    /// It waits for the token, and enters at once if it has it.
    fn want(&mut self, cx: &mut Cx<'_>) {
        if self.access != Access::Released {
            return;
        }
        self.access = Access::Wanted;
        cx.did(Exclusion::Wants);
        cx.note(&notes::WANTS, []);
        if self.held.is_some() || cx.config().broken.has(&rules::ENTER_WITHOUT) {
            self.enter(cx);
        }
    }

    /// A token is taken if it is newer than all that came by, so none counts twice.
    fn on_token(&mut self, token: Token, cx: &mut Cx<'_>) {
        if !cx.config().takes(token, self.seen) {
            cx.did(facts::Token::Discarded { number: token.number });
            cx.note(&notes::DISCARDS, [Arg::Ballot(token.number), Arg::Ballot(self.seen.number)]);
            return;
        }
        cx.did(facts::Token::Came { number: token.number });
        match self.held {
            // Two tokens meet: the newer one stays.
            Some(old) if token > old && !cx.config().broken.has(&rules::ANY_TOKEN) => {
                cx.did(facts::Token::Discarded { number: old.number });
                cx.note(&notes::DISCARDS, [Arg::Ballot(old.number), Arg::Ballot(token.number)]);
                (self.held, self.seen) = (Some(token), token);
            }
            Some(_) => Member::send_on(token, cx),
            None => self.take(token, cx),
        }
    }

    fn take(&mut self, token: Token, cx: &mut Cx<'_>) {
        (self.held, self.seen) = (Some(token), self.seen.max(token));
        cx.cancel_timer(Timer::Regenerate);
        match self.access {
            Access::Wanted => self.enter(cx),
            Access::Released => {
                cx.note(&notes::PASSES, []);
                self.pass(cx);
            }
            // Only whoever broke a rule is inside without a token.
            Access::Held => {}
        }
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.access = Access::Held;
        cx.did(Exclusion::Enters);
        cx.note(if self.held.is_some() { &notes::ENTERS } else { &notes::ENTERS_WITHOUT }, []);
        cx.set_timer(Timer::Leave, cx.config().workload.stay);
        if cx.config().broken.has(&rules::PASS_INSIDE) {
            self.pass(cx);
        }
    }

    fn leave(&mut self, cx: &mut Cx<'_>) {
        if self.access != Access::Held {
            return;
        }
        self.access = Access::Released;
        cx.cancel_timer(Timer::Leave);
        cx.did(Exclusion::Leaves);
        cx.note(&notes::LEAVES, []);
        self.rest(cx);
        let keeps = cx.config().broken.has(&rules::KEEP_TOKEN) && cx.config().workload.wants_again(cx.me(), self.wanted);
        if !keeps {
            self.pass(cx);
        }
    }

    /// The token goes to the next one. A ring of one has no other: it keeps it.
    fn pass(&mut self, cx: &mut Cx<'_>) {
        if cx.config().n == 1 {
            return;
        }
        if let Some(token) = self.held.take() {
            Member::send_on(token, cx);
            self.watch(cx);
        }
    }

    fn send_on(token: Token, cx: &mut Cx<'_>) {
        cx.send(cx.config().next(cx.me()), Message::Token(Token { hop: token.hop + 1, ..token }));
    }

    /// For too long no token came by: it must be lost. A new one with a higher number is told from the old, should that come after all.
    fn regenerate(&mut self, cx: &mut Cx<'_>) {
        if self.held.is_some() {
            return;
        }
        cx.note(&notes::REGENERATES, []);
        self.make(if cx.config().broken.has(&rules::SAME_NUMBER) { self.seen } else { self.seen.next(cx.me()) }, cx);
    }

    fn make(&mut self, token: Token, cx: &mut Cx<'_>) {
        cx.did(facts::Token::Made { number: token.number });
        self.take(token, cx);
    }

    /// Before it wants to enter once more it rests.
    fn rest(&mut self, cx: &mut Cx<'_>) {
        let workload = &cx.config().workload;
        if workload.wants_again(cx.me(), self.wanted) {
            let rest = workload.rests(cx);
            cx.set_timer(Timer::Want, rest);
        }
    }

    /// From now on it waits for the token to come by again, if lost ones are made anew.
    fn watch(&mut self, cx: &mut Cx<'_>) {
        if let Some(patience) = cx.config().patience_of(cx.me()) {
            cx.set_timer(Timer::Regenerate, patience);
        }
    }
}
