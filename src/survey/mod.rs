//! Many runs of one scenario, each with its own dice: what is rare, what is usual, and how long things take.
//!
//! A [`Survey`] asks one [`Question`] of a run for each seed and gathers the answers in a [`Distribution`]. Runs are silent (no
//! records, no checkpoints) and stop as soon as their question is answered. Dice are keyed, so two surveys over the same seeds
//! compare two designs on the same dice.

#![deny(clippy::disallowed_types, clippy::disallowed_methods)]

mod distribution;
mod question;
mod sampling;

pub use distribution::{Answer, Bucket, Distribution};
pub use question::{Measure, Question, Since};

use crate::scenario::{Act, Intervention, SEED, Scenario, Setting};
use crate::words::{Arg, Text, Words, words};
pub use sampling::Found;
use sampling::Sampling;

/// The most runs of a survey: a minute or two of short ones, and some tens of megabytes if no two answers are equal.
pub const MAX_RUNS: u32 = 1_000_000;
/// The most steps of a slice: a few milliseconds, so that a page that surveys between two frames does not stutter, however long its
/// runs are. What is begun goes on in the next slice.
pub const MAX_STEPS_A_SLICE: u32 = 20_000;

/// Runs of one scenario on a row of seeds, some of them done.
pub struct Survey {
    scenario: Scenario,
    question: Question,
    first_seed: u64,
    runs: u32,
    done: u32,
    /// The run under way, where a slice ended in the middle of one.
    under_way: Option<Sampling>,
    distribution: Distribution,
}

impl Survey {
    /// A survey of so many runs, on `first_seed` and the seeds behind it. The scenario's own seed does not matter.
    ///
    /// # Errors
    /// Why there can be no such survey, with a remedy: no run or too many, seeds beyond the last, a question about what follows the
    /// first crash of a script that crashes nobody.
    pub fn new(mut scenario: Scenario, question: Question, first_seed: u64, runs: u32) -> Result<Survey, Text> {
        if runs == 0 || runs > MAX_RUNS {
            return Err(HOW_MANY_RUNS.with([Arg::Number(u64::from(MAX_RUNS))]));
        }
        if first_seed.checked_add(u64::from(runs - 1)).is_none() {
            return Err(SEEDS_END.with([Arg::Number(u64::MAX - u64::from(runs - 1))]));
        }
        let crashes = scenario.lines.iter().any(|line| matches!(line.what, Intervention::Process(_, Act::Crash { .. })));
        if question.since == Since::FirstCrash && !crashes {
            return Err(NOBODY_CRASHES.text());
        }
        // What is said along the way matters to nobody here.
        scenario.cues.clear();
        Ok(Survey { scenario, question, first_seed, runs, done: 0, under_way: None, distribution: Distribution::default() })
    }

    /// Goes on for up to so many runs and [`MAX_STEPS_A_SLICE`] steps; whether all are done. In slices or in one go, the answers are
    /// the same.
    pub fn step(&mut self, budget_runs: u32) -> bool {
        let goal = self.done.saturating_add(budget_runs).min(self.runs);
        let mut steps = MAX_STEPS_A_SLICE;
        while self.done < goal && steps > 0 {
            let mut sampling = self.under_way.take().unwrap_or_else(|| Sampling::new(self.next_scenario(), self.question));
            match sampling.go_on(&mut steps) {
                Some(answer) => {
                    self.distribution.add(self.next_seed(), answer);
                    self.done += 1;
                }
                None => self.under_way = Some(sampling),
            }
        }
        self.is_done()
    }

    fn next_seed(&self) -> u64 {
        self.first_seed + u64::from(self.done)
    }

    fn next_scenario(&self) -> Scenario {
        let mut scenario = self.scenario.clone();
        scenario.settings.set(&SEED, Setting::Number(self.next_seed()));
        scenario
    }

    /// Whether all runs are done.
    pub fn is_done(&self) -> bool {
        self.done == self.runs
    }

    /// How many runs are done.
    pub fn done(&self) -> u32 {
        self.done
    }

    /// How many runs there are to be.
    pub fn runs(&self) -> u32 {
        self.runs
    }

    /// The seed of the first run.
    pub fn first_seed(&self) -> u64 {
        self.first_seed
    }

    /// What is asked of each run.
    pub fn question(&self) -> Question {
        self.question
    }

    /// What is run, without cues.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The answers so far.
    pub fn distribution(&self) -> &Distribution {
        &self.distribution
    }
}

static HOW_MANY_RUNS: Words =
    words("A survey has 1 to {0} runs.", "Un sondeo tiene de 1 a {0} ejecuciones.", "Une enquête compte de 1 à {0} exécutions.");
static SEEDS_END: Words = words(
    "There are not that many seeds: begin at {0} or before.",
    "No hay tantas semillas: empiece en {0} o antes.",
    "Il n’y a pas autant de graines\u{a0}: commencez à {0} ou avant.",
);
static NOBODY_CRASHES: Words = words(
    "Nobody crashes in this script: add a line such as “at 500ms crash P1”, or ask from the start.",
    "Nadie cae en este guion: añada una línea como «at 500ms crash P1», o pregunte desde el comienzo.",
    "Personne ne tombe dans ce script\u{a0}: ajoutez une ligne comme «\u{a0}at 500ms crash P1\u{a0}», ou demandez depuis le début.",
);
