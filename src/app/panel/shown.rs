//! What each panel shows: a function beside each entry of the table.

use super::PanelProps;
use super::branches::Branches;
use super::control::controls;
use super::dice::dice;
use super::partition::Partition;
use super::rules::rules;
use super::scorecard::scorecard;
use super::script::ScriptList;
use super::selection::{deeds, selection};
use super::timers::timers;
use synod::player::{PANELS, Panel};
use synod::scenario::Group;
use yew::prelude::*;

type Show = fn(&PanelProps) -> Html;

/// In the order of [`PANELS`].
const SHOWN: [(Panel, Show); PANELS.len()] = [
    (Panel::Score, scorecard),
    (Panel::Inspector, inspector),
    (Panel::Contention, contention),
    (Panel::Network, network),
    (Panel::Protocol, |props| controls(&props.scenario, Group::Protocol, &props.scope)),
    (Panel::Cast, |props| controls(&props.scenario, Group::Cast, &props.scope)),
    (Panel::Rules, |props| rules(&props.scenario, &props.scope)),
    (Panel::Branches, branches),
    (Panel::Script, script),
];

// So that none shows what another is to show.
const _: () = {
    let mut place = 0;
    while place < SHOWN.len() {
        assert!(SHOWN[place].0 as usize == place, "what panels show stands in another order than the panels");
        place += 1;
    }
};

/// What a panel shows.
pub fn shown(panel: Panel) -> Show {
    SHOWN[panel as usize].1
}

fn inspector(props: &PanelProps) -> Html {
    html! { <>{ selection(props) }<div class="sheet-deeds">{ deeds(props) }</div></> }
}

fn contention(props: &PanelProps) -> Html {
    let (scenario, frame, scope) = (&props.scenario, &props.frame, &props.scope);
    html! {
        <>
            // Its buttons stand in the title's line, its sentence right below.
            { timers(frame, scenario.card(), scope) }
            { controls(scenario, Group::Contention, scope) }
            { dice(scenario, scope) }
            <p class="hint theory" hidden={frame.theory.is_none()}>{ frame.theory.map(|text| text.say(scope.lang, scope.roster)) }</p>
        </>
    }
}

fn network(props: &PanelProps) -> Html {
    let broken = !props.frame.groups.is_empty() || !props.frame.cuts.is_empty();
    html! {
        <>
            { controls(&props.scenario, Group::Network, &props.scope) }
            <Partition {broken} scope={props.scope.clone()} />
        </>
    }
}

fn branches(props: &PanelProps) -> Html {
    html! { <Branches branches={props.branches.clone()} scope={props.scope.clone()} /> }
}

fn script(props: &PanelProps) -> Html {
    html! { <ScriptList scenario={props.scenario.clone()} skipped={props.skipped.clone()} can_undo={props.can_undo} scope={props.scope.clone()} /> }
}
