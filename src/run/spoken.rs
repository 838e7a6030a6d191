//! What is said along a run, and where: cues that wait for something are found by playing it ahead once.

use super::stops::told;
use super::{Found, Seen, Watch, machine};
use crate::base::ProcessSet;
use crate::scenario::{Cue, Due, Moment, Scenario};
use crate::words::Said;

/// How many events are looked at in one go.
const STRETCH: u32 = 4096;
/// The most events that cues are looked for in: what a page looks through before anybody waits for it.
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
        let mut watch = None;
        let mut left = FAR / STRETCH;
        for (place, cue) in scenario.cues.iter().enumerate() {
            let found = match &cue.due {
                Due::At(at) => Some(Found { at: *at, who: None, says: Vec::new() }),
                Due::Until(when) => {
                    let watch = watch.get_or_insert_with(|| Watch::new(machine(plain(scenario))));
                    let mut seen = Seen::NotYet;
                    while seen == Seen::NotYet && left > 0 {
                        left -= 1;
                        seen = watch.look(when, STRETCH);
                    }
                    match seen {
                        Seen::Here(found) => Some(found),
                        Seen::NotYet | Seen::Never => {
                            // Nothing that waits behind it can come.
                            left = 0;
                            None
                        }
                    }
                }
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

/// The run without what is said along it.
fn plain(scenario: &Scenario) -> Scenario {
    Scenario { cues: Vec::new(), ..scenario.clone() }
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
