//! What comes later, in its places on the page: as it shows itself once it is there, until then that it comes.

use super::chunks::{Chunk, Desk, Part, Stage};
use super::scope::Scope;
use super::{App, Dialog, words};
use synod::protocols::LISTINGS;
use yew::prelude::*;

impl App {
    /// What stands around the stage; or what must come before. What is said of something that is selected, or of a sentence, is `asked` of
    /// the hands: without them it would be nothing, which is not true.
    fn desk(&self, asked: bool) -> Result<&'static Desk, Part> {
        match (self.chunks.views.desk, self.chunks.views.hands) {
            (None, _) => Err(Part::Desk),
            (_, None) if asked => Err(Part::Hands),
            (Some(desk), _) => Ok(desk),
        }
    }

    /// What is worth trying, as a row; that it is gone, where it can't be had.
    pub(super) fn row(&self, scope: &Scope) -> Html {
        match self.chunks.views.hands {
            Some(hands) => (hands.row)(self.demands.clone(), scope),
            None if self.chunks.stage(Chunk::Part(Part::Hands)) == Stage::Gone => self.coming(Part::Hands, scope),
            None => html! { <div class="demands" hidden=true /> },
        }
    }

    /// The same, as a menu.
    pub(super) fn menu(&self, scope: &Scope) -> Html {
        self.chunks.views.hands.map_or_else(|| html! { <div class="try-menu" hidden=true /> }, |hands| (hands.menu)(self.demands.clone(), scope))
    }

    /// What stands beside the stage.
    pub(super) fn panel(&self, scope: &Scope) -> Html {
        let hidden = self.player.side().is_empty();
        match self.desk(self.player.selected().is_some()) {
            Ok(desk) => (desk.panels)(&self.player, self.deeds_if(!self.has_card()), scope),
            Err(part) => {
                html! { <aside class="panel" {hidden} id="controls/" tabindex="-1">{ if hidden { html! {} } else { self.coming(part, scope) } }</aside> }
            }
        }
    }

    /// Why a sentence is true, or who waits for what; nothing while nobody asks.
    pub(super) fn why_card(&self, scope: &Scope) -> Html {
        let Some(asked) = self.why else { return html! { <div class="why-card" id="why" hidden=true /> } };
        match self.desk(true) {
            Ok(desk) => (desk.why)(asked, &self.player, scope),
            Err(part) => html! { <section class="why-card" id="why" data-testid="why-card">{ self.coming(part, scope) }</section> },
        }
    }

    /// The view below the stage that is open.
    pub(super) fn view_below(&self, scope: &Scope) -> Option<Html> {
        let show = |desk: &Desk| (desk.below)(&self.player, &self.strip, self.below, scope);
        self.player.below().map(|_| self.chunks.views.desk.map_or_else(|| self.coming(Part::Desk, scope), show))
    }

    pub(super) fn dialog(&self, scope: &Scope) -> Html {
        match self.dialog {
            Some(dialog @ (Dialog::Gallery | Dialog::Companions)) => {
                let (beside, title) = if dialog == Dialog::Companions { (true, &words::beside::COMPARE_WITH) } else { (false, &words::SCENARIOS) };
                self.dialog_part(Part::Gallery, title, scope, |views| {
                    views.gallery.map(|gallery| gallery(&self.player, beside, &self.memory.seen, scope))
                })
            }
            Some(Dialog::Help) => {
                self.dialog_part(Part::Help, &words::HELP, scope, |views| views.help.map(|help| help(self.memory.single_keys, scope)))
            }
            Some(Dialog::Share) | None => match &self.sent {
                Some(sent) => self.dialog_part(Part::Share, &words::share::SHARE, scope, |views| views.share.map(|share| share(sent.clone(), scope))),
                None => html! { <span hidden=true /> },
            },
        }
    }

    /// What somebody waits for, who wanted to open a run whose algorithm is not here yet: what runs goes on meanwhile.
    pub(super) fn awaited(&self, scope: &Scope) -> Html {
        let names: Vec<&str> = self.chunks.awaited().map(|place| LISTINGS[place].title.of(scope.lang)).collect();
        let said = if names.is_empty() { String::new() } else { words::chunks::RUN_COMES.of(scope.lang).replace("{0}", &names.join(", ")) };
        html! { <p class="notice awaited" role="status" hidden={names.is_empty()} data-testid="awaited">{ said }</p> }
    }
}
