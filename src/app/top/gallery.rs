//! The gallery: every run worth seeing, by algorithm.

use crate::app::parts::DialogBox;
use crate::app::scope::Scope;
use crate::app::{Ask, words};
use synod::player::Action;
use synod::protocols::CARDS;
use synod::scenario::link::{Link, PLAIN};
use synod::scenario::{Card, Preset, Scenario};
use yew::prelude::*;

/// The gallery; what runs now is marked in it.
pub fn gallery(card: &'static Card, preset: Option<&'static Preset>, scope: &Scope) -> Html {
    let lang = scope.lang;
    let now = (card.id, preset.map(|preset| preset.id));
    html! {
        <DialogBox title={words::SCENARIOS.of(lang)} close={words::CLOSE.of(lang)} name="scenarios" on_close={scope.ask.reform(|()| Ask::Show(None))}>
            { for CARDS.iter().map(|card| shelf(card, now, scope)) }
        </DialogBox>
    }
}

/// The runs of one algorithm, and at last the algorithm by itself.
fn shelf(card: &'static Card, now: (&'static str, Option<&'static str>), scope: &Scope) -> Html {
    let lang = scope.lang;
    let runs = |preset: Option<&'static str>| now == (card.id, preset);
    let of_preset =
        |preset: &'static Preset| picture(card, Some(preset), runs(Some(preset.id)), [preset.title.of(lang), preset.about.of(lang)], scope);
    let itself = picture(card, None, runs(None), [words::PLAIN.of(lang), words::PLAIN_ABOUT.of(lang)], scope);
    html! {
        <section key={card.id} class="shelf">
            <h3>{ card.title.of(lang) }</h3>
            <p class="claim">{ card.claim.of(lang) }</p>
            <p class="source">{ card.source }</p>
            <ul class="pictures">{ for card.presets.iter().map(of_preset).chain([itself]) }</ul>
        </section>
    }
}

/// One run: its title, what to look for, and the way into it.
fn picture(card: &'static Card, preset: Option<&'static Preset>, current: bool, [title, about]: [&'static str; 2], scope: &Scope) -> Html {
    let (act, ask) = (scope.act.clone(), scope.ask.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let link = preset.map_or_else(|| Link::plain(Scenario::plain(card)), |preset| Link::of_preset(card, preset));
        act.emit(Action::Open(Box::new(link), Vec::new()));
        ask.emit(Ask::Show(None));
    });
    let id = preset.map_or(PLAIN, |preset| preset.id);
    html! {
        <li key={id}>
            <button type="button" class="picture" data-preset={id} aria-current={current.then_some("true")} {onclick}>
                <strong>{ title }</strong>
                <span>{ about }</span>
            </button>
        </li>
    }
}
