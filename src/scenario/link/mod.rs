//! A scenario and how it is looked at, as the fragment of a URL.
//!
//! `#raft/split-vote?v=1&seed=7&t=1200ms&do=40ms.crash.P2,52ms.drop.P1-P3:2,60ms.partition.P1.P2_P3.P4.P5`: the algorithm, the
//! preset (or `plain`), the version, then what differs from the preset; `do`, `cue`, `break` and `inputs` replace the preset's.
//!
//! A line of a script becomes an item of `do`: a blank is written `.`, `>` is `-`, `#` is `:` and ` | ` is `_`. Reading turns
//! them back by shape, so that nothing collides: only a word that begins like `P1-P3` is a link between processes (`-3` stays a
//! number), and `_` parts groups only in a partition. The starting states of `initial` keep their commas; what follows a comma
//! there is a new item only if it begins with a time and a word without `=`. A cue is written `40ms.pause.TEXT`, where all but
//! letters, digits, `-`, `_` and `~` is percent-encoded.
//!
//! Other branches of the run, with the same settings and other lines, stand in `branches`; [`Branch`] and its neighbours say how.
//!
//! `beside` names what runs beside on the same clock: the number of a branch, or a scenario of its own as a path,
//! `multi-paxos/plain/v=1/leader=none` (see [`Beside`]).
//!
//! What is printed holds no other characters than `A-Za-z0-9` and `-_.~,:=&/?%#`, and ends in a letter or digit: where it would
//! not, `v=` comes last. Reading is lenient: it takes whole addresses, `#` or `?` or neither, and percent-encoding anywhere.
//!
//! A long link has a short form, `#z:` and the same packed ([`pack`]); [`parse`] reads both.

mod beside;
mod branches;
mod items;
mod messages;
mod named;
mod packed;
mod parse;
mod print;
mod read;
#[cfg(test)]
mod stops;
#[cfg(test)]
mod tests;
mod traced;
mod view;

pub use beside::Beside;
pub use branches::{Branch, Shown, branch_name, has_room};
pub use named::named;
pub use packed::pack;
pub use parse::parse;
pub use print::print;
pub use view::{MAX_PANELS, Pace, Select, Speed, Theme, View};

pub(super) use packed::whole as unpack;
pub(super) use parse::open;
pub(super) use print::write;
pub(super) use view::is_panel;

use super::{Card, MAX_SCRIPT, Preset, Problem, Scenario};
use crate::words::Lang;

/// The most bytes of a link: any scenario that a script may hold, with each byte percent-encoded, and some more.
pub const MAX_LINK: usize = 4 * MAX_SCRIPT;
/// The longest link that mailers, chats and learning platforms pass on whole; for a longer one there is the short form, or a file.
pub const MAX_EASY: usize = 1500;
/// The most parameters that are looked at: several times as many as there are names.
pub const MAX_PARAMETERS: usize = 200;
/// The most problems that are told of one link: nobody reads more.
pub const MAX_PROBLEMS: usize = 24;

/// The most branches beside the one that is shown: as many as can be told apart in a list.
pub const MAX_BRANCHES: usize = 12;
/// The most bytes that the lines of all of them may take: a link is shorter than the longest one, however long its own script is.
pub const MAX_BRANCHES_TEXT: usize = MAX_SCRIPT / 2;
/// The longest name of a branch, in characters.
pub const MAX_BRANCH_NAME: usize = 40;

/// The name of no preset.
pub const PLAIN: &str = "plain";

/// The parameters that are the same for every algorithm; no setting may be called like one.
pub const RESERVED: [&str; 23] = [
    "v", "t", "end", "embed", "controls", "autoplay", "loop", "speed", "pace", "theme", "lang", "panels", "editable", "static", "select", "story",
    "stop", "talk", "beside", "do", "cue", "branches", "break",
];

/// What a link holds.
#[derive(Clone, Debug)]
pub struct Link {
    /// The preset that it starts from: one of the scenario's algorithm.
    pub preset: Option<&'static Preset>,
    /// The run.
    pub scenario: Scenario,
    /// Where among its branches the run stands, and how it is called.
    pub shown: Shown,
    /// The other branches of the run, in the order in which they grew: the same settings, other lines, no two the same.
    pub branches: Vec<Branch>,
    /// What is shown beside the run, on the same clock.
    pub beside: Option<Beside>,
    /// How it is looked at.
    pub view: View,
}

impl Link {
    /// A link that starts from no preset and asks for nothing of the page.
    pub fn plain(scenario: Scenario) -> Link {
        Link { preset: None, scenario, shown: Shown::default(), branches: Vec::new(), beside: None, view: View::default() }
    }

    /// The link of a preset as it was published.
    pub fn of_preset(card: &'static Card, preset: &'static Preset) -> Link {
        Link { preset: Some(preset), ..Link::plain(scenario_of(card, Some(preset), None)) }
    }

    /// What runs: the algorithm and the scenario, as people call them.
    pub fn title(&self, lang: Lang) -> String {
        let algorithm = self.scenario.card().title.of(lang);
        self.preset.map_or_else(|| algorithm.to_owned(), |preset| format!("{algorithm}{}{}", lang.colon(), preset.title.of(lang)))
    }

    /// What its preset is in its version, if it starts from one: from there it may have been changed.
    pub fn published(&self) -> Option<Scenario> {
        let settings = &self.scenario.settings;
        self.preset.map(|preset| scenario_of(settings.card(), Some(preset), Some(settings.version())))
    }
}

impl PartialEq for Link {
    /// Presets are the same if they have the same name.
    fn eq(&self, other: &Link) -> bool {
        let id = |link: &Link| link.preset.map(|preset| preset.id);
        (id(self), &self.scenario, &self.shown, &self.branches, &self.beside, &self.view)
            == (id(other), &other.scenario, &other.shown, &other.branches, &other.beside, &other.view)
    }
}

impl Eq for Link {}

/// What came of a link: as much as could be understood, and what could not.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opened {
    /// The link; `None` if it is empty or its algorithm is unknown.
    pub link: Option<Link>,
    /// What is wrong with it, from left to right.
    pub problems: Vec<Problem>,
}

/// The scenario that a link differs from: where no version is asked for, in that of the preset, or in the newest.
fn scenario_of(card: &'static Card, preset: Option<&'static Preset>, version: Option<u32>) -> Scenario {
    let scenario = preset.map_or_else(|| Scenario::plain(card), |preset| preset.scenario(card));
    match version {
        Some(version) => scenario.in_version(version),
        None => scenario,
    }
}
