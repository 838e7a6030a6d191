//! What multicast promises (Hadzilacos and Toueg, "A Modular Approach to Fault-Tolerant Broadcasts and Related Problems", 1994; Coulouris et
//! al., "Distributed Systems", on coordination and agreement in group communication). Judged by what processes told: who multicast what, and
//! who delivered what in which order. A correct process never crashes.

use crate::base::{Post, ProcessId, ProcessSet};
use crate::facts::{Delivery, Emblem, Known, Posted};
use crate::scenario::Goal;
use crate::sim::{Breach, Progress, Protocol, Scene, Verdict};
use crate::words::{Arg, Datum, Words, words};

/// A message is delivered at most once, and only if it was multicast.
pub static INTEGRITY: Goal = Goal {
    name: "Integrity",
    title: words("Integrity", "Integridad", "Intégrité"),
    claim: words(
        "Every process delivers a message at most once, and only one that its sender multicast.",
        "Cada proceso entrega un mensaje una vez como mucho, y solo si su emisor lo difundió.",
        "Chaque processus délivre un message une fois au plus, et seulement si son émetteur l’a diffusé.",
    ),
};

/// What a correct process multicasts is delivered by all correct ones.
pub static VALIDITY: Goal = Goal {
    name: "Validity",
    title: words("Validity", "Validez", "Validité"),
    claim: words(
        "What a correct process multicasts is delivered by every correct process in the end.",
        "Lo que difunde un proceso correcto acaba entregado por todo proceso correcto.",
        "Ce que diffuse un processus correct finit délivré par tout processus correct.",
    ),
};

/// What one correct process delivers all correct ones deliver.
pub static AGREEMENT: Goal = Goal {
    name: "Agreement",
    title: words("Agreement", "Acuerdo", "Accord"),
    claim: words(
        "What one correct process delivers every correct process delivers in the end.",
        "Lo que entrega un proceso correcto acaba entregado por todo proceso correcto.",
        "Ce que délivre un processus correct finit délivré par tout processus correct.",
    ),
};

/// What anybody delivers, be it right before it crashes, all correct ones deliver.
pub static UNIFORM_AGREEMENT: Goal = Goal {
    name: "Uniform Agreement",
    title: words("Uniform Agreement", "Acuerdo uniforme", "Accord uniforme"),
    claim: words(
        "What any process delivers, even one that crashes later, every correct process delivers in the end.",
        "Lo que entrega cualquier proceso, aunque caiga después, acaba entregado por todo proceso correcto.",
        "Ce que délivre tout processus, même s’il tombe ensuite, finit délivré par tout processus correct.",
    ),
};

/// Messages of one sender are delivered in the order in which it multicast them.
pub static FIFO_ORDER: Goal = Goal {
    name: "FIFO Order",
    title: words("FIFO Order", "Orden FIFO", "Ordre FIFO"),
    claim: words(
        "Nobody delivers a message before an earlier one of the same sender.",
        "Nadie entrega un mensaje antes que otro anterior del mismo emisor.",
        "Nul ne délivre un message avant un autre, antérieur, du même émetteur.",
    ),
};

/// Messages are delivered in the order of what could have led to what.
pub static CAUSAL_ORDER: Goal = Goal {
    name: "Causal Order",
    title: words("Causal Order", "Orden causal", "Ordre causal"),
    claim: words(
        "Nobody delivers a message before one that its sender had delivered or multicast by then.",
        "Nadie entrega un mensaje antes que otro que su emisor ya había entregado o difundido.",
        "Nul ne délivre un message avant un autre que son émetteur avait déjà délivré ou diffusé.",
    ),
};

/// Integrity, over every delivery.
pub fn integrity<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    let wrong = fresh(scene).find_map(|(id, post)| match scene.past.deliveries().find(post) {
        None => Some(broken(&NOBODY_MULTICAST, id, [Arg::Post(post)])),
        Some(_) if scene.past.deliveries().of(id).iter().filter(|other| **other == post).count() > 1 => {
            Some(broken(&DELIVERED_TWICE, id, [Arg::Post(post)]))
        }
        Some(_) => None,
    });
    wrong.unwrap_or(Verdict::Holds)
}

/// FIFO order, over every delivery.
pub fn fifo_order<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    in_order(scene, |before, post| before.of == post.of)
}

/// Causal order, over every delivery.
pub fn causal_order<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    in_order(scene, |_, _| true)
}

/// That everybody delivered, before each message, all that happened before it and `counts`.
fn in_order<P: Protocol>(scene: &Scene<'_, P>, counts: impl Fn(Post, Post) -> bool) -> Verdict {
    let deliveries = scene.past.deliveries();
    let wrong = fresh(scene).find_map(|(id, post)| {
        let posted = deliveries.find(post)?;
        let place = deliveries.place(id, post)?;
        let is_earlier = |before: Post| deliveries.place(id, before).is_some_and(|earlier| earlier < place);
        let missing = posted.before.iter().find(|before| counts(**before, post) && !is_earlier(**before))?;
        Some(broken(&OUT_OF_ORDER, id, [Arg::Post(post), Arg::Post(*missing)]))
    });
    wrong.unwrap_or(Verdict::Holds)
}

/// Validity: due until every correct process delivered what correct ones multicast.
pub fn validity<P: Protocol>(scene: &Scene<'_, P>) -> Progress {
    let correct = scene.cast.correct();
    all_deliver(scene, |posted| correct.contains(posted.post.of))
}

/// Agreement: due until every correct process delivered what a correct one did.
pub fn agreement<P: Protocol>(scene: &Scene<'_, P>) -> Progress {
    let correct = scene.cast.correct();
    all_deliver(scene, |posted| posted.by.iter().any(|id| correct.contains(id)))
}

/// Uniform agreement: due until every correct process delivered what anybody did.
pub fn uniform_agreement<P: Protocol>(scene: &Scene<'_, P>) -> Progress {
    all_deliver(scene, |posted| !posted.by.is_empty())
}

/// Whether every correct process delivered all of `these`.
fn all_deliver<P: Protocol>(scene: &Scene<'_, P>, these: impl Fn(&Posted) -> bool) -> Progress {
    let correct = scene.cast.correct();
    let missing = |posted: &Posted| correct.iter().filter(|&id| !posted.by.contains(id)).collect::<ProcessSet>();
    let lacking = scene.past.deliveries().posted().iter().filter(|posted| these(posted)).map(|posted| (posted.post, missing(posted)));
    let Some((post, who)) = lacking.into_iter().find(|(_, who)| !who.is_empty()) else { return Progress::Fulfilled };
    let breach = Breach { why: NOT_DELIVERED.with([Arg::Processes(who), Arg::Post(post)]), who };
    if who.iter().any(|id| scene.cast.runs(id)) { Progress::Due(breach) } else { Progress::Unpromised(breach) }
}

/// Who delivered what in the present step.
fn fresh<'a, P: Protocol>(scene: &'a Scene<'_, P>) -> impl Iterator<Item = (ProcessId, Post)> + 'a {
    scene.past.fresh().filter_map(|entry| match (entry.what.told(), entry.process) {
        (Some(Delivery::Delivered { post, .. }), Some(id)) => Some((id, post)),
        _ => None,
    })
}

fn broken<const N: usize>(words: &'static Words, id: ProcessId, more: [Arg; N]) -> Verdict {
    Verdict::Broken(Breach { why: words.said_by(id, more), who: [id].into_iter().collect() })
}

/// How far each of the latest multicasts has come: a row for each, above the stage.
pub fn known_deliveries<P: Protocol>(scene: &Scene<'_, P>) -> Vec<Known> {
    const ROWS: usize = 3;
    let posted = scene.past.deliveries().posted();
    let everybody = scene.cast.processes.len();
    let row = |posted: &Posted| {
        let about = Datum::Phrase(posted.post.to_string());
        let post = Arg::Post(posted.post);
        let (text, emblem) = match posted.by.len() {
            0 => (DELIVERED_BY_NOBODY.with([post]), Emblem::Begin),
            all if all == everybody => (DELIVERED_BY_ALL.with([post]), Emblem::Diamond),
            _ => (DELIVERED_BY.with([post, Arg::Processes(posted.by)]), Emblem::Tick),
        };
        Known { who: posted.by, ..Known::new(text, emblem, about) }
    };
    if posted.is_empty() {
        return vec![Known::nothing(NOTHING_IS_MULTICAST.text())];
    }
    posted[posted.len().saturating_sub(ROWS)..].iter().map(row).collect()
}

static NOTHING_IS_MULTICAST: Words = words("nothing is multicast yet", "aún no se difunde nada", "rien n’est encore diffusé");
static DELIVERED_BY_NOBODY: Words = words("{0}: delivered by nobody yet", "{0}: aún no lo entrega nadie", "{0}\u{a0}: délivré par personne encore");
static DELIVERED_BY: Words = words("{0}: delivered by {1}", "{0}: lo {1:entrega|entregan} {1}", "{0}\u{a0}: délivré par {1}");
static DELIVERED_BY_ALL: Words = words("{0}: delivered by all", "{0}: lo entregan todos", "{0}\u{a0}: délivré par tous");
static NOBODY_MULTICAST: Words =
    words("{0} delivered {1}, which nobody multicast.", "{0} entregó {1}, que nadie difundió.", "{0} a délivré {1}, que nul n’a diffusé.");
static DELIVERED_TWICE: Words = words("{0} delivered {1} twice.", "{0} entregó {1} dos veces.", "{0} a délivré {1} deux fois.");
static OUT_OF_ORDER: Words = words(
    "{0} delivered {1} without {2}, which comes before it.",
    "{0} entregó {1} sin {2}, que va antes.",
    "{0} a délivré {1} sans {2}, qui vient avant.",
);
static NOT_DELIVERED: Words = words("{0} {0:has|have} not delivered {1}.", "{0} no {0:ha|han} entregado {1}.", "{0} {0:n’a|n’ont} pas délivré {1}.");
