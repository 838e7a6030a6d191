//! What is inside of what is selected, and what can be done to it.

use super::between::between;
use super::event::event;
use super::inside::process_panel;
use super::letter::letter;
use super::{PanelProps, words};
use crate::app::deeds::Deeds;
use std::rc::Rc;
use synod::player::{Inside, Panel};
use synod::scenario::link::Select;
use yew::prelude::*;

/// What is inside of what is selected.
pub fn selection(props: &PanelProps) -> Html {
    let frame = &props.frame;
    let process = props.selected.and_then(Select::process).and_then(|id| frame.processes.get(id.index()));
    match (props.inside.as_ref(), process, props.selected) {
        (Inside::Process(inside), Some(process), _) => process_panel(process, inside, props),
        (Inside::Event(inside), ..) => event(inside, props.step, &props.scope),
        (inside, _, Some(Select::Message(name))) => {
            let flight = frame.flights.iter().find(|flight| name.means(flight.name));
            letter(name, flight.map(Rc::as_ref), if let Inside::Letter(letter) = inside { Some(letter) } else { None }, props.step, &props.scope)
        }
        (.., Some(Select::Link(one, other))) => between((one, other), props),
        _ => {
            html! { <div class="inside"><h2>{ Panel::Inspector.title().of(props.scope.lang) }</h2><p class="hint">{ words::SELECT_HINT.of(props.scope.lang) }</p></div> }
        }
    }
}

/// Whether it is said here what can be done to it.
pub fn acts(props: &PanelProps) -> bool {
    props.selected.is_some() && props.deeds.is_some()
}

/// What can be done to it, where it is not said on the stage.
pub fn deeds(props: &PanelProps) -> Html {
    let (Some(of), Some(deeds)) = (props.selected, &props.deeds) else { return html! { <span hidden=true /> } };
    html! { <Deeds {of} deeds={deeds.clone()} card={props.scenario.card()} scope={props.scope.clone()} /> }
}
