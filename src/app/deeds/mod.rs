//! Deeds: everything that can be done to what is selected. On wide screens they stand on a card at the thing itself, on narrow ones
//! in the sheet that docks at the bottom.
//!
//! What would change nothing looks dead and says why, in a line that everybody can read; it can still be reached and pressed.

mod keys;
mod label;
mod more;
mod rank;
mod verb;

use super::host;
use super::parts::Button;
use super::scope::Scope;
use super::words::deeds as words;
use keys::keys;
use label::{Label, label};
use more::more;
use rank::{Rank, rank_of};
use std::cell::Cell;
use std::rc::Rc;
use synod::player::{Action, Deed};
use synod::run::ProcessView;
use synod::scenario::link::Select;
use synod::scenario::{Card, Intervention, LinkChange};
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
    let opened = use_state(|| None::<Select>);
    let is_open = *opened == Some(props.of);
    let open = {
        let next = (!is_open).then_some(props.of);
        Callback::from(move |_: MouseEvent| opened.set(next))
    };
    let shown = |rank| props.deeds.iter().filter(move |deed| rank_of(&deed.what) == rank);
    let buttons = |rank| {
        let all = shown(rank).enumerate().map(|(place, deed)| button(place, deed, &reasons, scope));
        html! { <span class="list">{ for all }</span> }
    };
    let onmousedown = Callback::from(|event: MouseEvent| {
        // A click on a button takes no focus: keys go on to do what they do on the stage.
        if event.target_dyn_into::<Element>().is_some_and(|target| target.closest("button, summary").is_ok_and(|found| found.is_some())) {
            event.prevent_default();
        }
    });
    html! {
        <div class="deeds" data-deeds="" {onmousedown} onkeydown={keys(props)}>
            <div class="actions">
                { buttons(Rank::First) }
                <button type="button" class="button" data-testid="more" hidden={!matches!(props.of, Select::Process(_))} aria-expanded={is_open.to_string()} onclick={open}>
                    { words::MORE.of(scope.lang) }
                </button>
                { both(&props.deeds, scope) }
            </div>
            <div class="actions later" role="group" aria-label={words::LATER.of(scope.lang)} hidden={!matches!(props.of, Select::Message(_))}>
                <span aria-hidden="true">{ words::LATER.of(scope.lang) }</span>
                { buttons(Rank::Later) }
            </div>
            <div class="actions" hidden={!is_open}>{ buttons(Rank::Second) }</div>
            <div class="verbs">{ for shown(Rank::Command).map(|deed| verb(deed, props.card, why(deed, &reasons), scope)) }</div>
            <ul class="refusals">{ for reasons.iter().enumerate().map(|(place, reason)| refusal(place, reason, scope)) }</ul>
            <div class="more" hidden={!is_open}>{ more(props, &follows) }</div>
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

/// A deed as a button. What undoes another takes its place: whoever has the focus keeps it.
fn button(place: usize, deed: &Deed, reasons: &[Text], scope: &Scope) -> Html {
    let Label { text, name } = label(&deed.what, scope);
    let button = Button::text(&text, scope.intervenes(deed.what.clone())).named(name).refused(why(deed, reasons));
    html! { <span key={place}>{ button.show() }</span> }
}

/// Both directions of a link at once, where they are alike.
fn both(deeds: &[Deed], scope: &Scope) -> Html {
    let (text, all) = match deeds {
        [one, other] if matches!((&one.what, &other.what), (Intervention::Links(LinkChange::Cut(..)), Intervention::Links(LinkChange::Cut(..)))) => {
            (&words::CUT_BOTH, [one, other])
        }
        [one, other]
            if matches!((&one.what, &other.what), (Intervention::Links(LinkChange::Mend(..)), Intervention::Links(LinkChange::Mend(..)))) =>
        {
            (&words::MEND_BOTH, [one, other])
        }
        _ => return html! { <span hidden=true /> },
    };
    let (act, all) = (scope.act.clone(), all.map(|deed| deed.what.clone()));
    let onclick = Callback::from(move |_| all.iter().for_each(|what| act.emit(Action::Intervene(what.clone()))));
    Button::text(text.of(scope.lang), onclick).named("both").show()
}

/// The names of the parts that a process plays.
pub fn roles(view: &ProcessView, scope: &Scope) -> String {
    let roles: Vec<&str> = view.look.roles.iter().map(|role| role.of(scope.lang)).collect();
    roles.join(", ")
}
