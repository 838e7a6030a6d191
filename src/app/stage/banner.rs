//! What is known from outside the run: that a value is chosen, which no process may know yet, and that a rule is broken on purpose.

use super::words;
use crate::app::parts::{ballot, chip};
use crate::app::scope::Scope;
use synod::base::{Ballot, Time, Value};
use synod::player::geometry::Point;
use synod::scenario::Scenario;
use synod::words::{Lang, Words};
use yew::prelude::*;

/// The banner: what is chosen, in which ballots; what was chosen a moment ago, and when, in the middle of the ring.
pub fn banner(scenario: &Scenario, chosen: &[(Option<Ballot>, Value)], fresh: Option<(Value, Time)>, centre: Point, scope: &Scope) -> Html {
    let lang = scope.lang;
    let known = distinct(chosen);
    let alarm = (known.len() > 1).then_some("alarm");
    html! {
        <>
            <div class="moment">{ fresh.map_or_else(|| html! { <span hidden=true /> }, |fresh| moment(fresh, centre, lang)) }</div>
            <div class="banners">
                <div class={classes!("observer", alarm)} hidden={chosen.is_empty()} data-testid="chosen">
                    <span class="from">{ words::OBSERVER.of(lang) }</span>
                    <ul>{ for known.into_iter().map(|chosen| line(chosen, lang)) }</ul>
                </div>
                <div class="broken-rules" hidden={scenario.settings.broken().is_empty()} data-testid="broken-rules">
                    <strong>{ words::RULE_IS_BROKEN.of(lang) }</strong>
                    <ul>{ for rules(scenario).map(|(id, words)| html! { <li key={id}>{ words.of(lang) }</li> }) }</ul>
                </div>
            </div>
        </>
    }
}

/// Each chosen value once, with the ballot that chose it first.
fn distinct(chosen: &[(Option<Ballot>, Value)]) -> Vec<(Option<Ballot>, Value)> {
    let mut first: Vec<(Option<Ballot>, Value)> = Vec::new();
    for &(ballot, value) in chosen {
        if first.iter().all(|(_, known)| *known != value) {
            first.push((ballot, value));
        }
    }
    first
}

fn line((number, value): (Option<Ballot>, Value), lang: Lang) -> Html {
    html! { <li key={value.to_string()}>{ sentence(value, lang) }{ number.map_or_else(|| html! { <span hidden=true /> }, ballot) }</li> }
}

/// "red is chosen", with the value as a chip where the language wants it.
fn sentence(value: Value, lang: Lang) -> Html {
    let words = words::IS_CHOSEN.of(lang);
    let (before, after) = words.split_once("{0}").unwrap_or((words, ""));
    html! { <span>{ before }{ chip(value) }{ after }</span> }
}

/// The moment itself: large, in the middle, for as long as it is news.
fn moment((value, at): (Value, Time), centre: Point, lang: Lang) -> Html {
    let style = format!("left:{}px;top:{}px", centre.x as i32, centre.y as i32);
    html! { <p key={at.0.to_string()} class="chosen-now" {style} aria-hidden="true"><span class="tick">{ "★" }</span>{ sentence(value, lang) }</p> }
}

fn rules(scenario: &Scenario) -> impl Iterator<Item = (&'static str, &'static Words)> {
    let card = scenario.card();
    scenario.settings.broken().iter().filter_map(move |id| card.rule(id)).map(|rule| (rule.id, &rule.words))
}
