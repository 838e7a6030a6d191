//! What is drawn on the stage.

use super::alarm::alarms;
use super::backdrop::Backdrop;
use super::crowd::Crowd;
use super::facts::{electing, involved};
use super::flash::{bursts, headline, light, pulses, told};
use super::flights::{flights, sights, wanted};
use super::lasso::{loop_of, use_gather, use_lasso};
use super::links::Links;
use super::measure::use_measure;
use super::scene::size_class;
use super::trail::{Trails, ways_there};
use super::wall::Obstacles;
use super::ways::ways_on;
use super::{OnStage, Scene, StageProps, words};
use crate::app::parts::Shared;
use std::rc::Rc;
use synod::base::{ProcessId, ProcessSet};
use synod::figure::name::{names, taken};
use synod::figure::tray::{self as trayed, trays};
use synod::geometry::{Ring, parts_of};
use synod::run::ProcessView;
use synod::scenario::link::Select;
use yew::prelude::*;

/// What is drawn, and where there is room for it.
#[derive(Properties, PartialEq)]
pub struct DrawingProps {
    /// The room.
    pub node: NodeRef,
    /// A text that tells how wide letters are.
    pub sample: NodeRef,
    /// Everybody.
    pub cast: Shared<Vec<ProcessView>>,
    /// What the stage shows.
    pub stage: StageProps,
}

/// The drawing, as large as its room.
#[component]
pub fn Drawing(DrawingProps { node, sample, cast, stage: props }: &DrawingProps) -> Html {
    let measure = use_measure(node, sample);
    let (frame, scope) = (&props.frame, &props.scope);
    let ring = use_memo((measure.size, frame.roster, frame.stage, parts_of(frame)), |(size, roster, stage, parts)| {
        Shared::new(Ring::standing(*size, *roster, *stage, parts))
    });
    let ring = (*ring).clone();
    let ways = use_memo((Rc::clone(frame), ring.clone()), |(frame, ring)| Shared::new(synod::geometry::ways(ring, frame)));
    let wanted = use_memo(((*ways).clone(), ring.clone(), measure.scale, scope.lang, scope.roster), |(ways, ring, scale, lang, roster)| {
        Shared::new(wanted(ways, ring, *scale, (*lang, *roster)))
    });
    let named = use_memo((cast.clone(), ring.clone(), measure.scale, scope.lang), |(processes, ring, scale, lang)| {
        Shared::new(names(processes, ring, *scale, (*lang, scope.roster)))
    });
    let (lasso, gathering) = (use_lasso(&ring, scope), use_gather(scope));
    let trays = use_memo((cast.clone(), named.clone(), ring.clone(), measure.scale, scope.lang), |(processes, names, ring, scale, lang)| {
        Shared::new(trays(processes, ring, names, *scale, (*lang, scope.roster)))
    });
    let known = use_memo((named.clone(), trays.clone(), ring.clone()), |(names, trays, ring)| {
        Shared::new(trayed::taken(taken(ring, names.iter()), ring, cast, trays))
    });
    let link = props.selected.filter(|selected| matches!(selected, Select::Link(..)));
    let scene = Scene {
        frame: Rc::clone(frame),
        ring: ring.clone(),
        ways: (*ways).clone(),
        wanted: (*wanted).clone(),
        names: (*named).clone(),
        trays: (*trays).clone(),
        taken: (*known).clone(),
        headline: told(props, (&ring, &known), measure.scale),
        now: props.now,
        playing: props.playing,
        calm: props.calm,
        rushes: props.rushes,
        scale: measure.scale,
    };
    let (seen, width, height) = (sights(&scene), measure.size.width as u32, measure.size.height as u32);
    let on_stage = OnStage { ring: &ring, seen: &seen, unit: measure.unit };
    let card = props.deeds.as_ref().map_or_else(|| html! { <span hidden=true /> }, |(_, hands)| (hands.card)(props, &on_stage));
    html! {
        <>
            <svg class={size_class(&ring)} viewBox={format!("0 0 {width} {height}")} role="group" aria-label={words::STAGE.of(scope.lang)}
                onpointerdown={lasso.begin} onpointermove={lasso.draw} onpointerup={lasso.close} onpointercancel={lasso.cancel}>
                <Backdrop ring={ring.clone()} />
                { light(&scene) }
                <Obstacles ring={ring.clone()} frame={Rc::clone(frame)} />
                <Trails ways={scene.ways.clone()} />
                { ways_there(&ring, &props.light.ways) }
                <Links ring={ring.clone()} selected={link} scope={scope.clone()} />
                { pulses(&scene) }
                { headline(&scene) }
                { flights(&scene, &seen, props) }
                { crowd(cast.clone(), &scene, gathering, props) }
                { alarms(&scene) }
                { bursts(&scene, &seen) }
                { loop_of(&lasso.drawn) }
            </svg>
            <div class="card-place">{ ways_on(props.ends, scope) }{ card }</div>
        </>
    }
}

fn crowd(cast: Shared<Vec<ProcessView>>, scene: &Scene, (gathered, gather): (ProcessSet, Callback<ProcessId>), props: &StageProps) -> Html {
    let frame = &scene.frame;
    let selected = props.selected.and_then(Select::process);
    let electing = if scene.rushes { ProcessSet::EMPTY } else { electing(frame) };
    let aside: ProcessSet = frame.roster.all().filter(|&id| props.light.leaves_out(id)).collect();
    html! {
        <Crowd {cast} ring={scene.ring.clone()} names={scene.names.clone()} trays={scene.trays.clone()} groups={frame.groups.clone()} {selected} accused={involved(frame)} differs={props.differs} {electing}
            {aside} {gathered} {gather} scope={props.scope.clone()} />
    }
}
