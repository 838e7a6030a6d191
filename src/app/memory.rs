//! What is remembered from visit to visit. Browsers may refuse, as in a sandboxed frame: then until the page is closed.

use super::host::window;
use js_sys::{JSON, Reflect};
use serde::Serialize;
use synod::player::{Opened, Seen};
use synod::scenario::link::Theme;
use synod::words::Lang;
use wasm_bindgen::JsValue;
use web_sys::Storage;

/// What a reader has chosen.
pub struct Memory {
    storage: Option<Storage>,
    /// The language chosen last.
    pub lang: Option<Lang>,
    /// The theme chosen last.
    pub theme: Option<Theme>,
    /// Whether keys of a single sign act.
    pub single_keys: bool,
    /// What is open beside and below the stage.
    pub opened: Opened,
    /// How far each story was seen.
    pub seen: Seen,
}

/// Where the browser keeps it.
const SETTINGS: &str = "synod-settings";
const OPEN: &str = "open";
const OFF: &str = "off";

/// The same as the browser keeps it: one JSON object. Each member may be missing, or be a word that nobody knows any more.
#[derive(Serialize, Default)]
struct Kept {
    lang: Option<String>,
    theme: Option<String>,
    single_keys: Option<bool>,
    side: Option<bool>,
    below: Option<bool>,
    seen: Option<String>,
}

impl Kept {
    fn read(storage: &Storage) -> Kept {
        let text = storage.get_item(SETTINGS).ok().flatten();
        let kept = text.and_then(|text| JSON::parse(&text).ok()).filter(JsValue::is_object);
        kept.map_or_else(|| Kept::of_old(storage), |kept| Kept::of(&kept))
    }

    fn of(kept: &JsValue) -> Kept {
        // What would read any shape from a description of it weighs more than a theme.
        let member = |name: &str| Reflect::get(kept, &name.into()).unwrap_or_default();
        Kept {
            lang: member("lang").as_string(),
            theme: member("theme").as_string(),
            single_keys: member("single_keys").as_bool(),
            side: member("side").as_bool(),
            below: member("below").as_bool(),
            seen: member("seen").as_string(),
        }
    }

    /// What browsers kept, each for itself, before they kept one object: who comes back finds it.
    fn of_old(storage: &Storage) -> Kept {
        let get = |key: &str| storage.get_item(key).ok().flatten();
        Kept {
            lang: get("synod-lang"),
            theme: get("synod-theme"),
            single_keys: get("synod-single-keys").map(|on| on != OFF),
            side: get("synod-side").map(|open| open == OPEN),
            below: get("synod-below").map(|open| open == OPEN),
            seen: None,
        }
    }

    fn write(&self, storage: &Storage) {
        let text = serde_wasm_bindgen::to_value(self).ok().and_then(|kept| JSON::stringify(&kept).ok());
        if let Some(text) = text {
            // A full or forbidden storage forgets; the page goes on without.
            let _ = storage.set_item(SETTINGS, &String::from(text));
        }
    }
}

impl Memory {
    /// What is remembered.
    pub fn load() -> Memory {
        let storage = window().local_storage().ok().flatten();
        let kept = storage.as_ref().map(Kept::read).unwrap_or_default();
        Memory {
            lang: kept.lang.and_then(|code| Lang::find(&code)),
            theme: kept.theme.and_then(|id| Theme::ALL.into_iter().find(|theme| theme.id() == id)),
            single_keys: kept.single_keys.unwrap_or(true),
            opened: Opened { side: kept.side.unwrap_or(false), below: kept.below.unwrap_or(false) },
            seen: kept.seen.as_deref().map(Seen::read).unwrap_or_default(),
            storage,
        }
    }

    /// Remembers a language.
    pub fn set_lang(&mut self, lang: Lang) {
        self.lang = Some(lang);
        self.keep(|kept| kept.lang = Some(lang.code().into()));
    }

    /// Remembers a theme.
    pub fn set_theme(&mut self, theme: Theme) {
        self.theme = Some(theme);
        self.keep(|kept| kept.theme = Some(theme.id().into()));
    }

    /// Remembers whether keys of a single sign act.
    pub fn set_single_keys(&mut self, on: bool) {
        self.single_keys = on;
        self.keep(|kept| kept.single_keys = Some(on));
    }

    /// Remembers whether what stands beside the stage is open.
    pub fn set_side(&mut self, open: bool) {
        self.opened.side = open;
        self.keep(|kept| kept.side = Some(open));
    }

    /// Remembers whether what stands below the stage is open.
    pub fn set_below(&mut self, open: bool) {
        self.opened.below = open;
        self.keep(|kept| kept.below = Some(open));
    }

    /// Remembers that a story was seen up to a stop.
    pub fn see(&mut self, story: &str, stop: usize) {
        if self.seen.see(story, stop) {
            let text = self.seen.print();
            self.keep(|kept| kept.seen = Some(text));
        }
    }

    /// Forgets what was seen of stories.
    pub fn forget_seen(&mut self) {
        self.seen = Seen::default();
        self.keep(|kept| kept.seen = None);
    }

    /// Changes one thing of what is kept: another page of the reader's may have changed others since.
    fn keep(&self, change: impl FnOnce(&mut Kept)) {
        if let Some(storage) = &self.storage {
            let mut kept = Kept::read(storage);
            change(&mut kept);
            kept.write(storage);
        }
    }
}
