//! What reads texts and writes them: links, files and scripts. Where the program is cut it comes later than what is seen at first: a first
//! visit has none to read.

use super::link::{Link, Opened};
use super::{Card, Problem, Scenario, Settings};
#[cfg(feature = "chunks")]
use std::cell::Cell;

/// What reads a text, with the cards of the algorithms that it may name.
pub type Read = fn(&str, &[&'static Card]) -> Opened;

/// All that is known of texts, each as a function.
#[derive(Clone, Copy)]
pub struct Codec {
    /// Reads a link.
    pub(super) link: Read,
    /// Reads a file.
    pub(super) file: Read,
    /// Unpacks a link of the short form.
    pub(super) unpack: fn(&str) -> String,
    /// Writes a link.
    pub(super) print: fn(&Link) -> String,
    /// Reads a script.
    pub(super) script: fn(&str, &[&'static Card]) -> Result<Scenario, Problem>,
    /// Puts a script under other settings, line by line.
    pub(super) under: fn(&Scenario, &Settings) -> (Scenario, Vec<String>),
}

impl Codec {
    /// The one that is here.
    #[cfg(not(feature = "chunks"))]
    pub(super) const fn here() -> Codec {
        Codec::all()
    }
}

#[cfg(feature = "chunks")]
thread_local! {
    static HERE: Cell<Option<Codec>> = const { Cell::new(None) };
}

#[cfg(feature = "chunks")]
impl Codec {
    pub(super) fn here() -> Codec {
        HERE.get().unwrap_or_else(|| unreachable!("a text is to be read or written before its codec is here"))
    }
}

/// Texts can be read and written from now on.
#[cfg(feature = "chunks")]
pub fn bring(codec: Codec) {
    HERE.set(Some(codec));
}

/// Whether texts can be read and written.
#[cfg(feature = "chunks")]
pub fn is_here() -> bool {
    HERE.get().is_some()
}
