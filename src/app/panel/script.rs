//! What was done to the run so far, line by line, each of which can be taken out again.

use super::words;
use crate::app::parts::{Button, Icon, sign};
use crate::app::scope::Scope;
use synod::player::Action;
use synod::scenario::{Scenario, script};
use yew::prelude::*;

/// The list.
pub fn script_list(scenario: &Scenario, can_undo: bool, scope: &Scope) -> Html {
    let lang = scope.lang;
    let text = script::print(scenario);
    let lines = text.lines().filter_map(|line| line.strip_prefix("at ")).take(scenario.lines.len());
    let line = |(place, line): (usize, &str)| {
        let said = words::REMOVE_LINE.of(lang).replace("{0}", line);
        let remove = Button::icon(Icon::Close, &said, scope.does(Action::RemoveLine(place))).styled("small");
        let (at, what) = line.split_once(' ').unwrap_or((line, ""));
        html! {
            <li key={format!("{place} {line}")}>
                <span class="at">{ at.to_owned() }</span>
                <code>{ what.trim().to_owned() }</code>
                { remove.show() }
            </li>
        }
    };
    html! {
        <>
            <p class="hint" hidden={!scenario.lines.is_empty()}>{ words::SCRIPT_EMPTY.of(lang) }</p>
            <ol class="script" data-testid="script">{ for lines.enumerate().map(line) }</ol>
            <button type="button" class="button" data-testid="undo" disabled={!can_undo} onclick={scope.does(Action::Undo)}>{ sign(Icon::Undo) }{ words::UNDO.of(lang) }</button>
        </>
    }
}
