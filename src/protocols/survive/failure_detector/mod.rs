//! A failure detector by heartbeats: everybody says "I am here" every T, and suspects whom it has not heard for T + D.
//!
//! Coulouris et al., "Distributed Systems", section 15.1: with a D that is longer than any message takes the detector is reliable. Chandra and
//! Toueg, "Unreliable Failure Detectors for Reliable Distributed Systems" (JACM 1996), section 5 and figure 10: where nobody knows such a D, it
//! grows for a process with each suspicion of it that was false, so that in the end there are none any more. What it costs to be sure, and to
//! be quick: Chen, Toueg and Aguilera, "On the Quality of Service of Failure Detectors" (2002).

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
pub use message::Message;

use crate::base::{ProcessId, Span};
use crate::facts::Milestone;
use crate::properties::suspicion;
use crate::protocols::parts::suspects::Suspects;
pub use crate::protocols::parts::suspects::Timer;
use crate::protocols::parts::suspects::said::MISTAKES_SO_FAR;
use crate::scenario::{Card, Settings};
use crate::sim::{Check, Context, Count, Knows, Process, Property, Protocol, Scene, Shows};
use crate::words::{Arg, Field, Look, Text};

/// A failure detector by heartbeats.
pub struct FailureDetector;

type Cx<'a> = Context<'a, FailureDetector>;

impl Protocol for FailureDetector {
    type Config = Config;
    type Message = Message;
    type Timer = Timer;
    type Process = Detector;

    const CARD: &'static Card = &CARD;

    const KNOWN: &'static [Knows<Self>] = &[suspicion::suspected];

    const SHEETS: &'static [Shows<Self>] = &[view::suspects];

    const IS_SYNCHRONOUS: bool = true;

    const PROPERTIES: &'static [Property<FailureDetector>] = &[
        Property { goal: &suspicion::STRONG_ACCURACY, check: Check::OnMilestone(suspicion::strong_accuracy) },
        Property { goal: &suspicion::WEAK_ACCURACY, check: Check::OnMilestone(suspicion::weak_accuracy) },
        Property { goal: &suspicion::STRONG_COMPLETENESS, check: Check::Asked(suspicion::strong_completeness) },
        Property { goal: &suspicion::EVENTUAL_STRONG_ACCURACY, check: Check::Asked(suspicion::eventual_strong_accuracy) },
        Property { goal: &suspicion::EVENTUAL_WEAK_ACCURACY, check: Check::Asked(suspicion::eventual_weak_accuracy) },
    ];

    fn config(settings: &Settings) -> Config {
        Config::of(settings)
    }

    fn cast(config: &Config) -> Vec<Detector> {
        config.everybody().map(|_| Detector::new(config)).collect()
    }

    fn observe(scene: &Scene<'_, FailureDetector>, fresh: Milestone, conclude: &mut Vec<Milestone>) {
        suspicion::follow(scene, fresh, conclude);
    }

    fn counts(scene: &Scene<'_, FailureDetector>) -> Vec<Count> {
        let (suspicions, bound) = (scene.past.suspicions(), Arg::Span(scene.config.detection(largest_slack(scene))));
        let detection = match suspicions.detections() {
            0 => notes::WITHIN.with([bound]),
            _ => notes::SLOWEST.with([Arg::Span(suspicions.slowest()), bound]),
        };
        vec![
            Count::of(&MISTAKES_SO_FAR, suspicions.mistakes()),
            Count { beside: Some(detection), ..Count::of(&notes::DETECTED_SO_FAR, suspicions.detections()) },
        ]
    }

    /// Every T one message from each to each other.
    fn messages_expected(scene: &Scene<'_, FailureDetector>) -> Option<Text> {
        Some(notes::EACH_PERIOD.with([Arg::Number(scene.config.messages()), Arg::Span(scene.config.pace.every)]))
    }

    fn theory(config: &Config) -> Option<Text> {
        config.odds
    }
}

/// The longest D of anybody who is up.
fn largest_slack(scene: &Scene<'_, FailureDetector>) -> Span {
    let up = scene.cast.processes.iter().filter(|(id, _)| scene.cast.standing.up.contains(*id));
    up.flat_map(|(_, detector)| detector.suspects.slack.iter().map(|(_, slack)| *slack)).max().unwrap_or(scene.config.pace.slack)
}

/// A process with its failure detector. All of it is in memory.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Detector {
    /// What it takes the others for.
    pub suspects: Suspects,
}

impl Process<FailureDetector> for Detector {
    /// It says that it is here, and gives everybody T + D to say so too.
    fn on_start(&mut self, cx: &mut Cx<'_>) {
        cx.note(&notes::BEGINS, [Arg::Span(cx.config().pace.every)]);
        self.begin(cx);
    }

    fn on_message(&mut self, from: ProcessId, Message::Alive: Message, cx: &mut Cx<'_>) {
        self.on_alive(from, cx);
    }

    fn on_timer(&mut self, timer: Timer, cx: &mut Cx<'_>) {
        match timer {
            Timer::Heartbeat => self.on_heartbeat_due(cx),
            Timer::Suspect(whom) => self.on_silence(whom, cx),
        }
    }

    /// The model knows no disk.
    fn recover(&self, config: &Config) -> Detector {
        Detector::new(config)
    }

    fn on_recover(&mut self, cx: &mut Cx<'_>) {
        cx.note(&notes::COMES_BACK, []);
        self.begin(cx);
    }

    fn look(&self, _config: &Config) -> Look {
        self.shown()
    }

    fn fields(&self, _config: &Config) -> Vec<Field> {
        self.state()
    }
}

impl Detector {
    fn new(config: &Config) -> Detector {
        Detector { suspects: Suspects::nobody(config.n, config.pace.slack) }
    }

    fn begin(&self, cx: &mut Cx<'_>) {
        self.on_heartbeat_due(cx);
        for other in cx.config().others(cx.me()) {
            self.watch(other, cx);
        }
    }

    /// "I am here", to all others.
    fn on_heartbeat_due(&self, cx: &mut Cx<'_>) {
        cx.multicast(cx.config().others(cx.me()), &Message::Alive);
        cx.set_timer(Timer::Heartbeat, cx.config().pace.every);
    }

    /// Waits for the next sign of another: T + D, by its own clock.
    fn watch(&self, other: ProcessId, cx: &mut Cx<'_>) {
        cx.set_timer(Timer::Suspect(other), self.patience(other, cx));
    }

    fn patience(&self, with: ProcessId, cx: &Cx<'_>) -> Span {
        cx.config().patience(self.suspects.slack[with])
    }

    /// Nothing came of it for T + D.
    fn on_silence(&mut self, whom: ProcessId, cx: &mut Cx<'_>) {
        let silence = self.suspects.heard[whom].map_or_else(|| self.patience(whom, cx), |at| cx.now().since(at));
        cx.did(self.suspects.suspect(whom));
        cx.note(&notes::SUSPECTS, [Arg::Process(whom), Arg::Span(silence)]);
    }

    /// A sign of another. Whoever suspects it was wrong, and may give it more time from now on.
    fn on_alive(&mut self, from: ProcessId, cx: &mut Cx<'_>) {
        let is_suspected = self.suspects.hear(from, cx.now());
        if is_suspected && cx.config().broken.has(&rules::NEVER_TRUST) {
            return cx.note(&notes::KEEPS_SUSPECTING, [Arg::Process(from)]);
        }
        if is_suspected {
            self.take_back(from, cx);
        }
        self.restart(from, cx);
    }

    fn take_back(&mut self, from: ProcessId, cx: &mut Cx<'_>) {
        let config = cx.config();
        cx.did(self.suspects.trust(from));
        if config.pace.adapts {
            self.suspects.give_more_time(from, config.pace.step);
            cx.note(&notes::GIVES_MORE_TIME, [Arg::Process(from), Arg::Span(self.patience(from, cx))]);
        } else {
            cx.note(&notes::TAKES_BACK, [Arg::Process(from)]);
        }
    }

    /// Waits anew for whoever was heard.
    fn restart(&self, heard: ProcessId, cx: &mut Cx<'_>) {
        let config = cx.config();
        if config.broken.has(&rules::ONE_TIMER) {
            config.others(cx.me()).filter(|id| !self.suspects.suspected.contains(*id)).for_each(|other| self.watch(other, cx));
        } else if !config.broken.has(&rules::NO_RESTART) {
            self.watch(heard, cx);
        }
    }
}
