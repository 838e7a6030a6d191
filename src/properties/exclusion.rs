//! What mutual exclusion promises (Coulouris et al., "Distributed Systems", section 15.2; Dijkstra, "Solution of a Problem in Concurrent
//! Programming Control", 1965): never two inside, whoever waits gets in, and nobody is let go first again and again.

use crate::base::ProcessSet;
use crate::facts::{Bypass, Emblem, INSIDE_NOW, Known};
use crate::scenario::Goal;
use crate::sim::{Breach, Progress, Protocol, Scene, Verdict};
use crate::words::{Arg, Datum, Text, Words, words};

/// Never two inside.
pub static SAFETY: Goal = Goal {
    name: "ME1",
    title: words("Safety (ME1)", "Seguridad (ME1)", "Sûreté (ME1)"),
    claim: words(
        "At most one process at a time is inside the critical section.",
        "Como mucho un proceso a la vez está en la sección crítica.",
        "Au plus un processus à la fois est dans la section critique.",
    ),
};

/// Whoever waits gets in.
pub static LIVENESS: Goal = Goal {
    name: "ME2",
    title: words("Liveness (ME2)", "Progreso (ME2)", "Vivacité (ME2)"),
    claim: words("Whoever wants to enter does in the end.", "Quien quiere entrar acaba entrando.", "Qui veut entrer finit par entrer."),
};

/// While one waits, no other enters more often than so.
pub static BOUNDED_WAITING: Goal = Goal {
    name: "Bounded waiting",
    title: words("Bounded waiting", "Espera acotada", "Attente bornée"),
    claim: words(
        "While somebody waits, nobody else enters twice.",
        "Mientras alguien espera, nadie más entra dos veces.",
        "Pendant que quelqu’un attend, nul autre n’entre deux fois.",
    ),
};

/// Safety.
pub fn safety<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    scene.past.occupancy().together().map_or(Verdict::Holds, |who| Verdict::Broken(Breach { why: TOGETHER.with([Arg::Processes(who)]), who }))
}

/// Bounded waiting: nobody enters twice while another waits.
pub fn bounded_waiting<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    let broken = |Bypass { waits, by, times }: Bypass| {
        let why = WAITED_WHILE.with([Arg::Process(waits), Arg::Process(by), Arg::Number(u64::from(times))]);
        Verdict::Broken(Breach { why, who: [waits, by].into_iter().collect() })
    };
    scene.past.occupancy().bypass().filter(|bypass| bypass.times > 1).map_or(Verdict::Holds, broken)
}

/// Liveness: fulfilled where nobody waits, and due where nobody says what hinders it.
pub fn liveness<P: Protocol>(scene: &Scene<'_, P>, hindered: Option<Text>) -> Progress {
    let who = scene.past.occupancy().waiting();
    let Some(first) = who.iter().next() else { return Progress::Fulfilled };
    match hindered {
        Some(why) => Progress::Unpromised(Breach { why, who }),
        None if !who.iter().any(|id| scene.cast.runs(id)) => Progress::Unpromised(Breach { why: WAITS.with([Arg::Process(first)]), who }),
        None => Progress::Due(Breach { why: WAITS.with([Arg::Process(first)]), who }),
    }
}

/// Who is inside, as is known from outside.
pub fn inside<P: Protocol>(scene: &Scene<'_, P>) -> Vec<Known> {
    let who = scene.past.occupancy().inside();
    let of = |id| Known {
        who: ProcessSet::from_iter([id]),
        is_wrong: who.len() > 1,
        ..Known::new(INSIDE_NOW.with([Arg::Process(id)]), Emblem::Tick, Datum::Process(id))
    };
    if who.is_empty() { vec![Known { emblem: Emblem::Crown, ..Known::nothing(NOBODY_IS_INSIDE.text()) }] } else { who.iter().map(of).collect() }
}

static NOBODY_IS_INSIDE: Words = words("nobody is inside", "no hay nadie dentro", "personne n’est dedans");
static TOGETHER: Words = words("{0} were inside together.", "{0} estaban dentro a la vez.", "{0} étaient dedans en même temps.");
static WAITED_WHILE: Words =
    words("{0} waited while {1} entered {2} times.", "{0} esperó mientras {1} entró {2} veces.", "{0} attendait pendant que {1} est entré {2} fois.");
static WAITS: Words = words("{0} waits to enter.", "{0} espera para entrar.", "{0} attend d’entrer.");
