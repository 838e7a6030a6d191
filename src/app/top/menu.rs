//! The choice of language and of colours.

use crate::app::parts::{Button, Icon};
use crate::app::scope::Scope;
use crate::app::{Ask, words};
use synod::scenario::link::Theme;
use synod::words::{Arg, Lang};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

const fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::English => "English",
        Lang::Spanish => "Español",
        Lang::French => "Français",
    }
}

/// The choice of language: the browser's own list, which every phone shows well.
pub fn language_menu(scope: &Scope) -> Html {
    let onchange = scope.ask.reform(|event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        Ask::Speak(Lang::find(&chosen).unwrap_or_default())
    });
    let option =
        |lang: Lang| html! { <option key={lang.code()} value={lang.code()} lang={lang.code()} selected={lang == scope.lang}>{ name(lang) }</option> };
    html! {
        <label class="language">
            <span class="aside">{ words::LANGUAGE.of(scope.lang) }</span>
            <span class="code" aria-hidden="true">{ scope.lang.code() }</span>
            <select data-testid="lang" {onchange}>{ for Lang::ALL.into_iter().map(option) }</select>
        </label>
    }
}

/// The button that goes from theme to theme.
pub fn theme_button(theme: Theme, scope: &Scope) -> Html {
    let (icon, word, next) = match theme {
        Theme::Auto => (Icon::Auto, &words::THEME_AUTO, Theme::Light),
        Theme::Light => (Icon::Light, &words::THEME_LIGHT, Theme::Dark),
        Theme::Dark => (Icon::Dark, &words::THEME_DARK, Theme::Auto),
    };
    let label = scope.say(&words::THEME, [Arg::Words(word)]);
    Button::icon(icon, &label, scope.asks(Ask::Wear(next))).named("theme").show()
}
