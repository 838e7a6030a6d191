//! An algorithm that exists for tests only: a bell that rings, and everything that a protocol must have besides.

use crate::base::{Roster, Span};
use crate::facts::{BELL, Bell};
use crate::scenario::{Card, Family, Layout, Settings};
use crate::sim::{Context, Process, Property, Protocol};
use crate::words::{Field, Letter, Look, Named, Say, TimerName, Words, words};

const NAME: Words = words("Bell", "Campana", "Cloche");
static TIMERS: [TimerName; 1] = [TimerName { id: "Ring", words: NAME }];
static RINGER: Words = NAME;
static FAMILY: Family = Family { id: "bell", title: NAME };

/// The algorithm.
pub struct Belfry;

static CARD: Card = Card {
    id: "bell",
    version: 1,
    first_ways: 0,
    title: NAME,
    family: &FAMILY,
    stage: Layout::OneWayRing,
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
    fn on_message(&mut self, _from: crate::base::ProcessId, message: Silence, _cx: &mut Context<'_, Belfry>) {
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
        Look { roles: vec![&RINGER], ..Look::default() }
    }
    fn fields(&self, _roster: &Roster) -> Vec<Field> {
        Vec::new()
    }
}
