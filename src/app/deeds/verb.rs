//! What a process or client can be asked for: a button for each of the algorithm's commands, with a field where one needs a value.

use crate::app::scope::Scope;
use crate::app::words::panel as words;
use synod::base::Value;
use synod::player::Action;
use synod::run::ProcessView;
use synod::scenario::{Card, Command, Intervention, Verb};
use wasm_bindgen::JsCast;
use web_sys::{HtmlFormElement, HtmlInputElement};
use yew::prelude::*;

/// The algorithm's commands.
pub fn verbs(view: &ProcessView, card: &'static Card, scope: &Scope) -> Html {
    let verbs = card.verbs.iter().filter(|verb| if view.client { verb.to_clients } else { verb.to_processes });
    html! { <span class="verbs">{ for verbs.map(|verb| form(view, verb, scope)) }</span> }
}

fn form(view: &ProcessView, verb: &'static Verb, scope: &Scope) -> Html {
    let (act, id, up) = (scope.act.clone(), view.id, view.up);
    let arity = Command::arity(verb.name).unwrap_or_default();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let form: HtmlFormElement = event.target_unchecked_into();
        let field = |name: &str| form.query_selector(&format!("[name={name}]")).ok().flatten();
        let written = (0..arity).map(|place| {
            let input: HtmlInputElement = field(&format!("value-{place}"))?.unchecked_into();
            Value::parse(input.value().trim())
        });
        let values: Option<Vec<Value>> = written.collect();
        if let Some(command) = values.and_then(|values| Command::new(verb.name, &values)) {
            act.emit(Action::Intervene(Intervention::Command { process: id, command }));
            form.reset();
        }
    });
    let field = |place: usize| {
        html! {
            <input key={place} name={format!("value-{place}")} type="text" required=true maxlength="19" size="8" pattern="-?[0-9]+|[A-Za-z]{1,12}" autocomplete="off" autocapitalize="off"
                placeholder={words::VALUE.of(scope.lang)} aria-label={words::VALUE.of(scope.lang)} title={words::NOT_A_VALUE.of(scope.lang)} disabled={!up} />
        }
    };
    html! {
        <form key={verb.name} class="verb" data-verb={verb.name} {onsubmit}>
            <span class="fields">{ for (0..arity).map(field) }</span>
            <button type="submit" class="button" disabled={!up}>{ verb.words.of(scope.lang) }</button>
        </form>
    }
}
