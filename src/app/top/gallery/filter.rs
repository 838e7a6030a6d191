//! The field that finds runs, and how many it has found.

use crate::app::parts::{Button, Icon, sign};
use crate::app::scope::Scope;
use crate::app::words::gallery as words;
use synod::words::Arg;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The field; `found` says how many it has found, where somebody looks for something.
pub fn filter(asked: &str, found: Option<usize>, ask: Callback<String>, scope: &Scope) -> Html {
    let lang = scope.lang;
    let oninput = ask.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    // Escape takes back what was looked for, and only then closes the dialog.
    let onkeydown = {
        let (ask, empty) = (ask.clone(), asked.is_empty());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !empty {
                event.prevent_default();
                ask.emit(String::new());
            }
        })
    };
    let said = match found {
        None => String::new(),
        Some(0) => words::NOTHING_FOUND.of(lang).to_owned(),
        Some(found) => scope.say(&words::FOUND, [Arg::Number(found as u64)]),
    };
    let clear = Button::icon(Icon::Close, words::CLEAR.of(lang), ask.reform(|_| String::new())).named("clear-filter").styled("small");
    html! {
        <div class="filter" role="search">
            { sign(Icon::Zoom) }
            <input type="search" data-testid="filter" aria-label={words::FILTER.of(lang)} placeholder={words::FILTER_EXAMPLE.of(lang)} value={asked.to_owned()}
                autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" {oninput} {onkeydown} />
            <output role="status" aria-live="polite" data-testid="found">{ said }</output>
            <span class="clear" hidden={asked.is_empty()}>{ clear.show() }</span>
        </div>
    }
}
