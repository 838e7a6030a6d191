//! What clients asked for: a bar from the question to the answer on the client's lane, and at the answer what the judge of
//! linearizability says of it.

use super::signs::{Glyph, shape};
use super::{LABEL, LABEL_HEIGHT, PathText, Plate, Svg, Taken, words};
use crate::base::Time;
use crate::facts::{Operation, Ruling};
use crate::geometry::{Point, Rect, letters_width};
use crate::scenario::Command;
use crate::words::Arg;

/// How far above a lane the words of its bars stand.
const WORDS: f32 = 8.0;
/// How far below it what was read stands.
const ANSWER: f32 = 17.0;

impl Plate<'_> {
    /// The operations of all clients in the stretch, each with the moment at which its bar ends.
    fn operations(&self) -> impl Iterator<Item = (&Operation, Time)> {
        let known = self.to.min(self.passage.to);
        let clients = self.roster.all().filter(|&id| self.roster.is_client(id));
        clients.flat_map(move |client| {
            let open = self.history.between(client, self.chart.from, self.to);
            open.map(move |(operation, next)| (operation, operation.returned.map(|returned| returned.at).or(next).unwrap_or(known)))
        })
    }

    /// The bars, in the part of the stretch that is theirs.
    pub(super) fn bars(&self, svg: &mut Svg) {
        let (mut writes, mut reads) = (PathText::default(), PathText::default());
        for (operation, ends) in self.operations() {
            let x = |at: Time| self.chart.x(at).clamp(0.0, self.width());
            let y = self.chart.y(operation.client);
            let (from, to) = (Point::new(x(operation.invoked), y), Point::new(x(ends), y));
            let bars = if let Command::Get(_) = operation.command { &mut reads } else { &mut writes };
            bars.add(&PathText::from(from).to(to));
        }
        svg.path("operation", &writes);
        svg.path("operation read", &reads);
    }

    /// What is said of each answer: a sign where it came.
    pub(super) fn rulings(&self, svg: &mut Svg) {
        for (operation, _) in self.operations() {
            let Some(returned) = operation.returned.filter(|returned| self.has(returned.at)) else { continue };
            let (class, sign) = sign_of(returned.ruling);
            svg.path(class, &shape(sign, self.chart.at(operation.client, returned.at)));
        }
    }

    /// What was asked where a bar begins, and what was read where it ends, where there is room.
    pub(super) fn operation_words(&self, svg: &mut Svg, taken: &mut Taken) {
        for (operation, _) in self.operations() {
            if self.has(operation.invoked) {
                let above = self.chart.y(operation.client) - WORDS;
                self.say(svg, taken, &self.asked(operation.command), (self.chart.x(operation.invoked), above));
            }
            let read = operation.returned.filter(|returned| self.has(returned.at) && matches!(operation.command, Command::Get(_)));
            if let Some(returned) = read {
                let answer = returned.answer.map_or("–".to_owned(), |value| self.lang.value(value));
                self.say(svg, taken, &format!("= {answer}"), (self.chart.x(returned.at), self.chart.y(operation.client) + ANSWER));
            }
        }
    }

    /// What a client asks for.
    fn asked(&self, command: Command) -> String {
        let said = match command {
            Command::Put(key, value) => words::PUT.with([Arg::Value(key), Arg::Value(value)]),
            Command::Get(key) => words::GET.with([Arg::Value(key)]),
            other => return other.to_string(),
        };
        said.say(self.lang, self.roster)
    }

    /// Says something to the right of a point, or to its left.
    fn say(&self, svg: &mut Svg, taken: &mut Taken, words: &str, (x, y): (f32, f32)) {
        let width = letters_width(words) * LABEL;
        let rooms = [x + 3.0, x - 3.0 - width].map(|left| Rect { left, top: y - LABEL_HEIGHT + 3.0, right: left + width, bottom: y + 3.0 });
        let is_free = |room: &Rect| room.left >= 0.0 && room.right < self.width() && taken.is_free(room);
        if let Some(room) = rooms.into_iter().find(is_free) {
            svg.words("operation-word", Point::new(room.left, y), words);
            taken.take(room);
        }
    }
}

/// The sign of what the judge says.
pub(super) const fn sign_of(ruling: Ruling) -> (&'static str, Glyph) {
    match ruling {
        Ruling::Explained => ("ruling", Glyph::Check),
        Ruling::Unexplained => ("ruling unexplained", Glyph::Cross),
        Ruling::Unjudged => ("ruling unjudged", Glyph::Hollow),
    }
}

/// Whether a client's answers in the stretch have some of a ruling; whether there are any bars.
pub(super) fn rules(plate: &Plate<'_>, ruling: Option<Ruling>) -> bool {
    let found = |returned: Option<Ruling>| ruling.is_none() || returned == ruling;
    plate.operations().any(|(operation, _)| found(operation.returned.filter(|returned| plate.has(returned.at)).map(|returned| returned.ruling)))
}

/// Bars of the legend.
pub(super) fn sample(svg: &mut Svg, from: Point, to: Point) {
    svg.line("operation", from, to);
}
