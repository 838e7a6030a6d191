//! How many messages it takes, and how many rounds (K5).

use super::runs::run;
use synod::base::Time;

#[test]
fn two_rounds_a_phase_take_n_squared_less_one_messages_in_each_of_f_plus_one_phases() {
    for (n, f) in [(1, 0), (2, 0), (5, 0), (5, 1), (6, 1), (9, 2), (13, 3)] {
        let run = run(&format!("phase-king n={n} f={f}"));
        assert_eq!(run.messages(), (f + 1) * (n * n - 1), "n={n} f={f}");
        assert_eq!(run.0.world().last_step(), Time::millis(30 * 2 * (f + 1)), "n={n} f={f}: 2(f+1) rounds");
    }
}

#[test]
fn three_rounds_a_phase_take_a_round_of_proposals_more_where_enough_vote_alike() {
    for (n, f) in [(4, 1), (7, 2), (10, 3)] {
        let all_alike = vec!["1"; n as usize].join(",");
        let run = run(&format!("phase-king n={n} f={f} variant=three-round inputs={all_alike}"));
        assert_eq!(run.messages(), (f + 1) * (2 * n * (n - 1) + n - 1), "n={n} f={f}");
        assert_eq!(run.0.world().last_step(), Time::millis(30 * 3 * (f + 1)), "n={n} f={f}: 3(f+1) rounds");
    }
}

#[test]
fn where_nobody_proposes_in_the_first_phase_that_round_is_silent() {
    let (n, f) = (4, 1);
    let run = run("phase-king n=4 f=1 variant=three-round inputs=0,0,1,1");
    assert_eq!(run.messages(), (f + 1) * (2 * n * (n - 1) + n - 1) - n * (n - 1));
}
