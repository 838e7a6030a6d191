//! Every order in which the messages of small conversations can arrive (DL11).

use crate::support::scenario;
use std::collections::{BTreeMap, BTreeSet};
use synod::base::{Chance, Post, ProcessId, Purpose, Time};
use synod::facts::Delivery;
use synod::protocols::deliver::multicast::{Config, Member, Message, Multicast, Timer};
use synod::sim::{Context, Dice, Effect, Effects, Process, Protocol};

/// Where a conversation stands: the members, what is on its way, who thinks about something, and what comes before each message by what its sender had delivered.
#[derive(Clone, Debug)]
struct Node {
    members: Vec<Member>,
    flights: Vec<(ProcessId, ProcessId, Message)>,
    timers: BTreeSet<(ProcessId, Timer)>,
    before: BTreeMap<Post, BTreeSet<Post>>,
}

/// What is found in the orders of a conversation.
#[derive(Default, Debug)]
struct Found {
    nodes: usize,
    ends: usize,
    twice: usize,
    out_of_order: usize,
    left_waiting: usize,
}

struct Walk {
    config: Config,
    seen: BTreeSet<String>,
    found: Found,
}

impl Walk {
    fn of(script: &str) -> Found {
        let config = Multicast::config(&scenario(script).settings);
        let members = Multicast::cast(&config);
        let mut node = Node { members, flights: Vec::new(), timers: BTreeSet::new(), before: BTreeMap::new() };
        let mut walk = Walk { config, seen: BTreeSet::new(), found: Found::default() };
        for place in 0..node.members.len() {
            walk.does(&mut node, ProcessId::at(place), &|member, cx| member.on_start(cx));
        }
        walk.go(node);
        walk.found
    }

    /// A member handles something, and at once what it says to itself.
    fn does(&mut self, node: &mut Node, id: ProcessId, handler: &dyn Fn(&mut Member, &mut Context<'_, Multicast>)) {
        let (mut effects, mut drawn): (Effects<Multicast>, _) = (Vec::new(), [0; Purpose::OF_PROCESSES]);
        let had = node.members[id.index()].delivered.len();
        handler(
            &mut node.members[id.index()],
            &mut Context::new(id, Time::ZERO, &self.config, Dice::new(Chance::new(1), id, &mut drawn), &mut effects),
        );
        let mut delivered = node.members[id.index()].delivered[..had].to_vec();
        let mut to_itself = Vec::new();
        for effect in effects {
            match effect {
                Effect::Send { to, message } if to == id => to_itself.push(message),
                Effect::Send { to, message } => node.flights.push((id, to, message)),
                Effect::SetTimer { timer, .. } => _ = node.timers.insert((id, timer)),
                Effect::Did(told) => match told.told() {
                    Some(Delivery::Multicast { post, .. }) => {
                        let own = node.before.keys().copied().filter(|other| other.of == id);
                        let direct: BTreeSet<Post> = delivered.iter().copied().chain(own).collect();
                        let further: Vec<Post> = direct.iter().flat_map(|post| node.before[post].iter().copied()).collect();
                        node.before.insert(post, direct.into_iter().chain(further).collect());
                    }
                    Some(Delivery::Delivered { post, .. }) => {
                        self.found.twice += usize::from(delivered.contains(&post));
                        self.found.out_of_order += usize::from(!node.before[&post].iter().all(|before| delivered.contains(before)));
                        delivered.push(post);
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        for message in to_itself {
            self.does(node, id, &|member, cx| member.on_message(id, message.clone(), cx));
        }
    }

    fn go(&mut self, node: Node) {
        let mut key: Vec<String> = node.flights.iter().map(|flight| format!("{flight:?}")).collect();
        key.sort_unstable();
        if !self.seen.insert(format!("{:?} {key:?} {:?} {:?}", node.members, node.timers, node.before)) {
            return;
        }
        self.found.nodes += 1;
        if node.flights.is_empty() && node.timers.is_empty() {
            self.found.ends += 1;
            self.found.left_waiting += usize::from(node.members.iter().any(|member| !member.held.is_empty()));
            return;
        }
        for place in 0..node.flights.len() {
            let mut next = node.clone();
            let (from, to, message) = next.flights.remove(place);
            self.does(&mut next, to, &|member, cx| member.on_message(from, message.clone(), cx));
            self.go(next);
        }
        for &(id, timer) in &node.timers {
            let mut next = node.clone();
            next.timers.remove(&(id, timer));
            self.does(&mut next, id, &|member, cx| member.on_timer(timer, cx));
            self.go(next);
        }
    }
}

/// A question with its answer; two answers to one question, in a group of which one only listens; two questions at once.
const CONVERSATIONS: [&str; 4] = [
    "multicast n=3 answer=P2",
    "multicast n=3 answer=P2 reliable=on",
    "multicast n=4 answer=P2,P3",
    "multicast n=3 senders=2 answer=P3 reliable=off",
];

#[test]
fn every_order_of_arrival_keeps_causal_order_and_leaves_nobody_waiting() {
    for script in CONVERSATIONS {
        let found = Walk::of(script);
        println!("{script}: {found:?}");
        assert!(found.ends > 0 && found.nodes > 5, "{script}: {found:?}");
        assert_eq!((found.twice, found.out_of_order, found.left_waiting), (0, 0, 0), "{script}: {found:?}");
    }
}

#[test]
fn some_order_of_arrival_shows_whatever_is_broken() {
    for script in CONVERSATIONS {
        for broken in ["order=none", "order=fifo", "break=deliver-at-once", "break=sender-only"] {
            assert!(Walk::of(&format!("{script} {broken}")).out_of_order > 0, "{script} {broken}");
        }
        assert!(Walk::of(&format!("{script} break=forget-own")).left_waiting > 0, "{script}");
    }
    assert!(Walk::of("multicast n=3 reliable=on break=deliver-again").twice > 0);
}
