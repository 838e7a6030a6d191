//! Random weather for logs: settings, commands and misfortunes made from a seed. What is printed when a test fails runs as it stands.

use std::fmt::Write;

/// Random numbers of the tests' own, so that a change of Synod's dice does not change the weather (splitmix64).
pub struct Weather(u64);

impl Weather {
    /// The weather of a seed.
    pub fn new(seed: u64) -> Weather {
        Weather(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x3C6E_F372)
    }

    /// A number from `low` to `high`, both included.
    pub fn within(&mut self, low: u64, high: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        low + (mixed ^ (mixed >> 31)) % (high - low + 1)
    }

    /// One of some.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.within(0, of.len() as u64 - 1) as usize]
    }
}

/// Two groups, with everybody in one of them.
fn sides(weather: &mut Weather, servers: u64) -> String {
    let (mut one, mut other) = (String::new(), String::new());
    for number in 1..=servers {
        let side = if weather.within(0, 1) == 0 { &mut one } else { &mut other };
        let _ = write!(side, " P{number}");
    }
    if one.is_empty() || other.is_empty() { "heal".into() } else { format!("partition{one} |{other}") }
}

fn link(weather: &mut Weather, servers: u64) -> String {
    let from = weather.within(1, servers);
    let to = (from + weather.within(1, servers - 1) - 1) % servers + 1;
    format!("P{from}>P{to}")
}

/// Something that happens to a run, never a lost disk.
fn event(weather: &mut Weather, servers: u64) -> String {
    let who = weather.within(1, servers);
    match weather.within(0, 16) {
        0..=2 => format!("crash P{who}"),
        3..=5 => format!("recover P{who}"),
        6 => format!("crash P{who} reaching P{}", weather.within(1, servers)),
        7..=8 => sides(weather, servers),
        9 => weather.one(&["heal", "heal", "spread", "align"]).into(),
        10 => format!("{} {}", weather.one(&["cut", "mend"]), link(weather, servers)),
        11 => format!("{} P{who}", weather.one(&["pause", "resume", "resume"])),
        12 => format!("slow P{who} by {}", weather.within(1, 4)),
        13 => format!("{} {}#{}", weather.one(&["drop", "drop", "deliver", "duplicate"]), link(weather, servers), weather.within(1, 30)),
        14 => format!("hold {}#{} for {}ms", link(weather, servers), weather.within(1, 30), weather.within(1, 200)),
        _ => format!("timeout P{who} {}", weather.one(&["Election", "Election", "Retry", "Heartbeat", "Leader", "Backoff"])),
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
        for _ in 0..weather.within(0, 30) {
            let (at, what) = (weather.within(0, 1_000_000), event(&mut weather, servers));
            let _ = writeln!(script, "at {at}us  {what}");
        }
    }
    for number in 0..weather.within(0, 12) {
        let (at, what) = (weather.within(0, 1200), command(&mut weather, clients, number));
        let _ = writeln!(script, "at {at}ms  {what}");
    }
    let storm = script.clone();
    script.push_str("at 1s  heal\n");
    for number in 1..=servers {
        // Whoever is to stop in its next multicast stops now: that line acts whenever the multicast comes.
        let happened = |what: String| storm.contains(&what);
        let acts = [
            (happened(format!("crash P{number} reaching")), format!("crash P{number}")),
            (happened(format!("crash P{number}")), format!("recover P{number}")),
            (happened(format!("pause P{number}")), format!("resume P{number}")),
            (happened(format!("slow P{number} ")), format!("slow P{number} by 1")),
        ];
        for (_, act) in acts.into_iter().filter(|(happened, _)| *happened) {
            let _ = writeln!(script, "at 1s  {act}");
        }
    }
    for number in 1..=clients {
        let _ = writeln!(script, "at {}ms  C{number} put z last", 1400 + 20 * number);
    }
    script
}

/// A storm that is tuned for breaches: few servers, many leaders, many losses, crashes and partitions.
pub fn tight(seed: u64, broken: Option<&str>) -> String {
    let mut weather = Weather::new(seed);
    let (servers, clients) = (weather.within(3, 5), weather.within(2, 3));
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
        let (at, who) = (weather.within(0, 600), weather.within(1, servers));
        let _ = match weather.within(0, 5) {
            0..=2 => writeln!(script, "at {at}ms  crash P{who}\nat {}ms  recover P{who}", at + weather.within(1, 40)),
            3 => writeln!(script, "at {at}ms  {}", sides(&mut weather, servers)),
            4 => writeln!(script, "at {at}ms  cut {}", link(&mut weather, servers)),
            _ => writeln!(script, "at {at}ms  heal"),
        };
    }
    script
}
