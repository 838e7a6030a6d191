//! The messages and timers of passive replication.

use super::{Member, notes};
use crate::base::{ProcessId, ProcessSet, Value};
use crate::facts::Serial;
use crate::protocols::parts::replica::{ClientReply, ClientRequest, Store};
use crate::protocols::parts::timers;
use crate::words::{Arg, Datum, Letter, Named, Say, TimerName, Tone, words};

/// What replicas and clients tell each other.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Message {
    /// A client asks.
    Request(ClientRequest),
    /// A replica answers a client.
    Reply(ClientReply),
    /// The primary tells a backup what its state has become.
    Update(Update),
    /// A backup has the primary's state.
    Ack {
        /// The view.
        view: u64,
        /// After how many updates.
        nth: u64,
    },
    /// The primary is there.
    Heartbeat {
        /// Its view.
        view: u64,
        /// Who is in the group.
        members: ProcessSet,
    },
    /// Somebody took over: its state counts from now on.
    NewView(Snapshot),
    /// Others belong to the group than before; whoever is new learns the state.
    Members(Snapshot),
    /// Somebody without a state asks to be let in.
    Join {
        /// In which of its lives it is.
        life: u32,
    },
}

/// What came of a request.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Update {
    /// The view.
    pub view: u64,
    /// The how-manieth update it is.
    pub nth: u64,
    /// Whose request it was.
    pub client: ProcessId,
    /// Which.
    pub serial: Serial,
    /// What it wrote.
    pub write: Option<(Value, Value)>,
    /// What it is answered, for whoever has to answer again.
    pub answer: Option<Value>,
}

/// The whole state of a primary.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Snapshot {
    /// The view.
    pub view: u64,
    /// After how many updates.
    pub nth: u64,
    /// Whose state it is.
    pub primary: ProcessId,
    /// Who belongs to the group.
    pub members: Vec<Member>,
    /// The state.
    pub store: Store,
}

impl Say for Message {
    fn letter(&self) -> Letter {
        match self {
            Message::Request(request) => request.letter(),
            Message::Reply(reply) => reply.letter(),
            Message::Update(update) => update.letter(),
            Message::Ack { view, nth } => Letter::grant("Ack", "a")
                .field("view", Datum::Number(*view))
                .field("nth", Datum::Number(*nth))
                .about(about(*view, *nth))
                .means(notes::ACK_MEANS.with([Arg::Number(*nth)])),
            Message::Heartbeat { view, members } => Letter::tell("Heartbeat", "H")
                .field("view", Datum::Number(*view))
                .field("members", Datum::Processes(*members))
                .means(notes::HEARTBEAT_MEANS.with([Arg::Processes(*members)])),
            Message::NewView(snapshot) => snapshot.letter("NewView", "V").means(notes::NEW_VIEW_MEANS.with([Arg::Number(snapshot.view)])),
            Message::Members(snapshot) => snapshot.letter("Members", "M").means(notes::MEMBERS_MEANS.with([Arg::Processes(snapshot.ids())])),
            Message::Join { life } => Letter::ask("Join", "J").field("life", Datum::Number(u64::from(*life))).means(notes::JOIN_MEANS.text()),
        }
    }

    fn is_routine(&self) -> bool {
        matches!(self, Message::Heartbeat { .. })
    }
}

impl Update {
    /// It says what was written; a read changes nothing but who was answered.
    fn letter(&self) -> Letter {
        let Update { view, nth, client, serial, write, answer } = *self;
        let phrase = |(key, value): (Value, Value)| Datum::Phrase(format!("{key}={value}"));
        let means = match write {
            Some((key, value)) => notes::UPDATE_MEANS.with([Arg::Value(key), Arg::Value(value)]),
            None => notes::READ_UPDATE_MEANS.with([Arg::Process(client)]),
        };
        let letter = Letter { tone: Tone::owner(client), ..Letter::ask("Update", "U") }
            .field("view", Datum::Number(view))
            .field("nth", Datum::Number(nth))
            .field("client", Datum::Process(client))
            .fields(serial.fields())
            .field("write", Datum::maybe(write, phrase))
            .field("answer", Datum::maybe(answer, Datum::Value))
            .about(about(view, nth))
            .means(means);
        write.map(phrase).into_iter().fold(letter, Letter::label)
    }
}

impl Snapshot {
    fn ids(&self) -> ProcessSet {
        self.members.iter().map(|member| member.id).collect()
    }

    fn letter(&self, name: &'static str, short: &'static str) -> Letter {
        Letter::ask(name, short)
            .of(Datum::Number(self.view), Tone::owner(self.primary))
            .field("view", Datum::Number(self.view))
            .field("nth", Datum::Number(self.nth))
            .field("members", Datum::List(self.members.iter().map(|member| Datum::Process(member.id)).collect()))
            .field("lives", Datum::List(self.members.iter().map(|member| Datum::Number(u64::from(member.life))).collect()))
            .field("state", state(&self.store))
            .about(about(self.view, self.nth))
    }
}

/// Keys with their values.
pub(super) fn state(store: &Store) -> Datum {
    Datum::List(store.table().iter().map(|(key, value)| Datum::List(vec![Datum::Value(*key), Datum::Value(*value)])).collect())
}

/// What acknowledgements are about.
pub(super) fn about(view: u64, nth: u64) -> Datum {
    Datum::List(vec![Datum::Number(view), Datum::Number(nth)])
}

/// What replicas and clients set their alarms for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Timer {
    /// The primary shows that it is there.
    Heartbeat,
    /// The primary was not heard for so long.
    Suspect,
    /// A request is carried out.
    Work,
    /// Somebody did not acknowledge for so long.
    Ack,
    /// A client waits for an answer.
    Retry,
    /// A client will want something by itself.
    Ask,
}

impl Named for Timer {
    const NAMES: &[TimerName] = &[
        timers::HEARTBEAT,
        TimerName { id: "Suspect", words: words("suspicion timer", "temporizador de sospecha", "minuteur de soupçon") },
        TimerName { id: "Work", words: words("execution timer", "temporizador de ejecución", "minuteur d’exécution") },
        TimerName { id: "Ack", words: words("acknowledgement timer", "temporizador de confirmación", "minuteur d’accusé") },
        timers::RETRY,
        timers::ASK,
    ];

    fn place(self) -> usize {
        self as usize
    }
}
