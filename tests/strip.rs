//! The window of the space-time diagram: in step with the playhead, moved and zoomed by people, bounded however long the run is.

#[path = "support/opened.rs"]
mod opened;

use opened::paused_player_of;
use synod::base::Time;
use synod::geometry::Point;
use synod::player::{Action, Change, Player, Roll, Step, Strip};
use synod::scenario::Act;
use synod::scenario::link::Select;
use synod::words::Lang;

const WIDTH: f32 = 900.0;

fn opened(text: &str) -> (Player, Strip) {
    let player = paused_player_of(text);
    let mut strip = Strip::default();
    strip.roll(Roll::Room(WIDTH, 26.0), &player);
    strip.refresh(&player, Lang::English);
    (player, strip)
}

fn act(player: &mut Player, strip: &mut Strip, action: Action) -> Change {
    let change = player.act(action);
    while player.busy() {
        player.act(Action::Tick(synod::base::Span::ZERO));
    }
    strip.refresh(player, Lang::English);
    change
}

const DUEL: &str = "#paxos/dueling-proposers?v=1";
/// Half a million steps.
const LONG: &str = "#raft/plain?v=1&every=2ms&until=200s";

#[test]
fn the_playhead_is_where_its_moment_is_and_stays_in_sight() {
    let (mut player, mut strip) = opened(DUEL);
    for ms in [0, 10, 150, 300, 1000, 20] {
        act(&mut player, &mut strip, Action::Seek(Time::millis(ms)));
        let x = strip.x(player.now());
        assert!((0.0..WIDTH).contains(&x), "at {ms} ms the playhead is {x} pixels to the right");
        assert!(strip.time(x).since(player.now()).0 < 200);
    }
}

#[test]
fn the_pieces_cover_what_is_in_sight_without_gaps() {
    let (mut player, mut strip) = opened(DUEL);
    for ms in [0, 200, 900, 905, 400] {
        act(&mut player, &mut strip, Action::Seek(Time::millis(ms)));
        let lefts: Vec<f32> = strip.pieces().iter().map(|piece| strip.place(piece) + strip.shift()).collect();
        assert!(lefts[0] <= strip.x(Time::ZERO).max(0.0) && lefts.windows(2).all(|pair| (pair[1] - pair[0] - 480.0).abs() < 0.1), "{lefts:?}");
        assert!(lefts[lefts.len() - 1] + 480.0 >= WIDTH.min(strip.x(player.tape_end())), "{lefts:?}");
    }
}

#[test]
fn a_frame_of_playing_draws_nothing_anew_and_a_new_script_everything() {
    let (mut player, mut strip) = opened(DUEL);
    act(&mut player, &mut strip, Action::Seek(Time::millis(200)));
    let before: Vec<_> = strip.pieces().to_vec();
    act(&mut player, &mut strip, Action::Seek(Time::millis(201)));
    assert!(before == strip.pieces(), "a millisecond later the same pieces are shown");
    act(&mut player, &mut strip, Action::Intervene(synod::scenario::Intervention::Process(synod::base::ProcessId::numbered(3), Act::Pause)));
    assert!(strip.pieces().iter().all(|piece| !before.contains(piece)), "with another script all are new");
}

#[test]
fn in_another_language_everything_is_drawn_anew() {
    let (player, mut strip) = opened("#paxos/minority-partition");
    let said = |strip: &Strip, word: &str| strip.pieces().iter().any(|piece| piece.ground.contains(word));
    assert!(said(&strip, ">partition P"));
    strip.refresh(&player, Lang::Spanish);
    assert!(said(&strip, ">partición P") && !said(&strip, ">partition P"));
}

#[test]
fn what_was_moved_stays_until_it_follows_again() {
    let (mut player, mut strip) = opened(DUEL);
    act(&mut player, &mut strip, Action::Seek(Time::millis(600)));
    strip.roll(Roll::Move(-700.0), &player);
    strip.refresh(&player, Lang::English);
    let left = strip.time(0.0);
    assert!(strip.is_held() && strip.x(player.now()) > WIDTH);
    act(&mut player, &mut strip, Action::Seek(Time::millis(700)));
    assert_eq!(strip.time(0.0), left);
    strip.roll(Roll::Follow, &player);
    strip.refresh(&player, Lang::English);
    assert!(!strip.is_held() && strip.x(player.now()) < WIDTH);
}

#[test]
fn zooming_keeps_the_moment_under_the_pointer() {
    let (player, mut strip) = opened(DUEL);
    strip.roll(Roll::Move(300.0), &player);
    strip.refresh(&player, Lang::English);
    let fixed = strip.time(400.0);
    for steps in [1, 4, -3] {
        strip.roll(Roll::Zoom(steps, Some(400.0)), &player);
        strip.refresh(&player, Lang::English);
        assert!((strip.x(fixed) - 400.0).abs() < 1.0, "{} after {steps} steps", strip.x(fixed));
    }
}

#[test]
fn a_long_run_keeps_few_pieces_and_can_not_be_zoomed_out_until_it_is_black() {
    let (mut player, mut strip) = opened(LONG);
    assert!(player.horizon().steps > 100_000, "{} steps", player.horizon().steps);
    for place in 0..40 {
        act(&mut player, &mut strip, Action::Seek(Time::millis(place * 4999)));
        assert!(strip.pieces().len() <= 5);
        let weight: usize = strip.pieces().iter().map(|piece| piece.ground.len() + piece.ink.len()).sum();
        assert!(weight < 600_000, "{weight} bytes");
        assert!(strip.passage().is_some_and(|passage| passage.events.len() < 5000));
    }
    for _ in 0..40 {
        strip.roll(Roll::Zoom(-1, None), &player);
        strip.refresh(&player, Lang::English);
    }
    assert!(strip.passage().is_some_and(|passage| passage.events.len() < 15_000), "{}", strip.passage().map_or(0, |passage| passage.events.len()));
}

#[test]
fn a_tap_finds_the_message_or_the_event_that_it_meant() {
    let (mut player, mut strip) = opened(DUEL);
    act(&mut player, &mut strip, Action::Seek(Time::millis(20)));
    let passage = strip.passage().expect("it is drawn").clone();
    let (top, spacing) = (strip.heights(6).0, strip.spacing());
    let at = |time: Time, lane: usize| Point::new(strip.x(time), top + lane as f32 * spacing);
    let arrow = &passage.arrows[0];
    let (from, to) = (at(arrow.sent, arrow.name.from.index()), at(arrow.ends, arrow.name.to.index()));
    assert_eq!(strip.find(from.toward(to, 0.5), 9.0), Some(Select::Message(arrow.name)));
    let event = passage.events.iter().find(|event| event.at == arrow.ends && event.process == Some(arrow.name.to)).expect("it arrives");
    assert_eq!(strip.find(to, 9.0), Some(Select::Event(event.id.name())));
    assert_eq!(strip.find(Point::new(from.x, top + 5.0 * spacing + 12.0), 9.0), None);
}

#[test]
fn keys_lead_along_a_lane_and_along_messages() {
    let (mut player, mut strip) = opened(DUEL);
    act(&mut player, &mut strip, Action::Seek(Time::millis(1)));
    let select = |player: &mut Player, strip: &mut Strip, step: Option<Step>| {
        let found = strip.step(step, player).expect("the key leads somewhere");
        act(player, strip, Action::Select(Some(found)));
        let Some(Select::Event(name)) = player.selected() else { panic!("an event is selected") };
        let passage = strip.passage().expect("it is drawn");
        let event = passage.event(synod::scenario::RecordId::named(name).expect("it has a name")).expect("it is there");
        (event.process.expect("it is somebody's").index(), event.at)
    };
    select(&mut player, &mut strip, None);
    assert!(strip.step(None, &player).is_none(), "Enter leaves a selection alone");
    // From P1's start along its first message, on to the next event there, and back again.
    act(&mut player, &mut strip, Action::Select(Some(Select::Event(synod::scenario::EventName { step: 1, place: 1 }))));
    let arrived = select(&mut player, &mut strip, Some(Step::Effect));
    assert_eq!((arrived.0 != 0, arrived.1 > Time::ZERO), (true, true));
    let next = select(&mut player, &mut strip, Some(Step::After));
    assert!(next.0 == arrived.0 && next.1 > arrived.1);
    assert_eq!(select(&mut player, &mut strip, Some(Step::Before)), arrived);
    assert_eq!(select(&mut player, &mut strip, Some(Step::Cause)), (0, Time::ZERO));
}

#[test]
fn what_is_selected_lights_its_past_and_its_future() {
    let (mut player, mut strip) = opened(DUEL);
    act(&mut player, &mut strip, Action::Seek(Time::millis(60)));
    assert!(!strip.pieces().iter().any(|piece| piece.ink.contains("glow")));
    let passage = strip.passage().expect("it is drawn").clone();
    let event = passage.events.iter().find(|event| event.at == Time::millis(50)).expect("something happens at 50 ms");
    act(&mut player, &mut strip, Action::Select(Some(Select::Event(event.id.name()))));
    let all: String = strip.pieces().iter().map(|piece| piece.ground.clone() + &piece.ink).collect();
    for sign in ["glow-past", "glow-future", "cone-past", "cone-future", " apart", "itself-ring"] {
        assert!(all.contains(sign), "there is {sign}");
    }
    assert!(all.contains(&format!("data-event=\"{}\"", event.id.name())));
}
