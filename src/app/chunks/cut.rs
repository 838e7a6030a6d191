//! Where the program is cut: a line for each part of the page, and one for each algorithm of the catalogue.

use super::super::below::{self, DiagramAsk, DiagramDeed};
use super::super::demands::{DemandMenu, DemandRow};
use super::super::panel::panels;
use super::super::parent::{self, Around};
use super::super::parts::Shared;
use super::super::scope::Scope;
use super::super::share::{Sent, ShareDialog};
use super::super::stage::{OnStage, StageProps, card};
use super::super::top::{gallery, help, legend};
use super::super::why::why;
use super::super::{App, Asked};
use super::{Chunk, Part};
use synod::base::Time;
use synod::player::{Deed, DemandView, Player, Strip};
use synod::protocols::here;
use synod::run::Arrival;
use synod::words::Lang;
#[cfg(feature = "chunks")]
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

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

/// Parts of the page, as functions from data to a picture.
#[derive(Clone, Copy, Default)]
pub struct Views {
    /// What is done to the run and asked about it.
    pub hands: Option<&'static Hands>,
    /// What stands beside the stage and below it, and why.
    pub desk: Option<&'static Desk>,
    /// The scenarios; or those that may stand beside the run.
    pub gallery: Option<fn(&Player, bool, &Scope) -> Html>,
    /// The dialog that shares.
    pub share: Option<fn(Shared<Sent>, &Scope) -> Html>,
    /// How to read the stage, and the keys.
    pub help: Option<fn(bool, &Scope) -> Html>,
    /// The same without the keys, for paper.
    pub legend: Option<fn(Lang) -> Html>,
    /// The page around the frame.
    pub parent: Option<FindParent>,
}

/// Finds the page around the frame, if there is one.
pub type FindParent = fn(&Context<App>, &Player, Lang) -> Option<Box<dyn Around>>;

/// What is done to the run and asked about it.
pub struct Hands {
    /// The player's.
    pub player: synod::player::Hands,
    /// What can be done to what is selected, on a card beside it.
    pub card: fn(&StageProps, &OnStage<'_>) -> Html,
    /// What is worth trying, in a row.
    pub row: fn(Shared<Vec<DemandView>>, &Scope) -> Html,
    /// The same, as a menu.
    pub menu: fn(Shared<Vec<DemandView>>, &Scope) -> Html,
}

/// There is one pair of hands, if any.
impl PartialEq for Hands {
    fn eq(&self, other: &Hands) -> bool {
        std::ptr::eq(self, other)
    }
}

static HANDS: Hands = Hands {
    player: synod::player::Hands::all(),
    card,
    row: |demands, scope| html! { <DemandRow {demands} scope={scope.clone()} /> },
    menu: |demands, scope| html! { <DemandMenu {demands} scope={scope.clone()} /> },
};

/// What stands beside the stage and below it.
pub struct Desk {
    /// Beside the stage; with what can be done to what is selected, where no card says it.
    pub panels: fn(&Player, Option<Vec<Deed>>, &Scope) -> Html,
    /// Below the stage, under its tabs.
    pub below: fn(&Player, &Strip, below::State, &Scope) -> Html,
    /// Why a sentence is true, and who waits for what.
    pub why: fn(Asked, &Player, &Scope) -> Html,
    /// Draws the diagram anew.
    pub refresh: fn(&mut Strip, &Player, Lang),
    /// Does to the diagram what somebody asks for.
    pub ask: fn(&mut Strip, &Player, DiagramAsk) -> DiagramDeed,
    /// The stretch that the diagram shows.
    pub in_sight: fn(&Strip, &Player) -> (Time, Time),
}

static DESK: Desk = Desk { panels, below: below::view, why, refresh: Strip::refresh, ask: below::ask_diagram, in_sight: Strip::in_sight };

impl Views {
    /// Takes what others brought.
    pub(super) fn take(&mut self, other: Views) {
        *self = Views {
            hands: other.hands.or(self.hands),
            desk: other.desk.or(self.desk),
            gallery: other.gallery.or(self.gallery),
            share: other.share.or(self.share),
            help: other.help.or(self.help),
            legend: other.legend.or(self.legend),
            parent: other.parent.or(self.parent),
        };
    }
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

chunk!(acting -> Views: Views { hands: Some(&HANDS), ..Views::default() });
chunk!(desk -> Views: Views { desk: Some(&DESK), ..Views::default() });
chunk!(scenarios -> Views: Views { gallery: Some(gallery), ..Views::default() });
chunk!(sharing -> Views: Views { share: Some(|sent, scope| html! { <ShareDialog {sent} scope={scope.clone()} /> }), ..Views::default() });
chunk!(helping -> Views: Views { help: Some(help), legend: Some(legend), ..Views::default() });
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
        Part::Hands => acting().await,
        Part::Desk => desk().await,
        Part::Gallery => scenarios().await,
        Part::Share => sharing().await,
        Part::Help => helping().await,
        Part::Frame => framed().await,
    };
    views.map(Cargo::Views)
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
