//! What matters to what must hold: the vocabulary in which processes tell the observer what happened.

use crate::base::{Ballot, ProcessId, Value};
use crate::scenario::Command;
use crate::words::{Asked, Datum, Field};

/// Something that matters to what must hold.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Milestone {
    /// A value was put up for agreement.
    Proposed {
        /// The value.
        value: Value,
    },
    /// A proposer began a ballot.
    Began {
        /// Its ballot.
        ballot: Ballot,
    },
    /// A proposer gave a ballot up.
    Abandoned {
        /// Its ballot.
        ballot: Ballot,
    },
    /// An acceptor accepted a value.
    Voted {
        /// In which ballot, where there are ballots.
        ballot: Option<Ballot>,
        /// The value.
        value: Value,
    },
    /// Enough acceptors accepted a value: a fact that no process may know.
    Chosen {
        /// In which ballot, where there are ballots.
        ballot: Option<Ballot>,
        /// The value.
        value: Value,
    },
    /// A process stopped; what it held in memory is gone.
    Crashed,
    /// A process is up again.
    Recovered,
    /// A process decided, for good.
    Decided {
        /// The value.
        value: Value,
    },
    /// A process moved to another term.
    Advanced {
        /// The term.
        term: u64,
    },
    /// A process stood for election.
    Stood {
        /// In which term.
        term: u64,
    },
    /// A process gave its vote of a term away.
    Granted {
        /// The term.
        term: u64,
        /// To whom.
        candidate: ProcessId,
    },
    /// A process became leader.
    Elected {
        /// Of which term.
        term: u64,
    },
    /// A leader stopped leading.
    Deposed {
        /// Of which term.
        term: u64,
    },
    /// A log grew at its end.
    Appended {
        /// The first new index, from 1.
        first: u64,
        /// The last.
        last: u64,
    },
    /// A run began with so many entries in a log.
    Loaded {
        /// The index of the last one.
        last: u64,
    },
    /// A log lost its end.
    Truncated {
        /// The first index that is gone.
        first: u64,
    },
    /// A process knows an entry of the log to be committed or chosen, and applies it.
    Committed {
        /// Its index, from 1.
        index: u64,
        /// The term of the entry; 0 where there are no terms.
        term: u64,
        /// The term in which the process was; 0 where there are no terms.
        in_term: u64,
        /// What the entry orders.
        order: Order,
    },
    /// A client asked for something.
    Invoked {
        /// Which of its commands it is.
        serial: Serial,
        /// What.
        command: Command,
    },
    /// A client got the answer to what it last asked for.
    Returned {
        /// What it read, where it read.
        answer: Option<Value>,
    },
    /// A process acts as leader, where leaders have no term and there may be several at a time.
    Leads,
    /// A process no longer acts as leader.
    Yields,
    /// An acceptor promised to accept nothing below a ballot, for all entries of its log.
    Promised {
        /// The ballot.
        ballot: Ballot,
    },
    /// An acceptor accepted an entry of a log.
    Accepted {
        /// Its index, from 1.
        index: u64,
        /// In which ballot.
        ballot: Ballot,
        /// What the entry orders.
        order: Order,
    },
    /// Enough acceptors accepted an entry in one ballot: a fact that no process may know.
    ChosenAt {
        /// Its index, from 1.
        index: u64,
        /// In which ballot.
        ballot: Ballot,
        /// What the entry orders.
        order: Order,
    },
}

/// Which of its commands a client means: no two have the same number, not even where the client lost its memory in between.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Serial {
    /// In which of its sessions it asked, from 1; 0 before the first.
    pub session: u32,
    /// The how-manieth command of that session, from 1.
    pub number: u32,
}

impl Serial {
    /// A command of a client's first session.
    pub const fn numbered(number: u32) -> Serial {
        Serial { session: 1, number }
    }

    /// The command behind it in its session.
    pub const fn next(self) -> Serial {
        Serial { number: self.number + 1, ..self }
    }

    /// It as the parts of a message; the first session goes without saying.
    pub fn fields(self) -> Vec<Field> {
        let number = Field::body("sequence_num", Datum::Number(u64::from(self.number)));
        let session = (self.session > 1).then(|| Field::body("session", Datum::Number(u64::from(self.session))));
        [number].into_iter().chain(session).collect()
    }
}

/// What an entry of a replicated log tells the state machine to do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Order {
    /// Nothing: the entry is there for its term, or to fill a hole.
    NoOp,
    /// A client's command.
    Of {
        /// The client.
        client: ProcessId,
        /// Which of that client's commands it is: the same command is never carried out twice.
        serial: Serial,
        /// The command.
        command: Command,
    },
}

impl Order {
    /// As a trace and a panel have it: the command as scripts write it, or nothing.
    pub fn datum(&self) -> Datum {
        match self {
            Order::NoOp => Datum::Nothing,
            Order::Of { client, serial, command } => {
                Datum::Asked(Box::new(Asked { phrase: command.to_string(), client: *client, session: serial.session, serial: serial.number }))
            }
        }
    }

    /// What a box in a log has room for: a value, or a key and its value.
    pub fn label(&self) -> Vec<Value> {
        match self {
            Order::NoOp => Vec::new(),
            Order::Of { command, .. } => command.args(),
        }
    }
}
