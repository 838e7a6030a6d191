//! Parts of the page that come later, as the page calls them: tables of functions, each from data to a picture.

use super::super::below::{self, DiagramAsk, DiagramDeed};
use super::super::demands::{DemandMenu, DemandRow};
use super::super::panel::panels;
use super::super::parent::Around;
use super::super::parts::Shared;
use super::super::scope::Scope;
use super::super::share::{Sent, ShareDialog};
use super::super::stage::{OnStage, StageProps, card};
use super::super::why::why;
use super::super::{App, Asked};
use synod::base::Time;
use synod::player::{Deed, DemandView, Player, Seen, Strip, Tale};
use synod::words::Lang;
use yew::prelude::*;

/// Parts of the page, as functions from data to a picture.
#[derive(Clone, Copy, Default)]
pub struct Views {
    /// What is done to the run and asked about it.
    pub hands: Option<&'static Hands>,
    /// What stands beside the stage and below it, and why.
    pub desk: Option<&'static Desk>,
    /// The scenarios; or those that may stand beside the run.
    pub gallery: Option<ShowGallery>,
    /// The dialog that shares.
    pub share: Option<fn(Shared<Sent>, &Scope) -> Html>,
    /// Prints a story.
    pub print: Option<fn(&Tale, Lang)>,
    /// How to read the stage, and the keys.
    pub help: Option<fn(bool, &Scope) -> Html>,
    /// The same without the keys, for paper.
    pub legend: Option<fn(Lang) -> Html>,
    /// The page around the frame.
    pub parent: Option<FindParent>,
}

/// Shows the gallery: of a run, whether of what may stand beside it, with what was seen of stories.
pub type ShowGallery = fn(&Player, bool, &Seen, &Scope) -> Html;

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

pub(super) static HANDS: Hands = Hands {
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

pub(super) static DESK: Desk = Desk { panels, below: below::view, why, refresh: Strip::refresh, ask: below::ask_diagram, in_sight: Strip::in_sight };

impl Views {
    /// Takes what others brought.
    pub(super) fn take(&mut self, other: Views) {
        *self = Views {
            hands: other.hands.or(self.hands),
            desk: other.desk.or(self.desk),
            gallery: other.gallery.or(self.gallery),
            share: other.share.or(self.share),
            print: other.print.or(self.print),
            help: other.help.or(self.help),
            legend: other.legend.or(self.legend),
            parent: other.parent.or(self.parent),
        };
    }
}

/// The dialog that shares.
pub(super) fn share(sent: Shared<Sent>, scope: &Scope) -> Html {
    html! { <ShareDialog {sent} scope={scope.clone()} /> }
}
