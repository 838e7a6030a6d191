//! How large the stage is, and how wide its letters are: both are the browser's to say.

use crate::app::host;
use crate::app::parts::use_resize;
use synod::figure::label::{SAMPLE, plain_width};
use synod::geometry::Size;
use web_sys::HtmlElement;
use yew::prelude::*;

/// A stage that is larger than this is drawn larger.
const TALL: f32 = 640.0;
const WIDE: f32 = 900.0;

/// What was measured.
#[derive(Clone, Copy, PartialEq)]
pub struct Measure {
    /// The drawing, in units.
    pub size: Size,
    /// How many pixels a unit has: more than one on large screens, so that the last row can read.
    pub unit: f32,
    /// The width of letters, as a multiple of what is assumed.
    pub scale: f32,
}

/// Measures the drawing now and whenever it changes.
#[hook]
pub fn use_measure(stage: &NodeRef, sample: &NodeRef) -> Measure {
    let measure = use_state_eq(guess);
    {
        let (sample, measure) = (sample.clone(), measure.clone());
        use_resize(stage, move |stage| {
            if let Some(now) = take(stage, &sample) {
                measure.set(now);
            }
        });
    }
    *measure
}

fn take(stage: &HtmlElement, sample: &NodeRef) -> Option<Measure> {
    let (width, height) = (stage.client_width(), stage.client_height());
    if width < 50 || height < 50 {
        return None;
    }
    let unit = (height as f32 / TALL).min(width as f32 / WIDE).max(1.0);
    let sampled = sample.cast::<HtmlElement>().map_or(0, |sample| sample.offset_width());
    let scale = if sampled > 0 { sampled as f32 / plain_width(SAMPLE) } else { 1.0 };
    Some(Measure { size: Size { width: width as f32 / unit, height: height as f32 / unit }, unit, scale })
}

/// Before anything is laid out: about what the style sheet will give.
fn guess() -> Measure {
    let inner = |side: Result<wasm_bindgen::JsValue, _>| side.ok().and_then(|side: wasm_bindgen::JsValue| side.as_f64()).unwrap_or(800.0) as f32;
    let (width, height) = (inner(host::window().inner_width()), inner(host::window().inner_height()));
    Measure { size: Size { width: if width < 900.0 { width } else { width - 340.0 }, height: height * 0.7 }, unit: 1.0, scale: 1.1 }
}
