//! The page's binary: it mounts the page, and gives tests and tools a function of the core.

mod app;

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    app::start();
}

/// A short name for the trace of a script: the same here as natively.
#[wasm_bindgen(js_name = traceHash)]
pub fn trace_hash(script: &str) -> Result<String, String> {
    synod::figure::trace_hash(script)
}
