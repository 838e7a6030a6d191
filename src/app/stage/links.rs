//! The links between processes, to be selected: a line that shows itself under the pointer, wide enough for a finger.
//!
//! Keyboards and screen readers find them on the card of a process.

use crate::app::parts::Shared;
use crate::app::scope::Scope;
use synod::base::ProcessId;
use synod::geometry::{Path, Ring, px};
use synod::player::Action;
use synod::scenario::Layout;
use synod::scenario::link::Select;
use yew::prelude::*;

/// With more than so many, links lie too close to be told apart by pointing.
const MOST: usize = 9;

/// What links depend on.
#[derive(Properties, PartialEq)]
pub struct LinksProps {
    /// Where everybody stands, and who is linked with whom.
    pub ring: Shared<Ring>,
    /// The link that is selected, if one is.
    pub selected: Option<Select>,
    /// The page around it.
    pub scope: Scope,
}

/// The links of everybody who may talk to each other.
#[component]
pub fn Links(LinksProps { ring, selected, scope }: &LinksProps) -> Html {
    let (roster, selected) = (scope.roster, *selected);
    let everybody: Vec<ProcessId> = roster.all().collect();
    let (few, is_selected) = (everybody.len() <= MOST, |one, other| selected == Some(Select::link(one, other)));
    let pairs = everybody.iter().enumerate().flat_map(|(place, &one)| everybody[place + 1..].iter().map(move |&other| (one, other)));
    let shown = pairs.filter(|&(one, other)| ring.stage.joins(one, other, roster) && (few || is_selected(one, other) || is_sparse(ring)));
    html! { <g class="links" aria-hidden="true">{ for shown.map(|(one, other)| link(ring, (one, other), is_selected(one, other), scope)) }</g> }
}

/// Whether even many have few links: each with its neighbours only.
fn is_sparse(ring: &Ring) -> bool {
    ring.stage != Layout::Ring
}

fn link(ring: &Ring, (one, other): (ProcessId, ProcessId), selected: bool, scope: &Scope) -> Html {
    let Path { start, end } = ring.selected_link(one, other, scope.roster);
    let d = format!("M{} {}L{} {}", px(start.x), px(start.y), px(end.x), px(end.y));
    let name = format!("{}-{}", scope.roster.name(one), scope.roster.name(other));
    let onclick = scope.does(Action::Select((!selected).then_some(Select::link(one, other))));
    html! {
        <g key={name.clone()} class={classes!("link", selected.then_some("selected"))} {onclick}>
            <path class="shown" d={d.clone()} />
            <path class="hit" {d} data-link={name} />
        </g>
    }
}
