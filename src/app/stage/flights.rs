//! Messages on the way: where each is, and which labels there is room for.

use super::face::Face;
use super::{Scene, StageProps};
use std::rc::Rc;
use synod::base::Roster;
use synod::figure::label::label_of;
use synod::geometry::{Fate, Label, Put, Ring, Sight, Turn, Way, moved, put_labels};
use synod::run::FlightView;
use synod::scenario::link::Select;
use synod::words::Lang;
use yew::prelude::*;
use yew::virtual_dom::Key;

/// Below that width many labels are brief.
const NARROW: f32 = 560.0;

/// What of a message on the stage no time changes.
#[derive(Clone, PartialEq)]
pub struct Wanted {
    key: Key,
    label: Label,
}

/// The same of all messages: it is found out once, not in every frame.
pub fn wanted(ways: &[Way], ring: &Ring, scale: f32, said: (Lang, Roster)) -> Vec<Wanted> {
    ways.iter().map(|Way { flight, .. }| Wanted { key: key(flight).into(), label: label_of(flight, ring, scale, said) }).collect()
}

/// Where each message is seen.
pub fn sights(scene: &Scene) -> Vec<(&Rc<FlightView>, Sight)> {
    synod::geometry::sights(&scene.ways, scene.now, scene.calm)
}

/// All messages that are whole.
pub fn flights(scene: &Scene, seen: &[(&Rc<FlightView>, Sight)], props: &StageProps) -> Html {
    let (selected, scope) = (props.selected, &props.scope);
    let whole: Vec<(&Rc<FlightView>, Sight, &Wanted)> = seen
        .iter()
        .zip(scene.wanted.iter())
        .filter(|((_, sight), _)| sight.is_whole())
        .map(|(&(flight, sight), wanted)| (flight, sight, wanted))
        .collect();
    let puts = puts(scene, &whole, selected);
    let message = |((flight, sight, wanted), put): (&(&Rc<FlightView>, Sight, &Wanted), Put)| {
        html! {
            <g key={wanted.key.clone()} transform={moved(sight.at)}>
                <Face flight={Rc::clone(flight)} degrees={sight.path.degrees()} {put}
                    failing={sight.fate == Fate::Fails} waiting={sight.fate == Fate::Waits} selected={is_selected(flight, selected)} aside={props.light.leaves_out(flight.name.from) && props.light.leaves_out(flight.name.to)} alone={props.alone.contains(&flight.name)} scale={scene.scale}
                    scope={scope.clone()} />
            </g>
        }
    };
    html! { <g class="messages">{ for whole.iter().zip(puts).map(message) }</g> }
}

fn is_selected(flight: &FlightView, selected: Option<Select>) -> bool {
    matches!(selected, Some(Select::Message(name)) if name.means(flight.name))
}

/// A message's name, short and alike in every frame.
pub fn key(flight: &FlightView) -> String {
    let name = flight.name;
    format!("{}-{}-{}-{}", name.from.index(), name.to.index(), name.nth, name.copy.unwrap_or(0))
}

fn puts(scene: &Scene, whole: &[(&Rc<FlightView>, Sight, &Wanted)], selected: Option<Select>) -> Vec<Put> {
    let ring = &scene.ring;
    let label = |&(flight, sight, wanted): &(&Rc<FlightView>, Sight, &Wanted)| {
        let turn = if is_selected(flight, selected) { Turn::First } else { wanted.label.turn };
        Label { at: sight.at, turn, ..wanted.label }
    };
    let labels: Vec<Label> = whole.iter().map(label).collect();
    put_labels(&labels, (*scene.taken).clone().and(scene.headline.as_ref().map(|told| told.rect)), ring, ring.size.width < NARROW)
}
