//! What a process wears: the answers that it gathers on its rim; within, the number that it believes in, the value that it holds, and a
//! leader's crown.

use crate::app::parts::{how_class, tone_class, value_class};
use synod::base::{ProcessId, Roster};
use synod::geometry::{Chip, Face, Place, Rect, Ring, px};
use synod::run::{ProcessView, QuorumView};
use synod::words::{Holding, Lang, Rank};
use yew::prelude::*;

/// The answers that it needs, laid out like the ring: each dot stands where its process stands.
pub fn dots(quorum: QuorumView, ring: &Ring, place: Place) -> Html {
    let dot = |id: ProcessId| {
        let (at, size) = place.dot(&ring.places[id]);
        let class = if quorum.held.contains(id) {
            "held"
        } else if quorum.on_the_way.contains(id) {
            "coming"
        } else {
            "missing"
        };
        let (x, y) = (px(at.x), px(at.y));
        html! { <g key={id.index()} class={classes!("dot", class)}><circle cx={x.clone()} cy={y.clone()} r={px(size)} /><circle class="core" cx={x} cy={y} r={px(Place::core(size))} /></g> }
    };
    html! { <g class={tone_class(quorum.tone)}>{ for quorum.of.iter().map(dot) }</g> }
}

/// The cross of a crash, with a ring around its middle where the disk is lost too.
pub fn cross(view: &ProcessView, place: Place) -> String {
    let (ring, across) = (px(place.lost()), px(place.lost() * 2.0));
    let lost = if view.disk_lost { format!("M-{ring} 0a{ring} {ring} 0 1 0 {across} 0a{ring} {ring} 0 1 0 -{across} 0") } else { String::new() };
    let side = px(place.cross());
    format!("M-{side} -{side}L{side} {side}M{side} -{side}L-{side} {side}{lost}")
}

/// The number and the value.
pub fn inside(view: &ProcessView, place: Place, (lang, roster): (Lang, Roster)) -> Html {
    let number = view.look.badge.as_ref().map_or(String::new(), |badge| badge.datum.show(lang, roster));
    let held = view.look.holding.map(|holding| (holding, lang.value(holding.value)));
    let leads = view.look.rank == Rank::Leader;
    let face = Face::of(place.radius, !number.is_empty(), leads, held.as_ref().map(|(_, word)| word.chars().count()));
    html! {
        <g class="heart">
            <path class="crown" d={if leads { crown(face) } else { String::new() }} />
            <text class="number" y={px(face.number.y)} font-size={px(face.number.size)}>{ number }</text>
            { held.map_or_else(|| html! { <g /> }, |(holding, word)| if face.fills { filled(view, holding, place, face.chip, word) } else { chip(holding, face.chip, word) }) }
        </g>
    }
}

fn crown(face: Face) -> String {
    format!("M{}z", face.crown.map(|corner| format!("{} {}", px(corner.x), px(corner.y))).join("L"))
}

/// The value it holds; how, is in the chip's style.
fn chip(holding: Holding, chip: Chip, word: String) -> Html {
    html! {
        <g class={classes!("chip", how_class(holding.how), value_class(holding.value))}>
            { rounded("chip-ring", chip.ring, chip.ring_corner()) }
            { rounded("chip-body", chip.body, Chip::CORNER) }
            <text y={px(chip.word.y)} font-size={px(chip.word.size)}>{ word }</text>
        </g>
    }
}

/// The value that fills all of it: the body has its colour, and here is its word.
fn filled(view: &ProcessView, holding: Holding, place: Place, chip: Chip, word: String) -> Html {
    html! {
        <g class={classes!("chip", "fill", how_class(holding.how), value_class(holding.value))}>
            { rounded("chip-ring", chip.ring, place.rim_corner(view.client)) }
            <text y={px(chip.word.y)} font-size={px(chip.word.size)}>{ word }</text>
        </g>
    }
}

fn rounded(class: &'static str, Rect { left, top, right, bottom }: Rect, corner: f32) -> Html {
    html! { <rect {class} x={px(left)} y={px(top)} width={px(right - left)} height={px(bottom - top)} rx={px(corner)} /> }
}
