//! Several servers driven by hand, with the card's properties looked at after every step: stories that hang on who hears what.

use super::actor::{Actor, Deeds, asks};
use std::rc::Rc;
use synod::base::{PerProcess, ProcessSet, Time};
use synod::facts::{Milestone, Past, PastEntry};
use synod::protocols::agree::raft::{Member, Message, Raft, Timer};
use synod::scenario::Command;
use synod::scenario::RecordId;
use synod::sim::{Cast, Check, Protocol, Scene, Standing, Verdict};

/// How often a leader may ask in one go: more than the longest log of these tests needs.
const MAX_EXCHANGES: usize = 100;

/// Everybody that a script's first line describes; messages arrive where the test says so.
pub struct Cluster {
    actors: Vec<Actor>,
    past: Past,
    broken: Vec<&'static str>,
}

impl Cluster {
    /// All servers of the same term with entries of the same terms.
    pub fn new(header: &str, term: u64, log: &[u64]) -> Cluster {
        let settings = crate::support::scenario(header).settings;
        Cluster::of(settings.roster().servers().map(|id| Actor::follower(header, id.number(), term, log)).collect())
    }

    /// These servers, P1 first.
    pub fn of(actors: Vec<Actor>) -> Cluster {
        Cluster { actors, past: Past::default(), broken: Vec::new() }
    }

    /// The server of a number.
    pub fn server(&self, number: usize) -> &Actor {
        &self.actors[number - 1]
    }

    /// The properties that broke so far, in the order in which they did.
    pub fn broken(&self) -> &[&'static str] {
        &self.broken
    }

    fn does(&mut self, number: usize, step: impl FnOnce(&mut Actor) -> Deeds) -> Deeds {
        let deeds = step(&mut self.actors[number - 1]);
        self.observe(number, &deeds.milestones());
        deeds
    }

    /// Tells the observer what happened to a server, and looks at what must hold.
    pub fn observe(&mut self, number: usize, what: &[Milestone]) {
        self.past.turn_page();
        let process = Some(self.actors[number - 1].id);
        for &what in what {
            self.past.push(PastEntry { at: Time::ZERO, because: RecordId::default(), process, what });
        }
        let processes = PerProcess::from(self.actors.iter().map(|actor| Rc::new(actor.member.clone())).collect::<Vec<Rc<Member>>>());
        let up = self.actors.iter().map(|actor| actor.id).collect();
        let standing = Standing { up, paused: ProcessSet::EMPTY, liars: ProcessSet::EMPTY, faulty: ProcessSet::EMPTY };
        let cast = Cast { processes, standing };
        for property in Raft::PROPERTIES {
            let Check::OnMilestone(check) = property.check else { continue };
            if matches!(check(&Scene::new(&self.actors[0].config, &cast, &self.past)), Verdict::Broken(_))
                && !self.broken.contains(&property.goal.name)
            {
                self.broken.push(property.goal.name);
            }
        }
    }

    /// A server's election timer runs out, and each of the others asked hears of it and answers at once; whether it leads now.
    pub fn stands(&mut self, number: usize, asked: &[usize]) -> bool {
        let requests = self.does(number, |actor| actor.times_out(Timer::Election)).sent();
        for (voter, request) in requests.into_iter().filter(|(to, _)| asked.contains(to)) {
            for (_, answer) in self.hears(voter, number, request) {
                self.hears(number, voter, answer);
            }
        }
        self.server(number).is_leader()
    }

    /// A message arrives; what its receiver sends.
    pub fn hears(&mut self, number: usize, from: usize, message: Message) -> Vec<(usize, Message)> {
        self.does(number, |actor| actor.hears(from, message)).sent()
    }

    /// A leader takes a client's command in; what it sends.
    pub fn takes(&mut self, leader: usize, serial: u32, command: Command) -> Vec<(usize, Message)> {
        let client = self.actors.len() + 1;
        self.does(leader, |actor| actor.hears(client, asks(serial, command))).sent()
    }

    /// A leader's heartbeat; what it sends.
    pub fn beats(&mut self, leader: usize) -> Vec<(usize, Message)> {
        self.does(leader, |actor| actor.times_out(Timer::Heartbeat)).sent()
    }

    /// A leader's heartbeat reaches some, who answer, and whom it sends what they lack until they have it.
    pub fn replicates(&mut self, leader: usize, to: &[usize]) {
        let mut waiting = self.beats(leader);
        waiting.retain(|(receiver, _)| to.contains(receiver));
        let mut exchanges = 0;
        while let Some((follower, request)) = waiting.pop() {
            exchanges += 1;
            assert!(exchanges <= MAX_EXCHANGES, "P{leader} and P{follower} never agree");
            for (_, answer) in self.hears(follower, leader, request) {
                let more = self.hears(leader, follower, answer);
                waiting.extend(more.into_iter().filter(|(receiver, _)| *receiver == follower));
            }
        }
    }

    /// A server crashes, and comes back from its disk.
    pub fn restarts(&mut self, number: usize) {
        self.observe(number, &[Milestone::CRASHED]);
        self.does(number, Actor::crashes_and_recovers);
    }
}

#[test]
fn a_cluster_driven_by_hand_elects_and_commits() {
    let mut cluster = Cluster::new("raft n=3 clients=1", 0, &[]);
    assert!(cluster.stands(1, &[2]));
    cluster.replicates(1, &[2, 3]);
    cluster.replicates(1, &[2, 3]);
    for number in 1..=3 {
        assert_eq!((cluster.server(number).log(), cluster.server(number).committed()), (vec![1], 1));
    }
    assert_eq!(cluster.broken(), [""; 0]);
}
