//! The one sentence that matters now: what a process last said of its step, or what to look for.

use super::parts::said;
use super::scope::Scope;
use synod::words::Text;
use yew::prelude::*;

/// What was said last, or, while nothing was, what to look for; and, where the run is over, why.
pub fn caption(remark: Option<Text>, ending: Option<Text>, about: &'static str, scope: &Scope) -> Html {
    let sentence = remark.map_or_else(|| html! { <span class="about">{ about }</span> }, |text| said(&text, scope));
    html! { <div class="caption" data-testid="caption"><p>{ sentence }<span class="ending">{ ending.map_or_else(|| html! {}, |text| said(&text, scope)) }</span></p></div> }
}
