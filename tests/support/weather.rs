//! Random weather: settings and scripts made from a seed. What is printed when a test fails runs as it stands.

#![allow(dead_code, reason = "each test file asks for a part of it")]

use std::fmt::Write;

/// Random numbers of the tests' own, so that a change of Synod's dice does not change the weather (splitmix64).
pub struct Weather(u64);

impl Weather {
    /// The weather of a seed.
    pub fn new(seed: u64) -> Weather {
        Weather(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5D4A_1E37)
    }

    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub fn within(&mut self, low: u64, high: u64) -> u64 {
        low + self.bits() % (high - low + 1)
    }

    /// Whether something of so many chances in a hundred happens.
    pub fn happens(&mut self, percent: u64) -> bool {
        self.within(1, 100) <= percent
    }

    /// One of some.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.within(0, of.len() as u64 - 1) as usize]
    }
}

/// Who takes part in a storm.
pub struct Party {
    /// The processes, clients apart.
    pub processes: u64,
    /// The clients.
    pub clients: u64,
    /// How many of the first processes may be asked to propose.
    pub may_propose: u64,
}

impl Party {
    /// A process or a client.
    pub fn somebody(&self, weather: &mut Weather) -> String {
        match weather.within(1, self.processes + self.clients) {
            number if number > self.processes => format!("C{}", number - self.processes),
            number => format!("P{number}"),
        }
    }

    /// A link between two processes.
    pub fn link(&self, weather: &mut Weather) -> String {
        let from = weather.within(1, self.processes);
        let to = (from + weather.within(1, self.processes - 1) - 1) % self.processes + 1;
        format!("P{from}>P{to}")
    }

    /// An early message of a link.
    pub fn message(&self, weather: &mut Weather) -> String {
        format!("{}#{}", self.link(weather), weather.within(1, 6))
    }

    /// Two groups, with everybody in one of them.
    pub fn sides(&self, weather: &mut Weather) -> String {
        let (mut one, mut other) = (String::new(), String::new());
        for number in 1..=self.processes {
            let side = if weather.happens(50) { &mut one } else { &mut other };
            let _ = write!(side, " P{number}");
        }
        if one.is_empty() || other.is_empty() { "heal".into() } else { format!("partition{one} |{other}") }
    }
}

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
        0..=2 => format!("crash {}", party.somebody(weather)),
        3..=6 => format!("recover {}", party.somebody(weather)),
        7 => format!("crash P{0} reaching P{1}", weather.within(1, party.processes), weather.within(1, party.processes)),
        8 => party.sides(weather),
        9 => weather.one(&["heal", "spread", "align"]).into(),
        10 => format!("{} {}", weather.one(&["cut", "mend"]), party.link(weather)),
        11 => format!("{} {}", weather.one(&["pause", "resume", "resume"]), party.somebody(weather)),
        12 => format!("slow {} by {}", party.somebody(weather), weather.within(1, 4)),
        13 => format!("{} {}", weather.one(&["drop", "drop", "deliver", "duplicate"]), party.message(weather)),
        14 => format!("hold {} for {}ms", party.message(weather), weather.within(1, 90)),
        15 => format!("timeout {} {}", party.somebody(weather), weather.one(&["Start", "Think", "Retry", "Backoff"])),
        _ => format!("P{} propose {}", weather.within(1, party.may_propose), weather.one(&["black", "white", "7"])),
    }
}

/// The lines of a storm: so many events up to a time, in milliseconds.
pub fn lines(weather: &mut Weather, party: &Party, events: u64, until: u64) -> String {
    let mut lines = String::new();
    for _ in 0..events {
        let (at, what) = (weather.within(0, until * 1000), event(weather, party));
        let _ = writeln!(lines, "at {at}us  {what}");
    }
    lines
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

/// Clients that crash and lose their disks, now and then in the middle of a command.
pub fn forgetting(weather: &mut Weather, clients: u64, until: u64) -> String {
    let mut lines = String::new();
    for _ in 0..weather.within(1, 6) {
        let (at, client) = (weather.within(0, until), weather.within(1, clients));
        let _ = writeln!(lines, "at {at}ms  crash C{client} losing disk\nat {}ms  recover C{client}", at + weather.within(0, 40));
    }
    lines
}

/// What makes everything good again that a storm did: everybody is up and at its usual pace, every link works.
pub fn all_well(party: &Party, storm: &str, from: u64) -> String {
    let mut lines = format!("at {from}ms  heal\n");
    let processes = (1..=party.processes).map(|number| format!("P{number}"));
    for name in processes.chain((1..=party.clients).map(|number| format!("C{number}"))) {
        // Whoever is to stop in its next multicast stops now: that line acts whenever the multicast comes.
        let doomed = storm.contains(&format!("crash {name} reaching"));
        let (crashed, paused) = (storm.contains(&format!("crash {name}")), storm.contains(&format!("pause {name}")));
        let slowed = storm.contains(&format!("slow {name} "));
        let acts = [(doomed, "crash", ""), (crashed, "recover", ""), (paused, "resume", ""), (slowed, "slow", " by 1")];
        for (_, act, how) in acts.into_iter().filter(|(happened, ..)| *happened) {
            let _ = writeln!(lines, "at {from}ms  {act} {name}{how}");
        }
    }
    lines
}

/// A storm of a second, then calm.
pub fn storm_then_calm(seed: u64) -> String {
    let mut weather = Weather::new(seed);
    let (settings, party) = settings(&mut weather, seed);
    let events = weather.within(0, 40);
    let storm = lines(&mut weather, &party, events, 1000);
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
        let (at, who, what) = (weather.within(0, 300), weather.within(1, party.processes), weather.within(0, 5));
        let disk = if evil == Evil::LostDisk { " losing disk" } else { "" };
        let _ = match what {
            0..=2 => writeln!(script, "at {at}ms  crash P{who}{disk}\nat {}ms  recover P{who}", at + weather.within(1, 20)),
            3 => writeln!(script, "at {at}ms  {}", party.sides(&mut weather)),
            4 => writeln!(script, "at {at}ms  cut {}", party.link(&mut weather)),
            _ => writeln!(script, "at {at}ms  heal"),
        };
    }
    script
}
