//! Synod on the command line: the same core, without a page.
//!
//! Plain text for people, `--json` for programs. Exit code 1 when a property is broken, 2 on bad input, 3 when what was checked, surveyed or
//! drawn got stuck or grew too large and nothing is broken, 4 when what there is to say can't be written.

mod check;
mod input;
mod list;
mod output;
mod story;
mod survey;

use clap::{Args, Parser, Subcommand};
use input::{read, read_whole};
use miniz_oxide::deflate::compress_to_vec as deflate;
use output::{Failed, Output, code_of, mention, print_all};
use std::process::ExitCode;
use synod::base::{Time, parse_micros};
use synod::figure::{Form, Leaf, Poster, Still, hash, leaf, poster, still, trace};
use synod::player::{SheetWindow, overture};
use synod::run::{Session, open};
use synod::scenario::Scenario;
use synod::scenario::link::{self, Link, Theme};
use synod::sim::Ending;
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
        /// Of each state what changed, and all that a checker needs (2), or the first form, which repeats whole states (1).
        #[arg(long, value_name = "1|2", default_value = "2", value_parser = form)]
        form: Form,
    },
    /// Print how each property stands when the run ends, how it ended and which lines changed nothing; exit with 1 if a property is
    /// broken, with 3 if the run got stuck or grew too large and none is.
    Check {
        /// A script's file, a link, or - for a script on standard input.
        scenario: String,
        /// One JSON object a line.
        #[arg(long)]
        json: bool,
    },
    /// Run a scenario on many seeds and print how long something takes, or how often it happens.
    Survey(survey::Arguments),
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
    /// Print the stories of the page, or where the stops of one are and what is said there; of a story that is wrong, what and where.
    Story {
        /// A story of the page by its name in links, or a story's file.
        story: Option<String>,
        /// The language: en, es or fr.
        #[arg(long, default_value = "en", value_parser = lang)]
        lang: Lang,
        /// Print a page for paper instead, with each stop's picture and sentence, as HTML.
        #[arg(long)]
        handout: bool,
    },
    /// Print the piece of the page that is seen before its program is there.
    #[command(hide = true)]
    Overture,
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
    /// A sheet of the algorithm, by its name; not the diagram.
    #[arg(long, value_name = "SHEET", conflicts_with = "stage")]
    sheet: Option<String>,
    /// The moment of the stage, or of the sheet.
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

fn form(text: &str) -> Result<Form, String> {
    text.parse().ok().and_then(Form::numbered).ok_or_else(|| format!("there is no form {text}: write 1 or 2"))
}

fn theme(text: &str) -> Result<Theme, String> {
    [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.id() == text).ok_or_else(|| format!("{text} is neither light nor dark"))
}

fn lang(text: &str) -> Result<Lang, String> {
    Lang::ALL.into_iter().find(|lang| lang.code() == text).ok_or_else(|| format!("{text} is none of en, es and fr"))
}

/// How hard packing tries, from 0 to 10: a link is short and packed once.
const BEST: u8 = 10;
/// How many steps a run is taken ahead before somebody looks whether that is far enough.
const EXPLORED: u32 = 4096;
/// How many columns of a long sheet are printed: its last.
const SHEET_COLUMNS: u64 = 10;
/// The exit code of bad input.
const BAD_INPUT: u8 = 2;
/// The exit code where the answer could not be written.
const UNWRITTEN: u8 = 4;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(answer) => {
            // Help is an answer like any other: what can't be written is said.
            let code = u8::try_from(answer.exit_code()).unwrap_or(BAD_INPUT);
            return answer.print().map_or_else(|why| report(Failed::Unwritten(why)), |()| ExitCode::from(code));
        }
    };
    perform(arguments.task).unwrap_or_else(report)
}

fn report(failed: Failed) -> ExitCode {
    match failed {
        Failed::BadInput(why) => {
            mention(&why);
            ExitCode::from(BAD_INPUT)
        }
        Failed::Unwritten(why) => {
            mention(&format!("the output could not be written: {why}; make room for it or write it elsewhere"));
            ExitCode::from(UNWRITTEN)
        }
    }
}

fn perform(task: Task) -> Result<ExitCode, Failed> {
    match task {
        Task::Trace { scenario, hash: true, form } => print_all(&[hash(&read(&scenario)?, form)])?,
        Task::Trace { scenario, hash: false, form } => print_trace(&read(&scenario)?, form)?,
        Task::Check { scenario, json } => return check::print(read(&scenario)?, json),
        Task::Figure(arguments) => return print_figure(&read_whole(&arguments.scenario)?, &arguments),
        Task::Survey(arguments) => return survey::print(&arguments),
        Task::List { id: None } => print_all(&list::all())?,
        Task::List { id: Some(id) } => print_all(&list::of_card(list::find(&id)?))?,
        Task::Preset { preset } => print_all(&[list::find_preset(&preset)?])?,
        Task::Story { story: None, .. } => print_all(&story::all())?,
        Task::Story { story: Some(story), lang, handout: true } => print_all(&[story::paper(&story, lang)?])?,
        Task::Story { story: Some(story), lang, .. } => print_all(&story::stops(&story, lang)?)?,
        Task::Overture => print_all(&[overture()])?,
        Task::Link { scenario, short } => print_all(&[print_link(read(&scenario)?, short)])?,
    }
    Ok(ExitCode::SUCCESS)
}

fn print_trace(scenario: &Scenario, form: Form) -> Result<(), Failed> {
    let mut output = Output::new();
    trace(scenario, form, &mut |line| output.line(line));
    output.finish()
}

fn print_link(scenario: Scenario, short: bool) -> String {
    let link = link::print(&Link::plain(scenario));
    if short { link::pack(&deflate(&link.as_bytes()[1..], BEST)) } else { link }
}

fn print_sheet(link: &Link, id: &str, session: &Session, arguments: &FigureArguments) -> Result<(), Failed> {
    let sheets = link.scenario.card().sheets;
    let kind = sheets.iter().find(|kind| kind.id == id).ok_or_else(|| {
        let known: Vec<&str> = sheets.iter().map(|kind| kind.id).collect();
        let known = if known.is_empty() { "this algorithm has none".into() } else { format!("choose from {}", known.join(", ")) };
        Failed::BadInput(format!("there is no sheet {id}: {known}"))
    })?;
    let window = SheetWindow { columns: SHEET_COLUMNS, from: None };
    let sheet = window.of(session, kind).expect("the card of the algorithm names it");
    let (roster, now) = (session.frame().roster, session.position().time);
    let picture = Leaf { link, page: "", kind, sheet: &sheet, roster, now, theme: arguments.theme, lang: arguments.lang };
    print_all(&[leaf(&picture).trim_end().to_owned()])
}

fn print_figure(link: &Link, arguments: &FigureArguments) -> Result<ExitCode, Failed> {
    let mut session = open(link.scenario.clone());
    while session.horizon().time <= arguments.to && !session.explore(EXPLORED) {}
    let code = code_of(session.horizon().ended.is_some_and(Ending::is_cut_short));
    let FigureArguments { from, to, at, theme, width, lang, .. } = *arguments;
    if let Some(id) = &arguments.sheet {
        while !session.seek(at, EXPLORED) {}
        return print_sheet(link, id, &session, arguments).map(|()| code);
    }
    if arguments.stage {
        while !session.seek(at, EXPLORED) {}
        let picture = Still { link, page: "", frame: &session.frame(), now: session.position().time, theme, lang };
        return print_all(&[still(&picture).trim_end().to_owned()]).map(|()| code);
    }
    let picture = Poster { link, page: "", from, to, theme, lang, width: f32::from(width) };
    print_all(&[poster(&session, &picture).trim_end().to_owned()]).map(|()| code)
}
