//! Keys on the card: the way back to the thing.

use super::{DeedsProps, FIRST};
use crate::app::host;
use synod::player::Action;
use synod::scenario::link::Select;
use web_sys::Element;
use yew::prelude::*;

/// Escape closes and gives the focus back to the thing; so does going back from the first deed.
pub fn keys(props: &DeedsProps) -> Callback<KeyboardEvent> {
    let (act, of, roster) = (props.scope.act.clone(), props.of, props.scope.roster);
    Callback::from(move |event: KeyboardEvent| {
        let is_first = || event.target_dyn_into::<Element>().is_some_and(|target| host::is_first(&target, FIRST));
        let back = event.key() == "Tab" && event.shift_key() && is_first();
        if event.key() != "Escape" && !back {
            return;
        }
        let thing = match of {
            Select::Process(id) | Select::Link(id, _) => format!("[data-process=\"{}\"]", roster.name(id)),
            Select::Message(name) => {
                let copy = name.copy.unwrap_or(1);
                format!("[data-message=\"{}>{}#{}/{copy}\"]", roster.name(name.from), roster.name(name.to), name.nth)
            }
            Select::Event(_) => return,
        };
        // A message that is gone gives the focus to whom it was for.
        if host::focus(&thing) || host::focus("[data-process]") {
            event.prevent_default();
        }
        if !back {
            event.stop_propagation();
            act.emit(Action::Select(None));
        }
    })
}
