//! Rehearsing what somebody might do: would it change anything?

use super::Session;
use crate::scenario::{Intervention, Line, Scenario, TimerChange};
use crate::sim::Log;
use crate::words::{Text, Words, words};
use std::rc::Rc;

impl Session {
    /// For each of some interventions, whether it would change something here and now; the error says why not. Nothing happens.
    pub fn would(&self, all: &[Intervention]) -> Vec<Result<(), Text>> {
        let mut scenario = Scenario::clone(&self.scenario);
        let place = scenario.insert(Line { at: self.moment(), what: Intervention::Timers(TimerChange::Spread) });
        let mut scenario = Rc::new(scenario);
        let rehearse = |what: &Intervention| {
            // No copy of the run holds it any more: nothing is cloned.
            Rc::make_mut(&mut scenario).lines[place].what = what.clone();
            self.rehearse(place, &scenario)
        };
        all.iter().map(rehearse).collect()
    }

    fn rehearse(&self, place: usize, scenario: &Rc<Scenario>) -> Result<(), Text> {
        let mut machine = self.at.clone();
        machine.follow(Rc::clone(scenario));
        let mut log = Log::default();
        while machine.world().lines_taken() <= place {
            if !machine.step(&mut log) {
                return Err(RUN_IS_OVER.text());
            }
        }
        let reason = machine.world().skipped().iter().find(|(skipped, _)| *skipped == place);
        reason.map_or(Ok(()), |(_, reason)| Err(*reason))
    }

    /// The lines of the script that change nothing, by their places, and why: as far as the run is known.
    pub fn skipped(&self) -> &[(usize, Text)] {
        self.front.world().skipped()
    }
}

static RUN_IS_OVER: Words = words("The run is over.", "La ejecución ha terminado.", "L’exécution est terminée.");
