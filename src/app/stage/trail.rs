//! The ways of the messages: a thin line from sender to receiver, so that a direction is seen in a still picture too; and the way that
//! led to what is asked about.

use super::flights::key;
use crate::app::parts::{Shared, tone_class};
use synod::base::ProcessId;
use synod::geometry::{Path, Ring, Way, px};
use synod::words::Sense;
use yew::prelude::*;

/// Beyond so many messages lines only make a web.
const MOST: usize = 60;

/// What trails depend on.
#[derive(Properties, PartialEq)]
pub struct TrailsProps {
    /// The messages and their ways.
    pub ways: Shared<Vec<Way>>,
}

/// The ways of all messages.
#[component]
pub fn Trails(TrailsProps { ways }: &TrailsProps) -> Html {
    let ways = if ways.len() > MOST { &[][..] } else { &ways[..] };
    let trail = |Way { flight, path: Path { start, end }, .. }: &Way| {
        let kind = if flight.letter.sense == Sense::Ask { "asks" } else { "answers" };
        html! { <line key={key(flight)} class={classes!("trail", tone_class(flight.letter.tone), kind, flight.letter.routine.then_some("routine"))} x1={px(start.x)} y1={px(start.y)} x2={px(end.x)} y2={px(end.y)} /> }
    };
    html! { <g class="trails">{ for ways.iter().map(trail) }</g> }
}

/// The messages that led to what is asked about, as arrows: the last one strongest.
pub fn ways_there(ring: &Ring, ways: &[[ProcessId; 2]]) -> Html {
    let way = |(place, [from, to]): (usize, &[ProcessId; 2])| {
        let path = ring.path(*from, *to);
        let (turn, class) =
            (format!("translate({} {}) rotate({})", px(path.end.x), px(path.end.y), px(path.degrees())), if place == 0 { "last" } else { "before" });
        html! {
            <g key={place} {class}>
                <line x1={px(path.start.x)} y1={px(path.start.y)} x2={px(path.end.x)} y2={px(path.end.y)} />
                <path d="M2 0l-15 -8v16z" transform={turn} />
            </g>
        }
    };
    html! { <g class="ways-there">{ for ways.iter().enumerate().map(way) }</g> }
}
