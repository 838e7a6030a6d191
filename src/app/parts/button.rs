//! Buttons, with a sign or with words.

use super::{Icon, sign};
use yew::prelude::*;

/// A button.
pub struct Button<'a> {
    /// Its sign, if it has one.
    pub icon: Option<Icon>,
    /// What it says, or does, for those who can't see the sign.
    pub text: &'a str,
    /// Its name for tests; empty where none is needed.
    pub testid: &'static str,
    /// How it looks.
    pub class: &'static str,
    /// Whether it would change nothing.
    pub disabled: bool,
    /// Where on the page it stands why it would change nothing now, if so: then it looks dead and can still be reached and asked.
    pub why: Option<AttrValue>,
    /// What it does.
    pub onclick: Callback<MouseEvent>,
}

impl<'a> Button<'a> {
    /// A button with a sign alone.
    pub fn icon(icon: Icon, text: &'a str, onclick: Callback<MouseEvent>) -> Button<'a> {
        Button { icon: Some(icon), text, testid: "", class: "", disabled: false, why: None, onclick }
    }

    /// A button with words alone.
    pub fn text(text: &'a str, onclick: Callback<MouseEvent>) -> Button<'a> {
        Button { icon: None, text, testid: "", class: "", disabled: false, why: None, onclick }
    }

    /// The same with a name for tests.
    pub fn named(self, testid: &'static str) -> Button<'a> {
        Button { testid, ..self }
    }

    /// The same in another style.
    pub fn styled(self, class: &'static str) -> Button<'a> {
        Button { class, ..self }
    }

    /// The same, dead where it would change nothing.
    pub fn enabled(self, enabled: bool) -> Button<'a> {
        Button { disabled: !enabled, ..self }
    }

    /// The same, looking dead where a reason stands on the page.
    pub fn refused(self, why: Option<AttrValue>) -> Button<'a> {
        Button { why, ..self }
    }

    /// How it looks.
    pub fn show(self) -> Html {
        let kind = if self.icon.is_some() { "icon-button" } else { "button" };
        let label = self.icon.map(|_| AttrValue::from(self.text.to_owned()));
        let testid = (!self.testid.is_empty()).then_some(self.testid);
        let content = self.icon.map_or_else(|| html! { { self.text } }, sign);
        html! {
            <button type="button" class={classes!(kind, self.class)} aria-label={label.clone()} title={label} data-testid={testid} disabled={self.disabled}
                aria-disabled={self.why.as_ref().map(|_| "true")} aria-describedby={self.why.clone()} onclick={self.onclick}>{ content }</button>
        }
    }
}
