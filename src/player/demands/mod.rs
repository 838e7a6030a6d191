//! What is worth trying in a run, each at one press: a duel, a random wait, a split vote, timers together and apart, the leader's crash, a
//! network in two parts and whole again. What an algorithm offers stands on its card.
//!
//! A demand is lines of the script, all of this moment and one change; or another setting, which keeps the run up to here where it can. Lines that have
//! to be found are found by rehearsing: a copy of the run shows what they do before anybody is promised anything.

mod duel;
mod split;
mod turn;
mod words;

use super::{Change, Player, Playhead};
use crate::base::{ProcessId, in_order};
use crate::run::{ProcessView, Told, tell_act};
use crate::scenario::{Act, Demand, Disk, Intervention, LinkChange, TimerChange};
use crate::words::{Arg, Sign, Text};
pub(super) use turn::is_a_turn;
use turn::is_turned;

/// Something worth trying.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Want {
    /// Two proposers pre-empt each other from now on.
    Duel,
    /// Whoever is pre-empted waits for a random time from now on, or no longer.
    Turn,
    /// So many stand at once that nobody wins.
    SplitVote,
    /// Whoever leads crashes.
    CrashLeader,
    /// All timers of one name run out together.
    Align,
    /// They no longer do.
    Spread,
    /// The network falls into two parts.
    Part,
    /// It is whole again.
    Heal,
}

impl Want {
    /// Its name for style sheets and tests.
    pub const fn id(self) -> &'static str {
        match self {
            Want::Duel => "duel",
            Want::Turn => "turn",
            Want::SplitVote => "split-vote",
            Want::CrashLeader => "crash-leader",
            Want::Align => "align",
            Want::Spread => "spread",
            Want::Part => "part",
            Want::Heal => "heal",
        }
    }
}

/// Something worth trying, as a button shows it.
#[derive(Clone, PartialEq, Debug)]
pub struct DemandView {
    /// What.
    pub want: Want,
    /// What the button says.
    pub label: Text,
    /// Why it would change nothing now, or can't be done, if so.
    pub refusal: Option<Text>,
}

impl Player {
    /// What is to be read of the last demand, for some seconds.
    pub fn said(&self) -> Option<&Told> {
        self.speaker.written()
    }

    /// Does what is worth trying, or says why not.
    pub(super) fn demand(&mut self, want: Want) -> Change {
        let Some(demand) = self.demands().into_iter().find(|demand| demand.want == want) else { return Change::NOTHING };
        match demand.refusal.map_or_else(|| self.try_to(want), Err) {
            Ok(change) => change,
            Err(reason) => {
                self.speaker.say_so(reason.into());
                Change::REDRAW
            }
        }
    }

    fn try_to(&mut self, want: Want) -> Result<Change, Text> {
        let offered = self.scenario().card().demands;
        let (lines, told) = match want {
            Want::Turn => return Ok(self.turn()),
            Want::Duel => self.playhead.duel().map(|(lines, who)| (lines, words::THEY_DUEL.with([Arg::Processes(who)]).into()))?,
            Want::SplitVote => {
                let timer = offered.iter().find_map(|demand| if let Demand::SplitVote { timer } = demand { Some(*timer) } else { None });
                let split = self.playhead.split_vote(timer.unwrap_or_default())?;
                (split.lines.clone(), split.told().into())
            }
            _ => {
                let line = self.playhead.plain(want).ok_or_else(|| words::NOBODY_LEADS.text())?;
                let told = tell_act(&line, self.frame().roster);
                (vec![line], told)
            }
        };
        self.speaker.write(told.clone());
        Ok(self.write(lines, told))
    }

    /// Says what a sign means.
    pub(super) fn mean(&mut self, sign: Sign) -> Change {
        self.speaker.say_so(sign.means().into());
        Change::REDRAW
    }
}

impl Playhead {
    /// What is worth trying here and now.
    pub(super) fn demands(&self) -> Vec<DemandView> {
        let card = self.scenario().card();
        let own = card.demands.iter().map(|demand| match demand {
            Demand::Duel { wait } => view(Want::Duel, words::DUEL.text(), self.why_no_duel(wait)),
            Demand::Turn(turn) => view(Want::Turn, turn.words[usize::from(is_turned(self.scenario(), turn.knob, turn.to))].text(), None),
            Demand::SplitVote { timer } => {
                let found = self.split_vote(timer);
                let label = found.as_ref().map_or(words::SPLIT.text(), split::Split::label);
                view(Want::SplitVote, label, found.err())
            }
            Demand::CrashLeader => view(Want::CrashLeader, self.crash_leader_label(), self.leader().is_none().then(|| words::NOBODY_LEADS.text())),
        });
        let mut all: Vec<DemandView> = own.collect();
        let timed = if card.timers.is_empty() { &[][..] } else { &[(Want::Align, &words::ALIGN), (Want::Spread, &words::SPREAD)] };
        let part = words::PART.with(self.parts().map(|part| Arg::Number(part.len() as u64)));
        let labels = timed.iter().map(|(want, words)| (*want, words.text()));
        let plain: Vec<(Want, Text)> = labels.chain([(Want::Part, part), (Want::Heal, words::HEAL.text())]).collect();
        let acts: Vec<Intervention> = plain.iter().filter_map(|(want, _)| self.plain(*want)).collect();
        let answers = self.session().would(&acts);
        all.extend(plain.into_iter().zip(answers).map(|((want, label), answer)| view(want, label, answer.err())));
        if self.scenario().settings.roster().processes < 2 {
            all.retain(|view| view.want != Want::Part);
        }
        all
    }

    /// Those that take one line, whatever there is to find out.
    fn plain(&self, want: Want) -> Option<Intervention> {
        Some(match want {
            Want::Align => Intervention::Timers(TimerChange::Align(Vec::new())),
            Want::Spread => Intervention::Timers(TimerChange::Spread),
            Want::Part => Intervention::Links(LinkChange::Partition(self.parts().map(|part| part.to_vec()).into())),
            Want::Heal => Intervention::Links(LinkChange::Heal),
            Want::CrashLeader => Intervention::Process(self.leader()?, Act::Crash { disk: Disk::Kept, reaching: None }),
            Want::Duel | Want::Turn | Want::SplitVote => return None,
        })
    }

    /// Whoever leads the latest term.
    fn leader(&self) -> Option<ProcessId> {
        self.frame().leaders().iter().next()
    }

    fn crash_leader_label(&self) -> Text {
        self.leader().map_or_else(|| words::CRASH_LEADER.text(), |id| words::CRASH_LEADER_NAMED.with([Arg::Process(id)]))
    }

    /// The two parts of a network that is to be divided: the smaller one with whoever leads, so that its fall can be seen. Clients reach both.
    fn parts(&self) -> [Vec<ProcessId>; 2] {
        let servers: Vec<ProcessId> = self.scenario().settings.roster().servers().collect();
        let few = (servers.len().saturating_sub(1) / 2).max(1);
        let first = self.leader().into_iter();
        let others = servers.iter().copied().filter(|id| Some(*id) != self.leader());
        let small = in_order(first.chain(others).take(few), |id| *id);
        let large = servers.into_iter().filter(|id| !small.contains(id)).collect();
        [small, large]
    }

    /// Everybody who could do something now, but for clients.
    fn living(&self) -> impl Iterator<Item = &ProcessView> {
        self.frame().processes.iter().filter(|view| view.up && !view.paused && !view.client)
    }
}

fn view(want: Want, label: Text, refusal: Option<Text>) -> DemandView {
    DemandView { want, label, refusal }
}
