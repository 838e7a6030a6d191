//! A part of the panel that can be folded away.

use crate::app::parts::{Icon, sign};
use crate::app::scope::Scope;
use synod::player::PanelEntry;
use yew::prelude::*;

/// A part of the panel that can be folded away, unless it is not there at all.
pub fn fold(entry: &PanelEntry, open: Option<bool>, content: Html, scope: &Scope) -> Html {
    let name = entry.id;
    html! {
        <details key={name} class={classes!("card", "fold", name)} data-panel={name} hidden={open.is_none()} open={open == Some(true)}>
            <summary><h2>{ entry.title.of(scope.lang) }</h2>{ sign(Icon::Down) }</summary>
            <div class="fold-body">{ content }</div>
        </details>
    }
}
