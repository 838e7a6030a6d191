//! The stage of the overture: pieces that a style sheet moves, each a drawing of its own, so that a browser can move it while it does
//! something else.
//!
//! Where something stands follows the stage's size by one straight line, which is drawn through two sizes: so one drawing fits every
//! stage of about one shape. Lengths are in units of the stage, `var(--u)`; to the right they count from its middle.

use super::score::{Course, Moment, STEP, Stay, stays};
use super::{Dates, dated, in_languages, seconds, short, thousandths};
use crate::base::{ProcessId, Span};
use crate::figure::label::{asked_for, turn_of};
use crate::figure::name::{names, taken};
use crate::figure::{message_layer, name_layer, process_layer, tone_class, trail_layer};
use crate::geometry::{Point, Put, Ring, Size, put_labels, sights, ways};
use crate::run::{Frame, ProcessView, Pulse};
use crate::scenario::MessageName;
use crate::words::Lang;

/// How much wider letters are than assumed, as a page takes it to be before it has measured them.
const SCALE: f32 = 1.1;
/// So many moments apart it is looked where a label stands.
const LOOKS: usize = 10;
/// A flight is followed in parts of so many moments: straight from one to the next, nobody sees the corners.
const PARTS: usize = 10;
/// A stage that is not wider than that has short labels where there are many.
const BRIEF: f32 = 560.0;

/// A shape of stage that has a drawing of its own.
pub struct Cut {
    /// Its class.
    pub class: &'static str,
    /// The two sizes that its lines are drawn through.
    sizes: [Size; 2],
    /// Whether what grows from one to the other is the width; else the height.
    grows_wider: bool,
    /// For which stages it is, as a style sheet asks.
    pub query: &'static str,
    /// How long a unit is there, as a style sheet says it.
    pub unit: &'static str,
}

const fn size(width: f32, height: f32) -> Size {
    Size { width, height }
}

/// All shapes: where the ring has all the width that it takes, where it has less, where names beside it have less too, a phone, one on which
/// the ring grows no higher, a phone on its side.
pub const CUTS: [Cut; 6] = [
    Cut {
        class: "wide",
        sizes: [size(920.0, 380.0), size(1120.0, 380.0)],
        grows_wider: true,
        query: "(min-aspect-ratio:908/380) and (min-height:304.1px)",
        unit: "100cqh/380",
    },
    Cut {
        class: "plain",
        sizes: [size(812.0, 380.0), size(906.0, 380.0)],
        grows_wider: true,
        query: "(min-aspect-ratio:811/380) and (max-aspect-ratio:907.9/380) and (min-height:304.1px)",
        unit: "100cqh/380",
    },
    Cut {
        class: "narrow",
        sizes: [size(700.0, 380.0), size(810.0, 380.0)],
        grows_wider: true,
        query: "(min-aspect-ratio:6/5) and (max-aspect-ratio:810.9/380) and (min-height:304.1px)",
        unit: "100cqh/380",
    },
    Cut {
        class: "tall",
        sizes: [size(450.0, 490.0), size(450.0, 590.0)],
        grows_wider: false,
        query: "(min-aspect-ratio:450/596) and (max-aspect-ratio:1199/1000)",
        unit: "100cqw/450",
    },
    Cut {
        class: "high",
        sizes: [size(450.0, 600.0), size(450.0, 720.0)],
        grows_wider: false,
        query: "(max-aspect-ratio:450/596.1)",
        unit: "100cqw/450",
    },
    Cut {
        class: "low",
        sizes: [size(1050.0, 300.0), size(1050.0, 340.0)],
        grows_wider: false,
        query: "(min-aspect-ratio:6/5) and (max-height:304px)",
        unit: ".8px",
    },
];

/// Where everybody stands on the two stages of a shape, and on one between them.
pub struct Rings {
    pub ends: [Ring; 2],
    pub middle: Ring,
    grows_wider: bool,
}

impl Cut {
    /// Where everybody stands.
    pub fn rings(&self, frame: &Frame) -> Rings {
        let [one, other] = self.sizes;
        let middle = size((one.width + other.width) / 2.0, (one.height + other.height) / 2.0);
        Rings { ends: self.sizes.map(|size| Ring::of(size, frame)), middle: Ring::of(middle, frame), grows_wider: self.grows_wider }
    }

    /// Draws the stage of all moments.
    pub fn draw(&self, moments: &[Moment], courses: &[Course]) -> String {
        let rings = self.rings(&moments[0].frame);
        let mut html = format!("<div class=\"cut {}\">{}", self.class, rings.outline());
        courses.iter().for_each(|course| html += &rings.trail(course));
        landings(moments).iter().for_each(|landing| html += &rings.landing(landing));
        let puts = rings.puts(moments, courses);
        for (course, puts) in courses.iter().zip(&puts) {
            html += &rings.message(course, puts, moments);
        }
        for view in &moments[0].frame.processes {
            html += &rings.process(view.id, moments);
        }
        html + "</div>"
    }
}

impl Rings {
    /// A length that is so long on the two stages, as a style sheet has it.
    fn length(&self, [one, other]: [f32; 2]) -> String {
        let side = |ring: &Ring| if self.grows_wider { ring.size.width } else { ring.size.height };
        let [from, to] = [side(&self.ends[0]), side(&self.ends[1])];
        let slope = (other - one) / (to - from);
        let base = one - slope * from;
        if slope.abs() < 0.0005 {
            return format!("calc({}*var(--u))", short(base));
        }
        let hundredth = if self.grows_wider { "cqw" } else { "cqh" };
        format!("calc({}*var(--u) + {}{hundredth})", short(base), short(slope * 100.0))
    }

    /// A place on each of the two stages, to the right and down.
    fn place(&self, of: impl Fn(&Ring) -> Point) -> [String; 2] {
        let at = [&self.ends[0], &self.ends[1]].map(|ring| (of(ring), ring.size.width / 2.0));
        [self.length(at.map(|(at, middle)| at.x - middle)), self.length(at.map(|(at, _)| at.y))]
    }

    /// The line on which processes stand.
    fn outline(&self) -> String {
        let [x, y] = self.place(|ring| Point::new(ring.centre.x - ring.radii.x, ring.centre.y - ring.radii.y));
        let [wide, high] = [|ring: &Ring| ring.radii.x, |ring: &Ring| ring.radii.y]
            .map(|side| self.length([&self.ends[0], &self.ends[1]].map(|ring| 2.0 * side(ring))));
        format!(
            "<svg class=\"around\" style=\"translate:{x} {y};width:{wide};height:{high}\"><ellipse class=\"still-ring\" cx=\"50%\" cy=\"50%\" rx=\"50%\" ry=\"50%\"/></svg>"
        )
    }

    fn trail(&self, course: &Course) -> String {
        let [x, y] = self.place(|ring| course.path(ring).start);
        let path = course.path(&self.middle);
        layer("", &dated(course.from, course.to), &format!("translate:{x} {y}"), &trail_layer(&course.flight, path))
    }

    /// A message on its way. It goes straight from its sender to its receiver, in the time that the reading clock gives it.
    fn message(&self, course: &Course, puts: &[Stay<(Put, bool)>], moments: &[Moment]) -> String {
        let [x, y] = self.place(|ring| course.path(ring).start);
        let [to_x, to_y] = self.place(|ring| course.path(ring).end);
        let path = course.path(&self.middle);
        let roster = moments[0].frame.roster;
        let look = |stay: &Stay<(Put, bool)>| {
            let (put, aside) = stay.what;
            let drawn = in_languages("g", |lang| message_layer(&course.flight, path, put, SCALE, (lang, roster)));
            group(if aside { "aside" } else { "" }, &dated(stay.from, stay.to), &drawn)
        };
        let drawn: String = puts.iter().map(look).collect();
        let style = format!("--x:{x};--y:{y};--X:{to_x};--Y:{to_y};{}", flown(course));
        layer(" flies", &dated(course.from, course.to), &style, &drawn)
    }

    /// Where the label of each message stands, and whether the sentence is not about it, from stretch to stretch.
    fn puts(&self, moments: &[Moment], courses: &[Course]) -> Vec<Vec<Stay<(Put, bool)>>> {
        let roster = moments[0].frame.roster;
        let mut all: Vec<Vec<Stay<(Put, bool)>>> = vec![Vec::new(); courses.len()];
        let looked = || moments.iter().step_by(LOOKS);
        let placed: Vec<Vec<(MessageName, Put)>> = looked()
            .map(|moment| {
                let ways = ways(&self.middle, &moment.frame);
                let seen = sights(&ways, moment.now, false);
                let said = (Lang::English, roster);
                let taken = taken(&self.middle, names(&moment.frame.processes, &self.middle, SCALE, said).iter());
                let labels = asked_for(&seen, &self.middle, SCALE, said, turn_of);
                let puts = put_labels(&labels, taken, &self.middle, self.middle.size.width < BRIEF);
                seen.iter().zip(puts).map(|((flight, _), put)| (flight.name, put)).collect()
            })
            .collect();
        for (course, found) in courses.iter().zip(&mut all) {
            let put_at = |moment: &Moment| {
                let place = (moment.wall.0 / STEP.0) as usize / LOOKS;
                let (_, put) = placed[place].iter().find(|(name, _)| *name == course.flight.name)?;
                Some((*put, moment.leaves_out(&course.flight)))
            };
            *found = stays(looked(), put_at);
            // Seen from its first moment to its last, whenever it was looked.
            if let Some(first) = found.first_mut() {
                first.from = Span::ZERO;
            }
            if let Some(last) = found.last_mut() {
                last.to = None;
            }
        }
        all
    }

    fn landing(&self, landing: &Landing) -> String {
        let [x, y] = self.place(|ring| ring.path(landing.from, landing.to).end);
        let style = format!("translate:{x} {y};--s:{};--d:{}", seconds(landing.begins), seconds(landing.lasts));
        layer(" lands", &dated(Span::ZERO, None), &style, &format!("<g class=\"pulse {}\"><circle r=\"13\"/></g>", landing.tone))
    }

    fn process(&self, id: ProcessId, moments: &[Moment]) -> String {
        let [x, y] = self.place(|ring| ring.places[id].at);
        let roster = moments[0].frame.roster;
        let is_aside = |moment: &Moment| moment.aside.contains(id);
        let worn = stays(moments.iter(), |moment| Some((moment.frame.processes[id.index()].clone(), is_aside(moment))));
        let wears = |stay: &Stay<(ProcessView, bool)>| {
            let (view, aside) = &stay.what;
            let now = moments[(stay.from.0 / STEP.0) as usize].now;
            let drawn = in_languages("g", |lang| process_layer(view, &self.middle, now, (lang, roster)));
            group("", &dated(stay.from, stay.to), &pale(*aside, drawn))
        };
        // What stands beside it is drawn once for as long as it says the same.
        let named = stays(moments.iter(), |moment| {
            let name = |lang| names(&moment.frame.processes, &self.middle, SCALE, (lang, roster)).swap_remove(id.index());
            let view = &moment.frame.processes[id.index()];
            let drawn = in_languages("g", |lang| name_layer(view, &name(lang), &self.middle));
            Some(pale(is_aside(moment), drawn))
        });
        let is_named = |stay: &Stay<String>| group("", &dated(stay.from, stay.to), &stay.what);
        let drawn: String = worn.iter().map(wears).chain(named.iter().map(is_named)).collect();
        layer("", &dated(Span::ZERO, None), &format!("translate:{x} {y}"), &drawn)
    }
}

/// Paler where the sentence is not about it.
fn pale(is_aside: bool, drawn: String) -> String {
    if is_aside { format!("<g opacity=\".6\">{drawn}</g>") } else { drawn }
}

/// A message that has landed and brought news: a ring that grows and fades.
#[derive(Clone, Debug)]
pub struct Landing {
    from: ProcessId,
    to: ProcessId,
    tone: &'static str,
    begins: Span,
    lasts: Span,
}

/// A landing is seen for that share of what counts as recent, in hundredths: as the page has it.
const SEEN: u64 = 40;

fn is_seen(pulse: &Pulse, moment: &Moment) -> bool {
    !pulse.routine && moment.now.since(pulse.at).0 < moment.frame.recent.0 * SEEN / 100
}

fn landings(moments: &[Moment]) -> Vec<Landing> {
    let mut all: Vec<(MessageName, Landing)> = Vec::new();
    for moment in moments {
        for pulse in moment.frame.pulses.iter().filter(|pulse| is_seen(pulse, moment)) {
            match all.iter_mut().find(|(name, _)| *name == pulse.name) {
                Some((_, landing)) => landing.lasts = Span(moment.wall.0 + STEP.0 - landing.begins.0),
                None => {
                    let landing =
                        Landing { from: pulse.name.from, to: pulse.name.to, tone: tone_class(pulse.tone), begins: moment.wall, lasts: STEP };
                    all.push((pulse.name, landing));
                }
            }
        }
    }
    all.into_iter().map(|(_, landing)| landing).collect()
}

/// How long a message flies and how far it has come in equal parts of that time.
fn flown(course: &Course) -> String {
    let last = course.shares.len() - 1;
    let parts = last.div_ceil(PARTS).max(1);
    let share = |part: usize| thousandths(course.shares[(part * last).div_ceil(parts).min(last)]);
    let shares: Vec<String> = (0..=parts).map(share).collect();
    let lasts = Span(STEP.0 * last.max(1) as u64);
    format!("--d:{};animation-timing-function:linear({}),linear,linear", seconds(lasts), shares.join(","))
}

fn layer(class: &str, (kind, times): &Dates, style: &str, drawn: &str) -> String {
    format!("<svg class=\"layer{class}{kind}\" viewBox=\"0 0 1 1\" style=\"{times}{style}\">{drawn}</svg>")
}

fn group(class: &str, (kind, times): &Dates, drawn: &str) -> String {
    if class.is_empty() && kind.is_empty() {
        return drawn.to_owned();
    }
    let style = if times.is_empty() { String::new() } else { format!(" style=\"{times}\"") };
    format!("<g class=\"{}\"{style}>{drawn}</g>", format!("{class}{kind}").trim())
}
