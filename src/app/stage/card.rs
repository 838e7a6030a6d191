//! A card beside what is selected, with everything that can be done to it. It never stands on the thing itself or on its way.

use crate::app::deeds::{Deeds, roles};
use crate::app::parts::{Button, Icon, Shared, use_resize};
use crate::app::scope::Scope;
use crate::app::words::{deeds as words, panel};
use synod::geometry::{Point, Ring, Size, Subject, put_card, px};
use synod::player::{Action, Deed};
use synod::run::Frame;
use synod::scenario::Card;
use synod::scenario::link::Select;
use yew::prelude::*;

/// What a card depends on.
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// What is selected.
    pub of: Select,
    /// What it is called, and what more there is to say of it.
    pub title: (String, String),
    /// What can be done.
    pub deeds: Vec<Deed>,
    /// The algorithm.
    pub card: &'static Card,
    /// Where everybody stands.
    pub ring: Shared<Ring>,
    /// How many pixels a unit of the stage has.
    pub unit: f32,
    /// Whether the thing is no longer there: the card stays only for who is working on it.
    pub gone: bool,
    /// The page around it.
    pub scope: Scope,
}

/// The card.
#[component]
pub fn StageCard(props: &CardProps) -> Html {
    let node = use_node_ref();
    let size = use_state_eq(|| None::<(i32, i32)>);
    use_resize(&node, {
        let size = size.clone();
        move |card| size.set(Some((card.offset_width(), card.offset_height())))
    });
    let subject = subject(props.of);
    let at = use_memo((props.ring.clone(), *size, subject), |(ring, size, subject)| {
        let (width, height) = size.unwrap_or((240, 180));
        let card = Size { width: width as f32 / props.unit, height: height as f32 / props.unit };
        subject.map_or(Point::default(), |subject| put_card(ring, card, subject))
    });
    let scope = &props.scope;
    let (title, more) = &props.title;
    let close = Button::icon(Icon::Close, panel::DESELECT.of(scope.lang), scope.does(Action::Select(None))).styled("small");
    let said = words::WHAT_TO_DO.of(scope.lang).replace("{0}", title);
    let place = format!("left:{}px;top:{}px", px(at.x * props.unit), px(at.y * props.unit));
    let hidden = size.is_none().then_some("measured");
    html! {
        <section ref={node} class={classes!("deed-card", props.gone.then_some("gone"), hidden)} style={place} aria-label={said} data-testid="card">
            <header><h2><b>{ title }</b><span class="roles">{ more }</span></h2>{ close.show() }</header>
            <Deeds of={props.of} deeds={props.deeds.clone()} card={props.card} scope={scope.clone()} />
        </section>
    }
}

fn subject(of: Select) -> Option<Subject> {
    match of {
        Select::Process(id) => Some(Subject::Process(id)),
        Select::Message(name) => Some(Subject::Way(name.from, name.to)),
        Select::Link(one, other) => Some(Subject::Way(one, other)),
        Select::Event(_) => None,
    }
}

/// What the selected thing is called, and whether it is gone; nothing for what has no card.
pub fn about(of: Select, frame: &Frame, scope: &Scope) -> Option<((String, String), bool)> {
    let ends = |from, to, sign| format!("{} {sign} {}", scope.roster.name(from), scope.roster.name(to));
    match of {
        Select::Process(id) => frame.processes.get(id.index()).map(|view| ((view.name.clone(), roles(view, scope)), false)),
        Select::Message(name) => {
            let flight = frame.flights.iter().find(|flight| crate::app::view::is_meant(flight.name, name));
            Some(((flight.map_or("–", |flight| flight.title).to_owned(), ends(name.from, name.to, "→")), flight.is_none()))
        }
        Select::Link(one, other) => Some(((ends(one, other, "–"), words::LINK.of(scope.lang).to_owned()), false)),
        Select::Event(_) => None,
    }
}
