//! How many letters there are, who writes and who reads each, and how many a general needs: read once from the settings.

use super::knobs::{ATTACK, LETTERS, MESSENGERS, NEEDS, PLAN, RETREAT};
use super::notes;
use crate::base::{PerProcess, ProcessId, ProcessSet, Span, Value};
use crate::protocols::parts::inputs;
use crate::protocols::parts::lockstep::{LENGTH, RoundPlan, short_rounds};
use crate::protocols::parts::timing::{self, Remark};
use crate::scenario::{Broken, LOSS, N, Settings};
use crate::words::{Arg, Text};

/// There are two.
const GENERALS: u64 = 2;

/// What both generals know.
#[derive(Debug)]
pub struct Config {
    /// How many letters there are, one a round: k.
    pub letters: u32,
    /// How many messengers carry each: r.
    pub messengers: u32,
    /// What the first general would like: to attack, maybe at some hour, or to retreat.
    pub plan: Value,
    /// How many letters each must get to attack.
    pub needs: PerProcess<u32>,
    /// How long a round takes.
    pub length: Span,
    /// How often one attacks alone, where theory says so.
    pub(super) odds: Option<Text>,
    /// The rules that are broken on purpose.
    pub broken: Broken,
}

impl Config {
    pub(super) fn of(settings: &Settings) -> Config {
        let letters = settings.number(&LETTERS) as u32;
        let given = needs(settings).unwrap_or_default();
        let need = |id: ProcessId| given.get(id.index()).copied().unwrap_or_else(|| letters_to(id, letters));
        let config = Config {
            letters,
            messengers: settings.number(&MESSENGERS) as u32,
            plan: settings.choice(&PLAN),
            needs: PerProcess::filled(GENERALS as usize, need),
            length: settings.span(&LENGTH),
            odds: None,
            broken: settings.rules().clone(),
        };
        Config { odds: config.odds(settings), ..config }
    }

    /// Whoever makes the plan.
    pub fn first(&self) -> ProcessId {
        ProcessId::at(0)
    }

    /// Who writes a letter: they take turns, and the first begins.
    pub fn writer(&self, letter: u32) -> ProcessId {
        ProcessId::at((letter as usize + 1) % 2)
    }

    /// Whom it is for.
    pub fn reader(&self, letter: u32) -> ProcessId {
        ProcessId::at(letter as usize % 2)
    }

    /// The letter with which a general has as many as it needs; 0 where it needs none.
    pub fn completes(&self, id: ProcessId) -> u32 {
        (2 * self.needs[id]).saturating_sub(id.index() as u32)
    }

    /// How many messages it takes where none is lost: r for each of k letters, and none where nobody has anything to write.
    pub fn messages(&self) -> u64 {
        if self.plan == RETREAT { 0 } else { u64::from(self.letters) * u64::from(self.messengers) }
    }

    /// What is planned, and something else to be told in its place.
    pub(super) fn in_play(&self) -> Vec<Value> {
        match self.plan {
            Value::Number(hour) => vec![self.plan, Value::Number(hour + 1)],
            Value::Word(_) => vec![ATTACK, RETREAT],
        }
    }

    /// Of so many thousandths of messages lost, how many ten thousandths of letters lose all of their messengers, and of runs end with
    /// one general attacking alone.
    ///
    /// A letter is lost with q = p^r. The first j letters come, and no more, with (1 - q)^j q; exactly one attacks from the letter that
    /// completes one general's number to the one before that which completes the other's. That is (1 - q)^m - (1 - q)^l for the two.
    pub fn split(&self, loss_permille: u32) -> (u32, u32) {
        const WHOLE: u128 = 1_000_000_000_000;
        let power = |base: u128, times: u32| (0..times).fold(WHOLE, |product, _| product * base / WHOLE);
        let lost = power(u128::from(loss_permille) * WHOLE / 1000, self.messengers);
        let [one, other] = [0, 1].map(|place| power(WHOLE - lost, self.completes(ProcessId::at(place))));
        let share = |part: u128| ((part * 10_000 + WHOLE / 2) / WHOLE) as u32;
        (share(lost), share(one.abs_diff(other)))
    }

    /// What theory says of it, where letters come in time or not at all and every rule is kept.
    fn odds(&self, settings: &Settings) -> Option<Text> {
        let loss = settings.network().loss_permille;
        // Where P2 attacks though no letter came it can't guess an hour.
        let guesses = matches!(self.plan, Value::Number(_)) && self.needs[ProcessId::at(1)] == 0;
        if guesses || loss == 0 || self.plan == RETREAT || short_rounds(settings).is_some() || !settings.broken().is_empty() {
            return None;
        }
        let (lost, split) = self.split(loss);
        Some(notes::ODDS.with([Arg::Share(lost), Arg::Share(split)]))
    }
}

impl RoundPlan for Config {
    fn rounds(&self) -> u32 {
        self.letters
    }

    fn length(&self) -> Span {
        self.length
    }

    fn everybody(&self) -> ProcessSet {
        self.needs.iter().map(|(id, _)| id).collect()
    }
}

/// How many of some letters come to a general where none is lost: the first gets every second, the other the rest.
fn letters_to(id: ProcessId, letters: u32) -> u32 {
    (letters + id.index() as u32) / 2
}

/// How many letters each needs, where that is written and can be.
fn needs(settings: &Settings) -> Option<Vec<u32>> {
    let letters = settings.number(&LETTERS) as u32;
    let given = settings.values(&NEEDS);
    let need = |(place, value): (usize, &Value)| {
        let Value::Number(number) = value else { return None };
        u32::try_from(*number).ok().filter(|number| *number <= letters_to(ProcessId::at(place), letters))
    };
    given.iter().enumerate().map(need).collect::<Option<Vec<u32>>>().filter(|needs| needs.len() == GENERALS as usize)
}

/// What is wrong with settings that are each right by themselves.
pub(super) fn check(settings: &Settings) -> Result<(), Remark> {
    timing::take_time(settings, &[&LENGTH])?;
    inputs::no_clients(settings)?;
    if settings.number(&N) != GENERALS {
        return Err((N.id, notes::ONLY_TWO.text()));
    }
    if !settings.values(&NEEDS).is_empty() && needs(settings).is_none() {
        let letters = settings.number(&LETTERS) as u32;
        let most = [0, 1].map(|place| Arg::Number(u64::from(letters_to(ProcessId::at(place), letters))));
        return Err((NEEDS.id, notes::HOW_MANY_NEEDED.with(most)));
    }
    Ok(())
}

/// What is unwise: letters that come too late or not at all, and a general that attacks though nobody has told it to.
pub(super) fn advise(settings: &Settings) -> Vec<Remark> {
    let lossy = (settings.network().loss_permille > 0).then(|| (LOSS.id, notes::LOSSY.text()));
    let given = needs(settings).unwrap_or_default();
    let first = given.first().copied().unwrap_or_default();
    let blind = (given.get(1) == Some(&0)).then(|| (NEEDS.id, notes::NEEDS_NONE.with([Arg::Number(u64::from(first))])));
    short_rounds(settings).into_iter().chain(lossy).chain(blind).collect()
}
