//! What a link can get wrong, and the remedies, in three languages.

use crate::words::{Words, words};

pub static NO_PLAIN_ALGORITHM: Words = words(
    "the link is empty; begin it with an algorithm, like {0}",
    "el enlace está vacío; empiécelo con un algoritmo, como {0}",
    "le lien est vide\u{a0}; commencez-le par un algorithme, comme {0}",
);
pub static THE_PRESET: Words = words("preset", "el ejemplo", "l’exemple");
pub static THE_PARAMETER: Words = words("parameter", "el parámetro", "le paramètre");
pub static NO_VALUE: Words = words(
    "“{0}” has no value; write one behind {0}=, or take it out",
    "«{0}» no tiene valor; escriba uno tras {0}=, o quítelo",
    "«\u{a0}{0}\u{a0}» n’a pas de valeur\u{a0}; écrivez-en une derrière {0}=, ou supprimez-le",
);
pub static MANY_PARAMETERS: Words = words(
    "there are too many parameters; keep to {0}",
    "hay demasiados parámetros; no pase de {0}",
    "il y a trop de paramètres\u{a0}; n’en gardez que {0}",
);
pub static STOP: Words = words(
    "{0} is no stop; write a whole number from 1 to {1}",
    "{0} no es ninguna parada; escriba un número entero de 1 a {1}",
    "{0} n’est pas une étape\u{a0}; écrivez un nombre entier de 1 à {1}",
);
pub static SPEED: Words = words(
    "speed can’t be “{0}”; write a ratio of whole numbers from 1 to {1}, such as 1/75",
    "speed no puede ser «{0}»; escriba una razón de números enteros de 1 a {1}, como 1/75",
    "speed ne peut pas être «\u{a0}{0}\u{a0}»\u{a0}; écrivez un rapport de nombres entiers de 1 à {1}, comme 1/75",
);
pub static PANELS: Words = words(
    "panels can’t be “{0}”; write up to {1} names of letters, digits and hyphens, such as score,diagram",
    "panels no puede ser «{0}»; escriba hasta {1} nombres con letras, cifras y guiones, como score,diagram",
    "panels ne peut pas être «\u{a0}{0}\u{a0}»\u{a0}; écrivez jusqu’à {1} noms de lettres, chiffres et traits d’union, comme score,diagram",
);
pub static NOT_A_CUE: Words = words(
    "“{0}” is not a cue; write it like 40ms.Hello or 40ms.pause.Hello, with commas as %2C and stops as %2E",
    "«{0}» no es una nota; escríbala como 40ms.Hola o 40ms.pause.Hola, con las comas como %2C y los puntos como %2E",
    "«\u{a0}{0}\u{a0}» n’est pas une note\u{a0}; écrivez-la comme 40ms.Bonjour ou 40ms.pause.Bonjour, les virgules comme %2C et les points comme %2E",
);
pub static NOT_UTF8: Words = words(
    "this is not UTF-8 text and is shown with {0}; write it again",
    "esto no es texto UTF-8 y se muestra con {0}; escríbalo de nuevo",
    "ceci n’est pas du texte UTF-8 et s’affiche avec {0}\u{a0}; réécrivez-le",
);
pub static LEFT_OUT: Words = words(
    "“{0}” of the preset does not fit these settings and is left out; change n or clients, or write lines of your own with do=",
    "«{0}» del ejemplo no encaja con estos ajustes y se omite; cambie n o clients, o escriba sus propias líneas con do=",
    "«\u{a0}{0}\u{a0}» de l’exemple ne convient pas à ces réglages et est omis\u{a0}; changez n ou clients, ou écrivez vos propres lignes avec do=",
);
pub static SHRUNK: Words = words(
    "“{0}” of the preset names more processes than there are, and is now {1}; change n, or write {2}= anew",
    "«{0}» del ejemplo nombra más procesos de los que hay, y ahora es {1}; cambie n, o escriba de nuevo {2}=",
    "«\u{a0}{0}\u{a0}» de l’exemple nomme plus de processus qu’il n’y en a, et devient {1}\u{a0}; changez n, ou réécrivez {2}=",
);
pub static NO_BRANCH: Words = words(
    "there is no branch “{0}” to stand beside: the link has {1}; write a number from 1 on, or a scenario such as raft/plain",
    "no hay rama «{0}» que poner al lado: el enlace tiene {1}; escriba un número desde 1, o un escenario como raft/plain",
    "il n’y a pas de branche «\u{a0}{0}\u{a0}» à mettre à côté\u{a0}: le lien en a {1}\u{a0}; écrivez un nombre à partir de 1, ou un scénario comme raft/plain",
);
pub static CUT_OFF: Words = words(
    "the end of the link is missing, and what is left of it is shown; ask for the whole link, or for a file",
    "falta el final del enlace y se muestra lo que queda; pida el enlace entero o un archivo",
    "la fin du lien manque, et ce qu’il en reste est montré\u{a0}; demandez le lien entier, ou un fichier",
);
pub static DAMAGED: Words = words(
    "the link is damaged, and what can be read of it is shown; ask for it again, or for a file",
    "el enlace está dañado y se muestra lo que se puede leer; pídalo de nuevo, o un archivo",
    "le lien est abîmé, et ce qu’on peut en lire est montré\u{a0}; redemandez-le, ou un fichier",
);
pub static NOT_A_BRANCH: Words = words(
    "“{0}” is not a branch; write it like Name:40ms.crash.P2, the name percent-encoded or left out",
    "«{0}» no es una rama; escríbala como Nombre:40ms.crash.P2, con el nombre codificado con % o sin él",
    "«\u{a0}{0}\u{a0}» n’est pas une branche\u{a0}; écrivez-la comme Nom:40ms.crash.P2, le nom encodé avec % ou omis",
);
pub static SAME_BRANCH: Words = words(
    "“{0}” is the same as another branch and is left out; change one of its lines to keep it",
    "«{0}» es igual que otra rama y se omite; cambie una de sus líneas para conservarla",
    "«\u{a0}{0}\u{a0}» est identique à une autre branche et est omise\u{a0}; changez une de ses lignes pour la garder",
);
pub static MANY_BRANCHES: Words = words(
    "there are too many branches, or too long ones; keep to {0}",
    "hay demasiadas ramas, o son demasiado largas; no pase de {0}",
    "il y a trop de branches, ou elles sont trop longues\u{a0}; n’en gardez que {0}",
);
pub static BRANCH_NAME: Words = words(
    "this name of a branch is cut; keep it to {0} visible characters",
    "este nombre de rama se acorta; no pase de {0} caracteres visibles",
    "ce nom de branche est abrégé\u{a0}; n’en gardez que {0} caractères visibles",
);
