//! The table: a row a process, a column an index, and what each state machine holds.

use super::slot::slot;
use super::words;
use crate::app::parts::{Icon, sign};
use crate::app::scope::Scope;
use synod::base::Value;
use synod::figure::name::CRASHED;
use synod::run::{LogRow, LogsView};
use synod::words::Lang;
use yew::prelude::*;

/// The most keys that are shown of a state machine.
const MOST_KEYS: usize = 12;

/// The table of so many columns.
pub fn table(logs: &LogsView, columns: u64, scope: &Scope) -> Html {
    let lang = scope.lang;
    let head = |index: u64| html! { <th key={index} scope="col" class="index">{ index.to_string() }</th> };
    let indexes = logs.first..logs.first + columns;
    html! {
        <table>
            <caption class="aside">{ words::TABLE.of(lang) }</caption>
            <thead><tr>
                <th scope="col" class="who">{ words::INDEX.of(lang) }</th>
                { for indexes.map(head) }
                <th scope="col" class="machine">{ words::APPLIED.of(lang) }</th>
            </tr></thead>
            <tbody>{ for logs.rows.iter().map(|log| row(log, logs, columns, scope)) }</tbody>
        </table>
    }
}

/// The log of a process.
fn row(log: &LogRow, logs: &LogsView, columns: u64, scope: &Scope) -> Html {
    let (lang, leads) = (scope.lang, log.leads);
    let said = match (leads, log.up) {
        (true, _) => words::LEADS.of(lang),
        (false, false) => CRASHED.of(lang),
        (false, true) => "",
    };
    let name = scope.roster.name(log.id).to_string();
    html! {
        <tr key={log.id.index()} class={classes!(leads.then_some("leads"), (!log.up).then_some("crashed"))} data-log={name.clone()}>
            <th scope="row" class="who">
                { name }
                <span class="standing">{ if leads { sign(Icon::Crown) } else { html! { { if log.up { "" } else { "✕" } } } } }</span>
                <span class="aside">{ said }</span>
            </th>
            { for (logs.first..logs.first + columns).map(|index| slot(log, index, logs.first, scope)) }
            <td class="machine">{ for machine(&log.table, scope.lang) }</td>
        </tr>
    }
}

/// What a state machine holds: the last keys, where there are many.
fn machine(table: &[(Value, Value)], lang: Lang) -> impl Iterator<Item = Html> {
    let hidden = table.len().saturating_sub(MOST_KEYS);
    let more = (hidden > 0).then(|| html! { <span key="more">{ "… " }</span> });
    let one = move |(key, value): &(Value, Value)| {
        let pair = format!("{} = {}", lang.value(*key), lang.value(*value));
        html! { <span key={key.to_string()} class="pair-of">{ pair }</span> }
    };
    more.into_iter().chain(table[hidden..].iter().map(one))
}
