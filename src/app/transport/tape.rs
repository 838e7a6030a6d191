//! The tape: the run from its beginning to its end, to be dragged anywhere.
//!
//! A run may last a hundred times as long as what happens in it, so the tape shows a window from the beginning that grows with the
//! present; a button shows all of it.

use super::forks::forks;
use super::paint::{Ink, paint, parting};
use super::scale::{percent, place};
use super::window::{moved, show_length, window, zoom};
use crate::app::clock::show_time;
use crate::app::parts::Shared;
use crate::app::scope::Scope;
use crate::app::words;
use std::rc::Rc;
use synod::base::Time;
use synod::player::{Action, BranchView};
use synod::run::Speech;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// What the tape shows.
#[derive(Properties, PartialEq)]
pub struct TapeProps {
    /// The present.
    pub now: Time,
    /// Where the run ends.
    pub end: Time,
    /// How far ahead it is known.
    pub known: Time,
    /// Whether it plays.
    pub playing: bool,
    /// What is said along the way.
    pub speech: Rc<Speech>,
    /// Its branches.
    pub branches: Vec<BranchView>,
    /// What it is painted with.
    pub ink: Shared<Ink>,
    /// Where the run parts from the one beside it.
    pub parts: Option<Time>,
    /// The page around it.
    pub scope: Scope,
}

/// A tape that is held: its window stands still, and the run goes on when it is let go if it was playing.
#[derive(Clone, Copy, PartialEq)]
struct Held {
    length: Time,
    playing: bool,
}

/// The tape.
#[component]
pub fn Tape(props: &TapeProps) -> Html {
    let whole = use_state(|| false);
    let held = use_state(|| None::<Held>);
    let bar = use_node_ref();
    let length = held.map_or(if *whole { props.end } else { window(props.now, props.end) }, |held| held.length);
    let painted = use_memo(
        (props.ink.clone(), Rc::clone(&props.speech), props.known.min(length), length, props.scope.clone()),
        |(ink, speech, known, length, scope)| paint(ink, &speech.spoken, *known, *length, scope),
    );
    let act = &props.scope.act;
    let seek = {
        let (bar, act) = (bar.clone(), act.clone());
        Callback::from(move |x: i32| {
            let Some(bar) = bar.cast::<Element>().map(|bar| bar.get_bounding_client_rect()) else { return };
            let (width, at) = (bar.width().max(1.0) as u64, (i64::from(x) - bar.left() as i64).max(0) as u64);
            act.emit(Action::Seek(Time(length.0 * at.min(width) / width)));
        })
    };
    let onpointerdown = {
        let (bar, held, seek, act, playing) = (bar.clone(), held.clone(), seek.clone(), act.clone(), props.playing);
        Callback::from(move |event: PointerEvent| {
            if let Some(element) = bar.cast::<HtmlElement>() {
                // Without capture it can still be tapped.
                let _ = element.set_pointer_capture(event.pointer_id());
                let _ = element.focus();
            }
            event.prevent_default();
            held.set(Some(Held { length, playing }));
            act.emit(Action::Pause);
            seek.emit(event.client_x());
        })
    };
    let onpointermove = {
        let held = held.clone();
        Callback::from(move |event: PointerEvent| {
            if held.is_some() {
                seek.emit(event.client_x());
            }
        })
    };
    let release = {
        let (held, act) = (held.clone(), act.clone());
        Callback::from(move |_: PointerEvent| {
            if held.is_some_and(|held| held.playing) {
                act.emit(Action::Play);
            }
            held.set(None);
        })
    };
    let lang = props.scope.lang;
    html! {
        <div class="tape">
            <div class="track">
            <div ref={bar} class="bar" role="slider" tabindex="0" data-testid="tape" aria-label={words::MOMENT.of(lang)} aria-valuemin="0"
                aria-valuemax={(props.end.0 / 1000).to_string()} aria-valuenow={(props.now.0 / 1000).to_string()} aria-valuetext={show_time(props.now, lang)}
                onkeydown={keys(props, length)} {onpointerdown} {onpointermove} onpointerup={release.clone()} onpointercancel={release}>
                { (*painted).clone() }
                { parting(props.parts, length, &props.scope) }
                <span class="playhead" style={format!("left:{}%", percent(place(props.now, length)))}></span>
            </div>
            { forks(&props.branches, length, &props.scope) }
            </div>
            <span class="length">{ show_length(length) }</span>
            { zoom(&whole, length < props.end, lang) }
        </div>
    }
}

fn keys(props: &TapeProps, length: Time) -> Callback<KeyboardEvent> {
    let (act, end, embedded) = (props.scope.act.clone(), props.end, props.scope.embedded);
    Callback::from(move |event: KeyboardEvent| {
        if embedded && event.key().starts_with("Page") {
            // A presenter's remote turns the pages around the frame, whatever was clicked in it.
            return;
        }
        if let Some(action) = moved(&event.key(), length, end) {
            event.prevent_default();
            act.emit(action);
        }
    })
}
