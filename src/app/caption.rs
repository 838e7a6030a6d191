//! The one sentence that matters now: what a process just said of its step, how things stand, or what to look for.

use super::parts::said;
use super::scope::Scope;
use synod::player::Caption;
use synod::words::Text;
use yew::prelude::*;

/// The sentence behind what stands `before` it; and, where the run is over, why.
pub fn caption(before: Html, caption: Caption, ending: Option<Text>, about: &'static str, scope: &Scope) -> Html {
    let (kind, sentence) = match caption {
        Caption::About => ("about", html! { <span>{ about }</span> }),
        Caption::Remark(text) => ("remark", said(&text, scope)),
        Caption::Situation(text) => ("situation", said(&text, scope)),
    };
    let ending = ending.filter(|ending| caption != Caption::Situation(*ending));
    html! {
        <div class="caption" data-testid="caption">{ before }<p>
            <span class={kind}>{ sentence }</span>
            <span class="ending">{ ending.map_or_else(|| html! {}, |text| said(&text, scope)) }</span>
        </p></div>
    }
}
