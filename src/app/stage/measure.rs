//! How large the stage is, and how wide its letters are: both are the browser's to say.

use crate::app::host;
use crate::app::parts::use_resize;
use synod::figure::label::{SAMPLE, plain_width};
use synod::geometry::{Size, in_units};
use web_sys::HtmlElement;
use yew::prelude::*;

/// What was measured.
#[derive(Clone, Copy, PartialEq)]
pub struct Measure {
    /// The drawing, in units.
    pub size: Size,
    /// How many pixels a unit has.
    pub unit: f32,
    /// The width of letters, as a multiple of what is assumed.
    pub scale: f32,
}

/// Measures the room of the drawing before it is first drawn, and whenever it changes.
#[hook]
pub fn use_measure(stage: &NodeRef, sample: &NodeRef) -> Measure {
    let measure = use_state_eq(|| stage.cast().and_then(|stage| take(&stage, sample)).unwrap_or_else(guess));
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
    let sampled = sample.cast::<HtmlElement>().map_or(0, |sample| sample.offset_width());
    let scale = if sampled > 0 { sampled as f32 / plain_width(SAMPLE) } else { 1.0 };
    Some(Measure::of(Size { width: width as f32, height: height as f32 }, scale))
}

/// Where nothing is laid out, as in a frame that is hidden: about what the style sheet will give.
fn guess() -> Measure {
    let inner = |side: Result<wasm_bindgen::JsValue, _>| side.ok().and_then(|side: wasm_bindgen::JsValue| side.as_f64()).unwrap_or(800.0) as f32;
    let (width, height) = (inner(host::window().inner_width()), inner(host::window().inner_height()));
    Measure::of(Size { width, height: height * if width < 900.0 { 0.55 } else { 0.66 } }, 1.1)
}

impl Measure {
    fn of(pixels: Size, scale: f32) -> Measure {
        let (size, unit) = in_units(pixels);
        Measure { size, unit, scale }
    }
}
