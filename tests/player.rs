//! The page without the page: what people do, and what they then see.

use std::rc::Rc;
use synod::base::{ProcessId, Span, Time};
use synod::facts::{Emblem, Replication};
use synod::player::{Action, Address, Caption, Player, SheetWindow};
use synod::protocols::{CARDS, first};
use synod::scenario::link::{self, Link, Select, Speed};
use synod::scenario::{Act, Command, Disk, Intervention, MessageFate, Moment, Setting, TimerChange};
use synod::sim::Verdict;
use synod::words::sheet::Shape;
use synod::words::{Datum, Lang, Rank};

/// One animation frame at sixty a second.
const FRAME: Span = Span(16_667);

fn duel() -> Player {
    open("#paxos/dueling-proposers?v=2")
}

fn open(text: &str) -> Player {
    let opened = link::parse(text, CARDS);
    Player::new(opened.link.expect("the link names an algorithm"), opened.problems)
}

fn play_for(player: &mut Player, wall: Span) {
    for _ in 0..wall.0 / FRAME.0 {
        player.act(Action::Tick(FRAME));
    }
}

fn set(player: &mut Player, id: &str, text: &str) {
    let knob = player.scenario().settings.knob(id).expect("the algorithm has the knob");
    let setting = knob.read(text).expect("the setting is within its bounds");
    player.act(Action::Set(knob, setting));
}

#[test]
fn the_first_visit_is_already_moving() {
    let (card, preset) = first();
    let mut player = Player::new(Link::of_preset(card, preset), Vec::new());
    assert!(player.playing());
    play_for(&mut player, Span::millis(500));
    assert!(!player.frame().flights.is_empty(), "messages are on the way within half a second");
}

#[test]
fn every_preset_moves_within_three_seconds() {
    for (card, preset) in CARDS.iter().flat_map(|card| card.presets.iter().map(move |preset| (card, preset))) {
        let mut player = Player::new(Link::of_preset(card, preset), Vec::new());
        let opened = player.frame().processes.clone();
        let moves = |player: &mut Player| {
            play_for(player, Span::millis(100));
            !player.frame().flights.is_empty() || player.frame().processes != opened
        };
        assert!((0..30).any(|_| moves(&mut player)), "{}/{} stands still until {}", card.id, preset.id, player.now());
    }
}

#[test]
fn starting_over_shows_the_timers_from_their_beginning() {
    let mut player = open("#raft/first-election?v=1");
    assert!(player.now() > Time::millis(100), "it opens at {}", player.now());
    player.act(Action::Restart);
    assert_eq!(player.now(), Time::ZERO);
}

#[test]
fn one_flight_takes_about_a_second_at_the_default_speed() {
    let mut player = open("#paxos/dueling-proposers?pace=even");
    play_for(&mut player, Span::millis(1000));
    let expected = 1_000_000 / 75;
    assert!(player.now().0.abs_diff(expected) < 500, "{} us of model time", player.now().0);
}

#[test]
fn no_model_time_is_lost_between_frames_at_any_speed() {
    let mut player = open("#paxos/dueling-proposers?pace=even");
    player.act(Action::SetSpeed(Speed::new(1, 1000).expect("a speed")));
    for _ in 0..60 {
        player.act(Action::Tick(Span(16_667)));
    }
    assert_eq!(player.now(), Time(60 * 16_667 / 1000));
}

#[test]
fn a_hidden_tab_does_not_make_the_run_jump() {
    let mut player = duel();
    player.act(Action::Tick(Span::millis(3_600_000)));
    assert!(player.now() < Time::millis(2), "{}", player.now());
}

#[test]
fn stepping_back_shows_the_identical_picture() {
    let mut player = duel();
    play_for(&mut player, Span::millis(3000));
    player.act(Action::Pause);
    player.act(Action::StepForward);
    let pictures: Vec<_> = (0..40)
        .map(|_| {
            let picture = (**player.frame()).clone();
            player.act(Action::StepForward);
            picture
        })
        .collect();
    for picture in pictures.iter().rev() {
        player.act(Action::StepBack);
        assert!(**player.frame() == *picture, "the pictures differ at {}", player.now());
    }
}

#[test]
fn the_link_of_a_pause_restores_the_picture() {
    let mut player = duel();
    play_for(&mut player, Span::millis(2500));
    player.act(Action::Select(Some(Select::Process(ProcessId::numbered(3)))));
    player.act(Action::Pause);
    player.act(Action::StepForward);
    let text = link::print(&player.link());
    let again = open(&text);
    assert!(!again.playing(), "a link that pins a moment stands still");
    assert!(**again.frame() == **player.frame(), "the pictures differ");
    assert_eq!(link::print(&again.link()), text);
}

#[test]
fn an_intervention_acts_at_once_and_can_be_undone() {
    let mut player = duel();
    play_for(&mut player, Span::millis(2000));
    player.act(Action::Pause);
    let before = (**player.frame()).clone();
    let victim = ProcessId::numbered(3);
    let change = player.act(Action::Intervene(Intervention::Process(victim, Act::Crash { disk: Disk::Kept, reaching: None })));
    assert_eq!(change.address, Address::Replace);
    assert!(!player.frame().processes[victim.index()].up);
    assert_eq!(player.scenario().lines.len(), 1);
    player.act(Action::Undo);
    assert!(**player.frame() == before, "the pictures differ");
    assert!(player.scenario().lines.is_empty());
}

#[test]
fn dropping_a_message_in_flight_shows_it_burst() {
    let mut player = duel();
    play_for(&mut player, Span::millis(400));
    player.act(Action::Pause);
    let name = player.frame().flights[0].name;
    player.act(Action::Intervene(Intervention::Message(name, MessageFate::Drop)));
    assert!(player.frame().flights.iter().all(|flight| flight.name != name));
    assert!(player.frame().bursts.iter().any(|burst| burst.name == name));
}

#[test]
fn every_press_that_moves_through_the_run_counts_also_before_the_next_picture() {
    let mut player = duel();
    player.act(Action::Pause);
    player.act(Action::Seek(Time::millis(100)));
    player.act(Action::Advance(Span::millis(30)));
    player.act(Action::Advance(Span::millis(30)));
    player.act(Action::Tick(FRAME));
    assert_eq!(player.now(), Time::millis(160));
    player.act(Action::Rewind(Span::millis(20)));
    player.act(Action::Rewind(Span::millis(20)));
    player.act(Action::Tick(FRAME));
    assert_eq!(player.now(), Time::millis(120));
    player.act(Action::Rewind(Span::millis(200)));
    assert_eq!(player.now(), Time::ZERO, "not before the beginning");
}

#[test]
fn a_duel_goes_on_and_backoff_ends_it() {
    let mut player = duel();
    player.act(Action::Seek(Time::millis(2000)));
    while player.now() < Time::millis(2000) {
        player.act(Action::Tick(FRAME));
    }
    let wasted = player.frame().counts.last().expect("the algorithm counts").number;
    assert!(wasted > 20, "{wasted} wasted ballots");
    assert!(player.frame().settled().next().is_none());
    set(&mut player, "backoff", "random");
    assert!(player.now() > Time::ZERO && player.now() < Time::millis(100), "another run, from the first pre-emption on: {}", player.now());
    player.act(Action::Seek(Time::millis(9000)));
    for _ in 0..100 {
        player.act(Action::Tick(FRAME));
    }
    assert!(player.frame().settled().next().is_some());
}

#[test]
fn a_violation_pauses_the_run() {
    let mut player = open("#paxos/restart-without-disk?v=1&speed=1/10");
    player.act(Action::Play);
    play_for(&mut player, Span::millis(10_000));
    assert!(!player.playing());
    assert_eq!(player.now(), Time::millis(110), "the run stands where it broke");
    assert!(player.frame().verdicts.iter().any(|view| matches!(view.verdict, Verdict::Broken(_))));
    assert!(player.announcement().is_some());
    player.act(Action::Play);
    play_for(&mut player, Span::millis(200));
    assert!(player.playing(), "a known violation does not stop it again");
}

#[test]
fn a_run_that_is_over_stands_still_and_plays_again_from_the_beginning() {
    let mut player = open("#paxos/happy-path?v=1&speed=1/10");
    play_for(&mut player, Span::millis(5000));
    assert!(!player.playing());
    assert_eq!(player.now(), player.tape_end());
    player.act(Action::Toggle);
    assert_eq!(player.now(), Time::ZERO);
}

#[test]
fn fewer_processes_take_their_lines_along() {
    let mut player = open("#paxos/plain?v=1&proposers=P1,P5&clients=0&do=20ms.crash.P5,30ms.crash.P2");
    set(&mut player, "n", "3");
    assert_eq!(player.scenario().lines.len(), 1, "the line about P5 is gone");
    assert_eq!(player.scenario().settings.parties(player.scenario().settings.knob("proposers").expect("it has")).len(), 1);
    player.act(Action::Undo);
    assert_eq!(player.scenario().lines.len(), 2);
}

#[test]
fn settings_that_do_not_fit_are_refused_with_the_reason() {
    let mut player = open("#paxos/separate-roles?v=1");
    set(&mut player, "n", "3");
    assert_eq!(player.problems().len(), 1);
    assert!(!player.problems()[0].say(Lang::French).is_empty());
    assert_eq!(player.scenario().settings.roster().processes, 6, "the run stays as it was");
}

#[test]
fn a_command_is_given_to_the_process_that_is_asked() {
    let mut player = open("#paxos/happy-path?v=1&t=400ms");
    let red = synod::base::Value::word("blue");
    player.act(Action::Intervene(Intervention::Process(ProcessId::numbered(2), Act::Command(Command::Propose(red)))));
    assert!(player.frame().flights.iter().any(|flight| flight.letter.name == "Decide"), "it tells what is decided already");
}

#[test]
fn a_line_inside_an_instant_acts_between_its_events() {
    let mut player = open("#paxos/happy-path?v=1&latency=10ms&t=10ms~2");
    assert_eq!(player.session().moment(), Moment { time: Time::millis(10), after: 2 });
    player.act(Action::Intervene(Intervention::Process(ProcessId::numbered(4), Act::Crash { disk: Disk::Kept, reaching: None })));
    assert_eq!(player.scenario().lines[0].at, Moment { time: Time::millis(10), after: 2 });
    let again = open(&link::print(&player.link()));
    assert!(**again.frame() == **player.frame(), "the pictures differ");
}

#[test]
fn a_hostile_run_never_holds_a_tick_for_long() {
    let mut player = open("#paxos/plain?v=1&n=51&latency=0ms&think=0ms&proposers=20&until=86400s&duplicate=100");
    for _ in 0..30 {
        player.act(Action::Tick(FRAME));
    }
    player.act(Action::Seek(Time::millis(80_000_000)));
    for _ in 0..30 {
        player.act(Action::Tick(FRAME));
    }
}

#[test]
fn the_number_of_undos_is_bounded() {
    let mut player = duel();
    let knob = player.scenario().settings.knob("seed").expect("every algorithm has a seed");
    for seed in 2..300 {
        player.act(Action::Set(knob, Setting::Number(seed)));
    }
    let undone = (0..400).take_while(|_| {
        let can = player.can_undo();
        player.act(Action::Undo);
        can
    });
    assert_eq!(undone.count(), 100);
}

#[test]
fn the_end_of_a_run_is_told() {
    let said = |text: &str| {
        let mut player = open(text);
        player.act(Action::Seek(Time::millis(90_000)));
        play_for(&mut player, Span::millis(1000));
        player.ending().map(|ending| ending.say(Lang::English, player.frame().roster)).unwrap_or_default()
    };
    assert!(said("#paxos/happy-path?v=1").contains("no timer is set"));
    assert!(said("#paxos/dueling-proposers?v=1&until=300ms").contains("the run would go on"));
    assert!(said("#paxos/plain?v=1&latency=0ms&think=0ms&retry=0ms&loss=100").contains("without time passing"));
    assert_eq!(open("#paxos/happy-path?v=1&t=10ms").ending(), None);
}

#[test]
fn a_remark_stays_while_it_is_read_and_then_the_caption_says_how_things_stand() {
    let say = |player: &Player, text: synod::words::Text| text.say(Lang::English, player.frame().roster);
    let situation = |link: &str| {
        let player = open(link);
        let Caption::Situation(text) = player.caption() else { panic!("{link}: {:?}", player.caption()) };
        say(&player, text)
    };
    assert_eq!(open("#paxos/happy-path?v=1").caption(), Caption::About, "nothing was said yet");
    assert!(matches!(open("#paxos/happy-path?v=1&t=60ms").caption(), Caption::Remark(_)));
    assert_eq!(situation("#paxos/majority-lost?v=1&t=75ms"), "P1 has 2 of the 3 answers that it needs.");
    assert!(matches!(open("#paxos/majority-lost?v=1&t=75ms&speed=1/10").caption(), Caption::Remark(_)), "faster than it can be read");
    assert_eq!(situation("#single-round/plain?v=1&latency=300ms..300ms&pace=even&t=200ms"), "40 messages are on the way.");
    assert_eq!(situation("#single-round/plain?v=1&accept=every&offset=2s&t=1s"), "No message is on the way: P2’s start timer runs out in 1000 ms.");
}

#[test]
fn what_somebody_did_is_said_until_a_process_says_something() {
    let says = |link: &str| match open(link).caption() {
        Caption::Remark(told) => told.say(Lang::English, open(link).frame().roster),
        other => panic!("{link}: {other:?}"),
    };
    let link = "#paxos/dueling-proposers?v=1&do=12ms.drop.P4-P1:1,13ms.crash.P4,14ms.recover.P3";
    assert_eq!(says(&format!("{link}&t=12ms")), "Message 1 from P4 to P1 is dropped.");
    assert_eq!(says(&format!("{link}&t=13ms")), "P4 crashes; its disk is kept.");
    assert_eq!(says(&format!("{link}&t=14ms")), "P4 crashes; its disk is kept.", "what changes nothing is not said");
    assert!(!says(&format!("{link}&t=31ms")).contains("crashes"), "a process has said something since");
    let begun = open("#paxos/happy-path?v=1&do=0ms.crash.P4");
    assert_eq!(begun.caption(), Caption::About, "how a run begins is no news");
}

#[test]
fn of_a_run_that_is_long_over_the_caption_says_so() {
    let mut player = open("#paxos/happy-path?v=1&speed=1/1000");
    player.act(Action::Seek(Time::millis(90_000)));
    play_for(&mut player, Span::millis(1000));
    let ending = player.ending().expect("the run is over");
    assert_eq!(player.caption(), Caption::Situation(ending));
}

/// Everything that is announced while a run plays for so long.
fn announcements(player: &mut Player, wall: Span) -> Vec<String> {
    let mut heard: Vec<String> = Vec::new();
    for _ in 0..wall.0 / FRAME.0 {
        player.act(Action::Tick(FRAME));
        let said = player.announcement().map(|text| text.say(Lang::English, player.frame().roster));
        heard.extend(said.filter(|said| heard.last() != Some(said)));
    }
    heard
}

#[test]
fn an_election_and_what_it_commits_are_announced_once_and_heartbeats_are_not() {
    let mut player = open("#raft/plain?v=1");
    let beats = [
        "P2 heard no leader in time: it stands for election in term 1.",
        "P1, P3, P4 and P5 give P2 their only votes of term 1.",
        "P2 leads term 1: it has 3 votes.",
        "P1, P3, P4 and P5 have the entry before, so they append up to index 1.",
        "A majority stores index 1: P2 commits it.",
    ];
    assert_eq!(announcements(&mut player, Span::millis(30_000)), beats);
    let mut player = open("#raft/plain?v=1&pace=even");
    assert_eq!(announcements(&mut player, Span::millis(30_000)), ["P2 becomes leader of term 1.", "Index 1 is committed."]);
}

#[test]
fn many_entries_at_once_are_not_all_announced() {
    let puts: Vec<String> = (0..60).map(|number| format!("400ms.C1.put.x.{number}")).collect();
    let mut player = open(&format!("#raft/plain?v=1&speed=1/3&do={}", puts.join(",")));
    let heard = announcements(&mut player, Span::millis(6000));
    let committed = player.frame().known.iter().find(|known| known.emblem == Emblem::Tick).and_then(|known| known.about.clone());
    let Some(Datum::Number(last)) = committed else { panic!("entries are committed: {committed:?}") };
    assert!(last > 20 && heard.len() < 5, "{last} entries, {heard:?}");
}

#[test]
fn a_heartbeat_is_routine_and_an_entry_is_not() {
    let routine = |at: &str| {
        let player = open(&format!("#raft/plain?v=1&t={at}"));
        let flights: Vec<bool> =
            player.frame().flights.iter().filter(|flight| flight.letter.name.starts_with("Append")).map(|flight| flight.letter.routine).collect();
        assert!(flights.len() > 1, "{at}: {flights:?}");
        flights.iter().all(|routine| *routine)
    };
    assert!(!routine("185ms"), "the new leader's entry");
    assert!(routine("285ms"), "a heartbeat");
}

#[test]
fn the_quorum_behind_an_election_and_behind_a_commit_is_known() {
    let who = |at: &str| open(&format!("#raft/plain?v=1&t={at}")).frame().flashes.last().map(|flash| flash.who.len());
    assert_eq!((who("180ms"), who("182ms")), (None, Some(5)), "all voted, though three were enough");
    assert!(who("211ms") >= Some(3), "a majority stores the entry: {:?}", who("211ms"));
    assert_eq!(who("255ms"), None, "that the others hear of it is no news");
}

#[test]
fn aligned_timers_know_it_until_they_are_spread() {
    let mut player = open("#raft/plain?v=1&t=50ms");
    let aligned = |player: &Player| player.frame().processes.iter().flat_map(|process| &process.alarms).filter(|alarm| alarm.aligned).count();
    player.act(Action::Intervene(Intervention::Timers(TimerChange::Align(Vec::new()))));
    assert_eq!(aligned(&player), 4, "the first to run out stays");
    player.act(Action::Intervene(Intervention::Timers(TimerChange::Spread)));
    assert_eq!(aligned(&player), 0);
}

#[test]
fn sheets_are_seen_through_a_window_and_not_where_there_are_none() {
    let window = SheetWindow { columns: 4, from: None };
    let puts: Vec<String> = (0..8).map(|number| format!("400ms.C1.put.x.{number}")).collect();
    let player = open(&format!("#raft/plain?v=1&t=900ms&do={}", puts.join(",")));
    let kind = player.scenario().card().sheets[0];
    let sheet = player.sheet(kind, window).expect("Raft keeps logs");
    let Shape::Grid(grid) = &sheet.shape else { panic!("logs are rows and columns") };
    assert_eq!((kind.id, sheet.last), ("logs", 9));
    assert_eq!(
        grid.heads.iter().map(|head| head.label.clone()).collect::<Vec<_>>(),
        (7..=10).map(Datum::Number).collect::<Vec<_>>(),
        "one stays free"
    );
    assert!(grid.rows.iter().all(|row| row.cells.len() == 4 && row.up));
    assert_eq!(grid.rows.iter().filter(|row| row.cells.iter().any(|cell| cell.dot)).count(), 4, "what matches, of all but the leader's own");
    assert!(grid.rows.iter().all(|row| (row.rank == Rank::Leader) == (row.of == ProcessId::numbered(2))));
    let again = player.sheet(kind, window).expect("Raft keeps logs");
    assert!(Rc::ptr_eq(&sheet, &again), "nothing happened, so it is the same");
    assert!(duel().sheet(kind, window).is_none(), "Paxos keeps none");
}

#[test]
fn nothing_lights_up_for_less_than_a_third_of_a_second() {
    let mut player = open("#paxos/happy-path?v=1");
    let rushes = |player: &mut Player, wall| {
        player.act(Action::SetSpeed(Speed::new(1, wall).expect("a speed")));
        player.rushes()
    };
    assert!(!rushes(&mut player, 75) && !rushes(&mut player, 18), "20 ms are seen for 360 ms at 1/18");
    assert!(rushes(&mut player, 17) && rushes(&mut player, 1));
    player.act(Action::Pause);
    assert!(!player.rushes(), "what stands still does not flash");
}

#[test]
fn whoever_wears_the_crown_is_said_to_lead() {
    for (place, leaders) in
        ["multi-paxos/duel-with-backoff?v=1&t=140ms", "multi-paxos/two-leaders?v=1&t=120ms", "raft/replication?v=1&t=60ms"].iter().zip([2, 2, 1])
    {
        let player = open(&format!("#{place}"));
        let crowned: Vec<ProcessId> = player.frame().processes.iter().filter(|view| view.look.rank == Rank::Leader).map(|view| view.id).collect();
        assert_eq!((crowned.len(), player.frame().leaders().iter().collect::<Vec<_>>()), (leaders, crowned), "{place}");
    }
}

#[test]
fn the_quorum_behind_a_chosen_entry_is_known() {
    let mut player = open("#multi-paxos/a-hole?v=1&autoplay=0");
    let mut seen = Vec::new();
    while player.ending().is_none() && seen.len() < 2 {
        player.act(Action::StepForward);
        let news = player.frame().flashes.last().filter(|flash| flash.at == player.now()).cloned();
        let chosen = news.filter(|flash| matches!(flash.what.told(), Some(Replication::ChosenAt { .. })));
        seen.extend(chosen.map(|flash| flash.who.len()));
    }
    assert!(seen.len() == 2 && seen.iter().all(|&who| who >= 2), "a majority of three stores what is chosen: {seen:?}");
}

#[test]
fn the_first_visit_leads_on_where_it_ends_and_nowhere_else() {
    let (card, preset) = first();
    let mut player = Player::new(Link::of_preset(card, preset), Vec::new());
    assert!(!player.leads_on(), "not at its beginning");
    play_for(&mut player, Span::millis(60_000));
    assert!(!player.playing() && player.leads_on());
    player.act(Action::StepBack);
    assert!(!player.leads_on(), "whoever goes back sees the run");
    for other in [
        "#paxos/happy-path?v=2&seed=7&t=1s",
        "#paxos/happy-path?v=2&embed=1&t=1s",
        "#paxos/happy-path?v=2&beside=paxos/plain/v=2&t=1s",
        "#raft/first-election?v=2&t=330ms",
    ] {
        let mut player = open(other);
        play_for(&mut player, Span::millis(200));
        assert!(!player.leads_on(), "{other}");
    }
}
