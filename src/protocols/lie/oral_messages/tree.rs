//! What a lieutenant was told, as a tree: the order, what each other says of it, what each says of that; and what it makes of it.

use super::{OralMessages, notes};
use crate::base::ProcessId;
use crate::protocols::lie::army::{COMMANDER, RETREAT};
use crate::protocols::lie::om;
use crate::protocols::lie::path::Path;
use crate::protocols::parts::lockstep::RoundPlan;
use crate::sim::Scene;
use crate::words::sheet::{CellMark, Graph, Node, Reads, Sample, Shape, Sheet, Turn, Window};
use crate::words::{Arg, Hue, SheetKind, words};

/// What a lieutenant was told.
pub(super) static TREE: SheetKind = SheetKind {
    id: "tree",
    title: words("Message tree", "Árbol de mensajes", "Arbre des messages"),
    about: words(
        "What a lieutenant was told, a lieutenant a page: behind each word what others say of it",
        "Lo que le dijeron a un teniente, uno por página: detrás de cada palabra, lo que otros dicen de ella",
        "Ce qu’on a dit à un lieutenant, un par page\u{a0}: derrière chaque parole, ce que d’autres en disent",
    ),
    turn: Turn::Pages,
    fills_by_itself: true,
    key: &[
        (Sample::Cell(CellMark::Settled), words("told", "dicho", "dit")),
        (Sample::Cell(CellMark::Lied), words("by a traitor", "por un traidor", "par un traître")),
        (Sample::Cell(CellMark::Hole), words("not told: retreat", "no dicho: retirarse", "non dit\u{a0}: se retirer")),
        (Sample::Cell(CellMark::Tentative), words("to come", "por llegar", "à venir")),
    ],
};

/// The most nodes that anybody could read.
const MOST: usize = 160;

/// The tree of the lieutenant of a page: the last page, which opens first, is that of the first lieutenant.
pub(super) fn tree(scene: &Scene<'_, OralMessages>, window: Window) -> Sheet {
    let army = scene.config;
    let last = army.everybody().len().saturating_sub(1).max(1) as u64;
    let page = window.first.clamp(1, last);
    let me = ProcessId::at((last + 1 - page) as usize);
    if me.index() >= army.everybody().len() {
        let graph = Graph { nodes: Vec::new(), edges: Vec::new(), reads: Reads::Down };
        return Sheet { last, seen: notes::NOTHING_TOLD.with([Arg::Process(COMMANDER)]), shape: Shape::Graph(graph) };
    }
    let member = &scene.cast.processes[me];
    let general = &member.inner;
    let round = scene.past.rounds().last().max(1).min(army.rounds());
    let shown = (1..=round).flat_map(|length| om::paths(army, COMMANDER, length)).filter(|path| !path.contains(&me));
    let all: Vec<Path> = shown.collect();
    let paths = &all[..all.len().min(MOST)];
    let is_over = general.decided.is_some();
    let node = |path: &Path| {
        let by = path.last().unwrap_or(COMMANDER);
        // What came in the present round counts at its end, and was heard all the same.
        let just_now = || member.hears(round).find(|(_, message)| message.path == *path).map(|(_, message)| message.value);
        let told = general.om.told.get(path).copied().or_else(just_now);
        let is_missing = told.is_none() && (is_over || path.len() < round as usize);
        let Some(value) = told.or_else(|| is_missing.then_some(RETREAT)) else {
            let label = notes::NAME.with([Arg::Process(by)]);
            return Node { label, hue: Hue::Plain, mark: CellMark::Tentative, said: vec![label, notes::TO_COME.text()] };
        };
        let mark = match told {
            None => CellMark::Hole,
            Some(_) if scene.cast.standing.liars.contains(by) => CellMark::Lied,
            Some(_) => CellMark::Settled,
        };
        let is_folded = is_over && (path.len() as u32) < army.rounds();
        let belief = if is_folded { general.believes(path, army) } else { value };
        let turns = is_folded && belief != value;
        let label =
            if turns { notes::TURNS.with([Arg::Process(by), Arg::Value(belief)]) } else { notes::NODE.with([Arg::Process(by), Arg::Value(value)]) };
        let told = match told {
            None => Some(notes::NOT_TOLD.text()),
            Some(_) => turns.then(|| notes::SAID.with([Arg::Value(value)])),
        };
        let said = [Some(label), told].into_iter().flatten().collect();
        Node { label, hue: Hue::Value(belief), mark, said }
    };
    let place = |path: &Path| paths.iter().position(|other| other == path);
    let edges = paths.iter().enumerate().filter_map(|(to, path)| Some((place(&path.before()?)?, to)));
    let graph = Graph { nodes: paths.iter().map(node).collect(), edges: edges.collect(), reads: Reads::Down };
    let seen = match all.len() {
        many if many > MOST => notes::FIRST_OF_TREE.with([Arg::Process(me), Arg::Number(MOST as u64), Arg::Number(many as u64)]),
        _ => notes::TREE_OF.with([Arg::Process(me)]),
    };
    Sheet { last, seen, shape: Shape::Graph(graph) }
}
