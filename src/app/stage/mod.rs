//! The stage: processes on a ring, messages between them, and what happened just now.

mod alarm;
mod backdrop;
mod beside;
mod card;
mod crowd;
mod drag;
mod face;
mod facts;
mod flash;
mod flights;
mod heart;
mod lasso;
mod links;
mod measure;
mod pill;
mod press;
mod process;
mod props;
mod ribbon;
mod scene;
mod spoken;
mod table;
mod trail;
mod wall;
mod ways;

use super::parts::Shared;
use super::words::stage as words;
use alarm::alarms;
use backdrop::Backdrop;
use card::card;
use crowd::{Crowd, use_cast};
use facts::{electing, involved};
use flash::{bursts, headline, light, pulses, told};
use flights::{flights, sights};
use lasso::{loop_of, use_gather, use_lasso};
use links::Links;
use measure::use_measure;
pub use props::StageProps;
use ribbon::Ribbon;
use scene::{Scene, size_class};
use std::rc::Rc;
use synod::base::{ProcessId, ProcessSet};
use synod::figure::label::SAMPLE;
use synod::figure::name::{names, taken};
use synod::figure::tray::{self as trayed, trays};
use synod::geometry::{Ring, parts_of};
use synod::run::ProcessView;
use synod::scenario::link::Select;
use table::Table;
use trail::{Trails, ways_there};
use wall::Obstacles;
use ways::ways_on;
use yew::prelude::*;

/// The stage.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let node = use_node_ref();
    let sample = use_node_ref();
    let measure = use_measure(&node, &sample);
    let (frame, scope) = (&props.frame, &props.scope);
    let ring = use_memo((measure.size, frame.roster, frame.stage, parts_of(frame)), |(size, roster, stage, parts)| {
        Shared::new(Ring::standing(*size, *roster, *stage, parts))
    });
    let ring = (*ring).clone();
    let cast = use_cast(frame);
    let ways = use_memo((Rc::clone(frame), ring.clone()), |(frame, ring)| Shared::new(synod::geometry::ways(ring, frame)));
    let named = use_memo((cast.clone(), ring.clone(), measure.scale, scope.lang), |(processes, ring, scale, lang)| {
        Shared::new(names(processes, ring, *scale, (*lang, scope.roster)))
    });
    let (lasso, gathering) = (use_lasso(&ring, scope), use_gather(scope));
    let trays = use_memo((cast.clone(), named.clone(), ring.clone(), measure.scale, scope.lang), |(processes, names, ring, scale, lang)| {
        Shared::new(trays(processes, ring, names, *scale, (*lang, scope.roster)))
    });
    let known = use_memo((named.clone(), trays.clone(), ring.clone()), |(names, trays, ring)| {
        Shared::new(trayed::taken(taken(ring, names.iter()), ring, &cast, trays))
    });
    let link = props.selected.filter(|selected| matches!(selected, Select::Link(..)));
    let scene = Scene {
        frame: Rc::clone(frame),
        ring: ring.clone(),
        ways: (*ways).clone(),
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
    html! {
        <section class={classes!("stage", ring.tall.then_some("tall"), size_class(&ring))} data-testid="stage">
            <Ribbon scenario={Rc::clone(&props.scenario)} frame={Rc::clone(frame)} scope={scope.clone()} />
            <div ref={node} class="drawing">
                <svg viewBox={format!("0 0 {width} {height}")} role="group" aria-label={words::STAGE.of(scope.lang)}
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
                <div class="card-place">{ ways_on(props.ends, scope) }{ card(props, &ring, &seen, measure.unit) }</div>
            </div>
            <Table {cast} scope={scope.clone()} />
            <span ref={sample} class="sample-text" aria-hidden="true">{ SAMPLE }</span>
        </section>
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
