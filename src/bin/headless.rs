//! Synod on the command line: the same core, without a page.
//!
//! Plain text for people, `--json` for programs. Exit code 1 when a property is broken, 2 on bad input.

use clap::{Args, Parser, Subcommand};
use miniz_oxide::deflate::compress_to_vec as deflate;
use std::io::{BufWriter, IsTerminal, Read, Write, stderr, stdin, stdout};
use std::process::ExitCode;
use std::time::Duration;
use synod::base::{Time, parse_micros};
use synod::figure::{Poster, Still, poster, still, survey_json, survey_text, trace};
use synod::protocols::CARDS;
use synod::run::open;
use synod::scenario::link::{self, Link, Opened, Theme};
use synod::scenario::{Card, Kind, Scenario, Settings, Severity, file};
use synod::sim::Verdict;
use synod::survey::{self, KINDS, Measure, Question, Since, Survey};
use synod::words::Lang;

/// Real consensus algorithms, run deterministically.
#[derive(Parser)]
#[command(version, about, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Print a run as JSON lines.
    Trace {
        /// A script's file, a link, or - for a script on standard input.
        scenario: String,
        /// Print only a short name of the trace: the same on every machine.
        #[arg(long)]
        hash: bool,
    },
    /// Print how each property stands when the run ends; exit with 1 if one is broken.
    Check {
        /// A script's file, a link, or - for a script on standard input.
        scenario: String,
        /// One JSON object a line.
        #[arg(long)]
        json: bool,
    },
    /// Run a scenario on many seeds and print how long something takes, or how often it happens.
    Survey(SurveyArguments),
    /// Print the catalogue, or what is known of one algorithm.
    List {
        /// The algorithm's name in links.
        id: Option<String>,
    },
    /// Print the script of a preset.
    Preset {
        /// Algorithm and preset: paxos/happy-path.
        preset: String,
    },
    /// Print a stretch of a run as a space-time diagram, or a moment of it as the stage shows it: an SVG that any program shows.
    Figure(FigureArguments),
    /// Print the link of a scenario.
    Link {
        /// A script's file, a link, or - for a script on standard input.
        scenario: String,
        /// Print the short form, which nobody can read but which is half as long where there are many faults.
        #[arg(long)]
        short: bool,
    },
}

#[derive(Args)]
struct FigureArguments {
    /// A script's file, a link, or - for a script on standard input.
    scenario: String,
    /// The first moment.
    #[arg(long, value_name = "TIME", default_value = "0ms", value_parser = time)]
    from: Time,
    /// The last moment.
    #[arg(long, value_name = "TIME", default_value = "400ms", value_parser = time)]
    to: Time,
    /// The stage, not the diagram.
    #[arg(long)]
    stage: bool,
    /// The moment of the stage.
    #[arg(long, value_name = "TIME", default_value = "0ms", value_parser = time)]
    at: Time,
    /// Its colours: light or dark.
    #[arg(long, default_value = "light", value_parser = theme)]
    theme: Theme,
    /// How wide it is, in pixels: 320 or more.
    #[arg(long, value_name = "PX", default_value_t = 960, value_parser = clap::value_parser!(u16).range(320..=20_000))]
    width: u16,
    /// The language: en, es or fr.
    #[arg(long, default_value = "en", value_parser = lang)]
    lang: Lang,
}

fn time(text: &str) -> Result<Time, String> {
    parse_micros(text).map(Time).ok_or_else(|| format!("{text} is no time: write a whole number with us, ms or s, like 400ms"))
}

fn theme(text: &str) -> Result<Theme, String> {
    [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.id() == text).ok_or_else(|| format!("{text} is neither light nor dark"))
}

fn lang(text: &str) -> Result<Lang, String> {
    Lang::ALL.into_iter().find(|lang| lang.code() == text).ok_or_else(|| format!("{text} is none of en, es and fr"))
}

#[derive(Args)]
#[command(after_help = survey_help())]
struct SurveyArguments {
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
    /// Measure from the first crash on, not from the start.
    #[arg(long)]
    after_crash: bool,
    /// Print one JSON object; times are in microseconds.
    #[arg(long)]
    json: bool,
}

/// How hard packing tries, from 0 to 10: a link is short and packed once.
const BEST: u8 = 10;
/// How many steps a run is taken ahead before somebody looks whether that is far enough.
const EXPLORED: u32 = 4096;
/// The exit code of bad input.
const BAD_INPUT: u8 = 2;

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Trace { scenario, hash } => read(&scenario).map(|scenario| print_trace(&scenario, hash)),
        Task::Check { scenario, json } => read(&scenario).map(|scenario| print_check(&scenario, json)),
        Task::Figure(arguments) => read_whole(&arguments.scenario).map(|link| print_figure(&link, &arguments)),
        Task::Survey(arguments) => survey_of(&arguments).map(|survey| print_survey(survey, arguments.json)),
        Task::List { id: None } => Ok(print_all(&list())),
        Task::List { id: Some(id) } => find(&id).map(|card| print_all(&list_card(card))),
        Task::Preset { preset } => find_preset(&preset).map(|script| print_all(&[script])),
        Task::Link { scenario, short } => read(&scenario).map(|scenario| print_all(&[print_link(scenario, short)])),
    };
    done.unwrap_or_else(|why| {
        eprintln!("{why}");
        ExitCode::from(BAD_INPUT)
    })
}

/// Prints lines; a reader that has had enough is no error.
fn print_all(lines: &[String]) -> ExitCode {
    let mut out = BufWriter::new(stdout().lock());
    for line in lines {
        if writeln!(out, "{line}").is_err() {
            break;
        }
    }
    ExitCode::SUCCESS
}

fn print_trace(scenario: &Scenario, hash: bool) -> ExitCode {
    if hash {
        return print_all(&[synod::figure::hash(scenario)]);
    }
    let mut out = BufWriter::new(stdout().lock());
    let mut open = true;
    trace(scenario, &mut |line| open = open && writeln!(out, "{line}").is_ok());
    ExitCode::SUCCESS
}

fn print_link(scenario: Scenario, short: bool) -> String {
    let link = link::print(&Link::plain(scenario));
    if short { link::pack(&deflate(&link.as_bytes()[1..], BEST)) } else { link }
}

fn print_check(scenario: &Scenario, json: bool) -> ExitCode {
    let mut session = open(scenario.clone());
    while !session.explore(u32::MAX) {}
    while !session.seek(session.horizon().time, u32::MAX) {}
    let frame = session.frame();
    let mut lines = Vec::new();
    if json {
        trace(scenario, &mut |line| {
            if line.starts_with("{\"k\":\"verdict\"") {
                lines.push(line.to_owned());
            }
        });
    } else {
        for view in &frame.verdicts {
            let at = view.at.map_or(String::new(), |at| format!(" at {at}"));
            let why = view.verdict.breach().map_or(String::new(), |breach| format!(": {}", breach.why.say(Lang::English, frame.roster)));
            lines.push(format!("{} {}{at}{why}", view.goal.name, view.verdict.word()));
        }
    }
    print_all(&lines);
    let broken = frame.verdicts.iter().any(|view| matches!(view.verdict, Verdict::Broken(_)));
    if broken { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

fn print_figure(link: &Link, arguments: &FigureArguments) -> ExitCode {
    let mut session = open(link.scenario.clone());
    while session.horizon().time <= arguments.to && !session.explore(EXPLORED) {}
    let FigureArguments { from, to, at, theme, width, lang, .. } = *arguments;
    if arguments.stage {
        while !session.seek(at, EXPLORED) {}
        let picture = Still { link, frame: &session.frame(), now: session.position().time, theme, lang };
        return print_all(&[still(&picture).trim_end().to_owned()]);
    }
    let picture = Poster { link, from, to, theme, lang, width: f32::from(width) };
    print_all(&[poster(session.as_ref(), &picture).trim_end().to_owned()])
}

fn survey_help() -> String {
    let names: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
    format!(
        "Milestones: {}.\n
How long a duel lasts:           headless survey paxos/duel-with-backoff
How many ballots it takes:       headless survey paxos/duel-with-backoff --count began --of decided
How long an election takes:      headless survey raft/plain?election=150..200ms
How long a crash holds them up:  headless survey my-run.txt --of elected --after-crash",
        names.join(", ")
    )
}

fn survey_of(arguments: &SurveyArguments) -> Result<Survey, String> {
    let scenario = read(&arguments.scenario)?;
    let measure = match arguments.count.as_deref() {
        None => Measure::Time,
        Some("messages") => Measure::Messages,
        Some(name) => Measure::Milestones(find_kind(name)?),
    };
    let until = match arguments.of.as_deref() {
        None if measure == Measure::Time => Some(survey::usual(scenario.card())),
        name => name.map(find_kind).transpose()?,
    };
    let since = if arguments.after_crash { Since::FirstCrash } else { Since::Start };
    let first_seed = arguments.first_seed.unwrap_or(scenario.settings.seed());
    let roster = scenario.settings.roster();
    let survey = Survey::new(scenario, Question { measure, since, until }, first_seed, arguments.runs);
    survey.map_err(|why| why.say(Lang::English, roster))
}

fn find_kind(name: &str) -> Result<&'static survey::Kind, String> {
    let known = || KINDS.iter().map(|kind| kind.name).collect::<Vec<_>>().join(", ");
    survey::kind(name).ok_or_else(|| format!("there is no milestone {name}; choose one of {}", known()))
}

fn print_survey(mut survey: Survey, json: bool) -> ExitCode {
    let mut progress = Progress::new();
    while !survey.step(survey.runs()) {
        progress.say(survey.done(), survey.runs());
    }
    progress.clear();
    print_all(&if json { vec![survey_json(&survey)] } else { survey_text(&survey, Lang::English) })
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

fn list() -> Vec<String> {
    CARDS.iter().map(|card| format!("{}\t{}\t{}", card.id, card.family.id(), card.title.en)).collect()
}

fn list_card(card: &'static Card) -> Vec<String> {
    let settings = Settings::of(card);
    let knobs =
        settings.iter().map(|(knob, setting)| format!("setting\t{}\t{}\t{}\t{}", knob.id, setting.print(), bounds(&knob.kind), knob.words.en));
    let rules = card.rules.iter().map(|rule| format!("rule\t{}\t{}", rule.id, rule.words.en));
    let goals = card.goals.iter().map(|goal| format!("property\t{}\t{}", goal.name, goal.claim.en));
    let presets = card.presets.iter().map(|preset| format!("preset\t{}\t{}\t{}", preset.id, preset.title.en, preset.breaks.join(",")));
    knobs.chain(rules).chain(goals).chain(presets).collect()
}

/// What a setting may hold.
fn bounds(kind: &Kind) -> String {
    match kind {
        Kind::Number { min, max } => format!("{min}..{max}"),
        Kind::Span { max } => format!("0ms..{max}"),
        Kind::Range { max } => format!("a range up to {max}"),
        Kind::Percent => "0%..100%".into(),
        Kind::Choice(choices) => choices.iter().map(|choice| choice.id).collect::<Vec<_>>().join("|"),
        Kind::Parties { min } => format!("a number from {min}, or a list P1,P5"),
        Kind::Values => "a list of values".into(),
    }
}

fn find(id: &str) -> Result<&'static Card, String> {
    let known = || CARDS.iter().map(|card| card.id).collect::<Vec<_>>().join(", ");
    CARDS.iter().find(|card| card.id == id).copied().ok_or_else(|| format!("there is no algorithm {id}; choose one of {}", known()))
}

fn find_preset(name: &str) -> Result<String, String> {
    let (id, preset) = name.split_once('/').ok_or_else(|| format!("{name} is not of the form paxos/happy-path: write algorithm/preset"))?;
    let card = find(id)?;
    let known = || card.presets.iter().map(|preset| preset.id).collect::<Vec<_>>().join(", ");
    let preset = card.preset(preset).ok_or_else(|| format!("{id} has no preset {preset}; choose one of {}", known()))?;
    Ok(preset.script.trim_end().to_owned())
}

/// Reads a scenario from a file, a link or standard input.
fn read(from: &str) -> Result<Scenario, String> {
    read_whole(from).map(|link| link.scenario)
}

/// The same with the preset that it started from.
fn read_whole(from: &str) -> Result<Link, String> {
    if from == "-" {
        return read_script(from, stdin().lock());
    }
    if let Some(place) = from.find('#').filter(|&place| place == 0 || from[..place].contains("://")) {
        return read_link(&from[place..]);
    }
    match std::fs::File::open(from) {
        Ok(file) => read_script(from, file),
        Err(_) if CARDS.iter().any(|card| from.starts_with(&format!("{}/", card.id))) => read_link(from),
        Err(why) => Err(format!("{from} is neither a file that can be read ({why}) nor a link: a link starts with # or with an algorithm and /")),
    }
}

fn read_script(name: &str, mut from: impl Read) -> Result<Link, String> {
    // One byte more than a file may have tells a long one from a longest one, without reading all of an endless one.
    let (mut bytes, most) = (Vec::new(), file::MAX_FILE as u64 + 1);
    from.by_ref().take(most).read_to_end(&mut bytes).map_err(|why| format!("{name} can't be read: {why}"))?;
    let text = String::from_utf8(bytes).map_err(|why| format!("{name} is not UTF-8 text: byte {}", why.utf8_error().valid_up_to() + 1))?;
    whole(file::parse(&text, CARDS)).map_err(|problem| format!("{name}: {problem}"))
}

fn read_link(text: &str) -> Result<Link, String> {
    whole(link::parse(text, CARDS))
}

/// The link of something that has no error; mere notices go to standard error.
fn whole(opened: Opened) -> Result<Link, String> {
    let errors: Vec<String> =
        opened.problems.iter().filter(|problem| problem.severity == Severity::Error).map(|problem| problem.say(Lang::English)).collect();
    for problem in opened.problems.iter().filter(|problem| problem.severity == Severity::Notice) {
        eprintln!("{}", problem.say(Lang::English));
    }
    match opened.link {
        Some(link) if errors.is_empty() => Ok(link),
        _ => Err(errors.join("\n")),
    }
}
