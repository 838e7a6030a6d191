//! What a script can get wrong, and the remedies, in three languages.

use crate::words::{Words, words};

pub static TOO_LONG: Words = words(
    "the text is too long; keep it under {0} bytes",
    "el texto es demasiado largo; no pase de {0} bytes",
    "le texte est trop long\u{a0}; restez sous {0} octets",
);
pub static TOO_MANY: Words = words(
    "there are too many lines of this kind; keep to {0} at most",
    "hay demasiadas líneas de este tipo; no pase de {0}",
    "il y a trop de lignes de ce genre\u{a0}; n’en gardez que {0} au plus",
);
pub static NO_HEADER: Words = words(
    "the text is empty; begin with an algorithm: {0}",
    "el texto está vacío; empiece con un algoritmo: {0}",
    "le texte est vide\u{a0}; commencez par un algorithme\u{a0}: {0}",
);
pub static ALGORITHM_NEAR: Words = words(
    "there is no algorithm “{0}”; did you mean {1}?",
    "no hay ningún algoritmo «{0}»; ¿quiso decir {1}?",
    "il n’y a pas d’algorithme «\u{a0}{0}\u{a0}»\u{a0}; vouliez-vous dire {1}\u{a0}?",
);
pub static ALGORITHM_CHOOSE: Words = words(
    "there is no algorithm “{0}”; begin with one of {1}",
    "no hay ningún algoritmo «{0}»; empiece con uno de estos: {1}",
    "il n’y a pas d’algorithme «\u{a0}{0}\u{a0}»\u{a0}; commencez par l’un de ceux-ci\u{a0}: {1}",
);
pub static NO_VERSION: Words = words(
    "{0} has no version “{1}” here; write version {2}",
    "{0} no tiene aquí la versión «{1}»; escriba la versión {2}",
    "{0} n’a pas ici de version «\u{a0}{1}\u{a0}»\u{a0}; écrivez la version {2}",
);
pub static BLANKS_IN_SETTING: Words = words(
    "“{0}” stands apart from its value; write it without blanks, like {1}",
    "«{0}» está separado de su valor; escríbalo sin espacios, como {1}",
    "«\u{a0}{0}\u{a0}» est séparé de sa valeur\u{a0}; écrivez-le sans espaces, comme {1}",
);
pub static NOT_A_SETTING: Words = words(
    "“{0}” is not a setting; write it like n=5",
    "«{0}» no es un ajuste; escríbalo como n=5",
    "«\u{a0}{0}\u{a0}» n’est pas un réglage\u{a0}; écrivez-le comme n=5",
);
pub static TWICE: Words = words(
    "{0} is given twice; give it once",
    "{0} aparece dos veces; escríbalo una sola vez",
    "{0} est donné deux fois\u{a0}; ne le donnez qu’une fois",
);
pub static NUMBER: Words = words(
    "{0} can’t be “{1}”; write a whole number from {2} to {3}",
    "{0} no puede ser «{1}»; escriba un número entero de {2} a {3}",
    "{0} ne peut pas être «\u{a0}{1}\u{a0}»\u{a0}; écrivez un nombre entier de {2} à {3}",
);
pub static SPAN: Words = words(
    "{0} can’t be “{1}”; write a whole number with us, ms or s, such as {2}, up to {3}",
    "{0} no puede ser «{1}»; escriba un número entero con us, ms o s, como {2}, hasta {3}",
    "{0} ne peut pas être «\u{a0}{1}\u{a0}»\u{a0}; écrivez un nombre entier avec us, ms ou s, comme {2}, jusqu’à {3}",
);
pub static RANGE: Words = words(
    "{0} can’t be “{1}”; write whole numbers with us, ms or s, the shorter time first, such as {2}, up to {3}",
    "{0} no puede ser «{1}»; escriba números enteros con us, ms o s, primero el tiempo menor, como {2}, hasta {3}",
    "{0} ne peut pas être «\u{a0}{1}\u{a0}»\u{a0}; écrivez des nombres entiers avec us, ms ou s, la plus courte durée d’abord, comme {2}, jusqu’à {3}",
);
pub static PERCENT: Words = words(
    "{0} can’t be “{1}”; write a share from 0% to 100% with one decimal at most, such as {2}",
    "{0} no puede ser «{1}»; escriba una proporción de 0% a 100% con un decimal como mucho, como {2}",
    "{0} ne peut pas être «\u{a0}{1}\u{a0}»\u{a0}; écrivez une part de 0% à 100% avec une décimale au plus, comme {2}",
);
pub static CHOICE: Words = words(
    "{0} can’t be “{1}”; write one of {2}",
    "{0} no puede ser «{1}»; escriba uno de estos: {2}",
    "{0} ne peut pas être «\u{a0}{1}\u{a0}»\u{a0}; écrivez l’un de ceux-ci\u{a0}: {2}",
);
pub static PARTIES: Words = words(
    "{0} can’t be “{1}”; write a number from {2} to {3}, or names such as P1 between commas, each once",
    "{0} no puede ser «{1}»; escriba un número de {2} a {3}, o nombres como P1 entre comas, cada uno una vez",
    "{0} ne peut pas être «\u{a0}{1}\u{a0}»\u{a0}; écrivez un nombre de {2} à {3}, ou des noms comme P1 entre virgules, chacun une fois",
);
pub static VALUES: Words = words(
    "{0} can’t be “{1}”; write up to {2} integers or words of up to {3} letters, such as red,blue,7",
    "{0} no puede ser «{1}»; escriba hasta {2} enteros o palabras de hasta {3} letras, como red,blue,7",
    "{0} ne peut pas être «\u{a0}{1}\u{a0}»\u{a0}; écrivez jusqu’à {2} entiers ou mots de {3} lettres au plus, comme red,blue,7",
);
pub static CHECK: Words = words("{0} does not fit: {1}", "{0} no es compatible: {1}", "{0} ne convient pas\u{a0}: {1}");
pub static LINE_START: Words = words(
    "a line can’t begin with “{0}”; write it like “{1}”, and put settings on the first line",
    "una línea no puede empezar con «{0}»; escríbala como «{1}», y ponga los ajustes en la primera línea",
    "une ligne ne peut pas commencer par «\u{a0}{0}\u{a0}»\u{a0}; écrivez-la comme «\u{a0}{1}\u{a0}», et mettez les réglages sur la première ligne",
);
pub static ENDS_EARLY: Words = words(
    "something is missing here; write it like “{0}”",
    "aquí falta algo; escríbalo como «{0}»",
    "il manque quelque chose ici\u{a0}; écrivez-le comme «\u{a0}{0}\u{a0}»",
);
pub static NOT_EXPECTED: Words = words(
    "“{0}” does not belong here; write it like “{1}”",
    "«{0}» no va aquí; escríbalo como «{1}»",
    "«\u{a0}{0}\u{a0}» n’a pas sa place ici\u{a0}; écrivez-le comme «\u{a0}{1}\u{a0}»",
);
pub static NOT_AN_ACT: Words = words(
    "nothing is called “{0}”; write one of {1}, a command such as “{2}”, or a line that begins with cue",
    "nada se llama «{0}»; escriba uno de estos: {1}, una orden como «{2}», o una línea que empiece con cue",
    "rien ne s’appelle «\u{a0}{0}\u{a0}»\u{a0}; écrivez l’un de ceux-ci\u{a0}: {1}, un ordre comme «\u{a0}{2}\u{a0}», ou une ligne qui commence par cue",
);
pub static NOBODY_IS_ASKED: Words = words(
    "“{0}” is asked of somebody; write it like “{1}”",
    "«{0}» se le pide a alguien; escríbalo como «{1}»",
    "«\u{a0}{0}\u{a0}» se demande à quelqu’un\u{a0}; écrivez-le comme «\u{a0}{1}\u{a0}»",
);
pub static NO_CLIENT_TO_ASK: Words = words(
    "“{0}” is asked of a client, and there is none; add clients=1 to the settings, and write it like “{1}”",
    "«{0}» se le pide a un cliente, y no hay ninguno; añada clients=1 a los ajustes, y escríbalo como «{1}»",
    "«\u{a0}{0}\u{a0}» se demande à un client, et il n’y en a pas\u{a0}; ajoutez clients=1 aux réglages, et écrivez-le comme «\u{a0}{1}\u{a0}»",
);
pub static CUE_BEGINS_ITS_LINE: Words = words(
    "a cue begins its line; write it like “{0}”",
    "una nota empieza su línea; escríbala como «{0}»",
    "une note commence sa ligne\u{a0}; écrivez-la comme «\u{a0}{0}\u{a0}»",
);
pub static NOT_AN_ACT_NEAR: Words = words(
    "nothing is called “{0}”; did you mean {1}?",
    "nada se llama «{0}»; ¿quiso decir {1}?",
    "rien ne s’appelle «\u{a0}{0}\u{a0}»\u{a0}; vouliez-vous dire {1}\u{a0}?",
);
pub static MOMENT: Words = words(
    "“{0}” is not a time; write a whole number with us, ms or s, such as {1}, up to {2}",
    "«{0}» no es un tiempo; escriba un número entero con us, ms o s, como {1}, hasta {2}",
    "«\u{a0}{0}\u{a0}» n’est pas un temps\u{a0}; écrivez un nombre entier avec us, ms ou s, comme {1}, jusqu’à {2}",
);
pub static AFTER: Words = words(
    "“{0}” does not count events; behind ~ write a whole number, such as 40ms~2",
    "«{0}» no cuenta eventos; detrás de ~ escriba un número entero, como 40ms~2",
    "«\u{a0}{0}\u{a0}» ne compte pas d’événements\u{a0}; derrière ~ écrivez un nombre entier, comme 40ms~2",
);
pub static NO_PROCESS: Words = words(
    "there is no {0} (n={1}); name a process from P1 to P{1}",
    "no hay ningún {0} (n={1}); nombre un proceso de P1 a P{1}",
    "il n’y a pas de {0} (n={1})\u{a0}; nommez un processus de P1 à P{1}",
);
pub static NO_CLIENT: Words = words(
    "there is no {0} (clients={1}); name a client from C1 to C{1}",
    "no hay ningún {0} (clients={1}); nombre un cliente de C1 a C{1}",
    "il n’y a pas de {0} (clients={1})\u{a0}; nommez un client de C1 à C{1}",
);
pub static NO_CLIENTS: Words = words(
    "there is no {0} (clients=0); add clients={2} to the settings, or name a process from P1 to P{1}",
    "no hay ningún {0} (clients=0); añada clients={2} a los ajustes, o nombre un proceso de P1 a P{1}",
    "il n’y a pas de {0} (clients=0)\u{a0}; ajoutez clients={2} aux réglages, ou nommez un processus de P1 à P{1}",
);
pub static NOT_A_PROCESS: Words = words(
    "“{0}” is not a process; name one from P1 to P{1}",
    "«{0}» no es un proceso; nombre uno de P1 a P{1}",
    "«\u{a0}{0}\u{a0}» n’est pas un processus\u{a0}; nommez-en un de P1 à P{1}",
);
pub static NOT_SO_ARROW: Words =
    words("“{0}” has another arrow; write {1}", "«{0}» lleva otra flecha; escriba {1}", "«\u{a0}{0}\u{a0}» a une autre flèche\u{a0}; écrivez {1}");
pub static COMMAS: Words = words(
    "“{0}” has commas; write blanks between processes, like {1}",
    "«{0}» lleva comas; escriba espacios entre procesos, como {1}",
    "«\u{a0}{0}\u{a0}» a des virgules\u{a0}; mettez des espaces entre les processus, comme {1}",
);
pub static NOT_A_LINK: Words = words(
    "“{0}” is not a link between two processes; write it like {1}",
    "«{0}» no es un enlace entre dos procesos; escríbalo como {1}",
    "«\u{a0}{0}\u{a0}» n’est pas un lien entre deux processus\u{a0}; écrivez-le comme {1}",
);
pub static NOT_A_MESSAGE: Words = words(
    "“{0}” is not a message; write it like {1}>{2}#2, the second from {1} to {2}",
    "«{0}» no es un mensaje; escríbalo como {1}>{2}#2, el segundo de {1} a {2}",
    "«\u{a0}{0}\u{a0}» n’est pas un message\u{a0}; écrivez-le comme {1}>{2}#2, le deuxième de {1} à {2}",
);
pub static NOT_A_COPY: Words = words(
    "“{0}” is not a copy; behind / write a whole number from 1 to {1}, such as {2}#2/1",
    "«{0}» no es una copia; detrás de / escriba un número entero de 1 a {1}, como {2}#2/1",
    "«\u{a0}{0}\u{a0}» n’est pas une copie\u{a0}; derrière / écrivez un nombre entier de 1 à {1}, comme {2}#2/1",
);
pub static FEW_GROUPS: Words = words(
    "a partition needs two groups or more; write it like “{0}”",
    "una partición necesita dos grupos o más; escríbala como «{0}»",
    "une partition demande deux groupes ou plus\u{a0}; écrivez-la comme «\u{a0}{0}\u{a0}»",
);
pub static ALONE: Words = words(
    "there is nobody to part from; write n=2 or more on the first line",
    "no hay de quién separarse; escriba n=2 o más en la primera línea",
    "il n’y a personne dont se séparer\u{a0}; écrivez n=2 ou plus sur la première ligne",
);
pub static NOT_A_VALUE: Words = words(
    "“{0}” is not a value; write an integer or a word of up to {1} letters",
    "«{0}» no es un valor; escriba un entero o una palabra de hasta {1} letras",
    "«\u{a0}{0}\u{a0}» n’est pas une valeur\u{a0}; écrivez un entier ou un mot de {1} lettres au plus",
);
pub static NUMBER_OTHERWISE: Words = words(
    "“{0}” is not how {1} is written; write {1}",
    "«{0}» no es como se escribe {1}; escriba {1}",
    "«\u{a0}{0}\u{a0}» n’est pas la façon d’écrire {1}\u{a0}; écrivez {1}",
);
pub static LARGE_NUMBER: Words = words(
    "“{0}” is out of range; write an integer from {1} to {2}",
    "«{0}» está fuera de rango; escriba un entero de {1} a {2}",
    "«\u{a0}{0}\u{a0}» est hors limites\u{a0}; écrivez un entier de {1} à {2}",
);
pub static NOT_A_STATE: Words = words(
    "“{0}” is not a starting state; write it like term=8 with letters, digits, commas, colons and hyphens",
    "«{0}» no es un estado inicial; escríbalo como term=8 con letras, cifras, comas, dos puntos y guiones",
    "«\u{a0}{0}\u{a0}» n’est pas un état initial\u{a0}; écrivez-le comme term=8 avec lettres, chiffres, virgules, deux-points et traits d’union",
);
pub static NOT_FOR_CLIENTS: Words = words(
    "a client such as {0} can’t be asked for “{1}”; ask a process, such as P1",
    "a un cliente como {0} no se le puede pedir «{1}»; pídaselo a un proceso, como P1",
    "on ne peut pas demander «\u{a0}{1}\u{a0}» à un client comme {0}\u{a0}; demandez-le à un processus, comme P1",
);
pub static NOT_FOR_PROCESSES: Words = words(
    "a process such as {0} can’t be asked for “{1}”; ask a client, such as C1",
    "a un proceso como {0} no se le puede pedir «{1}»; pídaselo a un cliente, como C1",
    "on ne peut pas demander «\u{a0}{1}\u{a0}» à un processus comme {0}\u{a0}; demandez-le à un client, comme C1",
);
pub static OPEN_QUOTE: Words = words(
    "the sentence does not end; close it with \" on the same line",
    "la frase no termina; ciérrela con \" en la misma línea",
    "la phrase ne finit pas\u{a0}; fermez-la par \" sur la même ligne",
);
pub static NO_QUOTE: Words = words(
    "“{0}” is not in quotation marks; write the sentence between straight ones, like “{1}”",
    "«{0}» no está entre comillas; escriba la frase entre comillas rectas, como «{1}»",
    "«\u{a0}{0}\u{a0}» n’est pas entre guillemets\u{a0}; écrivez la phrase entre guillemets droits, comme «\u{a0}{1}\u{a0}»",
);
pub static EMPTY_SENTENCE: Words = words(
    "the sentence is empty; write what is to be said, or take the cue out",
    "la frase está vacía; escriba lo que hay que decir, o quite la nota",
    "la phrase est vide\u{a0}; écrivez ce qu’il faut dire, ou supprimez la note",
);
pub static LONG_SENTENCE: Words = words(
    "the sentence is too long; say it in {0} characters",
    "la frase es demasiado larga; dígala en {0} caracteres",
    "la phrase est trop longue\u{a0}; dites-la en {0} caractères",
);
pub static BAD_NAME: Words = words(
    "{0} can't be shown; name up to twelve panels or sheets by their names in links: show diagram logs",
    "{0} no se puede mostrar; nombre hasta doce paneles por sus nombres en los enlaces: show diagram logs",
    "{0} ne peut pas être montré\u{a0}; nommez jusqu’à douze panneaux par leurs noms dans les liens\u{a0}: show diagram logs",
);

pub static BAD_SENTENCE: Words = words(
    "the sentence holds \" or a control character; take it out",
    "la frase contiene \" o un carácter de control; quítelo",
    "la phrase contient \" ou un caractère de contrôle\u{a0}; supprimez-le",
);

pub static UNKNOWN_NEAR: Words = words(
    "{1} has no {2} “{0}”; did you mean {3}?",
    "{1} no tiene {2} «{0}»; ¿quiso decir {3}?",
    "{1} n’a pas {2} «\u{a0}{0}\u{a0}»\u{a0}; vouliez-vous dire {3}\u{a0}?",
);
pub static UNKNOWN_CHOOSE: Words = words(
    "{1} has no {2} “{0}”; choose one of {3}",
    "{1} no tiene {2} «{0}»; elija entre {3}",
    "{1} n’a pas {2} «\u{a0}{0}\u{a0}»\u{a0}; choisissez parmi {3}",
);
pub static UNKNOWN_NONE: Words = words(
    "{1} has no {2} “{0}”, nor any other; leave it out",
    "{1} no tiene {2} «{0}», ni nada parecido; quite esa parte",
    "{1} n’a pas {2} «\u{a0}{0}\u{a0}», ni rien de tel\u{a0}; supprimez cette partie",
);
pub static THE_SETTING: Words = words("setting", "el ajuste", "le réglage");
pub static THE_RULE: Words = words("rule", "la regla", "la règle");
pub static THE_TIMER: Words = words("timer", "el temporizador", "le minuteur");
pub static THE_WAY: Words = words("way of lying", "la forma de mentir", "la façon de mentir");
pub static THE_COMMAND: Words = words("command", "la orden", "la commande");
pub static THE_STATE: Words = words("starting state", "el estado inicial", "l’état initial");
