//! The duel, PMS section 2.4: two proposers that pre-empt each other for ever. B17, B18 and B25.
//!
//! Constant latency d, thinking time tau, refusals, a new ballot at the first refusal; the second proposer starts s after the first.
//! With roles apart the duel is endless for 2d < s < 2d + tau and nowhere else. With all parts in one process a proposer's own
//! acceptor refuses at once, and for three processes and more it is endless for s = 0, for d - tau < s < d + tau and for
//! 2d < s < 2d + tau (measured here, for no paper has it).

use super::closed_forms::frame_at_the_end;
use crate::support::{Run, run};
use synod::facts::Agreement;
use synod::words::Lang;

/// Latency and thinking time, in microseconds.
type Pace = (u64, u64);

const PACES: [Pace; 8] =
    [(10_000, 10_000), (10_000, 5000), (10_000, 1000), (10_000, 20_000), (10_000, 30_000), (20_000, 10_000), (1000, 1000), (5000, 2000)];

/// Two proposers, three acceptors, one learner.
const SEPARATE: &str = "n=6 roles=separate proposers=2";

fn duel(cast: &str, (d, tau): Pace, s: u64, until: &str) -> Run {
    run(&format!("paxos {cast} latency={d}us think={tau}us offset={s}us nack=on backoff=none retry=60s until={until}"))
}

/// Whether the duel goes on to the end of a run that is long beside its period.
fn is_endless(cast: &str, pace: Pace, s: u64) -> bool {
    let run = duel(cast, pace, s, "1500ms");
    assert!(run.broken().is_empty());
    let endless = !run.terminates();
    assert_eq!(endless, run.goes_on(), "it ends with a decision or not at all");
    assert_eq!(endless, run.chosen().is_empty());
    endless
}

/// Offsets from 1 ms in steps of 1 ms to well beyond the window, and some a microsecond beside its edges; none on an edge.
fn offsets((d, tau): Pace) -> Vec<u64> {
    let edges = [0, d.saturating_sub(tau), d + tau, 2 * d, 2 * d + tau];
    let beside = edges.iter().flat_map(|edge| [edge.saturating_sub(1), edge + 1]);
    let mut offsets: Vec<u64> = (1..=(2 * d + tau) / 1000 + 15).map(|ms| ms * 1000).chain(beside).filter(|s| !edges.contains(s)).collect();
    offsets.sort_unstable();
    offsets.dedup();
    offsets
}

fn inside(s: u64, low: u64, high: u64) -> bool {
    low < s && s < high
}

#[test]
fn with_roles_apart_offsets_inside_the_window_never_end_and_all_others_do() {
    for pace in PACES {
        let (d, tau) = pace;
        for s in offsets(pace) {
            assert_eq!(is_endless(SEPARATE, pace, s), inside(s, 2 * d, 2 * d + tau), "d={d} tau={tau} s={s}");
        }
    }
}

#[test]
fn the_window_is_the_same_for_more_acceptors_and_however_the_value_is_learned() {
    for cast in ["n=8 roles=separate proposers=2", "n=7 roles=separate proposers=2", "n=6 roles=separate proposers=2 learn=decide"] {
        for s in offsets((10_000, 10_000)) {
            assert_eq!(is_endless(cast, (10_000, 10_000), s), inside(s, 20_000, 30_000), "{cast} s={s}");
        }
    }
}

#[test]
fn an_endless_duel_is_pending_at_ten_seconds_after_hundreds_of_ballots() {
    for cast in [SEPARATE, "n=5 proposers=P1,P5", "n=5 proposers=P1,P5 learn=decide"] {
        let run = duel(cast, (10_000, 10_000), 25_000, "10s");
        assert!(run.goes_on() && run.verdict("Termination").word() == "pending" && run.broken().is_empty());
        assert!(run.ballots() >= 390, "{cast}: {} ballots", run.ballots());
    }
}

#[test]
fn an_endless_duel_repeats_itself() {
    // Its period is that of one ballot and its refusal: Prepare, Promise, thinking, Accept, Nack.
    for (d, tau) in PACES {
        let run = duel(SEPARATE, (d, tau), 2 * d + tau / 2, "2s");
        let begun = run.past(|what| if let Some(Agreement::Began { ballot }) = what.told() { Some(ballot) } else { None });
        for proposer in 1..=2 {
            let times: Vec<u64> = begun.iter().filter(|(_, ballot)| ballot.process.number() == proposer).map(|(at, _)| *at).collect();
            assert!(times.len() > 10 && times.windows(2).all(|pair| pair[1] - pair[0] == 4 * d + tau), "d={d} tau={tau}: {times:?}");
        }
    }
}

#[test]
fn in_an_endless_duel_every_ballot_but_the_last_of_each_is_wasted() {
    let run = duel(SEPARATE, (10_000, 10_000), 25_000, "10s");
    let wasted = run.past(|what| matches!(what.told(), Some(Agreement::Abandoned { .. })).then_some(())).len();
    assert_eq!(wasted, run.ballots() - 2);
}

#[test]
fn without_thinking_time_the_duel_always_ends() {
    // B18: a simulator that takes no time to think never shows the livelock.
    for cast in [SEPARATE, "n=3 proposers=P1,P3", "n=5 proposers=P1,P5"] {
        for d in [1000, 10_000] {
            for s in offsets((d, 0)).into_iter().chain([0, 2 * d]) {
                assert!(!is_endless(cast, (d, 0), s), "{cast} d={d} s={s}");
            }
        }
    }
}

#[test]
fn up_to_two_delays_the_second_wins_and_beyond_the_window_the_first() {
    for (d, tau) in PACES {
        let winner =
            |s: u64| duel(SEPARATE, (d, tau), s, "1500ms").chosen().first().map(|what| what.split(' ').next_back().unwrap_or_default().to_owned());
        for s in [d / 2, d, 2 * d - 1] {
            assert_eq!(winner(s).as_deref(), Some("blue"), "d={d} tau={tau} s={s}");
        }
        for s in [2 * d + tau + 1, 4 * d + tau] {
            assert_eq!(winner(s).as_deref(), Some("red"), "d={d} tau={tau} s={s}");
        }
    }
}

#[test]
fn with_every_part_in_one_process_there_are_three_windows() {
    for (n, cast) in [(3, "n=3 proposers=P1,P3"), (5, "n=5 proposers=P1,P5")] {
        for pace in PACES {
            let (d, tau) = pace;
            assert!(is_endless(cast, pace, 0), "n={n} d={d} tau={tau}: in step with each other");
            for s in offsets(pace) {
                let windows = inside(s, d.saturating_sub(tau), d + tau) || inside(s, 2 * d, 2 * d + tau);
                // From tau = d on the first two have grown together, and those two with the third.
                let merged = tau >= d && s < 2 * d + tau;
                assert_eq!(is_endless(cast, pace, s), windows || merged, "n={n} d={d} tau={tau} s={s}");
            }
        }
    }
}

#[test]
fn with_every_part_in_one_process_ten_and_ten_are_endless_from_0_to_30_ms() {
    // B17.
    for cast in ["n=3 proposers=P1,P3", "n=5 proposers=P1,P5"] {
        for s in 0..=60 {
            assert_eq!(is_endless(cast, (10_000, 10_000), s * 1000), s <= 30, "{cast} s={s}ms");
        }
    }
}

#[test]
fn two_processes_duel_even_without_thinking() {
    // Each is half of every majority, and its own acceptor refuses the other's ballot at once: s < 3d + tau is endless.
    for (d, tau) in PACES.into_iter().chain([(10_000, 0)]) {
        for s in (0..3 * d + tau).step_by(1000).chain([3 * d + tau - 1]) {
            assert!(is_endless("n=2 proposers=2", (d, tau), s), "d={d} tau={tau} s={s}");
        }
        assert!(!is_endless("n=2 proposers=2", (d, tau), 3 * d + tau + 1), "d={d} tau={tau}");
    }
}

#[test]
fn where_refusals_are_silent_the_retry_timer_paces_the_duel() {
    let run = run(&format!("paxos {SEPARATE} latency=10ms think=10ms offset=25ms nack=off retry=100..200ms until=10s"));
    assert!(run.terminates() && run.broken().is_empty(), "its dice are drawn anew each time");
}

#[test]
fn one_distinguished_proposer_makes_progress() {
    // PMS 2.4: "To guarantee progress, a distinguished proposer must be selected".
    for seed in 0..200 {
        let run = run(&format!("paxos n=5 seed={seed} loss=20% until=10s"));
        assert!(!run.chosen().is_empty() && run.is_safe(), "seed {seed}");
    }
}

/// What theory says of a duel, where it says something.
fn theory(settings: &str) -> Option<String> {
    let frame = frame_at_the_end(&format!("paxos {settings} until=1s"));
    frame.theory.map(|text| text.say(Lang::English, frame.roster))
}

#[test]
fn theory_says_for_which_roles_and_offsets_the_duel_never_ends() {
    let told = |settings: &str| theory(&format!("{settings} latency=10ms backoff=none")).unwrap_or_default();
    assert_eq!(told(&format!("{SEPARATE} think=10ms")), "Theory: with roles apart, a duel never ends for an offset between 20 ms and 30 ms.");
    assert_eq!(told("proposers=P1,P5 think=10ms"), "Theory: with all roles in one, a duel never ends for an offset of up to 30 ms.");
    let windows = "Theory: with all roles in one, a duel never ends for an offset of 0, between 5 ms and 15 ms, and between 20 ms and 25 ms.";
    assert_eq!(told("proposers=P1,P5 think=5ms"), windows);
    let three = "Theory: with all roles in one, a duel never ends for an offset of up to 5 ms more than 0, 10 ms or 20 ms.";
    assert_eq!(told("proposers=P5,P1 think=5ms"), three, "the higher number starts");
    assert_eq!(told("n=2 proposers=2 think=0ms"), "Theory: with all roles in one, a duel never ends for an offset of up to 30 ms.");
    assert_eq!(told("proposers=P1,P5 think=0ms"), "Theory: every duel ends.");
}

#[test]
fn theory_is_silent_where_it_is_of_another_case() {
    let duel = "n=6 roles=separate proposers=2 think=10ms latency=10ms backoff=none";
    assert!(theory(duel).is_some());
    for other in [
        "latency=10..20ms",
        "backoff=random",
        "proposers=3",
        "proposers=1",
        "clients=2",
        "loss=1%",
        "duplicate=1%",
        "nack=off",
        "retry=30ms",
        "break=small-quorums",
    ] {
        let name = other.split('=').next().unwrap_or_default();
        let kept: Vec<&str> = duel.split(' ').filter(|setting| !setting.starts_with(&format!("{name}="))).collect();
        assert_eq!(theory(&format!("{} {other}", kept.join(" "))), None, "{other}");
    }
}

#[test]
fn what_theory_says_of_a_duel_is_what_happens() {
    let millis = |text: &str| (text.parse::<f64>().expect("a time") * 1000.0) as u64;
    let casts = [
        "n=2 proposers=2",
        "n=3 proposers=2",
        "n=4 proposers=P1,P3",
        "n=7 proposers=P2,P7",
        "n=2 proposers=P2,P1",
        "n=3 proposers=P2,P1",
        "n=5 proposers=P5,P1",
        SEPARATE,
        "n=9 roles=separate proposers=2 learners=0",
    ];
    for cast in casts {
        for (d, tau) in [(10_000, 10_000), (10_000, 4000), (10_000, 30_000), (5000, 0)] {
            let said = theory(&format!("{cast} latency={d}us think={tau}us backoff=none retry=60s")).expect("theory has something to say");
            let times: Vec<u64> =
                said.split(' ').collect::<Vec<_>>().windows(2).filter(|pair| pair[1].starts_with("ms")).map(|pair| millis(pair[0])).collect();
            let endless = |s: u64| match times.as_slice() {
                [] => false,
                [most] => s < *most,
                [low, high] => inside(s, *low, *high),
                [low, high, second, last] => inside(s, *low, *high) || inside(s, *second, *last),
                [most, once, twice] => [0, *once, *twice].iter().any(|&from| (from..from + most).contains(&s)),
                _ => panic!("{said}"),
            };
            for s in offsets((d, tau)).into_iter().filter(|s| !times.contains(s)) {
                assert_eq!(is_endless(cast, (d, tau), s), endless(s), "{cast} d={d} tau={tau} s={s}: {said}");
            }
        }
    }
}
