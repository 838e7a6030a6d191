//! The messages and timers of Multi-Paxos, with the arguments of the summary.
//!
//! The summary's calls know which request a response belongs to; messages must say so: a reply repeats the request's ballot and index.

use super::{Entry, Proposal, notes};
use crate::base::{Ballot, Value};
use crate::facts::Order;
use crate::protocols::parts::replica::{ClientReply, ClientRequest};
use crate::protocols::parts::timers;
use crate::words::{Arg, Datum, Letter, Named, Row, Say, TimerName, words};

/// What servers and clients tell each other.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Message {
    /// A server is alive.
    Heartbeat,
    /// A proposer asks for the promise to accept nothing below its ballot, at any index.
    Prepare {
        /// Its ballot.
        n: Ballot,
        /// The index that it wants to know about.
        index: u64,
    },
    /// An acceptor promises or refuses.
    PrepareReply(PrepareReply),
    /// A proposer asks to accept an entry.
    Accept(Accept),
    /// An acceptor tells whether it accepted.
    AcceptReply(AcceptReply),
    /// A server that knows what was chosen tells one that does not.
    Success {
        /// The index.
        index: u64,
        /// What was chosen there.
        order: Order,
    },
    /// It knows now, and tells what it does not know yet.
    SuccessReply {
        /// The lowest index that it does not know to be chosen.
        first_unchosen_index: u64,
    },
    /// A client asks.
    ClientRequest(ClientRequest),
    /// A server answers a client.
    ClientReply(ClientReply),
}

/// The answer to Prepare.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct PrepareReply {
    /// The ballot of the request.
    pub n: Ballot,
    /// The index of the request.
    pub index: u64,
    /// The acceptor's minProposal: above n in a refusal.
    pub min_proposal: Ballot,
    /// What the acceptor accepted at the index: acceptedProposal and acceptedValue.
    pub accepted: Option<Entry>,
    /// Whether it has accepted nothing beyond the index.
    pub no_more_accepted: bool,
}

/// The arguments of Accept.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Accept {
    /// The proposer's ballot.
    pub n: Ballot,
    /// The index.
    pub index: u64,
    /// The value.
    pub order: Order,
    /// The proposer's firstUnchosenIndex: what it proposed below is chosen.
    pub first_unchosen_index: u64,
}

/// The answer to Accept.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct AcceptReply {
    /// What was asked.
    pub to: Accept,
    /// The acceptor's minProposal: above the request's n in a refusal.
    pub min_proposal: Ballot,
    /// The lowest index that the acceptor does not know to be chosen.
    pub first_unchosen_index: u64,
}

impl PrepareReply {
    /// Whether the acceptor has promised a higher ballot.
    pub fn is_refusal(&self) -> bool {
        self.min_proposal > self.n
    }
}

impl AcceptReply {
    /// Whether the acceptor has promised a higher ballot.
    pub fn is_refusal(&self) -> bool {
        self.min_proposal > self.to.n
    }
}

impl Message {
    /// The ballot that it speaks of: that of the request in a reply.
    fn ballot(&self) -> Option<Ballot> {
        match self {
            Message::Prepare { n, .. } => Some(*n),
            Message::PrepareReply(reply) => Some(reply.n),
            Message::Accept(accept) => Some(accept.n),
            Message::AcceptReply(reply) => Some(reply.to.n),
            _ => None,
        }
    }
}

impl Say for Message {
    fn letter(&self) -> Letter {
        let refusal = |asked, promised| notes::REFUSAL_MEANS.with([Arg::Ballot(asked), Arg::Ballot(promised)]);
        match self {
            Message::Heartbeat => Letter::tell("Heartbeat", "H").means(notes::HEARTBEAT_MEANS.text()),
            Message::Prepare { n, index } => to_entry(Letter::ask("Prepare", "P").phase("1a"), *n, *index)
                .label(at(*index))
                .about(about_promises(*n))
                .means(notes::PREPARE_MEANS.with([Arg::Ballot(*n), Arg::Number(*index)])),
            Message::PrepareReply(reply) if reply.is_refusal() => reply.letter().means(refusal(reply.n, reply.min_proposal)),
            Message::PrepareReply(reply) => {
                let promise = reply.letter().means(notes::PROMISE_MEANS.with([Arg::Ballot(reply.n), Arg::Number(reply.index)]));
                reply.accepted.map(|entry| entry.datum()).into_iter().fold(promise, Letter::label)
            }
            Message::Accept(Accept { n, index, order, first_unchosen_index }) => to_entry(Letter::ask("Accept", "A").phase("2a"), *n, *index)
                .label(at(*index))
                .label(said(*order))
                .field("value", order.datum())
                .field("first_unchosen_index", Datum::Number(*first_unchosen_index))
                .about(about_entry(*n, *index))
                .means(notes::ACCEPT_MEANS.with([Arg::Ballot(*n), Arg::Number(*index)])),
            Message::AcceptReply(reply @ AcceptReply { to: Accept { n, index, .. }, min_proposal, first_unchosen_index }) => {
                let means =
                    if reply.is_refusal() { refusal(*n, *min_proposal) } else { notes::ACCEPTED_MEANS.with([Arg::Ballot(*n), Arg::Number(*index)]) };
                to_entry(Letter::answer(!reply.is_refusal(), "AcceptReply", "a").phase("2b"), *n, *index)
                    .label(at(*index))
                    .field("min_proposal", Datum::Ballot(*min_proposal))
                    .field("first_unchosen_index", Datum::Number(*first_unchosen_index))
                    .about(about_entry(*n, *index))
                    .means(means)
            }
            Message::Success { index, order } => Letter::tell("Success", "S")
                .label(at(*index))
                .label(said(*order))
                .field("index", Datum::Number(*index))
                .field("value", order.datum())
                .means(notes::SUCCESS_MEANS.with([Arg::Number(*index)])),
            Message::SuccessReply { first_unchosen_index } => Letter::tell("SuccessReply", "s")
                .label(at(*first_unchosen_index))
                .field("first_unchosen_index", Datum::Number(*first_unchosen_index))
                .means(notes::KNOWN_MEANS.with([Arg::Number(*first_unchosen_index)])),
            Message::ClientRequest(request) => request.letter(),
            Message::ClientReply(reply) => reply.letter(),
        }
    }

    fn value(&self) -> Option<Value> {
        match self {
            Message::PrepareReply(reply) => reply.accepted?.order.value(),
            Message::Accept(Accept { order, .. }) | Message::Success { order, .. } => order.value(),
            Message::ClientReply(reply) => reply.value(),
            Message::Heartbeat | Message::Prepare { .. } | Message::AcceptReply(_) | Message::SuccessReply { .. } | Message::ClientRequest(_) => None,
        }
    }

    fn forged(&self, value: Value) -> Option<Message> {
        Some(match *self {
            Message::PrepareReply(reply) => {
                let accepted = reply.accepted.map(|entry| Entry { order: entry.order.writing(value), ..entry });
                Message::PrepareReply(PrepareReply { accepted, ..reply })
            }
            Message::Accept(accept) => Message::Accept(Accept { order: accept.order.writing(value), ..accept }),
            Message::Success { index, order } => Message::Success { index, order: order.writing(value) },
            Message::ClientReply(reply) => Message::ClientReply(reply.with(value)),
            Message::Heartbeat | Message::Prepare { .. } | Message::AcceptReply(_) | Message::SuccessReply { .. } | Message::ClientRequest(_) => {
                return None;
            }
        })
    }

    fn round(&self) -> Option<u32> {
        self.ballot().map(|ballot| ballot.round)
    }

    fn is_routine(&self) -> bool {
        matches!(self, Message::Heartbeat)
    }
}

/// A message of a ballot that is about an index of the log.
fn to_entry(letter: Letter, n: Ballot, index: u64) -> Letter {
    letter.in_ballot(n).field("n", Datum::Ballot(n)).field("index", Datum::Number(index))
}

impl PrepareReply {
    fn letter(&self) -> Letter {
        to_entry(Letter::answer(!self.is_refusal(), "PrepareReply", "p").phase("1b"), self.n, self.index)
            .field("min_proposal", Datum::Ballot(self.min_proposal))
            .field("accepted_proposal", Datum::maybe(self.accepted, |entry| entry.proposal.datum()))
            .field("accepted_value", Datum::maybe(self.accepted, |entry| entry.order.datum()))
            .field("no_more_accepted", Datum::Flag(self.no_more_accepted))
            .about(about_promises(self.n))
    }
}

impl Proposal {
    /// A ballot, or infinity.
    pub(super) fn datum(&self) -> Datum {
        match self {
            Proposal::Numbered(ballot) => Datum::Ballot(*ballot),
            Proposal::Infinity => Datum::Infinity,
        }
    }
}

impl Entry {
    /// Its ballot and its command.
    pub(super) fn datum(&self) -> Datum {
        Datum::List(vec![self.proposal.datum(), self.order.datum()])
    }
}

impl Row for Option<Entry> {
    /// The entry, or a hole.
    fn datum(&self) -> Datum {
        Datum::maybe(self.as_ref(), Entry::datum)
    }
}

/// An index as labels have it, told from a ballot's round by its sign.
fn at(index: u64) -> Datum {
    Datum::Phrase(format!("@{index}"))
}

/// An order as labels have it.
fn said(order: Order) -> Datum {
    if order == Order::NoOp { Datum::Name("no-op") } else { order.datum() }
}

/// What the promises for a ballot are about.
pub(super) fn about_promises(n: Ballot) -> Datum {
    Datum::List(vec![Datum::Name("promise"), Datum::Ballot(n)])
}

/// What the acceptances of an entry are about.
pub(super) fn about_entry(n: Ballot, index: u64) -> Datum {
    Datum::List(vec![Datum::Ballot(n), Datum::Number(index)])
}

/// What servers and clients set their alarms for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Timer {
    /// To show that it is alive.
    Heartbeat,
    /// Nobody with a higher id was heard for so long.
    Election,
    /// Whom it takes for the leader was not heard for so long.
    Leader,
    /// To send Accept, once it has thought about the promises.
    Think,
    /// To ask again whoever has not answered.
    Retry,
    /// To try again after it was pre-empted.
    Backoff,
    /// A client wants something by itself.
    Ask,
}

impl Named for Timer {
    const NAMES: &[TimerName] = &[
        timers::HEARTBEAT,
        timers::ELECTION,
        TimerName { id: "Leader", words: words("leader timer", "temporizador del líder", "minuteur du leader") },
        timers::THINK,
        timers::RETRY,
        timers::BACKOFF,
        timers::ASK,
    ];

    fn place(self) -> usize {
        self as usize
    }
}
