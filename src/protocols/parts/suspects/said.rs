//! What a failure detector says, in three languages: an algorithm takes it with the weight that it has there.

use crate::words::{Words, words};

/// It begins to suspect another, after how long.
pub const SUSPECTS: Words = words(
    "{0} {0:suspects|suspect} {1}: nothing came of it for {2}.",
    "{0} {0:sospecha|sospechan} de {1}: nada llegó de él en {2}.",
    "{0} {0:soupçonne|soupçonnent} {1}\u{a0}: rien n’est venu de lui en {2}.",
);
/// It takes a suspicion back.
pub const TAKES_BACK: Words = words(
    "{0} {0:hears|hear} {1} again and {0:takes the suspicion|take their suspicion} back.",
    "{0} {0:vuelve|vuelven} a oír a {1} y {0:retira|retiran} la sospecha.",
    "{0} {0:entend|entendent} de nouveau {1} et {0:retire|retirent} le soupçon.",
);
/// The same, and it waits longer from then on.
pub const GIVES_MORE_TIME: Words = words(
    "{0} {0:hears|hear} {1} again, and {0:waits|wait} {2} for it from now on.",
    "{0} {0:vuelve|vuelven} a oír a {1}, y desde ahora lo {0:espera|esperan} {2}.",
    "{0} {0:entend|entendent} de nouveau {1}, et {0:l’attend|l’attendent} {2} désormais.",
);
/// What a heartbeat means.
pub static ALIVE_MEANS: Words = words("I am here.", "Aquí estoy.", "Je suis là.");
/// How often one was suspected who had not crashed.
pub static MISTAKES_SO_FAR: Words = words("False suspicions", "Sospechas falsas", "Faux soupçons");

pub(super) static FIELD_SUSPECTED: Words = words("suspects", "sospecha de", "soupçonne");
pub(super) static FIELD_HEARD: Words = words("last heard", "oídos por última vez", "entendus en dernier");
pub(super) static FIELD_SLACK: Words = words("D for each", "D de cada uno", "D de chacun");
