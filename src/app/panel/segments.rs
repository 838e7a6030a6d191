//! A row of buttons of which one is down: a choice among a few.

use yew::prelude::*;

/// One of them.
pub struct Segment {
    /// Its name.
    pub id: AttrValue,
    /// What it says.
    pub text: AttrValue,
}

/// The row: what is chosen among what, which is down, what else is to be said of it.
pub fn segments(label: &'static str, all: &[Segment], now: Option<usize>, note: &str, set: &Callback<usize>) -> Html {
    let letters: usize = all.iter().map(|segment| segment.text.chars().count()).sum();
    let button = |(place, segment): (usize, &Segment)| {
        let down = now == Some(place);
        let onclick = set.reform(move |_: MouseEvent| place);
        html! { <button key={place} type="button" aria-pressed={down.to_string()} data-choice={segment.id.clone()} {onclick}>{ segment.text.clone() }</button> }
    };
    html! {
        <div class={classes!("control", "choice", (letters > 12).then_some("wide"))} role="group" aria-label={label}>
            <span class="control-name">{ label }<span class="note">{ note.to_owned() }</span></span>
            <span class="segments">{ for all.iter().enumerate().map(button) }</span>
        </div>
    }
}
