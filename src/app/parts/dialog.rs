//! A dialog before the page: the browser's own, which keeps the focus and closes with Escape.

use super::{Button, Icon};
use gloo_events::EventListener;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// What a dialog shows.
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Its heading.
    pub title: AttrValue,
    /// What its closing button says.
    pub close: AttrValue,
    /// Its name for style sheets and tests.
    pub name: &'static str,
    /// Closes it.
    pub on_close: Callback<()>,
    /// What stands in it.
    pub children: Html,
}

/// A dialog that is open for as long as it is there.
#[component]
pub fn DialogBox(props: &DialogProps) -> Html {
    let node = use_node_ref();
    {
        let (node, on_close) = (node.clone(), props.on_close.clone());
        use_effect_with((), move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            let listener = dialog.map(|dialog| {
                // It is in the document and closed, so that it can be shown.
                let _ = dialog.show_modal();
                EventListener::new(&dialog, "close", move |_| on_close.emit(()))
            });
            move || drop(listener)
        });
    }
    // The browser closes it, gives the focus back and says so.
    let close = {
        let node = node.clone();
        Callback::from(move |()| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    // A click on the dialog itself, and not on what stands in it, is a click beside it.
    let onclick = {
        let (node, close) = (node.clone(), close.clone());
        Callback::from(move |event: MouseEvent| {
            if event.target() == node.get().map(Into::into) {
                close.emit(());
            }
        })
    };
    html! {
        <dialog ref={node} class={classes!("dialog", props.name)} aria-labelledby={format!("{}-title", props.name)} data-testid={props.name} {onclick}>
            <div class="dialog-page">
                <header class="dialog-head">
                    <h2 id={format!("{}-title", props.name)}>{ props.title.clone() }</h2>
                    { Button::icon(Icon::Close, &props.close, close.reform(|_| ())).show() }
                </header>
                <div class="dialog-body" tabindex="0">{ props.children.clone() }</div>
            </div>
        </dialog>
    }
}
