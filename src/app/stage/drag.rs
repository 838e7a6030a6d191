//! Dragging a process away from the others, which divides them. By ticking, the panel does the same.

use crate::app::parts::Shared;
use crate::app::scope::Scope;
use synod::base::{ProcessId, ProcessSet};
use synod::geometry::{Point, Ring, px, sides_after};
use synod::player::Action;
use synod::run::ProcessView;
use synod::scenario::{Intervention, LinkChange};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// From so many pixels on a press is a drag.
pub(super) const FIRM: f32 = 8.0;

/// A process that is held: where it was taken, on the screen, and where on the stage it is.
#[derive(Clone, Copy, PartialEq)]
pub struct Held {
    taken: Point,
    at: Option<Point>,
}

/// What a process needs to be dragged.
pub struct Drag {
    /// It is taken.
    pub take: Callback<PointerEvent>,
    /// It is moved.
    pub pull: Callback<PointerEvent>,
    /// It is let go.
    pub release: Callback<PointerEvent>,
    /// Something came between.
    pub cancel: Callback<PointerEvent>,
    /// Where on the stage it is held, and who would then be on which side; nothing where it would fall back.
    pub held: Option<(Point, Option<Vec<ProcessSet>>)>,
}

/// Lets a process be dragged. Whether the last press was a drag, and no click, is what `moved` says.
#[hook]
pub fn use_drag(id: ProcessId, ring: &Shared<Ring>, groups: &[ProcessSet], scope: &Scope, moved: &UseStateHandle<bool>) -> Drag {
    let held = use_state(|| None::<Held>);
    let sides = |at: Point| sides_after(ring, scope.roster, groups, id, at);
    let dropped = held.and_then(|held| held.at).and_then(sides);
    let take = {
        let (held, moved) = (held.clone(), moved.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() == 0 && event.is_primary() {
                if let Some(target) = event.target_dyn_into::<Element>() {
                    // Without capture a process can still be pressed.
                    let _ = target.set_pointer_capture(event.pointer_id());
                }
                moved.set(false);
                held.set(Some(Held { taken: on_screen(&event), at: None }));
            }
        })
    };
    let pull = {
        let (held, moved, ring) = (held.clone(), moved.clone(), ring.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(now) = *held else { return };
            if now.at.is_some() || now.taken.distance(on_screen(&event)) > FIRM {
                moved.set(true);
                held.set(Some(Held { at: on_stage(&event, &ring), ..now }));
            }
        })
    };
    let release = {
        let (held, act, dropped) = (held.clone(), scope.act.clone(), dropped.clone());
        Callback::from(move |_: PointerEvent| {
            held.set(None);
            if let Some(sides) = &dropped {
                act.emit(Action::Intervene(divide(sides)));
            }
        })
    };
    let cancel = {
        let held = held.clone();
        Callback::from(move |_: PointerEvent| held.set(None))
    };
    Drag { take, pull, release, cancel, held: held.and_then(|held| held.at).map(|at| (at, dropped)) }
}

/// One side alone is no partition any more.
fn divide(sides: &[ProcessSet]) -> Intervention {
    match sides {
        [_] => Intervention::Links(LinkChange::Heal),
        _ => Intervention::Links(LinkChange::Partition(sides.iter().map(|side| side.iter().collect()).collect())),
    }
}

pub(super) fn on_screen(event: &PointerEvent) -> Point {
    Point::new(event.client_x() as f32, event.client_y() as f32)
}

pub(super) fn on_stage(event: &PointerEvent, ring: &Ring) -> Option<Point> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let drawing = target.closest("svg").ok()??.get_bounding_client_rect();
    let unit = ring.size.width / (drawing.width() as f32).max(1.0);
    let at = on_screen(event);
    Some(Point::new((at.x - drawing.left() as f32) * unit, (at.y - drawing.top() as f32) * unit))
}

/// About how wide a letter of the sides is.
const LETTER: f32 = 8.6;

/// What is seen of it, as its process sees it: where it is held, and the sides that would come of it.
pub fn ghost(view: &ProcessView, ring: &Ring, drag: &Drag, scope: &Scope) -> Html {
    let Some((at, sides)) = &drag.held else { return html! { <g /> } };
    let place = ring.places[view.id];
    let (x, y) = (px(at.x - place.at.x), px(at.y - place.at.y));
    let side = |side: &ProcessSet| side.iter().map(|id| scope.roster.name(id).to_string()).collect::<Vec<_>>().join(" ");
    let said = sides.as_ref().map_or_else(String::new, |sides| sides.iter().map(side).collect::<Vec<_>>().join(" | "));
    let half = (said.len() as f32 * LETTER / 2.0).min(ring.size.width / 2.0);
    let inward = at.x.min(ring.size.width - half).max(half) - at.x;
    // It is read above the finger, and stays on the stage.
    let above = if at.y > 90.0 { -place.radius - 16.0 } else { place.radius + 28.0 };
    html! {
        <g class={classes!("ghost", sides.is_some().then_some("divides"))} aria-hidden="true">
            <path d={format!("M0 0L{x} {y}")} />
            <g transform={format!("translate({x} {y})")}>
                <circle r={px(place.radius)} />
                <text class="id" y="6">{ &view.name }</text>
                <text class="outcome" x={px(inward)} y={px(above)}>{ said }</text>
            </g>
        </g>
    }
}
