//! What stands between processes: the walls of a partition, and links that are cut by themselves.

use crate::app::parts::Shared;
use std::rc::Rc;
use synod::base::ProcessId;
use synod::geometry::{Path, Ring, Wall, px, walls};
use synod::run::Frame;
use synod::words::Sign;
use yew::prelude::*;

/// What walls depend on.
#[derive(Properties, PartialEq)]
pub struct ObstaclesProps {
    /// Where everybody stands.
    pub ring: Shared<Ring>,
    /// The moment.
    pub frame: Rc<Frame>,
}

/// Walls and cut links.
#[component]
pub fn Obstacles(ObstaclesProps { ring, frame }: &ObstaclesProps) -> Html {
    let wall = |(place, wall): (usize, Wall)| {
        let d = format!("M{} {}L{} {}", px(wall.from.x), px(wall.from.y), px(wall.to.x), px(wall.to.y));
        html! { <g key={place} data-sign={Sign::Wall.id()}><path class="wall-shade" d={d.clone()} /><path class="wall-line" {d} /></g> }
    };
    let cut = |(place, &(from, to)): (usize, &(ProcessId, ProcessId))| {
        let path = ring.path(from, to);
        let Path { start, end } = path;
        let middle = path.at(0.5);
        html! {
            <g key={place} data-sign={Sign::Cut.id()}>
                <path class="cut-line" d={format!("M{} {}L{} {}", px(start.x), px(start.y), px(end.x), px(end.y))} />
                <path class="cut-cross" d={format!("M{} {}l12 12m0 -12l-12 12", px(middle.x - 6.0), px(middle.y - 6.0))} />
            </g>
        }
    };
    html! {
        <g class="walls">
            <g>{ for walls(ring, frame.roster, &frame.groups).into_iter().enumerate().map(wall) }</g>
            <g>{ for frame.cuts.iter().enumerate().map(cut) }</g>
        </g>
    }
}
