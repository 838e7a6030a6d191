//! What can be done to a message on its way: drop it, deliver it now, hold it back, duplicate it.

use crate::app::parts::Button;
use crate::app::scope::Scope;
use crate::app::words::panel as words;
use synod::base::Span;
use synod::run::FlightView;
use synod::scenario::{Intervention, MessageName};
use synod::words::Arg;
use yew::prelude::*;

/// How much later a held message arrives.
const HOLD: Span = Span::millis(20);

/// What can be done to a message.
pub fn message_deeds(name: MessageName, flight: Option<&FlightView>, scope: &Scope) -> Html {
    let lang = scope.lang;
    let (there, alive) = (flight.is_some(), flight.is_some_and(|flight| flight.lost.is_none()));
    let button = |text: &str, testid: &'static str, what: Intervention, enabled: bool| {
        Button::text(text, scope.intervenes(what)).named(testid).enabled(enabled).show()
    };
    html! {
        <div class="actions">
            { button(words::DROP.of(lang), "drop", Intervention::Drop(name), there) }
            { button(words::DELIVER.of(lang), "deliver", Intervention::Deliver(name), alive) }
            { button(&scope.say(&words::HOLD, [Arg::Span(HOLD)]), "hold", Intervention::Hold(name, HOLD), alive) }
            { button(words::DUPLICATE.of(lang), "duplicate", Intervention::Duplicate(name), alive && name.copy != Some(2)) }
        </div>
    }
}
