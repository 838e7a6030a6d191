//! The stories as the gallery shows them, in the order in which they are best heard, with what was seen of each.

use crate::app::Ask;
use crate::app::parts::Button;
use crate::app::scope::Scope;
use crate::app::words::story as words;
use synod::player::{STORIES, Seen, StoryText};
use synod::words::Arg;
use yew::prelude::*;

/// All of them; and what forgets what was seen.
pub fn shelf(seen: &Seen, scope: &Scope) -> Html {
    let lang = scope.lang;
    let any = STORIES.iter().any(|story| seen.of(story.id) > 0);
    let forget = Button::text(words::FORGET.of(lang), scope.asks(Ask::Forget)).named("forget-seen").styled("plain");
    html! {
        <section key="stories" class="shelf" data-shelf="stories">
            <h3>{ words::TITLE.of(lang) }</h3>
            <p class="claim">{ words::STORIES.of(lang) }</p>
            <ol class="stories">{ for STORIES.iter().map(|story| tale(story, seen.of(story.id), scope)) }</ol>
            <p class="forget" hidden={!any}>{ words::KEPT_HERE.of(lang) }{ " " }{ forget.show() }</p>
        </section>
    }
}

/// A story: what it is called, its chapters, and how much of it was seen.
fn tale(story: &'static StoryText, seen: usize, scope: &Scope) -> Html {
    let (lang, count) = (scope.lang, story.count());
    let is_whole = seen >= count;
    let state = if is_whole {
        words::SEEN.of(lang).to_owned()
    } else {
        words::SEEN_SO_FAR.with([Arg::Number(seen as u64), Arg::Number(count as u64)]).say(lang, scope.roster)
    };
    let chapters: Vec<&str> = story.chapters(lang).collect();
    html! {
        <li key={story.id}>
            <button type="button" class="picture tale" data-story={story.id} data-seen={seen.to_string()} onclick={scope.asks(Ask::Story(story.id))}>
                <strong>{ story.title.of(lang) }</strong>
                <span class="family">{ chapters.join(" · ") }</span>
                <span class="state" hidden={seen == 0}><i class="bar" style={format!("--done:{}%", 100 * seen.min(count) / count.max(1))}></i>{ state }</span>
            </button>
        </li>
    }
}
