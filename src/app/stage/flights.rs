//! Messages on the way: where each is, and which labels there is room for.

use super::face::Face;
use super::{Scene, StageProps};
use crate::app::scope::Scope;
use std::rc::Rc;
use synod::figure::label::{asked_for, turn_of};
use synod::geometry::{Fate, Point, Put, Sight, Turn, put_labels, px};
use synod::run::FlightView;
use synod::scenario::link::Select;
use yew::prelude::*;

/// Below that width many labels are brief.
const NARROW: f32 = 560.0;

/// Where each message is seen.
pub fn sights(scene: &Scene) -> Vec<(&Rc<FlightView>, Sight)> {
    synod::geometry::sights(&scene.ways, scene.now, scene.calm)
}

/// All messages that are whole.
pub fn flights(scene: &Scene, seen: &[(&Rc<FlightView>, Sight)], props: &StageProps) -> Html {
    let (selected, scope) = (props.selected, &props.scope);
    let whole: Vec<(&Rc<FlightView>, Sight)> = seen.iter().filter(|(_, sight)| sight.is_whole()).copied().collect();
    let puts = puts(scene, &whole, selected, scope);
    let message = |((flight, sight), put): (&(&Rc<FlightView>, Sight), Put)| {
        let Point { x, y } = sight.at;
        html! {
            <g key={key(flight)} transform={format!("translate({} {})", px(x), px(y))}>
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

fn puts(scene: &Scene, seen: &[(&Rc<FlightView>, Sight)], selected: Option<Select>, scope: &Scope) -> Vec<Put> {
    let ring = &scene.ring;
    let turn = |flight: &FlightView| if is_selected(flight, selected) { Turn::First } else { turn_of(flight) };
    let labels = asked_for(seen, ring, scene.scale, (scope.lang, scope.roster), turn);
    put_labels(&labels, (*scene.taken).clone().and(scene.headline.as_ref().map(|told| told.rect)), ring, ring.size.width < NARROW)
}
