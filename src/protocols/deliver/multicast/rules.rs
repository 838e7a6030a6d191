//! The rules of multicast that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 6] = [&DELIVER_AT_ONCE, &SENDER_ONLY, &FORGET_OWN, &DELIVER_AGAIN, &NO_RELAY, &DELIVER_FIRST];

/// Nothing is ever held back.
pub(super) static DELIVER_AT_ONCE: Rule = Rule { id: "deliver-at-once", words: words("Hold nothing back", "No retener nada", "Ne rien retenir") };
/// Only the sender's own count is looked at.
pub(super) static SENDER_ONLY: Rule = Rule {
    id: "sender-only",
    words: words(
        "Of the vector look at the sender’s count alone",
        "Del vector, mirar solo la cuenta del emisor",
        "Du vecteur, ne regarder que le compte de l’émetteur",
    ),
};
/// A sender does not count its own message in what it stamps.
pub(super) static FORGET_OWN: Rule = Rule {
    id: "forget-own",
    words: words("Forget to count one’s own messages", "Olvidar contar los mensajes propios", "Oublier de compter ses propres messages"),
};
/// What was delivered is delivered again when it comes again.
pub(super) static DELIVER_AGAIN: Rule =
    Rule { id: "deliver-again", words: words("Deliver whatever comes again", "Entregar lo que llega otra vez", "Délivrer ce qui revient") };
/// Nobody passes anything on.
pub(super) static NO_RELAY: Rule =
    Rule { id: "no-relay", words: words("Pass nothing on (reliable)", "No reenviar nada (fiable)", "Ne rien relayer (fiable)") };
/// A message is delivered before it is passed on.
pub(super) static DELIVER_FIRST: Rule = Rule {
    id: "deliver-first",
    words: words("Deliver before passing on (reliable)", "Entregar antes de reenviar (fiable)", "Délivrer avant de relayer (fiable)"),
};
