//! The shelves of the gallery: where to begin, an algorithm each, pairs, and the run that is open with its branches.

use super::PANEL;
use super::begin::Begin;
use super::choice::Choice;
use super::picture::{Row, row};
use super::shelf::{Shelf, found_on};
use crate::app::Ask;
use crate::app::Dialog;
use crate::app::words::{self, beside, gallery};
use synod::player::Shown;
use synod::protocols::PAIRS;
use synod::scenario::link::{Beside, PLAIN};
use synod::scenario::{Card, Preset};
use yew::prelude::*;

/// What of the run that is open may stand beside it.
#[derive(Clone, PartialEq)]
pub struct Own {
    /// What it started from.
    pub preset: Option<&'static str>,
    /// Its branches: their places, and what they are called.
    pub branches: Vec<(usize, String)>,
}

/// What the tabs show: a shelf, or whatever of all was `found`.
pub fn panel(shown: &[Shelf], found: Option<&[Shown]>, of_run: &Own, choice: &Choice<'_>) -> Html {
    let lang = choice.scope.lang;
    let labelled = match shown {
        [one] => format!("shelf-{}", one.id()),
        _ => "scenarios-title".to_owned(),
    };
    let is_found = |shown: Shown| found.is_none_or(|found| found.contains(&shown));
    let section = |shelf: &Shelf| match *shelf {
        Shelf::Begin => {
            html! { <section key="begin" class="shelf" data-shelf="begin"><Begin now={choice.now} scope={choice.scope.clone()} /></section> }
        }
        Shelf::Own => own(of_run, choice),
        Shelf::Of(card) => of_card(card, &is_found, found.is_some(), choice),
        Shelf::Pairs => pairs(&is_found, choice),
    };
    let nothing = found.is_some_and(|found| shown.iter().all(|shelf| shelf.is_searched() && found_on(*shelf, found).next().is_none()));
    let elsewhere = nothing && found.is_some_and(|found| !found.is_empty());
    let remedy = if elsewhere { &gallery::FOUND_ELSEWHERE } else { &gallery::REMEDY };
    html! {
        <div class="gallery-panel" id={PANEL} role="tabpanel" aria-labelledby={labelled}>
            <p class="remedy" hidden={!nothing} data-testid="remedy">{ remedy.of(lang) }</p>
            <div class="shelves" hidden={nothing}>{ for shown.iter().map(section) }</div>
        </div>
    }
}

/// The runs of one algorithm, at last the algorithm by itself, and folded the rules to break.
fn of_card(card: &'static Card, is_found: &dyn Fn(Shown) -> bool, searched: bool, choice: &Choice<'_>) -> Html {
    let lang = choice.scope.lang;
    let all = card.presets.iter().filter(|preset| is_found(Shown::Run(card, Some(preset))));
    let (broken, whole): (Vec<&'static Preset>, Vec<_>) = all.partition(|preset| preset.breaks_a_rule());
    let of_preset = |preset: &'static Preset| {
        let current = choice.now == Some(Shown::Run(card, Some(preset)));
        row(Row { id: preset.id, title: preset.title.of(lang), about: preset.about.of(lang), current }, choice.of(card, Some(preset)))
    };
    let itself = is_found(Shown::Run(card, None)).then(|| {
        let current = choice.now == Some(Shown::Run(card, None));
        row(Row { id: PLAIN, title: words::PLAIN.of(lang), about: words::PLAIN_ABOUT.of(lang), current }, choice.of(card, None))
    });
    let count = broken.len();
    let open = searched || broken.iter().any(|preset| choice.now == Some(Shown::Run(card, Some(preset))));
    html! {
        <section key={card.id} class="shelf" data-shelf={card.id}>
            <h3>{ card.title.of(lang) }</h3>
            <p class="claim" hidden={searched}>{ card.claim.of(lang) }</p>
            <p class="source" hidden={searched}>{ card.source }</p>
            <ul class="pictures">{ for whole.into_iter().map(of_preset).chain(itself) }</ul>
            <details class="to-break" {open} hidden={count == 0}>
                <summary>{ gallery::TO_BREAK.of(lang).replace("{0}", &count.to_string()) }</summary>
                <p class="claim">{ gallery::TO_BREAK_ABOUT.of(lang) }</p>
                <ul class="pictures">{ for broken.into_iter().map(of_preset) }</ul>
            </details>
        </section>
    }
}

/// Pairs to open, and the way to put something beside the run.
fn pairs(is_found: &dyn Fn(Shown) -> bool, choice: &Choice<'_>) -> Html {
    let lang = choice.scope.lang;
    let all = PAIRS.iter().filter(|pair| is_found(Shown::Pair(pair))).map(|pair| {
        let current = choice.now == Some(Shown::Pair(pair));
        row(Row { id: pair.id, title: pair.title.of(lang), about: pair.about.of(lang), current }, choice.link(pair.link))
    });
    let ask = choice.scope.asks(Ask::Show(Some(Dialog::Companions)));
    let choose = row(Row { id: "compare", title: beside::COMPARE_WITH.of(lang), about: beside::COMPARE_ABOUT.of(lang), current: false }, ask);
    html! {
        <section key="pairs" class="shelf pairs" data-shelf="pairs">
            <h3>{ beside::SIDE_BY_SIDE.of(lang) }</h3>
            <p class="claim">{ beside::SIDE_BY_SIDE_ABOUT.of(lang) }</p>
            <ul class="pictures">{ for all.chain([choose]) }</ul>
        </section>
    }
}

/// The run as it is now, and its branches.
fn own(of_run: &Own, choice: &Choice<'_>) -> Html {
    let (lang, scenario) = (choice.scope.lang, &choice.scenario);
    let copy = choice.own(Beside::Other { preset: of_run.preset, settings: Box::new(scenario.settings.clone()) });
    let copy = row(Row { id: "as-it-is", title: beside::AS_IT_IS.of(lang), about: beside::AS_IT_IS_ABOUT.of(lang), current: false }, copy);
    let branch = |(place, title): &(usize, String)| {
        let row_of = Row { id: &format!("branch-{}", place + 1), title, about: beside::BRANCH_ABOUT.of(lang), current: false };
        row(row_of, choice.own(Beside::Branch(*place)))
    };
    html! {
        <section key="own" class="shelf" data-shelf="own">
            <h3>{ beside::THIS_RUN.of(lang) }</h3>
            <p class="claim">{ beside::COMPARE_ABOUT.of(lang) }</p>
            <ul class="pictures">{ for [copy].into_iter().chain(of_run.branches.iter().map(branch)) }</ul>
        </section>
    }
}
