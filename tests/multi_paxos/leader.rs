//! Who leads (summary, "leader election"; M1): the highest id that is heard.

use super::actor::Actor;
use super::runs::{is_answered, run};
use crate::support::{preset, trace};
use synod::base::{ProcessId, Span};
use synod::facts::{Election, Milestone};
use synod::protocols::agree::multi_paxos::{Message, Timer};

const T: Span = Span::millis(50);

#[test]
fn each_server_sends_a_heartbeat_every_t_to_all_others() {
    let mut two = Actor::new("n=3", 2);
    let first = two.starts();
    assert_eq!(first.sent(), [(1, Message::Heartbeat), (3, Message::Heartbeat)]);
    assert_eq!(first.timer(Timer::Heartbeat), Some(T));
    let again = two.times_out(Timer::Heartbeat);
    assert_eq!((again.sent(), again.timer(Timer::Heartbeat)), (first.sent(), Some(T)));
}

#[test]
fn a_server_that_hears_nobody_higher_for_2t_acts_as_leader() {
    let mut two = Actor::new("n=3", 2);
    assert_eq!(two.starts().timer(Timer::Election), Some(T.times(2)));
    assert!(!two.server().acts_as_leader);
    assert!(two.times_out(Timer::Election).did(Milestone::from(Election::Leads)) && two.server().acts_as_leader);
}

#[test]
fn nobody_outranks_the_highest_id_so_it_leads_at_once() {
    let mut three = Actor::new("n=3", 3);
    assert!(three.starts().did(Milestone::from(Election::Leads)));
    assert!(Actor::new("n=1", 1).starts().did(Milestone::from(Election::Leads)));
}

#[test]
fn any_word_from_a_higher_id_puts_the_moment_off() {
    let mut two = Actor::new("n=3", 2);
    two.starts();
    assert_eq!(two.hears(3, Message::Heartbeat).timer(Timer::Election), Some(T.times(2)));
    assert_eq!(two.hears(3, Message::SuccessReply { first_unchosen_index: 1 }).timer(Timer::Election), Some(T.times(2)));
    assert_eq!(two.hears(1, Message::Heartbeat).timer(Timer::Election), None);
}

#[test]
fn a_leader_that_hears_a_higher_id_stops_leading() {
    let mut two = Actor::new("n=3", 2);
    two.starts();
    two.times_out(Timer::Election);
    assert!(!two.hears(1, Message::Heartbeat).did(Milestone::from(Election::Yields)));
    assert!(two.hears(3, Message::Heartbeat).did(Milestone::from(Election::Yields)) && !two.server().acts_as_leader);
}

#[test]
fn clients_are_sent_to_the_highest_id_that_was_heard_lately() {
    let mut one = Actor::new("n=3", 1);
    one.starts();
    let leader = |one: &Actor| one.server().leader.map(ProcessId::number);
    assert_eq!(leader(&one), None);
    for (from, then) in [(2, 2), (3, 3), (2, 3)] {
        one.hears(from, Message::Heartbeat);
        assert_eq!(leader(&one), Some(then));
    }
    one.times_out(Timer::Leader);
    assert_eq!(leader(&one), None);
    one.hears(2, Message::Heartbeat);
    assert_eq!(leader(&one), Some(2));
}

#[test]
fn heartbeats_change_nothing_that_is_worth_a_line_of_the_trace() {
    let mut one = Actor::new("n=3", 1);
    one.starts();
    one.hears(3, Message::Heartbeat);
    let before = one.server().clone();
    one.hears(3, Message::Heartbeat);
    one.hears(2, Message::Heartbeat);
    assert_eq!(*one.server(), before);
}

#[test]
fn where_nobody_is_elected_nobody_sends_heartbeats() {
    let mut three = Actor::new("n=3 leader=none", 3);
    assert!(three.starts().0.is_empty());
}

#[test]
fn the_next_highest_takes_over_after_a_crash_and_yields_when_it_is_back() {
    let trace = trace("multi-paxos n=5 latency=10ms until=1s\nat 100ms  crash P5\nat 101ms  crash P4\nat 500ms  recover P4");
    let who = |kind| trace.all(kind).map(|line| (line["p"].as_u64(), line["t"].as_u64())).collect::<Vec<_>>();
    // P4's last heartbeat, sent at 100 ms, arrives at 110 ms; it is back at 500 ms, hears nobody higher, and is heard at 510 ms.
    assert_eq!(who("lead"), [(Some(5), Some(0)), (Some(3), Some(210_000)), (Some(4), Some(600_000))]);
    assert_eq!(who("yield"), [(Some(3), Some(510_000))]);
}

#[test]
fn two_leaders_at_a_time_are_legal_and_only_progress_suffers() {
    let run = run(preset("multi-paxos/two-leaders"));
    assert!(run.is_safe() && is_answered(&run), "{:?}", run.broken());
    let (mut leaders, mut most) = (0, 0);
    for entry in run.0.past().iter() {
        leaders += i32::from(entry.what == Milestone::from(Election::Leads)) - i32::from(entry.what == Milestone::from(Election::Yields));
        most = most.max(leaders);
    }
    assert_eq!(most, 2);
    assert!(run.0.past().abandoned() > 0);
}

#[test]
fn latency_alone_makes_two_leaders() {
    let run = run("multi-paxos n=3 latency=1..150ms until=5s\nat 100ms  C1 put x 1\nat 900ms  C1 get x");
    let leads = run.past(|what| (what == Milestone::from(Election::Leads)).then_some(())).len();
    assert!(leads > 2 && run.is_safe() && is_answered(&run), "{leads} times somebody took the lead: {:?}", run.broken());
}
