//! Stretches of a process's time that have a name: waiting for the critical section, inside of it, a phase of a request. A fact opens one or
//! closes it; the diagram draws them as bars along the process's lane.

use crate::base::{ProcessId, ProcessSet, SharedList, Time};
use crate::words::{Text, Tone, Words};

/// What such a stretch is.
#[derive(Debug)]
pub struct Episode {
    /// Its name for style sheets and programs.
    pub id: &'static str,
    /// What it is, as a legend says it.
    pub words: Words,
    /// Whether it is only waited in: drawn hollow.
    pub is_hollow: bool,
}

impl PartialEq for Episode {
    fn eq(&self, other: &Episode) -> bool {
        self.id == other.id
    }
}

impl Eq for Episode {}

/// What a fact does to the episode of its process. A process is in one at a time: another takes its place, and a crash ends it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Edge {
    /// It begins, in a colour.
    Opens(&'static Episode, Tone),
    /// The same with a name of its own: it says whom it is about.
    Names(&'static Episode, Tone, Text),
    /// It is over.
    Closes,
}

/// An episode of a process.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lived {
    /// What it is.
    pub what: &'static Episode,
    /// Its colour.
    pub tone: Tone,
    /// Its own name, where it has one.
    pub name: Option<Text>,
    /// When it began.
    pub from: Time,
    /// When it was over, if it is.
    pub until: Option<Time>,
}

/// The episodes of all processes.
#[derive(Clone, Default, Debug)]
pub struct Episodes {
    /// Of each process that ever was in one, oldest first; only the last can be open.
    of: Vec<(ProcessId, SharedList<Lived>)>,
    /// How many facts opened or closed one.
    edges: u64,
}

impl Episodes {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    /// How many facts opened or closed one: with the same run, the same of them are known.
    pub const fn edges(&self) -> u64 {
        self.edges
    }

    /// Who ever was in one, in the order of the processes.
    pub fn processes(&self) -> ProcessSet {
        self.of.iter().map(|(of, _)| *of).collect()
    }

    /// What a process is in.
    pub fn now(&self, process: ProcessId) -> Option<&Lived> {
        self.list(process)?.last().filter(|stretch| stretch.until.is_none())
    }

    /// Those of a process that meet a stretch of time, oldest first.
    pub fn between(&self, process: ProcessId, from: Time, to: Time) -> impl Iterator<Item = &Lived> {
        let list = self.list(process);
        let first = list.map_or(0, |list| first_behind(list, from));
        list.into_iter().flat_map(move |list| list.iter_from(first)).take_while(move |stretch| stretch.from < to)
    }

    fn list(&self, process: ProcessId) -> Option<&SharedList<Lived>> {
        self.of.iter().find(|(of, _)| *of == process).map(|(_, list)| list)
    }

    /// A fact of a process opens or closes.
    pub(super) fn note(&mut self, at: Time, process: ProcessId, edge: Edge) {
        let place = self.of.iter().position(|(of, _)| *of == process);
        let place = match (place, edge) {
            (Some(place), _) => place,
            (None, Edge::Closes) => return,
            (None, Edge::Opens(..) | Edge::Names(..)) => {
                self.of.push((process, SharedList::default()));
                self.of.len() - 1
            }
        };
        self.edges += 1;
        let list = &mut self.of[place].1;
        if let Some(open) = list.last().copied().filter(|stretch| stretch.until.is_none()) {
            list.set(list.len() - 1, Lived { until: Some(at), ..open });
        }
        match edge {
            Edge::Opens(what, tone) => list.push(Lived { what, tone, name: None, from: at, until: None }),
            Edge::Names(what, tone, name) => list.push(Lived { what, tone, name: Some(name), from: at, until: None }),
            Edge::Closes => {}
        }
    }
}

/// The place of the first that is not over at a moment: they follow each other.
fn first_behind(list: &SharedList<Lived>, at: Time) -> usize {
    let (mut low, mut high) = (0, list.len());
    while low < high {
        let middle = (low + high) / 2;
        let is_over = list.get(middle).is_some_and(|stretch| stretch.until.is_some_and(|until| until <= at));
        if is_over {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    static WAITS: Episode = Episode { id: "waits", words: words("waits", "espera", "attend"), is_hollow: true };
    static INSIDE: Episode = Episode { id: "inside", words: words("inside", "dentro", "dedans"), is_hollow: false };

    fn id(number: usize) -> ProcessId {
        ProcessId::numbered(number)
    }

    fn seen(episodes: &Episodes, of: usize, from: u64, to: u64) -> Vec<(&'static str, u64, Option<u64>)> {
        let told = |stretch: &Lived| (stretch.what.id, stretch.from.0, stretch.until.map(|until| until.0));
        episodes.between(id(of), Time(from), Time(to)).map(told).collect()
    }

    #[test]
    fn one_takes_the_place_of_the_other_and_a_copy_keeps_what_it_had() {
        let mut episodes = Episodes::default();
        episodes.note(Time(1), id(2), Edge::Closes);
        assert!(episodes.is_empty(), "nothing was open");
        episodes.note(Time(5), id(2), Edge::Opens(&WAITS, Tone::PLAIN));
        let before = episodes.clone();
        episodes.note(Time(9), id(2), Edge::Opens(&INSIDE, Tone::PLAIN));
        assert_eq!(episodes.now(id(2)).map(|stretch| stretch.what), Some(&INSIDE));
        episodes.note(Time(12), id(2), Edge::Closes);
        assert_eq!((episodes.now(id(2)), episodes.now(id(1))), (None, None));
        assert_eq!(seen(&episodes, 2, 0, 100), [("waits", 5, Some(9)), ("inside", 9, Some(12))]);
        assert_eq!(seen(&before, 2, 0, 100), [("waits", 5, None)]);
    }

    #[test]
    fn a_stretch_of_time_shows_those_that_it_meets() {
        let mut episodes = Episodes::default();
        for round in 0..200 {
            episodes.note(Time(round * 10), id(1), Edge::Opens(&INSIDE, Tone::PLAIN));
            episodes.note(Time(round * 10 + 4), id(1), Edge::Closes);
        }
        episodes.note(Time(2000), id(1), Edge::Opens(&WAITS, Tone::PLAIN));
        assert_eq!(seen(&episodes, 1, 993, 1010), [("inside", 990, Some(994)), ("inside", 1000, Some(1004))]);
        assert_eq!(seen(&episodes, 1, 994, 1000), []);
        assert_eq!(seen(&episodes, 1, 5000, 6000), [("waits", 2000, None)]);
        assert_eq!(seen(&episodes, 2, 0, 6000), []);
    }
}
