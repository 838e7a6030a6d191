//! How many messages it takes, of which kind, how many delays and how long (RC4, RC5).

use super::runs::run;
use crate::support::{preset, scenario, trace};
use synod::base::Time;
use synod::run::open;
use synod::sim::Ending;

/// How many messages of a kind were sent in a round, by its number.
fn sent(script: &str, kind: &str, round: u64) -> u64 {
    trace(script).sent(kind).filter(|line| line["body"]["ballot"][0] == round).count() as u64
}

#[test]
fn three_n_less_1_messages_lead_up_to_the_decision_and_n_n_less_1_tell_it() {
    // RC4: whatever the seed, as long as no message takes more than twice as long as another.
    for n in [1, 2, 3, 4, 5, 7, 9, 12] {
        for seed in 0..10 {
            let script = format!("rotating-coordinator n={n} seed={seed} latency=10..20ms every=1s");
            let kinds = ["Estimate", "Propose", "Ack", "Nack", "Decide"].map(|kind| sent(&script, kind, 1));
            assert_eq!(kinds, [n - 1, n - 1, n - 1, 0, n * (n - 1)], "{script}");
            let run = run(&script);
            let config = run.0.scene().config;
            assert_eq!(kinds[..3].iter().sum::<u64>(), config.messages_of_a_round(), "{script}");
            assert_eq!(kinds[4], config.messages_of_the_decision(), "{script}");
            assert_eq!((trace(&script).sent("Alive").count(), run.0.past().delays()), (0, if n > 1 { 3 } else { 0 }), "{script}");
        }
    }
}

#[test]
fn where_all_messages_take_the_same_time_it_is_n_squared_and_4_n_less_6_in_all() {
    // RC4: 2n - 3 of them are of round 2, which whoever has adopted begins at once.
    for n in 1..=20_u64 {
        let run = run(&format!("rotating-coordinator n={n} latency=10ms"));
        let config = run.0.scene().config;
        let parts = [config.messages_of_a_round(), config.messages_of_the_decision(), config.messages_of_the_next_round()];
        assert_eq!(run.messages(), parts.iter().sum::<u64>(), "n={n}");
        if n >= 3 {
            assert_eq!(run.messages(), n * n + 4 * n - 6, "n={n}");
        }
        assert_eq!((run.0.world().ended(), run.0.world().now()), (Some(Ending::Quiet), Time::millis(if n > 1 { 50 } else { 0 })), "n={n}");
    }
}

#[test]
fn so_many_dead_coordinators_cost_two_messages_of_each_who_is_up_and_all_together_one_t_and_d() {
    // RC5: an estimate and a nack for each, and a decision in the round behind them, 3 delays behind T + D.
    for (n, dead) in [(3, 1), (4, 1), (5, 1), (5, 2), (7, 1), (7, 2), (7, 3), (9, 4)] {
        let crashes: String = (2..2 + dead).map(|number| format!("at 0ms  crash P{number}\n")).collect();
        let script = format!("rotating-coordinator n={n} latency=10ms\n{crashes}");
        let up = n - dead;
        for round in 1..=dead {
            let kinds = ["Estimate", "Propose", "Ack", "Nack", "Decide"].map(|kind| sent(&script, kind, round));
            assert_eq!(kinds, [up, 0, 0, up, 0], "{script}: round {round}");
        }
        let kinds = ["Estimate", "Propose", "Ack", "Nack", "Decide"].map(|kind| sent(&script, kind, dead + 1));
        assert_eq!(kinds, [up - 1, n - 1, up - 1, 0, up * (n - 1)], "{script}: round {}", dead + 1);
        let decided = trace(&script).time(|line| line["k"] == "decide");
        assert_eq!(decided, 80_000 + 3 * 10_000, "{script}");
    }
}

#[test]
fn what_is_counted_stands_beside_what_theory_says() {
    let mut session = open(scenario(preset("rotating-coordinator/calm")));
    while !session.seek(Time::millis(50), u32::MAX) {}
    let frame = session.frame();
    let beside: Vec<String> =
        frame.counts.iter().filter_map(|count| count.beside).map(|text| text.say(synod::words::Lang::English, frame.roster)).collect();
    assert!(beside.iter().any(|text| text == "3: nobody suspected"), "{beside:?}");
    assert!(beside.iter().any(|text| text == "6 to decide, 6 to tell, 3 of round 2"), "{beside:?}");
}
