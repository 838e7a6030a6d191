//! Why nothing happens: who waits for what from whom, process by process, and what will happen next, if anything will.

use super::inspect::Way;
use super::{Player, Playhead, words};
use crate::base::{ProcessId, ProcessSet, Span, Time};
use crate::run::{AlarmView, End, Frame, ProcessView, QuorumView};
use crate::sim::Verdict;
use crate::words::{Arg, Text, Words};

/// How many steps ahead the next event is looked for: some steps bring none.
const NEXT_WITHIN: u64 = 16;
/// How far back lost messages are looked for where no timer says since when a process waits.
const LOST_WITHIN: Span = Span::millis(100);

/// Why nothing happens.
#[derive(Clone, PartialEq, Debug)]
pub struct Reasons {
    /// Why nothing will ever happen, or what will happen next.
    pub ending: Option<Text>,
    /// What happens next.
    pub next: Option<Way>,
    /// Who waits, and for what.
    pub waits: Vec<Wait>,
    /// What is to be fulfilled and is not, by its name, and why.
    pub unfulfilled: Vec<(&'static Words, Text)>,
}

/// Somebody who waits.
#[derive(Clone, PartialEq, Debug)]
pub struct Wait {
    /// For what.
    pub head: Text,
    /// Why it takes so long.
    pub because: Vec<Text>,
}

impl Player {
    /// Who waits for what from whom at this moment.
    pub fn reasons(&self) -> Reasons {
        let frame = self.frame();
        let here = self.playhead.steps();
        let next = self.session().passage_of_steps(here + 1, here + NEXT_WITHIN);
        let roster = frame.roster;
        let way = next.events.first().map(|event| Way { to: event.id.name(), at: event.at, told: next.tell(event, roster) });
        let verdicts = frame.verdicts.iter().filter(|view| !matches!(view.verdict, Verdict::Holds));
        Reasons {
            ending: self.ending(),
            next: way,
            waits: self.playhead.waits(),
            unfulfilled: verdicts.filter_map(|view| Some((&view.goal.title, view.verdict.breach()?.why))).collect(),
        }
    }
}

impl Playhead {
    /// Who waits for what.
    pub(super) fn waits(&self) -> Vec<Wait> {
        let frame = self.frame();
        let goes = |process: &&ProcessView| process.up && !process.paused;
        let mut waits: Vec<Wait> = frame.processes.iter().filter(goes).filter_map(|process| self.gathers(process)).collect();
        let alone = |head: Text| Wait { head, because: Vec::new() };
        let others = || frame.processes.iter().filter(goes).filter(|process| lacking(process).is_none());
        let timed = others().filter_map(|process| Some((process.id, process.alarms.first()?)));
        waits.extend(timed.map(|(id, alarm)| alone(until_its(id, alarm))));
        let set = |keep: &dyn Fn(&ProcessView) -> bool| frame.processes.iter().filter(|process| keep(process)).map(|process| process.id).collect();
        let idle = others().filter(|process| process.alarms.is_empty()).map(|process| process.id).collect();
        let groups: [(&'static Words, ProcessSet); 3] = [
            (&words::WAIT_TO_BE_ASKED, idle),
            (&words::ARE_FROZEN, set(&|process| process.up && process.paused)),
            (&words::ARE_DOWN, set(&|process| !process.up)),
        ];
        waits.extend(groups.into_iter().filter_map(|(words, set)| several(words, set)).map(alone));
        waits
    }

    /// A process that lacks answers: from whom, and why they do not come.
    fn gathers(&self, process: &ProcessView) -> Option<Wait> {
        let (frame, quorum) = (self.frame(), lacking(process)?);
        let missing: Vec<ProcessId> = quorum.of.iter().filter(|&id| !quorum.held.contains(id) && id != process.id).collect();
        let (held, needed) = (Arg::Number(quorum.held.len() as u64), Arg::Number(quorum.needed as u64));
        let head = words::LACKS_ANSWERS.with([Arg::Process(process.id), held, needed]);
        let lost = self.lost_between(process, &missing);
        let mut parts: Vec<(&'static Words, ProcessSet)> = Vec::new();
        for id in missing {
            let view = frame.processes.get(id.index());
            let words = match view {
                Some(view) if !view.up => &words::ARE_DOWN,
                Some(view) if view.paused => &words::ARE_FROZEN,
                _ if !is_open(frame, process.id, id) || !is_open(frame, id, process.id) => &words::ARE_CUT_OFF,
                _ if quorum.on_the_way.contains(id) => &words::ARE_ON_THE_WAY,
                _ if lost.contains(id) => &words::ARE_LOST,
                _ => &words::GRANT_NOTHING,
            };
            match parts.iter_mut().find(|(known, _)| *known == words) {
                Some((_, set)) => {
                    set.insert(id);
                }
                None => parts.push((words, [id].into_iter().collect())),
            }
        }
        let mut because: Vec<Text> = parts.into_iter().filter_map(|(words, set)| several(words, set)).collect();
        because.extend(process.alarms.first().map(|alarm| until_its(process.id, alarm)));
        Some(Wait { head, because })
    }

    /// With whom the last message that it exchanged was lost, since it began to wait.
    fn lost_between(&self, process: &ProcessView, with: &[ProcessId]) -> ProcessSet {
        let since = process.alarms.iter().map(|alarm| alarm.set_at).min().unwrap_or_else(|| self.now() - LOST_WITHIN);
        let passage = self.session().passage(since.min(self.now()), self.now());
        let is_lost = |id: &ProcessId| {
            let between = |from: ProcessId, to: ProcessId| (from, to) == (process.id, *id) || (from, to) == (*id, process.id);
            let mut last: Option<(Time, bool)> = None;
            for arrow in passage.arrows.iter().filter(|arrow| between(arrow.name.from, arrow.name.to) && arrow.end != End::OnTheWay) {
                if last.is_none_or(|(at, _)| at <= arrow.ends) {
                    last = Some((arrow.ends, matches!(arrow.end, End::Lost(..))));
                }
            }
            last.is_some_and(|(_, lost)| lost)
        };
        with.iter().copied().filter(is_lost).collect()
    }
}

/// The quorum that a process is still gathering.
fn lacking(process: &ProcessView) -> Option<QuorumView> {
    process.quorum.filter(|quorum| quorum.held.len() < quorum.needed)
}

/// That a process waits for a timer of its own.
fn until_its(id: ProcessId, alarm: &AlarmView) -> Text {
    words::WAITS_FOR_TIMER.with([Arg::Process(id), Arg::Words(&alarm.name.words), Arg::Time(alarm.due)])
}

/// A sentence about several, whose verb goes by their number; nothing about nobody.
fn several(words: &'static Words, set: ProcessSet) -> Option<Text> {
    (!set.is_empty()).then(|| words.with([Arg::Processes(set), Arg::Number(set.len() as u64)]))
}

/// Whether messages from one reach the other.
fn is_open(frame: &Frame, from: ProcessId, to: ProcessId) -> bool {
    let side = |id: ProcessId| frame.groups.iter().position(|group| group.contains(id));
    let parted = side(from).zip(side(to)).is_some_and(|(one, other)| one != other);
    !parted && !frame.cuts.contains(&(from, to))
}
