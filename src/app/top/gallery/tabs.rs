//! The tabs of the gallery: a shelf each.

use super::PANEL;
use super::shelf::Shelf;
use crate::app::words::gallery as words;
use gloo_render::request_animation_frame;
use synod::words::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// What the tabs depend on.
#[derive(Properties, PartialEq)]
pub struct TabsProps {
    /// A tab each.
    pub shelves: Vec<Shelf>,
    /// The one that is open; none while whatever is found is shown.
    pub current: Option<Shelf>,
    /// How much of each was found, where somebody looks for something.
    pub found: Option<Vec<usize>>,
    /// Told which one is chosen.
    pub choose: Callback<Shelf>,
    /// The language.
    pub lang: Lang,
}

/// The tabs. Where they have no room beside each other, the one that is open is scrolled into sight.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let TabsProps { shelves, current, found, choose, lang } = props;
    let entry = current.unwrap_or(shelves[0]);
    let node = use_node_ref();
    use_effect_with(entry, {
        let (node, place) = (node.clone(), shelves.iter().position(|shelf| *shelf == entry).unwrap_or_default());
        move |_| {
            // Before the dialog is shown nothing has a place.
            let waiting = request_animation_frame(move |_| {
                let Some(list) = node.cast::<HtmlElement>() else { return };
                if let Some(tab) = child(&list, place) {
                    list.set_scroll_left(tab.offset_left() + tab.offset_width() / 2 - list.client_width() / 2);
                }
            });
            move || drop(waiting)
        }
    });
    let onkeydown = {
        let (choose, shelves) = (choose.clone(), shelves.clone());
        Callback::from(move |event: KeyboardEvent| {
            let place = shelves.iter().position(|shelf| *shelf == entry).unwrap_or_default();
            let Some(next) = next(&event.key(), place, shelves.len()) else { return };
            event.prevent_default();
            choose.emit(shelves[next]);
            focus(&event, next);
        })
    };
    let tab = |(place, shelf): (usize, &Shelf)| {
        let (is_current, shelf) = (*current == Some(*shelf), *shelf);
        let count = found.as_ref().filter(|_| shelf.is_searched()).map(|found| found[place]);
        html! {
            <button key={shelf.id()} type="button" role="tab" id={format!("shelf-{}", shelf.id())} data-tab={shelf.id()} class={classes!((count == Some(0)).then_some("none"))}
                aria-selected={is_current.to_string()} aria-controls={PANEL} tabindex={if shelf == entry { "0" } else { "-1" }} onclick={choose.reform(move |_| shelf)}>
                { shelf.title(*lang) }
                <span class="count" hidden={count.is_none()}>{ count.unwrap_or_default() }</span>
            </button>
        }
    };
    html! { <div ref={node} class="shelf-tabs" role="tablist" aria-label={words::SHELVES.of(*lang)} {onkeydown}>{ for shelves.iter().enumerate().map(tab) }</div> }
}

/// Where a key leads from a place among so many.
fn next(key: &str, place: usize, all: usize) -> Option<usize> {
    match key {
        "ArrowRight" => Some((place + 1) % all),
        "ArrowLeft" => Some((place + all - 1) % all),
        "Home" => Some(0),
        "End" => Some(all - 1),
        _ => None,
    }
}

fn focus(event: &KeyboardEvent, place: usize) {
    let list = event.target_dyn_into::<Element>().and_then(|tab| tab.closest("[role=tablist]").ok()?);
    if let Some(tab) = list.and_then(|list| child(&list, place)) {
        // What can't take the focus leaves it where it is.
        let _ = tab.focus();
    }
}

fn child(list: &Element, place: usize) -> Option<HtmlElement> {
    list.children().item(place as u32)?.dyn_into().ok()
}
