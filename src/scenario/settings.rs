//! What the knobs of one scenario hold.

use super::knob::{CLIENTS, COMMON, DUPLICATE, LATENCY, LOSS, N, SEED, UNTIL};
use super::{Broken, Card, Choices, Detail, Knob, KnobKind, Place, Problem};
use crate::base::{ProcessId, Roster, Span, Time, Value, parse_micros, print_micros};
use crate::words::{Text, Words, words};

/// What one knob holds.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Setting {
    /// A whole number.
    Number(u64),
    /// A length of time.
    Span(Span),
    /// A range of lengths, both ends included.
    Range(Span, Span),
    /// A share in thousandths.
    Permille(u32),
    /// A word.
    Choice(&'static str),
    /// A number of processes, or a list of them.
    Parties(Parties),
    /// A list of values.
    Values(Vec<Value>),
}

/// Some processes: the first so many, or these.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Parties {
    /// The first so many.
    First(u8),
    /// These, in this order.
    Named(Vec<ProcessId>),
}

impl Parties {
    /// Them, in their order.
    pub fn list(&self) -> Vec<ProcessId> {
        match self {
            Parties::First(count) => (0..*count as usize).map(ProcessId::at).collect(),
            Parties::Named(list) => list.clone(),
        }
    }
}

/// The settings of a scenario, common ones and the algorithm's own, and its broken rules.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settings {
    card: &'static Card,
    version: u32,
    /// In the order of the common knobs, then of the card's.
    values: Vec<Setting>,
    broken: Broken,
}

/// What the links do to every message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Network {
    /// The shortest and the longest time on the way.
    pub latency: (Span, Span),
    /// How many of a thousand are lost.
    pub loss_permille: u32,
    /// How many of a thousand arrive twice.
    pub duplicate_permille: u32,
}

impl Settings {
    /// The defaults of an algorithm, in its newest version.
    pub fn of(card: &'static Card) -> Settings {
        let default = |knob: &'static Knob| card.defaults.iter().find(|(id, _)| *id == knob.id).map_or(knob.default, |(_, default)| default);
        let values = knobs(card).map(|knob| knob.read(default(knob)).expect("a knob's default is within its bounds")).collect();
        Settings { card, version: card.version, values, broken: Broken::default() }
    }

    /// Those of a script that holds nothing else, each written as it is printed; `None` where there is more to be read.
    pub fn alone(card: &'static Card, script: &str) -> Option<Settings> {
        let mut words = script.split_ascii_whitespace();
        let (_, version) = words.next()?.split_once('@').filter(|(id, _)| *id == card.id)?;
        let version = version.parse().ok().filter(|version| (1..=card.version).contains(version))?;
        let mut settings = Settings::of(card).in_version(version);
        for word in words {
            let (name, value) = word.split_once('=')?;
            let knob = settings.knob(name)?;
            let setting = knob.read(value)?;
            settings.set(knob, setting);
        }
        settings.fit_parties();
        (card.check)(&settings).is_ok().then_some(settings)
    }

    /// The same under another version of the algorithm.
    ///
    /// # Panics
    /// If the algorithm has no such version: whoever reads a version looks.
    pub fn in_version(self, version: u32) -> Settings {
        assert!((1..=self.card.version).contains(&version), "{} has no version {version}", self.card.id);
        Settings { version, ..self }
    }

    /// The algorithm that they are of.
    pub const fn card(&self) -> &'static Card {
        self.card
    }

    /// The version of the algorithm that they are for.
    pub const fn version(&self) -> u32 {
        self.version
    }

    /// Whether their runs keep the simulator's first ways: see [`Card::first_ways`].
    pub const fn keeps_first_ways(&self) -> bool {
        self.version <= self.card.first_ways
    }

    /// Every knob with what it holds, common ones first.
    pub fn iter(&self) -> impl Iterator<Item = (&'static Knob, &Setting)> {
        knobs(self.card).zip(&self.values)
    }

    /// The knob of that name, if this algorithm has it.
    pub fn knob(&self, id: &str) -> Option<&'static Knob> {
        knobs(self.card).find(|knob| knob.id == id)
    }

    /// What a knob holds.
    pub fn get(&self, knob: &Knob) -> &Setting {
        &self.values[self.place(knob)]
    }

    /// Puts something into a knob; the kinds must match.
    pub fn set(&mut self, knob: &Knob, setting: Setting) {
        let place = self.place(knob);
        self.values[place] = setting;
    }

    fn place(&self, knob: &Knob) -> usize {
        knobs(self.card).position(|other| other.id == knob.id).expect("an algorithm asks for its own knobs only")
    }

    /// A number's setting.
    pub fn number(&self, knob: &Knob) -> u64 {
        let Setting::Number(number) = self.get(knob) else { unreachable!("{} is not a number", knob.id) };
        *number
    }

    /// A length of time.
    pub fn span(&self, knob: &Knob) -> Span {
        let Setting::Span(span) = self.get(knob) else { unreachable!("{} is not a length of time", knob.id) };
        *span
    }

    /// A range of lengths.
    pub fn range(&self, knob: &Knob) -> (Span, Span) {
        let Setting::Range(low, high) = self.get(knob) else { unreachable!("{} is not a range", knob.id) };
        (*low, *high)
    }

    /// A word among a few.
    pub fn word(&self, knob: &Knob) -> &'static str {
        let Setting::Choice(choice) = self.get(knob) else { unreachable!("{} is not a choice", knob.id) };
        choice
    }

    /// What the word among a few stands for.
    pub fn choice<T: Copy>(&self, choices: &Choices<T>) -> T {
        choices.meaning(self.word(&choices.knob))
    }

    /// Some processes, in their order.
    pub fn parties(&self, knob: &Knob) -> Vec<ProcessId> {
        let Setting::Parties(parties) = self.get(knob) else { unreachable!("{} is not a list of processes", knob.id) };
        parties.list()
    }

    /// A list of values.
    pub fn values(&self, knob: &Knob) -> &[Value] {
        let Setting::Values(values) = self.get(knob) else { unreachable!("{} is not a list of values", knob.id) };
        values
    }

    fn permille(&self, knob: &Knob) -> u32 {
        let Setting::Permille(permille) = self.get(knob) else { unreachable!("{} is not a share", knob.id) };
        *permille
    }

    /// The rules that are broken on purpose.
    pub const fn rules(&self) -> &Broken {
        &self.broken
    }

    /// The broken rules by their names, in the order of the card.
    pub fn broken(&self) -> &[&'static str] {
        &self.broken.0
    }

    /// Breaks these rules and no others; unknown names are left out.
    pub fn break_rules(&mut self, rules: &[&str]) {
        self.broken = Broken(self.card.rules.iter().map(|rule| rule.id).filter(|id| rules.contains(id)).collect());
    }

    /// What is unwise about them, though they are right: notices for whoever chooses them, each with the knob that it is about.
    pub fn advice(&self) -> Vec<(&'static Knob, Problem)> {
        let notice = |(id, reason): (&'static str, Text)| {
            let knob = self.knob(id)?;
            let details = vec![id.into(), self.get(knob).print().into(), Detail::Text(reason, self.roster())];
            Some((knob, Problem::new(1, 1, &UNWISE, details).as_notice().placed(Place::Settings)))
        };
        (self.card.advise)(self).into_iter().filter_map(notice).collect()
    }

    /// Who takes part.
    pub fn roster(&self) -> Roster {
        Roster { processes: self.number(&N) as u8, clients: self.number(&CLIENTS) as u8 }
    }

    /// Takes out of lists whoever is beyond `n`: a default of two proposers means one where there is one process.
    pub(super) fn fit_parties(&mut self) {
        let n = self.number(&N);
        let fitted: Vec<(&'static Knob, Setting)> = self.iter().filter_map(|(knob, setting)| Some((knob, fit(knob, setting, n)?))).collect();
        for (knob, setting) in fitted {
            self.set(knob, setting);
        }
    }

    /// What the links do.
    pub fn network(&self) -> Network {
        Network { latency: self.range(&LATENCY), loss_permille: self.permille(&LOSS), duplicate_permille: self.permille(&DUPLICATE) }
    }

    /// What all dice depend on.
    pub fn seed(&self) -> u64 {
        self.number(&SEED)
    }

    /// Whether they make the same run, as far as both go: they differ in its end alone, if at all.
    pub fn agree_up_to_the_end(&self, other: &Settings) -> bool {
        let mut same = other.clone();
        if self.card == other.card {
            same.end_at(self.until());
        }
        same == *self
    }

    /// Lets the run end there.
    pub fn end_at(&mut self, until: Time) {
        self.set(&UNTIL, Setting::Span(until.since(Time::ZERO)));
    }

    /// Where the run ends at the latest.
    pub fn until(&self) -> Time {
        Time(self.span(&UNTIL).0)
    }
}

static UNWISE: Words = words("{0}={1}: {2}", "{0}={1}: {2}", "{0}={1}\u{a0}: {2}");

/// What is left of a list of processes; `None` where there is nothing to do, or no way to do it.
fn fit(knob: &Knob, setting: &Setting, n: u64) -> Option<Setting> {
    let (KnobKind::Parties { min }, Setting::Parties(parties)) = (knob.kind, setting) else { return None };
    let is_there = |id: &ProcessId| id.number() as u64 <= n;
    let fitted = match parties {
        _ if n < min => return None,
        Parties::First(count) => Parties::First((*count).min(n as u8)),
        Parties::Named(list) => {
            let left: Vec<ProcessId> = list.iter().copied().filter(is_there).collect();
            if (left.len() as u64) < min.max(1) { Parties::First(min.max(1) as u8) } else { Parties::Named(left) }
        }
    };
    Some(Setting::Parties(fitted))
}

fn knobs(card: &'static Card) -> impl Iterator<Item = &'static Knob> {
    COMMON.into_iter().chain(card.knobs)
}

impl Knob {
    /// Reads what a script writes behind `=`; `None` where it does not fit the kind or its bounds.
    pub fn read(&self, text: &str) -> Option<Setting> {
        Some(match self.kind {
            KnobKind::Number { min, max } => Setting::Number(plain_number(text).filter(|number| (min..=max).contains(number))?),
            KnobKind::Span { max } => Setting::Span(Span(parse_micros(text).filter(|&micros| micros <= max.0)?)),
            KnobKind::Range { max } => {
                read_range(text).filter(|&(low, high)| low <= high && high <= max).map(|(low, high)| Setting::Range(low, high))?
            }
            KnobKind::Percent => Setting::Permille(read_percent(text)?),
            KnobKind::Choice(choices) => Setting::Choice(choices.iter().find(|choice| choice.id == text)?.id),
            KnobKind::Parties { min } => Setting::Parties(read_parties(text, min)?),
            KnobKind::Values => Setting::Values(read_values(text)?),
        })
    }
}

impl Setting {
    /// Writes it as a script does.
    pub fn print(&self) -> String {
        match self {
            Setting::Number(number) => number.to_string(),
            Setting::Span(span) => span.to_string(),
            Setting::Range(low, high) => print_range(*low, *high),
            Setting::Permille(permille) if permille % 10 == 0 => format!("{}%", permille / 10),
            Setting::Permille(permille) => format!("{}.{}%", permille / 10, permille % 10),
            Setting::Choice(choice) => (*choice).into(),
            Setting::Parties(Parties::First(count)) => count.to_string(),
            Setting::Parties(Parties::Named(list)) => list.iter().map(|id| format!("P{}", id.number())).collect::<Vec<_>>().join(","),
            Setting::Values(values) => values.iter().map(Value::to_string).collect::<Vec<_>>().join(","),
        }
    }
}

fn plain_number(text: &str) -> Option<u64> {
    (!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// `10..20ms`, `10ms..20ms` or `10ms`.
fn read_range(text: &str) -> Option<(Span, Span)> {
    let Some((low, high)) = text.split_once("..") else {
        return parse_micros(text).map(|both| (Span(both), Span(both)));
    };
    let unit = high.trim_start_matches(|c: char| c.is_ascii_digit());
    let low = if low.ends_with('s') { parse_micros(low) } else { parse_micros(&format!("{low}{unit}")) };
    Some((Span(low?), Span(parse_micros(high)?)))
}

fn print_range(low: Span, high: Span) -> String {
    let (short, long) = (print_micros(low.0), print_micros(high.0));
    let unit = |text: &str| text.trim_start_matches(|c: char| c.is_ascii_digit()).to_owned();
    if low == high {
        long
    } else if low == Span::ZERO {
        format!("0..{long}")
    } else if unit(&short) == unit(&long) {
        format!("{}..{long}", short.trim_end_matches(|c: char| c.is_ascii_alphabetic()))
    } else {
        format!("{short}..{long}")
    }
}

/// `5%`, `2.5%`; the sign may be left out, as in links.
fn read_percent(text: &str) -> Option<u32> {
    let text = text.strip_suffix('%').unwrap_or(text);
    let (whole, tenth) = text.split_once('.').unwrap_or((text, "0"));
    let tenth = plain_number(tenth).filter(|_| tenth.len() == 1)?;
    let permille = plain_number(whole)?.checked_mul(10)?.checked_add(tenth)?;
    (permille <= 1000).then_some(permille as u32)
}

fn read_parties(text: &str, min: u64) -> Option<Parties> {
    if let Some(count) = plain_number(text) {
        return (min..=crate::base::MAX_PROCESSES as u64).contains(&count).then_some(Parties::First(count as u8));
    }
    let everybody = Roster { processes: crate::base::MAX_PROCESSES as u8, clients: 0 };
    let list: Vec<ProcessId> = text.split(',').map(|name| everybody.find(name)).collect::<Option<_>>()?;
    let distinct = list.iter().enumerate().all(|(place, id)| !list[..place].contains(id));
    (distinct && list.len() as u64 >= min).then_some(Parties::Named(list))
}

fn read_values(text: &str) -> Option<Vec<Value>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    let values: Vec<Value> = text.split(',').map(Value::parse).collect::<Option<_>>()?;
    (values.len() <= crate::base::MAX_PROCESSES).then_some(values)
}
