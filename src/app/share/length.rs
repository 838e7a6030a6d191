//! A link that is long: that it is, and what would be shorter.

use crate::app::scope::Scope;
use crate::app::words::share as words;
use synod::scenario::link::MAX_EASY;
use synod::words::Arg;
use yew::prelude::*;

/// What there is to be said of a long link: that it is long, and what would be shorter.
pub fn length(address: &str, short: Option<&str>, checked: bool, toggle: Callback<usize>, scope: &Scope) -> Html {
    let choice = short.map_or_else(String::new, |short| scope.say(&words::SHORT_FORM, [Arg::Number(short.len() as u64)]));
    html! {
        <div class="length" hidden={address.len() <= MAX_EASY} data-testid="length">
            <p class="hint">{ words::LONG.of(scope.lang).replace("{0}", &address.len().to_string()) }</p>
            <label class="switch" hidden={short.is_none()}>
                <input type="checkbox" {checked} data-testid="short-form" onchange={toggle.reform(|_: Event| 0)} />
                { choice }
            </label>
        </div>
    }
}
