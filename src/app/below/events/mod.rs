//! The events in plain sentences: a window of them in step with the playhead, however long the run is.
//!
//! The list scrolls by itself, and never the page; it takes no focus. Whoever scrolls it stays where they are until they ask for the
//! present again.

mod bar;
mod line;
mod scroll;

use crate::app::below::state::show_events;
use crate::app::scope::Scope;
use crate::app::words::events as words;
use bar::bar;
use line::line;
use scroll::{first_seen, follow, keep};
use synod::player::{EventWindow, EventsView};
use synod::scenario::EventName;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// How close to an edge the list is scrolled when it shows more, in pixels.
const EDGE: i32 = 60;

/// What is known of the events.
#[derive(Properties, PartialEq)]
pub struct EventsProps {
    /// The events within the window.
    pub view: EventsView,
    /// The window.
    pub window: EventWindow,
    /// The event that is lit up.
    pub lit: Option<EventName>,
    /// The page around it.
    pub scope: Scope,
}

/// The events.
#[component]
pub fn Events(props: &EventsProps) -> Html {
    let (view, window, scope) = (&props.view, props.window, &props.scope);
    let node = use_node_ref();
    // The event that is to stay where it is, and how far it is below the upper edge.
    let kept = use_mut_ref(|| None::<(EventName, i32)>);
    {
        let (node, kept) = (node.clone(), kept.clone());
        use_effect_with((view.present, view.middle, window), move |(present, _, window)| {
            if let Some(list) = node.cast::<HtmlElement>() {
                match kept.borrow_mut().take() {
                    Some((name, offset)) if window.around.is_some() => keep(&list, name, offset),
                    _ if window.around.is_none() => present.iter().for_each(|name| follow(&list, *name)),
                    _ => {}
                }
            }
        });
    }
    let stay = {
        let (ask, middle) = (scope.ask.clone(), view.middle);
        move || {
            if window.around.is_none() {
                ask.emit(show_events(EventWindow { around: Some(middle), ..window }))
            }
        }
    };
    let onscroll = {
        let (node, kept, ask, earlier, later) = (node.clone(), kept.clone(), scope.ask.clone(), view.earlier, view.later);
        Callback::from(move |_: Event| {
            let Some(list) = node.cast::<HtmlElement>().filter(|_| window.around.is_some()) else { return };
            let below = list.scroll_height() - list.client_height() - list.scroll_top();
            let more = if list.scroll_top() < EDGE {
                earlier
            } else if below < EDGE {
                later
            } else {
                None
            };
            if more.is_some() {
                *kept.borrow_mut() = first_seen(&list);
                ask.emit(show_events(EventWindow { around: more, ..window }));
            }
        })
    };
    let onwheel = {
        let stay = stay.clone();
        Callback::from(move |_: WheelEvent| stay())
    };
    let ontouchmove = {
        let stay = stay.clone();
        Callback::from(move |_: TouchEvent| stay())
    };
    let onkeydown = keys(stay);
    let lines = view.lines.iter().map(|event| line(event, view.present, props.lit, scope));
    html! {
        <section class="events" data-testid="events" aria-label={words::EVENTS.of(scope.lang)}>
            { bar(view, window, scope) }
            <div ref={node} class="event-view" data-testid="event-view" {onscroll} {onwheel} {ontouchmove} {onkeydown}>
                <p class="hint" hidden={!view.lines.is_empty()}>{ words::NONE.of(scope.lang) }</p>
                <ol>{ for lines }</ol>
            </div>
        </section>
    }
}

/// Arrows go from event to event; whoever moves about in the list stays where they are.
fn keys(stay: impl Fn() + 'static) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let key = event.key();
        let line = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()).and_then(|target| target.closest("li").ok().flatten());
        let next = match (key.as_str(), line) {
            ("ArrowDown", Some(line)) => line.next_element_sibling(),
            ("ArrowUp", Some(line)) => line.previous_element_sibling(),
            ("PageUp" | "PageDown", _) => return stay(),
            _ => return,
        };
        event.prevent_default();
        stay();
        if let Some(button) = next.and_then(|line| line.first_element_child()).and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            // It is in the list and can be focused.
            let _ = button.focus();
        }
    })
}
