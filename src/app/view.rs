//! What the page looks like: its parts, in reading order, each with the data that it shows.

use super::below::below;
use super::caption::CaptionBar;
use super::chunks::Hands;
use super::demands::said;
use super::embed::{Imprint, open_in_synod};
use super::notice::notice;
use super::scope::Scope;
use super::share::DropZone;
use super::sides::sides;
use super::top::TopBar;
use super::transport::transport;
use super::{App, words};
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
                { if let Some((telling, stories)) = self.story() { (stories.head)(telling, &scope) } else if player.embedded() { open_in_synod(player, self.outside.href.clone(), &scope) } else { self.top(&scope) } }
                <main class={classes!("main", player.below().is_some().then_some("opened"))}>
                    { notice(player.problems(), &scope) }
                    { self.awaited(&scope) }
                    { sides(player, self.on_card(), self.calm, &self.act_there, &scope) }
                    { said(player.said(), &scope) }
                    { if self.telling().is_some() { html! { <span hidden=true /> } } else { html! { <CaptionBar plays={self.needs_play_button().then(|| player.playing())} caption={player.caption()} to_come={player.to_come()} ending={player.ending()} goes_on={player.can_go_on()} about={self.about()} why={self.why} scope={scope.clone()} /> } } }
                    { self.why_card(&scope) }
                    { below(player, self.row(&scope), self.view_below(&scope), &scope) }
                </main>
                { if let Some((telling, stories)) = self.story() { (stories.foot)(telling, self.told_so_far(telling), &scope) } else if self.has_transport() { transport(player, self.menu(&scope), &self.ink, &scope) } else { html! { <span hidden=true /> } } }
                { self.panel(&scope) }
                { if self.settled { html! { <Imprint address={self.outside.text.clone()} legend={self.chunks.views.legend} lang={scope.lang} /> } } else { html! { <span hidden=true /> } } }
                <p class="aside" role="status" aria-live="polite" data-testid="announcement">{ announcement }</p>
                <DropZone scope={scope.clone()} />
                <div class="dialogs">{ self.dialog(&scope) }</div>
            </div>
        }
    }

    fn top(&self, scope: &Scope) -> Html {
        let player = &self.player;
        let runs = player.preset().map_or(&words::NO_SCENARIO, |preset| &preset.title);
        let (family, title) = player.pair().map_or((&player.scenario().card().title, runs), |pair| (&words::beside::SIDE_BY_SIDE, &pair.title));
        html! {
            <TopBar {family} {title} changed={player.is_changed()} theme={self.theme()} side={!player.side().is_empty()} scope={scope.clone()} />
        }
    }

    /// How the page is laid out: in a frame, on paper, with a panel or without, and what else takes room. A style sheet that looked for it
    /// inside of the page would look again at every change of the drawing.
    fn modes(&self) -> Classes {
        let player = &self.player;
        let modes = [
            (player.embedded(), "embed"),
            (self.telling().is_some(), "story"),
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

    fn has_transport(&self) -> bool {
        self.player.view().controls != Some(false) && !self.player.still()
    }

    /// What moves can be paused, also where the link wants no controls (WCAG 2.2.2).
    fn needs_play_button(&self) -> bool {
        !self.has_transport() && !self.player.still()
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

    /// What to look for in this run.
    fn about(&self) -> &'static str {
        let lang = self.lang();
        let run = self.player.preset().map_or(&self.player.scenario().card().claim, |preset| &preset.about);
        self.player.pair().map_or(run, |pair| &pair.about).of(lang)
    }
}
