//! What a line does: the interventions and the algorithm's commands.

use super::cue::{FORM, read_cue};
use super::messages as say;
use super::reader::{Reader, link_of, without_commas};
use super::token::{Token, Tokens, print_words};
use crate::base::{ProcessId, Roster, Value};
use crate::scenario::problem::{Detail, Problem, nearest, shown};
use crate::scenario::{Act, Card, Command, Deceit, Disk, Intervention, Lie, LinkChange, MessageFate, Settings, TimerChange, Verb, lies};

/// How many times as long a slow process may take: its timers then outlast any run that a person would watch.
pub const MAX_SLOW: u32 = 1000;

/// The word of every intervention that has one of its own.
const NAMES: [&str; 18] = [
    "crash",
    "recover",
    "pause",
    "resume",
    "slow",
    "timeout",
    "align",
    "spread",
    "cut",
    "mend",
    "partition",
    "heal",
    "drop",
    "hold",
    "deliver",
    "duplicate",
    "lie",
    "initial",
];

/// Those that can be done to a run of that algorithm.
fn names(card: &Card) -> Vec<&'static str> {
    let is_of = |name: &&str| match *name {
        "lie" => !card.lies.is_empty(),
        "initial" => !card.initial.is_empty(),
        "timeout" => !card.timers.is_empty(),
        _ => true,
    };
    NAMES.into_iter().filter(is_of).collect()
}

/// How an intervention is written, with names that are there.
fn form(word: &str, card: &Card, roster: Roster) -> String {
    let process = |number: u8| format!("P{}", number.min(roster.processes));
    let (second, link) = (process(2), link_of(roster));
    let first = |names: &[&'static str]| names.first().copied().expect("of no name there is no such intervention");
    match word {
        "slow" => format!("slow {second} by 3"),
        "timeout" => format!("timeout {second} {}", card.timers[0]),
        "align" if roster.processes > 2 => "align P2 P3".into(),
        "align" | "spread" | "heal" => word.into(),
        "cut" | "mend" => format!("{word} {link}"),
        "partition" => partition_of(roster),
        "drop" | "deliver" | "duplicate" => format!("{word} {link}#2"),
        "hold" => format!("hold {link}#2 for 30ms"),
        "lie" => format!("lie {} {} to {second} round 1", process(4), card.lies[0].id),
        "initial" => format!("initial P1 {}=1", first(card.initial)),
        _ => format!("{word} {second}"),
    }
}

/// Everybody in two groups, the larger half in the first.
fn partition_of(roster: Roster) -> String {
    let names: Vec<String> = roster.all().take(5.min(roster.len())).map(|id| roster.name(id).to_string()).collect();
    let (one, other) = names.split_at(names.len() / 2);
    format!("partition {} | {}", one.join(" "), other.join(" "))
}

/// Reads what a line does, to its last word.
pub(in crate::scenario) fn read_act(reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let word = reader.take()?;
    if !names(reader.card).contains(&word.text) {
        let act = command(word, reader)?;
        reader.finish()?;
        return Ok(act);
    }
    reader.form = form(word.text, reader.card, reader.roster);
    let act = match word.text {
        "crash" => crash(reader)?,
        "recover" => Intervention::Process(reader.process()?, Act::Recover),
        "pause" => Intervention::Process(reader.process()?, Act::Pause),
        "resume" => Intervention::Process(reader.process()?, Act::Resume),
        "slow" => slow(reader)?,
        "timeout" => timeout(reader)?,
        "align" => Intervention::Timers(TimerChange::Align(reader.processes("")?)),
        "spread" => Intervention::Timers(TimerChange::Spread),
        "cut" => reader.link().map(|(from, to)| Intervention::Links(LinkChange::Cut(from, to)))?,
        "mend" => reader.link().map(|(from, to)| Intervention::Links(LinkChange::Mend(from, to)))?,
        "partition" if reader.roster.len() == 1 => return Err(word.problem(&say::ALONE, Vec::new())),
        "partition" => partition(reader)?,
        "heal" => Intervention::Links(LinkChange::Heal),
        "drop" => Intervention::Message(reader.message()?, MessageFate::Drop),
        "hold" => hold(reader)?,
        "deliver" => Intervention::Message(reader.message()?, MessageFate::Deliver),
        "duplicate" => Intervention::Message(reader.message()?, MessageFate::Duplicate),
        "lie" => lie(reader)?,
        _ => initial(reader)?,
    };
    reader.finish()?;
    Ok(act)
}

/// `crash P2`, then `losing disk` and `reaching P3 P4` in either order; `reaching` nobody is possible.
fn crash(reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let process = reader.process()?;
    reader.form = format!("{} losing disk reaching P1", reader.form);
    let (mut disk, mut reaching) = (Disk::Kept, None);
    loop {
        if disk == Disk::Kept && reader.takes("losing") {
            reader.expect("disk")?;
            disk = Disk::Lost;
        } else if reaching.is_none() && reader.takes("reaching") {
            reaching = Some(reader.processes("losing")?);
        } else {
            return Ok(Intervention::Process(process, Act::Crash { disk, reaching }));
        }
    }
}

fn slow(reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let process = reader.process()?;
    reader.expect("by")?;
    Ok(Intervention::Process(process, Act::Slow(reader.number("by", 1, MAX_SLOW)?)))
}

fn timeout(reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let process = reader.process()?;
    let name = reader.take()?;
    let timer = reader.card.timers.iter().find(|timer| timer.id == name.text);
    let all = || reader.card.timers.iter().map(|timer| timer.id).collect::<Vec<_>>();
    let timer = timer.ok_or_else(|| name.unknown(&say::THE_TIMER, reader.card, &all()))?;
    Ok(Intervention::Process(process, Act::Timeout(timer)))
}

/// Groups between `|`, with or without blanks around it.
fn partition(reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let mut groups: Vec<Vec<ProcessId>> = vec![Vec::new()];
    while reader.peek().is_some() {
        for (place, name) in reader.take()?.split('|').into_iter().enumerate() {
            without_commas(name)?;
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
    Ok(Intervention::Links(LinkChange::Partition(groups)))
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
    Ok(Intervention::Message(message, MessageFate::Hold(reader.span()?)))
}

/// `lie P4 WAY`, with the value or the process that it needs, then `to P2` and `round 1` in either order.
fn lie(reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let process = reader.process()?;
    let name = reader.take()?;
    let way = reader.card.lies.iter().find(|way| way.id == name.text);
    let way = way.ok_or_else(|| name.unknown(&say::THE_WAY, reader.card, &reader.card.lies.iter().map(|way| way.id).collect::<Vec<_>>()))?;
    if way.id == lies::SAY.id || way.id == lies::AS.id {
        let what = if way.id == lies::SAY.id { "red" } else { "P1" };
        reader.form = format!("lie {} {} {what}", reader.roster.name(process), way.id);
    }
    let lie = match Lie::plain(way) {
        Some(lie) => lie,
        None if way.id == lies::SAY.id => Lie::Say(reader.value()?),
        None => Lie::As(reader.process()?),
    };
    let (mut to, mut round) = (None, None);
    loop {
        if to.is_none() && reader.takes("to") {
            to = Some(reader.process()?);
        } else if round.is_none() && reader.takes("round") {
            round = Some(reader.number("round", 1, u32::MAX)?);
        } else {
            return Ok(Intervention::Process(process, Act::Lie(Deceit { lie, to, round })));
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
    Ok(Intervention::Process(process, Act::Initial(state)))
}

/// What a starting state may be written with: all that a link carries as it is, but for its own separators.
const fn is_of_state(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b',' | b':' | b'-')
}

/// `C1 put x 5`: who is asked, for what, with which arguments.
fn command(who: Token<'_>, reader: &mut Reader<'_>) -> Result<Intervention, Problem> {
    let is_name = who.text.strip_prefix(['P', 'C', 'p', 'c']).is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()));
    if !is_name {
        return Err(not_an_act(who, reader));
    }
    let process = reader.find(who)?;
    let is_client = reader.roster.is_client(process);
    let may = reader.card.verbs.iter().find(|verb| if is_client { verb.to_clients } else { verb.to_processes });
    reader.form = may.map_or_else(|| example_of(reader.card, reader.roster), |verb| form_of(who.text, verb, &[]));
    let word = reader.take()?;
    let known = reader.card.verbs.iter().find(|verb| verb.name == word.text);
    let verb = known.ok_or_else(|| unknown_command(word, is_client, reader))?;
    let arity = Command::arity(verb.name).unwrap_or_default();
    match is_client {
        true if !verb.to_clients => return Err(who.problem(&say::NOT_FOR_CLIENTS, vec![who.shown(), verb.name.into()])),
        false if !verb.to_processes && reader.roster.clients == 0 => return Err(ask_somebody(who, verb, reader)),
        false if !verb.to_processes => return Err(who.problem(&say::NOT_FOR_PROCESSES, vec![who.shown(), verb.name.into()])),
        _ => {}
    }
    reader.form = form_of(who.text, verb, &[]);
    let mut args = Vec::new();
    for _ in 0..arity {
        args.push(reader.value()?);
    }
    let command = Command::new(verb.name, &args).expect("a card's verbs are words of the shared vocabulary");
    Ok(Intervention::Process(process, Act::Command(command)))
}

/// How a command is written: with these arguments if they are as many as it takes, else with examples.
fn form_of(who: &str, verb: &Verb, args: &[Token<'_>]) -> String {
    let arity = Command::arity(verb.name).unwrap_or_default();
    let fit = args.len() == arity && args.iter().all(|arg| !arg.quoted && Value::parse(arg.text).is_some());
    let args = if fit { args.iter().map(|arg| arg.text).collect() } else { ["x", "5"][..arity].to_vec() };
    [who, verb.name].into_iter().chain(args).collect::<Vec<_>>().join(" ")
}

/// The command that was probably meant: of those that may be asked for, one with so many arguments, if there are any.
fn unknown_command(word: Token<'_>, is_client: bool, reader: &Reader<'_>) -> Problem {
    let may = |verb: &&Verb| if is_client { verb.to_clients } else { verb.to_processes };
    let may: Vec<&str> = reader.card.verbs.iter().filter(may).map(|verb| verb.name).collect();
    let like: Vec<&str> = may.iter().copied().filter(|verb| Command::arity(verb) == Some(reader.rest().len())).collect();
    if nearest(word.text, &like).is_some() {
        return word.unknown(&say::THE_COMMAND, reader.card, &like);
    }
    // A name that is near and takes something else was hardly meant.
    let kind = Detail::Words(&say::THE_COMMAND);
    let words = if may.is_empty() { &say::UNKNOWN_NONE } else { &say::UNKNOWN_CHOOSE };
    word.problem(words, vec![word.shown(), reader.card.id.into(), kind, may.join(", ").into()])
}

/// That a command is asked of somebody, and of whom.
fn ask_somebody(word: Token<'_>, verb: &Verb, reader: &Reader<'_>) -> Problem {
    let form = form_of(if verb.to_processes { "P1" } else { "C1" }, verb, reader.rest());
    let words = if verb.to_processes || reader.roster.clients > 0 { &say::NOBODY_IS_ASKED } else { &say::NO_CLIENT_TO_ASK };
    word.problem(words, vec![verb.name.into(), form.into()])
}

/// A line that could stand here.
pub(super) fn example(settings: &Settings) -> String {
    format!("at 40ms {}", example_of(settings.card(), settings.roster()))
}

/// A command that could be given here, or something else that could be done.
fn example_of(card: &Card, roster: Roster) -> String {
    let is_asked = |verb: &&Verb| verb.to_processes || verb.to_clients && roster.clients > 0;
    let command = card.verbs.iter().find(is_asked).map(|verb| form_of(if verb.to_processes { "P1" } else { "C1" }, verb, &[]));
    command.unwrap_or_else(|| "crash P1".into())
}

/// A command needs somebody who is asked, a cue its own beginning; any other word is a mistake in writing.
fn not_an_act(word: Token<'_>, reader: &Reader<'_>) -> Problem {
    if word.text == "cue" {
        return word.problem(&say::CUE_BEGINS_ITS_LINE, vec![meant_cue(reader).into()]);
    }
    let verbs: Vec<&str> = reader.card.verbs.iter().map(|verb| verb.name).collect();
    let names = names(reader.card);
    let meant = nearest(word.text, &[&names[..], &verbs[..]].concat());
    match (meant, reader.card.verbs.iter().find(|verb| Some(verb.name) == meant)) {
        (_, Some(verb)) => ask_somebody(word, verb, reader),
        (Some(name), None) => word.problem(&say::NOT_AN_ACT_NEAR, vec![word.shown(), name.into()]),
        (None, None) => {
            let example = example_of(reader.card, reader.roster);
            word.problem(&say::NOT_AN_ACT, vec![word.shown(), names.join(", ").into(), example.into()])
        }
    }
}

/// `at 10ms cue "hi"` the right way round.
fn meant_cue(reader: &Reader<'_>) -> String {
    let before = reader.taken().split_last().map(|(_, before)| print_words(before)).unwrap_or_default();
    let meant = format!("cue {before} {}", print_words(reader.rest()));
    let reads = Tokens::of(&meant, 1).is_ok_and(|tokens| {
        let mut cue = reader.over(&tokens);
        cue.takes("cue") && read_cue(&mut cue).is_ok()
    });
    if reads { shown(&meant) } else { FORM.into() }
}
