//! The page around the frame that this one stands in: what it asks for and is told, the keys that are its own, and whether anybody
//! can see the frame at all. Also whether the tab is in front, where there is no such page.

use super::host::{self, document, window};
use super::{App, Msg};
use gloo_events::EventListener;
use js_sys::Array;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use synod::base::Span;
use synod::player::{Action, Change, Event, Herald, Message, Player, Telling, Unseen, obey};
use synod::words::Lang;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, IntersectionObserver, IntersectionObserverEntry, KeyboardEvent, MessageEvent, Window};
use yew::Context;

/// The page around this one, as the page knows it: what it is put together from comes later, and only in a frame.
pub trait Around {
    /// What it asks for, if that is what it says.
    fn command(&self, event: &MessageEvent) -> Option<Message>;

    /// Does what it asks for, and answers it.
    fn hear(&self, event: &MessageEvent, player: &mut Player, lang: Lang) -> Option<Change>;

    /// Tells what is new.
    fn tell(&mut self, player: &Player, lang: Lang);

    /// Tells the size of this page: how high it is, and how high it would have to be to show everything.
    fn tell_size(&self);

    /// Tells at which stop a story is.
    fn tell_stop(&self, telling: &Telling, lang: Lang);

    /// Passes a key on that this page has no use for. Escape gives the focus back with it.
    fn pass_on(&self, event: &KeyboardEvent);
}

/// The page around this one.
struct Parent {
    window: Window,
    herald: Herald,
    /// Tells when the frame is scrolled out of sight or back; it must live as long as it should be heard.
    _sight: Closure<dyn FnMut(Array)>,
}

/// The page around this one, if it stands in a frame; it is told that this page is ready.
pub fn find(ctx: &Context<App>, player: &Player, lang: Lang) -> Option<Box<dyn Around>> {
    let parent = host::parent()?;
    let act = ctx.link().callback(Msg::Act);
    let sight = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        if let Ok(last) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
            act.emit(Action::Unseen(Unseen::OffScreen, !last.is_intersecting()));
        }
    });
    if let (Ok(observer), Some(root)) = (IntersectionObserver::new(sight.as_ref().unchecked_ref()), document().document_element()) {
        observer.observe(&root);
    }
    let (herald, ready) = Herald::begin(player, lang);
    let parent = Parent { window: parent, herald, _sight: sight };
    parent.post(&ready);
    Some(Box::new(parent))
}

impl Around for Parent {
    fn command(&self, event: &MessageEvent) -> Option<Message> {
        serde_wasm_bindgen::from_value(self.said(event)?).ok().filter(Message::is_command)
    }

    fn hear(&self, event: &MessageEvent, player: &mut Player, lang: Lang) -> Option<Change> {
        match self.said(event)?.as_string().as_deref() {
            // What reveal.js says to every frame on a slide.
            Some("slide:start") => return Some(player.act(Action::SlideStart)),
            Some("slide:stop") => return Some(player.act(Action::Unseen(Unseen::SlideLeft, true))),
            _ => {}
        }
        let (change, answer) = obey(player, &self.command(event)?, lang);
        self.post(&answer);
        Some(change)
    }

    fn tell(&mut self, player: &Player, lang: Lang) {
        let wall = window().performance().map_or(0.0, |clock| clock.now());
        for event in self.herald.news(player, Span((wall * 1000.0) as u64), lang) {
            self.post(&event);
        }
    }

    fn tell_size(&self) {
        let Some(root) = document().document_element() else { return };
        let (width, height, content) = (root.client_width(), root.client_height(), root.scroll_height());
        self.post(&Event::resize(width, height, content));
    }

    fn tell_stop(&self, telling: &Telling, lang: Lang) {
        self.post(&Event::stop(telling, lang));
    }

    fn pass_on(&self, event: &KeyboardEvent) {
        let key = event.key();
        if matches!(key.as_str(), "Tab" | "Shift" | "Control" | "Alt" | "Meta" | "CapsLock" | "Dead" | "Unidentified") {
            return;
        }
        self.post(&Event::key(key.clone(), event.shift_key()));
        if let Some(method) = turns(&key) {
            event.prevent_default();
            // A presentation in reveal.js takes a text that names one of its methods.
            self.send(&JsValue::from_str(&format!(r#"{{"method":"{method}"}}"#)));
        }
        if key == "Escape" {
            if let Some(element) = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
                // What can't lose the focus does not hold it.
                let _ = element.blur();
            }
            let _ = self.window.focus();
        }
    }
}

impl Parent {
    /// What the page around says; nothing of what others send.
    fn said(&self, event: &MessageEvent) -> Option<JsValue> {
        let parent: &JsValue = self.window.as_ref();
        event.source().filter(|source| AsRef::<JsValue>::as_ref(source) == parent)?;
        Some(event.data())
    }

    fn post(&self, event: &Event) {
        // As a plain object: a page looks for members, not into a map.
        if let Ok(event) = event.serialize(&Serializer::json_compatible()) {
            self.send(&event);
        }
    }

    /// To whoever is there: nothing of what is told is secret, and a frame without an origin can't know who is around it.
    fn send(&self, message: &JsValue) {
        let _ = self.window.post_message(message, "*");
    }
}

/// Which way a key turns the pages of a presentation.
fn turns(key: &str) -> Option<&'static str> {
    Some(match key {
        "PageDown" => "next",
        "PageUp" => "prev",
        "ArrowRight" => "right",
        "ArrowLeft" => "left",
        "ArrowUp" => "up",
        "ArrowDown" => "down",
        _ => return None,
    })
}

/// What the page hears of the page around it, and of being seen.
pub fn listeners(ctx: &Context<App>) -> [EventListener; 3] {
    let act = ctx.link().callback(Msg::Act);
    let visible = EventListener::new(&document(), "visibilitychange", move |_| act.emit(Action::Unseen(Unseen::Hidden, document().hidden())));
    let told = ctx.link().callback(Msg::Told);
    let message = EventListener::new(&window(), "message", move |event| {
        if let Some(event) = event.dyn_ref::<MessageEvent>() {
            told.emit(event.clone());
        }
    });
    let resized = ctx.link().callback(|()| Msg::Resized);
    [visible, message, EventListener::new(&window(), "resize", move |_| resized.emit(()))]
}
