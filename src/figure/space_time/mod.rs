//! The space-time diagram: lanes of time, a line for each message, signs for what matters.
//!
//! One function draws the page's pieces and the picture that stands alone. The more there is to draw, the less is said of each: first
//! labels go, then messages that bring no news, then the heads of arrows.

mod alone;
mod arrows;
mod episodes;
mod lanes;
mod light;
mod operations;
mod signs;
mod words;

pub use alone::{Poster, poster};
pub use light::Light;

use super::svg::{PathText, Svg};
use crate::base::{Roster, Time};
use crate::facts::{Episodes, History};
use crate::geometry::{Chart, Rect};
use crate::run::{Arrow, Mark, Passage};
use crate::words::Lang;
use light::Glow;

/// How large the letters of a label are, with some room for fonts that are wider than most.
const LABEL: f32 = 12.2;
/// How high its room is.
const LABEL_HEIGHT: f32 = 13.0;
/// So many messages in 100 pixels can be labelled; so many can be told apart; so many can have heads.
const CROWDS: [f32; 3] = [40.0, 80.0, 160.0];

/// A stretch of a diagram, to be drawn.
pub struct Plate<'a> {
    /// What happened, there and around it.
    pub passage: &'a Passage,
    /// Who takes part.
    pub roster: Roster,
    /// The language.
    pub lang: Lang,
    /// What matters, as the tape has it.
    pub marks: &'a [Mark],
    /// What clients asked for and were answered.
    pub history: &'a History,
    /// The stretches of processes' time that have a name.
    pub episodes: &'a Episodes,
    /// Where everything stands; its left edge is the stretch's.
    pub chart: Chart,
    /// Where the stretch ends.
    pub to: Time,
    /// How everything stands to what is selected.
    pub light: Option<&'a Light>,
}

/// How much is said of each message.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Detail {
    /// That it is there.
    Lines,
    /// Also where it goes.
    Heads,
    /// Also those that bring no news; and each can be found.
    Everything,
    /// Also what it says.
    Labels,
}

impl Plate<'_> {
    /// What lies behind: the axis, the lanes and how everybody stood, walls.
    pub fn ground(&self, svg: &mut Svg) {
        self.grid(svg);
        self.lanes(svg);
        self.bars(svg);
        self.episodes(svg);
        self.walls(svg);
    }

    /// What lies on top: the messages that left in the stretch, or that are on the way in it if `all`; signs; labels.
    pub fn ink(&self, svg: &mut Svg, all: bool) {
        let shown: Vec<&Arrow> = self.passage.arrows.iter().filter(|arrow| self.draws(arrow, all)).collect();
        let detail = self.detail(shown.len());
        self.arrows(svg, &shown, detail, all);
        self.signs(svg);
        self.rulings(svg);
        if detail == Detail::Labels {
            self.words(svg, &shown);
        }
    }

    fn draws(&self, arrow: &Arrow, all: bool) -> bool {
        arrow.sent < self.to && (arrow.sent >= self.chart.from || all && arrow.ends > self.chart.from)
    }

    fn width(&self) -> f32 {
        self.chart.x(self.to)
    }

    /// The lower edge of the last lane's room.
    fn bottom(&self) -> f32 {
        self.chart.top + (self.passage.lanes.len() as f32 - 0.5) * self.chart.spacing
    }

    /// Whether a moment lies in the stretch.
    fn has(&self, at: Time) -> bool {
        self.chart.from <= at && at < self.to
    }

    fn detail(&self, arrows: usize) -> Detail {
        let crowd = arrows as f32 * 100.0 / self.width().max(1.0);
        match CROWDS.iter().position(|most| crowd < *most) {
            Some(0) => Detail::Labels,
            Some(1) => Detail::Everything,
            Some(_) => Detail::Heads,
            None => Detail::Lines,
        }
    }

    fn glow_of(&self, arrow: &Arrow) -> Option<Glow> {
        self.light.map(|light| light.arrow(self.passage, arrow))
    }
}

/// The class that says how something stands to what is selected.
fn glow_class(glow: Option<Glow>) -> &'static str {
    match glow {
        Some(Glow::Apart) => " apart",
        Some(Glow::Itself) => " itself",
        Some(Glow::Past | Glow::Future) | None => "",
    }
}

/// Outlines of one look, drawn as one.
#[derive(Default)]
struct Strokes(Vec<(String, PathText)>);

impl Strokes {
    fn add(&mut self, class: &str, path: &PathText) {
        match self.0.iter_mut().find(|(known, _)| known == class) {
            Some((_, all)) => all.add(path),
            None => self.0.push((class.to_owned(), path.clone())),
        }
    }

    fn draw(&self, svg: &mut Svg) {
        for (class, path) in &self.0 {
            svg.path(class, path);
        }
    }
}

/// What no label may cover.
#[derive(Default)]
struct Taken(Vec<Rect>);

impl Taken {
    fn is_free(&self, room: &Rect) -> bool {
        !self.0.iter().any(|other| other.meets(room))
    }

    fn take(&mut self, room: Rect) {
        self.0.push(room);
    }
}
