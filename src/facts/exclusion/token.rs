//! The token: whoever has it may enter. It is made, goes from one to the next, and may be thrown away.

use super::super::{Emblem, Kind, Meaning, News, TraceName, Urgency};
use crate::base::{Ballot, ProcessId};
use crate::words::{Arg, Datum, Field, Hue, Tone, Words, words};

/// Something that happens to a token. Its number says the how-manieth it is, and who made it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Token {
    /// A process made it.
    Made {
        /// Its number.
        number: Ballot,
    },
    /// It came to a process.
    Came {
        /// Its number.
        number: Ballot,
    },
    /// A process threw it away, as a newer one has come by.
    Discarded {
        /// Its number.
        number: Ballot,
    },
}

pub(super) static MADE: Kind = Kind {
    name: "token-made",
    one: words("a new token", "un nuevo testigo", "un nouveau jeton"),
    many: words("Tokens made", "Testigos creados", "Jetons créés"),
    trace: TraceName::First("make-token"),
};
pub(super) static CAME: Kind = Kind {
    name: "token-came",
    one: words("the token at the next one", "el testigo en el siguiente", "le jeton chez le suivant"),
    many: words("Passes of the token", "Pasos del testigo", "Passages du jeton"),
    trace: TraceName::None,
};
pub(super) static DISCARDED: Kind = Kind {
    name: "token-discarded",
    one: words("a token thrown away", "un testigo desechado", "un jeton jeté"),
    many: words("Tokens thrown away", "Testigos desechados", "Jetons jetés"),
    trace: TraceName::First("discard-token"),
};

static MAKES: Words = words("{0} makes token {1}.", "{0} crea el testigo {1}.", "{0} crée le jeton {1}.");
static GETS: Words = words("Token {1} is with {0}.", "El testigo {1} está en {0}.", "Le jeton {1} est chez {0}.");
static DISCARDS: Words = words(
    "{0} throws token {1} away: a newer one has come by.",
    "{0} desecha el testigo {1}: ya pasó uno más nuevo.",
    "{0} jette le jeton {1}\u{a0}: un plus récent est passé.",
);
static A_NEW_ONE: Words = words("a new token", "un nuevo testigo", "un nouveau jeton");
static AN_OLD_ONE: Words = words("an old token goes", "un testigo viejo se va", "un vieux jeton disparaît");

impl Token {
    /// The colour of a token: that of its maker, and another one of each that the same makes in place of it.
    pub fn tone(number: Ballot) -> Tone {
        Tone::numbered(number.process.index() as u64 + u64::from(number.round.saturating_sub(1)))
    }

    /// Which it is.
    const fn number(self) -> Ballot {
        match self {
            Token::Made { number } | Token::Came { number } | Token::Discarded { number } => number,
        }
    }

    pub(super) fn meaning(self, of: Option<ProcessId>) -> Meaning {
        let number = self.number();
        let (args, hue) = ([Arg::of(of), Arg::Ballot(number)], Hue::Tone(Token::tone(number)));
        match self {
            Token::Made { .. } => Meaning::of(&MADE, MAKES.with(args)).signed(Emblem::Begin, hue),
            Token::Came { .. } => Meaning::of(&CAME, GETS.with(args)).plain(),
            Token::Discarded { .. } => Meaning::of(&DISCARDED, DISCARDS.with(args)).signed(Emblem::Cross, hue),
        }
    }

    /// That there is one more matters, and that there is one fewer; not that it goes round.
    pub(super) fn news(self, of: Option<ProcessId>) -> Option<News> {
        let news = |headline: &'static Words| News { urgency: Urgency::News, headline: Some(headline.text()), ..News::mark(self.meaning(of).told) };
        match self {
            Token::Made { number } if number.round == 1 => Some(News::mark(self.meaning(of).told)),
            Token::Made { .. } => Some(news(&A_NEW_ONE)),
            Token::Discarded { .. } => Some(news(&AN_OLD_ONE)),
            Token::Came { .. } => None,
        }
    }

    pub(super) fn fields(self) -> Vec<Field> {
        vec![Field::body("number", Datum::Ballot(self.number()))]
    }
}

/// How often tokens came to somebody, and what for.
#[derive(Clone, Default, Debug)]
pub struct Tokens {
    came: u64,
    idle: u64,
    longest: u64,
    /// Since when somebody waits: how often a token had come to anybody.
    wishes: Vec<(ProcessId, u64)>,
}

impl Tokens {
    /// How many messages brought a token to the next one.
    pub fn came(&self) -> u64 {
        self.came
    }

    /// How many of them did while nobody waited or was inside.
    pub fn idle(&self) -> u64 {
        self.idle
    }

    /// The most messages that anybody who entered had to wait for.
    pub fn longest_wait(&self) -> u64 {
        self.longest
    }

    pub(super) fn note(&mut self, what: Token, is_idle: bool) {
        match what {
            Token::Came { .. } => {
                self.came += 1;
                self.idle += u64::from(is_idle);
            }
            Token::Made { .. } | Token::Discarded { .. } => {}
        }
    }

    pub(super) fn note_wish(&mut self, process: ProcessId) {
        self.wishes.push((process, self.came));
    }

    pub(super) fn note_entry(&mut self, process: ProcessId) {
        let since = self.wishes.iter().find(|(who, _)| *who == process).map_or(self.came, |(_, since)| *since);
        self.longest = self.longest.max(self.came - since);
        self.drop_wish(process);
    }

    pub(super) fn drop_wish(&mut self, process: ProcessId) {
        self.wishes.retain(|(who, _)| *who != process);
    }
}
