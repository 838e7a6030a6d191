//! The ring election, held to its papers: every claim is a test that bears its name.
//!
//! Chang and Roberts (1979) and Coulouris et al., section 15.3. RE1 to RE12 stand in `docs/rules/ring-election.md`.

mod support;

use support::{Run, preset, presets, scenario};
use synod::base::ProcessId;
use synod::facts::{Election, Milestone};
use synod::protocols::lead::ring_election::RingElection;
use synod::sim::Verdict;
use synod::words::Lang;

fn run(script: &str) -> Run<RingElection> {
    Run::of(scenario(script))
}

/// All orders of the numbers from 1 to n.
fn orders(n: usize) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for number in 1..=n {
        all = all.iter().flat_map(|order: &Vec<usize>| (0..=order.len()).map(move |at| [&order[..at], &[number], &order[at..]].concat())).collect();
    }
    all
}

fn written(order: &[usize]) -> String {
    order.iter().map(usize::to_string).collect::<Vec<_>>().join(",")
}

/// Who acts as leader at the end, and who knows whom, of those who are up.
fn standing(run: &Run<RingElection>) -> (Vec<usize>, Vec<(usize, Option<usize>)>) {
    let cast = run.0.cast();
    let up = || cast.processes.iter().filter(|(id, _)| cast.standing.up.contains(*id));
    let leads = up().filter(|(_, member)| member.leads).map(|(id, _)| id.number()).collect();
    let knows = up().map(|(id, member)| (id.number(), member.elected.map(|leader| leader.of.number()))).collect();
    (leads, knows)
}

/// One leads, all who are up know it and none takes part any more.
fn all_know(run: &Run<RingElection>, leader: usize) -> bool {
    let (leads, knows) = standing(run);
    let over = run.0.cast().processes.iter().all(|(id, member)| !run.0.cast().standing.up.contains(id) || !member.participant);
    leads == [leader] && knows.iter().all(|(_, known)| *known == Some(leader)) && over
}

/// Where in an order the greatest stands, from 1.
fn greatest(order: &[usize]) -> usize {
    order.iter().enumerate().max_by_key(|(_, number)| **number).expect("somebody is there").0 + 1
}

/// The election messages alone: whatever was sent but for the n that tell who was elected.
fn election_messages(order: &[usize], starters: &str) -> u64 {
    let n = order.len();
    let run = run(&format!("ring-election n={n} identifiers={} starters={starters} latency=10ms until=2s", written(order)));
    assert!(all_know(&run, greatest(order)), "{order:?} {starters}: {:?}", standing(&run));
    assert_eq!(run.broken(), [""; 0]);
    if let Some(expected) = expected(&run) {
        assert_eq!(expected, format!("{} by this order", run.messages()), "{order:?} {starters}");
    }
    run.messages() - n as u64
}

/// What the page says beside the number of messages.
fn expected(run: &Run<RingElection>) -> Option<String> {
    let text = <RingElection as synod::sim::Protocol>::messages_expected(&run.0.scene());
    text.map(|text| text.say(Lang::English, run.0.world().roster()))
}

#[test]
fn where_all_begin_every_order_takes_what_its_identifiers_travel_and_the_mean_is_n_times_the_harmonic_number() {
    // RE5: every order of up to six, with what the page says beside the count.
    for (n, mean) in [(2, 3.0), (3, 5.5), (4, 25.0 / 3.0), (5, 137.0 / 12.0), (6, 14.7)] {
        let counts: Vec<u64> = orders(n).iter().map(|order| election_messages(order, &n.to_string())).collect();
        let (least, most) = (counts.iter().min().copied(), counts.iter().max().copied());
        assert_eq!((least, most), (Some(2 * n as u64 - 1), Some((n * (n + 1) / 2) as u64)), "n={n}");
        let found = counts.iter().sum::<u64>() as f64 / counts.len() as f64;
        assert!((found - mean).abs() < 1e-9, "n={n}: {found}, {mean}");
    }
}

#[test]
fn where_one_begins_every_order_takes_the_way_to_the_greatest_and_a_turn_and_the_mean_is_half_of_3n_minus_1() {
    // RE4: every order of up to five, begun by each.
    for n in 2..=5_usize {
        let mut counts = Vec::new();
        for order in orders(n) {
            for starter in 1..=n {
                let took = election_messages(&order, &format!("P{starter}"));
                let way = (greatest(&order) + n - starter) % n;
                assert_eq!(took, (way + n) as u64, "{order:?} P{starter}");
                counts.push(took);
            }
        }
        assert_eq!((counts.iter().min(), counts.iter().max()), (Some(&(n as u64)), Some(&(2 * n as u64 - 1))));
        let mean = counts.iter().sum::<u64>() as f64 / counts.len() as f64;
        assert!((mean - (3 * n - 1) as f64 / 2.0).abs() < 1e-9, "n={n}: {mean}");
    }
}

#[test]
fn whoever_begin_and_in_whatever_order_they_stand_the_greatest_is_elected_and_all_know() {
    // RE1, RE2, RE3: every set of starters on every ring of up to five.
    for n in 2..=5_usize {
        for order in orders(n) {
            for set in 1_u32..1 << n {
                let starters: Vec<String> = (0..n).filter(|place| set & (1 << place) != 0).map(|place| format!("P{}", place + 1)).collect();
                election_messages(&order, &starters.join(","));
            }
        }
    }
}

#[test]
fn a_smaller_identifier_gives_way_once_and_is_swallowed_afterwards() {
    // RE2: P1 (1) begins, P2 (3) puts itself up; P3 (2) begins too, passes P1 and stops at P2.
    let run = run("ring-election n=3 identifiers=1,3,2 starters=P1,P3 latency=10ms until=1s");
    let sent = run.past(|what| (what == Milestone::from(Election::Participates)).then_some(())).len();
    assert_eq!((sent, run.messages()), (3, 1 + 2 + 3 + 3), "1 goes one hop, 2 goes two; 3 goes round, and so does the news");
}

#[test]
fn whoever_takes_part_knows_no_leader_until_the_news_comes() {
    // RE3: @ in the notes.
    let run = run("ring-election n=4 identifiers=1,4,2,3 starters=P1 latency=10ms until=25ms");
    let members = &run.0.cast().processes;
    let of = |number| &members[ProcessId::numbered(number)];
    assert_eq!((of(3).participant, of(3).elected, of(4).participant), (true, None, false));
}

#[test]
fn a_lost_message_or_an_open_ring_ends_the_election_and_the_page_says_why() {
    // RE6.
    let why = |name: &str| match run(preset(name)).verdict("E2") {
        Verdict::Pending(breach) => breach.why.say(Lang::English, scenario(preset(name)).settings.roster()),
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!(why("ring-election/lost-message"), "The message is lost, and nobody sends it again: all wait for it.");
    assert_eq!(why("ring-election/half-know"), "The message is lost, and nobody sends it again: all wait for it.");
    assert_eq!(why("ring-election/participant-crashes"), "P4 does not run: the ring is open there, and what should go on is lost.");
}

#[test]
fn a_ring_that_closes_elects_the_greatest_that_is_left_whenever_anybody_crashes() {
    // RE7: every process of three and four, at every fifth millisecond of an election, whoever begins.
    for (n, identifiers) in [(3, "2,3,1"), (4, "2,4,1,3")] {
        for starter in 1..=n {
            for crashes in 1..=n {
                for moment in (0..300).step_by(5) {
                    let script = format!(
                        "ring-election n={n} identifiers={identifiers} starters=P{starter} latency=10ms repair=on patience=30ms until=5s\n\
                         at {moment}ms  crash P{crashes}\nat 2s  {} elect",
                        if crashes == 1 { "P2" } else { "P1" }
                    );
                    let run = run(&script);
                    assert_eq!(run.broken(), [""; 0], "{script}");
                    let leader = identifiers.split(',').enumerate().filter(|(place, _)| place + 1 != crashes).max_by_key(|(_, id)| *id);
                    assert!(all_know(&run, leader.expect("others are left").0 + 1), "{script}: {:?}", standing(&run));
                }
            }
        }
    }
}

#[test]
fn whoever_comes_back_is_let_in_again_and_the_greatest_wins() {
    // RE8: down for every stretch of the first election.
    for down in (0..200).step_by(10) {
        for up in [down + 40, down + 150, down + 400] {
            let script = format!(
                "ring-election n=4 identifiers=2,4,1,3 latency=10ms repair=on patience=30ms until=6s\nat {down}ms  crash P2\nat {up}ms  recover P2\nat 3s  P1 elect"
            );
            let run = run(&script);
            assert!(all_know(&run, 2), "{script}: {:?}", standing(&run));
        }
    }
}

#[test]
fn a_leader_that_resigns_calls_the_next_election_and_the_second_greatest_wins() {
    // RE9, one after the other until nobody stands.
    let resigned = |several: usize| {
        let lines: String = (0..several).map(|nth| format!("at {}ms  P{} resign\n", 500 * (nth + 1), 4 - nth)).collect();
        run(&format!("ring-election n=4 identifiers=1,2,3,4 latency=10ms until=4s\n{lines}"))
    };
    for several in 1..=3 {
        assert!(all_know(&resigned(several), 4 - several), "{several}");
    }
    let none = resigned(4);
    assert_eq!(standing(&none).0, [0; 0]);
    let Verdict::Pending(breach) = none.verdict("E2") else { panic!("nobody is left") };
    assert_eq!(breach.why.say(Lang::English, none.0.world().roster()), "Whoever runs has resigned: nobody stands for election.");
}

#[test]
fn where_receipts_are_lost_one_who_runs_may_be_passed_over_and_that_is_said_beforehand() {
    // RE10.
    let unwise = scenario("ring-election n=5 repair=on loss=10%").settings.advice();
    assert!(unwise.iter().any(|(knob, _)| knob.id == "repair"));
    assert_eq!(run(preset("ring-election/skipped-alive")).broken(), ["E1"]);
}

#[test]
fn alone_on_its_ring_a_process_leads_without_a_message() {
    let run = run("ring-election n=1 until=1s");
    assert_eq!((all_know(&run, 1), run.messages(), expected(&run)), (true, 0, None));
}

#[test]
fn where_nobody_begins_nothing_is_promised() {
    let Verdict::Pending(breach) = run("ring-election n=3 starters=0 until=1s").verdict("E2") else { panic!("nothing is due") };
    assert_eq!(breach.why.say(Lang::English, scenario("ring-election n=3").settings.roster()), "Nobody has called an election.");
}

#[test]
fn safety_holds_in_storms_of_crashes_and_every_election_ends_in_the_calm() {
    // RE11: rings of up to nine that close; one is down at a time, and a calm follows.
    let mut elections = 0;
    for seed in 0..3000_u64 {
        let n = 2 + seed % 8;
        let lines: String = (0..4)
            .map(|nth| {
                let (who, at) = (1 + (seed / 7 + nth * 3) % n, 37 * (seed % 11) + 700 * nth);
                format!("at {at}ms  crash P{who}\nat {}ms  recover P{who}\n", at + 40 + seed % 300)
            })
            .collect();
        let script = format!(
            "ring-election n={n} seed={seed} starters={} latency=10ms repair=on patience=30ms until=20s\n{lines}at 10s  P1 elect",
            seed % (n + 1)
        );
        let run = run(&script);
        assert_eq!(run.broken(), [""; 0], "{script}");
        let best = run.0.cast().processes.iter().max_by_key(|(_, member)| member.own.identifier).expect("somebody").0.number();
        assert!(all_know(&run, best), "{script}: {:?}", standing(&run));
        elections += run.0.past().terms().calls();
    }
    assert!(elections > 10_000, "{elections}");
}

#[test]
fn identifiers_that_make_no_sense_are_refused_with_a_remedy() {
    // RE12.
    let refused = |settings: &str| {
        let found = synod::scenario::script::parse(&format!("ring-election {settings}"), synod::protocols::CARDS);
        found.expect_err("it is refused").say(Lang::English)
    };
    assert!(refused("n=3 identifiers=1,2").contains("give one identifier for each process (3)"));
    assert!(refused("n=3 identifiers=1,2,red").contains("identifiers are numbers from 1 to 999"));
    assert!(refused("n=3 identifiers=1,2,0").contains("identifiers are numbers from 1 to 999"));
    assert!(refused("n=3 identifiers=5,2,5").contains("two have the identifier 5"));
    assert!(refused("n=3 clients=1").contains("leave clients=0"));
}

#[test]
fn what_each_run_is_there_for_happens() {
    for (name, _, preset) in presets().filter(|(name, ..)| name.starts_with("ring-election/")) {
        let run = run(preset.script);
        let breaks: Vec<&str> = preset.breaks().collect();
        assert_eq!(run.broken(), breaks, "{name}");
    }
}
