//! The transport: where the run stands, and everything that moves it.

mod bands;
mod forks;
mod paint;
mod scale;
mod speed;
mod stretches;
mod tape;
mod until;
mod window;

pub use paint::Ink;
pub use speed::faster;
pub use until::key_of;

use super::clock::show_time;
use super::parts::{Button, Icon, Shared};
use super::scope::Scope;
use super::words;
use speed::SpeedSlider;
use synod::base::Time;
use synod::player::{Action, Player, Target};
use synod::words::Words;
use tape::Tape;
use until::UntilMenu;
use yew::prelude::*;

/// The button that plays and pauses.
pub fn play_button(playing: bool, scope: &Scope) -> Html {
    let (icon, words) = if playing { (Icon::Pause, &words::PAUSE) } else { (Icon::Play, &words::PLAY) };
    Button::icon(icon, words.of(scope.lang), scope.does(Action::Toggle)).named("play").styled("big").show()
}

/// The transport, with what stands behind the menu of where to run.
pub fn transport(player: &Player, more: Html, ink: &Shared<Ink>, scope: &Scope) -> Html {
    let now = player.now();
    html! {
        <section class="transport" aria-label={words::PLAYBACK.of(scope.lang)}>
            <Buttons playing={player.playing()} at_start={now == Time::ZERO} scope={scope.clone()} />
            <UntilMenu aims={Target::of(player.scenario().card()).into_iter().map(|target| (target, player.aim(target))).collect::<Vec<_>>()} pace={player.pace()} scope={scope.clone()} />
            { more }
            <output class="time" data-testid="time" aria-live="off">{ show_time(now, scope.lang) }</output>
            <Tape {now} end={player.tape_end()} known={player.horizon().time} playing={player.playing()} ink={ink.clone()}
                speech={player.speech()} branches={player.branches()}
                parts={player.companion().and_then(|companion| companion.difference()).map(|difference| difference.at)} scope={scope.clone()} />
            <SpeedSlider speed={player.speed()} pace={player.pace()} scope={scope.clone()} />
        </section>
    }
}

/// What the buttons depend on.
#[derive(Properties, PartialEq)]
struct ButtonsProps {
    playing: bool,
    at_start: bool,
    scope: Scope,
}

/// The buttons that move the run: drawn anew only when it starts or stops.
#[component]
fn Buttons(&ButtonsProps { playing, at_start, ref scope }: &ButtonsProps) -> Html {
    let button = |icon, words: &'static Words, action| Button::icon(icon, words.of(scope.lang), scope.does(action));
    html! {
        <div class="buttons">
            { button(Icon::Restart, &words::RESTART, Action::Restart).named("restart").styled("small").enabled(!at_start).show() }
            { button(Icon::Back, &words::STEP_BACK, Action::StepBack).named("step-back").show() }
            { play_button(playing, scope) }
            { button(Icon::Forward, &words::STEP_FORWARD, Action::StepForward).named("step-forward").show() }
        </div>
    }
}
