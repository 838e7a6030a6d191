//! A QR code: dark on white in every theme, as cameras want it; a click makes it as large as the page, for a room.

use crate::app::scope::Scope;
use crate::app::words::share as words;
use synod::figure::Qr;
use yew::prelude::*;

/// The code, or why there is none.
pub fn code(code: Option<&Qr>, large: bool, toggle: Callback<usize>, scope: &Scope) -> Html {
    let Some(code) = code else { return html! { <p class="hint" data-testid="no-qr">{ words::NO_QR.of(scope.lang) }</p> } };
    let onclick = toggle.reform(|_: MouseEvent| 0);
    let label = if large { &words::QR_SMALLER } else { &words::QR_LARGER };
    html! {
        <button type="button" class={classes!("qr", large.then_some("large"))} data-testid="qr" aria-label={label.of(scope.lang)} {onclick}>
            <svg viewBox={format!("0 0 {0} {0}", code.side)} shape-rendering="crispEdges" aria-hidden="true"><path d={code.path(1)} /></svg>
            <span>{ label.of(scope.lang) }</span>
        </button>
    }
}
