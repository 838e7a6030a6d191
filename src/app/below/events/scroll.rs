//! Scrolling the list by itself, and never the page.

use synod::scenario::EventName;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Scrolls the list, and nothing else, so that an event stands well within it.
pub fn follow(list: &HtmlElement, name: EventName) {
    let Some(line) = find(list, name) else { return };
    let (top, high) = (line.offset_top(), list.client_height());
    let (above, below) = (top - list.scroll_top(), top + line.offset_height() - list.scroll_top());
    if above < high / 5 || below > high * 4 / 5 {
        list.set_scroll_top(top - high / 2);
    }
}

/// Scrolls the list so that an event is as far below its upper edge as before.
pub fn keep(list: &HtmlElement, name: EventName, offset: i32) {
    if let Some(line) = find(list, name) {
        list.set_scroll_top(line.offset_top() - offset);
    }
}

/// The first event that is seen, and how far it is below the upper edge.
pub fn first_seen(list: &HtmlElement) -> Option<(EventName, i32)> {
    let mut line = list.query_selector("li").ok().flatten();
    while let Some(element) = line {
        let element: HtmlElement = element.dyn_into().ok()?;
        let offset = element.offset_top() - list.scroll_top();
        if offset >= 0 {
            return element.get_attribute("data-event").and_then(|name| name.parse().ok()).map(|name| (name, offset));
        }
        line = element.next_element_sibling();
    }
    None
}

/// The list's line of an event. Lines know how far they are below the upper edge of the list, which the style sheet places.
fn find(list: &HtmlElement, name: EventName) -> Option<HtmlElement> {
    list.query_selector(&format!("[data-event=\"{name}\"]")).ok().flatten()?.dyn_into().ok()
}
