//! One server, driven by hand through its handlers: what the summary says of a single step, without a network.

use synod::base::{Ballot, Chance, ProcessId, Purpose, Span, Time, Value};
use synod::facts::{Milestone, Order, Serial};
use synod::protocols::multi_paxos::{Accept, AcceptReply, Entry, Member, Message, MultiPaxos, PrepareReply, Proposal, Server, Timer};
use synod::protocols::replica::{ClientReply, ClientRequest, Status};
use synod::scenario::Command;
use synod::sim::{Context, Dice, Effect, Process, Protocol};
use synod::words::Lang;

/// A server of the cast that a script's first line describes, and its dice.
pub struct Actor {
    id: ProcessId,
    member: Member,
    chance: Chance,
    drawn: [u32; Purpose::OF_PROCESSES],
}

impl Actor {
    /// The server of a number, as on its first day.
    pub fn new(settings: &str, number: usize) -> Actor {
        let scenario = crate::support::scenario(&format!("multi-paxos {settings}"));
        let id = ProcessId::numbered(number);
        let member = MultiPaxos::cast(&scenario.settings).swap_remove(id.index());
        Actor { id, member, chance: Chance::new(scenario.settings.seed()), drawn: [0; Purpose::OF_PROCESSES] }
    }

    /// The leader of three, P3, prepared with ballot 1.3 by its own promise and that of P1.
    pub fn prepared() -> Actor {
        let mut leader = Actor::new("n=3 clients=2", 3);
        leader.starts();
        leader.hears(1, promise(ballot(1, 3), 1));
        assert!(leader.server().proposer.prepared, "a majority has accepted nothing");
        leader
    }

    /// What a handler does, with what the server tells itself handed over at once, as the simulator does.
    fn does(&mut self, handler: impl FnOnce(&mut Member, &mut Context<'_, Member>)) -> Deeds {
        let mut effects = Vec::new();
        let mut cx = Context::new(self.id, Time::ZERO, Dice::new(self.chance, self.id, &mut self.drawn), &mut effects);
        handler(&mut self.member, &mut cx);
        let mut place = 0;
        while place < effects.len() {
            if let Effect::Send { to, message } = &effects[place]
                && *to == self.id
            {
                let message = message.clone();
                let mut more = Vec::new();
                let mut cx = Context::new(self.id, Time::ZERO, Dice::new(self.chance, self.id, &mut self.drawn), &mut more);
                self.member.on_message(self.id, message, &mut cx);
                effects.extend(more);
            }
            place += 1;
        }
        effects.retain(|effect| !matches!(effect, Effect::Send { to, .. } if *to == self.id));
        Deeds(effects)
    }

    /// The run begins.
    pub fn starts(&mut self) -> Deeds {
        self.does(Process::on_start)
    }

    /// A message arrives from the process of a number.
    pub fn hears(&mut self, from: usize, message: Message) -> Deeds {
        self.does(|member, cx| member.on_message(ProcessId::numbered(from), message, cx))
    }

    /// A timer runs out.
    pub fn times_out(&mut self, timer: Timer) -> Deeds {
        self.does(|member, cx| member.on_timer(timer, cx))
    }

    /// A client of a number asks for its command of a serial number.
    pub fn is_asked(&mut self, client: usize, serial: u32, command: Command) -> Deeds {
        self.hears(client, Message::ClientRequest(ClientRequest { serial: Serial::numbered(serial), command }))
    }

    /// It crashes, and comes back from its disk.
    pub fn crashes_and_recovers(&mut self) -> Deeds {
        self.member = self.member.recover();
        self.does(Process::on_recover)
    }

    /// Its state.
    pub fn server(&self) -> &Server {
        self.member.server().expect("this actor is a server")
    }

    /// Its log, entry by entry.
    pub fn log(&self) -> Vec<String> {
        super::runs::log(self.server())
    }
}

/// What a handler wanted done, in order.
#[derive(Debug)]
pub struct Deeds(pub Vec<Effect<Member>>);

impl Deeds {
    /// The messages to others, each with the number of its receiver.
    pub fn sent(&self) -> Vec<(usize, Message)> {
        let sent = |effect: &Effect<Member>| if let Effect::Send { to, message } = effect { Some((to.number(), message.clone())) } else { None };
        self.0.iter().filter_map(sent).collect()
    }

    /// The only message.
    pub fn answer(&self) -> Message {
        let sent = self.sent();
        assert_eq!(sent.len(), 1, "one message is sent: {sent:?}");
        sent[0].1.clone()
    }

    /// The requests to accept, each with the number of its receiver.
    pub fn accepts(&self) -> Vec<(usize, Accept)> {
        let accept = |(to, message)| if let Message::Accept(accept) = message { Some((to, accept)) } else { None };
        self.sent().into_iter().filter_map(accept).collect()
    }

    /// The ballots and indexes that it asks promises for, each once.
    pub fn prepares(&self) -> Vec<(Ballot, u64)> {
        let prepare = |(_, message)| if let Message::Prepare { n, index } = message { Some((n, index)) } else { None };
        let mut prepares: Vec<(Ballot, u64)> = self.sent().into_iter().filter_map(prepare).collect();
        prepares.dedup();
        prepares
    }

    /// The entries that somebody is told of, each with the number of the receiver.
    pub fn successes(&self) -> Vec<(usize, u64, String)> {
        let success =
            |(to, message)| if let Message::Success { index, order } = message { Some((to, index, super::runs::name(order))) } else { None };
        self.sent().into_iter().filter_map(success).collect()
    }

    /// The answers to clients: the number of the client, of its command, and how it went.
    pub fn replies(&self) -> Vec<(usize, u32, Status)> {
        let reply =
            |(to, message)| if let Message::ClientReply(ClientReply { serial, status }) = message { Some((to, serial.number, status)) } else { None };
        self.sent().into_iter().filter_map(reply).collect()
    }

    /// The timer that was set, with its length, if one was.
    pub fn timer(&self, name: Timer) -> Option<Span> {
        let set = |effect: &Effect<Member>| match effect {
            Effect::SetTimer { timer, after } if *timer == name => Some(*after),
            _ => None,
        };
        self.0.iter().find_map(set)
    }

    /// Whether the observer was told of this.
    pub fn did(&self, milestone: Milestone) -> bool {
        self.0.contains(&Effect::Did(milestone))
    }

    /// Whether a note says this, in English.
    pub fn says(&self, words: &str) -> bool {
        let roster = synod::base::Roster { processes: 9, clients: 0 };
        self.0.iter().any(|effect| matches!(effect, Effect::Note(text) if text.say(Lang::English, roster).contains(words)))
    }
}

/// The ballot of a round and a process.
pub fn ballot(round: u32, process: usize) -> Ballot {
    Ballot { round, process: ProcessId::numbered(process) }
}

/// The command `put x` of a number.
pub fn put(value: i64) -> Command {
    Command::Put(Value::word("x"), Value::Number(value))
}

/// The order to put a number by the client of a number, its first command.
pub fn order(client: usize, value: i64) -> Order {
    Order::Of { client: ProcessId::numbered(client), serial: Serial::numbered(1), command: put(value) }
}

/// A promise of somebody who has accepted nothing at this index or beyond.
pub fn promise(n: Ballot, index: u64) -> Message {
    Message::PrepareReply(PrepareReply { n, index, min_proposal: n, accepted: None, no_more_accepted: true })
}

/// A promise with what was accepted, and whether there is nothing beyond.
pub fn promise_with(n: Ballot, index: u64, accepted: Option<(Proposal, Order)>, no_more_accepted: bool) -> Message {
    let accepted = accepted.map(|(proposal, order)| Entry { proposal, order });
    Message::PrepareReply(PrepareReply { n, index, min_proposal: n, accepted, no_more_accepted })
}

/// A request to accept.
pub fn accept(n: Ballot, index: u64, order: Order, first_unchosen_index: u64) -> Message {
    Message::Accept(Accept { n, index, order, first_unchosen_index })
}

/// The answer of somebody who accepted, with its firstUnchosenIndex.
pub fn accepted(to: Accept, first_unchosen_index: u64) -> Message {
    Message::AcceptReply(AcceptReply { to, min_proposal: to.n, first_unchosen_index })
}

/// The answer of somebody who has promised a higher ballot.
pub fn refused(to: Accept, higher: Ballot) -> Message {
    Message::AcceptReply(AcceptReply { to, min_proposal: higher, first_unchosen_index: 1 })
}
