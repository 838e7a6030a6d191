//! The link between two processes: whether messages get through, each way.

use super::{PanelProps, words};
use crate::app::parts::{Button, Icon};
use synod::base::ProcessId;
use synod::player::Action;
use yew::prelude::*;

/// How a link stands.
pub fn between((one, other): (ProcessId, ProcessId), props: &PanelProps) -> Html {
    let (scope, roster) = (&props.scope, props.scope.roster);
    let side = |id| props.frame.groups.iter().position(|group| group.contains(id));
    let divided = matches!((side(one), side(other)), (Some(here), Some(there)) if here != there);
    let way = |(from, to): (ProcessId, ProcessId)| {
        let stands = match (props.frame.cuts.contains(&(from, to)), divided) {
            (true, _) => &words::IS_CUT,
            (false, true) => &words::IS_DIVIDED,
            (false, false) => &words::IS_OPEN,
        };
        html! { <div key={from.index()} class="field"><dt>{ format!("{} → {}", roster.name(from), roster.name(to)) }</dt><dd>{ stands.of(scope.lang) }</dd></div> }
    };
    let close = Button::icon(Icon::Close, words::DESELECT.of(scope.lang), scope.does(Action::Select(None))).styled("small");
    html! {
        <div class="inside" data-testid="link-panel">
            <header class="selection-head"><h2><b>{ format!("{} – {}", roster.name(one), roster.name(other)) }</b></h2>{ close.show() }</header>
            <dl class="store">{ for props.frame.ways_between(one, other).into_iter().map(way) }</dl>
        </div>
    }
}
