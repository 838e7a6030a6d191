//! The button that copies the link of what is on screen.

use crate::app::parts::{Icon, sign};
use crate::app::scope::Scope;
use crate::app::{Ask, words};
use yew::prelude::*;

/// What came of copying.
#[derive(Clone, PartialEq, Eq, Default)]
pub enum Copied {
    /// Nobody asked for it, or it is long ago.
    #[default]
    No,
    /// It is on the clipboard.
    Yes,
    /// There is no clipboard: people copy it from here.
    ByHand(String),
}

/// The button that copies the link.
pub fn copy_link(copied: &Copied, scope: &Scope) -> Html {
    let lang = scope.lang;
    let done = *copied == Copied::Yes;
    let by_hand = if let Copied::ByHand(link) = copied { Some(link.clone()) } else { None };
    let word = if done { &words::LINK_COPIED } else { &words::COPY_LINK };
    html! {
        <div class="copy">
            <button type="button" class={classes!("button", "strong", done.then_some("done"))} data-testid="copy-link" aria-label={words::COPY_LINK.of(lang)}
                onclick={scope.asks(Ask::Copy)}>
                { sign(if done { Icon::Done } else { Icon::Link }) }
                <span class="word">{ word.of(lang) }</span>
            </button>
            <span class="aside" role="status">{ if done { words::LINK_COPIED_LONG.of(lang) } else { "" } }</span>
            <label class="by-hand" hidden={by_hand.is_none()}>
                { words::COPY_BY_HAND.of(lang) }
                <input type="text" readonly=true value={by_hand.unwrap_or_default()} />
            </label>
        </div>
    }
}
