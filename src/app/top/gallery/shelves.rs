//! The shelves of the gallery: stories, where to begin, a question each, pairs, and the run that is open with its branches.

use super::PANEL;
use super::algorithm::algorithm;
use super::begin::Begin;
use super::choice::Choice;
use super::picture::{Row, row};
use super::shelf::{Shelf, Sought, found_on};
use crate::app::Ask;
use crate::app::Dialog;
use crate::app::story::Stories;
use crate::app::words::{beside, chunks, gallery};
use synod::player::{Seen, Shown};
use synod::protocols::{PAIRS, answers};
use synod::scenario::Family;
use synod::scenario::link::Beside;
use yew::prelude::*;

/// What of the run that is open may stand beside it.
#[derive(Clone, PartialEq)]
pub struct Own {
    /// What it started from.
    pub preset: Option<&'static str>,
    /// Its branches: their places, and what they are called.
    pub branches: Vec<(usize, String)>,
}

/// What the tabs show: a shelf, or whatever of all was found.
pub fn panel(shown: &[Shelf], sought: Sought<'_>, (of_run, seen, told): (&Own, &Seen, Option<&Stories>), choice: &Choice<'_>) -> Html {
    let lang = choice.scope.lang;
    let labelled = match shown {
        [one] => format!("shelf-{}", one.id()),
        _ => "scenarios-title".to_owned(),
    };
    let section = |shelf: &Shelf| match *shelf {
        Shelf::Stories => told.map_or_else(
            || html! { <p key="stories" class="coming" role="status" data-testid="coming">{ chunks::COMES.of(lang) }</p> },
            |stories| (stories.shelf)(seen, choice.scope),
        ),
        Shelf::Begin => {
            html! { <section key="begin" class="shelf" data-shelf="begin"><Begin now={choice.now} scope={choice.scope.clone()} /></section> }
        }
        Shelf::Own => own(of_run, choice),
        Shelf::Of(question) => of_question(question, sought, choice),
        Shelf::Pairs => pairs(sought, choice),
    };
    let nothing = sought.0.is_some_and(|found| shown.iter().all(|shelf| shelf.is_searched() && found_on(*shelf, found).next().is_none()));
    let elsewhere = nothing && sought.0.is_some_and(|found| !found.is_empty());
    let remedy = if elsewhere { &gallery::FOUND_ELSEWHERE } else { &gallery::REMEDY };
    html! {
        <div class="gallery-panel" id={PANEL} role="tabpanel" aria-labelledby={labelled}>
            <p class="remedy" hidden={!nothing} data-testid="remedy">{ remedy.of(lang) }</p>
            <div class="shelves" hidden={nothing}>{ for shown.iter().map(section) }</div>
        </div>
    }
}

/// The algorithms that answer a question. Unfolded is that of the run that is open, the only one, and whatever is found.
fn of_question(question: &'static Family, sought: Sought<'_>, choice: &Choice<'_>) -> Html {
    let alone = answers(question).count() == 1;
    let card = |card| algorithm(card, sought.is_on() || alone || choice.scenario.card() == card, sought, choice);
    // With what is looked for begins another shelf: what somebody has folded hides nothing of what is found.
    let key = if sought.is_on() { format!("found-{}", question.id) } else { question.id.to_owned() };
    html! {
        <section {key} class="shelf" data-shelf={question.id}>
            <h3>{ question.title.of(choice.scope.lang) }</h3>
            { for answers(question).map(card) }
        </section>
    }
}

/// Pairs to open, and the way to put something beside the run.
fn pairs(sought: Sought<'_>, choice: &Choice<'_>) -> Html {
    let lang = choice.scope.lang;
    let all = PAIRS.iter().filter(|pair| sought.finds(Shown::Pair(pair))).map(|pair| {
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
