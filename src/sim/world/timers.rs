//! Timers: one for each process and name, set again at will.

use super::{Agenda, World};
use crate::base::{ProcessId, Span, Time};

/// A timer that is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Alarm {
    /// Its name, by the number that the shell gave it.
    pub name: u16,
    /// When it was set.
    pub set_at: Time,
    /// When it runs out.
    pub due: Time,
    /// When it was to run out before anybody aligned it.
    pub(super) drawn: Time,
    pub(super) order: u64,
}

/// A timer that a line of the script moved.
pub(in crate::sim) struct Moved {
    /// Whose it is.
    pub id: ProcessId,
    /// Its name, by the number that the shell gave it.
    pub name: u16,
    /// When it runs out now.
    pub due: Time,
}

impl Alarm {
    /// Whether it runs out at another moment than its dice said.
    pub fn is_moved(&self) -> bool {
        self.due != self.drawn
    }
}

impl World {
    /// The timers of a process.
    pub fn alarms(&self, id: ProcessId) -> &[Alarm] {
        &self.timers[id]
    }

    /// Sets a timer in place of one of the same name; when it will run out.
    pub(in crate::sim) fn set_timer(&mut self, id: ProcessId, name: u16, after: Span) -> Time {
        let due = self.now + after.times(u64::from(self.status[id].slow));
        let order = self.schedule(due, Agenda::Timer(id, name));
        self.timers[id].retain(|alarm| alarm.name != name);
        self.timers[id].push(Alarm { name, set_at: self.now, due, drawn: due, order });
        due
    }

    /// Takes a timer back; whether it was set.
    pub(in crate::sim) fn cancel_timer(&mut self, id: ProcessId, name: u16) -> bool {
        let set = self.timers[id].len();
        self.timers[id].retain(|alarm| alarm.name != name);
        self.status[id].parked.retain(|&item| item != Agenda::Timer(id, name));
        self.timers[id].len() < set
    }

    pub(super) fn set_order(&mut self, id: ProcessId, name: u16, order: u64) {
        for alarm in &mut self.timers[id] {
            if alarm.name == name {
                alarm.order = order;
            }
        }
    }

    /// Lets a timer run out now; the timer, if it was set.
    pub(in crate::sim) fn force_timeout(&mut self, id: ProcessId, name: u16) -> Vec<Moved> {
        let is_set = !self.status[id].paused && self.alarms(id).iter().any(|alarm| alarm.name == name);
        is_set.then(|| self.reset(id, name, self.now)).into_iter().collect()
    }

    /// Lets timers of one name run out together, at the earliest of their moments; those that moved.
    pub(in crate::sim) fn align(&mut self, ids: &[ProcessId]) -> Vec<Moved> {
        let mut moved = Vec::new();
        // What waits for a paused process has run out already.
        let going = ids.iter().filter(|&&id| !self.status[id].paused);
        let alarms: Vec<(ProcessId, Alarm)> = going.flat_map(|&id| self.timers[id].iter().map(move |&alarm| (id, alarm))).collect();
        for &(id, alarm) in &alarms {
            let earliest = alarms.iter().filter(|(_, other)| other.name == alarm.name).map(|(_, other)| other.due).min();
            moved.extend(earliest.filter(|&earliest| earliest != alarm.due).map(|earliest| self.reset(id, alarm.name, earliest)));
        }
        moved
    }

    /// Lets aligned timers run out when their dice said; those that moved.
    pub(in crate::sim) fn spread(&mut self) -> Vec<Moved> {
        let mut moved = Vec::new();
        for id in self.roster.all().filter(|&id| !self.status[id].paused).collect::<Vec<_>>() {
            for alarm in self.timers[id].clone() {
                moved.extend(alarm.is_moved().then(|| self.reset(id, alarm.name, alarm.drawn.max(self.now))));
            }
        }
        moved
    }

    /// Moves a timer's end.
    fn reset(&mut self, id: ProcessId, name: u16, due: Time) -> Moved {
        let order = self.schedule(due, Agenda::Timer(id, name));
        for alarm in &mut self.timers[id] {
            if alarm.name == name {
                (alarm.due, alarm.order) = (due, order);
            }
        }
        Moved { id, name, due }
    }
}
