//! A scenario as text for people: presets, files and "copy as text" use it.
//!
//! ```text
//! raft n=5 seed=7 latency=10..20ms loss=5%      # the algorithm, then its settings
//! at 12ms  C1 put x 5
//! at 40ms  crash P2 losing disk
//! at 52ms  drop P1>P3#2
//! cue at 40ms pause "The leader is gone."
//! ```
//!
//! The first line that is neither empty nor a comment names the algorithm; its version may follow, as in `raft@1`. Every other
//! line is an intervention or a cue. [`parse`] puts them in the order of their moments, and [`print()`] writes them in that
//! order; of one scenario there is one text.

mod act;
mod cue;
mod header;
mod mend;
mod messages;
mod print;
mod reader;
#[cfg(test)]
mod remedies;
#[cfg(test)]
mod tests;
mod token;

pub use act::MAX_SLOW;
pub use print::{print, print_act, print_message};

pub(super) use act::read_act;
pub(super) use cue::{check_sentence, print_cue, read_cue, says_something};
pub(super) use header::{BREAK, Written, apply, find_card, read_version, setting_names};
pub(super) use messages::{CHOICE, NO_HEADER, TOO_LONG, TOO_MANY, TWICE};
pub(super) use reader::{Reader, is_name, not_a_link, read_message, read_micros, read_moment, read_process, read_two};
pub(super) use token::{Token, Tokens, whole_number};

use super::{Card, Line, MAX_CUES, MAX_LINES, MAX_SCRIPT, Problem, Scenario, Settings, When};

/// Reads a script. The error is the first mistake, with its line, its column and a remedy.
pub fn parse(text: &str, cards: &[&'static Card]) -> Result<Scenario, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > MAX_SCRIPT {
        return Err(too_long(text));
    }
    let mut scenario: Option<Scenario> = None;
    for (line, number) in lines_of(text).zip(1..) {
        let tokens = Tokens::of(line, number)?;
        let Some((first, rest)) = tokens.words.split_first() else { continue };
        match &mut scenario {
            Some(scenario) => read_line(scenario, &tokens)?,
            None => {
                let settings = header::read_header(*first, rest, cards)?;
                scenario = Some(Scenario { settings, lines: Vec::new(), cues: Vec::new() });
            }
        }
    }
    let ids: Vec<&str> = cards.iter().map(|card| card.id).collect();
    let scenario = scenario.ok_or_else(|| Problem::new(1, 1, &NO_HEADER, vec![ids.join(", ").into()]))?;
    // What is printed may be longer than what was read, by a blank or a version, and must be readable again.
    if text.len() > MAX_SCRIPT / 2 && !fits(&scenario) { Err(too_long(text)) } else { Ok(scenario) }
}

/// The lines of a text, whatever its editor puts between them: LF, CR LF or CR.
pub(super) fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = text.find(['\n', '\r']) else { return rest.take() };
        let behind = &text[end..];
        rest = Some(behind.strip_prefix("\r\n").unwrap_or(&behind[1..]));
        Some(&text[..end])
    })
}

/// Reads a single line that acts: `40ms crash P2`, with or without the `at` before it.
///
/// # Errors
/// The first mistake, with its column and a remedy.
pub fn parse_line(text: &str, settings: &Settings) -> Result<Line, Problem> {
    let tokens = Tokens::of(text, 1)?;
    let mut reader = Reader::new(settings, &tokens);
    reader.takes("at");
    Ok(Line { at: reader.moment()?, what: read_act(&mut reader)? })
}

/// Reads a moment in the words of stories: `P1 sends Prepare then 5ms later`.
///
/// # Errors
/// The first mistake, with its column and a remedy.
pub fn parse_when(text: &str, settings: &Settings) -> Result<When, Problem> {
    let tokens = Tokens::of(text, 1)?;
    When::read(&mut Reader::new(settings, &tokens))
}

/// Whether the scenario's text is short enough to be read again.
pub fn fits(scenario: &Scenario) -> bool {
    print(scenario).len() <= MAX_SCRIPT
}

/// That a text is too long, at the place where it becomes so.
fn too_long(text: &str) -> Problem {
    let kept = &text[..text.floor_char_boundary(MAX_SCRIPT)];
    let (line, last) = (1..).zip(lines_of(kept)).last().unwrap_or((1, ""));
    Problem::new(line, last.chars().count() as u32 + 1, &TOO_LONG, vec![MAX_SCRIPT.to_string().into()])
}

/// Reads a line behind the first into the scenario.
fn read_line(scenario: &mut Scenario, tokens: &Tokens<'_>) -> Result<(), Problem> {
    let mut reader = Reader::new(&scenario.settings, tokens);
    let first = reader.take()?;
    match first.text {
        "at" => {
            let at = reader.moment()?;
            let what = read_act(&mut reader)?;
            keep_to(MAX_LINES, scenario.lines.len(), first)?;
            scenario.insert(Line { at, what });
        }
        "cue" => {
            let cue = read_cue(&mut reader)?;
            keep_to(MAX_CUES, scenario.cues.len(), first)?;
            scenario.insert_cue(cue);
        }
        _ => return Err(first.problem(&messages::LINE_START, vec![first.shown(), begun(&scenario.settings, tokens).into()])),
    }
    Ok(())
}

/// A line that lacks its beginning, with it; an example where that does not help.
fn begun(settings: &Settings, tokens: &Tokens<'_>) -> String {
    let line = tokens.print();
    let reads = |line: &String| {
        Tokens::of(line, 1).is_ok_and(|tokens| {
            let mut reader = Reader::new(settings, &tokens);
            reader.takes("at") && reader.moment().is_ok() && read_act(&mut reader).is_ok()
        })
    };
    [format!("at {line}"), format!("at 40ms {line}")].into_iter().find(reads).unwrap_or_else(|| act::example(settings))
}

/// Of one kind there are no more lines than so many.
pub(super) fn keep_to(most: usize, present: usize, first: Token<'_>) -> Result<(), Problem> {
    if present < most { Ok(()) } else { Err(first.problem(&TOO_MANY, vec![most.to_string().into()])) }
}
