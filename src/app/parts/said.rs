//! What algorithms say, with ballots in their owner's colour and values as chips.

use super::{chip, tone_class};
use crate::app::scope::Scope;
use synod::base::{Ballot, ProcessId, ProcessSet};
use synod::run::Told;
use synod::words::{Arg, Datum, Lang, Piece, SHOWN_ITEMS, Sign, Text, Tone};
use yew::prelude::*;

/// A text in the page's language.
pub fn said(text: &Text, scope: &Scope) -> Html {
    stretches(&text.pieces(scope.lang, scope.roster), scope.lang)
}

/// What happened, in the page's language.
pub fn told(told: &Told, scope: &Scope) -> Html {
    stretches(&told.pieces(scope.lang, scope.roster), scope.lang)
}

/// The same, where some of those who say it are still to come: their names are pale until they do, so that the sentence need not change.
pub fn told_by(told: &Told, to_come: ProcessSet, scope: &Scope) -> Html {
    in_a_row(&told.pieces(scope.lang, scope.roster), |piece| match piece.arg {
        Some(Arg::Processes(all)) => names(&piece.text, all, to_come, scope),
        _ => show(piece, scope.lang),
    })
}

/// Names in a row, some of them pale.
fn names(row: &str, all: ProcessSet, pale: ProcessSet, scope: &Scope) -> Html {
    let mut rest = row;
    let name = |id: ProcessId| {
        let name = scope.roster.name(id).to_string();
        let (before, behind) = rest.split_once(&name).unwrap_or((rest, ""));
        rest = behind;
        html! { <span key={id.index()}>{ before }<b class={pale.contains(id).then_some("unsaid")}>{ name }</b></span> }
    };
    html! { <span>{ for all.iter().map(name) }</span> }
}

/// Stretches of a sentence.
pub fn stretches(pieces: &[Piece], lang: Lang) -> Html {
    in_a_row(pieces, |piece| show(piece, lang))
}

fn in_a_row(pieces: &[Piece], show: impl Fn(&Piece) -> Html) -> Html {
    html! { <span class="said">{ for pieces.iter().enumerate().map(|(place, piece)| html! { <span key={place}>{ show(piece) }</span> }) }</span> }
}

fn show(piece: &Piece, lang: Lang) -> Html {
    match piece.arg {
        Some(Arg::Ballot(number)) => ballot(number),
        Some(Arg::Value(value)) => chip(value, lang),
        Some(Arg::Post(post)) => html! { <b class={classes!("ballot", tone_class(Tone::owner(post.of)))}>{ &piece.text }</b> },
        Some(Arg::Process(_) | Arg::Processes(_) | Arg::Term(_)) => html! { <b>{ &piece.text }</b> },
        _ => html! { { &piece.text } },
    }
}

/// A ballot in its owner's colour.
pub fn ballot(ballot: Ballot) -> Html {
    let sign = Sign::Ballot(ballot).id();
    html! { <b class={classes!("ballot", tone_class(Tone::owner(ballot.process)))} data-sign={sign}>{ ballot.to_string() }</b> }
}

/// A datum as people read it.
pub fn datum(data: &Datum, scope: &Scope) -> Html {
    match data {
        Datum::Ballot(number) => ballot(*number),
        Datum::Value(value) => chip(*value, scope.lang),
        Datum::List(_) | Datum::Rows(_) => {
            let (mut hidden, mut items) = data.last_items(SHOWN_ITEMS);
            if items.iter().any(|item| matches!(item, Datum::List(_))) {
                // What has parts itself takes more room.
                (hidden, items) = data.last_items(SHOWN_ITEMS / 2);
            }
            if items.is_empty() {
                return html! { <span>{ data.show(scope.lang, scope.roster) }</span> };
            }
            let item = |(place, item): (usize, &Datum)| html! { <span key={place}>{ datum(item, scope) }</span> };
            let more = if hidden > 0 { "… " } else { "" };
            html! { <span class="list">{ more }<span class="items">{ for items.iter().enumerate().map(item) }</span></span> }
        }
        other => html! { <span data-sign={Sign::of(other).map(Sign::id)}>{ other.show(scope.lang, scope.roster) }</span> },
    }
}
