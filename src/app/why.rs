//! Why nothing happens: a card over the lower end of the stage that says who waits for what from whom.

use super::Ask;
use super::clock::show_time;
use super::parts::{Button, Icon, said, told};
use super::scope::Scope;
use super::words::{self, events};
use synod::player::{Action, Reasons, Wait};
use synod::words::Words;
use yew::prelude::*;

/// The card; nothing while nobody asks.
pub fn why(reasons: Option<Reasons>, scope: &Scope) -> Html {
    let Some(reasons) = reasons else { return html! { <div class="why-card" id="why" hidden=true /> } };
    let lang = scope.lang;
    let next = reasons.next.iter().map(|way| {
        html! { <button type="button" class="way" onclick={scope.does(Action::GoTo(way.to))}>{ told(&way.told, scope) }<span class="at">{ show_time(way.at, lang) }</span></button> }
    });
    let next = reasons.ending.iter().map(|ending| said(ending, scope)).chain(next).collect();
    let waits = reasons.waits.iter().map(|wait| waiting(wait, scope)).collect();
    let goals = reasons.unfulfilled.iter().map(|(goal, why)| html! { <><b>{ goal.of(lang) }</b>{ lang.colon() }{ said(why, scope) }</> }).collect();
    html! {
        <section class="why-card" id="why" data-testid="why-card" aria-label={events::WHO_WAITS.of(lang)}>
            <span class="close">{ Button::icon(Icon::Close, words::CLOSE.of(lang), scope.asks(Ask::Why(false))).styled("small").show() }</span>
            { part(&events::WHO_WAITS, waits, scope) }
            { part(&events::NEXT, next, scope) }
            { part(&events::UNFULFILLED, goals, scope) }
        </section>
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
