//! Random weather: what happens to runs, made from a seed. What is printed when a test fails runs as it stands.

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

    /// Something that happens to a run, whatever the algorithm: never a lie and never a lost disk.
    pub fn misfortune(&self, weather: &mut Weather) -> String {
        match weather.within(0, 15) {
            0..=2 => format!("crash {}", self.somebody(weather)),
            3..=6 => format!("recover {}", self.somebody(weather)),
            7 => format!("crash P{} reaching P{}", weather.within(1, self.processes), weather.within(1, self.processes)),
            8..=9 => self.sides(weather),
            10 => weather.one(&["heal", "spread", "align"]).into(),
            11 => format!("{} {}", weather.one(&["cut", "mend"]), self.link(weather)),
            12 => format!("{} {}", weather.one(&["pause", "resume", "resume"]), self.somebody(weather)),
            13 => format!("slow {} by {}", self.somebody(weather), weather.within(1, 4)),
            14 => format!("{} {}", weather.one(&["drop", "drop", "deliver", "duplicate"]), self.message(weather)),
            _ => format!("hold {} for {}ms", self.message(weather), weather.within(1, 90)),
        }
    }

    /// A blow that breaks weak rules, some time up to `until`: somebody crashes, as the words behind it say, and is back after up to
    /// `down`, or the network is divided, cut, or whole again. In milliseconds.
    pub fn blow(&self, weather: &mut Weather, until: u64, down: u64, how: &str) -> String {
        let (at, who) = (weather.within(0, until), weather.within(1, self.processes));
        match weather.within(0, 5) {
            0..=2 => format!("at {at}ms  crash P{who}{how}\nat {}ms  recover P{who}\n", at + weather.within(1, down)),
            3 => format!("at {at}ms  {}\n", self.sides(weather)),
            4 => format!("at {at}ms  cut {}\n", self.link(weather)),
            _ => format!("at {at}ms  heal\n"),
        }
    }
}

/// The lines of a storm: so many times something, some time up to `until`, in microseconds.
pub fn lines(weather: &mut Weather, events: u64, until: u64, mut event: impl FnMut(&mut Weather) -> String) -> String {
    let mut lines = String::new();
    for _ in 0..events {
        let (at, what) = (weather.within(0, until), event(weather));
        let _ = writeln!(lines, "at {at}us  {what}");
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
