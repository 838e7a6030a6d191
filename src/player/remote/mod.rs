//! What the page around a frame may ask of the run, and what it is told: messages as plain data, described in `docs/embedding.md`.
//!
//! A message is a list of names and values. Every command is answered by one event: `state`, or `error` with the place and the remedy.

mod command;
mod herald;
mod words;

pub use herald::Herald;

use super::{Action, Address, Change, Goal, Player};
use crate::base::{MAX_TIME, Time};
use crate::figure::json::{Object, list, quoted};
use crate::figure::{Still, still};
use crate::protocols::CARDS;
use crate::scenario::link::{self, Link, Theme, View};
use crate::scenario::{Detail, Place, Problem, shown};
use crate::sim::Verdict;
use crate::words::{Lang, Words};
use command::Command;

/// The version of these messages.
const VERSION: u64 = 1;
/// The most characters of an `id` that an answer repeats.
const MAX_ID: usize = 64;

/// The value of a message's member. What is neither of these is [`Member::Other`], and refused where it matters.
#[derive(Clone, PartialEq, Debug)]
pub enum Member {
    /// `null`, or not there.
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list, an object, a text that is too long.
    Other,
}

/// A message to this page: its members, by name.
#[derive(Clone, Copy)]
struct Message<'a>(&'a [(String, Member)]);

impl<'a> Message<'a> {
    fn get(self, name: &str) -> &'a Member {
        self.0.iter().find(|(known, _)| known == name).map_or(&Member::Nothing, |(_, member)| member)
    }

    /// What answers repeat, so that they can be told apart: a number or a short text.
    fn id(self) -> Option<String> {
        match self.get("id") {
            Member::Number(number) if number.is_finite() => Some(number.to_string()),
            Member::Text(text) if text.chars().count() <= MAX_ID => Some(quoted(text)),
            _ => None,
        }
    }
}

/// Whether a message is meant for this page: whoever else sends messages to frames is not answered.
pub fn is_command(members: &[(String, Member)]) -> bool {
    *Message(members).get("synod") != Member::Nothing && *Message(members).get("command") != Member::Nothing
}

/// Does what a message asks for. Whatever it holds, it is answered: the event to send back, as JSON.
pub fn obey(player: &mut Player, members: &[(String, Member)], lang: Lang) -> (Change, String) {
    let message = Message(members);
    let done = match Command::read(message) {
        Ok(Command::Snapshot(theme)) => return (Change::NOTHING, player.snapshot(event("snapshot", message.id()), theme, lang)),
        Ok(command) => player.carry_out(command),
        Err(problem) => Err(vec![problem]),
    };
    match done {
        Ok(change) => (change, player.tell_state(event("state", message.id()), lang)),
        Err(problems) => {
            let said: Vec<String> = problems.iter().map(|problem| problem.say(lang)).collect();
            let place = problems.first().and_then(Problem::parameter).unwrap_or("link");
            (Change::NOTHING, event("error", message.id()).text("place", place).text("message", &said.join(" ")).close())
        }
    }
}

/// The beginning of an event.
fn event(name: &str, id: Option<String>) -> Object {
    let event = Object::empty().number("synod", VERSION).text("event", name);
    id.into_iter().fold(event, |event, id| event.raw("id", &id))
}

/// A moment in milliseconds, as JSON.
fn millis(time: Time) -> String {
    format!("{}.{:03}", time.0 / 1000, time.0 % 1000)
}

/// What is wrong with a member of a message.
fn refusal(place: &str, words: &'static Words, details: Vec<Detail>) -> Problem {
    Problem::new(1, 1, words, details).placed(Place::Parameter(place.into()))
}

impl Player {
    fn carry_out(&mut self, command: Command) -> Result<Change, Vec<Problem>> {
        Ok(match command {
            Command::GetState | Command::Snapshot(_) => Change::NOTHING,
            Command::Play => self.act(Action::Play),
            Command::Pause => self.act(Action::Pause),
            Command::Seek(time) => self.act(Action::Seek(time)),
            Command::Step(by) => {
                let step = if by < 0 { Action::StepBack } else { Action::StepForward };
                (0..by.unsigned_abs()).fold(Change::NOTHING, |_, _| self.act(step.clone()))
            }
            Command::Load(text) => {
                let opened = link::parse(&text, CARDS);
                let Some(link) = opened.link else { return Err(opened.problems) };
                self.act(Action::Open(Box::new(self.framed(link)), opened.problems))
            }
            Command::SetParam(name, value) => {
                let link = self.with_parameter(&name, value.as_deref())?;
                self.take_on(link)
            }
        })
    }

    /// Another link in the same frame: what it does not say of the frame stays as it is.
    fn framed(&self, link: Link) -> Link {
        let (said, view) = (link.view.clone(), self.view());
        let view = View {
            embed: said.embed.or(view.embed),
            controls: said.controls.or(view.controls),
            autoplay: said.autoplay.or(view.autoplay),
            repeat: said.repeat.or(view.repeat),
            panels: said.panels.clone().or(view.panels.clone()),
            editable: said.editable.or(view.editable),
            ..said
        };
        Link { view, ..link }
    }

    /// The link of what is on screen with one parameter given another value, or left out. Whatever is wrong with it is that
    /// parameter's fault: the link was fine before.
    fn with_parameter(&self, name: &str, value: Option<&str>) -> Result<Link, Vec<Problem>> {
        let mut now = self.link();
        now.view.t = None;
        let text = link::print(&now);
        let (head, parameters) = text.split_once('?').unwrap_or((&text, ""));
        let mut kept: Vec<String> = parameters.split('&').filter(|kept| kept.split('=').next() != Some(name)).map(str::to_owned).collect();
        kept.extend(value.map(|value| format!("{name}={}", as_value(value))));
        let opened = link::parse(&format!("{head}?{}", kept.join("&")), CARDS);
        opened.link.filter(|_| opened.problems.is_empty()).ok_or(opened.problems)
    }

    /// Goes on with another link of the same algorithm: from where the run stands, unless its settings differ or it pins a moment.
    fn take_on(&mut self, mut link: Link) -> Change {
        let pinned = link.view.t.take();
        let mut there = None;
        if (Link { view: self.view().clone(), ..link.clone() }) != self.whole() {
            let plays = self.playhead.plays();
            there = (link.scenario.settings == self.scenario().settings).then(|| self.playhead.moment());
            self.open(link, Vec::new());
            self.playhead.play(plays);
        } else {
            self.room.look(|view| *view = View { t: view.t, ..link.view });
        }
        if let Some(moment) = pinned.or(there) {
            self.head_for(Goal::Moment(moment));
        }
        Change { redraw: true, address: Address::Replace }
    }

    /// What is on the stage, as a picture that stands alone.
    fn snapshot(&self, event: Object, theme: Theme, lang: Lang) -> String {
        let svg = still(&Still { link: &self.link(), page: "", frame: self.frame(), now: self.now(), theme, lang });
        event.raw("time", &millis(self.now())).text("svg", &svg).close()
    }

    /// Everything that a page around the frame may want to know.
    fn tell_state(&self, event: Object, lang: Lang) -> String {
        let verdict = |view: &crate::run::VerdictView| {
            let state = match view.verdict {
                Verdict::Holds => "holds",
                Verdict::Pending(_) => "pending",
                Verdict::Broken(_) => "violated",
            };
            Object::empty().text("name", view.goal.name).text("state", state).close()
        };
        let frame = self.frame();
        event
            .text("scenario", &self.name())
            .text("link", &link::print(&self.link()))
            .raw("time", &millis(self.now()))
            .raw("end", &millis(self.tape_end()))
            .number("steps", self.session().position().steps)
            .raw("playing", flag(self.playing()))
            .raw("suspended", flag(self.suspended()))
            .raw("ended", flag(self.now() >= self.tape_end()))
            .text("speed", &self.speed().to_string())
            .raw("properties", &list(frame.verdicts.iter().map(verdict)))
            .raw("problems", &list(self.problems().iter().map(|problem| quoted(&problem.say(lang)))))
            .close()
    }
}

fn flag(flag: bool) -> &'static str {
    if flag { "true" } else { "false" }
}

/// A value as it may stand in a link: what would end it is percent-encoded, what is so already stays.
fn as_value(text: &str) -> String {
    let mut value = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~,:=/%".contains(&byte) {
            value.push(char::from(byte));
        } else {
            value.push_str(&format!("%{byte:02X}"));
        }
    }
    value
}
