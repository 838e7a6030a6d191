//! Runs of Raft worth seeing. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;
use crate::words::words;

pub(super) static PRESETS: [Preset; 1] = [Preset {
    id: "first-election",
    title: words("The first election", "La primera elección", "La première élection"),
    about: words(
        "The first to lose patience asks for votes: a majority makes it leader.",
        "El primero que se impacienta pide votos: una mayoría lo hace líder.",
        "Le premier à perdre patience demande des votes : une majorité en fait le leader.",
    ),
    script: "raft@1 until=2s",
    breaks: &[],
}];
