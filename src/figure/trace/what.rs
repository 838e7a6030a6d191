//! What a line of the trace says: of a message, a state, a line of the script, a milestone.

use super::datum::number;
use super::line::{
    Align, Arrived, Asked, Between, Change, Copied, Crash, Datum, Delivered, Event, Handled, Hold, Initial, Lie, Line, Lost, Members, Message, Name,
    Partition, Sent, Skip, Slow, State, Timer, TimerSet, Told,
};
use super::{Form, Writing};
use crate::base::ProcessId;
use crate::facts::{Milestone, TraceName};
use crate::scenario::{self, Act, Deceit, Disk, Intervention, LinkChange, MessageFate, MessageName, RecordId, TimerChange, script};
use crate::sim::What;
use crate::words::{self, Field, Lang};

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
    /// The line of an event that has one, by its name.
    pub(super) fn told(&self, event: Event, name: &'static str, what: &What) -> Line {
        match what {
            What::Start | What::Note(_) => Line::Start(event),
            What::Send { message, to, nth } => {
                Line::Send(Sent { event, to: number(*to), nth: *nth, name: message.name.into(), body: self.members(&message.body) })
            }
            What::Deliver { message, from, nth, copy, send } => {
                let (copy, body) = (self.copied(*from, *nth, *copy, *send), self.members(&message.body));
                Line::Deliver(Delivered::Arrived(Arrived { event, copy, name: message.name.into(), body }))
            }
            What::Lose { message, from, nth, copy, send, arrives, why, .. } => {
                let (copy, body) = (self.copied(*from, *nth, *copy, *send), self.members(&message.body));
                Line::Lose(Lost { event, copy, name: message.name.into(), body, why: why.word().into(), arrives: arrives.0 })
            }
            What::Timer(timer) => Line::Timer(Timer { event, name: timer.id.into() }),
            What::TimerCancelled(timer) => Line::Cancel(Timer { event, name: timer.id.into() }),
            What::TimerSet { timer, due } => Line::Set(TimerSet { event, name: timer.id.into(), due: due.0 }),
            What::Command(command) => Line::Command(Asked { event, command: self.members(&command.fields()) }),
            What::Intervened(Intervention::Process(_, act)) => self.acted(event, name, act),
            What::Intervened(Intervention::Links(change)) => relinked(event, change),
            What::Intervened(Intervention::Timers(TimerChange::Align(ids))) => Line::Align(Align { event, group: numbers(ids) }),
            What::Intervened(Intervention::Timers(TimerChange::Spread)) => Line::Spread(event),
            What::Intervened(Intervention::Message(message, fate)) => self.handled(event, *message, *fate),
            What::Skipped { line, reason } => {
                let (line, why) = (script::print_act(line, self.roster), reason.say(Lang::English, self.roster));
                Line::Skip(Skip { event, line, why })
            }
            What::State { is, .. } if self.form == Form::One => Line::State(whole_state(event, &is.fields(), self.form)),
            What::State { is, was } => Line::State(changed_state(event, &is.fields(), &was.fields(), self.form)),
            What::Milestone(milestone) => Line::Told(Told { k: name.into(), event, fields: self.members(&milestone.fields(self.form == Form::One)) }),
        }
    }

    fn members(&self, fields: &[Field]) -> Members {
        Members::of(fields, self.form)
    }

    fn copied(&self, from: ProcessId, nth: u32, copy: u8, send: RecordId) -> Copied {
        // In form 1 every copy but the first is called the second.
        let copy = if self.form == Form::One { copy.min(2) } else { copy };
        Copied { from: number(from), nth, send: self.number_of(send), copy: Some(copy).filter(|copy| *copy > 1) }
    }

    fn acted(&self, event: Event, name: &'static str, act: &Act) -> Line {
        match act {
            Act::Crash { disk, reaching } => {
                let disk = if *disk == Disk::Kept { "kept" } else { "lost" }.into();
                Line::Crash(Crash { event, disk, reaching: reaching.as_deref().map(numbers) })
            }
            Act::Recover => Line::Recover(event),
            Act::Pause => Line::Pause(event),
            Act::Resume => Line::Resume(event),
            Act::Slow(by) => Line::Slow(Slow { event, by: *by }),
            Act::Timeout(timer) => Line::Timeout(Timer { event, name: timer.id.into() }),
            Act::Lie(Deceit { lie, to, round }) => {
                let (value, as_who) = match lie {
                    scenario::Lie::Say(value) => (Some(Datum::of(&words::Datum::Value(*value), self.form)), None),
                    scenario::Lie::As(other) => (None, Some(number(*other))),
                    _ => (None, None),
                };
                Line::Lie(Lie { event, way: lie.word().into(), value, as_who, to: to.map(number), round: *round })
            }
            Act::Initial(state) => {
                let member = |(name, held): &(&'static str, String)| (Name::from(*name), Datum::Text(held.clone().into()));
                Line::Initial(Initial { event, state: Members(state.iter().map(member).collect()) })
            }
            Act::Command(command) => Line::Told(Told { k: name.into(), event, fields: self.members(&command.fields()) }),
        }
    }

    fn handled(&self, event: Event, name: MessageName, fate: MessageFate) -> Line {
        let message = Message { from: number(name.from), to: number(name.to), nth: name.nth, copy: name.copy };
        let handled = Handled { event, message };
        match fate {
            MessageFate::Drop => Line::Drop(handled),
            MessageFate::Hold(span) => Line::Hold(Hold { event, message, span: span.0 }),
            MessageFate::Deliver if self.form == Form::One => Line::Deliver(Delivered::ByHand(handled)),
            MessageFate::Deliver => Line::DeliverNow(handled),
            MessageFate::Duplicate => Line::Duplicate(handled),
        }
    }
}

fn relinked(event: Event, change: &LinkChange) -> Line {
    match change {
        LinkChange::Cut(from, to) => Line::Cut(Between { event, from: number(*from), to: number(*to) }),
        LinkChange::Mend(from, to) => Line::Mend(Between { event, from: number(*from), to: number(*to) }),
        LinkChange::Partition(groups) => Line::Partition(Partition { event, groups: groups.iter().map(|group| numbers(group)).collect() }),
        LinkChange::Heal => Line::Heal(event),
    }
}

fn numbers(ids: &[ProcessId]) -> Vec<u64> {
    ids.iter().copied().map(number).collect()
}

/// All of a state.
pub(super) fn whole_state(event: Event, fields: &[Field], form: Form) -> State {
    let told = || fields.iter().filter(|field| form > Form::One || !field.is_later);
    State { event, fields: Members::of(told(), form), gone: None, disk: Some(disk_of(told()).map(Name::from).collect()) }
}

/// What is another now. Of a long list that is how many items it kept and those behind them; what is gone is named.
fn changed_state(event: Event, is: &[Field], was: &[Field], form: Form) -> State {
    let before = |field: &Field| was.iter().find(|other| other.name == field.name).map(|before| &before.datum);
    let changed = is.iter().filter(|field| before(field).is_none_or(|before| *before != field.datum));
    let datum = |field: &Field| match (&field.datum, before(field)) {
        (words::Datum::Rows(rows), Some(words::Datum::Rows(before))) => {
            let kept = rows.common(before);
            let add = rows.from(kept).map(|item| Datum::of(&item, form)).collect();
            Datum::Change(Change { keep: kept as u64, add })
        }
        (datum, _) => Datum::of(datum, form),
    };
    let fields = Members(changed.map(|field| (field.name.into(), datum(field))).collect());
    let gone = was.iter().map(|field| field.name).filter(|name| is.iter().all(|other| other.name != *name));
    let gone: Vec<Name> = gone.map(Name::from).collect();
    let stays = disk_of(is.iter()).eq(disk_of(was.iter()));
    let disk = (!stays).then(|| disk_of(is.iter()).map(Name::from).collect());
    State { event, fields, gone: Some(gone).filter(|gone| !gone.is_empty()), disk }
}

/// The names of what is on stable storage.
fn disk_of<'a>(fields: impl Iterator<Item = &'a Field>) -> impl Iterator<Item = &'static str> {
    fields.filter(|field| field.disk).map(|field| field.name)
}
