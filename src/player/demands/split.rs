//! Splitting a vote: as many stand at one moment as it takes for nobody to have a majority, and every other server hears one of them first.
//!
//! The lines let timers run out and hold the requests that would come too early, or drop those to somebody who must not vote. Whether
//! they do what the button says is seen in a copy of the run before it says so.

use super::{Playhead, words};
use crate::base::{ProcessId, ProcessSet, Span, Time, in_order};
use crate::scenario::{Act, Intervention, LATENCY, MessageFate, MessageName};
use crate::sim::{Log, Machine};
use crate::words::{Arg, Text, TimerName};
use std::cmp::Reverse;

/// So many groups of candidates are tried at most: any three of seven.
const MOST_TRIES: usize = 40;
/// So many steps are rehearsed at most: all that a vote of the largest cast takes.
const MOST_STEPS: u32 = 4000;
/// A request that is held arrives up to so much behind the one that it must not overtake.
const BEHIND: Span = Span::millis(1);

/// For how long what would come so much too early is held: whole milliseconds, which people can read.
const fn behind(early: Span) -> Span {
    Span((early.0 / BEHIND.0 + 1) * BEHIND.0)
}

/// A vote that will be split.
pub(super) struct Split {
    /// What makes it so.
    pub(super) lines: Vec<Intervention>,
    /// How many votes each candidate gets, most first.
    votes: Vec<usize>,
    candidates: ProcessSet,
}

/// A request for a vote, as far as it is on its way.
struct Request {
    name: MessageName,
    arrives: Time,
    is_lost: bool,
}

impl Split {
    /// What the button says.
    pub(super) fn label(&self) -> Text {
        self.said(&words::SPLIT_IN_TWO, &words::SPLIT_IN_THREE)
    }

    /// What is said once it is done.
    pub(super) fn told(&self) -> Text {
        let votes = self.votes.iter().map(|&votes| Arg::Number(votes as u64));
        let args: Vec<Arg> = [Arg::Processes(self.candidates)].into_iter().chain(votes).collect();
        match args[..] {
            [who, one, two, three] => words::STAND_IN_THREE.with([who, one, two, three]),
            [who, one, two] => words::STAND_IN_TWO.with([who, one, two]),
            _ => words::SPLIT.text(),
        }
    }

    fn said(&self, two: &'static crate::words::Words, three: &'static crate::words::Words) -> Text {
        match self.votes[..] {
            [one, other, third] => three.with([one, other, third].map(|votes| Arg::Number(votes as u64))),
            [one, other] => two.with([one, other].map(|votes| Arg::Number(votes as u64))),
            _ => words::SPLIT.text(),
        }
    }
}

impl Playhead {
    /// The lines that split a vote now, or why there are none.
    pub(super) fn split_vote(&self, timer: &str) -> Result<Split, Text> {
        let named = self.scenario().card().timers.iter().find(|known| known.id == timer);
        let timer = named.ok_or_else(|| words::NOBODY_CAN_STAND.text())?;
        let voters = self.largest_part();
        let majority = usize::from(self.scenario().settings.roster().processes) / 2 + 1;
        if voters.len() < 2 {
            return Err(words::TOO_FEW_TO_SPLIT.text());
        }
        let due = |id: &ProcessId| self.frame().processes[id.index()].alarms.iter().find(|alarm| *alarm.name == *timer).map(|alarm| alarm.due);
        // Whoever would stand next does: of the others nobody stands in between.
        let able = in_order(voters.iter().copied().filter(|id| due(id).is_some()), due);
        let wanted = (2..).find(|&count| voters.len().div_ceil(count) < majority).unwrap_or(2);
        let count = wanted.min(able.len());
        if count < 2 {
            return Err(self.leader().map_or_else(|| words::NOBODY_CAN_STAND.text(), |id| words::LEADER_CANT_STAND.with([Arg::Process(id)])));
        }
        // Where a leader keeps one from standing, the others get too many votes for a split unless somebody hears of none of them.
        let heard = (count..=voters.len()).rev().find(|heard| heard.div_ceil(count) < majority).unwrap_or(count);
        let groups = combinations(able.len(), count).into_iter().take(MOST_TRIES);
        let tried = groups.filter_map(|group| {
            let candidates: Vec<ProcessId> = group.into_iter().map(|place| able[place]).collect();
            self.split_among(&candidates, &voters, heard, timer)
        });
        tried.into_iter().next().ok_or_else(|| words::CANT_SPLIT.text())
    }

    /// The servers that are up and hear each other: of the parts of the network the one with most.
    fn largest_part(&self) -> Vec<ProcessId> {
        let living: Vec<ProcessId> = self.living().map(|view| view.id).collect();
        let parts = self.frame().groups.iter().map(|group| living.iter().copied().filter(|id| group.contains(*id)).collect::<Vec<_>>());
        parts.max_by_key(Vec::len).filter(|part| !part.is_empty()).unwrap_or(living)
    }

    fn split_among(&self, candidates: &[ProcessId], voters: &[ProcessId], heard: usize, timer: &'static TimerName) -> Option<Split> {
        let mut lines: Vec<Intervention> = candidates.iter().map(|&process| Intervention::Process(process, Act::Timeout(timer))).collect();
        let (term, requests) = self.requests(&lines, candidates)?;
        // Those that stand vote for themselves; of the others each for the one with room that it hears first.
        let votes: Vec<usize> = (0..candidates.len()).map(|place| heard / candidates.len() + usize::from(place < heard % candidates.len())).collect();
        let mut room: Vec<usize> = votes.iter().map(|votes| votes - 1).collect();
        for &voter in voters.iter().filter(|voter| !candidates.contains(voter)) {
            let to_voter: Vec<&Request> = requests.iter().filter(|request| request.name.to == voter && !request.is_lost).collect();
            let from = |request: &Request| candidates.iter().position(|&id| id == request.name.from);
            let has_room = |request: &&&Request| from(request).is_some_and(|place| room[place] > 0);
            let Some(first) = to_voter.iter().filter(has_room).min_by_key(|request| request.arrives) else {
                // A leader is one that must not hear of them, anybody else has nobody to vote for.
                lines.extend(to_voter.iter().map(|request| Intervention::Message(request.name, MessageFate::Drop)));
                continue;
            };
            room[from(first)?] -= 1;
            let early = to_voter.iter().filter(|other| other.name != first.name && other.arrives <= first.arrives);
            lines.extend(early.map(|other| Intervention::Message(other.name, MessageFate::Hold(behind(first.arrives.since(other.arrives))))));
        }
        let votes = in_order(votes, |count| Reverse(*count));
        self.falls_so(&lines, term, candidates, &votes).then(|| Split { lines, votes, candidates: candidates.iter().copied().collect() })
    }

    /// The term in which all of them stand at this moment, and what they ask the others; nothing where they don't.
    fn requests(&self, lines: &[Intervention], candidates: &[ProcessId]) -> Option<(u64, Vec<Request>)> {
        let mut machine = self.rehearsal(lines);
        let (now, mut log) = (machine.world().now(), Log::default());
        let everybody: ProcessSet = candidates.iter().copied().collect();
        let stood = |machine: &Machine| {
            let found = machine.past().terms().iter().next_back().map(|term| (term.number, term.candidates));
            found.filter(|(_, stood)| *stood == everybody).map(|(number, _)| number)
        };
        for _ in 0..MOST_STEPS {
            if stood(&machine).is_some() || machine.next_time() != Some(now) || !machine.step(&mut log) {
                break;
            }
        }
        let term = stood(&machine)?;
        let world = machine.world();
        let asks = world.flights().filter(|(_, flight)| flight.sent == now && everybody.contains(flight.from) && flight.copy == 1);
        let request = |(_, flight): (u32, &crate::sim::Flight)| Request {
            name: MessageName { from: flight.from, to: flight.to, nth: flight.nth, copy: None },
            arrives: flight.arrives,
            is_lost: flight.lost.is_some(),
        };
        Some((term, asks.map(request).collect()))
    }

    /// Whether the votes of a term fall so, and nobody wins it before the next.
    fn falls_so(&self, lines: &[Intervention], term: u64, candidates: &[ProcessId], votes: &[usize]) -> bool {
        let mut machine = self.rehearsal(lines);
        let (start, mut log) = (machine.world().now(), Log::default());
        // There and back, with what is held.
        let usual = self.scenario().settings.range(&LATENCY).1;
        let patience = start + usual.times(6) + BEHIND.times(4);
        let mut most = vec![0; candidates.len()];
        for _ in 0..MOST_STEPS {
            if machine.next_time().is_none_or(|next| next > patience) || !machine.step(&mut log) {
                break;
            }
            let terms = machine.past().terms();
            for (most, &candidate) in most.iter_mut().zip(candidates) {
                *most = terms.voters(term, candidate).len().max(*most);
            }
            match terms.iter().find(|known| known.number == term) {
                Some(known) if known.leader.is_some() => return false,
                _ if terms.iter().next_back().is_some_and(|last| last.number > term) => break,
                _ => {}
            }
        }
        in_order(most, |count| Reverse(*count)) == votes
    }
}

/// So many of so many places, in order.
fn combinations(of: usize, count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    (count..=of)
        .flat_map(|last| {
            combinations(last - 1, count - 1).into_iter().map(move |mut all| {
                all.push(last - 1);
                all
            })
        })
        .collect()
}
