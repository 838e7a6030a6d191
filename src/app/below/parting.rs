//! Where two runs part, in a sentence, with the way there; and what does not fit the second one.

use crate::app::parts::{Button, told};
use crate::app::scope::Scope;
use crate::app::words::beside as words;
use synod::player::{Action, Companion, Player};
use synod::run::tell_record;
use synod::words::Arg;
use yew::prelude::*;

/// The sentence and the button; of two algorithms there is only what was left out.
pub fn parting(player: &Player, companion: &Companion, scope: &Scope) -> Html {
    let lang = scope.lang;
    let sentence = match companion.difference() {
        Some(difference) => {
            let rosters = [player.frame().roster, companion.frame().roster];
            let sides = [(&difference.here, &words::ONLY_HERE), (&difference.there, &words::ONLY_THERE)];
            let only = sides.into_iter().zip(rosters).filter_map(|((record, words), roster)| {
                let told = told(&tell_record(record.as_ref()?, roster), &Scope { roster, ..scope.clone() });
                Some(html! { <span>{ " " }{ words.of(lang) }{ " " }{ told }</span> })
            });
            Some(html! { <>{ scope.say(&words::PART_AT, [Arg::Time(difference.at)]) }{ for only }</> })
        }
        None if companion.is_the_same() => Some(html! { words::SAME.of(lang) }),
        None if player.contrast().is_some() => Some(html! { words::SEARCHING.of(lang) }),
        None => None,
    };
    let at = companion.difference().map(|difference| difference.at);
    let go = Button::text(words::GO_THERE.of(lang), scope.does(Action::Seek(at.unwrap_or_default()))).named("go-there");
    let left_out = companion.left_out();
    html! {
        <div class="parting" data-testid="parting" data-at={at.map(|at| at.0.to_string())} hidden={sentence.is_none() && left_out.is_empty()}>
            <p>{ sentence.unwrap_or_default() }</p>
            <span hidden={at.is_none()}>{ go.show() }</span>
            <span class="key-of-two" hidden={at.is_none()}>{ words::DIFFERS.of(lang) }</span>
            <p class="left-out" role="note" hidden={left_out.is_empty()}>{ words::LEFT_OUT.of(lang).replace("{0}", &left_out.join(", ")) }</p>
        </div>
    }
}
