//! One member of a cast, driven by hand through its handlers: what the paper says of a single step, without a network.

use synod::base::{Ballot, Chance, ProcessId, Purpose, Span, Time, Value};
use synod::facts::Milestone;
use synod::protocols::paxos::{Acceptor, Client, Member, Message, Paxos, Phase, Proposer, Server, Timer};
use synod::scenario::Command;
use synod::sim::{Context, Dice, Effect, Process, Protocol};

/// A member of the cast that a script's first line describes, and its dice.
pub struct Actor {
    id: ProcessId,
    /// As it is now.
    pub member: Member,
    chance: Chance,
    drawn: [u32; Purpose::OF_PROCESSES],
}

impl Actor {
    /// The process of a number, as on its first day.
    pub fn new(header: &str, number: usize) -> Actor {
        let scenario = crate::support::scenario(header);
        let id = ProcessId::numbered(number);
        let member = Paxos::cast(&scenario.settings).swap_remove(id.index());
        Actor { id, member, chance: Chance::new(scenario.settings.seed()), drawn: [0; Purpose::OF_PROCESSES] }
    }

    fn does(&mut self, handler: impl FnOnce(&mut Member, &mut Context<'_, Member>)) -> Deeds {
        let mut effects = Vec::new();
        let dice = Dice::new(self.chance, self.id, &mut self.drawn);
        let mut cx = Context::new(self.id, Time::ZERO, dice, &mut effects);
        handler(&mut self.member, &mut cx);
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

    /// Somebody asks it to propose a value.
    pub fn is_asked(&mut self, value: &str) -> Deeds {
        self.does(|member, cx| member.on_command(Command::Propose(Value::word(value)), cx))
    }

    /// It crashes, and comes back from its disk.
    pub fn crashes_and_recovers(&mut self) -> Deeds {
        self.member = self.member.recover();
        self.does(Process::on_recover)
    }

    /// Its parts.
    pub fn server(&self) -> &Server {
        self.member.server().expect("this actor is no client")
    }

    /// The acceptor's part.
    pub fn acceptor(&self) -> &Acceptor {
        self.server().acceptor.as_ref().expect("this actor is an acceptor")
    }

    /// The proposer's part.
    pub fn proposer(&self) -> &Proposer {
        self.server().proposer.as_ref().expect("this actor is a proposer")
    }

    /// The client's part.
    pub fn client(&self) -> &Client {
        let Member::Client(client) = &self.member else { panic!("this actor is no client") };
        client
    }

    /// The ballot that it leads.
    pub fn leads(&self) -> Option<Ballot> {
        self.proposer().ballot()
    }

    /// What it decided.
    pub fn decided(&self) -> Option<Value> {
        self.server().decided.map(|(_, value)| value)
    }

    /// What it is going to ask for or asks for.
    pub fn asks_for(&self) -> Option<Value> {
        match self.proposer().phase {
            Phase::Thinking { value, .. } | Phase::Accepting { value, .. } => Some(value),
            _ => None,
        }
    }
}

/// What a handler wanted done, in order.
#[derive(Debug)]
pub struct Deeds(pub Vec<Effect<Member>>);

impl Deeds {
    /// The messages, each with the number of its receiver.
    pub fn sent(&self) -> Vec<(usize, Message)> {
        let sent = |effect: &Effect<Member>| if let Effect::Send { to, message } = effect { Some((to.number(), message.clone())) } else { None };
        self.0.iter().filter_map(sent).collect()
    }

    /// The timer that was set, with its length, if one was.
    pub fn timer(&self, name: Timer) -> Option<Span> {
        let set = |effect: &Effect<Member>| match effect {
            Effect::SetTimer { timer, after } if *timer == name => Some(*after),
            _ => None,
        };
        self.0.iter().find_map(set)
    }

    /// Whether a timer was taken back.
    pub fn cancels(&self, name: Timer) -> bool {
        self.0.contains(&Effect::CancelTimer(name))
    }

    /// Whether the observer was told of this.
    pub fn did(&self, milestone: Milestone) -> bool {
        self.0.contains(&Effect::Did(milestone))
    }

    /// Whether nothing at all was done, not even said.
    pub fn is_nothing(&self) -> bool {
        self.0.is_empty()
    }
}

/// The ballot of a round and a process.
pub fn ballot(round: u32, process: usize) -> Ballot {
    Ballot { round, process: ProcessId::numbered(process) }
}

/// A value by its word.
pub fn value(word: &str) -> Value {
    Value::word(word)
}

/// Phase 1a.
pub fn prepare(ballot: Ballot) -> Message {
    Message::Prepare { ballot }
}

/// Phase 1b, with what was accepted before.
pub fn promise(ballot: Ballot, accepted: Option<(Ballot, &str)>) -> Message {
    Message::Promise { ballot, accepted: accepted.map(|(ballot, word)| (ballot, value(word))) }
}

/// Phase 2a.
pub fn accept(ballot: Ballot, word: &str) -> Message {
    Message::Accept { ballot, value: value(word) }
}

/// Phase 2b.
pub fn accepted(ballot: Ballot, word: &str) -> Message {
    Message::Accepted { ballot, value: value(word) }
}

/// A refusal.
pub fn nack(ballot: Ballot, higher: Ballot) -> Message {
    Message::Nack { ballot, higher }
}
