//! A survey as text: figures and bars for people, one JSON object for programs.

use super::json::{Object, list};
use crate::scenario::{UNTIL, script};
use crate::survey::{Answer, Bucket, Distribution, Measure, Since, Survey};
use crate::words::{Arg, Lang, Text, Words, words};

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

/// What a survey found so far, as one JSON object. Times are in microseconds; a figure that does not exist is `null`.
pub fn survey_json(survey: &Survey) -> String {
    let (question, found) = (survey.question(), survey.distribution());
    let settings = &survey.scenario().settings;
    let (measure, unit) = match question.measure {
        Measure::Time => ("time", "us"),
        Measure::Milestones(kind) => (kind.name, "milestones"),
        Measure::Messages => ("messages", "messages"),
    };
    let object = Object::of_kind("survey")
        .text("protocol", settings.card().id)
        .number("version", u64::from(settings.version()))
        .text("scenario", &script::print(survey.scenario()))
        .text("measure", measure)
        .text("unit", unit)
        .text("since", if question.since == Since::FirstCrash { "first-crash" } else { "start" })
        .raw("until", &question.until.map_or("null".into(), |kind| format!("\"{}\"", kind.name)))
        .number("first_seed", survey.first_seed())
        .number("runs", u64::from(survey.done()))
        .number("count", u64::from(found.count()))
        .number("missing", u64::from(found.missing()))
        .number("cut_short", u64::from(found.cut_short()));
    let number = |number: Option<u64>| number.map_or("null".into(), |number| number.to_string());
    let names = ["min", "median", "p90", "p99", "max"].into_iter().zip(figures(found));
    let object = names.fold(object, |object, (name, answer)| object.raw(name, &number(answer.map(|answer| answer.value))));
    let object = object
        .raw("mean", &found.mean().map_or("null".into(), |mean| format!("{mean:.3}")))
        .raw("min_seed", &number(found.min().map(|answer| answer.seed)))
        .raw("max_seed", &number(found.max().map(|answer| answer.seed)))
        .raw("missing_seed", &number(found.missing_seed()))
        .raw("cut_short_seed", &number(found.cut_short_seed()));
    let bucket = |Bucket { from, to, count }: Bucket| format!("{{\"from\":{from},\"to\":{to},\"count\":{count}}}");
    object.raw("buckets", &list(found.buckets(MAX_BARS).into_iter().map(bucket))).close()
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
