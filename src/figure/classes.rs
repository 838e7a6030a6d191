//! The classes under which style sheets know the colours of ballots and values.

use crate::base::Value;
use crate::words::Tone;

/// The classes of all tones, by their numbers.
pub const TONE_CLASSES: [&str; Tone::COUNT as usize + 1] = ["tone-0", "tone-1", "tone-2", "tone-3", "tone-4", "tone-5", "tone-6"];

/// The class of a tone.
pub const fn tone_class(tone: Tone) -> &'static str {
    TONE_CLASSES[tone.number() as usize]
}

/// The class of a value.
pub fn value_class(value: Value) -> &'static str {
    const CLASSES: [(&str, &str); 6] = [
        ("red", "value-red"),
        ("blue", "value-blue"),
        ("green", "value-green"),
        ("black", "value-black"),
        ("white", "value-white"),
        ("purple", "value-purple"),
    ];
    let name = value.to_string();
    CLASSES.iter().find(|(word, _)| *word == name).map_or("value-other", |(_, class)| class)
}
