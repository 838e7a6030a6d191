//! What an embedded run has in place of the bar at the top, and what a picture for print says below it.

use super::parts::{Icon, sign};
use super::scope::Scope;
use super::top::legend;
use super::{address, words};
use synod::player::Player;
use synod::scenario::link::{Link, View, print};
use synod::words::Lang;
use yew::prelude::*;

/// A small link to the same run in a page of its own.
pub fn open_in_synod(player: &Player, scope: &Scope) -> Html {
    let href = address::of(&outside(player));
    let title = player.preset().map_or(&player.scenario().card().title, |preset| &preset.title).of(scope.lang);
    let open = words::OPEN_IN_SYNOD.of(scope.lang);
    html! {
        <h1 class="open-in">
            <a {href} target="_blank" rel="noopener" title={open} data-testid="open-in">
                <span class="scenario">{ title }</span>
                <span class="word">{ open }</span>
                { sign(Icon::Out) }
            </a>
        </h1>
    }
}

/// The same run in a page of its own: what a link says of its frame is left out.
fn outside(player: &Player) -> Link {
    let link = player.link();
    let View { t, speed, pace, theme, lang, select, .. } = link.view;
    Link { view: View { t, speed, pace, theme, lang, select, ..View::default() }, ..link }
}

/// The imprint of a run.
pub fn imprint(player: &Player, lang: Lang) -> Html {
    let link = outside(player);
    html! { <Imprint link={address::of(&link).unwrap_or_else(|| print(&link))} {lang} /> }
}

/// What is printed below the stage.
#[derive(Properties, PartialEq)]
struct ImprintProps {
    /// The address of the run.
    link: String,
    /// The language.
    lang: Lang,
}

/// The legend and the link as text: on paper nothing can be pressed.
#[component]
fn Imprint(props: &ImprintProps) -> Html {
    html! {
        <footer class="imprint" data-testid="imprint">
            { legend(props.lang) }
            <p class="address">{ &props.link }</p>
        </footer>
    }
}
