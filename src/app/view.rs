//! What the page looks like: its parts, in reading order, each with the data that it shows.

use super::below::below;
use super::caption::CaptionBar;
use super::demands::{DemandMenu, DemandRow, said};
use super::embed::{Imprint, open_in_synod};
use super::notice::notice;
use super::panel::{PanelProps, Panels};
use super::scope::Scope;
use super::share::{DropZone, ShareDialog};
use super::sides::sides;
use super::top::{TopBar, gallery, help};
use super::transport::transport;
use super::why::why;
use super::{App, Dialog, words};
use std::rc::Rc;
use synod::player::Deed;
use synod::scenario::link::Select;
use yew::prelude::*;

impl App {
    /// The page.
    pub(super) fn page(&self) -> Html {
        let (player, scope) = (&self.player, self.scope());
        let announcement = player.announcement().map(|text| text.say(scope.lang, scope.roster)).unwrap_or_default();
        html! {
            <div class={classes!("page", self.modes())} onclick={self.asked_sign.clone()} data-synod={self.is_in_charge().then_some("")} data-time={player.now().0.to_string()} data-steps={player.session().position().steps.to_string()}
                data-playing={player.playing().to_string()} data-suspended={player.suspended().then_some("")} data-scenario={player.name()} data-calm={self.calm.then_some("")}>
                { if player.embedded() { open_in_synod(player, self.outside.href.clone(), &scope) } else { self.top(&scope) } }
                <main class={classes!("main", player.below().is_some().then_some("opened"))}>
                    { notice(player.problems(), &scope) }
                    { sides(player, self.deeds_if(self.has_card()), self.calm, &self.act_there, &scope) }
                    { said(player.said(), &scope) }
                    <CaptionBar plays={self.needs_play_button().then(|| player.playing())} caption={player.caption()} to_come={player.to_come()} ending={player.ending()} goes_on={player.can_go_on()} about={self.about()} why={self.why} scope={scope.clone()} />
                    { why(self.why, player, &scope) }
                    { below(player, html! { <DemandRow demands={self.demands.clone()} scope={scope.clone()} /> }, &self.strip, self.below, &scope) }
                </main>
                { if self.has_transport() { transport(player, html! { <DemandMenu demands={self.demands.clone()} scope={scope.clone()} /> }, &self.ink, &scope) } else { html! { <span hidden=true /> } } }
                { self.panel(&scope) }
                <Imprint address={self.outside.text.clone()} lang={scope.lang} />
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

    /// How the page is laid out: in a frame, on paper, with a panel or without.
    fn modes(&self) -> Classes {
        let player = &self.player;
        classes!(player.embedded().then_some("embed"), player.still().then_some("static"), player.side().is_empty().then_some("alone"))
    }

    /// Whether it can be tried what is worth trying: where the run may be changed and its controls are there.
    pub(super) fn offers_demands(&self) -> bool {
        self.player.editable() && self.has_transport()
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

    /// The panel gets only what changes with events, not what changes with time: it is drawn anew as seldom as can be.
    fn panel(&self, scope: &Scope) -> Html {
        let player = &self.player;
        let props = PanelProps {
            open: player.side(),
            scenario: Rc::clone(player.session().scenario()),
            frame: Rc::clone(player.frame()),
            selected: player.selected(),
            inside: player.inside(),
            step: player.session().position().steps,
            branches: player.branches(),
            deeds: self.deeds_if(!self.has_card()),
            skipped: player.session().skipped().to_vec(),
            can_undo: player.can_undo(),
            scope: scope.clone(),
        };
        html! { <Panels ..props /> }
    }

    /// Whether there is room for a card on the stage: not on a narrow screen, and not where two stages share a wide one.
    fn has_card(&self) -> bool {
        !self.narrow && self.player.companion().is_none()
    }

    /// What can be done to what is selected, where it is shown; an event is nothing to act on.
    fn deeds_if(&self, shown: bool) -> Option<Vec<Deed>> {
        let is_thing = self.player.selected().is_some_and(|selected| !matches!(selected, Select::Event(_)));
        (shown && is_thing && self.player.editable()).then(|| self.deeds.clone())
    }

    fn dialog(&self, scope: &Scope) -> Html {
        match self.dialog {
            Some(dialog @ (Dialog::Gallery | Dialog::Companions)) => gallery(&self.player, dialog == Dialog::Companions, scope),
            Some(Dialog::Help) => help(self.memory.single_keys, scope),
            Some(Dialog::Share) | None => match &self.sent {
                Some(sent) => html! { <ShareDialog sent={sent.clone()} scope={scope.clone()} /> },
                None => html! { <span hidden=true /> },
            },
        }
    }

    /// What to look for in this run.
    fn about(&self) -> &'static str {
        let lang = self.lang();
        let run = self.player.preset().map_or(&self.player.scenario().card().claim, |preset| &preset.about);
        self.player.pair().map_or(run, |pair| &pair.about).of(lang)
    }
}
