//! What is worth trying, each at one press: it does what its button says, is one change, and says why where it can't be done.

#[path = "support/opened.rs"]
mod opened;
mod support;

use opened::player_of;
use support::presets;
use synod::base::{ProcessId, Span, Time};
use synod::player::{Action, DemandView, Player, Want};
use synod::scenario::{Act, Disk, Intervention};
use synod::words::Lang;

fn demand(player: &Player, want: Want) -> DemandView {
    player.demands().into_iter().find(|demand| demand.want == want).unwrap_or_else(|| panic!("{want:?} is offered"))
}

fn say(player: &Player, text: synod::words::Text) -> String {
    text.say(Lang::English, player.frame().roster)
}

fn crash(player: &mut Player, number: usize) {
    player.act(Action::Intervene(Intervention::Process(ProcessId::numbered(number), Act::Crash { disk: Disk::Kept, reaching: None })));
}

/// The votes of the term that a split began, as they fell in the run itself, and whether anybody ever won it.
fn votes(player: &Player) -> (Vec<usize>, bool) {
    let mut machine = synod::run::machine(player.scenario().clone());
    let mut log = synod::sim::Log::default();
    let before = loop {
        if machine.world().now() > player.now() || machine.next_time().is_none_or(|next| next > player.now()) {
            break machine.past().terms().iter().next_back().map_or(0, |term| term.number);
        }
        machine.step(&mut log);
    };
    let term = machine.past().terms().iter().next_back().filter(|term| term.number == before).expect("somebody stood").number;
    let mut most: Vec<(ProcessId, usize)> = Vec::new();
    while machine.next_time().is_some_and(|next| next <= player.now() + Span::millis(2000)) && machine.step(&mut log) {
        let terms = machine.past().terms();
        let known = *terms.iter().find(|known| known.number == term).expect("it began");
        for id in known.candidates.iter() {
            let got = terms.voters(term, id).len();
            match most.iter_mut().find(|(known, _)| *known == id) {
                Some((_, most)) => *most = got.max(*most),
                None => most.push((id, got)),
            }
        }
    }
    let mut all: Vec<usize> = most.into_iter().map(|(_, votes)| votes).collect();
    all.sort_unstable_by(|one, other| other.cmp(one));
    let known = *machine.past().terms().iter().find(|known| known.number == term).expect("it began");
    (all, known.leader.is_some())
}

/// Presses the button, and holds it to its word.
fn splits(player: &mut Player, told: &str) -> String {
    let view = demand(player, Want::SplitVote);
    assert_eq!(view.refusal.map(|why| say(player, why)), None, "{told}");
    let label = say(player, view.label);
    player.act(Action::Demand(Want::SplitVote));
    let (fell, won) = votes(player);
    let promised = label.rsplit(' ').next().unwrap_or_default().to_owned();
    let fell: Vec<String> = fell.iter().map(usize::to_string).collect();
    assert_eq!(fell.join("-"), promised, "{told}");
    assert!(!won, "{told}: somebody won");
    promised
}

#[test]
fn a_vote_is_split_as_the_button_says_among_two_to_seven_that_live() {
    for (n, down, wanted) in [
        (2, 0, "1-1"),
        (3, 0, "1-1-1"),
        (3, 1, "1-1"),
        (4, 0, "2-2"),
        (5, 0, "2-2-1"),
        (5, 1, "2-2"),
        (5, 2, "2-1"),
        (6, 0, "3-3"),
        (7, 0, "3-2-2"),
        (7, 1, "3-3"),
        (7, 2, "3-2"),
    ] {
        for seed in 1..6 {
            let mut player = player_of(&format!("#raft/plain?v=2&n={n}&seed={seed}&t=60ms"));
            (0..down).for_each(|place| crash(&mut player, n - place));
            assert_eq!(splits(&mut player, &format!("n={n} down={down} seed={seed}")), wanted);
        }
    }
}

#[test]
fn with_a_leader_the_others_split_the_vote() {
    for (n, wanted) in [(3, "1-1"), (4, "2-2"), (5, "2-2-1"), (6, "3-3"), (7, "3-2-2")] {
        for seed in 1..6 {
            let mut player = player_of(&format!("#raft/plain?v=2&n={n}&seed={seed}&t=600ms"));
            assert!(!player.frame().leaders().is_empty(), "n={n} seed={seed}");
            assert_eq!(splits(&mut player, &format!("n={n} seed={seed}")), wanted);
        }
    }
}

#[test]
fn in_every_run_of_the_menu_what_the_button_promises_happens() {
    let (mut done, mut refused) = (0, 0);
    for (name, ..) in presets().filter(|(name, ..)| name.starts_with("raft/")) {
        for millis in [5, 60, 200, 300, 450] {
            let mut player = player_of(&format!("#{name}&t={millis}ms"));
            // What the scenario itself still does, to wake somebody who votes as well, is not the button's promise.
            if player.scenario().lines.iter().any(|line| line.at.time > player.now()) {
                continue;
            }
            match demand(&player, Want::SplitVote).refusal {
                None => {
                    splits(&mut player, &format!("{name} at {millis} ms"));
                    done += 1;
                }
                Some(_) => refused += 1,
            }
        }
    }
    println!("{done} done, {refused} refused");
    assert!(done > 2 * refused, "{done} done, {refused} refused");
}

#[test]
fn a_demand_is_one_change() {
    let mut player = player_of("#raft/plain?v=2&t=60ms");
    let before = player.scenario().clone();
    player.act(Action::Demand(Want::SplitVote));
    assert!(player.scenario().lines.len() >= 3);
    player.act(Action::Undo);
    assert_eq!(*player.scenario(), before);
}

/// How long nothing is chosen from here on, how many ballots are given up meanwhile, and by how many lines.
fn duel(player: &mut Player) -> (Option<Time>, u64, usize) {
    let (now, lines) = (player.now(), player.scenario().lines.len());
    player.act(Action::Demand(Want::Duel));
    let mut machine = synod::run::machine(player.scenario().clone());
    let mut log = synod::sim::Log::default();
    while machine.past().chosen().is_empty() && machine.world().now() < now + Span::millis(4000) && machine.step(&mut log) {}
    let chosen = (!machine.past().chosen().is_empty()).then(|| machine.world().now());
    (chosen, machine.past().abandoned(), player.scenario().lines.len() - lines)
}

#[test]
fn a_duel_goes_on_wherever_nothing_is_chosen_yet() {
    for link in [
        "happy-path?v=2&t=0ms",
        "happy-path?v=2&t=20ms",
        "plain?v=2&proposers=3&t=30ms",
        "dueling-proposers?v=2&t=60ms",
        "duel-all-in-one?v=2&t=5ms",
        "plain?v=2&n=3&seed=4&t=10ms",
        "plain?v=2&n=7&proposers=2&t=15ms",
    ] {
        let mut player = player_of(&format!("#paxos/{link}"));
        let view = demand(&player, Want::Duel);
        assert_eq!(view.refusal, None, "{link}");
        let now = player.now();
        let (chosen, given_up, lines) = duel(&mut player);
        println!(
            "{link}: chosen {chosen:?}, {given_up} given up, {lines} lines; {}",
            player.announcement().expect("said").say(Lang::English, player.frame().roster)
        );
        assert!(chosen.is_none_or(|at| at > now + Span::millis(500)), "{link}: chosen at {chosen:?}");
        assert!(given_up >= 8, "{link}: {given_up} given up");
    }
}

#[test]
fn a_random_wait_keeps_the_run_up_to_where_it_matters_and_says_so() {
    for (link, stays) in [("dueling-proposers?v=2&t=30ms", true), ("dueling-proposers?v=2&t=300ms", false), ("plain?v=2&proposers=2&t=12ms", true)] {
        let mut player = player_of(&format!("#paxos/{link}"));
        let (before, at, seen) = (player.scenario().clone(), player.session().moment(), player.frame().clone());
        player.act(Action::Demand(Want::Turn));
        while player.busy() && player.now() == Time::ZERO {
            player.act(Action::Tick(Span::ZERO));
        }
        assert_ne!(*player.scenario(), before, "{link}");
        assert!(player.now() > Time::ZERO, "{link}: it does not start over");
        assert_eq!(player.session().moment() == at, stays, "{link}");
        if stays {
            assert_eq!(player.frame().flights, seen.flights, "{link}: the same run up to here");
        }
        let said = say(&player, player.said().expect("it is said").text());
        assert_eq!(said, "The same run up to here; from now on whoever is pre-empted waits for a random time.");
        assert_eq!(say(&player, demand(&player, Want::Turn).label), "No wait");
        player.act(Action::Undo);
        assert_eq!(*player.scenario(), before, "{link}: one press takes it back");
        assert_eq!(player.session().moment() == at, stays, "{link}: where it stood");
    }
}

#[test]
fn a_duel_ends_once_they_wait_at_random() {
    let mut player = player_of("#paxos/happy-path?v=2&t=20ms");
    player.act(Action::Demand(Want::Duel));
    player.act(Action::Demand(Want::Turn));
    let mut machine = synod::run::machine(player.scenario().clone());
    let mut log = synod::sim::Log::default();
    while machine.past().chosen().is_empty() && machine.step(&mut log) {}
    assert!(!machine.past().chosen().is_empty(), "one gets through");
    assert_eq!(
        say(&player, demand(&player, Want::Duel).refusal.expect("refused")),
        "Whoever is pre-empted waits first, and that ends duels: switch the wait off."
    );
}

#[test]
fn the_leader_crashes_whoever_it_is_and_nobody_does_where_nobody_leads() {
    let mut player = player_of("#raft/plain?v=2&t=60ms");
    assert_eq!(say(&player, demand(&player, Want::CrashLeader).refusal.expect("refused")), "Nobody leads now.");
    player.act(Action::Demand(Want::CrashLeader));
    assert!(player.scenario().lines.is_empty());
    assert_eq!(say(&player, player.said().expect("it is said").text()), "Nobody leads now.");
    for link in ["#raft/plain?v=2&t=600ms", "#multi-paxos/plain?v=2&t=900ms"] {
        let mut player = player_of(link);
        let leader = player.frame().leaders().iter().next().expect("somebody leads");
        player.act(Action::Demand(Want::CrashLeader));
        assert!(!player.frame().processes[leader.index()].up, "{link}");
    }
}

#[test]
fn the_network_is_parted_with_the_leader_in_the_smaller_part_and_healed() {
    let mut player = player_of("#raft/plain?v=2&t=600ms");
    let leader = player.frame().leaders().iter().next().expect("somebody leads");
    assert_eq!(say(&player, demand(&player, Want::Part).label), "Part 2 | 3");
    assert_eq!(say(&player, demand(&player, Want::Heal).refusal.expect("refused")), "No link is cut.");
    player.act(Action::Demand(Want::Part));
    let groups = &player.frame().groups;
    assert_eq!(groups.iter().map(|group| group.len()).collect::<Vec<_>>(), [2, 3]);
    assert!(groups[0].contains(leader));
    assert!(demand(&player, Want::Part).refusal.is_some(), "they are divided like that already");
    player.act(Action::Demand(Want::Heal));
    assert!(player.frame().groups.is_empty());
}

#[test]
fn timers_are_aligned_and_spread_at_one_press() {
    let mut player = player_of("#raft/plain?v=2&t=60ms");
    player.act(Action::Demand(Want::Align));
    let dues: Vec<Time> = player.frame().processes.iter().filter(|view| !view.client).filter_map(|view| Some(view.alarms.first()?.due)).collect();
    assert!(dues.len() == 5 && dues.iter().all(|due| *due == dues[0]), "{dues:?}");
    player.act(Action::Demand(Want::Spread));
    let dues: Vec<Time> = player.frame().processes.iter().filter(|view| !view.client).filter_map(|view| Some(view.alarms.first()?.due)).collect();
    assert!(dues.iter().any(|due| *due != dues[0]), "{dues:?}");
}

#[test]
fn a_duel_is_refused_where_a_value_is_chosen_or_only_one_may_propose() {
    let mut chosen = player_of("#paxos/happy-path?v=2&t=200ms");
    assert_eq!(say(&chosen, demand(&chosen, Want::Duel).refusal.expect("refused")), "A value is chosen already: no duel can change that.");
    chosen.act(Action::Demand(Want::Duel));
    assert!(chosen.scenario().lines.is_empty());
    let mut alone = player_of("#paxos/plain?v=2&n=6&roles=separate&t=10ms");
    alone.act(Action::Demand(Want::Duel));
    assert!(alone.scenario().lines.is_empty());
    assert_eq!(say(&alone, alone.said().expect("it is said").text()), "A duel takes two that may propose: set two proposers.");
}

#[test]
fn what_was_said_is_past_after_a_while_and_nothing_is_offered_that_only_looks() {
    let mut player = player_of("#raft/plain?v=2&t=600ms");
    player.act(Action::Demand(Want::Part));
    assert!(player.said().is_some());
    for _ in 0..80 {
        player.act(Action::Tick(Span::millis(100)));
    }
    assert!(player.said().is_none());
    let mut shown = player_of("#raft/plain?v=2&t=600ms&editable=0");
    shown.act(Action::Demand(Want::Part));
    assert!(shown.scenario().lines.is_empty());
}
