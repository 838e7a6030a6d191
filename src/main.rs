//! The page's binary: it mounts the page, and gives tests, benchmarks and tools a little of the core.

mod app;

use synod::base::Time;
use synod::protocols::here;
use synod::run::{Session, open};
use synod::scenario::file;
use synod::words::Lang;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    app::start();
}

/// A short name for the trace of a script: the same here as natively.
///
/// # Errors
/// What is wrong with the script, in English, or that something could not be loaded.
#[wasm_bindgen(js_name = traceHash, wasm_bindgen_futures = js_sys::futures)]
pub async fn trace_hash(script: String) -> Result<String, String> {
    app::fetch_for_script(&script).await?;
    let hash = app::hash().await.map_err(|_| "what names a trace could not be loaded")?;
    hash(&script)
}

/// Plays a script to its end, without a page.
///
/// # Errors
/// What is wrong with the script, in English, or that its algorithm could not be loaded.
#[wasm_bindgen(wasm_bindgen_futures = js_sys::futures)]
pub async fn explore(script: String) -> Result<Explored, String> {
    app::fetch_for_script(&script).await?;
    Explored::new(&script)
}

/// A run without a page, played to its end.
#[wasm_bindgen]
pub struct Explored(Session);

impl Explored {
    fn new(text: &str) -> Result<Explored, String> {
        let opened = file::parse(text, &here());
        let wrong = || opened.problems.first().map_or_else(String::new, |problem| problem.say(Lang::English));
        let mut session = open(opened.link.as_ref().ok_or_else(wrong)?.scenario.clone());
        while !session.explore(u32::MAX) {}
        Ok(Explored(session))
    }
}

#[wasm_bindgen]
impl Explored {
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
