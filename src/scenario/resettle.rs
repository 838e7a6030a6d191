//! Giving a scenario other settings: whatever no longer fits is left out, and what can't be is refused.

use super::script::{Reader, Tokens, print_act, read_act};
use super::{Kind, Line, Place, Problem, Scenario, Setting, Settings, script};

impl Scenario {
    /// The scenario with other settings of the same algorithm. Lines and lists that name processes which are no longer there go;
    /// a list of values that no longer fits the cast goes back to its default.
    ///
    /// # Errors
    /// Where the settings do not fit together: what is wrong, with its remedy.
    pub fn with_settings(&self, mut settings: Settings) -> Result<Scenario, Problem> {
        settings.fit_parties();
        if let Err((id, _)) = (settings.card().check)(&settings)
            && let Some(knob) = settings.knob(id)
            && matches!(knob.kind, Kind::Values)
        {
            settings.set(knob, Setting::Values(Vec::new()));
        }
        let (lines, _) = self.lines_under(&settings);
        let changed = Scenario { settings, lines, cues: self.cues.clone() };
        // Reading what is written finds whatever does not fit together, and says why; where, is in a script that nobody wrote.
        script::parse(&script::print(&changed), &[changed.card()]).map_err(|problem| problem.placed(Place::Settings))?;
        Ok(changed)
    }

    /// The lines under other settings, and those that do not fit them, as text. Clients keep their names, although their numbers
    /// change with `n`.
    pub(super) fn lines_under(&self, settings: &Settings) -> (Vec<Line>, Vec<String>) {
        let roster = self.settings.roster();
        if settings.roster() == roster {
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
}
