//! Entering a critical section one at a time: who wants to, who enters, who leaves; and the token, where the right to enter is one.

mod token;

use super::entry::Entries;
use super::ledger::{Ledger, NewLedger};
use super::milestone::Family;
use super::{Edge, Emblem, Episode, Kind, Meaning, Milestone, News, Past, PastEntry, Reign, TraceName, Urgency};
use crate::base::{ProcessId, ProcessSet};
use crate::scenario::Wait;
use crate::words::{Arg, Datum, Field, Hue, Tone, Words, words};
use std::sync::LazyLock;
pub use token::{Token, Tokens};

/// Something that matters to entering a critical section one at a time.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Exclusion {
    /// A process wants to enter, and waits from then on.
    Wants,
    /// A process enters.
    Enters,
    /// A process leaves.
    Leaves,
    /// Of the token, where the right to enter is one.
    Token(Token),
}

static WANTED: Kind = Kind {
    name: "wanted",
    one: words("somebody who wants to enter", "alguien que quiere entrar", "quelqu’un qui veut entrer"),
    many: words("Requests to enter", "Peticiones de entrada", "Demandes d’entrée"),
    trace: TraceName::First("want"),
};
static ENTERED: Kind = Kind {
    name: "entered",
    one: words("an entry", "una entrada", "une entrée"),
    many: words("Entries", "Entradas", "Entrées"),
    trace: TraceName::First("enter"),
};
static LEFT: Kind = Kind {
    name: "left",
    one: words("somebody who leaves", "alguien que sale", "quelqu’un qui sort"),
    many: words("Exits", "Salidas", "Sorties"),
    trace: TraceName::First("exit"),
};
/// Its kinds.
pub(super) static KINDS: [&Kind; 6] = [&WANTED, &ENTERED, &LEFT, &token::MADE, &token::CAME, &token::DISCARDED];

/// Somebody enters.
pub static ENTRY: Wait = Wait {
    id: "entry",
    key: "e",
    words: words("the next entry", "la próxima entrada", "la prochaine entrée"),
    nowhere: words("Nobody enters any more.", "Ya no entra nadie.", "Plus personne n’entre."),
};

static WAITS: Episode = Episode { id: "waits", words: words("waits to enter", "espera para entrar", "attend d’entrer"), is_hollow: true };
static INSIDE: Episode = Episode {
    id: "inside",
    words: words("inside the critical section", "dentro de la sección crítica", "dans la section critique"),
    is_hollow: false,
};

static WANTS: Words = words("{0} wants to enter.", "{0} quiere entrar.", "{0} veut entrer.");
static ENTERS: Words = words("{0} enters the critical section.", "{0} entra en la sección crítica.", "{0} entre dans la section critique.");
static LEAVES: Words = words("{0} leaves the critical section.", "{0} sale de la sección crítica.", "{0} sort de la section critique.");
/// Somebody is inside.
pub static INSIDE_NOW: Words = words("{0} is inside", "{0} está dentro", "{0} est dedans");

impl Family for Exclusion {
    const KINDS: &'static [&'static Kind] = &KINDS;
    const LEDGERS: &'static [NewLedger] = &[NewLedger::of::<Occupancy>()];

    /// What it means.
    fn meaning(self, of: Option<ProcessId>) -> Meaning {
        let (who, tone) = (Arg::of(of), of.map_or(Tone::PLAIN, Tone::owner));
        match self {
            Exclusion::Wants => Meaning::of(&WANTED, WANTS.with([who])),
            Exclusion::Enters => Meaning::of(&ENTERED, ENTERS.with([who]))
                .signed(Emblem::None, Hue::Tone(tone))
                .reigning(Reign { tone, leader: of, vacant: false })
                .awaited(&ENTRY)
                .heralded("entered"),
            // Nobody's colour: the tape is hatched until somebody enters again.
            Exclusion::Leaves => Meaning::of(&LEFT, LEAVES.with([who])).reigning(Reign { tone: Tone::PLAIN, leader: None, vacant: true }),
            Exclusion::Token(what) => what.meaning(of),
        }
    }

    /// Waiting and being inside are stretches of a process's time.
    fn edge(self, of: Option<ProcessId>) -> Option<Edge> {
        let tone = of.map_or(Tone::PLAIN, Tone::owner);
        match self {
            Exclusion::Wants => Some(Edge::Opens(&WAITS, tone)),
            Exclusion::Enters => Some(Edge::Opens(&INSIDE, tone)),
            Exclusion::Leaves => Some(Edge::Closes),
            Exclusion::Token(_) => None,
        }
    }

    /// What matters of it.
    fn news(self, of: Option<ProcessId>, _: &Past) -> Option<News> {
        let mark = || News::mark(self.meaning(of).told);
        match self {
            Exclusion::Wants => None,
            Exclusion::Enters => {
                let (about, headline) = (of.map(Datum::Process), Some(INSIDE_NOW.with([Arg::of(of)])));
                Some(News { urgency: Urgency::Frequent, about, headline, ..mark() })
            }
            Exclusion::Leaves => Some(mark()),
            Exclusion::Token(what) => what.news(of),
        }
    }

    /// What it says.
    fn fields(self, _: bool) -> Vec<Field> {
        match self {
            Exclusion::Wants | Exclusion::Enters | Exclusion::Leaves => Vec::new(),
            Exclusion::Token(what) => what.fields(),
        }
    }
}

/// Somebody who waits, and what happened meanwhile.
#[derive(Clone, Debug)]
struct Waiter {
    who: ProcessId,
    /// Who entered since, and how often.
    entered: Vec<(ProcessId, u32)>,
}

/// That one waited while another entered so often.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bypass {
    /// Who waited.
    pub waits: ProcessId,
    /// Who entered.
    pub by: ProcessId,
    /// How often.
    pub times: u32,
}

/// Who is inside, who waits, and who had to let whom go first.
#[derive(Clone, Default, Debug)]
pub struct Occupancy {
    inside: ProcessSet,
    waiting: Vec<Waiter>,
    count: u64,
    together: Option<ProcessSet>,
    bypass: Option<Bypass>,
    tokens: Tokens,
}

impl Ledger for Occupancy {
    fn note(&mut self, entry: &PastEntry, _: &Entries) {
        let Some(process) = entry.process else { return };
        if let Some(what) = entry.what.told() {
            self.note_exclusion(process, what);
        } else if entry.what == Milestone::CRASHED {
            self.note_crash(process);
        }
    }
}

impl Occupancy {
    /// Who is inside.
    pub fn inside(&self) -> ProcessSet {
        self.inside
    }

    /// Who waits to enter.
    pub fn waiting(&self) -> ProcessSet {
        self.waiting.iter().map(|waiter| waiter.who).collect()
    }

    /// How often anybody entered.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The first who were inside together, if any ever were.
    pub fn together(&self) -> Option<ProcessSet> {
        self.together
    }

    /// The most often that anybody entered while another waited.
    pub fn bypass(&self) -> Option<Bypass> {
        self.bypass
    }

    /// The tokens, where the right to enter is one.
    pub fn tokens(&self) -> &Tokens {
        &self.tokens
    }

    fn note_exclusion(&mut self, process: ProcessId, what: Exclusion) {
        match what {
            Exclusion::Wants => {
                self.waiting.push(Waiter { who: process, entered: Vec::new() });
                self.tokens.note_wish(process);
            }
            Exclusion::Enters => self.note_entry(process),
            Exclusion::Leaves => self.inside.remove(process),
            Exclusion::Token(what) => self.tokens.note(what, self.waiting.is_empty() && self.inside.is_empty()),
        }
    }

    /// Whoever is down neither waits nor is inside any more.
    fn note_crash(&mut self, process: ProcessId) {
        self.inside.remove(process);
        self.stop_waiting(process);
        self.tokens.drop_wish(process);
    }

    fn note_entry(&mut self, process: ProcessId) {
        self.count += 1;
        self.inside.insert(process);
        if self.inside.len() > 1 {
            self.together.get_or_insert(self.inside);
        }
        self.stop_waiting(process);
        self.tokens.note_entry(process);
        for waiter in &mut self.waiting {
            let times = match waiter.entered.iter_mut().find(|(who, _)| *who == process) {
                Some((_, times)) => {
                    *times += 1;
                    *times
                }
                None => {
                    waiter.entered.push((process, 1));
                    1
                }
            };
            if self.bypass.is_none_or(|most| times > most.times) {
                self.bypass = Some(Bypass { waits: waiter.who, by: process, times });
            }
        }
    }

    fn stop_waiting(&mut self, process: ProcessId) {
        self.waiting.retain(|waiter| waiter.who != process);
    }
}

impl Past {
    /// Who is inside of the critical section, and who waits.
    pub fn occupancy(&self) -> &Occupancy {
        static NONE: LazyLock<Occupancy> = LazyLock::new(Occupancy::default);
        self.ledger().unwrap_or(&NONE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Exclusion::{Enters, Leaves, Wants};

    fn id(number: usize) -> ProcessId {
        ProcessId::numbered(number)
    }

    fn after(all: &[(usize, Exclusion)]) -> Occupancy {
        let mut occupancy = Occupancy::default();
        all.iter().for_each(|&(who, what)| occupancy.note_exclusion(id(who), what));
        occupancy
    }

    #[test]
    fn two_inside_are_remembered_after_they_have_left() {
        let occupancy = after(&[(1, Wants), (1, Enters), (2, Enters), (1, Leaves), (2, Leaves)]);
        assert_eq!((occupancy.inside(), occupancy.count()), (ProcessSet::EMPTY, 2));
        assert_eq!(occupancy.together(), Some([id(1), id(2)].into_iter().collect()));
        assert_eq!(after(&[(1, Enters), (1, Leaves), (2, Enters)]).together(), None);
    }

    #[test]
    fn who_enters_is_counted_for_each_who_waits_since_it_does() {
        let occupancy = after(&[(3, Enters), (3, Leaves), (1, Wants), (3, Enters), (3, Leaves), (2, Wants), (3, Enters)]);
        assert_eq!(occupancy.bypass(), Some(Bypass { waits: id(1), by: id(3), times: 2 }));
        assert_eq!(occupancy.waiting(), [id(1), id(2)].into_iter().collect());
    }

    #[test]
    fn whoever_crashes_neither_waits_nor_is_inside() {
        let mut occupancy = after(&[(1, Wants), (2, Wants), (2, Enters)]);
        [1, 2].into_iter().for_each(|number| occupancy.note_crash(id(number)));
        assert_eq!((occupancy.waiting(), occupancy.inside()), (ProcessSet::EMPTY, ProcessSet::EMPTY));
    }
}
