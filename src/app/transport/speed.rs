//! How fast the run plays: a slider over a scale of ratios, from a thousandth of life to life.

use crate::app::scope::Scope;
use crate::app::words;
use synod::player::Action;
use synod::scenario::link::{Pace, Speed};
use synod::words::Lang;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The stops of the slider: so much wall time for one of model time.
const STOPS: [u32; 13] = [1000, 500, 300, 200, 150, 100, 75, 50, 30, 20, 10, 3, 1];

/// The next stop that is faster, or slower.
pub fn faster(speed: Speed, up: bool) -> Speed {
    let place = place_of(speed);
    stop(if up { (place + 1).min(STOPS.len() - 1) } else { place.saturating_sub(1) })
}

fn stop(place: usize) -> Speed {
    Speed::new(1, STOPS[place.min(STOPS.len() - 1)]).unwrap_or_default()
}

/// The stop nearest to a speed.
fn place_of(speed: Speed) -> usize {
    let wall = speed.wall() / speed.model().max(1);
    STOPS.iter().position(|&stop| stop <= wall).unwrap_or(STOPS.len() - 1)
}

/// A speed as people read it: how many times as fast as one reads, or the run's time for real time.
fn rate(speed: Speed, pace: Pace, lang: Lang) -> String {
    match pace {
        Pace::Even => speed.to_string(),
        Pace::Read => {
            let usual = Speed::default();
            let hundredths = u64::from(speed.model()) * u64::from(usual.wall()) * 100 / u64::from(speed.wall());
            let digits = format!("{}{}{:02}", hundredths / 100, lang.decimal_sign(), hundredths % 100);
            format!("{}×", digits.trim_end_matches('0').trim_end_matches(lang.decimal_sign()))
        }
    }
}

/// What the slider depends on.
#[derive(Properties, PartialEq)]
pub struct SpeedSliderProps {
    /// How fast the run plays.
    pub speed: Speed,
    /// On which clock.
    pub pace: Pace,
    /// The page around it.
    pub scope: Scope,
}

/// The slider.
#[component]
pub fn SpeedSlider(&SpeedSliderProps { speed, pace, ref scope }: &SpeedSliderProps) -> Html {
    let said = rate(speed, pace, scope.lang);
    let oninput = scope.act.reform(|event: InputEvent| {
        let place = event.target_unchecked_into::<HtmlInputElement>().value().parse().unwrap_or_default();
        Action::SetSpeed(stop(place))
    });
    html! {
        <label class="speed">
            <span class="aside">{ words::SPEED.of(scope.lang) }</span>
            <input type="range" min="0" max={(STOPS.len() - 1).to_string()} value={place_of(speed).to_string()} data-testid="speed"
                aria-valuetext={said.clone()} {oninput} />
            <output>{ said }</output>
        </label>
    }
}
