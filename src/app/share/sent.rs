//! What is shared: the run as it stood when somebody asked to share it.

use crate::app::words::{self, share};
use synod::figure::Snippet;
use synod::player::Player;
use synod::scenario::file;
use synod::scenario::link::{self, Link};
use synod::words::Lang;
use web_sys::Location;

/// The page in one file, which stands beside the page.
const ONE_FILE: &str = "synod.html";

/// What is shared.
pub struct Sent {
    /// The run as it stood, if it had begun.
    pub moment: Option<Link>,
    /// The run from its beginning.
    pub run: Link,
    /// Whether it was playing, and goes on when the dialog closes.
    pub played: bool,
    /// What it is called.
    pub title: String,
    /// Where the page is, up to its fragment; empty in a frame that was made from a text.
    page: String,
}

impl Sent {
    /// The run of a player that stands still.
    pub fn of(player: &Player, played: bool, location: &Location, lang: Lang) -> Sent {
        let scenario = player.preset().map_or(words::NO_SCENARIO.of(lang), |preset| preset.title.of(lang));
        let broken = if player.scenario().settings.broken().is_empty() { "" } else { share::BROKEN_ON_PURPOSE.of(lang) };
        let href = location.href().unwrap_or_default();
        let page = href.split(['#', '?']).next().filter(|page| page.contains("://")).unwrap_or_default();
        let moment = Some(player.link()).filter(|link| link.view.t.is_some());
        Sent {
            moment,
            run: player.link_of_run(),
            played,
            title: format!("{}: {scenario}{broken}", player.scenario().card().title.of(lang)),
            page: page.into(),
        }
    }

    /// The run from its beginning, or as it stood.
    pub fn link(&self, whole: bool) -> &Link {
        self.moment.as_ref().filter(|_| !whole).unwrap_or(&self.run)
    }

    /// The address under which a link opens here.
    pub fn address(&self, link: &str) -> String {
        format!("{}{link}", self.page)
    }

    /// The address for a frame. Nobody else can open a file of this machine: there, the file is to lie beside the slides.
    fn frame(&self, link: &Link) -> String {
        let mut link = link.clone();
        link.view.embed = Some(true);
        let folder = self.page.rsplit_once('/').map_or("", |(folder, _)| folder);
        let folder = if folder.starts_with("http") { format!("{folder}/") } else { String::new() };
        format!("{folder}{ONE_FILE}{}", link::print(&link))
    }

    /// The lines that put the run into another page; `address` is what Markdown links to.
    pub fn snippet(&self, snippet: Snippet, link: &Link, address: &str) -> String {
        snippet.write(&self.title, address, &self.frame(link))
    }

    /// The run as a file.
    pub fn file(&self, link: &Link) -> String {
        file::print(link, &self.address(&link::print(link)))
    }

    /// What a file with the run is called, without its ending.
    pub fn file_name(&self) -> String {
        format!("{}-{}", self.run.scenario.card().id, self.run.preset.map_or(link::PLAIN, |preset| preset.id))
    }
}
