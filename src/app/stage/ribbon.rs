//! What is known from outside the run, as the algorithm says it: that a value is chosen, which no process may know yet, who leads, what is
//! committed; and that a rule is broken on purpose.
//! It has room of its own above the drawing, so that it never lies over a name or a message.

use super::words;
use crate::app::parts::{Icon, ballot, said, sign};
use crate::app::scope::Scope;
use std::rc::Rc;
use synod::facts::{Emblem, Known};
use synod::figure::news::since;
use synod::run::Frame;
use synod::scenario::Scenario;
use synod::words::{Datum, Words};
use yew::prelude::*;

/// What the ribbon depends on.
#[derive(Properties, PartialEq)]
pub struct RibbonProps {
    /// The run.
    pub scenario: Rc<Scenario>,
    /// The moment.
    pub frame: Rc<Frame>,
    /// The page around it.
    pub scope: Scope,
}

/// The ribbon: what is chosen, in which ballots, who leads and what is committed, each large while it is news; and the rules that are
/// broken.
#[component]
pub fn Ribbon(RibbonProps { scenario, frame, scope }: &RibbonProps) -> Html {
    let lang = scope.lang;
    let is_wrong = frame.known.iter().any(|known| known.is_wrong);
    let of = |is: fn(&Known) -> bool| frame.known.iter().filter(move |known| is(known)).collect::<Vec<_>>();
    let (nothing, settled) = (of(|known| known.emblem == Emblem::None), of(|known| known.settles().is_some()));
    let others = of(|known| known.emblem != Emblem::None && known.settles().is_none());
    html! {
        <div class="ribbon">
            <div class={classes!("observer", is_wrong.then_some("alarm"))} hidden={frame.known.is_empty()}>
                <span class="from">{ words::OBSERVER.of(lang) }</span>
                <ul class="office" hidden={others.is_empty()} data-testid="office">{ for others.into_iter().map(|known| line(known, frame, scope)) }</ul>
                <ul hidden={settled.is_empty()} data-testid="chosen">{ for settled.into_iter().map(|known| line(known, frame, scope)) }</ul>
                { for nothing.into_iter().map(|known| html! { <span class="nothing">{ said(&known.text, scope) }</span> }) }
            </div>
            <div class="broken-rules" hidden={scenario.settings.broken().is_empty()} data-testid="broken-rules">
                <strong>{ words::RULE_IS_BROKEN.of(lang) }</strong>
                <ul>{ for rules(scenario).map(|(id, words)| html! { <li key={id}>{ words.of(lang) }</li> }) }</ul>
            </div>
        </div>
    }
}

/// Something that is known. It is put up anew when it becomes news, so that it arrives again.
fn line(known: &Known, frame: &Frame, scope: &Scope) -> Html {
    let news = known.about.as_ref().and_then(|about| since(frame, about));
    let name = known.about.as_ref().map_or_else(String::new, |about| about.show(scope.lang, scope.roster));
    let kind = match known.emblem {
        Emblem::Crown if known.who.is_empty() => "nothing",
        Emblem::Crown => "leader",
        Emblem::Tick => "committed",
        Emblem::None | Emblem::Begin | Emblem::Cross | Emblem::Star | Emblem::Diamond => "settled",
    };
    let icon = match known.emblem {
        Emblem::Crown if known.who.is_empty() => html! {},
        Emblem::Crown => sign(Icon::Crown),
        Emblem::Tick if known.is_wrong => html! { <span class="tick" aria-hidden="true">{ "!" }</span> },
        Emblem::Tick => sign(Icon::Done),
        Emblem::None | Emblem::Begin | Emblem::Cross | Emblem::Star | Emblem::Diamond => {
            html! { <span class="tick" aria-hidden="true">{ "★" }</span> }
        }
    };
    let number = known.number.as_ref().and_then(|number| if let Datum::Ballot(of) = number { Some(ballot(*of)) } else { None });
    html! {
        <li key={format!("{kind} {name} {}", news.map_or(0, |at| at.0))} class={classes!(kind, news.map(|_| "now"))}>
            { icon }<span>{ said(&known.text, scope) }</span>{ number.unwrap_or_else(|| html! { <span hidden=true /> }) }
        </li>
    }
}

fn rules(scenario: &Scenario) -> impl Iterator<Item = (&'static str, &'static Words)> {
    let card = scenario.card();
    scenario.settings.broken().iter().filter_map(move |id| card.rule(id)).map(|rule| (rule.id, &rule.words))
}
