//! No dead end: a run goes on beyond the end of its scenario, whether somebody asks for it or does something that needs the time.

#[path = "support/opened.rs"]
mod opened;
mod support;

use opened::player_of;
use support::presets;
use synod::base::{Span, Time};
use synod::facts::LEADER;
use synod::player::{Action, Player};
use synod::run::open;
use synod::scenario::link::{self, Link};
use synod::scenario::{Act, Card, Disk, Intervention, Preset};
use synod::sim::Ending;
use synod::words::Rank;

const FRAME: Span = Span::millis(50);

fn at(player: &mut Player, time: Time) {
    player.act(Action::Seek(time));
    while player.now() < time.min(player.tape_end()) || player.busy() && !player.playing() {
        player.act(Action::Tick(FRAME));
    }
    player.act(Action::Pause);
}

fn to_the_end(player: &mut Player) {
    while player.horizon().ended.is_none() {
        player.act(Action::Tick(FRAME));
    }
    let end = player.tape_end();
    at(player, end);
}

#[test]
fn a_run_goes_on_where_its_scenario_ends_and_is_the_same_up_to_there() {
    let mut player = player_of("#raft/first-election?v=2");
    to_the_end(&mut player);
    let (end, before) = (player.now(), player.frame().clone());
    assert!(player.can_go_on() && player.ending().is_some());
    player.act(Action::GoOn);
    assert!(player.playing() && player.now() == end, "it plays on from there");
    assert_eq!(player.scenario().settings.until(), end + Span::millis(5000));
    while player.now() < end + Span::millis(1000) {
        player.act(Action::Tick(FRAME));
    }
    assert!(player.horizon().ended.is_none_or(|why| why == Ending::Until));
    at(&mut player, end);
    assert_eq!(player.frame().processes, before.processes, "what was before the old end is as it was");
    let link = link::print(&player.link());
    assert!(link.contains("until="), "{link}");
    let again = player_of(&link);
    assert_eq!(again.scenario(), player.scenario(), "the link is the longer run");
    player.act(Action::Undo);
    assert_eq!(player.scenario().settings.until(), end, "and it is taken back");
    assert!(player.now() <= end);
}

#[test]
fn a_run_that_may_not_be_changed_does_not_go_on() {
    let mut player = player_of("#raft/first-election?v=2&editable=0");
    to_the_end(&mut player);
    assert!(!player.can_go_on());
    player.act(Action::GoOn);
    assert_eq!(player.scenario().settings.until(), player.now());
}

#[test]
fn where_the_link_ends_the_picture_there_is_nothing_to_go_on_to() {
    let mut player = player_of("#raft/first-election?v=2&end=200ms");
    to_the_end(&mut player);
    assert_eq!(player.now(), Time::millis(200));
    let before = player.scenario().clone();
    player.act(Action::GoOn);
    assert!(!player.can_go_on() && !player.can_undo());
    assert_eq!(*player.scenario(), before);
}

#[test]
fn a_run_that_is_quiet_has_nothing_to_go_on_to() {
    let mut player = player_of("#paxos/happy-path?v=2");
    to_the_end(&mut player);
    assert_eq!(player.horizon().ended, Some(Ending::Quiet));
    assert!(!player.can_go_on());
}

#[test]
fn lines_behind_the_old_end_never_act() {
    let mut player = player_of("#raft/plain?v=2&until=1s&do=3s.crash.P1,3s.crash.P2,3s.crash.P3,3s.crash.P4,3s.crash.P5");
    to_the_end(&mut player);
    player.act(Action::GoOn);
    at(&mut player, Time::millis(3500));
    assert!(player.now() > Time::millis(3000) && player.frame().processes.iter().all(|process| process.up), "nobody crashes");
    player.act(Action::Undo);
    assert_eq!(player.scenario().lines.len(), 5, "they are not lost to who takes it back");
}

#[test]
fn what_is_done_near_the_end_puts_it_off_and_one_press_takes_both_back() {
    let mut player = player_of("#raft/first-election?v=2");
    at(&mut player, Time::millis(300));
    let before = player.scenario().clone();
    assert!(before.settings.until() < Time::millis(2300));
    let leader = player.frame().processes.iter().find(|process| process.look.rank == Rank::Leader).expect("somebody leads").id;
    player.act(Action::Intervene(Intervention::Process(leader, Act::Crash { disk: Disk::Kept, reaching: None })));
    assert_eq!((player.now(), player.scenario().lines.len()), (Time::millis(300), before.lines.len() + 1));
    assert_eq!(player.scenario().settings.until(), Time::millis(5300));
    player.act(Action::Undo);
    assert_eq!(*player.scenario(), before);
    assert_eq!(player.now(), Time::millis(300), "the run stands where it stood");
}

/// The presets of Raft in which nobody else can lead once the leader has crashed, and why.
const NOBODY_ELSE: [(&str, &str); 0] = [];

#[test]
fn a_leader_that_is_crashed_is_followed_by_another_wherever_a_majority_is_connected() {
    let mut tried = 0;
    for (name, card, preset) in presets().filter(|(name, ..)| name.starts_with("raft/")) {
        let Some(followed) = next_leader(card, preset) else { continue };
        tried += 1;
        let expected = NOBODY_ELSE.iter().all(|(other, _)| *other != name);
        assert_eq!(followed, expected, "{name}");
    }
    assert!(tried >= 5, "only {tried} presets have a leader to crash");
}

/// Crashes the last leader of a preset where the last one is elected; whether another follows. Nothing where nobody leads, or no majority
/// of the others runs and is connected.
fn next_leader(card: &'static Card, preset: &'static Preset) -> Option<bool> {
    let mut session = open(Link::of_preset(card, preset).scenario);
    while !session.explore(u32::MAX) {}
    let elected = session.marks().iter().rev().find_map(|mark| mark.kind.process().filter(|_| mark.kind.is(&LEADER)).map(|id| (mark.at, id)));
    let (time, _) = elected?;
    let mut player = Player::new(Link::of_preset(card, preset), Vec::new());
    at(&mut player, time + Span::millis(1));
    let frame = player.frame().clone();
    let leader = frame.processes.iter().find(|process| process.look.rank == Rank::Leader && process.up)?.id;
    let servers = frame.processes.iter().filter(|process| !process.client);
    let others = servers.clone().filter(|process| process.up && !process.paused && process.id != leader).count();
    if !frame.groups.is_empty() || !frame.cuts.is_empty() || 2 * others <= servers.count() || !player.scenario().settings.broken().is_empty() {
        return None;
    }
    player.act(Action::Intervene(Intervention::Process(leader, Act::Crash { disk: Disk::Kept, reaching: None })));
    while player.horizon().ended.is_none() {
        player.act(Action::Tick(FRAME));
    }
    let follows = |mark: &synod::run::Mark| mark.at > time + Span::millis(1) && mark.kind.is(&LEADER) && mark.kind.process() != Some(leader);
    Some(player.marks().iter().any(follows))
}
