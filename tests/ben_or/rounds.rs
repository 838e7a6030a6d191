//! How many messages it takes, how many rounds, and how a survey asks (BO4, BO8).

use super::runs::{decided_in, run};
use crate::support::scenario;
use synod::facts::kind;
use synod::sim::Ending;
use synod::survey::{Measure, Question, Survey};

#[test]
fn a_round_takes_2_n_n_less_1_messages_and_whoever_decides_speaks_for_one_round_more() {
    for (n, f) in [(1_u64, 0), (2, 0), (3, 1), (4, 1), (5, 2), (7, 3), (9, 4)] {
        for seed in 1..=20 {
            let alike = run(&format!("ben-or n={n} f={f} seed={seed} inputs={}", vec!["1"; n as usize].join(",")));
            assert_eq!(alike.messages(), 2 * alike.0.scene().config.messages_of_a_round(), "n={n}: one round, and the word for the next");
            let divided = run(&format!("ben-or n={n} f={f} seed={seed}"));
            let spoken: u64 = decided_in(&divided).into_iter().map(|round| u64::from(round.expect("all decide")) + 1).sum();
            assert_eq!(divided.messages(), 2 * (n - 1) * spoken, "n={n} seed={seed}");
            assert_eq!(divided.0.world().ended(), Some(Ending::Quiet), "it ends by itself");
        }
    }
}

#[test]
fn all_decide_in_the_round_in_which_somebody_does_or_in_the_next() {
    for seed in 1..=400 {
        let run = run(&format!("ben-or n=5 f=2 seed={seed} latency=1..50ms"));
        let rounds: Vec<u32> = decided_in(&run).into_iter().flatten().collect();
        let (first, last) = (rounds.iter().min().expect("all decide"), rounds.iter().max().expect("all decide"));
        assert!(rounds.len() == 5 && last - first <= 1, "seed {seed}: {rounds:?}");
    }
}

#[test]
fn a_survey_says_how_many_rounds_it_takes() {
    let named = |name: &str| kind(name).expect("a kind of fact");
    let question = Question { measure: Measure::Own(named("round")), ..Question::time_until(named("decided")) };
    let found = |script: &str| {
        let mut survey = Survey::new(scenario(script), question, 1, 2000).unwrap_or_else(|_| panic!("it is a survey"));
        while !survey.step(u32::MAX) {}
        survey.distribution().clone()
    };
    let alike = found("ben-or inputs=1,1,1");
    assert_eq!((alike.min().map(|answer| answer.value), alike.max().map(|answer| answer.value)), (Some(1), Some(1)));
    let first = |seed: u64| u64::from(decided_in(&run(&format!("ben-or seed={seed}"))).into_iter().flatten().min().expect("all decide"));
    let divided = found("ben-or");
    let sum: u64 = (1..=2000).map(first).sum();
    assert_eq!((divided.count(), divided.mean()), (2000, Some(sum as f64 / 2000.0)), "the rounds of whoever decides first");
}
