//! The page's binary: it mounts the page, and gives tests, benchmarks and tools a little of the core.

mod app;

use synod::base::Time;
use synod::protocols::CARDS;
use synod::run::{Session, open};
use synod::scenario::script;
use synod::words::Lang;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    app::start();
}

/// A short name for the trace of a script: the same here as natively.
#[wasm_bindgen(js_name = traceHash)]
pub fn trace_hash(script: &str) -> Result<String, String> {
    synod::figure::trace_hash(script)
}

/// A run without a page, played to its end.
#[wasm_bindgen]
pub struct Explored(Session);

#[wasm_bindgen]
impl Explored {
    /// Plays a script to its end.
    ///
    /// # Errors
    /// What is wrong with the script, in English.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Result<Explored, String> {
        let scenario = script::parse(text, CARDS).map_err(|problem| problem.say(Lang::English))?;
        let mut session = open(scenario);
        while !session.explore(u32::MAX) {}
        Ok(Explored(session))
    }

    /// How many events processes have handled.
    #[wasm_bindgen(getter)]
    pub fn events(&self) -> f64 {
        self.0.horizon().events as f64
    }

    /// Moves to a share of the run, from 0 to 1.
    pub fn seek(&mut self, share: f64) {
        let end = self.0.horizon().time.0 as f64;
        self.0.seek(Time((end * share.clamp(0.0, 1.0)) as u64), u32::MAX);
    }
}
