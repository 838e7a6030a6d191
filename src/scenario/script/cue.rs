//! A sentence of the lecturer: `cue at 40ms pause "The leader is gone."`

use super::messages::{BAD_SENTENCE, EMPTY_SENTENCE, LONG_SENTENCE, NO_QUOTE};
use super::reader::Reader;
use super::token::Token;
use crate::scenario::problem::Problem;
use crate::scenario::{Cue, MAX_CUE_TEXT, Scenario};

pub(super) const FORM: &str = "cue at 40ms pause \"The leader is gone.\"";

/// Reads a cue behind its first word.
pub(super) fn read_cue(reader: &mut Reader<'_>) -> Result<Cue, Problem> {
    reader.form = FORM.into();
    reader.expect("at")?;
    let at = reader.moment()?;
    let pause = reader.takes("pause");
    let sentence = reader.take_any()?;
    if !sentence.quoted {
        return Err(sentence.problem(&NO_QUOTE, vec![sentence.shown(), FORM.into()]));
    }
    check_sentence(sentence)?;
    reader.finish()?;
    Ok(Cue { at, pause, text: sentence.text.into() })
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
    /// Adds a cue behind those of its moment.
    pub fn insert_cue(&mut self, cue: Cue) {
        let place = self.cues.partition_point(|other| other.at <= cue.at);
        self.cues.insert(place, cue);
    }
}
