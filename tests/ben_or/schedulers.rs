//! Schedulers that choose whom each hears: at random, and so that nobody ever knows enough (BO8, BO9).

use super::hall::{Hall, Seats};
use crate::weather::Weather;
use synod::base::{Chance, ProcessId, Value};
use synod::protocols::agree::ben_or::{Message, Phase, VALUES};

/// Whom one hears, of every part of the others that it can hear.
type Scheduler = fn(own: Message, choices: &[Vec<(ProcessId, Message)>], weather: &mut Weather) -> usize;

/// Any of them, and each as likely.
fn at_random(_own: Message, choices: &[Vec<(ProcessId, Message)>], weather: &mut Weather) -> usize {
    weather.within(0, choices.len() as u64 - 1) as usize
}

/// Those that say the same as seldom as can be.
fn adversary(own: Message, choices: &[Vec<(ProcessId, Message)>], _weather: &mut Weather) -> usize {
    let most = |choice: &Vec<(ProcessId, Message)>| {
        let said = || choice.iter().map(|(_, message)| message).chain([&own]);
        VALUES.map(|value| said().filter(|message| message.said.value() == Some(value)).count()).into_iter().max()
    };
    (0..choices.len()).min_by_key(|&place| most(&choices[place])).expect("somebody is heard")
}

/// In which round somebody decides first. All others follow in the next one, and nobody decides anything else.
fn rounds(hall: &Hall, inputs: &[Value], seed: u64, scheduler: Scheduler) -> u32 {
    let mut weather = Weather::new(seed);
    let mut seats: Seats = hall.begun(inputs);
    let mut first = None;
    for round in 1.. {
        for phase in [Phase::Report, Phase::Proposal] {
            let before = seats.clone();
            for (index, seat) in seats.iter_mut().enumerate().filter(|(_, seat)| seat.member.decided.is_none()) {
                let id = ProcessId::at(index);
                let choices = hall.choices(&before, id, (round, phase), None);
                let own = seat.says((round, phase)).expect("it has said what it waits for");
                let others = &choices[scheduler(own, &choices, &mut weather)];
                *seat = hall.hears_with(&before[index], id, others, Chance::new(seed));
            }
        }
        let decided: Vec<Value> = seats.iter().filter_map(|seat| seat.member.decided).map(|(_, value)| value).collect();
        assert!(decided.iter().all(|value| *value == decided[0] && inputs.contains(value)), "seed {seed}: {decided:?}");
        if first.is_some() {
            assert_eq!(decided.len(), seats.len(), "seed {seed}: all decide by the next round");
        }
        first = first.or((!decided.is_empty()).then_some(round));
        if let Some(first) = first.filter(|_| decided.len() == seats.len()) {
            return first;
        }
        assert!(round < 1000, "seed {seed}: it ends some day");
    }
    unreachable!("rounds do not end")
}

/// The mean over so many seeds, in thousandths.
fn mean(header: &str, seeds: u64, scheduler: Scheduler) -> u64 {
    let hall = Hall::new(header);
    let inputs: Vec<Value> = hall.config.inputs.iter().map(|(_, &input)| input).collect();
    (1..=seeds).map(|seed| u64::from(rounds(&hall, &inputs, seed, scheduler))).sum::<u64>() * 1000 / seeds
}

#[test]
fn at_random_three_that_are_divided_take_45_of_19_rounds_on_average() {
    // BO8: 2.368, with a standard error of 0.015.
    let mean = mean("ben-or n=3 f=1 inputs=1,0,0", 12_000, at_random);
    assert!((2310..2430).contains(&mean), "{mean}");
}

#[test]
fn against_an_adversary_four_take_nine_rounds_on_average_and_at_random_far_fewer() {
    // BO9: only coins that all fall alike end it, one time in 2^(n-1); the standard error is 0.14.
    let (against, random) = (mean("ben-or n=4 f=1 inputs=1,1,0,0", 3000, adversary), mean("ben-or n=4 f=1 inputs=1,1,0,0", 3000, at_random));
    assert!((8550..9450).contains(&against), "{against}");
    assert!(random < 4500, "{random}");
}

#[test]
fn with_larger_groups_agreement_and_validity_hold_at_random_and_against_an_adversary() {
    for (header, scheduler) in
        [("n=5 f=2", at_random as Scheduler), ("n=7 f=3", at_random), ("n=5 f=1", adversary), ("n=6 f=1 variant=byzantine", at_random)]
    {
        let mean = mean(&format!("ben-or {header}"), 150, scheduler);
        assert!(mean > 1000, "{header}: {mean}");
    }
}
