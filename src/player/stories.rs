//! The stories of the page, and what a story must be besides readable: its moments come, and what it shows is there.

use super::{Below, PANELS};
use crate::run::{Found, stops_of};
use crate::scenario::story::{Chapter, NOTHING_TO_SHOW, Stop, Story, parse};
use crate::scenario::{Card, Problem, shown, title_of};
use crate::words::Words;

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

    /// The story of a name.
    pub fn find(id: &str) -> Option<&'static StoryText> {
        STORIES.iter().find(|story| story.id == id)
    }
}

/// All of them, in the order in which they are best heard.
pub static STORIES: [StoryText; 5] = [
    StoryText::of("first", include_str!("../../stories/first.story")),
    StoryText::of("one-vote", include_str!("../../stories/one-vote.story")),
    StoryText::of("chosen-for-good", include_str!("../../stories/chosen-for-good.story")),
    StoryText::of("raft-election", include_str!("../../stories/raft-election.story")),
    StoryText::of("raft-partition", include_str!("../../stories/raft-partition.story")),
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

/// What a stop shows must be something that its run has.
fn check_shown(stop: &Stop, chapter: &Chapter) -> Result<(), Problem> {
    let card = chapter.link.scenario.card();
    let sheets = card.sheets.iter().map(|kind| Below::Sheet(kind).id());
    let names: Vec<&str> =
        [Below::Diagram, Below::Events].map(Below::id).into_iter().chain(sheets).chain(PANELS.iter().map(|entry| entry.id)).collect();
    let strange = stop.show.iter().find(|name| !names.contains(&name.as_str()));
    strange.map_or(Ok(()), |name| Err(stop.problem(&NOTHING_TO_SHOW, vec![shown(name).into(), names.join(", ").into()])))
}
