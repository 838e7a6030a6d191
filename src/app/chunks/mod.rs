//! What comes later: parts of the page that are not seen at once, and algorithms. Each is a chunk of the program, with what only it needs,
//! and is fetched when it is asked for, or when nothing else is to be done.
//!
//! A chunk is a function with a name (`cut.rs`): the program is cut there, and whatever is reached through it alone goes along. It brings
//! [`Cargo`]: pictures of a part, as functions from data to [`Html`], or an algorithm. From then on all is there, and nothing waits any more.

mod cut;
mod show;
mod views;

use super::Msg;
use super::overture::Overture;
use super::story::Stories;
use super::tells::Home;
use super::words::chunks as words;
use cut::fetch;
pub use cut::{Cargo, Gone, bench, has_codec, hash, story};
use js_sys::futures::spawn_local;
use synod::player::{StoryLink, is_bare, story_of};
use synod::protocols::{LISTINGS, first_listing, here};
use synod::scenario::codec::Read;
use synod::scenario::link::{self, named};
use synod::scenario::{Card, Detail, Place, Problem, file};
use synod::words::Lang;
pub use views::{Desk, Hands, Views};
use yew::Callback;

/// A part of the page that comes later.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// What stands around a run that nobody tells.
    Bench,
    /// What is done to the run and asked about it.
    Hands,
    /// What reads and writes links and files.
    Codec,
    /// What stands beside the stage and below it, and why.
    Desk,
    /// The dialog that takes the run elsewhere.
    Share,
    /// The scenarios.
    Gallery,
    /// How to read the stage.
    Help,
    /// Stories.
    Story,
    /// What is said to the page around a frame, and heard of it.
    Frame,
}

impl Part {
    /// Those that anybody may ask for, the likeliest first.
    pub const ALL: [Part; 8] = [Part::Bench, Part::Hands, Part::Desk, Part::Codec, Part::Gallery, Part::Story, Part::Share, Part::Help];
}

/// What comes at a time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Chunk {
    /// A part of the page.
    Part(Part),
    /// An algorithm, by its place in [`LISTINGS`].
    Algorithm(usize),
}

impl Chunk {
    /// That it could not be had.
    pub fn problem(self) -> Problem {
        match self {
            Chunk::Algorithm(place) => Problem::new(1, 1, &words::RUN_GONE, vec![Detail::Words(&LISTINGS[place].title)]).placed(Place::Settings),
            Chunk::Part(_) => Problem::new(1, 1, &words::GONE, Vec::new()).placed(Place::Settings),
        }
    }

    /// Everything, parts of the page first.
    fn all() -> impl Iterator<Item = Chunk> {
        Part::ALL.into_iter().map(Chunk::Part).chain((0..LISTINGS.len()).map(Chunk::Algorithm))
    }
}

/// How far a chunk has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    /// Nobody asked for it.
    Away,
    /// It was asked for.
    Underway,
    /// It is here.
    Here,
    /// It could not be had.
    Gone,
}

/// What becomes of a chunk that was asked for.
pub type Arrived = (Chunk, Result<Cargo, Gone>);

/// What has come, and what is underway.
pub struct Chunks {
    /// The pictures of the parts that are here.
    pub views: Views,
    stages: Vec<(Chunk, Stage)>,
    /// What is to be done once some chunks are here.
    held: Vec<(Msg, Vec<Chunk>)>,
    arrived: Callback<Arrived>,
}

impl Chunks {
    /// Nothing has come yet; `arrived` is told what becomes of whatever is asked for.
    pub fn new(arrived: Callback<Arrived>) -> Chunks {
        Chunks { views: Views::default(), stages: Vec::new(), held: Vec::new(), arrived }
    }

    /// How far one has come.
    pub fn stage(&self, chunk: Chunk) -> Stage {
        let is_here = match chunk {
            Chunk::Algorithm(place) => cut::is_here(place),
            Chunk::Part(Part::Bench) => bench().is_some(),
            Chunk::Part(Part::Hands) => self.views.hands.is_some(),
            Chunk::Part(Part::Codec) => has_codec(),
            Chunk::Part(Part::Story) => story().is_some(),
            Chunk::Part(_) => false,
        };
        if is_here {
            return Stage::Here;
        }
        self.stages.iter().find(|(of, _)| *of == chunk).map_or(Stage::Away, |(_, stage)| *stage)
    }

    fn turn(&mut self, chunk: Chunk, stage: Stage) {
        self.stages.retain(|(of, _)| *of != chunk);
        self.stages.push((chunk, stage));
    }

    /// Asks for one, unless that was done. One that is gone is asked for only by whoever asks `again`.
    pub fn want(&mut self, chunk: Chunk, again: bool) {
        let stage = self.stage(chunk);
        if stage == Stage::Away || (again && stage == Stage::Gone) {
            self.turn(chunk, Stage::Underway);
            bring(chunk, self.arrived.clone());
        }
    }

    /// Those of some chunks that are not here.
    pub fn missing(&self, wanted: impl IntoIterator<Item = Chunk>) -> Vec<Chunk> {
        wanted.into_iter().filter(|chunk| self.stage(*chunk) != Stage::Here).collect()
    }

    /// Holds a message back until some chunks are here.
    pub fn hold(&mut self, message: Msg, needed: Vec<Chunk>) {
        for chunk in &needed {
            self.want(*chunk, true);
        }
        self.held.push((message, needed));
    }

    /// The algorithms that somebody waits for.
    pub fn awaited(&self) -> impl Iterator<Item = usize> {
        let place = |chunk: Chunk| if let Chunk::Algorithm(place) = chunk { Some(place) } else { None };
        self.held.iter().flat_map(|(_, needed)| self.missing(needed.iter().copied())).filter_map(place)
    }

    /// One has come, or could not be had: the messages that need not wait any more, and what is to be said of those that wait in vain.
    pub fn hear(&mut self, (chunk, cargo): Arrived) -> (Vec<Msg>, Option<Problem>) {
        let is_here = cargo.is_ok();
        if let Ok(Cargo::Views(views)) = cargo {
            self.views.take(views);
        }
        // Nobody asked for what was fetched while nothing else was to be done.
        if is_here || self.stage(chunk) == Stage::Underway {
            self.turn(chunk, if is_here { Stage::Here } else { Stage::Gone });
        }
        let mut problem = None;
        if !is_here {
            let before = self.held.len();
            self.held.retain(|(_, needed)| !needed.contains(&chunk));
            problem = (self.held.len() < before).then(|| chunk.problem());
        }
        let held = std::mem::take(&mut self.held);
        let (ready, held): (Vec<_>, Vec<_>) = held.into_iter().partition(|(_, needed)| self.missing(needed.iter().copied()).is_empty());
        self.held = held;
        (ready.into_iter().map(|(message, _)| message).collect(), problem)
    }

    /// Fetches whatever is still away, one after the other.
    pub fn fetch_the_rest(&self) {
        let away: Vec<Chunk> = Chunk::all().filter(|chunk| self.stage(*chunk) == Stage::Away).collect();
        let arrived = self.arrived.clone();
        spawn_local(async move {
            for chunk in away {
                let cargo = fetch(chunk).await;
                let is_gone = cargo.is_err();
                arrived.emit((chunk, cargo));
                // Without a connection the others would not come either.
                if is_gone {
                    return;
                }
            }
        });
    }
}

/// Fetches one, and tells.
fn bring(chunk: Chunk, arrived: Callback<Arrived>) {
    spawn_local(async move { arrived.emit((chunk, fetch(chunk).await)) });
}

/// The place of an algorithm.
pub fn place_of(card: &Card) -> Option<usize> {
    LISTINGS.iter().position(|listing| listing.id == card.id)
}

/// Those of the algorithms that are not here, by their places.
pub fn missing(wanted: impl IntoIterator<Item = usize>) -> Vec<usize> {
    wanted.into_iter().filter(|place| !cut::is_here(*place)).collect()
}

/// Which algorithms a text names that are not here.
pub fn named_and_missing(text: &str) -> Vec<usize> {
    missing(named(text, LISTINGS.iter().map(|listing| listing.id)))
}

/// Which algorithms must come before a text can be read: those that it names. Where it can't be read even so, all of them, so that what
/// is said of it names them all.
pub fn needed(text: &str, read: Read) -> Vec<usize> {
    if is_bare(text) {
        return missing([first_listing()]);
    }
    if let Some(StoryLink { id, .. }) = story_of(text) {
        let home = Home::find();
        return if home.is(id) { home.missing() } else { story().map_or_else(Vec::new, |stories| (stories.needed)(id)) };
    }
    let named = named_and_missing(text);
    if named.is_empty() && read(text, &here()).link.is_none() { missing(0..LISTINGS.len()) } else { named }
}

/// Fetches what a text needs to be read.
///
/// # Errors
/// The first chunk that could not be had.
pub async fn fetch_for(text: &str, read: Read) -> Result<(), Chunk> {
    let before = match story_of(text) {
        Some(StoryLink { id, .. }) => (!Home::find().is(id) && story().is_none()).then_some(Part::Story),
        None => (!is_bare(text) && !has_codec()).then_some(Part::Codec),
    };
    if let Some(part) = before.map(Chunk::Part) {
        need(part).await?;
    }
    loop {
        let needed = needed(text, read);
        if needed.is_empty() {
            return Ok(());
        }
        need_algorithms(needed).await?;
    }
}

/// Fetches a chunk; gives which, where it can't be had.
async fn need(chunk: Chunk) -> Result<(), Chunk> {
    fetch(chunk).await.map(drop).map_err(|Gone| chunk)
}

async fn need_algorithms(places: Vec<usize>) -> Result<(), Chunk> {
    for place in places {
        need(Chunk::Algorithm(place)).await?;
    }
    Ok(())
}

/// Fetches what a story that somebody brought needs to be read and told.
///
/// # Errors
/// The first chunk that could not be had.
pub async fn fetch_for_story(text: &str) -> Result<&'static Stories, Chunk> {
    let part = Chunk::Part(Part::Story);
    if story().is_none() {
        need(part).await?;
    }
    need_algorithms(named_and_missing(text)).await?;
    story().ok_or(part)
}

/// Fetches what the page needs to show what its address asks for: around a run the workbench, around a story nothing.
///
/// # Errors
/// The first chunk that could not be had.
pub async fn fetch_for_page(text: &str) -> Result<(), Chunk> {
    fetch_for(text, link::parse).await?;
    if story_of(text).is_none() && !Overture::is_told() {
        need(Chunk::Part(Part::Bench)).await?;
    }
    Ok(())
}

/// Fetches what a script needs to be read, and to be run.
///
/// # Errors
/// That something could not be had, in English.
pub async fn fetch_for_script(script: &str) -> Result<(), String> {
    fetch_for(script, file::parse).await.map_err(|chunk| chunk.problem().say(Lang::English))
}

/// Fetches an algorithm.
///
/// # Errors
/// If it could not be had.
pub async fn fetch_algorithm(card: &Card) -> Result<(), Gone> {
    let place = place_of(card).ok_or(Gone)?;
    fetch(Chunk::Algorithm(place)).await.map(drop)
}
