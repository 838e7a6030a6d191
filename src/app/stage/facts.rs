//! What is to be seen in a frame that no part of it says by itself.

use synod::base::{ProcessId, ProcessSet, Time, Value};
use synod::run::{Frame, ProcessView};
use synod::sim::{Milestone, Verdict};
use synod::words::How;

/// Who is to blame for what is broken.
pub fn involved(frame: &Frame) -> ProcessSet {
    let broken = frame.verdicts.iter().filter_map(|view| if let Verdict::Broken(breach) = &view.verdict { Some(breach.who) } else { None });
    broken.flat_map(|who| who.iter().collect::<Vec<ProcessId>>()).collect()
}

/// What happened a moment ago that everybody should see.
#[derive(Clone, Copy, PartialEq)]
pub enum News {
    /// A value was chosen: the most important moment there is.
    Chosen(Value),
    /// Somebody leads, a term where leaders have one.
    Leads(ProcessId, Option<u64>),
    /// The logs are committed up to an index.
    Committed(u64),
}

/// The latest news, when it happened, and the quorum behind it.
pub fn fresh(frame: &Frame) -> Option<(News, Time, ProcessSet)> {
    frame.flashes.iter().rev().find_map(|flash| {
        let news = match (flash.what, flash.process) {
            (Milestone::Chosen { value, .. }, _) => News::Chosen(value),
            (Milestone::Elected { term }, Some(id)) => News::Leads(id, Some(term)),
            (Milestone::Leads, Some(id)) => News::Leads(id, None),
            (Milestone::Committed { index, .. } | Milestone::ChosenAt { index, .. }, _) => News::Committed(index),
            _ => return None,
        };
        Some((news, flash.at, flash.who))
    })
}

/// Whether a process is of the quorum behind the latest news: of those that chose, voted, or store the entry.
pub fn elects(frame: &Frame, view: &ProcessView) -> bool {
    let Some((news, _, who)) = fresh(frame) else { return false };
    let News::Chosen(value) = news else { return who.contains(view.id) };
    let of_itself = view.quorum.is_some_and(|quorum| quorum.held.contains(view.id));
    view.holding.is_some_and(|holding| holding.value == value && (holding.how >= How::Accepted || of_itself))
}
