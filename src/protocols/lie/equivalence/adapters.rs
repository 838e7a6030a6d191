//! Three problems, each built from another: an adapter is an ordinary type around a process's part in what it is built from.
//!
//! Coulouris et al., "Distributed Systems", 5th edition, section 15.5.1. Interactive consistency is a run of the Byzantine generals for each
//! process as commander ([`Each`]), consensus a common function of the vector ([`Common`]), and Byzantine generals a consensus on what the
//! commander sent ([`Ordered`]). Below stands OM(m), the one algorithm there is; since the last is again what the first is built from, the
//! types go round: `Each<Ordered<Common<Each<Om>>>>` is interactive consistency too.

use super::rules;
use crate::base::{PerProcess, ProcessId, ProcessSet, Value};
use crate::protocols::lie::army::{Army, RETREAT};
use crate::protocols::lie::om::{self, Om, majority};
use crate::protocols::parts::lockstep::RoundPlan;
use core::fmt::Debug;
use core::hash::Hash;

/// What counts where nothing came, or no majority: the same for all. The textbook has a value of its own for it, the paper retreat.
pub const DEFAULT: Value = RETREAT;

/// A process's part in something that all do together in rounds.
pub trait Part: Clone + Eq + Hash + Debug + 'static {
    /// What they tell each other.
    type Said: Clone + Eq + Hash + Debug + 'static;
    /// What it comes to.
    type Outcome;

    /// How many rounds there are.
    fn rounds(army: &Army) -> u32;

    /// How many messages it takes where everybody speaks.
    fn messages(army: &Army) -> u64;

    /// What it says in a round, and to whom.
    fn says(&self, round: u32, army: &Army) -> Vec<(Self::Said, ProcessSet)>;

    /// A round is over: what it heard in it, and from whom.
    fn hear(&mut self, round: u32, heard: &[(ProcessId, Self::Said)], army: &Army);

    /// What it comes to, once the last round is over.
    fn outcome(&self, army: &Army) -> Self::Outcome;
}

/// Byzantine generals: all come to one order, that of the commander if it is correct.
pub trait Generals: Part<Outcome = Value> {
    /// Before the first round. The commander has an order; the default counts where nothing else does.
    fn new(me: ProcessId, commander: ProcessId, order: Option<Value>, default: Value) -> Self;
}

/// Interactive consistency: all come to one vector, with a component for each process, its value if it is correct.
pub trait Consistency: Part<Outcome = PerProcess<Value>> {
    /// Before the first round.
    fn new(me: ProcessId, value: Value, army: &Army) -> Self;
}

/// Consensus: all come to one value, the one that all correct ones proposed if there is such a one.
pub trait Consensus: Part<Outcome = Option<Value>> {
    /// Before the first round.
    fn new(me: ProcessId, proposes: Value, army: &Army) -> Self;
}

// ---- the algorithm below ----

impl Part for Om {
    type Said = om::Message;
    type Outcome = Value;

    fn rounds(army: &Army) -> u32 {
        army.rounds()
    }

    fn messages(army: &Army) -> u64 {
        om::messages(army.everybody().len() as u64, army.rounds())
    }

    fn says(&self, round: u32, army: &Army) -> Vec<(om::Message, ProcessSet)> {
        Om::says(self, round, army)
    }

    fn hear(&mut self, round: u32, heard: &[(ProcessId, om::Message)], _army: &Army) {
        heard.iter().for_each(|(from, said)| Om::hear(self, round, *from, said));
    }

    fn outcome(&self, army: &Army) -> Value {
        self.obeys(army)
    }
}

impl Generals for Om {
    fn new(me: ProcessId, commander: ProcessId, order: Option<Value>, default: Value) -> Om {
        Om::new(me, commander, order, default)
    }
}

// ---- interactive consistency from Byzantine generals ----

/// Interactive consistency: a run of the generals for each process as commander, all in the same rounds.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Each<G> {
    /// Its part in the run of each commander.
    pub runs: PerProcess<G>,
}

/// What is said in the run of a commander.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct InRun<S> {
    /// Whose run it is.
    pub of: ProcessId,
    /// What is said there.
    pub said: S,
}

impl<G: Generals> Part for Each<G> {
    type Said = InRun<G::Said>;
    type Outcome = PerProcess<Value>;

    fn rounds(army: &Army) -> u32 {
        G::rounds(army)
    }

    /// Each message of each run travels on its own.
    fn messages(army: &Army) -> u64 {
        (army.everybody().len() as u64).saturating_mul(G::messages(army))
    }

    fn says(&self, round: u32, army: &Army) -> Vec<(InRun<G::Said>, ProcessSet)> {
        let of_run = |(of, run): (ProcessId, &G)| run.says(round, army).into_iter().map(move |(said, to)| (InRun { of, said }, to));
        self.runs.iter().flat_map(of_run).collect()
    }

    fn hear(&mut self, round: u32, heard: &[(ProcessId, InRun<G::Said>)], army: &Army) {
        for (of, run) in self.runs.iter_mut() {
            let of_run = heard.iter().filter(|(_, message)| message.of == of).map(|(from, message)| (*from, message.said.clone()));
            run.hear(round, &of_run.collect::<Vec<_>>(), army);
        }
    }

    /// Component j is what the run of P_j came to.
    fn outcome(&self, army: &Army) -> PerProcess<Value> {
        PerProcess::filled(self.runs.len(), |of| self.runs[of].outcome(army))
    }
}

impl<G: Generals> Consistency for Each<G> {
    fn new(me: ProcessId, value: Value, army: &Army) -> Each<G> {
        let default = if army.broken.has(&rules::OWN_FOR_MISSING) { value } else { DEFAULT };
        let run = |commander| G::new(me, commander, (commander == me).then_some(value), default);
        Each { runs: PerProcess::filled(army.everybody().len(), run) }
    }
}

// ---- consensus from interactive consistency ----

/// Consensus: a function of the vector that is the same for all.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Common<I> {
    me: ProcessId,
    /// Its part in getting the vector.
    pub vector: I,
}

impl<I: Consistency> Part for Common<I> {
    type Said = I::Said;
    type Outcome = Option<Value>;

    fn rounds(army: &Army) -> u32 {
        I::rounds(army)
    }

    fn messages(army: &Army) -> u64 {
        I::messages(army)
    }

    fn says(&self, round: u32, army: &Army) -> Vec<(I::Said, ProcessSet)> {
        self.vector.says(round, army)
    }

    fn hear(&mut self, round: u32, heard: &[(ProcessId, I::Said)], army: &Army) {
        self.vector.hear(round, heard, army);
    }

    /// The majority of the components, and the default where there is none.
    fn outcome(&self, army: &Army) -> Option<Value> {
        let vector = self.vector.outcome(army);
        if army.broken.has(&rules::OWN_FUNCTION) {
            return Some(vector[self.me]);
        }
        let default = (!army.broken.has(&rules::NO_DEFAULT)).then_some(DEFAULT);
        most(&vector).or(default)
    }
}

impl<I: Consistency> Consensus for Common<I> {
    fn new(me: ProcessId, proposes: Value, army: &Army) -> Common<I> {
        Common { me, vector: I::new(me, proposes, army) }
    }
}

/// What more than half of the components say.
pub fn most(vector: &PerProcess<Value>) -> Option<Value> {
    majority(&vector.iter().map(|(_, value)| *value).collect::<Vec<_>>())
}

// ---- Byzantine generals from consensus ----

/// Byzantine generals: the commander sends its order to all, itself included, and then all agree on what they received.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Ordered<C> {
    me: ProcessId,
    commander: ProcessId,
    order: Option<Value>,
    default: Value,
    /// What it received, if anything.
    pub received: Option<Value>,
    /// Its part in agreeing, once the commander has had its turn.
    pub agreement: Option<C>,
}

/// What is said where a commander has its turn first.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Turn<S> {
    /// The commander's order.
    Order(Value),
    /// What is said to agree on what was received.
    Then(S),
}

impl<C: Consensus> Part for Ordered<C> {
    type Said = Turn<C::Said>;
    type Outcome = Value;

    fn rounds(army: &Army) -> u32 {
        1 + C::rounds(army)
    }

    fn messages(army: &Army) -> u64 {
        (army.everybody().len() as u64).saturating_sub(1).saturating_add(C::messages(army))
    }

    fn says(&self, round: u32, army: &Army) -> Vec<(Turn<C::Said>, ProcessSet)> {
        if round == 1 {
            let is_left_out = |id: ProcessId| id == self.me && army.broken.has(&rules::NOT_TO_ITSELF);
            let all = || army.everybody().iter().filter(|&id| !is_left_out(id)).collect();
            let order = self.order.filter(|_| self.me == self.commander);
            return order.map(|order| (Turn::Order(order), all())).into_iter().collect();
        }
        let said = self.agreement.iter().flat_map(|agreement| agreement.says(round - 1, army));
        said.map(|(said, to)| (Turn::Then(said), to)).collect()
    }

    fn hear(&mut self, round: u32, heard: &[(ProcessId, Turn<C::Said>)], army: &Army) {
        if round == 1 {
            let order = |(from, said): &(ProcessId, Turn<C::Said>)| match said {
                Turn::Order(value) if *from == self.commander => Some(*value),
                Turn::Order(_) | Turn::Then(_) => None,
            };
            self.received = heard.iter().find_map(order);
            self.agreement = Some(C::new(self.me, self.received.unwrap_or(self.default), army));
        } else if let Some(agreement) = &mut self.agreement {
            let then = |(from, said): &(ProcessId, Turn<C::Said>)| match said {
                Turn::Then(said) => Some((*from, said.clone())),
                Turn::Order(_) => None,
            };
            agreement.hear(round - 1, &heard.iter().filter_map(then).collect::<Vec<_>>(), army);
        }
    }

    fn outcome(&self, army: &Army) -> Value {
        let agreed = || self.agreement.as_ref().and_then(|agreement| agreement.outcome(army));
        let outcome = if army.broken.has(&rules::WITHOUT_CONSENSUS) { self.received } else { agreed() };
        outcome.unwrap_or(self.default)
    }
}

impl<C: Consensus> Generals for Ordered<C> {
    fn new(me: ProcessId, commander: ProcessId, order: Option<Value>, default: Value) -> Ordered<C> {
        Ordered { me, commander, order, default, received: None, agreement: None }
    }
}
