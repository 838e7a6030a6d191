//! What stands above a sheet: what the boxes mean, which part of it is seen, and what turns it.

use super::words;
use crate::app::below::state::show_from;
use crate::app::parts::{Button, Icon};
use crate::app::scope::Scope;
use synod::figure::mark_class;
use synod::player::SheetWindow;
use synod::words::sheet::{Sample, Sheet};
use synod::words::{SheetKind, Words};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The bar. There is nothing to turn where everything is seen.
pub fn bar(kind: &'static SheetKind, sheet: &Sheet, window: SheetWindow, scope: &Scope) -> Html {
    let (lang, last) = (scope.lang, sheet.last);
    let (first, latest, page) = (window.first(last), window.latest(last), window.page());
    let button = |icon, words: &'static Words, by: i64, enabled: bool| {
        Button::icon(icon, words.of(lang), scope.asks(show_from(window.moved(by, last)))).styled("small").enabled(enabled)
    };
    let oninput = scope.ask.reform(move |event: InputEvent| {
        let asked = event.target_unchecked_into::<HtmlInputElement>().value().parse().unwrap_or(latest);
        show_from(window.at(asked, last))
    });
    let seen = sheet.seen.say(lang, scope.roster);
    let follow = Button::text(words::FOLLOW.of(lang), scope.asks(show_from(None))).named("sheet-follow").enabled(window.from.is_some());
    html! {
        <div class="sheet-bar">
            <ul class="sheet-key" aria-hidden="true">{ for kind.key.iter().map(|(sample, words)| key(*sample, words.of(lang))) }</ul>
            <span class="seen" data-testid="sheet-seen">{ &seen }</span>
            <span class="move" hidden={latest == 1}>
                { button(Icon::Left, &words::EARLIER, -page, first > 1).named("sheet-earlier").show() }
                <input type="range" min="1" max={latest.to_string()} value={first.to_string()} aria-label={words::FROM.of(lang)} aria-valuetext={seen.clone()} {oninput} />
                { button(Icon::Right, &words::LATER, page, first < latest).named("sheet-later").show() }
                { follow.show() }
            </span>
        </div>
    }
}

/// What a sample looks like, and what it means.
fn key(sample: Sample, text: &'static str) -> Html {
    let class = match sample {
        Sample::Cell(mark) => mark_class(mark),
        Sample::Dot => "dotted",
        Sample::Arrow => "pointed",
    };
    html! { <li key={class}><span class={classes!("slot", "tone-0", class)}><span class="box"></span></span>{ text }</li> }
}
