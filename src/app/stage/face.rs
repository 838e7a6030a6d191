//! How a message looks: a label that says what it is, an arrow that says where to. It is drawn anew only when it changes.

pub use super::pill::FaceProps;
use super::pill::{dot, pill};
use super::press::press;
use super::words;
use crate::app::parts::tone_class;
use synod::geometry::Shown;
use synod::player::Action;
use synod::scenario::link::Select;
use synod::words::{Arg, Sense};
use yew::prelude::*;

/// A message: a button that selects it.
#[component]
pub fn Face(props: &FaceProps) -> Html {
    let flight = &props.flight;
    let name = flight.name;
    let select = {
        let (act, selected) = (props.scope.act.clone(), props.selected);
        Callback::from(move |()| act.emit(Action::Select((!selected).then_some(Select::Message(name)))))
    };
    // As for a process.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let onclick = select.reform(|_: MouseEvent| ());
    let onkeydown = press(select, props.selected);
    let state = [
        (props.failing, "failing"),
        (props.waiting, "waiting"),
        (props.selected, "selected"),
        (props.alone, "differs"),
        (props.aside, "dimmed"),
        (flight.letter.routine, "routine"),
    ];
    let state: Classes = state.into_iter().filter_map(|(is, class)| is.then_some(class)).collect();
    let roster = props.scope.roster;
    let told = format!("{}>{}#{}/{}", roster.name(name.from), roster.name(name.to), name.nth, name.copy.unwrap_or(1));
    html! {
        <g class={classes!("message", tone_class(flight.letter.tone), sense_class(flight.letter.sense), state)} {onmousedown} {onclick} {onkeydown}>
            <g aria-hidden="true">{ if props.put.shown == Shown::Dot { dot(props) } else { pill(props) } }</g>
            <circle class="hit" r="15" role="button" tabindex="0" aria-label={spoken(props)} aria-pressed={props.selected.to_string()} data-message={told} />
        </g>
    }
}

const fn sense_class(sense: Sense) -> &'static str {
    match sense {
        Sense::Ask => "ask",
        Sense::Grant => "grant",
        Sense::Refuse => "refuse",
        Sense::Tell => "tell",
    }
}

fn spoken(props: &FaceProps) -> String {
    let flight = &props.flight;
    let (from, to) = (Arg::Process(flight.name.from), Arg::Process(flight.name.to));
    let mut said = props.scope.say(&words::MESSAGE, [Arg::Term(flight.letter.name), from, to]);
    for detail in &flight.letter.details {
        said.push_str(", ");
        said.push_str(&detail.show(props.scope.lang, props.scope.roster));
    }
    said
}
