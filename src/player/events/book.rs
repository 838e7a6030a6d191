//! The blocks of events that were told last.

use super::{EventLine, EventWindow, Show, is_of};
use crate::base::ProcessId;
use crate::run::{Event, EventKind, Passage, Session};
use crate::scenario::{EventName, Scenario};
use std::rc::Rc;

/// How many steps a block has: few enough to be told between two frames.
const BLOCK: u64 = 64;
/// The most blocks that are kept: a search to both sides, and some more.
const MAX_BLOCKS: usize = 128;

/// What a book is about: told events stay right for as long as that stays.
#[derive(Clone)]
pub(super) struct Key {
    pub scenario: Rc<Scenario>,
    pub of: Option<ProcessId>,
    pub show: Show,
    pub lit: Option<EventName>,
}

impl PartialEq for Key {
    /// The scenario is compared by its address, which is held.
    fn eq(&self, other: &Key) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario) && (self.of, self.show, self.lit) == (other.of, other.show, other.lit)
    }
}

/// What is told, and how far the run is known.
pub(super) struct Telling<'a> {
    pub session: &'a Session,
    pub window: EventWindow,
    pub causes: &'a [EventName],
    pub last: u64,
}

type Lines = Rc<Vec<Rc<EventLine>>>;

/// The blocks of events that were told last, the latest at the end.
#[derive(Default)]
pub struct Book {
    key: Option<Key>,
    blocks: Vec<(u64, Lines)>,
}

impl Book {
    /// Forgets what was told of something else.
    pub(super) fn open_at(&mut self, key: Key) {
        if self.key.as_ref() != Some(&key) {
            self.blocks.clear();
            self.key = Some(key);
        }
    }

    /// The last events up to a step, and where to look on if there may be more.
    pub(super) fn before(&mut self, step: u64, most: usize, blocks: u64, tell: &Telling<'_>) -> (Vec<Rc<EventLine>>, Option<u64>) {
        let mut found: Vec<Rc<EventLine>> = Vec::new();
        let newest = step / BLOCK;
        for block in (newest.saturating_sub(blocks - 1)..=newest).rev() {
            let lines = self.block(block, tell);
            found.extend(lines.iter().rev().filter(|line| line.name.step <= step).cloned());
            if found.len() > most {
                break;
            }
        }
        let reached = newest < blocks && found.len() <= most;
        found.truncate(most);
        found.reverse();
        let first = found.first().map_or(newest.saturating_sub(blocks) * BLOCK, |line| line.name.step);
        (found, (!reached && first > 1).then_some(first))
    }

    /// The first events behind a step, and where to look on if there may be more.
    pub(super) fn behind(&mut self, step: u64, most: usize, blocks: u64, tell: &Telling<'_>) -> (Vec<Rc<EventLine>>, Option<u64>) {
        let mut found: Vec<Rc<EventLine>> = Vec::new();
        let (first, newest) = (step / BLOCK, tell.last / BLOCK);
        for block in first..=newest.min(first + blocks - 1) {
            let lines = self.block(block, tell);
            found.extend(lines.iter().filter(|line| line.name.step > step).cloned());
            if found.len() > most {
                break;
            }
        }
        let reached = newest < first + blocks && found.len() <= most;
        found.truncate(most);
        let last = found.last().map_or((first + blocks) * BLOCK, |line| line.name.step);
        (found, (!reached && last < tell.last).then_some(last))
    }

    fn block(&mut self, block: u64, tell: &Telling<'_>) -> Lines {
        if let Some(place) = self.blocks.iter().position(|(known, _)| *known == block) {
            let known = self.blocks.remove(place);
            self.blocks.push(known);
        } else {
            let lines = Rc::new(told(block, tell));
            // What is not yet known to its end is told anew.
            if (block + 1) * BLOCK > tell.last + 1 {
                return lines;
            }
            if self.blocks.len() == MAX_BLOCKS {
                self.blocks.remove(0);
            }
            self.blocks.push((block, lines));
        }
        self.blocks.last().map(|(_, lines)| Rc::clone(lines)).unwrap_or_default()
    }
}

/// The events of a block that somebody wants to see.
fn told(block: u64, tell: &Telling<'_>) -> Vec<Rc<EventLine>> {
    let roster = tell.session.scenario().settings.roster();
    let passage = tell.session.passage_of_steps(block * BLOCK, block * BLOCK + BLOCK - 1);
    let wanted = passage.events.iter().filter(|event| is_wanted(event, &passage, tell));
    let line = |event: &Event| EventLine {
        name: event.id.name(),
        at: event.at,
        process: event.process,
        kind: event.what.kind(),
        told: passage.tell(event, roster),
        effects: passage.effects(event),
        matters: matters(event),
        leads_up: tell.causes.binary_search(&event.id.name()).is_ok(),
    };
    wanted.map(|event| Rc::new(line(event))).collect()
}

fn is_wanted(event: &Event, passage: &Passage, tell: &Telling<'_>) -> bool {
    let kind = match tell.window.show {
        Show::All => true,
        Show::Messages => event.what.kind() == EventKind::Message,
        Show::Timers => event.what.kind() == EventKind::Timer,
        Show::Deeds => event.what.kind() == EventKind::Deed,
        Show::Milestones => matters(event),
        Show::Causes => tell.causes.binary_search(&event.id.name()).is_ok(),
    };
    kind && tell.window.of.is_none_or(|id| is_of(event, passage, id))
}

/// Whether there is something to say of what an event meant.
fn matters(event: &Event) -> bool {
    event.milestones.iter().any(|(process, what)| crate::run::tell_milestone(*process, *what).is_some())
}
