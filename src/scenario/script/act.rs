//! What a line does: the interventions and the algorithm's commands.

use super::messages as say;
use super::reader::Reader;
use super::token::Token;
use crate::base::ProcessId;
use crate::scenario::problem::{Problem, nearest};
use crate::scenario::{Card, Command, Disk, Intervention};

/// How many times as long a slow process may take: its timers then outlast any run that a person would watch.
pub const MAX_SLOW: u32 = 1000;

/// Every intervention that has a word of its own, as it is written.
const FORMS: [(&str, &str); 18] = [
    ("crash", "crash P2"),
    ("recover", "recover P2"),
    ("pause", "pause P2"),
    ("resume", "resume P2"),
    ("slow", "slow P2 by 3"),
    ("timeout", "timeout P2 NAME"),
    ("align", "align P2 P3"),
    ("spread", "spread"),
    ("cut", "cut P1>P3"),
    ("mend", "mend P1>P3"),
    ("partition", "partition P1 P2 | P3 P4 P5"),
    ("heal", "heal"),
    ("drop", "drop P1>P3#2"),
    ("hold", "hold P1>P3#2 for 30ms"),
    ("deliver", "deliver P1>P3#2"),
    ("duplicate", "duplicate P1>P3#2"),
    ("lie", "lie P4 WAY to P2 round 1"),
    ("initial", "initial P1 NAME=VALUE"),
];

/// Reads what a line does, to its last word.
pub(in crate::scenario) fn read_act(reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let word = reader.take()?;
    if let Some((_, form)) = FORMS.iter().find(|(name, _)| *name == word.text) {
        reader.form = (*form).into();
    }
    let act = match word.text {
        "crash" => crash(reader)?,
        "recover" => Intervention::Recover(reader.process()?),
        "pause" => Intervention::Pause(reader.process()?),
        "resume" => Intervention::Resume(reader.process()?),
        "slow" => slow(reader)?,
        "timeout" => timeout(reader)?,
        "align" => Intervention::Align(reader.processes("")?),
        "spread" => Intervention::Spread,
        "cut" => reader.link().map(|(from, to)| Intervention::Cut(from, to))?,
        "mend" => reader.link().map(|(from, to)| Intervention::Mend(from, to))?,
        "partition" => partition(reader)?,
        "heal" => Intervention::Heal,
        "drop" => Intervention::Drop(reader.message()?),
        "hold" => hold(reader)?,
        "deliver" => Intervention::Deliver(reader.message()?),
        "duplicate" => Intervention::Duplicate(reader.message()?),
        "lie" => lie(reader)?,
        "initial" => initial(reader)?,
        _ => command(word, reader)?,
    };
    reader.finish()?;
    Ok(act)
}

/// `crash P2`, then `losing disk` and `reaching P3 P4` in either order; `reaching` nobody is possible.
fn crash(reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let process = reader.process()?;
    reader.form = "crash P2 losing disk reaching P3 P4".into();
    let (mut disk, mut reaching) = (Disk::Kept, None);
    loop {
        if disk == Disk::Kept && reader.takes("losing") {
            reader.expect("disk")?;
            disk = Disk::Lost;
        } else if reaching.is_none() && reader.takes("reaching") {
            reaching = Some(reader.processes("losing")?);
        } else {
            return Ok(Intervention::Crash { process, disk, reaching });
        }
    }
}

fn slow(reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let process = reader.process()?;
    reader.expect("by")?;
    Ok(Intervention::Slow { process, by: reader.number("by", 1, MAX_SLOW)? })
}

fn timeout(reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let process = reader.process()?;
    let name = reader.take()?;
    let timer = reader.card.timers.iter().find(|timer| **timer == name.text);
    let timer = timer.ok_or_else(|| name.unknown(&say::THE_TIMER, reader.card, reader.card.timers))?;
    Ok(Intervention::Timeout { process, timer })
}

/// Groups between `|`, with or without blanks around it.
fn partition(reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let mut groups: Vec<Vec<ProcessId>> = vec![Vec::new()];
    while reader.peek().is_some() {
        for (place, name) in reader.take()?.split('|').into_iter().enumerate() {
            if place > 0 {
                groups.push(Vec::new());
            }
            if !name.text.is_empty() {
                join_last(&mut groups, name, reader)?;
            }
        }
    }
    if groups.len() < 2 || groups.iter().any(Vec::is_empty) {
        return Err(reader.end().problem(&say::FEW_GROUPS, vec![reader.form.clone().into()]));
    }
    Ok(Intervention::Partition(groups))
}

/// Puts somebody who is in no group yet into the last one.
fn join_last(groups: &mut [Vec<ProcessId>], name: Token<'_>, reader: &Reader<'_>) -> Result<(), Problem> {
    let id = reader.find(name)?;
    if groups.iter().any(|group| group.contains(&id)) {
        return Err(name.problem(&say::TWICE, vec![name.shown()]));
    }
    if let Some(group) = groups.last_mut() {
        group.push(id);
    }
    Ok(())
}

fn hold(reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let message = reader.message()?;
    reader.expect("for")?;
    Ok(Intervention::Hold(message, reader.span()?))
}

/// `lie P4 WAY`, then `to P2` and `round 1` in either order.
fn lie(reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let process = reader.process()?;
    let name = reader.take()?;
    let way = reader.card.lies.iter().find(|way| way.id == name.text);
    let way = way.ok_or_else(|| name.unknown(&say::THE_WAY, reader.card, &reader.card.lies.iter().map(|way| way.id).collect::<Vec<_>>()))?.id;
    let (mut to, mut round) = (None, None);
    loop {
        if to.is_none() && reader.takes("to") {
            to = Some(reader.process()?);
        } else if round.is_none() && reader.takes("round") {
            round = Some(reader.number("round", 1, u32::MAX)?);
        } else {
            return Ok(Intervention::Lie { process, way, to, round });
        }
    }
}

/// `initial P1 term=8 log=1,1,1,4`.
fn initial(reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let process = reader.process()?;
    let mut state: Vec<(&'static str, String)> = Vec::new();
    while state.is_empty() || reader.peek().is_some() {
        let token = reader.take()?;
        let is_plain = |value: &Token<'_>| !value.text.is_empty() && value.text.bytes().all(is_of_state);
        let strange = || token.problem(&say::NOT_A_STATE, vec![token.shown()]);
        let (name, value) = token.split_once('=').filter(|(_, value)| is_plain(value)).ok_or_else(strange)?;
        let known = reader.card.initial.iter().find(|known| **known == name.text);
        let known = known.ok_or_else(|| name.unknown(&say::THE_STATE, reader.card, reader.card.initial))?;
        if state.iter().any(|(other, _)| other == known) {
            return Err(name.problem(&say::TWICE, vec![name.shown()]));
        }
        state.push((known, value.text.into()));
    }
    Ok(Intervention::Initial { process, state })
}

/// What a starting state may be written with: all that a link carries as it is, but for its own separators.
const fn is_of_state(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b',' | b':' | b'-')
}

/// `C1 put x 5`: who is asked, for what, with which arguments.
fn command(who: Token<'_>, reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let is_name = who.text.strip_prefix(['P', 'C']).is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()));
    if !is_name {
        return Err(not_an_act(who, reader.card));
    }
    let process = reader.find(who)?;
    reader.form = format!("{} {}", who.text, reader.card.verbs.first().map_or("COMMAND", |verb| verb.name));
    let word = reader.take()?;
    let known = reader.card.verbs.iter().find(|verb| verb.name == word.text);
    let verb =
        known.ok_or_else(|| word.unknown(&say::THE_COMMAND, reader.card, &reader.card.verbs.iter().map(|verb| verb.name).collect::<Vec<_>>()))?;
    match reader.roster.is_client(process) {
        true if !verb.to_clients => return Err(who.problem(&say::NOT_FOR_CLIENTS, vec![who.shown(), verb.name.into()])),
        false if !verb.to_processes => return Err(who.problem(&say::NOT_FOR_PROCESSES, vec![who.shown(), verb.name.into()])),
        _ => {}
    }
    let arity = Command::arity(verb.name).unwrap_or_default();
    reader.form = [who.text, verb.name].into_iter().chain(["x", "5"].into_iter().take(arity)).collect::<Vec<_>>().join(" ");
    let mut args = Vec::new();
    for _ in 0..arity {
        args.push(reader.value()?);
    }
    let command = Command::new(verb.name, &args).expect("a card's verbs are words of the shared vocabulary");
    Ok(Intervention::Command { process, command })
}

/// A command needs somebody who is asked; any other word is a mistake in writing.
fn not_an_act(word: Token<'_>, card: &Card) -> Problem {
    if card.verbs.iter().any(|verb| verb.name == word.text) {
        return word.problem(&say::NOT_EXPECTED, vec![word.shown(), format!("P1 {}", word.text).into()]);
    }
    let names: Vec<&str> = FORMS.iter().map(|(name, _)| *name).collect();
    match nearest(word.text, &names) {
        Some(name) => word.problem(&say::NOT_AN_ACT_NEAR, vec![word.shown(), name.into()]),
        None => word.problem(&say::NOT_AN_ACT, vec![word.shown(), names.join(", ").into()]),
    }
}
