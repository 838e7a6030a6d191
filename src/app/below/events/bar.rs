//! What stands above the list: whose events and which kind, and where in the run.

use super::words;
use crate::app::below::state::show_events;
use crate::app::parts::Button;
use crate::app::scope::Scope;
use synod::player::{EventWindow, EventsView, Show};
use synod::words::{Arg, Words};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The bar.
pub fn bar(view: &EventsView, window: EventWindow, scope: &Scope) -> Html {
    let lang = scope.lang;
    let chosen = |event: &Event| event.target_unchecked_into::<HtmlSelectElement>().value();
    let on_show = scope.ask.reform(move |event: Event| {
        let id = chosen(&event);
        show_events(EventWindow { show: Show::ALL.into_iter().find(|show| show.id() == id).unwrap_or_default(), ..window })
    });
    let roster = scope.roster;
    let on_of = scope.ask.reform(move |event: Event| show_events(EventWindow { of: roster.find(&chosen(&event)), ..window }));
    let oninput = scope.ask.reform(move |event: InputEvent| {
        let around = event.target_unchecked_into::<HtmlInputElement>().value().parse().unwrap_or_default();
        show_events(EventWindow { around: Some(around), ..window })
    });
    let kind = |show: Show| html! { <option key={show.id()} value={show.id()} selected={show == window.show}>{ name(show).of(lang) }</option> };
    let one = |id| {
        let name = roster.name(id).to_string();
        html! { <option key={name.clone()} value={name.clone()} selected={window.of == Some(id)}>{ name }</option> }
    };
    let follow = Button::text(words::PRESENT.of(lang), scope.asks(show_events(EventWindow { around: None, ..window }))).named("events-present");
    let place = scope.say(&words::STEP_OF, [Arg::Number(view.middle), Arg::Number(view.last)]);
    html! {
        <div class="events-bar">
            <select data-testid="events-show" aria-label={words::WHICH.of(lang)} onchange={on_show}>{ for Show::ALL.into_iter().map(kind) }</select>
            <select data-testid="events-of" aria-label={words::WHOSE.of(lang)} onchange={on_of}>
                <option key="all" value="" selected={window.of.is_none()}>{ words::EVERYBODY.of(lang) }</option>
                { for roster.all().map(one) }
            </select>
            <input type="range" min="0" max={view.last.to_string()} value={view.middle.to_string()} data-testid="events-place" aria-label={words::PLACE.of(lang)}
                aria-valuetext={place} {oninput} />
            { follow.enabled(window.around.is_some()).show() }
        </div>
    }
}

const fn name(show: Show) -> &'static Words {
    match show {
        Show::All => &words::ALL,
        Show::Messages => &words::MESSAGES,
        Show::Timers => &words::TIMERS,
        Show::Deeds => &words::DEEDS,
        Show::Milestones => &words::MILESTONES,
        Show::Causes => &words::CAUSES,
    }
}
