//! What is to be seen in a frame that no part of it says by itself.

use synod::base::{ProcessId, ProcessSet, Time, Value};
use synod::run::{Frame, ProcessView};
use synod::sim::{Milestone, Verdict};
use synod::words::{How, Words};

/// Who is to blame for what is broken.
pub fn involved(frame: &Frame) -> ProcessSet {
    let broken = frame.verdicts.iter().filter_map(|view| if let Verdict::Broken(breach) = &view.verdict { Some(breach.who) } else { None });
    broken.flat_map(|who| who.iter().collect::<Vec<ProcessId>>()).collect()
}

/// What was chosen a moment ago: the most important moment there is.
pub fn fresh(frame: &Frame) -> Option<(Value, Time)> {
    frame.flashes.iter().rev().find_map(|flash| if let Milestone::Chosen { value, .. } = flash.what { Some((value, flash.at)) } else { None })
}

/// Whether a process is of those that made the choice of a moment ago.
pub fn elects(frame: &Frame, view: &ProcessView) -> bool {
    let Some((value, _)) = fresh(frame) else { return false };
    let of_itself = view.quorum.is_some_and(|quorum| quorum.held.contains(view.id));
    view.holding.is_some_and(|holding| holding.value == value && (holding.how >= How::Accepted || of_itself))
}

/// The parts that tell a process from the others; where none does, its first.
pub fn distinguishing(view: &ProcessView, all: &[ProcessView]) -> Vec<&'static Words> {
    let everybody_plays = |role: &&'static Words| all.iter().filter(|other| !other.client).all(|other| other.roles.contains(role));
    let own: Vec<_> = view.roles.iter().copied().filter(|role| view.client || !everybody_plays(role)).collect();
    if own.is_empty() { view.roles.iter().copied().take(1).collect() } else { own }
}
