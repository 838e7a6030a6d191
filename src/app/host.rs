//! What the page asks of the browser: the document and the reader's wishes.

use gloo_events::{EventListener, EventListenerOptions};
use synod::scenario::link::Theme;
use synod::words::{Lang, Sign};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlDocument, HtmlElement, HtmlTextAreaElement, KeyboardEvent, MediaQueryList, MouseEvent, Window};

/// The browser's window.
pub fn window() -> Window {
    web_sys::window().expect("the page runs in a window")
}

/// The window's document.
pub fn document() -> Document {
    window().document().expect("the window shows a document")
}

/// The page around this one, where this one stands in a frame.
pub fn parent() -> Option<Window> {
    window().parent().ok().flatten().filter(|parent| *parent != window())
}

/// The styles of the page hold from now on: what is seen before the program has its own, and moves on undisturbed until then.
pub fn wear_styles() {
    let worn = document().get_element_by_id("synod-styles").map(|styles| styles.remove_attribute("media"));
    debug_assert!(worn.is_none_or(|worn| worn.is_ok()), "this is the name of an attribute");
}

/// Where in the document the program stands.
pub fn root() -> Element {
    let document = document();
    let body = || document.body().expect("the document has a body").into();
    document.get_element_by_id("synod").unwrap_or_else(body)
}

/// Tells the document which language it speaks, which colours it wears, and what it is called.
pub fn dress(lang: Lang, theme: Theme, title: &str) {
    document().set_title(title);
    let Some(root) = document().document_element() else { return };
    let spoken = root.set_attribute("lang", lang.code());
    let worn = if theme == Theme::Auto { root.remove_attribute("data-theme") } else { root.set_attribute("data-theme", theme.id()) };
    debug_assert!(spoken.and(worn).is_ok(), "these are names of attributes");
}

/// The first of the browser's languages that the page speaks.
pub fn browser_lang() -> Lang {
    let languages = window().navigator().languages();
    languages.iter().filter_map(|language| Lang::find(&language.as_string()?)).next().unwrap_or_default()
}

/// The question whether motion is to be avoided, where the browser can answer it.
pub fn calm_query() -> Option<MediaQueryList> {
    window().match_media("(prefers-reduced-motion: reduce)").ok().flatten()
}

/// Whether motion is to be avoided.
pub fn wants_calm() -> bool {
    calm_query().is_some_and(|query| query.matches())
}

/// The question whether the screen is narrow: then what is selected docks at the bottom, with all that can be done to it.
pub fn narrow_query() -> Option<MediaQueryList> {
    window().match_media("(max-width: 899px)").ok().flatten()
}

/// Whether the screen is narrow.
pub fn is_narrow() -> bool {
    narrow_query().is_some_and(|query| query.matches())
}

/// The sign that was clicked, unless it stands on something that is pressed.
pub fn sign_at(event: &MouseEvent) -> Option<Sign> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let sign = target.closest("[data-sign], button, a, [role=button]").ok().flatten()?.get_attribute("data-sign")?;
    Sign::find(&sign)
}

/// Gives the focus to the first element of a selector; `false` where there is none.
pub fn focus(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    // Elements of a drawing take the focus by the same method.
    found.is_some_and(|element| element.unchecked_into::<HtmlElement>().focus().is_ok())
}

/// Whether an element is the first of a selector.
pub fn is_first(element: &Element, selector: &str) -> bool {
    document().query_selector(selector).ok().flatten().as_ref() == Some(element)
}

/// Takes the whole screen, where the browser gives it.
pub fn fill_screen() {
    // What a frame or a browser refuses is done without.
    let _ = document().document_element().map(|root| root.request_fullscreen());
}

/// Hears every key that nobody else took.
pub fn on_keydown(heard: impl Fn(KeyboardEvent) + 'static) -> EventListener {
    EventListener::new_with_options(&window(), "keydown", EventListenerOptions::enable_prevent_default(), move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            heard(event.clone());
        }
    })
}

/// Puts the text of a field on the clipboard. Where there is none, or a sandboxed frame may not write to it, the field is selected and
/// copied as its reader would; `false` where that is left to them.
pub async fn copy(field: HtmlTextAreaElement) -> bool {
    let navigator = window().navigator();
    let has_clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).is_ok_and(|clipboard| clipboard.is_object());
    if has_clipboard && navigator.clipboard().write_text(&field.value()).await.is_ok() {
        return true;
    }
    field.select();
    document().dyn_into::<HtmlDocument>().is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}
