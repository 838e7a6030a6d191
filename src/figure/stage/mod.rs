//! The stage at a moment, as a picture that stands alone: the same ring, the same messages at the same places as on the page.

mod glimpse;
mod layer;
mod message;
mod process;
mod tray;

pub use glimpse::glimpse;
pub use layer::{message_layer, name_layer, process_layer, trail_layer};

use super::heading::{Foot, broken};
use super::label::{asked_for, turn_of};
use super::name::{names, taken};
use super::news::Headline;
use super::tray::{taken as taken_by, trays};
use super::{PathText, Svg, tone_class};
use crate::base::Time;
use crate::geometry::{Fate, Point, Ring, Sight, Size, crossing, in_units, loss_share, put_labels, sights, walls, ways};
use crate::run::{Burst, FlightView, Frame, ProcessView};
use crate::scenario::link::{Link, Theme};
use crate::sim::Why;
use crate::words::{Arg, Lang, Sense, Tone, Words, words};
use std::rc::Rc;

/// The stage of a picture: as wide as a page of a paper has room for, and letters can still be read.
const STAGE: Size = Size { width: 960.0, height: 470.0 };
/// Around what is written.
const MARGIN: f32 = 18.0;
/// A line above the stage.
const LINE: f32 = 20.0;
/// How much wider letters may be than assumed: a picture is shown by programs that have other fonts.
const WIDE: f32 = 1.2;

pub(super) static AT: Words = words("at {0}", "a los {0}", "à {0}");
static CHOSEN: Words = words("chosen: {0}", "elegido: {0}", "choisi\u{a0}: {0}");

/// What a picture shows, and how.
pub struct Still<'a> {
    /// The run, and what it is called.
    pub link: &'a Link,
    /// Where the link opens: the address of a page, up to the link; nothing where that is not known.
    pub page: &'a str,
    /// The moment.
    pub frame: &'a Frame,
    /// Its time, which may lie between events.
    pub now: Time,
    /// Light, or dark.
    pub theme: Theme,
    /// The language.
    pub lang: Lang,
}

/// Draws the stage as a picture that any program can show.
pub fn still(still: &Still) -> String {
    let head = still.head();
    let foot = Foot::of(still.link, still.page, STAGE.width - 2.0 * MARGIN, still.lang);
    let top = MARGIN + LINE * head.len() as f32;
    let below = top + STAGE.height + MARGIN;
    let height = below + foot.height() + MARGIN / 2.0;
    let mut svg = Svg::alone(still.theme, Size { width: STAGE.width, height }, &head[0].1);
    for (line, (class, text)) in head.iter().enumerate() {
        svg.words(class, Point::new(MARGIN, MARGIN + LINE * (line as f32 + 0.6)), text);
    }
    let (size, unit) = in_units(STAGE);
    svg.group_grown(top, unit);
    still.stage(&mut svg, size);
    svg.end();
    foot.draw(&mut svg, Point::new(MARGIN, below));
    svg.finish()
}

/// Draws the stage alone, where what it is called and where it opens stands beside it.
pub fn scene(still: &Still) -> String {
    let mut svg = Svg::alone(still.theme, STAGE, &still.link.title(still.lang));
    let (size, unit) = in_units(STAGE);
    svg.group_grown(0.0, unit);
    still.stage(&mut svg, size);
    svg.end();
    svg.finish()
}

impl Still<'_> {
    /// The lines above the stage.
    fn head(&self) -> Vec<(&'static str, String)> {
        let mut about = AT.with([Arg::Time(self.now)]).say(self.lang, self.frame.roster);
        let values: Vec<String> = self.frame.settled().map(|value| self.lang.value(value)).collect();
        if !values.is_empty() {
            about += &format!(", {}", CHOSEN.of(self.lang).replace("{0}", &values.join(", ")));
        }
        let mut head = vec![("figure-title", self.link.title(self.lang)), ("figure-about", about)];
        head.extend(broken(&self.link.scenario, self.lang).map(|said| ("figure-broken", said)));
        head
    }

    fn stage(&self, svg: &mut Svg, size: Size) {
        let (frame, ring) = (self.frame, &Ring::of(size, self.frame));
        svg.path("still-ring", &PathText::written(ring.outline()));
        ring.heads().iter().for_each(|head| svg.corners("still-head", head));
        obstacles(svg, ring, frame);
        let ways = ways(ring, frame);
        let seen = sights(&ways, self.now, false);
        for (flight, Sight { path, .. }) in &seen {
            let kind = if flight.letter.sense == Sense::Ask { "" } else { " answer" };
            svg.line(&format!("still-trail {}{kind}", tone_class(flight.letter.tone)), path.start, path.end);
        }
        let whole: Vec<(&Rc<FlightView>, Sight)> = seen.iter().filter(|(_, sight)| sight.is_whole()).copied().collect();
        let said = (self.lang, frame.roster);
        let names = names(&frame.processes, ring, WIDE, said);
        let trays = trays(&frame.processes, ring, &names, WIDE, said);
        let taken = taken_by(taken(ring, names.iter()), ring, &frame.processes, &trays);
        let headline = Headline::of(frame, self.now, (ring, &taken), WIDE, said);
        if let Some(told) = &headline {
            svg.group(told.class);
            svg.sized_words(if told.is_toned { "still-headline leads" } else { "still-headline" }, told.at(), told.size, &told.text);
            svg.end();
        }
        let taken = taken.and(headline.map(|told| told.rect));
        let puts = put_labels(&asked_for(&whole, ring, WIDE, said, turn_of), taken, ring, false);
        for ((view, name), tray) in frame.processes.iter().zip(&names).zip(&trays) {
            process::draw(svg, view, (name, tray.as_ref()), ring, (self.now, said));
        }
        for ((flight, sight), put) in whole.iter().zip(puts) {
            message::draw(svg, flight, *sight, put, WIDE, said);
        }
        let bursting = seen.iter().filter(|(_, sight)| matches!(sight.fate, Fate::Bursts(_))).map(|(flight, sight)| (sight.at, flight.letter.tone));
        let gone = frame.bursts.iter().filter(|lost| lost.why != Why::Loss).map(|lost| (self.end_of(ring, lost), lost.tone));
        for (at, tone) in bursting.chain(gone) {
            message::burst(svg, at, tone);
        }
    }

    /// Where a message ended that did not arrive.
    fn end_of(&self, ring: &Ring, lost: &Burst) -> Point {
        let path = ring.path(lost.name.from, lost.name.to);
        let wall = crossing(path, &walls(ring, self.frame.roster, &self.frame.groups));
        path.at(loss_share(lost.why, (lost.sent, lost.arrives), lost.at, wall))
    }
}

/// Walls and links that are cut.
fn obstacles(svg: &mut Svg, ring: &Ring, frame: &Frame) {
    for wall in walls(ring, frame.roster, &frame.groups) {
        svg.line("still-wall-shade", wall.from, wall.to);
        svg.line("still-wall", wall.from, wall.to);
    }
    for &(from, to) in &frame.cuts {
        let path = ring.path(from, to);
        svg.line("still-cut", path.start, path.end);
        message::cross(svg, "still-cross", path.at(0.5), 6.0);
    }
}

/// The tone that a process wears.
fn tone_of(view: &ProcessView) -> Tone {
    view.look.badge.as_ref().map_or(Tone::PLAIN, |badge| badge.tone)
}
