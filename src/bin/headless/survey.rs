//! Surveys: the arguments, the progress, the answer.

use crate::input::read;
use crate::output::{Failed, code_of, print_all};
use clap::Args;
use std::io::{IsTerminal, Write, stderr};
use std::process::ExitCode;
use std::time::Duration;
use synod::facts;
use synod::figure::{survey_json, survey_text};
use synod::survey::{Measure, Question, Since, Survey};
use synod::words::Lang;

/// What to ask of which runs.
#[derive(Args)]
#[command(after_help = help())]
pub struct Arguments {
    /// A script's file, a link, or - for a script on standard input.
    scenario: String,
    /// How many runs, each with a seed of its own.
    #[arg(long, value_name = "N", default_value_t = 1000)]
    runs: u32,
    /// The seed of the first run; the next ones follow it [default: the scenario's].
    #[arg(long, value_name = "S")]
    first_seed: Option<u64>,
    /// Measure until the first milestone of this kind [default: decided or elected; with --count, the end of the run].
    #[arg(long, value_name = "MILESTONE")]
    of: Option<String>,
    /// Count milestones of this kind, or messages, in place of time.
    #[arg(long, value_name = "MILESTONE|messages")]
    count: Option<String>,
    /// Count only what whoever closes the window did itself.
    #[arg(long, requires_all = ["count", "of"])]
    own: bool,
    /// Measure from the first crash on, not from the start.
    #[arg(long)]
    after_crash: bool,
    /// Print one JSON object; times are in microseconds.
    #[arg(long)]
    json: bool,
}

fn help() -> String {
    let names: Vec<&str> = facts::kinds().map(|kind| kind.name).collect();
    format!(
        "Milestones: {}.\n
How long a duel lasts:           headless survey paxos/duel-with-backoff
How many ballots it takes:       headless survey paxos/duel-with-backoff --count began --of decided
How many rounds it takes:        headless survey ben-or/plain --count round --own --of decided
How long an election takes:      headless survey raft/plain?election=150..200ms
How long a crash holds them up:  headless survey my-run.txt --of elected --after-crash",
        names.join(", ")
    )
}

fn survey_of(arguments: &Arguments) -> Result<Survey, String> {
    let scenario = read(&arguments.scenario)?;
    let measure = match arguments.count.as_deref() {
        None => Measure::Time,
        Some("messages") => Measure::Messages,
        Some(name) if arguments.own => Measure::Own(find_kind(name)?),
        Some(name) => Measure::Milestones(find_kind(name)?),
    };
    let until = match arguments.of.as_deref() {
        None if measure == Measure::Time => facts::kind(scenario.card().usual),
        name => name.map(find_kind).transpose()?,
    };
    let since = if arguments.after_crash { Since::FirstCrash } else { Since::Start };
    let first_seed = arguments.first_seed.unwrap_or(scenario.settings.seed());
    let roster = scenario.settings.roster();
    let survey = Survey::new(scenario, Question { measure, since, until }, first_seed, arguments.runs);
    survey.map_err(|why| why.say(Lang::English, roster))
}

fn find_kind(name: &str) -> Result<&'static facts::Kind, String> {
    let known = || facts::kinds().map(|kind| kind.name).collect::<Vec<_>>().join(", ");
    facts::kind(name).ok_or_else(|| format!("there is no milestone {name}; choose one of {}", known()))
}

/// Surveys, and prints what came of it.
///
/// # Errors
/// Where there is nothing to survey, or the answer can't be written.
pub fn print(arguments: &Arguments) -> Result<ExitCode, Failed> {
    let mut survey = survey_of(arguments)?;
    let mut progress = Progress::new();
    while !survey.step(survey.runs()) {
        progress.say(survey.done(), survey.runs());
    }
    progress.clear();
    print_all(&if arguments.json { vec![survey_json(&survey)] } else { survey_text(&survey, Lang::English) })?;
    Ok(code_of(survey.distribution().cut_short() > 0))
}

/// Says on standard error how far a survey is, for whoever waits: in place on a terminal, else a line now and then.
#[expect(clippy::disallowed_types, reason = "whoever waits has a clock")]
struct Progress {
    said: std::time::Instant,
    on_terminal: bool,
    shown: bool,
}

#[expect(clippy::disallowed_types, reason = "whoever waits has a clock")]
impl Progress {
    fn new() -> Progress {
        Progress { said: std::time::Instant::now(), on_terminal: stderr().is_terminal(), shown: false }
    }

    fn say(&mut self, done: u32, runs: u32) {
        let pause = Duration::from_millis(if self.on_terminal { 100 } else { 1000 });
        if self.said.elapsed() < pause {
            return;
        }
        (self.said, self.shown) = (std::time::Instant::now(), true);
        let end = if self.on_terminal { "\r" } else { "\n" };
        let _ = write!(stderr(), "{done} of {runs} runs{end}");
    }

    /// Makes room for what is printed next.
    fn clear(&self) {
        if self.on_terminal && self.shown {
            let _ = write!(stderr(), "\x1b[2K");
        }
    }
}
