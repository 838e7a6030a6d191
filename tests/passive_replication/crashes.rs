//! Every crash of two of three, at moments all over a write and a read (PB9, PB12), and coming back in any weather (PB10).

use crate::support::{Run, scenario};
use crate::weather::Weather;
use synod::base::Value;
use synod::protocols::survive::passive_replication::PassiveReplication;

/// How the run ended: what was broken, and what each command was answered.
fn end(script: &str) -> (Vec<&'static str>, Vec<Option<Option<Value>>>) {
    let run = Run::<PassiveReplication>::of(scenario(script));
    let answers = run.0.past().history().operations().map(|operation| operation.returned.map(|returned| returned.answer)).collect();
    (run.broken(), answers)
}

#[test]
fn whichever_two_of_three_crash_and_whenever_nothing_is_broken_and_the_client_is_answered() {
    let mut runs = 0;
    for (first, second) in [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)] {
        let third = 6 - first - second;
        for reaching in [String::new(), format!(" reaching P{second}"), format!(" reaching P{third}")] {
            for at in (22..120).step_by(7) {
                for later in (at..at + 260).step_by(13) {
                    let script = format!(
                        "passive-replication n=3 until=1s retry=60ms\nat 20ms  C1 put x 1\nat {at}ms  crash P{first}{reaching}\n\
                         at {later}ms  crash P{second}\nat 60ms  C1 get x\n"
                    );
                    let (broken, answers) = end(&script);
                    assert_eq!((broken, answers), (vec![], vec![Some(None), Some(Some(Value::Number(1)))]), "{script}");
                    runs += 1;
                }
            }
        }
    }
    assert!(runs > 4000, "{runs} runs");
}

#[test]
fn as_long_as_one_never_crashes_others_may_come_and_go() {
    for seed in 0..400 {
        let mut weather = Weather::new(seed);
        let n = weather.within(2, 5);
        let stays = weather.within(1, n);
        let mut script = format!("passive-replication n={n} clients=2 seed={seed} latency=5..10ms every=40ms until=3s retry=60..90ms\n");
        for id in (1..=n).filter(|&id| id != stays) {
            let mut at = weather.within(0, 400);
            for _ in 0..weather.within(1, 6) {
                let reaching = if weather.happens(30) { format!(" reaching P{}", weather.within(1, n)) } else { String::new() };
                script += &format!("at {at}ms  crash P{id}{reaching}\n");
                at += weather.within(1, 300);
                script += &format!("at {at}ms  recover P{id}\n");
                at += weather.within(1, 300);
            }
        }
        let (broken, answers) = end(&script);
        assert_eq!(broken, [""; 0], "{script}");
        let answered = answers.iter().filter(|answer| answer.is_some()).count();
        assert!(answered > 10 && answers.len() - answered <= 2, "{answered} of {} answered, in\n{script}", answers.len());
    }
}
