//! The bar at the top: what runs, and what concerns the page as a whole.

mod gallery;
mod help;
mod menu;

pub use gallery::gallery;
pub use help::{help, legend};

use super::parts::{Button, Icon, sign};
use super::scope::Scope;
use super::story::Tell;
use super::{Ask, Dialog, words};
use menu::{language_menu, theme_button};
use synod::player::Action;
use synod::scenario::link::Theme;
use synod::words::Words;
use yew::prelude::*;

/// What the bar shows.
#[derive(Properties, PartialEq)]
pub struct TopBarProps {
    /// The algorithm, or that two runs stand side by side.
    pub family: &'static Words,
    /// The scenario that it started from, or what the two are called.
    pub title: &'static Words,
    /// Whether a story was left for this run.
    pub left: bool,
    /// Whether the run differs from these by now.
    pub changed: bool,
    /// The theme.
    pub theme: Theme,
    /// Whether what stands beside the stage is open.
    pub side: bool,
    /// The page around it.
    pub scope: Scope,
}

/// The bar at the top.
#[component]
pub fn TopBar(TopBarProps { left, family, title, changed, theme, side, scope }: &TopBarProps) -> Html {
    let lang = scope.lang;
    let help = Button::icon(Icon::Help, words::HELP.of(lang), scope.asks(Ask::Show(Some(Dialog::Help)))).named("help");
    let compare = Button::icon(Icon::Beside, words::beside::COMPARE_WITH.of(lang), scope.asks(Ask::Show(Some(Dialog::Companions))))
        .named("compare")
        .styled("compare");
    html! {
        <header class="top">
            <a class="skip" href="#controls/">{ words::SKIP.of(lang) }</a>
            <h1 class="wordmark">{ "Synod" }</h1>
            <button type="button" class="what-runs" data-testid="gallery" title={words::CHOOSE_A_SCENARIO.of(lang)} aria-haspopup="dialog"
                onclick={scope.asks(Ask::Show(Some(Dialog::Gallery)))}>
                <span class="algorithm">{ family.of(lang) }</span>
                <span class="slash" aria-hidden="true">{ "/" }</span>
                <span class="scenario">{ title.of(lang) }</span>
                <span class="changed" hidden={!changed}>{ words::CHANGED.of(lang) }</span>
                { sign(Icon::Down) }
            </button>
            <button type="button" class="button return" hidden={!left} data-testid="return" onclick={scope.asks(Ask::Tell(Tell::Return))}>
                { sign(Icon::Undo) }<span class="word">{ words::story::RETURN.of(lang) }</span>
            </button>
            <div class="top-actions">
                { compare.show() }
                <button type="button" class="icon-button side-button" data-testid="side" title={words::SIDE.of(lang)} aria-label={words::SIDE.of(lang)}
                    aria-expanded={side.to_string()} onclick={scope.does(Action::ShowSide(!side))}>{ sign(Icon::Side) }</button>
                <button type="button" class="button strong share-button" data-testid="share" aria-haspopup="dialog" title={words::share::SHARE.of(lang)}
                    onclick={scope.asks(Ask::Show(Some(Dialog::Share)))}>
                    { sign(Icon::Link) }
                    <span class="word">{ words::share::SHARE.of(lang) }</span>
                </button>
                { language_menu(scope) }
                { theme_button(*theme, scope) }
                { help.show() }
            </div>
        </header>
    }
}
