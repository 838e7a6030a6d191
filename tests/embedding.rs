//! A run in a frame of another page: what its link asks for, and what becomes of it where nobody can see it.

#[path = "support/opened.rs"]
mod opened;

use opened::player_of;
use synod::base::{ProcessId, Span, Time};
use synod::player::{Action, Below, PANELS, Panel, PanelKind, Player, Unseen};
use synod::protocols::CARDS;
use synod::scenario::{Act, Disk, Intervention, link};

/// One animation frame at fifty a second.
const FRAME: Span = Span::millis(20);

fn play_for(player: &mut Player, wall: Span) {
    for _ in 0..wall.0 / FRAME.0 {
        player.act(Action::Tick(FRAME));
    }
}

fn crash() -> Action {
    Action::Intervene(Intervention::Process(ProcessId::numbered(1), Act::Crash { disk: Disk::Kept, reaching: None }))
}

#[test]
fn playing_dragging_and_stepping_end_where_the_link_says() {
    let mut player = player_of("#paxos/dueling-proposers?v=1&end=60ms&speed=1/10");
    assert_eq!(player.tape_end(), Time::millis(60));
    play_for(&mut player, Span::millis(2000));
    assert_eq!((player.now(), player.playing()), (Time::millis(60), false));
    player.act(Action::StepForward);
    assert_eq!(player.now(), Time::millis(60), "there is no further step");
    player.act(Action::Seek(Time::millis(500)));
    assert_eq!(player.now(), Time::millis(60));
    player.act(Action::StepBack);
    while player.now() < Time::millis(50) {
        player.act(Action::StepForward);
    }
    for _ in 0..40 {
        player.act(Action::StepForward);
    }
    assert!(player.now() <= Time::millis(60), "{}", player.now());
}

#[test]
fn an_end_before_the_beginning_counts_for_nothing() {
    let player = player_of("#paxos/dueling-proposers?v=1&t=80ms&end=60ms");
    assert!(player.tape_end() > Time::millis(80));
}

#[test]
fn a_run_that_repeats_rests_for_a_second_and_begins_where_its_link_does() {
    let mut player = player_of("#paxos/dueling-proposers?v=1&t=30ms&end=60ms&loop=1&autoplay=1&speed=1/10");
    play_for(&mut player, Span::millis(320));
    assert_eq!((player.now(), player.playing()), (Time::millis(60), true), "it rests");
    play_for(&mut player, Span::millis(900));
    assert_eq!(player.now(), Time::millis(60));
    play_for(&mut player, Span::millis(140));
    assert!((Time::millis(30)..Time::millis(40)).contains(&player.now()), "{}", player.now());
    for _ in 0..20 {
        play_for(&mut player, Span::millis(500));
        assert!(player.now() >= Time::millis(30) && player.now() <= Time::millis(60));
    }
}

#[test]
fn a_rest_that_somebody_ends_is_over() {
    let mut player = player_of("#paxos/dueling-proposers?v=1&end=60ms&loop=1&speed=1/10");
    play_for(&mut player, Span::millis(1400));
    assert_eq!(player.now(), Time::millis(60));
    player.act(Action::Pause);
    play_for(&mut player, Span::millis(3000));
    assert_eq!(player.now(), Time::millis(60), "it stands still");
    player.act(Action::Play);
    assert_eq!(player.now(), Time::ZERO);
}

#[test]
fn a_run_that_repeats_is_not_stopped_by_a_violation() {
    let mut player = player_of("#paxos/restart-without-disk?v=1&end=150ms&loop=1&speed=1/10");
    play_for(&mut player, Span::millis(1600));
    assert_eq!((player.now(), player.playing()), (Time::millis(150), true));
}

#[test]
fn what_may_not_be_changed_stays_as_it_is_and_can_be_looked_at() {
    let mut player = player_of("#paxos/dueling-proposers?v=1&t=20ms&editable=0");
    let before = player.scenario().clone();
    let seed = before.settings.knob("seed").expect("every algorithm has a seed");
    for action in
        [crash(), Action::Set(seed, synod::scenario::Setting::Number(9)), Action::BreakRules(vec!["forget"]), Action::Undo, Action::RemoveLine(0)]
    {
        assert!(!player.act(action).redraw);
    }
    assert_eq!(*player.scenario(), before);
    let steps = player.session().position().steps;
    player.act(Action::StepForward);
    assert_eq!(player.session().position().steps, steps + 1);
    assert_eq!(player.side(), [Panel::Score, Panel::Inspector]);
}

#[test]
fn the_link_says_which_panels_are_open() {
    let side = |text: &str| player_of(text).side().into_iter().map(Panel::id).collect::<Vec<_>>().join(" ");
    let all = "score inspector contention network protocol cast rules branches script";
    assert_eq!(side("#raft/split-vote?v=1"), all);
    assert_eq!(side("#raft/split-vote?panels=&v=1"), "");
    assert_eq!(side("#raft/split-vote?v=1&panels=logs,rules,score"), "score rules");
    assert_eq!(side("#raft/split-vote?v=1&embed=1"), "");
    assert_eq!(side("#raft/split-vote?v=1&embed=1&panels=controls"), "contention network protocol cast rules branches script");
    assert_eq!(side("#raft/split-vote?v=1&editable=0&panels=score,controls"), "score");
    assert_eq!(player_of("#raft/replication?v=1").below(), logs_below());
    assert_eq!(player_of("#raft/split-vote?v=1").below(), Some(Below::Diagram), "nobody asks for an entry: the logs would stay empty");
    assert_eq!(player_of("#raft/split-vote?v=1&embed=1").below(), None);
    assert_eq!(player_of("#raft/split-vote?v=1&embed=1&panels=logs").below(), logs_below());
}

#[test]
fn a_panel_that_nobody_knows_is_told_of_and_stays_in_the_link() {
    let player = player_of("#raft/split-vote?v=1&panels=log,score");
    let problem = player.problems()[0].to_string();
    assert!(problem.starts_with("panels: there is no panel “log”, and nothing is opened for it; choose from diagram, comparison, logs"), "{problem}");
    assert_eq!(player.side(), [Panel::Score]);
    assert_eq!(link::print(&player.link_of_run()), "#raft/split-vote?v=1&panels=log,score");
    for known in ["diagram", "comparison", "logs", "events", "controls"].into_iter().chain(PANELS.iter().map(|panel| panel.id)) {
        assert!(player_of(&format!("#raft/split-vote?v=1&panels={known}")).problems().is_empty(), "{known}");
    }
}

#[test]
fn a_link_opens_every_panel_by_its_name_and_the_guide_names_it() {
    let guide = include_str!("../docs/embedding.md");
    let row = guide.lines().find(|line| line.starts_with("| `panels=`")).expect("the guide tells of panels");
    for panel in &PANELS {
        for embed in ["", "&embed=1"] {
            assert_eq!(player_of(&format!("#raft/split-vote?v=1&panels={}{embed}", panel.id)).side(), [panel.panel]);
        }
        let stays = player_of(&format!("#raft/split-vote?v=1&panels={}&editable=0", panel.id)).side() == [panel.panel];
        assert_eq!(stays, panel.kind != PanelKind::Turns, "{}: nothing can be turned where the run may not be changed", panel.id);
        assert!(row.contains(&format!("`{}`", panel.id)), "{} is not in the guide", panel.id);
        assert_eq!(PANELS.iter().chain([panel]).filter(|other| other.id == panel.id).count(), 2, "{} is one name", panel.id);
    }
    for (card, kind) in CARDS.iter().flat_map(|card| card.sheets.iter().map(move |kind| (card, *kind))) {
        assert_eq!(player_of(&format!("#{}/plain?v=1&panels={}", card.id, kind.id)).below(), Some(Below::Sheet(kind)));
        assert!(row.contains(&format!("`{}`", kind.id)), "{} is not in the guide", kind.id);
        assert!(PANELS.iter().all(|panel| panel.id != kind.id), "{} is one name", kind.id);
    }
    assert_eq!(PANELS.iter().filter(|panel| panel.kind == PanelKind::Selection).count(), 1, "one panel is docked");
}

#[test]
fn rules_to_break_are_unfolded_where_one_is_broken() {
    let unfolded = |text: &str| (Panel::Rules.entry().unfolded)(player_of(text).scenario());
    assert!(!unfolded("#raft/split-vote?v=1"));
    assert!(unfolded("#raft/broken-forgotten-votes?v=1"));
}

#[test]
fn closing_the_view_below_the_stage_leaves_the_side_as_it_is() {
    let mut player = player_of("#raft/split-vote?v=1");
    let side = player.side();
    player.act(Action::Show(None));
    assert_eq!((player.below(), player.side()), (None, side.clone()));
    assert!(link::print(&player.link()).contains("panels=score,inspector,controls"));
    player.act(Action::Show(logs_below()));
    assert_eq!((player.below(), player.side()), (logs_below(), side));
}

#[test]
fn a_run_that_nobody_sees_stands_still_and_goes_on_when_it_is_seen_again() {
    for why in [Unseen::Hidden, Unseen::OffScreen, Unseen::SlideLeft] {
        let mut player = player_of("#paxos/dueling-proposers?v=1");
        play_for(&mut player, Span::millis(500));
        player.act(Action::Unseen(why, true));
        let there = player.now();
        play_for(&mut player, Span::millis(2000));
        assert_eq!((player.now(), player.playing(), player.busy()), (there, false, false), "{why:?}");
        assert_eq!(player.link().view.t, None, "the address still says that it plays");
        player.act(Action::Unseen(why, false));
        play_for(&mut player, Span::millis(500));
        assert!(player.playing() && player.now() > there, "{why:?}");
    }
}

#[test]
fn a_run_that_stood_still_does_not_move_because_it_is_seen_again() {
    let mut player = player_of("#paxos/dueling-proposers?v=1&autoplay=0");
    player.act(Action::Unseen(Unseen::OffScreen, true));
    player.act(Action::Unseen(Unseen::OffScreen, false));
    assert!(!player.playing());
}

#[test]
fn a_run_is_seen_when_every_reason_is_gone_however_often_it_was_told() {
    let mut player = player_of("#paxos/dueling-proposers?v=1");
    for (why, unseen) in [(Unseen::Hidden, true), (Unseen::OffScreen, true), (Unseen::OffScreen, true), (Unseen::Hidden, false)] {
        player.act(Action::Unseen(why, unseen));
        assert!(player.suspended());
    }
    player.act(Action::Unseen(Unseen::OffScreen, false));
    assert!(!player.suspended() && player.playing());
}

#[test]
fn pausing_a_run_that_nobody_sees_outlives_being_seen() {
    let mut player = player_of("#paxos/dueling-proposers?v=1");
    player.act(Action::Unseen(Unseen::OffScreen, true));
    player.act(Action::Pause);
    player.act(Action::Unseen(Unseen::OffScreen, false));
    assert!(!player.playing());
}

#[test]
fn a_slide_that_is_shown_plays_only_if_the_link_says_so_or_it_played_before() {
    let shown = |text: &str| {
        let mut player = player_of(text);
        player.act(Action::SlideStart);
        player.playing()
    };
    assert!(shown("#paxos/dueling-proposers?v=1&t=20ms&autoplay=1"));
    assert!(!shown("#paxos/dueling-proposers?v=1&t=20ms"));
    assert!(!shown("#paxos/dueling-proposers?v=1&autoplay=0"));
    let mut player = player_of("#paxos/dueling-proposers?v=1&autoplay=1");
    player.act(Action::Pause);
    player.act(Action::Unseen(Unseen::SlideLeft, true));
    player.act(Action::SlideStart);
    assert!(player.playing(), "a slide that is shown again begins to play, whatever it did when it was left");
}

#[test]
fn a_run_that_played_before_its_slide_was_shown_begins_again_and_one_that_was_left_goes_on() {
    let mut player = player_of("#paxos/dueling-proposers?v=1&t=20ms&autoplay=1");
    play_for(&mut player, Span::millis(3000));
    player.act(Action::SlideStart);
    assert_eq!((player.now(), player.playing()), (Time::millis(20), true));
    play_for(&mut player, Span::millis(3000));
    let there = player.now();
    player.act(Action::Unseen(Unseen::SlideLeft, true));
    player.act(Action::SlideStart);
    assert_eq!((player.now(), player.playing()), (there, true));
}

#[test]
fn whoever_presses_play_on_a_slide_that_was_left_is_there() {
    let mut player = player_of("#paxos/dueling-proposers?v=1");
    player.act(Action::Unseen(Unseen::SlideLeft, true));
    player.act(Action::Toggle);
    assert!(player.playing());
    player.act(Action::Unseen(Unseen::Hidden, true));
    player.act(Action::Play);
    assert!(!player.playing(), "but a hidden page stays hidden");
}

#[test]
fn who_minds_motion_is_not_played_to_without_asking() {
    let mut player = player_of("#paxos/dueling-proposers?v=1&autoplay=1");
    player.act(Action::Calm(true));
    player.act(Action::SlideStart);
    assert!(!player.playing());
    player.act(Action::Play);
    assert!(player.playing());
}

#[test]
fn another_scenario_in_a_frame_that_nobody_sees_waits_too() {
    let mut player = player_of("#paxos/dueling-proposers?v=1");
    player.act(Action::Unseen(Unseen::OffScreen, true));
    let next = link::parse("#raft/split-vote?v=1", CARDS).link.expect("it is a link");
    player.act(Action::Open(Box::new(next), Vec::new()));
    assert!(player.suspended());
}

#[test]
fn a_picture_for_print_never_moves_and_shows_what_the_link_says() {
    let mut player = player_of("#paxos/dueling-proposers?v=1&static=1&t=30ms&autoplay=1&loop=1");
    player.act(Action::Toggle);
    play_for(&mut player, Span::millis(500));
    assert_eq!((player.now(), player.playing()), (Time::millis(30), false));
    assert_eq!(player_of("#paxos/dueling-proposers?v=1&static=1&end=50ms").now(), Time::millis(50), "else its end");
}

/// The view of the logs below the stage.
fn logs_below() -> Option<Below> {
    CARDS.iter().flat_map(|card| card.sheets).find(|kind| kind.id == "logs").map(|kind| Below::Sheet(kind))
}
