//! What events meant, in sentences.

use super::{Told, whose, words};
use crate::base::{ProcessId, ProcessSet};
use crate::sim::Milestone;
use crate::words::{Arg, Text};

/// A milestone in one sentence; nothing where the event itself says as much.
pub fn tell_milestone(process: Option<ProcessId>, what: Milestone) -> Option<Told> {
    let who = whose(process);
    let text: Text = match what {
        // The event is a crash, a recovery, a command.
        Milestone::Crashed | Milestone::Recovered | Milestone::Invoked { .. } | Milestone::Loaded { .. } => return None,
        Milestone::Proposed { value } => words::IS_PROPOSED.with([who, Arg::Value(value)]),
        Milestone::Began { ballot } => words::BEGINS.with([who, Arg::Ballot(ballot)]),
        Milestone::Abandoned { ballot } => words::GIVES_UP.with([who, Arg::Ballot(ballot)]),
        Milestone::Voted { ballot: Some(ballot), value } => words::ACCEPTS.with([who, Arg::Value(value), Arg::Ballot(ballot)]),
        Milestone::Voted { ballot: None, value } => words::VOTES_FOR_VALUE.with([who, Arg::Value(value)]),
        Milestone::Chosen { ballot: Some(ballot), value } => words::IS_CHOSEN_IN.with([Arg::Value(value), Arg::Ballot(ballot)]),
        Milestone::Chosen { ballot: None, value } => words::IS_CHOSEN.with([Arg::Value(value)]),
        Milestone::Decided { value } => words::DECIDES.with([who, Arg::Value(value)]),
        Milestone::Advanced { term } => words::ADVANCES.with([who, Arg::Number(term)]),
        Milestone::Stood { term } => words::STANDS.with([who, Arg::Number(term)]),
        Milestone::Granted { term, candidate } if Some(candidate) == process => words::VOTES_FOR_ITSELF.with([who, Arg::Number(term)]),
        Milestone::Granted { term, candidate } => words::VOTES_FOR.with([who, Arg::Process(candidate), Arg::Number(term)]),
        Milestone::Elected { term } => words::IS_ELECTED.with([who, Arg::Number(term)]),
        Milestone::Deposed { term } => words::IS_DEPOSED.with([who, Arg::Number(term)]),
        Milestone::Appended { first, last } if first == last => words::APPENDS.with([who, Arg::Number(first)]),
        Milestone::Appended { first, last } => words::APPENDS_SEVERAL.with([who, Arg::Number(first), Arg::Number(last)]),
        Milestone::Truncated { first } => words::TRUNCATES.with([who, Arg::Number(first)]),
        Milestone::Committed { index, .. } => words::COMMITS.with([who, Arg::Number(index)]),
        Milestone::Returned { answer: Some(value) } => words::READS.with([who, Arg::Value(value)]),
        Milestone::Returned { answer: None } => words::IS_ANSWERED.with([who]),
        Milestone::Leads => words::LEADS.with([who]),
        Milestone::Yields => words::YIELDS.with([who]),
        Milestone::Promised { ballot } => words::PROMISES.with([who, Arg::Ballot(ballot)]),
        Milestone::Accepted { index, ballot, .. } => words::ACCEPTS_AT.with([who, Arg::Number(index), Arg::Ballot(ballot)]),
        Milestone::ChosenAt { index, .. } => words::IS_CHOSEN_AT.with([Arg::Number(index)]),
    };
    Some(text.into())
}

/// That something is chosen, as the observer saw it, and who voted for it.
pub fn tell_chosen(what: Milestone, who: ProcessSet) -> Option<Text> {
    match what {
        Milestone::Chosen { ballot: Some(ballot), value } => {
            Some(words::ENOUGH_ACCEPTED.with([Arg::Processes(who), Arg::Value(value), Arg::Ballot(ballot)]))
        }
        Milestone::Chosen { ballot: None, value } => Some(words::ENOUGH_VOTED.with([Arg::Processes(who), Arg::Value(value)])),
        _ => None,
    }
}
