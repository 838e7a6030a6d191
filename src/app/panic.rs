//! The last screen: what to do when the program has a bug. The link of the run is the best report there is.

use super::host::{browser_lang, document, window};
use super::words;
use synod::words::{Lang, Words};
use wasm_bindgen::JsValue;

/// From now on a panic shows a sentence and the link of the run, and tells the console what happened.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
        // The program is beyond help: whatever fails here fails in silence.
        let _ = show(&words::PANIC, spoken());
    }));
}

/// Says why the page can't be shown at all.
pub fn say(why: &'static Words) {
    let _ = show(why, browser_lang());
}

/// The language that the page spoke.
fn spoken() -> Lang {
    document().document_element().and_then(|root| Lang::find(&root.get_attribute("lang")?)).unwrap_or_default()
}

fn show(why: &'static Words, lang: Lang) -> Result<(), JsValue> {
    let document = document();
    let said = |words: &'static Words| words.of(lang);
    let location = window().location();
    let make = |tag: &str, text: &str| {
        let element = document.create_element(tag)?;
        element.set_text_content(Some(text));
        Ok::<_, JsValue>(element)
    };
    let screen = make("div", "")?;
    screen.set_class_name("panic");
    screen.set_attribute("role", "alert")?;
    let link = make("code", &location.href()?)?;
    let again = make("a", said(&words::RELOAD))?;
    again.set_attribute("href", &format!("{}?again{}", location.pathname()?, location.hash()?))?;
    for part in [make("p", said(why))?, link, again] {
        screen.append_child(&part)?;
    }
    document.body().ok_or(JsValue::NULL)?.append_child(&screen)?;
    Ok(())
}
