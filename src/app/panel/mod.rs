//! The panels beside the stage, as their table says: what must hold, what can be turned, what is inside of what is selected.

mod between;
mod branches;
mod control;
mod dice;
mod event;
mod fold;
mod inside;
mod letter;
mod partition;
mod rules;
mod scorecard;
mod script;
mod segments;
mod selection;
mod shown;
mod sliders;
mod stepper;
mod timers;
mod way;

use super::scope::Scope;
use super::words::panel as words;
use fold::fold;
pub use segments::{Segment, segments};
use selection::acts;
use shown::shown;
use std::rc::Rc;
use synod::player::{BranchView, Deed, Inside, PANELS, Panel, PanelEntry, PanelKind, Player};
use synod::run::Frame;
use synod::scenario::Scenario;
use synod::scenario::link::Select;
use synod::words::Text;
use yew::prelude::*;

/// What the panels show.
#[derive(Properties, PartialEq)]
pub struct PanelProps {
    /// Which of them are open.
    pub open: Vec<Panel>,
    /// The run.
    pub scenario: Rc<Scenario>,
    /// The moment.
    pub frame: Rc<Frame>,
    /// What is selected.
    pub selected: Option<Select>,
    /// What is inside of what is selected.
    pub inside: Rc<Inside>,
    /// How many steps were taken, where that changes what is said of the selection.
    pub step: u64,
    /// The branches of the run.
    pub branches: Vec<BranchView>,
    /// What can be done to what is selected, where no card on the stage says it.
    pub deeds: Option<Vec<Deed>>,
    /// The lines of the script that change nothing, by their places, and why.
    pub skipped: Vec<(usize, Text)>,
    /// Whether something can be taken back.
    pub can_undo: bool,
    /// The page around it.
    pub scope: Scope,
}

/// The panels, with what can be done to what is selected, where no card says it. They get only what changes with events, not what changes
/// with time: they are drawn anew as seldom as can be.
pub fn panels(player: &Player, deeds: Option<Vec<Deed>>, scope: &Scope) -> Html {
    let props = PanelProps {
        open: player.side(),
        scenario: Rc::clone(player.session().scenario()),
        frame: Rc::clone(player.frame()),
        selected: player.selected(),
        inside: player.inside(),
        step: player.session().position().steps,
        branches: player.branches(),
        deeds,
        skipped: player.session().skipped().to_vec(),
        can_undo: player.can_undo(),
        scope: scope.clone(),
    };
    html! { <Panels ..props /> }
}

/// The panels, in the order of their table.
#[component]
pub fn Panels(props: &PanelProps) -> Html {
    let scope = &props.scope;
    let panels = |selection: bool| {
        let is_here = move |entry: &&'static PanelEntry| (entry.kind == PanelKind::Selection) == selection;
        PANELS.iter().filter(is_here).map(|entry| panel(entry, props))
    };
    html! {
        // In a small frame it is scrolled, and may hold nothing else that a key can reach.
        <aside class="panel" hidden={props.open.is_empty()} id="controls/" tabindex={if scope.embedded { "0" } else { "-1" }} aria-label={words::CONTROLS.of(scope.lang)}>
            // First for who comes from the stage by keyboard, or hears the page; the style sheet docks it below the others.
            { for panels(true) }
            <div class="cards">{ for panels(false) }</div>
        </aside>
    }
}

/// A panel, hidden where it is not open, so that it keeps what was done in it.
fn panel(entry: &'static PanelEntry, props: &PanelProps) -> Html {
    let hidden = !props.open.contains(&entry.panel);
    let content = shown(entry.panel)(props);
    match entry.kind {
        PanelKind::Selection => {
            let class = classes!("card", "selection", props.selected.is_none().then_some("empty"), acts(props).then_some("acts"));
            html! { <section key={entry.id} {class} {hidden}>{ content }</section> }
        }
        PanelKind::Tells => {
            html! { <section key={entry.id} class={classes!("card", entry.id)} {hidden}><h2>{ entry.title.of(props.scope.lang) }</h2>{ content }</section> }
        }
        PanelKind::Turns => fold(entry, (!hidden).then(|| (entry.unfolded)(&props.scenario)), content, &props.scope),
    }
}
