//! A value as a chip: always with its word on it, squared off, so that nobody takes it for a ballot.

use synod::base::Value;
use synod::words::How;
use yew::prelude::*;

/// The class of a value: the style sheet knows the colour.
pub fn value_class(value: Value) -> &'static str {
    const CLASSES: [(&str, &str); 6] = [
        ("red", "value-red"),
        ("blue", "value-blue"),
        ("green", "value-green"),
        ("black", "value-black"),
        ("white", "value-white"),
        ("purple", "value-purple"),
    ];
    let name = value.to_string();
    CLASSES.iter().find(|(word, _)| *word == name).map_or("value-other", |(_, class)| class)
}

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
pub fn chip(value: Value) -> Html {
    html! { <span class={classes!("chip", value_class(value))}>{ value.to_string() }</span> }
}
