//! Oral messages, held to the paper: every claim is a test that bears its name. O1 to O6 stand in `docs/rules/oral-messages.md`.

mod support;
#[path = "support/weather.rs"]
mod weather;

use support::{Run, preset, scenario};
use synod::base::{ProcessId, Time};
use synod::protocols::CARDS;
use synod::protocols::lie::oral_messages::{OralMessages, messages};
use synod::protocols::parts::lockstep::InRounds;
use synod::run::open;
use synod::scenario::script;
use synod::sim::Protocol;
use synod::words::Lang;
use synod::words::sheet::{CellMark, Graph, Shape, Window};
use weather::Weather;

fn run(script: &str) -> Run<OralMessages> {
    Run::of(scenario(script))
}

/// What each decided, first to last; the commander nothing.
fn decisions(run: &Run<OralMessages>) -> Vec<Option<String>> {
    run.0.cast().processes.iter().map(|(_, general)| general.inner.decided.map(|value| value.to_string())).collect()
}

fn all(word: &str, lieutenants: usize) -> Vec<Option<String>> {
    [None].into_iter().chain((0..lieutenants).map(|_| Some(word.to_owned()))).collect()
}

// ---- cases of the notes ----

#[test]
fn all_obey_where_all_are_loyal() {
    // O1.
    for order in ["attack", "retreat"] {
        let run = run(&format!("oral-messages order={order}"));
        assert_eq!((run.broken(), decisions(&run)), (vec![], all(order, 3)));
        assert_eq!(run.0.world().last_step(), Time::millis(60), "after m + 1 rounds");
    }
}

#[test]
fn case_1_a_lieutenant_lies_and_the_others_obey() {
    // O3: majority(attack, retreat, attack).
    let run = run(preset("oral-messages/traitor-lieutenant"));
    let decided = decisions(&run);
    assert_eq!((run.broken(), &decided[1], &decided[3]), (vec![], &Some("attack".into()), &Some("attack".into())));
}

#[test]
fn case_2_the_commander_orders_each_something_else_and_all_do_the_same() {
    // O2, O3: some say that nobody can decide here. All hear the same words, so all do, majority or not.
    for (name, word, lieutenants) in [("traitor-commander", "attack", 3), ("no-majority", "retreat", 4)] {
        let run = run(preset(&format!("oral-messages/{name}")));
        assert_eq!((run.broken(), decisions(&run)), (vec![], all(word, lieutenants)), "{name}");
    }
}

#[test]
fn case_3_two_orders_outweigh_one() {
    assert_eq!(decisions(&run(preset("oral-messages/two-against-one"))), all("attack", 3));
}

#[test]
fn whoever_says_nothing_has_said_to_retreat() {
    // O2.
    let run = run("oral-messages\nat 0ms  lie P1 silent\n");
    assert_eq!(decisions(&run), all("retreat", 3));
    assert_eq!(decisions(&self::run(preset("oral-messages/silent-traitor")))[1..3], all("attack", 2)[1..]);
}

#[test]
fn of_three_one_hears_the_same_whoever_of_the_others_lies() {
    // O6.
    let (lieutenant, commander) = (run(preset("oral-messages/three-are-too-few")), run(preset("oral-messages/the-same-words")));
    let p2 = |run: &Run<OralMessages>| run.0.cast().processes[ProcessId::numbered(2)].inner.clone();
    assert_eq!(p2(&lieutenant), p2(&commander), "to the last message");
    assert_eq!((lieutenant.broken(), commander.broken()), (vec!["Obedience"], vec![]));
}

#[test]
fn what_is_not_said_is_counted_as_retreat() {
    // O2: of P2's four words two are attack, one is retreat, and P5 says nothing.
    let run = run("oral-messages n=5\nat 0ms  lie P1 say retreat to P4\nat 0ms  lie P5 silent\n");
    let p2 = &run.0.cast().processes[ProcessId::numbered(2)];
    let tallies = p2.inner.look(2, run.0.scene().config).tallies;
    assert_eq!(tallies.iter().map(|tally| (tally.held.len(), tally.of, tally.needed)).collect::<Vec<_>>(), [(2, 4, 3), (2, 4, 3)]);
    assert_eq!(decisions(&run)[1], Some("retreat".to_owned()));
}

// ---- closed forms ----

#[test]
fn om_m_takes_n_less_1_and_times_n_less_2_and_so_on_messages() {
    // O4.
    for (n, m, in_all) in [(4, 0, 3), (4, 1, 9), (3, 1, 4), (5, 1, 16), (7, 2, 156), (10, 3, 3609), (1, 1, 0), (2, 1, 1)] {
        let run = run(&format!("oral-messages n={n} m={m}"));
        assert_eq!((run.messages(), messages(run.0.scene().config)), (in_all, in_all), "n={n} m={m}");
    }
}

#[test]
fn too_many_messages_are_refused_with_their_number() {
    let problem = script::parse("oral-messages n=13 m=4", CARDS).expect_err("108,384 messages");
    assert!(problem.say(Lang::English).contains("108384"), "{problem}");
}

// ---- every lie ----

const WORDS: [&str; 3] = ["say attack", "say retreat", "silent"];

/// Every way in which one traitor can tell each of the others something in one round.
fn lies(n: u64, traitor: u64) -> Vec<String> {
    let round = if traitor == 1 { 1 } else { 2 };
    let others = (1..=n).filter(|other| *other != traitor && (traitor == 1 || *other != 1));
    others.fold(vec![String::new()], |scripts, other| {
        scripts.iter().flat_map(|script| WORDS.map(|word| format!("{script}at 0ms  lie P{traitor} {word} to P{other} round {round}\n"))).collect()
    })
}

/// What a traitor can break, and how many ways were tried.
fn broken(n: u64, m: u64) -> (Vec<&'static str>, usize) {
    let (mut found, mut tried) = (Vec::new(), 0);
    for order in ["attack", "retreat"] {
        for traitor in 1..=n {
            for lie in lies(n, traitor) {
                tried += 1;
                found.extend(run(&format!("oral-messages n={n} m={m} order={order}\n{lie}")).broken());
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    (found, tried)
}

#[test]
fn one_traitor_of_four_breaks_nothing_in_om_1_whatever_it_tells_whom() {
    // O5.
    assert_eq!(broken(4, 1), (vec![], 2 * (27 + 3 * 9)));
    assert_eq!(broken(5, 1).0, [""; 0]);
}

#[test]
fn of_three_one_traitor_breaks_obedience_and_in_om_0_agreement_of_four() {
    // O5.
    assert_eq!(broken(3, 1).0, ["Obedience"]);
    assert_eq!(broken(4, 0).0, ["Agreement"]);
}

#[test]
fn two_traitors_of_seven_break_nothing_in_om_2_in_120_ways() {
    for seed in 0..120 {
        let mut weather = Weather::new(seed);
        let first = weather.within(1, 6);
        let mut script = format!("oral-messages n=7 m=2 seed={seed} order={}\n", weather.one(&["attack", "retreat"]));
        for traitor in [first, weather.within(first + 1, 7)] {
            for _ in 0..weather.within(1, 10) {
                let lie = weather.one(&["split", "flip", "silent", "random", "say attack", "say retreat", "honest"]);
                let to = (1..=7).filter(|id| *id != traitor).nth(weather.within(0, 5) as usize).expect("there are others");
                let to = if weather.happens(70) { format!(" to P{to}") } else { String::new() };
                let round = if weather.happens(50) { format!(" round {}", weather.within(1, 3)) } else { String::new() };
                script += &format!("at 0ms  lie P{traitor} {lie}{to}{round}\n");
            }
        }
        let run = run(&script);
        assert_eq!((run.broken(), run.terminates()), (vec![], true), "{script}");
    }
    assert_eq!(run(preset("oral-messages/seven-and-two")).broken(), [""; 0]);
    assert_eq!(run(preset("oral-messages/one-round-less")).broken(), ["Agreement"], "the same lies in OM(1)");
}

// ---- the tree ----

fn tree(name: &str, millis: u64, page: u64) -> Graph {
    let mut session = open(scenario(preset(name)));
    while !session.seek(Time::millis(millis), u32::MAX) {}
    let sheet = session.sheet(OralMessages::CARD.sheets[0], Window { first: page, count: 1 }).expect("it has a tree");
    assert_eq!(sheet.last, session.scenario().settings.roster().len() as u64 - 1, "a page for each lieutenant");
    let Shape::Graph(graph) = sheet.shape else { panic!("a tree is a graph") };
    graph
}

#[test]
fn the_tree_of_a_lieutenant_has_what_each_other_said_of_the_order_and_folds_into_what_it_does() {
    let labels =
        |graph: &Graph| graph.nodes.iter().map(|node| node.label.say(Lang::English, scenario("oral-messages").settings.roster())).collect::<Vec<_>>();
    let told = tree("oral-messages/traitor-lieutenant", 58, 3);
    assert_eq!(labels(&told), ["P1 attack", "P3 retreat", "P4 attack"]);
    assert_eq!(told.edges, [(0, 1), (0, 2)]);
    assert_eq!(told.nodes[1].mark, CellMark::Lied);
    assert_eq!(labels(&tree("oral-messages/three-are-too-few", 70, 2)), ["P1 → retreat", "P3 retreat"], "the root says what it comes to");
    let early = tree("oral-messages/traitor-lieutenant", 32, 3);
    assert_eq!(labels(&early), ["P1 attack", "P3", "P4"], "nobody has said anything yet");
    let deep = tree("oral-messages/seven-and-two", 95, 5);
    assert_eq!((deep.nodes.len(), deep.edges.len()), (1 + 5 + 20, 25));
    let silent = tree("oral-messages/silent-traitor", 70, 3);
    assert_eq!(silent.nodes[2].mark, CellMark::Hole, "what is not said counts as retreat");
    let folded = labels(&tree("oral-messages/seven-and-two", 97, 6));
    assert_eq!(folded[0], "P1 → attack", "P2 was told to retreat, and believes most");
    let obedient = labels(&tree("oral-messages/broken-obey-at-once", 70, 2));
    assert_eq!(obedient, ["P1 retreat", "P2 attack", "P4 attack"], "whoever asks nobody believes what it was told");
}
