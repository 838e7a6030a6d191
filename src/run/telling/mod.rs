//! What happened in plain sentences: each event of a passage, what followed from it, and what it meant.
//!
//! A sentence is a [`Told`]: a message in three languages with its arguments, and behind it what no argument can hold.

mod acts;
mod words;

pub use acts::tell_act;

use super::{Arrow, End, Event, Happening, Passage};
use crate::base::{ProcessId, ProcessSet, Roster};
use crate::facts::Milestone;
use crate::sim::{Ending, MAX_EVENTS, MAX_EVENTS_AT_ONE_INSTANT, MAX_IN_FLIGHT, Record, What, Why};
use crate::words::Letter;
use crate::words::{Arg, Datum, Lang, Piece, Said, Text, Weight, Words};
use acts::tell_command;

/// A sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    text: Text,
    /// What stands behind the sentence's term, or at its end if it has none: the details of a message, the sides of a partition.
    behind: Vec<Datum>,
}

impl From<Text> for Told {
    fn from(text: Text) -> Told {
        Told { text, behind: Vec::new() }
    }
}

impl Told {
    /// A sentence that names a message, which is the term among its arguments.
    fn of_letter<const N: usize>(words: &'static Words, args: [Arg; N], letter: &Letter) -> Told {
        Told { text: words.with(args), behind: letter.details.clone() }
    }

    /// A sentence that ends in something written: `P1 P2 | P3`.
    pub fn ending(text: Text, written: String) -> Told {
        Told { text, behind: vec![Datum::Phrase(written)] }
    }

    /// A sentence that ends in what somebody wrote for people.
    pub fn quoting(text: Text, said: Said) -> Told {
        Told { text, behind: vec![Datum::Said(said)] }
    }

    /// The sentence without what stands behind its term.
    pub const fn text(&self) -> Text {
        self.text
    }

    /// How much it matters.
    pub const fn weight(&self) -> Weight {
        self.text.words().weight()
    }

    /// Whether it says the same, of another process or of the same.
    pub fn is_like(&self, other: &Told) -> bool {
        self.text.is_like(&other.text) && self.behind == other.behind
    }

    /// It as said of several processes.
    pub fn of_several(&self, speakers: ProcessSet) -> Told {
        Told { text: self.text.of_several(speakers), behind: self.behind.clone() }
    }

    /// The sentence in a language.
    pub fn say(&self, lang: Lang, roster: Roster) -> String {
        self.pieces(lang, roster).into_iter().map(|piece| piece.text).collect()
    }

    /// The sentence in a language, in stretches.
    pub fn pieces(&self, lang: Lang, roster: Roster) -> Vec<Piece> {
        let mut pieces = self.text.pieces(lang, roster);
        let term = pieces.iter().position(|piece| matches!(piece.arg, Some(Arg::Term(_))));
        let rest = pieces.split_off(term.map_or(pieces.len(), |place| place + 1));
        for datum in &self.behind {
            pieces.push(plain(" "));
            add(&mut pieces, datum, lang, roster);
        }
        pieces.extend(rest);
        pieces
    }
}

fn plain(text: &str) -> Piece {
    Piece { text: text.to_owned(), arg: None }
}

/// A datum as stretches, so that a ballot keeps its colour and a value its chip.
fn add(pieces: &mut Vec<Piece>, datum: &Datum, lang: Lang, roster: Roster) {
    let arg = match datum {
        Datum::Ballot(ballot) => Some(Arg::Ballot(*ballot)),
        Datum::Value(value) => Some(Arg::Value(*value)),
        Datum::Process(id) => Some(Arg::Process(*id)),
        Datum::List(items) => {
            for (place, item) in items.iter().enumerate() {
                pieces.push(plain(if place == 0 { "(" } else { ", " }));
                add(pieces, item, lang, roster);
            }
            return pieces.push(plain(")"));
        }
        _ => None,
    };
    pieces.push(Piece { text: datum.show(lang, roster), arg });
}

/// What kind of thing an event is, for those who look for one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EventKind {
    /// A message arrived or was lost.
    Message,
    /// A timer ran out.
    Timer,
    /// Somebody interfered or asked for something.
    Deed,
    /// A process began.
    Start,
}

impl Happening {
    /// What kind of thing it is.
    pub const fn kind(&self) -> EventKind {
        match self {
            Happening::Start => EventKind::Start,
            Happening::Arrived(_) | Happening::ToItself(_) | Happening::Lost(_) => EventKind::Message,
            Happening::Timer(_) => EventKind::Timer,
            Happening::Command(_) | Happening::Acted(_) | Happening::Skipped { .. } => EventKind::Deed,
        }
    }
}

impl Passage {
    /// An event in one sentence.
    pub fn tell(&self, event: &Event, roster: Roster) -> Told {
        let who = Arg::of(event.process);
        match &event.what {
            Happening::Start => words::STARTS.with([who]).into(),
            Happening::ToItself(letter) => Told::of_letter(&words::HANDS_ITSELF, [who, Arg::Term(letter.name)], letter),
            Happening::Arrived(place) | Happening::Lost(place) => self.arrows[*place].tell_end(),
            Happening::Timer(name) => words::RUNS_OUT.with([who, Arg::Words(&name.words)]).into(),
            Happening::Command(command) => tell_command(who, *command),
            Happening::Acted(line) => tell_act(line, roster),
            Happening::Skipped { line, .. } => Told::ending(words::CHANGES_NOTHING.text(), crate::scenario::script::print_act(line, roster)),
        }
    }

    /// What followed from an event at once: what it meant, and what was sent; each message once, with all who are to get it.
    pub fn effects(&self, event: &Event) -> Vec<Told> {
        let mut told: Vec<Told> = Vec::new();
        if let Happening::Skipped { reason, .. } = event.what {
            told.push(reason.into());
        }
        told.extend(event.milestones.iter().filter_map(|(process, what)| tell_milestone(*process, *what)));
        let mut sent: Vec<(&Arrow, ProcessSet)> = Vec::new();
        for arrow in event.sent.iter().map(|&place| &self.arrows[place]) {
            let same = |(known, _): &&mut (&Arrow, ProcessSet)| known.name.from == arrow.name.from && known.letter == arrow.letter;
            match sent.iter_mut().find(same) {
                Some((_, to)) => {
                    to.insert(arrow.name.to);
                }
                None => sent.push((arrow, [arrow.name.to].into_iter().collect())),
            }
        }
        told.extend(sent.into_iter().map(|(arrow, to)| arrow.tell_sending(to)));
        told
    }
}

impl Arrow {
    /// Its sending, in one sentence; there may be several who are to get it.
    pub fn tell_sending(&self, to: ProcessSet) -> Told {
        on_its_way(&words::SENDS, Arg::Process(self.name.from), &self.letter, Arg::Processes(to))
    }

    /// Its end, in one sentence.
    pub fn tell_end(&self) -> Told {
        let (from, to) = (Arg::Process(self.name.from), Arg::Process(self.name.to));
        match self.end {
            End::Arrived(_) => gets(to, &self.letter, from),
            End::Lost(_, why) => on_its_way(lost(why), from, &self.letter, to),
            End::OnTheWay => on_its_way(&words::IS_ON_THE_WAY, from, &self.letter, to),
        }
    }
}

/// What an event meant, in one sentence; nothing where the event itself says as much.
pub fn tell_milestone(process: Option<ProcessId>, what: Milestone) -> Option<Told> {
    let meaning = what.meaning(process);
    (!meaning.is_plain).then(|| meaning.told.into())
}

/// A record in one sentence: what happened, or that a state is another now.
pub fn tell_record(record: &Record, roster: Roster) -> Told {
    let who = Arg::of(record.process);
    match &record.what {
        What::Start => words::STARTS.with([who]).into(),
        What::Send { message, to, .. } => on_its_way(&words::SENDS, who, message, Arg::Process(*to)),
        What::Deliver { message, from, .. } => gets(who, message, Arg::Process(*from)),
        What::Lose { message, from, why, .. } => on_its_way(lost(*why), Arg::Process(*from), message, who),
        What::Timer(name) => words::RUNS_OUT.with([who, Arg::Words(&name.words)]).into(),
        What::Command(command) => tell_command(who, *command),
        What::Intervened(line) => tell_act(line, roster),
        What::State { .. } | What::Skipped { .. } | What::Note(_) | What::Milestone(_) | What::TimerSet { .. } | What::TimerCancelled(_) => {
            words::CHANGES.with([who]).into()
        }
    }
}

/// What becomes of a message, of its sender, itself and its receiver.
fn on_its_way(words: &'static Words, from: Arg, letter: &Letter, to: Arg) -> Told {
    Told::of_letter(words, [from, Arg::Term(letter.name), to], letter)
}

/// That a message arrived, of its receiver, itself and its sender.
fn gets(to: Arg, letter: &Letter, from: Arg) -> Told {
    Told::of_letter(&words::GETS, [to, Arg::Term(letter.name), from], letter)
}

/// Why a message was lost, of a sender, a message and a receiver.
const fn lost(why: Why) -> &'static Words {
    match why {
        Why::Loss => &words::LOST,
        Why::Partition => &words::LOST_AT_A_CUT,
        Why::Crashed => &words::LOST_AT_A_CRASHED,
        Why::Dropped => &words::DROPPED,
    }
}

/// Why a run is over, in one sentence.
pub fn tell_ending(why: Ending) -> Text {
    match why {
        Ending::Quiet => words::QUIET.text(),
        Ending::Until => words::UNTIL.text(),
        Ending::TooManyEvents => words::TOO_MANY_EVENTS.with([Arg::Number(MAX_EVENTS)]),
        Ending::Stuck => words::STUCK.with([Arg::Number(u64::from(MAX_EVENTS_AT_ONE_INSTANT))]),
        Ending::TooManyInFlight => words::TOO_MANY_IN_FLIGHT.with([Arg::Number(MAX_IN_FLIGHT as u64)]),
    }
}

/// Why a message will not arrive, in short.
pub const fn tell_why(why: Why) -> &'static Words {
    match why {
        Why::Loss => &words::BY_THE_NETWORK,
        Why::Partition => &words::AT_A_CUT,
        Why::Crashed => &words::AT_A_CRASHED,
        Why::Dropped => &words::BY_HAND,
    }
}
