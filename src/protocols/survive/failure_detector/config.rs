//! What all know: read once from the settings; what cannot work, and what the model does not bear.

use super::{notes, rules};
use crate::base::{ProcessId, Span};
use crate::protocols::parts::inputs;
use crate::protocols::parts::suspects::knobs::{ADAPT, EVERY, SLACK, STEP};
use crate::protocols::parts::suspects::{self, Pace};
use crate::protocols::parts::timing::{self, Remark};
use crate::scenario::{Broken, LATENCY, LOSS, Settings};
use crate::words::{Arg, Text};

/// What all know.
#[derive(Debug)]
pub struct Config {
    /// How many they are.
    pub n: usize,
    /// T, D, and whether D grows.
    pub pace: Pace,
    /// The longest time that a message takes.
    pub longest: Span,
    /// How often a heartbeat comes too late, in words, where there is a closed form.
    pub odds: Option<Text>,
    /// The rules that are broken on purpose.
    pub broken: Broken,
}

impl Config {
    pub(super) fn of(settings: &Settings) -> Config {
        Config {
            n: settings.roster().len(),
            pace: Pace::of(settings),
            longest: settings.range(&LATENCY).1,
            odds: odds(settings),
            broken: settings.rules().clone(),
        }
    }

    /// All of them.
    pub fn everybody(&self) -> impl Iterator<Item = ProcessId> + use<> {
        (0..self.n).map(ProcessId::at)
    }

    /// All others.
    pub(super) fn others(&self, me: ProcessId) -> impl Iterator<Item = ProcessId> + use<> {
        self.everybody().filter(move |id| *id != me)
    }

    /// How many messages there are every T: from each to each other.
    pub fn messages(&self) -> u64 {
        (self.n * (self.n - 1)) as u64
    }

    /// How long silence is borne with such a D.
    pub(super) fn patience(&self, slack: Span) -> Span {
        if self.broken.has(&rules::NO_SLACK) { self.pace.every } else { self.pace.patience(slack) }
    }

    /// How long it takes at most from a crash until everybody suspects it, where D is nowhere longer: the last heartbeat leaves right before
    /// it and takes as long as any, and T + D behind that nothing has come.
    pub fn detection(&self, slack: Span) -> Span {
        Span(self.patience(slack).0.saturating_add(self.longest.0))
    }
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    inputs::no_clients(settings)?;
    suspects::check(settings, &STEP)
}

/// The longest silence of one that is up: two heartbeats may travel for unlike times, and the first may take as long as any.
fn longest_silence(settings: &Settings) -> Span {
    timing::silence_between(settings, &EVERY).max(settings.range(&LATENCY).1)
}

/// What the model does not bear: a heartbeat that comes later than anybody waits, or never.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    let (every, silence) = (settings.span(&EVERY), longest_silence(settings));
    let longer = Span(((silence.0 - every.0.min(silence.0)) / 1000 + 1) * 1000);
    let hasty = || {
        let remark = notes::HASTY.with([Arg::Span(silence), Arg::Written(longer)]);
        (SLACK.id, timing::at_least(&SLACK, longer, &LATENCY, remark))
    };
    let hasty = (every.0 + settings.span(&SLACK).0 <= silence.0).then(hasty);
    let lossy = (settings.network().loss_permille > 0).then(|| (LOSS.id, notes::LOSSY.text()));
    hasty.into_iter().chain(lossy).collect()
}

/// How many parts a whole has that is said in ten-thousandths.
const WHOLE: u64 = 10_000;

/// How often a heartbeat comes more than T + D behind the one before. Each travels for a time drawn evenly from a range of width w, by itself, so
/// the second travels longer by more than D with probability (w - D)² / 2w². Where one may overtake another there is no such figure.
fn odds(settings: &Settings) -> Option<Text> {
    let (low, high) = settings.range(&LATENCY);
    let (width, slack) = (high.0 - low.0, settings.span(&SLACK).0);
    let is_simple = width <= settings.span(&EVERY).0 && settings.network().loss_permille == 0 && !settings.choice(&ADAPT);
    if !is_simple || settings.rules() != &Broken::default() {
        return None;
    }
    if slack >= width {
        return Some(notes::NEVER_LATE.with([Arg::Span(Span(width))]));
    }
    let (over, whole) = (u128::from(width - slack), u128::from(width));
    let share = over * over * u128::from(WHOLE) / (2 * whole * whole);
    u32::try_from(share).ok().map(|share| notes::LATE_SHARE.with([Arg::Share(share)]))
}
