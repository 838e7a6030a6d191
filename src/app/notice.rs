//! What was wrong with a link or a setting, until it is put away.

use super::parts::{Button, Icon};
use super::scope::Scope;
use super::words;
use synod::player::Action;
use synod::scenario::{Problem, Severity};
use yew::prelude::*;

/// The notice, which is hidden where nothing is wrong.
pub fn notice(problems: &[Problem], scope: &Scope) -> Html {
    let lang = scope.lang;
    let problem = |(place, problem): (usize, &Problem)| {
        let class = if problem.severity == Severity::Error { "error" } else { "remark" };
        html! { <li key={place} {class}>{ problem.say(lang) }</li> }
    };
    let dismiss = Button::icon(Icon::Close, words::CLOSE.of(lang), scope.does(Action::DismissProblems)).named("dismiss").styled("small");
    html! {
        <section class="notice" role="alert" hidden={problems.is_empty()} data-testid="notice" aria-label={words::PROBLEMS.of(lang)}>
            <ul>{ for problems.iter().enumerate().map(problem) }</ul>
            { dismiss.show() }
        </section>
    }
}
