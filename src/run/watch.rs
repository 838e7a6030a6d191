//! Where moments come: a run goes ahead once, and each [`When`] is looked for behind the one before.

use crate::base::{ProcessId, Roster, Time};
use crate::facts::PastEntry;
use crate::scenario::{Moment, Sign, Subject, When};
use crate::sim::{Log, Machine, What};
use crate::words::{Field, Lang};

/// Where a moment came.
#[derive(Clone, PartialEq, Debug)]
pub struct Found {
    /// Right behind what was waited for.
    pub at: Moment,
    /// Who did what was waited for, where somebody did: of several things the last.
    pub who: Option<ProcessId>,
    /// What that says of itself, by the names of a trace.
    pub says: Vec<Field>,
}

/// Whether a moment has come.
#[derive(Clone, PartialEq, Debug)]
pub enum Seen {
    /// It may still come.
    NotYet,
    /// It has.
    Here(Found),
    /// It will not come any more: the run ended, or something happened that was not to.
    Never,
}

/// Somebody who goes ahead and looks for one moment after the other.
pub struct Watch {
    machine: Machine,
    log: Log,
    /// Where the last moment came.
    last: Found,
    step: Progress,
}

/// How far a step of what is looked for has come.
#[derive(Default)]
struct Progress {
    /// Which step.
    place: usize,
    /// How often each of its signs was seen.
    seen: Vec<u32>,
    /// Whether something moved since it began.
    moved: bool,
}

impl Progress {
    /// Whether each of its signs was seen as often as it must be.
    fn is_whole(&self, signs: &[Sign]) -> bool {
        self.seen.iter().zip(signs).all(|(seen, sign)| *seen >= times(sign))
    }
}

impl Watch {
    /// From where a run stands.
    pub fn new(machine: Machine) -> Watch {
        let at = machine.moment();
        Watch { machine, log: Log::keeping(), last: Found { at, who: None, says: Vec::new() }, step: Progress::default() }
    }

    /// Where the last moment came.
    pub const fn last(&self) -> &Found {
        &self.last
    }

    /// Where it stands: the last thing that happened.
    pub fn now(&self) -> Time {
        self.machine.world().now()
    }

    /// How many steps of the run it has seen.
    pub fn steps(&self) -> u64 {
        self.machine.world().steps()
    }

    /// Looks for a moment, so many events ahead at most. Who wants to look further says so again, with the same moment.
    pub fn look(&mut self, when: &When, budget: u32) -> Seen {
        for _ in 0..budget {
            let Some(step) = when.steps.get(self.step.place) else {
                self.step = Progress::default();
                return Seen::Here(self.last.clone());
            };
            if self.step.seen.is_empty() {
                if self.step.place == 0 {
                    // Who did something before did not do this.
                    self.last = Found { who: None, says: Vec::new(), ..self.last.clone() };
                }
                self.step = Progress { place: self.step.place, seen: vec![0; step.all.len()], moved: false };
            }
            self.pass_time(&step.all);
            if !self.step.is_whole(&step.all) && !self.go_on(&step.all, step.without.as_ref()) {
                return Seen::Never;
            }
            if self.step.is_whole(&step.all) {
                self.step = Progress { place: self.step.place + 1, ..Progress::default() };
            }
        }
        Seen::NotYet
    }

    /// A time that is waited for has come where nothing happens before it.
    fn pass_time(&mut self, signs: &[Sign]) {
        let began = self.last.at;
        for (place, sign) in signs.iter().enumerate() {
            let Some(due) = due(sign, began).filter(|_| self.step.seen[place] == 0) else { continue };
            let here = self.machine.moment();
            let is_free = match self.machine.next_time() {
                Some(next) => next > due.time || next == due.time && due.after == 0,
                None => due.time <= self.machine.scenario().settings.until(),
            };
            if here >= due || is_free {
                self.step.seen[place] = 1;
                self.machine.idle_until(due.time);
                self.last.at = due.max(here);
            }
        }
    }

    /// The next event; `false` where what is looked for can't come any more.
    fn go_on(&mut self, signs: &[Sign], without: Option<&Sign>) -> bool {
        self.step.moved |= self.machine.has_news();
        self.log.records.clear();
        if !self.machine.step(&mut self.log) {
            return self.end(signs);
        }
        let at = self.machine.moment();
        for (place, sign) in signs.iter().enumerate() {
            if *sign == Sign::Still {
                let is_still = self.step.moved && !self.machine.has_news();
                self.step.seen[place] = u32::from(is_still);
                if is_still {
                    self.last.at = at;
                }
                continue;
            }
            for (who, says) in self.happened(sign) {
                self.step.seen[place] += 1;
                self.last = Found { at, who, says };
            }
        }
        self.step.is_whole(signs) || without.is_none_or(|sign| self.happened(sign).is_empty())
    }

    /// The run is over: nothing moves any more, and nothing else will come.
    fn end(&mut self, signs: &[Sign]) -> bool {
        let mut is_any = false;
        for (place, sign) in signs.iter().enumerate() {
            if *sign == Sign::Still && self.step.seen[place] == 0 {
                self.step.seen[place] = 1;
                self.last.at = self.machine.moment();
                is_any = true;
            }
        }
        is_any
    }

    /// What the last step brought of a sign: who did it, and what it says of itself.
    fn happened(&self, sign: &Sign) -> Vec<(Option<ProcessId>, Vec<Field>)> {
        let roster = self.machine.world().roster();
        match sign {
            Sign::Fact { by, kind, says } => {
                let fits = |entry: &&PastEntry| {
                    entry.what.kind().name == *kind && by.may_be(entry.process) && says_all(says, &entry.what.fields(false), roster)
                };
                self.machine.past().fresh().filter(fits).map(|entry| (entry.process, entry.what.fields(false))).collect()
            }
            Sign::Message { by, arrives, name, other } => {
                let is_other = |id: ProcessId, own: Option<ProcessId>| Some(id) != own && other.is_none_or(|other| other == id);
                let fits = |(process, what): (Option<ProcessId>, &What)| match what {
                    What::Send { message, to, .. } if !arrives => (message.name == name && is_other(*to, process)).then(|| message.body.clone()),
                    What::Deliver { message, from, .. } if *arrives => {
                        (message.name == name && is_other(*from, process)).then(|| message.body.clone())
                    }
                    _ => None,
                };
                let records = self.log.records.iter().filter(|record| by.may_be(record.process));
                records.filter_map(|record| Some((record.process, fits((record.process, &record.what))?))).collect()
            }
            Sign::At(_) | Sign::Later(_) | Sign::Still => Vec::new(),
        }
    }
}

/// How often a sign must be seen.
const fn times(sign: &Sign) -> u32 {
    match sign {
        Sign::Fact { by, .. } | Sign::Message { by, .. } => Subject::times(*by),
        Sign::At(_) | Sign::Later(_) | Sign::Still => 1,
    }
}

/// When a sign that is a time comes, behind a moment.
fn due(sign: &Sign, began: Moment) -> Option<Moment> {
    match sign {
        Sign::At(moment) => Some(*moment),
        Sign::Later(span) => Some(Moment::at(began.time + *span)),
        Sign::Fact { .. } | Sign::Message { .. } | Sign::Still => None,
    }
}

/// Whether a fact says all of that: a value as people read it, or the name of a field with it, `term=2`.
fn says_all(wanted: &[String], fields: &[Field], roster: Roster) -> bool {
    let shows = |field: &Field, text: &str| field.datum.show(Lang::English, roster) == text;
    wanted.iter().all(|wanted| match wanted.split_once('=') {
        Some((name, text)) => fields.iter().any(|field| field.name == name && shows(field, text)),
        None => fields.iter().any(|field| shows(field, wanted)),
    })
}
