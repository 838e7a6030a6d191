//! A text to take away, with a button that copies it and says so.

use super::browser::is_framed;
use crate::app::host;
use crate::app::parts::{Icon, sign};
use crate::app::words::share as words;
use gloo_timers::callback::Timeout;
use js_sys::futures::spawn_local;
use synod::words::Lang;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// How long the button says that the text was copied, in milliseconds.
const SAID_FOR: u32 = 4000;

/// What a field shows.
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// Its name for tests.
    pub name: &'static str,
    /// What the text is.
    pub label: &'static str,
    /// What its button says.
    pub copy: &'static str,
    /// The text.
    pub text: AttrValue,
    /// How many lines of it are seen at once.
    pub rows: u32,
    /// The language.
    pub lang: Lang,
}

/// What came of copying.
#[derive(Clone, Copy, PartialEq)]
enum Copied {
    /// Nobody asked for it, or it is long ago.
    No,
    /// It is on the clipboard.
    Yes,
    /// It is selected, and people copy it themselves.
    ByHand,
}

/// A text with its button.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let lang = props.lang;
    // The link is what most people come for: two keys copy it. Browsers forbid it in frames, loudly.
    let first = props.name == "link";
    let field = use_node_ref();
    let copied = use_state_eq(|| Copied::No);
    let forgetting = use_mut_ref(|| None::<Timeout>);
    {
        let copied = copied.clone();
        use_effect_with(props.text.clone(), move |_| copied.set(Copied::No));
    }
    let onclick = {
        let (field, copied) = (field.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(field) = field.cast::<HtmlTextAreaElement>() else { return };
            let (copied, forgetting) = (copied.clone(), forgetting.clone());
            spawn_local(async move {
                let done = host::copy(field).await;
                copied.set(if done { Copied::Yes } else { Copied::ByHand });
                *forgetting.borrow_mut() = done.then(|| Timeout::new(SAID_FOR, move || copied.set(Copied::No)));
            });
        })
    };
    let done = *copied == Copied::Yes;
    let said = match *copied {
        Copied::No => "",
        Copied::Yes => words::COPIED.of(lang),
        Copied::ByHand => words::COPY_BY_HAND.of(lang),
    };
    html! {
        <div class="field-to-copy">
            <textarea ref={field} readonly=true rows={props.rows.to_string()} spellcheck="false" aria-label={props.label} data-testid={props.name} value={props.text.clone()} />
            <div class="copy-row">
                <button type="button" class={classes!("button", first.then_some("strong"), done.then_some("done"))} autofocus={first && !is_framed()} data-testid={format!("copy-{}", props.name)} {onclick}>
                    { sign(if done { Icon::Done } else { Icon::Link }) }
                    { props.copy }
                </button>
                <span class="copied" role="status">{ said }</span>
            </div>
        </div>
    }
}
