//! Messages on the way: where each is, and which labels there is room for.

use super::face::Face;
use super::{Scene, StageProps};
use crate::app::scope::Scope;
use crate::app::view::is_meant;
use synod::figure::label::{name_rect, parts, width};
use synod::geometry::{Fate, Label, Point, Put, Ring, Sight, Taken, Turn, put_labels, px};
use synod::run::{FlightView, ProcessView};
use synod::scenario::link::Select;
use yew::prelude::*;

/// Below that width many labels are brief.
const NARROW: f32 = 560.0;

/// Where each message is seen.
pub fn sights(scene: &Scene) -> Vec<(&FlightView, Sight)> {
    synod::geometry::sights(&scene.ring, &scene.frame, scene.now, scene.calm)
}

/// All messages that are whole.
pub fn flights(scene: &Scene, seen: &[(&FlightView, Sight)], props: &StageProps) -> Html {
    let (selected, scope) = (props.selected, &props.scope);
    let whole: Vec<(&FlightView, Sight)> = seen.iter().filter(|(_, sight)| !matches!(sight.fate, Fate::Bursts(_) | Fate::Gone)).copied().collect();
    let puts = puts(scene, &whole, selected, scope);
    let message = |((flight, sight), put): (&(&FlightView, Sight), Put)| {
        let Point { x, y } = sight.at;
        html! {
            <g key={key(flight)} transform={format!("translate({} {})", px(x), px(y))}>
                <Face flight={(*flight).clone()} degrees={scene.path(flight).degrees()} {put}
                    failing={sight.fate == Fate::Fails} waiting={sight.fate == Fate::Waits} selected={is_selected(flight, selected)} alone={props.alone.contains(&flight.name)} scale={scene.scale}
                    scope={scope.clone()} />
            </g>
        }
    };
    html! { <g class="messages">{ for whole.iter().zip(puts).map(message) }</g> }
}

fn is_selected(flight: &FlightView, selected: Option<Select>) -> bool {
    matches!(selected, Some(Select::Message(name)) if is_meant(flight.name, name))
}

/// A message's name, short and alike in every frame.
pub fn key(flight: &FlightView) -> String {
    let name = flight.name;
    format!("{}-{}-{}-{}", name.from.index(), name.to.index(), name.nth, name.copy.unwrap_or(0))
}

fn puts(scene: &Scene, seen: &[(&FlightView, Sight)], selected: Option<Select>, scope: &Scope) -> Vec<Put> {
    let ring = &scene.ring;
    let roster = scope.roster;
    let label = |(flight, sight): &(&FlightView, Sight)| Label {
        at: sight.at,
        full: width(&parts(flight, false, roster), flight.sense, scene.scale),
        short: width(&parts(flight, true, roster), flight.sense, scene.scale),
        turn: match flight.routine {
            _ if is_selected(flight, selected) => Turn::First,
            false => Turn::Usual,
            true if scene.playing => Turn::Never,
            true => Turn::Last,
        },
    };
    let labels: Vec<Label> = seen.iter().map(label).collect();
    put_labels(&labels, taken(scene, scope), ring.size.width, ring.size.width < NARROW)
}

/// Where no label may stand: on a process or its name.
fn taken(scene: &Scene, scope: &Scope) -> Taken {
    let ring: &Ring = &scene.ring;
    let circles = ring.places.iter().map(|(_, place)| (place.at, place.radius + 4.0)).collect();
    let name = |view: &ProcessView| name_rect(view, ring.places[view.id], scene.scale, (scope.lang, scope.roster));
    Taken { circles, rects: scene.frame.processes.iter().map(name).collect() }
}
