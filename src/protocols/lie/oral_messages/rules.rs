//! The rules of oral messages that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 3] = [&OBEY_AT_ONCE, &BELIEVE_THE_LAST, &OWN_AT_A_TIE];

/// What the others say counts for nothing.
pub(super) static OBEY_AT_ONCE: Rule = Rule {
    id: "obey-at-once",
    words: words(
        "Obey the order, whatever others were told",
        "Obedecer la orden, oigan lo que oigan otros",
        "Obéir à l’ordre, quoi qu’on dise aux autres",
    ),
};
/// The last one heard is believed, in place of most.
pub(super) static BELIEVE_THE_LAST: Rule = Rule {
    id: "believe-the-last",
    words: words("Believe the last one and not most", "Creer al último y no a la mayoría", "Croire le dernier et non la majorité"),
};
/// At a tie one stays with what it was told.
pub(super) static OWN_AT_A_TIE: Rule = Rule {
    id: "own-at-a-tie",
    words: words("At a tie, do as one was told", "En un empate, hacer lo que a uno le dijeron", "À égalité, faire ce qu’on nous a dit"),
};
