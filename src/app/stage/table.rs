//! The processes as a table, for those who hear the page instead of seeing it.

use super::spoken::state_of;
use super::words;
use crate::app::parts::Shared;
use crate::app::scope::Scope;
use synod::run::ProcessView;
use yew::prelude::*;

/// What the table depends on.
#[derive(Properties, PartialEq)]
pub struct TableProps {
    /// Everybody.
    pub cast: Shared<Vec<ProcessView>>,
    /// The page around it.
    pub scope: Scope,
}

/// The table.
#[component]
pub fn Table(TableProps { cast, scope }: &TableProps) -> Html {
    let heads = [&words::PROCESS, &words::ROLES, &words::BELIEVES, &words::STATE];
    let row = |view: &ProcessView| {
        let roles: Vec<&str> = view.look.roles.iter().map(|role| role.of(scope.lang)).collect();
        let badge = view.look.badge.as_ref().map_or(String::new(), |badge| badge.datum.show(scope.lang, scope.roster));
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
            <thead><tr>{ for heads.into_iter().map(|head| html! { <th key={head.key().to_string()} scope="col">{ head.of(scope.lang) }</th> }) }</tr></thead>
            <tbody>{ for cast.iter().map(row) }</tbody>
        </table></div>
    }
}
