//! The sentences below the stage, one after the other, dressed as the page dresses them: ballots in their owner's colour, values as chips.

use super::score::{Moment, stays};
use super::{dated, escaped, in_languages, styled};
use crate::base::{ProcessId, ProcessSet, Roster};
use crate::figure::{tone_class, value_class};
use crate::player::Caption;
use crate::words::{Arg, Lang, Piece, Tone, Words};

/// All of them; `about` is what to look for before anything was said.
pub fn sentences(moments: &[Moment], about: &Words) -> String {
    let roster = moments[0].frame.roster;
    let found = stays(moments.iter(), |moment| Some((moment.caption.clone(), moment.to_come)));
    let sentence = |(caption, to_come): &(Caption, ProcessSet)| match caption {
        Caption::About => ("about", in_languages("span", |lang| escaped(about.of(lang)))),
        Caption::Cue(text) => ("cue", escaped(text)),
        Caption::Remark(told) => ("remark", in_languages("span", |lang| said_by(&told.pieces(lang, roster), *to_come, (lang, roster)))),
        Caption::Situation(text) => ("situation", in_languages("span", |lang| said(&text.pieces(lang, roster), lang))),
        Caption::Found(told) => ("found", in_languages("span", |lang| said(&told.pieces(lang, roster), lang))),
    };
    let dressed = |stay: &super::score::Stay<(Caption, ProcessSet)>| {
        let ((kind, text), (when, times)) = (sentence(&stay.what), dated(stay.from, stay.to));
        format!("<span class=\"{kind}{when}\"{}>{text}</span>", styled(&times))
    };
    found.iter().map(dressed).collect()
}

/// A sentence.
pub fn said(pieces: &[Piece], lang: Lang) -> String {
    pieces.iter().map(|piece| show(piece, lang)).collect()
}

/// The same, where some of those who say it are still to come: their names are pale until then.
fn said_by(pieces: &[Piece], to_come: ProcessSet, (lang, roster): (Lang, Roster)) -> String {
    let piece = |piece: &Piece| match piece.arg {
        Some(Arg::Processes(all)) => names(&piece.text, all, to_come, roster),
        _ => show(piece, lang),
    };
    pieces.iter().map(piece).collect()
}

fn names(row: &str, all: ProcessSet, pale: ProcessSet, roster: Roster) -> String {
    let mut rest = row;
    let name = |id: ProcessId| {
        let name = roster.name(id).to_string();
        let (before, behind) = rest.split_once(&name).unwrap_or((rest, ""));
        rest = behind;
        let class = if pale.contains(id) { " class=\"unsaid\"" } else { "" };
        format!("{}<b{class}>{name}</b>", escaped(before))
    };
    all.iter().map(name).collect()
}

fn show(piece: &Piece, lang: Lang) -> String {
    let text = escaped(&piece.text);
    match piece.arg {
        Some(Arg::Ballot(number)) => format!("<b class=\"ballot {}\">{text}</b>", tone_class(Tone::owner(number.process))),
        Some(Arg::Value(value)) => format!("<span class=\"chip {}\">{}</span>", value_class(value), escaped(&lang.value(value))),
        Some(Arg::Process(_) | Arg::Processes(_) | Arg::Term(_)) => format!("<b>{text}</b>"),
        _ => text,
    }
}
