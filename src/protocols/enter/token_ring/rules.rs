//! The rules of the token ring that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 6] = [&ENTER_WITHOUT, &PASS_INSIDE, &KEEP_TOKEN, &ANY_TOKEN, &SAME_NUMBER, &ALL_AT_ONCE];

/// Whoever wants to enter does not wait for the token.
pub(super) static ENTER_WITHOUT: Rule =
    Rule { id: "enter-without", words: words("Enter without the token", "Entrar sin el testigo", "Entrer sans le jeton") };
/// Whoever enters passes the token on at once.
pub(super) static PASS_INSIDE: Rule = Rule {
    id: "pass-inside",
    words: words("Pass the token on while inside", "Pasar el testigo estando dentro", "Passer le jeton en restant dedans"),
};
/// Whoever will want to enter again keeps the token.
pub(super) static KEEP_TOKEN: Rule = Rule {
    id: "keep-token",
    words: words("Keep the token to enter again", "Guardar el testigo para volver a entrar", "Garder le jeton pour entrer encore"),
};
/// A token is taken however old it is.
pub(super) static ANY_TOKEN: Rule = Rule {
    id: "any-token",
    words: words("Take any token, however old", "Tomar cualquier testigo, por viejo que sea", "Prendre n’importe quel jeton, si vieux soit-il"),
};
/// A new token gets the number of the lost one.
pub(super) static SAME_NUMBER: Rule = Rule {
    id: "same-number",
    words: words("A new token has the old number", "El nuevo testigo lleva el número viejo", "Le nouveau jeton porte l’ancien numéro"),
};
/// All lose patience at the same time.
pub(super) static ALL_AT_ONCE: Rule = Rule {
    id: "all-at-once",
    words: words("All lose patience at once", "Todos pierden la paciencia a la vez", "Tous perdent patience en même temps"),
};
