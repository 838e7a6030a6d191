//! The stories of the page, and what a story must be besides readable: its moments come, and what it shows is there.

mod handout;
mod link;
mod page;
mod seen;
mod tale;
mod telling;

use super::{Below, PANELS};
use crate::run::{Found, stops_of};
use crate::scenario::story::{Chapter, NOTHING_TO_SHOW, Stop, Story, parse};
use crate::scenario::{Card, Problem, shown, title_of};
use crate::words::{Lang, Words};
use core::iter;
pub use handout::{handout, on_paper};
pub use link::{StoryLink, is_bare, is_story, lang_of, story_of};
pub use page::{print, read};
pub use seen::Seen;
pub use tale::{Halt, Scene, Tale};
pub(super) use telling::tell;
pub use telling::{Stretch, Telling};

/// A story of the page, by its name in links.
#[derive(Debug)]
pub struct StoryText {
    /// Its name.
    pub id: &'static str,
    /// What it is called.
    pub title: Words,
    /// Its text.
    pub text: &'static str,
}

impl StoryText {
    const fn of(id: &'static str, text: &'static str) -> StoryText {
        StoryText { id, title: title_of(text), text }
    }

    /// How many stops it has.
    pub fn count(&self) -> usize {
        self.text.lines().filter(|line| line.split_whitespace().next() == Some("stop")).count()
    }

    /// What its chapters are called.
    pub fn chapters(&self, lang: Lang) -> impl Iterator<Item = &'static str> {
        let mut lines = self.text.lines();
        iter::from_fn(move || {
            lines.by_ref().find(|line| line.starts_with("run"))?;
            lines.by_ref().find_map(|line| line.strip_prefix(lang.code())?.strip_prefix(": "))
        })
    }

    /// The story of a name.
    pub fn find(id: &str) -> Option<&'static StoryText> {
        STORIES.iter().find(|story| story.id == id)
    }
}

/// All of them, in the order in which they are best heard: that of the students' notes.
pub static STORIES: [StoryText; 28] = [
    StoryText::of("first", include_str!("../../../stories/first.story")),
    StoryText::of("agreement", include_str!("../../../stories/agreement.story")),
    StoryText::of("one-vote", include_str!("../../../stories/one-vote.story")),
    StoryText::of("paxos-phases", include_str!("../../../stories/paxos-phases.story")),
    StoryText::of("three-examples", include_str!("../../../stories/three-examples.story")),
    StoryText::of("majority", include_str!("../../../stories/majority.story")),
    StoryText::of("silence", include_str!("../../../stories/silence.story")),
    StoryText::of("chosen-for-good", include_str!("../../../stories/chosen-for-good.story")),
    StoryText::of("multi-paxos", include_str!("../../../stories/multi-paxos.story")),
    StoryText::of("raft-election", include_str!("../../../stories/raft-election.story")),
    StoryText::of("raft-split", include_str!("../../../stories/raft-split.story")),
    StoryText::of("raft-log", include_str!("../../../stories/raft-log.story")),
    StoryText::of("raft-safety", include_str!("../../../stories/raft-safety.story")),
    StoryText::of("raft-partition", include_str!("../../../stories/raft-partition.story")),
    StoryText::of("raft-talk", include_str!("../../../stories/raft-talk.story")),
    StoryText::of("two-generals", include_str!("../../../stories/two-generals.story")),
    StoryText::of("flooding", include_str!("../../../stories/flooding.story")),
    StoryText::of("oral-messages", include_str!("../../../stories/oral-messages.story")),
    StoryText::of("equivalence", include_str!("../../../stories/equivalence.story")),
    StoryText::of("signed-messages", include_str!("../../../stories/signed-messages.story")),
    StoryText::of("ben-or", include_str!("../../../stories/ben-or.story")),
    StoryText::of("phase-king", include_str!("../../../stories/phase-king.story")),
    StoryText::of("ring-election", include_str!("../../../stories/ring-election.story")),
    StoryText::of("token-ring", include_str!("../../../stories/token-ring.story")),
    StoryText::of("causal", include_str!("../../../stories/causal.story")),
    StoryText::of("failure-detector", include_str!("../../../stories/failure-detector.story")),
    StoryText::of("rotating-coordinator", include_str!("../../../stories/rotating-coordinator.story")),
    StoryText::of("primary", include_str!("../../../stories/primary.story")),
];

/// Reads a story and finds its stops, chapter by chapter.
///
/// # Errors
/// The first thing that is wrong with it, with its line and a remedy.
pub fn read_story(text: &str, cards: &[&'static Card]) -> Result<(Story, Vec<Vec<Found>>), Problem> {
    let story = parse(text, cards)?;
    for chapter in &story.chapters {
        chapter.stops.iter().try_for_each(|stop| check_shown(stop, chapter))?;
    }
    let found = stops_of(&story)?;
    Ok((story, found))
}

/// The same as what is told, under a name.
///
/// # Errors
/// The first thing that is wrong with it, with its line and a remedy.
pub fn read_tale(id: &str, text: &str, cards: &[&'static Card]) -> Result<Tale, Problem> {
    read_story(text, cards).map(|(story, found)| Tale::of(id.to_owned(), story, found))
}

/// What a stop shows must be something that its run has.
fn check_shown(stop: &Stop, chapter: &Chapter) -> Result<(), Problem> {
    let card = chapter.link.scenario.card();
    let sheets = card.sheets.iter().map(|kind| Below::Sheet(kind).id());
    let names: Vec<&str> =
        [Below::Diagram, Below::Events].map(Below::id).into_iter().chain(sheets).chain(PANELS.iter().map(|entry| entry.id)).collect();
    let strange = stop.show.iter().find(|name| !names.contains(&name.as_str()));
    strange.map_or(Ok(()), |name| Err(stop.problem(&NOTHING_TO_SHOW, vec![shown(name).into(), names.join(", ").into()])))
}
