//! The rules of the failure detector that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 4] = [&NO_SLACK, &NO_RESTART, &ONE_TIMER, &NEVER_TRUST];

/// Suspicion comes after T, without D.
pub(super) static NO_SLACK: Rule =
    Rule { id: "no-slack", words: words("Suspect after T, without D", "Sospechar tras T, sin D", "Soupçonner après T, sans D") };
/// A heartbeat does not restart the timer.
pub(super) static NO_RESTART: Rule = Rule {
    id: "no-restart",
    words: words(
        "Let the timer run on after a heartbeat",
        "No reiniciar el temporizador tras un latido",
        "Ne pas relancer le minuteur après un battement",
    ),
};
/// A heartbeat of anybody restarts the timers of all.
pub(super) static ONE_TIMER: Rule =
    Rule { id: "one-timer", words: words("One timer for all others", "Un temporizador para todos", "Un seul minuteur pour tous") };
/// A suspicion stays, whatever comes.
pub(super) static NEVER_TRUST: Rule =
    Rule { id: "never-trust", words: words("Never take a suspicion back", "No retirar nunca una sospecha", "Ne jamais retirer un soupçon") };
