//! Where to begin: a few runs with a picture each. Making a picture means running to its moment, so each has an animation frame of its own,
//! and its room from the start.

use super::choice::Choice;
use crate::app::chunks::fetch_algorithm;
use crate::app::scope::Scope;
use crate::app::words::gallery as words;
use gloo_render::{AnimationFrame, request_animation_frame};
use js_sys::futures::spawn_local;
use std::rc::Rc;
use synod::figure::glimpse;
use synod::player::Shown;
use synod::protocols::{BEGIN_HERE, CARDS, Start};
use synod::run::open;
use synod::scenario::Scenario;
use synod::scenario::link::Link;
use synod::words::Lang;
use web_sys::Element;
use yew::prelude::*;

/// What it depends on.
#[derive(Properties, PartialEq)]
pub struct BeginProps {
    /// What is open.
    pub now: Option<Shown>,
    /// The page around it.
    pub scope: Scope,
}

/// The runs, each with its picture.
#[component]
pub fn Begin(props: &BeginProps) -> Html {
    let lang = props.scope.lang;
    let made = use_state(|| 0);
    let waiting = use_mut_ref(|| None::<AnimationFrame>);
    use_effect_with(*made, {
        let (made, waiting) = (made.clone(), Rc::clone(&waiting));
        move |done| {
            let next = *done + 1;
            if next <= BEGIN_HERE.len() {
                *waiting.borrow_mut() = Some(request_animation_frame(move |_| made.set(next)));
            }
        }
    });
    let start = |(place, start): (usize, &'static Start)| {
        let (card, preset) = start.run.among(CARDS);
        let current = props.now == Some(Shown::Run(card, Some(preset)));
        let choice = Choice { scenario: Rc::new(Scenario::plain(card)), now: props.now, beside: false, scope: &props.scope };
        html! {
            <li key={preset.id}>
                <button type="button" class="picture start" data-preset={preset.id} data-of={card.id} aria-current={current.then_some("true")} autofocus={current} onclick={choice.of(card, Some(preset))}>
                    <Glimpse {place} {lang} made={place < *made} />
                    <span class="family">{ card.title.of(lang) }</span>
                    <strong>{ preset.title.of(lang) }</strong>
                    <span>{ start.why.of(lang) }</span>
                </button>
            </li>
        }
    };
    html! {
        <>
            <h3 class="aside">{ words::BEGIN_HERE.of(lang) }</h3>
            <p class="claim">{ words::BEGIN_ABOUT.of(lang) }</p>
            <ol class="pictures starts">{ for BEGIN_HERE.iter().enumerate().map(start) }</ol>
        </>
    }
}

/// Which picture, and whether it is its turn to be made.
#[derive(Properties, PartialEq)]
struct GlimpseProps {
    place: usize,
    lang: Lang,
    made: bool,
}

/// The stage of a run at the moment that shows best what it is about.
#[component]
fn Glimpse(props: &GlimpseProps) -> Html {
    let node = use_node_ref();
    use_effect_with((props.made, props.place, props.lang), {
        let node = node.clone();
        move |&(made, place, lang)| {
            if let Some(element) = node.cast::<Element>().filter(|_| made) {
                // The algorithm may still be on its way; what can't be had leaves its room empty.
                spawn_local(async move {
                    let start = &BEGIN_HERE[place];
                    if fetch_algorithm(start.run.among(CARDS).0).await.is_ok() {
                        element.set_inner_html(&picture(start, lang));
                    }
                });
            }
        }
    });
    html! { <span ref={node} class="glimpse-box" aria-hidden="true"></span> }
}

fn picture(start: &Start, lang: Lang) -> String {
    let mut session = open(Link::of_preset(start.run.card(), start.run.preset()).scenario);
    while !session.seek(start.at, u32::MAX) {}
    glimpse(&session.frame(), start.at, lang)
}
