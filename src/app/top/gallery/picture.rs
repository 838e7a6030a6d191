//! One run in the gallery: its title, what to look for, and the way into it.

use yew::prelude::*;

/// What is said of a run.
pub struct Row<'a> {
    /// Its name in links, for tests and keys.
    pub id: &'a str,
    /// Its name for people.
    pub title: &'a str,
    /// What to look for.
    pub about: &'a str,
    /// Whether it is the one that is open.
    pub current: bool,
}

/// The run as a button. The one that is open has the focus when the gallery opens, and so it is in sight.
pub fn row(row: Row<'_>, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <li key={row.id.to_owned()}>
            <button type="button" class="picture" data-preset={row.id.to_owned()} aria-current={row.current.then_some("true")} autofocus={row.current} {onclick}>
                <strong>{ row.title }</strong>
                <span>{ row.about }</span>
            </button>
        </li>
    }
}
