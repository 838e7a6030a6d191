//! A sentence of the lecturer: `cue at 40ms pause "The leader is gone."`, or with what a stop of a story needs,
//! `cue until somebody elected pause en "A leader." es "Un líder." light P1 show logs`.

use super::messages::{BAD_NAME, BAD_SENTENCE, EMPTY_SENTENCE, LONG_SENTENCE, NO_QUOTE, TWICE};
use super::reader::Reader;
use super::token::Token;
use crate::base::Roster;
use crate::scenario::link::{MAX_PANELS, is_panel};
use crate::scenario::problem::Problem;
use crate::scenario::{Cue, Due, MAX_CUE_TEXT, Scenario, When};
use crate::words::{Lang, Said};

pub(super) const FORM: &str = "cue at 40ms pause \"The leader is gone.\"";

/// Reads a cue behind its first word.
pub(in crate::scenario) fn read_cue(reader: &mut Reader<'_>) -> Result<Cue, Problem> {
    reader.form = FORM.into();
    let due = if reader.takes("until") {
        Due::Until(When::read_some(reader)?)
    } else {
        reader.expect("at")?;
        Due::At(reader.moment()?)
    };
    reader.form = FORM.into();
    let pause = reader.takes("pause");
    let text = read_sentences(reader)?;
    let light = if reader.takes("light") { reader.processes("show")? } else { Vec::new() };
    let show = if reader.takes("show") { read_shown(reader)? } else { Vec::new() };
    reader.finish()?;
    Ok(Cue { due, pause, text, light, show })
}

/// One sentence, or several, each behind its language.
fn read_sentences(reader: &mut Reader<'_>) -> Result<Said, Problem> {
    let mut said = Said::default();
    while let Some(lang) = language(reader.rest()) {
        let code = reader.take()?;
        let sentence = reader.take_any()?;
        check_sentence(sentence)?;
        if said.in_lang(lang).is_some() {
            return Err(code.problem(&TWICE, vec![code.shown()]));
        }
        said.set(lang, sentence.text.into());
    }
    if said.is_empty() {
        let sentence = reader.take_any()?;
        if !sentence.quoted {
            return Err(sentence.problem(&NO_QUOTE, vec![sentence.shown(), FORM.into()]));
        }
        check_sentence(sentence)?;
        said = Said::plain(sentence.text.into());
    }
    Ok(said)
}

/// The language in which the next words say something: it stands before a sentence.
fn language(words: &[Token<'_>]) -> Option<Lang> {
    let [code, sentence, ..] = words else { return None };
    Lang::ALL.into_iter().find(|lang| lang.code() == code.text && !code.quoted && sentence.quoted)
}

/// Whether a cue's sentence begins here, so that what it waits for has been said.
pub(in crate::scenario) fn says_something(words: &[Token<'_>]) -> bool {
    let behind = match words {
        [pause, rest @ ..] if pause.text == "pause" && !pause.quoted => rest,
        _ => words,
    };
    language(behind).is_some() || behind.first().is_some_and(|token| token.quoted)
}

fn read_shown(reader: &mut Reader<'_>) -> Result<Vec<String>, Problem> {
    let mut shown = Vec::new();
    while reader.peek().is_some() {
        let token = reader.take()?;
        // It stands alone in scripts, and may end a link.
        let is_name = is_panel(token.text)
            && !token.text.contains(|sign: char| sign.is_ascii_uppercase())
            && !token.text.starts_with('-')
            && !token.text.ends_with('-');
        if !is_name || shown.len() == MAX_PANELS {
            return Err(token.problem(&BAD_NAME, vec![token.shown()]));
        }
        shown.push(token.text.to_owned());
    }
    Ok(shown)
}

/// Writes a cue as it is read, behind its first word.
pub(in crate::scenario) fn print_cue(cue: &Cue, roster: Roster) -> String {
    let mut text = cue.print_due(roster);
    if cue.pause {
        text.push_str(" pause");
    }
    match cue.text.as_plain() {
        Some(said) => text.push_str(&format!(" \"{said}\"")),
        None => cue.text.all().for_each(|(lang, said)| text.push_str(&format!(" {} \"{said}\"", lang.code()))),
    }
    if !cue.light.is_empty() {
        text.push_str(" light");
        cue.light.iter().for_each(|id| text.push_str(&format!(" {}", roster.name(*id))));
    }
    if !cue.show.is_empty() {
        text.push_str(&format!(" show {}", cue.show.join(" ")));
    }
    text
}

/// Whether a sentence can be said and written: one line, not empty, not too long.
pub(in crate::scenario) fn check_sentence(sentence: Token<'_>) -> Result<(), Problem> {
    if sentence.text.trim().is_empty() {
        return Err(sentence.problem(&EMPTY_SENTENCE, vec![]));
    }
    if let Some(at) = sentence.text.find(|c: char| c == '"' || c.is_control()) {
        return Err(sentence.behind(at).problem(&BAD_SENTENCE, vec![]));
    }
    if sentence.text.chars().count() > MAX_CUE_TEXT {
        return Err(sentence.problem(&LONG_SENTENCE, vec![MAX_CUE_TEXT.to_string().into()]));
    }
    Ok(())
}

impl Scenario {
    /// Adds a cue: behind those of its moment, or behind all where it waits for something.
    pub fn insert_cue(&mut self, cue: Cue) {
        let place = match cue.due {
            Due::At(at) => self.cues.iter().position(|other| other.is_behind(at)),
            Due::Until(_) => None,
        };
        self.cues.insert(place.unwrap_or(self.cues.len()), cue);
    }
}
