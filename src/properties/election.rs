//! What electing one leader among processes with unlike identifiers promises (Coulouris et al., "Distributed Systems", section 15.3).

use crate::base::{ProcessId, ProcessSet};
use crate::facts::Election;
use crate::scenario::Goal;
use crate::sim::{Breach, Progress, Protocol, Scene, Verdict};
use crate::words::{Arg, Text, Words, words};

/// Nobody knows another leader than the one with the greatest identifier.
pub static SAFETY: Goal = Goal {
    name: "E1",
    title: words("Safety (E1)", "Seguridad (E1)", "Sûreté (E1)"),
    claim: words(
        "Whoever is elected has the greatest identifier of all who run, and nobody knows another leader.",
        "Quien sale elegido tiene el mayor identificador de los que funcionan, y nadie conoce a otro líder.",
        "L’élu a le plus grand identifiant de ceux qui fonctionnent, et nul ne connaît d’autre leader.",
    ),
};

/// Every election ends.
pub static LIVENESS: Goal = Goal {
    name: "E2",
    title: words("Liveness (E2)", "Progreso (E2)", "Vivacité (E2)"),
    claim: words(
        "Everybody takes part, and in the end knows a leader or has crashed.",
        "Todos participan y al final conocen a un líder o cayeron.",
        "Tous participent et à la fin connaissent un leader, ou sont tombés.",
    ),
};

/// What a process of an election knows.
pub trait Knowing {
    /// Who was elected, as far as it knows.
    fn elected(&self) -> Option<ProcessId>;
    /// Whether it takes part in an election that is not over.
    fn takes_part(&self) -> bool;
    /// Whether it acts as leader.
    fn leads(&self) -> bool;
    /// Whether it may be elected.
    fn stands(&self) -> bool;
}

/// Safety: looked at where somebody begins to lead, or learns who does. `rank` tells how great a process's identifier is.
pub fn safety<P: Protocol<Process: Knowing>>(scene: &Scene<'_, P>, rank: impl Fn(ProcessId) -> u64) -> Verdict {
    let standing = &scene.cast.standing;
    let up = || scene.cast.processes.iter().filter(|(id, _)| standing.up.contains(*id));
    for entry in scene.past.fresh() {
        let Some(process) = entry.process else { continue };
        let breach = match entry.what.told() {
            Some(Election::Leads) => {
                let other = up().find(|(id, member)| *id != process && member.leads()).map(|(id, _)| (&TWO_LEAD, id));
                // Whoever ever crashed may have come back too late for this election.
                let is_greater = |id: ProcessId, member: &P::Process| member.stands() && !standing.faulty.contains(id) && rank(id) > rank(process);
                other.or_else(|| up().find(|(id, member)| is_greater(*id, member)).map(|(id, _)| (&IS_GREATER, id)))
            }
            Some(Election::Follows { leader }) => {
                // One that comes back in the middle of an election begins another, and the news of both may be under way.
                let came_back = |id: ProcessId| standing.faulty.contains(id);
                let contradicts = |known: ProcessId| known != leader && !came_back(known) && !came_back(leader);
                let differs = |member: &P::Process| !member.takes_part() && member.elected().is_some_and(contradicts);
                up().find(|(id, member)| *id != process && differs(member)).map(|(id, _)| (&KNOW_OTHERS, id))
            }
            _ => None,
        };
        if let Some((why, other)) = breach {
            return Verdict::Broken(Breach { why: why.with([process, other].map(Arg::Process)), who: [process, other].into_iter().collect() });
        }
    }
    Verdict::Holds
}

/// Liveness: fulfilled where an election was called and nobody waits for its end, and due where nobody says what hinders it.
pub fn liveness<P: Protocol<Process: Knowing>>(scene: &Scene<'_, P>, hindered: Option<Text>) -> Progress {
    let waits = |(id, member): &(ProcessId, &std::rc::Rc<P::Process>)| {
        scene.cast.standing.up.contains(*id) && (member.takes_part() || member.elected().is_none())
    };
    let who: ProcessSet = scene.cast.processes.iter().filter(waits).map(|(id, _)| id).collect();
    let Some(first) = who.iter().next() else { return Progress::Fulfilled };
    let hindered = if scene.past.terms().calls() == 0 { Some(NOBODY_CALLED.text()) } else { hindered };
    match hindered {
        Some(why) => Progress::Unpromised(Breach { why, who }),
        None => {
            let breach = Breach { why: KNOWS_NONE.with([Arg::Process(first)]), who };
            if who.iter().any(|id| scene.cast.runs(id)) { Progress::Due(breach) } else { Progress::Unpromised(breach) }
        }
    }
}

static TWO_LEAD: Words = words("{0} and {1} lead at the same time.", "{0} y {1} lideran al mismo tiempo.", "{0} et {1} dirigent en même temps.");
static IS_GREATER: Words = words(
    "{0} is elected, though {1} has a greater identifier and runs.",
    "Sale elegido {0}, aunque {1} tiene un identificador mayor y funciona.",
    "{0} est élu, alors que {1} a un plus grand identifiant et fonctionne.",
);
static KNOW_OTHERS: Words =
    words("{0} and {1} know different leaders.", "{0} y {1} conocen a líderes distintos.", "{0} et {1} connaissent des leaders différents.");
static NOBODY_CALLED: Words = words("Nobody has called an election.", "Nadie ha convocado una elección.", "Personne n’a appelé à l’élection.");
static KNOWS_NONE: Words = words("{0} does not know who leads.", "{0} no sabe quién lidera.", "{0} ne sait pas qui dirige.");
