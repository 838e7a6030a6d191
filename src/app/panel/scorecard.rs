//! The scorecard: what must hold by its name, how it stands and why; what is chosen; what it cost.

use super::{PanelProps, words};
use crate::app::Ask;
use crate::app::parts::{Button, Icon, chip, said};
use crate::app::scope::Scope;
use synod::base::Value;
use synod::facts::Emblem;
use synod::player::Action;
use synod::run::VerdictView;
use synod::scenario::EventName;
use synod::sim::{Count, Verdict};
use yew::prelude::*;

/// The scorecard.
pub fn scorecard(props: &PanelProps) -> Html {
    let lang = props.scope.lang;
    let values: Vec<Value> = props.frame.settled().collect();
    let (nothing, goals) = (values.is_empty(), props.frame.verdicts.len());
    let one = |(place, value): (usize, Value)| html! { <span key={place}>{ chip(value, lang) }</span> };
    let beside = |count: &Count| count.beside.map(|text| text.say(lang, props.scope.roster)).unwrap_or_default();
    let count = |count: &Count| html! { <div key={count.words.key().to_string()} class="count"><dd>{ count.number.to_string() }</dd><dt>{ count.words.of(lang) }<span class="beside">{ beside(count) }</span></dt></div> };
    // Where no value is ever settled there is none to wait for.
    let no_values = nothing && props.frame.known.iter().all(|known| known.emblem != Emblem::None);
    html! {
        <>
            <ul class="goals">{ for props.frame.verdicts.iter().enumerate().map(|(place, view)| goal(view, place + 1 == goals, &props.scope)) }</ul>
            <dl class="counts">
                <div key="chosen" class="count chosen-count" hidden={no_values}>
                    <dd title={words::NOTHING_CHOSEN.of(lang)}><span class="quiet" hidden={!nothing}>{ "–" }</span><span class="chosen-values">{ for values.into_iter().enumerate().map(one) }</span></dd>
                    <dt>{ words::CHOSEN.of(lang) }</dt>
                </div>
                { for props.frame.counts.iter().map(count) }
            </dl>
        </>
    }
}

/// A goal. What is still to come is said of the last alone, for which room is kept: nothing moves when it comes.
fn goal(view: &VerdictView, is_last: bool, scope: &Scope) -> Html {
    let lang = scope.lang;
    let (class, sign, state) = match (&view.verdict, view.at) {
        (Verdict::Holds, _) => ("holds", "✓", words::HOLDS.of(lang).to_owned()),
        (Verdict::Pending(_), _) => ("pending", "…", words::PENDING.of(lang).to_owned()),
        (Verdict::Broken(_), Some(at)) => ("broken", "✕", scope.at(&words::BROKEN_AT, at)),
        (Verdict::Broken(_), None) => ("broken", "✕", words::BROKEN.of(lang).to_owned()),
    };
    let why = view
        .verdict
        .breach()
        .filter(|_| is_last || matches!(view.verdict, Verdict::Broken(_)))
        .map_or_else(|| html! { <span hidden=true /> }, |breach| html! { <span class="why">{ said(&breach.why, scope) }</span> });
    html! {
        <li key={view.goal.name} class={classes!("goal", class)} data-goal={view.goal.name} data-verdict={view.verdict.word()}>
            <span class="goal-sign" aria-hidden="true">{ sign }</span>
            <span class="goal-name" title={view.goal.claim.of(lang)}>{ view.goal.title.of(lang) }</span>
            <span class="goal-state">{ state }</span>
            { why }
            { view.event.map_or_else(|| html! { <span hidden=true /> }, |event| evidence(event, scope)) }
        </li>
    }
}

/// The way to the event that broke a property, with what led to it, and the link of that moment.
fn evidence(event: EventName, scope: &Scope) -> Html {
    let lang = scope.lang;
    let go = Button::text(words::WHAT_LED_TO_IT.of(lang), scope.does(Action::Explain(event))).named("what-led-to-it");
    let share = Button::icon(Icon::Link, words::SHARE_THAT_MOMENT.of(lang), scope.asks(Ask::ShareAt(event))).named("share-that-moment");
    html! { <span class="evidence">{ go.show() }{ share.styled("small").show() }</span> }
}
