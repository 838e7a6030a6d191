//! Something that matters to what must hold, of whichever family: what its family knows of it comes along with it, so that a program that
//! never tells of a family never has what the family knows.

#[cfg(test)]
use super::Bell;
use super::ledger::NewLedger;
use super::{
    Agreement, Delivery, Edge, Election, Exclusion, Fault, Kind, Meaning, News, Past, Replicas, Replication, Round, Service, Suspicion, Token,
};
use crate::base::ProcessId;
use crate::words::Field;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// A family of facts: what it says of each, once. Marks, news, sentences, signs, lanes, the trace, surveys, "until the next ..",
/// announcements and messages to the parent page all read it.
pub trait Family: Kept {
    /// Its kinds.
    const KINDS: &'static [&'static Kind];

    /// What follows from its facts and is kept at hand.
    const LEDGERS: &'static [NewLedger] = &[];

    /// What a fact means, of a process; of nobody where only the observer knows.
    fn meaning(self, of: Option<ProcessId>) -> Meaning;

    /// What it does to the episode that a process is in.
    fn edge(self, _of: Option<ProcessId>) -> Option<Edge> {
        None
    }

    /// In whose episode that is: its own process's, where it is about nobody else.
    fn lived_by(self, of: Option<ProcessId>) -> Option<ProcessId> {
        of
    }

    /// What matters of it in view of the past, which it has just been added to.
    fn news(self, _of: Option<ProcessId>, _past: &Past) -> Option<News> {
        None
    }

    /// What it says, by the names of a trace; as the first form of the trace had it, or as all others have.
    fn fields(self, _first_form: bool) -> Vec<Field> {
        Vec::new()
    }
}

/// A fact that is kept beside those of other families.
pub trait Kept: Copy + 'static {
    /// It among all others.
    fn fact(self) -> Fact;

    /// A fact of this family, if it is one.
    fn found(fact: Fact) -> Option<Self>;
}

/// Lists the families: a fact of any has one size, so that the past is a plain list.
macro_rules! families {
    ($($(#[$only:meta])* $family:ident),* $(,)?) => {
        /// A fact of any family.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum Fact {
            $(
                $(#[$only])*
                /// Of this one.
                $family($family),
            )*
        }

        /// The kinds of each.
        pub(super) static FAMILIES: &[&[&Kind]] = &[$($(#[$only])* <$family as Family>::KINDS),*];

        $(
            $(#[$only])*
            impl Kept for $family {
                fn fact(self) -> Fact {
                    Fact::$family(self)
                }

                fn found(fact: Fact) -> Option<$family> {
                    if let Fact::$family(own) = fact { Some(own) } else { None }
                }
            }
        )*
    };
}

families! {
    Agreement,
    Fault,
    Election,
    Exclusion,
    Replication,
    Round,
    Replicas,
    Service,
    Delivery,
    Suspicion,
    #[cfg(test)]
    Bell,
}

/// Something that matters to what must hold.
#[derive(Clone, Copy)]
pub struct Milestone {
    fact: Fact,
    family: &'static dyn AnyFamily,
}

impl Milestone {
    /// A process stopped.
    pub const CRASHED: Milestone = Milestone::new::<Fault>(Fact::Fault(Fault::Crashed));
    /// A process is up again.
    pub const RECOVERED: Milestone = Milestone::new::<Fault>(Fact::Fault(Fault::Recovered));

    const fn new<F: Family>(fact: Fact) -> Milestone {
        Milestone { fact, family: &Of::<F>(PhantomData) }
    }

    /// It beside those of other families.
    pub const fn fact(self) -> Fact {
        self.fact
    }

    /// It as a fact of a family, if it is one.
    pub fn told<F: Family>(self) -> Option<F> {
        F::found(self.fact)
    }

    /// What it means, of a process; of nobody where only the observer knows.
    pub fn meaning(self, of: Option<ProcessId>) -> Meaning {
        self.family.meaning(self.fact, of)
    }

    /// What it does to the episode that a process is in, and which: its own, where it is about nobody else.
    pub fn edge(self, of: Option<ProcessId>) -> Option<(ProcessId, Edge)> {
        self.family.edge(self.fact, of)
    }

    /// What matters of it in view of the past, which it has just been added to.
    pub fn news(self, of: Option<ProcessId>, past: &Past) -> Option<News> {
        self.family.news(self.fact, of, past)
    }

    /// What it says, by the names of a trace; as the first form of the trace had it, or as all others have.
    pub fn fields(self, first_form: bool) -> Vec<Field> {
        self.family.fields(self.fact, first_form)
    }

    /// Of which kind it is.
    pub fn kind(self) -> &'static Kind {
        self.meaning(None).kind
    }

    pub(super) fn ledgers(self) -> &'static [NewLedger] {
        self.family.ledgers()
    }
}

impl<F: Family> From<F> for Milestone {
    fn from(fact: F) -> Milestone {
        Milestone::new::<F>(fact.fact())
    }
}

impl From<Token> for Milestone {
    fn from(what: Token) -> Milestone {
        Exclusion::Token(what).into()
    }
}

impl PartialEq for Milestone {
    fn eq(&self, other: &Milestone) -> bool {
        self.fact == other.fact
    }
}

impl Eq for Milestone {}

impl Hash for Milestone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.fact.hash(state);
    }
}

impl fmt::Debug for Milestone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fact.fmt(f)
    }
}

/// A family whose type is erased.
trait AnyFamily: Sync {
    fn ledgers(&self) -> &'static [NewLedger];
    fn meaning(&self, fact: Fact, of: Option<ProcessId>) -> Meaning;
    fn edge(&self, fact: Fact, of: Option<ProcessId>) -> Option<(ProcessId, Edge)>;
    fn news(&self, fact: Fact, of: Option<ProcessId>, past: &Past) -> Option<News>;
    fn fields(&self, fact: Fact, first_form: bool) -> Vec<Field>;
}

struct Of<F>(PhantomData<fn() -> F>);

impl<F: Family> Of<F> {
    fn own(fact: Fact) -> F {
        F::found(fact).expect("a fact of this family")
    }
}

impl<F: Family> AnyFamily for Of<F> {
    fn ledgers(&self) -> &'static [NewLedger] {
        F::LEDGERS
    }

    fn meaning(&self, fact: Fact, of: Option<ProcessId>) -> Meaning {
        Self::own(fact).meaning(of)
    }

    fn edge(&self, fact: Fact, of: Option<ProcessId>) -> Option<(ProcessId, Edge)> {
        let fact = Self::own(fact);
        fact.lived_by(of).zip(fact.edge(of))
    }

    fn news(&self, fact: Fact, of: Option<ProcessId>, past: &Past) -> Option<News> {
        Self::own(fact).news(of, past)
    }

    fn fields(&self, fact: Fact, first_form: bool) -> Vec<Field> {
        Self::own(fact).fields(first_form)
    }
}
