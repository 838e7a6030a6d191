//! A story as plain data: what is said, and where in its runs that is. What reads stories has looked all of that up.

use crate::base::ProcessSet;
use crate::run::{Found, told};
use crate::scenario::Moment;
use crate::scenario::link::Link;
use crate::scenario::story::{Said, Story};

/// A story whose stops are known.
#[derive(Clone, PartialEq, Debug)]
pub struct Tale {
    /// Its name in links.
    pub id: String,
    /// What it is called.
    pub title: Said,
    /// Its chapters; at least one.
    pub scenes: Vec<Scene>,
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
        Tale { id, title: story.title, scenes: scenes.collect() }
    }
}
