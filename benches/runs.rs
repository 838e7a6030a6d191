//! How fast runs are: events a second, seeking, frames, links, runs of a survey a second. It prints; it does not gate.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use synod::base::Time;
use synod::facts::kind;
use synod::figure::Form;
use synod::protocols::CARDS;
use synod::run::{Session, open};
use synod::scenario::{Scenario, link, script};
use synod::survey::{Measure, Question, Since, Survey};

/// Two proposers that never settle: the busiest run there is.
const DUEL: &str = "paxos latency=10ms proposers=P1,P5 offset=25ms think=10ms learn=decide until=600s";
/// The same among 51 processes, where every message is one of hundreds.
const CROWD: &str = "paxos n=51 latency=10ms proposers=P1,P51 offset=25ms think=10ms learn=decide until=20s";
/// A duel that randomness ends after three ballots or so: what surveys take thousands of.
const SHORT_DUEL: &str = "paxos n=6 roles=separate proposers=2 latency=10ms think=10ms offset=25ms backoff=random backoff-max=30ms";

/// An hour of Raft with a client that asks once a second.
const HOUR: &str = "raft every=1s until=3600s";
/// The same with 51 servers, for a minute.
const CABINET: &str = "raft n=51 every=1s until=60s";

fn main() {
    divan::main();
}

fn scenario(text: &str) -> Scenario {
    script::parse(text, CARDS).expect("a benchmark's script is right")
}

fn explored(text: &str) -> Session {
    let mut session = open(scenario(text));
    while !session.explore(u32::MAX) {}
    session
}

/// A run from its beginning to its end, with checkpoints, without records.
#[divan::bench(args = [DUEL, CROWD, HOUR, CABINET], sample_count = 5, sample_size = 1)]
fn run_to_the_end(bencher: Bencher, text: &str) {
    let events = explored(text).horizon().events;
    bencher.counter(ItemsCount::new(events)).bench(|| explored(black_box(text)).horizon());
}

/// From anywhere to anywhere in half a million events, or in an hour of Raft.
#[divan::bench(args = [DUEL, HOUR], sample_count = 200, sample_size = 1)]
fn seek_in_a_long_run(bencher: Bencher, text: &str) {
    let mut session = explored(text);
    let end = session.horizon().time.0;
    let mut place = 0_u64;
    bencher.bench_local(|| {
        place = place.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        session.seek(Time(place % end), u32::MAX)
    });
}

/// One step back, which is a replay from the nearest checkpoint.
#[divan::bench(sample_count = 100, sample_size = 1)]
fn step_back_in_a_long_run(bencher: Bencher) {
    let mut session = explored(DUEL);
    session.seek(Time::millis(300_000), u32::MAX);
    bencher.bench_local(|| session.step_back());
}

/// The plain data of one moment: what every animation frame asks for.
#[divan::bench(args = [DUEL, CROWD])]
fn frame(bencher: Bencher, text: &str) {
    let mut session = explored(text);
    session.seek(Time::millis(1034), u32::MAX);
    bencher.bench_local(|| session.frame());
}

/// The trace, which is every record as text.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn trace(bencher: Bencher) {
    let scenario = scenario(&DUEL.replace("600s", "60s"));
    bencher.bench_local(|| {
        let mut bytes = 0;
        synod::figure::trace(&scenario, Form::Two, &mut |line| {
            bytes += line.len();
            true
        });
        bytes
    });
}

/// A thousand short runs, each until its first decision.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn survey(bencher: Bencher) {
    let (scenario, question) = (scenario(SHORT_DUEL), Question::time_until(kind("decided").expect("there are decisions")));
    bencher.counter(ItemsCount::new(1000_u32)).bench_local(|| {
        let mut survey = Survey::new(scenario.clone(), question, 1, 1000).expect("it is a survey");
        while !survey.step(u32::MAX) {}
        survey.distribution().percentile(50)
    });
}

/// A link there and back.
#[divan::bench]
fn parse_and_print_a_link(bencher: Bencher) {
    let text = link::print(&link::Link::plain(scenario(&format!("{DUEL}\nat 40ms  crash P2\nat 60ms  partition P1 P2 | P3 P4 P5\nat 90ms  heal\n"))));
    bencher.bench_local(|| link::parse(black_box(&text), CARDS).link.map(|link| link::print(&link)));
}

/// Ten thousand times two seconds of Raft, with an election in each.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn ten_thousand_elections(bencher: Bencher) {
    let scenario = scenario("raft clients=0 until=2s");
    let elected = kind("elected").expect("there are elections");
    let question = Question { measure: Measure::Milestones(elected), since: Since::Start, until: None };
    bencher.counter(ItemsCount::new(10_000_u32)).bench_local(|| {
        let mut survey = Survey::new(scenario.clone(), question, 1, 10_000).expect("it is a survey");
        while !survey.step(u32::MAX) {}
        survey.distribution().percentile(50)
    });
}
