//! Where to begin: what a first visit opens on, where it leads, and the runs that the gallery shows first, each with a picture.

use super::{LISTINGS, here};
use crate::base::Time;
use crate::scenario::{Card, Preset};
use crate::words::{Words, words};

/// A run of the catalogue, by its names in links.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Listed {
    of: &'static str,
    id: &'static str,
}

impl Listed {
    const fn run(of: &'static str, id: &'static str) -> Listed {
        Listed { of, id }
    }

    /// The algorithm and the run, among some cards.
    ///
    /// # Panics
    /// If they are not among them.
    pub fn among(self, cards: &[&'static Card]) -> (&'static Card, &'static Preset) {
        let card = cards.iter().copied().find(|card| card.id == self.of).expect("where to begin has its algorithm");
        (card, card.preset(self.id).expect("where to begin has its run"))
    }

    /// Whether it is this run of this algorithm.
    pub fn is(self, card: &Card, preset: Option<&Preset>) -> bool {
        card.id == self.of && preset.is_some_and(|preset| preset.id == self.id)
    }

    /// Its name in links.
    pub const fn id(self) -> &'static str {
        self.id
    }

    /// The place of its algorithm in [`LISTINGS`].
    pub fn listing(self) -> Option<usize> {
        LISTINGS.iter().position(|listing| listing.id == self.of)
    }

    /// The algorithm.
    ///
    /// # Panics
    /// If it is not here.
    pub fn card(self) -> &'static Card {
        self.among(&here()).0
    }

    /// The run.
    ///
    /// # Panics
    /// If its algorithm is not here.
    pub fn preset(self) -> &'static Preset {
        self.among(&here()).1
    }
}

/// A run to begin with.
#[derive(Debug)]
pub struct Start {
    /// The run.
    pub run: Listed,
    /// The moment that a picture of it shows.
    pub at: Time,
    /// Why to begin with it, in a sentence.
    pub why: Words,
}

/// A way on from the first visit.
#[derive(Debug)]
pub struct WayOn {
    /// The run that it leads to.
    pub run: Listed,
    /// What it says.
    pub title: Words,
    /// What is to be seen there.
    pub about: Words,
}

/// What a first visit opens on: five processes of which one proposes, and all goes well.
pub static FIRST: Listed = Listed::run("paxos", "happy-path");

/// What a first visit opens on, where it is here.
pub fn first() -> (&'static Card, &'static Preset) {
    FIRST.among(&here())
}

/// The algorithm that a first visit needs, by its place in [`LISTINGS`].
///
/// # Panics
/// If the catalogue has no such algorithm.
pub fn first_listing() -> usize {
    FIRST.listing().expect("where to begin has its algorithm")
}

/// Where the first visit leads when its run is over: what a newcomer asks next.
pub static WAYS_ON: [WayOn; 2] = [
    WayOn {
        run: Listed::run("paxos", "dueling-proposers"),
        title: words("Now two propose", "Ahora proponen dos", "Maintenant, deux proposent"),
        about: words("Each gets in the other’s way.", "Cada uno estorba al otro.", "Chacun gêne l’autre."),
    },
    WayOn {
        run: Listed::run("paxos", "proposer-crashes-in-phase-2"),
        title: words("Now one crashes", "Ahora cae uno", "Maintenant, l’un tombe"),
        about: words("Is its value saved?", "¿Se salva su valor?", "Sa valeur est-elle sauvée\u{a0}?"),
    },
];

/// The runs that the gallery shows first, in the order in which they are best seen.
pub static BEGIN_HERE: [Start; 6] = [
    Start {
        run: Listed::run("paxos", "happy-path"),
        at: Time::millis(60),
        why: words(
            "How a value is chosen: one proposer, two phases.",
            "Cómo se elige un valor: un proponente, dos fases.",
            "Comment une valeur est choisie\u{a0}: un proposeur, deux phases.",
        ),
    },
    Start {
        run: Listed::run("paxos", "dueling-proposers"),
        at: Time::millis(62),
        why: words(
            "Why two proposers can block each other.",
            "Por qué dos proponentes pueden bloquearse.",
            "Pourquoi deux proposeurs peuvent se bloquer.",
        ),
    },
    Start {
        run: Listed::run("single-round", "split-vote"),
        at: Time::millis(15),
        why: words("Why one round of votes is not enough.", "Por qué no basta una ronda de votos.", "Pourquoi un seul tour de vote ne suffit pas."),
    },
    Start {
        run: Listed::run("raft", "first-election"),
        at: Time::millis(200),
        why: words("How a leader is elected.", "Cómo se elige un líder.", "Comment un leader est élu."),
    },
    Start {
        run: Listed::run("raft", "minority-partition"),
        at: Time::millis(245),
        why: words(
            "What a leader cut off from the majority can’t do.",
            "Qué no puede hacer un líder aislado de la mayoría.",
            "Ce que ne peut pas un leader coupé de la majorité.",
        ),
    },
    Start {
        run: Listed::run("multi-paxos", "leader-crash"),
        at: Time::millis(78),
        why: words(
            "How others finish what a leader began.",
            "Cómo otros terminan lo que empezó un líder.",
            "Comment d’autres finissent ce qu’un leader a commencé.",
        ),
    },
];
