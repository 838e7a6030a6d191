//! What the lines of a script do to the typed part of a run.

use super::Simulation;
use super::lines::Hands;
use crate::base::ProcessId;
use crate::facts::Milestone;
use crate::scenario::RecordId;
use crate::scenario::{Command, Disk, Scenario};
use crate::sim::{Log, Process, Protocol, Snapshot, What, Why, World};
use crate::words::{Letter, Named, Text, TimerName};
use std::rc::Rc;

impl<P: Protocol> Hands for Simulation<P> {
    fn world(&self) -> &World {
        &self.world
    }

    fn world_mut(&mut self) -> &mut World {
        &mut self.world
    }

    fn scenario(&self) -> &Rc<Scenario> {
        &self.scenario
    }

    fn timer_name(&self, name: u16) -> &'static TimerName {
        self.timers[name as usize].name()
    }

    fn turn_traitor(&mut self, id: ProcessId) {
        self.cast.liars.insert(id);
        self.cast.faulty.insert(id);
    }

    fn pause(&mut self, id: ProcessId) {
        self.world.status_mut(id).paused = true;
        self.cast.paused.insert(id);
    }

    fn resume(&mut self, id: ProcessId) {
        self.world.resume(id);
        self.cast.paused.remove(id);
    }

    /// Stops a process; it keeps what its disk holds, or nothing.
    fn crash(&mut self, id: ProcessId, disk: Disk, cause: RecordId, log: &mut Log) {
        for slot in self.world.crash(id) {
            self.lose(slot, Why::Crashed, Some(cause), log);
        }
        self.world.status_mut(id).disk_lost = disk == Disk::Lost;
        self.cast.up.remove(id);
        self.cast.paused.remove(id);
        self.cast.faulty.insert(id);
        self.remember(id, cause, Milestone::CRASHED, log);
        let process = match disk {
            Disk::Kept => self.cast.processes[id].recover(&self.config),
            Disk::Lost => P::cast(&self.config).swap_remove(id.index()),
        };
        if process != *self.cast.processes[id] {
            self.replace(id, process, cause, log);
        }
    }

    fn recover(&mut self, id: ProcessId, cause: RecordId, log: &mut Log) {
        let status = self.world.status_mut(id);
        (status.up, status.disk_lost) = (true, false);
        self.cast.up.insert(id);
        self.remember(id, cause, Milestone::RECOVERED, log);
        self.handle(id, cause, log, Process::on_recover);
    }

    fn obey(&mut self, id: ProcessId, command: Command, cause: RecordId, log: &mut Log) {
        self.handle(id, cause, log, |process, cx| process.on_command(command, cx));
    }

    fn lose(&mut self, slot: u32, why: Why, because: Option<RecordId>, log: &mut Log) {
        let flight = self.world.land(slot);
        let message = self.take(slot);
        if let Some(causes) = self.causes() {
            causes.ends(slot, None);
        }
        log.add(self.world.now(), Some(flight.to), because, || What::Lose {
            message: Letter::of_message(&message),
            from: flight.from,
            nth: flight.nth,
            copy: flight.copy,
            send: flight.send,
            sent: flight.sent,
            arrives: flight.arrives,
            why,
        });
    }

    fn copy_payload(&mut self, from: u32, to: u32) {
        let message = self.payloads[from as usize].clone().expect("a message on the way has a payload");
        self.store(to, message);
        if let Some(causes) = self.causes() {
            causes.doubles(from, to);
        }
    }

    fn begin_as(
        &mut self,
        id: ProcessId,
        state: &[(&'static str, String)],
        record: &dyn Fn(&mut Log) -> RecordId,
        log: &mut Log,
    ) -> Result<(), Text> {
        let mut process = P::Process::clone(&self.cast.processes[id]);
        let mut did = Vec::new();
        P::initial(&mut process, &self.config, state, &mut did)?;
        let cause = record(log);
        self.replace(id, process, cause, log);
        for milestone in did {
            self.remember(id, cause, milestone, log);
        }
        Ok(())
    }
}

impl<P: Protocol> Simulation<P> {
    /// Puts another state in a process's place.
    fn replace(&mut self, id: ProcessId, process: P::Process, cause: RecordId, log: &mut Log) {
        let is = Rc::new(process);
        let was = std::mem::replace(&mut self.cast.processes[id], Rc::clone(&is));
        let (is, was) = (Snapshot::of::<P>(&is, &self.config), Snapshot::of::<P>(&was, &self.config));
        log.close(self.world.now(), Some(id), cause, || What::State { is, was });
    }
}
