//! What the lines of a script do to processes and messages.

use super::Machine;
use crate::base::ProcessId;
use crate::facts::Milestone;
use crate::scenario::{Disk, RecordId};
use crate::sim::shell::Event;
use crate::sim::{Log, What, Why};
use crate::words::Text;

impl Machine {
    pub(super) fn turn_traitor(&mut self, id: ProcessId) {
        let standing = self.shell.standing();
        standing.liars.insert(id);
        standing.faulty.insert(id);
    }

    pub(super) fn pause(&mut self, id: ProcessId) {
        self.world.status_mut(id).paused = true;
        self.shell.standing().paused.insert(id);
    }

    pub(super) fn resume(&mut self, id: ProcessId) {
        self.world.resume(id);
        self.shell.standing().paused.remove(id);
    }

    /// Stops a process; it keeps what its disk holds, or nothing.
    pub(super) fn crash(&mut self, id: ProcessId, disk: Disk, cause: RecordId, log: &mut Log) {
        for slot in self.world.crash(id) {
            self.lose(slot, Why::Crashed, Some(cause), log);
        }
        self.world.status_mut(id).disk_lost = disk == Disk::Lost;
        let standing = self.shell.standing();
        standing.up.remove(id);
        standing.paused.remove(id);
        standing.faulty.insert(id);
        self.remember(id, cause, Milestone::CRASHED, log);
        let change = self.shell.crash(id, disk);
        self.changed(id, change, cause, log);
    }

    pub(super) fn recover(&mut self, id: ProcessId, cause: RecordId, log: &mut Log) {
        let status = self.world.status_mut(id);
        (status.up, status.disk_lost) = (true, false);
        self.shell.standing().up.insert(id);
        self.remember(id, cause, Milestone::RECOVERED, log);
        self.handle(id, cause, Event::Recover, log);
    }

    pub(super) fn lose(&mut self, slot: u32, why: Why, because: Option<RecordId>, log: &mut Log) {
        let flight = self.land(slot);
        if let Some(causes) = &mut self.causes {
            causes.ends(slot, None);
        }
        log.add(self.world.now(), Some(flight.to), because, || What::Lose {
            message: self.read(flight.message),
            from: flight.from,
            nth: flight.nth,
            copy: flight.copy,
            send: flight.send,
            sent: flight.sent,
            arrives: flight.arrives,
            why,
        });
        self.shell.forget(flight.message);
    }

    /// Gives a process a starting state; `record` is called if it makes sense, the error says why it makes none.
    pub(super) fn begin_as(
        &mut self,
        id: ProcessId,
        state: &[(&'static str, String)],
        record: impl Fn(&mut Log) -> RecordId,
        log: &mut Log,
    ) -> Result<(), Text> {
        let mut did = Vec::new();
        let change = self.shell.begin_as(id, state, &mut did)?;
        let cause = record(log);
        self.changed(id, Some(change), cause, log);
        for milestone in did {
            self.remember(id, cause, milestone, log);
        }
        Ok(())
    }
}
