//! Ring election: identifiers travel round a ring, and the greatest comes home.
//!
//! Chang and Roberts, "An Improved Algorithm for Decentralized Extrema-Finding in Circular Configurations of Processes" (CACM 22(5), 1979), in
//! the form of Coulouris et al., "Distributed Systems", section 15.3: participants, whose `elected` is undefined, and a message that tells who
//! was elected. The paper takes for granted that nothing fails while an election goes on; who repairs the ring waits for a receipt.

mod card;
mod clauses;
mod config;
mod knobs;
mod message;
mod notes;
mod presets;
mod rules;
mod view;

pub use card::CARD;
pub use config::Config;
pub use message::{Candidate, Message, Pass, Timer, What};

use crate::base::ProcessId;
use crate::facts::Election;
use crate::properties::{election, known};
use crate::scenario::{Card, Command, Settings};
use crate::sim::{Check, Context, Count, Knows, Process, Progress, Property, Protocol, Scene, Verdict};
use crate::words::{Arg, Field, Look, Text};

/// Ring election.
pub struct RingElection;

type Cx<'a> = Context<'a, RingElection>;

impl Protocol for RingElection {
    type Config = Config;
    type Message = Message;
    type Timer = Timer;
    type Process = Member;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[known::leader];

    const PROPERTIES: &'static [Property<RingElection>] = &[
        Property { goal: &election::SAFETY, check: Check::OnMilestone(safety) },
        Property { goal: &election::LIVENESS, check: Check::Asked(liveness) },
    ];

    fn config(settings: &Settings) -> Config {
        Config::of(settings)
    }

    fn cast(config: &Config) -> Vec<Member> {
        config.candidates().map(Member::fresh).collect()
    }

    fn counts(scene: &Scene<'_, RingElection>) -> Vec<Count> {
        vec![Count::of(&notes::ELECTIONS, scene.past.terms().calls())]
    }

    fn messages_expected(scene: &Scene<'_, RingElection>) -> Option<Text> {
        scene.config.messages().map(|messages| Count::expected(&notes::BY_THIS_ORDER, Arg::Number(messages)))
    }

    fn theory(config: &Config) -> Option<Text> {
        let n = config.n as u64;
        let whole = (n > 1).then_some(n)?;
        Some(notes::THEORY.with([2 * whole, 3 * whole - 1, 3 * whole - 1, whole * (whole + 1) / 2 + whole].map(Arg::Number)))
    }
}

fn safety(scene: &Scene<'_, RingElection>) -> Verdict {
    election::safety(scene, |id| scene.config.identifiers[id.index()])
}

/// Every election ends with a leader that all know: where the ring is whole and loses nothing, or is repaired.
fn liveness(scene: &Scene<'_, RingElection>) -> Progress {
    let config = scene.config;
    let stopped = scene.cast.processes.iter().map(|(id, _)| id).find(|&id| !scene.cast.runs(id));
    let is_silent = || config.broken.is_empty() && config.repair.is_none() && scene.on_the_way().next().is_none();
    let hindered = match stopped {
        Some(id) if config.repair.is_none() => Some(notes::RING_IS_OPEN.with([Arg::Process(id)])),
        _ => is_silent().then(|| notes::MESSAGE_IS_LOST.text()),
    };
    let nobody_stands = scene.cast.processes.iter().all(|(id, member)| member.retired || !scene.cast.runs(id));
    election::liveness(scene, if nobody_stands { Some(notes::NOBODY_STANDS.text()) } else { hindered })
}

/// A process of the ring.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Member {
    /// What it stands as: its identifier. Kept on disk.
    pub own: Candidate,
    /// Whether it takes part in an election that is not over.
    pub participant: bool,
    /// Who was elected, as far as it knows: nobody at first, and while it takes part.
    pub elected: Option<Candidate>,
    /// Whether it acts as leader.
    pub leads: bool,
    /// Whether it has resigned, and stands no more. Kept on disk.
    pub retired: bool,
    /// Which attempt at an election it knows of, where some had to be begun anew.
    pub attempt: u32,
    /// How many of those behind it gave no receipt since it took part: they are passed over.
    pub skipped: usize,
    /// What it passed on and has no receipt of.
    pub pending: Vec<Pass>,
}

impl election::Knowing for Member {
    fn elected(&self) -> Option<ProcessId> {
        self.elected.map(|leader| leader.of)
    }

    fn takes_part(&self) -> bool {
        self.participant
    }

    fn leads(&self) -> bool {
        self.leads
    }

    fn stands(&self) -> bool {
        !self.retired
    }
}

impl Process<RingElection> for Member {
    fn on_start(&mut self, cx: &mut Cx<'_>) {
        if cx.config().starters.contains(cx.me()) {
            self.call(cx);
        }
    }

    fn on_message(&mut self, from: ProcessId, message: Message, cx: &mut Cx<'_>) {
        match message {
            Message::Pass(pass) => {
                if cx.config().repair.is_some() {
                    cx.send(from, Message::Receipt(pass));
                }
                match pass.what {
                    What::Election(candidate) => self.on_election(pass, candidate, cx),
                    What::Elected(leader) => self.on_elected(pass, leader, cx),
                }
            }
            Message::Receipt(pass) => self.on_receipt(pass, cx),
        }
    }

    fn on_timer(&mut self, timer: Timer, cx: &mut Cx<'_>) {
        match timer {
            Timer::Receipt => self.skip(cx),
        }
    }

    fn on_command(&mut self, command: Command, cx: &mut Cx<'_>) {
        match command {
            Command::Elect => self.call(cx),
            Command::Resign if !self.retired => self.resign(cx),
            _ => {}
        }
    }

    /// Of elections nothing is on disk: only that it resigned.
    fn recover(&self, _config: &Config) -> Member {
        Member { retired: self.retired, ..Member::fresh(self.own) }
    }

    /// Whoever is up again knows no leader.
    fn on_recover(&mut self, cx: &mut Cx<'_>) {
        self.call(cx);
    }

    fn look(&self, _config: &Config) -> Look {
        self.shown()
    }

    fn fields(&self, _config: &Config) -> Vec<Field> {
        self.state()
    }
}

impl Member {
    fn fresh(own: Candidate) -> Member {
        Member { own, participant: false, elected: None, leads: false, retired: false, attempt: 0, skipped: 0, pending: Vec::new() }
    }

    /// It begins an election, with its own identifier if it stands.
    fn call(&mut self, cx: &mut Cx<'_>) {
        cx.did(Election::Calls);
        cx.note(&notes::CALLS, []);
        self.participate(cx);
        self.say(What::Election(self.candidate()), cx);
    }

    /// Whom it puts up: itself, unless it has resigned.
    fn candidate(&self) -> Option<Candidate> {
        (!self.retired).then_some(self.own)
    }

    fn participate(&mut self, cx: &mut Cx<'_>) {
        if !self.participant {
            cx.did(Election::Participates);
            // Whoever was silent before may be back.
            self.skipped = 0;
        }
        (self.participant, self.elected) = (true, None);
        self.stop_leading(cx);
    }

    fn stop_leading(&mut self, cx: &mut Cx<'_>) {
        if std::mem::take(&mut self.leads) {
            cx.did(Election::Yields);
        }
    }

    /// An identifier comes by: a greater one than its own travels on, a smaller one gives way to its own, once.
    fn on_election(&mut self, pass: Pass, candidate: Option<Candidate>, cx: &mut Cx<'_>) {
        if pass.attempt > self.attempt {
            (self.participant, self.attempt) = (false, pass.attempt);
        }
        let own = self.candidate();
        let [theirs, mine] = [candidate, own].map(|one| one.map(|one| one.identifier));
        let names = [candidate.map_or(Arg::Term("@"), |one| Arg::Number(one.identifier))];
        if own.is_some() && theirs == mine {
            self.win(cx);
        } else if pass.hops >= cx.config().n {
            // It has come by all: whoever it names is on the ring no more, or nobody stands. Smaller ones gave way to it, and must be asked again.
            cx.note(&notes::CAME_ROUND, names);
            self.participant = false;
            if own.is_some() {
                self.attempt += 1;
                self.call(cx);
            }
        } else if theirs >= mine || self.lets_pass(cx) {
            cx.note(&notes::PASSES_ON, names);
            self.participate(cx);
            self.pass_on(Pass { hops: pass.hops + 1, attempt: self.attempt, ..pass }, cx);
        } else if self.participant || cx.config().broken.has(&rules::SWALLOW) {
            cx.note(&notes::SWALLOWS, names);
        } else {
            cx.note(&notes::PUTS_ITSELF_UP, names);
            self.participate(cx);
            self.say(What::Election(own), cx);
        }
    }

    /// Whether a smaller identifier travels on: where that rule is broken.
    fn lets_pass(&self, cx: &Cx<'_>) -> bool {
        let broken = &cx.config().broken;
        broken.has(&rules::PASS_ON_ALL) || broken.has(&rules::NEVER_STAND) && !self.participant
    }

    /// Its own identifier comes home: no other was greater.
    fn win(&mut self, cx: &mut Cx<'_>) {
        self.participant = false;
        self.elected = Some(self.own);
        if !self.leads {
            self.leads = true;
            cx.did(Election::Leads);
        }
        cx.did(Election::Follows { leader: cx.me() });
        cx.note(&notes::WINS, [Arg::Number(self.own.identifier)]);
        if cx.config().broken.has(&rules::KEEP_QUIET) {
            return;
        }
        self.say(What::Elected(self.own), cx);
    }

    /// It is told who was elected, and tells the next one, until the leader hears of itself.
    fn on_elected(&mut self, pass: Pass, leader: Candidate, cx: &mut Cx<'_>) {
        if leader == self.own {
            cx.note(&notes::ALL_KNOW, []);
            return;
        }
        self.participant = false;
        self.stop_leading(cx);
        self.elected = Some(leader);
        cx.did(Election::Follows { leader: leader.of });
        cx.note(&notes::LEARNS, [Arg::Process(leader.of)]);
        if pass.hops < cx.config().n {
            self.pass_on(Pass { hops: pass.hops + 1, ..pass }, cx);
        }
    }

    /// It leads no more and stands no more: others may.
    fn resign(&mut self, cx: &mut Cx<'_>) {
        self.retired = true;
        cx.note(&notes::RESIGNS, []);
        self.call(cx);
    }

    // ---- to the next one ----

    /// It says something first.
    fn say(&mut self, what: What, cx: &mut Cx<'_>) {
        self.pass_on(Pass { what, hops: 1, attempt: self.attempt }, cx);
    }

    fn pass_on(&mut self, pass: Pass, cx: &mut Cx<'_>) {
        let config = cx.config();
        cx.send(config.behind(cx.me(), self.skipped), Message::Pass(pass));
        if let Some(patience) = config.repair {
            self.pending.push(pass);
            cx.set_timer(Timer::Receipt, patience);
        }
    }

    fn on_receipt(&mut self, pass: Pass, cx: &mut Cx<'_>) {
        if let Some(place) = self.pending.iter().position(|waits| *waits == pass) {
            self.pending.remove(place);
        }
        if self.pending.is_empty() {
            cx.cancel_timer(Timer::Receipt);
        }
    }

    /// Whoever gives no receipt in time is taken for crashed: what it did not get goes to the one behind it.
    fn skip(&mut self, cx: &mut Cx<'_>) {
        let silent = cx.config().behind(cx.me(), self.skipped);
        self.skipped = (self.skipped + 1) % cx.config().n;
        cx.note(&notes::SKIPS, [Arg::Process(silent)]);
        for pass in std::mem::take(&mut self.pending) {
            self.pass_on(pass, cx);
        }
    }
}
