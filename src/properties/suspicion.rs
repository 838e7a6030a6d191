//! What failure detectors promise (Chandra and Toueg, "Unreliable Failure Detectors for Reliable Distributed Systems", JACM 1996, section 2):
//! completeness, that crashes are noticed, and accuracy, that nobody else is suspected. Completeness with strong accuracy is the class P, with
//! weak accuracy S, and with what holds in the end alone ◇P and ◇S.
//!
//! There a crash is for ever. Where a process comes back (Aguilera, Chen and Toueg, "Failure Detection and Consensus in the Crash-Recovery
//! Model", 2000) what is promised in the end is promised of those who are up then; what is promised always ends with the first crash.

use crate::base::{ProcessId, ProcessSet};
use crate::facts::{Emblem, Fact, Fault, Known, Milestone, Suspicion};
use crate::scenario::Goal;
use crate::sim::{Breach, Progress, Protocol, Scene, Verdict};
use crate::words::{Arg, Datum, Words, words};

/// Every crash is noticed by everybody.
pub static STRONG_COMPLETENESS: Goal = Goal {
    name: "Strong completeness",
    title: words("Strong completeness", "Completitud fuerte", "Complétude forte"),
    claim: words(
        "In the end every process that is down is suspected by every process that is up.",
        "Al final, todo proceso caído es sospechoso para todo proceso que funciona.",
        "À la fin, tout processus tombé est soupçonné par tout processus qui fonctionne.",
    ),
};

/// Nobody is suspected before it crashes.
pub static STRONG_ACCURACY: Goal = Goal {
    name: "Strong accuracy",
    title: words("Strong accuracy", "Precisión fuerte", "Exactitude forte"),
    claim: words("Nobody is suspected before it crashes.", "De nadie se sospecha antes de que caiga.", "Nul n’est soupçonné avant de tomber."),
};

/// Somebody is never suspected.
pub static WEAK_ACCURACY: Goal = Goal {
    name: "Weak accuracy",
    title: words("Weak accuracy", "Precisión débil", "Exactitude faible"),
    claim: words(
        "Some process that never crashes is never suspected by anybody.",
        "De algún proceso que nunca cae nadie sospecha nunca.",
        "Un processus au moins, qui ne tombe jamais, n’est jamais soupçonné.",
    ),
};

/// In the end nobody is suspected who is up.
pub static EVENTUAL_STRONG_ACCURACY: Goal = Goal {
    name: "Eventual strong accuracy",
    title: words("Eventual strong accuracy", "Precisión fuerte a la larga", "Exactitude forte à terme"),
    claim: words(
        "In the end no process that is up is suspected by one that is up.",
        "Al final, nadie que funciona sospecha de alguien que funciona.",
        "À la fin, nul processus qui fonctionne n’en soupçonne un autre qui fonctionne.",
    ),
};

/// In the end somebody is suspected by nobody.
pub static EVENTUAL_WEAK_ACCURACY: Goal = Goal {
    name: "Eventual weak accuracy",
    title: words("Eventual weak accuracy", "Precisión débil a la larga", "Exactitude faible à terme"),
    claim: words(
        "In the end some process that is up is suspected by none that is up.",
        "Al final, de algún proceso que funciona no sospecha ninguno que funciona.",
        "À la fin, un processus qui fonctionne n’est soupçonné par aucun qui fonctionne.",
    ),
};

/// Strong completeness: due while somebody who runs does not suspect one that is down.
pub fn strong_completeness<P: Protocol>(scene: &Scene<'_, P>) -> Progress {
    let suspicions = scene.past.suspicions();
    for down in everybody(scene).filter(|id| !scene.cast.standing.up.contains(*id)) {
        let lacking = scene.cast.standing.up.iter().filter(|id| !suspicions.suspected_by(*id).contains(down));
        let who: ProcessSet = lacking.collect();
        if !who.is_empty() {
            return still_to_come(scene, Breach { why: NOT_SUSPECTED.with([Arg::Processes(who), Arg::Process(down)]), who });
        }
    }
    Progress::Fulfilled
}

/// Strong accuracy, over every suspicion.
pub fn strong_accuracy<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    scene.past.suspicions().first_mistake().map_or(Verdict::Holds, |(by, whom)| {
        let why = SUSPECTED_BEFORE.with([Arg::Process(by), Arg::Process(whom)]);
        Verdict::Broken(Breach { why, who: [by, whom].into_iter().collect() })
    })
}

/// Weak accuracy: lost for good once everybody who has not crashed was suspected. The model has somebody who never crashes.
pub fn weak_accuracy<P: Protocol>(scene: &Scene<'_, P>) -> Verdict {
    let (accused, correct) = (scene.past.suspicions().accused(), scene.cast.correct());
    if correct.is_empty() || correct.iter().any(|id| !accused.contains(id)) {
        return Verdict::Holds;
    }
    Verdict::Broken(Breach { why: ALL_WERE_SUSPECTED.with([Arg::Processes(correct)]), who: correct })
}

/// Eventual strong accuracy: fulfilled as long as nobody who is up is suspected. A run that goes on may lose it again.
pub fn eventual_strong_accuracy<P: Protocol>(scene: &Scene<'_, P>) -> Progress {
    let wronged = scene.cast.standing.up.iter().find_map(|id| Some((id, falsely_accusing(scene, id)?)));
    wronged.map_or(Progress::Fulfilled, |(whom, by)| {
        let why = SUSPECT_NOW.with([Arg::Processes(by), Arg::Process(whom)]);
        still_to_come(scene, Breach { why, who: by })
    })
}

/// Eventual weak accuracy: fulfilled as long as somebody who is up is not suspected.
pub fn eventual_weak_accuracy<P: Protocol>(scene: &Scene<'_, P>) -> Progress {
    let up = scene.cast.standing.up;
    if up.is_empty() || up.iter().any(|id| falsely_accusing(scene, id).is_none()) {
        return Progress::Fulfilled;
    }
    still_to_come(scene, Breach { why: ALL_ARE_SUSPECTED.with([Arg::Processes(up)]), who: up })
}

/// Who is up and suspects one that is up, if anybody does.
fn falsely_accusing<P: Protocol>(scene: &Scene<'_, P>, whom: ProcessId) -> Option<ProcessSet> {
    let accusers = scene.past.suspicions().accusers(whom);
    (!accusers.is_empty()).then_some(accusers)
}

/// What is to come is due where somebody whom it waits for runs.
fn still_to_come<P: Protocol>(scene: &Scene<'_, P>, breach: Breach) -> Progress {
    if breach.who.iter().any(|id| scene.cast.runs(id)) { Progress::Due(breach) } else { Progress::Unpromised(breach) }
}

fn everybody<P: Protocol>(scene: &Scene<'_, P>) -> impl Iterator<Item = ProcessId> {
    scene.cast.processes.iter().map(|(id, _)| id)
}

/// What no process can know: that a suspicion is of somebody who has not crashed, and that all noticed a crash.
pub fn follow<P: Protocol>(scene: &Scene<'_, P>, fresh: Milestone, conclude: &mut Vec<Milestone>) {
    let by = scene.past.iter().next_back().and_then(|entry| entry.process);
    let suspicions = scene.past.suspicions();
    match (fresh.fact(), by) {
        (Fact::Suspicion(Suspicion::Suspects { whom, .. }), Some(by)) if !suspicions.ever_crashed(whom) => {
            conclude.push(Suspicion::Mistaken { by, whom }.into());
        }
        (Fact::Suspicion(Suspicion::Suspects { .. }) | Fact::Fault(Fault::Crashed), _) => {
            let detected = suspicions.newly_detected(scene.cast.standing.up);
            conclude.extend(detected.map(|whom| Milestone::from(Suspicion::Detected { whom })));
        }
        _ => {}
    }
}

/// Who is down or suspected, as seen from outside: a row for each.
pub fn suspected<P: Protocol>(scene: &Scene<'_, P>) -> Vec<Known> {
    const ROWS: usize = 3;
    let (suspicions, up) = (scene.past.suspicions(), scene.cast.standing.up);
    let row = |id: ProcessId| {
        let (by, whom) = (suspicions.accusers(id), Arg::Process(id));
        let (text, emblem) = match (up.contains(id), by.is_empty()) {
            (true, true) => return None,
            (true, false) => (UP_AND_SUSPECTED.with([whom, Arg::Processes(by)]), Emblem::Cross),
            (false, true) => (DOWN_UNNOTICED.with([whom]), Emblem::None),
            (false, false) if up.iter().all(|id| by.contains(id)) => (DOWN_AND_KNOWN.with([whom]), Emblem::Diamond),
            (false, false) => (DOWN_AND_SUSPECTED.with([whom, Arg::Processes(by)]), Emblem::Tick),
        };
        let who = [id].into_iter().collect();
        Some(Known { who, is_wrong: up.contains(id), ..Known::new(text, emblem, Datum::Process(id)) })
    };
    let rows: Vec<Known> = everybody(scene).filter_map(row).take(ROWS).collect();
    if rows.is_empty() { vec![Known::nothing(NOBODY_IS_SUSPECTED.text())] } else { rows }
}

static NOBODY_IS_SUSPECTED: Words = words("nobody is down or suspected", "nadie ha caído ni es sospechoso", "nul n’est tombé ni soupçonné");
static UP_AND_SUSPECTED: Words = words(
    "{0} is up, but {1} {1:suspects|suspect} it",
    "{0} funciona, pero {1} {1:sospecha|sospechan} de él",
    "{0} fonctionne, mais {1} le {1:soupçonne|soupçonnent}",
);
static DOWN_UNNOTICED: Words = words("{0} is down, and nobody knows", "{0} cayó, y nadie lo sabe", "{0} est tombé, et nul ne le sait");
static DOWN_AND_SUSPECTED: Words = words(
    "{0} is down: {1} {1:suspects|suspect} it",
    "{0} cayó: {1} {1:sospecha|sospechan} de él",
    "{0} est tombé\u{a0}: {1} le {1:soupçonne|soupçonnent}",
);
static DOWN_AND_KNOWN: Words = words("{0} is down, and all suspect it", "{0} cayó, y todos sospechan de él", "{0} est tombé, et tous le soupçonnent");
static NOT_SUSPECTED: Words = words(
    "{1} is down, and {0} {0:does|do} not suspect it.",
    "{1} cayó, y {0} no {0:sospecha|sospechan} de él.",
    "{1} est tombé, et {0} ne le {0:soupçonne|soupçonnent} pas.",
);
static SUSPECTED_BEFORE: Words =
    words("{0} suspected {1}, which had not crashed.", "{0} sospechó de {1}, que no había caído.", "{0} a soupçonné {1}, qui n’était pas tombé.");
static ALL_WERE_SUSPECTED: Words = words(
    "Everybody who has not crashed was suspected once: {0}.",
    "De todos los que no han caído se sospechó alguna vez: {0}.",
    "Tous ceux qui ne sont pas tombés ont été soupçonnés un jour\u{a0}: {0}.",
);
static SUSPECT_NOW: Words = words(
    "{0} {0:suspects|suspect} {1}, which is up.",
    "{0} {0:sospecha|sospechan} de {1}, que funciona.",
    "{0} {0:soupçonne|soupçonnent} {1}, qui fonctionne.",
);
static ALL_ARE_SUSPECTED: Words = words(
    "Everybody who is up is suspected by somebody: {0}.",
    "De todos los que funcionan sospecha alguien: {0}.",
    "Tous ceux qui fonctionnent sont soupçonnés par quelqu’un\u{a0}: {0}.",
);
