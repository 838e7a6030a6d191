//! What can be done to a process or client: crash, recover, freeze, slow down, cut off, let its timers run out, ask for something.

use super::verb::verbs;
use crate::app::parts::Button;
use crate::app::scope::Scope;
use crate::app::words::panel as words;
use synod::base::{ProcessId, ProcessSet, Roster};
use synod::run::ProcessView;
use synod::scenario::{Card, Disk, Intervention};
use synod::words::{Arg, Words};
use yew::prelude::*;

/// How many times as slow a slow process is.
const SLOW: u32 = 3;

/// What can be done to a process.
pub fn process_deeds(view: &ProcessView, groups: &[ProcessSet], card: &'static Card, scope: &Scope) -> Html {
    html! { <div class="actions">{ buttons(view, groups, scope) }{ verbs(view, card, scope) }</div> }
}

/// What can be done to it; what would change nothing is dead.
fn buttons(view: &ProcessView, groups: &[ProcessSet], scope: &Scope) -> Html {
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
