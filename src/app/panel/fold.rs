//! A part of the panel that can be folded away.

use crate::app::parts::{Icon, sign};
use crate::app::scope::Scope;
use synod::words::Words;
use yew::prelude::*;

/// A part of the panel that can be folded away, unless it is not there at all.
pub fn fold(name: &'static str, title: &'static Words, open: Option<bool>, content: Html, scope: &Scope) -> Html {
    html! {
        <details class={classes!("card", "fold", name)} data-panel={name} hidden={open.is_none()} open={open == Some(true)}>
            <summary><h2>{ title.of(scope.lang) }</h2>{ sign(Icon::Down) }</summary>
            <div class="fold-body">{ content }</div>
        </details>
    }
}
