//! The stage: processes on a ring, messages between them, and what happened just now.

mod alarm;
mod backdrop;
mod card;
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
use backdrop::backdrop;
use card::card;
use facts::{elects, involved};
use flash::{bursts, headline, light, pulses, told};
use flights::{flights, sights};
use lasso::{loop_of, use_gather, use_lasso};
use links::links;
use measure::use_measure;
use process::ProcessNode;
pub use props::StageProps;
use ribbon::ribbon;
use scene::{Scene, size_class};
use std::rc::Rc;
use synod::base::{ProcessId, ProcessSet};
use synod::figure::label::{SAMPLE, distinguishing};
use synod::figure::name::{names, taken};
use synod::geometry::{Ring, parts_of};
use synod::run::ProcessView;
use synod::scenario::link::Select;
use table::table;
use trail::{trails, ways_there};
use wall::obstacles;
use ways::ways_on;
use yew::prelude::*;

/// The stage.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let node = use_node_ref();
    let sample = use_node_ref();
    let measure = use_measure(&node, &sample);
    let (frame, scope) = (&props.frame, &props.scope);
    let ring = use_memo((measure.size, frame.roster, parts_of(frame)), |(size, roster, parts)| Shared::new(Ring::by_parts(*size, *roster, parts)));
    let ring = (*ring).clone();
    // Drawn anew only when a process changes: that is found out once.
    let cast = use_memo(frame.processes.clone(), |processes| Shared::new(processes.clone()));
    let states = use_memo(((*cast).clone(), scope.clone()), |(processes, scope)| table(processes, scope));
    let named = use_memo(((*cast).clone(), ring.clone(), measure.scale, scope.lang), |(processes, ring, scale, lang)| {
        Shared::new(names(processes, ring, *scale, (*lang, scope.roster)))
    });
    let (lasso, gathering) = (use_lasso(&ring, scope), use_gather(scope));
    let known = use_memo((named.clone(), ring.clone()), |(names, ring)| Shared::new(taken(ring, names.iter())));
    let link = props.selected.filter(|selected| matches!(selected, Select::Link(..)));
    let ways = use_memo((ring.clone(), link, scope.clone()), |(ring, link, scope)| links(ring, *link, scope));
    let scene = Scene {
        frame: Rc::clone(frame),
        ring: ring.clone(),
        names: (*named).clone(),
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
            { ribbon(&props.scenario, frame, scope) }
            <div ref={node} class="drawing">
                <svg viewBox={format!("0 0 {width} {height}")} role="group" aria-label={words::STAGE.of(scope.lang)}
                    onpointerdown={lasso.begin} onpointermove={lasso.draw} onpointerup={lasso.close} onpointercancel={lasso.cancel}>
                    { backdrop(&ring) }
                    { light(&scene) }
                    { obstacles(&ring, frame) }
                    { trails(&scene) }
                    { ways_there(&ring, &props.light.ways) }
                    { (*ways).clone() }
                    { pulses(&scene) }
                    { headline(&scene) }
                    { flights(&scene, &seen, props) }
                    <g class="processes">{ for frame.processes.iter().map(|view| process(view, &scene, &gathering, props)) }</g>
                    { alarms(&scene) }
                    { bursts(&scene, &seen) }
                    { loop_of(&lasso.drawn) }
                </svg>
                <div class="card-place">{ ways_on(props.ends, scope) }{ card(props, &ring, &seen, measure.unit) }</div>
            </div>
            { (*states).clone() }
            <span ref={sample} class="sample-text" aria-hidden="true">{ SAMPLE }</span>
        </section>
    }
}

fn process(view: &ProcessView, scene: &Scene, (gathered, gather): &(ProcessSet, Callback<ProcessId>), props: &StageProps) -> Html {
    let frame = &scene.frame;
    html! {
        <ProcessNode key={view.id.index()} view={view.clone()} ring={scene.ring.clone()} groups={frame.groups.clone()} name={scene.names[view.id.index()].clone()} shown_roles={distinguishing(view, &frame.processes)}
            selected={props.selected == Some(Select::Process(view.id))} accused={involved(frame).contains(view.id)} differs={props.differs.contains(view.id)} elects={!scene.rushes && elects(frame, view)}
            aside={props.light.leaves_out(view.id)} gathered={gathered.contains(view.id)} gather={gather.clone()} scope={props.scope.clone()} />
    }
}
