//! Two runs side by side: each is the run that it is alone, on one clock, and where they part is found.

use synod::base::{ProcessId, Span, Time};
use synod::player::{Action, Below, Player};
use synod::protocols::{CARDS, PAIRS};
use synod::run::{Session, open};
use synod::scenario::link::{self, Beside, Branch, Link};
use synod::scenario::{Act, Disk, Intervention, LATENCY, LOSS, Line, MessageFate, MessageName, Moment, SEED, Setting};
use synod::sim::{Verdict, What};

/// One animation frame at sixty a second.
const FRAME: Span = Span(16_667);

fn read(text: &str) -> Link {
    let opened = link::parse(text, CARDS);
    assert_eq!(opened.problems, [], "{text}");
    opened.link.expect("the link names an algorithm")
}

fn show(link: Link) -> Player {
    Player::new(link, Vec::new())
}

fn pair(id: &str) -> Link {
    read(PAIRS.iter().find(|pair| pair.id == id).expect("a pair of the catalogue").link)
}

/// The run that stands beside, by itself.
fn alone(link: &Link) -> Session {
    open(link.companion().expect("something stands beside").0)
}

fn to(player: &mut Player, ms: u64) {
    player.act(Action::Seek(Time::millis(ms)));
}

/// Ticks until nothing more would be learnt by waiting.
fn wait(player: &mut Player) {
    player.act(Action::Pause);
    while player.busy() {
        player.act(Action::Tick(FRAME));
    }
}

/// A happy Paxos run, and as a branch beside it the same with one more line.
fn with_branch(at: u64, what: Intervention) -> Link {
    let mut link = read("#paxos/happy-path?v=1&t=5ms");
    let mut scenario = link.scenario.clone();
    scenario.insert(Line { at: Moment::at(Time::millis(at)), what });
    link.branches = vec![Branch { name: None, lines: scenario.lines }];
    link.beside = Some(Beside::Branch(0));
    link
}

fn crash(number: usize) -> Intervention {
    Intervention::Process(ProcessId::numbered(number), Act::Crash { disk: Disk::Kept, reaching: None })
}

#[test]
fn both_runs_of_a_pair_are_at_any_time_what_they_are_alone() {
    for pair in &PAIRS {
        let link = read(pair.link);
        let (mut here, mut there) = (open(link.scenario.clone()), alone(&link));
        let mut player = show(link);
        for ms in [250, 40, 120, 121, 10, 299] {
            to(&mut player, ms);
            // Behind its end a run is not gone to.
            here.seek(player.now(), u32::MAX);
            there.seek(player.now(), u32::MAX);
            assert!(*player.frame() == here.frame(), "{}: the run differs at {ms} ms", pair.id);
            assert!(*player.companion().expect("two runs").frame() == there.frame(), "{}: the run beside differs at {ms} ms", pair.id);
        }
    }
}

#[test]
fn both_runs_move_on_one_clock_while_they_play_and_when_one_steps() {
    let mut player = show(pair("leader-crash"));
    player.act(Action::Play);
    for _ in 0..200 {
        player.act(Action::Tick(FRAME));
        assert_eq!(player.companion().expect("two runs").session().position().time, player.now());
    }
    for _ in 0..20 {
        player.act(Action::StepForward);
        assert_eq!(player.companion().expect("two runs").session().position().time, player.now());
    }
    player.act(Action::Restart);
    assert_eq!(player.companion().expect("two runs").session().position().steps, 0, "at the beginning nothing has happened on either side");
}

#[test]
fn a_pair_stands_still_only_when_both_runs_are_over() {
    let mut link = read("#paxos/happy-path?v=1&beside=paxos/happy-path/v=1/latency=60ms");
    link.view.speed = link::Speed::new(1, 1);
    let mut player = show(link);
    for _ in 0..200 {
        player.act(Action::Tick(FRAME));
    }
    assert!(!player.playing());
    let ended = player.companion().expect("two runs").session().horizon();
    assert!(player.now() >= ended.time && ended.time > Time::millis(200), "it ends at {}, the other run at {}", player.now(), ended.time);
}

#[test]
fn what_is_done_to_the_run_is_done_to_both() {
    let mut player = show(pair("leader-crash"));
    to(&mut player, 90);
    player.act(Action::Intervene(crash(2)));
    assert!(!player.frame().processes[1].up);
    assert!(!player.companion().expect("two runs").frame().processes[1].up);
    player.act(Action::Undo);
    assert!(player.companion().expect("two runs").frame().processes[1].up);
}

#[test]
fn a_setting_that_is_turned_is_turned_on_the_other_algorithm_too_but_not_on_the_other_settings() {
    let set = |player: &mut Player, loss: u32, seed: u64| {
        player.act(Action::Set(&LOSS, Setting::Permille(loss)));
        player.act(Action::Set(&SEED, Setting::Number(seed)));
        let settings = player.companion().expect("two runs").session().scenario().settings.clone();
        (settings.network().loss_permille, settings.seed())
    };
    assert_eq!(set(&mut show(pair("leader-crash")), 30, 9), (30, 9));
    let mut same = show(pair("backoff"));
    assert_eq!(set(&mut same, 30, 9), (0, 9), "of one algorithm it is settings that are compared");
    let text = link::print(&same.link());
    assert_eq!(link::print(&read(&text)), text);
    assert_eq!(read(&text), same.link());
}

#[test]
fn a_copy_beside_parts_from_the_run_once_a_knob_is_turned() {
    let mut player = show(read("#paxos/happy-path?v=1&t=30ms&beside=paxos/happy-path/v=1"));
    wait(&mut player);
    assert!(player.companion().expect("two runs").is_the_same());
    player.act(Action::Set(&LATENCY, Setting::Range(Span::millis(30), Span::millis(30))));
    wait(&mut player);
    assert!(player.companion().expect("two runs").difference().is_some_and(|difference| difference.at < Time::millis(30)));
}

#[test]
fn lines_that_do_not_fit_the_other_run_are_named() {
    let player = show(read("#raft/plain?v=1&beside=paxos/plain/v=1&do=30ms.C1.put.x.1,40ms.crash.P2"));
    assert_eq!(player.companion().expect("two runs").left_out(), ["C1 put x 1"]);
}

#[test]
fn a_violation_beside_stands_still_too() {
    let mut link = pair("promises");
    let Some(Beside::Other { settings, .. }) = &mut link.beside else { panic!("a scenario stands beside") };
    let broken = std::mem::replace(&mut **settings, link.scenario.settings.clone());
    link.scenario.settings = broken;
    link.view.speed = link::Speed::new(1, 10);
    let mut player = show(link);
    while player.playing() {
        player.act(Action::Tick(FRAME));
    }
    let is_broken = |frame: &synod::run::Frame| frame.verdicts.iter().any(|view| matches!(view.verdict, Verdict::Broken(_)));
    assert!(!is_broken(player.frame()));
    assert!(is_broken(player.companion().expect("two runs").frame()));
    assert!(player.frame().ended.is_none() || player.now() < player.tape_end());
}

#[test]
fn two_branches_part_where_one_has_a_line_more() {
    let mut player = show(with_branch(22, crash(2)));
    wait(&mut player);
    let difference = player.companion().expect("two runs").difference().expect("they part").clone();
    assert_eq!((difference.at, difference.here), (Time::millis(22), None));
    assert_eq!(difference.there.expect("it happens beside").what, What::Intervened(crash(2)));
    to(&mut player, 21);
    assert_eq!(player.contrast(), Some(Default::default()), "before, nothing differs");
    to(&mut player, 23);
    assert!(player.contrast().expect("one algorithm").processes.iter().eq([ProcessId::numbered(2)]));
    to(&mut player, 55);
    let contrast = player.contrast().expect("one algorithm");
    assert!(!contrast.here.is_empty() && contrast.there.is_empty(), "P2 answers in the run alone: {contrast:?}");
}

#[test]
fn a_line_without_effect_parts_nothing() {
    let drop =
        Intervention::Message(MessageName { from: ProcessId::numbered(4), to: ProcessId::numbered(5), nth: 99, copy: None }, MessageFate::Drop);
    for what in [drop, Intervention::Process(ProcessId::numbered(3), Act::Recover)] {
        let mut player = show(with_branch(22, what));
        wait(&mut player);
        assert!(player.companion().expect("two runs").is_the_same());
        to(&mut player, 40);
        assert_eq!(player.contrast(), Some(Default::default()));
    }
}

#[test]
fn a_branch_stands_at_the_very_moment_of_the_run() {
    let link = with_branch(22, crash(2));
    let mut there = alone(&link);
    let mut player = show(link);
    to(&mut player, 10);
    for _ in 0..25 {
        player.act(Action::StepForward);
        there.seek_moment(player.session().moment(), u32::MAX);
        assert!(*player.companion().expect("two runs").frame() == there.frame(), "at {}", player.session().moment());
    }
}

#[test]
fn with_and_without_backoff_the_first_difference_is_who_tries_again_when() {
    let mut player = show(pair("backoff"));
    wait(&mut player);
    let difference = player.companion().expect("two runs").difference().expect("they part").clone();
    assert!(difference.at > Time::millis(30), "the duel is the same up to the first refusal, not {}", difference.at);
    to(&mut player, 2_000);
    let [here, there] = player.first_decisions().expect("two runs");
    assert!(here.is_none() && there.is_some(), "only with backoff anything is decided: {here:?}, {there:?}");
}

#[test]
fn runs_of_two_algorithms_are_compared_by_their_counts_alone() {
    let mut player = show(pair("leader-crash"));
    wait(&mut player);
    to(&mut player, 290);
    assert_eq!(player.contrast(), None);
    assert_eq!(player.companion().expect("two runs").difference(), None);
    let [here, there] = player.first_decisions().expect("two runs");
    assert!(here.is_some() && there.is_some());
    let messages = |frame: &synod::run::Frame| frame.counts[0].number;
    let beside = player.companion().expect("two runs").frame();
    assert!(std::ptr::eq(player.frame().counts[0].words, beside.counts[0].words), "both count messages by the same word");
    assert!(messages(player.frame()) > 0 && messages(beside) > 0);
}

#[test]
fn changing_places_twice_shows_what_was_there_before() {
    let mut player = show(pair("leader-crash"));
    player.act(Action::Pause);
    to(&mut player, 120);
    let (here, there) = (player.frame().clone(), player.companion().expect("two runs").frame().clone());
    player.act(Action::Swap);
    assert!(**player.frame() == *there && **player.companion().expect("two runs").frame() == *here);
    player.act(Action::Swap);
    assert!(**player.frame() == *here && **player.companion().expect("two runs").frame() == *there);
}

#[test]
fn branches_that_change_places_keep_what_they_were() {
    let mut player = show(with_branch(22, crash(2)));
    to(&mut player, 41);
    let (here, there) = (player.frame().clone(), player.companion().expect("two runs").frame().clone());
    player.act(Action::Swap);
    assert_eq!(player.beside(), Some(&Beside::Branch(0)));
    assert!(**player.frame() == *there && **player.companion().expect("two runs").frame() == *here);
}

#[test]
fn a_branch_that_grows_or_goes_changes_nothing_of_what_stands_beside() {
    let mut player = show(with_branch(22, crash(2)));
    to(&mut player, 40);
    let scenario = |player: &Player| player.companion().expect("two runs").session().scenario().lines.clone();
    let before = scenario(&player);
    to(&mut player, 15);
    player.act(Action::Intervene(crash(4)));
    assert_eq!(player.branches().len(), 3);
    assert_eq!(scenario(&player), before);
    player.act(Action::Undo);
    assert_eq!(scenario(&player), before);
    let place = player.branches().iter().find(|branch| branch.beside).expect("one stands beside").place;
    player.act(Action::DeleteBranch(place));
    assert!(player.companion().is_none() && player.beside().is_none());
}

#[test]
fn a_comparison_begins_and_ends_and_the_link_says_so() {
    let mut player = show(read("#paxos/happy-path?v=1&t=30ms"));
    let copy = Beside::Other { preset: Some("happy-path"), settings: Box::new(player.scenario().settings.clone()) };
    player.act(Action::Compare(Some(copy)));
    assert_eq!(player.companion().expect("two runs").session().position().time, Time::millis(30));
    let text = link::print(&player.link());
    assert_eq!(text, "#paxos/happy-path?v=1&t=30ms&beside=paxos/happy-path/v=1");
    let again = show(read(&text));
    assert!(**again.companion().expect("two runs").frame() == **player.companion().expect("two runs").frame());
    player.act(Action::Compare(None));
    assert!(player.companion().is_none());
    assert_eq!(link::print(&player.link()), "#paxos/happy-path?v=1&t=30ms");
}

#[test]
fn the_comparison_opens_below_the_stage_and_gives_its_room_back() {
    let mut player = show(read("#raft/replication?v=1&t=30ms"));
    let copy = |player: &Player| Some(Beside::scenario(player.scenario().card(), None, &player.scenario().settings));
    for named in [false, true] {
        if named {
            player.act(Action::Show(logs_below()));
        }
        let before = player.below();
        player.act(Action::Compare(copy(&player)));
        assert_eq!(player.below(), Some(Below::Comparison));
        player.act(Action::Compare(None));
        assert_eq!((player.below(), before), (logs_below(), logs_below()));
    }
}

#[test]
fn a_pair_of_the_menu_is_known_until_its_settings_change() {
    for pair in &PAIRS {
        let mut player = show(read(pair.link));
        let known = |player: &Player| player.pair().map(|pair| (pair.id, player.is_changed()));
        assert_eq!(known(&player), Some((pair.id, false)));
        player.act(Action::Intervene(Intervention::Process(ProcessId::at(0), Act::Pause)));
        assert_eq!(known(&player), Some((pair.id, true)), "something else is done to both");
        player.act(Action::Undo);
        assert_eq!(known(&player), Some((pair.id, false)));
        player.act(Action::Set(&SEED, Setting::Number(123_456)));
        assert_eq!(known(&player), None, "other dice are another pair");
    }
}

#[test]
fn every_pair_of_the_catalogue_is_a_canonical_link_whose_script_fits_both() {
    for pair in &PAIRS {
        let link = read(pair.link);
        assert_eq!(link::print(&link), pair.link);
        assert_eq!(link.companion().expect("something stands beside").1, Vec::<String>::new(), "{}", pair.id);
        assert!(link.preset.is_none_or(|preset| link.scenario.card().preset(preset.id).is_some()));
    }
}

/// The view of the logs below the stage.
fn logs_below() -> Option<Below> {
    CARDS.iter().flat_map(|card| card.sheets).find(|kind| kind.id == "logs").map(|kind| Below::Sheet(kind))
}
