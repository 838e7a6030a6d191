//! Inside of a process: what is on its disk and what is only in its memory, and everything that can be done to it.

use super::verb::verbs;
use super::{PanelProps, words};
use crate::app::parts::{Button, Icon, datum, tone_class};
use crate::app::scope::Scope;
use synod::base::{ProcessId, ProcessSet, Roster};
use synod::player::Action;
use synod::run::{FieldView, ProcessView};
use synod::scenario::{Disk, Intervention};
use synod::words::{Arg, Tone, Words};
use yew::prelude::*;

/// How many times as slow a slow process is.
const SLOW: u32 = 3;

/// Inside of a process.
pub fn inside(view: &ProcessView, props: &PanelProps) -> Html {
    let scope = &props.scope;
    let tone = view.badge.as_ref().map_or(Tone::PLAIN, |badge| badge.tone);
    let roles: Vec<&str> = view.roles.iter().map(|role| role.of(scope.lang)).collect();
    let close = Button::icon(Icon::Close, words::DESELECT.of(scope.lang), scope.does(Action::Select(None))).styled("small");
    html! {
        <div class={classes!("inside", tone_class(tone))} data-testid="process-panel">
            <header class="selection-head">
                <h2><b>{ &view.name }</b><span class="roles">{ roles.join(", ") }</span></h2>
                { close.show() }
            </header>
            <div class="stores">
                { store(view, &props.state, true, &words::ON_DISK, scope) }
                { store(view, &props.state, false, &words::IN_MEMORY, scope) }
            </div>
            <div class="actions">{ actions(view, &props.groups, scope) }{ verbs(view, props.scenario.card(), scope) }</div>
        </div>
    }
}

/// What is on its disk, or in its memory.
fn store(process: &ProcessView, state: &[FieldView], disk: bool, title: &'static Words, scope: &Scope) -> Html {
    let kind = if disk { "disk" } else { "memory" };
    let lost = (!disk && !process.up).then_some("lost");
    let field = |view: &FieldView| {
        let name = view.field.words.map_or(view.field.name, |words| words.of(scope.lang));
        html! {
            <div key={view.field.name} class={classes!("field", view.was.is_some().then_some("changed"))} data-field={view.field.name}>
                <dt>{ name }</dt>
                <dd>{ was(view, scope) }{ datum(&view.field.datum, scope.roster) }</dd>
            </div>
        }
    };
    html! {
        <section class={classes!("store", kind, lost)}>
            <h3>{ title.of(scope.lang) }</h3>
            <dl>{ for state.iter().filter(|view| view.field.disk == disk).map(field) }</dl>
        </section>
    }
}

/// What a field held before, if it changed a moment ago.
fn was(view: &FieldView, scope: &Scope) -> Html {
    let Some(was) = &view.was else { return html! { <span hidden=true /> } };
    html! { <span class="was"><span class="aside">{ words::WAS.of(scope.lang) }</span>{ format!("{} → ", was.show(scope.roster)) }</span> }
}

/// What can be done to it; what would change nothing is dead.
fn actions(view: &ProcessView, groups: &[ProcessSet], scope: &Scope) -> Html {
    let id = view.id;
    let button = |text: &str, name: &'static str, enabled: bool, what: Intervention| {
        let button = Button::text(text, scope.intervenes(what)).named(name).enabled(enabled);
        html! { <span key={format!("{name} {text}")}>{ button.show() }</span> }
    };
    let word = |words: &'static Words| words.of(scope.lang);
    let crash = |disk| Intervention::Crash { process: id, disk, reaching: None };
    let mut all = if view.up {
        vec![
            button(word(&words::CRASH), "crash", true, crash(Disk::Kept)),
            button(word(&words::CRASH_LOSING), "crash-losing", true, crash(Disk::Lost)),
        ]
    } else {
        vec![button(word(&words::RECOVER), "recover", true, Intervention::Recover(id))]
    };
    all.push(match view.paused {
        true => button(word(&words::RESUME), "resume", true, Intervention::Resume(id)),
        false => button(word(&words::PAUSE_PROCESS), "freeze", view.up, Intervention::Pause(id)),
    });
    all.push(match view.slow {
        1 => button(&scope.say(&words::SLOW_DOWN, [Arg::Number(u64::from(SLOW))]), "slow", view.up, Intervention::Slow { process: id, by: SLOW }),
        _ => button(word(&words::FULL_SPEED), "full-speed", true, Intervention::Slow { process: id, by: 1 }),
    });
    let alone = groups.iter().any(|group| group.contains(id) && group.len() == 1);
    all.push(button(word(&words::CUT_OFF), "cut-off", !alone, cut_off(id, scope.roster)));
    all.extend(view.alarms.iter().map(|alarm| {
        let text = scope.say(&words::TIME_OUT, [Arg::Term(alarm.name)]);
        button(&text, "time-out", view.up, Intervention::Timeout { process: id, timer: alarm.name })
    }));
    html! { <span class="action-list">{ for all }</span> }
}

/// A partition that leaves it alone.
fn cut_off(id: ProcessId, roster: Roster) -> Intervention {
    Intervention::Partition(vec![vec![id], roster.all().filter(|&other| other != id).collect()])
}
