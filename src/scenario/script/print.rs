//! A scenario written as a script.

use super::cue::print_cue;
use crate::base::{ProcessId, Roster};
use crate::scenario::{Act, Deceit, Disk, Intervention, Lie, LinkChange, MessageFate, MessageName, Moment, Scenario, Settings, TimerChange};
use core::fmt;

/// Writes a scenario as [`super::parse`] reads it: the version always, of the settings only what is not the default.
pub fn print(scenario: &Scenario) -> String {
    let (settings, roster) = (&scenario.settings, scenario.settings.roster());
    let mut text = print_header(settings);
    for line in &scenario.lines {
        text.push_str(&format!("at {}  {}\n", line.at, print_act(&line.what, roster)));
    }
    for cue in &scenario.cues {
        text.push_str(&format!("cue {}\n", print_cue(cue, roster)));
    }
    text
}

fn print_header(settings: &Settings) -> String {
    let card = settings.card();
    let mut text = format!("{}@{}", card.id, settings.version());
    for ((knob, setting), (_, default)) in settings.iter().zip(Settings::of(card).iter()) {
        if setting != default {
            text.push_str(&format!(" {}={}", knob.id, setting.print()));
        }
    }
    if !settings.broken().is_empty() {
        text.push_str(&format!(" {}={}", super::BREAK, settings.broken().join(",")));
    }
    text.push('\n');
    text
}

/// Writes what a line does.
pub fn print_act(act: &Intervention, roster: Roster) -> String {
    let name = |id: &ProcessId| roster.name(*id).to_string();
    let link = |from: &ProcessId, to: &ProcessId| format!("{}>{}", name(from), name(to));
    match act {
        Intervention::Process(process, Act::Crash { disk, reaching }) => print_crash(*process, *disk, reaching.as_deref(), roster),
        Intervention::Process(id, Act::Recover) => format!("recover {}", name(id)),
        Intervention::Process(id, Act::Pause) => format!("pause {}", name(id)),
        Intervention::Process(id, Act::Resume) => format!("resume {}", name(id)),
        Intervention::Process(process, Act::Slow(by)) => format!("slow {} by {by}", name(process)),
        Intervention::Process(process, Act::Timeout(timer)) => format!("timeout {} {timer}", name(process)),
        Intervention::Timers(TimerChange::Align(list)) => format!("align{}", names(list, roster)),
        Intervention::Timers(TimerChange::Spread) => "spread".into(),
        Intervention::Links(LinkChange::Cut(from, to)) => format!("cut {}", link(from, to)),
        Intervention::Links(LinkChange::Mend(from, to)) => format!("mend {}", link(from, to)),
        Intervention::Links(LinkChange::Partition(groups)) => {
            format!("partition{}", groups.iter().map(|group| names(group, roster)).collect::<Vec<_>>().join(" |"))
        }
        Intervention::Links(LinkChange::Heal) => "heal".into(),
        Intervention::Message(message, MessageFate::Drop) => format!("drop {}", print_message(*message, roster)),
        Intervention::Message(message, MessageFate::Hold(span)) => format!("hold {} for {span}", print_message(*message, roster)),
        Intervention::Message(message, MessageFate::Deliver) => format!("deliver {}", print_message(*message, roster)),
        Intervention::Message(message, MessageFate::Duplicate) => format!("duplicate {}", print_message(*message, roster)),
        Intervention::Process(process, Act::Lie(Deceit { lie, to, round })) => {
            let what = match lie {
                Lie::Say(value) => format!(" {value}"),
                Lie::As(other) => format!(" {}", name(other)),
                Lie::Honest | Lie::Silent | Lie::Flip | Lie::Split | Lie::Random | Lie::Own(_) => String::new(),
            };
            let to = to.map_or(String::new(), |to| format!(" to {}", name(&to)));
            let round = round.map_or(String::new(), |round| format!(" round {round}"));
            format!("lie {} {}{what}{to}{round}", name(process), lie.word())
        }
        Intervention::Process(process, Act::Initial(state)) => {
            format!("initial {}{}", name(process), state.iter().map(|(name, value)| format!(" {name}={value}")).collect::<String>())
        }
        Intervention::Process(process, Act::Command(command)) => format!("{} {command}", name(process)),
    }
}

fn print_crash(process: ProcessId, disk: Disk, reaching: Option<&[ProcessId]>, roster: Roster) -> String {
    let disk = if disk == Disk::Lost { " losing disk" } else { "" };
    let reaching = reaching.map_or(String::new(), |list| format!(" reaching{}", names(list, roster)));
    format!("crash {}{disk}{reaching}", roster.name(process))
}

/// The names, each with a blank before it.
fn names(list: &[ProcessId], roster: Roster) -> String {
    list.iter().map(|id| format!(" {}", roster.name(*id))).collect()
}

/// A message's name: `P1>P3#2`, or `P1>P3#2/1` for one copy.
pub fn print_message(message: MessageName, roster: Roster) -> String {
    let copy = message.copy.map_or(String::new(), |copy| format!("/{copy}"));
    format!("{}>{}#{}{copy}", roster.name(message.from), roster.name(message.to), message.nth)
}

impl fmt::Display for Moment {
    /// `12ms`, or `12ms~3` behind three events of that instant.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.after == 0 { write!(f, "{}", self.time) } else { write!(f, "{}~{}", self.time, self.after) }
    }
}
