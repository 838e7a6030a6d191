//! Deeds: everything that can be done to what is selected. On wide screens they stand on a card at the thing itself, on narrow ones
//! in the sheet that docks at the bottom.
//!
//! What would change nothing looks dead and says why, in a line that everybody can read; it can still be reached and pressed.

mod label;
mod more;
mod verb;

use super::host;
use super::parts::Button;
use super::scope::Scope;
use super::words::deeds as words;
use label::{Label, label};
use more::more;
use std::cell::Cell;
use std::rc::Rc;
use synod::player::{Action, Deed};
use synod::run::ProcessView;
use synod::scenario::link::Select;
use synod::scenario::{Card, Intervention};
use synod::words::Text;
use verb::verb;
use web_sys::Element;
use yew::prelude::*;

/// What can be done.
#[derive(Properties, PartialEq)]
pub struct DeedsProps {
    /// With what.
    pub of: Select,
    /// All of it.
    pub deeds: Vec<Deed>,
    /// The algorithm, which knows what processes can be asked for.
    pub card: &'static Card,
    /// The page around it.
    pub scope: Scope,
}

/// What can be done, as buttons.
#[component]
pub fn Deeds(props: &DeedsProps) -> Html {
    let scope = &props.scope;
    // Somebody who went on to another thing by keyboard goes on there.
    let follows = use_mut_ref(|| Rc::new(Cell::new(false))).borrow().clone();
    use_effect_with(props.of, {
        let follows = follows.clone();
        move |_| {
            if follows.replace(false) {
                host::focus(FIRST);
            }
        }
    });
    let reasons = reasons(&props.deeds);
    let plain =
        props.deeds.iter().filter(|deed| !matches!(deed.what, Intervention::Command { .. } | Intervention::Hold(..)) && !is_midway(&deed.what));
    let later: Vec<&Deed> = props.deeds.iter().filter(|deed| matches!(deed.what, Intervention::Hold(..))).collect();
    let commands = props.deeds.iter().filter(|deed| matches!(deed.what, Intervention::Command { .. }));
    let onmousedown = Callback::from(|event: MouseEvent| {
        // A click on a button takes no focus: keys go on to do what they do on the stage.
        if event.target_dyn_into::<Element>().is_some_and(|target| target.closest("button, summary").is_ok_and(|found| found.is_some())) {
            event.prevent_default();
        }
    });
    html! {
        <div class="deeds" data-deeds="" {onmousedown} onkeydown={keys(props)}>
            <div class="actions">{ for plain.enumerate().map(|(place, deed)| button(place, deed, &reasons, scope)) }</div>
            <div class="actions later" role="group" aria-label={words::LATER.of(scope.lang)} hidden={later.is_empty()}>
                <span aria-hidden="true">{ words::LATER.of(scope.lang) }</span>
                <span class="spans">{ for later.into_iter().enumerate().map(|(place, deed)| button(place, deed, &reasons, scope)) }</span>
            </div>
            <div class="actions both">{ both(&props.deeds, scope) }</div>
            <div class="verbs">{ for commands.map(|deed| verb(deed, props.card, why(deed, &reasons), scope)) }</div>
            <ul class="refusals">{ for reasons.iter().enumerate().map(|(place, reason)| refusal(place, reason, scope)) }</ul>
            { more(props, &follows) }
        </div>
    }
}

/// The first that can be done, on the card or in the sheet.
pub const FIRST: &str = "[data-deeds] button";

/// Why some deeds would change nothing, each reason once.
fn reasons(deeds: &[Deed]) -> Vec<Text> {
    let mut reasons: Vec<Text> = Vec::new();
    for reason in deeds.iter().filter_map(|deed| deed.refusal) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons
}

fn refusal(place: usize, reason: &Text, scope: &Scope) -> Html {
    html! { <li key={place} id={format!("why-{place}")}>{ reason.say(scope.lang, scope.roster) }</li> }
}

/// Where it stands why a deed would change nothing.
fn why(deed: &Deed, reasons: &[Text]) -> Option<AttrValue> {
    let place = reasons.iter().position(|reason| Some(*reason) == deed.refusal)?;
    Some(format!("why-{place}").into())
}

/// A crash in the middle of a multicast to come.
fn is_midway(what: &Intervention) -> bool {
    matches!(what, Intervention::Crash { reaching: Some(_), .. })
}

/// A deed as a button. What undoes another takes its place: whoever has the focus keeps it.
fn button(place: usize, deed: &Deed, reasons: &[Text], scope: &Scope) -> Html {
    let Label { text, name } = label(&deed.what, scope);
    let button = Button::text(&text, scope.intervenes(deed.what.clone())).named(name).refused(why(deed, reasons));
    html! { <span key={place}>{ button.show() }</span> }
}

/// Both directions of a link at once, where they are alike.
fn both(deeds: &[Deed], scope: &Scope) -> Html {
    let (text, all) = match deeds {
        [one, other] if matches!((&one.what, &other.what), (Intervention::Cut(..), Intervention::Cut(..))) => (&words::CUT_BOTH, [one, other]),
        [one, other] if matches!((&one.what, &other.what), (Intervention::Mend(..), Intervention::Mend(..))) => (&words::MEND_BOTH, [one, other]),
        _ => return html! { <span hidden=true /> },
    };
    let (act, all) = (scope.act.clone(), all.map(|deed| deed.what.clone()));
    let onclick = Callback::from(move |_| all.iter().for_each(|what| act.emit(Action::Intervene(what.clone()))));
    Button::text(text.of(scope.lang), onclick).named("both").show()
}

/// Escape closes and gives the focus back to the thing; so does going back from the first deed.
fn keys(props: &DeedsProps) -> Callback<KeyboardEvent> {
    let (act, of, roster) = (props.scope.act.clone(), props.of, props.scope.roster);
    Callback::from(move |event: KeyboardEvent| {
        let is_first = || event.target_dyn_into::<Element>().is_some_and(|target| host::is_first(&target, FIRST));
        let back = event.key() == "Tab" && event.shift_key() && is_first();
        if event.key() != "Escape" && !back {
            return;
        }
        let thing = match of {
            Select::Process(id) | Select::Link(id, _) => format!("[data-process=\"{}\"]", roster.name(id)),
            Select::Message(name) => {
                let copy = name.copy.unwrap_or(1);
                format!("[data-message=\"{}>{}#{}/{copy}\"]", roster.name(name.from), roster.name(name.to), name.nth)
            }
            Select::Event(_) => return,
        };
        // A message that is gone gives the focus to whom it was for.
        if host::focus(&thing) || host::focus("[data-process]") {
            event.prevent_default();
        }
        if !back {
            event.stop_propagation();
            act.emit(Action::Select(None));
        }
    })
}

/// The names of the parts that a process plays.
pub fn roles(view: &ProcessView, scope: &Scope) -> String {
    let roles: Vec<&str> = view.roles.iter().map(|role| role.of(scope.lang)).collect();
    roles.join(", ")
}
