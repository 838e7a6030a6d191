//! What hands do on the diagram: drag it, pinch it, tap on it, turn the wheel, press keys.

use super::{rolled, touched, walked};
use crate::app::Ask;
use gloo_events::{EventListener, EventListenerOptions};
use synod::geometry::Point;
use synod::player::{Roll, Step};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, WheelEvent};
use yew::prelude::*;

/// A hand that moved less has tapped, in pixels.
const STILL: f32 = 5.0;
/// How near a tap must come to what it means, in pixels: with a mouse, and with a finger.
const REACH: (f32, f32) = (9.0, 18.0);
/// How much further apart two fingers are after a step of zoom: the fourth root of two.
const PINCH: f32 = 1.189_207;
/// How far a key moves the diagram, in pixels.
const KEY: f32 = 80.0;
/// How far the wheel turns for a step of zoom, in pixels.
const TURN: f64 = 30.0;

/// The hands on the field, by what the browser calls them.
#[derive(Default)]
pub struct Hands {
    on: Vec<(i32, Point)>,
    /// How far apart two fingers were at the last step of zoom.
    apart: f32,
    moved: bool,
}

impl Hands {
    /// A hand comes down.
    pub fn down(&mut self, event: &PointerEvent) -> Option<Ask> {
        if self.on.is_empty() {
            self.moved = false;
        }
        self.on.push((event.pointer_id(), place(event)));
        self.apart = self.distance();
        None
    }

    /// A hand moves: one drags, two pinch.
    pub fn moved(&mut self, event: &PointerEvent) -> Option<Ask> {
        let at = place(event);
        let hand = self.on.iter().position(|(id, _)| *id == event.pointer_id())?;
        let before = self.on[hand].1;
        if !self.moved && before.distance(at) < STILL {
            return None;
        }
        self.moved = true;
        self.on[hand].1 = at;
        // Captured only now, so that a mere tap stays one; and by the field, the only thing in it that takes pointers.
        if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            let _ = field.set_pointer_capture(event.pointer_id());
        }
        if self.on.len() < 2 {
            return Some(rolled(Roll::Move(before.x - at.x)));
        }
        let steps = if self.distance() > self.apart * PINCH {
            1
        } else if self.distance() < self.apart / PINCH {
            -1
        } else {
            return None;
        };
        self.apart = self.distance();
        Some(rolled(Roll::Zoom(steps, Some((self.on[0].1.x + self.on[1].1.x) / 2.0))))
    }

    /// A hand goes up: if it was still, it has tapped.
    pub fn up(&mut self, event: &PointerEvent) -> Option<Ask> {
        let was_on = self.on.iter().any(|(id, _)| *id == event.pointer_id());
        self.away(event);
        let reach = if event.pointer_type() == "mouse" { REACH.0 } else { REACH.1 };
        (was_on && !self.moved && self.on.is_empty()).then(|| touched(place(event), reach))
    }

    /// A hand is gone.
    pub fn away(&mut self, event: &PointerEvent) -> Option<Ask> {
        self.on.retain(|(id, _)| *id != event.pointer_id());
        None
    }

    fn distance(&self) -> f32 {
        match &self.on[..] {
            [one, other, ..] => one.1.distance(other.1),
            _ => 0.0,
        }
    }
}

/// Where on the field; nothing in it takes pointers itself.
fn place(event: &PointerEvent) -> Point {
    Point::new(event.offset_x() as f32, event.offset_y() as f32)
}

/// With Ctrl the wheel zooms, as does a pinch on a touchpad; to the side it moves the diagram. The browser then does nothing of its own.
#[hook]
pub fn use_wheel(node: &NodeRef, ask: &Callback<Ask>) {
    let (node, ask) = (node.clone(), ask.clone());
    use_effect_with((), move |()| {
        let listener = node.cast::<HtmlElement>().map(|field| {
            let mut turned = 0.0;
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&field, "wheel", options, move |event| {
                let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
                let roll = if event.ctrl_key() {
                    turned -= event.delta_y();
                    let steps = (turned / TURN) as i32;
                    turned -= f64::from(steps) * TURN;
                    Roll::Zoom(steps, Some(event.offset_x() as f32))
                } else if event.delta_x().abs() > event.delta_y().abs() {
                    Roll::Move(event.delta_x() as f32)
                } else {
                    return;
                };
                event.prevent_default();
                ask.emit(rolled(roll));
            })
        });
        move || drop(listener)
    });
}

/// Arrows lead from event to event, or move the diagram where nothing is selected.
pub fn keys(ask: &Callback<Ask>) -> Callback<KeyboardEvent> {
    let ask = ask.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let asked = match event.key().as_str() {
            "ArrowLeft" => walked(Some(Step::Before), -KEY),
            "ArrowRight" => walked(Some(Step::After), KEY),
            "ArrowUp" => walked(Some(Step::Cause), 0.0),
            "ArrowDown" => walked(Some(Step::Effect), 0.0),
            "Enter" => walked(None, 0.0),
            "+" | "=" => rolled(Roll::Zoom(1, None)),
            "-" => rolled(Roll::Zoom(-1, None)),
            "f" => rolled(Roll::Follow),
            _ => return,
        };
        event.prevent_default();
        ask.emit(asked);
    })
}
