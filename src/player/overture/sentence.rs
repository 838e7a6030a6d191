//! A sentence dressed as the page dresses it: ballots in their owner's colour, values as chips.

use crate::figure::{escaped, tone_class, value_class};
use crate::words::{Arg, Lang, Piece, Tone};

/// A sentence.
pub fn said(pieces: &[Piece], lang: Lang) -> String {
    pieces.iter().map(|piece| show(piece, lang)).collect()
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
