//! What is known from outside the run: that a value is chosen, which no process may know yet, or who leads and what is committed; and
//! that a rule is broken on purpose.
//! It has room of its own above the drawing, so that it never lies over a name or a message.

use super::words;
use crate::app::parts::{Icon, ballot, chip, said, sign};
use crate::app::scope::Scope;
use std::rc::Rc;
use synod::base::{Ballot, Value};
use synod::figure::news::since;
use synod::run::{Frame, Office};
use synod::scenario::Scenario;
use synod::words::{Arg, Datum, Lang, Text, Words};
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
    let known = distinct(&frame.chosen);
    let alarm = (known.len() > 1).then_some("alarm");
    html! {
        <div class="ribbon">
            <div class={classes!("observer", alarm)}>
                <span class="from">{ words::OBSERVER.of(lang) }</span>
                <span class="nothing" hidden={!known.is_empty() || frame.office.is_some()}>{ words::NOTHING_CHOSEN.of(lang) }</span>
                <ul hidden={known.is_empty()} data-testid="chosen">{ for known.into_iter().map(|chosen| line(chosen, frame, lang)) }</ul>
                <ul class="office" hidden={frame.office.is_none()} data-testid="office">{ for frame.office.iter().flat_map(|office| offices(*office, frame, scope)) }</ul>
            </div>
            <div class="broken-rules" hidden={scenario.settings.broken().is_empty()} data-testid="broken-rules">
                <strong>{ words::RULE_IS_BROKEN.of(lang) }</strong>
                <ul>{ for rules(scenario).map(|(id, words)| html! { <li key={id}>{ words.of(lang) }</li> }) }</ul>
            </div>
        </div>
    }
}

/// Each chosen value once, with the ballot that chose it first.
fn distinct(chosen: &[(Option<Ballot>, Value)]) -> Vec<(Option<Ballot>, Value)> {
    let mut first: Vec<(Option<Ballot>, Value)> = Vec::new();
    for &(ballot, value) in chosen {
        if first.iter().all(|(_, known)| *known != value) {
            first.push((ballot, value));
        }
    }
    first
}

/// A chosen value. It is put up anew when it becomes news, so that it arrives again.
fn line((number, value): (Option<Ballot>, Value), frame: &Frame, lang: Lang) -> Html {
    let news = since(frame, &Datum::Value(value));
    let key = format!("{value} {}", news.map_or(0, |at| at.0));
    html! {
        <li {key} class={classes!(news.map(|_| "now"))}>
            <span class="tick" aria-hidden="true">{ "★" }</span>
            { sentence(value, lang) }
            { number.map_or_else(|| html! { <span hidden=true /> }, ballot) }
        </li>
    }
}

/// Who leads, and how far the logs are committed.
fn offices(office: Office, frame: &Frame, scope: &Scope) -> Vec<Html> {
    let leads = office.leaders.iter().next().map(|id| {
        let text = match (office.leaders.len(), office.term) {
            (_, Some(term)) => words::LEADS_TERM.with([Arg::Process(id), Arg::Number(term)]),
            (1, None) => words::LEADS.with([Arg::Process(id)]),
            (several, None) => words::SEVERAL_LEAD.with([Arg::Number(several as u64)]),
        };
        (Datum::Process(id), text)
    });
    let committed = (office.committed > 0).then(|| (Datum::Number(office.committed), words::IS_COMMITTED.with([Arg::Number(office.committed)])));
    let is_news = |about: &Datum| since(frame, about).is_some();
    let line = |kind: &'static str, number: u64, icon: Icon, news: bool, text: &Text| {
        html! { <li key={format!("{kind} {number}")} class={classes!(kind, news.then_some("now"))}>{ sign(icon) }{ said(text, scope) }</li> }
    };
    let leader = match leads {
        Some((about, text)) => line("leader", office.term.unwrap_or_default(), Icon::Crown, is_news(&about), &text),
        None => html! { <li key="vacant" class="nothing">{ words::NOBODY_LEADS.of(scope.lang) }</li> },
    };
    let committed = committed.map(|(about, text)| line("committed", office.committed, Icon::Done, is_news(&about), &text));
    [leader].into_iter().chain(committed).collect()
}

/// "red is chosen", with the value as a chip where the language wants it.
fn sentence(value: Value, lang: Lang) -> Html {
    let words = words::IS_CHOSEN.of(lang);
    let (before, after) = words.split_once("{0}").unwrap_or((words, ""));
    html! { <span>{ before }{ chip(value, lang) }{ after }</span> }
}

fn rules(scenario: &Scenario) -> impl Iterator<Item = (&'static str, &'static Words)> {
    let card = scenario.card();
    scenario.settings.broken().iter().filter_map(move |id| card.rule(id)).map(|rule| (rule.id, &rule.words))
}
