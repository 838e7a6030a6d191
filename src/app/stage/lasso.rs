//! Dividing the network by gathering who is on the other side: a line drawn around them, or one after the other while Shift is held.

use super::drag::{FIRM, on_screen, on_stage};
use crate::app::host;
use crate::app::parts::Shared;
use crate::app::scope::Scope;
use gloo_events::EventListener;
use synod::base::{ProcessId, ProcessSet, Roster};
use synod::geometry::{Point, Ring, px};
use synod::player::Action;
use synod::scenario::{Intervention, LinkChange};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// What the drawing needs for a line around some of those on it.
pub struct Lasso {
    /// The pointer is put down.
    pub begin: Callback<PointerEvent>,
    /// It moves.
    pub draw: Callback<PointerEvent>,
    /// It is lifted.
    pub close: Callback<PointerEvent>,
    /// Something came between.
    pub cancel: Callback<PointerEvent>,
    /// The line as far as it is drawn.
    pub drawn: Vec<Point>,
}

/// A line that is being drawn: where it began on the screen, and its points on the stage.
#[derive(Clone, PartialEq)]
struct Line {
    began: Point,
    points: Vec<Point>,
}

/// Lets a line be drawn on the empty stage; whoever is inside is then on the other side.
#[hook]
pub fn use_lasso(ring: &Shared<Ring>, scope: &Scope) -> Lasso {
    let line = use_state(|| None::<Line>);
    let begin = {
        let (line, editable) = (line.clone(), scope.editable);
        Callback::from(move |event: PointerEvent| {
            let is_taken = |target: Element| target.closest(".process, [data-message]").is_ok_and(|found| found.is_some());
            if editable && event.button() == 0 && event.is_primary() && !event.target_dyn_into::<Element>().is_some_and(is_taken) {
                line.set(Some(Line { began: on_screen(&event), points: Vec::new() }));
            }
        })
    };
    let draw = {
        let (line, ring) = (line.clone(), ring.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(now) = &*line else { return };
            if now.points.is_empty() && now.began.distance(on_screen(&event)) <= FIRM {
                return;
            }
            let drawing = event.target_dyn_into::<Element>().and_then(|target| target.closest("svg").ok().flatten());
            if let Some(drawing) = drawing.filter(|_| now.points.is_empty()) {
                // Without capture the line ends at the edge, and can still be closed.
                let _ = drawing.set_pointer_capture(event.pointer_id());
            }
            let mut points = now.points.clone();
            points.extend(on_stage(&event, &ring));
            line.set(Some(Line { points, ..now.clone() }));
        })
    };
    let close = {
        let (line, ring, act, roster) = (line.clone(), ring.clone(), scope.act.clone(), scope.roster);
        Callback::from(move |_: PointerEvent| {
            let Some(now) = &*line else { return };
            let inside = roster.all().filter(|&id| is_inside(ring.places[id].at, &now.points)).collect();
            part(inside, roster, &act);
            line.set(None);
        })
    };
    let cancel = {
        let line = line.clone();
        Callback::from(move |_: PointerEvent| line.set(None))
    };
    Lasso { begin, draw, close, cancel, drawn: line.as_ref().map(|line| line.points.clone()).unwrap_or_default() }
}

/// The line as it is drawn.
pub fn loop_of(points: &[Point]) -> Html {
    let written: Vec<String> = points.iter().map(|point| format!("{},{}", px(point.x), px(point.y))).collect();
    html! { <polygon class="lasso" points={written.join(" ")} aria-hidden="true" /> }
}

/// Who is gathered while Shift is held, and whom to tell of one more; once it is let go, they are on the other side.
#[hook]
pub fn use_gather(scope: &Scope) -> (ProcessSet, Callback<ProcessId>) {
    let gathered = use_state_eq(ProcessSet::default);
    let gather = use_callback(gathered.clone(), |id: ProcessId, gathered: &UseStateHandle<ProcessSet>| {
        let mut next = **gathered;
        if next.contains(id) {
            next.remove(id);
        } else {
            next.insert(id);
        }
        gathered.set(next);
    });
    let now = *gathered;
    use_effect_with((now, scope.clone()), move |(now, scope)| {
        let (now, roster, act) = (*now, scope.roster, scope.act.clone());
        let listener = (!now.is_empty()).then(|| {
            EventListener::new(&host::window(), "keyup", move |event| {
                if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Shift") {
                    part(now, roster, &act);
                    gathered.set(ProcessSet::EMPTY);
                }
            })
        });
        move || drop(listener)
    });
    (now, gather)
}

/// Some on one side, everybody else on the other, if there is anybody on both.
fn part(inside: ProcessSet, roster: Roster, act: &Callback<Action>) {
    let (one, other): (Vec<ProcessId>, Vec<ProcessId>) = roster.all().partition(|&id| inside.contains(id));
    if !one.is_empty() && !other.is_empty() {
        act.emit(Action::Intervene(Intervention::Links(LinkChange::Partition(vec![one, other]))));
    }
}

/// Whether a place is inside of a closed line: a ray from it crosses the line an odd number of times.
fn is_inside(place: Point, line: &[Point]) -> bool {
    let sides = line.iter().zip(line.iter().skip(1).chain(line.first()));
    let crosses = |(from, to): &(&Point, &Point)| {
        (from.y > place.y) != (to.y > place.y) && place.x < (to.x - from.x) * (place.y - from.y) / (to.y - from.y) + from.x
    };
    sides.filter(crosses).count() % 2 == 1
}
