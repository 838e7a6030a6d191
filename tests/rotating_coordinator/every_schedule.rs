//! Every order in which messages can come, and every moment in which anybody can suspect its coordinator, rightly or falsely, for so many rounds
//! (RC6); and from each state that this leads to, what comes of it once the detector is right (RC7, RC8).
//!
//! A crash is no event of its own: whoever crashes does nothing more, and what it had sent to others and did not come is what never comes. All of
//! this is among the schedules.

use super::hall::{Hall, State, print};
use std::collections::BTreeSet;
use synod::base::{ProcessId, ProcessSet, Value};

/// Walks all states, and stops where one is not as it should be; how many there are.
fn walk(hall: &Hall, mut check: impl FnMut(&State) -> Result<(), String>) -> Result<usize, String> {
    let begun = hall.begun();
    let (mut seen, mut open) = (BTreeSet::from([print(&begun)]), vec![begun]);
    while let Some(state) = open.pop() {
        check(&state)?;
        for event in hall.events(&state) {
            let next = hall.after(&state, event);
            if seen.insert(print(&next)) {
                open.push(next);
            }
        }
    }
    Ok(seen.len())
}

fn decisions(state: &State) -> Vec<Value> {
    state.members.iter().filter_map(|member| member.decided).map(|(_, value)| value).collect()
}

/// All who have decided have decided the same, which somebody wanted; and a majority has adopted it.
fn is_safe(hall: &Hall, state: &State) -> Result<(), String> {
    let decided = decisions(state);
    if decided.iter().any(|value| *value != decided[0]) {
        return Err("Agreement".into());
    }
    if decided.iter().any(|value| !hall.config.inputs.iter().any(|(_, input)| input == value)) {
        return Err("Validity".into());
    }
    Ok(())
}

/// Every set of so many.
fn sets(of: ProcessSet, many: usize) -> Vec<ProcessSet> {
    let all: Vec<ProcessId> = of.iter().collect();
    let set = |bits: usize| all.iter().enumerate().filter(|(place, _)| bits >> place & 1 == 1).map(|(_, id)| *id).collect::<ProcessSet>();
    (0..1_usize << all.len()).map(set).filter(|set| set.len() == many).collect()
}

/// How often the detector is made right in a walk, and how often somebody who was up had not decided then.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
struct Calmed {
    times: usize,
    blocked: usize,
}

/// Lets so many crash in each state, whoever it is, whatever part of what they had sent still comes, and makes the detector right: whoever decides
/// then decides what others had decided before.
fn calm_each(hall: &Hall, crashes: usize) -> Calmed {
    let mut calmed = Calmed::default();
    let check = |state: &State| {
        is_safe(hall, state)?;
        for crashed in sets(hall.config.everybody(), crashes) {
            let sent = state.mail.iter().filter(|mail| crashed.contains(mail.from)).count();
            for bits in 0..1_usize << sent {
                let decided = hall.calmed(state, crashed, bits);
                let mut values = decided.iter().copied().flatten().chain(decisions(state));
                let first = values.next();
                if values.any(|value| Some(value) != first) {
                    return Err(format!("Agreement, where {crashed:?} crash in {state:?}"));
                }
                calmed.times += 1;
                calmed.blocked += usize::from(decided.contains(&None));
            }
        }
        Ok(())
    };
    walk(hall, check).unwrap_or_else(|broken| panic!("{broken}"));
    calmed
}

#[test]
fn in_four_rounds_of_three_two_never_decide_differently_whatever_comes_when_and_whoever_suspects_whom() {
    // RC6.
    for (header, rounds) in [("n=2", 6), ("n=3", 4), ("n=5", 1)] {
        let hall = Hall::new(header, rounds);
        let states = walk(&hall, |state| is_safe(&hall, state)).unwrap_or_else(|broken| panic!("{header}: {broken}"));
        println!("{header}: {states} states in {rounds} rounds");
    }
}

#[test]
fn in_two_rounds_of_four_neither() {
    // RC6.
    let hall = Hall::new("n=4", 2);
    let states = walk(&hall, |state| is_safe(&hall, state)).unwrap_or_else(|broken| panic!("{broken}"));
    println!("n=4: {states} states in 2 rounds");
}

#[test]
fn with_three_rounds_behind_them_all_who_are_up_decide_once_the_detector_is_right() {
    // RC7: with nobody down and with f = 1, which n > 2f bears.
    for (header, rounds, crashes) in [("n=2", 5, 0), ("n=3", 3, 0), ("n=3", 3, 1), ("n=4", 1, 0), ("n=4", 1, 1)] {
        let calmed = calm_each(&Hall::new(header, rounds), crashes);
        println!("{header}: {crashes} crash, {} times", calmed.times);
        assert_eq!(calmed.blocked, 0, "{header}: {crashes} crash");
    }
}

#[test]
fn where_half_crash_some_wait_for_ever_and_nothing_wrong_is_decided() {
    // RC8: who had heard the decision of a majority decides all the same.
    for (header, rounds, crashes) in [("n=2", 3, 1), ("n=4", 1, 2)] {
        let hall = Hall::new(header, rounds);
        assert!(hall.calmed(&hall.begun(), sets(hall.config.everybody(), crashes)[0], 0).iter().all(Option::is_none), "{header}");
        let calmed = calm_each(&hall, crashes);
        assert!(calmed.blocked > 0 && calmed.blocked < calmed.times, "{header}: {calmed:?}");
    }
}

#[test]
fn each_of_three_rules_is_needed_for_agreement() {
    // RC16.
    for rule in ["too-few-estimates", "any-estimate", "too-few-acks"] {
        let hall = Hall::new(&format!("n=3 break={rule}"), 2);
        assert_eq!(walk(&hall, |state| is_safe(&hall, state)), Err("Agreement".into()), "{rule}");
    }
}

#[test]
fn each_of_three_others_is_needed_so_that_nobody_waits_for_ever() {
    // RC16: nothing wrong is decided without them.
    for rule in ["no-nack", "no-suspicion", "no-relay"] {
        let calmed = calm_each(&Hall::new(&format!("n=3 break={rule}"), 2), 1);
        assert!(calmed.blocked > 0, "{rule}: {calmed:?}");
    }
}
