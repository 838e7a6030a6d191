//! Stretches of a process's time that have a name, as bars along its lane, with their name where there is room: hollow where it only waits.

use super::{LABEL, Plate, Svg};
use crate::base::{ProcessId, Time};
use crate::facts::{Episode, Lived};
use crate::figure::tone_class;
use crate::geometry::{Point, Rect, letters_width};
use crate::words::Tone;

/// How far a bar reaches above and below its lane.
const HALF: f32 = 8.0;
/// How far below the lane its name's base line is, and how much room the name needs beside itself.
const NAME: (f32, f32) = (3.8, 8.0);

impl Plate<'_> {
    /// The bars of all processes in the stretch.
    pub(super) fn episodes(&self, svg: &mut Svg) {
        for (id, lived) in self.all_lived() {
            let bar = self.bar(id, lived);
            if bar.right <= bar.left {
                continue;
            }
            svg.rounded(&class("episode", lived.what, lived.tone), bar, 2.0);
            let name = lived.name.map_or_else(|| lived.what.words.of(self.lang).to_owned(), |name| name.say(self.lang, self.roster));
            // A bar that goes on to the left has its name there.
            let begins = self.has(lived.from);
            if begins && letters_width(&name) * LABEL + NAME.1 < bar.right - bar.left {
                svg.words(&class("episode-word", lived.what, lived.tone), Point::new(bar.left + NAME.1 / 2.0, self.chart.y(id) + NAME.0), &name);
            }
        }
    }

    /// What each bar is that is to be seen, once, in the order in which they come, in the colour of the first.
    pub(super) fn kinds_of_episodes(&self) -> Vec<(&'static Episode, Tone)> {
        let mut known: Vec<(&'static Episode, Tone)> = Vec::new();
        for (_, lived) in self.all_lived().filter(|(_, lived)| lived.until != Some(lived.from)) {
            if known.iter().all(|(what, _)| *what != lived.what) {
                known.push((lived.what, lived.tone));
            }
        }
        known
    }

    fn all_lived(&self) -> impl Iterator<Item = (ProcessId, &Lived)> {
        self.roster.all().flat_map(|id| self.episodes.between(id, self.chart.from, self.to).map(move |lived| (id, lived)))
    }

    fn bar(&self, id: ProcessId, lived: &Lived) -> Rect {
        let known = self.to.min(self.passage.to);
        let x = |at: Time| self.chart.x(at).clamp(0.0, self.width());
        let y = self.chart.y(id);
        Rect { left: x(lived.from), top: y - HALF, right: x(lived.until.unwrap_or(known)), bottom: y + HALF }
    }
}

fn class(part: &str, of: &Episode, tone: Tone) -> String {
    format!("{part} {}{}", tone_class(tone), if of.is_hollow { " hollow" } else { "" })
}

/// A bar of the legend.
pub(super) fn sample(svg: &mut Svg, (of, tone): (&Episode, Tone), from: Point, to: Point) {
    let bar = Rect { left: from.x, top: from.y - HALF / 2.0, right: to.x, bottom: to.y + HALF / 2.0 };
    svg.rounded(&class("episode", of, tone), bar, 2.0);
}
