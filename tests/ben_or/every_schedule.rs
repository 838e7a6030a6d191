//! Every order in which messages can come, everything that a traitor can say, and every way in which coins can fall, for so many rounds
//! (BO6); and the mean of all of them (BO8).

use super::hall::{Hall, Seats, beginnings};
use core::fmt::Debug;
use std::collections::BTreeMap;
use synod::base::{ProcessId, Value};
use synod::protocols::agree::ben_or::{Phase, VALUES};

/// What breaks first, whatever the processes begin with.
fn breach(header: &str, rounds: u32, traitor: Option<usize>) -> Option<&'static str> {
    let hall = Hall::new(header);
    let traitor = traitor.map(ProcessId::numbered);
    beginnings(hall.config.n()).find_map(|inputs| breach_from(&hall, rounds, traitor, &inputs))
}

fn breach_from(hall: &Hall, rounds: u32, traitor: Option<ProcessId>, inputs: &[Value]) -> Option<&'static str> {
    let honest = || (0..inputs.len()).map(ProcessId::at).filter(|id| Some(*id) != traitor);
    let mut inputs_of = honest().map(|id| inputs[id.index()]);
    let first = inputs_of.next().expect("somebody is honest");
    let unanimous = inputs_of.all(|input| input == first).then_some(first);
    let mut states: Vec<Seats> = vec![hall.begun(inputs)];
    for place in (1..=rounds).flat_map(|round| [(round, Phase::Report), (round, Phase::Proposal)]) {
        states = different(states.iter().flat_map(|seats| next(hall, seats, place, traitor)));
        for seats in &states {
            let decided = || honest().filter_map(|id| seats[id.index()].member.decided).map(|(_, value)| value);
            let Some(first) = decided().next() else { continue };
            if decided().any(|value| value != first) {
                return Some("Agreement");
            }
            if unanimous.is_some_and(|input| input != first) {
                return Some("Validity");
            }
        }
    }
    None
}

/// Each of some that are not the same.
fn different<T: Debug>(all: impl Iterator<Item = T>) -> Vec<T> {
    all.map(|one| (format!("{one:?}"), one)).collect::<BTreeMap<_, _>>().into_values().collect()
}

/// Everything that can come of a phase.
fn next(hall: &Hall, seats: &Seats, place: (u32, Phase), traitor: Option<ProcessId>) -> Vec<Seats> {
    let mut all = vec![Vec::new()];
    for (index, seat) in seats.iter().enumerate() {
        let id = ProcessId::at(index);
        let outcomes = if seat.member.decided.is_some() || Some(id) == traitor {
            vec![seat.clone()]
        } else {
            let heard = hall.choices(seats, id, place, traitor);
            different(heard.iter().flat_map(|others| [false, true].map(|heads| hall.hears(seat, id, others, heads))))
        };
        all = all.iter().flat_map(|before| outcomes.iter().map(move |outcome| [&before[..], std::slice::from_ref(outcome)].concat())).collect();
    }
    all
}

#[test]
fn whoever_is_heard_and_however_coins_fall_agreement_and_validity_hold() {
    for (n, f, rounds) in [(2, 0, 3), (3, 1, 4), (4, 1, 3), (5, 2, 2)] {
        assert_eq!(breach(&format!("ben-or n={n} f={f}"), rounds, None), None, "n={n} f={f}");
    }
}

#[test]
fn a_traitor_of_six_breaks_nothing_whatever_it_tells_whom() {
    assert_eq!(breach("ben-or n=6 f=1 variant=byzantine", 2, Some(6)), None);
}

#[test]
fn a_traitor_of_five_breaks_validity_and_one_where_only_crashes_are_borne_agreement() {
    assert_eq!(breach("ben-or n=5 f=1 variant=byzantine", 2, Some(5)), Some("Validity"));
    assert!(breach("ben-or n=3 f=1", 2, Some(3)).is_some());
}

#[test]
fn what_most_of_those_heard_hold_and_a_proposal_too_few_break_agreement() {
    assert_eq!(breach("ben-or n=4 f=1 break=most-of-the-heard", 1, None), Some("Agreement"));
    assert_eq!(breach("ben-or n=3 f=1 break=one-too-few", 2, None), Some("Agreement"));
}

#[test]
fn where_half_may_crash_nobody_ever_decides() {
    // BO7: states of three rounds, in none of which anybody has decided.
    let hall = Hall::new("ben-or n=4 f=2");
    let mut states: Vec<Seats> = beginnings(4).map(|inputs| hall.begun(&inputs)).collect();
    for place in (1..=3).flat_map(|round| [(round, Phase::Report), (round, Phase::Proposal)]) {
        states = different(states.iter().flat_map(|seats| next(&hall, seats, place, None)));
        assert!(states.iter().flatten().all(|seat| seat.member.decided.is_none() && seat.member.proposes.is_none()));
    }
}

/// Of all equally likely ways in which a round of three can go that are so divided: in how many somebody decides, in how many nobody does
/// and all hold the same, in how many they are divided again.
fn ways(hall: &Hall, inputs: &[Value]) -> [u64; 3] {
    let mut ways = [0; 3];
    let n = inputs.len();
    for whom in 0..1_usize << (2 * n) {
        for coins in 0..1_usize << n {
            let mut seats = hall.begun(inputs);
            for (turn, phase) in [Phase::Report, Phase::Proposal].into_iter().enumerate() {
                let heard = |index: usize| {
                    let id = ProcessId::at(index);
                    let choices = hall.choices(&seats, id, (1, phase), None);
                    assert_eq!(choices.len(), 2, "of three each hears one or the other");
                    hall.hears(&seats[index], id, &choices[whom >> (turn * n + index) & 1], coins >> index & 1 == 1)
                };
                seats = (0..n).map(heard).collect();
            }
            let is_decided = seats.iter().any(|seat| seat.member.decided.is_some());
            let is_divided = seats.iter().any(|seat| seat.member.value != seats[0].member.value);
            ways[if is_decided { 0 } else { 1 + usize::from(is_divided) }] += 1;
        }
    }
    ways
}

#[test]
fn three_that_are_divided_decide_in_45_of_19_rounds_on_average_where_each_hears_one_other_at_random() {
    // BO8: E = 1 + alike * 1 / all + divided * E / all, for whoever is alike decides in the next round.
    let hall = Hall::new("ben-or n=3 f=1");
    let [low, high] = VALUES;
    for inputs in [[low, high, high], [high, low, high], [low, low, high]] {
        let [decided, alike, divided] = ways(&hall, &inputs);
        let all = decided + alike + divided;
        assert_eq!(all, 512);
        assert_eq!((all + alike) * 19, (all - divided) * 45, "{decided} {alike} {divided}");
    }
    assert_eq!(ways(&hall, &[high; 3]), [512, 0, 0], "whoever begins alike decides in round 1");
}
