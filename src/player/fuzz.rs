//! What random bytes are tried on, beyond reading them: the run that comes of them is opened, played and interfered with.

use super::{Action, Player};
use crate::base::{ProcessId, Span, Time};
use crate::protocols::CARDS;
use crate::scenario::link::{self, Link};
use crate::scenario::{Act, Disk, Intervention, MessageFate, Moment, fuzz_bytes, script};

/// Takes bytes for a script and for a link: whatever reads is played for a few frames. The fuzzer and the stable random driver of the
/// tests both call this.
///
/// # Panics
/// When a claim does not hold: that is what it is for.
pub fn fuzz(data: &[u8]) {
    fuzz_bytes(data, CARDS);
    let text = String::from_utf8_lossy(data);
    if let Ok(scenario) = script::parse(&text, CARDS) {
        play(Link::plain(scenario));
    }
    if let Some(link) = link::parse(&text, CARDS).link {
        play(link);
    }
}

/// Plays a run a little, in every way that a page can.
fn play(link: Link) {
    let mut player = Player::new(link, Vec::new());
    let frames = |player: &mut Player| {
        for _ in 0..4 {
            player.act(Action::Tick(Span::millis(90)));
        }
    };
    frames(&mut player);
    player.act(Action::Play);
    frames(&mut player);
    let first = ProcessId::at(0);
    player.act(Action::Intervene(Intervention::Process(first, Act::Crash { disk: Disk::Lost, reaching: None })));
    player.act(Action::Seek(Time::millis(50)));
    frames(&mut player);
    let message = player.frame().flights.first().map(|flight| flight.name);
    message.map(|name| player.act(Action::Intervene(Intervention::Message(name, MessageFate::Duplicate))));
    player.act(Action::Intervene(Intervention::Process(first, Act::Recover)));
    for _ in 0..10 {
        player.act(Action::StepForward);
    }
    let moment = player.session().moment();
    assert!(moment >= Moment::default(), "a run stands somewhere");
    player.act(Action::StepBack);
    grow(&mut player);
    player.act(Action::Undo);
    let printed = link::print(&player.link());
    let again = link::parse(&printed, CARDS);
    assert_eq!(again.link, Some(player.link()), "the address bar restores the run and its branches:\n{printed}");
}

/// Branches out, and does with branches whatever can be done with them.
fn grow(player: &mut Player) {
    let last = player.branches().len();
    for number in 0..3 {
        player.act(Action::Seek(Time::millis(40 - 10 * number)));
        player.act(Action::Intervene(Intervention::Process(ProcessId::at(0), Act::Pause)));
    }
    let names = player.branches().len();
    assert!(names <= link::MAX_BRANCHES + 1, "there is a limited number of branches");
    player.act(Action::RenameBranch(last, "what/if: 100%, or so?".into()));
    for place in [0, last, names, 1] {
        player.act(Action::Compare(Some(link::Beside::Branch(place))));
        player.act(Action::SwitchBranch(place));
    }
    player.act(Action::Compare(None));
    player.act(Action::DeleteBranch(1));
    player.act(Action::RemoveLine(0));
    player.act(Action::Undo);
    player.act(Action::Undo);
    player.act(Action::Redo);
}
