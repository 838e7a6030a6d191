//! What can be wrong with a message, and the remedies.

use crate::words::{Words, words};

pub(super) static VERSION: Words =
    words("another version; write synod: {0}", "otra versión; escriba synod: {0}", "autre version\u{a0}; écrivez synod: {0}");
pub(super) static COMMAND: Words = words(
    "there is no command “{0}”; write one of {1}",
    "no hay ninguna orden «{0}»; escriba una de {1}",
    "il n’y a pas de commande «\u{a0}{0}\u{a0}»\u{a0}; écrivez-en une parmi {1}",
);
pub(super) static MOMENT: Words = words(
    "not a moment; write milliseconds from 0 to {0}, or a moment as in links, such as \"120ms\"",
    "no es un momento; escriba milisegundos de 0 a {0}, o un momento como en los enlaces, por ejemplo \"120ms\"",
    "ce n’est pas un moment\u{a0}; écrivez des millisecondes de 0 à {0}, ou un moment comme dans les liens, par exemple \"120ms\"",
);
pub(super) static STEPS: Words = words(
    "not a number of steps; write a whole number from {0} to {1}",
    "no es un número de pasos; escriba un número entero de {0} a {1}",
    "ce n’est pas un nombre de pas\u{a0}; écrivez un nombre entier de {0} à {1}",
);
pub(super) static LINK: Words = words(
    "not a link; write one, such as \"raft/split-vote?seed=7\"",
    "no es un enlace; escriba uno, por ejemplo \"raft/split-vote?seed=7\"",
    "ce n’est pas un lien\u{a0}; écrivez-en un, par exemple \"raft/split-vote?seed=7\"",
);
pub(super) static PARAMETER: Words = words(
    "not the name of a parameter; write one as in links, such as \"seed\" or \"speed\"",
    "no es el nombre de un parámetro; escriba uno como en los enlaces, por ejemplo \"seed\" o \"speed\"",
    "ce n’est pas le nom d’un paramètre\u{a0}; écrivez-en un comme dans les liens, par exemple \"seed\" ou \"speed\"",
);
pub(super) static VALUE: Words = words(
    "not a value; write a number, a text as in links, or null to leave the parameter out",
    "no es un valor; escriba un número, un texto como en los enlaces, o null para quitar el parámetro",
    "ce n’est pas une valeur\u{a0}; écrivez un nombre, un texte comme dans les liens, ou null pour retirer le paramètre",
);
pub(super) static THEME: Words = words(
    "not a theme; write \"light\" or \"dark\"",
    "no es un tema; escriba \"light\" o \"dark\"",
    "ce n’est pas un thème\u{a0}; écrivez \"light\" ou \"dark\"",
);
