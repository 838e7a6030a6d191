//! What a run says along its way, beat by beat, and where nothing moves: what the reading clock goes by.
//!
//! A *beat* is all notes of one kind and topic that follow each other with nothing weightier between, told in one sentence. Of several
//! notes of one event the weightiest speaks. What was told twice already, by the same and in the same order, is told no more but counted.
//! A *silence* is a stretch in which no message is on the way that brings news.

use super::{Told, tell_act};
use crate::base::{ProcessId, ProcessSet, Span, Time};
use crate::facts::{News, PastEntry};
use crate::sim::Machine;
use crate::words::{Datum, Text, Weight, Words};

/// The most beats, and the most silences, of a run: what comes behind is played without them.
pub const MAX_BEATS: usize = 20_000;
/// How often a turn from one kind to another is told before it only counts.
const TOLD: u32 = 2;
/// The very same sentence is no news within so many times the longest usual time on the way.
const SOON: u64 = 4;
/// How many beats a note may look back for one that it belongs to: more than there are kinds.
const REACH: usize = 16;

/// Notes that are told in one sentence.
#[derive(Clone, PartialEq, Debug)]
pub struct Beat {
    /// When the first of them was said.
    pub at: Time,
    /// In which step.
    pub step: u64,
    /// How much it matters.
    pub weight: Weight,
    /// How often what was told before has come again without a word, this beat included; nothing where it is told.
    pub again: Option<u32>,
    told: Told,
    voices: Vec<Voice>,
}

/// Somebody who says it.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Voice {
    step: u64,
    at: Time,
    process: Option<ProcessId>,
}

impl Beat {
    /// The beat in one sentence, of all who say it.
    pub fn tell(&self) -> Told {
        self.tell_until(u64::MAX)
    }

    /// The beat in one sentence, of all who have said it after so many steps.
    pub fn tell_until(&self, step: u64) -> Told {
        let speakers = self.said_by(step);
        if speakers.len() > 1 { self.told.of_several(speakers) } else { self.told.clone() }
    }

    /// Who has said it after so many steps.
    pub fn said_by(&self, step: u64) -> ProcessSet {
        self.voices.iter().filter(|voice| voice.step <= step).filter_map(|voice| voice.process).collect()
    }

    /// Whom it is about: who says it, and who is named.
    pub fn processes(&self) -> ProcessSet {
        self.told.text().processes().union(self.said_by(u64::MAX))
    }

    /// When it was last said, after so many steps, and in which.
    pub fn last_said(&self, steps: u64) -> Option<(u64, Time)> {
        self.voices.iter().rfind(|voice| voice.step <= steps).map(|voice| (voice.step, voice.at))
    }
}

/// A stretch in which nothing moves that brings news.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Silence {
    step: u64,
    from: Time,
    to: Time,
}

/// What was said of a run, as far as it is known.
#[derive(Clone, Debug)]
pub struct Beats {
    all: Vec<Beat>,
    silences: Vec<Silence>,
    /// Since when, and since which step, nothing moves.
    silent: Option<(Time, u64)>,
    /// No stretch is a silence that is shorter.
    least: Span,
    /// How long a note may come behind the one before it and still belong to the same beat.
    together: Span,
    told: Repeats,
    /// The line of the script that acted last.
    acted: Option<usize>,
    /// What the observer came to know so far, and in which step.
    known: Vec<(u64, Datum)>,
}

/// What was told how often.
#[derive(Clone, Default, Debug)]
struct Repeats {
    /// From which kind to which, and how often.
    turns: Vec<([&'static Words; 2], u32)>,
    /// Who has said it.
    by: Vec<(&'static Words, ProcessSet)>,
    last: Option<&'static Words>,
    /// What the present repetition began with, and how often that came.
    round: Option<(&'static Words, u32)>,
}

impl Beats {
    /// Nothing said yet, where messages usually take so long at most.
    pub fn new(latency: Span) -> Beats {
        Beats {
            all: Vec::new(),
            silences: Vec::new(),
            silent: Some((Time::ZERO, 0)),
            least: Span(latency.0 / 2),
            together: latency.max(Span::millis(1)),
            told: Repeats::default(),
            acted: None,
            known: Vec::new(),
        }
    }

    /// All beats, in the order in which they begin.
    pub fn all(&self) -> &[Beat] {
        &self.all
    }

    /// The place of the first beat that begins behind so many steps.
    pub fn behind(&self, steps: u64) -> usize {
        self.all.partition_point(|beat| beat.step <= steps)
    }

    /// The beat that was said last after so many steps; another may have begun since.
    pub fn last_said(&self, steps: u64) -> Option<&Beat> {
        let begun = &self.all[..self.behind(steps)];
        let near = &begun[begun.len().saturating_sub(REACH)..];
        near.iter().max_by_key(|beat| beat.last_said(steps))
    }

    /// Whether everything that was said up to so many steps is known here.
    pub fn knows(&self, steps: u64) -> bool {
        self.all.len() < MAX_BEATS || self.all.last().is_some_and(|beat| steps <= beat.step)
    }

    /// The silences within a stretch, cut off at its ends.
    pub fn silences(&self, from: Time, to: Time) -> impl Iterator<Item = (Time, Time)> {
        let first = self.silences.partition_point(|silence| silence.to <= from);
        let open = self.silent.map(|(since, _)| (since, Time(u64::MAX)));
        let known = self.silences[first..].iter().map(|silence| (silence.from, silence.to)).chain(open);
        known.take_while(move |silence| silence.0 < to).map(move |silence| (silence.0.max(from), silence.1.min(to))).filter(|(from, to)| from < to)
    }

    /// Takes in what was said in the step that a run has just taken.
    pub(super) fn listen(&mut self, machine: &Machine, news: &[(PastEntry, News)]) {
        let (now, step) = (machine.world().now(), machine.world().steps());
        self.follow_silence(machine, now, step);
        let deed = machine.world().acted().filter(|(at, line)| *at == now && now > Time::ZERO && self.acted != Some(*line));
        self.acted = machine.world().acted().map_or(self.acted, |(_, line)| Some(line));
        if self.all.len() >= MAX_BEATS {
            return;
        }
        let deed = deed.map(|(_, line)| tell_act(&machine.scenario().lines[line].what, machine.world().roster()));
        // Of several that weigh the same the first one speaks: the others follow from it.
        let said = machine.said().iter().rev().max_by_key(|remark| remark.text.words().weight()).map(|remark| Told::from(remark.text));
        let known = self.newly_known(news, step);
        if let Some(told) = known.into_iter().chain(said).chain(deed).max_by_key(Told::weight) {
            self.say(Voice { step, at: now, process: told.text().speaker() }, told);
        }
    }

    /// What the observer knows since this step, where no process says it; each thing once.
    fn newly_known(&mut self, news: &[(PastEntry, News)], step: u64) -> Option<Told> {
        let (remark, about) = news.iter().find_map(|(_, news)| Some((news.remark?, news.about.as_ref()?)))?;
        if self.known.iter().any(|(_, known)| known == about) {
            return None;
        }
        self.known.push((step, about.clone()));
        Some(remark.into())
    }

    fn follow_silence(&mut self, machine: &Machine, now: Time, step: u64) {
        match (machine.has_news(), self.silent) {
            (false, None) => self.silent = Some((now, step)),
            (true, Some((from, since))) => {
                self.silent = None;
                if now.since(from) > self.least && self.silences.len() < MAX_BEATS {
                    self.silences.push(Silence { step: since, from, to: now });
                }
            }
            _ => {}
        }
    }

    /// Joins the last beat that says the same, unless something weightier came since; else begins one.
    fn say(&mut self, voice: Voice, told: Told) {
        let weight = told.weight();
        let is_lighter = |beat: &&mut Beat| beat.weight <= weight;
        let same = self.all.iter_mut().rev().take(REACH).take_while(is_lighter).find(|beat| beat.told.is_like(&told));
        let joins = |beat: &Beat| {
            let last = beat.voices.last().map_or(beat.at, |last| last.at);
            voice.process.is_some()
                && told.text().words().is_for_several()
                && voice.at.since(last) <= self.together
                && beat.voices.iter().all(|known| known.process != voice.process)
        };
        if let Some(beat) = same
            && joins(beat)
        {
            beat.voices.push(voice);
            return;
        }
        let soon = Span(self.together.0 * SOON);
        let is_echo = self
            .all
            .iter()
            .rev()
            .take(REACH)
            .any(|beat| voice.at.since(beat.at) <= soon && beat.told.text().speaker() == voice.process && beat.told.is_like(&told));
        let again = self.told.take(told.text(), is_echo);
        self.all.push(Beat { at: voice.at, step: voice.step, weight, again, told, voices: vec![voice] });
    }

    /// Forgets whatever a run that stands here has not come to.
    pub(super) fn forget(&mut self, machine: &Machine) {
        let (now, steps) = (machine.world().now(), machine.world().steps());
        self.all.truncate(self.behind(steps));
        for beat in &mut self.all {
            beat.voices.retain(|voice| voice.step <= steps);
        }
        self.told = Repeats::default();
        for beat in &self.all {
            // An echo was found one; whatever is told is none.
            self.told.take(beat.told.text(), beat.again.is_some());
        }
        self.known.retain(|(step, _)| *step <= steps);
        self.acted = machine.world().acted().map(|(_, line)| line);
        self.silences.retain(|silence| silence.step <= steps);
        let reopened = self.silences.pop_if(|silence| silence.to > now).map(|silence| (silence.from, silence.step));
        let still = self.silent.filter(|&(_, step)| step <= steps);
        self.silent = if machine.has_news() { None } else { Some(reopened.or(still).unwrap_or((now, steps))) };
    }
}

impl Repeats {
    /// How often the run has come round again, if this only repeats what was told; what turns the run is always told.
    fn take(&mut self, text: Text, is_echo: bool) -> Option<u32> {
        let kind = text.words();
        let speakers = text.processes();
        let is_known = match self.by.iter_mut().find(|(known, _)| std::ptr::eq(*known, kind)) {
            Some((_, by)) => {
                let is_known = text.speaker().is_none_or(|speaker| by.contains(speaker));
                *by = by.union(speakers);
                is_known
            }
            None => {
                self.by.push((kind, speakers));
                false
            }
        };
        let before = self.last.replace(kind)?;
        let place = self.turns.iter().position(|([from, to], _)| std::ptr::eq(*from, before) && std::ptr::eq(*to, kind));
        let times = match place {
            Some(place) => &mut self.turns[place].1,
            None => {
                self.turns.push(([before, kind], 0));
                &mut self.turns.last_mut().expect("one was pushed").1
            }
        };
        *times += 1;
        let is_told_before = is_echo || is_known && *times > TOLD;
        if kind.weight() == Weight::Turn || !is_told_before {
            self.round = None;
            return None;
        }
        let (head, count) = self.round.get_or_insert((kind, 0));
        *count += u32::from(std::ptr::eq(*head, kind));
        Some(*count)
    }
}
