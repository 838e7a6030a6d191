//! What stands above the logs: what the boxes mean, which of them are seen, and what moves the window.

use super::words;
use crate::app::Ask;
use crate::app::parts::{Button, Icon};
use crate::app::scope::Scope;
use synod::player::LogWindow;
use synod::run::LogsView;
use synod::words::{Arg, Words};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The bar. There is nothing to move where everything is seen.
pub fn bar(logs: &LogsView, window: LogWindow, scope: &Scope) -> Html {
    let (lang, last) = (scope.lang, logs.last);
    let latest = window.latest(last);
    let page = window.columns as i64 - 1;
    let button = |icon, words: &'static Words, by: i64, enabled: bool| {
        Button::icon(icon, words.of(lang), scope.asks(Ask::LogFrom(window.moved(by, last)))).styled("small").enabled(enabled)
    };
    let oninput = scope.ask.reform(move |event: InputEvent| {
        let from = event.target_unchecked_into::<HtmlInputElement>().value().parse().unwrap_or(latest);
        Ask::LogFrom(window.at(from, last))
    });
    let until = (logs.first + window.columns - 1).min(last);
    let seen = scope.say(&words::SEEN, [Arg::Number(logs.first.min(until)), Arg::Number(until), Arg::Number(last)]);
    let follow = Button::text(words::FOLLOW.of(lang), scope.asks(Ask::LogFrom(None))).named("log-follow").enabled(window.from.is_some());
    html! {
        <div class="logs-bar">
            <ul class="logs-key" aria-hidden="true">{ for KEY.iter().map(|(class, words)| key(class, words.of(lang))) }</ul>
            <span class="seen" data-testid="log-seen" hidden={last == 0}>{ &seen }</span>
            <span class="move" hidden={latest == 1}>
                { button(Icon::Left, &words::EARLIER, -page, logs.first > 1).named("log-earlier").show() }
                <input type="range" min="1" max={latest.to_string()} value={logs.first.to_string()} aria-label={words::FROM.of(lang)} aria-valuetext={seen.clone()} {oninput} />
                { button(Icon::Right, &words::LATER, page, logs.first < latest).named("log-later").show() }
                { follow.show() }
            </span>
        </div>
    }
}

/// What a sample looks like, and what it means.
static KEY: [(&str, &Words); 4] =
    [("committed", &words::COMMITTED), ("tentative", &words::TENTATIVE), ("matched", &words::KEY_MATCHED), ("next", &words::KEY_NEXT)];

fn key(class: &'static str, text: &'static str) -> Html {
    html! { <li key={class}><span class={classes!("slot", "tone-0", class)}><span class="box"></span></span>{ text }</li> }
}
