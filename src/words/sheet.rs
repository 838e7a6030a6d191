//! A picture below the stage, said as data by the algorithm: who holds what under which index, who said what to whom.

use super::{Datum, Hue, Lang, Rank, Tally, Text, Words};
use crate::base::{ProcessId, Value};

/// What a sheet is of.
#[derive(Debug)]
pub struct SheetKind {
    /// Its name in links.
    pub id: &'static str,
    /// Its name on its tab.
    pub title: Words,
    /// What there is to be read in it, for who hears the page.
    pub about: Words,
    /// How the rest of it is reached.
    pub turn: Turn,
    /// Whether anything stands in it without anybody having asked for something.
    pub fills_by_itself: bool,
    /// What the looks of its cells mean.
    pub key: &'static [(Sample, Words)],
}

impl PartialEq for SheetKind {
    fn eq(&self, other: &SheetKind) -> bool {
        self.id == other.id
    }
}

impl Eq for SheetKind {}

/// How the rest of a sheet is reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    /// It is a long row of columns, of which a window is seen. One stays free at the end, for what comes next.
    Columns,
    /// It is a pile of pages, of which one is seen.
    Pages,
}

/// A part of a sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Window {
    /// The first column, or the page; from 1.
    pub first: u64,
    /// At most so many columns; of pages one is shown.
    pub count: u64,
}

/// A sheet at a moment, as much of it as was asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// The last column that there is, or the last page.
    pub last: u64,
    /// What is seen, in a sentence without a full stop: `1–5 of 41`, `round 3: votes`.
    pub seen: Text,
    /// What is drawn.
    pub shape: Shape,
}

/// What is drawn of a sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shape {
    /// Rows and columns.
    Grid(Grid),
    /// Things, and what leads from one to the other.
    Graph(Graph),
}

/// Things, and what leads from one to the other: what comes before what.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Graph {
    /// The things, each behind all that lead to it.
    pub nodes: Vec<Node>,
    /// From which to which, by their places.
    pub edges: Vec<(usize, usize)>,
    /// Which way it is read.
    pub reads: Reads,
}

/// Which way a graph is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reads {
    /// Onwards: what comes later stands to the right.
    Onwards,
    /// From above, as a tree: each but the first has one before it, and stands below that.
    Down,
}

/// Something in a graph.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// Its name, as short as can be.
    pub label: Text,
    /// Its colour.
    pub hue: Hue,
    /// How it stands.
    pub mark: CellMark,
    /// All of it in words.
    pub said: Vec<Text>,
}

/// Rows of cells under heads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Grid {
    /// What the heads are: stands over the names of the rows.
    pub corner: &'static Words,
    /// What stands beside the cells.
    pub beside: &'static Words,
    /// The heads of the columns.
    pub heads: Vec<Head>,
    /// A row for each process that has one.
    pub rows: Vec<Row>,
}

/// The head of a column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Head {
    /// What the column is of: an index, a process.
    pub label: Datum,
    /// How that process stands.
    pub rank: Rank,
    /// Whether it lies.
    pub lies: bool,
}

impl Head {
    /// The head of an index.
    pub const fn number(index: u64) -> Head {
        Head { label: Datum::Number(index), rank: Rank::Ordinary, lies: false }
    }
}

/// A row of a grid.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Whose.
    pub of: ProcessId,
    /// Whether that process is up.
    pub up: bool,
    /// Whether it lies.
    pub lies: bool,
    /// How it stands.
    pub rank: Rank,
    /// A cell for each head.
    pub cells: Vec<Cell>,
    /// What stands beside them.
    pub aside: Aside,
}

/// What stands beside the cells of a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Aside {
    /// Keys with their values.
    Pairs(Vec<(Value, Value)>),
    /// Counts, each with what it needs.
    Tallies(Vec<Tally>),
}

/// A cell of a grid.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cell {
    /// The number in front: a term, a ballot.
    pub number: Option<Datum>,
    /// What it holds: a value, or a key and its value.
    pub label: Vec<Value>,
    /// What stands between those: a key equals its value, several values stand side by side.
    pub between: &'static str,
    /// Its colour.
    pub hue: Hue,
    /// How it stands.
    pub mark: CellMark,
    /// Whether a dot stands below it.
    pub dot: bool,
    /// Whether an arrow points at it from below.
    pub arrow: bool,
    /// All of it in words, without whose it is.
    pub said: Vec<Text>,
}

impl Cell {
    /// Where nothing is.
    pub const fn empty() -> Cell {
        Cell { number: None, label: Vec::new(), between: "=", hue: Hue::Plain, mark: CellMark::None, dot: false, arrow: false, said: Vec::new() }
    }

    /// What it holds, as short as can be: `x=5`; a quiet dash for nothing.
    pub fn label(&self, lang: Lang) -> String {
        match (&self.label[..], self.mark) {
            (_, CellMark::Hole) => String::new(),
            ([], _) => "–".into(),
            (values, _) => values.iter().map(|value| lang.value(*value)).collect::<Vec<_>>().join(self.between),
        }
    }
}

/// How a cell stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CellMark {
    /// There is nothing, and nothing is missing.
    None,
    /// There is nothing, though there is something behind it.
    Hole,
    /// It is there, and may go again.
    Tentative,
    /// It is there for good.
    Settled,
    /// It was said by somebody who lies.
    Lied,
}

/// What the key of a sheet shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sample {
    /// A cell.
    Cell(CellMark),
    /// The dot below a cell.
    Dot,
    /// The arrow at a cell.
    Arrow,
}
