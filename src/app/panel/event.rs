//! Inside of an event: what led to it, why it was allowed, what it changed and what it led to.

use super::inside::field;
use super::way::{listed, ways};
use super::words;
use crate::app::clock::show_time;
use crate::app::parts::{Button, Icon, said, told, way};
use crate::app::scope::Scope;
use synod::player::{Action, EventInside};
use synod::run::FieldView;
use synod::scenario::EventName;
use synod::words::Words;
use yew::prelude::*;

/// Inside of an event; the playhead is right behind a step.
pub fn event(inside: &EventInside, step: u64, scope: &Scope) -> Html {
    let lang = scope.lang;
    let close = Button::icon(Icon::Close, words::DESELECT.of(lang), scope.does(Action::Select(None))).styled("small");
    let to = |icon, words: &'static Words, name, event: Option<EventName>| {
        let go = scope.does(event.map_or(Action::Pause, Action::GoTo));
        Button::icon(icon, words.of(lang), go).styled("small").named(name).enabled(event.is_some()).show()
    };
    let changes = |view: &FieldView| field(view, None, scope);
    let notes = inside.notes.iter().map(|note| said(note, scope)).collect();
    let led_to = inside.meaning.iter().map(|meaning| html! { <span class="matters">{ told(meaning, scope) }</span> });
    let sent = inside.sent.iter().map(|(_, sending, end)| match end {
        Some(end) => html! { <>{ told(sending, scope) }{ way(end, scope) }</> },
        None => told(sending, scope),
    });
    let go = Button::text(words::GO_THERE.of(lang), scope.does(Action::GoTo(inside.this.to))).named("go-there").enabled(inside.this.to.step != step);
    html! {
        <div class="inside" data-testid="event-panel" data-event={inside.this.to.to_string()}>
            <header class="selection-head">
                <h2 class="event-title">{ told(&inside.this.told, scope) }</h2>
                <span class="neighbours">
                    { to(Icon::Left, &words::PREVIOUS_EVENT, "previous-event", inside.previous) }
                    { to(Icon::Right, &words::NEXT_EVENT, "next-event", inside.next) }
                    { close.show() }
                </span>
            </header>
            <p class="hint">{ go.show() }<span class="at">{ show_time(inside.this.at, lang) }</span></p>
            { ways(&words::CAUSE, inside.cause.iter(), scope) }
            { listed(&words::BECAUSE, notes, scope) }
            <section class="told-of" hidden={inside.changes.is_empty()}>
                <h3>{ words::CHANGES.of(lang) }</h3>
                <dl class="store">{ for inside.changes.iter().map(changes) }</dl>
            </section>
            { listed(&words::EFFECTS, led_to.chain(sent).collect(), scope) }
        </div>
    }
}
