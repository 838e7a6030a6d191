//! What sharing asks of the browser: to pack, to save and to read.

use crate::app::host::{document, window};
use js_sys::{Array, Uint8Array};
use synod::scenario::file::MAX_FILE;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Response, Url};

#[wasm_bindgen]
extern "C" {
    /// The browser's own packer, which web-sys does not yet count among its stable interfaces.
    type CompressionStream;

    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;
}

/// The short form of a link; nothing where the browser can't pack.
pub async fn shorten(link: String) -> Option<String> {
    deflate(link.trim_start_matches('#')).await.ok().map(|deflated| synod::scenario::link::pack(&deflated))
}

async fn deflate(text: &str) -> Result<Vec<u8>, JsValue> {
    let packer = CompressionStream::new("deflate-raw")?;
    let packed = blob(text, "")?.stream().pipe_through(packer.unchecked_ref());
    let bytes = Response::new_with_opt_readable_stream(Some(&packed))?.array_buffer()?.await?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// A text as a blob of a type.
pub fn blob(text: &str, kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)
}

/// Saves something as a file. `false` in a frame that may not: there people save by hand what they see.
pub fn save(name: &str, content: &Blob) -> bool {
    !is_boxed() && try_save(name, content).is_ok()
}

fn try_save(name: &str, content: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(content)?;
    let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    // The address stays for as long as the page does: the browser may only now begin to read it.
    Ok(())
}

/// Whether the page stands in a sandboxed frame of no origin, from which nothing can be saved.
fn is_boxed() -> bool {
    let window = window();
    let origin = js_sys::Reflect::get(&window, &JsValue::from_str("origin")).ok().and_then(|origin| origin.as_string());
    let is_framed = window.parent().ok().flatten().is_some_and(|parent| parent != window);
    is_framed && origin.as_deref() == Some("null")
}

/// The text of a file, or as much of it as is certainly too much.
pub async fn text_of(file: File) -> Option<String> {
    let start = file.slice_with_i32_and_i32(0, MAX_FILE as i32 + 1).ok()?;
    start.text().await.ok()?.as_string()
}
