//! Every traitor, every beginning, and everything that it can tell each of the others in each round (K6).

use std::collections::BTreeMap;
use synod::base::{Chance, ProcessId, Purpose, Time, Value};
use synod::facts::Agreement;
use synod::protocols::lie::phase_king::{Config, General, Message, PhaseKing, Step};
use synod::protocols::parts::lockstep::{InRound, Lockstep, RoundClock, RoundPlan};
use synod::scenario::script;
use synod::sim::{Context, Dice, Effect, Effects, Process, Protocol};

type Member = Lockstep<General, Message>;

/// What a traitor tells one other: a value, or nothing.
type Told = Option<Value>;

const TOLD: [Told; 3] = [Some(Value::Number(0)), Some(Value::Number(1)), None];

/// The honest generals at the beginning of a round, and what each of them says in it.
#[derive(Clone)]
struct Node {
    members: Vec<Member>,
    said: Vec<(ProcessId, ProcessId, InRound<Message>)>,
    /// What the traitor told each of them in the rounds before.
    lies: Vec<Vec<Told>>,
}

/// A way for one traitor to break something.
pub struct Found {
    /// What it breaks.
    pub what: &'static str,
    /// Who it is.
    pub traitor: ProcessId,
    /// What each general began with.
    pub inputs: Vec<Value>,
    /// What it told each of the honest ones, round by round.
    pub lies: Vec<Vec<Told>>,
}

impl Found {
    /// The same as a script.
    pub fn script(&self, header: &str) -> String {
        let inputs: Vec<String> = self.inputs.iter().map(Value::to_string).collect();
        let mut text = format!("{header} inputs={}\n", inputs.join(","));
        for (round, told) in self.lies.iter().enumerate() {
            let others = (0..self.inputs.len()).map(ProcessId::at).filter(|id| *id != self.traitor);
            for (id, told) in others.zip(told) {
                let what = told.map_or("silent".to_owned(), |value| format!("say {value}"));
                text += &format!("at 0ms  lie P{} {what} to P{} round {}\n", self.traitor.number(), id.number(), round + 1);
            }
        }
        text
    }
}

struct Walk {
    config: Config,
    traitor: ProcessId,
    honest: Vec<ProcessId>,
}

impl Walk {
    fn does(
        &self,
        id: ProcessId,
        round: u32,
        member: &mut Member,
        handler: impl FnOnce(&mut Member, &mut Context<'_, PhaseKing>),
    ) -> Effects<PhaseKing> {
        let (mut effects, mut drawn) = (Vec::new(), [0; Purpose::OF_PROCESSES]);
        let now = Time(self.config.length().0 * u64::from(round));
        handler(member, &mut Context::new(id, now, &self.config, Dice::new(Chance::new(1), id, &mut drawn), &mut effects));
        effects
    }

    fn first(&self, cast: Vec<Member>) -> Node {
        let mut node = Node { members: Vec::new(), said: Vec::new(), lies: Vec::new() };
        for (place, mut member) in cast.into_iter().enumerate() {
            let id = ProcessId::at(place);
            if id != self.traitor {
                let effects = self.does(id, 0, &mut member, Process::on_start);
                node.members.push(member);
                node.said.extend(sent(id, &effects));
            }
        }
        node
    }

    /// The round goes by: everybody hears the honest ones and what the traitor tells it.
    fn next(&self, node: &Node, round: u32, told: &[Told], decisions: &mut Vec<(ProcessId, Value)>) -> Node {
        let mut next = Node { members: Vec::new(), said: Vec::new(), lies: node.lies.clone() };
        next.lies.push(told.to_vec());
        for ((place, &id), told) in self.honest.iter().enumerate().zip(told) {
            let mut member = node.members[place].clone();
            for (from, to, message) in &node.said {
                if *to == id {
                    self.does(id, round - 1, &mut member, |member, cx| member.on_message(*from, message.clone(), cx));
                }
            }
            if let Some(value) = told {
                let said = match self.config.step(round).0 {
                    Step::Vote => Message::Vote(*value),
                    Step::Propose => Message::Propose(*value),
                    Step::King => Message::King(*value),
                };
                let message = InRound { round, said };
                self.does(id, round - 1, &mut member, |member, cx| member.on_message(self.traitor, message, cx));
            }
            let effects = self.does(id, round, &mut member, |member, cx| member.on_timer(RoundClock, cx));
            decisions.extend(effects.iter().filter_map(|effect| {
                let Effect::Did(what) = effect else { return None };
                if let Some(Agreement::Decided { value }) = what.told() { Some((id, value)) } else { None }
            }));
            next.said.extend(sent(id, &effects));
            next.members.push(member);
        }
        next
    }

    /// What the traitor can say in a round that makes a difference: only the king is heard in its round.
    fn lies(&self, round: u32) -> Vec<Vec<Told>> {
        let (step, phase) = self.config.step(round);
        if step == Step::King && self.traitor.number() != phase as usize {
            return vec![vec![None; self.honest.len()]];
        }
        let each = |lies: Vec<Vec<Told>>, _: &ProcessId| {
            lies.into_iter().flat_map(|lie| TOLD.map(|told| lie.iter().copied().chain([told]).collect::<Vec<_>>())).collect()
        };
        self.honest.iter().fold(vec![Vec::new()], each)
    }
}

fn sent(from: ProcessId, effects: &Effects<PhaseKing>) -> Vec<(ProcessId, ProcessId, InRound<Message>)> {
    effects.iter().filter_map(|effect| if let Effect::Send { to, message } = effect { Some((from, *to, message.clone())) } else { None }).collect()
}

/// The first way in which each traitor alone breaks anything, whatever the generals began with.
pub fn breaches(header: &str) -> Vec<Found> {
    let scenario = script::parse(header, synod::protocols::CARDS).expect("a plain script");
    let n = scenario.settings.roster().len();
    (0..n).filter_map(|traitor| breach(header, n, ProcessId::at(traitor))).collect()
}

fn breach(header: &str, n: usize, traitor: ProcessId) -> Option<Found> {
    (0..1_u32 << n).filter(|bits| bits >> traitor.index() & 1 == 0).find_map(|bits| {
        let inputs: Vec<Value> = (0..n).map(|place| Value::Number(i64::from(bits >> place & 1))).collect();
        let written = inputs.iter().map(Value::to_string).collect::<Vec<_>>().join(",");
        let settings = script::parse(&format!("{header} inputs={written}"), synod::protocols::CARDS).expect("a plain script").settings;
        let config = PhaseKing::config(&settings);
        let honest: Vec<ProcessId> = (0..n).map(ProcessId::at).filter(|id| *id != traitor).collect();
        let cast = PhaseKing::cast(&config);
        let walk = Walk { config, traitor, honest };
        let wish = |id: &ProcessId| inputs[id.index()];
        let unanimous = walk.honest.iter().all(|id| wish(id) == wish(&walk.honest[0])).then(|| wish(&walk.honest[0]));
        walked(&walk, cast, unanimous).map(|(what, lies)| Found { what, traitor, inputs, lies })
    })
}

/// Walks every lie, each state once a round: what breaks, and by which lies.
fn walked(walk: &Walk, cast: Vec<Member>, unanimous: Option<Value>) -> Option<(&'static str, Vec<Vec<Told>>)> {
    let mut nodes = vec![walk.first(cast)];
    for round in 1..=walk.config.rounds() {
        let mut next: BTreeMap<String, Node> = BTreeMap::new();
        for node in &nodes {
            for told in walk.lies(round) {
                let mut decisions = Vec::new();
                let node = walk.next(node, round, &told, &mut decisions);
                if round == walk.config.rounds() {
                    assert_eq!(decisions.len(), walk.honest.len(), "every honest general decides in the last round");
                    let first = decisions[0].1;
                    if decisions.iter().any(|(_, value)| *value != first) {
                        return Some(("Agreement", node.lies));
                    }
                    if unanimous.is_some_and(|input| input != first) {
                        return Some(("Integrity", node.lies));
                    }
                }
                next.entry(format!("{:?}", node.members)).or_insert(node);
            }
        }
        nodes = next.into_values().collect();
    }
    None
}

fn traitors(header: &str) -> Vec<usize> {
    let found = breaches(header);
    for found in &found {
        println!("{}:\n{}", found.what, found.script(header));
    }
    found.iter().map(|found| found.traitor.number()).collect()
}

#[test]
fn two_rounds_a_phase_bear_one_traitor_of_five_whoever_it_is_and_whatever_it_tells_whom() {
    assert_eq!(traitors("phase-king n=5 f=1 variant=two-round"), [0; 0]);
}

#[test]
fn of_four_two_rounds_a_phase_do_not_bear_one() {
    assert_ne!(traitors("phase-king n=4 f=1 variant=two-round"), [0; 0]);
}

#[test]
fn three_rounds_a_phase_bear_one_traitor_of_four() {
    assert_eq!(traitors("phase-king n=4 f=1 variant=three-round"), [0; 0]);
}

#[test]
fn of_three_three_rounds_a_phase_do_not_bear_one() {
    assert_ne!(traitors("phase-king n=3 f=1 variant=three-round"), [0; 0]);
}

#[test]
fn with_only_f_phases_a_traitor_breaks_something_exactly_where_it_is_the_king() {
    assert_eq!(traitors("phase-king n=5 f=1 variant=two-round break=few-phases"), [1]);
    assert_eq!(traitors("phase-king n=4 f=1 variant=three-round break=few-phases"), [1]);
}

#[test]
fn each_rule_that_is_broken_lets_a_traitor_through() {
    for (header, rule) in [
        ("phase-king n=5 f=1 variant=two-round", "never-follow"),
        ("phase-king n=4 f=1 variant=three-round", "never-follow"),
        ("phase-king n=5 f=1 variant=two-round", "always-follow"),
        ("phase-king n=4 f=1 variant=three-round", "always-follow"),
        ("phase-king n=5 f=1 variant=two-round", "simple-majority"),
        ("phase-king n=4 f=1 variant=three-round", "any-proposal"),
    ] {
        assert_ne!(traitors(&format!("{header} break={rule}")), [0; 0], "{header} {rule}");
    }
}
