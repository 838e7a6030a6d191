//! The trace: a run as JSON lines, one object a line. The format is normative and only grows.

use super::json::{Object, list, object_of, quoted};
use crate::base::ProcessId;
use crate::run::{Session, open};
use crate::scenario::{Command, Disk, Intervention, MessageName, N, Scenario, script};
use crate::sim::{Milestone, Record, RecordId, What};
use crate::words::{Datum, Field, Lang};

/// How many steps are replayed at a time: enough that finding the place costs little beside it.
const CHUNK: u64 = 20_000;

/// Writes the trace of a scenario, line by line, without the line ends.
pub fn trace(scenario: &Scenario, write: &mut dyn FnMut(&str)) {
    let mut session = open(scenario.clone());
    while !session.explore(u32::MAX) {}
    let mut numbers = Numbers::default();
    write(&head(scenario));
    let horizon = session.horizon();
    let mut first = 1;
    while first <= horizon.steps {
        let last = (first + CHUNK - 1).min(horizon.steps);
        for record in session.records(first, last) {
            if let Some(line) = numbers.line(&record, scenario) {
                write(&line);
            }
        }
        first = last + 1;
    }
    while !session.seek(horizon.time, u32::MAX) {}
    write_verdicts(session.as_ref(), write);
    let end = Object::of_kind("end").number("t", horizon.time.0).number("events", horizon.events).number("messages", horizon.messages);
    write(&horizon.ended.iter().fold(end, |end, why| end.text("why", why.word())).close());
}

/// A short name for the trace of a script: the same on every machine, in the browser and natively.
///
/// # Errors
/// What is wrong with the script, in English.
pub fn trace_hash(text: &str) -> Result<String, String> {
    let scenario = script::parse(text, crate::protocols::CARDS).map_err(|problem| problem.say(Lang::English))?;
    Ok(hash(&scenario))
}

/// A short name for the trace of a scenario: FNV-1a, 64 bits, over its lines.
pub fn hash(scenario: &Scenario) -> String {
    let mut state = 0xcbf2_9ce4_8422_2325_u64;
    trace(scenario, &mut |line| {
        for byte in line.bytes().chain([b'\n']) {
            state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    });
    format!("{state:016x}")
}

fn head(scenario: &Scenario) -> String {
    let card = scenario.card();
    Object::of_kind("run")
        .text("protocol", card.id)
        .number("n", scenario.settings.number(&N))
        .number("seed", scenario.settings.seed())
        .number("version", u64::from(card.version))
        .text("scenario", &script::print(scenario))
        .close()
}

fn write_verdicts(session: &dyn Session, write: &mut dyn FnMut(&str)) {
    let frame = session.frame();
    for view in &frame.verdicts {
        let at = view.at.unwrap_or(frame.moment.time);
        let line = Object::of_kind("verdict").text("property", view.goal.name).text("state", view.verdict.word()).number("t", at.0);
        let why = view.verdict.breach().map(|breach| breach.why.say(Lang::English, frame.roster));
        write(&why.iter().fold(line, |line, why| line.text("why", why)).close());
    }
}

/// The `i` of every record that another may name.
#[derive(Default)]
struct Numbers {
    last: u64,
    /// In the order of the records' names.
    given: Vec<(RecordId, u64)>,
}

impl Numbers {
    fn of(&self, id: RecordId) -> u64 {
        self.given.binary_search_by_key(&id, |&(known, _)| known).map_or(0, |place| self.given[place].1)
    }

    /// The line of a record; notes and the observer's smaller milestones have none.
    fn line(&mut self, record: &Record, scenario: &Scenario) -> Option<String> {
        let kind = kind(&record.what)?;
        self.last += 1;
        if self.given.last().is_none_or(|&(id, _)| id < record.id) {
            self.given.push((record.id, self.last));
        }
        let mut line = Object::of_kind(kind).number("i", self.last).number("t", record.at.0);
        if let Some(process) = record.process {
            line = line.number("p", process.number() as u64);
        }
        if let Some(because) = record.because {
            line = line.number("because", self.of(because));
        }
        Some(self.with_what(line, &record.what, scenario).close())
    }

    fn with_what(&self, line: Object, what: &What, scenario: &Scenario) -> Object {
        match what {
            What::Start | What::Note(_) => line,
            What::Send { message, to, nth } => {
                with_message(line.number("to", to.number() as u64).number("nth", u64::from(*nth)), message.name, &message.body)
            }
            What::Deliver { message, from, nth, copy, send } => with_message(self.from(line, *from, *nth, *copy, *send), message.name, &message.body),
            What::Lose { message, from, nth, copy, send, arrives, why, .. } => {
                let line = with_message(self.from(line, *from, *nth, *copy, *send), message.name, &message.body).text("why", why.word());
                line.number("arrives", arrives.0)
            }
            What::Timer(name) => line.text("name", name),
            What::Command(command) => with_command(line, *command),
            What::Intervened(intervention) => with_intervention(line, intervention),
            What::Skipped { line: skipped, reason } => line
                .text("line", &script::print_act(skipped, scenario.settings.roster()))
                .text("why", &reason.say(Lang::English, scenario.settings.roster())),
            What::State { is, .. } => {
                let fields = is.fields();
                let disk = list(fields.iter().filter(|field| field.disk).map(|field| quoted(field.name)));
                line.raw("fields", &object_of(fields.iter().map(|field| (field.name, &field.datum)))).raw("disk", &disk)
            }
            What::Milestone(milestone) => with_milestone(line, *milestone),
        }
    }

    fn from(&self, line: Object, from: ProcessId, nth: u32, copy: u8, send: RecordId) -> Object {
        let line = line.number("from", from.number() as u64).number("nth", u64::from(nth)).number("send", self.of(send));
        if copy > 1 { line.number("copy", u64::from(copy)) } else { line }
    }
}

/// What a record is called in a trace.
fn kind(what: &What) -> Option<&'static str> {
    Some(match what {
        What::Start => "start",
        What::Send { .. } => "send",
        What::Deliver { .. } => "deliver",
        What::Lose { .. } => "lose",
        What::Timer(_) => "timer",
        What::Command(_) => "command",
        What::Intervened(line) => line.word(),
        What::Skipped { .. } => "skip",
        What::State { .. } => "state",
        What::Milestone(Milestone::Chosen { .. } | Milestone::ChosenAt { .. }) => "chosen",
        What::Milestone(Milestone::Decided { .. }) => "decide",
        What::Milestone(Milestone::Elected { .. }) => "elect",
        What::Milestone(Milestone::Leads) => "lead",
        What::Milestone(Milestone::Yields) => "yield",
        What::Milestone(Milestone::Committed { .. }) => "commit",
        What::Milestone(Milestone::Returned { .. }) => "return",
        // Of the others the states tell; crashes and recoveries have the lines that caused them.
        What::Note(_) | What::Milestone(_) => return None,
    })
}

fn with_message(line: Object, name: &str, body: &[Field]) -> Object {
    line.text("type", name).raw("body", &object_of(body.iter().map(|field| (field.name, &field.datum))))
}

fn with_command(line: Object, command: Command) -> Object {
    let line = line.text("name", command.verb());
    let args: Vec<Datum> = command.args().into_iter().map(Datum::Value).collect();
    match args.as_slice() {
        [value] if matches!(command, Command::Get(_)) => line.datum("key", value),
        [value] => line.datum("value", value),
        [key, value] => line.datum("key", key).datum("value", value),
        _ => line,
    }
}

fn with_milestone(line: Object, milestone: Milestone) -> Object {
    match milestone {
        Milestone::Chosen { ballot, value } => line.datum("ballot", &Datum::maybe(ballot, Datum::Ballot)).datum("value", &Datum::Value(value)),
        Milestone::ChosenAt { index, ballot, order } => {
            line.number("index", index).datum("ballot", &Datum::Ballot(ballot)).datum("value", &order.datum())
        }
        Milestone::Decided { value } => line.datum("value", &Datum::Value(value)),
        Milestone::Elected { term } => line.number("term", term),
        Milestone::Committed { index, term: 0, order, .. } => line.number("index", index).datum("value", &order.datum()),
        Milestone::Committed { index, term, order, .. } => line.number("index", index).number("term", term).datum("value", &order.datum()),
        Milestone::Returned { answer } => line.datum("value", &Datum::maybe(answer, Datum::Value)),
        _ => line,
    }
}

fn with_intervention(line: Object, intervention: &Intervention) -> Object {
    match intervention {
        Intervention::Crash { disk, reaching, .. } => {
            let line = line.text("disk", if *disk == Disk::Kept { "kept" } else { "lost" });
            reaching.iter().fold(line, |line, reached| line.raw("reaching", &numbers(reached)))
        }
        Intervention::Slow { by, .. } => line.number("by", u64::from(*by)),
        Intervention::Timeout { timer, .. } => line.text("name", timer),
        Intervention::Align(ids) => line.raw("group", &numbers(ids)),
        Intervention::Cut(from, to) | Intervention::Mend(from, to) => line.number("from", from.number() as u64).number("to", to.number() as u64),
        Intervention::Partition(groups) => line.raw("groups", &list(groups.iter().map(|group| numbers(group)))),
        Intervention::Hold(name, span) => with_name(line, *name).number("for", span.0),
        Intervention::Drop(name) | Intervention::Deliver(name) | Intervention::Duplicate(name) => with_name(line, *name),
        Intervention::Lie { way, to, round, .. } => {
            let line = to.iter().fold(line.text("way", way), |line, to| line.number("to", to.number() as u64));
            round.iter().fold(line, |line, round| line.number("round", u64::from(*round)))
        }
        Intervention::Initial { state, .. } => {
            let members = state.iter().map(|(name, value)| format!("{}:{}", quoted(name), quoted(value)));
            line.raw("state", &format!("{{{}}}", members.collect::<Vec<_>>().join(",")))
        }
        Intervention::Command { command, .. } => with_command(line, *command),
        Intervention::Recover(_) | Intervention::Pause(_) | Intervention::Resume(_) | Intervention::Spread | Intervention::Heal => line,
    }
}

fn with_name(line: Object, name: MessageName) -> Object {
    let line = line.number("from", name.from.number() as u64).number("to", name.to.number() as u64).number("nth", u64::from(name.nth));
    name.copy.iter().fold(line, |line, copy| line.number("copy", u64::from(*copy)))
}

fn numbers(ids: &[ProcessId]) -> String {
    list(ids.iter().map(|id| id.number().to_string()))
}
