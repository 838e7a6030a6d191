//! The workbench: what stands around a run that nobody tells. A story does without it.

use super::caption::CaptionBar;
use super::embed::{Imprint, open_in_synod};
use super::memory::Memory;
use super::parts::Shared;
use super::scope::Scope;
use super::top::TopBar;
use super::transport::{Ink, transport};
use super::{App, Asked, Msg, keys, words};
use synod::player::Player;
use web_sys::KeyboardEvent;
use yew::prelude::*;

/// The workbench: a table of functions.
pub struct Bench {
    /// The bar above the stage, or in a frame the way to a page of its own.
    pub top: fn(&App, &Scope) -> Html,
    /// The sentence below it.
    pub caption: fn(&App, &Scope) -> Html,
    /// Where the run stands, and what moves it.
    pub transport: fn(&App, &Scope) -> Html,
    /// What is printed below it all.
    pub imprint: fn(&App, &Scope) -> Html,
    /// Paints the tape anew where the run is another.
    pub paint: fn(&mut Shared<Ink>, &Player),
    /// What a key does.
    pub key: fn(&KeyboardEvent, &Player, &Memory, Option<Asked>) -> Option<Msg>,
}

/// All of it. Who names this has it in the program.
pub static BENCH: Bench = Bench { top, caption, transport: below, imprint, paint, key: keys::action };

fn top(app: &App, scope: &Scope) -> Html {
    let player = &app.player;
    if player.embedded() {
        return open_in_synod(player, app.outside.href.clone(), scope);
    }
    let runs = player.preset().map_or(&words::NO_SCENARIO, |preset| &preset.title);
    let (family, title) = player.pair().map_or((&player.scenario().card().title, runs), |pair| (&words::beside::SIDE_BY_SIDE, &pair.title));
    let left = app.left().is_some();
    html! {
        <TopBar {left} {family} {title} changed={player.is_changed()} theme={app.theme()} side={!player.side().is_empty()} scope={scope.clone()} />
    }
}

fn caption(app: &App, scope: &Scope) -> Html {
    let player = &app.player;
    // What moves can be paused, also where the link wants no controls (WCAG 2.2.2).
    let plays = (!app.has_transport() && !player.still()).then(|| player.playing());
    html! {
        <CaptionBar {plays} caption={player.caption()} to_come={player.to_come()} ending={player.ending()} goes_on={player.can_go_on()} about={about(app)} why={app.why} scope={scope.clone()} />
    }
}

/// What to look for in this run.
fn about(app: &App) -> &'static str {
    let (player, lang) = (&app.player, app.lang());
    let run = player.preset().map_or(&player.scenario().card().claim, |preset| &preset.about);
    player.pair().map_or(run, |pair| &pair.about).of(lang)
}

fn below(app: &App, scope: &Scope) -> Html {
    transport(&app.player, app.menu(scope), &app.ink, scope)
}

fn imprint(app: &App, scope: &Scope) -> Html {
    html! { <Imprint address={app.outside.text.clone()} legend={app.chunks.views.legend} lang={scope.lang} /> }
}

fn paint(ink: &mut Shared<Ink>, player: &Player) {
    if !ink.is_of(player) {
        *ink = Shared::new(Ink::of(player));
    }
}
