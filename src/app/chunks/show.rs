//! A part of the page that is here, or what is said in its place: that it comes, or that it could not be had.

use super::{Chunk, Part, Stage, Views};
use crate::app::parts::{Button, DialogBox};
use crate::app::scope::Scope;
use crate::app::words::{self as page, chunks as words};
use crate::app::{App, Ask};
use synod::words::Words;
use yew::prelude::*;

impl App {
    /// What is said in the place of a part that is not here.
    pub(in crate::app) fn coming(&self, part: Part, scope: &Scope) -> Html {
        in_its_place(part, self.chunks.stage(Chunk::Part(part)), scope)
    }

    /// A dialog: as it shows itself, or one of its title that says that it comes.
    pub(in crate::app) fn dialog_part(&self, part: Part, title: &'static Words, scope: &Scope, show: impl FnOnce(&Views) -> Option<Html>) -> Html {
        show(&self.chunks.views).unwrap_or_else(|| {
            let lang = scope.lang;
            html! {
                <DialogBox key="coming" title={title.of(lang)} close={page::CLOSE.of(lang)} name="coming" on_close={scope.ask.reform(|()| Ask::Show(None))}>
                    { self.coming(part, scope) }
                </DialogBox>
            }
        })
    }
}

fn in_its_place(part: Part, stage: Stage, scope: &Scope) -> Html {
    let is_gone = stage == Stage::Gone;
    let said = if is_gone { &words::GONE } else { &words::COMES };
    let again = Button::text(words::AGAIN.of(scope.lang), scope.asks(Ask::Fetch(part))).named("fetch-again");
    html! {
        <p class={classes!("coming", is_gone.then_some("gone"))} role="status" data-testid="coming">
            <span>{ said.of(scope.lang) }</span>
            { if is_gone { again.show() } else { html! {} } }
        </p>
    }
}
