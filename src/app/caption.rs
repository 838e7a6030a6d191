//! The one sentence that matters now: what a process just said of its step, how things stand, or what to look for.

use super::Asked;
use super::parts::{Icon, said, sign, told, told_by};
use super::scope::Scope;
use super::transport::play_button;
use super::words::events as words;
use synod::base::ProcessSet;
use synod::player::{Action, Caption};
use synod::words::Text;
use yew::prelude::*;

/// What is said, and what can be asked.
#[derive(Properties, PartialEq)]
pub struct CaptionBarProps {
    /// Whether the run plays, where a button of this bar must be able to pause it.
    pub plays: Option<bool>,
    /// The sentence.
    pub caption: Caption,
    /// Who of those that it names is still to say so.
    pub to_come: ProcessSet,
    /// Where the run is over, why.
    pub ending: Option<Text>,
    /// Whether it can go on all the same.
    pub goes_on: bool,
    /// What to look for, before anything was said.
    pub about: &'static str,
    /// What is asked.
    pub why: Option<Asked>,
    /// The page around it.
    pub scope: Scope,
}

/// The sentence; where the run is over, why, and where it goes on, a button for that; and two that tell why it is true, and who waits for
/// what.
#[component]
pub fn CaptionBar(CaptionBarProps { plays, caption, to_come, ending, goes_on, about, why, scope }: &CaptionBarProps) -> Html {
    let (kind, sentence) = match caption {
        Caption::About => ("about", html! { <span>{ *about }</span> }),
        Caption::Cue(said) => ("cue", html! { <span>{ said.of(scope.lang).to_owned() }</span> }),
        Caption::Remark(remark) => ("remark", told_by(remark, *to_come, scope)),
        Caption::Situation(text) => ("situation", said(text, scope)),
        Caption::Found(found) => ("found", told(found, scope)),
    };
    let ending = ending.filter(|ending| *caption != Caption::Situation(*ending) && !matches!(caption, Caption::Found(_)));
    html! {
        <div class="caption" data-testid="caption">{ plays.map_or_else(|| html! { <span hidden=true /> }, |plays| play_button(plays, scope)) }<p>
            <span class={kind}>{ sentence }</span>
            <span class="ending">{ ending.map_or_else(|| html! {}, |text| said(&text, scope)) }</span>
        </p>
            <button type="button" class="button strong go-on" data-testid="go-on" hidden={!goes_on} onclick={scope.does(Action::GoOn)}>{ words::GO_ON.of(scope.lang) }</button>
            <div class="asks">{ for [Asked::Sentence, Asked::Waits].map(|asked| ask(asked, *why, scope)) }</div>
        </div>
    }
}

/// A button that asks about what is seen, or no longer.
fn ask(asked: Asked, why: Option<Asked>, scope: &Scope) -> Html {
    let (id, icon, words) = match asked {
        Asked::Sentence => ("why", Icon::Help, &words::WHY),
        Asked::Waits => ("waits", Icon::Waits, &words::WAITS_FOR),
    };
    html! {
        <button key={id} type="button" class={classes!("button", "ask", id)} data-testid={id} title={words.of(scope.lang)} aria-expanded={(why == Some(asked)).to_string()} aria-controls="why" onclick={scope.asks(asked.or_nothing(why))}>
            { sign(icon) }<span class="word">{ words.of(scope.lang) }</span>
        </button>
    }
}
