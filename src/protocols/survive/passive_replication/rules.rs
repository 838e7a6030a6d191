//! The rules of passive replication that can be broken on purpose.

use crate::scenario::Rule;
use crate::words::words;

/// All of them, in the order of the card.
pub(super) static ALL: [&Rule; 6] = [&ANSWER_EARLY, &NO_DEDUP, &KEEP_OWN_STATE, &NO_RANKS, &BACKUP_READS, &RESUME_EMPTY];

/// The client is told before any backup has the update.
pub(super) static ANSWER_EARLY: Rule = Rule {
    id: "answer-early",
    words: words("Answer before the backups have it", "Responder antes de que lo tengan las copias", "Répondre avant que les copies ne l’aient"),
};
/// A request that comes again is carried out again.
pub(super) static NO_DEDUP: Rule = Rule {
    id: "no-dedup",
    words: words("Carry out again what is asked again", "Ejecutar de nuevo lo que se repite", "Réexécuter ce qui est redemandé"),
};
/// A new primary does not give its state to the others.
pub(super) static KEEP_OWN_STATE: Rule = Rule {
    id: "keep-own-state",
    words: words(
        "Backups keep their own state in a new view",
        "Cada copia conserva su estado en otra vista",
        "Chaque copie garde son état dans une autre vue",
    ),
};
/// All backups lose patience at once.
pub(super) static NO_RANKS: Rule = Rule {
    id: "no-ranks",
    words: words("All backups take over at once", "Todas las copias toman el relevo a la vez", "Toutes les copies prennent le relais à la fois"),
};
/// Backups answer reads.
pub(super) static BACKUP_READS: Rule =
    Rule { id: "backup-reads", words: words("Backups answer reads", "Las copias responden lecturas", "Les copies répondent aux lectures") };
/// Whoever comes back goes on as before, though its state is gone.
pub(super) static RESUME_EMPTY: Rule = Rule {
    id: "resume-empty",
    words: words("Go on after a crash without the state", "Seguir tras una caída sin el estado", "Reprendre après une panne sans l’état"),
};
