//! A whole number, with one less and one more.

use super::words;
use crate::app::scope::Scope;
use synod::words::{Arg, Words};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The stepper: what is counted; the least, the present and the most.
pub fn stepper(name: &'static str, label: &'static str, (min, now, max): (u64, u64, u64), set: &Callback<u64>, scope: &Scope) -> Html {
    let onchange = set.reform(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        let number = input.value().parse().unwrap_or(now).clamp(min, max);
        input.set_value(&number.to_string());
        number
    });
    let by = |words: &'static Words, to: u64, sign: &'static str| {
        let onclick = set.reform(move |_: MouseEvent| to);
        html! { <button type="button" aria-label={scope.say(words, [Arg::Term(label)])} disabled={to == now} {onclick}>{ sign }</button> }
    };
    html! {
        <div class="control number" data-control={name}>
            <span class="control-name" aria-hidden="true">{ label }</span>
            <span class="stepper">
                { by(&words::LESS, now.saturating_sub(1).max(min), "−") }
                <input type="text" inputmode="numeric" value={now.to_string()} aria-label={label} {onchange} />
                { by(&words::MORE, now.saturating_add(1).min(max), "+") }
            </span>
        </div>
    }
}
