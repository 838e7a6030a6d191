//! The rules of signed messages that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 4] = [&BELIEVE_ANY_SIGNATURE, &PASS_NOTHING_ON, &PASS_ON_THE_FIRST, &OBEY_THE_FIRST];

/// Nobody looks whether a signature is whose it seems.
pub(super) static BELIEVE_ANY_SIGNATURE: Rule =
    Rule { id: "believe-any-signature", words: words("Believe any signature", "Creer cualquier firma", "Croire n’importe quelle signature") };
/// What came is kept to oneself.
pub(super) static PASS_NOTHING_ON: Rule =
    Rule { id: "pass-nothing-on", words: words("Pass no order on", "No pasar ninguna orden", "Ne transmettre aucun ordre") };
/// A second order is kept to oneself.
pub(super) static PASS_ON_THE_FIRST: Rule = Rule {
    id: "pass-on-the-first",
    words: words("Pass on the first order only", "Pasar solo la primera orden", "Ne transmettre que le premier ordre"),
};
/// Whoever holds two orders does as the first says.
pub(super) static OBEY_THE_FIRST: Rule = Rule {
    id: "obey-the-first",
    words: words("Obey the first of two orders", "Obedecer la primera de dos órdenes", "Obéir au premier de deux ordres"),
};
