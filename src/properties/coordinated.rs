//! What a coordinated attack promises beside agreement (Lynch, "Distributed Algorithms", section 5.1): that generals attack at all, and not
//! by themselves.

use crate::base::Value;
use crate::scenario::Goal;
use crate::sim::{Breach, Protocol, Scene, Verdict};
use crate::words::{Arg, Words, words};

/// They attack where one wants to and no letter is lost, and not where none wants to.
pub static VALIDITY: Goal = Goal {
    name: "Validity",
    title: words("Validity", "Validez", "Validité"),
    claim: words(
        "If every letter comes, both do what is planned; if nobody plans to attack, nobody attacks.",
        "Si llegan todas las cartas, ambos hacen lo planeado; si nadie planea atacar, nadie ataca.",
        "Si toutes les lettres arrivent, les deux font ce qui est prévu\u{a0}; si nul ne prévoit d’attaquer, nul n’attaque.",
    ),
};

/// Validity, over all decisions: of this plan, if there is one, and whether everything came that was to say so.
pub fn validity<P: Protocol>(scene: &Scene<'_, P>, plan: Option<Value>, otherwise: Value, has_come: bool) -> Verdict {
    let due = match plan {
        None => otherwise,
        Some(plan) if has_come => plan,
        Some(_) => return Verdict::Holds,
    };
    let Some(&(id, value)) = scene.past.decisions().iter().find(|(_, value)| *value != due) else { return Verdict::Holds };
    let why = match plan {
        None => NOBODY_WANTED.with([Arg::Process(id), Arg::Value(value)]),
        Some(plan) => ALL_CAME.with([Arg::Process(id), Arg::Value(value), Arg::Value(plan)]),
    };
    Verdict::Broken(Breach { why, who: [id].into_iter().collect() })
}

static NOBODY_WANTED: Words = words(
    "{0} decided {1}, though nobody wanted to attack.",
    "{0} decidió {1}, aunque nadie quería atacar.",
    "{0} a décidé {1}, bien que nul n’ait voulu attaquer.",
);
static ALL_CAME: Words = words(
    "{0} decided {1}, though {2} was planned and every letter came.",
    "{0} decidió {1}, aunque el plan era {2} y llegaron todas las cartas.",
    "{0} a décidé {1}, bien que le plan soit {2} et que toutes les lettres soient arrivées.",
);
