//! Synod on the command line: the same core, without a page.
//!
//! Plain text for people, `--json` for programs. Exit code 1 when a property is broken, 2 on bad input.

use clap::{Parser, Subcommand};
use std::io::{BufWriter, Read, Write, stdin, stdout};
use std::process::ExitCode;
use synod::figure::trace;
use synod::protocols::CARDS;
use synod::run::open;
use synod::scenario::link::{self, Link};
use synod::scenario::{Card, Kind, Scenario, Settings, Severity, script};
use synod::sim::Verdict;
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
    /// Print the link of a scenario.
    Link {
        /// A script's file, a link, or - for a script on standard input.
        scenario: String,
    },
}

/// The exit code of bad input.
const BAD_INPUT: u8 = 2;

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Trace { scenario, hash } => read(&scenario).map(|scenario| print_trace(&scenario, hash)),
        Task::Check { scenario, json } => read(&scenario).map(|scenario| print_check(&scenario, json)),
        Task::List { id: None } => Ok(print_all(&list())),
        Task::List { id: Some(id) } => find(&id).map(|card| print_all(&list_card(card))),
        Task::Preset { preset } => find_preset(&preset).map(|script| print_all(&[script])),
        Task::Link { scenario } => read(&scenario).map(|scenario| print_all(&[link::print(&Link::plain(scenario))])),
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

fn read_script(name: &str, mut from: impl Read) -> Result<Scenario, String> {
    // One byte more than a script may have tells a long one from a longest one, without reading all of an endless one.
    let (mut bytes, most) = (Vec::new(), synod::scenario::MAX_SCRIPT as u64 + 1);
    from.by_ref().take(most).read_to_end(&mut bytes).map_err(|why| format!("{name} can't be read: {why}"))?;
    let text = String::from_utf8(bytes).map_err(|why| format!("{name} is not UTF-8 text: byte {}", why.utf8_error().valid_up_to() + 1))?;
    script::parse(&text, CARDS).map_err(|problem| format!("{name}: {}", problem.say(Lang::English)))
}

fn read_link(text: &str) -> Result<Scenario, String> {
    let opened = link::parse(text, CARDS);
    let errors: Vec<String> =
        opened.problems.iter().filter(|problem| problem.severity == Severity::Error).map(|problem| problem.say(Lang::English)).collect();
    for problem in opened.problems.iter().filter(|problem| problem.severity == Severity::Notice) {
        eprintln!("{}", problem.say(Lang::English));
    }
    match opened.link {
        Some(link) if errors.is_empty() => Ok(link.scenario),
        _ => Err(errors.join("\n")),
    }
}
