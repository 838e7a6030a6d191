//! The transport: where the run stands, and everything that moves it.

mod bands;
mod paint;
mod speed;
mod tape;
mod window;

pub use speed::faster;

use super::parts::{Button, Icon, Shared, show_time};
use super::scope::Scope;
use super::words;
use speed::speed_slider;
use synod::base::Time;
use synod::player::{Action, Player};
use synod::run::Mark;
use synod::words::Words;
use tape::Tape;
use yew::prelude::*;

/// The transport.
pub fn transport(player: &Player, marks: &Shared<Vec<Mark>>, scope: &Scope) -> Html {
    let now = player.now();
    html! {
        <section class="transport" aria-label={words::PLAYBACK.of(scope.lang)}>
            { buttons(player.playing(), now == Time::ZERO, scope) }
            <output class="time" data-testid="time" aria-live="off">{ show_time(now, scope.lang) }</output>
            <Tape {now} end={player.tape_end()} known={player.horizon().time} playing={player.playing()} marks={marks.clone()}
                parts={player.companion().and_then(|companion| companion.difference()).map(|difference| difference.at)} scope={scope.clone()} />
            { speed_slider(player.speed(), scope) }
        </section>
    }
}

fn buttons(playing: bool, at_start: bool, scope: &Scope) -> Html {
    let button = |icon, words: &'static Words, action| Button::icon(icon, words.of(scope.lang), scope.does(action));
    let (icon, words) = if playing { (Icon::Pause, &words::PAUSE) } else { (Icon::Play, &words::PLAY) };
    html! {
        <div class="buttons">
            { button(Icon::Restart, &words::RESTART, Action::Restart).named("restart").styled("small").enabled(!at_start).show() }
            { button(Icon::Back, &words::STEP_BACK, Action::StepBack).named("step-back").show() }
            { button(icon, words, Action::Toggle).named("play").styled("big").show() }
            { button(Icon::Forward, &words::STEP_FORWARD, Action::StepForward).named("step-forward").show() }
        </div>
    }
}
