//! The sheets below the stage, of every algorithm that has some.

use crate::support::{published, scenario};
use std::collections::BTreeSet;
use synod::base::Time;
use synod::figure::{Leaf, leaf};
use synod::player::SheetWindow;
use synod::protocols::CARDS;
use synod::run::{Session, open};
use synod::scenario::link::{Link, Theme};
use synod::words::sheet::{Node, Shape, Sheet};
use synod::words::{Lang, SheetKind};

/// At which moments of a run its sheets are looked at.
const MOMENTS: [u64; 5] = [0, 15, 45, 120, 400];

/// Looks at each sheet of each published run at some moments.
fn for_every_sheet(mut look: impl FnMut(&Session, &'static SheetKind, &Sheet, &str)) {
    for (name, card, preset) in published().filter(|(_, card, _)| !card.sheets.is_empty()) {
        let mut session = open(scenario(preset.script));
        for at in MOMENTS {
            while !session.seek(Time::millis(at), u32::MAX) {}
            for &kind in card.sheets {
                let place = format!("{name} at {at} ms, {}", kind.id);
                let sheet = SheetWindow { columns: 8, from: None }.of(&session, kind).unwrap_or_else(|| panic!("{place}: the card promises it"));
                look(&session, kind, &sheet, &place);
            }
        }
    }
}

#[test]
fn every_sheet_of_a_card_is_shown_with_a_cell_under_each_head_in_each_row() {
    let mut seen = 0;
    for_every_sheet(|session, _, sheet, place| {
        let Shape::Grid(grid) = &sheet.shape else { return };
        seen += 1;
        assert!(!grid.rows.is_empty() && grid.rows.len() <= session.frame().processes.len(), "{place}");
        assert!(sheet.last >= 1 || grid.heads.iter().all(|head| !head.lies), "{place}");
        for row in &grid.rows {
            assert_eq!(row.cells.len(), grid.heads.len(), "{place}");
            let view = &session.frame().processes[row.of.index()];
            assert_eq!((row.up, row.lies), (view.up, view.lies), "{place}: as the stage has it");
        }
    });
    assert!(seen > 100, "{seen} were looked at");
}

#[test]
fn what_a_cell_shows_it_says_in_three_languages() {
    for_every_sheet(|session, _, sheet, place| {
        let Shape::Grid(grid) = &sheet.shape else { return };
        let roster = session.frame().roster;
        for cell in grid.rows.iter().flat_map(|row| &row.cells) {
            let said = Lang::ALL.map(|lang| cell.said.iter().map(|text| text.say(lang, roster)).collect::<Vec<_>>().join(", "));
            assert!(cell.label.is_empty() || said.iter().all(|said| !said.is_empty()), "{place}");
            assert!(cell.label.is_empty() || said.iter().collect::<BTreeSet<_>>().len() == Lang::ALL.len(), "{place}: {said:?}");
        }
    });
}

#[test]
fn the_edges_of_a_graph_lead_onwards_and_each_node_says_itself_in_three_languages() {
    let mut edges = 0;
    for_every_sheet(|session, _, sheet, place| {
        let Shape::Graph(graph) = &sheet.shape else { return };
        assert!(graph.edges.iter().all(|&(from, to)| from < to && to < graph.nodes.len()), "{place}: {:?}", graph.edges);
        for node in &graph.nodes {
            let roster = session.frame().roster;
            for lang in Lang::ALL {
                let said = node.said.iter().map(|text| text.say(lang, roster)).collect::<Vec<_>>().join(", ");
                assert!(said.contains(&node.label.say(lang, roster)), "{place}: {said:?}");
            }
        }
        edges += graph.edges.len();
    });
    assert!(edges > 50, "{edges}");
}

#[test]
fn a_sheet_is_drawn_alone_with_each_of_its_rows_and_nodes() {
    for_every_sheet(|session, kind, sheet, place| {
        let link = Link::plain((**session.scenario()).clone());
        let roster = session.frame().roster;
        let picture =
            leaf(&Leaf { link: &link, page: "", kind, sheet, roster, now: session.position().time, theme: Theme::Dark, lang: Lang::Spanish });
        match &sheet.shape {
            Shape::Grid(grid) => assert!(grid.rows.iter().all(|row| picture.contains(&format!(">{}", roster.name(row.of)))), "{place}"),
            Shape::Graph(graph) => {
                let is_drawn = |node: &Node| picture.contains(&format!(">{}</text>", node.label.say(Lang::Spanish, roster)));
                assert!(graph.nodes.iter().all(is_drawn), "{place}");
            }
        }
        assert!(!picture.contains("NaN") && !picture.contains("var("), "{place}: numbers and colours are written out");
    });
}

#[test]
fn sheets_of_one_name_are_the_same_and_no_two_of_an_algorithm_share_one() {
    let all: Vec<&SheetKind> = CARDS.iter().flat_map(|card| card.sheets.iter().copied()).collect();
    for (one, other) in all.iter().flat_map(|one| all.iter().map(move |other| (one, other))) {
        assert!(one.id != other.id || std::ptr::eq(*one, *other), "{}: a link opens either", one.id);
    }
    for card in CARDS {
        let names: BTreeSet<&str> = card.sheets.iter().map(|kind| kind.id).collect();
        assert_eq!(names.len(), card.sheets.len(), "{}", card.id);
    }
}
