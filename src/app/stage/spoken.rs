//! A process in words: beside its name, in its label for those who hear the page, and in the table.

use super::words;
use crate::app::scope::Scope;
use synod::figure::name::states;
use synod::figure::tray::told;
use synod::run::ProcessView;
use synod::words::{Arg, How, Words};

/// What it is doing or suffering, how it holds its value, how far its quorum is and what it waits for.
pub fn state_of(view: &ProcessView, scope: &Scope) -> Vec<String> {
    let mut said = states(view, scope.lang, scope.roster);
    said.extend(view.look.holding.map(|holding| {
        let words = match holding.how {
            How::Wants => &words::WANTS,
            How::Proposes => &words::PROPOSES,
            How::Accepted => &words::ACCEPTED,
            How::Decided => &words::DECIDED,
        };
        scope.say(words, [Arg::Value(holding.value)])
    }));
    said.extend(view.quorum.map(|quorum| scope.say(&words::QUORUM, [Arg::Number(quorum.held.len() as u64), Arg::Number(quorum.needed as u64)])));
    said.extend(told(view, (scope.lang, scope.roster)));
    said.extend(view.alarms.first().map(|alarm| scope.say(&words::ALARM, [Arg::Words(&alarm.name.words), Arg::Time(alarm.due)])));
    said
}

/// All of it in one breath.
pub fn spoken(view: &ProcessView, roles: &[&'static Words], scope: &Scope) -> String {
    let roles = roles.iter().map(|role| role.of(scope.lang).to_owned());
    let number = view.look.badge.as_ref().map(|badge| badge.datum.show(scope.lang, scope.roster));
    let all = [view.name.clone()].into_iter().chain(roles).chain(number).chain(state_of(view, scope));
    all.collect::<Vec<_>>().join(", ")
}
