//! The logs: boxes aligned by index, a row for each process that keeps one. Only the entries of a window are drawn, however long
//! the logs are.

mod bar;
mod slot;
mod table;

use crate::app::Ask;
use crate::app::host;
use crate::app::parts::{Icon, sign, use_resize};
use crate::app::scope::Scope;
use crate::app::words::logs as words;
use bar::bar;
use synod::player::LogWindow;
use synod::run::LogsView;
use table::table;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Below that width everything is closer together, as on a phone.
const NARROW: u64 = 560;

/// What is known of the logs.
#[derive(Properties, PartialEq)]
pub struct LogsProps {
    /// The entries within the window.
    pub logs: LogsView,
    /// The window.
    pub window: LogWindow,
    /// The page around it.
    pub scope: Scope,
}

/// The logs.
#[component]
pub fn Logs(props: &LogsProps) -> Html {
    let (logs, window, scope) = (&props.logs, props.window, &props.scope);
    let node = use_node_ref();
    let narrow = use_state_eq(|| false);
    {
        let (ask, narrow) = (scope.ask.clone(), narrow.clone());
        use_resize(&node, move |element| {
            let width = u64::try_from(element.client_width()).unwrap_or_default();
            narrow.set(width < NARROW);
            ask.emit(Ask::LogColumns(columns(width)));
        });
    }
    let dragged = use_mut_ref(|| None::<(i32, u64)>);
    let onpointerdown = {
        let (dragged, first) = (dragged.clone(), logs.first);
        Callback::from(move |event: PointerEvent| *dragged.borrow_mut() = Some((event.client_x(), first)))
    };
    let onpointermove = {
        let (dragged, node, ask, last) = (dragged.clone(), node.clone(), scope.ask.clone(), logs.last);
        Callback::from(move |event: PointerEvent| {
            let held = *dragged.borrow();
            let (Some((x, first)), Some(element)) = (held.filter(|_| event.buttons() > 0), node.cast::<web_sys::HtmlElement>()) else { return };
            // Captured only now, so that a mere tap stays one.
            let _ = element.set_pointer_capture(event.pointer_id());
            let by = i64::from(x - event.client_x()) * window.columns as i64 / i64::from(element.client_width().max(1));
            ask.emit(Ask::LogFrom(window.at(first.saturating_add_signed(by), last)));
        })
    };
    let onpointerup = Callback::from(move |_: PointerEvent| *dragged.borrow_mut() = None);
    html! {
        <details class={classes!("logs", narrow.then_some("narrow"))} open=true data-testid="logs">
            <summary><h2>{ words::LOGS.of(scope.lang) }</h2>{ sign(Icon::Down) }</summary>
            { bar(logs, window, scope) }
            <div ref={node} class="log-view" role="group" tabindex="0" aria-label={words::TABLE.of(scope.lang)} data-testid="log-view"
                onkeydown={keys(logs.last, window, scope)} onwheel={wheel(logs.last, window, scope)} {onpointerdown} {onpointermove} {onpointerup}>
                { table(logs, window.columns, scope) }
            </div>
        </details>
    }
}

/// How many boxes there is room for beside the names, the state machines and the edges, which the style sheet makes as wide.
fn columns(width: u64) -> u64 {
    let (beside, one) = if width < NARROW { (44 + 78 + 12, 56) } else { (74 + 150 + 28, 62) };
    (width.saturating_sub(beside) / one).max(3)
}

/// Arrows move by an entry, pages by what is seen, the ends to the ends.
fn keys(last: u64, window: LogWindow, scope: &Scope) -> Callback<KeyboardEvent> {
    let ask = scope.ask.clone();
    Callback::from(move |event: KeyboardEvent| {
        let page = window.columns as i64 - 1;
        let from = match event.key().as_str() {
            "ArrowLeft" => window.moved(-1, last),
            "ArrowRight" => window.moved(1, last),
            "PageUp" => window.moved(-page, last),
            "PageDown" => window.moved(page, last),
            "Home" => window.at(1, last),
            "End" => None,
            _ => return,
        };
        event.prevent_default();
        ask.emit(Ask::LogFrom(from));
    })
}

/// A turn of the wheel to the side moves sideways, and so does one down where there is nothing below.
fn wheel(last: u64, window: LogWindow, scope: &Scope) -> Callback<WheelEvent> {
    let ask = scope.ask.clone();
    Callback::from(move |event: WheelEvent| {
        let Some(element) = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else { return };
        // A list that is longer than what is seen of it, and a page that is, scroll by themselves.
        let scrolls = |element: &web_sys::Element| element.scroll_height() > element.client_height();
        let below = scrolls(&element) || host::document().document_element().is_some_and(|page| scrolls(&page));
        let delta = if below || event.delta_x().abs() > event.delta_y().abs() { event.delta_x() } else { event.delta_y() };
        let by = if delta.abs() < 1.0 { 0 } else { delta.signum() as i64 };
        if by != 0 {
            ask.emit(Ask::LogFrom(window.moved(by, last)));
        }
    })
}
