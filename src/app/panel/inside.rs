//! Inside of a process: what is on its disk and what is only in its memory.

use super::way::ways;
use super::{PanelProps, words};
use crate::app::parts::{Button, Icon, datum, signs_of, tone_class};
use crate::app::scope::Scope;
use synod::player::{Action, ProcessInside};
use synod::run::{FieldView, ProcessView};
use synod::words::{Tone, Words};
use yew::prelude::*;

/// Inside of a process.
pub fn process_panel(view: &ProcessView, inside: &ProcessInside, props: &PanelProps) -> Html {
    let scope = &props.scope;
    let tone = view.look.badge.as_ref().map_or(Tone::PLAIN, |badge| badge.tone);
    let roles: Vec<&str> = view.look.roles.iter().map(|role| role.of(scope.lang)).collect();
    let close = Button::icon(Icon::Close, words::DESELECT.of(scope.lang), scope.does(Action::Select(None))).styled("small");
    html! {
        <div class={classes!("inside", tone_class(tone))} data-testid="process-panel">
            <header class="selection-head">
                <h2><b>{ &view.name }</b><span class="roles">{ roles.join(", ") }</span></h2>
                { close.show() }
            </header>
            { signs_of(view, scope) }
            <div class="stores">
                { store(view, &inside.state, true, &words::ON_DISK, scope) }
                { store(view, &inside.state, false, &words::IN_MEMORY, scope) }
            </div>
            { ways(&words::LAST_EVENT, inside.last.iter(), scope) }
        </div>
    }
}

/// What is on its disk, or in its memory.
fn store(process: &ProcessView, state: &[FieldView], disk: bool, title: &'static Words, scope: &Scope) -> Html {
    let kind = if disk { "disk" } else { "memory" };
    let lost = (!disk && !process.up).then_some("lost");
    let mut role = None;
    // What belongs to no role comes first, under no heading.
    let (of_roles, others): (Vec<&FieldView>, Vec<_>) =
        state.iter().filter(|view| view.field.disk == disk).partition(|view| view.field.role.is_some());
    let fields = others.into_iter().chain(of_roles).map(|view| {
        let begins = view.field.role.filter(|_| std::mem::replace(&mut role, view.field.role) != view.field.role);
        field(view, begins, scope)
    });
    html! {
        <section class={classes!("store", kind, lost)}>
            <h3>{ title.of(scope.lang) }</h3>
            <dl>{ for fields }</dl>
        </section>
    }
}

/// A field; the first of a role's under the name of the role.
pub fn field(view: &FieldView, role: Option<&'static Words>, scope: &Scope) -> Html {
    let name = view.field.words.map_or(view.field.name, |words| words.of(scope.lang));
    html! {
        <div key={view.field.name} class={classes!("field", view.was.is_some().then_some("changed"), role.map(|_| "begins"))} data-field={view.field.name}
            data-role={role.map(|role| role.of(scope.lang))}>
            <dt>{ name }</dt>
            <dd>{ was(view, scope) }{ datum(&view.field.datum, scope) }</dd>
        </div>
    }
}

/// What a field held before, if it changed a moment ago.
fn was(view: &FieldView, scope: &Scope) -> Html {
    let Some(was) = &view.was else { return html! { <span hidden=true /> } };
    html! { <span class="was"><span class="aside">{ words::WAS.of(scope.lang) }</span>{ format!("{} → ", was.show(scope.lang, scope.roster)) }</span> }
}
