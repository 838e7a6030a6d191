//! Where to go on from a first visit, in the middle of its stage: nothing moves there any more.

use crate::app::Ask;
use crate::app::Dialog;
use crate::app::parts::{Icon, sign};
use crate::app::scope::Scope;
use crate::app::words::gallery as words;
use synod::protocols::{WAYS_ON, WayOn};
use yew::prelude::*;

/// The ways, where a first visit `ends`. Whoever hears the page is told that they are there.
pub fn ways_on(ends: bool, scope: &Scope) -> Html {
    let lang = scope.lang;
    let way = |(place, way): (usize, &'static WayOn)| {
        button(way.run.id(), place == 0, [way.title.of(lang), way.about.of(lang)], scope.asks(Ask::Open(way.run)))
    };
    let gallery = button("gallery", false, [words::ALL_RUNS.of(lang), words::ALL_RUNS_ABOUT.of(lang)], scope.asks(Ask::Show(Some(Dialog::Gallery))));
    let ways = if ends {
        html! { <ul>{ for WAYS_ON.iter().enumerate().map(way).chain([gallery]) }</ul> }
    } else {
        html! { <ul hidden=true /> }
    };
    html! {
        <nav class="ways-on" aria-label={words::WAYS_ON.of(lang)} hidden={!ends} data-testid="ways-on">
            { ways }
        </nav>
    }
}

fn button(id: &'static str, first: bool, [title, about]: [&'static str; 2], onclick: Callback<MouseEvent>) -> Html {
    html! {
        <li key={id}>
            <button type="button" class={classes!("way-on", first.then_some("strong"))} data-way={id} {onclick}>
                <strong>{ title }</strong><small>{ about }</small>{ sign(Icon::Right) }
            </button>
        </li>
    }
}
