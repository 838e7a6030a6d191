//! A card beside what is selected, with everything that can be done to it. It never stands on the thing itself or on its way.

use super::{OnStage, StageProps};
use crate::app::deeds::{Deeds, roles};
use crate::app::parts::{Button, Icon, Shared, meaning_of, signs_of, use_resize};
use crate::app::scope::Scope;
use crate::app::words::{deeds as words, panel};
use synod::geometry::{Point, Rect, Ring, Size, Subject, keep_card, put_card, px};
use synod::player::{Action, Deed};
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
    /// What its signs mean.
    pub signs: Html,
    /// What can be done.
    pub deeds: Vec<Deed>,
    /// The algorithm.
    pub card: &'static Card,
    /// Where the thing is, and how far around that it reaches.
    pub thing: (Point, f32),
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
    let (width, height) = size.unwrap_or((240, 140));
    let size_now = Size { width: width as f32 / props.unit, height: height as f32 / props.unit };
    let last = use_mut_ref(|| None::<Stood>);
    let at = use_memo((props.ring.clone(), *size, subject), |(ring, _, subject)| {
        let stood = last.take().filter(|stood| stood.ring == *ring && Some(stood.subject) == *subject);
        let Some(subject) = *subject else { return Point::default() };
        // A thing's first card is put where it fits best once it is measured; from then on it stays, also when it unfolds.
        let (at, settled) = match stood {
            Some(stood) if stood.settled => (keep_card(ring, size_now, subject, stood.at), true),
            stood => (put_card(ring, size_now, subject), stood.is_some()),
        };
        *last.borrow_mut() = Some(Stood { ring: ring.clone(), subject, at, settled });
        at
    });
    let scope = &props.scope;
    let (title, more) = &props.title;
    let close = Button::icon(Icon::Close, panel::DESELECT.of(scope.lang), scope.does(Action::Select(None))).styled("small");
    let said = words::WHAT_TO_DO.of(scope.lang).replace("{0}", title);
    let place = format!("left:{}px;top:{}px", px(at.x * props.unit), px(at.y * props.unit));
    let hidden = size.is_none().then_some("unmeasured");
    html! {
        <>
        { tie(*at, size_now, props) }
        <section ref={node} class={classes!("deed-card", props.gone.then_some("gone"), hidden)} style={place} aria-label={said} data-testid="card">
            <header><h2><b>{ title }</b><span class="roles">{ more }</span></h2>{ close.show() }</header>
            { props.signs.clone() }
            <Deeds of={props.of} deeds={props.deeds.clone()} card={props.card} scope={scope.clone()} />
        </section>
        </>
    }
}

/// Where a card stood, and whether it had been measured by then.
struct Stood {
    ring: Shared<Ring>,
    subject: Subject,
    at: Point,
    settled: bool,
}

/// A line from the card to the thing, where they do not touch.
fn tie(at: Point, size: Size, props: &CardProps) -> Html {
    let (thing, radius) = props.thing;
    let card = Rect { left: at.x, top: at.y, right: at.x + size.width, bottom: at.y + size.height };
    let from = card.nearest(thing);
    let gap = from.distance(thing) - radius;
    let to = from.toward(thing, gap / (gap + radius).max(1.0));
    let d = if gap > 6.0 { format!("M{} {}L{} {}", px(from.x), px(from.y), px(to.x), px(to.y)) } else { String::new() };
    let (width, height) = (props.ring.size.width as u32, props.ring.size.height as u32);
    html! { <svg class="tie" viewBox={format!("0 0 {width} {height}")} aria-hidden="true"><path {d} /></svg> }
}

fn subject(of: Select) -> Option<Subject> {
    match of {
        Select::Process(id) => Some(Subject::Process(id)),
        Select::Message(name) => Some(Subject::Way(name.from, name.to)),
        Select::Link(one, other) => Some(Subject::Way(one, other)),
        Select::Event(_) => None,
    }
}

/// The card of what is selected, if there is one.
pub fn card(props: &StageProps, &OnStage { ring, seen, unit }: &OnStage<'_>) -> Html {
    let (Some(of), Some((deeds, _))) = (props.selected, &props.deeds) else { return html! { <span hidden=true /> } };
    let scope = &props.scope;
    let Some(subject) = subject(of) else { return html! { <span hidden=true /> } };
    let ends = |from, to, sign| format!("{} {sign} {}", scope.roster.name(from), scope.roster.name(to));
    let flight = seen.iter().find(|(flight, _)| matches!(of, Select::Message(name) if name.means(flight.name)));
    let (title, thing) = match of {
        Select::Process(id) => {
            let view = props.frame.processes.get(id.index());
            (
                (scope.roster.name(id).to_string(), view.map(|view| roles(view, scope)).unwrap_or_default()),
                (ring.places[id].at, ring.places[id].halo()),
            )
        }
        Select::Message(name) => {
            let (title, at) = flight.map_or(("–", subject.middle(ring)), |(flight, sight)| (flight.letter.name, sight.at));
            ((title.to_owned(), ends(name.from, name.to, "→")), (at, 18.0))
        }
        Select::Link(one, other) => ((ends(one, other, "–"), words::LINK.of(scope.lang).to_owned()), (subject.middle(ring), 4.0)),
        Select::Event(_) => return html! { <span hidden=true /> },
    };
    let signs = match of {
        Select::Process(id) => props.frame.processes.get(id.index()).map_or_else(|| html! {}, |view| signs_of(view, scope)),
        _ => meaning_of(flight.map(|(flight, _)| flight.as_ref()), scope),
    };
    let gone = matches!(of, Select::Message(_)) && flight.is_none();
    let (deeds, card, ring) = (deeds.clone(), props.scenario.card(), ring.clone());
    html! { <StageCard {of} {title} {signs} {thing} {deeds} {card} {ring} {unit} {gone} scope={scope.clone()} /> }
}
