//! What is to be seen in a frame that no part of it says by itself.

use synod::base::{ProcessId, ProcessSet};
use synod::figure::news::fresh;
use synod::run::{Frame, ProcessView};
use synod::sim::Verdict;
use synod::words::How;
use synod::words::Hue;

/// Who is to blame for what is broken.
pub fn involved(frame: &Frame) -> ProcessSet {
    let broken = frame.verdicts.iter().filter_map(|view| if let Verdict::Broken(breach) = &view.verdict { Some(breach.who) } else { None });
    broken.flat_map(|who| who.iter().collect::<Vec<ProcessId>>()).collect()
}

/// Who is of the quorum behind the latest news: of those that chose, voted, or store the entry.
pub fn electing(frame: &Frame) -> ProcessSet {
    let Some(flash) = fresh(frame) else { return ProcessSet::EMPTY };
    let Hue::Value(value) = flash.what.meaning(flash.process).hue else { return flash.who };
    let elects = |view: &&ProcessView| {
        let of_itself = view.quorum.is_some_and(|quorum| quorum.held.contains(view.id));
        view.look.holding.is_some_and(|holding| holding.value == value && (holding.how >= How::Accepted || of_itself))
    };
    frame.processes.iter().filter(elects).map(|view| view.id).collect()
}
