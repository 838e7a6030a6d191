//! More of a process: its links, and a crash in the middle of its next multicast.

use super::DeedsProps;
use super::rank::{Rank, rank_of};
use crate::app::parts::ticks;
use crate::app::scope::Scope;
use crate::app::words::deeds as words;
use std::cell::Cell;
use std::rc::Rc;
use synod::base::{ProcessId, ProcessSet};
use synod::player::Action;
use synod::scenario::link::Select;
use synod::scenario::{Act, Disk, Intervention, Layout};
use yew::prelude::*;

/// The rest; nothing where a message or a link is selected.
pub fn more(props: &DeedsProps, follows: &Rc<Cell<bool>>) -> Html {
    let (Select::Process(id), scope) = (props.of, &props.scope) else { return html! { <span hidden=true /> } };
    let others: Vec<ProcessId> = scope.roster.all().filter(|&other| props.card.stage.joins(id, other, scope.roster)).collect();
    let link = |&other: &ProcessId| {
        let (act, follows) = (scope.act.clone(), follows.clone());
        let onclick = Callback::from(move |event: MouseEvent| {
            // Enter and the space bar are clicks that no pointer made.
            follows.set(event.detail() == 0);
            act.emit(Action::Select(Some(Select::link(id, other))));
        });
        let name = scope.roster.name(other).to_string();
        let said = format!("{} {}–{name}", words::LINK.of(scope.lang), scope.roster.name(id));
        html! { <button key={other.index()} type="button" class="button" aria-label={said} data-link-of={name.clone()} {onclick}>{ name }</button> }
    };
    let refused = props.deeds.iter().any(|deed| rank_of(&deed.what) == Rank::Midway && deed.refusal.is_some());
    html! {
        <>
            <div class="actions" role="group" aria-label={words::LINKS.of(scope.lang)}>
                <span aria-hidden="true">{ words::LINKS.of(scope.lang) }</span>
                <span class="list">{ for others.iter().map(link) }</span>
            </div>
            <div class="midway" hidden={refused}><Midway {id} stage={props.card.stage} scope={scope.clone()} /></div>
        </>
    }
}

/// Whom a process still reaches.
#[derive(Properties, PartialEq)]
struct MidwayProps {
    /// Who will crash.
    id: ProcessId,
    /// Which links there are.
    stage: Layout,
    /// The page around it.
    scope: Scope,
}

/// A crash in the middle of the next multicast: who still gets it.
#[component]
fn Midway(props: &MidwayProps) -> Html {
    let (id, scope) = (props.id, &props.scope);
    let ticked = use_state(ProcessSet::default);
    let reached = ticked.iter().filter(|&other| other != id).collect();
    let crash = scope.intervenes(Intervention::Process(id, Act::Crash { disk: Disk::Kept, reaching: Some(reached) }));
    html! {
        <div class="actions" role="group" aria-label={words::MIDWAY_ABOUT.of(scope.lang)}>
            <span class="about">{ words::MIDWAY_ABOUT.of(scope.lang) }</span>
            <span class="list">{ ticks(&ticked, scope.roster.all().filter(|&other| props.stage.links(id, other, scope.roster)), "button", scope) }</span>
            <button type="button" class="button" data-testid="crash-midway" onclick={crash}>{ words::CRASH.of(scope.lang) }</button>
        </div>
    }
}
