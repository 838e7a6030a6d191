//! Running until something happens: a menu that the browser opens and closes by itself.

use crate::app::parts::{Icon, sign};
use crate::app::scope::Scope;
use crate::app::words::events as words;
use synod::player::{Action, Target};
use synod::run::Until;
use synod::scenario::link::Pace;
use synod::words::{Arg, Words};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlFormElement, HtmlInputElement};
use yew::prelude::*;

/// The name that ties the button to its menu.
const MENU: &str = "until-menu";

/// What of the run the menu depends on.
#[derive(Properties, PartialEq)]
pub struct UntilProps {
    /// What there is to run until, and what it means now; nothing where it means nothing.
    pub aims: Vec<(Target, Option<Until>)>,
    /// By which clock it plays.
    pub pace: Pace,
    /// The page around it.
    pub scope: Scope,
}

/// The button and its menu.
#[component]
pub fn UntilMenu(props: &UntilProps) -> Html {
    let scope = &props.scope;
    let item = |(target, aim): (Target, Option<Until>)| {
        let (text, key) = match (target, aim) {
            (_, Some(Until::EventOf(id))) => (scope.say(&words::UNTIL_EVENT, [Arg::Process(id)]), key_of(target)),
            _ => (name(target).of(scope.lang).to_owned(), key_of(target)),
        };
        let onclick = scope.does(aim.map_or(Action::Pause, Action::RunUntil));
        html! {
            <li key={target.id()}>
                <button type="button" data-until={target.id()} disabled={aim.is_none()} popovertarget={MENU} popovertargetaction="hide" {onclick}>
                    <span>{ text }</span><kbd aria-hidden="true">{ key }</kbd>
                </button>
            </li>
        }
    };
    html! {
        <div class="until">
            <button type="button" class="button" data-testid="until" popovertarget={MENU} aria-haspopup="true">
                { sign(Icon::Until) }<span class="word">{ words::RUN_UNTIL.of(scope.lang) }</span>
            </button>
            <div class="menu" id={MENU} popover="auto" aria-label={words::RUN_UNTIL.of(scope.lang)} data-testid="until-menu">
                <ul>{ for props.aims.iter().copied().map(item) }{ moment(scope) }{ by_clock(props.pace, scope) }</ul>
            </div>
        </div>
    }
}

/// A moment in words, as stories have them.
fn moment(scope: &Scope) -> Html {
    let onsubmit = {
        let act = scope.act.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let form = event.target_unchecked_into::<HtmlFormElement>();
            let Some(field) = form.elements().item(0).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else { return };
            if let Some(menu) = form.closest(".menu").ok().flatten().and_then(|menu| menu.dyn_into::<HtmlElement>().ok()) {
                // It is open: somebody has written into it.
                let _ = menu.hide_popover();
            }
            act.emit(Action::RunUntilMoment(field.value()));
        })
    };
    html! {
        <li key="moment" class="moment">
            <form {onsubmit}>
                <input type="text" required=true spellcheck="false" autocomplete="off" placeholder="P1 sends …" data-testid="until-moment" aria-label={words::UNTIL_MOMENT.of(scope.lang)} title={words::UNTIL_MOMENT.of(scope.lang)} />
                <button type="submit" class="button" aria-label={words::RUN_UNTIL.of(scope.lang)}>{ sign(Icon::Until) }</button>
            </form>
        </li>
    }
}

/// The choice between the two clocks.
fn by_clock(pace: Pace, scope: &Scope) -> Html {
    let (is_even, other) = if pace == Pace::Even { (true, Pace::Read) } else { (false, Pace::Even) };
    html! {
        <li key="pace" class="pace">
            <button type="button" data-testid="pace" aria-pressed={is_even.to_string()} popovertarget={MENU} popovertargetaction="hide" onclick={scope.does(Action::SetPace(other))}>
                <span>{ words::REAL_PROPORTIONS.of(scope.lang) }</span><span class="tick" aria-hidden="true">{ if is_even { sign(Icon::Done) } else { html! {} } }</span>
            </button>
        </li>
    }
}

/// The key that does the same.
pub const fn key_of(target: Target) -> &'static str {
    match target {
        Target::Next(wait) => wait.key,
        Target::Violation => "v",
        Target::Event => "e",
        Target::Quiet => "q",
    }
}

const fn name(target: Target) -> &'static Words {
    match target {
        Target::Next(wait) => &wait.words,
        Target::Violation => &words::UNTIL_VIOLATION,
        Target::Event => &words::UNTIL_EVENT_OF_NOBODY,
        Target::Quiet => &words::UNTIL_QUIET,
    }
}
