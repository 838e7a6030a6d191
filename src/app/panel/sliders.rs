//! Sliders over round numbers: lengths of time, ranges of them, shares.

use super::words;
use crate::app::scope::Scope;
use synod::base::Span;
use synod::words::Arg;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Round lengths of time in milliseconds, finest where messages and duels live.
const MILLIS: [(u64, u64); 7] = [(0, 1), (30, 5), (60, 10), (100, 25), (200, 50), (500, 250), (2000, 1000)];
/// The longest that a slider offers: beyond, people write the link.
const LONGEST: u64 = 5000;
/// Round shares, in thousandths.
const PERMILLE: [u64; 17] = [0, 5, 10, 20, 30, 50, 75, 100, 150, 200, 250, 300, 400, 500, 600, 800, 1000];

/// The stops of a slider of time, in microseconds, with what is set already.
pub fn spans(max: Span, set: &[Span]) -> Vec<u64> {
    let mut stops = Vec::new();
    for (place, (from, step)) in MILLIS.iter().enumerate() {
        let until = MILLIS.get(place + 1).map_or(LONGEST + 1, |(from, _)| *from);
        stops.extend((*from..until).step_by(*step as usize).map(|millis| millis * 1000));
    }
    stops.retain(|&micros| micros <= max.0);
    with(stops, set.iter().map(|span| span.0))
}

/// The stops of a slider of shares, in thousandths, with what is set already.
pub fn percents(set: u32) -> Vec<u64> {
    with(PERMILLE.to_vec(), [u64::from(set)])
}

fn with(mut stops: Vec<u64>, set: impl IntoIterator<Item = u64>) -> Vec<u64> {
    for stop in set {
        if let Err(place) = stops.binary_search(&stop) {
            stops.insert(place, stop);
        }
    }
    stops
}

/// What a slider shows.
pub struct Slider {
    /// Its name for tests.
    pub name: &'static str,
    /// What it sets.
    pub label: &'static str,
    /// Where it may stand.
    pub stops: Vec<u64>,
    /// Where it stands.
    pub now: u64,
    /// What that is called.
    pub show: String,
}

/// A slider.
pub fn slider(slider: &Slider, set: &Callback<u64>) -> Html {
    html! {
        <label class="control slider" data-control={slider.name}>
            <span class="control-name">{ slider.label }</span>
            { input(&slider.stops, slider.now, None, &slider.show, set) }
            <output>{ spaced(&slider.show) }</output>
        </label>
    }
}

/// A pair of sliders, the lower one and a higher one; each pushes the other along.
pub fn range_sliders(slider: &Slider, high: u64, set: &Callback<(u64, u64)>, scope: &Scope) -> Html {
    let low = slider.now;
    let least = scope.say(&words::LEAST, [Arg::Term(slider.label)]);
    let most = scope.say(&words::MOST, [Arg::Term(slider.label)]);
    let set_low = set.reform(move |to: u64| (to, high.max(to)));
    let set_high = set.reform(move |to: u64| (low.min(to), to));
    html! {
        <div class="control slider range" data-control={slider.name} role="group" aria-label={slider.label}>
            <span class="control-name">{ slider.label }</span>
            <span class="pair">
                { input(&slider.stops, low, Some(least), &Span(low).to_string(), &set_low) }
                { input(&slider.stops, high, Some(most), &Span(high).to_string(), &set_high) }
            </span>
            <output>{ spaced(&slider.show) }</output>
        </div>
    }
}

fn input(stops: &[u64], now: u64, label: Option<String>, show: &str, set: &Callback<u64>) -> Html {
    let place = stops.iter().position(|&stop| stop >= now).unwrap_or_default();
    let all = stops.to_vec();
    let oninput = set.reform(move |event: InputEvent| {
        let place: usize = event.target_unchecked_into::<HtmlInputElement>().value().parse().unwrap_or_default();
        all[place.min(all.len() - 1)]
    });
    html! {
        <input type="range" min="0" max={(stops.len() - 1).to_string()} value={place.to_string()} aria-label={label} aria-valuetext={show.to_owned()} {oninput} />
    }
}

/// `10..20ms` as people write it: `10–20 ms`.
fn spaced(text: &str) -> String {
    let digits = text.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    format!("{} {}", digits.replace("..", "–"), &text[digits.len()..])
}
