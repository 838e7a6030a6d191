//! Suspecting others of having crashed: who suspects whom, who takes it back, and what only the observer knows: that a suspicion is false,
//! and that everybody who is up has noticed a crash.
//!
//! Chandra and Toueg, "Unreliable Failure Detectors for Reliable Distributed Systems" (JACM 1996), for suspicions that may be false and may
//! be taken back. How good a detector is: Chen, Toueg and Aguilera, "On the Quality of Service of Failure Detectors" (2002).

use super::entry::Entries;
use super::ledger::{Ledger, NewLedger};
use super::milestone::Family;
use super::{Edge, Emblem, Episode, Fault, Kind, Meaning, News, Past, PastEntry, TraceName, Urgency};
use crate::base::{ProcessId, ProcessSet, Span, Time};
use crate::scenario::Wait;
use crate::words::{Arg, Datum, Field, Hue, Tone, Weight, Words, words};
use std::sync::LazyLock;

/// Something that matters to suspecting others.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Suspicion {
    /// A process suspects another from now on.
    Suspects {
        /// Whom.
        whom: ProcessId,
        /// All whom it suspects now.
        all: ProcessSet,
    },
    /// A process takes a suspicion back.
    Trusts {
        /// Of whom.
        whom: ProcessId,
        /// All whom it still suspects.
        all: ProcessSet,
    },
    /// The observer sees that a suspicion is false: who is suspected has not crashed.
    Mistaken {
        /// Whose suspicion.
        by: ProcessId,
        /// Of whom.
        whom: ProcessId,
    },
    /// The observer sees that one that is down is suspected by all who have been up since it crashed.
    Detected {
        /// Whom.
        whom: ProcessId,
    },
}

static SUSPECTS: Kind = Kind {
    name: "suspects",
    one: words("a suspicion", "una sospecha", "un soupçon"),
    many: words("Suspicions", "Sospechas", "Soupçons"),
    trace: TraceName::First("suspicion"),
};
static TRUSTS: Kind = Kind {
    name: "trusts",
    one: words("a suspicion taken back", "una sospecha retirada", "un soupçon retiré"),
    many: words("Suspicions taken back", "Sospechas retiradas", "Soupçons retirés"),
    trace: TraceName::First("trust"),
};
static MISTAKEN: Kind = Kind {
    name: "mistaken",
    one: words("a false suspicion", "una sospecha falsa", "un faux soupçon"),
    many: words("False suspicions", "Sospechas falsas", "Faux soupçons"),
    trace: TraceName::First("mistake"),
};
static DETECTED: Kind = Kind {
    name: "detected",
    one: words("a crash that all suspect", "una caída que todos sospechan", "une panne que tous soupçonnent"),
    many: words("Crashes that all suspect", "Caídas que todos sospechan", "Pannes que tous soupçonnent"),
    trace: TraceName::First("detection"),
};
/// Its kinds.
pub(super) static KINDS: [&Kind; 4] = [&SUSPECTS, &TRUSTS, &MISTAKEN, &DETECTED];

/// Somebody suspects.
pub static SUSPECTING: Wait = Wait {
    id: "suspicion",
    key: "n",
    words: words("the next suspicion", "la próxima sospecha", "le prochain soupçon"),
    nowhere: words("Nobody suspects anybody any more.", "Ya nadie sospecha de nadie más.", "Plus personne n’en soupçonne un autre."),
};
/// Somebody takes a suspicion back.
pub static TRUSTING: Wait = Wait {
    id: "trust",
    key: "b",
    words: words("the next suspicion taken back", "la próxima sospecha retirada", "le prochain soupçon retiré"),
    nowhere: words("No suspicion is taken back any more.", "Ya no se retira ninguna sospecha.", "Plus aucun soupçon n’est retiré."),
};

/// From a suspicion until nobody is suspected any more; in the colour of whom it is about.
static SUSPECTING_NOW: Episode =
    Episode { id: "suspects", words: words("suspects somebody", "sospecha de alguien", "soupçonne quelqu’un"), is_hollow: false };

static ARE_SUSPECTED: Words = words("suspects {0}", "sospecha de {0}", "soupçonne {0}");
static SUSPECTS_ONE: Words = words("{0} suspects {1}.", "{0} sospecha de {1}.", "{0} soupçonne {1}.");
static TRUSTS_AGAIN: Words = words("{0} suspects {1} no more.", "{0} ya no sospecha de {1}.", "{0} ne soupçonne plus {1}.");
static IS_MISTAKEN: Words = words(
    "{0} suspects {1}, which is up: a false suspicion.",
    "{0} sospecha de {1}, que funciona: una sospecha falsa.",
    "{0} soupçonne {1}, qui fonctionne\u{a0}: un faux soupçon.",
)
.weighing(Weight::Turn);
static IS_DETECTED: Words = words(
    "All who have been up since {0} crashed suspect it.",
    "Todos los que funcionan desde que cayó {0} sospechan de él.",
    "Tous ceux qui fonctionnent depuis la panne de {0} le soupçonnent.",
);
static FALSE_NOW: Words = words("{0} is up, and suspected", "{0} funciona, y es sospechoso", "{0} fonctionne, et il est soupçonné");
static DETECTED_NOW: Words = words("{0} is down: all know", "{0} cayó: lo saben todos", "{0} est tombé\u{a0}: tous le savent");

impl Family for Suspicion {
    const KINDS: &'static [&'static Kind] = &KINDS;
    const LEDGERS: &'static [NewLedger] = &[NewLedger::of::<Suspicions>()];

    /// What it means.
    fn meaning(self, of: Option<ProcessId>) -> Meaning {
        let (who, about) = (Arg::of(of), Arg::Process(self.whom()));
        let hue = Hue::Tone(Tone::owner(self.whom()));
        match self {
            Suspicion::Suspects { .. } => Meaning::of(&SUSPECTS, SUSPECTS_ONE.with([who, about])).signed(Emblem::Begin, hue).awaited(&SUSPECTING),
            Suspicion::Trusts { .. } => Meaning::of(&TRUSTS, TRUSTS_AGAIN.with([who, about])).signed(Emblem::Begin, hue).awaited(&TRUSTING),
            Suspicion::Mistaken { by, .. } => Meaning::of(&MISTAKEN, IS_MISTAKEN.with([Arg::Process(by), about])),
            Suspicion::Detected { .. } => Meaning::of(&DETECTED, IS_DETECTED.with([about])),
        }
    }

    /// Suspecting is a stretch of a process's time, in the colour of whom it suspected last.
    fn edge(self, _: Option<ProcessId>) -> Option<Edge> {
        let names = |whom, all| Edge::Names(&SUSPECTING_NOW, Tone::owner(whom), ARE_SUSPECTED.with([Arg::Processes(all)]));
        match self {
            Suspicion::Suspects { whom, all } => Some(names(whom, all)),
            Suspicion::Trusts { all, .. } => Some(all.iter().last().map_or(Edge::Closes, |whom| names(whom, all))),
            Suspicion::Mistaken { .. } | Suspicion::Detected { .. } => None,
        }
    }

    /// What matters of it: that one is suspected who is up, which no process can know, and that all noticed a crash.
    fn news(self, of: Option<ProcessId>, _: &Past) -> Option<News> {
        let mark = News::mark(self.meaning(of).told);
        let headline = |words: &'static Words| Some(words.with([Arg::Process(self.whom())]));
        let about = Some(Datum::Process(self.whom()));
        match self {
            Suspicion::Suspects { .. } | Suspicion::Trusts { .. } => Some(mark),
            Suspicion::Mistaken { .. } => {
                Some(News { urgency: Urgency::Frequent, about, headline: headline(&FALSE_NOW), remark: Some(mark.told), ..mark })
            }
            Suspicion::Detected { .. } => Some(News { urgency: Urgency::News, about, headline: headline(&DETECTED_NOW), ..mark }),
        }
    }

    /// What it says.
    fn fields(self, _: bool) -> Vec<Field> {
        let whom = Field::body("whom", Datum::Process(self.whom()));
        match self {
            Suspicion::Mistaken { by, .. } => vec![Field::body("by", Datum::Process(by)), whom],
            Suspicion::Suspects { .. } | Suspicion::Trusts { .. } | Suspicion::Detected { .. } => vec![whom],
        }
    }
}

impl Suspicion {
    /// Whom it is about.
    pub const fn whom(self) -> ProcessId {
        match self {
            Suspicion::Suspects { whom, .. } | Suspicion::Trusts { whom, .. } | Suspicion::Mistaken { whom, .. } | Suspicion::Detected { whom } => {
                whom
            }
        }
    }
}

/// Who suspects whom, and how right they were.
#[derive(Clone, Default, Debug)]
pub struct Suspicions {
    /// Whom each suspects that ever suspected anybody.
    of: Vec<(ProcessId, ProcessSet)>,
    /// Who is down, and since when.
    down: Vec<(ProcessId, Time)>,
    /// Who is up again, and since when.
    back: Vec<(ProcessId, Time)>,
    /// Who ever crashed.
    crashed: ProcessSet,
    /// Who was ever suspected before it crashed.
    accused: ProcessSet,
    /// The first false suspicion: whose, and of whom.
    first: Option<(ProcessId, ProcessId)>,
    mistakes: u64,
    /// Who is down and was suspected by all who have been up since.
    detected: ProcessSet,
    detections: u64,
    slowest: Span,
}

impl Ledger for Suspicions {
    fn note(&mut self, entry: &PastEntry, _: &Entries) {
        if let Some(what) = entry.what.told() {
            self.note_suspicion(entry.at, entry.process, what);
        } else if let Some((process, what)) = entry.process.zip(entry.what.told()) {
            self.note_fault(entry.at, process, what);
        }
    }
}

impl Suspicions {
    /// Whom a process suspects.
    pub fn suspected_by(&self, process: ProcessId) -> ProcessSet {
        self.of.iter().find(|(of, _)| *of == process).map_or(ProcessSet::EMPTY, |(_, suspects)| *suspects)
    }

    /// Who suspects a process.
    pub fn accusers(&self, process: ProcessId) -> ProcessSet {
        self.of.iter().filter(|(_, suspects)| suspects.contains(process)).map(|(of, _)| *of).collect()
    }

    /// Who is suspected by anybody.
    pub fn suspected(&self) -> ProcessSet {
        self.of.iter().fold(ProcessSet::EMPTY, |all, (_, suspects)| all.union(*suspects))
    }

    /// Whether a process ever crashed.
    pub fn ever_crashed(&self, process: ProcessId) -> bool {
        self.crashed.contains(process)
    }

    /// Who was ever suspected before it crashed.
    pub fn accused(&self) -> ProcessSet {
        self.accused
    }

    /// The first suspicion of one that had not crashed: whose, and of whom.
    pub fn first_mistake(&self) -> Option<(ProcessId, ProcessId)> {
        self.first
    }

    /// How many suspicions were of somebody who had not crashed.
    pub fn mistakes(&self) -> u64 {
        self.mistakes
    }

    /// Who is down and should have been noticed just now: all who have been up since then suspect it, and it is not said yet.
    pub fn newly_detected(&self, up: ProcessSet) -> impl Iterator<Item = ProcessId> {
        let is_new = |(whom, _): &&(ProcessId, Time)| !self.detected.contains(*whom);
        self.down.iter().filter(is_new).filter(move |(whom, since)| self.is_noticed(*whom, *since, up)).map(|(whom, _)| *whom)
    }

    /// Whoever came back since a crash has seen nothing of it, and needs T + D from then on.
    fn is_noticed(&self, whom: ProcessId, since: Time, up: ProcessSet) -> bool {
        let saw = |id: &ProcessId| !self.back.iter().any(|(back, at)| back == id && *at >= since);
        let witnesses: ProcessSet = up.iter().filter(saw).collect();
        !witnesses.is_empty() && witnesses.iter().all(|id| self.suspected_by(id).contains(whom))
    }

    /// How many crashes all who were up since then came to suspect.
    pub fn detections(&self) -> u64 {
        self.detections
    }

    /// How long it took at most from a crash until all who were up since then suspected it.
    pub fn slowest(&self) -> Span {
        self.slowest
    }

    fn note_suspicion(&mut self, at: Time, process: Option<ProcessId>, what: Suspicion) {
        match (what, process) {
            (Suspicion::Suspects { whom, .. }, Some(process)) => {
                match self.of.iter_mut().find(|(of, _)| *of == process) {
                    Some((_, suspects)) => _ = suspects.insert(whom),
                    None => self.of.push((process, [whom].into_iter().collect())),
                }
                if !self.crashed.contains(whom) {
                    self.accused.insert(whom);
                    self.mistakes += 1;
                    self.first.get_or_insert((process, whom));
                }
            }
            (Suspicion::Trusts { whom, .. }, Some(process)) => {
                self.of.iter_mut().filter(|(of, _)| *of == process).for_each(|(_, suspects)| suspects.remove(whom));
            }
            (Suspicion::Detected { whom }, _) => {
                self.detected.insert(whom);
                self.detections += 1;
                let since = self.down.iter().find(|(id, _)| *id == whom).map_or(at, |(_, since)| *since);
                self.slowest = self.slowest.max(at.since(since));
            }
            (Suspicion::Mistaken { .. }, _) | (Suspicion::Suspects { .. } | Suspicion::Trusts { .. }, None) => {}
        }
    }

    /// Whoever is down suspects nobody any more; whoever is up again has yet to be noticed once more when it crashes.
    fn note_fault(&mut self, at: Time, process: ProcessId, what: Fault) {
        for list in [&mut self.down, &mut self.back] {
            list.retain(|(id, _)| *id != process);
        }
        self.of.retain(|(of, _)| *of != process);
        self.detected.remove(process);
        match what {
            Fault::Crashed => {
                self.down.push((process, at));
                self.crashed.insert(process);
            }
            Fault::Recovered => self.back.push((process, at)),
        }
    }
}

impl Past {
    /// Who suspects whom of having crashed, and how right they were.
    pub fn suspicions(&self) -> &Suspicions {
        static NONE: LazyLock<Suspicions> = LazyLock::new(Suspicions::default);
        self.ledger().unwrap_or(&NONE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Suspicion::{Detected, Suspects, Trusts};

    fn id(number: usize) -> ProcessId {
        ProcessId::numbered(number)
    }

    fn suspects(whom: usize) -> Suspicion {
        Suspects { whom: id(whom), all: [id(whom)].into_iter().collect() }
    }

    fn told(suspicions: &mut Suspicions, at: u64, by: usize, what: Suspicion) {
        suspicions.note_suspicion(Time::millis(at), Some(id(by)), what);
    }

    #[test]
    fn a_suspicion_is_false_where_nobody_crashed_before_it() {
        let mut suspicions = Suspicions::default();
        told(&mut suspicions, 10, 1, suspects(2));
        told(&mut suspicions, 20, 1, Trusts { whom: id(2), all: ProcessSet::EMPTY });
        suspicions.note_fault(Time::millis(30), id(3), Fault::Crashed);
        told(&mut suspicions, 40, 1, suspects(3));
        assert_eq!((suspicions.mistakes(), suspicions.first_mistake()), (1, Some((id(1), id(2)))));
        assert_eq!((suspicions.accused().len(), suspicions.suspected_by(id(1))), (1, [id(3)].into_iter().collect()));
    }

    #[test]
    fn a_crash_is_noticed_once_and_by_those_alone_who_were_up_since() {
        let (mut suspicions, up) = (Suspicions::default(), [id(1), id(2)].into_iter().collect());
        let found = |suspicions: &Suspicions| suspicions.newly_detected(up).collect::<Vec<_>>();
        suspicions.note_fault(Time::millis(20), id(2), Fault::Crashed);
        suspicions.note_fault(Time::millis(30), id(3), Fault::Crashed);
        suspicions.note_fault(Time::millis(40), id(2), Fault::Recovered);
        assert_eq!(found(&suspicions), []);
        told(&mut suspicions, 90, 1, suspects(3));
        assert_eq!(found(&suspicions), [id(3)], "P2 has seen nothing of it");
        suspicions.note_suspicion(Time::millis(90), None, Detected { whom: id(3) });
        assert_eq!((suspicions.detections(), suspicions.slowest(), found(&suspicions)), (1, Span::millis(60), vec![]));
        suspicions.note_fault(Time::millis(95), id(3), Fault::Recovered);
        suspicions.note_fault(Time::millis(96), id(3), Fault::Crashed);
        assert_eq!(found(&suspicions), [], "P1 suspected it all the time, and now P2 is a witness too");
        told(&mut suspicions, 99, 2, suspects(3));
        assert_eq!(found(&suspicions), [id(3)]);
    }

    #[test]
    fn whoever_is_down_suspects_nobody() {
        let mut suspicions = Suspicions::default();
        told(&mut suspicions, 10, 1, suspects(2));
        told(&mut suspicions, 11, 3, suspects(2));
        assert_eq!(suspicions.accusers(id(2)), [id(1), id(3)].into_iter().collect());
        suspicions.note_fault(Time::millis(12), id(1), Fault::Crashed);
        assert_eq!((suspicions.accusers(id(2)), suspicions.suspected()), ([id(3)].into_iter().collect(), [id(2)].into_iter().collect()));
    }
}
