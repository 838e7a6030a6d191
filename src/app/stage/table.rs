//! The processes as a table, for those who hear the page instead of seeing it.

use super::spoken::state_of;
use super::words;
use crate::app::scope::Scope;
use synod::run::ProcessView;
use yew::prelude::*;

/// The table.
pub fn table(processes: &[ProcessView], scope: &Scope) -> Html {
    let heads = [&words::PROCESS, &words::ROLES, &words::BELIEVES, &words::STATE];
    let row = |view: &ProcessView| {
        let roles: Vec<&str> = view.roles.iter().map(|role| role.of(scope.lang)).collect();
        let badge = view.badge.as_ref().map_or(String::new(), |badge| badge.datum.show(scope.lang, scope.roster));
        html! {
            <tr key={view.id.index()}>
                <th scope="row">{ &view.name }</th>
                <td>{ roles.join(", ") }</td>
                <td>{ badge }</td>
                <td>{ state_of(view, scope).join(", ") }</td>
            </tr>
        }
    };
    html! {
        <div class="aside"><table data-testid="states">
            <caption>{ words::TABLE.of(scope.lang) }</caption>
            <thead><tr>{ for heads.into_iter().map(|head| html! { <th key={head.en} scope="col">{ head.of(scope.lang) }</th> }) }</tr></thead>
            <tbody>{ for processes.iter().map(row) }</tbody>
        </table></div>
    }
}
