//! What the lines of the script do.

use super::Machine;
use crate::base::{ProcessId, Time};
use crate::scenario::{Act, Command, Intervention, LinkChange, MessageFate, MessageName, RecordId, TimerChange};
use crate::sim::shell::Event;
use crate::sim::world::{Doom, Moved};
use crate::sim::{Alarm, Ending, Log, MAX_COPIES, What, Why};
use crate::words::{Arg, Text, TimerName, Words, words};
use std::rc::Rc;

impl Machine {
    /// Carries out the line at this place of the script, or says why it changes nothing.
    pub(super) fn follow_line(&mut self, place: usize, log: &mut Log) {
        match &Rc::clone(&self.scenario).lines[place].what {
            Intervention::Process(process, Act::Crash { disk, reaching: Some(reaching) }) if self.world.status(*process).up => {
                // It is recorded when it happens: in the middle of the next multicast.
                self.world.waiting.push(place);
                self.world.status_mut(*process).doomed = Some(Doom { reaching: reaching.iter().copied().collect(), disk: *disk, line: place });
            }
            line if message_of(line).is_some_and(|name| name.from != name.to && self.world.sent(name.from, name.to) < name.nth) => {
                self.world.waiting.push(place);
            }
            _ => self.act(place, log),
        }
    }

    /// Lets lines act that waited for this message.
    pub(super) fn lines_that_waited_for(&mut self, from: ProcessId, to: ProcessId, nth: u32, log: &mut Log) {
        if self.world.waiting.is_empty() {
            return;
        }
        let scenario = Rc::clone(&self.scenario);
        let is_meant = |place: &usize| message_of(&scenario.lines[*place].what).is_some_and(|name| (name.from, name.to, name.nth) == (from, to, nth));
        let (meant, others): (Vec<usize>, Vec<usize>) = std::mem::take(&mut self.world.waiting).into_iter().partition(is_meant);
        self.world.waiting = others;
        for place in meant {
            self.act(place, log);
        }
    }

    fn act(&mut self, place: usize, log: &mut Log) {
        let now = self.world.now();
        // What a process says of it comes behind it.
        let before = self.world.acted.replace((now, place));
        if let Err(reason) = self.try_to(&Rc::clone(&self.scenario).lines[place].what, log) {
            self.world.acted = before;
            self.skip(place, reason, log);
        }
    }

    /// The run is over, and the line of this place never acted.
    pub(super) fn give_up(&mut self, place: usize, why: Ending, log: &mut Log) {
        let (world, at) = (&self.world, self.scenario.lines[place].at.time);
        let reason = match why {
            _ if at > world.until() => BEHIND_THE_END.with([Arg::Time(world.until())]),
            _ if place >= world.lines_taken() => HAD_ENDED.text(),
            Ending::Quiet => NEVER_CAME.text(),
            _ => NOT_BEFORE_THE_END.text(),
        };
        self.skip(place, reason, log);
    }

    fn skip(&mut self, place: usize, reason: Text, log: &mut Log) {
        self.world.skip(place, reason);
        let line = self.scenario.lines[place].what.clone();
        log.add(self.world.now(), process_of(&line), None, || What::Skipped { line, reason });
    }

    /// Records that the line acts.
    fn acts(&self, line: &Intervention, log: &mut Log) -> RecordId {
        log.add(self.world.now(), process_of(line), None, || What::Intervened(line.clone()))
    }

    /// Carries out a line; the error is the reason why it changes nothing.
    fn try_to(&mut self, line: &Intervention, log: &mut Log) -> Result<(), Text> {
        match line {
            Intervention::Process(id, act) => self.try_act(line, *id, act, log),
            Intervention::Message(name, fate) => self.try_message(line, *name, *fate, log),
            Intervention::Links(change) => self.try_links(line, change, log),
            Intervention::Timers(change) => self.try_timers(line, change, log),
        }
    }

    fn try_act(&mut self, line: &Intervention, id: ProcessId, act: &Act, log: &mut Log) -> Result<(), Text> {
        match act {
            Act::Crash { disk, .. } => {
                self.is_up(id)?;
                let cause = self.acts(line, log);
                self.crash(id, *disk, cause, log);
                return Ok(());
            }
            Act::Recover => {
                demand(!self.world.status(id).up, || IS_UP.with([Arg::Process(id)]))?;
                let cause = self.acts(line, log);
                self.recover(id, cause, log);
                return Ok(());
            }
            Act::Timeout(timer) => return self.try_timeout(line, id, timer, log),
            Act::Initial(state) => return self.try_to_begin(line, id, state, log),
            Act::Command(command) => return self.try_to_command(id, *command, log),
            Act::Pause => {
                self.is_up(id)?;
                demand(!self.world.status(id).paused, || ALREADY_PAUSED.with([Arg::Process(id)]))?;
                self.pause(id);
            }
            Act::Resume => {
                demand(self.world.status(id).paused, || NOT_PAUSED.with([Arg::Process(id)]))?;
                self.resume(id);
            }
            Act::Slow(by) => {
                demand(self.world.status(id).slow != *by, || SAME_PACE.with([Arg::Process(id)]))?;
                self.world.status_mut(id).slow = *by;
            }
            Act::Lie(deceit) => {
                demand(deceit.to != Some(id) || self.world.first_ways, || TO_ITSELF.text())?;
                self.world.status_mut(id).deceits.push(*deceit);
                if self.world.status(id).is_traitor() {
                    self.turn_traitor(id);
                }
            }
        }
        self.done(line, log)
    }

    fn done(&self, line: &Intervention, log: &mut Log) -> Result<(), Text> {
        self.acts(line, log);
        Ok(())
    }

    fn is_up(&self, id: ProcessId) -> Result<(), Text> {
        demand(self.world.status(id).up, || IS_DOWN.with([Arg::Process(id)]))
    }

    fn try_to_begin(&mut self, line: &Intervention, id: ProcessId, state: &[(&'static str, String)], log: &mut Log) -> Result<(), Text> {
        demand(self.world.now() == Time::ZERO && self.world.at_instant() == 0, || TOO_LATE_TO_BEGIN.text())?;
        self.begin_as(id, state, |log| log.add(Time::ZERO, Some(id), None, || What::Intervened(line.clone())), log)
    }

    fn try_to_command(&mut self, id: ProcessId, command: Command, log: &mut Log) -> Result<(), Text> {
        self.is_up(id)?;
        demand(!self.world.status(id).paused, || ALREADY_PAUSED.with([Arg::Process(id)]))?;
        let cause = log.add(self.world.now(), Some(id), None, || What::Command(command));
        self.handle(id, cause, Event::Command(command), log);
        Ok(())
    }

    fn try_timeout(&mut self, line: &Intervention, id: ProcessId, timer: &'static TimerName, log: &mut Log) -> Result<(), Text> {
        // Timers that differ in more than their name: the one that runs out first is meant.
        let named = |alarm: &&Alarm| self.timer_name(alarm.name) == timer;
        let first = self.world.alarms(id).iter().filter(named).min_by_key(|alarm| alarm.due).map(|alarm| alarm.name);
        let moved = first.map(|name| self.world.force_timeout(id, name)).unwrap_or_default();
        self.moved(line, &moved, || TIMER_NOT_SET.with([Arg::Process(id), Arg::Words(&timer.words)]), log)
    }

    fn try_timers(&mut self, line: &Intervention, change: &TimerChange, log: &mut Log) -> Result<(), Text> {
        let (moved, reason) = match change {
            TimerChange::Align(ids) if ids.is_empty() => {
                let everybody: Vec<ProcessId> = self.world.roster().all().collect();
                (self.world.align(&everybody), NOTHING_TO_ALIGN.text())
            }
            TimerChange::Align(ids) => (self.world.align(ids), NOTHING_TO_ALIGN.text()),
            TimerChange::Spread => (self.world.spread(), NOTHING_TO_SPREAD.text()),
        };
        self.moved(line, &moved, || reason, log)
    }

    /// Records that timers were moved, or says why none was.
    fn moved(&self, line: &Intervention, moved: &[Moved], reason: impl FnOnce() -> Text, log: &mut Log) -> Result<(), Text> {
        demand(!moved.is_empty(), reason)?;
        let cause = self.acts(line, log);
        for &Moved { id, name, due } in moved {
            log.close_timer(self.world.now(), id, cause, || What::TimerSet { timer: self.timer_name(name), due });
        }
        Ok(())
    }

    fn try_links(&mut self, line: &Intervention, change: &LinkChange, log: &mut Log) -> Result<(), Text> {
        match change {
            LinkChange::Cut(from, to) if from == to && !self.world.first_ways => return Err(REACHES_ITSELF.with([Arg::Process(*from)])),
            LinkChange::Cut(from, to) => demand(self.world.cut(*from, *to), || ALREADY_CUT.with([Arg::Process(*from), Arg::Process(*to)]))?,
            LinkChange::Mend(from, to) => demand(self.world.mend(*from, *to), || NOT_CUT.with([Arg::Process(*from), Arg::Process(*to)]))?,
            LinkChange::Partition(groups) => demand(self.world.partition(groups), || SAME_PARTITION.text())?,
            LinkChange::Heal => demand(self.world.heal(), || NOTHING_TO_HEAL.text())?,
        }
        self.done(line, log)
    }

    fn try_message(&mut self, line: &Intervention, name: MessageName, fate: MessageFate, log: &mut Log) -> Result<(), Text> {
        demand(name.from != name.to, || TO_ITSELF.text())?;
        let slots = self.world.named(name);
        if matches!(fate, MessageFate::Hold(_) | MessageFate::Deliver) {
            demand(!slots.iter().any(|&slot| self.world.is_parked(slot)), || WAITS_AT_THE_DOOR.with([Arg::Process(name.to)]))?;
        }
        demand(!slots.is_empty(), || NOT_ON_THE_WAY.text())?;
        if fate == MessageFate::Duplicate {
            let is_second = self.world.first_ways && name.copy == Some(2);
            demand(slots.len() == 1 && !is_second, || TRAVELS_TWICE.text())?;
            demand(self.world.copies(name) < MAX_COPIES, || TOO_MANY_COPIES.with([Arg::Number(u64::from(MAX_COPIES))]))?;
        }
        let cause = self.acts(line, log);
        for slot in slots {
            match fate {
                MessageFate::Drop => self.lose(slot, Why::Dropped, Some(cause), log),
                MessageFate::Hold(span) => self.world.hold(slot, span),
                MessageFate::Deliver => self.world.hurry(slot),
                MessageFate::Duplicate => {
                    let second = self.world.double(slot);
                    self.double(slot, second);
                }
            }
        }
        Ok(())
    }
}

fn demand(condition: bool, reason: impl FnOnce() -> Text) -> Result<(), Text> {
    if condition { Ok(()) } else { Err(reason()) }
}

/// The message that a line is about.
fn message_of(line: &Intervention) -> Option<MessageName> {
    if let Intervention::Message(name, _) = line { Some(*name) } else { None }
}

/// The process that a line is about.
fn process_of(line: &Intervention) -> Option<ProcessId> {
    if let Intervention::Process(process, _) = line { Some(*process) } else { None }
}

static IS_DOWN: Words = words("{0} is down.", "{0} está caído.", "{0} est en panne.");
static IS_UP: Words = words("{0} is up already.", "{0} ya está en marcha.", "{0} fonctionne déjà.");
static ALREADY_PAUSED: Words = words("{0} is paused.", "{0} está congelado.", "{0} est figé.");
static NOT_PAUSED: Words = words("{0} is not paused.", "{0} no está congelado.", "{0} n’est pas figé.");
static SAME_PACE: Words = words("{0} has that pace already.", "{0} ya va a ese ritmo.", "{0} va déjà à ce rythme.");
static TOO_LATE_TO_BEGIN: Words =
    words("A starting state is only for time 0.", "Un estado inicial solo vale en el instante 0.", "Un état initial ne vaut qu’à l’instant 0.");
static TIMER_NOT_SET: Words = words("{0} has no {1} running.", "{0} no tiene en marcha el {1}.", "{0} n’a pas de {1} en cours.");
static NOTHING_TO_ALIGN: Words =
    words("No two timers of one name to align.", "No hay dos temporizadores iguales que alinear.", "Pas deux minuteurs de même nom à aligner.");
static NOTHING_TO_SPREAD: Words = words("No timer is aligned.", "Ningún temporizador está alineado.", "Aucun minuteur n’est aligné.");
static ALREADY_CUT: Words =
    words("The link {0} to {1} is cut already.", "El enlace de {0} a {1} ya está cortado.", "Le lien de {0} à {1} est déjà coupé.");
static NOT_CUT: Words = words("The link {0} to {1} is not cut.", "El enlace de {0} a {1} no está cortado.", "Le lien de {0} à {1} n’est pas coupé.");
static SAME_PARTITION: Words = words("They are divided like that already.", "Ya están divididos así.", "Ils sont déjà séparés ainsi.");
static NOTHING_TO_HEAL: Words = words("No link is cut.", "Ningún enlace está cortado.", "Aucun lien n’est coupé.");
static NOT_ON_THE_WAY: Words = words("The message is no longer on the way.", "El mensaje ya no está en camino.", "Le message n’est plus en chemin.");
static TO_ITSELF: Words =
    words("A message to oneself suffers no fault.", "Un mensaje a uno mismo no sufre fallos.", "Un message à soi-même ne subit aucune panne.");
static WAITS_AT_THE_DOOR: Words =
    words("It waits at {0}, which is paused.", "Espera ante {0}, que está congelado.", "Il attend devant {0}, qui est figé.");
static REACHES_ITSELF: Words =
    words("{0} has no link to itself that could be cut.", "{0} no tiene ningún enlace consigo mismo.", "{0} n’a pas de lien avec lui-même à couper.");
static NEVER_CAME: Words = words("What it waits for never came.", "Lo que espera nunca llegó.", "Ce qu’elle attend n’est jamais venu.");
static NOT_BEFORE_THE_END: Words = words(
    "What it waits for did not come before the end of the run.",
    "Lo que espera no llegó antes del final de la ejecución.",
    "Ce qu’elle attend n’est pas venu avant la fin de l’exécution.",
);
static BEHIND_THE_END: Words = words(
    "The run ends before, at {0}: raise until to let it act.",
    "La ejecución termina antes, a los {0}: suba until para que actúe.",
    "L’exécution se termine avant, à {0}\u{a0}: augmentez until pour qu’elle agisse.",
);
static HAD_ENDED: Words = words("The run had ended before.", "La ejecución ya había terminado.", "L’exécution était déjà terminée.");
static TRAVELS_TWICE: Words = words("The message travels twice already.", "El mensaje ya viaja dos veces.", "Le message voyage déjà en double.");
static TOO_MANY_COPIES: Words =
    words("The message has {0} copies, the most there may be.", "El mensaje tiene {0} copias, el máximo.", "Le message a {0} copies, le maximum.");
