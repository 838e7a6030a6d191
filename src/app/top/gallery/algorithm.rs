//! An algorithm on the shelf of its question: one card, which unfolds into its runs.

use super::choice::Choice;
use super::picture::{Row, row};
use super::shelf::Sought;
use crate::app::words::{self, gallery};
use synod::player::Shown;
use synod::scenario::link::PLAIN;
use synod::scenario::{Card, Preset};
use synod::words::Arg;
use yew::prelude::*;

/// What it promises and where it comes from; inside its runs, at last the algorithm by itself, and folded the rules to break. Where
/// somebody looks for something, only what is found counts.
pub fn algorithm(card: &'static Card, open: bool, sought: Sought<'_>, choice: &Choice<'_>) -> Html {
    let (lang, searched) = (choice.scope.lang, sought.is_on());
    let is_current = |preset| choice.now == Some(Shown::Run(card, preset));
    let all = card.presets.iter().filter(|preset| sought.finds(Shown::Run(card, Some(preset))));
    let (broken, whole): (Vec<&'static Preset>, Vec<_>) = all.partition(|preset| preset.breaks_a_rule());
    let of_preset = |preset: &'static Preset| {
        let row_of = Row { id: preset.id, title: preset.title.of(lang), about: preset.about.of(lang), current: is_current(Some(preset)) };
        row(row_of, choice.of(card, Some(preset)))
    };
    let itself = sought.finds(Shown::Run(card, None)).then(|| {
        let row_of = Row { id: PLAIN, title: words::PLAIN.of(lang), about: words::PLAIN_ABOUT.of(lang), current: is_current(None) };
        row(row_of, choice.of(card, None))
    });
    let count = whole.len() + broken.len() + usize::from(itself.is_some());
    let breaks = searched || broken.iter().any(|preset| is_current(Some(preset)));
    html! {
        <details key={card.id} class="algorithm-card" data-of={card.id} {open} hidden={count == 0}>
            <summary>
                <h4>{ card.title.of(lang) }</h4>
                <span class="runs">{ choice.scope.say(&gallery::RUNS, [Arg::Number(count as u64)]) }</span>
                <span class="claim" hidden={searched}>{ card.claim.of(lang) }</span>
                <span class="source" hidden={searched}>{ card.source }</span>
            </summary>
            <ul class="pictures" hidden={count == broken.len()}>{ for whole.into_iter().map(of_preset).chain(itself) }</ul>
            <details class="to-break" open={breaks} hidden={broken.is_empty()}>
                <summary>{ gallery::TO_BREAK.of(lang).replace("{0}", &broken.len().to_string()) }</summary>
                <p class="claim">{ gallery::TO_BREAK_ABOUT.of(lang) }</p>
                <ul class="pictures">{ for broken.into_iter().map(of_preset) }</ul>
            </details>
        </details>
    }
}
