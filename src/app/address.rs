//! The address bar: it always holds the link of what is on screen.

use super::chunks::has_codec;
use super::host;
use gloo_timers::callback::Timeout;
use synod::player::{Address, Player};
use synod::protocols::{first, here};
use synod::scenario::Problem;
use synod::scenario::link::{self, Link};
use wasm_bindgen::JsValue;
use yew::Callback;

/// How long the bar waits for more changes before it is written, in milliseconds: browsers refuse a hundred writes in a row.
const PATIENCE: u32 = 300;

/// The address bar.
pub struct AddressBar {
    /// What it holds, from `#` on.
    written: String,
    /// A write that waits.
    waiting: Option<Timeout>,
    /// Whether it was to be written before anything was here that writes links.
    is_behind: bool,
    due: Callback<()>,
}

impl AddressBar {
    /// The bar as the browser has it; `due` is called when a write that waited should be done.
    pub fn new(due: Callback<()>) -> AddressBar {
        AddressBar { written: hash(), waiting: None, is_behind: false, due }
    }

    /// What it asks for: a first visit gets the first scenario.
    pub fn open(&self) -> (Link, Vec<Problem>) {
        read(&asked())
    }

    /// The text of what it asks for, if somebody else changed it since it was last written or read.
    pub fn to_open(&self) -> Option<String> {
        Some(hash()).filter(|now| *now != self.written)
    }

    /// What it asks for, if somebody else changed it since it was last written or read.
    pub fn changed(&mut self) -> Option<(Link, Vec<Problem>)> {
        let now = self.to_open()?;
        self.waiting = None;
        self.written = now;
        Some(read(&self.written))
    }

    /// Makes it hold the link of what is on screen: soon, or at once where it is a new place to come back to.
    pub fn write(&mut self, player: &Player, address: Address) {
        match address {
            Address::Keep => {}
            Address::Replace => {
                let due = self.due.clone();
                self.waiting = Some(Timeout::new(PATIENCE, move || due.emit(())));
            }
            Address::Push => self.put(player, !player.embedded()),
        }
    }

    /// Makes it hold the link now; without what writes links, [later](AddressBar::catch_up).
    pub fn write_now(&mut self, player: &Player) {
        self.put(player, false);
    }

    /// Makes up for what could not be written, where it can be by now.
    pub fn catch_up(&mut self, player: &Player) {
        if self.is_behind {
            self.write_now(player);
        }
    }

    /// Writes the link, as a new place to come back to or over the old one. What stands in a frame leaves no traces in the history of the
    /// page around it.
    fn put(&mut self, player: &Player, push: bool) {
        self.waiting = None;
        self.is_behind = !has_codec();
        if self.is_behind {
            return;
        }
        let text = link::print(&player.link());
        if text == self.written {
            return;
        }
        let Ok(history) = host::window().history() else { return };
        let done = if push {
            history.push_state_with_url(&JsValue::NULL, "", Some(&text))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&text))
        };
        // A frame made from a text has no address of its own to write to.
        if done.is_ok() {
            self.written = text;
        }
    }
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

fn hash() -> String {
    host::window().location().hash().unwrap_or_default()
}

/// Some mailers and learning platforms drop fragments, so a query does as well.
fn query() -> String {
    host::window().location().search().unwrap_or_default()
}

fn read(text: &str) -> (Link, Vec<Problem>) {
    let first = || {
        let (card, preset) = first();
        Link::of_preset(card, preset)
    };
    if text.len() <= 1 {
        return (first(), Vec::new());
    }
    let opened = link::parse(text, &here());
    (opened.link.unwrap_or_else(first), opened.problems)
}
