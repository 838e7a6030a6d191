//! A run of the catalogue as a text file, read while compiling: what lacks a language does not compile.
//!
//! ```text
//! en: Nobody lies
//!     Three begin with 1, two with 0: nobody is sure, and all take the first king’s word.
//! es: Nadie miente
//!     Tres empiezan con 1 y dos con 0: nadie está seguro y todos siguen al primer rey.
//! fr: Personne ne ment
//!     Trois commencent avec 1, deux avec 0 : nul n’est sûr, et tous suivent le premier roi.
//! breaks:
//! phase-king@1
//! ```
//!
//! A title and what to look for in each language, the goals that are meant to be missed, with commas between them, and the script. Lines
//! may end as any editor ends them, and the last one need not end.

use super::Preset;
use crate::words::{Words, words};

impl Preset {
    /// The run of a file, by its name in links.
    ///
    /// # Panics
    /// If the file is not written as it should be: while compiling, where it is a constant.
    pub const fn read(id: &'static str, file: &'static str) -> Preset {
        let (en, next) = said(file, 0, "en: ");
        let (es, next) = said(file, next, "es: ");
        let (fr, next) = said(file, next, "fr: ");
        assert!(has(file, next, "breaks:"), "behind what it says a run names the goals that it is meant to miss: breaks: Agreement");
        let (breaks, next) = line(file, next + "breaks:".len());
        let (_, script) = file.split_at(next);
        assert!(!script.is_empty(), "the last part of a run is its script");
        Preset { id, title: words(en.0, es.0, fr.0), about: words(en.1, es.1, fr.1), breaks: breaks.trim_ascii(), script }
    }
}

/// The title in each language with which a text begins, behind comments.
///
/// # Panics
/// If it does not begin so: while compiling, where it is a constant.
pub const fn title_of(file: &'static str) -> Words {
    let mut at = 0;
    while has(file, at, "#") {
        at = line(file, at).1;
    }
    let (en, at) = headed(file, at, "en: ");
    let (es, at) = headed(file, at, "es: ");
    let (fr, _) = headed(file, at, "fr: ");
    words(en, es, fr)
}

/// The rest of a line that begins so, and where the next one begins.
const fn headed(text: &'static str, from: usize, head: &str) -> (&'static str, usize) {
    assert!(has(text, from, head), "a title is said in en, es and fr, in this order: en: Nobody lies");
    line(text, from + head.len())
}

/// Whether a text stands at a place.
const fn has(text: &str, place: usize, what: &str) -> bool {
    let (text, what) = (text.as_bytes(), what.as_bytes());
    let mut at = 0;
    while at < what.len() {
        if place + at >= text.len() || text[place + at] != what[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// The line that begins at a place, without its end, and where the next one begins.
const fn line(text: &'static str, from: usize) -> (&'static str, usize) {
    let bytes = text.as_bytes();
    let mut end = from;
    while end < bytes.len() && bytes[end] != b'\n' {
        end += 1;
    }
    let next = if end < bytes.len() { end + 1 } else { end };
    let (_, behind) = text.split_at(from);
    let (line, _) = behind.split_at(end - from);
    (line.trim_ascii_end(), next)
}

/// What is said in a language: a title, and below it what to look for.
const fn said(text: &'static str, from: usize, head: &str) -> ((&'static str, &'static str), usize) {
    let (title, next) = headed(text, from, head);
    assert!(has(text, next, "    "), "below its title a run says what to look for, four spaces in");
    let (about, next) = line(text, next + 4);
    ((title, about), next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    const LINES: &str = "en: A\n    a.\nes: B\n    b.\nfr: C\n    c.\nbreaks: Agreement, Integrity\npaxos@2\nat 1ms  heal";

    #[test]
    fn a_run_is_read_with_all_that_it_says() {
        let run = Preset::read("x", LINES);
        assert_eq!(Lang::ALL.map(|lang| (run.title.of(lang), run.about.of(lang))), [("A", "a."), ("B", "b."), ("C", "c.")]);
        assert_eq!((run.breaks().collect::<Vec<_>>(), run.script), (vec!["Agreement", "Integrity"], "paxos@2\nat 1ms  heal"));
    }

    #[test]
    fn lines_may_end_as_any_editor_ends_them() {
        let windows: &'static str = LINES.replace('\n', "\r\n").leak();
        let run = Preset::read("x", windows);
        assert_eq!((run.title.of(Lang::French), run.about.of(Lang::Spanish), run.breaks().count()), ("C", "b.", 2));
        let read = |script| crate::scenario::script::parse(script, &[&crate::scenario::sample::PAXOS]).map(|scenario| scenario.lines.len());
        assert_eq!((read(run.script).ok(), read(&format!("{}\r\n", run.script)).ok()), (Some(1), Some(1)));
    }

    #[test]
    fn a_run_that_breaks_nothing_says_so_with_nothing() {
        let run = Preset::read("x", "en: A\n    a.\nes: B\n    b.\nfr: C\n    c.\nbreaks:\npaxos@2\n");
        assert_eq!(run.breaks().count(), 0);
    }
}
