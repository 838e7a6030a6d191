//! The controls of a group: which one a setting gets depends on its kind alone.

use super::segments::{Segment, segments};
use super::sliders::{Slider, percents, range_sliders, slider, spans};
use super::stepper::stepper;
use crate::app::scope::Scope;
use synod::base::Span;
use synod::player::Action;
use synod::scenario::{Choice, Group, Knob, KnobKind, Parties, Scenario, Setting, Settings};
use yew::prelude::*;

/// The most that a row of numbers offers.
const MOST_SEGMENTS: u64 = 5;

/// The controls of a group.
pub fn controls(scenario: &Scenario, group: Group, scope: &Scope) -> Html {
    let advice = scenario.settings.advice();
    let settings = scenario.settings.iter().filter(|(knob, _)| knob.group == group);
    let one = |(knob, setting): (&'static Knob, &Setting)| {
        let unwise = advice.iter().filter(|(about, _)| about.id == knob.id).map(|(_, advice)| advice.reason(scope.lang));
        html! {
            <div key={knob.id}>
                { control(knob, setting, &scenario.settings, scope) }
                { for unwise.map(|said| html! { <p class="hint unwise" role="status">{ said }</p> }) }
            </div>
        }
    };
    html! { <div class="controls">{ for settings.map(one) }</div> }
}

fn control(knob: &'static Knob, setting: &Setting, all: &Settings, scope: &Scope) -> Html {
    let label = knob.words.of(scope.lang);
    let set = scope.act.reform(move |setting: Setting| Action::Set(knob, setting));
    match (knob.kind, setting) {
        (KnobKind::Choice(choices), Setting::Choice(now)) => choice(label, choices, now, &set, scope),
        (KnobKind::Parties { min }, Setting::Parties(parties)) => row_of_numbers(label, min, parties, &set, scope),
        (KnobKind::Number { min, max }, &Setting::Number(now)) => {
            let takes = |to: u64| (min..=max).contains(&to) && all.takes(knob, Setting::Number(to));
            match (now.checked_sub(1).is_some_and(takes), takes(now + 1)) {
                // What can only be what it is is said, and no control: nobody has clients, generals are two.
                (false, false) => html! { <p class="control number"><span class="control-name">{ label }</span>{ now }</p> },
                (less, more) => {
                    let ends = (if less { min } else { now }, now, if more { max } else { now });
                    stepper(knob.id, label, ends, &set.reform(Setting::Number), scope)
                }
            }
        }
        (KnobKind::Span { max }, Setting::Span(now)) => {
            let set = set.reform(|micros| Setting::Span(Span(micros)));
            slider(&Slider { name: knob.id, label, stops: spans(max, &[*now]), now: now.0, show: setting.print() }, &set)
        }
        (KnobKind::Range { max }, Setting::Range(low, high)) => {
            let set = set.reform(|(low, high)| Setting::Range(Span(low), Span(high)));
            let (stops, show) = (spans(max, &[*low, *high]), setting.print());
            range_sliders(&Slider { name: knob.id, label, stops, now: low.0, show }, high.0, &set, scope)
        }
        (KnobKind::Percent, Setting::Permille(now)) => {
            let set = set.reform(|permille| Setting::Permille(permille as u32));
            slider(&Slider { name: knob.id, label, stops: percents(*now), now: u64::from(*now), show: setting.print() }, &set)
        }
        // Values are edited where they stand, not here.
        _ => html! { <span hidden=true /> },
    }
}

fn choice(label: &'static str, choices: &'static [Choice], now: &'static str, set: &Callback<Setting>, scope: &Scope) -> Html {
    let all: Vec<Segment> = choices.iter().map(|choice| Segment { id: choice.id.into(), text: choice.words.of(scope.lang).into() }).collect();
    let set = set.reform(move |place: usize| Setting::Choice(choices[place].id));
    segments(label, &all, choices.iter().position(|choice| choice.id == now), "", &set)
}

fn row_of_numbers(label: &'static str, min: u64, parties: &Parties, set: &Callback<Setting>, scope: &Scope) -> Html {
    let most = MOST_SEGMENTS.min(u64::from(scope.roster.processes)).max(min);
    let all: Vec<Segment> = (min..=most).map(|number| Segment { id: number.to_string().into(), text: number.to_string().into() }).collect();
    let count = parties.list().len() as u64;
    let note = if let Parties::Named(_) = parties { Setting::Parties(parties.clone()).print().replace(',', " ") } else { String::new() };
    let set = set.reform(move |place: usize| Setting::Parties(Parties::First((min + place as u64) as u8)));
    segments(label, &all, count.checked_sub(min).map(|place| place as usize), &note, &set)
}
