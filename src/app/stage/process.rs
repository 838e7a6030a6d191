//! A process on the ring: the number it believes in, the value it holds, the quorum it gathers. It is drawn anew only when it changes.

use super::beside::{name, tray};
use super::drag::{Drag, ghost, use_drag};
use super::heart::{cross, dots, inside};
use super::press::{press, with_shift};
use super::spoken::spoken;
use crate::app::parts::{Shared, how_class, tone_class, value_class};
use crate::app::scope::Scope;
use synod::base::{ProcessId, ProcessSet};
use synod::figure::name::{Name, fills};
use synod::figure::tray::Tray;
use synod::geometry::{BARS, Place, Ring, px};
use synod::player::Action;
use synod::run::ProcessView;
use synod::scenario::link::Select;
use synod::words::{How, Rank, Tone, Words};
use yew::prelude::*;

/// What a process's looks depend on.
#[derive(Properties, PartialEq)]
pub struct ProcessProps {
    /// The process.
    pub view: ProcessView,
    /// Where everybody stands.
    pub ring: Shared<Ring>,
    /// The sides of the partition.
    pub groups: Vec<ProcessSet>,
    /// What stands beside it.
    pub name: Name,
    /// What waits and is counted beside it.
    pub tray: Option<Tray>,
    /// The parts that tell it from others.
    pub shown_roles: Vec<&'static Words>,
    /// Whether it is selected.
    pub selected: bool,
    /// Whether it is involved in what is broken.
    pub accused: bool,
    /// Whether it stands otherwise in the run beside.
    pub differs: bool,
    /// Whether it is of those that chose a value a moment ago.
    pub elects: bool,
    /// Whether the sentence is not about it.
    pub aside: bool,
    /// Whether it is gathered for the other side of a partition.
    pub gathered: bool,
    /// Told who is gathered, or no longer.
    pub gather: Callback<ProcessId>,
    /// The page around it.
    pub scope: Scope,
}

/// A process: a button that selects it.
#[component]
pub fn ProcessNode(props: &ProcessProps) -> Html {
    let (view, place) = (&props.view, props.ring.places[props.view.id]);
    let select = {
        let (act, selected, id) = (props.scope.act.clone(), props.selected, view.id);
        Callback::from(move |()| act.emit(Action::Select((!selected).then_some(Select::Process(id)))))
    };
    // A click selects and takes no focus: the space bar goes on to play and pause.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let moved = use_state(|| false);
    let drag = use_drag(view.id, &props.ring, &props.groups, &props.scope, &moved);
    let onclick = {
        let (select, moved, gather, id) = (select.clone(), *moved, props.gather.clone(), view.id);
        Callback::from(move |event: MouseEvent| match moved {
            true => {}
            false if event.shift_key() => gather.emit(id),
            false => select.emit(()),
        })
    };
    let id = view.id;
    let onkeydown = with_shift(press(select, props.selected), props.gather.reform(move |()| id));
    let tone = view.look.badge.as_ref().map_or(Tone::PLAIN, |badge| badge.tone);
    html! {
        <g class={classes!("process", tone_class(tone), state(props))} transform={format!("translate({} {})", px(place.at.x), px(place.at.y))} {onmousedown} {onclick} {onkeydown}>
            <g aria-hidden="true">
                { outline(view, place, "halo", place.halo() - place.radius) }
                { outline(view, place, "body", 0.0) }
                { outline(view, place, "pattern", 0.0) }
                <g class="quorum">{ view.quorum.map_or_else(|| html! { <g /> }, |quorum| dots(quorum, &props.ring, place)) }</g>
                { inside(view, place, (props.scope.lang, props.scope.roster)) }
                <path class="cross" d={cross(view, place)} />
                <path class="bars" d={BARS} />
                { name(&props.name, place) }
                { tray(view, props.tray.as_ref(), &props.scope) }
            </g>
            { ghost(view, &props.ring, &drag, &props.scope) }
            { hit(props, place, drag) }
        </g>
    }
}

/// What is pressed: the process and its name.
fn hit(props: &ProcessProps, place: Place, drag: Drag) -> Html {
    let (view, radius, name) = (&props.view, place.radius.max(12.0), props.name.rect);
    let (left, right) = (radius.max(-name.left), radius.max(name.right));
    let (top, bottom) = (radius.max(-name.top), radius.max(name.bottom));
    html! {
        <rect class="hit" x={px(-left)} y={px(-top)} width={px(left + right)} height={px(top + bottom)} role="button" tabindex="0"
            onpointerdown={drag.take} onpointermove={drag.pull} onpointerup={drag.release} onpointercancel={drag.cancel}
            aria-pressed={props.selected.to_string()} aria-label={spoken(view, &props.shown_roles, &props.scope)} data-process={view.name.clone()} />
    }
}

/// Its states as classes.
fn state(props: &ProcessProps) -> Classes {
    let view = &props.view;
    let decided = view.look.holding.is_some_and(|holding| holding.how == How::Decided);
    let reached = view.quorum.is_some_and(|quorum| quorum.held.len() >= quorum.needed);
    let filled = fills(view).map(|holding| classes!("filled", value_class(holding.value), how_class(holding.how)));
    let states = [
        (view.client, "client"),
        (!view.up, "crashed"),
        (view.paused, "paused"),
        (view.lies, "traitor"),
        (view.look.rank == Rank::Leader, "leader"),
        (view.look.rank == Rank::Contender, "contender"),
        (decided, "decided"),
        (reached, "reached"),
        (props.selected, "selected"),
        (props.accused, "accused"),
        (props.differs, "differs"),
        (props.elects, "elects"),
        (props.gathered, "gathered"),
        (props.aside, "dimmed"),
    ];
    classes!(states.into_iter().filter_map(|(is, class)| is.then_some(class)).collect::<Classes>(), filled)
}

/// A circle, or the rounded square of a client.
fn outline(view: &ProcessView, place: Place, class: &'static str, more: f32) -> Html {
    let place = Place { radius: place.radius + more, ..place };
    let (corner, side, round) = (px(-place.radius), px(place.radius * 2.0), px(place.corner(view.client)));
    html! { <rect {class} x={corner.clone()} y={corner} width={side.clone()} height={side} rx={round} /> }
}
