//! Branches: what was seen is never overwritten, and however one came to a moment, it is the one that the script says.

#[path = "support/opened.rs"]
mod opened;
#[path = "support/paxos_weather.rs"]
mod paxos_weather;
mod support;
#[path = "support/weather.rs"]
mod weather;

use opened::player_of;
use paxos_weather::{event, settings};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeMap;
use support::scenario;
use synod::base::{ProcessId, Span, Time};
use synod::player::{Action, BranchName, Player};
use synod::protocols::CARDS;
use synod::run::{Frame, open as open_session};
use synod::scenario::link::{self, Beside, Link, MAX_BRANCHES};
use synod::scenario::{Act, Disk, Intervention, LATENCY, Line, MessageFate, MessageName, Moment, Scenario, Setting, script};
use synod::sim::{What, Why};
use weather::Weather;

const DUEL: &str = "#paxos/dueling-proposers?v=1&autoplay=0";

/// Goes to a time, however many slices it takes.
fn seek(player: &mut Player, ms: u64) {
    player.act(Action::Seek(Time::millis(ms)));
    for _ in 0..100 {
        player.act(Action::Tick(Span::ZERO));
    }
    assert_eq!(player.now(), Time::millis(ms));
}

fn crash(number: usize) -> Intervention {
    Intervention::Process(ProcessId::numbered(number), Act::Crash { disk: Disk::Kept, reaching: None })
}

fn act_at(player: &mut Player, ms: u64, what: Intervention) {
    seek(player, ms);
    player.act(Action::Intervene(what));
}

fn picture(player: &Player) -> Frame {
    Frame::clone(player.frame())
}

/// The names of the branches, as people would read them; the one that is shown in brackets.
fn names(player: &Player) -> Vec<String> {
    let name = |name: &BranchName| match name {
        BranchName::Given(name) => name.clone(),
        BranchName::Original => "original".into(),
        BranchName::Did(at, what) => format!("{at} {what}"),
        BranchName::Without(at, what) => format!("without {at} {what}"),
    };
    player.branches().iter().map(|branch| if branch.other.is_none() { format!("[{}]", name(&branch.name)) } else { name(&branch.name) }).collect()
}

/// What the script says, line by line.
fn lines(player: &Player) -> Vec<String> {
    let text = script::print(player.scenario());
    text.lines().filter_map(|line| line.strip_prefix("at ").map(|line| line.replace("  ", " "))).collect()
}

#[test]
fn acting_in_the_past_keeps_the_run_as_it_was() {
    let mut player = player_of(DUEL);
    seek(&mut player, 90);
    let as_it_was = picture(&player);
    act_at(&mut player, 41, crash(3));
    assert_eq!(names(&player), ["original", "[41ms crash P3]"]);
    seek(&mut player, 90);
    let what_if = picture(&player);
    assert!(what_if != as_it_was, "the crash makes a difference");
    player.act(Action::SwitchBranch(0));
    assert_eq!((names(&player), lines(&player)), (vec!["[original]".into(), "41ms crash P3".into()], vec![]));
    assert!(picture(&player) == as_it_was, "the run as it was");
    player.act(Action::SwitchBranch(1));
    assert!(picture(&player) == what_if, "the branch as it was");
}

#[test]
fn acting_at_the_furthest_moment_that_was_seen_starts_no_branch() {
    let mut player = player_of(DUEL);
    act_at(&mut player, 41, crash(3));
    act_at(&mut player, 61, crash(4));
    player.act(Action::Intervene(crash(5)));
    assert_eq!((names(&player), lines(&player).len()), (vec!["[original]".to_owned()], 3));
    player.act(Action::StepForward);
    player.act(Action::StepBack);
    player.act(Action::Intervene(Intervention::Process(ProcessId::numbered(5), Act::Recover)));
    assert_eq!(player.branches().len(), 2, "a step ahead was seen, too");
}

#[test]
fn a_pause_at_a_violation_has_seen_nothing_behind_it() {
    let mut player = player_of("#paxos/restart-without-disk?v=1&speed=1/10");
    player.act(Action::Play);
    while player.playing() {
        player.act(Action::Tick(Span::millis(16)));
    }
    player.act(Action::Intervene(crash(1)));
    assert_eq!(player.branches().len(), 1);
}

#[test]
fn the_lines_behind_the_present_stay_in_the_new_branch() {
    let mut player = player_of(&format!("{DUEL}&do=21ms.crash.P4,81ms.recover.P4"));
    seek(&mut player, 100);
    act_at(&mut player, 51, crash(3));
    assert_eq!(lines(&player), ["21ms crash P4", "51ms crash P3", "81ms recover P4"]);
    assert_eq!(names(&player), ["original", "[51ms crash P3]"]);
}

#[test]
fn a_branch_is_called_after_what_sets_it_apart_from_the_one_that_it_grew_out_of() {
    let mut player = player_of(&format!("{DUEL}&do=21ms.crash.P4,81ms.recover.P4"));
    seek(&mut player, 100);
    act_at(&mut player, 51, crash(3));
    seek(&mut player, 100);
    act_at(&mut player, 71, crash(5));
    player.act(Action::SwitchBranch(0));
    player.act(Action::RemoveLine(1));
    assert_eq!(names(&player), ["original", "51ms crash P3", "71ms crash P5", "[without 81ms recover P4]"]);
    let parts: Vec<Time> = player.branches().iter().map(|branch| branch.parts).collect();
    assert_eq!(parts[..3], [Time::millis(81), Time::millis(51), Time::millis(51)], "where they part from the one that is shown");
}

#[test]
fn a_line_that_the_viewer_did_is_corrected_in_place_and_one_that_was_there_is_kept_as_a_branch() {
    let mut player = player_of("#raft/figure-8?v=1&autoplay=0");
    let before = lines(&player);
    seek(&mut player, 390);
    player.act(Action::RemoveLine(before.len() - 1));
    assert!(names(&player)[1].starts_with("[without "), "{:?}", names(&player));
    player.act(Action::Undo);
    assert_eq!((names(&player), lines(&player)), (vec!["[original]".to_owned()], before));

    let mut player = player_of(DUEL);
    act_at(&mut player, 41, crash(3));
    seek(&mut player, 90);
    player.act(Action::RemoveLine(0));
    assert_eq!((player.branches().len(), lines(&player).len()), (1, 0));
    player.act(Action::Undo);
    assert_eq!(lines(&player), ["41ms crash P3"]);
}

#[test]
fn a_line_that_lies_ahead_is_taken_out_in_place() {
    let mut player = player_of("#raft/figure-8?v=1&autoplay=0&t=1ms");
    player.act(Action::RemoveLine(lines(&player).len() - 1));
    assert_eq!(player.branches().len(), 1);
}

#[test]
fn a_branch_that_is_the_same_as_another_is_not_kept_twice() {
    let mut player = player_of(DUEL);
    seek(&mut player, 90);
    act_at(&mut player, 41, crash(3));
    player.act(Action::SwitchBranch(0));
    act_at(&mut player, 41, crash(3));
    assert_eq!(names(&player), ["original", "[41ms crash P3]"], "the same act leads to the same branch");
    player.act(Action::RemoveLine(0));
    assert_eq!(names(&player), ["[original]"], "without its line a branch is the original again");
    player.act(Action::Undo);
    assert_eq!(names(&player), ["original", "[41ms crash P3]"]);
}

#[test]
fn a_name_that_is_given_stays_until_it_is_taken_away() {
    let mut player = player_of(DUEL);
    seek(&mut player, 90);
    act_at(&mut player, 41, crash(3));
    player.act(Action::RenameBranch(1, "  Minority: 2/5 ".into()));
    player.act(Action::RenameBranch(0, "n".repeat(60)));
    assert_eq!(names(&player), ["n".repeat(40), "[Minority: 2/5]".to_owned()]);
    player.act(Action::RenameBranch(1, " ".into()));
    player.act(Action::Undo);
    assert_eq!(names(&player)[1], "[Minority: 2/5]");
    player.act(Action::Redo);
    assert_eq!(names(&player)[1], "[41ms crash P3]");
}

#[test]
fn a_deleted_branch_comes_back_by_undo_and_the_original_stays() {
    let mut player = player_of(DUEL);
    seek(&mut player, 90);
    act_at(&mut player, 41, crash(3));
    seek(&mut player, 90);
    act_at(&mut player, 61, crash(4));
    let all = names(&player);
    assert_eq!(all, ["original", "41ms crash P3", "[61ms crash P4]"]);
    player.act(Action::DeleteBranch(2));
    assert_eq!(names(&player), ["original", "[41ms crash P3]"], "the one that it grew out of is shown");
    player.act(Action::DeleteBranch(0));
    assert_eq!(player.branches().len(), 2);
    player.act(Action::Undo);
    assert_eq!(names(&player), all);
    player.act(Action::DeleteBranch(1));
    assert_eq!(names(&player), ["original", "[41ms crash P3]"], "what it has from the deleted one now sets it apart from the original");
}

#[test]
fn there_is_an_end_to_branches_and_it_is_said() {
    let mut player = player_of(DUEL);
    seek(&mut player, 90);
    for number in 0..MAX_BRANCHES as u64 + 4 {
        player.act(Action::SwitchBranch(0));
        act_at(&mut player, 30 + number, crash(3));
    }
    assert_eq!(player.branches().len(), MAX_BRANCHES + 1);
    assert_eq!((player.problems().len(), lines(&player).len()), (1, 0), "the run is as it was");
    player.act(Action::DeleteBranch(4));
    player.act(Action::Intervene(crash(3)));
    assert_eq!(lines(&player).len(), 1);
}

#[test]
fn other_settings_are_another_run_without_branches_and_undo_brings_them_back() {
    let mut player = player_of(DUEL);
    seek(&mut player, 90);
    act_at(&mut player, 41, crash(3));
    let before = player.link();
    let knob = player.scenario().settings.knob("latency").expect("every algorithm has it");
    player.act(Action::Set(knob, knob.read("5ms").expect("a range")));
    assert_eq!(names(&player), ["[original]"]);
    player.act(Action::Undo);
    assert_eq!((player.link().scenario, player.link().branches), (before.scenario, before.branches));
    player.act(Action::Redo);
    assert_eq!((player.branches().len(), player.scenario().settings.range(&LATENCY).1), (1, Span::millis(5)));
}

#[test]
fn a_new_change_ends_what_could_be_done_again() {
    let mut player = player_of(DUEL);
    act_at(&mut player, 41, crash(3));
    player.act(Action::Undo);
    assert!(player.can_redo());
    player.act(Action::Intervene(crash(4)));
    assert!(!player.can_redo());
    player.act(Action::Redo);
    assert_eq!(lines(&player), ["41ms crash P4"]);
}

#[test]
fn what_stands_beside_the_run_keeps_standing_there() {
    let mut player = player_of(DUEL);
    seek(&mut player, 90);
    act_at(&mut player, 41, crash(3));
    player.act(Action::Compare(Some(Beside::Branch(7))));
    assert_eq!(player.link().beside, None, "there is no such branch");
    player.act(Action::Compare(Some(Beside::Branch(0))));
    let beside = |player: &Player| player.branches().iter().position(|branch| branch.beside);
    act_at(&mut player, 30, crash(4));
    assert_eq!((names(&player)[2].as_str(), beside(&player)), ("[30ms crash P4]", Some(0)));
    player.act(Action::SwitchBranch(0));
    assert_eq!(beside(&player), Some(2), "the two change places");
    player.act(Action::DeleteBranch(2));
    assert_eq!(player.link().beside, None);
}

#[test]
fn a_run_that_is_over_sooner_ends_its_tape_sooner() {
    let mut player = player_of("#paxos/happy-path?v=1&autoplay=0&do=3s.heal&branches=:");
    seek(&mut player, 3000);
    player.act(Action::SwitchBranch(0));
    assert!(player.now() == player.tape_end() && player.now() < Time::millis(3000), "it stands at {}", player.now());
}

#[test]
fn a_link_restores_every_branch_and_its_picture() {
    let mut player = player_of(DUEL);
    seek(&mut player, 90);
    act_at(&mut player, 41, crash(3));
    player.act(Action::RenameBranch(0, "As it was".into()));
    seek(&mut player, 90);
    let text = link::print(&player.link());
    let mut again = player_of(&text);
    for place in [1, 0, 1] {
        player.act(Action::SwitchBranch(place));
        again.act(Action::SwitchBranch(place));
        assert_eq!(names(&again), names(&player));
        assert!(picture(&again) == picture(&player), "the pictures of {:?} differ", names(&player));
    }
    assert_eq!(link::print(&again.link()), text);
}

// ---- whatever people do ----

/// Something that somebody does; numbers make up what.
#[derive(Clone, Debug)]
enum Deed {
    Seek(u64),
    Steps(u8, bool),
    Play(u8),
    Intervene(u64),
    Remove(u8),
    Switch(u8),
    Delete(u8),
    Rename(u8, String),
    Compare(u8),
    Undo,
    Redo,
    Seed(u64),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let one = prop_oneof![
        6 => (0..900u64).prop_map(Deed::Seek),
        3 => (1..30u8, any::<bool>()).prop_map(|(count, forward)| Deed::Steps(count, forward)),
        1 => (1..20u8).prop_map(Deed::Play),
        8 => any::<u64>().prop_map(Deed::Intervene),
        2 => any::<u8>().prop_map(Deed::Remove),
        4 => any::<u8>().prop_map(Deed::Switch),
        1 => any::<u8>().prop_map(Deed::Delete),
        1 => (any::<u8>(), "\\PC{0,45}").prop_map(|(place, name)| Deed::Rename(place, name)),
        1 => any::<u8>().prop_map(Deed::Compare),
        2 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
        1 => (1..4u64).prop_map(Deed::Seed),
    ];
    proptest::collection::vec(one, 1..25)
}

/// One of the places below a number of them.
fn wrap(place: u8, places: usize) -> usize {
    usize::from(place) % places.max(1)
}

/// What somebody does to the page who does that.
fn actions(player: &Player, deed: &Deed, header: &str, party: &weather::Party) -> Vec<Action> {
    let branches = player.branches().len();
    let one = match deed {
        Deed::Seek(ms) => Action::Seek(Time::millis(*ms)),
        Deed::Steps(count, forward) => return vec![if *forward { Action::StepForward } else { Action::StepBack }; usize::from(*count)],
        Deed::Play(ticks) => {
            let ticks = vec![Action::Tick(Span::millis(90)); usize::from(*ticks)];
            return [vec![Action::Play], ticks, vec![Action::Pause]].concat();
        }
        Deed::Intervene(number) => {
            let what = event(&mut Weather::new(*number), party);
            Action::Intervene(scenario(&format!("{header}\nat 0ms  {what}")).lines.swap_remove(0).what)
        }
        Deed::Remove(place) => Action::RemoveLine(wrap(*place, player.scenario().lines.len())),
        Deed::Switch(place) => Action::SwitchBranch(wrap(*place, branches)),
        Deed::Delete(place) => Action::DeleteBranch(wrap(*place, branches)),
        Deed::Rename(place, name) => Action::RenameBranch(wrap(*place, branches), name.clone()),
        Deed::Compare(place) => Action::Compare((branches > 1).then(|| Beside::Branch(wrap(*place, branches - 1)))),
        Deed::Undo => Action::Undo,
        Deed::Redo => Action::Redo,
        Deed::Seed(seed) => {
            let knob = player.scenario().settings.knob("seed").expect("every algorithm has it");
            Action::Set(knob, Setting::Number(*seed))
        }
    };
    vec![one]
}

/// Does it, and waits until the page has come to rest.
fn carry_out(player: &mut Player, deed: &Deed, header: &str, party: &weather::Party) {
    for action in actions(player, deed, header, party) {
        player.act(action);
    }
    for _ in 0..1000 {
        player.act(Action::Tick(Span::ZERO));
        if !player.busy() {
            return;
        }
    }
    panic!("the page does not come to rest after {deed:?}");
}

/// Holds what is shown to a run of the same script that was opened afresh and went straight to the same moment.
fn shows_what_the_script_says(player: &mut Player) -> Result<(), TestCaseError> {
    let (text, place) = (script::print(player.scenario()), player.session().position());
    let mut fresh = open_session(player.scenario().clone());
    while fresh.position().steps < place.steps && fresh.step() {}
    if fresh.position().time < place.time {
        fresh.seek_moment(player.session().moment(), u32::MAX);
    }
    prop_assert_eq!(fresh.position(), place, "the place, of\n{}", text);
    prop_assert_eq!(player.session().moment(), fresh.moment(), "the moment, of\n{}", text);
    prop_assert_eq!(player.frame(), &fresh.frame(), "the picture at {}, of\n{}", player.session().moment(), text);
    prop_assert_eq!(
        player.marks(),
        {
            while !fresh.explore(u32::MAX) {}
            fresh.marks()
        },
        "the tape, of\n{}",
        text
    );
    Ok(())
}

proptest! {
    // The same cases every time; `PROPTEST_CASES=100000` looks at more of them.
    #![proptest_config(ProptestConfig { cases: 300, rng_seed: RngSeed::Fixed(4), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_people_do_the_page_shows_what_the_script_says(seed in 0..200u64, deeds in deeds()) {
        let (header, party) = settings(&mut Weather::new(seed), seed);
        let header = format!("{header} until=900ms");
        let mut player = Player::new(Link::plain(scenario(&header)), Vec::new());
        player.act(Action::Pause);
        for deed in &deeds {
            carry_out(&mut player, deed, &header, &party);
            shows_what_the_script_says(&mut player)?;
            let (all, link) = (player.branches(), player.link());
            prop_assert!(all.len() <= MAX_BRANCHES + 1 && all.iter().filter(|branch| branch.other.is_none()).count() == 1);
            let text = link::print(&Link { beside: None, ..link.clone() });
            let again = link::parse(&text, CARDS);
            prop_assert_eq!(&again.problems, &[], "{}", text);
            prop_assert_eq!(again.link, Some(Link { beside: None, ..link }), "{}", text);
        }
        // All the way back, and there again.
        let last = player.link();
        let mut undone = 0;
        while player.can_undo() {
            player.act(Action::Undo);
            undone += 1;
        }
        prop_assert_eq!((player.scenario(), player.branches().len()), (&scenario(&header), 1));
        for _ in 0..undone {
            player.act(Action::Redo);
        }
        let again = player.link();
        prop_assert_eq!((again.scenario, again.shown, again.branches), (last.scenario, last.shown, last.branches));
    }

    #[test]
    fn of_a_message_that_is_dropped_every_other_keeps_its_delay(seed in 0..100_000u64, which in any::<prop::sample::Index>()) {
        let (header, _) = settings(&mut Weather::new(seed), seed);
        let header = format!("{header} until=900ms");
        let sent = delays(&scenario(&header));
        prop_assume!(!sent.is_empty());
        let (&name, _) = sent.iter().nth(which.index(sent.len())).expect("a place below their number");
        for (other, before, after) in with_and_without(&scenario(&header), name) {
            prop_assert_eq!(before, after, "{:?}, when {:?} is dropped, of\n{}", other, name, header);
        }
    }
}

#[test]
fn a_duel_in_which_a_message_is_dropped_goes_on_with_the_delays_of_all_others() {
    let duel = player_of(DUEL).scenario().clone();
    let name = MessageName { from: ProcessId::numbered(1), to: ProcessId::numbered(3), nth: 2, copy: Some(1) };
    let others = with_and_without(&duel, name);
    assert!(others.len() > 100 && others.iter().all(|(_, before, after)| before == after), "{others:?}");
}

/// How long a message is on its way, and whether the dice lose it there.
type Delay = (Span, bool);

/// The delays of every other message that is sent in both runs: as the run is, and with that message dropped.
fn with_and_without(run: &Scenario, name: MessageName) -> Vec<(MessageName, Delay, Delay)> {
    let mut dropped = run.clone();
    dropped.insert(Line { at: Moment::default(), what: Intervention::Message(name, MessageFate::Drop) });
    let (before, after) = (delays(run), delays(&dropped));
    assert!(!after.contains_key(&name), "the message is dropped");
    before.into_iter().filter_map(|(other, delay)| Some((other, delay, *after.get(&other)?))).collect()
}

/// The delay of every message of a run; copies each for themselves.
fn delays(scenario: &Scenario) -> BTreeMap<MessageName, Delay> {
    let mut session = open_session(scenario.clone());
    while !session.explore(u32::MAX) {}
    while !session.seek(Time::millis(900), u32::MAX) {}
    let records = session.records(1, session.position().steps);
    let sent: BTreeMap<(ProcessId, ProcessId, u32), Time> = records
        .iter()
        .filter_map(|record| match record.what {
            What::Send { to, nth, .. } => Some(((record.process?, to, nth), record.at)),
            _ => None,
        })
        .collect();
    let arrival = |record: &synod::sim::Record| {
        let to = record.process?;
        match record.what {
            What::Deliver { from, nth, copy, .. } if from != to => {
                Some((MessageName { from, to, nth, copy: Some(copy) }, (record.at.since(sent[&(from, to, nth)]), false)))
            }
            What::Lose { from, nth, copy, sent, arrives, why: Why::Loss, .. } => {
                Some((MessageName { from, to, nth, copy: Some(copy) }, (arrives.since(sent), true)))
            }
            _ => None,
        }
    };
    records.iter().filter_map(arrival).collect()
}
