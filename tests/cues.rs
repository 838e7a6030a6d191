//! Cues are obeyed: they pause, they speak, they hold, and a presenter goes from one to the next.

#[path = "support/opened.rs"]
mod opened;

use opened::player_of;
use synod::base::{Span, Time};
use synod::player::{Action, Caption, Player, Telling};
use synod::protocols::CARDS;
use synod::scenario::link;
use synod::words::{Lang, Said};

const FRAME: Span = Span::millis(50);

fn wait(player: &mut Player, frames: u32) {
    for _ in 0..frames {
        player.act(Action::Tick(FRAME));
    }
}

/// Plays until it stands still.
fn until_it_stands(player: &mut Player) {
    for _ in 0..10_000 {
        if !player.playing() {
            return;
        }
        player.act(Action::Tick(FRAME));
    }
    panic!("it never stands still");
}

fn says(player: &Player, text: &str) -> bool {
    player.caption() == Caption::Cue(Said::plain(text.into()))
}

#[test]
fn a_cue_that_pauses_stands_still_at_its_moment_and_says_its_sentence() {
    let mut player = player_of("#paxos/happy-path?cue=40ms.pause.First%20a%20promise.,60ms.pause.Then%20a%20value.");
    until_it_stands(&mut player);
    assert_eq!(player.now(), Time(40_000));
    assert!(says(&player, "First a promise."), "{:?}", player.caption());
    wait(&mut player, 200);
    assert!(player.now() == Time(40_000) && says(&player, "First a promise."), "for as long as nobody goes on");
    player.act(Action::Play);
    until_it_stands(&mut player);
    assert_eq!(player.now(), Time(60_000), "and whoever goes on comes to the next");
    assert!(says(&player, "Then a value."));
}

#[test]
fn a_cue_that_does_not_pause_holds_the_run_until_it_can_have_been_read() {
    let mut player = player_of("#paxos/happy-path?cue=40ms.One%20two%20three%20four%20five%20six%20seven%20eight.");
    while player.now() < Time(40_000) {
        player.act(Action::Tick(FRAME));
    }
    // Eight words take 2.8 seconds.
    wait(&mut player, 55);
    assert!(player.playing() && player.now() == Time(40_000), "{}", player.now().0);
    wait(&mut player, 4);
    assert!(player.now() > Time(40_000), "then it goes on by itself");
}

#[test]
fn a_cue_of_a_later_event_than_its_instant_has_is_said_once() {
    let mut player = player_of("#paxos/happy-path?cue=40ms~9.pause.Late.");
    until_it_stands(&mut player);
    assert!(player.now() == Time(40_000) && says(&player, "Late."));
    player.act(Action::Play);
    wait(&mut player, 20);
    assert!(player.playing() && player.now() > Time(40_000));
}

#[test]
fn a_run_may_begin_with_a_cue_that_pauses() {
    let mut player = player_of("#paxos/happy-path?cue=0ms.pause.What%20will%20happen%3F");
    assert!(!player.playing() && says(&player, "What will happen?"), "{:?}", player.caption());
    player.act(Action::Play);
    wait(&mut player, 40);
    assert!(player.playing() && player.now() > Time::ZERO);
}

#[test]
fn what_repeats_itself_stands_still_for_no_cue() {
    let mut player = player_of("#paxos/happy-path?loop=1&cue=40ms.pause.Look.");
    wait(&mut player, 400);
    assert!(player.playing() && player.now() > Time(40_000));
}

#[test]
fn a_presenter_goes_from_cue_to_cue_and_back() {
    let mut player = player_of("#paxos/happy-path?autoplay=0&cue=40ms.pause.One.,60ms.pause.Two.");
    player.act(Action::NextCue);
    assert!(player.playing(), "what stands still plays until there");
    player.act(Action::NextCue);
    assert!(!player.playing() && player.now() == Time(40_000) && says(&player, "One."), "pressed early it jumps there");
    player.act(Action::NextCue);
    player.act(Action::NextCue);
    assert!(player.now() == Time(60_000) && says(&player, "Two."));
    player.act(Action::PreviousCue);
    assert!(!player.playing() && player.now() == Time(40_000) && says(&player, "One."), "{:?}", player.caption());
    player.act(Action::PreviousCue);
    assert_eq!(player.now(), Time::ZERO, "before the first is the beginning");
    let framed = |t: &str| player_of(&format!("#paxos/happy-path?embed=1&t={t}&cue=40ms.pause.One."));
    assert!(framed("20ms").heeds_presenter(true) && !framed("20ms").heeds_presenter(false));
    assert!(!framed("50ms").heeds_presenter(true) && framed("50ms").heeds_presenter(false), "behind the last the slides are turned");
    let mut unwritten = player_of("#paxos/happy-path?autoplay=0");
    unwritten.act(Action::NextCue);
    assert!(!unwritten.playing(), "where nothing was written it is no key");
}

#[test]
fn a_cue_is_announced_when_it_is_said() {
    let mut player = player_of("#paxos/happy-path?cue=40ms.pause.Look%20here.");
    until_it_stands(&mut player);
    let told = player.announcement().expect("it is said aloud");
    assert!(told.say(synod::words::Lang::English, player.frame().roster).ends_with("Look here."));
}

/// What is said along a run that waits for promises, in two languages.
const WAITS: &str = "#paxos/happy-path?v=2&cue=until.P2.gets.Prepare.pause/en.P2%20hears/es.P2%20oye,until.chosen.pause/en.Chosen%3A%20%7Bvalue%7D";

#[test]
fn a_cue_is_said_once_what_it_waits_for_has_happened() {
    let mut player = player_of(WAITS);
    until_it_stands(&mut player);
    let Caption::Cue(said) = player.caption() else { panic!("{:?}", player.caption()) };
    assert_eq!((said.of(Lang::English), said.of(Lang::Spanish), said.of(Lang::French)), ("P2 hears", "P2 oye", "P2 hears"));
    let heard = player.now();
    player.act(Action::Play);
    until_it_stands(&mut player);
    assert!(player.now() > heard && says(&player, "Chosen: red"), "what it leaves to the run the run says: {:?}", player.caption());
}

#[test]
fn a_cue_follows_what_it_waits_for_when_the_run_is_changed() {
    let at = |more: &str| {
        let player = player_of(&format!("{WAITS}{more}"));
        let speech = player.speech();
        speech.spoken.iter().map(|cue| cue.at.time).collect::<Vec<_>>()
    };
    let (plain, held) = (at(""), at("&do=0ms~9.hold.P1-P2:1.for.5ms"));
    assert_eq!((plain.len(), held.len()), (2, 2));
    assert!(held[0] == plain[0] + Span::millis(5), "{plain:?} and {held:?}");
}

#[test]
fn a_cue_that_waits_in_vain_is_told_of_and_the_others_are_said() {
    let player = player_of("#paxos/happy-path?v=2&cue=40ms.Now,until.P1.sends.Postcard/en.Never");
    assert_eq!(player.speech().spoken.len(), 1);
    let told: Vec<String> = player.problems().iter().map(|problem| problem.say(Lang::English)).collect();
    assert!(told.len() == 1 && told[0].contains("P1 sends Postcard"), "{told:?}");
}

#[test]
fn as_many_cues_as_there_may_be_are_found_one_behind_the_other() {
    let cues: Vec<&str> = (0..100).map(|_| "until.somebody.gets.AppendEntriesReply/en.Again").collect();
    let player = player_of(&format!("#raft/plain?v=2&until=10s&cue={}", cues.join(",")));
    let speech = player.speech();
    assert_eq!((speech.spoken.len(), speech.unspoken.len()), (100, 0));
    assert!(speech.spoken.windows(2).all(|pair| pair[0].at <= pair[1].at) && speech.spoken[0].at < speech.spoken[99].at);
}

#[test]
fn what_is_said_along_a_run_is_told_as_a_story() {
    let open = |text: &str| link::parse(text, CARDS).link.expect("a link");
    let link = open(&format!("{WAITS}&story=1&stop=2"));
    let mut telling = Telling::of_link(&link).expect("a story");
    assert_eq!((telling.count(), telling.number(), telling.sentence(Lang::French)), (2, 2, "Chosen: red"));
    assert!(telling.link().scenario.cues.is_empty(), "the run stands still for the story alone");
    let address = telling.address().expect("it comes from a link");
    assert!(address.contains("story=1&stop=2") && address.contains("until.P2.gets.Prepare"), "{address}");
    assert_eq!(Telling::of_link(&open(&address)).map(|again| (again.number(), again.stretch(true))), Some((2, telling.stretch(true))));
    telling.go_to(1);
    assert!(telling.address().is_some_and(|address| address.contains("stop=1")));
    assert!(Telling::of_link(&open(WAITS)).is_none(), "whoever asks for the run has the run");
    assert!(Telling::of_link(&open("#paxos/happy-path?v=2&story=1")).is_none(), "nothing is said");
    let told = player_of("#paxos/happy-path?v=2&story=1").problems().len();
    assert_eq!(told, 1, "and that is told");
}

#[test]
fn a_link_waits_for_no_name_that_a_script_could_not_write() {
    for name in ["s%0Aow", "a%20b", "%22", "a%23b", "%E2%80%A8"] {
        for moment in [format!("P1.sends.{name}"), format!("chosen.{name}")] {
            let opened = link::parse(&format!("#paxos?cue=until.{moment}/en.Now"), CARDS);
            assert_eq!(opened.problems.len(), 1, "{moment}: {:?}", opened.link.map(|link| link.scenario.cues));
        }
    }
    assert!(link::parse("#paxos?cue=until.P1.sends.Prepare/en.Now", CARDS).problems.is_empty());
}
