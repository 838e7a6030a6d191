//! What the page looks like: its parts, in reading order, each with the data that it shows.

use super::below::below;
use super::chunks::{Hands, Part, bench};
use super::demands::said;
use super::notice::notice;
use super::scope::Scope;
use super::share::DropZone;
use super::sides::sides;
use super::story::{foot, head};
use super::{App, Bench};
use synod::player::Deed;
use synod::scenario::link::Select;
use yew::prelude::*;

impl App {
    /// The page.
    pub(super) fn page(&self) -> Html {
        let (player, scope) = (&self.player, self.scope());
        let announcement =
            player.announcement().filter(|_| self.telling().is_none()).map(|text| text.say(scope.lang, scope.roster)).unwrap_or_default();
        html! {
            <div class={classes!("page", self.modes())} onclick={self.asked_sign.clone()} data-synod={self.is_in_charge().then_some("")} data-time={player.now().0.to_string()} data-steps={player.session().position().steps.to_string()}
                data-playing={player.playing().to_string()} data-suspended={player.suspended().then_some("")} data-scenario={player.name()} data-calm={self.calm.then_some("")}>
                { self.telling().map_or_else(|| self.of_bench(true, |bench| bench.top, &scope), |telling| head(telling, &scope)) }
                <main class={classes!("main", player.below().is_some().then_some("opened"))}>
                    { notice(player.problems(), &scope) }
                    { self.awaited(&scope) }
                    { sides(player, self.on_card(), self.calm, &self.act_there, &scope) }
                    { said(player.said(), &scope) }
                    { self.of_bench(self.telling().is_none(), |bench| bench.caption, &scope) }
                    { self.why_card(&scope) }
                    { below(player, self.row(&scope), self.view_below(&scope), &scope) }
                </main>
                { self.telling().map_or_else(|| self.of_bench(self.has_transport(), |bench| bench.transport, &scope), |telling| foot(telling, telling.done(player), &scope)) }
                { self.panel(&scope) }
                { self.of_bench(self.settled && self.telling().is_none(), |bench| bench.imprint, &scope) }
                <p class="aside" role="status" aria-live="polite" data-testid="announcement">{ announcement }</p>
                <DropZone scope={scope.clone()} />
                <div class="dialogs">{ self.dialog(&scope) }</div>
            </div>
        }
    }

    /// A part of the workbench, where it is shown and is here; that it is gone, where it can't be had.
    fn of_bench(&self, shown: bool, part: impl FnOnce(&Bench) -> fn(&App, &Scope) -> Html, scope: &Scope) -> Html {
        match bench().filter(|_| shown) {
            Some(bench) => part(bench)(self, scope),
            None if shown => self.coming(Part::Bench, scope),
            None => html! { <span hidden=true /> },
        }
    }

    /// How the page is laid out: in a frame, on paper, with a panel or without, and what else takes room. A style sheet that looked for it
    /// inside of the page would look again at every change of the drawing.
    fn modes(&self) -> Classes {
        let player = &self.player;
        let modes = [
            (player.embedded(), "embed"),
            (self.telling().is_some(), "story"),
            (self.telling().is_some_and(|telling| telling.talk), "talk"),
            (player.still(), "static"),
            (player.side().is_empty(), "alone"),
            (!self.has_transport(), "bare"),
            (player.is_branched() && self.has_transport(), "forked"),
            (player.selected().is_some(), "selecting"),
            (self.has_card() && self.has_deeds(), "carded"),
        ];
        modes.into_iter().filter_map(|(is, class)| is.then_some(class)).collect()
    }

    /// Whether it can be tried what is worth trying: where the run may be changed and its controls are there.
    pub(super) fn offers_demands(&self) -> bool {
        self.telling().is_none() && self.player.editable() && self.has_transport()
    }

    pub(super) fn has_transport(&self) -> bool {
        self.player.view().controls != Some(false) && !self.player.still()
    }

    fn scope(&self) -> Scope {
        let (embedded, editable) = (self.player.embedded(), self.player.editable());
        Scope { embedded, editable, lang: self.lang(), roster: self.player.frame().roster, act: self.act.clone(), ask: self.ask.clone() }
    }

    /// Whether there is room for a card on the stage: not on a narrow screen, and not where two stages share a wide one.
    pub(super) fn has_card(&self) -> bool {
        !self.narrow && self.player.companion().is_none()
    }

    /// What can be done to what is selected, where it is shown; an event is nothing to act on.
    pub(super) fn deeds_if(&self, shown: bool) -> Option<Vec<Deed>> {
        (shown && self.has_deeds()).then(|| self.deeds.clone())
    }

    /// The same, for a card on the stage, with what shows it.
    fn on_card(&self) -> Option<(Vec<Deed>, &'static Hands)> {
        self.deeds_if(self.has_card()).zip(self.chunks.views.hands)
    }

    fn has_deeds(&self) -> bool {
        self.telling().is_none()
            && self.chunks.views.hands.is_some()
            && self.player.editable()
            && self.player.selected().is_some_and(|selected| !matches!(selected, Select::Event(_)))
    }
}
