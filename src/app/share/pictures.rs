//! Pictures to take away: the stage as it stands or the diagram around it, light or dark, as SVG or as PNG.

use super::browser::{blob, png, save};
use super::{Sent, segment};
use crate::app::panel::segments;
use crate::app::parts::{Button, Shared};
use crate::app::words::share as words;
use crate::app::words::{THEME_DARK, THEME_LIGHT};
use js_sys::encode_uri_component;
use js_sys::futures::spawn_local;
use synod::scenario::link::Theme;
use synod::words::Lang;
use yew::prelude::*;

/// How many pixels of a PNG stand for one of the picture: for slides, and for print.
const SCALES: [u32; 2] = [2, 3];

/// What is shown of the pictures.
#[derive(Properties, PartialEq)]
pub struct PictureProps {
    /// What is shared.
    pub sent: Shared<Sent>,
    /// The language.
    pub lang: Lang,
}

/// The choice of pictures.
#[component]
pub fn Pictures(props: &PictureProps) -> Html {
    let lang = props.lang;
    // Of what, and whether dark.
    let choice = use_state_eq(|| [0, 0]);
    let subjects = props.sent.subjects();
    let subject = subjects[choice[0].min(subjects.len() - 1)];
    let theme = if choice[1] == 1 { Theme::Dark } else { Theme::Light };
    let svg = use_memo((props.sent.clone(), subject, theme, lang), |(sent, subject, theme, lang)| sent.picture(*subject, *theme, *lang));
    // Where nothing can be saved, people save what they see.
    let by_hand = use_state_eq(|| None::<String>);
    let set = |which: usize| {
        let (choice, by_hand) = (choice.clone(), by_hand.clone());
        Callback::from(move |place| {
            let mut next = *choice;
            next[which] = place;
            choice.set(next);
            by_hand.set(None);
        })
    };
    let source = format!("data:image/svg+xml;charset=utf-8,{}", String::from(encode_uri_component(&svg)));
    let name = format!("{}-{}", props.sent.file_name(), subject.id());
    let save_svg = {
        let (svg, name, by_hand, source) = (svg.clone(), name.clone(), by_hand.clone(), source.clone());
        Callback::from(move |_: MouseEvent| {
            let saved = blob(&svg, "image/svg+xml").is_ok_and(|content| save(&format!("{name}.svg"), &content));
            by_hand.set((!saved).then(|| source.clone()));
        })
    };
    let save_png = |scale: u32| {
        let (name, by_hand, source) = (format!("{name}-{scale}x.png"), by_hand.clone(), source.clone());
        Callback::from(move |_: MouseEvent| {
            let (name, by_hand, source) = (name.clone(), by_hand.clone(), source.clone());
            spawn_local(async move {
                let Ok((content, shown)) = png(&source, scale).await else { return };
                let saved = save(&name, &content);
                by_hand.set((!saved).then_some(shown));
            });
        })
    };
    let pngs = SCALES.map(|scale| {
        html! { <span key={scale}>{ Button::text(&format!("PNG {scale}×"), save_png(scale)).named(if scale == 2 { "save-png-2" } else { "save-png-3" }).show() }</span> }
    });
    let what: Vec<_> = subjects.iter().map(|subject| segment((subject.id(), subject.title().of(lang)))).collect();
    let colours = [("light", THEME_LIGHT.of(lang)), ("dark", THEME_DARK.of(lang))].map(segment);
    html! {
        <div class="share-pictures">
            { segments(words::PICTURE.of(lang), &what, Some(choice[0]), "", &set(0)) }
            { segments(words::COLOURS.of(lang), &colours, Some(choice[1]), "", &set(1)) }
            <div class="files">
                { Button::text("SVG", save_svg).named("save-svg").show() }
                <span class="pngs">{ for pngs }</span>
            </div>
            <p class="hint" role="status" data-testid="by-hand">{ if by_hand.is_some() { words::SAVE_BY_HAND.of(lang) } else { "" } }</p>
            <img src={by_hand.as_deref().unwrap_or(&source).to_owned()} alt={words::PICTURE.of(lang)} data-testid="picture" />
        </div>
    }
}
