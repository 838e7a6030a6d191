//! Inside of a message: what it says, why it was sent, and what became of it, also long after.

use super::way::{listed, ways};
use super::words;
use crate::app::parts::{Button, Icon, datum, meaning_of, told, tone_class, way};
use crate::app::scope::Scope;
use synod::player::{Action, LetterInside};
use synod::run::{FlightView, tell_why};
use synod::scenario::MessageName;
use synod::words::{Arg, Field, Tone, Words};
use yew::prelude::*;

/// Inside of a message: of its flight while it is on its way, of its whole life as far as it is known, at a step.
pub fn letter(name: MessageName, flight: Option<&FlightView>, inside: Option<&LetterInside>, step: u64, scope: &Scope) -> Html {
    let (lang, roster) = (scope.lang, scope.roster);
    let title = flight.map(|flight| flight.letter.name).or(inside.map(|inside| inside.letter.name)).unwrap_or("–");
    let tone = flight.map(|flight| flight.letter.tone).or(inside.map(|inside| inside.letter.tone)).unwrap_or(Tone::PLAIN);
    let fields = flight.map(|flight| &flight.letter.body).or(inside.map(|inside| &inside.letter.body)).into_iter().flatten();
    let field = |field: &Field| html! { <div key={field.name} class="field"><dt>{ field.name }</dt><dd>{ datum(&field.datum, scope) }</dd></div> };
    // What lies ahead of the playhead can still be changed.
    let end = inside.and_then(|inside| inside.end.as_ref()).filter(|end| end.to.step <= step && flight.is_none());
    let effects = inside.filter(|_| end.is_some()).map(|inside| inside.effects.iter().map(|effect| told(effect, scope)).collect());
    let close = Button::icon(Icon::Close, words::DESELECT.of(lang), scope.does(Action::Select(None))).styled("small");
    html! {
        <div class={classes!("inside", tone_class(tone))} data-testid="message-panel">
            <header class="selection-head">
                <h2><b>{ title }</b><span class="roles">{ format!("{} → {}", roster.name(name.from), roster.name(name.to)) }</span></h2>
                { close.show() }
            </header>
            { meaning_of(flight, scope) }
            <p class="hint" data-testid="message-fate">{ fate(flight, inside, step, scope) }</p>
            <dl class="store">{ for fields.map(field) }</dl>
            { ways(&words::CAUSE, inside.and_then(|inside| inside.cause.as_ref()).into_iter(), scope) }
            { listed(&words::ENDED, end.map(|end| way(end, scope)).into_iter().collect(), scope) }
            { listed(&words::EFFECTS, effects.unwrap_or_default(), scope) }
        </div>
    }
}

/// How it stands with a message, in a sentence.
fn fate(flight: Option<&FlightView>, inside: Option<&LetterInside>, step: u64, scope: &Scope) -> String {
    let at = |words: &'static Words, time| scope.at(words, time);
    match (flight, inside) {
        (Some(flight), _) if flight.lost.is_some() => words::FATED.of(scope.lang).to_owned(),
        (Some(flight), _) if flight.parked => scope.say(&words::PARKED, [Arg::Process(flight.name.to)]),
        (Some(flight), _) if flight.blocked => at(&words::BLOCKED, flight.arrives),
        (Some(flight), _) => at(&words::ARRIVES_AT, flight.arrives),
        (None, Some(inside)) if inside.sent_in > step => at(&words::SENT_LATER, inside.sent),
        (None, Some(LetterInside { lost: Some(why), ends, .. })) => at(&words::LOST_AT, *ends).replace("{1}", tell_why(*why).of(scope.lang)),
        (None, Some(inside)) => at(&words::ARRIVED_AT, inside.ends),
        (None, None) => words::ARRIVED.of(scope.lang).to_owned(),
    }
}
