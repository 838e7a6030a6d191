//! Inside of a message on its way.

use super::words;
use crate::app::parts::{Button, Icon, datum, tone_class};
use crate::app::scope::Scope;
use synod::player::Action;
use synod::run::FlightView;
use synod::scenario::MessageName;
use synod::words::{Field, Tone};
use yew::prelude::*;

/// Inside of a message, while it is on its way; of one that is not, only its name is known.
pub fn letter(name: MessageName, flight: Option<&FlightView>, scope: &Scope) -> Html {
    let (lang, roster) = (scope.lang, scope.roster);
    let fields = flight.map_or(&[][..], |flight| &flight.fields).iter();
    let field = |field: &Field| html! { <div key={field.name} class="field"><dt>{ field.name }</dt><dd>{ datum(&field.datum, roster) }</dd></div> };
    let (there, alive) = (flight.is_some(), flight.is_some_and(|flight| flight.lost.is_none()));
    let hint = if !there {
        words::ARRIVED.of(lang)
    } else if !alive {
        words::FATED.of(lang)
    } else {
        ""
    };
    let close = Button::icon(Icon::Close, words::DESELECT.of(lang), scope.does(Action::Select(None))).styled("small");
    html! {
        <div class={classes!("inside", tone_class(flight.map_or(Tone::PLAIN, |flight| flight.tone)))} data-testid="message-panel">
            <header class="selection-head">
                <h2><b>{ flight.map_or("–", |flight| flight.title) }</b><span class="roles">{ format!("{} → {}", roster.name(name.from), roster.name(name.to)) }</span></h2>
                { close.show() }
            </header>
            <p class="hint" hidden={hint.is_empty()}>{ hint }</p>
            <dl class="store">{ for fields.map(field) }</dl>
        </div>
    }
}
