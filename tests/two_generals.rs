//! Two generals, held to the papers: every claim is a test that bears its name. TG1 to TG9 stand in `docs/rules/two-generals.md`.

mod support;

use support::{Run, preset, scenario};
use synod::base::{ProcessId, Time};
use synod::facts::Round;
use synod::protocols::CARDS;
use synod::protocols::agree::two_generals::TwoGenerals;
use synod::run::open;
use synod::scenario::script;
use synod::sim::Protocol;
use synod::words::Lang;
use synod::words::sheet::{CellMark, Shape, Window};

fn run(script: &str) -> Run<TwoGenerals> {
    Run::of(scenario(script))
}

/// What P1 and P2 decided.
fn decisions(run: &Run<TwoGenerals>) -> [String; 2] {
    let decided = |place: usize| run.0.cast().processes[ProcessId::at(place)].inner.decided;
    [0, 1].map(|place| decided(place).map_or_else(String::new, |value| value.to_string()))
}

/// Which of the two attack.
fn attacks(run: &Run<TwoGenerals>) -> [bool; 2] {
    decisions(run).map(|decided| decided == "attack")
}

/// The line that loses a letter on its way.
fn lost(letter: u64) -> String {
    let link = if letter % 2 == 1 { "P1>P2" } else { "P2>P1" };
    format!("at {}ms  drop {link}#{}\n", 30 * (letter - 1) + 5, letter.div_ceil(2))
}

/// How many letters came, as both remember.
fn letters_got(run: &Run<TwoGenerals>) -> u32 {
    run.0.cast().processes.iter().map(|(_, general)| general.inner.letters).sum()
}

// ---- letters ----

#[test]
fn where_none_is_lost_each_gets_its_letters_and_both_attack_after_k_rounds() {
    // TG1, TG2, TG6.
    for letters in 1..=20 {
        for messengers in [1, 2, 12] {
            let run = run(&format!("two-generals letters={letters} messengers={messengers}"));
            assert_eq!((run.broken(), attacks(&run), run.terminates()), (vec![], [true; 2], true), "{letters}");
            assert_eq!(
                (run.messages(), run.0.scene().config.messages()),
                (letters * messengers, letters * messengers),
                "{letters} times {messengers}"
            );
            assert_eq!(run.0.world().last_step(), Time::millis(30 * letters), "after k rounds, and not before");
        }
    }
}

#[test]
fn whoever_did_not_get_a_letter_does_not_answer_it() {
    // TG1.
    for letters in 1..=7 {
        for letter in 1..=letters {
            let run = run(&format!("two-generals letters={letters}\n{}", lost(letter)));
            assert_eq!((run.messages(), u64::from(letters_got(&run))), (letter, letter - 1), "letter {letter} of {letters} is lost");
        }
    }
}

#[test]
fn nobody_attacks_and_nobody_writes_where_nobody_wants_to() {
    // TG4, TG6.
    let run = run(preset("two-generals/nothing-planned"));
    assert_eq!((run.broken(), decisions(&run), run.messages()), (vec![], ["retreat", "retreat"].map(String::from), 0));
    assert_eq!(run.0.scene().config.messages(), 0);
}

#[test]
fn what_comes_after_its_round_is_as_good_as_lost() {
    // TG8.
    let (late, never) = (run(preset("two-generals/late-letter")), run(preset("two-generals/last-letter-lost")));
    assert_eq!((late.broken(), decisions(&late)), (never.broken(), decisions(&never)));
    assert_eq!(late.past(|what| matches!(what.told(), Some(Round::Late { .. })).then_some(())).len(), 1);
}

#[test]
fn a_messenger_that_comes_twice_brings_one_letter() {
    let run = run("two-generals messengers=3 duplicate=100%");
    assert_eq!((run.broken(), letters_got(&run)), (vec![], 3));
}

#[test]
fn a_general_that_was_down_takes_part_no_more_and_the_other_disagrees_with_nobody() {
    let run = run("two-generals\nat 35ms  crash P2\nat 40ms  recover P2\n");
    assert_eq!((run.broken(), decisions(&run), run.terminates()), (vec![], ["attack".into(), String::new()], true));
}

#[test]
fn there_are_two_generals_and_each_needs_no_more_letters_than_can_come() {
    for (header, remedy) in [
        ("two-generals n=3", "write n=2"),
        ("two-generals n=1", "write n=2"),
        ("two-generals letters=5 needs=3,3", "needs=2,3"),
        ("two-generals letters=1 needs=1,1", "needs=0,1"),
        ("two-generals needs=1", "needs=1,2"),
        ("two-generals needs=red,1", "needs=1,2"),
        ("two-generals needs=-1,1", "needs=1,2"),
    ] {
        let problem = script::parse(header, CARDS).expect_err(header).say(Lang::English);
        assert!(problem.contains(remedy), "{header}: {problem}");
    }
}

// ---- every way to lose letters ----

/// The ways in which the first letters can come, from none to all, by whether exactly one attacks.
fn wrong_ways(header: &str, letters: u64) -> Vec<u64> {
    let ways = (0..=letters).map(|come| if come == letters { String::new() } else { lost(come + 1) });
    let runs = ways.map(|way| run(&format!("{header}\n{way}")));
    let wrong = runs.enumerate().filter(|(come, run)| {
        let [first, second] = attacks(run);
        assert_eq!((run.broken().contains(&"Agreement"), u64::from(letters_got(run))), (first != second, *come as u64), "{header}, {come} come");
        first != second
    });
    wrong.map(|(come, _)| come as u64).collect()
}

#[test]
fn every_threshold_protocol_has_a_loss_by_which_exactly_one_attacks() {
    // TG3: for every k up to seven, every pair of numbers and every way to lose letters.
    for letters in 1..=7_u64 {
        for a in 0..=letters / 2 {
            for b in 0..=letters.div_ceil(2) {
                let header = format!("two-generals letters={letters} needs={a},{b}");
                let [one, other] = [2 * a, (2 * b).saturating_sub(1)];
                let wrong = wrong_ways(&header, letters);
                if (a, b) == (0, 0) {
                    assert_eq!(wrong, [0; 0], "{header}: whatever is lost both attack");
                    assert_eq!(run(&format!("{header} plan=none")).broken(), ["Agreement", "Validity"], "and one of them though nobody wants to");
                } else {
                    let expected: Vec<u64> = (one.min(other)..one.max(other)).collect();
                    assert_eq!(wrong, expected, "{header}");
                    assert!(wrong.contains(&(one.max(other) - 1)), "{header}: the letter that completes the last number is lost");
                }
            }
        }
    }
}

#[test]
fn where_each_needs_all_of_its_letters_only_the_loss_of_the_last_is_wrong_however_many_there_are() {
    // TG3.
    for letters in 1..=7 {
        assert_eq!(wrong_ways(&format!("two-generals letters={letters}"), letters), [letters - 1]);
    }
}

#[test]
fn of_agreement_and_the_two_halves_of_validity_any_two_can_be_had() {
    // TG4.
    for letters in 1..=4 {
        let always = |plan: &str, way: &str| run(&format!("two-generals letters={letters} plan={plan} break=always-attack\n{way}"));
        let never = |way: &str| run(&format!("two-generals letters={letters} break=never-attack\n{way}"));
        assert_eq!((always("attack", "").broken(), always("none", "").broken()), (vec![], vec!["Validity"]));
        assert_eq!(never("").broken(), ["Validity"]);
        for letter in 1..=letters {
            assert_eq!((always("attack", &lost(letter)).broken(), never(&lost(letter)).broken()), (vec![], vec![]));
        }
    }
}

// ---- what theory expects ----

#[test]
fn p_to_the_r_is_how_often_one_letter_loses_all_of_its_messengers_and_one_attacks_alone() {
    // TG7: within four standard deviations of what is expected.
    const SEEDS: u32 = 2000;
    for (settings, loss) in [("letters=1", 500), ("letters=1 messengers=3", 500), ("letters=3", 300), ("letters=5 needs=0,1 messengers=2", 400)] {
        let header = |seed: u32| format!("two-generals seed={seed} {settings} loss={}%", loss / 10);
        let (lost, split) = run(&header(1)).0.scene().config.split(loss);
        let alone = (1..=SEEDS).filter(|&seed| attacks(&run(&header(seed))) == [true, false]).count();
        let (seen, share) = (alone as f64 / f64::from(SEEDS), f64::from(split) / 10_000.0);
        let deviation = (share * (1.0 - share) / f64::from(SEEDS)).sqrt();
        assert!((seen - share).abs() < 4.0 * deviation, "{settings}: {seen} of {share}");
        if settings.starts_with("letters=1") {
            assert_eq!(split, lost, "{settings}");
        }
    }
}

#[test]
fn the_odds_are_those_of_the_paper_with_pencil() {
    // TG7.
    let odds = |settings: &str, loss: u32| run(&format!("two-generals {settings}")).0.scene().config.split(loss);
    assert_eq!(odds("letters=1", 500), (5000, 5000));
    assert_eq!(odds("letters=1 messengers=5", 500), (313, 313), "1 / 32");
    assert_eq!(odds("letters=3", 500), (5000, 1250), "two come and the third does not");
    assert_eq!(odds("letters=5 needs=0,3", 500), (5000, 9688), "1 - 1 / 32");
    assert_eq!((odds("letters=3", 0), odds("letters=3", 1000)), ((0, 0), (10_000, 0)));
}

// ---- what is changed on its way ----

#[test]
fn a_changed_letter_makes_them_attack_at_different_hours_though_none_is_lost() {
    // TG9.
    let changed = run(preset("two-generals/another-hour"));
    assert_eq!((changed.broken(), decisions(&changed)), (vec!["Agreement"], ["6", "7"].map(String::from)));
    let both_ways = run("two-generals letters=5 plan=6h\nat 0ms  lie P1 say 7\nat 0ms  lie P2 say 6\n");
    assert_eq!((letters_got(&both_ways), decisions(&both_ways)), (5, ["6", "7"].map(String::from)), "and none notices");
}

#[test]
fn an_answer_that_says_another_hour_counts_for_nothing() {
    // TG9.
    let run = run(preset("two-generals/another-hour-answered"));
    assert_eq!((run.broken(), decisions(&run)), (vec!["Agreement"], ["retreat", "7"].map(String::from)));
    let (rungs, _) = ladder(preset("two-generals/another-hour-answered"), 200);
    let depths = rungs.map(|rung| rung.last().map(|(cell, _)| cell.split(' ').next().unwrap_or_default().to_owned()));
    assert_eq!(depths, [Some("0".to_owned()), Some("-".to_owned())], "a changed letter lets nobody know what is planned");
}

#[test]
fn an_answer_to_a_letter_that_never_came_makes_one_attack_alone() {
    let run = run(preset("two-generals/broken-answer-unheard"));
    assert_eq!((run.broken(), attacks(&run)), (vec!["Agreement"], [true, false]));
}

// ---- the ladder ----

/// Each general's depth and what it would do, letter by letter, each with its mark; and what is to be read there.
fn ladder(script: &str, millis: u64) -> ([Vec<(String, CellMark)>; 2], String) {
    let mut session = open(scenario(script));
    while !session.seek(Time::millis(millis), u32::MAX) {}
    let sheet = session.sheet(TwoGenerals::CARD.sheets[0], Window { first: 1, count: 8 }).expect("it has a ladder");
    let roster = session.scenario().settings.roster();
    let Shape::Grid(grid) = sheet.shape else { panic!("rows and columns") };
    let cell = |row: usize| {
        let shown = |cell: &synod::words::sheet::Cell| {
            let depth = cell.number.as_ref().map_or_else(|| "-".into(), |number| number.show(Lang::English, roster));
            (format!("{depth} {}", cell.label(Lang::English)), cell.mark)
        };
        grid.rows[row].cells.iter().map(shown).collect()
    };
    ([0, 1].map(cell), sheet.seen.say(Lang::English, roster))
}

#[test]
fn the_two_never_stand_on_the_same_rung_of_the_ladder() {
    // TG5.
    let ([first, second], seen) = ladder("two-generals letters=4", 200);
    let depths = |row: &[(String, CellMark)]| row.iter().map(|(shown, _)| shown[..1].to_owned()).collect::<Vec<_>>();
    assert_eq!((depths(&first), depths(&second)), (["0", "2", "2", "4"].map(String::from).to_vec(), ["1", "1", "3", "3"].map(String::from).to_vec()));
    assert_eq!(seen, "P1 has letter 4, and P2 can’t know that");
}

#[test]
fn under_which_letter_one_would_attack_alone_the_ladder_shows() {
    // TG3, TG5.
    let marks = |row: &[(String, CellMark)]| row.iter().map(|(_, mark)| *mark).collect::<Vec<_>>();
    let ([first, second], _) = ladder("two-generals letters=3", 200);
    assert_eq!(marks(&first), [CellMark::Settled, CellMark::Tentative, CellMark::Settled]);
    assert_eq!((&*first[1].0, &*second[1].0), ("2 attack", "1 retreat"));
    let ([first, second], _) = ladder(preset("two-generals/last-letter-lost"), 200);
    assert_eq!((&first[2], &second[2]), (&("2 attack".into(), CellMark::Tentative), &("1 retreat".into(), CellMark::Tentative)));
    let ([first, _], seen) = ladder("two-generals", 40);
    assert_eq!((&*first[1].0, marks(&first)[1]), ("- –", CellMark::None), "what is not over is not there yet");
    assert_eq!(seen, "P2 has letter 1, and P1 can’t know that");
    let (_, nothing) = ladder(preset("two-generals/first-letter-lost"), 200);
    assert_eq!(nothing, "P2 knows nothing of what P1 plans");
}

#[test]
fn an_answer_to_what_never_came_is_no_rung() {
    // TG5: what P1 takes for knowledge is none.
    let ([first, second], _) = ladder(preset("two-generals/broken-answer-unheard"), 200);
    assert_eq!((&*first[1].0, &*second[1].0), ("0 attack", "- retreat"));
}
