//! A story on paper: what is printed in place of the page.

use crate::app::host::window;
use gloo_events::EventListener;
use synod::player::{Tale, on_paper};
use synod::words::Lang;
use wasm_bindgen::JsValue;

/// What says of the document that something else than the page is printed, for style sheets.
const MARK: &str = "data-paper";

/// Prints a story: of each stop its picture and its sentence. A browser that does not print shows the page as it was.
pub fn print(tale: &Tale, lang: Lang) {
    // Where there is nothing to print on there is nobody to tell.
    let _ = put_on_paper(tale, lang);
}

fn put_on_paper(tale: &Tale, lang: Lang) -> Result<(), JsValue> {
    let window = window();
    let Some(document) = window.document() else { return Ok(()) };
    let Some(body) = document.body() else { return Ok(()) };
    let sheet = document.create_element("div")?;
    sheet.set_class_name("handout");
    sheet.set_inner_html(&on_paper(tale, lang));
    body.append_child(&sheet)?;
    body.set_attribute(MARK, "")?;
    EventListener::once(&window, "afterprint", move |_| {
        sheet.remove();
        // It was set above.
        let _ = body.remove_attribute(MARK);
    })
    .forget();
    window.print()
}
