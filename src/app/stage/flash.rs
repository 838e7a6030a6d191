//! What happened just now: bursts where messages were lost, pulses where they landed. They fade with the time of the run, so that a
//! still picture keeps them.

use super::flights::key;
use super::{Scene, StageProps};
use crate::app::parts::tone_class;
use std::rc::Rc;
use synod::base::{Span, Time};
use synod::facts::Emblem;
use synod::figure::news::{Headline, fresh, hue_class};
use synod::geometry::{Fate, Point, Ring, Sight, Taken, crossing, loss_share, moved, px, walls};
use synod::run::{Burst, Flash, FlightView, Pulse};
use synod::sim::Why;
use synod::words::{Sense, Tone};
use yew::prelude::*;

/// Bursts, where messages were lost: those of the network on their way, the others where they ended.
pub fn bursts(scene: &Scene, seen: &[(&Rc<FlightView>, Sight)]) -> Html {
    let flying = seen.iter().filter_map(|(flight, sight)| match sight.fate {
        Fate::Bursts(age) => Some(burst(key(flight), sight.at, age, flight.letter.tone)),
        _ => None,
    });
    let lost = scene.frame.bursts.iter().enumerate().filter_map(|(place, lost)| gone(scene, place, lost));
    html! { <g class="flashes"><g>{ for flying }</g><g>{ for lost }</g></g> }
}

/// Pulses, where messages landed that brought news.
pub fn pulses(scene: &Scene) -> Html {
    let landed = scene
        .frame
        .pulses
        .iter()
        .enumerate()
        .filter(|(_, landed)| !landed.routine && !scene.rushes)
        .filter_map(|(place, landed)| pulse(scene, place, landed));
    html! { <g class="flashes">{ for landed }</g> }
}

/// The light of a choice or an election: the whole ring in the colour of the value or term, under everything that moves.
pub fn light(scene: &Scene) -> Html {
    let ring = &scene.ring;
    // What only one process does is told in the middle, and is no light for all.
    let is_of_all = |flash: &&Flash| matches!(flash.what.meaning(flash.process).emblem, Emblem::Star | Emblem::Crown);
    let lit = fresh(&scene.frame).filter(is_of_all).filter(|_| !scene.rushes).and_then(|flash| Some((hue_class(flash)?, age(scene, flash.at, 100)?)));
    let glow = |(class, age): (&'static str, f32)| html! { <path {class} d={ring.outline()} fill-opacity={share(1.0 - age * age)} /> };
    html! { <g class="light">{ for lit.into_iter().map(glow) }</g> }
}

/// The words in the middle of the stage: none where a card may stand there, or where everything passes too fast to be read.
pub fn told(props: &StageProps, on: (&Ring, &Taken), scale: f32) -> Option<Headline> {
    let has_card = props.selected.is_some() && props.deeds.is_some();
    let scope = &props.scope;
    (!has_card && !props.rushes).then(|| Headline::of(&props.frame, props.now, on, scale, (scope.lang, scope.roster))).flatten()
}

/// What is chosen or who leads, in words, in the middle of the stage.
pub fn headline(scene: &Scene) -> Html {
    let told = |told: &Headline| {
        let at = told.at();
        html! { <text key={told.text.clone()} class={told.class} x={px(at.x)} y={px(at.y)} font-size={px(told.size)}>{ &told.text }</text> }
    };
    html! { <g class="headline" aria-hidden="true" data-testid="headline">{ for scene.headline.iter().map(told) }</g> }
}

/// How old something is, from 0 to 1, if it is still to be seen after a share of what counts as recent.
fn age(scene: &Scene, at: Time, share: u64) -> Option<f32> {
    let life = Span(scene.frame.recent.0 * share / 100).0.max(1);
    let gone = scene.now.since(at).0;
    (gone < life).then_some(gone as f32 / life as f32)
}

fn gone(scene: &Scene, place: usize, lost: &Burst) -> Option<Html> {
    // What the network loses has burst on its way already.
    let age = age(scene, lost.at, 60).filter(|_| lost.why != Why::Loss)?;
    let path = scene.ring.path(lost.name.from, lost.name.to);
    let walls = walls(&scene.ring, scene.frame.roster, &scene.frame.groups);
    let share = loss_share(lost.why, (lost.sent, lost.arrives), lost.at, crossing(path, &walls));
    Some(burst(format!("lost-{place}"), path.at(share), age, lost.tone))
}

fn burst(key: String, at: Point, age: f32, tone: Tone) -> Html {
    let scale = 0.55 + 0.75 * age;
    html! {
        <g {key} class={classes!("burst", tone_class(tone))} transform={place(at, scale)} opacity={share(1.0 - age * age)}>
            <circle r="13" />
            <path class="rays" d="M0-15v-6M0 15v6M-15 0h-6M15 0h6M-10.6-10.6l-4.2-4.2M10.6 10.6l4.2 4.2M-10.6 10.6l-4.2 4.2M10.6-10.6l4.2-4.2" />
            <path class="cross" d="M-5-5 5 5M5-5-5 5" />
        </g>
    }
}

fn pulse(scene: &Scene, index: usize, landed: &Pulse) -> Option<Html> {
    let age = age(scene, landed.at, 40)?;
    let at = scene.ring.path(landed.name.from, landed.name.to).end;
    let refuses = landed.sense == Sense::Refuse;
    let class = format!("pulse {}{}", tone_class(landed.tone), if refuses { " refuse" } else { "" });
    // What changes with time is set on what is drawn: around it, it would be handed down at every frame.
    let (transform, pale) = (place(at, 0.5 + age), share(1.0 - age));
    let sign = match refuses {
        true => html! { <path d="M-5 0h10" transform={transform.clone()} stroke-opacity={pale.clone()} /> },
        false => html! { <path d="" /> },
    };
    Some(html! {
        <g key={index} class={class}>
            <circle r="13" {transform} stroke-opacity={pale} />
            { sign }
        </g>
    })
}

fn place(at: Point, scale: f32) -> String {
    let mut placed = moved(at);
    placed.push_str(" scale(");
    placed.push_str(&share(scale));
    placed.push(')');
    placed
}

/// A share with two decimals.
fn share(of: f32) -> String {
    let hundredths = (of.max(0.0) * 100.0) as u32;
    let digit = |value: u32| char::from(b'0' + (value % 10) as u8);
    [digit(hundredths / 100), '.', digit(hundredths / 10), digit(hundredths)].into_iter().collect()
}
