//! Messages: lines from lane to lane, their ends, and what they say where there is room.

use super::{Detail, Glow, LABEL, LABEL_HEIGHT, PathText, Plate, Strokes, Svg, Taken, glow_class};
use crate::base::{Roster, in_order};
use crate::figure::tone_class;
use crate::geometry::{Course, Point, Rect, Tip, letters_width};
use crate::run::Arrow;
use crate::scenario::RecordId;
use crate::scenario::script;
use crate::words::Letter;
use crate::words::{Datum, Lang, Sense, Tone};

/// The most lines that may pass behind a label.
const MOST_CROSSED: usize = 1;
/// How large the cross of a lost message is.
const CROSS: f32 = 4.5;

impl Plate<'_> {
    /// The line of a message, within the stretch if it is cut there.
    fn course(&self, arrow: &Arrow, cut: bool) -> Course {
        let course = self.chart.course(arrow, self.passage.to);
        if cut { course.right_of(0.0) } else { course }
    }

    pub(super) fn arrows(&self, svg: &mut Svg, shown: &[&Arrow], detail: Detail, cut: bool) {
        let (mut glows, mut crowd, mut crosses) = (Strokes::default(), Strokes::default(), Strokes::default());
        for arrow in shown {
            match self.glow_of(arrow) {
                Some(Glow::Past) => glows.add("glow-past", &line(&self.course(arrow, cut))),
                Some(Glow::Future) => glows.add("glow-future", &line(&self.course(arrow, cut))),
                Some(Glow::Itself | Glow::Apart) | None => {}
            }
        }
        glows.draw(svg);
        for arrow in shown {
            let course = self.course(arrow, cut);
            let glow = self.glow_of(arrow);
            if arrow.letter.routine && detail < Detail::Everything && glow != Some(Glow::Itself) {
                continue;
            }
            let class = format!("{}{}", class_of(&arrow.letter), glow_class(glow));
            let path = outline(arrow.letter.sense, arrow.held, &course, detail);
            if detail >= Detail::Everything || glow == Some(Glow::Itself) {
                svg.data("arrow", &script::print_message(arrow.name, self.roster)).path(&class, &path);
            } else {
                crowd.add(&class, &path);
            }
            if course.tip == Tip::Lost {
                crosses.add(&format!("loss{}", glow_class(glow)), &cross(course.end));
            }
        }
        crowd.draw(svg);
        crosses.draw(svg);
    }

    /// What messages say: one label for all of a multicast, those that bring no news where the others left room. Then the numbers that
    /// processes believe in, where they change.
    pub(super) fn words(&self, svg: &mut Svg, shown: &[&Arrow]) {
        let courses: Vec<Course> = shown.iter().map(|arrow| self.course(arrow, false)).collect();
        let mut taken = self.heads();
        self.operation_words(svg, &mut taken);
        let mut said: Vec<(Option<RecordId>, &'static str, Option<u8>)> = Vec::new();
        let turn = |arrow: &&&Arrow| (self.glow_of(arrow) != Some(Glow::Itself), arrow.letter.routine);
        for arrow in in_order(shown.iter().filter(|arrow| self.has(arrow.sent)), turn) {
            let glow = self.glow_of(arrow);
            let multicast = (arrow.sent_in, arrow.letter.name, arrow.name.copy);
            let is_said = glow != Some(Glow::Itself) && arrow.sent_in.is_some() && said.contains(&multicast);
            if glow == Some(Glow::Apart) || is_said {
                continue;
            }
            let course = self.course(arrow, false);
            let room_for = |text: &str| {
                let places = course.places(&self.chart, letters_width(text) * LABEL, LABEL_HEIGHT).into_iter();
                let free = places.filter(|room| room.left >= 0.0 && room.right <= self.width() && taken.is_free(room));
                let crossed = |room: &Rect| courses.iter().filter(|course| course.crosses(room)).count();
                free.map(|room| (crossed(&room), room)).filter(|(crossed, _)| *crossed <= MOST_CROSSED).min_by_key(|(crossed, _)| *crossed)
            };
            // What brings no news is said in full or not at all.
            let forms: Vec<String> = [false, true]
                .iter()
                .filter(|short| !**short || !arrow.letter.routine)
                .map(|short| saying(arrow, *short, self.lang, self.roster))
                .collect();
            let found = forms.iter().find_map(|text| room_for(text).map(|(_, room)| (text, room)));
            if let Some((text, room)) = found {
                let class = if arrow.letter.sense == Sense::Refuse { "arrow-word refusal" } else { "arrow-word" };
                svg.words(class, Point::new(room.left, room.bottom - 3.0), text);
                said.push(multicast);
                taken.take(room);
            }
        }
        self.numbers(svg, &courses, &mut taken);
    }

    fn numbers(&self, svg: &mut Svg, courses: &[Course], taken: &mut Taken) {
        for (id, lane) in self.passage.lanes.iter() {
            let mut last = None;
            for stand in lane.iter().filter(|stand| stand.up) {
                let is_news = stand.badge != last && self.has(stand.from);
                last.clone_from(&stand.badge);
                let Some(badge) = stand.badge.as_ref().filter(|_| is_news).map(|badge| badge.show(self.lang, self.roster)) else { continue };
                let (at, width) = (self.chart.at(id, stand.from), letters_width(&badge) * LABEL);
                let room = |base: f32| Rect { left: at.x + 3.0, top: at.y + base - 8.0, right: at.x + 3.0 + width, bottom: at.y + base };
                let is_free = |room: &Rect| room.right <= self.width() && taken.is_free(room) && !courses.iter().any(|course| course.crosses(room));
                if let Some(room) = [room(-7.0), room(15.0)].into_iter().find(is_free) {
                    svg.words(&format!("lane-word {}", tone_class(stand.tone)), Point::new(room.left, room.bottom), &badge);
                    taken.take(room);
                }
            }
        }
    }
}

fn class_of(letter: &Letter) -> String {
    let news = if letter.routine { " routine" } else { "" };
    format!("flight {}{}{news}", tone_class(letter.tone), sense_class(letter.sense))
}

const fn sense_class(sense: Sense) -> &'static str {
    match sense {
        Sense::Ask => "",
        Sense::Grant | Sense::Tell => " answer",
        Sense::Refuse => " refusal",
    }
}

/// A message of the legend.
pub(super) fn sample(svg: &mut Svg, sense: Sense, held: bool, course: Course) {
    svg.path(&format!("flight {}{}", tone_class(Tone::PLAIN), sense_class(sense)), &outline(sense, held, &course, Detail::Labels));
    if course.tip == Tip::Lost {
        svg.path("loss", &cross(course.end));
    }
}

fn line(course: &Course) -> PathText {
    PathText::from(course.start).to(course.end)
}

/// The line, the head where there is one, a bar behind the head of a refusal, two bars where somebody held it up.
fn outline(sense: Sense, held: bool, course: &Course, detail: Detail) -> PathText {
    let mut path = line(course);
    if detail < Detail::Heads {
        return path;
    }
    if course.tip == Tip::Arrives {
        let [tip, one, other] = course.head();
        path = path.jump(tip).to(one).to(other).close();
    }
    let length = course.start.distance(course.end);
    let mut bar = |share: f32| {
        let (from, to) = course.bar(course.at(share), 4.0);
        path.add(&PathText::from(from).to(to));
    };
    if sense == Sense::Refuse && length > 25.0 {
        bar(1.0 - 14.0 / length);
    }
    if held && length > 25.0 {
        bar(0.5 - 2.0 / length);
        bar(0.5 + 2.0 / length);
    }
    path
}

fn cross(at: Point) -> PathText {
    let corner = |x: f32, y: f32| Point::new(at.x + x * CROSS, at.y + y * CROSS);
    PathText::from(corner(-1.0, -1.0)).to(corner(1.0, 1.0)).jump(corner(1.0, -1.0)).to(corner(-1.0, 1.0))
}

/// What a message says: its name and its details, or as little of that as can be.
fn saying(arrow: &Arrow, short: bool, lang: Lang, roster: Roster) -> String {
    let letter = &arrow.letter;
    let mut text = String::from(if short { letter.short } else { letter.name });
    for detail in &letter.details {
        match detail {
            Datum::List(_) if short => {}
            Datum::List(_) => text.push_str(&format!(" ({})", detail.show(lang, roster))),
            other => {
                text.push(' ');
                text.push_str(&other.show(lang, roster));
            }
        }
    }
    if let Some(copy) = arrow.name.copy.filter(|&copy| copy > 1) {
        text.push_str(&format!(" ×{copy}"));
    }
    text
}
