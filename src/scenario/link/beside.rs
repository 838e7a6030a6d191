//! What runs beside a run, on the same clock: another of its branches, or the same script on another scenario.

use super::items::print_settings;
use super::read::{Parameter, Problems, find_preset, read_settings};
use super::traced::Stretch;
use super::{Link, PLAIN, messages as say, scenario_of};
use crate::base::Time;
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
        Beside::in_version(card, preset, None, run)
    }

    /// The same in a version, where one is asked for.
    fn in_version(card: &'static Card, preset: Option<&'static Preset>, version: Option<u32>, run: &Settings) -> Beside {
        let mut settings = scenario_of(card, preset, version).settings;
        settings.share(&COMMON, run);
        Beside::Other { preset: preset.map(|preset| preset.id), settings: Box::new(settings) }
    }

    /// The algorithm that it brings along; a branch brings none.
    pub fn algorithm(&self) -> Option<&'static Card> {
        match self {
            Beside::Branch(_) => None,
            Beside::Other { settings, .. } => Some(settings.card()),
        }
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

    /// Whether two are the same, or differ in their end alone.
    pub fn agrees_up_to_the_end(&self, other: &Beside) -> bool {
        match (self, other) {
            (Beside::Other { preset, settings }, Beside::Other { preset: theirs, settings: others }) => {
                preset == theirs && settings.agree_up_to_the_end(others)
            }
            (one, other) => one == other,
        }
    }

    /// It beside a run whose end is put off: it ends no sooner.
    pub fn put_off(mut self, until: Time) -> Beside {
        if let Beside::Other { settings, .. } = &mut self
            && settings.until() < until
        {
            settings.end_at(until);
        }
        self
    }

    /// It as the value of a parameter.
    pub(super) fn print(&self, run: &Settings) -> String {
        match self {
            Beside::Branch(place) => (place + 1).to_string(),
            Beside::Other { preset, settings } => {
                let card = settings.card();
                let usual = Beside::in_version(card, preset.and_then(|id| card.preset(id)), Some(settings.version()), run);
                let Beside::Other { settings: usual, .. } = usual else { unreachable!("a scenario is no branch") };
                let differs = print_settings(settings, &usual).into_iter().map(|setting| format!("/{setting}"));
                format!("{}/{}/v={}{}", card.id, preset.unwrap_or(PLAIN), settings.version(), differs.collect::<String>())
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
    let card = problems.keep(script::find_card(id.token(), cards))?;
    let version = parameters.iter().find(|parameter| parameter.is("v"));
    let version = version.and_then(|v| problems.keep(script::read_version(card, v.value.all().token())));
    let preset = problems.keep(find_preset(card, preset.token())).flatten();
    let Beside::Other { preset, settings: usual } = Beside::in_version(card, preset, version, run) else { unreachable!("a scenario is no branch") };
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
    let problem = || piece.token().problem(&say::NO_VALUE, vec![piece.token().shown()]);
    let (name, value) = problems.keep(piece.split_once(&['=']).ok_or_else(problem))?;
    Some(Parameter { name: name.to_traced(), value: value.to_traced(), raw: value.to_traced() })
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::{PAXOS, RAFT};
    use super::super::tests::{link, one_problem};
    use super::*;
    use crate::scenario::{N, Setting};

    /// The companion's settings of a link, as a script would write them.
    fn beside(link: &Link) -> String {
        let (scenario, _) = link.companion().expect("something stands beside");
        script::print(&scenario).lines().next().expect("a script has a first line").to_owned()
    }

    #[test]
    fn what_stands_beside_is_a_path_that_prints_as_it_is() {
        let text = "#raft/split-vote?v=1&n=3&proposers=P1&loss=5&beside=raft/crowd/v=1/clients=1/heartbeat=60ms&do=40ms.crash.P2";
        let read = link(text);
        assert_eq!(crate::scenario::link::print(&read), text.replace("&n=3&proposers=P1&loss=5", "&n=3&loss=5&proposers=P1"));
        assert_eq!(
            beside(&read),
            "raft@1 n=3 seed=3 loss=5% clients=1 heartbeat=60ms prevote=on inputs=red,-3 palette= break=forget-votes,skip-adoption"
        );
    }

    #[test]
    fn a_scenario_beside_takes_seed_cast_and_network_unless_it_says_otherwise() {
        let read = link("#raft/plain?v=1&n=4&seed=9&latency=3ms&loss=1&duplicate=2&until=1s&clients=2&beside=paxos/plain/v=2");
        assert_eq!(beside(&read), "paxos@2 n=4 seed=9 latency=3ms loss=1% duplicate=2% until=1s clients=2");
        let read = link("#raft/plain?v=1&n=4&seed=9&beside=paxos/plain/v=1/n=7");
        assert_eq!(beside(&read), "paxos@1 n=7 seed=9 duplicate=1%");
    }

    #[test]
    fn what_stands_beside_may_be_a_link_within_the_link() {
        let path = link("#raft/plain?v=1&beside=raft/plain/v=1/n=3/seed=9");
        for nested in
            ["raft/plain%3Fn%3D3%26seed%3D9", "raft%3Fn=3%26seed=9", "raft/plain?n=3?seed=9", "raft/n=3/seed=9", "raft%2Fplain%2Fn%3D3/seed=9"]
        {
            assert_eq!(link(&format!("#raft/plain?v=1&beside={nested}")), path, "{nested}");
        }
    }

    #[test]
    fn the_script_beside_keeps_its_names_and_leaves_out_what_does_not_fit() {
        let read = link("#raft/plain?v=1&clients=1&beside=paxos/plain/v=2/n=3&do=5ms.crash.P5,6ms.crash.P2,7ms.timeout.P1.Election,8ms.drop.P1-C1:2");
        let (scenario, left_out) = read.companion().expect("something stands beside");
        assert_eq!(left_out, ["crash P5", "timeout P1 Election"]);
        assert!(script::print(&scenario).ends_with("at 6ms  crash P2\nat 8ms  drop P1>C1#2\n"));
    }

    #[test]
    fn what_is_wrong_with_what_stands_beside_is_said_and_the_rest_stays() {
        for (text, left, said) in [
            ("rafft/plain", "", "beside: there is no algorithm “rafft”; did you mean raft?"),
            ("raft/crowded", "&beside=raft/plain/v=1", "beside: raft has no preset “crowded”; did you mean crowd?"),
            ("raft/plain/v=1/n=99", "&beside=raft/plain/v=1", "beside: n can’t be “99”; write a whole number from 1 to 51"),
            ("raft/plain/v=1/n=3/n=4", "&beside=raft/plain/v=1/n=4", "beside: n is given twice; give it once"),
            ("raft/plain/v=9", "&beside=raft/plain/v=1", "beside: raft has no version “9” here; write version 1"),
            ("3", "", "beside: there is no branch “3” to stand beside: the link has 0; write a number from 1 on, or a scenario such as raft/plain"),
            ("0", "", "beside: there is no branch “0” to stand beside: the link has 0; write a number from 1 on, or a scenario such as raft/plain"),
        ] {
            let (link, problem) = one_problem(&format!("#raft/plain?v=1&beside={text}"));
            assert_eq!((link.as_str(), problem.as_str()), (format!("#raft/plain?v=1{left}").as_str(), said));
        }
        let (link, problem) = one_problem("#raft/plain?v=1&beside=raft/plain/colour=red");
        assert_eq!(link, "#raft/plain?v=1&beside=raft/plain/v=1");
        assert!(problem.starts_with("beside: "), "{problem}");
    }

    #[test]
    fn another_algorithm_beside_goes_along_with_the_run_and_the_same_one_only_with_its_dice() {
        let before = Scenario::plain(&RAFT).settings;
        let mut now = before.clone();
        now.set(&N, Setting::Number(3));
        now.set(&SEED, Setting::Number(8));
        let followed = |card, preset| match Beside::scenario(card, preset, &before).following(&before, &now) {
            Some(Beside::Other { settings, .. }) => (settings.number(&N), settings.seed()),
            other => panic!("{other:?}"),
        };
        assert_eq!(followed(&PAXOS, None), (3, 8));
        assert_eq!(followed(&RAFT, None), (5, 8));
        assert_eq!(Beside::Branch(0).following(&before, &now), None);
    }
}
