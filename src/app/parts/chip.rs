//! A value as a chip: always with its word on it, squared off, so that nobody takes it for a ballot.

use synod::base::Value;
use synod::figure::value_class;
use synod::words::{How, Lang};
use yew::prelude::*;

/// The class of how a value is held.
pub const fn how_class(how: How) -> &'static str {
    match how {
        How::Wants => "wants",
        How::Proposes => "proposes",
        How::Accepted => "accepted",
        How::Decided => "decided",
    }
}

/// A value in a text.
pub fn chip(value: Value, lang: Lang) -> Html {
    html! { <span class={classes!("chip", value_class(value))}>{ lang.value(value) }</span> }
}
