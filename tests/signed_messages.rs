//! Signed messages, held to the paper: every claim is a test that bears its name. S1 to S6 stand in `docs/rules/signed-messages.md`.

mod support;

use support::{Run, preset, scenario};
use synod::base::{ProcessId, Time};
use synod::protocols::lie::signed_messages::{SignedMessages, messages};
use synod::run::open;
use synod::sim::Protocol;
use synod::words::Lang;
use synod::words::sheet::{CellMark, Grid, Shape, Window};

fn run(script: &str) -> Run<SignedMessages> {
    Run::of(scenario(script))
}

/// What each lieutenant decided, first to last.
fn decisions(run: &Run<SignedMessages>) -> Vec<String> {
    run.0.cast().processes.iter().filter_map(|(_, general)| general.inner.decided.map(|value| value.to_string())).collect()
}

/// How many orders each lieutenant holds.
fn held(run: &Run<SignedMessages>) -> Vec<usize> {
    run.0.cast().processes.iter().skip(1).map(|(_, general)| general.inner.orders.len()).collect()
}

#[test]
fn all_obey_where_all_are_loyal() {
    // S1, S2.
    for order in ["attack", "retreat"] {
        for m in 0..3 {
            let run = run(&format!("signed-messages m={m} order={order}"));
            assert_eq!((run.broken(), decisions(&run)), (vec![], vec![order.to_owned(); 3]));
            assert_eq!(run.0.world().last_step(), Time::millis(30 * (m + 1)), "after m + 1 rounds");
        }
    }
}

#[test]
fn where_all_are_loyal_it_takes_n_less_1_squared_messages() {
    // S5.
    for (n, m, in_all) in [(1, 1, 0), (2, 1, 1), (3, 1, 4), (4, 0, 3), (4, 1, 9), (4, 2, 9), (7, 2, 36), (10, 6, 81)] {
        let run = run(&format!("signed-messages n={n} m={m}"));
        assert_eq!((run.messages(), messages(run.0.scene().config)), (in_all, in_all), "n={n} m={m}");
    }
}

#[test]
fn of_three_a_forged_order_is_thrown_away_and_the_commander_obeyed() {
    // S3: what oral messages can't do.
    let run = run(preset("signed-messages/forged-order"));
    assert_eq!((run.broken(), &decisions(&run)[0], held(&run)[0]), (vec![], &"attack".to_owned(), 1));
    let believed = self::run(preset("signed-messages/broken-believe-any-signature"));
    assert_eq!((believed.broken(), held(&believed)[0]), (vec!["Obedience"], 2));
}

#[test]
fn two_orders_of_a_commander_are_proof_and_both_that_hold_it_retreat() {
    // S2, S4.
    let run = run(preset("signed-messages/two-orders"));
    assert_eq!((run.broken(), decisions(&run), held(&run)), (vec![], vec!["retreat".to_owned(); 2], vec![2, 2]));
    assert!(run.0.cast().processes.iter().skip(1).all(|(_, general)| general.inner.has_proof()));
}

#[test]
fn whoever_is_told_nothing_retreats() {
    // S2.
    let run = run(preset("signed-messages/silent-commander"));
    assert_eq!((decisions(&run), held(&run)), (vec!["retreat".to_owned(); 3], vec![0; 3]));
}

#[test]
fn traitors_may_sign_for_each_other_and_for_nobody_else() {
    // S3: P1 is a traitor that orders all to attack. P4 writes another order under its name.
    let together = run("signed-messages m=2\nat 0ms  lie P1 say attack\nat 0ms  lie P4 say retreat to P2 round 2\n");
    assert_eq!((together.broken(), held(&together)[..2].to_vec()), (vec![], vec![2, 2]), "P2 believes it, and P3 hears of it from P2");
    let alone = run("signed-messages m=2\nat 0ms  lie P4 say retreat to P2 round 2\n");
    assert_eq!((alone.broken(), held(&alone)[..2].to_vec()), (vec![], vec![1, 1]), "under the name of a loyal commander nobody believes it");
}

#[test]
fn a_second_order_that_goes_from_traitor_to_traitor_reaches_all_loyal_ones_in_m_and_one_rounds() {
    // S4.
    let run = run(preset("signed-messages/chain-of-traitors"));
    assert_eq!((run.broken(), held(&run)[..2].to_vec()), (vec![], vec![2, 2]));
    let chain = |id: usize| run.0.cast().processes[ProcessId::numbered(id)].inner.orders.values().map(|chain| chain.len()).max();
    assert_eq!((chain(3), chain(2)), (Some(3), Some(4)), "three signatures of traitors, then a loyal one");
}

// ---- every way in which traitors change or keep back what they would send ----

/// Every way to tell each of some others something in a round.
fn ways(traitor: u64, round: u32, others: &[u64], words: &[&str]) -> Vec<String> {
    others.iter().fold(vec![String::new()], |scripts, other| {
        let line = |script: &String, word: &str| format!("{script}at 0ms  lie P{traitor} {word} to P{other} round {round}\n");
        scripts.iter().flat_map(|script| words.iter().map(move |word| line(script, word))).collect()
    })
}

/// What the commander can tell each lieutenant, and what a lieutenant of four can pass on to whom, in one round or in two.
const ORDERS: [&str; 3] = ["say attack", "say retreat", "silent"];
const RELAYS: [&str; 4] = ["say attack", "say retreat", "silent", "honest"];

/// What these scripts break, all of it once.
fn broken(head: &str, scripts: impl IntoIterator<Item = String>) -> Vec<&'static str> {
    let mut found: Vec<&str> = scripts.into_iter().flat_map(|script| run(&format!("{head}\n{script}")).broken()).collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn one_traitor_breaks_nothing_in_sm_1_whatever_it_signs_and_agreement_in_sm_0() {
    // S6.
    for order in ["attack", "retreat"] {
        assert_eq!(broken(&format!("signed-messages order={order}"), ways(1, 1, &[2, 3, 4], &ORDERS)), [""; 0]);
        assert_eq!(broken(&format!("signed-messages n=3 order={order}"), ways(1, 1, &[2, 3], &ORDERS)), [""; 0]);
        for others in [[2, 3], [2, 4], [3, 4]] {
            let traitor = 9 - others[0] - others[1];
            assert_eq!(broken(&format!("signed-messages order={order}"), ways(traitor, 2, &others, &RELAYS)), [""; 0], "P{traitor}");
        }
        assert_eq!(broken(&format!("signed-messages n=3 order={order}"), ways(3, 2, &[2], &RELAYS)), [""; 0]);
        assert_eq!(broken(&format!("signed-messages m=0 order={order}"), ways(1, 1, &[2, 3, 4], &ORDERS)), ["Agreement"]);
    }
}

/// All that P1 and P4 can make of what they would send in so many rounds.
fn both(rounds: u32) -> Vec<String> {
    let orders = ways(1, 1, &[2, 3, 4], &ORDERS);
    let relays = (2..=rounds).fold(vec![String::new()], |before, round| {
        let now = ways(4, round, &[2, 3], &RELAYS);
        before.iter().flat_map(|script| now.iter().map(move |more| format!("{script}{more}"))).collect()
    });
    orders.iter().flat_map(|order| relays.iter().map(move |relay| format!("{order}{relay}"))).collect()
}

#[test]
fn the_commander_and_a_lieutenant_break_agreement_of_four_in_sm_1_and_nothing_in_sm_2() {
    // S6.
    assert_eq!(broken("signed-messages", both(2)), ["Agreement"]);
    let all = both(3);
    assert_eq!(all.len(), 27 * 16 * 16);
    assert_eq!(broken("signed-messages m=2", all), [""; 0]);
    assert_eq!(run(preset("signed-messages/one-round-less")).broken(), ["Agreement"], "one of them is a preset");
    assert_eq!(run(preset("signed-messages/four-and-two")).broken(), [""; 0]);
}

// ---- the sheet ----

#[test]
fn the_sheet_says_who_holds_which_orders_after_each_round_and_marks_the_proof() {
    let sheet = |millis: u64| {
        let mut session = open(scenario(preset("signed-messages/four-and-two")));
        while !session.seek(Time::millis(millis), u32::MAX) {}
        let sheet = session.sheet(SignedMessages::CARD.sheets[0], Window { first: 1, count: 9 }).expect("it has orders");
        let Shape::Grid(grid) = sheet.shape else { panic!("orders are a grid") };
        grid
    };
    let cells =
        |grid: &Grid| grid.rows[..2].iter().map(|row| row.cells.iter().map(|cell| cell.label(Lang::English)).collect::<Vec<_>>()).collect::<Vec<_>>();
    assert_eq!(cells(&sheet(31)), [["attack", "–", "–"], ["attack", "–", "–"]]);
    let end = sheet(100);
    assert_eq!(cells(&end), [["attack", "attack retreat", "attack retreat"], ["attack", "attack", "attack retreat"]]);
    assert_eq!(end.rows[0].cells[1].mark, CellMark::Lied, "two orders are proof");
    assert_eq!(end.rows[1].cells[1].mark, CellMark::Settled);
    assert!(end.rows[2].lies, "P4 is a traitor");
}
