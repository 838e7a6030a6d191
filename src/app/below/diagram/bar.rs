//! What stands above the diagram: how near it is, back to the playhead, and what the light of a selection means.

use super::rolled;
use crate::app::parts::{Button, Icon};
use crate::app::scope::Scope;
use crate::app::words::diagram as words;
use synod::player::{Roll, Strip};
use synod::words::Words;
use yew::prelude::*;

/// The steps of a zoom button.
const STEPS: i32 = 2;

/// The bar.
pub fn bar(strip: &Strip, has_light: bool, scope: &Scope) -> Html {
    let lang = scope.lang;
    let button = |icon, words: &'static Words, steps| Button::icon(icon, words.of(lang), scope.asks(rolled(Roll::Zoom(steps, None)))).styled("small");
    let follow = Button::text(words::FOLLOW.of(lang), scope.asks(rolled(Roll::Follow)));
    html! {
        <>
            <ul class="light-key" hidden={!has_light}>
                <li><span class="pen past"></span>{ words::KEY_PAST.of(lang) }</li>
                <li><span class="pen future"></span>{ words::KEY_FUTURE.of(lang) }</li>
            </ul>
            <div class="diagram-bar">
                <span class="follow" hidden={!strip.is_held()}>{ follow.named("follow").show() }</span>
                { button(Icon::Minus, &words::FURTHER, -STEPS).named("zoom-out").show() }
                { button(Icon::Plus, &words::NEARER, STEPS).named("zoom-in").show() }
            </div>
        </>
    }
}
