//! What comes before what: each message behind all that happened before it, as causal order has it. What stands below each other was
//! multicast without knowledge of the other, and may be delivered in any order.

use super::Multicast;
use crate::base::{Post, ProcessSet};
use crate::facts::Posted;
use crate::sim::Scene;
use crate::words::sheet::{CellMark, Graph, Node, Reads, Sample, Shape, Sheet, Turn, Window};
use crate::words::{Arg, Hue, SheetKind, Tone, Words, words};

/// What comes before what.
pub(super) static CAUSES: SheetKind = SheetKind {
    id: "causes",
    title: words("What comes before", "Qué va antes", "Ce qui précède"),
    about: words(
        "Each message behind all that happened before it",
        "Cada mensaje detrás de todo lo que pasó antes que él",
        "Chaque message derrière tout ce qui s’est passé avant lui",
    ),
    turn: Turn::Pages,
    fills_by_itself: false,
    key: &[
        (Sample::Cell(CellMark::Settled), words("delivered by all", "entregado por todos", "délivré par tous")),
        (Sample::Cell(CellMark::Tentative), words("not by all yet", "aún no por todos", "pas encore par tous")),
        (Sample::Cell(CellMark::Hole), HELD),
    ],
};

const HELD: Words = words("held back somewhere", "retenido en algún sitio", "retenu quelque part");
static SO_MANY: Words = words("{0} {0:message|messages}", "{0} {0:mensaje|mensajes}", "{0} {0:message|messages}");
static NOTHING_YET: Words = words("nothing was multicast yet", "aún no se difundió nada", "rien n’a encore été diffusé");
static NAME: Words = words("{0}", "{0}", "{0}");
static BY: Words = words("{0} of {1}", "{0} de {1}", "{0} de {1}");
static DELIVERED_BY: Words = words("delivered by {0}", "lo entregan {0}", "délivré par {0}");
static HELD_BY: Words = words("held back by {0}", "lo retienen {0}", "retenu par {0}");
static AFTER: Words = words("right after {0}", "justo después de {0}", "juste après {0}");

/// The sheet at a moment.
pub(super) fn causes(scene: &Scene<'_, Multicast>, _window: Window) -> Sheet {
    let deliveries = scene.past.deliveries();
    let all = deliveries.posted();
    let right_before: Vec<Vec<Post>> = all.iter().map(|posted| deliveries.right_before(posted).collect()).collect();
    let place = |post: Post| all.iter().position(|posted| posted.post == post);
    let node = |(posted, after): (&Posted, &Vec<Post>)| {
        let Posted { post, by, .. } = *posted;
        let holds = |held: &super::Member| held.held.iter().any(|parcel| parcel.post == post);
        let held: ProcessSet =
            scene.cast.processes.iter().filter(|(id, member)| scene.cast.standing.up.contains(*id) && holds(member)).map(|(id, _)| id).collect();
        let is_everywhere = scene.cast.standing.up.iter().all(|id| by.contains(id));
        let mark = match (is_everywhere, held.is_empty()) {
            (true, _) => CellMark::Settled,
            (false, true) => CellMark::Tentative,
            (false, false) => CellMark::Hole,
        };
        let said = [
            Some(BY.with([Arg::Post(post), Arg::Process(post.of)])),
            (!by.is_empty()).then(|| DELIVERED_BY.with([Arg::Processes(by)])),
            (!held.is_empty()).then(|| HELD_BY.with([Arg::Processes(held)])),
        ];
        let after = after.iter().map(|before| AFTER.with([Arg::Post(*before)]));
        Node {
            label: NAME.with([Arg::Post(post)]),
            hue: Hue::Tone(Tone::owner(post.of)),
            mark,
            said: said.into_iter().flatten().chain(after).collect(),
        }
    };
    let edges = right_before.iter().enumerate().flat_map(|(to, before)| before.iter().filter_map(move |post| Some((place(*post)?, to))));
    let graph = Graph { nodes: all.iter().zip(&right_before).map(node).collect(), edges: edges.collect(), reads: Reads::Onwards };
    let seen = if all.is_empty() { NOTHING_YET.text() } else { SO_MANY.with([Arg::Number(all.len() as u64)]) };
    Sheet { last: 1, seen, shape: Shape::Graph(graph) }
}
