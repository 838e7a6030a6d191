//! Random weather: what the model bears, and what it does not (RC6, RC7, RC14).

use super::runs::run;
use crate::weather::Weather;

/// How many storms there are of each kind.
const STORMS: u64 = 600;

/// Crashes of so many at random, some of them in the middle of a multicast.
fn crashes(weather: &mut Weather, n: u64, many: u64) -> String {
    let first = weather.within(1, n);
    let crash = |place: u64| {
        let number = (first + place) % n + 1;
        let reaching = if weather.happens(50) { format!(" reaching P{}", (first + weather.within(many, n - 1)) % n + 1) } else { String::new() };
        format!("at {}ms  crash P{number}{reaching}\n", weather.within(0, 250))
    };
    (0..many).map(crash).collect()
}

/// Who is slow for a while, and which messages.
fn delays(weather: &mut Weather, n: u64) -> String {
    let mut script = String::new();
    for _ in 0..weather.within(0, 4) {
        let (from, to) = (weather.within(1, n), weather.within(1, n - 1));
        let to = if to >= from { to + 1 } else { to };
        script += &format!("at {}ms  hold P{from}>P{to}#{} for {}ms\n", weather.within(0, 60), weather.within(1, 4), weather.within(20, 300));
    }
    if weather.happens(40) {
        let (who, at) = (weather.within(1, n), weather.within(0, 80));
        script += &format!("at {at}ms  pause P{who}\nat {}ms  resume P{who}\n", at + weather.within(50, 400));
    }
    script
}

#[test]
fn with_a_majority_up_all_who_are_up_decide_the_same_whatever_is_slow_for_how_long() {
    // RC6, RC7: D is too short at first, and grows.
    for seed in 0..STORMS {
        let mut weather = Weather::new(seed);
        let (n, f) = weather.one(&[(2, 0), (3, 1), (4, 1), (5, 2), (7, 3)]);
        let (every, slack) = (weather.within(10, 60), weather.within(0, 30));
        let mut script = format!("rotating-coordinator n={n} seed={seed} latency=1..40ms until=60s every={every}ms slack={slack}ms step=10ms\n");
        let many = weather.within(0, f);
        script += &crashes(&mut weather, n, many);
        script += &delays(&mut weather, n);
        let run = run(&script);
        assert_eq!((run.broken(), run.terminates()), (vec![], true), "{script}");
    }
}

#[test]
fn with_half_of_them_down_and_messages_lost_nothing_wrong_is_decided() {
    // RC6, RC8, RC14.
    let mut open = 0;
    for seed in 0..STORMS {
        let mut weather = Weather::new(seed);
        let n = weather.within(2, 7);
        let (loss, duplicate) = (weather.within(0, 40), weather.within(0, 30));
        let many = weather.within(0, n);
        let header = format!("rotating-coordinator n={n} seed={seed} latency=1..40ms loss={loss}% duplicate={duplicate}% until=1s");
        let mut script = format!("{header} every={}ms slack={}ms\n", weather.within(10, 60), weather.within(0, 30));
        script += &crashes(&mut weather, n, many.min(n - 1));
        script += &delays(&mut weather, n);
        if weather.happens(50) {
            let (at, cut) = (weather.within(0, 100), weather.within(1, n - 1));
            let names = |from: u64, to: u64| (from..=to).map(|number| format!("P{number}")).collect::<Vec<_>>().join(" ");
            script += &format!("at {at}ms  partition {} | {}\nat {}ms  heal\n", names(1, cut), names(cut + 1, n), at + weather.within(50, 400));
        }
        if weather.happens(50) {
            script += &format!("at {}ms  recover P{}\n", weather.within(100, 300), weather.within(1, n));
        }
        let run = run(&script);
        assert!(run.is_safe(), "{:?} broken in\n{script}", run.broken());
        open += u32::from(!run.terminates());
    }
    assert!(open > 50, "some of these never end: {open}");
}

#[test]
fn the_same_weather_breaks_agreement_where_a_rule_is_broken() {
    for rule in ["too-few-estimates", "any-estimate", "too-few-acks"] {
        let broken = (0..STORMS).filter(|seed| {
            let mut weather = Weather::new(*seed);
            let header = format!("rotating-coordinator n=3 seed={seed} latency=1..40ms until=2s every=10ms slack=0ms adapt=off break={rule}\n");
            !run(&format!("{header}{}", delays(&mut weather, 3))).is_safe()
        });
        let many = broken.count();
        println!("{rule}: {many} of {STORMS}");
        assert!(many > 0, "{rule}");
    }
}
