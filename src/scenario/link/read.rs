//! What is read in more than one place of a link: parameters with their items, settings, lists of lines; and what is wrong with them, each
//! with its place.

use super::items::{read_line, split_lines};
use super::traced::{Stretch, Traced};
use super::{MAX_PROBLEMS, PLAIN, messages as say};
use crate::scenario::script::{self, TOO_MANY, Token, Written};
use crate::scenario::{Card, MAX_LINES, Place, Preset, Problem, Scenario, Settings};

/// The problems so far, from left to right, and the parameters that they may stand in.
#[derive(Default)]
pub(super) struct Problems {
    /// What is wrong.
    pub told: Vec<Problem>,
    /// The parameters so far.
    pub spans: Vec<Span>,
}

/// From where to where a parameter goes, in columns, and where the items of a list begin.
pub(super) struct Span {
    /// Its name.
    pub name: String,
    /// Its first column.
    pub from: u32,
    /// Its last.
    pub to: u32,
    /// Where its items begin.
    pub items: Vec<u32>,
}

impl Problems {
    /// Tells of one more.
    pub fn tell(&mut self, problem: Problem) {
        if self.told.len() < MAX_PROBLEMS {
            let at = self.told.partition_point(|other| other.column <= problem.column);
            let place = self.place_of(problem.column);
            self.told.insert(at, problem.placed(place));
        }
    }

    fn place_of(&self, column: u32) -> Place {
        let Some(span) = self.spans.iter().find(|span| (span.from..=span.to).contains(&column)) else { return Place::Link };
        match span.items.partition_point(|&begins| begins <= column) {
            0 => Place::Parameter(span.name.clone()),
            item => Place::Item(span.name.clone(), item),
        }
    }

    /// What was read, or nothing and one problem more.
    pub fn keep<T>(&mut self, read: Result<T, Problem>) -> Option<T> {
        read.map_err(|problem| self.tell(problem)).ok()
    }
}

/// A parameter, decoded, and its value as it was written.
pub(super) struct Parameter {
    /// Its name.
    pub name: Traced,
    /// Its value.
    pub value: Traced,
    /// Its value, still encoded.
    pub raw: Traced,
}

impl Parameter {
    /// Whether it has that name.
    pub fn is(&self, name: &str) -> bool {
        self.name.all().text == name
    }

    /// What it lists, where it lists lines, cues or branches.
    pub fn items(&self) -> Vec<Stretch<'_>> {
        match self.name.all().text {
            "do" => split_lines(self.value.all()),
            "cue" => self.raw.all().split(&[',']),
            // Without any of its signs, some program has percent-encoded it as a whole.
            "branches" if !self.raw.all().text.contains([':', '/']) && !self.raw.all().text.ends_with('.') => self.value.all().split(&['/']),
            "branches" => self.raw.all().split(&['/']),
            _ => Vec::new(),
        }
    }
}

/// The preset of a name; none for `plain`.
pub(super) fn find_preset(card: &'static Card, id: Token<'_>) -> Result<Option<&'static Preset>, Problem> {
    let id = Token { text: id.text.trim_end_matches('/'), ..id };
    if id.text.is_empty() || id.text == PLAIN {
        return Ok(None);
    }
    let names: Vec<&str> = card.presets.iter().map(|preset| preset.id).chain([PLAIN]).collect();
    card.preset(id.text).map(Some).ok_or_else(|| id.unknown(&say::THE_PRESET, card, &names))
}

/// The preset's settings with those of the link; one that is wrong, or does not go with the others, is left out.
pub(super) fn read_settings(base: &Settings, parameters: &[Parameter], head: Token<'_>, problems: &mut Problems) -> Settings {
    let named = parameters.iter().map(|parameter| (parameter.name.all().token(), parameter.value.all().token()));
    let mut written: Vec<Written<'_>> = named.filter_map(|(name, value)| Written::find(base, name, value)).collect();
    loop {
        match script::apply(base, &written, head) {
            Ok(settings) => return settings,
            Err(wrong) if written.is_empty() => {
                problems.tell(wrong.problem);
                return base.clone();
            }
            Err(wrong) => {
                let place = wrong.place.unwrap_or_else(|| culprit(base, &written, head));
                let column = if wrong.place.is_some() { wrong.problem.column } else { written[place].name.column };
                problems.tell(wrong.problem.moved(column));
                written.remove(place);
            }
        }
    }
}

/// The last of the settings without which the others go together with the preset; else the very last.
fn culprit(base: &Settings, written: &[Written<'_>], head: Token<'_>) -> usize {
    let fit_without = |place: &usize| {
        let mut others = written.to_vec();
        others.remove(*place);
        script::apply(base, &others, head).is_ok()
    };
    (0..written.len()).rev().find(fit_without).unwrap_or(written.len() - 1)
}

/// Adds lines to a scenario that has none.
pub(super) fn read_list(items: Vec<Stretch<'_>>, scenario: &mut Scenario, problems: &mut Problems) {
    for (count, item) in items.into_iter().enumerate() {
        if count == MAX_LINES {
            return problems.tell(item.token().problem(&TOO_MANY, vec![MAX_LINES.to_string().into()]));
        }
        if let Some(line) = problems.keep(read_line(item, &scenario.settings)) {
            scenario.insert(line);
        }
    }
}
