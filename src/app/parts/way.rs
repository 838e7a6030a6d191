//! A way to an event: a button that goes there.

use super::told;
use crate::app::clock::show_time;
use crate::app::scope::Scope;
use synod::player::{Action, Way};
use yew::prelude::*;

/// A way: what happens there, and when.
pub fn way(way: &Way, scope: &Scope) -> Html {
    html! {
        <button type="button" class="way" data-way={way.to.to_string()} onclick={scope.does(Action::GoTo(way.to))}>
            { told(&way.told, scope) }<span class="at">{ show_time(way.at, scope.lang) }</span>
        </button>
    }
}
