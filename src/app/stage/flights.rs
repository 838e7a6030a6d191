//! Messages on the way: where each is, and which labels there is room for.

use super::face::Face;
use super::label::{parts, plain_width, width};
use super::{Scene, StageProps};
use crate::app::scope::Scope;
use crate::app::view::is_meant;
use synod::geometry::{Anchor, Fate, Label, Place, Point, Put, Rect, Ring, Sight, Taken, Turn, crossing, put_labels, px, sight, walls};
use synod::run::{FlightView, ProcessView};
use synod::scenario::link::Select;
use yew::prelude::*;

/// Below that width many labels are brief.
const NARROW: f32 = 560.0;

/// Where each message is seen.
pub fn sights(scene: &Scene) -> Vec<(&FlightView, Sight)> {
    let frame = &scene.frame;
    let walls = walls(&scene.ring, frame.roster, &frame.groups);
    let one = |flight: &FlightView| {
        let path = scene.path(flight);
        let wall = flight.blocked.then(|| crossing(path, &walls).unwrap_or(0.5));
        sight(flight, scene.now, path, wall, scene.calm)
    };
    frame.flights.iter().filter(|flight| flight.name.from != flight.name.to).map(|flight| (flight, one(flight))).collect()
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
    let name = |view: &ProcessView| name_rect(view, ring.places[view.id], scene, scope);
    Taken { circles, rects: scene.frame.processes.iter().map(name).collect() }
}

/// The room that a name takes, with the part and the state beside it.
fn name_rect(view: &ProcessView, place: Place, scene: &Scene, scope: &Scope) -> Rect {
    let role = view.roles.first().map_or(0.0, |role| plain_width(role.of(scope.lang)));
    let standing = view.standing.map_or(0.0, |standing| plain_width(standing.of(scope.lang)));
    let width = (role + 32.0).max(standing) * scene.scale;
    let middle = match place.anchor {
        Anchor::Start => width / 2.0,
        Anchor::Middle => 0.0,
        Anchor::End => -width / 2.0,
    };
    Rect::around(place.at.plus(place.name, 1.0).plus(Point::new(middle, 3.0), 1.0), width, 32.0)
}
