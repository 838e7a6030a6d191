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
mod knobs;
mod learner;
mod message;
mod notes;
mod presets;
mod proposer;
mod rules;
mod view;

pub use acceptor::Acceptor;
pub use card::CARD;
pub use client::Client;
pub use config::Config;
pub use learner::Learner;
pub use message::{Message, Timer};
pub use proposer::{Phase, Proposer};

use crate::base::{Ballot, ProcessId, Value};
use crate::facts::{Agreement, Milestone};
use crate::properties::progress::Needed;
use crate::properties::{consensus, known};
use crate::protocols::parts::Party;
use crate::scenario::{Card, Command, Settings};
use crate::sim::{Breach, Check, Context, Count, Knows, Liar, Process, Progress, Property, Protocol, Scene};
use crate::words::{Arg, Field, Look, Text};

/// Basic Paxos.
pub struct Paxos;

type Cx<'a> = Context<'a, Paxos>;

/// A proposer, acceptor, learner or several of them, or a client.
pub type Member = Party<Server, Client>;

impl Protocol for Paxos {
    type Config = Config;
    type Message = Message;
    type Timer = Timer;
    type Process = Member;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[known::chosen];

    const PROPERTIES: &'static [Property<Paxos>] = &[
        Property { goal: &consensus::AGREEMENT, check: Check::OnMilestone(consensus::agreement) },
        Property { goal: &consensus::VALIDITY, check: Check::OnMilestone(consensus::validity) },
        Property { goal: &consensus::INTEGRITY, check: Check::OnMilestone(consensus::integrity) },
        Property { goal: &consensus::TERMINATION, check: Check::Asked(termination) },
    ];

    fn config(settings: &Settings) -> Config {
        Config::of(settings)
    }

    fn cast(config: &Config) -> Vec<Member> {
        let member = |id| if config.roster.is_client(id) { Party::Client(Client::new(id, config)) } else { Party::Server(Server::new(id, config)) };
        config.roster.all().map(member).collect()
    }

    /// A value is chosen once a quorum of acceptors accepted it in one ballot, whether anybody knows or not.
    fn observe(scene: &Scene<'_, Paxos>, fresh: Milestone, conclude: &mut Vec<Milestone>) {
        let Some(Agreement::Voted { ballot: Some(ballot), value }) = fresh.told() else { return };
        let known = scene.past.chosen().contains(&(Some(ballot), value));
        if scene.past.voters(Some(ballot), value).len() >= scene.config.accept_quorum && !known {
            conclude.push(Milestone::from(Agreement::Chosen { ballot: Some(ballot), value }));
        }
    }

    fn counts(scene: &Scene<'_, Paxos>) -> Vec<Count> {
        let asked = u64::from(asking(scene) > 0);
        let theory = scene.config.delays_of_a_ballot().map(|delays| delays + asked);
        vec![
            Count::of(&notes::BALLOTS, scene.past.begun()),
            Count::of(&notes::WASTED_BALLOTS, scene.past.abandoned()),
            consensus::message_delays(scene.past, theory.map(|delays| (&notes::ONE_BALLOT, delays))),
        ]
    }

    /// Of one ballot, and of a question and its answer for each client that has something to propose.
    fn messages_expected(scene: &Scene<'_, Paxos>) -> Option<Text> {
        let messages = scene.config.messages_of_a_ballot()? + 2 * asking(scene);
        Some(Count::expected(&notes::ONE_BALLOT, Arg::Number(messages)))
    }

    fn theory(config: &Config) -> Option<Text> {
        config.duel
    }

    /// What somebody would like chosen, and another value where that is only one.
    fn values(config: &Config) -> Vec<Value> {
        config.values()
    }

    /// Paxos does not bear liars: one acceptor that hides what it accepted is enough.
    fn lie(liar: &Liar<'_, Member>, message: Message) -> Vec<Message> {
        match (liar.way, message) {
            ("forgetful", Message::Promise { ballot, .. }) => vec![Message::Promise { ballot, accepted: None }],
            (_, message) => vec![message],
        }
    }
}

/// How many clients have something to propose.
fn asking(scene: &Scene<'_, Paxos>) -> u64 {
    scene.cast.processes.iter().filter(|(_, member)| member.client().is_some_and(|client| client.input.is_some())).count() as u64
}

fn termination(scene: &Scene<'_, Paxos>) -> Progress {
    let config = scene.config;
    let needed = Needed { among: config.acceptors, enough: config.prepare_quorum.max(config.accept_quorum) };
    let waits = |member: &Member| match member {
        Party::Server(server) => server.is_to_learn(config) && server.decided.is_none(),
        Party::Client(client) => client.input.is_some() && client.answer.is_none(),
    };
    match consensus::termination(scene, &needed, waits) {
        Progress::Due(missing) if !somebody_proposes(scene) => Progress::Unpromised(Breach { why: notes::NOBODY_PROPOSES.text(), ..missing }),
        progress => progress,
    }
}

/// Whether a proposer that runs has a value, or is asked for one by a client that runs.
fn somebody_proposes(scene: &Scene<'_, Paxos>) -> bool {
    let running = || scene.cast.processes.iter().filter(|(id, _)| scene.cast.runs(*id)).map(|(_, member)| member);
    let is_asked = running().any(|member| member.client().is_some_and(|client| client.input.is_some()));
    running().filter_map(|member| member.server()?.proposer.as_ref()).any(|proposer| proposer.input.is_some() || is_asked)
}

/// Whether somebody begins only after a while, for which a timer is set then.
fn starts_later(cx: &mut Cx<'_>) -> Option<()> {
    let after = cx.config().start_of(cx.me()).filter(|after| after.0 > 0)?;
    cx.set_timer(Timer::Start, after);
    Some(())
}

/// A process that plays one or several parts.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Server {
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

impl Process<Paxos> for Server {
    fn on_start(&mut self, cx: &mut Cx<'_>) {
        if self.input().is_some() {
            starts_later(cx).unwrap_or_else(|| self.propose_its_own(cx));
        }
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

    fn on_timer(&mut self, timer: Timer, cx: &mut Cx<'_>) {
        match timer {
            Timer::Start => self.propose_its_own(cx),
            Timer::Think => self.ask_to_accept(cx),
            Timer::Retry => self.on_retry(cx),
            Timer::Backoff => self.begin_ballot(cx),
        }
    }

    fn on_command(&mut self, command: Command, cx: &mut Cx<'_>) {
        if let Command::Propose(value) = command {
            self.propose(value, cx);
        }
    }

    fn recover(&self, config: &Config) -> Server {
        Server {
            proposer: self.proposer.as_ref().map(Proposer::recover),
            acceptor: self.acceptor.as_ref().map(|acceptor| acceptor.recover(config)),
            learner: Learner::default(),
            learns: self.learns,
            decided: self.decided,
        }
    }

    /// A proposer whose input is on its disk, and undecided, starts a new ballot after its retry timer. It may have crashed before
    /// it ever proposed.
    fn on_recover(&mut self, cx: &mut Cx<'_>) {
        if let Some(value) = self.input().filter(|_| self.decided.is_none()) {
            cx.did(Agreement::Proposed { value });
            self.arm_retry(cx);
        }
    }

    fn look(&self, config: &Config) -> Look {
        self.shown(config)
    }

    fn fields(&self, config: &Config) -> Vec<Field> {
        self.state(config)
    }
}

impl Server {
    fn new(id: ProcessId, config: &Config) -> Server {
        Server {
            proposer: config.may_propose.contains(id).then(|| Proposer { input: config.input_of(id), ..Proposer::default() }),
            acceptor: config.acceptors.contains(id).then(Acceptor::default),
            learner: Learner::default(),
            learns: config.learners.contains(id),
            decided: None,
        }
    }

    fn input(&self) -> Option<Value> {
        self.proposer.as_ref()?.input
    }

    fn propose_its_own(&mut self, cx: &mut Cx<'_>) {
        if let Some(input) = self.input() {
            self.propose(input, cx);
        }
    }

    /// Whether it learns; where nobody has that part, a proposer with something to propose has it.
    fn is_to_learn(&self, config: &Config) -> bool {
        let proposes = || self.proposer.as_ref().is_some_and(|proposer| proposer.input.is_some());
        self.learns || config.learners.is_empty() && proposes()
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
