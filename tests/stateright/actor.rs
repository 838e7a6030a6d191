//! Our processes as actors of stateright, an independent model checker: the code that is animated, walked through every schedule.
//!
//! Chance and clocks mean nothing here: a message may arrive at any later moment or never, a timer that is set may run out at any
//! moment. What a process sends to itself is handed over at once, as in our simulator. A crash keeps what `recover` keeps.

use ::stateright::actor::{Actor, ActorModel, ActorModelAction, ActorModelState, Id, LossyNetwork, Network, Out, model_timeout};
use ::stateright::{Model, Property};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::VecDeque;
use std::fmt::{Debug, Formatter};
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use synod::base::{Chance, ProcessId, Purpose, Time};
use synod::facts::Milestone;
use synod::scenario::{Command, Settings};
use synod::sim::{Context, Dice, Effect, Effects, Process, Protocol};

/// One of our algorithms. Stateright has threads, so a process must be able to move between them.
pub trait Mobile: Protocol<Config: Send + Sync, Message: Send + Sync, Timer: Send + Sync, Process: Send + Sync> {}

impl<P: Protocol<Config: Send + Sync, Message: Send + Sync, Timer: Send + Sync, Process: Send + Sync>> Mobile for P {}

/// What is the same in every state: who starts as what.
pub struct Member<P: Protocol> {
    fresh: P::Process,
    config: Arc<P::Config>,
    /// What somebody asks of it when it starts.
    commands: Vec<Command>,
    /// Which milestones its history keeps.
    keeps: fn(&Milestone) -> bool,
    /// Whether anybody may crash: then the disk is kept in step.
    mortal: bool,
}

/// A process in some state, and what it told the observer. The history is no part of the process, but properties need it: that a value
/// was chosen can't be read off the present.
pub struct Live<P: Protocol> {
    /// The process.
    pub process: P::Process,
    /// What it told, each once, oldest first.
    pub told: Vec<Milestone>,
    print: u64,
}

impl<P: Protocol> Clone for Live<P> {
    fn clone(&self) -> Live<P> {
        Live { process: self.process.clone(), told: self.told.clone(), print: self.print }
    }
}

impl<P: Protocol> Debug for Live<P> {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Live").field(&self.process).field(&self.told).finish()
    }
}

impl<P: Protocol> Live<P> {
    fn new(process: P::Process, told: Vec<Milestone>) -> Live<P> {
        let print = fingerprint(&(&process, &told));
        Live { process, told, print }
    }

    /// Itself, with the fingerprint of what it has become.
    fn printed(self) -> Live<P> {
        Live::new(self.process, self.told)
    }

    /// What is left of it in a crash. What the observer was told stays told.
    fn disk(&self, config: &P::Config) -> Live<P> {
        Live::new(self.process.recover(config), self.told.clone())
    }
}

impl<P: Protocol> PartialEq for Live<P> {
    fn eq(&self, other: &Live<P>) -> bool {
        self.print == other.print && self.process == other.process && self.told == other.told
    }
}

impl<P: Protocol> Hash for Live<P> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.print);
    }
}

/// A message with its fingerprint, which also orders messages: stateright wants some order, always the same.
#[derive(Clone, Debug)]
pub struct Letter<M> {
    message: M,
    print: u64,
}

impl<M: Hash> Letter<M> {
    fn new(message: M) -> Letter<M> {
        Letter { print: fingerprint(&message), message }
    }
}

impl<M: PartialEq> PartialEq for Letter<M> {
    fn eq(&self, other: &Letter<M>) -> bool {
        self.print == other.print && self.message == other.message
    }
}

impl<M: Eq> Eq for Letter<M> {}

impl<M> Hash for Letter<M> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.print);
    }
}

impl<M: Eq + Debug> Ord for Letter<M> {
    fn cmp(&self, other: &Letter<M>) -> Ordering {
        let texts = || format!("{:?}", self.message).cmp(&format!("{:?}", other.message));
        self.print.cmp(&other.print).then_with(|| if self.message == other.message { Ordering::Equal } else { texts() })
    }
}

impl<M: Eq + Debug> PartialOrd for Letter<M> {
    fn partial_cmp(&self, other: &Letter<M>) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The same in every run and on every thread.
fn fingerprint(what: &impl Hash) -> u64 {
    let mut mixer = Mixer(0);
    what.hash(&mut mixer);
    mixer.finish()
}

/// Mixes words as the dice do (splitmix64): a third of the checker's time went into the standard library's stronger hash.
struct Mixer(u64);

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u64(&mut self, word: u64) {
        let bits = (self.0 ^ word).wrapping_add(0x9E37_79B9_7F4A_7C15);
        let bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        self.0 = bits ^ (bits >> 31);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl<P: Mobile> Member<P> {
    /// Lets a process handle an event, and then everything that it sends to itself. The fingerprint is left behind.
    fn handle(&self, id: Id, live: &mut Live<P>, out: &mut Out<Self>, handler: impl FnOnce(&mut P::Process, &mut Context<'_, P>)) {
        let me = ProcessId::at(usize::from(id));
        let mut own = VecDeque::new();
        self.carry_out(me, effects_of::<P>(me, &self.config, &mut live.process, handler), live, &mut own, out);
        while let Some(message) = own.pop_front() {
            let effects = effects_of::<P>(me, &self.config, &mut live.process, |process, cx| process.on_message(me, message, cx));
            self.carry_out(me, effects, live, &mut own, out);
        }
    }

    fn carry_out(&self, me: ProcessId, effects: Effects<P>, live: &mut Live<P>, own: &mut VecDeque<P::Message>, out: &mut Out<Self>) {
        for effect in effects {
            match effect {
                Effect::Send { to, message } if to == me => own.push_back(message),
                Effect::Send { to, message } => out.send(Id::from(to.index()), Letter::new(message)),
                Effect::SetTimer { timer, .. } => out.set_timer(timer, model_timeout()),
                Effect::CancelTimer(timer) => out.cancel_timer(timer),
                Effect::Did(milestone) if (self.keeps)(&milestone) && !live.told.contains(&milestone) => live.told.push(milestone),
                Effect::Did(_) | Effect::Note(_) | Effect::Might { .. } => {}
            }
        }
    }

    /// The same for an event of a process that is up: its state is replaced only if it changed.
    fn react(&self, id: Id, state: &mut Cow<'_, Live<P>>, out: &mut Out<Self>, handler: impl FnOnce(&mut P::Process, &mut Context<'_, P>)) {
        let mut live = Live::clone(state);
        self.handle(id, &mut live, out, handler);
        if (&live.process, &live.told) != (&state.process, &state.told) {
            let live = live.printed();
            self.save(&live, out);
            *state = Cow::Owned(live);
        }
    }

    fn save(&self, live: &Live<P>, out: &mut Out<Self>) {
        if self.mortal {
            out.save(live.disk(&self.config));
        }
    }
}

fn effects_of<P: Protocol>(
    me: ProcessId,
    config: &P::Config,
    process: &mut P::Process,
    handler: impl FnOnce(&mut P::Process, &mut Context<'_, P>),
) -> Effects<P> {
    let (mut effects, mut drawn) = (Vec::new(), [0; Purpose::OF_PROCESSES]);
    let mut cx = Context::new(me, Time::ZERO, config, Dice::new(Chance::new(1), me, &mut drawn), &mut effects);
    handler(process, &mut cx);
    effects
}

impl<P: Mobile> Actor for Member<P> {
    type Msg = Letter<P::Message>;
    type Timer = P::Timer;
    type State = Live<P>;
    type Storage = Live<P>;
    type Random = ();

    fn on_start(&self, id: Id, disk: &Option<Live<P>>, out: &mut Out<Self>) -> Live<P> {
        if let Some(disk) = disk {
            let mut live = disk.clone();
            self.handle(id, &mut live, out, Process::on_recover);
            let live = live.printed();
            self.save(&live, out);
            return live;
        }
        let mut live = Live::new(self.fresh.clone(), Vec::new());
        self.handle(id, &mut live, out, Process::on_start);
        for command in &self.commands {
            self.handle(id, &mut live, out, |process, cx| process.on_command(*command, cx));
        }
        let live = live.printed();
        self.save(&live, out);
        live
    }

    fn on_msg(&self, id: Id, state: &mut Cow<'_, Live<P>>, from: Id, letter: Letter<P::Message>, out: &mut Out<Self>) {
        let from = ProcessId::at(usize::from(from));
        self.react(id, state, out, |process, cx| process.on_message(from, letter.message, cx));
    }

    fn on_timeout(&self, id: Id, state: &mut Cow<'_, Live<P>>, timer: &P::Timer, out: &mut Out<Self>) {
        self.react(id, state, out, |process, cx| process.on_timer(*timer, cx));
    }
}

/// Everybody and everything on the way, at a moment.
pub type State<P> = ActorModelState<Member<P>>;

/// What everybody told the observer up to a state.
pub fn told<P: Mobile>(state: &State<P>) -> impl Iterator<Item = (ProcessId, Milestone)> {
    state.actor_states.iter().enumerate().flat_map(|(place, live)| live.told.iter().map(move |milestone| (ProcessId::at(place), *milestone)))
}

/// What the network may do to messages, besides delivering them in any order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Net {
    /// Each arrives at most once. Losing one is no different from never delivering it, as far as processes can tell.
    Once,
    /// The same, with losses spelled out.
    Lossy,
    /// Whatever was sent once may arrive again and again.
    Duplicating,
}

/// A cast to be checked, and how far: `C` is what its properties and its boundary need to know.
pub struct System<P: Mobile, C> {
    model: ActorModel<Member<P>>,
    /// What properties need to know.
    pub known: C,
    properties: Vec<Property<System<P, C>>>,
    within: fn(&C, &State<P>) -> bool,
}

/// What a system consists of.
pub struct Plan<P: Mobile, C> {
    /// What properties need to know.
    pub known: C,
    /// What the network may do.
    pub net: Net,
    /// How many may be down at a time; each may crash again and again.
    pub crashes: usize,
    /// Which milestones properties need.
    pub keeps: fn(&Milestone) -> bool,
    /// What is asked of whom at the start.
    pub commands: Vec<(ProcessId, Command)>,
    /// What must hold, and what must be possible.
    pub properties: Vec<Property<System<P, C>>>,
    /// States beyond it are not looked at: what makes the space finite.
    pub within: fn(&C, &State<P>) -> bool,
}

impl<P: Mobile, C> System<P, C> {
    /// The cast of some settings.
    pub fn new(settings: &Settings, plan: Plan<P, C>) -> System<P, C> {
        let asked = |place| plan.commands.iter().filter(move |(id, _)| id.index() == place).map(|(_, command)| *command).collect();
        let config = Arc::new(P::config(settings));
        let cast = P::cast(&config);
        let member =
            |(place, fresh)| Member { fresh, config: Arc::clone(&config), commands: asked(place), keeps: plan.keeps, mortal: plan.crashes > 0 };
        let network = if plan.net == Net::Duplicating { Network::new_unordered_duplicating([]) } else { Network::new_unordered_nonduplicating([]) };
        let model = ActorModel::new((), ())
            .actors(cast.into_iter().enumerate().map(member))
            .init_network(network)
            .lossy_network(if plan.net == Net::Lossy { LossyNetwork::Yes } else { LossyNetwork::No })
            .max_crashes(plan.crashes);
        System { model, known: plan.known, properties: plan.properties, within: plan.within }
    }
}

impl<P: Mobile, C> Model for System<P, C> {
    type State = State<P>;
    type Action = ActorModelAction<Letter<P::Message>, P::Timer, ()>;

    fn init_states(&self) -> Vec<State<P>> {
        self.model.init_states()
    }

    fn actions(&self, state: &State<P>, actions: &mut Vec<Self::Action>) {
        self.model.actions(state, actions);
    }

    /// As stateright has it, but two states that no process can tell apart are one: which message came last is forgotten, and a
    /// process that is down is what its disk remembers.
    fn next_state(&self, state: &State<P>, action: Self::Action) -> Option<State<P>> {
        let crashed = if let ActorModelAction::Crash(id) = &action { Some(usize::from(*id)) } else { None };
        let mut next = self.model.next_state(state, action)?;
        if let Network::UnorderedDuplicating(_, last) = &mut next.network {
            *last = None;
        }
        if let Some(place) = crashed
            && let Some(disk) = next.actor_storages[place].clone()
        {
            next.actor_states[place] = disk.into();
        }
        Some(next)
    }

    fn properties(&self) -> Vec<Property<Self>> {
        self.properties.clone()
    }

    fn within_boundary(&self, state: &State<P>) -> bool {
        (self.within)(&self.known, state)
    }
}
