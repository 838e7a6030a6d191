//! What is inside of what is selected: a process, a message, an event, a link.

use super::between::between;
use super::event::event;
use super::inside::process_panel;
use super::letter::letter;
use super::{PanelProps, words};
use synod::player::Inside;
use synod::scenario::link::Select;
use yew::prelude::*;

/// What is inside of what is selected.
pub fn selection(props: &PanelProps) -> Html {
    match (props.inside.as_ref(), &props.process, props.selected) {
        (Inside::Process(inside), Some(process), _) => process_panel(process, inside, props),
        (Inside::Event(inside), ..) => event(inside, props.step, &props.scope),
        (inside, _, Some(Select::Message(name))) => {
            letter(name, props.flight.as_ref(), if let Inside::Letter(letter) = inside { Some(letter) } else { None }, props.step, &props.scope)
        }
        (.., Some(Select::Link(one, other))) => between((one, other), props),
        _ => {
            html! { <div class="inside"><h2>{ words::SELECTION.of(props.scope.lang) }</h2><p class="hint">{ words::SELECT_HINT.of(props.scope.lang) }</p></div> }
        }
    }
}
