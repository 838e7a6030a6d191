//! The rules of the paper, each with a switch that breaks it: the scorecard says what comes of it.

use super::words;
use crate::app::scope::Scope;
use synod::player::Action;
use synod::scenario::{Rule, Scenario};
use yew::prelude::*;

/// The switches.
pub fn rules(scenario: &Scenario, scope: &Scope) -> Html {
    let broken = scenario.settings.broken();
    let switch = |rule: &'static Rule| {
        let is_broken = broken.contains(&rule.id);
        let mut next: Vec<&'static str> = broken.iter().copied().filter(|id| *id != rule.id).collect();
        if !is_broken {
            next.push(rule.id);
        }
        let onchange = scope.act.reform(move |_: Event| Action::BreakRules(next.clone()));
        html! {
            <li key={rule.id}><label class="switch" data-rule={rule.id}>
                <input type="checkbox" role="switch" checked={is_broken} {onchange} />
                <span>{ rule.words.of(scope.lang) }</span>
            </label></li>
        }
    };
    html! {
        <>
            <p class="hint">{ words::RULES_ABOUT.of(scope.lang) }</p>
            <ul class="rules">{ for scenario.card().rules.iter().copied().map(switch) }</ul>
        </>
    }
}
