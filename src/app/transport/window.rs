//! The stretch of the run that the tape shows, and how keys move through it.

use crate::app::parts::{Button, Icon};
use crate::app::words;
use synod::base::{Span, Time};
use synod::player::Action;
use synod::words::Lang;
use yew::prelude::*;

/// The shortest window.
const SHORTEST: Time = Time::millis(400);

/// The window that shows the present: doubled until there is some room behind it.
pub fn window(now: Time, end: Time) -> Time {
    let mut length = SHORTEST;
    while length < end && now.0 > length.0 / 8 * 7 {
        length = Time(length.0 * 2);
    }
    // A little more would show all of it.
    if length.0 * 3 / 2 >= end.0 { end } else { length }
}

/// The button that shows the whole run, or what is near the present again.
pub fn zoom(whole: &UseStateHandle<bool>, is_more: bool, lang: Lang) -> Html {
    let says = if **whole { &words::ZOOM_IN } else { &words::WHOLE_RUN };
    let turn = {
        let whole = whole.clone();
        Callback::from(move |_| whole.set(!*whole))
    };
    Button::icon(Icon::Zoom, says.of(lang), turn).styled(if **whole { "small on" } else { "small" }).enabled(is_more || **whole).show()
}

/// A length as the tape shows it.
pub fn show_length(length: Time) -> String {
    if length.0.is_multiple_of(1_000_000) { format!("{} s", length.0 / 1_000_000) } else { format!("{} ms", length.0 / 1000) }
}

/// Where a key goes: arrows move by a fiftieth of what is shown, pages by a tenth. What moves on moves from where the run stands once
/// the press is heard, so none is lost where two come before the next picture.
pub fn moved(key: &str, length: Time, end: Time) -> Option<Action> {
    let by = |parts: u64| Span((length.0 / parts).max(1));
    Some(match key {
        "ArrowRight" | "ArrowUp" => Action::Advance(by(50)),
        "ArrowLeft" | "ArrowDown" => Action::Rewind(by(50)),
        "PageUp" => Action::Advance(by(10)),
        "PageDown" => Action::Rewind(by(10)),
        "Home" => Action::Seek(Time::ZERO),
        "End" => Action::Seek(end),
        _ => return None,
    })
}
