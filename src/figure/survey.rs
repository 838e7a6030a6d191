//! A survey as text: figures and bars for people, one JSON object for programs.

use super::json;
use crate::scenario::{UNTIL, script};
use crate::survey::{Answer, Bucket, Distribution, Measure, Since, Survey};
use crate::words::{Arg, Lang, Text, Words, words};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::value::RawValue;
use std::borrow::Cow;

/// The most lines of bars: what stands on a terminal together with the figures above it.
const MAX_BARS: usize = 20;
/// How many columns the longest bar has.
const LONGEST_BAR: u64 = 50;

/// What a survey found so far, line by line: the question, the figures, each with the seed of a run that shows it, a histogram.
pub fn survey_text(survey: &Survey, lang: Lang) -> Vec<String> {
    let say = |text: Text| text.say(lang, survey.scenario().settings.roster());
    let found = survey.distribution();
    let mut lines = vec![say(survey.question().text()), say(runs(survey))];
    if let Some(seed) = found.missing_seed() {
        let until = survey.scenario().settings.span(&UNTIL);
        lines.push(say(NEVER.with([Arg::Number(u64::from(found.missing())), Arg::Span(until), Arg::Number(seed)])));
    }
    if let Some(seed) = found.cut_short_seed() {
        lines.push(say(CUT_SHORT.with([Arg::Number(u64::from(found.cut_short())), Arg::Number(seed)])));
    }
    if found.count() > 0 {
        let unit = Unit::of(survey.question().measure, lang);
        lines.push(String::new());
        lines.extend(table(found, &unit, lang));
        lines.push(String::new());
        lines.extend(bars(&found.buckets(MAX_BARS), &unit));
    }
    lines
}

fn runs(survey: &Survey) -> Text {
    let last = survey.first_seed() + u64::from(survey.done().max(1) - 1);
    RUNS.with([Arg::Number(u64::from(survey.done())), Arg::Number(survey.first_seed()), Arg::Number(last)])
}

/// The figures, in the order of [`FIGURES`].
fn figures(found: &Distribution) -> [Option<Answer>; FIGURES.len()] {
    [found.min(), found.percentile(50), found.percentile(90), found.percentile(99), found.max()]
}

/// Names on the left, figures and seeds on the right.
fn table(found: &Distribution, unit: &Unit, lang: Lang) -> Vec<String> {
    let figure = |(words, answer): (&Words, Option<Answer>)| {
        let answer = answer?;
        Some((words.of(lang), unit.print(answer.value), format!("  ({} {})", SEED.of(lang), answer.seed)))
    };
    let mean = found.mean().map(|mean| (MEAN.of(lang), unit.print_mean(mean), String::new()));
    let rows: Vec<(&str, String, String)> = FIGURES.iter().zip(figures(found)).filter_map(figure).chain(mean).collect();
    let names = rows.iter().map(|(name, ..)| name.chars().count()).max().unwrap_or(0);
    let widest = rows.iter().map(|(_, figure, _)| figure.chars().count()).max().unwrap_or(0);
    rows.iter().map(|(name, figure, seed)| format!("{name:names$}  {figure:>widest$}{seed}")).collect()
}

/// A line for each bucket: where it begins, a bar, how many.
fn bars(buckets: &[Bucket], unit: &Unit) -> Vec<String> {
    let starts: Vec<String> = buckets.iter().map(|bucket| unit.print(bucket.from)).collect();
    let widest = starts.iter().map(|start| start.chars().count()).max().unwrap_or(0);
    let most = buckets.iter().map(|bucket| bucket.count).max().unwrap_or(1);
    let regular = buckets.first().map_or(1, |bucket| bucket.to - bucket.from);
    let line = |(bucket, start): (&Bucket, &String)| {
        let sign = if bucket.to - bucket.from == regular { ' ' } else { '+' };
        format!("{start:>widest$}{sign} {} {}", bar(bucket.count, most), bucket.count)
    };
    buckets.iter().zip(&starts).map(line).collect()
}

/// A bar to an eighth of a column; whatever is not nothing shows.
fn bar(count: u32, most: u32) -> String {
    let eighths = (u64::from(count) * LONGEST_BAR * 8).div_ceil(u64::from(most.max(1)));
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][(eighths % 8) as usize];
    "█".repeat((eighths / 8) as usize) + rest
}

/// How answers are printed.
enum Unit {
    /// Microseconds, as milliseconds.
    Millis(Lang),
    Plain(Lang),
}

impl Unit {
    fn of(measure: Measure, lang: Lang) -> Unit {
        if measure == Measure::Time { Unit::Millis(lang) } else { Unit::Plain(lang) }
    }

    fn print(&self, answer: u64) -> String {
        match self {
            Unit::Millis(lang) if answer.is_multiple_of(1000) => decimal(&format!("{} ms", answer / 1000), *lang),
            Unit::Millis(lang) => decimal(&format!("{}.{:03} ms", answer / 1000, answer % 1000), *lang),
            Unit::Plain(_) => answer.to_string(),
        }
    }

    fn print_mean(&self, mean: f64) -> String {
        match self {
            Unit::Millis(lang) => decimal(&format!("{:.3} ms", mean / 1000.0), *lang),
            Unit::Plain(lang) => decimal(&format!("{mean:.3}"), *lang),
        }
    }
}

fn decimal(number: &str, lang: Lang) -> String {
    number.replace('.', &lang.decimal_sign().to_string())
}

/// What a survey found so far, as data. Times are in microseconds; a figure that does not exist is nothing.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(tag = "k", rename = "survey")]
pub struct Findings {
    /// The algorithm's name in links.
    pub protocol: Cow<'static, str>,
    /// Its version.
    pub version: u32,
    /// The script.
    pub scenario: String,
    /// `time`, `messages`, or the milestones that were counted.
    pub measure: Cow<'static, str>,
    /// `us`, `messages` or `milestones`.
    pub unit: Cow<'static, str>,
    /// `start` or `first-crash`.
    pub since: Cow<'static, str>,
    /// Up to the first milestone of this kind.
    pub until: Option<Cow<'static, str>>,
    /// The seed of the first run.
    pub first_seed: u64,
    /// How many runs there were.
    pub runs: u32,
    /// How many of them gave an answer.
    pub count: u32,
    /// In how many it never came.
    pub missing: u32,
    /// How many got stuck or grew too large before it came.
    pub cut_short: u32,
    /// The smallest answer.
    pub min: Option<u64>,
    /// What half of all answers do not exceed.
    pub median: Option<u64>,
    /// What nine of ten do not exceed.
    pub p90: Option<u64>,
    /// What ninety-nine of a hundred do not exceed.
    pub p99: Option<u64>,
    /// The largest.
    pub max: Option<u64>,
    /// Their mean, with three decimals.
    #[serde(serialize_with = "with_three_decimals")]
    pub mean: Option<f64>,
    /// The seed of a run that gave the smallest.
    pub min_seed: Option<u64>,
    /// The seed of a run that gave the largest.
    pub max_seed: Option<u64>,
    /// The seed of a run in which it never came.
    pub missing_seed: Option<u64>,
    /// The seed of a run that got stuck or grew too large.
    pub cut_short_seed: Option<u64>,
    /// How the answers are spread.
    pub buckets: Vec<Spread>,
}

/// A stretch of answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Spread {
    /// The smallest answer that belongs here.
    pub from: u64,
    /// The smallest that no longer does.
    pub to: u64,
    /// How many there were.
    pub count: u32,
}

/// Trailing zeros and all: a mean of 12 is 12.000.
fn with_three_decimals<S: Serializer>(mean: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    mean.and_then(|mean| RawValue::from_string(format!("{mean:.3}")).ok()).serialize(serializer)
}

/// What a survey found so far, as data.
pub fn findings(survey: &Survey) -> Findings {
    let (question, found) = (survey.question(), survey.distribution());
    let settings = &survey.scenario().settings;
    let (measure, unit) = match question.measure {
        Measure::Time => ("time", "us"),
        Measure::Milestones(kind) | Measure::Own(kind) => (kind.name, "milestones"),
        Measure::Messages => ("messages", "messages"),
    };
    let [min, median, p90, p99, max] = figures(found).map(|answer| answer.map(|answer| answer.value));
    Findings {
        protocol: settings.card().id.into(),
        version: settings.version(),
        scenario: script::print(survey.scenario()),
        measure: measure.into(),
        unit: unit.into(),
        since: if question.since == Since::FirstCrash { "first-crash" } else { "start" }.into(),
        until: question.until.map(|kind| kind.name.into()),
        first_seed: survey.first_seed(),
        runs: survey.done(),
        count: found.count(),
        missing: found.missing(),
        cut_short: found.cut_short(),
        min,
        median,
        p90,
        p99,
        max,
        mean: found.mean(),
        min_seed: found.min().map(|answer| answer.seed),
        max_seed: found.max().map(|answer| answer.seed),
        missing_seed: found.missing_seed(),
        cut_short_seed: found.cut_short_seed(),
        buckets: found.buckets(MAX_BARS).into_iter().map(|Bucket { from, to, count }| Spread { from, to, count }).collect(),
    }
}

/// The same as one JSON object.
pub fn survey_json(survey: &Survey) -> String {
    json(&findings(survey))
}

static RUNS: Words = words(
    "{0} {0:run|runs}, seeds {1} to {2}",
    "{0} {0:ejecución|ejecuciones}, semillas {1} a {2}",
    "{0} {0:exécution|exécutions}, graines {1} à {2}",
);
static NEVER: Words = words(
    "In {0} of them it never came, though each may last {1} (seed {2}).",
    "En {0} de ellas nunca llegó, aunque cada una puede durar {1} (semilla {2}).",
    "Jamais venu dans {0} d’entre elles, bien que chacune puisse durer {1} (graine {2}).",
);
static CUT_SHORT: Words = words(
    "{0} of them got stuck or grew too large before it came (seed {1}).",
    "{0} de ellas se atascaron o crecieron demasiado antes de que llegara (semilla {1}).",
    "{0} d’entre elles se sont bloquées ou ont trop grandi avant qu’il vienne (graine {1}).",
);
static SEED: Words = words("seed", "semilla", "graine");
static FIGURES: [Words; 5] = [
    words("min", "mín.", "min"),
    words("median", "mediana", "médiane"),
    words("p90", "p90", "p90"),
    words("p99", "p99", "p99"),
    words("max", "máx.", "max"),
];
static MEAN: Words = words("mean", "media", "moyenne");
