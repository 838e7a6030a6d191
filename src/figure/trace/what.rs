//! What a line of the trace says: of a message, a state, a line of the script, a milestone.

use super::{Form, Writing};
use crate::base::ProcessId;
use crate::facts::{Milestone, TraceName};
use crate::figure::json::Object;
use crate::scenario::{Act, Deceit, Disk, Intervention, Lie, LinkChange, MessageFate, MessageName, RecordId, TimerChange, script};
use crate::sim::What;
use crate::words::{Datum, Field, Lang};

/// What a record is called in a form of the trace; nothing where it has no line there.
pub(super) fn kind(what: &What, form: Form) -> Option<&'static str> {
    Some(match what {
        What::Start => "start",
        What::Send { .. } => "send",
        What::Deliver { .. } => "deliver",
        What::Lose { .. } => "lose",
        What::Timer(_) => "timer",
        What::Command(_) => "command",
        // In form 1 it looks like an arrival.
        What::Intervened(Intervention::Message(_, MessageFate::Deliver)) if form > Form::One => "deliver-now",
        What::Intervened(line) => line.word(),
        What::Skipped { .. } => "skip",
        What::State { .. } => "state",
        What::Milestone(milestone) => kind_of_milestone(*milestone, form)?,
        What::TimerSet { .. } if form > Form::One => "set",
        What::TimerCancelled(_) if form > Form::One => "cancel",
        What::Note(_) | What::TimerSet { .. } | What::TimerCancelled(_) => return None,
    })
}

/// Crashes and recoveries have the lines that caused them; of others form 1 lets the states tell.
fn kind_of_milestone(milestone: Milestone, form: Form) -> Option<&'static str> {
    match milestone.kind().trace {
        TraceName::First(name) => Some(name),
        TraceName::Second(name) => (form > Form::One).then_some(name),
        TraceName::None => None,
    }
}

impl Writing {
    pub(super) fn with_what(&self, line: Object, what: &What) -> Object {
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
            What::Timer(timer) | What::TimerCancelled(timer) => line.text("name", timer.id),
            What::TimerSet { timer, due } => line.text("name", timer.id).number("due", due.0),
            What::Command(command) => with_fields(line, &command.fields()),
            What::Intervened(intervention) => with_intervention(line, intervention),
            What::Skipped { line: skipped, reason } => {
                line.text("line", &script::print_act(skipped, self.roster)).text("why", &reason.say(Lang::English, self.roster))
            }
            What::State { is, .. } if self.form == Form::One => whole_state(line, &is.fields()),
            What::State { is, was } => changed_state(line, &is.fields(), &was.fields()),
            What::Milestone(milestone) => with_fields(line, &milestone.fields(self.form == Form::One)),
        }
    }

    fn from(&self, line: Object, from: ProcessId, nth: u32, copy: u8, send: RecordId) -> Object {
        let line = line.number("from", from.number() as u64).number("nth", u64::from(nth)).number("send", self.number_of(send));
        // In form 1 every copy but the first is called the second.
        let copy = if self.form == Form::One { copy.min(2) } else { copy };
        if copy > 1 { line.number("copy", u64::from(copy)) } else { line }
    }
}

/// All of a state.
pub(super) fn whole_state(line: Object, fields: &[Field]) -> Object {
    let form = line.form();
    let told = || fields.iter().filter(|field| form > Form::One || !field.is_later);
    let fields = told().fold(line.part(), |object, field| object.datum(field.name, &field.datum));
    line.object("fields", fields).texts("disk", disk_of(told()))
}

/// What is another now. Of a long list that is how many items it kept and those behind them; what is gone is named.
fn changed_state(line: Object, is: &[Field], was: &[Field]) -> Object {
    let before = |field: &Field| was.iter().find(|other| other.name == field.name);
    let mut fields = line.part();
    for field in is.iter().filter(|field| before(field).is_none_or(|before| before.datum != field.datum)) {
        fields = match (&field.datum, before(field).map(|before| &before.datum)) {
            (Datum::Rows(rows), Some(Datum::Rows(before))) => {
                let kept = rows.common(before);
                let added = Datum::List(rows.from(kept).collect());
                let change = line.part().number("keep", kept as u64).datum("add", &added);
                fields.object(field.name, change)
            }
            _ => fields.datum(field.name, &field.datum),
        };
    }
    let mut gone = was.iter().map(|field| field.name).filter(|name| is.iter().all(|other| other.name != *name)).peekable();
    let mut line = line.object("fields", fields);
    if gone.peek().is_some() {
        line = line.texts("gone", gone);
    }
    if disk_of(is.iter()).eq(disk_of(was.iter())) { line } else { line.texts("disk", disk_of(is.iter())) }
}

/// The names of what is on stable storage.
fn disk_of<'a>(fields: impl Iterator<Item = &'a Field>) -> impl Iterator<Item = &'static str> {
    fields.filter(|field| field.disk).map(|field| field.name)
}

fn with_message(line: Object, name: &str, body: &[Field]) -> Object {
    let body = body.iter().fold(line.part(), |object, field| object.datum(field.name, &field.datum));
    line.text("type", name).object("body", body)
}

fn with_fields(line: Object, fields: &[Field]) -> Object {
    fields.iter().fold(line, |line, field| line.datum(field.name, &field.datum))
}

fn with_intervention(line: Object, intervention: &Intervention) -> Object {
    match intervention {
        Intervention::Process(_, Act::Crash { disk, reaching }) => {
            let line = line.text("disk", if *disk == Disk::Kept { "kept" } else { "lost" });
            reaching.iter().fold(line, |line, reached| line.processes("reaching", reached))
        }
        Intervention::Process(_, Act::Slow(by)) => line.number("by", u64::from(*by)),
        Intervention::Process(_, Act::Timeout(timer)) => line.text("name", timer.id),
        Intervention::Timers(TimerChange::Align(ids)) => line.processes("group", ids),
        Intervention::Links(LinkChange::Cut(from, to) | LinkChange::Mend(from, to)) => {
            line.number("from", from.number() as u64).number("to", to.number() as u64)
        }
        Intervention::Links(LinkChange::Partition(groups)) => line.groups("groups", groups),
        Intervention::Message(name, MessageFate::Hold(span)) => with_name(line, *name).number("for", span.0),
        Intervention::Message(name, MessageFate::Drop | MessageFate::Deliver | MessageFate::Duplicate) => with_name(line, *name),
        Intervention::Process(_, Act::Lie(Deceit { lie, to, round })) => {
            let line = line.text("way", lie.word());
            let line = match lie {
                Lie::Say(value) => with_fields(line, &[Field::body("value", Datum::Value(*value))]),
                Lie::As(other) => line.number("as", other.number() as u64),
                Lie::Honest | Lie::Silent | Lie::Flip | Lie::Split | Lie::Random | Lie::Own(_) => line,
            };
            let line = to.iter().fold(line, |line, to| line.number("to", to.number() as u64));
            round.iter().fold(line, |line, round| line.number("round", u64::from(*round)))
        }
        Intervention::Process(_, Act::Initial(state)) => {
            let members = state.iter().fold(line.part(), |object, (name, value)| object.text(name, value));
            line.object("state", members)
        }
        Intervention::Process(_, Act::Command(command)) => with_fields(line, &command.fields()),
        Intervention::Process(_, Act::Recover | Act::Pause | Act::Resume) => line,
        Intervention::Timers(TimerChange::Spread) | Intervention::Links(LinkChange::Heal) => line,
    }
}

fn with_name(line: Object, name: MessageName) -> Object {
    let line = line.number("from", name.from.number() as u64).number("to", name.to.number() as u64).number("nth", u64::from(name.nth));
    name.copy.iter().fold(line, |line, copy| line.number("copy", u64::from(*copy)))
}
