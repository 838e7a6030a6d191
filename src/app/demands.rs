//! What is worth trying, each at one press: a row of buttons below the stage, or, where a row has no room, a menu beside the other controls.
//!
//! Both show the same: what a press would do, the key that does it too, and, where it can't be done now, why.

use super::parts::{Icon, Shared, sign, told};
use super::scope::Scope;
use super::words::deeds as words;
use synod::player::{Action, DemandView};
use synod::run::Told;
use yew::prelude::*;

/// The name that ties the button to its menu.
const MENU: &str = "demands-menu";

/// What both depend on: they are drawn anew only when something can be tried otherwise, not with every frame.
#[derive(Properties, PartialEq)]
pub struct DemandProps {
    /// What can be tried now.
    pub demands: Shared<Vec<DemandView>>,
    /// The page around it.
    pub scope: Scope,
}

/// The row of buttons, which can be pushed aside where they are more than there is room for.
#[component]
pub fn DemandRow(props: &DemandProps) -> Html {
    let DemandProps { demands, scope } = props;
    let button = |(place, demand): (usize, &DemandView)| {
        let (reason, why) = why(demand, place, "row", scope);
        html! {
            <span key={demand.want.id()}>
                <button type="button" class="button" data-demand={demand.want.id()} title={reason.clone()} aria-disabled={why.as_ref().map(|_| "true")} aria-describedby={why.clone()}
                    onclick={scope.does(Action::Demand(demand.want))}>
                    { demand.label.say(scope.lang, scope.roster) }<kbd aria-hidden="true">{ place + 1 }</kbd>
                </button>
                <span id={why} class="aside">{ reason }</span>
            </span>
        }
    };
    html! {
        <div class="demands" role="group" aria-label={words::TRY.of(scope.lang)} hidden={demands.is_empty()} data-testid="demands">
            <span class="try" aria-hidden="true">{ sign(Icon::Try) }{ words::TRY.of(scope.lang) }</span>
            { for demands.iter().enumerate().map(button) }
        </div>
    }
}

/// The button that opens the same as a menu.
#[component]
pub fn DemandMenu(props: &DemandProps) -> Html {
    let DemandProps { demands, scope } = props;
    let item = |(place, demand): (usize, &DemandView)| {
        let (reason, why) = why(demand, place, "menu", scope);
        html! {
            <li key={demand.want.id()}>
                <button type="button" data-demand={demand.want.id()} aria-disabled={why.as_ref().map(|_| "true")} aria-describedby={why.clone()} popovertarget={MENU} popovertargetaction="hide"
                    onclick={scope.does(Action::Demand(demand.want))}>
                    <span>{ demand.label.say(scope.lang, scope.roster) }<small id={why}>{ reason }</small></span><kbd aria-hidden="true">{ place + 1 }</kbd>
                </button>
            </li>
        }
    };
    html! {
        <div class="try-menu" hidden={demands.is_empty()}>
            <button type="button" class="button" data-testid="try" popovertarget={MENU} aria-haspopup="true" aria-label={words::TRY.of(scope.lang)} title={words::TRY.of(scope.lang)}>
                { sign(Icon::Try) }<span class="word">{ words::TRY.of(scope.lang) }</span>
            </button>
            <div class="menu" id={MENU} popover="auto" aria-label={words::TRY.of(scope.lang)} data-testid="try-menu">
                <ul>{ for demands.iter().enumerate().map(item) }</ul>
            </div>
        </div>
    }
}

/// Why it can't be done, and where on the page that stands.
fn why(demand: &DemandView, place: usize, list: &str, scope: &Scope) -> (Option<String>, Option<AttrValue>) {
    let reason = demand.refusal.map(|why| why.say(scope.lang, scope.roster));
    let stands = reason.is_some().then(|| AttrValue::from(format!("why-{list}-{place}")));
    (reason, stands)
}

/// What came of the last one, over the sentence below the stage for as long as it takes to read. Whoever hears the page is told elsewhere.
pub fn said(said: Option<&Told>, scope: &Scope) -> Html {
    html! { <div class="told" aria-hidden="true" hidden={said.is_none()}><p data-testid="said">{ said.map(|said| told(said, scope)) }</p></div> }
}
