//! What is on a disk: a crash keeps exactly the fields that are shown as kept, and nothing else comes back.

use crate::hostile::hostile;
use crate::support::scenario;
use std::collections::BTreeMap;
use std::rc::Rc;
use synod::base::{Chance, ProcessId, Purpose, Time};
use synod::protocols::{self, CARDS, Visitor};
use synod::scenario::{Card, Scenario};
use synod::sim::{Context, Dice, Effects, Log, Process, Protocol, Simulation};
use synod::words::Field;

/// The most steps of a run that are looked at.
const STEPS: usize = 1500;
/// How many hostile runs of each algorithm are.
const SEEDS: u64 = 120;
/// When everybody whose disk is looked at comes back: some moment, the same for all.
const BACK: Time = Time::millis(70);

/// Fields that are shown as lost in a crash and are not, each with the reason why no harm is done. Of clients only.
const KEPT_ALL_THE_SAME: [(&str, &str); 1] = [("leader", "whom a client asks next is a guess: it may ask any server, and is told whom to ask")];

/// What a process shows as kept on its disk.
fn durable<P: Protocol>(process: &P::Process, config: &P::Config) -> Vec<Field> {
    process.fields(config).into_iter().filter(|field| field.disk).collect()
}

/// What becomes of a process after a crash, and what it does first.
type Back<P> = (<P as Protocol>::Process, Effects<P>);

fn is_kept_all_the_same(field: &Field) -> bool {
    KEPT_ALL_THE_SAME.iter().any(|(name, _)| *name == field.name)
}

fn comes_back<P: Protocol>(id: ProcessId, process: &P::Process, config: &P::Config) -> Back<P> {
    let (mut effects, mut drawn, mut process) = (Vec::new(), [0; Purpose::OF_PROCESSES], process.recover(config));
    process.on_recover(&mut Context::new(id, BACK, config, Dice::new(Chance::new(1), id, &mut drawn), &mut effects));
    (process, effects)
}

/// A disk that was seen: the process that showed it first, and what it came back as.
struct Seen<P: Protocol> {
    first: Rc<P::Process>,
    back: Back<P>,
}

/// Looks at every process at every moment of a run, as if it crashed there: how often a disk was seen again with something else beside
/// it that the crash wiped out.
struct Crashed<'a>(&'a str);

impl Visitor for Crashed<'_> {
    type Out = usize;
    fn visit<P: Protocol>(self) -> usize {
        let mut simulation = Simulation::<P>::new(Rc::new(kept(self.0)));
        let roster = simulation.world().roster();
        let (mut log, mut wiped) = (Log::default(), 0);
        let mut known: BTreeMap<(ProcessId, String), Seen<P>> = BTreeMap::new();
        let mut before: Vec<Rc<P::Process>> = Vec::new();
        for _ in 0..STEPS {
            let everybody: Vec<(ProcessId, Rc<P::Process>)> =
                simulation.cast().processes.iter().map(|(id, process)| (id, Rc::clone(process))).collect();
            for (id, process) in &everybody {
                if before.get(id.index()).is_some_and(|before| Rc::ptr_eq(before, process)) {
                    continue;
                }
                let config = simulation.config();
                let (disk, left) = (durable::<P>(process, config), process.recover(config));
                assert_eq!(durable::<P>(&left, config), disk, "{id:?} keeps what it shows as kept, in\n{}", self.0);
                assert_eq!(left.recover(config), left, "{id:?} loses nothing more in a second crash, in\n{}", self.0);
                let guesses = process.fields(config).into_iter().filter(|field| is_kept_all_the_same(field) && roster.is_client(*id));
                let shown: Vec<Field> = disk.into_iter().chain(guesses).collect();
                let back = comes_back::<P>(*id, process, config);
                let seen = known.entry((*id, format!("{shown:?}"))).or_insert_with(|| Seen { first: Rc::clone(process), back: back.clone() });
                assert_eq!(back, seen.back, "{id:?} comes back with what it does not show as kept, in\n{}", self.0);
                wiped += usize::from(seen.first != *process);
            }
            before = everybody.into_iter().map(|(_, process)| process).collect();
            if !simulation.step(&mut log) {
                break;
            }
        }
        wiped
    }
}

/// A script's scenario with every rule kept: there are some that a process breaks by forgetting.
fn kept(script: &str) -> Scenario {
    let mut scenario = scenario(script);
    scenario.settings.break_rules(&[]);
    scenario
}

fn scripts(card: &'static Card) -> impl Iterator<Item = String> {
    card.presets.iter().map(|preset| preset.script.to_owned()).chain((0..SEEDS).map(move |seed| hostile(card, seed)))
}

#[test]
fn a_crash_keeps_exactly_what_is_shown_as_kept() {
    for card in CARDS {
        let wiped: usize = scripts(card).map(|script| protocols::visit(card, Crashed(&script))).sum();
        assert!(wiped > 100, "{}: {wiped} times something was wiped out", card.id);
    }
}
