//! What must hold, as data: a name and a predicate.

use super::{Protocol, Scene};
use crate::base::ProcessSet;
use crate::scenario::Goal;
use crate::words::Text;

/// How a property stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It holds so far; a liveness property is fulfilled.
    Holds,
    /// It is not fulfilled yet, and may be.
    Pending(Breach),
    /// It is broken, for good.
    Broken(Breach),
}

impl Verdict {
    /// Its word in traces.
    pub const fn word(&self) -> &'static str {
        match self {
            Verdict::Holds => "holds",
            Verdict::Pending(_) => "pending",
            Verdict::Broken(_) => "broken",
        }
    }

    /// Why it is not simply fulfilled.
    pub const fn breach(&self) -> Option<&Breach> {
        match self {
            Verdict::Holds => None,
            Verdict::Pending(breach) | Verdict::Broken(breach) => Some(breach),
        }
    }
}

/// Why a property does not hold, and who is involved, so that a view can point.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Breach {
    /// In one sentence.
    pub why: Text,
    /// Who is involved.
    pub who: ProcessSet,
}

/// One property of an algorithm.
pub struct Property<P: Protocol> {
    /// What it says.
    pub goal: &'static Goal,
    /// How it is checked.
    pub check: Check<P>,
}

/// How far something good has come that must happen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Progress {
    /// It has happened.
    Fulfilled,
    /// It has not yet, and is promised: in a run in which nothing happens any more it is broken.
    Due(Breach),
    /// It has not yet, and nobody promises it as things stand: without a majority, for one.
    Unpromised(Breach),
}

/// When a property is looked at, and by what.
pub enum Check<P: Protocol> {
    /// Safety that can only break when something is done: looked at after steps with a milestone. `fresh` ones are the news.
    OnMilestone(fn(&Scene<'_, P>) -> Verdict),
    /// Safety of the present, milestone or not: looked at after every step.
    EveryStep(fn(&Scene<'_, P>) -> Verdict),
    /// Something good that must happen: looked at when asked for; what is due in a quiet run is broken.
    Asked(fn(&Scene<'_, P>) -> Progress),
}

/// When a property is looked at: see [`Check`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Occasion {
    /// After steps with a milestone.
    Milestone,
    /// After every step.
    Step,
    /// When somebody asks.
    Asked,
}

/// How a property stands, by its kind.
pub enum Judged {
    /// Nothing bad happens.
    Safety(Verdict),
    /// Something good must happen.
    Liveness(Progress),
}

impl<P: Protocol> Check<P> {
    /// When it is looked at.
    pub(super) const fn occasion(&self) -> Occasion {
        match self {
            Check::OnMilestone(_) => Occasion::Milestone,
            Check::EveryStep(_) => Occasion::Step,
            Check::Asked(_) => Occasion::Asked,
        }
    }

    /// What it says of a scene.
    pub(super) fn judge(&self, scene: &Scene<'_, P>) -> Judged {
        match self {
            Check::OnMilestone(check) | Check::EveryStep(check) => Judged::Safety(check(scene)),
            Check::Asked(check) => Judged::Liveness(check(scene)),
        }
    }
}
