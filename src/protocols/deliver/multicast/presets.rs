//! Runs of multicast worth seeing, in the order of the gallery. A published one never changes: a better one gets a new name.

use crate::scenario::Preset;

/// All of them.
pub(super) static PRESETS: [Preset; 18] = [
    Preset::read("question-and-answer", include_str!("runs/question-and-answer.run")),
    Preset::read("nothing-overtaken", include_str!("runs/nothing-overtaken.run")),
    Preset::read("answer-before-question", include_str!("runs/answer-before-question.run")),
    Preset::read("fifo-is-not-enough", include_str!("runs/fifo-is-not-enough.run")),
    Preset::read("one-after-the-other", include_str!("runs/one-after-the-other.run")),
    Preset::read("overtaken", include_str!("runs/overtaken.run")),
    Preset::read("everybody-at-once", include_str!("runs/everybody-at-once.run")),
    Preset::read("two-answers", include_str!("runs/two-answers.run")),
    Preset::read("sender-crashes", include_str!("runs/sender-crashes.run")),
    Preset::read("passed-on", include_str!("runs/passed-on.run")),
    Preset::read("waits-for-ever", include_str!("runs/waits-for-ever.run")),
    Preset::read("a-relay-bridges-a-loss", include_str!("runs/a-relay-bridges-a-loss.run")),
    Preset::read("broken-deliver-at-once", include_str!("runs/broken-deliver-at-once.run")),
    Preset::read("broken-sender-only", include_str!("runs/broken-sender-only.run")),
    Preset::read("broken-forget-own", include_str!("runs/broken-forget-own.run")),
    Preset::read("broken-deliver-again", include_str!("runs/broken-deliver-again.run")),
    Preset::read("broken-no-relay", include_str!("runs/broken-no-relay.run")),
    Preset::read("broken-deliver-first", include_str!("runs/broken-deliver-first.run")),
];
