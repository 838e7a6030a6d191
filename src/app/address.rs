//! The address bar: it always holds the link of what is on screen.

use super::chunks::has_codec;
use super::host;
use gloo_timers::callback::Timeout;
use synod::player::{Player, is_bare, lang_of};
use synod::protocols::{first, here};
use synod::scenario::Problem;
use synod::scenario::link::{self, Link, View};
use wasm_bindgen::JsValue;
use yew::Callback;

/// How long the bar waits for more changes before it is written, in milliseconds: browsers refuse a hundred writes in a row.
const PATIENCE: u32 = 300;

/// The address bar.
pub struct AddressBar {
    /// What it was asked to hold, from `#` on.
    written: String,
    /// The same as the browser has it, which may write some signs in another way.
    held: String,
    /// A write that waits.
    waiting: Option<Timeout>,
    /// Whether it was to be written before anything was here that writes links.
    is_behind: bool,
    due: Callback<()>,
}

impl AddressBar {
    /// The bar as the browser has it; `due` is called when a write that waited should be done.
    pub fn new(due: Callback<()>) -> AddressBar {
        AddressBar { written: hash(), held: hash(), waiting: None, is_behind: false, due }
    }

    /// The text of what it asks for, if somebody else changed it since it was last written or read.
    pub fn to_open(&self) -> Option<String> {
        Some(hash()).filter(|now| *now != self.held)
    }

    /// That is being opened.
    pub fn take(&mut self, text: String) {
        self.waiting = None;
        (self.held, self.written) = (hash(), text);
    }

    /// Soon it is to be written.
    pub fn wait(&mut self) {
        let due = self.due.clone();
        self.waiting = Some(Timeout::new(PATIENCE, move || due.emit(())));
    }

    /// Whether it was to be written before anything was here that writes links.
    pub const fn is_behind(&self) -> bool {
        self.is_behind
    }

    /// Makes it hold a link now, as a new place to come back to or over the old one; nothing, where nothing is here yet that writes links,
    /// or where somebody else has changed it and the page is about to hear of that.
    pub fn put(&mut self, now: Option<String>, push: bool) {
        self.waiting = None;
        self.is_behind = now.is_none();
        let Some(text) = now.filter(|text| *text != self.written && self.to_open().is_none()) else { return };
        let Ok(history) = host::window().history() else { return };
        let done = if push {
            history.push_state_with_url(&JsValue::NULL, "", Some(&text))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&text))
        };
        // A frame made from a text has no address of its own to write to.
        if done.is_ok() {
            (self.held, self.written) = (hash(), text);
        }
    }
}

/// The link of what is on screen; nothing where nothing is here yet that writes links.
pub fn print(player: &Player) -> Option<String> {
    has_codec().then(|| link::print(&player.link()))
}

/// What the address asks for when the page is opened.
pub fn asked() -> String {
    Some(hash()).filter(|hash| hash.len() > 1).unwrap_or_else(query)
}

/// The whole address of a link; nothing in a frame that was made from a text, which has none.
pub fn of(link: &Link) -> Option<String> {
    let href = host::window().location().href().unwrap_or_default();
    let page = href.split(['#', '?']).next().filter(|page| !page.starts_with("about:"))?;
    Some(format!("{page}{}", link::print(link)))
}

/// What a text opens: what a first visit does, where there is nothing to be read.
pub fn read(text: &str) -> (Link, Vec<Problem>) {
    if is_bare(text) {
        let lang = lang_of(text);
        let link = first_run();
        return (Link { view: View { lang, ..link.view }, ..link }, Vec::new());
    }
    let opened = link::parse(text, &here());
    (opened.link.unwrap_or_else(first_run), opened.problems)
}

/// The run that opens where nothing else is asked for.
pub fn first_run() -> Link {
    let (card, preset) = first();
    Link::of_preset(card, preset)
}

fn hash() -> String {
    host::window().location().hash().unwrap_or_default()
}

/// Some mailers and learning platforms drop fragments, so a query does as well.
fn query() -> String {
    host::window().location().search().unwrap_or_default()
}
