//! How things on the stage are pressed by keyboard: Enter and the space bar select, Tab goes on to what can be done.

use crate::app::{deeds, host};
use yew::prelude::*;

/// The keys of a thing.
pub fn press(select: Callback<()>, selected: bool) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let taken = match event.key().as_str() {
            "Enter" | " " => {
                select.emit(());
                true
            }
            "Tab" if selected && !event.shift_key() => host::focus(deeds::FIRST),
            _ => false,
        };
        if taken {
            event.prevent_default();
        }
    })
}

/// The same, but where Shift is held Enter does something else.
pub fn with_shift(press: Callback<KeyboardEvent>, act: Callback<()>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && event.shift_key() {
            event.prevent_default();
            act.emit(());
        } else {
            press.emit(event);
        }
    })
}
