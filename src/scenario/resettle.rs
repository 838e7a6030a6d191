//! Giving a scenario other settings: whatever no longer fits is left out, and what can't be is refused.

use super::codec::Codec;
use super::script::{Reader, Tokens, print_act, read_act, read_cue};
use super::{Cue, Knob, KnobKind, Line, Place, Problem, Scenario, Setting, Settings, script};

impl Scenario {
    /// The scenario with other settings of the same algorithm. Lines and lists that name processes which are no longer there go;
    /// a list of values that no longer fits the cast goes back to its default.
    ///
    /// # Errors
    /// Where the settings do not fit together: what is wrong, with its remedy.
    pub fn with_settings(&self, mut settings: Settings) -> Result<Scenario, Problem> {
        settings.fit();
        let (lines, _) = self.lines_under(&settings);
        let cues = self.cues_under(&settings);
        let changed = Scenario { settings, lines, cues };
        // Reading what is written finds whatever does not fit together, and says why; where, is in a script that nobody wrote.
        script::parse(&script::print(&changed), &[changed.card()]).map_err(|problem| problem.placed(Place::Settings))?;
        Ok(changed)
    }

    /// The same script under settings of any algorithm, without its cues; and as text the lines that do not fit them.
    pub fn under(&self, settings: &Settings) -> (Scenario, Vec<String>) {
        (Codec::here().under)(self, settings)
    }

    /// Does so. Who names this has what reads lines in the program.
    pub(super) fn settle_under(&self, settings: &Settings) -> (Scenario, Vec<String>) {
        let (lines, left_out) = self.lines_under(settings);
        (Scenario { settings: settings.clone(), lines, cues: Vec::new() }, left_out)
    }

    /// The lines under other settings, and those that do not fit them, as text. Clients keep their names, although their numbers
    /// change with `n`.
    pub(super) fn lines_under(&self, settings: &Settings) -> (Vec<Line>, Vec<String>) {
        let roster = self.settings.roster();
        if settings.card() == self.card() && settings.roster() == roster {
            return (self.lines.clone(), Vec::new());
        }
        let (mut lines, mut left_out) = (Vec::new(), Vec::new());
        for line in &self.lines {
            let text = print_act(&line.what, roster);
            match Tokens::of(&text, 1).and_then(|tokens| read_act(&mut Reader::new(settings, &tokens))) {
                Ok(what) => lines.push(Line { at: line.at, what }),
                Err(_) => left_out.push(text),
            }
        }
        (lines, left_out)
    }

    /// The cues under other settings: one that waits for somebody who is not there goes, and nobody is lit up who is not.
    pub fn cues_under(&self, settings: &Settings) -> Vec<Cue> {
        let roster = self.settings.roster();
        if settings.card() == self.card() && settings.roster() == roster {
            return self.cues.clone();
        }
        let read = |cue: &Cue| {
            let text = script::print_cue(cue, roster);
            Tokens::of(&text, 1).and_then(|tokens| read_cue(&mut Reader::new(settings, &tokens))).ok()
        };
        self.cues.iter().filter_map(|cue| read(cue).or_else(|| read(&Cue { light: Vec::new(), ..cue.clone() }))).collect()
    }
}

impl Settings {
    /// Takes some settings over from others, each where it goes together with what is here.
    pub(super) fn share(&mut self, knobs: &[&'static Knob], others: &Settings) {
        for knob in knobs {
            if let Some(shared) = self.with(knob, others.get(knob).clone()) {
                *self = shared;
            }
        }
    }

    /// Whether a setting goes together with the others.
    pub fn takes(&self, knob: &Knob, setting: Setting) -> bool {
        self.with(knob, setting).is_some()
    }

    /// The same with another setting; nothing where that does not go together with the others.
    fn with(&self, knob: &Knob, setting: Setting) -> Option<Settings> {
        let mut settings = self.clone();
        settings.set(knob, setting);
        settings.fit();
        (settings.card().check)(&settings).is_ok().then_some(settings)
    }

    /// Takes whoever is no longer there out of lists; a list of values that no longer fits the cast goes back to its default.
    fn fit(&mut self) {
        self.fit_parties();
        if let Err((id, _)) = (self.card().check)(self)
            && let Some(knob) = self.knob(id)
            && matches!(knob.kind, KnobKind::Values)
        {
            self.set(knob, Setting::Values(Vec::new()));
        }
    }
}
