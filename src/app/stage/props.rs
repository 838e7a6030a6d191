//! What the stage shows.

use crate::app::chunks::Hands;
use crate::app::parts::Shared;
use crate::app::scope::Scope;
use std::rc::Rc;
use synod::base::{ProcessSet, Time};
use synod::geometry::{Ring, Sight};
use synod::player::{Deed, Light};
use synod::run::{FlightView, Frame};
use synod::scenario::link::Select;
use synod::scenario::{MessageName, Scenario};
use yew::prelude::*;

/// What the stage shows.
#[derive(Properties, PartialEq, Clone)]
pub struct StageProps {
    /// The moment.
    pub frame: Rc<Frame>,
    /// The present, which may lie between events.
    pub now: Time,
    /// The run.
    pub scenario: Rc<Scenario>,
    /// Whether the run plays.
    pub playing: bool,
    /// What is selected.
    pub selected: Option<Select>,
    /// What can be done to it on a card of its own, and what shows that; nothing where the screen has no room for one.
    pub deeds: Option<(Vec<Deed>, &'static Hands)>,
    /// Processes that stand otherwise in the run beside.
    pub differs: ProcessSet,
    /// Messages that are on their way here only.
    pub alone: Vec<MessageName>,
    /// Whom the sentence is about: everybody, where nobody is dimmed; and the ways that led there, the last first.
    pub light: Light,
    /// Whether motion is to be avoided.
    pub calm: bool,
    /// Whether it plays too fast for anything to light up.
    pub rushes: bool,
    /// Whether a first visit ends here, and leads on.
    pub ends: bool,
    /// The page around it.
    pub scope: Scope,
}

/// Where what is on the stage stands.
pub struct OnStage<'a> {
    /// Everybody.
    pub ring: &'a Shared<Ring>,
    /// The messages on their way.
    pub seen: &'a [(&'a Rc<FlightView>, Sight)],
    /// How many pixels a unit of the stage has.
    pub unit: f32,
}
