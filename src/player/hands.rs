//! What is done to a run and asked about it: all that nothing shows before somebody does or asks something.
//!
//! Where the program is cut this comes later than the player ([`Player::take_up`]): until then nothing can be done, and nothing is inside of anything.

use super::demands::DemandView;
use super::explanation::Explanation;
use super::inspect::{Look, inside};
use super::{Action, Change, Deed, Player, Playhead};
use crate::base::ProcessId;
use crate::scenario::link::Select;

/// What is done and asked, each as a function.
#[derive(Clone, Copy)]
pub struct Hands {
    act: fn(&mut Player, Action) -> Change,
    look_on: fn(&mut Player) -> Change,
    deeds: fn(&Playhead, Select) -> Vec<Deed>,
    demands: fn(&Playhead) -> Vec<DemandView>,
    inside: Look,
    explanation: fn(&Playhead) -> Option<Explanation>,
    ways_there: fn(&Playhead) -> Vec<[ProcessId; 2]>,
}

impl Hands {
    /// All of it. Who calls this has it in the program.
    pub const fn all() -> Hands {
        Hands {
            act,
            look_on: Player::look_on,
            deeds: Playhead::deeds,
            demands: Playhead::demands,
            inside,
            explanation: Playhead::explanation,
            ways_there: Playhead::ways_there,
        }
    }

    /// Those that a player has from the beginning.
    pub(super) const fn here() -> Option<Hands> {
        #[cfg(feature = "chunks")]
        return None;
        #[cfg(not(feature = "chunks"))]
        Some(Hands::all())
    }
}

impl Player {
    /// From now on all can be done and asked.
    pub fn take_up(&mut self, hands: Hands) {
        self.hands = Some(hands);
    }

    /// What is worth trying here and now, in the order of the keys. What takes long to find is only looked for when somebody asks for it.
    pub fn demands(&self) -> Vec<DemandView> {
        self.hands.map_or_else(Vec::new, |hands| (hands.demands)(&self.playhead))
    }

    /// What can be done to what is selected, in the order in which people look for it.
    pub fn deeds(&self) -> Vec<Deed> {
        let all = self.selected().zip(self.hands).map(|(select, hands)| (hands.deeds)(&self.playhead, select));
        all.unwrap_or_default()
    }

    /// Why what was said last is true; nothing before the first sentence.
    pub fn explanation(&self) -> Option<Explanation> {
        self.hands.and_then(|hands| (hands.explanation)(&self.playhead))
    }

    /// The messages that led to what is asked about, the last one first.
    pub(super) fn ways_there(&self) -> Vec<[ProcessId; 2]> {
        let asked = self.hands.filter(|_| self.room.wondered().is_some());
        asked.map_or_else(Vec::new, |hands| (hands.ways_there)(&self.playhead))
    }

    /// What looks into what is selected.
    pub(super) fn eyes(&self) -> Option<Look> {
        self.hands.map(|hands| hands.inside)
    }

    /// Does what [takes hands](Action::takes_hands).
    pub(super) fn by_hand(&mut self, action: Action) -> Change {
        // Else nobody would wait with it for the hands. Without them nobody has wondered, either.
        debug_assert!(action.takes_hands() || matches!(action, Action::Wonder(false)), "{action:?} is done by hands and does not say so");
        self.hands.map_or(Change::NOTHING, |hands| (hands.act)(self, action))
    }

    /// One more slice of looking ahead.
    pub(super) fn look_further(&mut self) -> Change {
        self.hands.map_or(Change::NOTHING, |hands| (hands.look_on)(self))
    }
}

fn act(player: &mut Player, action: Action) -> Change {
    match action {
        Action::StepForward => player.step(true),
        Action::StepBack => player.step(false),
        Action::Describe => player.describe(),
        Action::GoOn => player.go_beyond(),
        Action::Wonder(wonders) => player.wonder(wonders),
        Action::RunUntil(until) => player.run_until(until),
        Action::RunUntilMoment(text) => player.run_until_moment(&text),
        Action::Intervene(what) => player.intervene(what),
        Action::Demand(want) => player.demand(want),
        Action::RemoveLine(place) => player.replace_line(place, None),
        Action::EditLine(place, line) => player.replace_line(place, Some(line)),
        Action::Set(knob, setting) => player.set(knob, setting),
        Action::BreakRules(rules) => player.change(|settings| settings.break_rules(&rules)),
        Action::Undo => player.undo(),
        Action::Redo => player.redo(),
        Action::SwitchBranch(place) => player.switch(place),
        Action::RenameBranch(place, name) => player.rename(place, &name),
        Action::DeleteBranch(place) => player.delete(place),
        Action::Compare(beside) => player.compare(beside),
        Action::Swap => player.swap(),
        _ => unreachable!("anything else takes no hands"),
    }
}
