//! An event in the list: when, what, and what followed from it.

use crate::app::clock::show_time;
use crate::app::parts::told;
use crate::app::scope::Scope;
use std::rc::Rc;
use synod::player::{Action, EventLine};
use synod::scenario::EventName;
use yew::prelude::*;

/// The line of an event: a button that goes there.
pub fn line(event: &Rc<EventLine>, present: Option<EventName>, lit: Option<EventName>, scope: &Scope) -> Html {
    let name = event.name;
    let (is_present, is_lit) = (present == Some(name), lit == Some(name));
    let ahead = present.is_none_or(|present| name > present);
    let class = classes!(event.matters.then_some("matters"), ahead.then_some("ahead"), event.leads_up.then_some("leads-up"), is_lit.then_some("lit"));
    let effects = event.effects.iter().enumerate().map(|(place, effect)| html! { <span key={place} class="effect">{ told(effect, scope) }</span> });
    html! {
        <li key={name.to_string()} {class} data-event={name.to_string()} aria-current={is_present.then_some("true")}>
            // One of them is reached by Tab, the others by arrows.
            <button type="button" tabindex={if is_present { "0" } else { "-1" }} aria-pressed={is_lit.to_string()} onclick={scope.does(Action::GoTo(name))}>
                <span class="at">{ show_time(event.at, scope.lang) }</span>
                <span class="what">{ told(&event.told, scope) }</span>
                <span class="effects">{ for effects }</span>
            </button>
        </li>
    }
}
