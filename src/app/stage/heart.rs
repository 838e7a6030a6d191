//! What a process wears: the answers that it gathers on its rim; within, the number that it believes in, the value that it holds, and a
//! leader's crown.

use crate::app::parts::{Icon, how_class, tone_class, value_class};
use synod::base::{ProcessId, Roster};
use synod::geometry::{Place, Ring, px};
use synod::run::{ProcessView, QuorumView};
use synod::words::{Holding, Rank};
use yew::prelude::*;

/// The answers that it needs, laid out like the ring: each dot stands where its process stands.
pub fn dots(quorum: QuorumView, ring: &Ring, place: Place) -> Html {
    let (away, size) = (place.radius * 0.83, (place.radius * 0.1).max(1.6));
    let dot = |id: ProcessId| {
        let angle = ring.places[id].angle;
        let class = if quorum.held.contains(id) {
            "held"
        } else if quorum.on_the_way.contains(id) {
            "coming"
        } else {
            "missing"
        };
        let (x, y) = (px(away * angle.sin()), px(-away * angle.cos()));
        html! { <g key={id.index()} class={classes!("dot", class)}><circle cx={x.clone()} cy={y.clone()} r={px(size)} /><circle class="core" cx={x} cy={y} r={px(size * 0.45)} /></g> }
    };
    html! { <g class={tone_class(quorum.tone)}>{ for quorum.of.iter().map(dot) }</g> }
}

/// The cross of a crash, with a ring around its middle where the disk is lost too.
pub fn cross(view: &ProcessView, radius: f32) -> String {
    let (ring, across) = (px(radius * 0.6), px(radius * 1.2));
    let lost = if view.disk_lost { format!("M-{ring} 0a{ring} {ring} 0 1 0 {across} 0a{ring} {ring} 0 1 0 -{across} 0") } else { String::new() };
    let radius = px(radius);
    format!("M-{radius} -{radius}L{radius} {radius}M{radius} -{radius}L-{radius} {radius}{lost}")
}

/// The number and the value.
pub fn inside(view: &ProcessView, place: Place, roster: Roster) -> Html {
    let held = view.holding.is_some();
    let size = place.radius * if held { 0.46 } else { 0.54 };
    let number = view.badge.as_ref().map_or(String::new(), |badge| badge.datum.show(roster));
    let leads = view.rank == Rank::Leader;
    let y = match (held, leads) {
        (true, false) => -place.radius * 0.06,
        (true, true) => place.radius * 0.12,
        (false, false) => size * 0.36,
        (false, true) => size * 0.36 + place.radius * 0.27,
    };
    html! {
        <g class="heart">
            <path class="crown" d={if leads { Icon::Crown.path() } else { "" }} transform={crowned(place.radius)} />
            <text class="number" y={px(y)} font-size={px(size)}>{ number.clone() }</text>
            { view.holding.map_or_else(|| html! { <g /> }, |holding| chip(holding, place.radius, number.is_empty())) }
        </g>
    }
}

/// Where a crown stands above the number, and how large: the sign is drawn on a grid of 16 by 16. In the smallest it is all there is room
/// for.
fn crowned(radius: f32) -> String {
    let (wide, top) = if radius < 14.0 { (radius * 1.6, -radius * 0.8) } else { (radius * 0.92, -radius * 0.88) };
    let scale = px(wide / 16.0 * 10.0);
    format!("translate({} {}) scale({}) scale(.1)", px(-wide / 2.0), px(top), scale)
}

/// The value it holds; how, is in the chip's style.
fn chip(holding: Holding, radius: f32, alone: bool) -> Html {
    let word = holding.value.to_string();
    let letters = word.chars().count() as f32;
    let (high, font) = (radius * 0.42, (radius * 0.29).min(radius * 2.1 / letters.max(1.0)));
    let wide = (letters * font * 0.66 + radius * 0.26).max(radius * 0.7);
    let top = if alone { -high / 2.0 } else { radius * 0.14 };
    let ring = radius * 0.07;
    html! {
        <g class={classes!("chip", how_class(holding.how), value_class(holding.value))}>
            <rect class="chip-ring" x={px(-wide / 2.0 - ring)} y={px(top - ring)} width={px(wide + 2.0 * ring)} height={px(high + 2.0 * ring)} rx={px(4.0 + ring)} />
            <rect class="chip-body" x={px(-wide / 2.0)} y={px(top)} width={px(wide)} height={px(high)} rx="4" />
            <text y={px(top + high / 2.0 + font * 0.35)} font-size={px(font)}>{ word }</text>
        </g>
    }
}
