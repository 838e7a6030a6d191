//! What is said along a run, and where: cues that wait for something are found by playing it ahead once.

use super::stops::told;
use super::{Found, Seen, Watch, machine};
use crate::base::ProcessSet;
use crate::scenario::{Cue, Due, Moment, Scenario, When};
use crate::words::Said;

/// The most steps of a run that cues are looked for in: what a page looks through before anybody waits for it.
const FAR: u32 = 200_000;

/// A cue whose moment is known.
#[derive(Clone, PartialEq, Debug)]
pub struct Spoken {
    /// Where it is said.
    pub at: Moment,
    /// Whether the run pauses there.
    pub pause: bool,
    /// What is said.
    pub text: Said,
    /// Whom it is about; nobody where it is about all.
    pub light: ProcessSet,
    /// What stands around the stage while it is told as a story, by its names in links.
    pub shows: Vec<String>,
}

/// What is said along a run, in the order of its moments, and the cues for which what they wait for does not come: their places, and what that is.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Speech {
    /// What is said.
    pub spoken: Vec<Spoken>,
    /// The cues that are not.
    pub unspoken: Vec<(usize, String)>,
}

impl Speech {
    /// That of a scenario.
    pub fn of(scenario: &Scenario) -> Speech {
        let mut speech = Speech::default();
        let mut ahead = Ahead { scenario, watch: None, gave_up: false };
        for (place, cue) in scenario.cues.iter().enumerate() {
            let found = match &cue.due {
                Due::At(at) => Some(Found { at: *at, who: None, says: Vec::new() }),
                Due::Until(when) => ahead.find(when),
            };
            match found {
                Some(found) => speech.spoken.push(say(cue, &found, scenario)),
                None => speech.unspoken.push((place, cue.print_due(scenario.settings.roster()))),
            }
        }
        speech.spoken.sort_by_key(|spoken| spoken.at);
        speech
    }
}

/// Who looks for one cue after the other.
struct Ahead<'a> {
    scenario: &'a Scenario,
    watch: Option<Watch>,
    /// Whether something did not come: what waits behind it can't come either.
    gave_up: bool,
}

impl Ahead<'_> {
    fn find(&mut self, when: &When) -> Option<Found> {
        if self.gave_up {
            return None;
        }
        let watch = self.watch.get_or_insert_with(|| Watch::new(machine(self.scenario.clone())));
        let left = u64::from(FAR).saturating_sub(watch.steps());
        let Seen::Here(found) = watch.look(when, left as u32) else {
            self.gave_up = true;
            return None;
        };
        Some(found)
    }
}

fn say(cue: &Cue, found: &Found, scenario: &Scenario) -> Spoken {
    let roster = scenario.settings.roster();
    let text = match cue.due {
        Due::At(_) => cue.text.clone(),
        // What it leaves to the run and the run does not say stays as it is written.
        Due::Until(_) => cue.text.map(|lang, said| told(said, found, lang, roster).unwrap_or_else(|_| said.to_owned())),
    };
    Spoken { at: found.at, pause: cue.pause, text, light: cue.light.iter().copied().collect(), shows: cue.show.clone() }
}
