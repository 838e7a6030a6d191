//! The rules of the two generals that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 3] = [&ANSWER_UNHEARD, &ALWAYS_ATTACK, &NEVER_ATTACK];

/// Letters are answered that never came.
pub(super) static ANSWER_UNHEARD: Rule = Rule {
    id: "answer-unheard",
    words: words("Answer letters that never came", "Contestar cartas que no llegaron", "Répondre à des lettres jamais arrivées"),
};
/// Both attack whatever comes, and though nobody wants to.
pub(super) static ALWAYS_ATTACK: Rule =
    Rule { id: "always-attack", words: words("Attack whatever comes", "Atacar pase lo que pase", "Attaquer quoi qu’il arrive") };
/// Nobody ever attacks.
pub(super) static NEVER_ATTACK: Rule =
    Rule { id: "never-attack", words: words("Retreat whatever comes", "Retirarse pase lo que pase", "Se retirer quoi qu’il arrive") };
