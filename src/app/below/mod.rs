//! What stands below the stage: one view of the run at a time, behind tabs.

mod comparison;
mod diagram;
mod events;
mod parting;
mod sheet;
mod state;

use super::scope::Scope;
use super::words;
use comparison::comparison;
use diagram::diagram;
pub use diagram::{Ask as DiagramAsk, Deed as DiagramDeed, ask as ask_diagram};
use events::Events;
use sheet::SheetView;
pub use state::{Ask, State};
use synod::player::{Action, Below, Player, Strip};
use synod::words::Words;
use yew::prelude::*;

/// The tabs, what stands beside them, and under them the `view` that is open.
pub fn below(player: &Player, beside: Html, view: Option<Html>, scope: &Scope) -> Html {
    let open = player.below();
    let tabs = player.tabs();
    let tab = |below: Below| {
        let is_open = open == Some(below);
        let show = scope.does(Action::Show((!is_open).then_some(below)));
        html! {
            <button key={below.id()} type="button" class="tab" data-testid={format!("tab-{}", below.id())} aria-expanded={is_open.to_string()} onclick={show}>
                { title(below).of(scope.lang) }
            </button>
        }
    };
    html! {
        <div class="below" data-below={open.map(Below::id)}>
            <div class="below-head">
                { beside }
                <div class="tabs" hidden={tabs.is_empty()}>{ for tabs.into_iter().map(tab) }</div>
            </div>
            <div class="view">{ view.unwrap_or_else(nothing) }</div>
        </div>
    }
}

/// The view that is open.
pub fn view(player: &Player, strip: &Strip, state: State, scope: &Scope) -> Html {
    let view = match player.below() {
        Some(Below::Sheet(kind)) => player.sheet(kind, state.sheet).map(|sheet| {
            let window = state.sheet.on(kind);
            html! { <SheetView key={kind.id} {kind} {sheet} {window} scope={scope.clone()} /> }
        }),
        Some(Below::Diagram) => Some(diagram(strip, player, scope)),
        Some(Below::Events) => {
            Some(html! { <Events view={player.events(state.events)} window={state.events} lit={player.lit()} scope={scope.clone()} /> })
        }
        Some(Below::Comparison) => comparison(player, scope),
        None => None,
    };
    view.unwrap_or_else(nothing)
}

fn nothing() -> Html {
    html! { <span hidden=true /> }
}

const fn title(below: Below) -> &'static Words {
    match below {
        Below::Diagram => &words::TAB_DIAGRAM,
        Below::Sheet(kind) => &kind.title,
        Below::Events => &words::TAB_EVENTS,
        Below::Comparison => &words::beside::COMPARISON,
    }
}
