//! The dice: the seed that everything random comes from, to be seen, written down and rolled again.

use super::words;
use crate::app::parts::{Icon, sign};
use crate::app::scope::Scope;
use synod::player::Action;
use synod::scenario::{SEED, Scenario, Setting};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Seeds that are rolled are below this: short enough to be read out in a lecture.
const ROLLED: f64 = 1000.0;

/// The dice.
pub fn dice(scenario: &Scenario, scope: &Scope) -> Html {
    let (lang, seed) = (scope.lang, scenario.settings.seed());
    let roll = scope.act.reform(move |_: MouseEvent| {
        let rolled = 1 + (js_sys::Math::random() * ROLLED) as u64;
        Action::Set(&SEED, Setting::Number(if rolled == seed { rolled + 1 } else { rolled }))
    });
    let onchange = scope.act.reform(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        let written = input.value().trim().parse().unwrap_or(seed);
        input.set_value(&written.to_string());
        Action::Set(&SEED, Setting::Number(written))
    });
    html! {
        <div class="control dice" title={words::SAME_SEED.of(lang)}>
            <label class="seed"><span class="control-name">{ SEED.words.of(lang) }</span>
                <input type="text" inputmode="numeric" value={seed.to_string()} data-testid="seed" {onchange} />
            </label>
            <button type="button" class="button" data-testid="roll" onclick={roll}>{ sign(Icon::Dice) }{ words::ROLL.of(lang) }</button>
        </div>
    }
}
