//! What was done to the run so far, line by line: each can be rewritten where it stands, moved by its time, and taken out again.

use super::words;
use crate::app::host;
use crate::app::parts::{Button, Icon, sign};
use crate::app::scope::Scope;
use std::rc::Rc;
use synod::player::Action;
use synod::scenario::{Scenario, script};
use synod::words::{Text, Words};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the list shows.
#[derive(Properties, PartialEq)]
pub struct ScriptProps {
    /// The run.
    pub scenario: Rc<Scenario>,
    /// The lines that change nothing, by their places, and why.
    pub skipped: Vec<(usize, Text)>,
    /// Whether something can be taken back.
    pub can_undo: bool,
    /// The page around it.
    pub scope: Scope,
}

/// A line that is being rewritten: its place, what was written, and what is wrong with that.
#[derive(Clone, PartialEq)]
struct Edited {
    place: usize,
    written: String,
    wrong: Option<String>,
}

/// The list.
#[component]
pub fn ScriptList(props: &ScriptProps) -> Html {
    let (lang, scope) = (props.scope.lang, &props.scope);
    let edited = use_state(|| None::<Edited>);
    use_effect_with(edited.as_ref().map(|edited| edited.place), |place| {
        if place.is_some() {
            host::focus(FIELD);
        }
    });
    let text = script::print(&props.scenario);
    let lines = text.lines().filter_map(|line| line.strip_prefix("at ")).take(props.scenario.lines.len());
    let line = |(place, line): (usize, &str)| match edited.as_ref().filter(|edited| edited.place == place) {
        Some(now) => field(now, &edited, props),
        None => shown(place, line, &edited, props),
    };
    html! {
        <>
            <p class="hint" hidden={!props.scenario.lines.is_empty()}>{ words::SCRIPT_EMPTY.of(lang) }</p>
            <ol class="script" data-testid="script">{ for lines.enumerate().map(line) }</ol>
            <button type="button" class="button" data-testid="undo" disabled={!props.can_undo} onclick={scope.does(Action::Undo)}>{ sign(Icon::Undo) }{ words::UNDO.of(lang) }</button>
        </>
    }
}

/// The field of the line that is being rewritten.
const FIELD: &str = ".script input";

/// A line: pressed, it becomes a field.
fn shown(place: usize, line: &str, edited: &UseStateHandle<Option<Edited>>, props: &ScriptProps) -> Html {
    let (lang, scope) = (props.scope.lang, &props.scope);
    let said = |words: &'static Words| words.of(lang).replace("{0}", &line.split_whitespace().collect::<Vec<_>>().join(" "));
    let remove_said = said(&words::REMOVE_LINE);
    let remove = Button::icon(Icon::Close, &remove_said, scope.does(Action::RemoveLine(place))).styled("small");
    let (at, what) = line.split_once(' ').map_or((line, ""), |(at, what)| (at, what.trim()));
    let edit = {
        let (edited, written) = (edited.clone(), format!("{at} {what}"));
        Callback::from(move |_: MouseEvent| edited.set(Some(Edited { place, written: written.clone(), wrong: None })))
    };
    let why = props.skipped.iter().find(|(skipped, _)| *skipped == place).map(|(_, reason)| reason.say(lang, scope.roster));
    html! {
        <li key={format!("{place} {line}")} class={classes!(why.is_some().then_some("skipped"))}>
            <button type="button" class="edit" aria-label={said(&words::EDIT_LINE)} title={words::EDIT_ABOUT.of(lang)} onclick={edit}>
                <span class="at">{ format!("{at} ") }</span>
                <code>{ what.to_owned() }</code>
            </button>
            { remove.show() }
            <span class="why" hidden={why.is_none()}>{ why }</span>
        </li>
    }
}

/// The field: Enter takes what is written, Escape leaves the line as it was.
fn field(now: &Edited, edited: &UseStateHandle<Option<Edited>>, props: &ScriptProps) -> Html {
    let (lang, place) = (props.scope.lang, now.place);
    let onkeydown = {
        let (edited, act, scenario) = (edited.clone(), props.scope.act.clone(), props.scenario.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" => edited.set(None),
            "Enter" => {
                let written = event.target_unchecked_into::<HtmlInputElement>().value();
                match script::parse_line(&written, &scenario.settings) {
                    Ok(line) => {
                        edited.set(None);
                        act.emit(Action::EditLine(place, line));
                        // The line may stand elsewhere now: the list is where to go on from.
                        host::focus("[data-testid=undo]");
                    }
                    Err(problem) => edited.set(Some(Edited { place, written, wrong: Some(problem.reason(lang)) })),
                }
            }
            _ => {}
        })
    };
    let wrong = now.wrong.clone();
    html! {
        <li key={format!("{place} edited")} class="edited">
            <input type="text" class={classes!(wrong.is_some().then_some("wrong"))} value={now.written.clone()} aria-label={words::EDIT_ABOUT.of(lang)} aria-invalid={wrong.is_some().to_string()}
                aria-describedby="line-wrong" autocomplete="off" autocapitalize="off" spellcheck="false" {onkeydown} />
            <span id="line-wrong" class="why" role="alert">{ wrong.unwrap_or_else(|| words::EDIT_HINT.of(lang).to_owned()) }</span>
        </li>
    }
}
