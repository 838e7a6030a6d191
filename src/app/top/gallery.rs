//! The gallery: every run worth seeing, by algorithm; to be opened, or to be put beside the run that is open.

use crate::app::parts::DialogBox;
use crate::app::scope::Scope;
use crate::app::sides::branch_title;
use crate::app::words::beside;
use crate::app::{Ask, Dialog, words};
use std::rc::Rc;
use synod::player::{Action, Player};
use synod::protocols::{CARDS, PAIRS, Pair};
use synod::scenario::link::{self, Beside, Link, PLAIN};
use synod::scenario::{Card, Preset, Scenario};
use yew::prelude::*;

/// What a choice does: opens a run, or puts one beside the run that is open.
struct Choice<'a> {
    /// The run that is open.
    scenario: Rc<Scenario>,
    /// What is marked: what is open, or nothing.
    now: Option<(&'static str, Option<&'static str>)>,
    beside: bool,
    scope: &'a Scope,
}

/// The gallery; what runs now is marked in it. With `beside` a choice is put beside the run.
pub fn gallery(player: &Player, beside: bool, scope: &Scope) -> Html {
    let lang = scope.lang;
    let scenario = Rc::clone(player.session().scenario());
    let now = (!beside).then(|| (scenario.card().id, player.preset().map(|preset| preset.id)));
    let choice = Choice { scenario, now, beside, scope };
    let title = if beside { beside::COMPARE_WITH.of(lang) } else { words::SCENARIOS.of(lang) };
    html! {
        <DialogBox {title} close={words::CLOSE.of(lang)} name="scenarios" on_close={scope.ask.reform(|()| Ask::Show(None))}>
            { if beside { own_shelf(player, &choice) } else { pairs_shelf(scope) } }
            { for CARDS.iter().map(|card| shelf(card, &choice)) }
        </DialogBox>
    }
}

/// Pairs to open, and the way to put something beside the run.
fn pairs_shelf(scope: &Scope) -> Html {
    let lang = scope.lang;
    let pair = |pair: &'static Pair| {
        let open = Callback::from(move |()| link::parse(pair.link, CARDS).link.map(|link| Action::Open(Box::new(link), Vec::new())));
        picture(pair.id, false, [pair.title.of(lang).to_owned(), pair.about.of(lang).to_owned()], act(open, scope))
    };
    let ask = scope.asks(Ask::Show(Some(Dialog::Companions)));
    let choose = picture("compare", false, [beside::COMPARE_WITH.of(lang).to_owned(), beside::COMPARE_ABOUT.of(lang).to_owned()], ask);
    html! {
        <section key="pairs" class="shelf pairs">
            <h3>{ beside::SIDE_BY_SIDE.of(lang) }</h3>
            <p class="claim">{ beside::SIDE_BY_SIDE_ABOUT.of(lang) }</p>
            <ul class="pictures">{ for PAIRS.iter().map(pair).chain([choose]) }</ul>
        </section>
    }
}

/// The run as it is now, and its branches.
fn own_shelf(player: &Player, choice: &Choice<'_>) -> Html {
    let lang = choice.scope.lang;
    let (preset, scenario) = (player.preset().map(|preset| preset.id), Rc::clone(&choice.scenario));
    let copy = move |()| Some(Action::Compare(Some(Beside::Other { preset, settings: Box::new(scenario.settings.clone()) })));
    let said = [beside::AS_IT_IS.of(lang).to_owned(), beside::AS_IT_IS_ABOUT.of(lang).to_owned()];
    let copy = picture("as-it-is", false, said, act(Callback::from(copy), choice.scope));
    let branch = |place: usize| {
        let put = Callback::from(move |()| Some(Action::Compare(Some(Beside::Branch(place)))));
        let said = [branch_title(player, place, choice.scope), beside::BRANCH_ABOUT.of(lang).to_owned()];
        picture(&format!("branch-{}", place + 1), false, said, act(put, choice.scope))
    };
    html! {
        <section key="own" class="shelf">
            <h3>{ beside::THIS_RUN.of(lang) }</h3>
            <p class="claim">{ beside::COMPARE_ABOUT.of(lang) }</p>
            <ul class="pictures">{ for [copy].into_iter().chain(player.branches().into_iter().filter_map(|branch| branch.other).map(branch)) }</ul>
        </section>
    }
}

/// The runs of one algorithm, and at last the algorithm by itself.
fn shelf(card: &'static Card, choice: &Choice<'_>) -> Html {
    let lang = choice.scope.lang;
    let of_preset = |preset: &'static Preset| choice.picture(card, Some(preset), [preset.title.of(lang), preset.about.of(lang)]);
    let itself = choice.picture(card, None, [words::PLAIN.of(lang), words::PLAIN_ABOUT.of(lang)]);
    html! {
        <section key={card.id} class="shelf" data-shelf={card.id}>
            <h3>{ card.title.of(lang) }</h3>
            <p class="claim">{ card.claim.of(lang) }</p>
            <p class="source">{ card.source }</p>
            <ul class="pictures">{ for card.presets.iter().map(of_preset).chain([itself]) }</ul>
        </section>
    }
}

impl Choice<'_> {
    fn picture(&self, card: &'static Card, preset: Option<&'static Preset>, said: [&'static str; 2]) -> Html {
        let id = preset.map(|preset| preset.id);
        let (beside, run) = (self.beside, Rc::clone(&self.scenario));
        let choose = Callback::from(move |()| {
            if beside {
                return Some(Action::Compare(Some(Beside::scenario(card, preset, &run.settings))));
            }
            let link = preset.map_or_else(|| Link::plain(Scenario::plain(card)), |preset| Link::of_preset(card, preset));
            Some(Action::Open(Box::new(link), Vec::new()))
        });
        picture(id.unwrap_or(PLAIN), self.now == Some((card.id, id)), said.map(str::to_owned), act(choose, self.scope))
    }
}

/// A click that does something to the run and closes the gallery.
fn act(choose: Callback<(), Option<Action>>, scope: &Scope) -> Callback<MouseEvent> {
    let (act, ask) = (scope.act.clone(), scope.ask.clone());
    Callback::from(move |_: MouseEvent| {
        if let Some(action) = choose.emit(()) {
            act.emit(action);
        }
        ask.emit(Ask::Show(None));
    })
}

/// One run: its title, what to look for, and the way into it.
fn picture(id: &str, current: bool, [title, about]: [String; 2], onclick: Callback<MouseEvent>) -> Html {
    html! {
        <li key={id.to_owned()}>
            <button type="button" class="picture" data-preset={id.to_owned()} aria-current={current.then_some("true")} {onclick}>
                <strong>{ title }</strong>
                <span>{ about }</span>
            </button>
        </li>
    }
}
