//! The sheet of what comes before what (DL5, DL8).

use crate::support::{preset, scenario};
use synod::base::Time;
use synod::player::SheetWindow;
use synod::run::open;
use synod::words::Lang;
use synod::words::sheet::{CellMark, Graph, Shape};

/// The graph of a preset at a moment, with the names of its nodes.
fn graph(name: &str, millis: u64) -> (Vec<String>, Graph) {
    let mut session = open(scenario(preset(name)));
    while !session.seek(Time::millis(millis), u32::MAX) {}
    let kind = session.scenario().card().sheets[0];
    let sheet = SheetWindow { columns: 5, from: None }.of(&session, kind).expect("the card names it");
    let Shape::Graph(graph) = sheet.shape else { panic!("boxes and arrows") };
    (graph.nodes.iter().map(|node| node.label.say(Lang::English, session.frame().roster)).collect(), graph)
}

#[test]
fn an_answer_stands_behind_its_question_and_is_dashed_while_somebody_holds_it_back() {
    let (names, before) = graph("multicast/question-and-answer", 30);
    assert_eq!((names, before.edges.clone()), (vec!["a1".to_owned(), "b1".to_owned()], vec![(0, 1)]));
    assert_eq!(before.nodes.iter().map(|node| node.mark).collect::<Vec<_>>(), [CellMark::Tentative, CellMark::Hole]);
    let (_, after) = graph("multicast/question-and-answer", 500);
    assert!(after.nodes.iter().all(|node| node.mark == CellMark::Settled), "{after:?}");
}

#[test]
fn what_all_multicast_at_once_comes_before_nothing() {
    let (names, graph) = graph("multicast/everybody-at-once", 500);
    assert_eq!((names.len(), graph.edges.len()), (4, 0));
}

#[test]
fn an_arrow_that_follows_from_others_is_left_out() {
    let (names, graph) = graph("multicast/one-after-the-other", 1000);
    assert!(names.len() > 2, "{names:?}");
    let follows = |&(from, to): &(usize, usize)| graph.edges.iter().any(|&(one, by)| one == from && graph.edges.contains(&(by, to)));
    assert_eq!(graph.edges.iter().copied().filter(|edge| follows(edge)).collect::<Vec<_>>(), []);
}
