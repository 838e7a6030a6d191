//! A cell of a sheet as a box: its number in its colour, what it holds, filled once it is settled; below it a dot or an arrow.

use crate::app::scope::Scope;
use synod::figure::{box_class, mark_class};
use synod::words::Sign;
use synod::words::sheet::{Cell, CellMark};
use yew::prelude::*;

/// The cell under a head.
pub fn cell(who: &str, cell: &Cell, index: String, scope: &Scope) -> Html {
    let pointers = [cell.dot.then_some("dotted"), cell.arrow.then_some("pointed")];
    let said = cell.said.iter().map(|text| text.say(scope.lang, scope.roster));
    if cell.mark == CellMark::None {
        return html! { <td key={index} class={classes!("slot", "none", pointers.to_vec())}><span class="aside">{ said.collect::<Vec<_>>().join(", ") }</span></td> };
    }
    let said: Vec<String> = [who.to_owned()].into_iter().chain(said).collect();
    let number = cell.number.as_ref();
    html! {
        <td key={index.clone()} class={classes!("slot", box_class(cell.hue), mark_class(cell.mark), pointers.to_vec())} data-cell={index}>
            <span class="box" aria-hidden="true">
                <b data-sign={number.and_then(Sign::of).map(Sign::id)}>{ number.map(|number| number.show(scope.lang, scope.roster)) }</b>
                <span class="what">{ cell.label(scope.lang) }</span>
            </span>
            <span class="aside">{ said.join(", ") }</span>
        </td>
    }
}
