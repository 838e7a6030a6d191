//! What sharing asks of the browser: to pack, to save and to read.

use crate::app::host::{document, window};
use js_sys::{Array, Promise, Uint8Array};
use synod::scenario::file::MAX_FILE;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, File, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Response, Url};

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

/// A picture as PNG, so many pixels for each of its own: to save, and as an address to show.
///
/// # Errors
/// Where the browser has no memory for it.
pub async fn png(source: &str, scale: u32) -> Result<(Blob, String), JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(source);
    image.decode().await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    let (width, height) = (image.natural_width() * scale, image.natural_height() * scale);
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, f64::from(width), f64::from(height))?;
    let content = Promise::new(&mut |done, _| {
        // What goes wrong now is told by the blob that does not come.
        let _ = canvas.to_blob(&done);
    });
    Ok((content.await?.dyn_into()?, canvas.to_data_url()?))
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

/// Whether the page stands in a frame of another.
pub fn is_framed() -> bool {
    window().parent().ok().flatten().is_some_and(|parent| parent != window())
}

/// Whether the page stands in a sandboxed frame of no origin, from which nothing can be saved.
fn is_boxed() -> bool {
    let origin = js_sys::Reflect::get(&window(), &JsValue::from_str("origin")).ok().and_then(|origin| origin.as_string());
    is_framed() && origin.as_deref() == Some("null")
}

/// The text of a file, or as much of it as is certainly too much.
pub async fn text_of(file: File) -> Option<String> {
    let start = file.slice_with_i32_and_i32(0, MAX_FILE as i32 + 1).ok()?;
    start.text().await.ok()?.as_string()
}
