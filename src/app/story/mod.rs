//! A story on the page: the bar above the stage, and what is said below it, between the way back and the way on.

use super::Ask;
use super::chunks::missing;
use super::parts::{Icon, sign, stretches};
use super::scope::Scope;
use super::words::story as words;
use synod::player::{STORIES, StoryText, Telling, read_story};
use synod::protocols::{LISTINGS, here};
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
}

/// What a page with stories in it can do: a table of functions.
pub struct Stories {
    /// Reads a story by its name.
    pub read: fn(&str) -> Result<Telling, Problem>,
    /// The algorithms that must come before, by their places.
    pub needed: fn(&str) -> Vec<usize>,
    /// The bar above the stage.
    pub head: fn(&Telling, &Scope) -> Html,
    /// What stands below it; how much of the present beat is over, from 0 to 1.
    pub foot: fn(&Telling, f64, &Scope) -> Html,
}

/// All of it. Who names this has it in the program.
pub static STORY: Stories = Stories { read, needed, head, foot };

fn read(id: &str) -> Result<Telling, Problem> {
    let unknown = || {
        let names: Vec<&str> = STORIES.iter().map(|story| story.id).collect();
        Problem::new(1, 1, &words::NO_STORY, vec![shown(id).into(), names.join(", ").into()]).placed(Place::Link)
    };
    let (story, found) = read_story(StoryText::find(id).ok_or_else(unknown)?.text, &here())?;
    Ok(Telling::new(id.to_owned(), story, found))
}

fn needed(id: &str) -> Vec<usize> {
    StoryText::find(id).map_or_else(Vec::new, |story| missing(named(story.text, LISTINGS.iter().map(|listing| listing.id))))
}

fn head(telling: &Telling, scope: &Scope) -> Html {
    let (lang, now) = (scope.lang, telling.number());
    let place = words::STOP_OF.of(lang).replace("{0}", &now.to_string()).replace("{1}", &telling.count().to_string());
    let dot = |number: usize| {
        let class = classes!("dot", (number < now).then_some("past"), (number == now).then_some("now"));
        html! { <i key={number} {class}></i> }
    };
    html! {
        <header class="top story-head">
            <div class="blackout" hidden={!telling.is_blank} data-testid="blackout"></div>
            <h1>{ telling.title(lang) }</h1>
            <p class="chapter"><span class="number">{ telling.chapter_number() }</span>{ telling.chapter_title(lang) }</p>
            <p class="dots" role="img" aria-label={place} data-testid="dots">
                { for telling.chapters().map(|numbers| html! { <span key={numbers.start} class="chapter-dots">{ for numbers.map(dot) }</span> }) }
            </p>
            <div class="top-actions">
                <button type="button" class="button explore" data-testid="explore" onclick={scope.asks(Ask::Tell(Tell::Explore))}>
                    { sign(Icon::Side) }<span class="word">{ words::EXPLORE.of(lang) }</span>
                </button>
            </div>
        </header>
    }
}

fn foot(telling: &Telling, done: f64, scope: &Scope) -> Html {
    let lang = scope.lang;
    let (is_first, is_over) = (telling.number() == 1, telling.is_last() && done >= 1.0);
    let fill = format!("--done:{:.1}%", done.clamp(0.0, 1.0) * 100.0);
    html! {
        <footer class="story-foot" data-testid="story" data-stop={telling.number().to_string()} data-done={(done >= 1.0).then_some("")}>
            <button type="button" class="story-button back" data-testid="story-back" disabled={is_first} onclick={scope.asks(Ask::Tell(Tell::Back))}>{ words::BACK.of(lang) }</button>
            <p class="sentence" aria-live="polite" data-testid="sentence"><span key={telling.number()}>{ stretches(&telling.pieces(lang), lang) }</span></p>
            <button type="button" class="icon-button again" data-testid="story-again" title={words::AGAIN.of(lang)} aria-label={words::AGAIN.of(lang)} onclick={scope.asks(Ask::Tell(Tell::Again))}>{ sign(Icon::Restart) }</button>
            <button type="button" class="story-button on" data-testid="story-on" style={fill} hidden={is_over} onclick={scope.asks(Ask::Tell(Tell::On))}>{ words::CONTINUE.of(lang) }</button>
            <button type="button" class="story-button on all" data-testid="story-all" hidden={!is_over} onclick={scope.asks(Ask::Show(Some(super::Dialog::Gallery)))}>{ words::ALL.of(lang) }</button>
        </footer>
    }
}
