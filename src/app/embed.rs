//! What an embedded run has in place of the bar at the top, and what a picture for print says below it.

use super::parts::{Icon, sign};
use super::scope::Scope;
use super::{address, words};
use synod::player::Player;
use synod::scenario::link::{Link, View, print};
use synod::words::Lang;
use yew::prelude::*;

/// The address of the run in a page of its own: what a link says of its frame is left out.
#[derive(Default)]
pub struct Outside {
    /// As a link; nothing in a frame that has no address.
    pub href: Option<AttrValue>,
    /// As a text.
    pub text: AttrValue,
}

impl Outside {
    /// The address of the run as it stands. One that plays has the same all along.
    pub fn of(player: &Player) -> Outside {
        let link = player.link();
        let View { t, speed, pace, theme, lang, select, .. } = link.view;
        let link = Link { view: View { t, speed, pace, theme, lang, select, ..View::default() }, ..link };
        let href: Option<AttrValue> = address::of(&link).map(AttrValue::from);
        Outside { text: href.clone().unwrap_or_else(|| print(&link).into()), href }
    }
}

/// A small link to the same run in a page of its own.
pub fn open_in_synod(player: &Player, href: Option<AttrValue>, scope: &Scope) -> Html {
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

/// What is printed below the stage.
#[derive(Properties)]
pub struct ImprintProps {
    /// The address of the run.
    pub address: AttrValue,
    /// How to read the stage, once that is here.
    pub legend: Option<fn(Lang) -> Html>,
    /// In which language.
    pub lang: Lang,
}

impl PartialEq for ImprintProps {
    /// There is one legend: it is here, or it is not.
    fn eq(&self, other: &ImprintProps) -> bool {
        (&self.address, self.legend.is_some(), self.lang) == (&other.address, other.legend.is_some(), other.lang)
    }
}

/// The legend and the link as text: on paper nothing can be pressed.
#[component]
pub fn Imprint(props: &ImprintProps) -> Html {
    html! {
        <footer class="imprint" data-testid="imprint">
            { props.legend.map(|legend| legend(props.lang)).unwrap_or_default() }
            <p class="address">{ &props.address }</p>
        </footer>
    }
}
