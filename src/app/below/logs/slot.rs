//! An entry of a log as a box: its term in its colour, filled once it is committed; below it what the leader knows and sends next.

use super::words;
use crate::app::parts::tone_class;
use crate::app::scope::Scope;
use synod::run::LogRow;
use synod::words::{Arg, Datum, EntryMark, Lang, Sign, Slot};
use yew::prelude::*;

/// The box under an index, or the place where none is yet.
pub fn slot(log: &LogRow, index: u64, first: u64, scope: &Scope) -> Html {
    let entry = log.slots.get((index - first) as usize);
    let matched = log.progress.is_some_and(|progress| progress.matched == index).then_some("matched");
    let next = log.progress.is_some_and(|progress| progress.next == index).then_some("next");
    let Some(entry) = entry else {
        let said = next.map_or("", |_| words::NEXT.of(scope.lang));
        return html! { <td key={index} class={classes!("slot", "none", next)}><span class="aside">{ said }</span></td> };
    };
    let (class, _) = standing(entry.mark);
    let mut said = spoken(log, index, entry, scope);
    for words in [matched.map(|_| &words::MATCHED), next.map(|_| &words::NEXT)].into_iter().flatten() {
        said.push(words.of(scope.lang).to_owned());
    }
    html! {
        <td key={index} class={classes!("slot", tone_class(entry.tone), class, matched, next)} data-slot={index.to_string()}>
            <span class="box" aria-hidden="true"><b data-sign={Sign::of(&entry.number).map(Sign::id)}>{ entry.number.show(scope.lang, scope.roster) }</b><span class="what">{ label(entry, scope.lang) }</span></span>
            <span class="aside">{ said.join(", ") }</span>
        </td>
    }
}

/// How an entry stands, as a class and in words.
const fn standing(mark: EntryMark) -> (&'static str, &'static synod::words::Words) {
    match mark {
        EntryMark::Hole => ("hole", &words::HOLE),
        EntryMark::Tentative => ("tentative", &words::TENTATIVE),
        EntryMark::Committed => ("committed", &words::COMMITTED),
    }
}

/// What it orders, as short as can be: `x=5`; a quiet dash for nothing.
fn label(entry: &Slot, lang: Lang) -> String {
    match (&entry.label[..], entry.mark) {
        (_, EntryMark::Hole) => String::new(),
        ([], _) => "–".into(),
        (values, _) => values.iter().map(|value| lang.value(*value)).collect::<Vec<_>>().join("="),
    }
}

/// All of it in words: `P2, index 3, term 1, x = 5, committed`.
fn spoken(log: &LogRow, index: u64, entry: &Slot, scope: &Scope) -> Vec<String> {
    let lang = scope.lang;
    let at = scope.say(&words::AT_INDEX, [Arg::Number(index)]);
    let (_, stands) = standing(entry.mark);
    let mut said = vec![scope.roster.name(log.id).to_string(), at];
    if entry.mark != EntryMark::Hole {
        said.push(match entry.number {
            Datum::Ballot(ballot) => scope.say(&words::OF_BALLOT, [Arg::Ballot(ballot)]),
            _ => words::OF_TERM.of(lang).replace("{0}", &entry.number.show(scope.lang, scope.roster)),
        });
        let values: Vec<String> = entry.label.iter().map(|value| lang.value(*value)).collect();
        said.push(if values.is_empty() { words::NO_OP.of(lang).to_owned() } else { values.join(" = ") });
    }
    said.push(stands.of(lang).to_owned());
    said
}
