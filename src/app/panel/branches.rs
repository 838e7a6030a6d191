//! The branches of the run, in the order in which they grew: each can be shown, renamed, put beside the one that is, and deleted.

use crate::app::parts::{Button, Icon, branch_name, sign};
use crate::app::scope::Scope;
use crate::app::words::branches as words;
use synod::player::{Action, BranchView};
use synod::scenario::link::{Beside, MAX_BRANCH_NAME};
use synod::words::Words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the list shows.
#[derive(Properties, PartialEq)]
pub struct BranchesProps {
    /// The branches.
    pub branches: Vec<BranchView>,
    /// The page around it.
    pub scope: Scope,
}

/// The list.
#[component]
pub fn Branches(props: &BranchesProps) -> Html {
    let scope = &props.scope;
    // Which of them gets another name.
    let renamed = use_state(|| None::<usize>);
    let row = |branch: &BranchView| {
        let name = branch_name(&branch.name, scope);
        let content = if *renamed == Some(branch.place) {
            let (act, renamed, place, was) = (scope.act.clone(), renamed.clone(), branch.place, name.clone());
            let done = Callback::from(move |name: String| {
                if name != was {
                    act.emit(Action::RenameBranch(place, name));
                }
                renamed.set(None);
            });
            html! { <NameField {name} label={words::NAME.of(scope.lang)} {done} /> }
        } else {
            buttons(branch, &name, &renamed, scope)
        };
        html! { <li key={branch.place} class={classes!("branch", branch.other.is_none().then_some("on"))}>{ content }</li> }
    };
    html! {
        <>
            <p class="hint" hidden={props.branches.len() > 1}>{ words::ABOUT.of(scope.lang) }</p>
            <ol class="branches" data-testid="branches" hidden={props.branches.len() < 2}>{ for props.branches.iter().map(row) }</ol>
        </>
    }
}

fn buttons(branch: &BranchView, name: &str, renamed: &UseStateHandle<Option<usize>>, scope: &Scope) -> Html {
    let place = branch.place;
    let says = |words: &'static Words| words.of(scope.lang).replace("{0}", name);
    let rename = {
        let renamed = renamed.clone();
        Callback::from(move |_| renamed.set(Some(place)))
    };
    let beside = branch.other.filter(|_| !branch.beside).map(Beside::Branch);
    let says_beside = says(&words::COMPARE);
    let compare = Button::icon(Icon::Beside, &says_beside, scope.does(Action::Compare(beside))).named("compare-branch");
    let current = branch.other.is_none().then_some("true");
    html! {
        <>
            <button type="button" class="branch-name" aria-current={current} title={name.to_owned()} onclick={scope.does(Action::SwitchBranch(place))}>
                { sign(if current.is_some() { Icon::Done } else { Icon::Branch }) }<span>{ name.to_owned() }</span>
            </button>
            { Button::icon(Icon::Pen, &says(&words::RENAME), rename).named("rename-branch").styled("small").show() }
            { compare.styled(if branch.beside { "small on" } else { "small" }).enabled(current.is_none()).show() }
            { Button::icon(Icon::Close, &says(&words::DELETE), scope.does(Action::DeleteBranch(place))).named("delete-branch").styled("small").enabled(place > 0).show() }
        </>
    }
}

/// Where a name is written.
#[derive(Properties, PartialEq)]
struct NameFieldProps {
    name: String,
    label: &'static str,
    /// Gets what was written in the end.
    done: Callback<String>,
}

/// A field for a name: Enter and leaving it keep what is written, Escape what was there.
#[component]
fn NameField(props: &NameFieldProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                // It is in the document, so that it can have the focus.
                let _ = input.focus();
                input.select();
            }
        });
    }
    let onkeydown = {
        let (done, was) = (props.done.clone(), props.name.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => done.emit(event.target_unchecked_into::<HtmlInputElement>().value()),
            "Escape" => {
                // Going away, the field is left, too.
                event.target_unchecked_into::<HtmlInputElement>().set_value(&was);
                done.emit(was.clone());
            }
            _ => {}
        })
    };
    let onfocusout = props.done.reform(|event: FocusEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <input ref={node} type="text" class="branch-field" data-testid="branch-field" maxlength={MAX_BRANCH_NAME.to_string()} value={props.name.clone()}
            aria-label={props.label} {onkeydown} {onfocusout} />
    }
}
