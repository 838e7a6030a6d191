//! A story: runs, and stops along them, each with a sentence. It is a text that a lecturer reads and writes.
//!
//! ```text
//! en: Why agreeing is hard
//! es: Por qué cuesta ponerse de acuerdo
//! fr: Pourquoi il est difficile de s’accorder
//!
//! run #paxos/happy-path?v=2
//! en: One proposer
//! es: Un solo proponente
//! fr: Un seul proposeur
//!
//! stop until 3 get Prepare
//! en: P1 wants red. First it asks all five to promise.
//! es: P1 quiere rojo. Primero pide a los cinco que prometan.
//! fr: P1 veut rouge. D’abord, il demande aux cinq de promettre.
//! light P1
//! show diagram
//! ```
//!
//! A chapter begins with `run` and a link, or with `run` alone and the lines of a script below it, four spaces in. A stop says its sentence,
//! and the run goes on to its moment (see [`When`]); without one it stays where it is. `light` names whom it is about, `show` what stands
//! around the stage, by the names of links. In a sentence `{who}` is whoever did what the stop waits for, and `{value}`, `{ballot}`, `{term}`
//! what that fact says of itself. What is said in the languages of the first title is said in all of them, and in no other.

mod messages;
mod read;

use super::link::Link;
use super::{Detail, Problem, When};
use crate::base::ProcessId;
pub use crate::words::Said;
use crate::words::Words;
pub use messages::{NAMES_NOBODY, NEVER_COMES, NOTHING_TO_SHOW, SAYS_NO_SUCH};
pub use read::parse;

/// The most bytes of a story.
pub const MAX_STORY: usize = 128 * 1024;
/// The most stops of a story: an hour of them.
pub const MAX_STOPS: usize = 200;
/// The most words of a sentence in English: one idea has no more.
pub const MAX_WORDS: usize = 15;
/// The most words of it in a language that takes more of them to say the same.
pub const MAX_WORDS_ELSEWHERE: usize = 18;

/// A story.
#[derive(Clone, Debug)]
pub struct Story {
    /// What it is called.
    pub title: Said,
    /// Its chapters; at least one.
    pub chapters: Vec<Chapter>,
}

/// A run, and where it stops.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// Its line in the text, from 1.
    pub line: u32,
    /// What it is called.
    pub title: Said,
    /// The run, and how it is looked at.
    pub link: Link,
    /// Where it stops; at least once.
    pub stops: Vec<Stop>,
}

/// A stop.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stop {
    /// Its line in the text, from 1.
    pub line: u32,
    /// Up to where the run goes on meanwhile; it stays where it is without.
    pub until: Option<When>,
    /// What is said.
    pub sentence: Said,
    /// Whom it is about, where that is not everybody.
    pub light: Vec<ProcessId>,
    /// What stands around the stage, by its names in links.
    pub show: Vec<String>,
}

impl Stop {
    /// What is wrong with it, where it begins.
    pub fn problem(&self, words: &'static Words, details: Vec<Detail>) -> Problem {
        Problem::new(self.line, 1, words, details)
    }
}
