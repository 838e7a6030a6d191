//! A row of processes of which some are ticked.

use crate::app::scope::Scope;
use synod::base::{ProcessId, ProcessSet};
use yew::prelude::*;

/// A button for each of these processes, that ticks it or takes the tick away; `class` is how they look.
pub fn ticks(ticked: &UseStateHandle<ProcessSet>, of: impl Iterator<Item = ProcessId>, class: &'static str, scope: &Scope) -> Html {
    let tick = |id: ProcessId| {
        let (ticked, on) = (ticked.clone(), ticked.contains(id));
        let onclick = Callback::from(move |_: MouseEvent| {
            let mut next = *ticked;
            if on {
                next.remove(id)
            } else {
                _ = next.insert(id)
            }
            ticked.set(next);
        });
        html! { <button key={id.index()} type="button" {class} aria-pressed={on.to_string()} {onclick}>{ scope.roster.name(id).to_string() }</button> }
    };
    html! { { for of.map(tick) } }
}
