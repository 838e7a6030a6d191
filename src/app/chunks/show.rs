//! What the page waits for: what a message needs before it can be heard, what is shown and not here yet, and what is said in its place.

use super::{Chunk, Part, Stage, Views, missing, named_and_missing, needed, place_of, story};
use crate::app::parts::{Button, DialogBox};
use crate::app::scope::Scope;
use crate::app::story::Tell;
use crate::app::words::{self as page, chunks as words};
use crate::app::{App, Ask, Asked, Dialog, Msg, keys};
use synod::player::story_of;
use synod::scenario::link;
use synod::words::Words;
use yew::prelude::*;

impl App {
    /// What must come before a message can be heard.
    pub(in crate::app) fn needed(&self, message: &Msg) -> Vec<Chunk> {
        let hands = self.takes_hands(message).then_some(Chunk::Part(Part::Hands));
        let codec = takes_codec(message).then_some(Chunk::Part(Part::Codec));
        let story = self.takes_story(message).then_some(Chunk::Part(Part::Story));
        let bench = self.takes_bench(message).then_some(Chunk::Part(Part::Bench));
        let paper = matches!(message, Msg::Ask(Ask::Tell(Tell::Print))).then_some(Chunk::Part(Part::Share));
        let before = self.chunks.missing(hands.into_iter().chain(codec).chain(story).chain(bench).chain(paper));
        // Which algorithms an address names is known once it can be read.
        if (codec.is_some() || story.is_some()) && !before.is_empty() {
            return before;
        }
        let algorithms = self.algorithms(message).into_iter().map(Chunk::Algorithm);
        before.into_iter().chain(self.chunks.missing(algorithms)).collect()
    }

    /// Whether a message is about what is done to the run or asked about it.
    fn takes_hands(&self, message: &Msg) -> bool {
        match message {
            Msg::Act(action) => action.takes_hands(),
            Msg::Ask(ask) => matches!(ask, Ask::Why(Some(Asked::Sentence))),
            Msg::Key(event) => self.offers_demands() && self.memory.single_keys && keys::is_demand(event),
            _ => false,
        }
    }

    /// Whether a message leads out of a story to a run.
    fn takes_bench(&self, message: &Msg) -> bool {
        match message {
            Msg::Ask(Ask::Tell(Tell::Explore) | Ask::Open(_)) => true,
            Msg::AddressChanged => self.address.to_open().is_some_and(|text| story_of(&text).is_none()),
            _ => false,
        }
    }

    /// Whether a message opens a story.
    fn takes_story(&self, message: &Msg) -> bool {
        match message {
            Msg::Ask(Ask::Story(id)) => !self.home.is(id),
            Msg::AddressChanged => self.address.to_open().is_some_and(|text| story_of(&text).is_some_and(|link| !self.home.is(link.id))),
            _ => false,
        }
    }

    /// The algorithms that must come before.
    fn algorithms(&self, message: &Msg) -> Vec<usize> {
        match message {
            Msg::Act(action) => missing(action.algorithms().into_iter().filter_map(place_of)),
            Msg::Ask(Ask::Story(id)) if self.home.is(id) => self.home.missing(),
            Msg::Ask(Ask::Story(id)) => story().map_or_else(Vec::new, |stories| (stories.needed)(id)),
            Msg::Ask(Ask::Open(run)) => missing(run.listing()),
            Msg::AddressChanged => self.address.to_open().map_or_else(Vec::new, |text| needed(&text, link::parse)),
            Msg::Told(event) => self.parent.as_ref().and_then(|parent| parent.command(event)).map_or_else(Vec::new, |message| {
                let opened = message.opens().map(|text| needed(text, link::parse));
                opened.into_iter().flatten().chain(message.sets().into_iter().flat_map(named_and_missing)).collect()
            }),
            _ => Vec::new(),
        }
    }

    /// Asks for what is shown and not here yet.
    pub(in crate::app) fn fetch_what_shows(&mut self) {
        let dialog = self.dialog.map(|dialog| match dialog {
            Dialog::Gallery | Dialog::Companions => Part::Gallery,
            Dialog::Share => Part::Share,
            Dialog::Help => Part::Help,
        });
        // Whoever sees something move may want to do something about it; a story is listened to first.
        let is_told = self.telling().is_some();
        let has_hands = self.has_settled() && !is_told || self.player.selected().is_some() || self.why.is_some();
        let has_desk = !self.player.side().is_empty() || self.player.below().is_some() || self.why.is_some();
        let is_framed = self.framed;
        let is_paper = self.player.still().then_some(Part::Help);
        let shown = [(!is_told, Part::Bench), (has_hands, Part::Hands), (has_desk, Part::Desk), (is_framed, Part::Frame)];
        let shown = shown.into_iter().filter_map(|(is, part)| is.then_some(part));
        // The gallery shows stories first.
        let stories = dialog.filter(|part| *part == Part::Gallery).map(|_| Part::Story);
        for part in shown.chain(dialog).chain(stories).chain(is_paper) {
            self.chunks.want(Chunk::Part(part), false);
        }
    }

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

/// Whether a text is to be read or written for a message.
const fn takes_codec(message: &Msg) -> bool {
    matches!(message, Msg::AddressChanged | Msg::Ask(Ask::Open(_) | Ask::Tell(Tell::Explore)))
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
