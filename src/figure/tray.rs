//! The tray of a process: what waits at it for its turn, the first in line first, and what it counts towards a threshold. Said once, for the
//! page and for pictures.

use super::hue_class;
use super::label::wide_letters;
use super::name::Name;
use crate::base::Roster;
use crate::geometry::{LETTERS_BELOW, Point, Rect, Ring, SECOND_LINE, Size, Taken};
use crate::run::ProcessView;
use crate::words::{Arg, Hue, Lang, Queue, Tally, Text, Waiting, Words, words};

/// The size of letters in a tray.
pub const LETTERS: f32 = 13.0;
/// How round the corners of a box are.
pub const CORNER: f32 = 4.0;
/// How many of a queue are drawn.
const DRAWN: usize = 4;
/// Of how many it is said what they wait for.
const SAID: usize = 3;
/// How many counts are drawn, the first ones.
const COUNTS: usize = 3;
/// How high what waits is drawn, how wide at least, and left and right of its word.
const BOX: (f32, f32, f32) = (20.0, 24.0, 5.0);
/// Around and between what lies in a tray.
const GAP: f32 = 3.5;
/// The bar of a count.
const BAR: Size = Size { width: 48.0, height: 9.0 };
/// How high the line of a count is.
const LINE: f32 = 16.0;
/// How far a notch stands out of its bar.
const NOTCH: f32 = 3.0;
/// How far below the middle of a line letters stand.
const DROP: f32 = 0.35;

static WAIT: Words = words("{0} {0:waits|wait}", "{0} {0:espera|esperan}", "{0} {0:attend|attendent}");
static MORE: Words = words("and {0} more", "y {0} más", "et {0} de plus");
static COUNT: Words = words("{1} of {2} for {0}", "{1} de {2} para {0}", "{1} sur {2} pour {0}");
static OF_WHOM: Words = words("{1} of {2} for {0}: {3}", "{1} de {2} para {0}: {3}", "{1} sur {2} pour {0}\u{a0}: {3}");

/// A tray. Everything in it stands where it says, from the middle of its process.
#[derive(Clone, PartialEq, Debug)]
pub struct Tray {
    /// All of it.
    pub rect: Rect,
    /// What what waits lies in.
    pub holder: Option<Rect>,
    /// What waits, the first in line first.
    pub boxes: Vec<Lying>,
    /// How many more wait, behind them.
    pub more: (Point, String),
    /// What is counted.
    pub bars: Vec<Bar>,
}

/// One that waits, in its box.
#[derive(Clone, PartialEq, Debug)]
pub struct Lying {
    /// Its box.
    pub rect: Rect,
    /// Its word, and where that stands, around its middle.
    pub word: (Point, String),
    /// The class of its colour.
    pub hue: &'static str,
    /// Whether that is a value's.
    pub is_value: bool,
    /// Whether it may not have its turn yet.
    pub is_held: bool,
}

/// A count towards a threshold.
#[derive(Clone, PartialEq, Debug)]
pub struct Bar {
    /// What it is of, and where that stands.
    pub word: (Point, String),
    /// Everybody.
    pub whole: Rect,
    /// Who is for it.
    pub held: Rect,
    /// The threshold, from end to end.
    pub notch: [Point; 2],
    /// The class of its colour.
    pub hue: &'static str,
    /// Whether that is a value's.
    pub is_value: bool,
    /// Whether there are enough.
    pub is_reached: bool,
}

/// The trays of all; nothing for whom nothing waits and who counts nothing. `scale` is what the browser's letters are wider than assumed.
pub fn trays(all: &[ProcessView], ring: &Ring, names: &[Name], scale: f32, said: (Lang, Roster)) -> Vec<Option<Tray>> {
    let has_one =
        |view: &ProcessView| view.up && !ring.places[view.id].is_tiny() && !(view.look.queue.waiting.is_empty() && view.look.tallies.is_empty());
    if !all.iter().any(has_one) {
        return vec![None; all.len()];
    }
    // Names come first, and whoever has a tray already.
    let mut taken: Vec<Rect> = all.iter().zip(names).map(|(view, name)| room_of(name, view, ring)).collect();
    let mut tray = |view: &ProcessView| {
        let place = ring.places[view.id];
        // All of it, or how many wait, or nothing: whoever taps on the process is told.
        let forms = if place.is_roomy() { &[true, false][..] } else { &[false] };
        forms.iter().find_map(|&is_whole| {
            let filled = Tray::filled(view, is_whole, scale, said);
            let size = Size { width: filled.rect.right, height: filled.rect.bottom };
            let room = ring.tray(view.id, size, &taken).filter(|_| size.width > 0.0)?;
            taken.push(room);
            Some(filled.moved(Point::new(room.left - place.at.x, room.top - place.at.y)))
        })
    };
    all.iter().map(|view| has_one(view).then(|| tray(view)).flatten()).collect()
}

/// The room of a name on the stage, both of its lines: what a process does comes and goes, and the tray stays.
fn room_of(name: &Name, view: &ProcessView, ring: &Ring) -> Rect {
    let (place, rect) = (ring.places[view.id], name.rect);
    let bottom = if place.is_roomy() { rect.bottom.max(name.at.y + SECOND_LINE + LETTERS_BELOW) } else { rect.bottom };
    shifted(Rect { bottom, ..rect }, place.at)
}

/// Where no label may stand on trays either.
pub fn taken(mut taken: Taken, ring: &Ring, all: &[ProcessView], trays: &[Option<Tray>]) -> Taken {
    let rects = all.iter().zip(trays).filter_map(|(view, tray)| Some(shifted(tray.as_ref()?.rect, ring.places[view.id].at)));
    taken.rects.extend(rects);
    taken
}

/// The whole of what waits at a process and what it counts, in words: nothing where there is nothing.
pub fn told(view: &ProcessView, (lang, roster): (Lang, Roster)) -> Vec<String> {
    let queue = &view.look.queue;
    let (reasons, more) = reasons(queue);
    let all = reasons.iter().map(|(waiting, why)| why.map_or_else(|| waiting.label.show(lang, roster), |text| text.say(lang, roster)));
    let all: Vec<String> = all.chain(more.map(|text| text.say(lang, roster))).collect();
    let waits = how_many(queue).map(|text| text.say(lang, roster) + lang.colon() + &all.join("; "));
    waits.into_iter().chain(view.look.tallies.iter().map(|tally| how_far(tally).say(lang, roster))).collect()
}

/// How many wait, where some do.
pub fn how_many(queue: &Queue) -> Option<Text> {
    let count = queue.waiting.len();
    (count > 0).then(|| queue.means.unwrap_or(&WAIT).with([Arg::Number(count as u64)]))
}

/// What the first in line wait for, and how many more there are.
pub fn reasons(queue: &Queue) -> (Vec<(&Waiting, Option<Text>)>, Option<Text>) {
    let first = queue.waiting.iter().take(SAID).map(|waiting| (waiting, waiting.why)).collect();
    let more = queue.waiting.len().saturating_sub(SAID);
    (first, (more > 0).then(|| MORE.with([Arg::Number(more as u64)])))
}

/// How far a count is.
pub fn how_far(tally: &Tally) -> Text {
    let [held, needed] = [tally.held.len(), tally.needed].map(|count| Arg::Number(count as u64));
    match tally.held.is_empty() {
        true => COUNT.with([Arg::Value(tally.value), held, needed]),
        false => OF_WHOM.with([Arg::Value(tally.value), held, needed, Arg::Processes(tally.held)]),
    }
}

impl Lying {
    /// The classes that say more of it than its colour.
    pub const fn look(&self) -> &'static str {
        match (self.is_value, self.is_held) {
            (false, false) => "",
            (false, true) => " is-held",
            (true, false) => " of-value",
            (true, true) => " of-value is-held",
        }
    }
}

impl Bar {
    /// The classes that say more of it than its colour.
    pub const fn look(&self) -> &'static str {
        match (self.is_value, self.is_reached) {
            (false, false) => "",
            (false, true) => " reached",
            (true, false) => " of-value",
            (true, true) => " of-value reached",
        }
    }
}

impl Tray {
    /// A tray that stands at the origin: the whole of it, or only how many wait.
    fn filled(view: &ProcessView, is_whole: bool, scale: f32, said: (Lang, Roster)) -> Tray {
        let rect = Rect { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 };
        let mut tray = Tray { rect, holder: None, boxes: Vec::new(), more: Default::default(), bars: Vec::new() };
        if !view.look.queue.waiting.is_empty() {
            tray.line_up(&view.look.queue, is_whole, scale, said);
        }
        if is_whole {
            tray.count(&view.look.tallies, scale, said);
        }
        tray
    }

    fn line_up(&mut self, queue: &Queue, is_whole: bool, scale: f32, (lang, roster): (Lang, Roster)) {
        let bottom = BOX.0 + 2.0 * GAP;
        let base = bottom / 2.0 + LETTERS * DROP;
        let mut right = GAP;
        let mut lie = |word: String, hue: Hue, is_held: bool| {
            let wide = (wide_letters(&word) * LETTERS * scale + 2.0 * BOX.2).max(BOX.1);
            let rect = Rect { left: right, top: GAP, right: right + wide, bottom: bottom - GAP };
            right += wide + GAP;
            Lying {
                rect,
                word: (Point::new(rect.left + wide / 2.0, base), word),
                hue: hue_class(hue).unwrap_or("tone-0"),
                is_value: matches!(hue, Hue::Value(_)),
                is_held,
            }
        };
        let drawn = if is_whole { DRAWN } else { 0 };
        self.boxes = queue.waiting.iter().take(drawn).map(|one| lie(one.label.show(lang, roster), one.hue, one.is_held)).collect();
        if !is_whole {
            self.boxes.push(lie(queue.waiting.len().to_string(), Hue::Plain, queue.waiting.iter().all(|one| one.is_held)));
        }
        let more = queue.waiting.len().saturating_sub(DRAWN);
        if is_whole && more > 0 {
            let word = format!("+{more}");
            let wide = wide_letters(&word) * LETTERS * scale;
            self.more = (Point::new(right + wide / 2.0, base), word);
            right += wide + 2.0 * GAP;
        }
        let holder = Rect { left: 0.0, top: 0.0, right, bottom };
        (self.holder, self.rect) = (Some(holder), holder);
    }

    fn count(&mut self, tallies: &[Tally], scale: f32, (lang, _): (Lang, Roster)) {
        let tallies = &tallies[..tallies.len().min(COUNTS)];
        let words: Vec<String> = tallies.iter().map(|tally| lang.value(tally.value)).collect();
        let left = words.iter().map(|word| wide_letters(word) * LETTERS * scale).fold(0.0, f32::max) + GAP;
        if !tallies.is_empty() && self.holder.is_some() {
            self.rect.bottom += NOTCH;
        }
        for (tally, word) in tallies.iter().zip(words) {
            let middle = self.rect.bottom + LINE / 2.0;
            let whole = Rect { left, top: middle - BAR.height / 2.0, right: left + BAR.width, bottom: middle + BAR.height / 2.0 };
            let share = |count: usize| left + BAR.width * count.min(tally.of) as f32 / tally.of.max(1) as f32;
            let at = share(tally.needed);
            self.bars.push(Bar {
                word: (Point::new(0.0, middle + LETTERS * DROP), word),
                whole,
                held: Rect { right: share(tally.held.len()), ..whole },
                notch: [Point::new(at, whole.top - NOTCH), Point::new(at, whole.bottom + NOTCH)],
                hue: hue_class(tally.hue).unwrap_or("tone-0"),
                is_value: matches!(tally.hue, Hue::Value(_)),
                is_reached: tally.held.len() >= tally.needed,
            });
            self.rect.right = self.rect.right.max(whole.right + GAP);
            self.rect.bottom += LINE;
        }
    }

    fn moved(self, by: Point) -> Tray {
        let word = |(at, word): (Point, String)| (at.plus(by, 1.0), word);
        let lying = |one: Lying| Lying { rect: shifted(one.rect, by), word: word(one.word), ..one };
        let bar = |bar: Bar| Bar {
            word: word(bar.word),
            whole: shifted(bar.whole, by),
            held: shifted(bar.held, by),
            notch: bar.notch.map(|at| at.plus(by, 1.0)),
            ..bar
        };
        Tray {
            rect: shifted(self.rect, by),
            holder: self.holder.map(|holder| shifted(holder, by)),
            boxes: self.boxes.into_iter().map(lying).collect(),
            more: word(self.more),
            bars: self.bars.into_iter().map(bar).collect(),
        }
    }
}

fn shifted(rect: Rect, by: Point) -> Rect {
    Rect { left: rect.left + by.x, top: rect.top + by.y, right: rect.right + by.x, bottom: rect.bottom + by.y }
}
