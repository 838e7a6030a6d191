//! Passive replication: one replica, the primary, does the work, and the others, the backups, hold copies of what comes of it.
//!
//! Budhiraja, Marzullo, Schneider and Toueg, "The Primary-Backup Approach" (in Mullender, "Distributed Systems", 1993); Wiesmann, Pedone,
//! Schiper, Kemme and Alonso, "Understanding Replication in Databases and Distributed Systems" (ICDCS 2000), and Coulouris et al.,
//! "Distributed Systems", on fault-tolerant services, for the five phases; Oki and Liskov, "Viewstamped Replication" (PODC 1988), for views
//! whose number says who is primary. Processes crash and messages come in time: whoever is silent for too long has crashed. The state is in
//! memory alone, so whoever comes back has none, and asks to be let in.

mod card;
mod clauses;
mod config;
mod knobs;
mod message;
mod notes;
mod presets;
mod primary;
mod rules;
mod view;
mod views;

pub use card::CARD;
pub use config::Config;
pub use message::{Message, Snapshot, Timer, Update};

use crate::base::{ProcessId, ProcessSet, Purpose, Value};
use crate::facts::{Milestone, Replicas, Serial};
use crate::properties::progress::{Needed, those};
use crate::properties::{linearizability, replicas};
use crate::protocols::parts::Party;
use crate::protocols::parts::replica::{Client, ClientReply, ClientRequest, Clientele, Serves, Store};
use crate::scenario::{Card, Settings};
use crate::sim::{Check, Context, Count, Knows, Process, Progress, Property, Protocol, Scene, Verdict};
use crate::words::{Arg, Field, Look, Text};
use std::collections::VecDeque;

/// Passive replication.
pub struct PassiveReplication;

type Cx<'a> = Context<'a, PassiveReplication>;

impl Protocol for PassiveReplication {
    type Config = Config;
    type Message = Message;
    type Timer = Timer;
    type Process = Party<Replica, Client>;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[replicas::primary, replicas::settled];

    const IS_SYNCHRONOUS: bool = true;

    const PROPERTIES: &'static [Property<PassiveReplication>] = &[
        Property { goal: &replicas::ONE_PRIMARY, check: Check::OnMilestone(replicas::one_primary) },
        Property { goal: &replicas::CONSISTENCY, check: Check::OnMilestone(consistency) },
        Property { goal: &replicas::DURABILITY, check: Check::OnMilestone(durability) },
        Property { goal: &replicas::AT_MOST_ONCE, check: Check::OnMilestone(replicas::at_most_once) },
        Property { goal: &linearizability::LINEARIZABILITY, check: Check::OnMilestone(linearizability::linearizable) },
        Property { goal: &replicas::LIVENESS, check: Check::Asked(liveness) },
    ];

    fn config(settings: &Settings) -> Config {
        Config::of(settings)
    }

    fn cast(config: &Config) -> Vec<Party<Replica, Client>> {
        let client = |id| Party::Client(Client::new(id, &config.clientele));
        let member = |id| if config.servers.contains(id) { Party::Server(Replica::on_the_first_day(id, config)) } else { client(id) };
        config.roster.all().map(member).collect()
    }

    fn observe(scene: &Scene<'_, PassiveReplication>, fresh: Milestone, conclude: &mut Vec<Milestone>) {
        replicas::follow_requests(scene, fresh, conclude);
    }

    fn counts(scene: &Scene<'_, PassiveReplication>) -> Vec<Count> {
        let groups = scene.past.groups();
        vec![Count::of(&notes::REQUESTS_SETTLED, groups.settled()), Count::of(&notes::FAILOVERS, groups.changes())]
    }

    /// The request, an update and an acknowledgement for each of n - 1 backups, the answer.
    fn messages_expected(scene: &Scene<'_, PassiveReplication>) -> Option<Text> {
        Some(Count::expected(&notes::MESSAGES_EACH, Arg::Number(2 * scene.config.servers.len() as u64)))
    }
}

impl Serves for PassiveReplication {
    const RETRY: Timer = Timer::Retry;
    const ASK: Timer = Timer::Ask;

    fn clientele(config: &Config) -> &Clientele {
        &config.clientele
    }

    fn request(request: ClientRequest) -> Message {
        Message::Request(request)
    }

    fn reply(message: Message) -> Option<ClientReply> {
        if let Message::Reply(reply) = message { Some(reply) } else { None }
    }
}

fn consistency(scene: &Scene<'_, PassiveReplication>) -> Verdict {
    replicas::consistency(scene, |party| {
        party.server().filter(|replica| replica.is_inside()).map(|replica| (replica.view, replica.nth, &replica.store))
    })
}

fn durability(scene: &Scene<'_, PassiveReplication>) -> Verdict {
    replicas::durability(scene, |party, client, serial| party.server().is_some_and(|replica| replica.store.answered(client, serial).is_some()))
}

/// One replica is enough, as long as it belongs to the group: f + 1 of them bear f crashes.
fn liveness(scene: &Scene<'_, PassiveReplication>) -> Progress {
    let among = those(scene.cast, |_, party| party.server().is_some_and(Replica::is_inside));
    let waits = |party: &Party<Replica, Client>| party.client().is_some_and(|client| client.open().is_some());
    replicas::liveness(scene, &Needed { among, enough: 1 }, waits)
}

/// A replica that belongs to the group.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Member {
    /// Who.
    pub id: ProcessId,
    /// In which of its lives: whoever comes back from a crash knows nothing of the one before.
    pub life: u32,
}

/// A replica.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Replica {
    /// Itself.
    pub id: ProcessId,
    /// In which of its lives it is.
    pub life: u32,
    /// The view: whose turn it is to be primary; 0 while it does not belong to the group.
    pub view: u64,
    /// Whom it takes for the primary: the view says who it is.
    pub primary: Option<ProcessId>,
    /// Who belongs to the group, in the order of their ids.
    pub members: Vec<Member>,
    /// How many updates its state has behind it.
    pub nth: u64,
    /// The state.
    pub store: Store,
    /// Of a primary: requests that wait for their turn, the next one in front.
    pub waiting: VecDeque<(ProcessId, ClientRequest)>,
    /// Of a primary: what it has in hand.
    pub work: Work,
    /// Of a primary: who asks to be let in.
    pub joining: Vec<Member>,
}

/// What a primary has in hand: one thing at a time.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Work {
    /// Nothing.
    Idle,
    /// It carries a request out.
    Executing(ProcessId, ClientRequest),
    /// It waits until all backups have its state.
    Agreeing {
        /// Who has it.
        acks: ProcessSet,
        /// The request that led to it, if one did.
        of: Option<Done>,
    },
}

/// A request that was carried out.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Done {
    /// Whose.
    pub client: ProcessId,
    /// Which.
    pub serial: Serial,
    /// What it is to be answered.
    pub answer: Option<Value>,
    /// Whether the client was told already, as the rule forbids.
    pub is_told: bool,
}

impl Replica {
    fn outside(id: ProcessId, life: u32) -> Replica {
        let (store, waiting) = (Store::default(), VecDeque::new());
        Replica { id, life, view: 0, primary: None, members: Vec::new(), nth: 0, store, waiting, work: Work::Idle, joining: Vec::new() }
    }

    fn on_the_first_day(id: ProcessId, config: &Config) -> Replica {
        let members = config.servers.iter().map(|id| Member { id, life: 0 }).collect();
        Replica { view: 1, primary: config.servers.iter().next(), members, ..Replica::outside(id, 0) }
    }

    /// Whether it belongs to the group, as far as it knows.
    pub fn is_inside(&self) -> bool {
        self.view > 0
    }

    /// Whether it is the primary, as far as it knows.
    pub fn is_primary(&self) -> bool {
        self.primary == Some(self.id)
    }

    /// Everybody else in the group.
    pub fn others(&self) -> ProcessSet {
        self.members.iter().map(|member| member.id).filter(|&id| id != self.id).collect()
    }
}

impl Process<PassiveReplication> for Replica {
    fn on_start(&mut self, cx: &mut Cx<'_>) {
        if self.is_primary() {
            cx.did(Replicas::Leads { view: self.view });
            cx.set_timer(Timer::Heartbeat, cx.config().heartbeat);
        } else {
            self.watch(cx);
        }
    }

    fn on_message(&mut self, from: ProcessId, message: Message, cx: &mut Cx<'_>) {
        match message {
            Message::Request(request) => self.on_request(from, request, cx),
            Message::Update(update) => self.on_update(from, update, cx),
            Message::Ack { view, nth } => self.on_ack(from, view, nth, cx),
            Message::Heartbeat { view, members } => self.on_heartbeat(from, view, members, cx),
            Message::NewView(snapshot) => self.on_snapshot(from, snapshot, cx.config().broken.has(&rules::KEEP_OWN_STATE), cx),
            Message::Members(snapshot) => self.on_snapshot(from, snapshot, false, cx),
            Message::Join { life } => self.on_join(from, life, cx),
            Message::Reply(_) => {}
        }
    }

    fn on_timer(&mut self, timer: Timer, cx: &mut Cx<'_>) {
        match timer {
            Timer::Heartbeat => self.on_heartbeat_due(cx),
            Timer::Suspect => self.on_silence(cx),
            Timer::Work => self.on_work_done(cx),
            Timer::Ack => self.on_acks_missing(cx),
            Timer::Retry | Timer::Ask => {}
        }
    }

    /// Nothing is on a disk: the other replicas are what keeps the state.
    fn recover(&self, config: &Config) -> Replica {
        if config.broken.has(&rules::RESUME_EMPTY) { Replica::on_the_first_day(self.id, config) } else { Replica::outside(self.id, 0) }
    }

    fn on_recover(&mut self, cx: &mut Cx<'_>) {
        if self.is_inside() {
            cx.note(&notes::GOES_ON_EMPTY, []);
            return self.on_start(cx);
        }
        self.life = cx.fresh(Purpose::Session);
        cx.note(&notes::COMES_BACK, []);
        cx.multicast(cx.config().others(self.id), &Message::Join { life: self.life });
    }

    fn look(&self, config: &Config) -> Look {
        self.shown(config)
    }

    fn fields(&self, config: &Config) -> Vec<Field> {
        self.state(config)
    }
}
