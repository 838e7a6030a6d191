//! What algorithms say, with ballots in their owner's colour and values as chips.

use super::{chip, tone_class};
use crate::app::scope::Scope;
use synod::base::{Ballot, Roster};
use synod::run::Told;
use synod::words::{Arg, Datum, Piece, SHOWN_ITEMS, Text, Tone};
use yew::prelude::*;

/// A text in the page's language.
pub fn said(text: &Text, scope: &Scope) -> Html {
    stretches(&text.pieces(scope.lang, scope.roster))
}

/// What happened, in the page's language.
pub fn told(told: &Told, scope: &Scope) -> Html {
    stretches(&told.pieces(scope.lang, scope.roster))
}

fn stretches(pieces: &[Piece]) -> Html {
    html! { <span class="said">{ for pieces.iter().enumerate().map(|(place, piece)| html! { <span key={place}>{ show(piece) }</span> }) }</span> }
}

fn show(piece: &Piece) -> Html {
    match piece.arg {
        Some(Arg::Ballot(number)) => ballot(number),
        Some(Arg::Value(value)) => chip(value),
        Some(Arg::Process(_) | Arg::Processes(_) | Arg::Term(_)) => html! { <b>{ &piece.text }</b> },
        _ => html! { { &piece.text } },
    }
}

/// A ballot in its owner's colour.
pub fn ballot(ballot: Ballot) -> Html {
    html! { <b class={classes!("ballot", tone_class(Tone::owner(ballot.process)))}>{ ballot.to_string() }</b> }
}

/// A datum as people read it.
pub fn datum(data: &Datum, roster: Roster) -> Html {
    match data {
        Datum::Ballot(number) => ballot(*number),
        Datum::Value(value) => chip(*value),
        Datum::List(_) | Datum::Rows(_) => {
            let (mut hidden, mut items) = data.last_items(SHOWN_ITEMS);
            if items.iter().any(|item| matches!(item, Datum::List(_))) {
                // What has parts itself takes more room.
                (hidden, items) = data.last_items(SHOWN_ITEMS / 2);
            }
            if items.is_empty() {
                return html! { <span>{ data.show(roster) }</span> };
            }
            let item = |(place, item): (usize, &Datum)| html! { <span key={place}>{ datum(item, roster) }</span> };
            let more = if hidden > 0 { "… " } else { "" };
            html! { <span class="list">{ more }<span class="items">{ for items.iter().enumerate().map(item) }</span></span> }
        }
        other => html! { <span>{ other.show(roster) }</span> },
    }
}
