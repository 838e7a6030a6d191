//! What runs beside a run, on the same clock: another of its branches, or the same script on another scenario.

use super::parse::{Parameter, Problems, find_preset, read_settings};
use super::traced::Stretch;
use super::{Link, PLAIN, messages as say, print, scenario_of};
use crate::scenario::script::{self, setting_names};
use crate::scenario::{COMMON, Card, Preset, SEED, Scenario, Settings};

/// What is shown beside a run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Beside {
    /// One of its branches, by its place in [`Link::branches`].
    Branch(usize),
    /// The same script on another algorithm, or on other settings of the same.
    ///
    /// In a link it is a path: the algorithm, the preset or `plain`, the version, and every setting that differs from the preset's
    /// with the common settings of the run beside which it stands, each of them where it fits. Of the preset only the settings are taken.
    Other {
        /// The preset that it starts from.
        preset: Option<&'static str>,
        /// Algorithm and settings.
        settings: Box<Settings>,
    },
}

impl Beside {
    /// A scenario beside a run with these settings: it takes the run's seed, cast and network where it can.
    pub fn scenario(card: &'static Card, preset: Option<&'static Preset>, run: &Settings) -> Beside {
        let mut settings = scenario_of(card, preset).settings;
        settings.share(&COMMON, run);
        Beside::Other { preset: preset.map(|preset| preset.id), settings: Box::new(settings) }
    }

    /// It beside the run with other settings. Another algorithm goes along with what both have in common; of the same algorithm it is
    /// settings that are compared, so only the dice follow. A branch has no place beside another run.
    pub fn following(mut self, before: &Settings, now: &Settings) -> Option<Beside> {
        let Beside::Other { settings, .. } = &mut self else { return None };
        let is_shared =
            |knob: &&crate::scenario::Knob| (settings.card() != now.card() || knob.id == SEED.id) && settings.get(knob) == before.get(knob);
        let shared: Vec<_> = COMMON.into_iter().filter(is_shared).collect();
        settings.share(&shared, now);
        Some(self)
    }

    /// It as the value of a parameter.
    pub(super) fn print(&self, run: &Settings) -> String {
        match self {
            Beside::Branch(place) => (place + 1).to_string(),
            Beside::Other { preset, settings } => {
                let card = settings.card();
                let usual = Beside::scenario(card, preset.and_then(|id| card.preset(id)), run);
                let Beside::Other { settings: usual, .. } = usual else { unreachable!("a scenario is no branch") };
                let differs = print::settings(settings, &usual).into_iter().map(|setting| format!("/{setting}"));
                format!("{}/{}/v={}{}", card.id, preset.unwrap_or(PLAIN), card.version, differs.collect::<String>())
            }
        }
    }
}

impl Link {
    /// The run that stands beside, and as text the lines of the script that do not fit there.
    pub fn companion(&self) -> Option<(Scenario, Vec<String>)> {
        match self.beside.as_ref()? {
            Beside::Branch(place) => {
                let lines = self.branches.get(*place)?.lines.clone();
                Some((Scenario { settings: self.scenario.settings.clone(), lines, cues: Vec::new() }, Vec::new()))
            }
            Beside::Other { settings, .. } => Some(self.scenario.under(settings)),
        }
    }
}

/// Reads what stands beside a run with so many branches.
pub(super) fn read(parameter: &Parameter, run: &Settings, branches: usize, cards: &[&'static Card], problems: &mut Problems) -> Option<Beside> {
    // The path is the canonical way; a link within the link, percent-encoded, is taken too.
    let value = parameter.value.all();
    let mut pieces = value.split(&['/', '?', '&']).into_iter();
    let id = pieces.next().unwrap_or(value);
    if let Some(number) = script::whole_number(value.text) {
        let place = usize::try_from(number).ok().and_then(|number| number.checked_sub(1)).filter(|place| *place < branches);
        let problem = || id.token().problem(&say::NO_BRANCH, vec![id.token().shown(), branches.to_string().into()]);
        return problems.keep(place.map(Beside::Branch).ok_or_else(problem));
    }
    let mut pieces = pieces.peekable();
    let preset = pieces.next_if(|piece| !piece.text.contains('=')).unwrap_or(id.behind(id.text.len()));
    let parameters: Vec<Parameter> = pieces.filter_map(|piece| nested(piece, problems)).collect();
    let newest = problems.keep(script::find_card(id.token(), None, cards))?;
    let version = parameters.iter().find(|parameter| parameter.is("v"));
    let version = version.and_then(|v| problems.keep(script::find_card(id.token(), Some(v.value.all().token()), cards)));
    let card = version.unwrap_or(newest);
    let preset = problems.keep(find_preset(card, preset.token())).flatten();
    let Beside::Other { preset, settings: usual } = Beside::scenario(card, preset, run) else { unreachable!("a scenario is no branch") };
    let known = setting_names(&usual);
    for (place, parameter) in parameters.iter().enumerate() {
        let name = parameter.name.all().token();
        if parameters[..place].iter().any(|other| other.is(name.text)) {
            problems.tell(name.problem(&script::TWICE, vec![name.shown()]));
        } else if name.text != "v" && !known.contains(&name.text) {
            problems.tell(name.unknown(&say::THE_PARAMETER, card, &known).as_notice());
        }
    }
    let settings = Box::new(read_settings(&usual, &parameters, id.token(), problems));
    Some(Beside::Other { preset, settings })
}

/// A setting of the path.
fn nested(piece: Stretch<'_>, problems: &mut Problems) -> Option<Parameter> {
    let problem = || piece.token().problem(&say::NO_VALUE, vec![piece.token().shown(), piece.token().shown()]);
    let (name, value) = problems.keep(piece.split_once(&['=']).ok_or_else(problem))?;
    Some(Parameter { name: name.to_traced(), value: value.to_traced(), raw: value.to_traced() })
}
