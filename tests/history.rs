//! Our judge of client histories, against two independent readers: a small exhaustive one, and stateright's `LinearizabilityTester`
//! where no client forgets what it asked for.
//!
//! Herlihy and Wing, "Linearizability" (1990): section 2.2 for what an order must respect, theorem 1 for looking at each key alone.

#[path = "support/reader.rs"]
mod reader;
mod support;
#[path = "support/weather.rs"]
mod weather;

use reader::{OneCopy, Readers};
use stateright::semantics::SequentialSpec;
use support::{Run, scenario};
use synod::base::{ProcessId, Time, Value};
use synod::facts::{Ruling, Serial};
use synod::protocols::agree::multi_paxos::MultiPaxos;
use synod::protocols::agree::raft::Raft;
use synod::scenario::Command;
use weather::Weather;

/// What a client of a random history is doing.
#[derive(Clone, Copy)]
enum Client {
    Idle,
    Waits(Command),
    HasEffect(Option<Value>),
}

/// A random history of a few clients and keys: commands are asked for, take effect on one copy and are answered in any order, but an
/// answer is a wrong one now and then. A client that forgets asks for something else, and what it asked for may take effect all the
/// same. Returns whether it was judged good; all readers must agree after every answer.
fn random_history(seed: u64, forgets: u64) -> bool {
    let mut weather = Weather::new(seed);
    let (clients, keys, lies, values) = (weather.within(2, 5), weather.within(1, 2), weather.one(&[0, 0, 5, 15]), weather.within(1, 4));
    let name = |key| Value::word(["x", "y"][key as usize]);
    let (mut readers, mut copy) = (Readers::default(), OneCopy::default());
    let mut states = vec![Client::Idle; clients as usize];
    let mut lost: Vec<Command> = Vec::new();
    let mut asked = 0;
    for _ in 0..80 {
        let place = weather.within(0, clients - 1) as usize;
        let client = ProcessId::numbered(place + 4);
        let invented = || Some(Value::Number(1));
        if let Client::Waits(command) = states[place]
            && weather.happens(forgets)
        {
            lost.push(command);
            states[place] = Client::Idle;
        }
        if weather.happens(10) && !lost.is_empty() {
            let place = weather.within(0, lost.len() as u64 - 1) as usize;
            copy.invoke(&lost.swap_remove(place));
        }
        states[place] = match states[place] {
            Client::Idle if asked < 11 => {
                asked += 1;
                let key = name(weather.within(0, keys - 1));
                let command =
                    if weather.happens(50) { Command::Get(key) } else { Command::Put(key, Value::Number(weather.within(1, values) as i64)) };
                readers.ask(client, command);
                Client::Waits(command)
            }
            Client::Waits(Command::Get(_)) if weather.happens(lies) => Client::HasEffect(invented().filter(|_| weather.happens(50))),
            Client::Waits(command) if weather.happens(60) => Client::HasEffect(copy.invoke(&command)),
            Client::HasEffect(answer) if weather.happens(60) => {
                readers.answer(client, answer);
                readers.agree().unwrap_or_else(|differ| panic!("seed {seed}: {differ}"));
                Client::Idle
            }
            same => same,
        };
    }
    readers.ours()
}

#[test]
fn all_readers_agree_on_thousands_of_small_histories() {
    let good = (0..6000).filter(|&seed| random_history(seed, 0)).count();
    assert!((1500..5500).contains(&good), "there are enough of both sorts: {good} of 6000 are good");
}

#[test]
fn ours_and_the_exhaustive_one_agree_on_thousands_of_histories_of_clients_that_forget() {
    let good = (0..8000).filter(|&seed| random_history(seed, 25)).count();
    assert!((2000..7500).contains(&good), "there are enough of both sorts: {good} of 8000 are good");
}

/// An event of a history by hand.
#[derive(Clone, Copy)]
enum Event {
    Asks(Command),
    Hears(Option<i64>),
}
use Event::{Asks, Hears};

/// A history by hand, as all readers judge it.
fn judge(events: &[(usize, Event)]) -> bool {
    read(events).agree().unwrap_or_else(|differ| panic!("{differ}"))
}

fn read(events: &[(usize, Event)]) -> Readers {
    let mut readers = Readers::default();
    for &(client, event) in events {
        match event {
            Asks(command) => readers.ask(ProcessId::numbered(client), command),
            Hears(answer) => readers.answer(ProcessId::numbered(client), answer.map(Value::Number)),
        }
    }
    readers
}

const X: Value = Value::word("x");
const Y: Value = Value::word("y");
const READ: Command = Command::Get(X);

fn write(value: i64) -> Command {
    Command::Put(X, Value::Number(value))
}

#[test]
fn a_read_behind_a_write_sees_it() {
    let history = |answer| judge(&[(4, Asks(write(1))), (4, Hears(None)), (5, Asks(READ)), (5, Hears(answer))]);
    assert!(history(Some(1)) && !history(None) && !history(Some(2)));
}

#[test]
fn a_read_beside_a_write_sees_it_or_not() {
    let history = |answer| judge(&[(4, Asks(write(1))), (5, Asks(READ)), (5, Hears(answer)), (4, Hears(None))]);
    assert!(history(Some(1)) && history(None) && !history(Some(2)));
}

#[test]
fn once_somebody_saw_a_write_nobody_sees_what_was_before() {
    // The write is still open: its effect is what the first read shows.
    let history = |second| judge(&[(4, Asks(write(1))), (5, Asks(READ)), (5, Hears(Some(1))), (6, Asks(READ)), (6, Hears(second))]);
    assert!(history(Some(1)) && !history(None));
}

#[test]
fn a_write_that_is_never_answered_may_take_effect_much_later() {
    let mut events = vec![(4, Asks(write(1))), (5, Asks(write(2))), (5, Hears(None)), (6, Asks(READ)), (6, Hears(Some(2)))];
    events.extend([(6, Asks(READ)), (6, Hears(Some(1)))]);
    assert!(judge(&events));
    events.extend([(6, Asks(READ)), (6, Hears(Some(2)))]);
    assert!(!judge(&events), "but only once");
}

#[test]
fn two_writes_beside_each_other_have_one_order_for_all() {
    let begin = [(4, Asks(write(1))), (5, Asks(write(2))), (4, Hears(None)), (5, Hears(None)), (6, Asks(READ)), (6, Hears(Some(1)))];
    let history = |answer| judge(&[&begin[..], &[(7, Asks(READ)), (7, Hears(answer))]].concat());
    assert!(history(Some(1)) && !history(Some(2)));
}

#[test]
fn keys_do_not_disturb_each_other() {
    let other = Command::Put(Y, Value::Number(9));
    let history = |answer| judge(&[(4, Asks(write(1))), (5, Asks(other)), (5, Hears(None)), (4, Hears(None)), (5, Asks(READ)), (5, Hears(answer))]);
    assert!(history(Some(1)) && !history(Some(9)));
}

#[test]
fn an_answer_is_one_to_what_its_client_asked_for_last() {
    // C4 lost its memory between the two: what it wrote took effect, and was never answered.
    let history = |answer| judge(&[(4, Asks(write(1))), (4, Asks(READ)), (4, Hears(answer))]);
    assert!(history(Some(1)) && history(None) && !history(Some(2)));
}

#[test]
fn what_was_forgotten_takes_effect_once_and_at_any_time() {
    let begin = [(4, Asks(write(1))), (4, Asks(write(2))), (4, Hears(None))];
    let history = |answers: &[i64]| {
        let reads = answers.iter().flat_map(|&answer| [(5, Asks(READ)), (5, Hears(Some(answer)))]);
        judge(&begin.into_iter().chain(reads).collect::<Vec<_>>())
    };
    assert!(history(&[2, 2]) && history(&[2, 1]) && history(&[1, 1]) && !history(&[2, 1, 2]) && !history(&[1, 2]));
}

#[test]
fn what_came_of_each_operation_is_told_with_its_moments() {
    let mut readers = read(&[(4, Asks(write(1))), (5, Asks(READ)), (5, Hears(Some(1))), (5, Asks(READ)), (5, Hears(Some(7)))]);
    readers.ask(ProcessId::numbered(5), READ);
    let rulings: Vec<Option<Ruling>> = readers.past.history().operations().map(|operation| operation.returned.map(|is| is.ruling)).collect();
    assert_eq!(rulings, [None, Some(Ruling::Explained), Some(Ruling::Unexplained), None]);
    let run = Run::<Raft>::of(scenario(
        "raft n=3 latency=10ms until=500ms\nat 10ms timeout P1 Election\nat 100ms C1 put x 1\nat 100ms crash C1 losing disk\nat 300ms recover C1\nat 310ms C1 get x",
    ));
    let told: Vec<(Serial, u64, Option<u64>)> = run
        .0
        .past()
        .history()
        .operations()
        .map(|operation| (operation.serial, operation.invoked.0, operation.returned.map(|returned| returned.at.0)))
        .collect();
    assert_eq!(told, [(Serial { session: 1, number: 1 }, 100_000, None), (Serial { session: 2, number: 1 }, 310_000, Some(350_000))]);
    let client = ProcessId::numbered(4);
    let open = |from: u64| -> Vec<(u64, Option<u64>)> {
        let open = run.0.past().history().between(client, Time::millis(from), Time::millis(500));
        open.map(|(operation, next)| (operation.invoked.0, next.map(|next| next.0))).collect()
    };
    assert_eq!(open(200), [(310_000, None), (100_000, Some(310_000))]);
    assert_eq!((open(320), open(400)), (vec![(310_000, None)], vec![]));
    let early: Vec<_> = run.0.past().history().between(client, Time::ZERO, Time::millis(310)).map(|(operation, _)| operation.serial).collect();
    assert_eq!(early, [Serial { session: 1, number: 1 }], "what is asked at its end is not of a stretch");
}

#[test]
fn a_judge_that_cannot_follow_says_so_and_holds_nothing_to_be_bad() {
    // Thirty writes of two values in turns: which of them were seen, nobody can tell.
    let mut events: Vec<(usize, Event)> = (10..40).map(|client| (client, Asks(write(client as i64 % 2)))).collect();
    for value in [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1] {
        events.extend([(40, Asks(READ)), (40, Hears(Some(value)))]);
    }
    events.extend([(41, Asks(Command::Get(Y))), (41, Hears(None)), (40, Asks(READ)), (40, Hears(Some(77)))]);
    let readers = read(&events);
    let history = readers.past.history();
    assert!(history.gave_up() && history.unexplained().is_none());
    assert_eq!((history.invoked(), history.returned()), (46, 16));
    // Other keys are judged all the same.
    events.extend([(41, Asks(Command::Get(Y))), (41, Hears(Some(78)))]);
    assert_eq!(read(&events).past.history().unexplained(), Some((ProcessId::numbered(41), Y, Some(Value::Number(78)))));
}

#[test]
fn nine_clients_that_all_ask_at_once_are_judged() {
    let at_once =
        (1..=9).map(|number| if number < 5 { format!("at 10ms  C{number} put x {number}\n") } else { format!("at 10ms  C{number} get x\n") });
    let at_once = at_once.collect::<String>();
    for script in [
        format!("raft n=3 clients=9 until=5s\n{at_once}"),
        "raft clients=9 every=100ms until=60s".into(),
        "raft clients=9 every=1ms loss=5% until=20s".into(),
    ] {
        let run = Run::<Raft>::of(scenario(&script));
        assert!(run.0.past().history().returned() >= 9 && run.broken().is_empty(), "{script}");
        assert_eq!(run.verdict("Linearizability").word(), "holds", "{script}");
    }
    let run = Run::<MultiPaxos>::of(scenario("multi-paxos clients=9 every=100ms until=60s"));
    assert_eq!((run.verdict("Linearizability").word(), run.0.past().history().gave_up()), ("holds", false));
}

/// A run of clients that crash and lose their disks, over and over, while servers do too what servers may.
fn forgetful(weather: &mut Weather, algorithm: &str, seed: u64) -> String {
    let clients = weather.within(1, 4);
    let loss = weather.one(&[0, 0, 10]);
    let mut script = format!("{algorithm} n=3 clients={clients} seed={seed} latency=1..20ms loss={loss}% retry=60..90ms until=1500ms\n");
    for number in 0..weather.within(3, 20) {
        let (at, client, key) = (weather.within(0, 1000), weather.within(1, clients), weather.one(&["x", "x", "y"]));
        let what = if weather.happens(50) { format!("get {key}") } else { format!("put {key} {}", number % 5) };
        script.push_str(&format!("at {at}ms  C{client} {what}\n"));
    }
    script.push_str(&weather::forgetting(weather, clients, 1000));
    for _ in 0..weather.within(0, 4) {
        let (at, who) = (weather.within(0, 1000), weather.within(1, 3));
        script.push_str(&format!("at {at}ms  crash P{who}\nat {}ms  recover P{who}\n", at + weather.within(1, 80)));
    }
    script
}

#[test]
fn both_agree_on_thousands_of_runs_of_clients_that_crash_and_lose_their_disks() {
    let (mut commands, mut open, mut bad) = (0, 0, [0; 4]);
    for seed in 0..1500 {
        for (place, algorithm) in ["raft", "multi-paxos", "raft@1", "multi-paxos@1"].into_iter().enumerate() {
            let script = forgetful(&mut Weather::new(seed), algorithm, seed);
            let scenario = scenario(&script);
            let readers = match algorithm {
                "raft" | "raft@1" => Readers::of(Run::<Raft>::of(scenario).0.past()),
                _ => Readers::of(Run::<MultiPaxos>::of(scenario).0.past()),
            };
            let good = readers.agree().unwrap_or_else(|differ| panic!("{differ}\nin\n{script}"));
            bad[place] += usize::from(!good);
            commands += readers.second.len();
            open += readers.past.history().operations().filter(|operation| operation.returned.is_none()).count();
        }
    }
    assert!(commands > 30_000 && open > 3_000, "{commands} commands, {open} of them never answered");
    // A client that uses its numbers again, as in the first version, is answered what it did not ask for.
    assert!(bad[..2] == [0, 0] && bad[2] > 0 && bad[3] > 0, "{bad:?}");
}
