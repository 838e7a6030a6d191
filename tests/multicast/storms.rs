//! Hostile weather: late, repeated and lost messages, crashes, and whatever is asked for meanwhile.

use super::runs::run;
use crate::weather::Weather;
use std::fmt::Write;

/// A script in which members say things while the network and they themselves fail.
fn storm(seed: u64, head: &str, loses: bool) -> String {
    let mut weather = Weather::new(seed);
    let n = weather.within(2, 5);
    let loss = if loses { weather.one(&["0%", "10%"]) } else { "0%" };
    let repeated = weather.one(&["0%", "30%"]);
    let mut script = format!(
        "multicast n={n} seed={seed} latency=1..60ms loss={loss} duplicate={repeated} senders={} count={} answer={} {head}\n",
        weather.within(0, n),
        weather.within(0, 3),
        weather.within(0, n)
    );
    for _ in 0..weather.within(0, 12) {
        let (at, who) = (weather.within(0, 200), weather.within(1, n));
        let act = match weather.within(0, 5) {
            0 => format!("crash P{who}"),
            1 => format!("crash P{who} reaching P{}", weather.within(1, n)),
            2 => format!("recover P{who}"),
            _ => format!("P{who} multicast"),
        };
        let _ = writeln!(script, "at {at}ms {act}");
    }
    script
}

#[test]
fn nothing_is_delivered_twice_or_out_of_order_in_any_weather() {
    // DL3, DL4, DL5: FIFO order promises nothing of causes, and no order promises none.
    for seed in 0..400 {
        for (order, may_break) in [("causal", &[][..]), ("fifo", &["Causal Order"]), ("none", &["FIFO Order", "Causal Order"])] {
            for reliable in ["on", "off"] {
                let script = storm(seed, &format!("order={order} reliable={reliable}"), true);
                let run = run(&script);
                let kept = ["Integrity", "FIFO Order", "Causal Order"].into_iter().filter(|goal| !may_break.contains(goal));
                let broken = run.broken();
                assert!(kept.into_iter().all(|goal| !broken.contains(&goal)), "{broken:?} in\n{script}");
            }
        }
    }
}

#[test]
fn with_relays_and_links_that_lose_nothing_all_correct_members_deliver_the_same() {
    // DL2.
    for seed in 0..400 {
        for order in ["causal", "fifo", "none"] {
            // A recovered member may have lost what it held back, and a member that was down has missed messages: neither is correct. What
            // it multicasts afterwards may wait for what nobody passes on any more, so nobody comes back here.
            let script = storm(seed, &format!("order={order} reliable=on"), false);
            let script: String = script.lines().filter(|line| !line.contains("recover")).map(|line| format!("{line}\n")).collect();
            let broken = run(&script).broken();
            let promised = ["Validity", "Agreement", "Uniform Agreement"];
            assert!(promised.iter().all(|goal| !broken.contains(goal)), "{broken:?} in\n{script}");
        }
    }
}

#[test]
fn the_same_weather_finds_what_no_order_does() {
    let breaks = |head: &str, goal: &str| (0..400).any(|seed| run(&storm(seed, head, false)).broken().contains(&goal));
    for (head, goal) in [
        ("order=none", "FIFO Order"),
        ("order=fifo", "Causal Order"),
        ("break=deliver-at-once", "Causal Order"),
        ("break=sender-only", "Causal Order"),
        ("break=forget-own", "Validity"),
        ("break=deliver-again reliable=on", "Integrity"),
        ("break=no-relay reliable=on", "Agreement"),
        ("break=deliver-first reliable=on", "Uniform Agreement"),
    ] {
        assert!(breaks(head, goal), "{head} never breaks {goal}");
    }
}
