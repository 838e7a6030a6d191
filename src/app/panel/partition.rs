//! A partition, without dragging: tick who is on the other side.

use super::words;
use crate::app::parts::{Button, ticks};
use crate::app::scope::Scope;
use synod::base::{ProcessId, ProcessSet};
use synod::scenario::{Intervention, LinkChange};
use yew::prelude::*;

/// What it depends on.
#[derive(Properties, PartialEq)]
pub struct PartitionProps {
    /// Whether there is something to heal.
    pub broken: bool,
    /// The page around it.
    pub scope: Scope,
}

/// Who is on which side, and the ways to divide and to heal.
#[component]
pub fn Partition(PartitionProps { broken, scope }: &PartitionProps) -> Html {
    let (broken, lang, roster) = (*broken, scope.lang, scope.roster);
    let ticked = use_state(ProcessSet::default);
    let (other, here): (Vec<ProcessId>, Vec<ProcessId>) = roster.all().partition(|&id| ticked.contains(id));
    let splits = !other.is_empty() && !here.is_empty();
    let part = Button::text(words::PARTITION_DO.of(lang), scope.intervenes(Intervention::Links(LinkChange::Partition(vec![here, other]))))
        .named("partition")
        .refused((!splits).then_some(AttrValue::Static("why-partition")));
    let heal = Button::text(words::HEAL.of(lang), scope.intervenes(Intervention::Links(LinkChange::Heal)))
        .named("heal")
        .refused((!broken).then_some(AttrValue::Static("why-heal")));
    html! {
        <div class="control partition" role="group" aria-label={words::PARTITION.of(lang)}>
            <span class="control-name">{ words::PARTITION.of(lang) }<span id="why-partition" class="note">{ words::PARTITION_ABOUT.of(lang) }</span></span>
            <span class="members">{ ticks(&ticked, roster.all(), "", scope) }</span>
            <span class="actions">
                { part.show() }
                { heal.show() }
                <span id="why-heal" class="note" hidden={broken}>{ words::NOT_CUT.of(lang) }</span>
            </span>
        </div>
    }
}
