//! Our checker of client histories, against an independent one: stateright's `LinearizabilityTester`, which tries every order.
//!
//! Herlihy and Wing, "Linearizability" (1990): section 2.2 for what an order must respect, theorem 1 for looking at each key alone.

use super::storm::{Evil, settle, storm_then_calm, tight};
use crate::support::{Run, scenario};
use crate::weather::Weather;
use stateright::semantics::{ConsistencyTester, LinearizabilityTester, SequentialSpec};
use std::collections::BTreeMap;
use synod::base::{ProcessId, Time, Value};
use synod::protocols::raft::Raft;
use synod::scenario::Command;
use synod::sim::{Milestone, Past, PastEntry, RecordId};

/// One copy of the data, as the other checker asks for it.
#[derive(Clone, Default)]
struct OneCopy(BTreeMap<Value, Value>);

impl SequentialSpec for OneCopy {
    type Op = Command;
    type Ret = Option<Value>;

    fn invoke(&mut self, command: &Command) -> Option<Value> {
        match *command {
            Command::Put(key, value) => {
                self.0.insert(key, value);
                None
            }
            Command::Get(key) => self.0.get(&key).copied(),
            _ => None,
        }
    }
}

/// Both checkers, told the same.
#[derive(Default)]
struct Both {
    past: Past,
    other: LinearizabilityTester<ProcessId, OneCopy>,
}

impl Both {
    fn hear(&mut self, client: ProcessId, what: Milestone) {
        self.past.push(PastEntry { at: Time::ZERO, because: RecordId::default(), process: Some(client), what });
        let told = match what {
            Milestone::Invoked { command } => self.other.on_invoke(client, command).map(|_| ()),
            Milestone::Returned { answer } => self.other.on_return(client, answer).map(|_| ()),
            _ => Ok(()),
        };
        told.expect("a client has one command open at a time");
    }

    fn ours(&self) -> bool {
        assert!(!self.past.history().gave_up(), "small histories can be judged");
        self.past.history().unexplained().is_none()
    }

    fn theirs(&self) -> bool {
        self.other.is_consistent()
    }
}

/// What a client of a random history is doing.
#[derive(Clone, Copy)]
enum Client {
    Idle,
    Waits(Command),
    HasEffect(Option<Value>),
}

/// A random history of a few clients and keys: commands are asked for, take effect on one copy and are answered in any order, but an
/// answer is a wrong one now and then. Returns whether it was judged good; both checkers must agree after every answer.
fn random_history(seed: u64) -> bool {
    let mut weather = Weather::new(seed);
    let (clients, keys, lies) = (weather.within(2, 4), weather.within(1, 2), weather.one(&[0, 0, 5, 15]));
    let name = |key| Value::word(["x", "y"][key as usize]);
    let (mut both, mut copy) = (Both::default(), OneCopy::default());
    let mut states = vec![Client::Idle; clients as usize];
    let mut asked = 0;
    for _ in 0..60 {
        let place = weather.within(0, clients - 1) as usize;
        let client = ProcessId::numbered(place + 4);
        let invented = || Some(Value::Number(1));
        states[place] = match states[place] {
            Client::Idle if asked < 9 => {
                asked += 1;
                let key = name(weather.within(0, keys - 1));
                let command = if weather.happens(50) { Command::Get(key) } else { Command::Put(key, Value::Number(weather.within(1, 3) as i64)) };
                both.hear(client, Milestone::Invoked { command });
                Client::Waits(command)
            }
            Client::Waits(Command::Get(_)) if weather.happens(lies) => Client::HasEffect(invented().filter(|_| weather.happens(50))),
            Client::Waits(command) if weather.happens(60) => Client::HasEffect(copy.invoke(&command)),
            Client::HasEffect(answer) if weather.happens(60) => {
                both.hear(client, Milestone::Returned { answer });
                assert_eq!(
                    both.ours(),
                    both.theirs(),
                    "seed {seed}: {:?}",
                    both.past.iter().map(|entry| (entry.process, entry.what)).collect::<Vec<_>>()
                );
                Client::Idle
            }
            same => same,
        };
    }
    both.ours()
}

#[test]
fn both_checkers_agree_on_thousands_of_small_histories() {
    let good = (0..6000).filter(|&seed| random_history(seed)).count();
    assert!((1500..5500).contains(&good), "there are enough of both sorts: {good} of 6000 are good");
}

/// A history by hand: (client, command) asks, (client, answer) answers.
fn judge(events: &[(usize, Milestone)]) -> bool {
    let mut both = Both::default();
    for &(client, what) in events {
        both.hear(ProcessId::numbered(client), what);
    }
    assert_eq!(both.ours(), both.theirs());
    both.ours()
}

fn asks(command: Command) -> Milestone {
    Milestone::Invoked { command }
}

fn hears(answer: Option<i64>) -> Milestone {
    Milestone::Returned { answer: answer.map(Value::Number) }
}

const X: Value = Value::word("x");
const Y: Value = Value::word("y");
const READ: Command = Command::Get(X);

fn write(value: i64) -> Command {
    Command::Put(X, Value::Number(value))
}

#[test]
fn a_read_behind_a_write_sees_it() {
    let history = |answer| judge(&[(4, asks(write(1))), (4, hears(None)), (5, asks(READ)), (5, hears(answer))]);
    assert!(history(Some(1)) && !history(None) && !history(Some(2)));
}

#[test]
fn a_read_beside_a_write_sees_it_or_not() {
    let history = |answer| judge(&[(4, asks(write(1))), (5, asks(READ)), (5, hears(answer)), (4, hears(None))]);
    assert!(history(Some(1)) && history(None) && !history(Some(2)));
}

#[test]
fn once_somebody_saw_a_write_nobody_sees_what_was_before() {
    // The write is still open: its effect is what the first read shows.
    let history = |second| judge(&[(4, asks(write(1))), (5, asks(READ)), (5, hears(Some(1))), (6, asks(READ)), (6, hears(second))]);
    assert!(history(Some(1)) && !history(None));
}

#[test]
fn a_write_that_is_never_answered_may_take_effect_much_later() {
    let mut events = vec![(4, asks(write(1))), (5, asks(write(2))), (5, hears(None)), (6, asks(READ)), (6, hears(Some(2)))];
    events.extend([(6, asks(READ)), (6, hears(Some(1)))]);
    assert!(judge(&events));
    events.extend([(6, asks(READ)), (6, hears(Some(2)))]);
    assert!(!judge(&events), "but only once");
}

#[test]
fn two_writes_beside_each_other_have_one_order_for_all() {
    let begin = [(4, asks(write(1))), (5, asks(write(2))), (4, hears(None)), (5, hears(None)), (6, asks(READ)), (6, hears(Some(1)))];
    let history = |answer| judge(&[&begin[..], &[(7, asks(READ)), (7, hears(answer))]].concat());
    assert!(history(Some(1)) && !history(Some(2)));
}

#[test]
fn keys_do_not_disturb_each_other() {
    let other = Command::Put(Y, Value::Number(9));
    let history = |answer| judge(&[(4, asks(write(1))), (5, asks(other)), (5, hears(None)), (4, hears(None)), (5, asks(READ)), (5, hears(answer))]);
    assert!(history(Some(1)) && !history(Some(9)));
}

#[test]
fn a_history_that_grew_too_wild_is_not_judged_and_never_held_to_be_bad() {
    // Thirteen writes beside each other may have come in so many ways that nobody follows them all.
    let mut past = Past::default();
    let mut hear = |client: usize, what| {
        past.push(PastEntry { at: Time::ZERO, because: RecordId::default(), process: Some(ProcessId::numbered(client)), what });
    };
    for client in 10..30 {
        hear(client, asks(write(client as i64)));
    }
    hear(10, hears(None));
    for reader in [30, 31, 32] {
        for value in [11, 10, 12, 29] {
            hear(reader, asks(READ));
            hear(reader, hears(Some(value)));
        }
    }
    assert!(past.history().gave_up() && past.history().unexplained().is_none());
    assert_eq!((past.history().invoked(), past.history().returned()), (32, 13));
}

#[test]
fn a_key_that_grew_too_wild_leaves_the_others_judged() {
    let mut past = Past::default();
    let mut hear = |client: usize, what| {
        past.push(PastEntry { at: Time::ZERO, because: RecordId::default(), process: Some(ProcessId::numbered(client)), what });
    };
    for client in 10..30 {
        hear(client, asks(write(client as i64)));
    }
    for client in 10..30 {
        hear(client, hears(None));
    }
    hear(10, asks(READ));
    hear(10, hears(Some(77)));
    hear(10, asks(Command::Get(Y)));
    hear(10, hears(Some(78)));
    assert_eq!(past.history().unexplained(), Some((ProcessId::numbered(10), Y, Some(Value::Number(78)))));
}

#[test]
fn a_run_that_nobody_can_judge_is_pending_and_not_broken() {
    // Nine clients at once, before anybody leads: a read may bring any of four values or none.
    let clients =
        (1..=9).map(|number| if number < 5 { format!("at 10ms  C{number} put x {number}\n") } else { format!("at 10ms  C{number} get x\n") });
    let run = Run::<Raft>::of(scenario(&format!("raft n=3 clients=9 until=5s\n{}", clients.collect::<String>())));
    assert_eq!((run.0.past().history().returned(), run.broken()), (9, vec![]));
    assert_eq!((run.verdict("Linearizability").word(), run.verdict("Liveness").word()), ("pending", "holds"));
}

/// Tells the other checker what the clients of a run saw.
fn replay(run: &Run<Raft>) -> Both {
    let mut both = Both::default();
    for entry in run.0.past().iter() {
        if let (Milestone::Invoked { .. } | Milestone::Returned { .. }, Some(client)) = (entry.what, entry.process) {
            both.hear(client, entry.what);
        }
    }
    both
}

#[test]
fn what_the_clients_of_real_storms_saw_is_linearizable_by_the_other_checker_too() {
    let (mut judged, mut commands) = (0, 0);
    for seed in 0..400 {
        let script = storm_then_calm(seed);
        let both = replay(&settle(&script).0);
        if both.other.len() <= 16 {
            assert!(both.ours() && both.theirs(), "seed {seed}:\n{script}");
            (judged, commands) = (judged + 1, commands + both.other.len());
        }
    }
    assert!(judged > 250 && commands > 1000, "{judged} runs, {commands} commands");
}

#[test]
fn what_readers_are_told_by_a_leader_that_asks_nobody_is_bad_by_both() {
    let mut bad = 0;
    for seed in 0..1500 {
        let both = replay(&Run::of(scenario(&tight(seed, Evil::Rule("read-alone")))));
        if both.other.len() <= 16 {
            assert_eq!(both.ours(), both.theirs(), "seed {seed}");
            bad += usize::from(!both.ours());
        }
    }
    assert!(bad > 0, "there was something to find");
}
