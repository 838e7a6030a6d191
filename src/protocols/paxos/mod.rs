//! Basic Paxos: single-decree consensus among clients, proposers, acceptors and learners.
//!
//! Lamport, "Paxos Made Simple" (2001), sections 2.2 to 2.4; Lamport, "The Part-Time Parliament" (TOCS 1998). A process may play
//! several parts. Ballots are (round, process). Refusals (Nack) are an addition that both papers allow: silence is a setting.

mod acceptor;
mod card;
mod clauses;
mod client;
mod config;
mod duel;
mod learner;
mod message;
mod notes;
mod presets;
mod proposer;
mod view;

pub use acceptor::Acceptor;
pub use card::CARD;
pub use client::Client;
pub use config::{Broken, Config};
pub use learner::Learner;
pub use message::{Message, Timer};
pub use proposer::{Phase, Proposer};

use crate::base::{Ballot, ProcessId, Value};
use crate::facts::{Agreement, Milestone, Past};
use crate::properties::consensus;
use crate::properties::progress::Needed;
use crate::scenario::{Card, Command, Settings};
use crate::sim::{Breach, Cast, Check, Context, Count, Liar, Process, Progress, Property, Protocol};
use crate::words::{Arg, Text};
use config::Plan;
use std::sync::Arc;

/// Basic Paxos.
pub struct Paxos;

type Cx<'a> = Context<'a, Member>;

impl Protocol for Paxos {
    type Process = Member;

    const CARD: &'static Card = &CARD;

    const PROPERTIES: &'static [Property<Paxos>] = &[
        Property { goal: &consensus::AGREEMENT, check: Check::Safety(consensus::agreement) },
        Property { goal: &consensus::VALIDITY, check: Check::Safety(consensus::validity) },
        Property { goal: &consensus::INTEGRITY, check: Check::Safety(consensus::integrity) },
        Property { goal: &consensus::TERMINATION, check: Check::Liveness(termination) },
    ];

    fn cast(settings: &Settings) -> Vec<Member> {
        let plan = Plan::of(settings);
        let config = Arc::new(Config::of(settings, &plan));
        settings.roster().all().map(|id| Member::new(id, settings, &plan, &config)).collect()
    }

    /// A value is chosen once a quorum of acceptors accepted it in one ballot, whether anybody knows or not.
    fn observe(cast: &Cast<Member>, past: &Past, fresh: Milestone, conclude: &mut Vec<Milestone>) {
        let Milestone::Agreement(Agreement::Voted { ballot: Some(ballot), value }) = fresh else { return };
        let Some(config) = config_of(cast) else { return };
        let known = past.chosen().contains(&(Some(ballot), value));
        if past.voters(Some(ballot), value).len() >= config.accept_quorum && !known {
            conclude.push(Milestone::Agreement(Agreement::Chosen { ballot: Some(ballot), value }));
        }
    }

    fn counts(cast: &Cast<Member>, past: &Past) -> Vec<Count> {
        let asked = u64::from(asking(cast) > 0);
        let theory = config_of(cast).and_then(Config::delays_of_a_ballot).map(|delays| delays + asked);
        vec![
            Count::of(&notes::BALLOTS, past.begun()),
            Count::of(&notes::WASTED_BALLOTS, past.abandoned()),
            consensus::message_delays(past, theory.map(|delays| (&notes::ONE_BALLOT, delays))),
        ]
    }

    /// Of one ballot, and of a question and its answer for each client that has something to propose.
    fn messages_expected(cast: &Cast<Member>) -> Option<Text> {
        let messages = config_of(cast)?.messages_of_a_ballot()? + 2 * asking(cast);
        Some(Count::expected(&notes::ONE_BALLOT, Arg::Number(messages)))
    }

    fn theory(cast: &Cast<Member>) -> Option<Text> {
        config_of(cast)?.duel
    }

    /// Paxos does not bear liars: one acceptor that hides what it accepted is enough.
    fn lie(liar: &Liar<'_, Member>, message: Message) -> Vec<Message> {
        match (liar.lie.way, message) {
            ("silent", _) => Vec::new(),
            ("forgetful", Message::Promise { ballot, .. }) => vec![Message::Promise { ballot, accepted: None }],
            (_, message) => vec![message],
        }
    }
}

fn config_of(cast: &Cast<Member>) -> Option<&Config> {
    cast.processes.iter().find_map(|(_, member)| member.server()).map(|server| &*server.config)
}

/// How many clients have something to propose.
fn asking(cast: &Cast<Member>) -> u64 {
    cast.processes.iter().filter(|(_, member)| member.server().is_none() && member.input().is_some()).count() as u64
}

fn termination(cast: &Cast<Member>, past: &Past) -> Progress {
    let Some(config) = config_of(cast) else { return Progress::Fulfilled };
    let needed = Needed { among: config.acceptors, enough: config.prepare_quorum.max(config.accept_quorum) };
    match consensus::termination(cast, past, &needed, Member::waits) {
        Progress::Due(missing) if !somebody_proposes(cast) => Progress::Unpromised(Breach { why: notes::NOBODY_PROPOSES.text(), ..missing }),
        progress => progress,
    }
}

/// Whether a proposer that runs has a value, or is asked for one by a client that runs.
fn somebody_proposes(cast: &Cast<Member>) -> bool {
    let running = || cast.processes.iter().filter(|(id, _)| cast.runs(*id)).map(|(_, member)| member);
    let is_asked = running().any(|member| member.server().is_none() && member.input().is_some());
    running().filter_map(|member| member.server()?.proposer.as_ref()).any(|proposer| proposer.input.is_some() || is_asked)
}

/// A member of the cast.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Member {
    /// A proposer, acceptor, learner or several of them.
    Server(Server),
    /// A client.
    Client(Client),
}

/// A process that plays one or several parts.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Server {
    config: Arc<Config>,
    /// The proposer's part, if it plays it.
    pub proposer: Option<Proposer>,
    /// The acceptor's part, if it plays it.
    pub acceptor: Option<Acceptor>,
    /// The learner's ear: a proposer has one too.
    pub learner: Learner,
    /// Whether it is one of the learners.
    pub learns: bool,
    /// The value learned, and the ballot it was learned in. Kept on disk.
    pub decided: Option<(Ballot, Value)>,
}

impl Member {
    fn new(id: ProcessId, settings: &Settings, plan: &Plan, config: &Arc<Config>) -> Member {
        if settings.roster().is_client(id) {
            let place = id.index() - settings.roster().processes as usize;
            return Member::Client(Client { config: Arc::clone(config), place, input: plan.input_of(id), asked: 0, answer: None });
        }
        let proposer = plan.may_propose.contains(id).then(|| Proposer { input: plan.input_of(id), ..Proposer::default() });
        Member::Server(Server {
            config: Arc::clone(config),
            proposer,
            acceptor: config.acceptors.contains(id).then(Acceptor::default),
            learner: Learner::default(),
            learns: config.learners.contains(id),
            decided: None,
        })
    }

    /// Its parts, unless it is a client.
    pub fn server(&self) -> Option<&Server> {
        if let Member::Server(server) = self { Some(server) } else { None }
    }

    /// Whether it is still to learn something.
    fn waits(&self) -> bool {
        match self {
            Member::Server(server) => server.is_to_learn() && server.decided.is_none(),
            Member::Client(client) => client.input.is_some() && client.answer.is_none(),
        }
    }

    /// Whether it knows what was chosen.
    fn is_done(&self) -> bool {
        match self {
            Member::Server(server) => server.decided.is_some(),
            Member::Client(client) => client.answer.is_some(),
        }
    }

    fn input(&self) -> Option<Value> {
        match self {
            Member::Server(server) => server.proposer.as_ref()?.input,
            Member::Client(client) => client.input,
        }
    }

    fn propose(&mut self, value: Value, cx: &mut Cx<'_>) {
        match self {
            Member::Server(server) => server.propose(value, cx),
            Member::Client(client) => client.propose(value, cx),
        }
    }
}

impl Process for Member {
    type Message = Message;
    type Timer = Timer;

    fn on_start(&mut self, cx: &mut Cx<'_>) {
        let Some(input) = self.input() else { return };
        let config = match self {
            Member::Server(server) => &server.config,
            Member::Client(client) => &client.config,
        };
        match config.start_of(cx.me()) {
            Some(after) if after.0 > 0 => cx.set_timer(Timer::Start, after),
            _ => self.propose(input, cx),
        }
    }

    fn on_message(&mut self, from: ProcessId, message: Message, cx: &mut Cx<'_>) {
        match self {
            Member::Server(server) => server.on_message(from, message, cx),
            Member::Client(client) => {
                if let Message::Reply { value } = message {
                    client.on_reply(value, cx);
                }
            }
        }
    }

    fn on_timer(&mut self, timer: Timer, cx: &mut Cx<'_>) {
        match (self, timer) {
            (Member::Server(server), Timer::Think) => server.ask_to_accept(cx),
            (Member::Server(server), Timer::Retry) => server.on_retry(cx),
            (Member::Server(server), Timer::Backoff) => server.begin_ballot(cx),
            (Member::Client(client), Timer::Retry) => client.ask(cx),
            (member, Timer::Start) => {
                if let Some(input) = member.input() {
                    member.propose(input, cx);
                }
            }
            (Member::Client(_), Timer::Think | Timer::Backoff) => {}
        }
    }

    fn on_command(&mut self, command: Command, cx: &mut Cx<'_>) {
        if let Command::Propose(value) = command {
            self.propose(value, cx);
        }
    }

    fn recover(&self) -> Member {
        match self {
            Member::Server(server) => Member::Server(Server {
                config: Arc::clone(&server.config),
                proposer: server.proposer.as_ref().map(Proposer::recover),
                acceptor: server.acceptor.as_ref().map(|acceptor| acceptor.recover(&server.config)),
                learner: Learner::default(),
                learns: server.learns,
                decided: server.decided,
            }),
            Member::Client(client) => Member::Client(client.recover()),
        }
    }

    /// A proposer whose input is on its disk, and undecided, starts a new ballot after its retry timer. It may have crashed before
    /// it ever proposed.
    fn on_recover(&mut self, cx: &mut Cx<'_>) {
        let Some(value) = self.input().filter(|_| !self.is_done()) else { return };
        cx.did(Agreement::Proposed { value });
        match self {
            Member::Server(server) => server.arm_retry(cx),
            Member::Client(client) => client.ask(cx),
        }
    }
}

impl Server {
    /// Whether it learns; where nobody has that part, a proposer with something to propose has it.
    fn is_to_learn(&self) -> bool {
        let proposes = || self.proposer.as_ref().is_some_and(|proposer| proposer.input.is_some());
        self.learns || self.config.learners.is_empty() && proposes()
    }

    fn on_message(&mut self, from: ProcessId, message: Message, cx: &mut Cx<'_>) {
        if let Message::Prepare { ballot } | Message::Accept { ballot, .. } = message {
            self.see_round(ballot);
        }
        match message {
            Message::Request { value } => self.on_request(from, value, cx),
            Message::Prepare { ballot } => self.on_prepare(ballot, cx),
            Message::Promise { ballot, accepted } => self.on_promise(from, ballot, accepted, cx),
            Message::Accept { ballot, value } => self.on_accept(ballot, value, cx),
            Message::Accepted { ballot, value } => self.on_accepted(from, ballot, value, cx),
            Message::Nack { ballot, higher } => self.on_nack(ballot, higher, cx),
            Message::Decide { ballot, value } => self.on_decide(ballot, value, cx),
            Message::Reply { .. } => {}
        }
    }

    /// A client asks: it is answered at once where the value is known, else when it is.
    fn on_request(&mut self, client: ProcessId, value: Value, cx: &mut Cx<'_>) {
        if let Some((_, value)) = self.decided {
            return cx.send(client, Message::Reply { value });
        }
        let Some(proposer) = &mut self.proposer else { return };
        proposer.clients.insert(client);
        if proposer.input.is_none() {
            proposer.input = Some(value);
            cx.note(&notes::TAKES_UP, [Arg::Value(value), Arg::Process(client)]);
            self.begin_ballot(cx);
        }
    }
}
