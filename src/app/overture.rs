//! What stands in the page before the program does (`player/overture/`): the program takes over from it at the same moment of the same run,
//! behind it, and takes it away once its own stage is laid out.

use super::host;
use js_sys::{Function, Reflect};
use synod::base::Span;
use synod::player::OVERTURE;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// The program has drawn its stage with the first animation frame.
const FRAMES: u32 = 1;

/// The overture, as long as it stands; dropping it takes it away.
pub struct Overture {
    element: Element,
    /// How far it had come when the run followed it last, in milliseconds; nothing where it tells no story, and a link opens something else.
    followed: Option<f64>,
    /// How many animation frames the program has drawn behind it.
    frames: u32,
}

impl Overture {
    /// The one in the page, if there is one.
    pub fn find() -> Option<Overture> {
        let element = host::document().get_element_by_id("overture")?;
        let moves = !element.class_list().contains("opens");
        Some(Overture { element, followed: moves.then_some(0.0), frames: 0 })
    }

    /// Whether there is one, and it tells the story of a first visit.
    pub fn is_told() -> bool {
        host::document().query_selector("#overture:not(.opens)").is_ok_and(|found| found.is_some())
    }

    /// Whether it tells the story of a first visit.
    pub const fn tells(&self) -> bool {
        self.followed.is_some()
    }

    /// Whether somebody wanted to go on before anything could.
    pub fn was_pressed(&self) -> bool {
        self.element.has_attribute("data-on")
    }

    /// How much further it has come since the run followed it last; nothing where the run has nothing to follow.
    pub fn further(&mut self) -> Option<Span> {
        let followed = self.followed?;
        self.frames += 1;
        let now = come().min(OVERTURE.0 as f64 / 1000.0).max(followed);
        self.followed = Some(now);
        Some(Span(((now - followed) * 1000.0) as u64))
    }

    /// Whether the program can do without it.
    pub fn is_over(&self) -> bool {
        self.followed.is_none() || self.frames > FRAMES
    }
}

impl Drop for Overture {
    fn drop(&mut self) {
        self.element.remove();
    }
}

/// The story of a first visit, as it stands in the page.
pub fn tale() -> Option<String> {
    host::document().get_element_by_id("synod-tale")?.text_content()
}

/// How far the overture has come, in milliseconds: its own script knows.
fn come() -> f64 {
    let ask = Reflect::get(&host::window(), &JsValue::from_str("synodOverture")).ok().and_then(|ask| ask.dyn_into::<Function>().ok());
    ask.and_then(|ask| ask.call0(&JsValue::NULL).ok()?.as_f64()).unwrap_or_default()
}
