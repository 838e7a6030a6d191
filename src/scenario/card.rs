//! A card: all that is said of an algorithm, without its code.

use super::codec::Codec;
use super::{Knob, Scenario, Settings, lies};
use crate::base::{ProcessId, Roster};
use crate::words::{SheetKind, Text, TimerName, Words};

/// What a scenario, a menu and a link may know of an algorithm.
#[derive(Debug)]
pub struct Card {
    /// Its name in links and scripts.
    pub id: &'static str,
    /// The newest version of its rules. A change that alters old runs is a new version: a value in the settings, read where the
    /// behaviour differs. Every version from 1 on can be asked for, so that an old link keeps its run.
    pub version: u32,
    /// The last version that keeps the simulator's first ways, 0 for algorithms that came later: there `/2` names every copy of a message
    /// but the first, and a line acts by which a process cuts itself off from itself or lies to itself.
    pub first_ways: u32,
    /// Its name for people.
    pub title: Words,
    /// The question that it answers.
    pub family: &'static Family,
    /// How its processes stand.
    pub stage: Layout,
    /// The pictures that stand below the stage, in the order of [`crate::sim::Protocol::SHEETS`].
    pub sheets: &'static [&'static SheetKind],
    /// The kinds of facts that it tells of, by name, family by family.
    pub facts: &'static [&'static [&'static str]],
    /// What surveys of it usually wait for: the name of a kind of fact.
    pub usual: &'static str,
    /// What one may run until, in the order of the menu.
    pub waits: &'static [&'static Wait],
    /// What it promises, in a sentence.
    pub claim: Words,
    /// The paper that it follows.
    pub source: &'static str,
    /// Common settings that hold something else here where nothing is said, as a script would write it. Belongs to the version.
    pub defaults: &'static [(&'static str, &'static str)],
    /// Its own settings, besides the common ones.
    pub knobs: &'static [Knob],
    /// The rules of the paper that can be broken on purpose.
    pub rules: &'static [&'static Rule],
    /// What the paper says of what processes do.
    pub clauses: &'static [Clause],
    /// The commands that it understands.
    pub verbs: &'static [Verb],
    /// What is worth trying in any of its runs, at one press.
    pub demands: &'static [Demand],
    /// The names of its timers.
    pub timers: &'static [TimerName],
    /// How a traitor among its processes may lie; empty where the algorithm has none.
    pub lies: &'static [LieName],
    /// Names that `initial` may give a value; empty where a run has one beginning.
    pub initial: &'static [&'static str],
    /// What must hold, in the order of [`crate::sim::Protocol::PROPERTIES`].
    pub goals: &'static [&'static Goal],
    /// Runs worth seeing. A published one never changes.
    pub presets: &'static [Preset],
    /// Runs that were published and that the newest version plays otherwise. Links to them open for ever; no list shows them.
    pub retired: &'static [Preset],
    /// Says what is wrong with settings that are each right by themselves: the setting and the reason.
    pub check: fn(&Settings) -> Result<(), (&'static str, Text)>,
    /// Says what is unwise about settings that are none the less right: each setting with the reason and a remedy.
    pub advise: fn(&Settings) -> Vec<(&'static str, Text)>,
}

impl Card {
    /// The card's preset of that name, shown or retired.
    pub fn preset(&self, id: &str) -> Option<&'static Preset> {
        self.published().find(|preset| preset.id == id)
    }

    /// Every run that was ever published.
    pub fn published(&self) -> impl Iterator<Item = &'static Preset> {
        self.presets.iter().chain(self.retired)
    }

    /// What the paper says of a note; what is said of traitors has its place wherever they are.
    pub fn clause(&self, note: &Words) -> Option<&'static Clause> {
        let of_traitors = (!self.lies.is_empty()).then_some(&lies::CLAUSE);
        self.clauses.iter().chain(of_traitors).find(|clause| clause.notes.iter().any(|known| std::ptr::eq(*known, note)))
    }

    /// The card's rule of that name.
    pub fn rule(&self, id: &str) -> Option<&'static Rule> {
        self.rules.iter().copied().find(|rule| rule.id == id)
    }
}

impl Preset {
    /// What runs, of the algorithm of that card. Where it is more than settings it takes a [codec](super::codec) to read it.
    ///
    /// # Panics
    /// If it is no script of that algorithm.
    pub(super) fn scenario(&self, card: &'static Card) -> Scenario {
        let alone = Settings::alone(card, self.script).map(|settings| Scenario { settings, ..Scenario::plain(card) });
        alone.unwrap_or_else(|| {
            let read = (Codec::here().script)(self.script, &[card]);
            read.unwrap_or_else(|problem| panic!("the preset {}/{} must be a script: {problem}", card.id, self.id))
        })
    }
}

impl PartialEq for Card {
    fn eq(&self, other: &Card) -> bool {
        self.id == other.id
    }
}

impl Eq for Card {}

/// How processes stand on the stage, and which links there are between them.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Layout {
    /// Around a ring, each linked with each.
    #[default]
    Ring,
    /// Around a ring on which messages go one way, each to its neighbour.
    OneWayRing,
    /// The first in the middle, linked with all others, who stand around it.
    Star,
    /// Side by side, each linked with its neighbours.
    Line,
}

impl Layout {
    /// Whether messages can go from one to the other. Clients talk to every process, and to nobody else.
    pub fn links(self, from: ProcessId, to: ProcessId, roster: Roster) -> bool {
        match (roster.is_client(from), roster.is_client(to)) {
            _ if from == to => false,
            (true, true) => false,
            (true, false) | (false, true) => true,
            (false, false) => self.links_processes(from.index(), to.index(), usize::from(roster.processes)),
        }
    }

    /// Whether two are linked in either direction.
    pub fn joins(self, one: ProcessId, other: ProcessId, roster: Roster) -> bool {
        self.links(one, other, roster) || self.links(other, one, roster)
    }

    const fn links_processes(self, from: usize, to: usize, n: usize) -> bool {
        match self {
            Layout::Ring => true,
            Layout::OneWayRing => (from + 1) % n == to,
            Layout::Star => from == 0 || to == 0,
            Layout::Line => from.abs_diff(to) == 1,
        }
    }
}

/// The question that an algorithm answers: its folder, and its place in the gallery.
#[derive(Debug)]
pub struct Family {
    /// Its name in `headless list`, and that of its folder.
    pub id: &'static str,
    /// The question.
    pub title: Words,
}

impl PartialEq for Family {
    fn eq(&self, other: &Family) -> bool {
        self.id == other.id
    }
}

/// A rule of the paper that can be broken on purpose.
#[derive(Debug)]
pub struct Rule {
    /// Its name in scripts and links.
    pub id: &'static str,
    /// What a process does that the paper forbids.
    pub words: Words,
}

/// The rules that are broken on purpose, in the order of the card.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
pub struct Broken(pub(super) Vec<&'static str>);

impl Broken {
    /// Whether all rules are kept.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a rule is one of them.
    #[inline]
    pub fn has(&self, rule: &Rule) -> bool {
        !self.0.is_empty() && self.0.contains(&rule.id)
    }
}

/// What the paper says of what processes do, in our own words, and where.
#[derive(Debug)]
pub struct Clause {
    /// The notes of which it says why they are right.
    pub notes: &'static [&'static Words],
    /// The paper, and the place in it.
    pub at: &'static str,
    /// What it says.
    pub says: Words,
}

impl PartialEq for Clause {
    fn eq(&self, other: &Clause) -> bool {
        std::ptr::eq(self, other)
    }
}

/// A command of the shared vocabulary that the algorithm understands, and who is given it.
#[derive(Debug)]
pub struct Verb {
    /// The command's word: `propose`.
    pub name: &'static str,
    /// What it asks for, as a button says it.
    pub words: Words,
    /// Whether a client may be given it.
    pub to_clients: bool,
    /// Whether a process may be given it.
    pub to_processes: bool,
}

/// Something worth trying in a run, at one press, that takes more than one line or another setting. What is there for every algorithm
/// (moving timers, dividing the network) needs no word of the card.
#[derive(Debug)]
pub enum Demand {
    /// Two processes that propose pre-empt each other from now on. A choice other than the default of the setting `wait` ends such duels.
    Duel {
        /// The setting.
        wait: &'static str,
    },
    /// A setting holds something else from now on: a choice of it, or its default again.
    Turn(&'static Turn),
    /// So many stand for election at once that nobody gets a majority.
    SplitVote {
        /// The timer that makes somebody stand.
        timer: &'static str,
    },
    /// Whoever leads crashes.
    CrashLeader,
}

/// A setting that may be turned in the middle of a run.
#[derive(Debug)]
pub struct Turn {
    /// The setting.
    pub knob: &'static str,
    /// The choice.
    pub to: &'static str,
    /// What a button says that turns it there, and one that turns it back.
    pub words: [Words; 2],
    /// What happens from then on, in either case, as the end of a sentence.
    pub told: [Words; 2],
}

/// A way of lying.
#[derive(Debug)]
pub struct LieName {
    /// Its name in scripts.
    pub id: &'static str,
    /// What the traitor does.
    pub words: Words,
}

/// What must hold.
#[derive(PartialEq, Eq, Debug)]
pub struct Goal {
    /// Its name in the literature: `Agreement`.
    pub name: &'static str,
    /// Its name for people.
    pub title: Words,
    /// What it says.
    pub claim: Words,
}

/// Something that somebody may run until: several kinds that are the same to who waits for them.
#[derive(Debug)]
pub struct Wait {
    /// Its name for style sheets and programs.
    pub id: &'static str,
    /// The key that runs until it.
    pub key: &'static str,
    /// What is waited for.
    pub words: Words,
    /// That it does not come any more.
    pub nowhere: Words,
}

impl PartialEq for Wait {
    fn eq(&self, other: &Wait) -> bool {
        self.id == other.id
    }
}

impl Eq for Wait {}

/// A run worth seeing.
#[derive(Debug)]
pub struct Preset {
    /// Its name in links.
    pub id: &'static str,
    /// Its name for people.
    pub title: Words,
    /// What to look for, in a sentence.
    pub about: Words,
    /// The run.
    pub script: &'static str,
    /// The goals that are meant to be missed, with commas between them.
    pub breaks: &'static str,
}

impl Preset {
    /// The goals that are meant to be missed.
    pub fn breaks(&self) -> impl Iterator<Item = &'static str> {
        self.breaks.split(',').map(str::trim).filter(|goal| !goal.is_empty())
    }

    /// Whether it breaks a rule of the paper on purpose.
    pub fn breaks_a_rule(&self) -> bool {
        self.script.lines().next().is_some_and(|head| head.contains(" break="))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The links of four processes and a client, as their numbers; the client is number 5.
    fn links(layout: Layout) -> Vec<(usize, usize)> {
        let roster = Roster { processes: 4, clients: 1 };
        let all = roster.all().flat_map(|from| roster.all().map(move |to| (from, to)));
        let linked = all.filter(|&(from, to)| layout.links(from, to, roster));
        let between_processes = linked.filter(|(from, to)| from.number() < 5 && to.number() < 5);
        between_processes.map(|(from, to)| (from.number(), to.number())).collect()
    }

    #[test]
    fn each_layout_has_its_own_links() {
        assert_eq!(links(Layout::Ring).len(), 4 * 3);
        assert_eq!(links(Layout::OneWayRing), [(1, 2), (2, 3), (3, 4), (4, 1)]);
        assert_eq!(links(Layout::Star), [(1, 2), (1, 3), (1, 4), (2, 1), (3, 1), (4, 1)]);
        assert_eq!(links(Layout::Line), [(1, 2), (2, 1), (2, 3), (3, 2), (3, 4), (4, 3)]);
    }

    #[test]
    fn clients_are_linked_with_every_process_and_nobody_with_itself() {
        let roster = Roster { processes: 3, clients: 2 };
        for layout in [Layout::Ring, Layout::OneWayRing, Layout::Star, Layout::Line] {
            for (one, other) in roster.all().flat_map(|one| roster.all().map(move |other| (one, other))) {
                match (roster.is_client(one), roster.is_client(other)) {
                    (true, true) => assert!(!layout.joins(one, other, roster), "{layout:?}"),
                    (false, false) => assert!(one != other || !layout.joins(one, other, roster), "{layout:?}"),
                    _ => assert!(layout.links(one, other, roster), "{layout:?}"),
                }
            }
        }
        let alone = Roster { processes: 1, clients: 0 };
        assert!(!Layout::OneWayRing.links(ProcessId::at(0), ProcessId::at(0), alone));
    }
}
