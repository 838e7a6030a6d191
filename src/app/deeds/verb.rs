//! What a process or client can be asked for: one of the algorithm's commands, with a field where it needs a value.

use crate::app::scope::Scope;
use crate::app::words::deeds as words;
use synod::base::Value;
use synod::player::{Action, Deed};
use synod::scenario::{Act, Card, Command, Intervention};
use wasm_bindgen::JsCast;
use web_sys::{HtmlFormElement, HtmlInputElement};
use yew::prelude::*;

/// A command; `why` says where on the page it stands why nobody would hear it.
pub fn verb(deed: &Deed, card: &'static Card, why: Option<AttrValue>, scope: &Scope) -> Html {
    let Intervention::Process(process, Act::Command(command)) = deed.what else { return html! { <span hidden=true /> } };
    let (act, name, arity) = (scope.act.clone(), command.verb(), command.args().len());
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let form: HtmlFormElement = event.target_unchecked_into();
        let field = |name: &str| form.query_selector(&format!("[name={name}]")).ok().flatten();
        let written = (0..arity).map(|place| {
            let input: HtmlInputElement = field(&format!("value-{place}"))?.unchecked_into();
            Value::parse(input.value().trim())
        });
        let values: Option<Vec<Value>> = written.collect();
        if let Some(command) = values.and_then(|values| Command::new(name, &values)) {
            act.emit(Action::Intervene(Intervention::Process(process, Act::Command(command))));
            form.reset();
        }
    });
    let field = |place: usize| {
        html! {
            <input key={place} name={format!("value-{place}")} type="text" required=true maxlength="19" size="8" pattern="-?[0-9]+|[A-Za-z]{1,12}" autocomplete="off" autocapitalize="off"
                placeholder={words::VALUE.of(scope.lang)} aria-label={words::VALUE.of(scope.lang)} title={words::NOT_A_VALUE.of(scope.lang)} />
        }
    };
    let said = card.verbs.iter().find(|verb| verb.name == name).map_or(name, |verb| verb.words.of(scope.lang));
    html! {
        <form key={name} class="verb" data-verb={name} {onsubmit}>
            <span class="fields">{ for (0..arity).map(field) }</span>
            <button type="submit" class="button" aria-disabled={why.as_ref().map(|_| "true")} aria-describedby={why}>{ said }</button>
        </form>
    }
}
