//! The help: how to read the stage, and the keys.

use crate::app::Ask;
use crate::app::parts::{DialogBox, Icon};
use crate::app::scope::Scope;
use crate::app::words::{self, help};
use synod::words::{Lang, Words};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The help.
pub fn help(single_keys: bool, scope: &Scope) -> Html {
    let lang = scope.lang;
    let onchange = scope.ask.reform(|event: Event| Ask::SingleKeys(event.target_unchecked_into::<HtmlInputElement>().checked()));
    html! {
        <DialogBox title={words::HELP.of(lang)} close={words::CLOSE.of(lang)} name="help" on_close={scope.ask.reform(|()| Ask::Show(None))}>
            { legend(lang) }
            <section class="keys">
                <h3>{ help::KEYS.of(lang) }</h3>
                <dl>{ for KEYS.iter().enumerate().map(|(place, (keys, words))| key(place, keys, words, lang)) }</dl>
                <label class="switch">
                    <input type="checkbox" checked={single_keys} data-testid="keys" {onchange} />
                    { help::SWITCH.of(lang) }
                </label>
            </section>
        </DialogBox>
    }
}

/// How to read the stage.
pub fn legend(lang: Lang) -> Html {
    html! {
        <section class="legend">
            <h3>{ help::READING.of(lang) }</h3>
            <p>{ help::COLOUR.of(lang) }</p>
            <ul>{ for LEGEND.iter().enumerate().map(|(place, (class, words))| sample(place, class, words, lang)) }</ul>
        </section>
    }
}

static LEGEND: [(&str, &Words); 8] = [
    ("ask", &help::ASK),
    ("grant", &help::GRANT),
    ("refuse", &help::REFUSE),
    ("routine", &help::ROUTINE),
    ("dots", &help::DOTS),
    ("arc", &help::ARC),
    ("value", &help::CHIPS),
    ("crown", &help::CROWN),
];

fn sample(place: usize, class: &'static str, words: &Words, lang: Lang) -> Html {
    html! {
        <li key={place}>
            <svg class={classes!("sample", class, "tone-1")} viewBox="0 0 44 28" aria-hidden="true">
                <rect class="pill" x="2" y="4" width="40" height="20" rx="10" />
                <path class="sign" d={if class == "grant" { "M17 14h10M22 9v10" } else { "M17 14h10" }} />
                <circle class="rim" cx="22" cy="14" r="11" />
                <circle class="dot" cx="22" cy="3.5" r="3" />
                <circle class="dot hollow" cx="32" cy="18" r="3" />
                <circle class="dot hollow" cx="12" cy="18" r="3" />
                <path class="crown" d={Icon::Crown.path()} transform="translate(10 2) scale(1.5)" />
                <rect class="chip" x="6" y="6" width="32" height="16" rx="3" />
            </svg>
            <span>{ words.of(lang) }</span>
        </li>
    }
}

static KEYS: [(&[&str], &Words); 24] = [
    (&[" "], &help::KEY_PLAY),
    (&[",", "."], &help::KEY_STEP),
    (&["PageUp", "PageDown"], &help::KEY_CUES),
    (&["0"], &help::KEY_RESTART),
    (&["[", "]", "-", "+"], &help::KEY_SPEED),
    (&["n", "l", "v", "e", "q"], &help::KEY_UNTIL),
    (&["p"], &words::SIDE),
    (&["k"], &help::KEY_BECAUSE),
    (&["w"], &help::KEY_WHY),
    (&["i"], &help::KEY_DESCRIBE),
    (&["Tab", "Enter"], &help::KEY_SELECT),
    (&["Tab"], &help::KEY_CARD),
    (&["←", "→", "↑", "↓"], &help::KEY_EVENTS),
    (&["d", "Delete"], &help::KEY_DROP),
    (&["x", "r"], &help::KEY_CRASH),
    (&["c"], &help::KEY_REQUEST),
    (&["a", "t"], &help::KEY_TIMERS),
    (&["1", "…", "8"], &help::KEY_DEMANDS),
    (&["Shift"], &help::KEY_PART),
    (&["u", "y"], &help::KEY_UNDO),
    (&["Esc"], &help::KEY_ESCAPE),
    (&["s"], &words::share::KEY_SHARE),
    (&["g"], &words::CHOOSE_A_SCENARIO),
    (&["?", "h"], &help::KEY_HELP),
];

fn key(place: usize, keys: &[&'static str], words: &Words, lang: Lang) -> Html {
    let cap = |key: &&'static str| html! { <kbd key={*key}>{ if *key == " " { help::KEY_SPACE.of(lang) } else { *key } }</kbd> };
    html! { <div key={place}><dt>{ for keys.iter().map(cap) }</dt><dd>{ words.of(lang) }</dd></div> }
}
