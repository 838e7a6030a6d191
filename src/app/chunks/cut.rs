//! Where the program is cut: a line for each part of the page, and one for each algorithm of the catalogue.

use super::super::bench::{BENCH, Bench};
use super::super::parent;
use super::super::share::print;
use super::super::story::{STORY, Stories};
use super::super::top::{gallery, help, legend};
use super::views::{DESK, HANDS, Views, share};
use super::{Chunk, Part};
use std::cell::Cell;
use synod::player::Prompter;
use synod::protocols::here;
use synod::run::Arrival;
use synod::scenario::codec::Codec;
#[cfg(feature = "chunks")]
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// A chunk could not be had: there is no connection, or the page was published anew and it is there no more.
#[derive(Clone, Copy, Debug)]
pub struct Gone;

#[cfg(feature = "chunks")]
impl From<SplitLoaderError> for Gone {
    fn from(_: SplitLoaderError) -> Gone {
        Gone
    }
}

/// What a chunk brings.
pub enum Cargo {
    /// Parts of the page.
    Views(Views),
    /// An algorithm, which is here from now on.
    Algorithm,
}

/// A chunk: whatever is reached through this function alone comes with it. Where the program is not cut it is here at once.
macro_rules! chunk {
    ($name:ident -> $brought:ty: $cargo:expr) => {
        #[cfg(feature = "chunks")]
        #[wasm_split($name, fallible)]
        fn $name() -> Result<$brought, Gone> {
            Ok($cargo)
        }

        #[cfg(not(feature = "chunks"))]
        async fn $name() -> Result<$brought, Gone> {
            Ok($cargo)
        }
    };
}

chunk!(workbench -> &'static Bench: &BENCH);
chunk!(acting -> Views: Views { hands: Some(&HANDS), ..Views::default() });
chunk!(texts -> (Codec, Prompter): (Codec::all(), Prompter::all()));
chunk!(desk -> Views: Views { desk: Some(&DESK), ..Views::default() });
chunk!(scenarios -> Views: Views { gallery: Some(gallery), ..Views::default() });
chunk!(sharing -> Views: Views { share: Some(share), print: Some(print), ..Views::default() });
chunk!(helping -> Views: Views { help: Some(help), legend: Some(legend), ..Views::default() });
chunk!(telling -> &'static Stories: &STORY);
chunk!(framed -> Views: Views { parent: Some(parent::find), ..Views::default() });
chunk!(hashing -> fn(&str) -> Result<String, String>: synod::figure::trace_hash);

macro_rules! chunk_each {
    ($($name:ident: $protocol:ty),+ $(,)?) => {
        $(chunk!($name -> Arrival: Arrival::of::<$protocol>());)+

        /// Fetches an algorithm, by its place in the catalogue.
        async fn algorithm(place: usize) -> Result<Arrival, Gone> {
            let mut next = 0..;
            $(if next.next() == Some(place) {
                return $name().await;
            })+
            unreachable!("there are not so many algorithms")
        }
    };
}

synod::each_algorithm!(chunk_each);

/// Fetches a chunk.
pub(super) async fn fetch(chunk: Chunk) -> Result<Cargo, Gone> {
    let part = match chunk {
        Chunk::Algorithm(place) => {
            arrive(algorithm(place).await?);
            return Ok(Cargo::Algorithm);
        }
        Chunk::Part(part) => part,
    };
    let views = match part {
        Part::Bench => workbench().await.map(take_bench),
        // What is done to a run is a line of its script, and stands in its address.
        Part::Hands => with_texts(acting().await).await,
        Part::Codec => texts().await.map(take_codec),
        Part::Desk => desk().await,
        // Its pairs are links.
        Part::Gallery => with_texts(scenarios().await).await,
        Part::Share => with_texts(sharing().await).await,
        Part::Help => helping().await,
        // Its runs are links.
        Part::Story => with_texts(telling().await.map(take_stories)).await,
        // Whoever is around a frame asks for links to be opened, and for steps.
        Part::Frame => with_texts(together(acting().await, framed().await)).await,
    };
    views.map(Cargo::Views)
}

/// What needs texts read or written, with what does so.
async fn with_texts(views: Result<Views, Gone>) -> Result<Views, Gone> {
    together(views, texts().await.map(take_codec))
}

thread_local! {
    static AROUND: Cell<Option<&'static Bench>> = const { Cell::new(None) };
    static TOLD: Cell<Option<&'static Stories>> = const { Cell::new(None) };
}

fn take_bench(bench: &'static Bench) -> Views {
    AROUND.set(Some(bench));
    Views::default()
}

/// The workbench, once it is here: also before there is a page that has it.
pub fn bench() -> Option<&'static Bench> {
    AROUND.get()
}

fn take_stories(stories: &'static Stories) -> Views {
    TOLD.set(Some(stories));
    Views::default()
}

/// What tells stories, once it is here: also before there is a page that has it.
pub fn story() -> Option<&'static Stories> {
    TOLD.get()
}

fn together(one: Result<Views, Gone>, other: Result<Views, Gone>) -> Result<Views, Gone> {
    let mut views = one?;
    views.take(other?);
    Ok(views)
}

#[cfg(feature = "chunks")]
fn take_codec((codec, prompter): (Codec, Prompter)) -> Views {
    synod::scenario::codec::bring(codec);
    synod::player::prompt(prompter);
    Views::default()
}

/// Where the program is not cut it is here from the beginning.
#[cfg(not(feature = "chunks"))]
fn take_codec(_: (Codec, Prompter)) -> Views {
    Views::default()
}

/// Whether links and files can be read and written.
#[cfg(feature = "chunks")]
pub fn has_codec() -> bool {
    synod::scenario::codec::is_here()
}

/// Where the program is not cut they always can.
#[cfg(not(feature = "chunks"))]
pub const fn has_codec() -> bool {
    true
}

#[cfg(feature = "chunks")]
fn arrive(arrival: Arrival) {
    synod::run::bring(arrival);
}

/// Where the program is not cut all algorithms are here from the beginning.
#[cfg(not(feature = "chunks"))]
const fn arrive(_: Arrival) {}

/// Whether an algorithm is here.
pub(super) fn is_here(place: usize) -> bool {
    here().iter().any(|card| super::place_of(card) == Some(place))
}

/// What names the trace of a script, as a chunk.
///
/// # Errors
/// If it could not be had.
pub async fn hash() -> Result<fn(&str) -> Result<String, String>, Gone> {
    hashing().await
}
