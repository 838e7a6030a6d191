//! What the page around a frame may ask of the run, and what it is told: messages as plain data, described in `docs/embedding.md`.
//!
//! A [`Message`] has members that may be anything. Every command is answered by one [`Event`]: `state`, or `error` with the place and the
//! remedy.

mod command;
mod event;
mod herald;
mod message;
mod words;

pub use event::Event;
pub use herald::Herald;
pub use message::{Member, Message};

use super::{Action, Address, Change, Destination, Player};
use crate::base::{MAX_TIME, Time};
use crate::figure::{Still, still};
use crate::protocols::here;
use crate::scenario::link::{self, Link, Theme, View};
use crate::scenario::{Detail, Place, Problem, shown};
use crate::sim::Verdict;
use crate::words::{Lang, Words};
use command::Command;
use event::{Property, State, What, millis};

/// The version of these messages.
const VERSION: u32 = 1;

/// Does what a message asks for. Whatever it holds, it is answered: the event to send back.
pub fn obey(player: &mut Player, message: &Message, lang: Lang) -> (Change, Event) {
    let done = match Command::read(message) {
        Ok(Command::Snapshot(theme)) => return (Change::NOTHING, player.snapshot(theme, lang).answering(message.id())),
        Ok(command) => player.carry_out(command),
        Err(problem) => Err(vec![problem]),
    };
    let (change, answer) = match done {
        Ok(change) => (change, player.tell_state("state", lang)),
        Err(problems) => (Change::NOTHING, error(&problems, lang)),
    };
    (change, answer.answering(message.id()))
}

fn error(problems: &[Problem], lang: Lang) -> Event {
    let said: Vec<String> = problems.iter().map(|problem| problem.say(lang)).collect();
    let place = problems.first().and_then(Problem::parameter).unwrap_or("link");
    Event::new("error", What::Error { place: place.into(), message: said.join(" ") })
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
                let opened = link::parse(&text, &here());
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
        let opened = link::parse(&format!("{head}?{}", kept.join("&")), &here());
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
            self.head_for(Destination::Moment(moment));
        }
        Change { redraw: true, address: Address::Replace }
    }

    /// What is on the stage, as a picture that stands alone.
    fn snapshot(&self, theme: Theme, lang: Lang) -> Event {
        let svg = still(&Still { link: &self.link(), page: "", frame: self.frame(), now: self.now(), theme, lang });
        Event::new("snapshot", What::Picture { time: millis(self.now()), svg })
    }

    /// Everything that a page around the frame may want to know.
    fn tell_state(&self, event: &'static str, lang: Lang) -> Event {
        let property = |view: &crate::run::VerdictView| {
            let state = match view.verdict {
                Verdict::Holds => "holds",
                Verdict::Pending(_) => "pending",
                Verdict::Broken(_) => "violated",
            };
            Property { name: view.goal.name, state }
        };
        let state = State {
            scenario: self.name(),
            link: link::print(&self.link()),
            time: millis(self.now()),
            end: millis(self.tape_end()),
            steps: self.session().position().steps,
            playing: self.playing(),
            suspended: self.suspended(),
            ended: self.now() >= self.tape_end(),
            speed: self.speed().to_string(),
            properties: self.frame().verdicts.iter().map(property).collect(),
            problems: self.problems().iter().map(|problem| problem.say(lang)).collect(),
        };
        Event::new(event, What::State(state))
    }
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
