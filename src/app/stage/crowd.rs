//! All processes on the ring. Most frames change none of them: these cost one comparison.

use super::process::ProcessNode;
use crate::app::parts::Shared;
use crate::app::scope::Scope;
use std::rc::Rc;
use synod::base::{ProcessId, ProcessSet};
use synod::figure::label::distinguishing;
use synod::figure::name::Name;
use synod::figure::tray::Tray;
use synod::geometry::Ring;
use synod::run::{Frame, ProcessView};
use yew::prelude::*;

/// What the processes depend on.
#[derive(Properties, PartialEq)]
pub struct CrowdProps {
    /// Everybody.
    pub cast: Shared<Vec<ProcessView>>,
    /// Where everybody stands.
    pub ring: Shared<Ring>,
    /// What stands beside each.
    pub names: Shared<Vec<Name>>,
    /// What waits and is counted beside each.
    pub trays: Shared<Vec<Option<Tray>>>,
    /// The sides of the partition.
    pub groups: Vec<ProcessSet>,
    /// Who is selected.
    pub selected: Option<ProcessId>,
    /// Who is involved in what is broken.
    pub accused: ProcessSet,
    /// Who stands otherwise in the run beside.
    pub differs: ProcessSet,
    /// Who is of those that chose a value a moment ago.
    pub electing: ProcessSet,
    /// Whom the sentence is not about.
    pub aside: ProcessSet,
    /// Who is gathered for the other side of a partition.
    pub gathered: ProcessSet,
    /// Told who is gathered, or no longer.
    pub gather: Callback<ProcessId>,
    /// The page around it.
    pub scope: Scope,
}

/// The processes.
#[component]
pub fn Crowd(props: &CrowdProps) -> Html {
    let process = |view: &ProcessView| {
        let id = view.id;
        html! {
            <ProcessNode key={id.index()} view={view.clone()} ring={props.ring.clone()} groups={props.groups.clone()} name={props.names[id.index()].clone()} tray={props.trays[id.index()].clone()} shown_roles={distinguishing(view, &props.cast)}
                selected={props.selected == Some(id)} accused={props.accused.contains(id)} differs={props.differs.contains(id)} elects={props.electing.contains(id)}
                aside={props.aside.contains(id)} gathered={props.gathered.contains(id)} gather={props.gather.clone()} scope={props.scope.clone()} />
        }
    };
    html! { <g class="processes">{ for props.cast.iter().map(process) }</g> }
}

/// Everybody in a frame: the very same as in the frame before, while nobody changes.
#[hook]
pub fn use_cast(frame: &Rc<Frame>) -> Shared<Vec<ProcessView>> {
    let last = use_mut_ref(Shared::<Vec<ProcessView>>::default);
    let cast = use_memo(Rc::clone(frame), |frame| {
        let mut last = last.borrow_mut();
        if **last != frame.processes {
            *last = Shared::new(frame.processes.clone());
        }
        last.clone()
    });
    (*cast).clone()
}
