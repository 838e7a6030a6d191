//! What every promise of something good needs: that enough processes run. Fischer, Lynch and Paterson (1985) for why nothing more can be
//! promised; "Paxos Made Simple", section 2.4, and "In Search of an Understandable Consensus Algorithm", section 5.6, for how much is.

use crate::base::{ProcessId, ProcessSet};
use crate::sim::{Breach, Cast, Progress};
use crate::words::{Arg, Words, words};

/// Those without whom nothing is promised.
pub struct Needed {
    /// Who can help.
    pub among: ProcessSet,
    /// How many of them it takes.
    pub enough: usize,
}

impl Needed {
    /// A majority of those of whom something is true.
    pub fn majority<P>(cast: &Cast<P>, is_one: impl Fn(&P) -> bool) -> Needed {
        let among = those(cast, |_, process| is_one(process));
        Needed { among, enough: among.len() / 2 + 1 }
    }

    /// What is not there yet is due where enough of them run, unless whoever waits for it all stands still.
    pub fn progress<P>(&self, cast: &Cast<P>, missing: Breach) -> Progress {
        let stands_still = !missing.who.is_empty() && !missing.who.iter().any(|id| cast.runs(id));
        if stands_still || self.too_few_run(cast) { self.unpromised(cast, missing) } else { Progress::Due(missing) }
    }

    /// What is not there yet is promised to nobody: because too few of them run, or for its own reason.
    pub fn unpromised<P>(&self, cast: &Cast<P>, missing: Breach) -> Progress {
        if !self.too_few_run(cast) {
            return Progress::Unpromised(missing);
        }
        let stopped: ProcessSet = self.among.iter().filter(|&id| !cast.runs(id)).collect();
        let counts = [self.among.len() - stopped.len(), self.among.len(), self.enough];
        Progress::Unpromised(Breach { why: TOO_FEW_RUN.with(counts.map(|count| Arg::Number(count as u64))), who: stopped })
    }

    fn too_few_run<P>(&self, cast: &Cast<P>) -> bool {
        self.among.iter().filter(|&id| cast.runs(id)).count() < self.enough
    }
}

/// Those of whom something is true.
pub fn those<P>(cast: &Cast<P>, is: impl Fn(ProcessId, &P) -> bool) -> ProcessSet {
    cast.processes.iter().filter(|(id, process)| is(*id, process)).map(|(id, _)| id).collect()
}

/// That somebody who is up `waits` for an answer, if anybody does; where one of them runs, about the first of those.
pub fn waits_for_an_answer<P>(cast: &Cast<P>, waits: impl Fn(&P) -> bool) -> Option<Breach> {
    let who = those(cast, |id, process| cast.standing.up.contains(id) && waits(process));
    let first = who.iter().find(|&id| cast.runs(id)).or(who.iter().next())?;
    Some(Breach { why: WAITS_FOR_AN_ANSWER.with([Arg::Process(first)]), who })
}

static WAITS_FOR_AN_ANSWER: Words = words("{0} waits for an answer.", "{0} espera una respuesta.", "{0} attend une réponse.");
static TOO_FEW_RUN: Words = words(
    "{0} of {1} run, and it takes {2}: until more do, nothing is decided and nobody elected.",
    "Funcionan {0} de {1} y hacen falta {2}: mientras, nada se decide y nadie es elegido.",
    "{0} sur {1} fonctionnent et il en faut {2}\u{a0}: d’ici là rien n’est décidé, nul n’est élu.",
);
