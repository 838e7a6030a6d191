//! An algorithm that exists for tests only: a bell that rings, and everything that a protocol must have besides.

use crate::base::{ProcessId, Roster, Span, Value};
use crate::facts::{BELL, Bell};
use crate::scenario::{Card, Family, Layout, Settings};
use crate::sim::{Context, Process, Property, Protocol};
use crate::words::{Arg, Datum, Field, Hue, Letter, Look, Named, Queue, Say, Tally, TimerName, Tone, Waiting, Words, words};

const NAME: Words = words("Bell", "Campana", "Cloche");
static TIMERS: [TimerName; 1] = [TimerName { id: "Ring", words: NAME }];
static RINGER: Words = NAME;
static RINGS: Words = words("{0} {0:ring waits|rings wait}", "{0} {0:toque espera|toques esperan}", "{0} {0:coup attend|coups attendent}");
static WAITS: Words = words("ring {0} waits for its bell", "el toque {0} espera su campana", "le coup {0} attend sa cloche");
static FAMILY: Family = Family { id: "bell", title: NAME };

/// The algorithm.
pub struct Belfry;

static CARD: Card = Card {
    id: "bell",
    version: 1,
    first_ways: 0,
    title: NAME,
    family: &FAMILY,
    stage: Layout::Ring,
    usual: "rang",
    waits: &[&BELL],
    claim: NAME,
    source: "nobody, nowhere",
    defaults: &[],
    knobs: &[],
    rules: &[],
    clauses: &[],
    verbs: &[],
    demands: &[],
    timers: &TIMERS,
    lies: &[],
    initial: &[],
    goals: &[],
    presets: &[],
    retired: &[],
    check: |_| Ok(()),
    advise: |_| Vec::new(),
};

impl Protocol for Belfry {
    type Config = Roster;
    type Message = Silence;
    type Timer = Ring;
    type Process = Ringer;
    const CARD: &'static Card = &CARD;
    const PROPERTIES: &'static [Property<Belfry>] = &[];
    fn config(settings: &Settings) -> Roster {
        settings.roster()
    }
    fn cast(roster: &Roster) -> Vec<Ringer> {
        roster.all().map(|_| Ringer { times: 0 }).collect()
    }
}

/// Somebody who rings after a while.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Ringer {
    times: u64,
}

/// Nothing is ever said.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Silence {}

impl Say for Silence {
    fn letter(&self) -> Letter {
        match *self {}
    }
}

/// When to ring.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Ring;

impl Named for Ring {
    const NAMES: &'static [TimerName] = &TIMERS;
    fn place(self) -> usize {
        0
    }
}

impl Process<Belfry> for Ringer {
    fn on_start(&mut self, cx: &mut Context<'_, Belfry>) {
        cx.set_timer(Ring, Span::millis(10 * cx.me().number() as u64));
    }
    fn on_message(&mut self, _from: ProcessId, message: Silence, _cx: &mut Context<'_, Belfry>) {
        match message {}
    }
    fn on_timer(&mut self, _timer: Ring, cx: &mut Context<'_, Belfry>) {
        self.times += 1;
        cx.did(Bell::Rang { times: self.times });
    }
    fn recover(&self, _roster: &Roster) -> Ringer {
        self.clone()
    }
    fn look(&self, _roster: &Roster) -> Look {
        // Who rang waits to ring again, behind three others.
        let one = |nth: u64| Waiting {
            label: Datum::Number(nth),
            hue: Hue::Tone(Tone::numbered(nth)),
            is_held: nth > 1,
            why: Some(WAITS.with([Arg::Number(nth)])),
        };
        let waiting = if self.times > 0 { (1..=5).map(one).collect() } else { Vec::new() };
        let held = [ProcessId::at(0), ProcessId::at(2)].into_iter().collect();
        let tally = Tally { value: Value::word("ding"), hue: Hue::Tone(Tone::numbered(1)), held, of: 3, needed: 2 };
        let tallies = if self.times > 0 { vec![tally] } else { Vec::new() };
        Look { roles: vec![&RINGER], queue: Queue { means: Some(&RINGS), waiting }, tallies, ..Look::default() }
    }
    fn fields(&self, _roster: &Roster) -> Vec<Field> {
        Vec::new()
    }
}
