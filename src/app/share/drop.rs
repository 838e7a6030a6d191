//! Opening a file: dropped anywhere on the page, or chosen. One that can't be opened says where and why, and the run stays.

use super::browser::text_of;
use crate::app::chunks::{Chunk, fetch_for, fetch_for_story};
use crate::app::scope::Scope;
use crate::app::words::share as words;
use crate::app::{Ask, host};
use gloo_events::{EventListener, EventListenerOptions};
use js_sys::futures::spawn_local;
use std::rc::Rc;
use synod::player::{Action, is_story};
use synod::protocols::here;
use synod::scenario::file;
use synod::scenario::link::Opened;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, File, FileList, HtmlInputElement};
use yew::prelude::*;

/// Opens the first of some files.
pub fn open(files: Option<FileList>, scope: &Scope) {
    let Some(file) = files.and_then(|files| files.get(0)) else { return };
    let scope = scope.clone();
    spawn_local(async move { open_text(&read(file).await, &scope).await });
}

async fn read(file: File) -> String {
    // A file that is gone by now reads as an empty one, which says what is missing.
    text_of(file).await.unwrap_or_default()
}

async fn open_text(text: &str, scope: &Scope) {
    if is_story(text) {
        return open_story(text, scope).await;
    }
    let opened = match fetch_for(text, file::parse).await {
        Ok(()) => file::parse(text, &here()),
        Err(chunk) => Opened { link: None, problems: vec![chunk.problem()] },
    };
    // First, so that what plays on when the dialog closes is not the new run.
    scope.ask.emit(Ask::Show(None));
    scope.act.emit(match opened.link {
        Some(link) => Action::Open(Box::new(link), opened.problems),
        None => Action::Complain(opened.problems),
    });
}

async fn open_story(text: &str, scope: &Scope) {
    let read = fetch_for_story(text).await.map_err(Chunk::problem).and_then(|stories| (stories.own)(text));
    scope.ask.emit(Ask::Show(None));
    match read {
        Ok(tale) => scope.ask.emit(Ask::Own(Rc::new(tale))),
        Err(problem) => scope.act.emit(Action::Complain(vec![problem])),
    }
}

/// The button that lets people choose a file.
pub fn choose_file(scope: &Scope) -> Html {
    let onchange = {
        let scope = scope.clone();
        Callback::from(move |event: Event| open(event.target_unchecked_into::<HtmlInputElement>().files(), &scope))
    };
    html! {
        <label class="button file">
            { words::OPEN_FILE.of(scope.lang) }
            <input type="file" accept=".txt,.story,text/plain" data-testid="open-file" {onchange} />
        </label>
    }
}

/// What the zone needs.
#[derive(Properties, PartialEq)]
pub struct DropProps {
    /// The page around it.
    pub scope: Scope,
}

/// The zone, which is the whole page and shows itself while a file hangs over it.
#[component]
pub fn DropZone(props: &DropProps) -> Html {
    let over = use_state_eq(|| false);
    {
        let over = over.clone();
        // Anew for another language: the listeners speak for the page as it is.
        use_effect_with(props.scope.clone(), move |scope| {
            let listeners = ["dragover", "dragleave", "drop"].map(|name| {
                let (over, scope) = (over.clone(), scope.clone());
                EventListener::new_with_options(&host::window(), name, EventListenerOptions::enable_prevent_default(), move |event| {
                    if let Some(event) = event.dyn_ref::<DragEvent>() {
                        over.set(dragged(name, event, &scope));
                    }
                })
            });
            move || drop(listeners)
        });
    }
    html! { <div class="drop-zone" hidden={!*over} data-testid="drop-zone"><p>{ words::DROP_HERE.of(props.scope.lang) }</p></div> }
}

/// Whether a file hangs over the page now.
fn dragged(name: &str, event: &DragEvent, scope: &Scope) -> bool {
    let Some(carried) = event.data_transfer().filter(|carried| carried.types().includes(&"Files".into(), 0)) else { return false };
    event.prevent_default();
    if name == "drop" {
        open(carried.files(), scope);
    }
    // It leaves the page when it goes to no other part of it.
    name == "dragover" || (name == "dragleave" && event.related_target().is_some())
}
