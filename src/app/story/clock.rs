//! What tells a lecturer the time: how late it is, and how long the talk has lasted.

use gloo_timers::callback::Interval;
use js_sys::Date;
use yew::prelude::*;

/// How often it looks, in milliseconds.
const LOOKS: u32 = 1000;

/// It begins to count when it is first shown.
#[component]
pub fn TalkClock() -> Html {
    let began = use_memo((), |()| Date::now());
    let now = use_state(Date::now);
    use_effect_with((), {
        let now = now.clone();
        move |()| {
            let ticks = Interval::new(LOOKS, move || now.set(Date::now()));
            || drop(ticks)
        }
    });
    let lasted = ((*now - *began).max(0.0) / 1000.0) as u64;
    let day = Date::new(&(*now).into());
    html! {
        <p class="talk-clock" data-testid="talk-clock" role="timer" aria-live="off">
            <b>{ format!("{}:{:02}", lasted / 60, lasted % 60) }</b>
            <span>{ format!("{}:{:02}", day.get_hours(), day.get_minutes()) }</span>
        </p>
    }
}
