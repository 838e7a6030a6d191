//! Going through rounds, in step or each at its own pace: what begins when, who comes too late, who was not heard, who presides, who tells
//! and proposes what, and where a coin decides.

use super::entry::Entries;
use super::ledger::{Ledger, NewLedger};
use super::milestone::Family;
use super::{Emblem, Kind, Meaning, News, Past, PastEntry, Reign, TraceName};
use crate::base::{ProcessId, ProcessSet, SharedList, Value};
use crate::scenario::Wait;
use crate::words::{Arg, Datum, Field, Hue, Tone, Words, words};
use std::sync::LazyLock;

/// Something that matters to going through rounds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Round {
    /// A process began a round.
    Began {
        /// Which, from 1.
        round: u32,
    },
    /// A message came after its round was over, and counts for nothing.
    Late {
        /// The round that it was for.
        round: u32,
        /// Whose it was.
        from: ProcessId,
    },
    /// A round is over, and some were not heard who were to say something.
    Missed {
        /// Which.
        round: u32,
        /// Who.
        who: ProcessSet,
    },
    /// What a process heard from another in a round that is over.
    Heard {
        /// Which.
        round: u32,
        /// From whom.
        from: ProcessId,
        /// What.
        value: Value,
    },
    /// Whose values a process knows once a round is over.
    Knows {
        /// Which.
        round: u32,
        /// Whose.
        whose: ProcessSet,
    },
    /// A process presides over a phase: it has the last word there.
    Presides {
        /// Which phase, from 1.
        phase: u32,
    },
    /// A process told all what it holds.
    Reported {
        /// In which round.
        round: u32,
        /// What.
        value: Value,
    },
    /// A process has looked for a value that enough of all reported, and proposes it.
    Saw {
        /// In which round.
        round: u32,
        /// The value, if it saw one.
        value: Option<Value>,
    },
    /// A process knew no better than to toss a coin.
    Tossed {
        /// At the end of which round.
        round: u32,
        /// How it fell.
        value: Value,
    },
}

static BEGAN: Kind = Kind {
    name: "round",
    one: words("a new round", "una nueva ronda", "un nouveau tour"),
    many: words("Rounds", "Rondas", "Tours"),
    trace: TraceName::First("round"),
};
static LATE: Kind = Kind {
    name: "late",
    one: words("a late message", "un mensaje tardío", "un message en retard"),
    many: words("Late messages", "Mensajes tardíos", "Messages en retard"),
    trace: TraceName::First("late"),
};
static MISSED: Kind = Kind {
    name: "missed",
    one: words("somebody not heard", "alguien a quien no se oyó", "quelqu’un qu’on n’a pas entendu"),
    many: words("Messages missed", "Mensajes que faltaron", "Messages manquants"),
    trace: TraceName::First("missed"),
};
static HEARD: Kind = Kind {
    name: "heard",
    one: words("a value heard", "un valor oído", "une valeur entendue"),
    many: words("Values heard", "Valores oídos", "Valeurs entendues"),
    trace: TraceName::None,
};
static KNOWS: Kind = Kind {
    name: "knows",
    one: words("what somebody knows", "lo que alguien sabe", "ce que quelqu’un connaît"),
    many: words("What is known", "Lo que se sabe", "Ce qui est connu"),
    trace: TraceName::First("knows"),
};
static PRESIDES: Kind = Kind {
    name: "presides",
    one: words("a new phase", "una nueva fase", "une nouvelle phase"),
    many: words("Phases", "Fases", "Phases"),
    trace: TraceName::First("preside"),
};
static REPORTED: Kind = Kind {
    name: "reported",
    one: words("a report", "un anuncio", "une annonce"),
    many: words("Reports", "Anuncios", "Annonces"),
    trace: TraceName::None,
};
static SAW: Kind = Kind {
    name: "saw",
    one: words("reports counted by somebody", "un recuento de anuncios", "un comptage d’annonces"),
    many: words("Counts of reports", "Recuentos de anuncios", "Comptages d’annonces"),
    trace: TraceName::None,
};
static TOSSED: Kind = Kind {
    name: "tossed",
    one: words("a coin tossed", "una moneda lanzada", "une pièce lancée"),
    many: words("Coins tossed", "Monedas lanzadas", "Pièces lancées"),
    trace: TraceName::First("toss"),
};
/// Its kinds.
pub(super) static KINDS: [&Kind; 9] = [&BEGAN, &LATE, &MISSED, &HEARD, &KNOWS, &PRESIDES, &REPORTED, &SAW, &TOSSED];

/// A round begins.
pub static ROUND: Wait = Wait {
    id: "round",
    key: "r",
    words: words("the next round", "la próxima ronda", "le prochain tour"),
    nowhere: words("No round begins any more.", "Ya no empieza ninguna ronda.", "Plus aucun tour ne commence."),
};

static BEGINS: Words = words("{0} begins round {1}.", "{0} empieza la ronda {1}.", "{0} commence le tour {1}.");
static ALL_BEGIN: Words = words("Round {0} begins.", "Empieza la ronda {0}.", "Le tour {0} commence.");
static COMES_LATE: Words = words(
    "What {1} sent in round {2} reaches {0} too late, and counts for nothing.",
    "Lo que {1} envió en la ronda {2} llega tarde a {0}: ya no cuenta.",
    "Ce que {1} a envoyé au tour {2} arrive trop tard à {0}\u{a0}: cela ne compte plus.",
);
static IS_MISSED: Words =
    words("{0} heard nothing from {1} in round {2}.", "{0} no oyó nada de {1} en la ronda {2}.", "{0} n’a rien entendu de {1} au tour {2}.");
static HEARS: Words = words("{0} heard {1} from {2}.", "{0} oyó {1} de {2}.", "{0} a entendu {1} de {2}.");
static KNOWS_OF: Words = words("{0} knows the values of {1}.", "{0} conoce los valores de {1}.", "{0} connaît les valeurs de {1}.");
static HAS_THE_LAST_WORD: Words = words("{0} presides over phase {1}.", "{0} preside la fase {1}.", "{0} préside la phase {1}.");
static REPORTS: Words = words("{0} reports {1}.", "{0} anuncia {1}.", "{0} annonce {1}.");
static SAW_ENOUGH: Words = words("{0} saw enough reports of {1}.", "{0} vio bastantes anuncios de {1}.", "{0} a vu assez d’annonces de {1}.");
static SAW_TOO_FEW: Words =
    words("{0} saw too few reports of either value.", "{0} vio muy pocos anuncios de cada valor.", "{0} a vu trop peu d’annonces de chaque valeur.");
static TOSSES: Words = words("{0} tosses a coin: {1}.", "{0} lanza una moneda: {1}.", "{0} lance une pièce\u{a0}: {1}.");
static PRESIDES_NOW: Words = words("{0} presides", "{0} preside", "{0} préside");

impl Family for Round {
    const KINDS: &'static [&'static Kind] = &KINDS;
    const LEDGERS: &'static [NewLedger] = &[NewLedger::of::<Rounds>()];

    /// What it means.
    fn meaning(self, of: Option<ProcessId>) -> Meaning {
        let who = Arg::of(of);
        match self {
            Round::Began { round } => Meaning::of(&BEGAN, BEGINS.with([who, Arg::Number(u64::from(round))])).plain().awaited(&ROUND),
            Round::Late { round, from } => {
                Meaning::of(&LATE, COMES_LATE.with([who, Arg::Process(from), Arg::Number(u64::from(round))])).signed(Emblem::Cross, Hue::Plain)
            }
            Round::Missed { round, who: missed } => {
                Meaning::of(&MISSED, IS_MISSED.with([who, Arg::Processes(missed), Arg::Number(u64::from(round))]))
            }
            Round::Heard { from, value, .. } => Meaning::of(&HEARD, HEARS.with([who, Arg::Value(value), Arg::Process(from)])).plain(),
            Round::Knows { whose, .. } => Meaning::of(&KNOWS, KNOWS_OF.with([who, Arg::Processes(whose)])).plain(),
            Round::Presides { phase } => {
                let tone = of.map_or(Tone::PLAIN, Tone::owner);
                Meaning::of(&PRESIDES, HAS_THE_LAST_WORD.with([who, Arg::Number(u64::from(phase))]))
                    .signed(Emblem::Crown, Hue::Tone(tone))
                    .reigning(Reign { tone, leader: of, vacant: false })
            }
            Round::Reported { value, .. } => Meaning::of(&REPORTED, REPORTS.with([who, Arg::Value(value)])).plain(),
            Round::Saw { value: Some(value), .. } => Meaning::of(&SAW, SAW_ENOUGH.with([who, Arg::Value(value)])).plain(),
            Round::Saw { value: None, .. } => Meaning::of(&SAW, SAW_TOO_FEW.with([who])).plain(),
            Round::Tossed { value, .. } => Meaning::of(&TOSSED, TOSSES.with([who, Arg::Value(value)])).plain(),
        }
    }

    /// What matters of it: that a round begins is news of the first that begins it.
    fn news(self, of: Option<ProcessId>, past: &Past) -> Option<News> {
        match self {
            Round::Began { round } => past.rounds().is_first(round, of).then(|| News::mark(ALL_BEGIN.with([Arg::Number(u64::from(round))]))),
            Round::Late { .. } => Some(News::mark(self.meaning(of).told)),
            Round::Presides { .. } => Some(News { headline: Some(PRESIDES_NOW.with([Arg::of(of)])), ..News::mark(self.meaning(of).told) }),
            Round::Missed { .. } | Round::Heard { .. } | Round::Knows { .. } | Round::Reported { .. } | Round::Saw { .. } | Round::Tossed { .. } => {
                None
            }
        }
    }

    /// What it says.
    fn fields(self, _: bool) -> Vec<Field> {
        let number = |name, number: u32| Field::body(name, Datum::Number(u64::from(number)));
        match self {
            Round::Began { round } => vec![number("round", round)],
            Round::Late { round, from } => vec![number("round", round), Field::body("from", Datum::Process(from))],
            Round::Missed { round, who } => vec![number("round", round), Field::body("who", Datum::Processes(who))],
            Round::Heard { round, from, value } => {
                vec![number("round", round), Field::body("from", Datum::Process(from)), Field::body("value", Datum::Value(value))]
            }
            Round::Knows { round, whose } => vec![number("round", round), Field::body("whose", Datum::Processes(whose))],
            Round::Presides { phase } => vec![number("phase", phase)],
            Round::Reported { round, value } | Round::Tossed { round, value } => {
                vec![number("round", round), Field::body("value", Datum::Value(value))]
            }
            Round::Saw { round, value } => vec![number("round", round), Field::body("value", Datum::maybe(value, Datum::Value))],
        }
    }
}

/// What one heard from another in a round.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Heard {
    /// Who.
    pub by: ProcessId,
    /// From whom.
    pub from: ProcessId,
    /// What.
    pub value: Value,
}

/// How far the rounds have come, and what was heard in each.
#[derive(Clone, Default, Debug)]
pub struct Rounds {
    /// The last round that anybody began, and who was the first.
    last: Option<(u32, ProcessId)>,
    /// Of each round, in their order.
    heard: Vec<SharedList<Heard>>,
    /// Who knew whose values at the end of each round, in their order.
    known: Vec<SharedList<(ProcessId, ProcessSet)>>,
    /// Who reported, saw and tossed what in each round, in their order.
    told: Vec<SharedList<(ProcessId, Round)>>,
    /// How many coins were tossed.
    tosses: u64,
}

impl Ledger for Rounds {
    fn note(&mut self, entry: &PastEntry, _: &Entries) {
        if let Some((process, what)) = entry.process.zip(entry.what.told()) {
            self.note_round(process, what);
        }
    }
}

impl Rounds {
    /// The last round that anybody began; 0 before the first.
    pub fn last(&self) -> u32 {
        self.last.map_or(0, |(round, _)| round)
    }

    /// What was heard in a round, by those for whom it is over.
    pub fn heard(&self, round: u32) -> impl Iterator<Item = &Heard> {
        of_round(&self.heard, round)
    }

    /// Whose values a process knew at the end of a round, if that is over for it.
    pub fn known(&self, round: u32, by: ProcessId) -> Option<ProcessSet> {
        of_round(&self.known, round).find(|(who, _)| *who == by).map(|(_, whose)| *whose)
    }

    /// What a process reported in a round, saw and tossed there, as far as it has come.
    pub fn told(&self, round: u32, by: ProcessId) -> impl Iterator<Item = Round> {
        of_round(&self.told, round).filter(move |(who, _)| *who == by).map(|(_, what)| *what)
    }

    /// How many coins were tossed.
    pub fn tosses(&self) -> u64 {
        self.tosses
    }

    /// Whether a process was the first to begin the present round.
    fn is_first(&self, round: u32, process: Option<ProcessId>) -> bool {
        self.last.is_some_and(|(last, first)| last == round && Some(first) == process)
    }

    fn note_round(&mut self, process: ProcessId, what: Round) {
        match what {
            Round::Began { round } if round > self.last() => self.last = Some((round, process)),
            Round::Heard { round, from, value } => add_to_round(&mut self.heard, round, Heard { by: process, from, value }),
            Round::Knows { round, whose } => add_to_round(&mut self.known, round, (process, whose)),
            Round::Reported { round, .. } | Round::Saw { round, .. } => add_to_round(&mut self.told, round, (process, what)),
            Round::Tossed { round, .. } => {
                self.tosses += 1;
                add_to_round(&mut self.told, round, (process, what));
            }
            Round::Began { .. } | Round::Late { .. } | Round::Missed { .. } | Round::Presides { .. } => {}
        }
    }
}

/// What is kept of a round, from 1.
fn of_round<T>(rounds: &[SharedList<T>], round: u32) -> impl Iterator<Item = &T> {
    rounds.get(round.wrapping_sub(1) as usize).into_iter().flat_map(SharedList::iter)
}

/// Keeps something of a round; there is none before the first.
fn add_to_round<T: Clone>(rounds: &mut Vec<SharedList<T>>, round: u32, what: T) {
    let Some(place) = round.checked_sub(1) else { return };
    let place = place as usize;
    rounds.resize_with(rounds.len().max(place + 1), SharedList::default);
    rounds[place].push(what);
}

impl Past {
    /// How far rounds have come.
    pub fn rounds(&self) -> &Rounds {
        static NONE: LazyLock<Rounds> = LazyLock::new(Rounds::default);
        self.ledger().unwrap_or(&NONE)
    }
}
