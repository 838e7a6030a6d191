//! What the signs of a process and of a message mean, each beside the sign: for whoever taps on it.

use super::{chip, datum, how_class, said, tone_class};
use crate::app::scope::Scope;
use crate::app::words::stage as words;
use synod::figure::hue_class;
use synod::figure::tray::{how_far, how_many, reasons};
use synod::run::{FlightView, ProcessView};
use synod::words::{Access, Arg, How, Hue, Rank, Text, Waiting};
use yew::prelude::*;

/// What a process wears: its number, its dots, the arc around it, its value, its crown.
pub fn signs_of(view: &ProcessView, scope: &Scope) -> Html {
    let number = view
        .look
        .badge
        .as_ref()
        .map(|badge| (html! { <b class={classes!("number", tone_class(badge.tone))}>{ datum(&badge.datum, scope) }</b> }, badge.means));
    let dots = view.quorum.filter(|_| view.up).map(|quorum| {
        let [held, needed] = [quorum.held.len(), quorum.needed].map(|count| Arg::Number(count as u64));
        (sample("dots"), words::QUORUM_SIGN.with([held, needed]))
    });
    let arc = view.alarms.first().filter(|_| view.up);
    let arc = arc.map(|alarm| (sample("arc"), words::ALARM.with([Arg::Words(&alarm.name.words), Arg::Time(alarm.due)])));
    let value = view.look.holding.map(|holding| {
        let means = match holding.how {
            How::Wants => &words::WANTS,
            How::Proposes => &words::PROPOSES,
            How::Accepted => &words::ACCEPTED,
            How::Decided => &words::DECIDED,
        };
        (
            html! { <span class={classes!("held", how_class(holding.how))}>{ chip(holding.value, scope.lang) }</span> },
            means.with([Arg::Value(holding.value)]),
        )
    });
    let rank = match view.look.rank {
        Rank::Leader => Some((sample("crown"), words::LEADS_HERE.text())),
        Rank::Contender => Some((sample("dashed"), words::WOULD_LEAD.text())),
        Rank::Ordinary => None,
    };
    let access = match view.look.access {
        Access::Held => Some((sample("full"), words::IS_INSIDE.text())),
        Access::Wanted => Some((sample("dashed"), words::WAITS_OUTSIDE.text())),
        Access::Released => None,
    };
    let all: Vec<(Html, Text)> =
        [number, dots, arc, value, rank, access].into_iter().flatten().chain(line_of(view, scope)).chain(counts(view, scope)).collect();
    html! { <dl class="signs" hidden={all.is_empty()} data-testid="signs">{ for all.into_iter().enumerate().map(|(place, sign)| line(place, sign, scope)) }</dl> }
}

/// How many wait at a process, and what the first of them wait for.
fn line_of(view: &ProcessView, scope: &Scope) -> Vec<(Html, Text)> {
    let queue = &view.look.queue;
    let (reasons, more) = reasons(queue);
    let reason = |(waiting, why): (&Waiting, Option<Text>)| Some((boxed(waiting.hue, datum(&waiting.label, scope)), why?));
    let number = html! { <b class="number">{ queue.waiting.len() }</b> };
    let all = how_many(queue).map(|text| (number, text)).into_iter().chain(reasons.into_iter().filter_map(reason));
    all.chain(more.map(|text| (html! { "…" }, text))).collect()
}

/// What it counts, and how far it is.
fn counts(view: &ProcessView, scope: &Scope) -> Vec<(Html, Text)> {
    view.look.tallies.iter().map(|tally| (boxed(tally.hue, html! { scope.lang.value(tally.value) }), how_far(tally))).collect()
}

/// As it lies in its tray.
fn boxed(hue: Hue, inner: Html) -> Html {
    html! { <span class={classes!("boxed", hue_class(hue))}>{ inner }</span> }
}

/// What a message means.
pub fn meaning_of(flight: Option<&FlightView>, scope: &Scope) -> Html {
    let means = flight.and_then(|flight| flight.letter.means);
    html! { <p class="signs" hidden={means.is_none()} data-testid="meaning">{ means.map_or_else(|| html! {}, |text| said(&text, scope)) }</p> }
}

fn line(place: usize, (sign, means): (Html, Text), scope: &Scope) -> Html {
    html! { <div key={place}><dt>{ sign }</dt><dd>{ said(&means, scope) }</dd></div> }
}

/// A sign that has no letters.
fn sample(class: &'static str) -> Html {
    html! {
        <svg class={classes!("sign-sample", class)} viewBox="0 0 20 20" aria-hidden="true">
            <circle class="rim" cx="10" cy="10" r="7" pathLength="100" />
            <path class="crown" d={super::Icon::Crown.path()} transform="translate(2 2)" />
            <circle class="dot" cx="10" cy="3" r="2.6" /><circle class="dot" cx="4" cy="14" r="2.6" /><circle class="dot hollow" cx="16" cy="14" r="2.6" />
        </svg>
    }
}
