//! When something has happened in a run: the small language that stops of a story speak.
//!
//! ```text
//! P1 sends Prepare              somebody does: sends, gets, or a fact by its kind
//! somebody elected 2            with what the fact says of itself: its term, its value
//! 3 voted red                   so many of them, since what came before
//! chosen red and P4 crashed     both, in whatever order
//! began then chosen             one after the other
//! decided without crashed       unless that comes before
//! 40ms, 40ms~3, 20ms later      a time, or so long after what came before
//! nothing moves                 no message is on its way that brings news
//! ```
//!
//! Which kinds of facts there are the card says ([`Card::facts`](super::Card::facts)). What a name of a message or a value can't be is
//! found by running: it never comes.

use super::script::{Reader, Token, is_name, says_something};
use super::{Card, Detail, Moment, Problem};
use crate::base::{ProcessId, Roster, Span};
use crate::words::{Words, words};
use core::fmt::Write;

/// The most steps and signs of a moment: more than anybody could follow.
const MANY: usize = 16;

/// What joins signs: none of them is the name of a fact, of a message or of a value.
const JOINTS: [&str; 3] = ["and", "then", "without"];

static NO_SIGN: Words = words(
    "“{0}” happens in no run of this algorithm; write a time, “nothing moves”, “P1 sends NAME”, “P1 gets NAME”, or one of {1}",
    "«{0}» no ocurre en ninguna ejecución de este algoritmo; escriba un tiempo, «nothing moves», «P1 sends NOMBRE», «P1 gets NOMBRE» o uno de {1}",
    "«\u{a0}{0}\u{a0}» n’arrive dans aucune exécution de cet algorithme\u{a0}; écrivez un temps, «\u{a0}nothing moves\u{a0}», «\u{a0}P1 sends NOM\u{a0}», «\u{a0}P1 gets NOM\u{a0}», ou l’un de {1}",
);
static TOO_MANY_SIGNS: Words = words(
    "nobody can follow so many things that must happen; keep to {0}",
    "nadie puede seguir tantas cosas que deben ocurrir; no pase de {0}",
    "personne ne peut suivre tant de choses qui doivent arriver\u{a0}; n’en gardez que {0}",
);

/// What must have happened, one after the other.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct When {
    /// The steps; at least one.
    pub steps: Vec<Step>,
}

/// What must have happened together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// In whatever order; at least one.
    pub all: Vec<Sign>,
    /// What must not have happened before.
    pub without: Option<Sign>,
}

/// Something that happens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Sign {
    /// It is that time.
    At(Moment),
    /// So long has passed since the step before, or since the beginning.
    Later(Span),
    /// No message is on its way that brings news.
    Still,
    /// Somebody tells a fact.
    Fact {
        /// Who, and how often.
        by: Subject,
        /// Its kind.
        kind: &'static str,
        /// What it says of itself, as people read it: `red`, `1.1`.
        says: Vec<String>,
    },
    /// A message leaves, or arrives.
    Message {
        /// Who sends it or gets it, and how often.
        by: Subject,
        /// Whether it arrives.
        arrives: bool,
        /// Its name: `Prepare`.
        name: String,
        /// Who is at the other end; whoever, where nobody is named.
        other: Option<ProcessId>,
    },
}

/// Who does something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// Whoever; or only the observer knows.
    Anybody,
    /// This one.
    One(ProcessId),
    /// Whoever, so many times.
    Times(u32),
}

impl Subject {
    /// Whether it may be this one; nobody did what only the observer knows.
    pub fn may_be(self, process: Option<ProcessId>) -> bool {
        match self {
            Subject::One(one) => process == Some(one),
            Subject::Anybody | Subject::Times(_) => true,
        }
    }

    /// How often it must happen.
    pub const fn times(self) -> u32 {
        match self {
            Subject::Times(times) => times,
            Subject::Anybody | Subject::One(_) => 1,
        }
    }
}

impl When {
    /// Reads all words that are left.
    pub(super) fn read(reader: &mut Reader<'_>) -> Result<When, Problem> {
        let when = When::read_some(reader)?;
        reader.finish()?;
        Ok(when)
    }

    /// Reads the words that are left, up to where a cue says something.
    pub(super) fn read_some(reader: &mut Reader<'_>) -> Result<When, Problem> {
        reader.form = "stop until P1 sends NAME".into();
        let mut when = When { steps: vec![Step::read(reader)?] };
        while reader.takes("then") {
            when.steps.push(Step::read(reader)?);
        }
        let signs: usize = when.steps.iter().map(|step| step.all.len() + usize::from(step.without.is_some())).sum();
        if signs > MANY {
            return Err(reader.end().problem(&TOO_MANY_SIGNS, vec![MANY.to_string().into()]));
        }
        Ok(when)
    }

    /// As it is written.
    pub fn print(&self, roster: Roster) -> String {
        self.steps.iter().map(|step| step.print(roster)).collect::<Vec<_>>().join(" then ")
    }
}

impl Step {
    fn read(reader: &mut Reader<'_>) -> Result<Step, Problem> {
        let mut step = Step { all: vec![Sign::read(reader)?], without: None };
        while reader.takes("and") {
            step.all.push(Sign::read(reader)?);
        }
        if reader.takes("without") {
            step.without = Some(Sign::read(reader)?);
        }
        Ok(step)
    }

    fn print(&self, roster: Roster) -> String {
        let all = self.all.iter().map(|sign| sign.print(roster)).collect::<Vec<_>>().join(" and ");
        self.without.iter().fold(all, |all, sign| format!("{all} without {}", sign.print(roster)))
    }
}

impl Sign {
    fn read(reader: &mut Reader<'_>) -> Result<Sign, Problem> {
        if reader.takes("nothing") {
            reader.expect("moves")?;
            return Ok(Sign::Still);
        }
        let by = match reader.peek() {
            Some(token) if Reader::is_moment(token) => return Sign::read_time(reader),
            Some(token) if token.text.starts_with(|first: char| first.is_ascii_digit()) => Subject::Times(reader.number("COUNT", 1, 1000)?),
            Some(token) if is_name(token.text) => Subject::One(reader.process()?),
            _ => {
                reader.takes("somebody");
                Subject::Anybody
            }
        };
        let token = reader.take()?;
        match token.text {
            "sends" | "send" => Sign::read_message(reader, by, false),
            "gets" | "get" => Sign::read_message(reader, by, true),
            name => {
                let kind = reader.card.fact(name).ok_or_else(|| no_sign(token, reader.card))?;
                let mut says = Vec::new();
                while let Some(token) = reader.peek().filter(|token| !is_joint(*token) && !says_something(reader.rest())) {
                    if !is_word(token.text) {
                        return Err(reader.not_expected(token));
                    }
                    says.push(token.text.to_owned());
                    reader.take()?;
                }
                Ok(Sign::Fact { by, kind, says })
            }
        }
    }

    fn read_time(reader: &mut Reader<'_>) -> Result<Sign, Problem> {
        let moment = reader.moment()?;
        Ok(if reader.takes("later") { Sign::Later(Span(moment.time.0)) } else { Sign::At(moment) })
    }

    fn read_message(reader: &mut Reader<'_>, by: Subject, arrives: bool) -> Result<Sign, Problem> {
        let token = reader.take()?;
        if !is_word(token.text) {
            return Err(reader.not_expected(token));
        }
        let name = token.text.to_owned();
        let other = reader.takes(if arrives { "from" } else { "to" }).then(|| reader.process()).transpose()?;
        Ok(Sign::Message { by, arrives, name, other })
    }

    fn print(&self, roster: Roster) -> String {
        let (by, rest) = match self {
            Sign::At(moment) => return moment.to_string(),
            Sign::Later(span) => return format!("{span} later"),
            Sign::Still => return "nothing moves".into(),
            Sign::Fact { by, kind, says } => (by, says.iter().fold((*kind).to_owned(), |text, said| format!("{text} {said}"))),
            Sign::Message { by, arrives, name, other } => {
                let (verb, link) = if *arrives { ("gets", "from") } else { ("sends", "to") };
                let mut text = format!("{verb} {name}");
                // Writing into a text can't fail.
                other.iter().for_each(|id| write!(text, " {link} {}", roster.name(*id)).unwrap_or_default());
                (by, text)
            }
        };
        match by {
            Subject::Anybody => rest,
            Subject::One(id) => format!("{} {rest}", roster.name(*id)),
            Subject::Times(times) => format!("{times} {rest}"),
        }
    }
}

/// Whether a script can write it as a word: a link carries any signs.
fn is_word(text: &str) -> bool {
    let is_plain = |sign: char| !sign.is_whitespace() && !sign.is_control() && !matches!(sign, '"' | '#');
    !text.is_empty() && text.chars().all(is_plain)
}

impl Card {
    /// The kind of facts of a name that it may tell of.
    pub fn fact(&self, name: &str) -> Option<&'static str> {
        self.fact_names().find(|known| *known == name)
    }

    fn fact_names(&self) -> impl Iterator<Item = &'static str> {
        self.facts.iter().flat_map(|family| family.iter().copied())
    }
}

fn is_joint(token: Token<'_>) -> bool {
    JOINTS.contains(&token.text)
}

fn no_sign(token: Token<'_>, card: &Card) -> Problem {
    let names: Vec<&str> = card.fact_names().collect();
    token.problem(&NO_SIGN, vec![token.shown(), Detail::Said(names.join(", "))])
}
