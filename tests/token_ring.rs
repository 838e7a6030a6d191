//! The token ring, held to its papers: every claim is a test that bears its name.
//!
//! Le Lann (1977) and Coulouris et al., section 15.2. TR1 to TR10 stand in `docs/rules/token-ring.md`.

mod support;
#[path = "support/weather.rs"]
mod weather;

use std::collections::BTreeMap;
use support::{Run, preset, presets, scenario};
use synod::base::{ProcessId, Time};
use synod::facts::{Exclusion, Milestone, Token};
use synod::protocols::enter::token_ring::TokenRing;
use synod::run::open;
use synod::scenario::script;
use synod::sim::Verdict;
use synod::words::Lang;
use weather::Weather;

/// Runs a script to its end.
fn run(script: &str) -> Run<TokenRing> {
    Run::of(scenario(script))
}

/// What happened, when in milliseconds, and to whom, of those who want, enter and leave.
fn happened(run: &Run<TokenRing>) -> Vec<(u64, usize, Exclusion)> {
    let of =
        |what: Milestone| if let Some(what @ (Exclusion::Wants | Exclusion::Enters | Exclusion::Leaves)) = what.told() { Some(what) } else { None };
    run.0.past().iter().filter_map(|entry| Some((entry.at.0 / 1000, entry.process?.number(), of(entry.what)?))).collect()
}

/// Who entered, in order.
fn entries(run: &Run<TokenRing>) -> Vec<usize> {
    happened(run).into_iter().filter(|(.., what)| *what == Exclusion::Enters).map(|(_, who, _)| who).collect()
}

/// The tokens of a kind of fact: who told it, and the number.
fn tokens(run: &Run<TokenRing>, is: fn(Token) -> bool) -> Vec<(usize, String)> {
    let of = |what: Milestone| if let Some(Exclusion::Token(token)) = what.told() { is(token).then_some(token) } else { None };
    let number = |token| match token {
        Token::Made { number } | Token::Came { number } | Token::Discarded { number } => number.to_string(),
    };
    run.0.past().iter().filter_map(|entry| Some((entry.process?.number(), number(of(entry.what)?)))).collect()
}

#[test]
fn the_token_goes_round_from_neighbour_to_neighbour_and_whoever_wants_it_keeps_it_while_inside() {
    // TR1: it comes to P3 at 20 ms, stays for 40, and goes on.
    let run = run("token-ring n=4 until=200ms latency=10ms wanting=0\nat 1ms  P3 acquire");
    assert_eq!(happened(&run), [(1, 3, Exclusion::Wants), (20, 3, Exclusion::Enters), (60, 3, Exclusion::Leaves)]);
    let came: Vec<usize> = tokens(&run, |token| matches!(token, Token::Came { .. })).into_iter().map(|(who, _)| who).collect();
    assert_eq!(came[..6], [2, 3, 4, 1, 2, 3]);
}

#[test]
fn to_enter_takes_between_one_message_and_n_wherever_the_token_is() {
    // TR2: whoever wants to enter while the token travels waits for as many messages as it has still to go.
    for n in 2..=7_u64 {
        for (who, moment) in (1..=n).flat_map(|who| (0..2 * n).map(move |turn| (who, 10 * turn + 5))) {
            let run = run(&format!("token-ring n={n} until=1s latency=10ms wanting=0\nat {moment}ms  P{who} acquire"));
            // At that moment it is on its way to this process, counted from nought.
            let coming_to = (moment / 10 + 1) % n;
            let hops = (who - 1 + n - coming_to) % n + 1;
            assert!((1..=n).contains(&hops));
            assert_eq!(run.0.past().occupancy().tokens().longest_wait(), hops, "n={n} P{who} at {moment} ms");
            let entered = happened(&run).into_iter().find(|(.., what)| *what == Exclusion::Enters).expect("it enters").0;
            assert_eq!(entered, (moment / 10 + hops) * 10, "n={n} P{who} at {moment} ms");
        }
    }
}

#[test]
fn alone_on_its_ring_a_process_enters_without_a_message() {
    // TR2: whoever has the token waits for none.
    let run = run("token-ring n=1 until=1s wanting=1 times=3");
    assert_eq!((entries(&run), run.messages(), run.broken()), (vec![1, 1, 1], 0, vec![]));
}

#[test]
fn from_one_who_leaves_to_the_next_who_enters_it_takes_one_message_to_n() {
    // TR2: P1 leaves and P2 waits: one message; P1 leaves and wants to enter again: n.
    let next = |who| {
        let run = run(&format!("token-ring n=5 until=1s latency=10ms wanting=0\nat 1ms  P1 acquire\nat 55ms  P{who} acquire\nat 91ms  P1 acquire"));
        let all = happened(&run);
        let left = all.iter().find(|(.., what)| *what == Exclusion::Leaves).expect("it leaves").0;
        (all.iter().find(|(at, _, what)| *at > left && *what == Exclusion::Enters).expect("another enters").0 - left) / 10
    };
    assert_eq!([next(2), next(4), next(5), next(1)], [1, 3, 4, 5]);
}

#[test]
fn an_idle_ring_sends_n_messages_a_turn() {
    // TR3.
    for n in [2, 3, 5, 8, 20] {
        let run = run(&format!("token-ring n={n} until={}ms latency=10ms wanting=0", 10 * n * 7 - 1));
        assert_eq!(run.messages(), 7 * n, "n={n}: seven turns, the last message on its way");
        assert_eq!(run.0.past().occupancy().tokens().idle(), 7 * n - 1);
        let counts = TokenRingCounts::of(&run);
        assert_eq!(counts.0["Messages while nobody wants"], (7 * n - 1, format!("{n} a turn")));
    }
}

/// What is counted, and what stands beside.
struct TokenRingCounts(BTreeMap<&'static str, (u64, String)>);

impl TokenRingCounts {
    fn of(run: &Run<TokenRing>) -> TokenRingCounts {
        let roster = run.0.world().roster();
        let counts = <TokenRing as synod::sim::Protocol>::counts(&run.0.scene());
        let beside = |count: &synod::sim::Count| count.beside.map(|text| text.say(Lang::English, roster)).unwrap_or_default();
        TokenRingCounts(counts.iter().map(|count| (count.words.of(Lang::English), (count.number, beside(count)))).collect())
    }
}

#[test]
fn where_everybody_always_wants_to_enter_an_entry_takes_one_message() {
    // TR4.
    let run = run("token-ring n=5 until=5s latency=10ms wanting=5 times=0 rest=1ms stay=40ms");
    let entered = entries(&run);
    assert!(entered.len() > 90, "{}", entered.len());
    // Until all want to, the token comes by once without need.
    assert!(run.messages() <= entered.len() as u64 + 2, "{} messages for {} entries", run.messages(), entered.len());
    assert!(entered.windows(2).all(|pair| pair[1] == pair[0] % 5 + 1), "in the order of the ring: {entered:?}");
}

#[test]
fn whoever_wants_to_enter_first_need_not_enter_first() {
    // TR5: P1 wants to at 1 ms, when the token has just gone; P4 at 50 ms, when it is just coming.
    let run = run(preset("token-ring/just-missed"));
    let wanted: Vec<usize> = happened(&run).into_iter().filter(|(.., what)| *what == Exclusion::Wants).map(|(_, who, _)| who).collect();
    assert_eq!((wanted, entries(&run), run.broken()), (vec![1, 4], vec![4, 1], vec![]));
}

#[test]
fn nobody_enters_twice_while_another_waits() {
    // TR6, whatever the network does; with a broken rule it is seen to fail.
    for seed in 0..200 {
        let mut weather = Weather::new(seed);
        let n = weather.within(2, 7);
        let header =
            format!("token-ring n={n} seed={seed} until=2s latency={}..40ms duplicate=20% wanting={n} times=0 rest=0..90ms", weather.within(1, 20));
        let run = run(&header);
        assert_eq!(run.broken(), [""; 0], "{header}");
        assert!(run.0.past().occupancy().count() > 20 && run.0.past().occupancy().bypass().is_some_and(|bypass| bypass.times == 1), "{header}");
    }
    assert_eq!(run(preset("token-ring/broken-keep-token")).broken(), ["Bounded waiting"]);
}

#[test]
fn a_lost_token_is_made_anew_with_a_higher_number_and_all_get_in() {
    // TR7.
    let lost = run(preset("token-ring/lost-token"));
    assert!(matches!(lost.verdict("ME2"), Verdict::Pending(_)) && lost.broken().is_empty(), "nobody promises anything");
    let made = run(preset("token-ring/regenerated"));
    assert_eq!(tokens(&made, |token| matches!(token, Token::Made { .. })), [(1, "1.1".to_owned()), (1, "2.1".to_owned())]);
    assert_eq!((made.broken(), made.verdict("ME2")), (vec![], Verdict::Holds));
}

#[test]
fn a_late_token_lets_two_in_and_is_thrown_away_where_the_newer_one_was() {
    // TR7 and TR8: P5 enters with the old one, and P1, whose the new one is, throws it away.
    let late = run(preset("token-ring/late-token"));
    assert_eq!(late.broken(), ["ME1", "One token"]);
    assert_eq!(tokens(&late, |token| matches!(token, Token::Discarded { .. })), [(1, "1.1".to_owned())]);
    let patient = run(&preset("token-ring/late-token").replace("regenerate=timeout", "regenerate=timeout patience=600ms"));
    assert_eq!((patient.broken(), patient.verdict("ME2")), (vec![], Verdict::Holds), "whoever waits for longer hears of it");
}

#[test]
fn two_tokens_that_meet_become_one() {
    // TR7: the new one comes to P5 while it is inside with the old one.
    let script = "token-ring until=1s latency=15ms wanting=0 stay=60ms regenerate=timeout patience=400ms\nat 0ms  hold P4>P5#1 for 370ms\nat 200ms  P5 acquire";
    let run = run(script);
    assert_eq!(tokens(&run, |token| matches!(token, Token::Discarded { .. })), [(5, "1.1".to_owned())]);
    assert_eq!(run.broken(), ["One token"], "and this time nobody else was inside");
    assert_eq!(run.0.cast().processes.iter().map(|(_, member)| member.seen.number.to_string()).collect::<Vec<_>>(), vec!["2.1"; 5]);
}

#[test]
fn of_all_who_miss_a_token_the_first_makes_a_new_one_and_the_others_hear_of_it() {
    // TR8: wherever it is lost.
    let mut again = 0;
    for (n, at) in (2..=6_u64).flat_map(|n| (1..=n).map(move |at| (n, at))) {
        let next = at % n + 1;
        let script = format!(
            "token-ring n={n} until=3s latency=10..20ms wanting={n} times=2 rest=0..90ms regenerate=timeout patience=500ms\nat 0ms  drop P{at}>P{next}#1"
        );
        let run = run(&script);
        assert_eq!(run.verdict("ME2"), Verdict::Holds, "{script}");
        // TR6: the new one may come first to those who have been in.
        assert!(run.broken().iter().all(|goal| *goal == "Bounded waiting"), "{script}");
        again += run.broken().len();
        assert_eq!(tokens(&run, |token| matches!(token, Token::Made { .. })).len(), 2, "{script}");
    }
    assert!(again > 0, "somebody enters twice while another waits");
    let all_at_once = run(preset("token-ring/broken-all-at-once"));
    assert_eq!(tokens(&all_at_once, |token| matches!(token, Token::Made { .. })).len(), 6, "P1 at first, then all five");
}

#[test]
fn a_new_token_has_a_colour_of_its_own_even_if_the_same_process_makes_it() {
    let mut session = open(scenario(preset("token-ring/late-token")));
    assert!(session.seek(Time::millis(440), u32::MAX));
    let frame = session.frame();
    let worn: Vec<(String, u8)> = frame
        .processes
        .iter()
        .filter_map(|view| view.look.badge.as_ref())
        .map(|badge| (badge.datum.show(Lang::English, frame.roster), badge.tone.number()))
        .collect();
    assert_eq!(worn, [("2.1".to_owned(), 2), ("1.1".to_owned(), 1)]);
}

#[test]
fn a_number_that_was_seen_makes_no_new_token() {
    // TR7: the neighbour has seen it.
    let run = run(preset("token-ring/broken-same-number"));
    assert!(matches!(run.verdict("ME2"), Verdict::Pending(_)));
    assert_eq!(tokens(&run, |token| matches!(token, Token::Discarded { .. }))[0], (2, "1.1".to_owned()));
}

#[test]
fn the_token_dies_with_whoever_has_it_and_each_new_one_is_lost_where_the_ring_is_open() {
    // TR9.
    let run = run(
        "token-ring until=2s latency=15ms wanting=0 regenerate=timeout\nat 1ms  P3 acquire\nat 50ms  crash P3\nat 60ms  P2 acquire\nat 60ms  P4 acquire",
    );
    assert_eq!(entries(&run), [3, 2, 4], "P2 is served by the token of P1, P4 by its own, three times as late");
    let made = tokens(&run, |token| matches!(token, Token::Made { .. }));
    assert_eq!(made[..3], [(1, "1.1".to_owned()), (1, "2.1".to_owned()), (1, "3.1".to_owned())]);
    assert_eq!(run.broken(), ["One token"], "P1 and P4 lose patience at the same time, again and again");
    let mended = Run::<TokenRing>::of(scenario(preset("token-ring/holder-crashes")));
    assert_eq!((mended.broken(), mended.verdict("ME2")), (vec![], Verdict::Holds));
}

#[test]
fn a_message_that_comes_twice_brings_one_token() {
    // TR10: whoever crashes remembers on disk what came by.
    for seed in 0..300 {
        let mut weather = Weather::new(seed);
        let n = weather.within(2, 5);
        let mut script =
            format!("token-ring n={n} seed={seed} until=1s duplicate=50% wanting={n} times=0 rest=0..50ms stay={}ms\n", weather.within(1, 30));
        for _ in 0..weather.within(0, 4) {
            let (who, at) = (weather.within(1, n), weather.within(0, 400));
            script += &format!("at {at}ms  crash P{who}\nat {}ms  recover P{who}\n", at + weather.within(0, 60));
        }
        assert_eq!(run(&script).broken(), [""; 0], "{script}");
    }
    assert_eq!(run(preset("token-ring/broken-any-token")).broken(), ["ME1", "One token"]);
}

#[test]
fn who_is_inside_and_how_many_tokens_there_are_is_known_from_outside() {
    let known = |name: &str, millis| {
        let mut session = open(scenario(preset(name)));
        assert!(session.seek(Time::millis(millis), u32::MAX));
        let frame = session.frame();
        let all: Vec<(String, bool)> = frame.known.iter().map(|known| (known.text.say(Lang::English, frame.roster), known.is_wrong)).collect();
        all
    };
    let told = |all: &[(&str, bool)]| all.iter().map(|(text, wrong)| ((*text).to_owned(), *wrong)).collect::<Vec<_>>();
    assert_eq!(known("token-ring/late-token", 420), told(&[("P2 is inside", false), ("2 valid tokens", true)]));
    assert_eq!(known("token-ring/late-token", 440), told(&[("P2 is inside", true), ("P5 is inside", true), ("2 valid tokens", true)]));
    assert_eq!(known("token-ring/late-token", 700), told(&[("nobody is inside", false), ("1 valid token", false)]));
    assert_eq!(known("token-ring/lost-token", 100), told(&[("nobody is inside", false), ("no token: it is lost", true)]));
}

#[test]
fn waiting_and_being_inside_are_bars_on_the_lane_of_a_process() {
    let run = run(preset("token-ring/just-missed"));
    let bars = |number| -> Vec<(&'static str, u64, Option<u64>)> {
        let lived = run.0.past().episodes().between(ProcessId::numbered(number), Time::ZERO, Time::millis(1000));
        lived.map(|lived| (lived.what.id, lived.from.0 / 1000, lived.until.map(|until| until.0 / 1000))).collect()
    };
    assert_eq!(bars(4), [("waits", 50, Some(60)), ("inside", 60, Some(100))]);
    assert_eq!(bars(1), [("waits", 1, Some(140)), ("inside", 140, Some(180))]);
    assert!(bars(2).is_empty());
}

#[test]
fn whoever_is_asked_to_leaves_and_whoever_wants_to_enter_already_is_not_asked_twice() {
    let script = "token-ring n=3 until=200ms latency=10ms wanting=0\nat 1ms  P3 acquire\nat 2ms  P3 acquire\nat 3ms  P3 release\nat 30ms  P3 release";
    assert_eq!(happened(&run(script)), [(1, 3, Exclusion::Wants), (20, 3, Exclusion::Enters), (30, 3, Exclusion::Leaves)]);
}

#[test]
fn messages_go_to_neighbours_only() {
    for (name, _, preset) in presets().filter(|(name, ..)| name.starts_with("token-ring/")) {
        let run = run(preset.script);
        let n = run.0.world().roster().processes as usize;
        for (from, to) in (0..n).flat_map(|from| (0..n).map(move |to| (from, to))).filter(|(from, to)| (from + 1) % n != *to) {
            assert_eq!(run.0.world().sent(ProcessId::at(from), ProcessId::at(to)), 0, "{name}");
        }
    }
}

#[test]
fn what_can_not_be_is_refused_and_what_is_unwise_is_said() {
    let refused = |text: &str| script::parse(text, synod::protocols::CARDS).expect_err("it is refused").say(Lang::English);
    assert!(refused("token-ring latency=0ms").ends_with("write latency=10..20ms"), "{}", refused("token-ring latency=0ms"));
    assert!(refused("token-ring stay=0ms").contains("stay=40ms"));
    assert!(refused("token-ring clients=1").contains("leave clients=0"));
    let advice = |text: &str| scenario(text).settings.advice().into_iter().map(|(_, problem)| problem.say(Lang::English)).collect::<Vec<_>>();
    assert!(advice("token-ring patience=100ms").is_empty(), "nobody loses patience");
    let unwise = advice("token-ring regenerate=timeout patience=300ms");
    assert!(unwise.len() == 1 && unwise[0].ends_with("write 301ms or more"), "{unwise:?}");
    assert!(advice("token-ring regenerate=timeout patience=301ms").is_empty());
}
