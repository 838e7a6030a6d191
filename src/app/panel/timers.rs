//! Timers together and apart: aligned, they run out at the same moment, which is how votes are split.

use super::words;
use crate::app::parts::Button;
use crate::app::scope::Scope;
use synod::run::{AlarmView, Frame, ProcessView};
use synod::scenario::{Card, Intervention, TimerChange};
use yew::prelude::*;

/// Which timers could be moved.
struct Timers {
    /// Whether there are timers of one name that run out at different moments.
    differ: bool,
    /// Whether somebody has aligned timers that still run.
    aligned: bool,
}

impl Timers {
    /// The timers of a moment.
    fn of(frame: &Frame) -> Timers {
        let going = |process: &&ProcessView| process.up && !process.paused;
        let alarms: Vec<&AlarmView> = frame.processes.iter().filter(going).flat_map(|process| &process.alarms).collect();
        let differs = |alarm: &&AlarmView| alarms.iter().any(|other| other.name == alarm.name && other.due != alarm.due);
        Timers { differ: alarms.iter().any(differs), aligned: alarms.iter().any(|alarm| alarm.aligned) }
    }
}

/// The two buttons, and why one is dead; nothing for an algorithm without timers.
pub fn timers(frame: &Frame, card: &'static Card, scope: &Scope) -> Html {
    let (timers, lang) = (Timers::of(frame), scope.lang);
    let why = match (timers.differ, timers.aligned) {
        (_, true) => &words::CAN_SPREAD,
        (true, false) => &words::CAN_ALIGN,
        (false, false) => &words::NO_TIMERS,
    };
    let align = Button::text(words::ALIGN.of(lang), scope.intervenes(Intervention::Timers(TimerChange::Align(Vec::new()))))
        .named("align")
        .refused((!timers.differ).then_some(AttrValue::Static("why-timers")));
    let spread = Button::text(words::SPREAD.of(lang), scope.intervenes(Intervention::Timers(TimerChange::Spread)))
        .named("spread")
        .refused((!timers.aligned).then_some(AttrValue::Static("why-timers")));
    html! {
        <div class="control timers" role="group" aria-label={words::TIMERS.of(lang)} hidden={card.timers.is_empty()}>
            <span class="actions">{ align.show() }{ spread.show() }</span>
            <span id="why-timers" class="note">{ why.of(lang) }</span>
        </div>
    }
}
