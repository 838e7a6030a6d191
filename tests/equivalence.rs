//! The three equivalent problems, held to the textbook: every claim is a test that bears its name. E1 to E8 stand in
//! `docs/rules/equivalence.md`.

mod support;
#[path = "support/told.rs"]
mod told;
#[path = "support/weather.rs"]
mod weather;

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use support::{Run, preset, scenario};
use synod::base::{PerProcess, ProcessId, Time, Value};
use synod::protocols::CARDS;
use synod::protocols::lie::army::Army;
use synod::protocols::lie::equivalence::adapters::{Common, Consensus, Consistency, DEFAULT, Each, Generals, InRun, Ordered, Part, Turn, most};
use synod::protocols::lie::equivalence::{Agreed, Commanded, Equivalence, Vectors};
use synod::protocols::lie::om::{self, Om};
use synod::protocols::lie::oral_messages::OralMessages;
use synod::run::open;
use synod::scenario::script;
use synod::sim::Protocol;
use synod::words::sheet::{Aside, CellMark, Grid, Shape, Window};
use synod::words::{Lang, Say};
use told::ways;
use weather::Weather;

/// The three settings, in the order of the card.
const PROBLEMS: [&str; 3] = ["consensus", "interactive-consistency", "byzantine-generals"];
const WORDS: [Value; 2] = [Value::ATTACK, Value::RETREAT];

fn run(script: &str) -> Run<Equivalence> {
    Run::of(scenario(script))
}

/// What each decided, first to last.
fn decisions(run: &Run<Equivalence>) -> Vec<String> {
    let decided = run.0.cast().processes.iter().map(|(_, member)| member.inner.decided);
    decided.map(|value| value.map_or_else(|| "-".to_owned(), |value| value.to_string())).collect()
}

/// The vector of a process, as `attack retreat attack`.
fn vector(run: &Run<Equivalence>, of: usize) -> String {
    let vector = run.0.cast().processes[ProcessId::numbered(of)].inner.vector.as_ref().expect("it has one");
    vector.iter().map(|(_, value)| value.to_string()).collect::<Vec<_>>().join(" ")
}

// ---- interactive consistency from Byzantine generals ----

#[test]
fn where_nobody_lies_all_have_the_vector_of_what_each_began_with() {
    // E1.
    let run = run(preset("equivalence/vectors"));
    assert_eq!(run.broken(), [""; 0]);
    assert!((1..=4).all(|of| vector(&run, of) == "red blue green purple"));
    assert_eq!(run.0.world().last_step(), Time::millis(60), "the runs share the m + 1 rounds of one");
}

#[test]
fn the_component_of_a_traitor_is_the_same_for_all_and_those_of_the_correct_are_theirs() {
    // E1: the traitor says attack to P1 and P4, and retreat to P2.
    let split = run(preset("equivalence/a-traitor-in-a-vector"));
    assert_eq!(split.broken(), [""; 0]);
    assert!([1, 2, 4].into_iter().all(|of| vector(&split, of) == "attack retreat attack attack"), "{}", vector(&split, 1));
    let silent = run(preset("equivalence/a-silent-traitor"));
    assert!([1, 2, 4].into_iter().all(|of| vector(&silent, of) == "attack attack retreat attack"), "who says nothing has the default");
}

#[test]
fn a_component_is_what_the_oral_messages_of_its_commander_come_to() {
    // E1: the same lies of every traitor, to the run of P1 and to oral messages.
    let others = |traitor: u64| (1..=4).filter(|id| *id != traitor).collect::<Vec<_>>();
    for traitor in 1..=4 {
        for lie in ways(traitor, if traitor == 1 { 1 } else { 2 }, &others(traitor), &["say attack", "say retreat", "silent"]) {
            let generals = Run::<OralMessages>::of(scenario(&format!("oral-messages\n{lie}")));
            let vectors = run(&format!("equivalence problem=interactive-consistency inputs=attack,retreat,attack,retreat\n{lie}"));
            for (id, general) in generals.0.cast().processes.iter().filter(|(_, general)| !general.inner.commands()) {
                let component = vectors.0.cast().processes[id].inner.vector.as_ref().map(|vector| vector[ProcessId::numbered(1)]);
                assert_eq!(component, general.inner.decided, "{id:?} in\n{lie}");
            }
        }
    }
}

// ---- consensus from interactive consistency ----

#[test]
fn all_decide_what_most_components_say_and_the_default_where_there_is_no_majority() {
    // E2.
    let honest = run("equivalence");
    assert_eq!((honest.broken(), decisions(&honest)), (vec![], vec!["attack".to_owned(); 4]));
    let tied = run(preset("equivalence/no-majority"));
    assert_eq!((tied.broken(), decisions(&tied)), (vec![], vec!["retreat".to_owned(); 4]));
    let many = run("equivalence n=5 inputs=red,red,red,blue,green");
    assert_eq!(decisions(&many), vec!["red".to_owned(); 5], "whatever the values are");
}

#[test]
fn where_the_correct_all_want_the_same_a_traitor_changes_nothing() {
    // E2.
    let run = run(preset("equivalence/a-traitor-in-consensus"));
    let decided = decisions(&run);
    assert_eq!((run.broken(), run.terminates()), (vec![], true));
    assert!([0, 1, 3].into_iter().all(|of| decided[of] == "attack"), "{decided:?}");
}

// ---- Byzantine generals from consensus ----

#[test]
fn the_commander_sends_to_all_and_itself_and_then_all_agree_on_what_they_received() {
    // E3.
    let honest = run(preset("equivalence/generals"));
    assert_eq!((honest.broken(), decisions(&honest)), (vec![], vec!["attack".to_owned(); 4]));
    assert_eq!(honest.0.world().last_step(), Time::millis(90), "one round more");
    assert!((1..=4).all(|of| vector(&honest, of) == "attack attack attack attack"), "the commander proposes its order too");
    let lied = run(preset("equivalence/a-lying-commander"));
    let decided = decisions(&lied);
    assert_eq!((lied.broken(), &decided[1], &decided[2], &decided[3]), (vec![], &decided[1], &decided[1], &decided[1]), "IC1");
    let obeyed = decisions(&run(preset("equivalence/a-lying-lieutenant")));
    assert!([0, 1, 3].into_iter().all(|of| obeyed[of] == "attack"), "IC2: {obeyed:?}");
}

#[test]
fn where_nothing_comes_from_the_commander_the_default_is_proposed_and_done() {
    // E3.
    let run = run("equivalence problem=byzantine-generals\nat 0ms  lie P1 silent\n");
    assert_eq!((run.broken(), decisions(&run)[1..].to_vec()), (vec![], vec!["retreat".to_owned(); 3]));
    assert!(run.0.cast().processes.iter().skip(1).all(|(_, member)| member.inner.proposes == Some(DEFAULT)));
}

// ---- closed forms ----

#[test]
fn it_takes_n_times_the_messages_of_om_m_and_n_less_1_more_with_a_commander() {
    // E4.
    for (n, m, of_one) in
        [(1, 1, 0), (2, 1, 1), (3, 1, 4), (4, 0, 3), (4, 1, 9), (4, 2, 15), (5, 1, 16), (6, 1, 25), (7, 1, 36), (7, 2, 156), (9, 2, 400)]
    {
        let generals = Run::<OralMessages>::of(scenario(&format!("oral-messages n={n} m={m}")));
        assert_eq!(generals.messages(), of_one, "OM({m}) of {n}");
        for (problem, more) in [(PROBLEMS[0], 0), (PROBLEMS[1], 0), (PROBLEMS[2], n - 1)] {
            let run = run(&format!("equivalence n={n} m={m} problem={problem}"));
            assert_eq!((run.messages(), run.0.scene().config.messages()), (n * of_one + more, n * of_one + more), "{problem} n={n} m={m}");
        }
    }
}

#[test]
fn too_many_messages_are_refused_with_their_number() {
    // E4.
    for (settings, number) in [("n=10 m=3", "36090"), ("n=10 m=3 problem=byzantine-generals", "36099"), ("n=13 m=4", "1408992")] {
        let problem = script::parse(&format!("equivalence {settings}"), CARDS).expect_err("too many");
        assert!(problem.say(Lang::English).contains(number), "{problem}");
    }
    assert!(script::parse("equivalence n=9 m=3", CARDS).is_ok(), "18,720 messages");
}

// ---- every lie, word by word: the adapters alone ----

/// What all know of so many processes that are to bear so many traitors.
fn army(n: usize, m: usize) -> Army {
    Equivalence::config(&scenario(&format!("equivalence n={n} m={m}")).settings).army
}

/// Plays all rounds. A traitor's messages to others are what `lie` makes of them.
fn play<S: Part>(parts: &mut [S], army: &Army, traitor: usize, mut lie: impl FnMut(&S::Said) -> S::Said) {
    for round in 1..=S::rounds(army) {
        let mut heard: Vec<Vec<(ProcessId, S::Said)>> = vec![Vec::new(); parts.len()];
        for (from, part) in parts.iter().enumerate() {
            for (said, to) in part.says(round, army) {
                for to in to.iter() {
                    let lies = from == traitor && to.index() != from;
                    heard[to.index()].push((ProcessId::at(from), if lies { lie(&said) } else { said.clone() }));
                }
            }
        }
        parts.iter_mut().zip(&heard).for_each(|(part, heard)| part.hear(round, heard, army));
    }
}

/// The words of a traitor: the next digit of a number says the next one. How many it has said.
struct Words {
    number: u64,
    said: u32,
}

impl Words {
    fn next(&mut self) -> Value {
        let word = WORDS[(self.number >> self.said & 1) as usize];
        self.said += 1;
        word
    }

    fn in_om(&mut self, said: &InRun<om::Message>) -> InRun<om::Message> {
        InRun { of: said.of, said: om::Message { path: said.said.path.clone(), value: self.next() } }
    }
}

/// Everything that one of some processes can say, word by word, as numbers, till the first that says nothing new; what each breaks.
fn walk(mut tried: impl FnMut(&mut Words) -> BTreeSet<&'static str>) -> (BTreeSet<&'static str>, u64) {
    let (mut broken, mut number) = (BTreeSet::new(), 0);
    loop {
        let mut words = Words { number, said: 0 };
        broken.extend(tried(&mut words));
        number += 1;
        if number >> words.said > 0 {
            return (broken, number);
        }
    }
}

/// What is wrong with vectors and what was decided by them, of all but the traitor.
fn judged(inputs: &[Value], traitor: usize, vectors: &[PerProcess<Value>], decided: &[Value]) -> BTreeSet<&'static str> {
    let correct: Vec<usize> = (0..inputs.len()).filter(|of| *of != traitor).collect();
    let (first, mut broken) = (correct[0], BTreeSet::new());
    if correct.iter().any(|of| vectors[*of] != vectors[first]) {
        broken.insert("IC Agreement");
    }
    if correct.iter().any(|of| correct.iter().any(|j| vectors[*of][ProcessId::at(*j)] != inputs[*j])) {
        broken.insert("IC Validity");
    }
    if correct.iter().any(|of| decided[*of] != decided[first]) {
        broken.insert("C Agreement");
    }
    let are_unanimous = correct.iter().all(|of| inputs[*of] == inputs[first]);
    if are_unanimous && correct.iter().any(|of| decided[*of] != inputs[first]) {
        broken.insert("C Integrity");
    }
    broken
}

/// Consensus, and the vectors below it: every traitor, every input of the others, every word in every message. What was broken, in how many
/// ways.
fn consensus(n: usize, m: usize) -> (BTreeSet<&'static str>, u64) {
    let army = army(n, m);
    let (mut broken, mut ways) = (BTreeSet::new(), 0);
    for traitor in 0..n {
        for wants in 0..1_u64 << (n - 1) {
            // The traitor's own input does not matter: it is said in words of its own.
            let place = |of: usize| if of < traitor { of } else { of.saturating_sub(1) };
            let inputs: Vec<Value> = (0..n).map(|of| WORDS[(wants >> place(of) & 1) as usize]).collect();
            let (found, tried) = walk(|words| {
                let mut parts: Vec<Agreed> = inputs.iter().enumerate().map(|(me, input)| Consensus::new(ProcessId::at(me), *input, &army)).collect();
                play(&mut parts, &army, traitor, |said| words.in_om(said));
                let vectors: Vec<_> = parts.iter().map(|part| part.vector.outcome(&army)).collect();
                let decided: Vec<_> = parts.iter().map(|part| part.outcome(&army).expect("there is a default")).collect();
                judged(&inputs, traitor, &vectors, &decided)
            });
            broken.extend(found);
            ways += tried;
        }
    }
    (broken, ways)
}

/// Byzantine generals from consensus: every traitor, both orders, every word in every message.
fn generals(n: usize, m: usize) -> (BTreeSet<&'static str>, u64) {
    let army = army(n, m);
    let (mut broken, mut ways) = (BTreeSet::new(), 0);
    for traitor in 0..n {
        for order in WORDS.into_iter().take(if traitor == 0 { 1 } else { 2 }) {
            let (found, tried) = walk(|words| {
                let commander = ProcessId::numbered(1);
                let part = |me: usize| Generals::new(ProcessId::at(me), commander, (me == 0).then_some(order), DEFAULT);
                let mut parts: Vec<Commanded> = (0..n).map(part).collect();
                play(&mut parts, &army, traitor, |said| said.forged(words.next()).expect("every message has a value"));
                let lieutenants = (1..n).filter(|of| *of != traitor);
                let decided: Vec<Value> = lieutenants.map(|of| parts[of].outcome(&army)).collect();
                let mut broken = BTreeSet::new();
                if decided.iter().any(|value| *value != decided[0]) {
                    broken.insert("IC1");
                }
                if traitor > 0 && decided.iter().any(|value| *value != order) {
                    broken.insert("IC2");
                }
                broken
            });
            broken.extend(found);
            ways += tried;
        }
    }
    (broken, ways)
}

#[test]
fn one_traitor_of_four_breaks_neither_vectors_nor_consensus_whichever_word_it_says_to_whom_in_which_run() {
    // E5: 4 traitors, 8 inputs of the others, 9 messages of a traitor (3 values, and 6 words on those of others) with one of two words each.
    assert_eq!(consensus(4, 1), (BTreeSet::new(), 4 * 8 * (1 << 9)));
}

#[test]
fn one_traitor_of_four_breaks_neither_ic1_nor_ic2_whichever_word_it_says_to_whom_in_which_run() {
    // E5: a traitor that commands has 3 messages more; of a lieutenant both orders are tried.
    assert_eq!(generals(4, 1), (BTreeSet::new(), (1 << 12) + 3 * 2 * (1 << 9)));
}

#[test]
fn of_three_one_traitor_breaks_all_that_is_promised_and_ic1_too_which_oral_messages_alone_keep() {
    // E6: a component of a correct one is one word against another, except for that one itself.
    assert_eq!(consensus(3, 1).0, BTreeSet::from(["C Agreement", "C Integrity", "IC Agreement", "IC Validity"]));
    // Two lieutenants alone hear the same two words; through consensus each knows its own component for sure, and they differ.
    assert_eq!(generals(3, 1).0, BTreeSet::from(["IC1", "IC2"]));
}

#[test]
fn om_0_below_breaks_agreement_of_all_three_with_four() {
    // E6.
    assert_eq!(consensus(4, 0).0, BTreeSet::from(["C Agreement", "IC Agreement"]));
    assert_eq!(generals(4, 0).0, BTreeSet::from(["IC1"]));
}

// ---- every lie of a script: the whole run ----

/// Every way in which one traitor can tell each of the others something in each of some rounds.
fn scripts(rounds: RangeInclusive<u32>, traitor: u64, words: &[&str]) -> Vec<String> {
    let others: Vec<u64> = (1..=4).filter(|other| *other != traitor).collect();
    rounds.fold(vec![String::new()], |scripts, round| {
        let more = ways(traitor, round, &others, words);
        scripts.iter().flat_map(|script| more.iter().map(move |lie| format!("{script}{lie}"))).collect()
    })
}

#[test]
fn no_script_in_which_one_of_four_tells_each_of_the_others_something_in_each_round_breaks_anything() {
    // E5, through the simulator: what a script can say is one word to each in each round, or none. Of a commander three rounds without
    // silence, which says the same as to retreat.
    for problem in PROBLEMS {
        let first = if problem == PROBLEMS[2] { 2 } else { 1 };
        for traitor in 1..=4 {
            let commands = first == 2 && traitor == 1;
            let words: &[&str] = if commands { &["say attack", "say retreat"] } else { &["say attack", "say retreat", "silent"] };
            for lie in scripts(if commands { 1 } else { first }..=first + 1, traitor, words) {
                let text = format!("equivalence problem={problem} inputs=attack,attack,retreat,attack\n{lie}");
                let run = run(&text);
                assert_eq!((run.broken(), run.terminates()), (vec![], true), "{text}");
            }
        }
    }
}

#[test]
fn two_traitors_of_seven_break_nothing_over_om_2_in_90_ways() {
    // E5.
    for seed in 0..90 {
        let mut weather = Weather::new(seed);
        let first = weather.within(1, 6);
        let inputs: Vec<&str> = (0..7).map(|_| weather.one(&["attack", "retreat"])).collect();
        let problem = PROBLEMS[seed as usize % 3];
        let mut script = format!("equivalence n=7 m=2 seed={seed} problem={problem} order={} inputs={}\n", inputs[0], inputs.join(","));
        for traitor in [first, weather.within(first + 1, 7)] {
            for _ in 0..weather.within(1, 10) {
                let lie = weather.one(&["split", "flip", "silent", "random", "random", "say attack", "say retreat", "honest"]);
                let to = (1..=7).filter(|id| *id != traitor).nth(weather.within(0, 5) as usize).expect("there are others");
                let to = if weather.happens(70) { format!(" to P{to}") } else { String::new() };
                let round = if weather.happens(50) { format!(" round {}", weather.within(1, 4)) } else { String::new() };
                script += &format!("at 0ms  lie P{traitor} {lie}{to}{round}\n");
            }
        }
        let run = run(&script);
        assert_eq!((run.broken(), run.terminates()), (vec![], true), "{script}");
    }
    assert_eq!(run(preset("equivalence/seven-and-two")).broken(), [""; 0]);
    assert_eq!(run(preset("equivalence/one-round-less")).broken(), ["Agreement"], "two traitors, and rounds for one");
}

#[test]
fn three_fail_in_each_of_the_three_problems() {
    // E6.
    for (name, broken) in [
        ("three-have-no-vector", vec!["Agreement", "Validity"]),
        ("three-have-no-consensus", vec!["Integrity"]),
        ("three-have-no-generals", vec!["Obedience"]),
    ] {
        assert_eq!(run(preset(&format!("equivalence/{name}"))).broken(), broken, "{name}");
    }
}

// ---- the circle ----

/// Byzantine generals that were built from others, in the place of OM(m): interactive consistency from consensus.
type Round = Each<Ordered<Common<Each<Om>>>>;

fn in_the_circle(words: &mut Words, said: &<Round as Part>::Said) -> <Round as Part>::Said {
    let inner = match &said.said {
        Turn::Order(_) => Turn::Order(words.next()),
        Turn::Then(inner) => Turn::Then(words.in_om(inner)),
    };
    InRun { of: said.of, said: inner }
}

#[test]
fn what_was_built_can_be_built_upon_once_more() {
    // E7: vectors from generals from consensus from vectors from OM(1), with 400 liars that say what falls.
    let army = army(4, 1);
    assert_eq!((<Round as Part>::rounds(&army), Round::messages(&army)), (3, 4 * (3 + 4 * 9)));
    let mut weather = Weather::new(1);
    for tried in 0..400_u64 {
        let traitor = tried as usize % 4;
        let inputs: Vec<Value> = (0..4).map(|_| weather.one(&WORDS)).collect();
        let part = |(me, input): (usize, &Value)| <Round as Consistency>::new(ProcessId::at(me), *input, &army);
        let mut parts: Vec<Round> = inputs.iter().enumerate().map(part).collect();
        // A traitor has 39 messages: 3 as commander, and 9 in each of the four runs behind it.
        let mut words = Words { number: weather.within(0, u64::MAX - 1), said: 0 };
        play(&mut parts, &army, traitor, |said| in_the_circle(&mut words, said));
        let vectors: Vec<_> = parts.iter().map(|part| part.outcome(&army)).collect();
        let decided: Vec<Value> = vectors.iter().map(|vector| most(vector).unwrap_or(DEFAULT)).collect();
        assert_eq!(judged(&inputs, traitor, &vectors, &decided), BTreeSet::new(), "{inputs:?} and P{}", traitor + 1);
    }
}

#[test]
fn what_is_alike_in_all_three_is_one_type_inside_of_the_other() {
    // E7: each has as many rounds as what it is built from, and with a commander one more.
    for (n, m) in [(4, 0), (4, 1), (7, 2), (10, 3)] {
        let army = army_of(n, m);
        let below = Om::rounds(&army);
        assert_eq!([Vectors::rounds(&army), Agreed::rounds(&army), Commanded::rounds(&army)], [below, below, below + 1]);
        assert_eq!(Agreed::messages(&army), n as u64 * <Om as Part>::messages(&army));
        assert_eq!(Commanded::messages(&army), Agreed::messages(&army) + n as u64 - 1);
    }
}

/// The same of more messages than are played: oral messages alone allow more.
fn army_of(n: usize, m: usize) -> Army {
    OralMessages::config(&scenario(&format!("oral-messages n={n} m={m}")).settings)
}

// ---- the sheet ----

fn sheet(name: &str, millis: u64) -> Grid {
    let mut session = open(scenario(preset(name)));
    while !session.seek(Time::millis(millis), u32::MAX) {}
    let sheet = session.sheet(Equivalence::CARD.sheets[0], Window { first: 1, count: 1 }).expect("it has one");
    let Shape::Grid(grid) = sheet.shape else { panic!("vectors are rows") };
    grid
}

fn labels(grid: &Grid, row: usize) -> Vec<String> {
    grid.rows[row].cells.iter().map(|cell| cell.label(Lang::English)).collect()
}

#[test]
fn the_sheet_has_a_row_of_components_for_each_and_at_its_end_what_it_decides() {
    let early = sheet("equivalence/a-traitor-in-consensus", 35);
    assert_eq!(labels(&early, 1), ["attack", "attack", "retreat", "attack", "–"], "what each told P2 itself");
    assert_eq!(early.rows[1].cells[0].mark, CellMark::Tentative);
    assert_eq!(early.rows[1].cells[2].mark, CellMark::Lied);
    let late = sheet("equivalence/a-traitor-in-consensus", 65);
    for row in [0, 1, 3] {
        assert_eq!(labels(&late, row), ["attack", "attack", "attack", "attack", "attack"], "what most told of P3 is attack");
    }
    assert_eq!(late.rows[0].cells[0].mark, CellMark::Settled);
    let tied = sheet("equivalence/no-majority", 65);
    assert_eq!(
        (labels(&tied, 0).pop(), &tied.rows[0].aside),
        (Some("retreat".to_owned()), &Aside::Pairs(WORDS.map(|word| (word, Value::Number(2))).to_vec()))
    );
    let vectors = sheet("equivalence/vectors", 65);
    assert_eq!((vectors.heads.len(), labels(&vectors, 2)), (4, ["red", "blue", "green", "purple"].map(str::to_owned).to_vec()));
    assert_eq!(labels(&sheet("equivalence/generals", 10), 2), ["–"; 5], "the commander has its turn first");
}
