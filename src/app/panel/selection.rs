//! What is inside of what is selected, and what can be done to it.

use super::between::between;
use super::event::event;
use super::inside::process_panel;
use super::letter::letter;
use super::{PanelProps, words};
use crate::app::deeds::Deeds;
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

/// What can be done to it, where it is not said on the stage.
pub fn deeds(props: &PanelProps) -> Html {
    let (Some(of), Some(deeds)) = (props.selected, &props.deeds) else { return html! { <span hidden=true /> } };
    html! { <Deeds {of} deeds={deeds.clone()} card={props.scenario.card()} scope={props.scope.clone()} /> }
}
