//! An algorithm that exists for tests only: a bell that rings, and everything that a protocol must have besides.

use crate::base::{ProcessId, ProcessSet, Roster, Span, Value};
use crate::facts::{BELL, Bell, names};
use crate::scenario::{Card, Family, Layout, Settings};
use crate::sim::{Context, Process, Property, Protocol, Scene, Shows};
use crate::words::sheet::{Aside, Cell, CellMark, Grid, Head, Row, Sample, Shape, Sheet, Turn, Window};
use crate::words::{Arg, Datum, Field, Hue, Letter, Look, Named, Queue, Rank, Say, SheetKind, Tally, TimerName, Tone, Waiting, Words, words};
use std::rc::Rc;

const NAME: Words = words("Bell", "Campana", "Cloche");
static TIMERS: [TimerName; 1] = [TimerName { id: "Ring", words: NAME }];
static RINGER: Words = NAME;
static NAME_OF_ALL: Words = NAME;
static RINGS: Words = words("{0} {0:ring waits|rings wait}", "{0} {0:toque espera|toques esperan}", "{0} {0:coup attend|coups attendent}");
static WAITS: Words = words("ring {0} waits for its bell", "el toque {0} espera su campana", "le coup {0} attend sa cloche");
static FAMILY: Family = Family { id: "bell", title: NAME };

static PEALS: SheetKind =
    SheetKind { id: "peals", title: NAME, about: NAME, turn: Turn::Pages, fills_by_itself: true, key: &[(Sample::Cell(CellMark::Settled), NAME)] };

/// Who rang how often.
fn peals(scene: &Scene<'_, Belfry>, _window: Window) -> Sheet {
    let cell = |ringer: &Ringer| Cell { label: vec![Value::Number(ringer.times as i64)], mark: CellMark::Settled, ..Cell::empty() };
    let red = Value::word("red");
    let tally = Tally { value: red, hue: Hue::Value(red), held: ProcessSet::EMPTY, of: 3, needed: 2 };
    let row = |(of, ringer): (ProcessId, &Rc<Ringer>)| Row {
        of,
        up: true,
        lies: false,
        rank: Rank::Ordinary,
        cells: vec![cell(ringer)],
        aside: Aside::Tallies(vec![tally.clone()]),
    };
    let rows = scene.cast.processes.iter().map(row).collect();
    let grid = Grid { corner: &NAME_OF_ALL, beside: &NAME_OF_ALL, heads: vec![Head::number(1)], rows };
    Sheet { last: 1, seen: NAME_OF_ALL.text(), shape: Shape::Grid(grid) }
}

/// The algorithm.
pub struct Belfry;

static CARD: Card = Card {
    id: "bell",
    version: 1,
    first_ways: 0,
    title: NAME,
    family: &FAMILY,
    sheets: &[&PEALS],
    stage: Layout::OneWayRing,
    facts: &[&names::FAULTS, &names::BELLS],
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
    const SHEETS: &'static [Shows<Belfry>] = &[peals];
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
