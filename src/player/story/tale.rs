//! A story as plain data: what is said, and where in its runs that is. What reads stories has looked all of that up.

use crate::base::ProcessSet;
use crate::run::{Found, Speech, told};
use crate::scenario::link::{Link, View};
use crate::scenario::story::Story;
use crate::scenario::{Moment, Scenario};
use crate::words::{Lang, Said};

/// A story whose stops are known.
#[derive(Clone, PartialEq, Debug)]
pub struct Tale {
    /// Its name in links.
    pub id: String,
    /// What it is called.
    pub title: Said,
    /// Its chapters; at least one.
    pub scenes: Vec<Scene>,
    /// The link of the run whose cues it tells, where it is not written as a story.
    pub of: Option<Box<Link>>,
}

/// A chapter of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Scene {
    /// What it is called.
    pub title: Said,
    /// Its run, and how that is looked at.
    pub link: Link,
    /// Where that stands still; at least once.
    pub halts: Vec<Halt>,
}

/// Where a run stands still, and what was told until then.
#[derive(Clone, PartialEq, Debug)]
pub struct Halt {
    /// Where.
    pub at: Moment,
    /// What is said.
    pub sentence: Said,
    /// Whom it is about; nobody where it is about all.
    pub light: ProcessSet,
    /// What stands around the stage, by its names in links.
    pub shows: Vec<String>,
}

impl Tale {
    /// What is said along the run of a link, as a story of one chapter; nothing where nothing is said.
    pub fn of_cues(link: &Link) -> Option<Tale> {
        let spoken = Speech::of(&link.scenario).spoken;
        let halts: Vec<Halt> = spoken.into_iter().map(|cue| Halt { at: cue.at, sentence: cue.text, light: cue.light, shows: cue.shows }).collect();
        if halts.is_empty() {
            return None;
        }
        let title = Said::new(Lang::ALL.map(|lang| Some(link.title(lang))));
        let view = View { story: None, stop: None, talk: None, t: None, ..link.view.clone() };
        // What is said is the story's: the run itself stands still for no cue.
        let run = Link { scenario: Scenario { cues: Vec::new(), ..link.scenario.clone() }, view, ..link.clone() };
        let of = Some(Box::new(link.clone()));
        Some(Tale { id: String::new(), title: title.clone(), scenes: vec![Scene { title, link: run, halts }], of })
    }

    /// A story, with where its stops were found.
    pub fn of(id: String, story: Story, found: Vec<Vec<Found>>) -> Tale {
        let scenes = story.chapters.into_iter().zip(found).map(|(chapter, found)| {
            let roster = chapter.link.scenario.settings.roster();
            let halts = chapter.stops.into_iter().zip(found).map(|(stop, found)| Halt {
                at: found.at,
                // What it leaves to the run was looked up when its stop was found.
                sentence: stop.sentence.map(|lang, sentence| told(sentence, &found, lang, roster).unwrap_or_else(|_| sentence.to_owned())),
                light: stop.light.into_iter().collect(),
                shows: stop.show,
            });
            Scene { title: chapter.title, halts: halts.collect(), link: chapter.link }
        });
        Tale { id, title: story.title, scenes: scenes.collect(), of: None }
    }
}
