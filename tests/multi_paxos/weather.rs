//! Random weather for logs: settings, commands and misfortunes made from a seed. What is printed when a test fails runs as it stands.

use crate::weather::{Party, Weather, all_well, forgetting, lines};
use std::fmt::Write;

/// Something that happens to a run; only clients ever lose a disk.
fn event(weather: &mut Weather, party: &Party) -> String {
    match weather.within(0, 16) {
        0..=14 => party.misfortune(weather),
        _ => {
            let timer = weather.one(&["Election", "Election", "Retry", "Heartbeat", "Leader", "Backoff"]);
            format!("timeout P{} {timer}", weather.within(1, party.processes))
        }
    }
}

fn command(weather: &mut Weather, clients: u64, number: u64) -> String {
    let (client, key) = (weather.within(1, clients), weather.one(&["x", "y"]));
    if weather.within(0, 2) == 0 { format!("C{client} get {key}") } else { format!("C{client} put {key} {number}") }
}

/// A storm of a second with commands in it, then calm and one more command of each client.
pub fn storm_then_calm(seed: u64) -> String {
    let mut weather = Weather::new(seed);
    let (servers, clients) = (weather.within(1, 6), weather.within(1, 3));
    let party = Party { processes: servers, clients, may_propose: servers };
    let latency = weather.one(&["10ms", "5..15ms", "10..20ms", "1..40ms"]);
    let (loss, duplicate) = (weather.one(&[0, 0, 1, 5, 15]), weather.one(&[0, 0, 5, 30]));
    let contention = if weather.within(0, 2) > 0 {
        format!("leader=heartbeat backoff={}", weather.one(&["none", "random"]))
    } else {
        format!("leader=none backoff={}", weather.one(&["random", "exponential"]))
    };
    let mut script = format!(
        "multi-paxos n={servers} clients={clients} seed={seed} latency={latency} loss={loss}% duplicate={duplicate}% {contention} window={} until={}\n",
        weather.one(&[1, 2, 8]),
        if loss > 1 { "15s" } else { "5s" }
    );
    if servers > 1 {
        let events = weather.within(0, 30);
        script.push_str(&lines(&mut weather, events, 1_000_000, |weather| event(weather, &party)));
    }
    for number in 0..weather.within(0, 12) {
        let (at, what) = (weather.within(0, 1200), command(&mut weather, clients, number));
        let _ = writeln!(script, "at {at}ms  {what}");
    }
    if weather.happens(30) {
        script.push_str(&forgetting(&mut weather, clients, 1000));
    }
    let calm = all_well(&party, &script, 1000);
    script.push_str(&calm);
    for number in 1..=clients {
        let _ = writeln!(script, "at {}ms  C{number} put z last", 1400 + 20 * number);
    }
    script
}

/// A storm that is tuned for breaches: few servers, many leaders, many losses, crashes and partitions.
pub fn tight(seed: u64, broken: Option<&str>) -> String {
    let mut weather = Weather::new(seed);
    let (servers, clients) = (weather.within(3, 5), weather.within(2, 3));
    let party = Party { processes: servers, clients, may_propose: servers };
    let leader = weather.one(&["leader=none backoff=random backoff-max=40ms", "leader=heartbeat heartbeat=15ms"]);
    let rule = broken.map_or(String::new(), |rule| format!(" break={rule}"));
    let mut script = format!(
        "multi-paxos n={servers} clients={clients} seed={seed} latency=1..25ms loss={}% {leader} resend=20..60ms retry=40..90ms until=900ms{rule}\n",
        weather.within(5, 30)
    );
    for number in 0..weather.within(6, 16) {
        let (at, what) = (weather.within(0, 500), command(&mut weather, clients, number));
        let _ = writeln!(script, "at {at}ms  {what}");
    }
    for _ in 0..weather.within(4, 16) {
        script.push_str(&party.blow(&mut weather, 600, 40, ""));
    }
    if weather.happens(30) {
        script.push_str(&forgetting(&mut weather, clients, 600));
    }
    script
}
