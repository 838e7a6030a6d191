//! The first line: the algorithm with its version, the settings and the broken rules.

use super::mend;
use super::messages as say;
use super::reader::not_a_value;
use super::token::{Token, whole_number};
use crate::base::{MAX_PROCESSES, MAX_WORD, Span, Value};
use crate::scenario::problem::{Detail, Problem, nearest, shown};
use crate::scenario::{Card, Knob, KnobKind, N, Parties, Setting, Settings};

/// The name of the setting that lists the broken rules.
pub(in crate::scenario) const BREAK: &str = "break";

/// Reads the first line.
pub(super) fn read_header(first: Token<'_>, rest: &[Token<'_>], cards: &[&'static Card]) -> Result<Settings, Problem> {
    let (id, version) = first.split_once('@').map_or((first, None), |(id, version)| (id, Some(version)));
    let card = find_card(id, cards).map_err(|problem| two_words(id, rest, cards).unwrap_or(problem))?;
    let base = Settings::of(card).in_version(version.map_or(Ok(card.version), |version| read_version(card, version))?);
    let mut written: Vec<Written<'_>> = Vec::new();
    let mut behind = rest;
    while let Some((token, others)) = behind.split_first() {
        behind = others;
        if let Some(meant) = without_blanks(*token, others).filter(|(name, ..)| Written::find(&base, *name, *name).is_some()) {
            return Err(token.problem(&say::BLANKS_IN_SETTING, vec![meant.0.shown(), shown(&meant.1).into()]));
        }
        let (name, value) = token.split_once('=').filter(|_| !token.quoted).ok_or_else(|| token.problem(&say::NOT_A_SETTING, vec![token.shown()]))?;
        let setting = Written::find(&base, name, value).ok_or_else(|| name.unknown(&say::THE_SETTING, card, &setting_names(&base)))?;
        if written.iter().any(|other| other.name.text == name.text) {
            return Err(name.problem(&say::TWICE, vec![name.shown()]));
        }
        written.push(setting);
    }
    let last = written.last().map_or(first, |setting| setting.name);
    apply(&base, &written, last).map_err(|wrong| wrong.problem)
}

/// A setting with blanks around its `=`: its name, and how it is written.
fn without_blanks<'a>(token: Token<'a>, others: &[Token<'_>]) -> Option<(Token<'a>, String)> {
    let (next, after) = (others.first()?.text, others.get(1).map_or("", |token| token.text));
    let value = match (token.split_once('='), next.strip_prefix('=')) {
        (None, Some("")) => after,
        (None, Some(value)) => value,
        (Some((_, behind)), None) if behind.text.is_empty() && !next.contains('=') => next,
        _ => return None,
    };
    let name = token.split_once('=').map_or(token, |(name, _)| name);
    Some((name, format!("{}={value}", name.text)))
}

/// An algorithm that was written as several words: its hyphens are missing, or there is more than its name.
fn two_words(first: Token<'_>, rest: &[Token<'_>], cards: &[&'static Card]) -> Option<Problem> {
    let joined = format!("{}-{}", first.text, rest.first()?.text);
    let named = |name: &str| cards.iter().find(|card| card.id == name.to_lowercase());
    let card = named(&joined).or_else(|| rest.iter().find_map(|token| named(token.text)))?;
    Some(first.problem(&say::ALGORITHM_NEAR, vec![first.shown(), card.id.into()]))
}

/// The algorithm of a name.
pub(in crate::scenario) fn find_card(id: Token<'_>, cards: &[&'static Card]) -> Result<&'static Card, Problem> {
    cards.iter().copied().find(|card| card.id == id.text && !id.quoted).ok_or_else(|| no_algorithm(id, cards))
}

/// A version that an algorithm has.
pub(in crate::scenario) fn read_version(card: &Card, version: Token<'_>) -> Result<u32, Problem> {
    let asked = whole_number(version.text).and_then(|asked| u32::try_from(asked).ok());
    let known = asked.filter(|asked| (1..=card.version).contains(asked));
    known.ok_or_else(|| version.problem(&say::NO_VERSION, vec![card.id.into(), version.shown(), card.version.to_string().into()]))
}

fn no_algorithm(id: Token<'_>, cards: &[&'static Card]) -> Problem {
    let names: Vec<&str> = cards.iter().map(|card| card.id).collect();
    match nearest(id.text, &names) {
        Some(name) => id.problem(&say::ALGORITHM_NEAR, vec![id.shown(), name.into()]),
        None => id.problem(&say::ALGORITHM_CHOOSE, vec![id.shown(), names.join(", ").into()]),
    }
}

/// A setting as it is written, not yet looked at.
#[derive(Clone, Copy)]
pub(in crate::scenario) struct Written<'a> {
    /// The knob; without one, the list of broken rules.
    knob: Option<&'static Knob>,
    /// Its name, as written.
    pub name: Token<'a>,
    value: Token<'a>,
}

impl<'a> Written<'a> {
    /// The setting of a name; `None` if the algorithm has none such.
    pub fn find(settings: &Settings, name: Token<'a>, value: Token<'a>) -> Option<Written<'a>> {
        let knob = settings.knob(name.text);
        (knob.is_some() || name.text == BREAK).then_some(Written { knob, name, value })
    }

    fn is_parties(&self) -> bool {
        self.knob.is_some_and(|knob| matches!(knob.kind, KnobKind::Parties { .. }))
    }

    fn put_into(&self, settings: &mut Settings) -> Result<(), Problem> {
        match self.knob {
            Some(knob) => settings.set(knob, read_setting(knob, self.value, settings.number(&N))?),
            None => settings.break_rules(&read_rules(settings.card(), self.value)?),
        }
        Ok(())
    }
}

/// Every name that may stand before `=`.
pub(in crate::scenario) fn setting_names(settings: &Settings) -> Vec<&'static str> {
    settings.iter().map(|(knob, _)| knob.id).chain([BREAK]).collect()
}

/// Which of the written settings is wrong, and why.
pub(in crate::scenario) struct Wrong {
    /// Its place among the written ones; `None` if they do not go together with one that is not written.
    pub place: Option<usize>,
    /// Why.
    pub problem: Problem,
}

/// Puts what is written into the knobs. `n` comes before everything that names processes, wherever it stands; what is not
/// written is fitted to it. Problems of the whole stand at `whole`.
pub(in crate::scenario) fn apply(base: &Settings, written: &[Written<'_>], whole: Token<'_>) -> Result<Settings, Wrong> {
    let mut settings = base.clone();
    for parties in [false, true] {
        for (place, setting) in written.iter().enumerate().filter(|(_, setting)| setting.is_parties() == parties) {
            setting.put_into(&mut settings).map_err(|problem| Wrong { place: Some(place), problem })?;
        }
    }
    settings.fit_parties();
    (settings.card().check)(&settings).map_err(|(id, reason)| {
        let place = written.iter().position(|setting| setting.name.text == id);
        let at = place.map_or(whole, |place| written[place].name);
        Wrong { place, problem: at.problem(&say::CHECK, vec![id.into(), Detail::Text(reason, settings.roster())]) }
    })?;
    Ok(settings)
}

fn read_setting(knob: &'static Knob, value: Token<'_>, n: u64) -> Result<Setting, Problem> {
    if let KnobKind::Parties { min } = knob.kind {
        return read_parties(knob, min, value, n);
    }
    knob.read(value.text).ok_or_else(|| {
        let bounds_of_time =
            |meant: Option<String>, example: &str, most: Span| vec![meant.unwrap_or_else(|| example.into()).into(), most.to_string().into()];
        let (words, mut bounds) = match knob.kind {
            KnobKind::Number { min, max } => (&say::NUMBER, vec![min.to_string().into(), max.to_string().into()]),
            KnobKind::Span { max } => (&say::SPAN, bounds_of_time(mend::time(value.text, max.0), "5ms", max)),
            KnobKind::Range { max } => {
                let meant = mend::range(value.text, max.0).or_else(|| mend::time(value.text, max.0));
                (&say::RANGE, bounds_of_time(meant, "10..20ms", max))
            }
            KnobKind::Percent => (&say::PERCENT, vec![mend::percent(value.text).unwrap_or_else(|| "2.5%".into()).into()]),
            KnobKind::Choice(choices) => (&say::CHOICE, vec![choices.iter().map(|choice| choice.id).collect::<Vec<_>>().join(", ").into()]),
            KnobKind::Parties { .. } | KnobKind::Values => {
                if let Some(problem) = value.split(',').into_iter().filter(|item| Value::parse(item.text).is_none()).find_map(not_a_value) {
                    return problem;
                }
                (&say::VALUES, vec![MAX_PROCESSES.to_string().into(), MAX_WORD.to_string().into()])
            }
        };
        let mut details = vec![knob.id.into(), value.shown()];
        details.append(&mut bounds);
        value.problem(words, details)
    })
}

/// A number of processes or a list of them, none beyond `n`.
fn read_parties(knob: &'static Knob, min: u64, value: Token<'_>, n: u64) -> Result<Setting, Problem> {
    let beyond = |item: &Token<'_>| {
        let number = item.text.strip_prefix('P').and_then(whole_number);
        number.is_some_and(|number| number > n)
    };
    if let Some(item) = value.split(',').into_iter().find(beyond) {
        return Err(item.problem(&say::NO_PROCESS, vec![item.shown(), n.to_string().into()]));
    }
    let setting = knob.read(value.text).filter(|setting| !matches!(setting, Setting::Parties(Parties::First(count)) if u64::from(*count) > n));
    setting.ok_or_else(|| value.problem(&say::PARTIES, vec![knob.id.into(), value.shown(), min.to_string().into(), n.to_string().into()]))
}

/// Names of rules between commas; nothing means none.
fn read_rules<'a>(card: &Card, list: Token<'a>) -> Result<Vec<&'a str>, Problem> {
    let mut rules: Vec<&str> = Vec::new();
    for item in list.split(',').into_iter().filter(|_| !list.text.is_empty()) {
        if card.rule(item.text).is_none() {
            return Err(item.unknown(&say::THE_RULE, card, &card.rules.iter().map(|rule| rule.id).collect::<Vec<_>>()));
        }
        if rules.contains(&item.text) {
            return Err(item.problem(&say::TWICE, vec![item.shown()]));
        }
        rules.push(item.text);
    }
    Ok(rules)
}
