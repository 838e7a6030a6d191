//! Why: a card over the lower end of the stage that says why the sentence is true, or who waits for what from whom.

use super::parts::{Button, Icon, said, told, way};
use super::scope::Scope;
use super::words::{self, events};
use super::{Ask, Asked};
use synod::player::{Explanation, Player, Reasons, Wait};
use synod::words::Words;
use yew::prelude::*;

/// The card.
pub fn why(asked: Asked, player: &Player, scope: &Scope) -> Html {
    let (title, parts) = match asked {
        Asked::Waits => (&events::WHO_WAITS, waits(&player.reasons(), scope)),
        Asked::Sentence => {
            (&events::WHY, player.explanation().map_or_else(|| html! { { events::NOTHING_SAID.of(scope.lang) } }, |why| explanation(&why, scope)))
        }
    };
    html! {
        <section class="why-card" id="why" data-testid="why-card" aria-label={title.of(scope.lang)}>
            <span class="close">{ Button::icon(Icon::Close, words::CLOSE.of(scope.lang), scope.asks(Ask::Why(None))).styled("small").show() }</span>
            { parts }
        </section>
    }
}

/// What happened, because of what, and what the paper says of it.
fn explanation(why: &Explanation, scope: &Scope) -> Html {
    let happened = std::iter::once(way(&why.event, scope))
        .chain(why.besides.iter().map(|text| said(text, scope)))
        .chain(why.meaning.iter().map(|text| told(text, scope)));
    let because = why.because.iter().map(|cause| way(cause, scope)).collect();
    let rule = why.clause.map_or_else(
        || html! { { events::BY_SOMEBODY.of(scope.lang) } },
        |clause| html! { <><span class="clause">{ clause.says.of(scope.lang) }</span><cite>{ clause.at }</cite></> },
    );
    html! {
        <>
            { part(&events::ALLOWED, vec![rule], scope) }
            { part(&events::HAPPENED, happened.collect(), scope) }
            { part(&events::BECAUSE, because, scope) }
        </>
    }
}

/// Who waits for what, and what happens next.
fn waits(reasons: &Reasons, scope: &Scope) -> Html {
    let next = reasons.ending.iter().map(|ending| said(ending, scope)).chain(reasons.next.iter().map(|next| way(next, scope))).collect();
    let waits = reasons.waits.iter().map(|wait| waiting(wait, scope)).collect();
    let goals = reasons
        .unfulfilled
        .iter()
        .map(|(goal, why)| html! { <><b>{ goal.of(scope.lang) }</b>{ scope.lang.colon() }{ said(why, scope) }</> })
        .collect();
    html! {
        <>
            { part(&events::WHO_WAITS, waits, scope) }
            { part(&events::NEXT, next, scope) }
            { part(&events::UNFULFILLED, goals, scope) }
        </>
    }
}

fn part(title: &Words, lines: Vec<Html>, scope: &Scope) -> Html {
    html! {
        <div class="part" hidden={lines.is_empty()}>
            <h2>{ title.of(scope.lang) }</h2>
            <ul>{ for lines.into_iter().enumerate().map(|(place, line)| html! { <li key={place}>{ line }</li> }) }</ul>
        </div>
    }
}

/// Somebody who waits, and why it takes so long.
fn waiting(wait: &Wait, scope: &Scope) -> Html {
    let because = wait.because.iter().enumerate().map(|(place, text)| html! { <span key={place} class="effect">{ said(text, scope) }</span> });
    html! { <>{ said(&wait.head, scope) }<span class="effects">{ for because }</span></> }
}
