//! A message judged as a command: by its shape alone, whatever it holds. What is wrong is said with the member and the remedy.

use super::message::{Member, Message};
use super::{MAX_TIME, Problem, Time, VERSION, refusal, shown, words};
use crate::scenario::link::Theme;

/// The most steps that one command takes.
const MAX_STEPS: i64 = 1000;
/// The longest name of a parameter: none of a link is as long.
const MAX_NAME: usize = 40;

/// What a page may ask for.
pub(super) enum Command {
    Play,
    Pause,
    GetState,
    /// A picture of the stage, for light paper or dark.
    Snapshot(Theme),
    /// To a time.
    Seek(Time),
    /// So many steps on, or back.
    Step(i64),
    /// Opens a link.
    Load(String),
    /// Gives a parameter of the link another value, or none.
    SetParam(String, Option<String>),
}

/// The names of the commands.
const COMMANDS: [&str; 8] = ["play", "pause", "getState", "snapshot", "seek", "step", "load", "setParam"];

impl Command {
    /// What a message asks for.
    pub fn read(message: &Message) -> Result<Command, Problem> {
        if message.synod != Member::Number(f64::from(VERSION)) {
            return Err(refusal("synod", &words::VERSION, vec![VERSION.to_string().into()]));
        }
        let Member::Text(name) = &message.command else { return Err(no_command("")) };
        match name.as_str() {
            "play" => Ok(Command::Play),
            "pause" => Ok(Command::Pause),
            "getState" => Ok(Command::GetState),
            "snapshot" => theme(&message.theme).map(Command::Snapshot),
            "seek" => seek(&message.to),
            "step" => steps(&message.by).map(Command::Step),
            "load" => match &message.link {
                Member::Text(link) => Ok(Command::Load(link.clone())),
                _ => Err(refusal("link", &words::LINK, Vec::new())),
            },
            "setParam" => Ok(Command::SetParam(parameter(&message.name)?, value(&message.value)?)),
            other => Err(no_command(other)),
        }
    }
}

fn theme(theme: &Member) -> Result<Theme, Problem> {
    match theme {
        Member::Nothing => Ok(Theme::Light),
        Member::Text(id) if id == Theme::Light.id() => Ok(Theme::Light),
        Member::Text(id) if id == Theme::Dark.id() => Ok(Theme::Dark),
        _ => Err(refusal("theme", &words::THEME, Vec::new())),
    }
}

fn no_command(name: &str) -> Problem {
    refusal("command", &words::COMMAND, vec![shown(name).into(), COMMANDS.join(", ").into()])
}

/// Milliseconds of the run; or, as in links, a moment.
fn seek(to: &Member) -> Result<Command, Problem> {
    match to {
        Member::Number(ms) if (0.0..=(MAX_TIME.0 / 1000) as f64).contains(ms) => Ok(Command::Seek(Time((ms * 1000.0) as u64))),
        Member::Text(moment) if !moment.is_empty() => Ok(Command::SetParam("t".into(), Some(moment.clone()))),
        _ => Err(refusal("to", &words::MOMENT, vec![(MAX_TIME.0 / 1000).to_string().into()])),
    }
}

fn steps(by: &Member) -> Result<i64, Problem> {
    match by {
        Member::Nothing => Ok(1),
        Member::Number(by) if by.fract() == 0.0 && by.abs() <= MAX_STEPS as f64 => Ok(*by as i64),
        _ => Err(refusal("by", &words::STEPS, vec![format!("-{MAX_STEPS}").into(), MAX_STEPS.to_string().into()])),
    }
}

fn parameter(name: &Member) -> Result<String, Problem> {
    let is_name = |name: &str| (1..=MAX_NAME).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    match name {
        Member::Text(name) if is_name(name) => Ok(name.clone()),
        _ => Err(refusal("name", &words::PARAMETER, Vec::new())),
    }
}

/// A value as a link writes it; `None` leaves the parameter out.
fn value(value: &Member) -> Result<Option<String>, Problem> {
    match value {
        Member::Nothing => Ok(None),
        Member::Flag(flag) => Ok(Some(u8::from(*flag).to_string())),
        Member::Number(number) if number.is_finite() => Ok(Some(number.to_string())),
        Member::Text(text) => Ok(Some(text.clone())),
        Member::Number(_) | Member::Other => Err(refusal("value", &words::VALUE, Vec::new())),
    }
}
