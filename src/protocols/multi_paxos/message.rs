//! The messages and timers of Multi-Paxos, with the arguments of the summary.
//!
//! The summary's calls know which request a response belongs to; messages must say so: a reply repeats the request's ballot and index.

use super::{Entry, Proposal, notes};
use crate::base::Ballot;
use crate::facts::Order;
use crate::protocols::replica::{ClientReply, ClientRequest, Status};
use crate::protocols::timers;
use crate::words::{Arg, Datum, Field, Named, Present, Row, Sense, Text, TimerName, Tone, words};

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

impl Present for Message {
    fn name(&self) -> &'static str {
        match self {
            Message::Heartbeat => "Heartbeat",
            Message::Prepare { .. } => "Prepare",
            Message::PrepareReply(_) => "PrepareReply",
            Message::Accept(_) => "Accept",
            Message::AcceptReply(_) => "AcceptReply",
            Message::Success { .. } => "Success",
            Message::SuccessReply { .. } => "SuccessReply",
            Message::ClientRequest(_) => "ClientRequest",
            Message::ClientReply(_) => "ClientReply",
        }
    }

    fn short(&self) -> &'static str {
        match self {
            Message::Heartbeat => "H",
            Message::Prepare { .. } => "P",
            Message::PrepareReply(_) => "p",
            Message::Accept(_) => "A",
            Message::AcceptReply(_) => "a",
            Message::Success { .. } => "S",
            Message::SuccessReply { .. } => "s",
            Message::ClientRequest(_) => "C",
            Message::ClientReply(_) => "c",
        }
    }

    fn phase(&self) -> Option<&'static str> {
        match self {
            Message::Prepare { .. } => Some("1a"),
            Message::PrepareReply(_) => Some("1b"),
            Message::Accept(_) => Some("2a"),
            Message::AcceptReply(_) => Some("2b"),
            _ => None,
        }
    }

    fn means(&self) -> Option<Text> {
        let refusal = |asked, promised| notes::REFUSAL_MEANS.with([Arg::Ballot(asked), Arg::Ballot(promised)]);
        Some(match self {
            Message::Heartbeat => notes::HEARTBEAT_MEANS.text(),
            Message::Prepare { n, index } => notes::PREPARE_MEANS.with([Arg::Ballot(*n), Arg::Number(*index)]),
            Message::PrepareReply(reply) if reply.is_refusal() => refusal(reply.n, reply.min_proposal),
            Message::PrepareReply(reply) => notes::PROMISE_MEANS.with([Arg::Ballot(reply.n), Arg::Number(reply.index)]),
            Message::Accept(accept) => notes::ACCEPT_MEANS.with([Arg::Ballot(accept.n), Arg::Number(accept.index)]),
            Message::AcceptReply(reply) if reply.is_refusal() => refusal(reply.to.n, reply.min_proposal),
            Message::AcceptReply(reply) => notes::ACCEPTED_MEANS.with([Arg::Ballot(reply.to.n), Arg::Number(reply.to.index)]),
            Message::Success { index, .. } => notes::SUCCESS_MEANS.with([Arg::Number(*index)]),
            Message::SuccessReply { first_unchosen_index } => notes::KNOWN_MEANS.with([Arg::Number(*first_unchosen_index)]),
            Message::ClientRequest(request) => request.means(),
            Message::ClientReply(reply) => reply.means(),
        })
    }

    fn fields(&self) -> Vec<Field> {
        match self {
            Message::Heartbeat => Vec::new(),
            Message::Prepare { n, index } => vec![Field::body("n", Datum::Ballot(*n)), Field::body("index", Datum::Number(*index))],
            Message::PrepareReply(reply) => reply.fields(),
            Message::Accept(accept) => accept.fields(),
            Message::AcceptReply(reply) => vec![
                Field::body("n", Datum::Ballot(reply.to.n)),
                Field::body("index", Datum::Number(reply.to.index)),
                Field::body("min_proposal", Datum::Ballot(reply.min_proposal)),
                Field::body("first_unchosen_index", Datum::Number(reply.first_unchosen_index)),
            ],
            Message::Success { index, order } => vec![Field::body("index", Datum::Number(*index)), Field::body("value", order.datum())],
            Message::SuccessReply { first_unchosen_index } => vec![Field::body("first_unchosen_index", Datum::Number(*first_unchosen_index))],
            Message::ClientRequest(request) => request.fields(),
            Message::ClientReply(reply) => reply.fields(),
        }
    }

    fn details(&self) -> Vec<Datum> {
        let mut details: Vec<Datum> = self.ballot().map(Datum::Ballot).into_iter().collect();
        match self {
            Message::Prepare { index, .. } => details.push(at(*index)),
            Message::PrepareReply(reply) if !reply.is_refusal() => details.extend(reply.accepted.map(|entry| entry.datum())),
            Message::Accept(accept) => details.extend([at(accept.index), said(accept.order)]),
            Message::AcceptReply(reply) => details.push(at(reply.to.index)),
            Message::Success { index, order } => details.extend([at(*index), said(*order)]),
            Message::SuccessReply { first_unchosen_index } => details.push(at(*first_unchosen_index)),
            Message::ClientRequest(request) => details.push(Datum::Phrase(request.command.to_string())),
            Message::ClientReply(ClientReply { status: Status::Ok(Some(value)), .. }) => details.push(Datum::Value(*value)),
            Message::ClientReply(ClientReply { status: Status::NotLeader(Some(leader)), .. }) => details.push(Datum::Process(*leader)),
            _ => {}
        }
        details
    }

    /// A promise is about a ballot, an acceptance about a ballot and an index.
    fn topic(&self) -> Option<Datum> {
        match self {
            Message::Prepare { n, .. } => Some(about_promises(*n)),
            Message::PrepareReply(reply) => Some(about_promises(reply.n)),
            Message::Accept(accept) => Some(about_entry(accept.n, accept.index)),
            Message::AcceptReply(reply) => Some(about_entry(reply.to.n, reply.to.index)),
            _ => None,
        }
    }

    fn is_routine(&self) -> bool {
        matches!(self, Message::Heartbeat)
    }

    fn round(&self) -> Option<u32> {
        self.ballot().map(|ballot| ballot.round)
    }

    fn tone(&self) -> Tone {
        self.ballot().map_or(Tone::PLAIN, |ballot| Tone::owner(ballot.process))
    }

    fn sense(&self) -> Sense {
        match self {
            Message::Prepare { .. } | Message::Accept(_) | Message::ClientRequest(_) => Sense::Ask,
            Message::PrepareReply(reply) if reply.is_refusal() => Sense::Refuse,
            Message::AcceptReply(reply) if reply.is_refusal() => Sense::Refuse,
            Message::PrepareReply(_) | Message::AcceptReply(_) => Sense::Grant,
            Message::ClientReply(reply) if matches!(reply.status, Status::NotLeader(_)) => Sense::Refuse,
            Message::Heartbeat | Message::Success { .. } | Message::SuccessReply { .. } | Message::ClientReply(_) => Sense::Tell,
        }
    }
}

impl PrepareReply {
    fn fields(&self) -> Vec<Field> {
        vec![
            Field::body("n", Datum::Ballot(self.n)),
            Field::body("index", Datum::Number(self.index)),
            Field::body("min_proposal", Datum::Ballot(self.min_proposal)),
            Field::body("accepted_proposal", Datum::maybe(self.accepted, |entry| entry.proposal.datum())),
            Field::body("accepted_value", Datum::maybe(self.accepted, |entry| entry.order.datum())),
            Field::body("no_more_accepted", Datum::Flag(self.no_more_accepted)),
        ]
    }
}

impl Accept {
    fn fields(&self) -> Vec<Field> {
        vec![
            Field::body("n", Datum::Ballot(self.n)),
            Field::body("index", Datum::Number(self.index)),
            Field::body("value", self.order.datum()),
            Field::body("first_unchosen_index", Datum::Number(self.first_unchosen_index)),
        ]
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
