//! Random weather for Raft: settings and scripts made from a seed. What is printed when a test fails runs as it stands.

use crate::support::{Run, scenario};
use crate::weather::{Party, Weather, all_well, forgetting, lines};
use std::fmt::Write;
use std::rc::Rc;
use synod::base::Time;
use synod::protocols::agree::raft::{Member, Raft, Server};
use synod::sim::{Log, Simulation};

/// When the calm begins, in milliseconds.
const CALM: u64 = 1000;

/// The settings of a random scenario in which every rule is kept: the script's first line, and who takes part.
fn settings(weather: &mut Weather, seed: u64) -> (String, Party) {
    let (n, clients) = (weather.one(&[2, 3, 3, 4, 5, 5, 7]), weather.within(1, 3));
    // Broadcast time, election timeout: the second must be several times the first, or nobody is ever elected (section 5.6).
    let (latency, election) = weather.one(&[("5ms", 60), ("2..8ms", 70), ("5..10ms", 90), ("1..20ms", 150)]);
    let (heartbeat, retry) = (election * 2 / 5, weather.within(80, 200));
    let (loss, duplicate) = (weather.one(&[0, 0, 1, 5, 10]), weather.one(&[0, 0, 5, 30]));
    let mut line = format!("raft n={n} clients={clients} seed={seed} latency={latency} election={election}..{}ms", election * 2);
    let _ = write!(line, " heartbeat={heartbeat}ms retry={retry}..{}ms loss={loss}% duplicate={duplicate}%", retry * 2);
    for switch in ["prevote", "hints", "noop"] {
        let _ = write!(line, " {switch}={}", weather.one(&["on", "off"]));
    }
    (line, Party { processes: n, clients, may_propose: n })
}

/// A command for a client. The first only writes: without an empty entry a leader answers no read before somebody has written.
fn command(weather: &mut Weather, party: &Party) -> String {
    let (client, key) = (weather.within(1, party.clients), weather.one(&["x", "x", "y"]));
    if client > 1 && weather.happens(50) { format!("C{client} get {key}") } else { format!("C{client} put {key} {}", weather.within(1, 99)) }
}

/// Something that happens to a run; only clients ever lose a disk.
fn event(weather: &mut Weather, party: &Party) -> String {
    match weather.within(0, 20) {
        0..=15 => party.misfortune(weather),
        16 => format!("timeout {} {}", party.somebody(weather), weather.one(&["Election", "Heartbeat", "Retry"])),
        _ => command(weather, party),
    }
}

/// A storm of a second, then a calm in which one client goes on asking, until [`settle`] finds that all is well.
pub fn storm_then_calm(seed: u64) -> String {
    let mut weather = Weather::new(seed);
    let (settings, party) = settings(&mut weather, seed);
    let events = weather.within(0, 40);
    let mut storm = lines(&mut weather, events, CALM * 1000, |weather| event(weather, &party));
    if weather.happens(30) {
        storm.push_str(&forgetting(&mut weather, party.clients, CALM));
    }
    let mut calm = all_well(&party, &storm, CALM);
    // Without an empty entry a new leader commits nothing of its predecessors' before somebody writes.
    for round in 1..30 {
        let _ = writeln!(calm, "at {}ms  C1 put x {}", CALM + 700 * round, 100 + round);
    }
    format!("{settings} until=30s\n{storm}{calm}")
}

/// Whether somebody leads whom all follow, every command is answered, and all logs are the same and committed.
fn is_settled(run: &Simulation<Raft>) -> bool {
    let waits = |member: &Member| matches!(member, Member::Client(client) if client.open().is_some());
    let mut all = servers(run);
    let Some(first) = all.next() else { return true };
    first.leader.is_some()
        && run.cast().processes.iter().all(|(_, member)| !waits(member))
        && first.commit_index == first.last_log_index()
        && all.all(|other| (other.leader, other.current_term, other.commit_index) == (first.leader, first.current_term, first.commit_index))
        && servers(run).all(|other| other.log == first.log && other.store == first.store)
}

/// Runs a script until everything is settled in the calm, and somebody has asked for something in it.
pub fn settle(script: &str) -> (Run<Raft>, bool) {
    let mut simulation = Simulation::<Raft>::new(Rc::new(scenario(script)));
    let (mut log, calm) = (Log::default(), Time::millis(CALM + 300));
    let mut settled = false;
    while !settled && simulation.step(&mut log) {
        settled = simulation.world().now() > calm && is_settled(&simulation);
    }
    (Run(simulation), settled)
}

/// The servers of a run.
pub fn servers(run: &Simulation<Raft>) -> impl Iterator<Item = &Server> {
    run.cast().processes.iter().filter_map(|(_, member)| member.server())
}

/// What a tight storm may do besides.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Evil {
    /// Nothing evil.
    None,
    /// A rule of the card is broken.
    Rule(&'static str),
}

/// A storm that is tuned for breaches: few servers, many elections, clients that always ask. One sort does a bit of everything, the
/// other fells leaders in the middle of their work, over and over (figure 8).
pub fn tight(seed: u64, evil: Evil) -> String {
    let mut weather = Weather::new(seed);
    let broken = if let Evil::Rule(rule) = evil { format!(" break={rule}") } else { String::new() };
    if weather.happens(60) { chaos(&mut weather, seed, &broken) } else { felling(&mut weather, seed, &broken) }
}

fn chaos(weather: &mut Weather, seed: u64, broken: &str) -> String {
    let (n, noop) = (weather.one(&[3, 3, 3, 5]), weather.one(&["on", "off"]));
    let party = Party { processes: n, clients: 2, may_propose: n };
    let (loss, duplicate) = (weather.one(&[0, 5, 20]), weather.one(&[0, 30]));
    let (prevote, hints) = (weather.one(&["off", "off", "on"]), weather.one(&["on", "off"]));
    let mut script = format!(
        "raft n={n} clients=2 seed={seed} latency=1..10ms election=30..60ms heartbeat=15ms retry=15..30ms loss={loss}% duplicate={duplicate}% noop={noop} prevote={prevote} hints={hints} until=600ms{broken}\n"
    );
    for at in [20, 90, 160, 230, 300, 370, 440] {
        let _ = writeln!(script, "at {at}ms  {}\nat {}ms  {}", command(weather, &party), at + 30, command(weather, &party));
    }
    for _ in 0..weather.within(4, 14) {
        let (at, who) = (weather.within(0, 500), weather.within(1, n));
        let _ = match weather.within(0, 5) {
            0 => writeln!(script, "at {at}ms  crash P{who} reaching P{}\nat {}ms  recover P{who}", weather.within(1, n), at + weather.within(20, 90)),
            1 => writeln!(script, "at {at}ms  {}\nat {}ms  heal", party.sides(weather), at + weather.within(20, 150)),
            2 => writeln!(script, "at {at}ms  timeout P{who} Election"),
            _ => write!(script, "{}", party.blow(weather, 500, 80, "")),
        };
    }
    if weather.happens(30) {
        script.push_str(&forgetting(weather, party.clients, 500));
    }
    script
}

fn felling(weather: &mut Weather, seed: u64, broken: &str) -> String {
    let party = Party { processes: 3, clients: 2, may_propose: 3 };
    let mut script =
        format!("raft n=3 clients=2 seed={seed} latency=1..5ms election=30..60ms heartbeat=28ms retry=100..200ms noop=off until=1s{broken}\n");
    for _ in 0..40 {
        let _ = writeln!(script, "at {}ms  {}", weather.within(20, 950), command(weather, &party));
    }
    for _ in 0..weather.within(20, 40) {
        let (at, who) = (weather.within(0, 900), weather.within(1, 3));
        let _ = writeln!(script, "at {at}ms  crash P{who} reaching P{who}\nat {}ms  recover P{who}", at + weather.within(20, 90));
    }
    script
}
