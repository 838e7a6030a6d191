//! What the page looks like: its parts, in reading order, each with the data that it shows.

use super::below::below;
use super::caption::CaptionBar;
use super::chunks::{Desk, Part};
use super::demands::{DemandMenu, DemandRow, said};
use super::embed::{Imprint, open_in_synod};
use super::notice::notice;
use super::panel::PanelProps;
use super::scope::Scope;
use super::share::DropZone;
use super::sides::sides;
use super::top::TopBar;
use super::transport::transport;
use super::{App, Dialog, words};
use std::rc::Rc;
use synod::player::Deed;
use synod::protocols::LISTINGS;
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
                    { self.awaited(&scope) }
                    { sides(player, self.deeds_if(self.has_card()), self.calm, &self.act_there, &scope) }
                    { said(player.said(), &scope) }
                    <CaptionBar plays={self.needs_play_button().then(|| player.playing())} caption={player.caption()} to_come={player.to_come()} ending={player.ending()} goes_on={player.can_go_on()} about={self.about()} why={self.why} scope={scope.clone()} />
                    { self.why_card(&scope) }
                    { below(player, html! { <DemandRow demands={self.demands.clone()} scope={scope.clone()} /> }, self.view_below(&scope), &scope) }
                </main>
                { if self.has_transport() { transport(player, html! { <DemandMenu demands={self.demands.clone()} scope={scope.clone()} /> }, &self.ink, &scope) } else { html! { <span hidden=true /> } } }
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
        let hidden = props.open.is_empty();
        match self.chunks.views.desk {
            Some(desk) => (desk.panels)(props),
            None => {
                html! { <aside class="panel" {hidden} id="controls/" tabindex="-1">{ if hidden { html! {} } else { self.coming(Part::Desk, scope) } }</aside> }
            }
        }
    }

    /// Why a sentence is true, or who waits for what; nothing while nobody asks.
    fn why_card(&self, scope: &Scope) -> Html {
        match (self.why, self.chunks.views.desk) {
            (None, _) => html! { <div class="why-card" id="why" hidden=true /> },
            (Some(asked), Some(desk)) => (desk.why)(asked, &self.player, scope),
            (Some(_), None) => html! { <section class="why-card" id="why" data-testid="why-card">{ self.coming(Part::Desk, scope) }</section> },
        }
    }

    /// The view below the stage that is open.
    fn view_below(&self, scope: &Scope) -> Option<Html> {
        let show = |desk: &Desk| (desk.below)(&self.player, &self.strip, self.below, scope);
        self.player.below().map(|_| self.chunks.views.desk.map_or_else(|| self.coming(Part::Desk, scope), show))
    }

    /// Whether there is room for a card on the stage: not on a narrow screen, and not where two stages share a wide one.
    fn has_card(&self) -> bool {
        !self.narrow && self.player.companion().is_none()
    }

    /// What can be done to what is selected, where it is shown; an event is nothing to act on.
    fn deeds_if(&self, shown: bool) -> Option<Vec<Deed>> {
        (shown && self.has_deeds()).then(|| self.deeds.clone())
    }

    fn has_deeds(&self) -> bool {
        self.player.editable() && self.player.selected().is_some_and(|selected| !matches!(selected, Select::Event(_)))
    }

    fn dialog(&self, scope: &Scope) -> Html {
        match self.dialog {
            Some(dialog @ (Dialog::Gallery | Dialog::Companions)) => {
                let (beside, title) = if dialog == Dialog::Companions { (true, &words::beside::COMPARE_WITH) } else { (false, &words::SCENARIOS) };
                self.dialog_part(Part::Gallery, title, scope, |views| views.gallery.map(|gallery| gallery(&self.player, beside, scope)))
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
    fn awaited(&self, scope: &Scope) -> Html {
        let names: Vec<&str> = self.chunks.awaited().map(|place| LISTINGS[place].title.of(scope.lang)).collect();
        let said = words::chunks::RUN_COMES.of(scope.lang).replace("{0}", &names.join(", "));
        html! { <p class="notice awaited" role="status" hidden={names.is_empty()} data-testid="awaited">{ said }</p> }
    }

    /// What to look for in this run.
    fn about(&self) -> &'static str {
        let lang = self.lang();
        let run = self.player.preset().map_or(&self.player.scenario().card().claim, |preset| &preset.about);
        self.player.pair().map_or(run, |pair| &pair.about).of(lang)
    }
}
