//! Sharing: the link, the run in other people's pages and slides, as a text, as a file, as a code for cameras.

mod browser;
mod code;
mod drop;
mod field;
mod length;
mod paper;
mod pictures;
mod sent;

pub use drop::DropZone;
pub use paper::print;
use sent::Opens;
pub use sent::Sent;

use super::panel::{Segment, segments};
use super::parts::{Button, DialogBox, Shared};
use super::scope::Scope;
use super::words::share as words;
use super::{Ask, words as page};
use browser::{blob, save, shorten};
use code::code;
use drop::choose_file;
use field::Field;
use js_sys::futures::spawn_local;
use length::length;
use pictures::Pictures;
use synod::figure::{Snippet, qr};
use synod::scenario::link::{self, Link};
use yew::prelude::*;

/// What the dialog shows.
#[derive(Properties, PartialEq)]
pub struct ShareProps {
    /// What is shared.
    pub sent: Shared<Sent>,
    /// The page around it.
    pub scope: Scope,
}

/// What somebody chose in the dialog.
#[derive(Clone, Copy, PartialEq)]
struct Choice {
    /// What the link opens.
    opens: Opens,
    /// The short form of a long link.
    short: bool,
    /// Which of the snippets.
    snippet: usize,
    /// The code as large as the page.
    large: bool,
}

/// The dialog.
#[component]
pub fn ShareDialog(props: &ShareProps) -> Html {
    let (sent, scope) = (&props.sent, &props.scope);
    let lang = scope.lang;
    let choice = use_state_eq(|| Choice {
        opens: if sent.played || sent.moment.is_none() { Opens::Run } else { Opens::Moment },
        short: false,
        snippet: 0,
        large: false,
    });
    let packed = use_state_eq(|| None::<String>);
    let link = sent.link(choice.opens);
    let printed = link::print(link);
    {
        let packed = packed.clone();
        use_effect_with(printed.clone(), move |printed| {
            let printed = printed.clone();
            spawn_local(async move { packed.set(shorten(printed).await) });
        });
    }
    let address = sent.address(&printed);
    let short = packed.as_ref().map(|short| sent.address(short)).filter(|short| short.len() < address.len());
    let shown = short.clone().filter(|_| choice.short).unwrap_or_else(|| address.clone());
    let shape = qr(&address).or_else(|| qr(short.as_deref()?));
    let set = |change: fn(&mut Choice, usize)| {
        let choice = choice.clone();
        Callback::from(move |place| {
            let mut next = *choice;
            change(&mut next, place);
            choice.set(next);
        })
    };
    let choices = sent.choices();
    let opens: Vec<Segment> = choices.iter().map(|opens| opens.named()).map(|(name, words)| segment((name, words.of(lang)))).collect();
    let chosen = choices.iter().position(|opens| *opens == choice.opens);
    let choose = {
        let (choice, choices) = (choice.clone(), choices.clone());
        Callback::from(move |place: usize| {
            if let Some(opens) = choices.get(place) {
                choice.set(Choice { opens: *opens, ..*choice });
            }
        })
    };
    let snippets = Snippet::ALL.map(|snippet| segment((snippet.name(), snippet.name())));
    let snippet = sent.snippet(Snippet::ALL[choice.snippet], link, &shown);
    html! {
        <DialogBox title={words::SHARE.of(lang)} close={page::CLOSE.of(lang)} name="share" on_close={scope.ask.reform(|()| Ask::Show(None))}>
            <div class="share-link">
                { field(["link", words::LINK.of(lang), words::COPY_LINK.of(lang)], shown, 2, scope) }
                <div hidden={choices.len() < 2}>
                    { segments(words::FROM.of(lang), &opens, chosen, "", &choose) }
                </div>
                { length(&address, short.as_deref(), choice.short, set(|choice, _| choice.short = !choice.short), scope) }
            </div>
            <div class="share-code">{ code(shape.as_ref(), choice.large, set(|choice, _| choice.large = !choice.large), scope) }</div>
            <div class="share-pages">
                { segments(words::IN_PAGES.of(lang), &snippets, Some(choice.snippet), "", &set(|choice, place| choice.snippet = place)) }
                { field(["snippet", words::SNIPPET.of(lang), words::COPY_SNIPPET.of(lang)], snippet, 4, scope) }
            </div>
            <Pictures sent={sent.clone()} {lang} />
            <div class="share-script">
                <span class="control-name">{ words::SCRIPT.of(lang) }</span>
                { field(["script-text", words::SCRIPT.of(lang), words::COPY_SCRIPT.of(lang)], sent.file(link), 4, scope) }
                { file_buttons(sent, link, scope) }
            </div>
        </DialogBox>
    }
}

fn segment((id, text): (&'static str, &'static str)) -> Segment {
    Segment { id: id.into(), text: text.into() }
}

/// A text to take away: its name for tests, what it is, and what its button says.
fn field([name, label, copy]: [&'static str; 3], text: String, rows: u32, scope: &Scope) -> Html {
    html! { <Field {name} {label} {copy} {text} {rows} lang={scope.lang} /> }
}

/// The run as a file, and files back in.
fn file_buttons(sent: &Shared<Sent>, link: &Link, scope: &Scope) -> Html {
    let lang = scope.lang;
    let (name, text) = (format!("{}.synod.txt", sent.file_name()), sent.file(link));
    let save_file = Callback::from(move |_: MouseEvent| {
        // Where nothing can be saved, the text above can still be copied.
        let _ = blob(&text, "text/plain;charset=utf-8").map(|content| save(&name, &content));
    });
    html! {
        <div class="files">
            { Button::text(words::SAVE_FILE.of(lang), save_file).named("save-file").show() }
            { choose_file(scope) }
            <span class="hint">{ words::OR_DROP.of(lang) }</span>
        </div>
    }
}
