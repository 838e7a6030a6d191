//! A value as a chip: always with its word on it, squared off, so that nobody takes it for a ballot.

use synod::base::Value;
use synod::figure::value_class;
use synod::words::Lang;
use yew::prelude::*;

/// A value in a text.
pub fn chip(value: Value, lang: Lang) -> Html {
    html! { <span class={classes!("chip", value_class(value))}>{ lang.value(value) }</span> }
}
