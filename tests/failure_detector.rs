//! The failure detector, held to the papers: every claim is a test that bears its name. FD1 to FD18 stand in `docs/rules/failure-detector.md`.

mod support;

use support::{Run, preset, scenario};
use synod::base::{ProcessId, ProcessSet, Span, Time};
use synod::facts::Suspicion;
use synod::protocols::CARDS;
use synod::protocols::survive::failure_detector::FailureDetector;
use synod::run::open;
use synod::scenario::script;
use synod::sim::{Protocol, Verdict};
use synod::words::Lang;
use synod::words::sheet::{CellMark, Shape, Window};

/// How many seeds of a random network are tried.
const SEEDS: u64 = 150;

fn run(script: &str) -> Run<FailureDetector> {
    Run::of(scenario(script))
}

fn id(number: usize) -> ProcessId {
    ProcessId::numbered(number)
}

fn set(numbers: &[usize]) -> ProcessSet {
    numbers.iter().copied().map(id).collect()
}

/// Who began to suspect whom, and when, in microseconds.
fn suspicions(run: &Run<FailureDetector>) -> Vec<(u64, usize, usize)> {
    let suspicion = |entry: &synod::facts::PastEntry| match (entry.what.told(), entry.process) {
        (Some(Suspicion::Suspects { whom, .. }), Some(by)) => Some((entry.at.0, by.number(), whom.number())),
        _ => None,
    };
    run.0.past().iter().filter_map(suspicion).collect()
}

/// Who took back a suspicion of whom, and when.
fn taken_back(run: &Run<FailureDetector>) -> Vec<(u64, usize, usize)> {
    let trust = |entry: &synod::facts::PastEntry| match (entry.what.told(), entry.process) {
        (Some(Suspicion::Trusts { whom, .. }), Some(by)) => Some((entry.at.0, by.number(), whom.number())),
        _ => None,
    };
    run.0.past().iter().filter_map(trust).collect()
}

/// How many suspicions were of somebody who had not crashed.
fn mistakes(run: &Run<FailureDetector>) -> u64 {
    run.0.past().suspicions().mistakes()
}

/// Whom a process suspects at the end.
fn suspected_by(run: &Run<FailureDetector>, number: usize) -> ProcessSet {
    run.0.cast().processes[id(number)].suspects.suspected
}

fn holds(run: &Run<FailureDetector>, property: &str) -> bool {
    run.verdict(property) == Verdict::Holds
}

// ---- heartbeats and timers ----

#[test]
fn everybody_tells_all_others_every_t() {
    // FD1.
    for n in [1, 2, 3, 4, 7] {
        for (every, periods) in [(20, 25), (50, 10), (500, 1)] {
            let run = run(&format!("failure-detector n={n} every={every}ms slack=40ms until=499ms"));
            let of_a_period = run.0.scene().config.messages();
            assert_eq!((run.messages(), of_a_period), (n * (n - 1) * periods, n * (n - 1)), "{n} every {every} ms");
        }
    }
}

#[test]
fn silence_of_t_and_d_is_borne_and_not_a_microsecond_more() {
    // FD2: the third heartbeat of P3 to P1 is due at 110 ms, 50 ms behind the one before; P1 waits for 80.
    let held = |by: &str| run(&format!("failure-detector latency=10ms until=300ms\nat 101ms  hold P3>P1#3 for {by}"));
    assert_eq!(suspicions(&held("29999us")), []);
    assert_eq!(suspicions(&held("30001us")), [(140_000, 1, 3)]);
    let unheard = run("failure-detector n=2 latency=10ms until=300ms\nat 0ms  cut P1>P2");
    assert_eq!(suspicions(&unheard), [(80_000, 2, 1)], "from the start, where nothing ever comes");
}

#[test]
fn the_first_message_takes_a_suspicion_back() {
    // FD3.
    let run = run(preset("failure-detector/a-delay-spike"));
    assert_eq!(suspicions(&run), [(140_000, 1, 3), (140_000, 2, 3), (140_000, 4, 3)]);
    assert_eq!(taken_back(&run), [(160_000, 1, 3), (160_000, 2, 3), (160_000, 4, 3)], "the next heartbeat overtakes the late one");
    assert_eq!((run.broken(), holds(&run, "Eventual strong accuracy")), (vec!["Strong accuracy"], true));
}

// ---- accuracy ----

#[test]
fn with_a_d_that_covers_the_spread_of_delays_nobody_is_suspected_before_it_crashes() {
    // FD4, FD17.
    for seed in 0..SEEDS {
        for (every, slack, latency) in [(50, 51, "10..60ms"), (20, 60, "0..50ms"), (100, 1, "30ms"), (30, 61, "0..60ms")] {
            let header = format!("failure-detector seed={seed} every={every}ms slack={slack}ms latency={latency} until=1s");
            let run = run(&format!("{header}\nat {}ms  crash P2\nat {}ms  crash P4", 100 + seed, 300 + seed));
            assert_eq!((run.broken(), mistakes(&run)), (vec![], 0), "{header}");
            assert!(suspicions(&run).iter().all(|&(at, _, whom)| (whom == 2 && at > 100_000) || (whom == 4 && at > 300_000)), "{header}");
        }
    }
}

#[test]
fn with_a_d_below_the_spread_somebody_is_suspected_who_is_up() {
    // FD4: what must fail.
    for (every, slack, latency) in [(50, 40, "10..60ms"), (50, 0, "10..20ms"), (30, 40, "0..60ms")] {
        let header = format!("failure-detector every={every}ms slack={slack}ms latency={latency} until=3s");
        assert_eq!(script::parse(&header, CARDS).expect(&header).settings.advice().len(), 1, "{header}");
        let wrong = (0..20).map(|seed| run(&format!("{header} seed={seed}"))).filter(|run| mistakes(run) > 0);
        assert!(wrong.inspect(|run| assert_eq!(run.broken()[0], "Strong accuracy")).count() > 10, "{header}");
    }
    let first = run("failure-detector every=1ms slack=12ms latency=20ms until=100ms");
    assert_eq!(suspicions(&first)[0].0, 13_000, "the first heartbeat takes longer than T + D");
}

#[test]
fn where_it_is_advised_to_wait_longer_that_is_enough() {
    // FD4.
    for header in ["every=50ms slack=40ms latency=10..60ms", "every=1ms slack=1ms latency=20ms", "every=20ms slack=0ms latency=0..90ms"] {
        let settings = scenario(&format!("failure-detector {header}")).settings;
        let advice = settings.advice();
        let [(knob, problem)] = advice.as_slice() else { panic!("{header}: {} remarks", advice.len()) };
        let said = problem.say(Lang::English);
        let least = said.split("write ").nth(1).and_then(|rest| rest.split(' ').next()).expect("it says what to write");
        assert_eq!(knob.id, "slack");
        let wiser = format!("failure-detector {} until=2s", header.replace(header.split(' ').nth(1).unwrap_or_default(), &format!("slack={least}")));
        assert!(scenario(&wiser).settings.advice().is_empty(), "{wiser}");
        assert_eq!(mistakes(&run(&wiser)), 0, "{wiser}");
    }
}

#[test]
fn how_often_a_heartbeat_is_late_is_the_closed_form() {
    // FD6, for D of 0 to w.
    for (slack, share) in [(0, 0.5), (10, 0.32), (25, 0.125), (40, 0.02), (50, 0.0)] {
        let runs: Vec<_> = (0..5).map(|seed| run(&format!("failure-detector seed={seed} slack={slack}ms latency=10..60ms until=20s"))).collect();
        let late = runs.iter().map(mistakes).sum::<u64>() as f64;
        let found = late / (5.0 * 12.0 * 399.0);
        assert!((found - share).abs() < 0.01, "D = {slack} ms: {found} of the heartbeats are late, not {share}");
        let told = runs[0].0.scene().config.odds.expect("there is a figure").say(Lang::English, runs[0].0.world().roster());
        let expected = if slack == 50 { "No heartbeat is late" } else { &format!("{}", share * 100.0) };
        assert!(told.contains(expected), "{told}");
    }
    for other in ["latency=10..90ms", "loss=5%", "adapt=on", "break=no-slack"] {
        assert!(run(&format!("failure-detector until=1ms {other}")).0.scene().config.odds.is_none(), "{other}: no figure is right");
    }
}

#[test]
fn false_suspicions_never_end_where_d_stays_too_small() {
    // FD8.
    let many = |until: u64| mistakes(&run(&format!("failure-detector latency=10..60ms slack=10ms until={until}s"))) as f64;
    let (short, long) = (many(20), many(40));
    assert!(short > 1000.0 && (long / short - 2.0).abs() < 0.1, "{short} and then {long}");
}

#[test]
fn where_d_grows_each_is_wrong_about_each_a_bounded_number_of_times() {
    // FD7.
    for seed in 0..SEEDS / 5 {
        for (slack, step) in [(10, 40), (10, 20), (0, 7), (0, 60), (49, 1)] {
            let header = format!("failure-detector seed={seed} latency=10..60ms slack={slack}ms adapt=on step={step}ms until=10s");
            let (run, most) = (run(&header), (50 - slack) / step + 1);
            let of = |by, whom| suspicions(&run).iter().filter(|&&(_, one, other)| (one, other) == (by, whom)).count();
            for (by, whom) in (1..=4).flat_map(|by| (1..=4).map(move |whom| (by, whom))) {
                let (wrong, learned) = (of(by, whom), run.0.cast().processes[id(by)].suspects.slack[id(whom)]);
                assert!(wrong <= most, "{header}: P{by} was wrong {wrong} times about P{whom}, not {most} at most");
                let back = taken_back(&run).iter().filter(|&&(_, one, other)| (one, other) == (by, whom)).count();
                assert_eq!(learned, Span::millis((slack + back * step) as u64), "D grows with each suspicion that is taken back");
            }
            assert!(holds(&run, "Eventual strong accuracy"), "{header}");
        }
    }
}

#[test]
fn what_was_suspected_falsely_once_is_so_for_ever_and_what_holds_in_the_end_comes_back() {
    // FD17.
    let run = run(preset("failure-detector/d-grows"));
    assert_eq!(run.broken(), ["Strong accuracy", "Weak accuracy"]);
    assert!(["Strong completeness", "Eventual strong accuracy", "Eventual weak accuracy"].iter().all(|goal| holds(&run, goal)));
    let one = self::run("failure-detector latency=10ms until=300ms\nat 101ms  hold P3>P1#3 for 60ms\nat 180ms  crash P3");
    assert_eq!(one.broken(), ["Strong accuracy"], "it crashed later: that makes it no better");
}

// ---- completeness and detection ----

#[test]
fn a_crash_is_suspected_by_all_within_the_bound_and_not_too_soon() {
    // FD5.
    for seed in 0..SEEDS {
        for (every, slack, low, high) in [(50, 51, 10, 60), (20, 60, 0, 50), (100, 21, 10, 30)] {
            let crash = 200_000 + seed * 997;
            let header = format!("failure-detector seed={seed} every={every}ms slack={slack}ms latency={low}..{high}ms until=1s");
            let run = run(&format!("{header}\nat {crash}us  crash P3"));
            let found: Vec<u64> = suspicions(&run).iter().map(|&(at, ..)| (at - crash) / 1000).collect();
            assert_eq!(found.len(), 3, "{header}");
            assert!(found.iter().all(|&after| (slack + low..=every + slack + high).contains(&after)), "{header}: {found:?}");
            let suspicions = run.0.past().suspicions();
            assert_eq!((suspicions.detections(), suspicions.slowest().0 / 1000), (1, found.iter().copied().max().unwrap_or_default()));
            assert!(suspicions.slowest() <= run.0.scene().config.detection(Span::millis(slack)));
        }
    }
}

#[test]
fn nothing_takes_longer_to_notice_than_a_crash_right_behind_a_heartbeat() {
    // FD5.
    let after = |at: u64| run(&format!("failure-detector latency=10ms until=400ms\nat {at}us  crash P3")).0.past().suspicions().slowest();
    assert_eq!((after(100_001), after(149_999)), (Span(89_999), Span(40_001)), "T + D + d is 90 ms, D + d is 40");
}

#[test]
fn every_crash_is_suspected_in_the_end_whatever_the_network_does() {
    // FD9.
    for seed in 0..SEEDS {
        let header = format!("failure-detector seed={seed} latency=0..200ms loss=40% slack=5ms until=4s");
        let run = run(&format!("{header}\nat 300ms  crash P2\nat 700ms  crash P4"));
        assert!(holds(&run, "Strong completeness"), "{header}: {:?}", run.verdict("Strong completeness"));
    }
}

#[test]
fn no_majority_is_needed() {
    // FD16.
    let run = run(preset("failure-detector/all-but-one"));
    assert_eq!((run.broken(), suspected_by(&run, 1), run.0.past().suspicions().detections()), (vec![], set(&[2, 3, 4]), 3));
    assert!(holds(&run, "Strong completeness") && holds(&run, "Weak accuracy"));
}

#[test]
fn whom_a_half_sent_heartbeat_reached_suspects_t_later() {
    // FD15.
    let run = run(preset("failure-detector/while-sending"));
    assert_eq!(suspicions(&run), [(140_000, 2, 3), (140_000, 4, 3), (190_000, 1, 3)]);
}

#[test]
fn while_nobody_has_noticed_a_crash_completeness_is_still_to_come() {
    let run = run("failure-detector latency=10ms until=180ms\nat 140ms  crash P3");
    assert!(matches!(run.verdict("Strong completeness"), Verdict::Pending(_)));
}

// ---- slow or dead ----

#[test]
fn to_the_others_one_that_stands_still_is_as_good_as_crashed() {
    // FD10.
    for until in [110, 180, 189, 191, 250, 400] {
        let of = |act: &str| run(&format!("failure-detector latency=10ms until={until}ms\nat 105ms  {act} P3"));
        let (paused, crashed) = (of("pause"), of("crash"));
        for other in [1, 2, 4].map(id) {
            assert_eq!(paused.0.cast().processes[other], crashed.0.cast().processes[other], "at {until} ms");
        }
        assert_eq!(crashed.broken(), [""; 0]);
        assert_eq!(paused.broken().len(), usize::from(until > 190), "only the observer knows that P3 is up");
    }
}

#[test]
fn of_two_that_are_silent_the_one_that_is_heard_again_was_slow() {
    // FD10, FD3.
    let run = run(preset("failure-detector/slow-or-dead"));
    assert_eq!((suspected_by(&run, 1), suspected_by(&run, 2), suspected_by(&run, 3)), (set(&[4]), set(&[4]), set(&[4])));
    assert_eq!((taken_back(&run).len(), mistakes(&run)), (2, 2));
}

#[test]
fn the_others_learn_how_slow_a_process_is() {
    // FD11.
    let (stays, grows) = (run(preset("failure-detector/a-slow-process")), run(preset("failure-detector/slow-and-known")));
    assert!(suspicions(&stays).iter().all(|&(.., whom)| whom == 2) && suspicions(&stays).len() >= 9, "{:?}", suspicions(&stays));
    assert!(suspicions(&grows).iter().all(|&(at, ..)| at < 700_000) && holds(&grows, "Eventual strong accuracy"));
}

#[test]
fn a_heartbeat_that_is_lost_is_one_that_is_late_by_t() {
    // FD12.
    let lost = |slack: u64, how: &str| mistakes(&run(&format!("failure-detector latency=10..20ms slack={slack}ms until=400ms\n{how}")));
    let (one, two) = ("at 90ms  drop P3>P1#3", "at 90ms  drop P3>P1#3\nat 90ms  drop P3>P1#4");
    assert_eq!((lost(39, one), lost(61, one), lost(61, two), lost(111, two)), (1, 0, 1, 0));
}

#[test]
fn each_side_of_a_partition_suspects_the_other_and_takes_it_back() {
    // FD13.
    let run = run(preset("failure-detector/a-partition"));
    assert_eq!((suspicions(&run).len(), taken_back(&run).len(), mistakes(&run)), (8, 8, 8));
    assert!(suspicions(&run).iter().all(|&(_, by, whom)| (by <= 2) != (whom <= 2)));
    assert!(taken_back(&run).iter().all(|&(at, ..)| (280_000..=340_000).contains(&at)), "{:?}", taken_back(&run));
    assert_eq!(run.broken(), ["Strong accuracy", "Weak accuracy"]);
}

#[test]
fn one_that_comes_back_looks_like_one_that_was_slow() {
    // FD14.
    let script = preset("failure-detector/a-recovery");
    let run = run(script);
    assert_eq!((run.broken(), taken_back(&run)), (vec![], vec![(290_000, 1, 3), (290_000, 2, 3), (290_000, 4, 3)]));
    assert!((1..=4).all(|number| suspected_by(&run, number).is_empty()), "P3 suspects nobody either");
    let adapting = self::run(&script.replace("@1", "@1 adapt=on"));
    assert_eq!(adapting.0.cast().processes[id(1)].suspects.slack[id(3)], Span::millis(40), "though it was not slow");
    let alone = self::run("failure-detector n=2 latency=10ms until=400ms\nat 60ms  crash P2\nat 200ms  crash P1\nat 220ms  recover P1");
    assert_eq!(suspicions(&alone), [(140_000, 1, 2), (300_000, 1, 2)], "it begins anew, and waits for T + D");
}

// ---- rules and refusals ----

#[test]
fn each_rule_is_needed() {
    // FD18.
    let kept = |name: &str| {
        let script = preset(name);
        let rule = script.split(' ').find(|word| word.starts_with("break=")).expect("it breaks a rule").to_owned();
        (run(script), run(&script.replace(&format!(" {rule}"), "")))
    };
    let (hasty, patient) = kept("failure-detector/broken-no-slack");
    assert!(mistakes(&hasty) > 0 && mistakes(&patient) == 0);
    let (once, again) = kept("failure-detector/broken-no-restart");
    assert_eq!((suspicions(&once).len(), mistakes(&once), suspected_by(&once, 1)), (12, 12, ProcessSet::EMPTY), "all at T + D, and then none");
    assert_eq!((mistakes(&again), suspected_by(&again, 1)), (0, set(&[3])));
    let (shared, own) = kept("failure-detector/broken-one-timer");
    assert_eq!((suspicions(&shared).len(), suspicions(&own).len()), (0, 3));
    assert!(!holds(&shared, "Strong completeness") && holds(&own, "Strong completeness"));
    let (stubborn, open_to_reason) = kept("failure-detector/broken-never-trust");
    assert!(!holds(&stubborn, "Eventual strong accuracy") && holds(&open_to_reason, "Eventual strong accuracy"));
}

#[test]
fn what_takes_no_time_is_refused_and_so_are_clients() {
    for (settings, remedy) in [("every=0ms", "every=50ms"), ("adapt=on step=0ms", "step=10ms"), ("clients=1", "clients=0")] {
        let problem = script::parse(&format!("failure-detector {settings}"), CARDS).expect_err(settings).say(Lang::English);
        assert!(problem.contains(remedy), "{problem}");
    }
    scenario("failure-detector slack=0ms step=0ms");
}

// ---- what is to be seen ----

#[test]
fn the_sheet_tells_a_true_suspicion_from_a_false_one() {
    let marks = |at: u64| {
        let mut session = open(scenario(preset("failure-detector/slow-or-dead")));
        while !session.seek(Time::millis(at), u32::MAX) {}
        let sheet = session.sheet(FailureDetector::CARD.sheets[0], Window { first: 1, count: 8 }).expect("there is a sheet");
        let Shape::Grid(grid) = sheet.shape else { panic!("it is a grid") };
        grid.rows[0].cells.iter().map(|cell| (cell.mark, cell.label.first().map(ToString::to_string).unwrap_or_default())).collect::<Vec<_>>()
    };
    let cell = |mark, heard: &str| (mark, heard.to_owned());
    let own = cell(CellMark::None, "");
    assert_eq!(marks(120), [own.clone(), cell(CellMark::Settled, "110"), cell(CellMark::Settled, "110"), cell(CellMark::Settled, "110")]);
    assert_eq!(marks(230), [own.clone(), cell(CellMark::Settled, "210"), cell(CellMark::Lied, "110"), cell(CellMark::Tentative, "110")]);
    assert_eq!(marks(330), [own, cell(CellMark::Settled, "310"), cell(CellMark::Settled, "310"), cell(CellMark::Tentative, "110")]);
}

#[test]
fn the_lane_of_whoever_suspects_names_whom() {
    let run = run(preset("failure-detector/slow-or-dead"));
    let lived = run.0.past().episodes().between(id(1), Time::ZERO, Time::millis(450)).filter(|lived| lived.until != Some(lived.from));
    let told = |lived: &synod::facts::Lived| lived.name.map(|name| name.say(Lang::English, run.0.world().roster())).unwrap_or_default();
    let bars: Vec<_> = lived.map(|lived| (told(lived), lived.from.0 / 1000, lived.until.map(|at| at.0 / 1000))).collect();
    assert_eq!(bars, [("suspects P3 and P4".to_owned(), 190, Some(310)), ("suspects P4".to_owned(), 310, None)]);
}

#[test]
fn what_is_counted_stands_beside_what_theory_says() {
    let mut session = open(scenario(preset("failure-detector/just-after-a-heartbeat")));
    while !session.seek(Time::millis(300), u32::MAX) {}
    let frame = session.frame();
    let beside: Vec<String> = frame.counts.iter().filter_map(|count| count.beside).map(|text| text.say(Lang::English, frame.roster)).collect();
    assert!(beside.iter().any(|text| text == "the slowest in 89 ms of 90 ms (T + D + delay)"), "{beside:?}");
}
