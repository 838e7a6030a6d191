//! A sheet of the algorithm below the stage: boxes in rows and columns, of which only a window is drawn, however long it is.

mod bar;
mod cell;
mod graph;
mod table;

use super::state::{self, show_from};
use crate::app::Ask;
use crate::app::host;
use crate::app::parts::{Icon, sign, use_resize};
use crate::app::scope::Scope;
use crate::app::words::sheet as words;
use bar::bar;
use graph::GraphView;
use std::rc::Rc;
use synod::player::SheetWindow;
use synod::words::SheetKind;
use synod::words::sheet::{Shape, Sheet, Turn};
use table::table;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Below that width everything is closer together, as on a phone.
const NARROW: u64 = 560;

/// What is known of a sheet.
#[derive(Properties, PartialEq)]
pub struct SheetProps {
    /// What it is of.
    pub kind: &'static SheetKind,
    /// What of it lies within the window.
    pub sheet: Rc<Sheet>,
    /// The window.
    pub window: SheetWindow,
    /// The page around it.
    pub scope: Scope,
}

/// The sheet.
#[component]
pub fn SheetView(props: &SheetProps) -> Html {
    let SheetProps { kind, sheet, window, scope } = props;
    let (window, last) = (*window, sheet.last);
    let node = use_node_ref();
    let narrow = use_state_eq(|| false);
    {
        let (ask, narrow) = (scope.ask.clone(), narrow.clone());
        use_resize(&node, move |element| {
            let width = u64::try_from(element.client_width()).unwrap_or_default();
            narrow.set(width < NARROW);
            ask.emit(Ask::Below(state::Ask::Columns(columns(width))));
        });
    }
    let dragged = use_mut_ref(|| None::<(i32, u64)>);
    let onpointerdown = {
        let dragged = dragged.clone();
        Callback::from(move |event: PointerEvent| *dragged.borrow_mut() = Some((event.client_x(), window.first(last))))
    };
    let onpointermove = {
        let (dragged, node, ask) = (dragged.clone(), node.clone(), scope.ask.clone());
        Callback::from(move |event: PointerEvent| {
            let held = *dragged.borrow();
            let (Some((x, first)), Some(element)) = (held.filter(|_| event.buttons() > 0), node.cast::<web_sys::HtmlElement>()) else { return };
            // Captured only now, so that a mere tap stays one.
            let _ = element.set_pointer_capture(event.pointer_id());
            let by = i64::from(x - event.client_x()) * window.columns as i64 / i64::from(element.client_width().max(1));
            ask.emit(show_from(window.at(first.saturating_add_signed(by), last)));
        })
    };
    let onpointerup = Callback::from(move |_: PointerEvent| *dragged.borrow_mut() = None);
    let paged = (kind.turn == Turn::Pages).then_some("paged");
    html! {
        <details class={classes!("sheet", narrow.then_some("narrow"), paged)} open=true data-testid="sheet" data-sheet={kind.id}>
            <summary><h2>{ kind.title.of(scope.lang) }</h2>{ sign(Icon::Down) }</summary>
            { bar(kind, sheet, window, scope) }
            <div ref={node} class="sheet-view" role="group" tabindex="0" aria-label={kind.about.of(scope.lang)} data-testid="sheet-view"
                onkeydown={keys(last, window, scope)} onwheel={wheel(last, window, scope)} {onpointerdown} {onpointermove} {onpointerup}>
                { match &sheet.shape {
                    Shape::Grid(grid) => table(kind, grid, scope),
                    Shape::Graph(_) => html! { <GraphView {kind} sheet={Rc::clone(sheet)} scope={scope.clone()} /> },
                } }
            </div>
        </details>
    }
}

/// How many boxes there is room for between the names, what stands beside them and the edges, which the style sheet makes as wide.
fn columns(width: u64) -> u64 {
    let (beside, one) = if width < NARROW { (44 + 78 + 12, 56) } else { (74 + 150 + 28, 62) };
    (width.saturating_sub(beside) / one).max(3)
}

/// Arrows move by one, pages by what is seen, the ends to the ends.
fn keys(last: u64, window: SheetWindow, scope: &Scope) -> Callback<KeyboardEvent> {
    let ask = scope.ask.clone();
    Callback::from(move |event: KeyboardEvent| {
        let to = match event.key().as_str() {
            "ArrowLeft" => window.moved(-1, last),
            "ArrowRight" => window.moved(1, last),
            "PageUp" => window.moved(-window.page(), last),
            "PageDown" => window.moved(window.page(), last),
            "Home" => window.at(1, last),
            "End" => None,
            _ => return,
        };
        event.prevent_default();
        ask.emit(show_from(to));
    })
}

/// A turn of the wheel to the side moves sideways, and so does one down where there is nothing below.
fn wheel(last: u64, window: SheetWindow, scope: &Scope) -> Callback<WheelEvent> {
    let ask = scope.ask.clone();
    Callback::from(move |event: WheelEvent| {
        let Some(element) = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else { return };
        // A list that is longer than what is seen of it, and a page that is, scroll by themselves.
        let scrolls = |element: &web_sys::Element| element.scroll_height() > element.client_height();
        let below = scrolls(&element) || host::document().document_element().is_some_and(|page| scrolls(&page));
        let delta = if below || event.delta_x().abs() > event.delta_y().abs() { event.delta_x() } else { event.delta_y() };
        let by = if delta.abs() < 1.0 { 0 } else { delta.signum() as i64 };
        if by != 0 {
            ask.emit(show_from(window.moved(by, last)));
        }
    })
}
