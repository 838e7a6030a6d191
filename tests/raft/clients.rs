//! Clients (section 8; diss. chapter 6): finding the leader, asking again, and commands carried out once. R12.

use super::actor::{Actor, Deeds, append, appends, asks, entry_of, get, put, stored, value};
use synod::base::{ProcessId, Span};
use synod::facts::{Milestone, Serial, Service};
use synod::protocols::agree::raft::{Append, Member, Message, Timer};
use synod::protocols::parts::replica::{Client, ClientReply, Status};

const FIVE: &str = "raft n=5 clients=2";
const C1: usize = 6;
const C2: usize = 7;

fn client() -> Actor {
    Actor::new(FIVE, C1)
}

fn state(actor: &Actor) -> &Client {
    let Member::Client(client) = &actor.member else { panic!("this actor is no client") };
    client
}

fn reply(serial: u32, status: Status) -> Message {
    Message::ClientReply(ClientReply { serial: Serial::numbered(serial), status })
}

fn sends_to(number: usize) -> Status {
    Status::NotLeader(Some(ProcessId::numbered(number)))
}

/// The only request that was sent, and to whom.
fn asked(deeds: &Deeds) -> (usize, u32) {
    match deeds.sent().as_slice() {
        [(to, Message::ClientRequest(request))] => (*to, request.serial.number),
        other => panic!("one request, not {other:?}"),
    }
}

#[test]
fn a_client_asks_and_sets_its_timer() {
    let mut client = client();
    let deeds = client.is_asked(put("x", "red"));
    assert_eq!(deeds.sent(), [(1, asks(1, put("x", "red")))]);
    assert!(deeds.did(Milestone::from(Service::Invoked { serial: Serial::numbered(1), command: put("x", "red") })));
    assert!(deeds.timer(Timer::Retry).is_some_and(|after| (Span::millis(300)..=Span::millis(600)).contains(&after)));
}

#[test]
fn clients_begin_with_different_servers() {
    let mut second = Actor::new(FIVE, C2);
    assert_eq!(asked(&second.is_asked(get("x"))), (2, 1));
}

#[test]
fn a_server_that_does_not_lead_says_who_does() {
    // "If the client's first choice is not the leader, that server will reject the client's request and supply information about the
    // most recent leader it has heard from".
    let mut follower = Actor::follower(FIVE, 2, 3, &[]);
    assert_eq!(follower.hears(C1, asks(1, put("x", "red"))).answers(), [(1, Status::NotLeader(None))]);
    follower.hears(4, appends(3, 4, (0, 0), &[], 0));
    assert_eq!(follower.hears(C1, asks(1, put("x", "red"))).answers(), [(1, sends_to(4))]);
    assert_eq!(follower.hears(C1, asks(1, get("x"))).answers(), [(1, sends_to(4))]);
    assert!(follower.log().is_empty());
}

#[test]
fn a_candidate_and_a_leader_that_was_deposed_know_of_none() {
    let (mut candidate, _) = Actor::candidate(FIVE, 3, &[]);
    assert_eq!(candidate.hears(C1, asks(1, get("x"))).answers(), [(1, Status::NotLeader(None))]);
    let (mut deposed, _) = Actor::leader(FIVE, 3, &[]);
    deposed.hears(2, super::actor::no_vote(4));
    assert_eq!(deposed.hears(C1, asks(1, get("x"))).answers(), [(1, Status::NotLeader(None))]);
}

#[test]
fn a_client_asks_the_leader_that_it_is_told_of_at_once() {
    let mut client = client();
    client.is_asked(put("x", "red"));
    assert_eq!(asked(&client.hears(1, reply(1, sends_to(4)))), (4, 1));
    assert_eq!(asked(&client.times_out(Timer::Retry)), (5, 1), "and the next one in turn where no answer comes");
}

#[test]
fn where_nobody_is_known_to_lead_a_client_waits() {
    let mut client = client();
    client.is_asked(put("x", "red"));
    assert!(client.hears(1, reply(1, Status::NotLeader(None))).is_nothing());
    assert_eq!(asked(&client.times_out(Timer::Retry)), (2, 1));
}

#[test]
fn a_client_is_not_sent_round_in_circles() {
    // Told of the server that it asks already, it waits for its timer.
    let mut client = client();
    client.is_asked(put("x", "red"));
    client.hears(1, reply(1, sends_to(4)));
    assert!(client.hears(1, reply(1, sends_to(4))).is_nothing());
}

#[test]
fn a_client_tries_all_servers_in_turn() {
    // "When the leader crashes, client requests time out; clients then try again with randomly-chosen servers"; here in turn.
    let mut client = client();
    client.is_asked(put("x", "red"));
    let order: Vec<usize> = (0..7).map(|_| asked(&client.times_out(Timer::Retry)).0).collect();
    assert_eq!(order, [2, 3, 4, 5, 1, 2, 3]);
}

#[test]
fn a_client_has_one_command_open_and_numbers_them() {
    let mut client = client();
    client.is_asked(put("x", "red"));
    assert!(client.is_asked(put("x", "blue")).is_nothing());
    let deeds = client.hears(1, reply(1, Status::Ok(None)));
    assert_eq!(
        deeds.milestones(),
        [
            Milestone::from(Service::Returned { answer: None }),
            Milestone::from(Service::Invoked { serial: Serial::numbered(2), command: put("x", "blue") })
        ]
    );
    assert_eq!(asked(&deeds), (1, 2));
    let deeds = client.hears(1, reply(2, Status::Ok(None)));
    assert!(deeds.cancels(Timer::Retry) && deeds.sent().is_empty() && state(&client).open().is_none());
}

#[test]
fn an_answer_to_an_older_command_is_ignored() {
    let mut client = client();
    client.is_asked(put("x", "red"));
    client.is_asked(get("x"));
    client.hears(1, reply(1, Status::Ok(None)));
    for late in [reply(1, Status::Ok(None)), reply(1, sends_to(4)), reply(1, Status::NotLeader(None))] {
        assert!(client.hears(1, late).is_nothing());
    }
    let deeds = client.hears(1, reply(2, Status::Ok(Some(value("red")))));
    assert!(deeds.did(Milestone::from(Service::Returned { answer: Some(value("red")) })));
}

#[test]
fn a_clients_commands_outlive_its_crash() {
    let mut client = client();
    client.is_asked(put("x", "red"));
    client.is_asked(put("x", "blue"));
    client.hears(1, reply(1, Status::Ok(None)));
    let deeds = client.crashes_and_recovers();
    assert_eq!((asked(&deeds).1, deeds.milestones()), (2, vec![]), "the same command with the same number, asked for once");
}

#[test]
fn a_command_asked_again_while_it_is_in_the_log_is_not_appended_again() {
    let (mut leader, _) = Actor::leader(FIVE, 3, &[]);
    leader.hears(C1, asks(1, put("x", "red")));
    assert!(leader.hears(C1, asks(1, put("x", "red"))).is_nothing());
    assert_eq!(leader.log(), [3, 3]);
    leader.hears(C2, asks(1, put("x", "red")));
    assert_eq!(leader.log(), [3, 3, 3], "the same from another client is another command");
}

#[test]
fn a_command_asked_again_after_it_was_carried_out_is_only_answered_again() {
    // "If it receives a command whose serial number has already been executed, it responds immediately without re-executing".
    let (mut leader, _) = Actor::leader(FIVE, 3, &[]);
    leader.hears(C1, asks(1, put("x", "red")));
    for follower in [2, 3] {
        leader.hears(follower, stored(3, 0, 2, 2));
    }
    let again = leader.hears(C1, asks(1, put("x", "red")));
    assert_eq!((again.answers(), leader.log()), (vec![(1, Status::Ok(None))], vec![3, 3]));
}

#[test]
fn a_late_copy_of_an_older_command_is_not_carried_out_again() {
    // Its client has gone on since: the old value must not come back.
    let (mut leader, _) = Actor::leader(FIVE, 3, &[]);
    leader.hears(C1, asks(1, put("x", "red")));
    leader.hears(C1, asks(2, put("x", "blue")));
    for follower in [2, 3] {
        leader.hears(follower, stored(3, 0, 3, 3));
    }
    leader.hears(C1, asks(1, put("x", "red")));
    assert_eq!((leader.log(), leader.stores("x")), (vec![3, 3, 3], Some(value("blue"))));
    // Nor where an earlier leader, who knew less, took it in.
    let mut follower = Actor::follower(FIVE, 2, 3, &[]);
    let log = [entry_of(1, C1, 1, put("x", "red")), entry_of(2, C1, 2, put("x", "blue")), entry_of(3, C1, 1, put("x", "red"))];
    follower.hears(1, Message::AppendEntries(Append { entries: log.into(), ..append(3, 1, (0, 0), &[], 3) }));
    assert_eq!((follower.server().last_applied, follower.stores("x")), (3, Some(value("blue"))));
}

#[test]
fn a_command_that_an_earlier_leader_left_behind_is_not_appended_again() {
    let mut server = Actor::new(FIVE, 1);
    let entry = entry_of(2, C1, 1, put("x", "red"));
    server.hears(2, Message::AppendEntries(Append { entries: [entry].into(), ..append(2, 2, (0, 0), &[], 0) }));
    server.times_out(Timer::Election);
    server.hears(3, super::actor::vote(3));
    server.hears(4, super::actor::vote(3));
    assert!(server.is_leader());
    server.hears(C1, asks(1, put("x", "red")));
    assert_eq!(server.log(), [2, 3]);
    server.hears(3, stored(3, 0, 2, 1));
    assert_eq!(server.hears(4, stored(3, 0, 2, 1)).answers(), [(1, Status::Ok(None))], "it is answered by whoever commits it");
}

#[test]
fn where_nothing_else_would_commit_it_a_command_is_appended_once_more() {
    // Without an empty entry, an entry of an older term waits for one of this term (5.4.2): the same command, asked again, must be it.
    let mut server = Actor::new("raft n=3 clients=2 noop=off", 1);
    let entry = entry_of(2, 4, 1, put("x", "red"));
    server.hears(2, Message::AppendEntries(Append { entries: [entry].into(), ..append(2, 2, (0, 0), &[], 0) }));
    server.times_out(Timer::Election);
    server.hears(3, super::actor::vote(3));
    assert_eq!((server.is_leader(), server.log()), (true, vec![2]));
    server.hears(4, asks(1, put("x", "red")));
    server.hears(4, asks(1, put("x", "red")));
    assert_eq!(server.log(), [2, 3], "once");
    let answers = server.hears(3, stored(3, 0, 2, 2)).answers();
    assert_eq!((server.committed(), answers), (2, vec![(1, Status::Ok(None))]), "it is carried out once, and answered once");
}

#[test]
fn a_command_that_is_in_the_log_twice_is_carried_out_once() {
    // A client may ask two leaders; the second entry must not bring an old value back.
    let mut follower = Actor::follower(FIVE, 2, 3, &[]);
    let log = [entry_of(1, C1, 1, put("x", "red")), entry_of(2, C2, 1, put("x", "blue")), entry_of(3, C1, 1, put("x", "red"))];
    follower.hears(1, Message::AppendEntries(Append { entries: log.into(), ..append(3, 1, (0, 0), &[], 3) }));
    assert_eq!((follower.server().last_applied, follower.stores("x")), (3, Some(value("blue"))));
}

#[test]
fn only_the_leader_answers_a_command_that_is_applied() {
    let mut follower = Actor::follower(FIVE, 2, 3, &[]);
    let entry = entry_of(3, C1, 1, put("x", "red"));
    let deeds = follower.hears(1, Message::AppendEntries(Append { entries: [entry].into(), ..append(3, 1, (0, 0), &[], 1) }));
    assert_eq!((deeds.answers(), follower.stores("x")), (vec![], Some(value("red"))));
}

#[test]
fn a_new_command_is_sent_to_the_followers_without_waiting_for_the_heartbeat() {
    let (mut leader, _) = Actor::leader(FIVE, 3, &[]);
    let deeds = leader.hears(C1, asks(1, put("x", "red")));
    assert_eq!(deeds.appends().len(), 4);
    assert_eq!(deeds.timer(Timer::Heartbeat), None, "which stays as it is");
}
