//! The panel: what must hold, what can be turned, what is inside of what is selected.

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
mod sliders;
mod stepper;
mod timers;
mod way;

use super::scope::Scope;
use super::words::{branches as branch_words, panel as words};
use branches::Branches;
use control::controls;
use dice::dice;
use fold::fold;
use partition::partition;
use rules::rules;
use scorecard::scorecard;
use script::ScriptList;
pub use segments::{Segment, segments};
use selection::{acts, deeds, selection};
use std::rc::Rc;
use synod::base::ProcessSet;
use synod::player::{BranchView, Deed, Inside};
use synod::run::Frame;
use synod::scenario::link::Select;
use synod::scenario::{Group, Scenario};
use synod::words::Text;
use timers::timers;
use yew::prelude::*;

/// What the panel shows.
#[derive(Properties, PartialEq)]
pub struct PanelProps {
    /// Which parts of it are open, by their names in links.
    pub open: Vec<&'static str>,
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

/// The panel.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let (scenario, frame, scope) = (&props.scenario, &props.frame, &props.scope);
    let ticked = use_state(ProcessSet::default);
    let network = html! {
        <>
            { controls(scenario, Group::Network, scope) }
            { partition(&ticked, !frame.groups.is_empty() || !frame.cuts.is_empty(), scope) }
        </>
    };
    let contention = html! {
        <>
            // Its buttons stand in the title's line, its sentence right below.
            { timers(frame, scenario.card(), scope) }
            { controls(scenario, Group::Contention, scope) }
            { dice(scenario, scope) }
            <p class="hint theory" hidden={frame.theory.is_none()}>{ frame.theory.map(|text| text.say(scope.lang, scope.roster)) }</p>
        </>
    };
    let is_open = |panel: &str| props.open.contains(&panel);
    let fold = |name, title, opened, content| fold(name, title, is_open(name).then_some(opened), content, scope);
    let breaks = !scenario.settings.broken().is_empty();
    html! {
        <aside class="panel" hidden={props.open.is_empty()} id="controls/" tabindex={if scope.embedded { "0" } else { "-1" }} aria-label={words::CONTROLS.of(scope.lang)}>
            // In a small frame it is scrolled, and may hold nothing else that a key can reach.
            // First for who comes from the stage by keyboard, or hears the page; the style sheet docks it below the others.
            <section class={classes!("card", "selection", props.selected.is_none().then_some("empty"), acts(props).then_some("acts"))} hidden={!is_open("inspector")}>{ selection(props) }<div class="sheet-deeds">{ deeds(props) }</div></section>
            <div class="cards">
                <section class="card score" hidden={!is_open("score")}><h2>{ words::SCORECARD.of(scope.lang) }</h2>{ scorecard(props) }</section>
                { fold("contention", &words::CONTENTION, true, contention) }
                { fold("network", &words::NETWORK, false, network) }
                { fold("protocol", &words::PROTOCOL, false, controls(scenario, Group::Protocol, scope)) }
                { fold("cast", &words::CAST, false, controls(scenario, Group::Cast, scope)) }
                { fold("rules", &words::RULES, breaks, rules(scenario, scope)) }
                { fold("branches", &branch_words::BRANCHES, true, html! { <Branches branches={props.branches.clone()} scope={scope.clone()} /> }) }
                { fold("script", &words::SCRIPT, true, script(props)) }
            </div>
        </aside>
    }
}

fn script(props: &PanelProps) -> Html {
    html! { <ScriptList scenario={props.scenario.clone()} skipped={props.skipped.clone()} can_undo={props.can_undo} scope={props.scope.clone()} /> }
}
