//! Where two runs part, in a sentence, with the way there; and what does not fit the second one.

use crate::app::parts::Button;
use crate::app::scope::Scope;
use crate::app::words::beside as words;
use synod::base::Roster;
use synod::player::{Action, Companion, Player};
use synod::scenario::script::print_act;
use synod::sim::{Letter, Record, What};
use synod::words::{Arg, Words};
use yew::prelude::*;

/// The sentence and the button; of two algorithms there is only what was left out.
pub fn parting(player: &Player, companion: &Companion, scope: &Scope) -> Html {
    let lang = scope.lang;
    let sentence = match companion.difference() {
        Some(difference) => {
            let rosters = [player.frame().roster, companion.frame().roster];
            let sides = [(&difference.here, &words::ONLY_HERE), (&difference.there, &words::ONLY_THERE)];
            let told = sides.into_iter().zip(rosters).filter_map(|((record, words), roster)| {
                let what = told(record.as_ref()?, &Scope { roster, ..scope.clone() });
                Some(format!("{}.", words.of(lang).replace("{0}", &what)))
            });
            let all = [format!("{}.", scope.say(&words::PART_AT, [Arg::Time(difference.at)]))].into_iter().chain(told);
            all.collect::<Vec<_>>().join(" ")
        }
        None if companion.is_the_same() => words::SAME.of(lang).to_owned(),
        None if player.contrast().is_some() => words::SEARCHING.of(lang).to_owned(),
        None => String::new(),
    };
    let at = companion.difference().map(|difference| difference.at);
    let go = Button::text(words::GO_THERE.of(lang), scope.does(Action::Seek(at.unwrap_or_default()))).named("go-there");
    let left_out = companion.left_out();
    html! {
        <div class="parting" data-testid="parting" data-at={at.map(|at| at.0.to_string())} hidden={sentence.is_empty() && left_out.is_empty()}>
            <p>{ sentence }</p>
            <span hidden={at.is_none()}>{ go.show() }</span>
            <span class="key-of-two" hidden={at.is_none()}>{ words::DIFFERS.of(lang) }</span>
            <p class="left-out" role="note" hidden={left_out.is_empty()}>{ words::LEFT_OUT.of(lang).replace("{0}", &left_out.join(", ")) }</p>
        </div>
    }
}

/// What happened, in a few words.
fn told(record: &Record, scope: &Scope) -> String {
    let roster = scope.roster;
    let who = record.process.map(|id| roster.name(id).to_string()).unwrap_or_default();
    let fill = |words: &Words, letter: &str, other: &str| words.of(scope.lang).replace("{0}", &who).replace("{1}", letter).replace("{2}", other);
    match &record.what {
        What::Start => fill(&words::STARTS, "", ""),
        What::Send { message, to, .. } => fill(&words::SENDS, &titled(message, roster), &roster.name(*to).to_string()),
        What::Deliver { message, from, .. } => fill(&words::GETS, &titled(message, roster), &roster.name(*from).to_string()),
        What::Lose { message, from, .. } => fill(&words::IS_LOST, &titled(message, roster), &roster.name(*from).to_string()),
        What::Timer(name) => fill(&words::RUNS_OUT, name, ""),
        What::Command(command) => format!("{who} {command}"),
        What::Intervened(line) => print_act(line, roster),
        What::State { .. } | What::Skipped { .. } | What::Note(_) | What::Milestone(_) => fill(&words::CHANGES, "", ""),
    }
}

/// A message by its name and what it is about: `Promise 3.1`.
fn titled(message: &Letter, roster: Roster) -> String {
    message.body.first().map_or(message.name.to_owned(), |field| format!("{} {}", message.name, field.datum.show(roster)))
}
