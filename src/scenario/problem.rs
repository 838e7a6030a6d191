//! What is wrong with a text that somebody wrote, where it is, and what to do about it.

use crate::base::Roster;
use crate::words::{Lang, Text, Words, words};
use core::fmt;

/// The most characters of a reader's own text that a message repeats: enough to find the place, too few to fill a page.
pub const MAX_SHOWN: usize = 40;

/// A mistake in a script or a link: its place, and in every language what is wrong and the remedy.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The line, from 1; always 1 in a link.
    pub line: u32,
    /// The character of the line, from 1.
    pub column: u32,
    /// How bad it is.
    pub severity: Severity,
    place: Place,
    words: &'static Words,
    details: Vec<Detail>,
}

/// How the place of a problem is told: in the terms of what its reader wrote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// In a script, by line and column.
    Script,
    /// In a link, outside of its parameters.
    Link,
    /// In a parameter of a link.
    Parameter(String),
    /// In one of the items that a parameter lists, counted from 1.
    Item(String, usize),
    /// Nowhere: nobody wrote a text, and the message names the setting.
    Settings,
}

/// How bad a problem is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Severity {
    /// Something that was asked for is not done.
    Error,
    /// Nothing is lost, but somebody may have meant something else.
    Notice,
}

/// What stands in a hole of a problem's message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Detail {
    /// The same in every language; what readers wrote is cut and made harmless first.
    Said(String),
    /// A phrase.
    Words(&'static Words),
    /// An algorithm's own message, and who takes part in it.
    Text(Text, Roster),
    /// What is wrong with a text inside of the text, with its place there.
    Problem(Box<Problem>),
}

static IN_SCRIPT: Words = words("line {0}, column {1}: {2}", "línea {0}, columna {1}: {2}", "ligne {0}, colonne {1}\u{a0}: {2}");
static IN_LINK: Words = words("link: {0}", "enlace: {0}", "lien\u{a0}: {0}");
static IN_PARAMETER: Words = words("{0}: {1}", "{0}: {1}", "{0}\u{a0}: {1}");
static IN_ITEM: Words = words("{0}, item {1}: {2}", "{0}, elemento {1}: {2}", "{0}, élément {1}\u{a0}: {2}");

impl Problem {
    /// An error at a place; the details fill the holes of the message in their order.
    pub fn new(line: u32, column: u32, words: &'static Words, details: Vec<Detail>) -> Problem {
        Problem { line, column, severity: Severity::Error, place: Place::Script, words, details }
    }

    /// Whether this is its message.
    #[cfg(test)]
    pub(in crate::scenario) fn is(&self, words: &'static Words) -> bool {
        core::ptr::eq(self.words, words)
    }

    /// The same as a mere notice.
    pub fn as_notice(self) -> Problem {
        Problem { severity: Severity::Notice, ..self }
    }

    /// The same at another character of the line.
    pub fn moved(self, column: u32) -> Problem {
        Problem { column, ..self }
    }

    /// The same, with its place told in other terms.
    pub fn placed(self, place: Place) -> Problem {
        Problem { place, ..self }
    }

    /// The parameter of a link that it is in.
    pub fn parameter(&self) -> Option<&str> {
        match &self.place {
            Place::Parameter(name) | Place::Item(name, _) => Some(name),
            Place::Script | Place::Link | Place::Settings => None,
        }
    }

    /// The place, what is wrong and the remedy: `line 3, column 10: there is no P9 (n=5); name a process from P1 to P5`, or, in a
    /// link, `do, item 3: there is no P9 (n=5); name a process from P1 to P5`. A message that begins with its parameter needs no more.
    pub fn say(&self, lang: Lang) -> String {
        let reason = self.reason(lang);
        match &self.place {
            Place::Settings => reason,
            Place::Parameter(name) if reason.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with(' ')) => reason,
            Place::Parameter(name) => fill(IN_PARAMETER.of(lang), &[name.clone(), reason]),
            Place::Item(name, item) => fill(IN_ITEM.of(lang), &[name.clone(), item.to_string(), reason]),
            Place::Link => fill(IN_LINK.of(lang), &[reason]),
            Place::Script => fill(IN_SCRIPT.of(lang), &[self.line.to_string(), self.column.to_string(), reason]),
        }
    }

    /// What is wrong and the remedy, without the place.
    pub fn reason(&self, lang: Lang) -> String {
        let details: Vec<String> = self.details.iter().map(|detail| detail.say(lang)).collect();
        fill(self.words.of(lang), &details)
    }
}

impl fmt::Display for Problem {
    /// In English, with its place.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Lang::English))
    }
}

impl std::error::Error for Problem {}

impl Detail {
    fn say(&self, lang: Lang) -> String {
        match self {
            Detail::Said(said) => said.clone(),
            Detail::Words(words) => words.of(lang).into(),
            Detail::Text(text, roster) => text.say(lang, *roster),
            Detail::Problem(problem) => problem.say(lang),
        }
    }
}

impl From<String> for Detail {
    fn from(said: String) -> Detail {
        Detail::Said(said)
    }
}

impl From<&str> for Detail {
    fn from(said: &str) -> Detail {
        Detail::Said(said.into())
    }
}

/// Puts the details into the holes of a template; what a detail holds is never taken for a hole.
fn fill(template: &str, details: &[String]) -> String {
    let (mut said, mut rest) = (String::new(), template);
    while let Some((before, behind)) = rest.split_once('{') {
        let (hole, after) = behind.split_once('}').expect("a template closes every brace that it opens");
        let detail = hole.parse().ok().and_then(|hole: usize| details.get(hole));
        said.push_str(before);
        said.push_str(detail.expect("a problem brings a detail for every hole of its message"));
        rest = after;
    }
    said + rest
}

/// A reader's own text as a message may repeat it: cut short, with nothing that could disturb the words around it.
pub fn shown(text: &str) -> String {
    let mut characters = text.chars().map(|c| if is_harmless(c) { c } else { '\u{fffd}' });
    let mut said: String = characters.by_ref().take(MAX_SHOWN).collect();
    if characters.next().is_some() {
        said.push('…');
    }
    said
}

/// Neither a control character nor one that is invisible or turns the direction of the text.
pub(super) fn is_harmless(c: char) -> bool {
    let is_invisible = matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    !c.is_control() && !is_invisible
}

/// The longest name for which a nearest one is looked for; nothing in a catalogue is longer.
const MAX_NAME: usize = 24;

/// The name that was probably meant, if one is near enough.
pub fn nearest<'a>(typed: &str, names: &[&'a str]) -> Option<&'a str> {
    let length = typed.chars().count();
    if length > MAX_NAME {
        return None;
    }
    let near = (length / 2).min(3);
    names.iter().map(|name| (distance(typed, name), *name)).filter(|(far, _)| *far <= near).min_by_key(|(far, _)| *far).map(|(_, name)| name)
}

/// How many letters must be put in, taken out or changed (Levenshtein 1966), without regard to capitals.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().flat_map(char::to_lowercase).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, letter) in one.chars().flat_map(char::to_lowercase).enumerate() {
        let mut diagonal = place;
        row[0] = place + 1;
        for (column, against) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *against);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    static HERE: Words = words("“{0}” stands here; write {1}", "aquí está «{0}»; escriba {1}", "«\u{a0}{0}\u{a0}» est ici\u{a0}; écrivez {1}");

    #[test]
    fn a_problem_says_place_mistake_and_remedy_in_every_language() {
        let problem = Problem::new(3, 10, &HERE, vec!["x".into(), "y".into()]);
        assert_eq!(problem.to_string(), "line 3, column 10: “x” stands here; write y");
        assert_eq!(problem.say(Lang::Spanish), "línea 3, columna 10: aquí está «x»; escriba y");
        assert_eq!(problem.say(Lang::French), "ligne 3, colonne 10\u{a0}: «\u{a0}x\u{a0}» est ici\u{a0}; écrivez y");
    }

    #[test]
    fn a_place_in_a_link_is_told_by_the_name_of_its_parameter() {
        let said = |place: Place, lang| Problem::new(1, 20, &HERE, vec!["x".into(), "y".into()]).placed(place).say(lang);
        assert_eq!(said(Place::Parameter("latency".into()), Lang::English), "latency: “x” stands here; write y");
        assert_eq!(said(Place::Item("do".into(), 3), Lang::Spanish), "do, elemento 3: aquí está «x»; escriba y");
        assert_eq!(said(Place::Link, Lang::French), "lien\u{a0}: «\u{a0}x\u{a0}» est ici\u{a0}; écrivez y");
        assert_eq!(said(Place::Parameter("“x”".into()), Lang::English), "“x” stands here; write y");
        assert_eq!(said(Place::Settings, Lang::English), "“x” stands here; write y");
    }

    #[test]
    fn a_detail_that_looks_like_a_hole_stays_as_it_is() {
        let problem = Problem::new(1, 1, &HERE, vec!["{1}{".into(), "y".into()]);
        assert_eq!(problem.reason(Lang::English), "“{1}{” stands here; write y");
    }

    #[test]
    fn hostile_text_is_cut_and_made_harmless() {
        assert_eq!(shown("a\u{1b}[2J\u{202e}b\n"), "a\u{fffd}[2J\u{fffd}b\u{fffd}");
        assert_eq!(shown(&"é".repeat(50)), format!("{}…", "é".repeat(40)));
        assert_eq!(shown(&"é".repeat(40)), "é".repeat(40));
    }

    #[test]
    fn the_nearest_name_is_found_and_a_far_one_is_not() {
        let names = ["election", "heartbeat", "n", "seed"];
        assert_eq!(nearest("eleciton", &names), Some("election"));
        assert_eq!(nearest("Seed", &names), Some("seed"));
        assert_eq!(nearest("latency", &names), None);
        assert_eq!(nearest(&"election".repeat(9), &names), None);
    }
}
