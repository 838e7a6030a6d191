//! What the page looks like: its parts, in reading order, each with the data that it shows.

use super::below::below;
use super::caption::caption;
use super::demands::{DemandMenu, DemandRow, said};
use super::embed::{imprint, open_in_synod};
use super::notice::notice;
use super::panel::{Panel, PanelProps, Timers};
use super::scope::Scope;
use super::share::{DropZone, ShareDialog};
use super::sides::sides;
use super::top::{Top, gallery, help, top_bar};
use super::transport::{play_button, transport};
use super::why::why;
use super::{App, Dialog};
use std::rc::Rc;
use synod::player::Deed;
use synod::scenario::link::Select;
use yew::prelude::*;

impl App {
    /// The page.
    pub(super) fn page(&self) -> Html {
        let (player, scope) = (&self.player, self.scope());
        let announcement = player.announcement().map(|text| text.say(scope.lang, scope.roster)).unwrap_or_default();
        let top = Top {
            card: player.scenario().card(),
            preset: player.preset(),
            pair: player.pair(),
            changed: player.is_changed(),
            theme: self.theme(),
            side: !player.side().is_empty(),
        };
        html! {
            <div class={classes!("page", self.modes())} data-synod="" data-time={player.now().0.to_string()} data-steps={player.session().position().steps.to_string()}
                data-playing={player.playing().to_string()} data-suspended={player.suspended().then_some("")} data-scenario={player.name()} data-calm={self.calm.then_some("")}>
                { if player.embedded() { open_in_synod(player, &scope) } else { top_bar(&top, &scope) } }
                <main class="main">
                    { notice(player.problems(), &scope) }
                    { sides(player, self.deeds_if(self.has_card()), self.calm, &self.act_there, &scope) }
                    { said(player.said(), &scope) }
                    { caption(self.before_caption(&scope), (player.caption(), player.to_come()), (player.ending(), player.can_go_on()), self.about(), self.why, &scope) }
                    { why(self.why, player, &scope) }
                    { below(player, html! { <DemandRow demands={self.demands.clone()} scope={scope.clone()} /> }, &self.strip, (self.window, self.events), &scope) }
                </main>
                { if self.has_transport() { transport(player, html! { <DemandMenu demands={self.demands.clone()} scope={scope.clone()} /> }, &self.marks, &scope) } else { html! { <span hidden=true /> } } }
                { self.panel(&scope) }
                { imprint(player, scope.lang) }
                <p class="aside" role="status" aria-live="polite" data-testid="announcement">{ announcement }</p>
                <DropZone scope={scope.clone()} />
                <div class="dialogs">{ self.dialog(&scope) }</div>
            </div>
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
    fn before_caption(&self, scope: &Scope) -> Html {
        if self.has_transport() || self.player.still() {
            html! { <span hidden=true /> }
        } else {
            play_button(self.player.playing(), scope)
        }
    }

    fn scope(&self) -> Scope {
        let (embedded, editable) = (self.player.embedded(), self.player.editable());
        Scope { embedded, editable, lang: self.lang(), roster: self.player.frame().roster, act: self.act.clone(), ask: self.ask.clone() }
    }

    /// The panel gets only what changes with events, not what changes with time: it is drawn anew as seldom as can be.
    fn panel(&self, scope: &Scope) -> Html {
        let (player, frame) = (&self.player, self.player.frame());
        let process = match player.selected() {
            Some(Select::Process(id)) => frame.processes.get(id.index()).cloned(),
            _ => None,
        };
        let flight = match player.selected() {
            Some(Select::Message(name)) => frame.flights.iter().find(|flight| name.means(flight.name)).cloned(),
            _ => None,
        };
        let props = PanelProps {
            open: player.side(),
            scenario: Rc::clone(player.session().scenario()),
            verdicts: frame.verdicts.clone(),
            counts: frame.counts.clone(),
            theory: frame.theory,
            has_logs: frame.office.is_some(),
            timers: Timers::of(frame),
            chosen: frame.chosen.clone(),
            groups: frame.groups.clone(),
            cuts: frame.cuts.clone(),
            selected: player.selected(),
            inside: player.inside(),
            step: player.session().position().steps,
            process,
            flight,
            branches: player.branches(),
            deeds: self.deeds_if(!self.has_card()),
            skipped: player.session().skipped().to_vec(),
            can_undo: player.can_undo(),
            scope: scope.clone(),
        };
        html! { <Panel ..props /> }
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
