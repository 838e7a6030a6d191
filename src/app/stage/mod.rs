//! The stage: processes on a ring, messages between them, and what happened just now.

mod alarm;
mod backdrop;
mod beside;
mod card;
mod crowd;
mod drag;
mod drawing;
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

use super::words::stage as words;
pub use card::card;
use crowd::use_cast;
use drawing::Drawing;
pub use props::{OnStage, StageProps};
use ribbon::Ribbon;
use scene::Scene;
use std::rc::Rc;
use synod::figure::label::SAMPLE;
use table::Table;
use yew::prelude::*;

/// The stage. What is drawn on it is a component of its own: it comes after the room for it, and so finds it laid out.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let (node, sample) = (use_node_ref(), use_node_ref());
    let (frame, scope) = (&props.frame, &props.scope);
    let cast = use_cast(frame);
    html! {
        <section class="stage" data-testid="stage">
            <Ribbon scenario={Rc::clone(&props.scenario)} frame={Rc::clone(frame)} scope={scope.clone()} />
            <div ref={&node} class="drawing"><Drawing {node} sample={sample.clone()} cast={cast.clone()} stage={props.clone()} /></div>
            <Table {cast} scope={scope.clone()} />
            <span ref={sample} class="sample-text" aria-hidden="true">{ SAMPLE }</span>
        </section>
    }
}
