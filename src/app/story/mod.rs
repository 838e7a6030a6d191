//! A story on the page: the bar above the stage, and what is said below it, between the way back and the way on; and what finds a story.

mod clock;
mod shelf;

use super::Ask;
use super::chunks::{missing, story};
use super::parts::{Icon, sign, stretches};
use super::scope::Scope;
use super::words::story as words;
use clock::TalkClock;
use synod::player::{STORIES, Seen, StoryText, Tale, Telling, read_tale};
use synod::protocols::{LISTINGS, first_listing, here};
use synod::scenario::link::named;
use synod::scenario::{Place, Problem, shown};
use yew::prelude::*;

/// What somebody asks of a story.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tell {
    /// To where the present beat ends; from there to the next stop.
    On,
    /// To the stop before.
    Back,
    /// The present beat once more.
    Again,
    /// To a black screen, and back from it.
    Blank,
    /// The run of the story, to be changed and looked into.
    Explore,
    /// Back from there, to where the story stood.
    Return,
    /// The story as a talk, from its first stop on.
    Talk,
    /// No longer as a talk.
    Leave,
    /// On in time, or no longer.
    Toggle,
    /// On paper.
    Print,
}

/// What finds stories and reads them: a table of functions.
pub struct Stories {
    /// Reads a story by its name.
    pub read: fn(&str) -> Result<Tale, Problem>,
    /// Reads one that somebody brought.
    pub own: fn(&str) -> Result<Tale, Problem>,
    /// The algorithms that must come before, by their places.
    pub needed: fn(&str) -> Vec<usize>,
    /// All of them, with what was seen of each.
    pub shelf: fn(&Seen, &Scope) -> Html,
    /// What tells a lecturer the time.
    pub clock: fn() -> Html,
}

/// There is one, if any.
impl PartialEq for Stories {
    fn eq(&self, other: &Stories) -> bool {
        std::ptr::eq(self, other)
    }
}

/// All of it. Who names this has it in the program.
pub static STORY: Stories =
    Stories { read, own: |text| read_tale("", text, &here()), needed, shelf: shelf::shelf, clock: || html! { <TalkClock /> } };

fn read(id: &str) -> Result<Tale, Problem> {
    let unknown = || {
        let names: Vec<&str> = STORIES.iter().map(|story| story.id).collect();
        Problem::new(1, 1, &words::NO_STORY, vec![shown(id).into(), names.join(", ").into()]).placed(Place::Link)
    };
    read_tale(id, StoryText::find(id).ok_or_else(unknown)?.text, &here())
}

/// Whoever asks for one that is not there sees what runs where nothing is asked for, and what there is.
fn needed(id: &str) -> Vec<usize> {
    let of = |story: &StoryText| missing(named(story.text, LISTINGS.iter().map(|listing| listing.id)));
    StoryText::find(id).map_or_else(|| missing([first_listing()]), of)
}

/// The bar above the stage.
pub fn head(telling: &Telling, scope: &Scope) -> Html {
    let (lang, now) = (scope.lang, telling.number());
    let place = words::STOP_OF.of(lang).replace("{0}", &now.to_string()).replace("{1}", &telling.count().to_string());
    let dot = |number: usize| {
        let class = classes!("dot", (number < now).then_some("past"), (number == now).then_some("now"));
        html! { <i key={number} {class}></i> }
    };
    html! {
        <header class="top story-head">
            <div class="blackout" hidden={!telling.is_blank} data-testid="blackout"></div>
            <div class="title-card" hidden={!telling.is_titled} data-testid="title-card">
                <p>{ telling.title(lang) }</p>
                <h2>{ telling.chapter_title(lang) }</h2>
            </div>
            <h1>{ telling.title(lang) }</h1>
            <p class="chapter"><span class="number">{ telling.chapter_number() }{ " · " }</span>{ telling.chapter_title(lang) }</p>
            <p class="dots" role="img" aria-label={place} data-testid="dots">
                { for telling.chapters().map(|numbers| html! { <span key={numbers.start} class="chapter-dots">{ for numbers.map(dot) }</span> }) }
            </p>
            { story().filter(|_| telling.talk).map_or_else(|| html! {}, |stories| (stories.clock)()) }
            <div class="top-actions">
                <button type="button" class="icon-button print-button" hidden={telling.talk || scope.embedded} data-testid="print" title={words::PRINT.of(lang)} aria-label={words::PRINT.of(lang)} onclick={scope.asks(Ask::Tell(Tell::Print))}>{ sign(Icon::Paper) }</button>
                <button type="button" class="icon-button talk-button" hidden={telling.talk || scope.embedded} data-testid="talk" title={words::TALK.of(lang)} aria-label={words::TALK.of(lang)} onclick={scope.asks(Ask::Tell(Tell::Talk))}>{ sign(Icon::Screen) }</button>
                <button type="button" class="button explore" data-testid="explore" onclick={scope.asks(Ask::Tell(Tell::Explore))}>
                    { sign(Icon::Side) }<span class="word">{ words::EXPLORE.of(lang) }</span>
                </button>
            </div>
        </header>
    }
}

/// What stands below it; how much of the present beat is over, in thousandths.
pub fn foot(telling: &Telling, done: u32, scope: &Scope) -> Html {
    let lang = scope.lang;
    let (is_first, is_over) = (telling.number() == 1, telling.is_last() && done >= 1000);
    let fill = format!("--done:{}.{}%", done / 10, done % 10);
    html! {
        <footer class="story-foot" data-testid="story" data-stop={telling.number().to_string()} data-done={(done >= 1000).then_some("")}>
            <button type="button" class="story-button back" data-testid="story-back" disabled={is_first} onclick={scope.asks(Ask::Tell(Tell::Back))}>{ words::BACK.of(lang) }</button>
            <p class="sentence" aria-live="polite" data-testid="sentence"><span key={telling.number()}>{ stretches(&telling.pieces(lang), lang) }</span></p>
            <button type="button" class="icon-button again" data-testid="story-again" title={words::AGAIN.of(lang)} aria-label={words::AGAIN.of(lang)} onclick={scope.asks(Ask::Tell(Tell::Again))}>{ sign(Icon::Restart) }</button>
            <button type="button" class="story-button on" data-testid="story-on" style={fill} hidden={is_over} onclick={scope.asks(Ask::Tell(Tell::On))}>{ words::CONTINUE.of(lang) }</button>
            <button type="button" class="story-button on all" data-testid="story-all" hidden={!is_over} onclick={scope.asks(Ask::Show(Some(super::Dialog::Gallery)))}>{ words::ALL.of(lang) }</button>
        </footer>
    }
}
