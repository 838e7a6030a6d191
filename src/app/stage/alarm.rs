//! Timers: an arc around a process that drains clockwise from 12 o'clock. Only the one that runs out first.

use super::Scene;
use synod::geometry::px;
use synod::run::{AlarmView, ProcessView};
use yew::prelude::*;

/// The arcs of all processes that wait for something.
pub fn alarms(scene: &Scene) -> Html {
    let first = |process: &ProcessView| process.alarms.first().filter(|_| process.up).copied();
    let arcs = scene.frame.processes.iter().filter_map(|process| first(process).map(|alarm| arc(scene, process, alarm)));
    html! { <g class="alarms">{ for arcs }</g> }
}

fn arc(scene: &Scene, process: &ProcessView, alarm: AlarmView) -> Html {
    let place = scene.ring.places[process.id];
    let whole = alarm.due.since(alarm.set_at).0.max(1);
    let parts = if scene.calm { 12 } else { 500 };
    let gone = (scene.now.since(alarm.set_at).0 * parts / whole).min(parts) * (500 / parts);
    let radius = place.timer();
    let d = format!("M{x} {y}a{r} {r} 0 1 1 -.01 0", x = px(place.at.x), y = px(place.at.y - radius), r = px(radius));
    html! {
        <g key={process.id.index()}>
            <path class="arc-track" d={d.clone()} />
            <path class="arc" {d} pathLength="500" stroke-dasharray="500 500" stroke-dashoffset={format!("-{gone}")} />
        </g>
    }
}
