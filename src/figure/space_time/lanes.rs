//! The ground of a diagram: the axis of time, how each process stood, the walls between processes.

use super::{Glow, LABEL, LABEL_HEIGHT, PathText, Plate, Strokes, Svg, Taken, words};
use crate::base::{ProcessId, Time, print_micros};
use crate::figure::tone_class;
use crate::geometry::{Course, Point, Rect, Tip, letters_width};
use crate::run::{Happening, MarkKind, Stand};
use crate::scenario::{Intervention, LinkChange, script};
use crate::words::Rank;

/// The least distance of two moments on the axis, in pixels.
const TICKS: f32 = 76.0;
/// How far below the last lane the axis says its moments.
const AXIS: f32 = 14.0;
/// Where what is said of walls stands.
const ABOVE: f32 = 10.0;

impl Plate<'_> {
    /// The moments of the axis, and a thin line for each.
    pub(super) fn grid(&self, svg: &mut Svg) {
        let step = step_of(self.chart.scale);
        let bottom = self.bottom();
        let (mut lines, mut at) = (PathText::default(), self.chart.from.0.div_ceil(step) * step);
        while at < self.to.0 {
            let x = self.chart.x(Time(at));
            lines = lines.jump(Point::new(x, 0.0)).to(Point::new(x, bottom));
            svg.words("axis-word", Point::new(x, bottom + AXIS), &moment(at));
            at += step;
        }
        svg.path("axis-line", &lines);
    }

    /// How each process stood.
    pub(super) fn lanes(&self, svg: &mut Svg) {
        let mut base = PathText::default();
        for (id, _) in self.passage.lanes.iter() {
            base = base.jump(Point::new(0.0, self.chart.y(id))).to(Point::new(self.width(), self.chart.y(id)));
        }
        svg.path("lane-base", &base);
        self.cones(svg);
        let mut bands = Strokes::default();
        for (id, lane) in self.passage.lanes.iter() {
            for stand in lane.iter().filter(|stand| stand.from < self.to && stand.to > self.chart.from) {
                let x = |at: Time| self.chart.x(at).clamp(0.0, self.width());
                let (from, to) = (Point::new(x(stand.from), self.chart.y(id)), Point::new(x(stand.to), self.chart.y(id)));
                bands.add(&band_class(stand), &PathText::from(from).to(to));
            }
        }
        bands.draw(svg);
    }

    /// Behind each lane, where it lies in the past or in the future of what is selected.
    fn cones(&self, svg: &mut Svg) {
        let Some(light) = self.light else { return };
        let (mut past, mut future) = (PathText::default(), PathText::default());
        for (id, _) in self.passage.lanes.iter() {
            let of_lane = |place: &usize| {
                let event = &self.passage.events[*place];
                event.process == Some(id) && event.what.is_of_its_process()
            };
            let mut places = (0..self.passage.events.len()).filter(of_lane);
            let moment = |place: usize| self.passage.events[place].at;
            let first = places.clone().find(|place| matches!(light.event(*place), Glow::Future | Glow::Itself)).map(moment);
            let last = places.rfind(|place| matches!(light.event(*place), Glow::Past | Glow::Itself)).map(moment);
            let x = |at: Time| self.chart.x(at).clamp(0.0, self.width());
            let stretch = |from: f32, to: f32| PathText::from(Point::new(from, self.chart.y(id))).to(Point::new(to, self.chart.y(id)));
            if let Some(last) = last.filter(|last| *last > self.chart.from) {
                past.add(&stretch(0.0, x(last)));
            }
            if let Some(first) = first.filter(|first| *first < self.to) {
                future.add(&stretch(x(first), self.width()));
            }
        }
        svg.path("cone-past", &past);
        svg.path("cone-future", &future);
    }

    /// Partitions and cuts, where they begin and where they end; properties that break.
    pub(super) fn walls(&self, svg: &mut Svg) {
        for wall in self.upright() {
            wall.draw(svg);
            if let Some(room) = wall.room {
                svg.words(&format!("wall-word {}", wall.class), Point::new(room.left, ABOVE), &wall.words);
            }
        }
    }

    /// Where something is said at the head of an upright line: no other words go there.
    pub(super) fn heads(&self) -> Taken {
        Taken(self.upright().into_iter().filter_map(|wall| wall.room).collect())
    }

    fn upright(&self) -> Vec<Wall> {
        let (bottom, mut walls) = (self.bottom(), Vec::new());
        let mut taken = Taken::default();
        let mut put = |class, x, (from, to), directed: bool, words: String| {
            let room = self.room_above(&taken, x, &words);
            room.into_iter().for_each(|room| taken.take(room));
            walls.push(Wall { class, x, from, to, directed, words, room });
        };
        // What broke is said first.
        for mark in self.marks.iter().filter(|mark| self.has(mark.at)) {
            if let MarkKind::Broken(goal) = mark.kind {
                put("breach", self.chart.x(mark.at), (0.0, bottom), false, format!("! {}", goal.title.of(self.lang)));
            }
        }
        for event in self.passage.events.iter().filter(|event| self.has(event.at)) {
            let Happening::Acted(act) = &event.what else { continue };
            let between = |from: &ProcessId, to: &ProcessId| (self.chart.y(*from), self.chart.y(*to));
            let (class, ends, directed, says) = match act {
                Intervention::Links(LinkChange::Partition(_)) => ("wall", (0.0, bottom), false, &words::WALL),
                Intervention::Links(LinkChange::Heal) => ("wall healed", (0.0, bottom), false, &words::HEAL),
                Intervention::Links(LinkChange::Cut(from, to)) => ("wall", between(from, to), true, &words::SEVER),
                Intervention::Links(LinkChange::Mend(from, to)) => ("wall healed", between(from, to), true, &words::MEND),
                _ => continue,
            };
            // Behind its word a line of the script names whom it is about.
            let line = script::print_act(act, self.roster);
            let whom = line.split_once(' ').map_or(String::new(), |(_, whom)| format!(" {whom}"));
            put(class, self.chart.x(event.at), ends, directed, format!("{}{whom}", says.of(self.lang)));
        }
        walls
    }

    /// Room for words at the head of an upright line, to its right or to its left.
    fn room_above(&self, taken: &Taken, x: f32, words: &str) -> Option<Rect> {
        let width = letters_width(words) * LABEL;
        let room = |left: f32| Rect { left, top: ABOVE - LABEL_HEIGHT + 3.0, right: left + width, bottom: ABOVE + 3.0 };
        let is_free = |room: &Rect| room.left >= 0.0 && room.right < self.width() && taken.is_free(room);
        [x + 4.0, x - 4.0 - width].map(room).into_iter().find(is_free)
    }
}

/// An upright line, with its words where there is room for them.
struct Wall {
    class: &'static str,
    x: f32,
    from: f32,
    to: f32,
    /// Whether it is of one direction only: from the lane where it begins to the one where it ends.
    directed: bool,
    words: String,
    room: Option<Rect>,
}

impl Wall {
    fn draw(&self, svg: &mut Svg) {
        let (from, to) = (Point::new(self.x, self.from), Point::new(self.x, self.to));
        svg.line(self.class, from, to);
        if self.directed {
            cut(svg, self.class, from, to);
        }
    }
}

/// A head where the way that is cut led to.
pub(super) fn cut(svg: &mut Svg, class: &str, from: Point, to: Point) {
    let [tip, one, other] = Course { start: from, end: to, tip: Tip::Arrives }.head();
    svg.path(&class.replace("wall", "wall-tip"), &PathText::from(tip).to(one).to(other).close());
}

fn band_class(stand: &Stand) -> String {
    let tone = tone_class(stand.tone);
    let state = match (stand.up, stand.paused, stand.rank) {
        (false, ..) => " down",
        (_, true, _) => " paused",
        (.., Rank::Leader) => " leader",
        (.., Rank::Contender) => " contender",
        (.., Rank::Ordinary) => "",
    };
    format!("lane-band {tone}{state}")
}

/// A moment as people write it: `40 ms`.
fn moment(micros: u64) -> String {
    let text = print_micros(micros);
    let unit = text.find(|sign: char| sign.is_alphabetic()).unwrap_or(text.len());
    format!("{}\u{a0}{}", &text[..unit], &text[unit..])
}

/// The distance of the axis's moments: 1, 2 or 5 times a power of ten, in microseconds.
fn step_of(scale: f32) -> u64 {
    let least = (TICKS / scale * 1000.0) as u64;
    let mut power = 1;
    while power * 10 <= least {
        power *= 10;
    }
    [1, 2, 5, 10].into_iter().map(|times| times * power).find(|step| *step >= least).unwrap_or(power * 10)
}
