//! Random weather for Basic Paxos: settings and scripts made from a seed. What is printed when a test fails runs as it stands.

#![allow(dead_code, reason = "each test file asks for a part of it")]

use crate::weather::{Party, Weather, all_well, lines};
use std::fmt::Write;

/// The settings of a random scenario, without anything that is unsafe or keeps it from ending once the weather is calm: the
/// script's first line, and who takes part.
pub fn settings(weather: &mut Weather, seed: u64) -> (String, Party) {
    // Several proposers without random backoff may duel for ever; a single one needs none.
    let alone = weather.happens(30);
    let clients = if weather.happens(30) { weather.within(1, 3) } else { 0 };
    let (cast, party) = if weather.happens(40) { apart(weather, clients, alone) } else { all_in_one(weather, clients, alone) };
    // A phase must have the time that its messages take, or no ballot ever ends.
    let (latency, longest) = weather.one(&[("10ms", 10), ("5..15ms", 15), ("10..20ms", 20), ("1..40ms", 40)]);
    let retry = 2 * longest + weather.within(10, 100);
    let mut line = format!("paxos {cast} seed={seed} latency={latency} retry={retry}..{}ms", retry + weather.within(10, 100));
    let (loss, duplicate) = (weather.one(&[0, 0, 1, 5, 10, 20]), weather.one(&[0, 0, 5, 30]));
    let _ = write!(line, " loss={loss}% duplicate={duplicate}% think={}ms offset={}ms", weather.within(0, 12), weather.within(0, 50));
    let _ = write!(line, " nack={} learn={}", weather.one(&["on", "off"]), weather.one(&["accepted", "decide"]));
    let backoff = if alone { weather.one(&["none", "fixed"]) } else { weather.one(&["random", "exponential"]) };
    let _ = write!(line, " backoff={backoff} backoff-max={}ms", weather.within(4, 10) * longest);
    (line, party)
}

fn apart(weather: &mut Weather, clients: u64, alone: bool) -> (String, Party) {
    let (proposers, acceptors, learners) = (if alone { 1 } else { weather.within(2, 3) }, weather.within(3, 5), weather.within(1, 2));
    let n = proposers + acceptors + learners;
    let cast = format!("n={n} roles=separate proposers={proposers} learners={learners} clients={clients}");
    (cast, Party { processes: n, clients, may_propose: proposers })
}

fn all_in_one(weather: &mut Weather, clients: u64, alone: bool) -> (String, Party) {
    let n = weather.within(3, 7);
    let cast = format!("n={n} proposers={} clients={clients}", if alone { 1 } else { weather.within(2, n) });
    (cast, Party { processes: n, clients, may_propose: if alone { 1 } else { n } })
}

/// Something that happens to a run, never a lie and never a lost disk.
pub fn event(weather: &mut Weather, party: &Party) -> String {
    match weather.within(0, 17) {
        0..=14 => party.misfortune(weather),
        15 => format!("timeout {} {}", party.somebody(weather), weather.one(&["Start", "Think", "Retry", "Backoff"])),
        _ => format!("P{} propose {}", weather.within(1, party.may_propose), weather.one(&["black", "white", "7"])),
    }
}

/// The calm behind a storm: everybody is up, every link works, and one process is asked again and again, until all have learned.
pub fn calm(weather: &mut Weather, party: &Party, storm: &str, from: u64) -> String {
    let mut lines = all_well(party, storm, from);
    let asked = weather.within(1, party.may_propose);
    for round in 0..20 {
        let _ = writeln!(lines, "at {}ms  P{asked} propose last", from + 500 + 300 * round);
    }
    lines
}

/// A storm of a second, then calm.
pub fn storm_then_calm(seed: u64) -> String {
    let mut weather = Weather::new(seed);
    let (settings, party) = settings(&mut weather, seed);
    let events = weather.within(0, 40);
    let storm = lines(&mut weather, events, 1_000_000, |weather| event(weather, &party));
    let calm = calm(&mut weather, &party, &storm, 1000);
    format!("{settings} until=20s\n{storm}{calm}")
}

/// What a tight storm may do besides.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Evil {
    /// Nothing evil.
    None,
    /// A rule of the card is broken.
    Rule(&'static str),
    /// Crashes lose the disk.
    LostDisk,
    /// One acceptor hides what it accepted.
    Liar,
}

/// A storm that is tuned for breaches: few acceptors, many ballots, many losses, crashes and partitions.
pub fn tight(seed: u64, evil: Evil) -> String {
    let mut weather = Weather::new(seed);
    let separate = weather.happens(50);
    let acceptors = weather.within(3, 4);
    let (cast, party) = if separate {
        let n = acceptors + 4;
        (format!("n={n} roles=separate proposers=3"), Party { processes: n, clients: 0, may_propose: 3 })
    } else {
        (format!("n={acceptors} proposers=3"), Party { processes: acceptors, clients: 0, may_propose: acceptors })
    };
    let broken = if let Evil::Rule(rule) = evil { format!(" break={rule}") } else { String::new() };
    let (loss, offset, learn) = (weather.within(5, 35), weather.within(0, 30), weather.one(&["accepted", "decide"]));
    let mut script = format!(
        "paxos {cast} seed={seed} latency=1..25ms loss={loss}% think=2ms offset={offset}ms retry=20..60ms nack=off learn={learn} until=600ms{broken}\n"
    );
    if evil == Evil::Liar {
        let _ = writeln!(script, "at 0ms  lie P{} forgetful", weather.within(1, party.processes));
    }
    for _ in 0..weather.within(4, 16) {
        script.push_str(&party.blow(&mut weather, 300, 20, if evil == Evil::LostDisk { " losing disk" } else { "" }));
    }
    script
}
