//! How a run is looked at: the part of a link that is not the scenario.

use super::super::script::{self, Token};
use super::items::{as_in_link, as_in_script};
use super::messages::{PANELS, SPEED, STOP};
use crate::base::{ProcessId, Roster, Time};
use crate::scenario::{EventName, MAX_CUES, MessageName, Moment, Problem};
use crate::words::Lang;
use core::fmt;

/// The most panels that a link may name: more than the page has.
pub const MAX_PANELS: usize = 12;
/// The longest name of a panel.
const MAX_PANEL: usize = 24;

/// How a run is looked at. What is not said is the page's choice.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct View {
    /// The moment that is shown first: `t`.
    pub t: Option<Moment>,
    /// Where the picture ends: `end`.
    pub end: Option<Time>,
    /// Whether the page stands in a frame of another: `embed`.
    pub embed: Option<bool>,
    /// Whether there are controls: `controls`.
    pub controls: Option<bool>,
    /// Whether it moves by itself: `autoplay`.
    pub autoplay: Option<bool>,
    /// Whether it begins again at its end: `loop`.
    pub repeat: Option<bool>,
    /// How fast it moves: `speed`.
    pub speed: Option<Speed>,
    /// By which clock: `pace`.
    pub pace: Option<Pace>,
    /// Light or dark: `theme`.
    pub theme: Option<Theme>,
    /// The language: `lang`.
    pub lang: Option<Lang>,
    /// The panels that are open, by the page's names for them: `panels`.
    pub panels: Option<Vec<String>>,
    /// Whether the run may be changed: `editable`.
    pub editable: Option<bool>,
    /// Whether it is a picture for print, which never moves: `static`.
    pub still: Option<bool>,
    /// What is selected: `select`.
    pub select: Option<Select>,
    /// Whether what is said along the run is told as a story: `story`.
    pub story: Option<bool>,
    /// At the how-manieth of its stops it begins, from 1: `stop`.
    pub stop: Option<u32>,
    /// Whether it is given as a talk: `talk`.
    pub talk: Option<bool>,
}

/// Model time for wall time: 1/75 shows a millisecond in 75.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Speed {
    model: u32,
    wall: u32,
}

impl Speed {
    /// The most on either side: a day of model time in nine seconds, or a millisecond in ten seconds.
    pub const MOST: u32 = 10_000;

    /// So much model time in so much wall time, in lowest terms; `None` unless both are from 1 to [`Speed::MOST`].
    pub const fn new(model: u32, wall: u32) -> Option<Speed> {
        if model == 0 || wall == 0 || model > Speed::MOST || wall > Speed::MOST {
            return None;
        }
        let (mut common, mut rest) = (model, wall);
        while rest > 0 {
            (common, rest) = (rest, common % rest);
        }
        Some(Speed { model: model / common, wall: wall / common })
    }

    /// How much model time passes.
    pub const fn model(self) -> u32 {
        self.model
    }

    /// In how much wall time.
    pub const fn wall(self) -> u32 {
        self.wall
    }
}

/// By which clock a run moves.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Pace {
    /// Every sentence stays until it can have been read, and silence is shortened.
    Read,
    /// Real proportions: all of the run's time takes equally long.
    Even,
}

impl Pace {
    /// Both.
    pub const ALL: [Pace; 2] = [Pace::Read, Pace::Even];

    /// Its name in links.
    pub const fn id(self) -> &'static str {
        match self {
            Pace::Read => "read",
            Pace::Even => "even",
        }
    }
}

impl Default for Speed {
    /// A message's flight takes about a second.
    fn default() -> Speed {
        Speed { model: 1, wall: 75 }
    }
}

impl fmt::Display for Speed {
    /// `1/75`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.model, self.wall)
    }
}

/// The colours of the page.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As the reader's system has it.
    Auto,
}

impl Theme {
    /// Every theme, in the order of the menu.
    pub const ALL: [Theme; 3] = [Theme::Light, Theme::Dark, Theme::Auto];

    /// Its name in links.
    pub const fn id(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Auto => "auto",
        }
    }
}

/// What is selected.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Select {
    /// A process or a client: `P3`.
    Process(ProcessId),
    /// A message: `P1-P3:2`.
    Message(MessageName),
    /// The link between two processes, in both directions: `P1-P3`.
    Link(ProcessId, ProcessId),
    /// An event: `e57.2`.
    Event(EventName),
}

impl Select {
    /// The process, if it is one.
    pub const fn process(self) -> Option<ProcessId> {
        if let Select::Process(id) = self { Some(id) } else { None }
    }

    /// It as a link says it.
    pub fn print(self, roster: Roster) -> String {
        match self {
            Select::Process(id) => roster.name(id).to_string(),
            Select::Message(message) => as_in_link(&script::print_message(message, roster)),
            Select::Link(one, other) => format!("{}-{}", roster.name(one), roster.name(other)),
            Select::Event(event) => event.to_string(),
        }
    }

    /// The link between two, named after the first of them first.
    pub fn link(one: ProcessId, other: ProcessId) -> Select {
        Select::Link(one.min(other), one.max(other))
    }
}

impl View {
    /// By which clock it moves. Where nothing is said of that, links that say how fast, and frames, move evenly: so they did before there
    /// was another clock.
    pub fn pace(&self) -> Pace {
        let was_even = self.speed.is_some() || self.embed == Some(true);
        self.pace.unwrap_or(if was_even { Pace::Even } else { Pace::Read })
    }

    /// Moves by a clock, at a speed; what would be understood anyhow is not said.
    pub fn keep_time(&mut self, pace: Pace, speed: Speed) {
        (self.speed, self.pace) = ((speed != Speed::default()).then_some(speed), None);
        self.pace = (self.pace() != pace).then_some(pace);
    }

    /// What is said, as `name=value`, in the order of [`super::RESERVED`].
    pub(super) fn print(&self, roster: Roster) -> Vec<String> {
        let flag = |name: &str, flag: Option<bool>| flag.map(|flag| format!("{name}={}", u8::from(flag)));
        let said = [
            self.t.map(|t| format!("t={t}")),
            self.end.map(|end| format!("end={end}")),
            flag("embed", self.embed),
            flag("controls", self.controls),
            flag("autoplay", self.autoplay),
            flag("loop", self.repeat),
            self.speed.map(|speed| format!("speed={speed}")),
            self.pace.map(|pace| format!("pace={}", pace.id())),
            self.theme.map(|theme| format!("theme={}", theme.id())),
            self.lang.map(|lang| format!("lang={}", lang.code())),
            self.panels.as_ref().map(|panels| format!("panels={}", panels.join(","))),
            flag("editable", self.editable),
            flag("static", self.still),
            self.select.map(|select| format!("select={}", select.print(roster))),
            flag("story", self.story),
            self.stop.map(|stop| format!("stop={stop}")),
            flag("talk", self.talk),
        ];
        said.into_iter().flatten().collect()
    }

    /// Takes a parameter; whether it is one of the view's.
    pub(super) fn take(&mut self, name: &str, value: Token<'_>, roster: Roster) -> Result<bool, Problem> {
        match name {
            "t" => self.t = Some(script::read_moment(value)?),
            "end" => self.end = Some(Time(script::read_micros(value)?)),
            "embed" => self.embed = Some(read_flag(name, value)?),
            "controls" => self.controls = Some(read_flag(name, value)?),
            "autoplay" => self.autoplay = Some(read_flag(name, value)?),
            "loop" => self.repeat = Some(read_flag(name, value)?),
            "speed" => self.speed = Some(read_speed(value)?),
            "pace" => self.pace = Some(read_pace(name, value)?),
            "theme" => self.theme = Some(read_theme(name, value)?),
            "lang" => self.lang = Some(read_lang(name, value)?),
            "panels" => self.panels = Some(read_panels(value)?),
            "editable" => self.editable = Some(read_flag(name, value)?),
            "static" => self.still = Some(read_flag(name, value)?),
            "select" => self.select = Some(read_select(value, roster)?),
            "story" => self.story = Some(read_flag(name, value)?),
            "stop" => self.stop = Some(read_stop(value)?),
            "talk" => self.talk = Some(read_flag(name, value)?),
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// That a value is none of a few words.
fn none_of(name: &str, value: Token<'_>, words: &[&str]) -> Problem {
    value.problem(&script::CHOICE, vec![name.into(), value.shown(), words.join(", ").into()])
}

fn read_flag(name: &str, value: Token<'_>) -> Result<bool, Problem> {
    match value.text {
        "0" => Ok(false),
        "1" => Ok(true),
        _ => Err(none_of(name, value, &["0", "1"])),
    }
}

/// The how-manieth stop: there are no more than cues.
fn read_stop(value: Token<'_>) -> Result<u32, Problem> {
    let number = script::whole_number(value.text).and_then(|number| u32::try_from(number).ok());
    let most = u32::try_from(MAX_CUES).unwrap_or(u32::MAX);
    number.filter(|number| (1..=most).contains(number)).ok_or_else(|| value.problem(&STOP, vec![value.shown(), most.to_string().into()]))
}

/// `1/75`; a whole number alone is so many times as fast.
fn read_speed(value: Token<'_>) -> Result<Speed, Problem> {
    let number = |token: Token<'_>| script::whole_number(token.text).and_then(|number| u32::try_from(number).ok());
    let speed = match value.split_once('/') {
        Some((model, wall)) => number(model).zip(number(wall)).and_then(|(model, wall)| Speed::new(model, wall)),
        None => number(value).and_then(|model| Speed::new(model, 1)),
    };
    speed.ok_or_else(|| value.problem(&SPEED, vec![value.shown(), Speed::MOST.to_string().into()]))
}

fn read_pace(name: &str, value: Token<'_>) -> Result<Pace, Problem> {
    let pace = Pace::ALL.into_iter().find(|pace| pace.id() == value.text);
    pace.ok_or_else(|| none_of(name, value, &Pace::ALL.map(Pace::id)))
}

fn read_theme(name: &str, value: Token<'_>) -> Result<Theme, Problem> {
    let theme = Theme::ALL.into_iter().find(|theme| theme.id() == value.text);
    theme.ok_or_else(|| none_of(name, value, &Theme::ALL.map(Theme::id)))
}

fn read_lang(name: &str, value: Token<'_>) -> Result<Lang, Problem> {
    Lang::find(value.text).ok_or_else(|| none_of(name, value, &Lang::ALL.map(Lang::code)))
}

/// Whether something may be the name of a panel, now or later.
pub(in crate::scenario) fn is_panel(name: &str) -> bool {
    !name.is_empty() && name.len() <= MAX_PANEL && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn read_panels(value: Token<'_>) -> Result<Vec<String>, Problem> {
    if value.text.is_empty() {
        return Ok(Vec::new());
    }
    let names = value.split(',');
    match names.iter().find(|name| !is_panel(name.text)) {
        None if names.len() <= MAX_PANELS => Ok(names.into_iter().map(|name| name.text.into()).collect()),
        strange => Err(strange.unwrap_or(&value).problem(&PANELS, vec![strange.unwrap_or(&value).shown(), MAX_PANELS.to_string().into()])),
    }
}

fn read_select(value: Token<'_>, roster: Roster) -> Result<Select, Problem> {
    let text = as_in_script(value.text);
    let token = Token { text: &text, ..value };
    if let Ok(event) = text.parse() {
        Ok(Select::Event(event))
    } else if text.contains('>') && !text.contains('#') {
        let (one, other) = script::read_two(token, roster)?;
        if one == other { Err(script::not_a_link(token, roster)) } else { Ok(Select::link(one, other)) }
    } else if text.contains('>') {
        script::read_message(token, roster).map(Select::Message)
    } else {
        script::read_process(token, roster).map(Select::Process)
    }
}
