//! A link, opened as the page opens it.

#![allow(dead_code, reason = "each test file asks for a part of it")]

use synod::base::Span;
use synod::player::{Action, Player};
use synod::protocols::CARDS;
use synod::run::{Session, open};
use synod::scenario::Scenario;
use synod::scenario::link::{self, Link};

/// What a link names that has nothing wrong with it.
pub fn link_of(text: &str) -> Link {
    let opened = link::parse(text, CARDS);
    assert!(opened.problems.is_empty(), "{text}: {:?}", opened.problems);
    opened.link.unwrap_or_else(|| panic!("{text} names no algorithm"))
}

/// The player of a link, at the moment at which a page opens it.
pub fn player_of(text: &str) -> Player {
    Player::new(link_of(text), Vec::new())
}

/// The player of a link, paused, when it has found what it looks for.
pub fn paused_player_of(text: &str) -> Player {
    let mut player = player_of(text);
    player.act(Action::Pause);
    settle(&mut player);
    player
}

/// One step of an animation.
const FRAME: Span = Span(16_667);
/// Far more of them than any search takes.
const PATIENCE: usize = 100_000;

/// Lets a player find what it looks for.
pub fn settle(player: &mut Player) {
    for _ in 0..PATIENCE {
        if !player.busy() {
            return;
        }
        player.act(Action::Tick(FRAME));
    }
    panic!("it never settles");
}

/// A run of which everything is known, standing at its beginning.
pub fn explored(scenario: &Scenario) -> Session {
    let mut session = open(scenario.clone());
    while !session.explore(u32::MAX) {}
    session
}
