//! Ways from what is selected to the events that it came from and led to.

use crate::app::parts::way;
use crate::app::scope::Scope;
use synod::player::Way;
use synod::words::Words;
use yew::prelude::*;

/// Ways under a title; nothing where there is none.
pub fn ways<'a>(title: &Words, ways: impl Iterator<Item = &'a Way>, scope: &Scope) -> Html {
    listed(title, ways.map(|to| way(to, scope)).collect(), scope)
}

/// Lines under a title; nothing where there is none.
pub fn listed(title: &Words, lines: Vec<Html>, scope: &Scope) -> Html {
    html! {
        <section class="told-of" hidden={lines.is_empty()}>
            <h3>{ title.of(scope.lang) }</h3>
            <ul>{ for lines.into_iter().enumerate().map(|(place, line)| html! { <li key={place}>{ line }</li> }) }</ul>
        </section>
    }
}
