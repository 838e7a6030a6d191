//! The rules of the ring election that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 5] = [&PASS_ON_ALL, &NEVER_STAND, &SWALLOW, &SAME_IDENTIFIER, &KEEP_QUIET];

/// Smaller identifiers travel on too.
pub(super) static PASS_ON_ALL: Rule = Rule {
    id: "pass-on-all",
    words: words("Pass smaller identifiers on too", "Reenviar también identificadores menores", "Transmettre aussi les plus petits identifiants"),
};
/// Whoever does not take part yet passes a smaller identifier on.
pub(super) static NEVER_STAND: Rule = Rule {
    id: "never-stand",
    words: words("Pass on instead of standing oneself", "Reenviar en vez de presentarse", "Transmettre au lieu de se présenter"),
};
/// Smaller identifiers are swallowed by whoever does not take part, too.
pub(super) static SWALLOW: Rule = Rule {
    id: "swallow",
    words: words("Swallow smaller ones without standing", "Tragarse los menores sin presentarse", "Avaler les plus petits sans se présenter"),
};
/// Two have the greatest identifier.
pub(super) static SAME_IDENTIFIER: Rule = Rule {
    id: "same-identifier",
    words: words("Two have the greatest identifier", "Dos tienen el mayor identificador", "Deux ont le plus grand identifiant"),
};
/// Whoever wins tells nobody.
pub(super) static KEEP_QUIET: Rule =
    Rule { id: "keep-quiet", words: words("Win and tell nobody", "Ganar sin avisar a nadie", "Gagner sans prévenir personne") };
