//! The table: a row a process, a column a head, and what stands beside them.

use super::cell::cell;
use super::words;
use crate::app::parts::{Icon, sign};
use crate::app::scope::Scope;
use synod::base::Value;
use synod::figure::box_class;
use synod::figure::name::standings;
use synod::player::Action;
use synod::scenario::link::Select;
use synod::words::sheet::{Aside, Grid, Head, Row};
use synod::words::{Arg, Lang, Rank, SheetKind, Tally};
use yew::prelude::*;

/// The most keys that are shown of a state machine.
const MOST_KEYS: usize = 12;

/// The table.
pub fn table(kind: &'static SheetKind, grid: &Grid, scope: &Scope) -> Html {
    let lang = scope.lang;
    html! {
        <table>
            <caption class="aside">{ kind.about.of(lang) }</caption>
            <thead><tr>
                <th scope="col" class="who">{ grid.corner.of(lang) }</th>
                { for grid.heads.iter().map(|of| head(of, scope)) }
                <th scope="col" class="beside">{ grid.beside.of(lang) }</th>
            </tr></thead>
            <tbody>{ for grid.rows.iter().map(|of| row(of, grid, scope)) }</tbody>
        </table>
    }
}

/// The head of a column.
fn head(head: &Head, scope: &Scope) -> Html {
    let label = head.label.show(scope.lang, scope.roster);
    let standing = standing(head.rank, true, head.lies, scope);
    html! { <th key={label.clone()} scope="col" class="index">{ label }{ standing }</th> }
}

/// A crown for who leads, a cross for who is down, a mask for who lies; and the same in words.
fn standing(rank: Rank, up: bool, lies: bool, scope: &Scope) -> Html {
    let leads = rank == Rank::Leader;
    let shown = match (leads, up) {
        (true, _) => sign(Icon::Crown),
        (false, false) => html! { "✕" },
        (false, true) => html! { "" },
    };
    html! {
        <>
            <span class="standing">{ shown }</span>
            <span class="liar" hidden={!lies} aria-hidden="true"></span>
            <span class="aside">{ standings(leads, up, lies, scope.lang) }</span>
        </>
    }
}

/// The row of a process.
fn row(row: &Row, grid: &Grid, scope: &Scope) -> Html {
    let name = scope.roster.name(row.of).to_string();
    let leads = row.rank == Rank::Leader;
    let cells = grid.heads.iter().zip(&row.cells).map(|(head, of)| cell(&name, of, head.label.show(scope.lang, scope.roster), scope));
    let beside = match &row.aside {
        Aside::Pairs(pairs) => machine(pairs, scope.lang).collect::<Html>(),
        Aside::Tallies(tallies) => tallies.iter().map(|of| tally(of, scope)).collect(),
    };
    html! {
        <tr key={row.of.index()} class={classes!(leads.then_some("leads"), (!row.up).then_some("crashed"))} data-row={name.clone()}>
            <th scope="row" class="who"><button type="button" onclick={scope.does(Action::Select(Some(Select::Process(row.of))))}>{ &name }</button>{ standing(row.rank, row.up, row.lies, scope) }</th>
            { for cells }
            <td class="beside">{ beside }</td>
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

/// A count as a bar that fills up to a line.
fn tally(tally: &Tally, scope: &Scope) -> Html {
    let label = scope.lang.value(tally.value);
    let share = |count: usize| format!("{}%", count * 100 / tally.of.max(1));
    let is_reached = tally.held.len() >= tally.needed;
    let hue = box_class(tally.hue);
    let counts = [tally.held.len(), tally.needed].map(|count| Arg::Number(count as u64));
    let said = scope.say(&words::OF_NEEDED, [Arg::Value(tally.value), counts[0], counts[1]]);
    html! {
        <span key={label.clone()} class={classes!("tally-of", hue, is_reached.then_some("reached"))} title={said.clone()}>
            <b aria-hidden="true">{ label }</b>
            <span class="tally-bar" aria-hidden="true"><span class="filled" style={format!("width:{}", share(tally.held.len()))}></span><span class="needed" style={format!("left:{}", share(tally.needed))}></span></span>
            <span class="tally-count" aria-hidden="true">{ tally.held.len() }</span>
            <span class="aside">{ said }</span>
        </span>
    }
}
