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
use selection::{deeds, selection};
use std::rc::Rc;
use synod::base::{Ballot, ProcessId, ProcessSet, Value};
use synod::player::{BranchView, Deed, Inside};
use synod::run::{FlightView, ProcessView, VerdictView};
use synod::scenario::link::Select;
use synod::scenario::{Group, Scenario};
use synod::sim::Count;
use synod::words::Text;
pub use timers::Timers;
use timers::timers;
use yew::prelude::*;

/// What the panel shows.
#[derive(Properties, PartialEq)]
pub struct PanelProps {
    /// Which parts of it are open, by their names in links.
    pub open: Vec<&'static str>,
    /// The run.
    pub scenario: Rc<Scenario>,
    /// What must hold, and how it stands.
    pub verdicts: Vec<VerdictView>,
    /// What is counted.
    pub counts: Vec<Count>,
    /// What theory says of the contention.
    pub theory: Option<Text>,
    /// Whether the processes keep logs.
    pub has_logs: bool,
    /// Which timers could be moved together, or apart.
    pub timers: Timers,
    /// What the observer knows to be chosen.
    pub chosen: Vec<(Option<Ballot>, Value)>,
    /// The sides of the partition.
    pub groups: Vec<ProcessSet>,
    /// Links that are cut by themselves.
    pub cuts: Vec<(ProcessId, ProcessId)>,
    /// What is selected.
    pub selected: Option<Select>,
    /// The selected process.
    pub process: Option<ProcessView>,
    /// What is inside of what is selected.
    pub inside: Rc<Inside>,
    /// How many steps were taken, where that changes what is said of the selection.
    pub step: u64,
    /// The selected message, while it is on its way.
    pub flight: Option<FlightView>,
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
    let (scenario, scope) = (&props.scenario, &props.scope);
    let ticked = use_state(ProcessSet::default);
    let network = html! {
        <>
            { controls(scenario, Group::Network, scope) }
            { partition(&ticked, !props.groups.is_empty() || !props.cuts.is_empty(), scope) }
        </>
    };
    let contention = html! {
        <>
            // Its buttons stand in the title's line, its sentence right below.
            { timers(props.timers, scenario.card(), scope) }
            { controls(scenario, Group::Contention, scope) }
            { dice(scenario, scope) }
            <p class="hint theory" hidden={props.theory.is_none()}>{ props.theory.map(|text| text.say(scope.lang, scope.roster)) }</p>
        </>
    };
    let is_open = |panel: &str| props.open.contains(&panel);
    let fold = |name, title, opened, content| fold(name, title, is_open(name).then_some(opened), content, scope);
    let breaks = !scenario.settings.broken().is_empty();
    html! {
        <aside class="panel" hidden={props.open.is_empty()} id="controls/" tabindex={if scope.embedded { "0" } else { "-1" }} aria-label={words::CONTROLS.of(scope.lang)}>
            // In a small frame it is scrolled, and may hold nothing else that a key can reach.
            // First for who comes from the stage by keyboard, or hears the page; the style sheet docks it below the others.
            <section class={classes!("card", "selection", props.selected.is_none().then_some("empty"))} hidden={!is_open("inspector")}>{ selection(props) }<div class="sheet-deeds">{ deeds(props) }</div></section>
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
