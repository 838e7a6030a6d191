//! Who said what to whom, round by round, as a sheet: a row for each who hears, a column for each who speaks, and beside them how many are
//! behind each value. Read down a column it shows who tells each something else.

use super::lockstep::{InRound, InRounds, Lockstep, RoundClock, RoundPlan};
use crate::base::{ProcessId, ProcessSet, Value};
use crate::sim::{Protocol, Scene};
use crate::words::sheet::{Aside, Cell, CellMark, Grid, Head, Row, Sample, Shape, Sheet, Turn, Window};
use crate::words::{Arg, Datum, Hue, Rank, Say, SheetKind, Tally, Text, Tone, Words, words};
use core::fmt::Debug;
use core::hash::Hash;

/// Who said what to whom.
pub static HEARD: SheetKind = SheetKind {
    id: "heard",
    title: words("Who said what", "Quién dijo qué", "Qui a dit quoi"),
    about: words(
        "What each heard from whom, a round a page: a row hears, a column speaks",
        "Qué oyó cada uno y de quién, una ronda por página: la fila oye, la columna habla",
        "Ce que chacun a entendu et de qui, un tour par page\u{a0}: la ligne entend, la colonne parle",
    ),
    turn: Turn::Pages,
    fills_by_itself: true,
    key: &[(Sample::Cell(CellMark::Settled), words("heard", "oído", "entendu")), (Sample::Cell(CellMark::Lied), WAS_TOLD_BY_A_TRAITOR)],
};

const WAS_TOLD_BY_A_TRAITOR: Words = words("from a traitor", "de un traidor", "d’un traître");
static OF_A_TRAITOR: Words = WAS_TOLD_BY_A_TRAITOR;
static HEARS: Words = words("hears ↓ from →", "oye ↓ de →", "entend ↓ de →");
static BEHIND: Words = words("how many", "cuántos", "combien");
static SAID: Words = words("heard {1} from {0}", "oyó {1} de {0}", "a entendu {1} de {0}");

/// What a round is about.
pub struct Page {
    /// In a sentence without a full stop: `round 3 of 6: votes`.
    pub seen: Text,
    /// Who presides, if anybody does.
    pub presides: Option<ProcessId>,
    /// Which values are counted, and how many are needed of each.
    pub counts: Vec<(Value, usize)>,
}

/// The sheet at a moment: the page of a round.
pub fn heard<P, R, M>(scene: &Scene<'_, P>, window: Window, page: fn(&P::Config, u32) -> Page) -> Sheet
where
    P: Protocol<Config: RoundPlan, Message = InRound<M>, Timer = RoundClock, Process = Lockstep<R, M>>,
    R: InRounds<P, Said = M>,
    M: Clone + Eq + Hash + Debug + Say + 'static,
{
    let everybody = scene.config.everybody();
    let last = scene.past.rounds().last().max(1);
    let round = u32::try_from(window.first).unwrap_or(last).clamp(1, last);
    let page = page(scene.config, round);
    let rank = |id| if page.presides == Some(id) { Rank::Leader } else { Rank::Ordinary };
    let lies = |id| scene.cast.standing.liars.contains(id);
    let row = |id: ProcessId| {
        let said = heard_by(scene, round, id);
        let cell = |from: ProcessId| said.iter().find(|(of, _)| *of == from).map_or_else(Cell::empty, |(_, value)| cell(from, *value, lies(from)));
        let tally = |&(value, needed): &(Value, usize)| {
            let held: ProcessSet = said.iter().filter(|(_, said)| *said == value).map(|(from, _)| *from).collect();
            Tally { value, hue: Hue::Tone(Tone::of_value(value)), held, of: everybody.len(), needed }
        };
        let aside = Aside::Tallies(page.counts.iter().map(tally).collect());
        Row { of: id, up: scene.cast.standing.up.contains(id), lies: lies(id), rank: rank(id), cells: everybody.iter().map(cell).collect(), aside }
    };
    let grid = Grid {
        corner: &HEARS,
        beside: &BEHIND,
        heads: everybody.iter().map(|id| Head { label: Datum::Process(id), rank: rank(id), lies: lies(id) }).collect(),
        rows: everybody.iter().map(row).collect(),
    };
    Sheet { last: u64::from(last), seen: page.seen, shape: Shape::Grid(grid) }
}

/// What a process heard in a round: of one that is over as the past has it, of the present one what has come so far.
fn heard_by<P, R, M>(scene: &Scene<'_, P>, round: u32, by: ProcessId) -> Vec<(ProcessId, Value)>
where
    P: Protocol<Process = Lockstep<R, M>>,
    R: Clone,
    M: Say,
{
    let over = scene.past.rounds().heard(round).filter(|heard| heard.by == by).map(|heard| (heard.from, heard.value));
    let now = scene.cast.processes[by].hears(round).filter_map(|(from, said)| Some((from, said.value()?)));
    over.chain(now).collect()
}

fn cell(from: ProcessId, value: Value, lies: bool) -> Cell {
    let said = [SAID.with([Arg::Process(from), Arg::Value(value)])].into_iter().chain(lies.then(|| OF_A_TRAITOR.text()));
    let mark = if lies { CellMark::Lied } else { CellMark::Settled };
    Cell { label: vec![value], hue: Hue::Tone(Tone::of_value(value)), mark, said: said.collect(), ..Cell::empty() }
}
