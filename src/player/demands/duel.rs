//! A duel: two that propose, and whatever would get one of them through comes too late, so that the other has pre-empted it by then.
//!
//! The lines are found by running on: whenever a value would be chosen, the message that would do it is held for as long as it takes. Nothing else
//! is touched, so the proposers do all the pre-empting by themselves.

use super::{Playhead, words};
use crate::base::{COLOURS, ProcessId, ProcessSet, Span, Value};
use crate::run::ProcessView;
use crate::scenario::{Act, Command, Intervention, LATENCY, MessageFate, MessageName};
use crate::sim::{Log, Machine, What};
use crate::words::Text;

/// How long the lines keep it going: five minutes of wall time where time runs evenly. Links with more lines are too long to be sent.
const LASTS: Span = Span::millis(4000);
/// The most messages that are held.
const MOST_HELD: usize = 60;
/// How often it is run through at most, and how many steps that takes at most.
const MOST_TRIES: u32 = 400;
const MOST_STEPS: u32 = 20_000;
/// With fewer ballots given up it is no duel.
const FEWEST: u64 = 4;

impl Playhead {
    /// Why there can be no duel now, as far as that is seen at once.
    pub(super) fn why_no_duel(&self, wait: &str) -> Option<Text> {
        let settings = &self.scenario().settings;
        let waits = settings.knob(wait).is_some_and(|knob| settings.word(knob) != knob.default);
        let reason = if self.frame().settled().next().is_some() {
            &words::CHOSEN_ALREADY
        } else if waits {
            &words::WAIT_ENDS_DUELS
        } else if self.living().count() < 2 {
            &words::TOO_FEW_TO_DUEL
        } else {
            return None;
        };
        Some(reason.text())
    }

    /// The lines of a duel, and who fights it; or why there is none.
    pub(super) fn duel(&self) -> Result<(Vec<Intervention>, ProcessSet), Text> {
        let (mut lines, who) = self.duelists().ok_or_else(|| words::ONE_PROPOSER.text())?;
        let begins = lines.len();
        let step = self.scenario().settings.range(&LATENCY).1.max(Span::millis(1));
        for _ in 0..MOST_TRIES {
            match self.first_to_choose(&lines) {
                Ok(given_up) if given_up < FEWEST => break,
                Ok(_) => return Ok((lines, who)),
                Err(None) => break,
                Err(Some(name)) => {
                    let held = lines.iter_mut().find_map(|line| match line {
                        Intervention::Message(held, MessageFate::Hold(span)) if *held == name => Some(span),
                        _ => None,
                    });
                    if let Some(span) = held {
                        *span = Span(span.0 + step.0);
                    } else if lines.len() - begins < MOST_HELD {
                        lines.push(Intervention::Message(name, MessageFate::Hold(step)));
                    } else {
                        // What more it would take is left to the run: it has lasted.
                        return Ok((lines, who));
                    }
                }
            }
        }
        Err(words::NO_DUEL.text())
    }

    /// Two that propose: those that do already, and as many as are missing, with lines that ask them to.
    fn duelists(&self) -> Option<(Vec<Intervention>, ProcessSet)> {
        let busy = |view: &&ProcessView| view.quorum.is_some() || !view.alarms.is_empty();
        let mut who: ProcessSet = self.living().filter(busy).map(|view| view.id).take(2).collect();
        let mut lines = Vec::new();
        let others: Vec<ProcessId> = self.living().map(|view| view.id).filter(|id| !who.contains(*id)).collect();
        for process in others.into_iter().rev() {
            if who.len() == 2 {
                break;
            }
            let line = Intervention::Process(process, Act::Command(Command::Propose(self.fresh_value(lines.len()))));
            let sent = |machine: &Machine| self.scenario().settings.roster().all().map(|to| machine.world().sent(process, to)).sum::<u32>();
            let mut machine = self.rehearsal(std::slice::from_ref(&line));
            let (before, mut log) = (sent(&machine), Log::default());
            let now = machine.world().now();
            while machine.next_time() == Some(now) && sent(&machine) == before && machine.step(&mut log) {}
            if sent(&machine) > before {
                lines.push(line);
                who.insert(process);
            }
        }
        (who.len() == 2).then_some((lines, who))
    }

    /// A value that nobody holds.
    fn fresh_value(&self, skip: usize) -> Value {
        let is_held = |value: &Value| self.frame().processes.iter().any(|view| view.look.holding.is_some_and(|holding| holding.value == *value));
        let fresh = COLOURS.map(Value::word).into_iter().filter(|value| !is_held(value)).nth(skip);
        fresh.unwrap_or(Value::Number(1))
    }

    /// Runs on with these lines. Where nothing is chosen for long enough: how many ballots were given up. Else the message whose arrival got something
    /// chosen, if it was one that can be held.
    fn first_to_choose(&self, lines: &[Intervention]) -> Result<u64, Option<MessageName>> {
        let mut machine = self.rehearsal(lines);
        let (start, before, mut log) = (machine.world().now(), machine.past().abandoned(), Log::keeping());
        for _ in 0..MOST_STEPS {
            if machine.next_time().is_none_or(|next| next > start + LASTS) || !machine.step(&mut log) {
                break;
            }
            if !machine.past().chosen().is_empty() {
                let arrival = log.records.iter().find_map(|record| match &record.what {
                    What::Deliver { from, nth, .. } if record.process != Some(*from) => {
                        Some(MessageName { from: *from, to: record.process?, nth: *nth, copy: None })
                    }
                    _ => None,
                });
                return Err(arrival);
            }
            log.records.clear();
        }
        Ok(machine.past().abandoned() - before)
    }
}
