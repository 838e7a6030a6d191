//! What reads links and files, where the program is cut: it comes later than all else, since a first visit has none to read.

use super::Card;
use super::link::Opened;
#[cfg(feature = "chunks")]
use std::cell::Cell;

/// What reads a text, with the cards of the algorithms that it may name.
pub type Read = fn(&str, &[&'static Card]) -> Opened;

/// What reads links and files.
#[derive(Clone, Copy)]
pub struct Reader {
    /// Reads a link.
    pub link: Read,
    /// Reads a file.
    pub file: Read,
    /// Unpacks a link of the short form.
    pub unpack: fn(&str) -> String,
}

#[cfg(feature = "chunks")]
thread_local! {
    static HERE: Cell<Option<Reader>> = const { Cell::new(None) };
}

#[cfg(feature = "chunks")]
pub(super) fn reader() -> Reader {
    HERE.get().unwrap_or_else(|| unreachable!("a text is to be read before its reader is here"))
}

/// Texts can be read from now on.
#[cfg(feature = "chunks")]
pub fn bring(reader: Reader) {
    HERE.set(Some(reader));
}

/// Whether texts can be read.
#[cfg(feature = "chunks")]
pub fn can_read() -> bool {
    HERE.get().is_some()
}
