//! What is shared: the run as it stood when somebody asked to share it.

use crate::app::words::{self, share};
use std::rc::Rc;
use synod::base::Time;
use synod::figure::{Leaf, Poster, Snippet, Still, leaf, poster, still};
use synod::player::{Below, Player, SheetWindow};
use synod::run::{Frame, open};
use synod::scenario::file;
use synod::scenario::link::{self, Link, Theme, View};
use synod::words::sheet::Sheet;
use synod::words::{Lang, SheetKind, Words};
use web_sys::Location;

/// The page in one file, which stands beside the page.
const ONE_FILE: &str = "synod.html";
/// How wide a picture of the diagram is, in pixels: as the page of a paper.
const WIDTH: f32 = 960.0;
/// How many steps a run is taken ahead before it is asked whether that is far enough.
const EXPLORED: u32 = 4000;

/// What was on screen: the stretch of the diagram, and which part of a sheet.
pub type Shown = ((Time, Time), SheetWindow);

/// What a picture is of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The stage.
    Stage,
    /// The diagram.
    Diagram,
    /// The sheet that was open.
    Sheet(&'static SheetKind),
}

impl Subject {
    /// Its name in those of files.
    pub const fn id(self) -> &'static str {
        match self {
            Subject::Stage => "stage",
            Subject::Diagram => "diagram",
            Subject::Sheet(kind) => kind.id,
        }
    }

    /// What it is called.
    pub const fn title(self) -> &'static Words {
        match self {
            Subject::Stage => &share::STAGE,
            Subject::Diagram => &words::TAB_DIAGRAM,
            Subject::Sheet(kind) => &kind.title,
        }
    }
}

/// What the link of a run opens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Opens {
    /// The run as it stood.
    Moment,
    /// The run from its beginning.
    Run,
    /// What is said along it, as a story.
    Story,
}

impl Opens {
    /// Its name for tests, and what it is called.
    pub const fn named(self) -> (&'static str, &'static Words) {
        match self {
            Opens::Moment => ("moment", &share::THIS_MOMENT),
            Opens::Run => ("run", &share::WHOLE_RUN),
            Opens::Story => ("story", &share::AS_STORY),
        }
    }
}

/// What is shared.
pub struct Sent {
    /// The run as it stood, if it had begun.
    pub moment: Option<Link>,
    /// The run from its beginning.
    pub run: Link,
    /// What is said along it, as a story, if something is.
    story: Option<Link>,
    /// What there was to see.
    frame: Rc<Frame>,
    /// When, which may lie between events.
    now: Time,
    /// The sheet below the stage, if one was open.
    sheet: Option<(&'static SheetKind, Rc<Sheet>)>,
    /// The stretch of the run that the diagram showed.
    stretch: (Time, Time),
    /// Whether it was playing, and goes on when the dialog closes.
    pub played: bool,
    /// What it is called.
    pub title: String,
    /// Where the page is, up to its fragment; empty in a frame that was made from a text.
    page: String,
}

impl Sent {
    /// The run of a player that stands still.
    pub fn of(player: &Player, played: bool, (stretch, sheet): Shown, location: &Location, lang: Lang) -> Sent {
        let scenario = player.preset().map_or(words::NO_SCENARIO.of(lang), |preset| preset.title.of(lang));
        let broken = if player.scenario().settings.broken().is_empty() { "" } else { share::BROKEN_ON_PURPOSE.of(lang) };
        let href = location.href().unwrap_or_default();
        let page = href.split(['#', '?']).next().filter(|page| page.contains("://")).unwrap_or_default();
        let frame = Rc::clone(player.frame());
        let moment = Some(player.link()).filter(|link| link.view.t.is_some());
        let run = player.link_of_run();
        let story = (!run.scenario.cues.is_empty()).then(|| Link { view: View { story: Some(true), ..run.view.clone() }, ..run.clone() });
        Sent {
            moment,
            run,
            story,
            frame,
            sheet: player.below().and_then(Below::sheet).and_then(|kind| Some((kind, player.sheet(kind, sheet)?))),
            now: player.now(),
            stretch,
            played,
            title: format!("{}{}{scenario}{broken}", player.scenario().card().title.of(lang), lang.colon()),
            page: page.into(),
        }
    }

    /// What its link can open.
    pub fn choices(&self) -> Vec<Opens> {
        let moment = self.moment.is_some().then_some(Opens::Moment);
        let story = self.story.is_some().then_some(Opens::Story);
        moment.into_iter().chain([Opens::Run]).chain(story).collect()
    }

    /// The link that opens that.
    pub fn link(&self, opens: Opens) -> &Link {
        let other = match opens {
            Opens::Moment => self.moment.as_ref(),
            Opens::Run => None,
            Opens::Story => self.story.as_ref(),
        };
        other.unwrap_or(&self.run)
    }

    /// The address under which a link opens here.
    pub fn address(&self, link: &str) -> String {
        format!("{}{link}", self.page)
    }

    /// The address for a frame. Nobody else can open a file of this machine: there, the file is to lie beside the slides.
    fn frame(&self, link: &Link) -> String {
        let mut link = link.clone();
        // Moving in the frame as it does here.
        let (pace, speed) = (link.view.pace(), link.view.speed.unwrap_or_default());
        link.view.embed = Some(true);
        link.view.keep_time(pace, speed);
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

    /// What there are pictures of.
    pub fn subjects(&self) -> Vec<Subject> {
        [Subject::Stage, Subject::Diagram].into_iter().chain(self.sheet.as_ref().map(|(kind, _)| Subject::Sheet(kind))).collect()
    }

    /// A picture of the run, as SVG.
    pub fn picture(&self, of: Subject, theme: Theme, lang: Lang) -> String {
        let link = self.link(Opens::Moment);
        // Where a file lies on this machine is nobody's business.
        let page = if self.page.starts_with("http") { &self.page } else { "" };
        let now = self.now;
        match (of, &self.sheet) {
            (Subject::Stage, _) => return still(&Still { link, page, frame: &self.frame, now, theme, lang }),
            (Subject::Sheet(kind), Some((_, sheet))) => return leaf(&Leaf { link, page, kind, sheet, roster: self.frame.roster, now, theme, lang }),
            _ => {}
        }
        let (from, to) = self.stretch;
        let mut session = open(link.scenario.clone());
        while session.horizon().time <= to && !session.explore(EXPLORED) {}
        poster(&session, &Poster { link, page, from, to, theme, lang, width: WIDTH })
    }

    /// What a file with the run is called, without its ending.
    pub fn file_name(&self) -> String {
        format!("{}-{}", self.run.scenario.card().id, self.run.preset.map_or(link::PLAIN, |preset| preset.id))
    }
}
