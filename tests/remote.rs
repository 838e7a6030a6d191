//! Messages between a frame and the page around it: what they do, what they are answered, and that none does harm.

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use synod::base::{Span, Time};
use synod::player::{Action, Event, Herald, Member, Message, Player, Unseen, obey};
use synod::protocols::CARDS;
use synod::scenario::link::{self, MAX_LINK};
use synod::words::Lang;

fn open(text: &str) -> Player {
    let opened = link::parse(text, CARDS);
    Player::new(opened.link.expect("the link names an algorithm"), opened.problems)
}

fn duel() -> Player {
    open("#paxos/dueling-proposers?v=1&t=20ms")
}

/// A message as the page reads it: by the same shapes, from another reader.
fn message(json: &Json) -> Message {
    serde_json::from_value(json.clone()).expect("whatever an object holds, it is a message")
}

fn read(event: &Event) -> Json {
    serde_json::to_value(event).unwrap_or_else(|error| panic!("{error}: {event:?}"))
}

/// Sends a message and gives the answer.
fn tell(player: &mut Player, json: Json) -> Json {
    let message = message(&json);
    assert!(message.is_command());
    let answer = read(&obey(player, &message, Lang::English).1);
    assert_eq!(answer["synod"], 1);
    answer
}

#[test]
fn commands_move_the_run_and_are_answered_by_its_state() {
    let mut player = duel();
    let state = tell(&mut player, json!({"synod": 1, "command": "getState", "id": 7}));
    assert_eq!((&state["event"], &state["id"]), (&json!("state"), &json!(7)));
    assert_eq!((&state["scenario"], &state["time"], &state["playing"]), (&json!("paxos/dueling-proposers"), &json!(20.0), &json!(false)));
    assert_eq!(tell(&mut player, json!({"synod": 1, "command": "play"}))["playing"], true);
    assert_eq!(tell(&mut player, json!({"synod": 1, "command": "pause"}))["playing"], false);
    assert_eq!(tell(&mut player, json!({"synod": 1, "command": "seek", "to": 62.5}))["time"], 62.5);
    assert_eq!(tell(&mut player, json!({"synod": 1, "command": "seek", "to": "30ms", "id": "a\"b"}))["id"], "a\"b");
    assert_eq!(player.now(), Time::millis(30));
    let steps = player.session().position().steps;
    assert_eq!(tell(&mut player, json!({"synod": 1, "command": "step", "by": 3}))["steps"], steps + 3);
    assert_eq!(tell(&mut player, json!({"synod": 1, "command": "step", "by": -1}))["steps"], steps + 2);
    assert_eq!(tell(&mut player, json!({"synod": 1, "command": "step"}))["steps"], steps + 3);
}

#[test]
fn a_picture_of_the_stage_stands_alone() {
    let mut player = open("#paxos/dueling-proposers?v=1&t=62ms");
    let picture = tell(&mut player, json!({"synod": 1, "command": "snapshot", "id": 1}));
    assert_eq!((&picture["event"], &picture["id"], &picture["time"]), (&json!("snapshot"), &json!(1), &json!(62.0)));
    let svg = picture["svg"].as_str().expect("a picture");
    assert!(svg.starts_with("<svg") && svg.contains("xmlns") && svg.contains("P5"), "{svg}");
    assert_ne!(tell(&mut player, json!({"synod": 1, "command": "snapshot", "theme": "dark"}))["svg"], picture["svg"]);
}

#[test]
fn another_link_is_loaded_into_the_same_frame() {
    let mut player = open("#paxos/dueling-proposers?v=1&embed=1&controls=0&loop=1&autoplay=0&lang=fr");
    let state = tell(&mut player, json!({"synod": 1, "command": "load", "link": "raft/split-vote?seed=7"}));
    assert_eq!((&state["scenario"], &state["playing"]), (&json!("raft/split-vote"), &json!(false)));
    let link = state["link"].as_str().expect("a link");
    assert!(["seed=7", "embed=1", "controls=0", "loop=1", "lang=fr"].iter().all(|part| link.contains(part)), "{link}");
}

#[test]
fn a_parameter_is_set_as_in_the_link_and_taken_back() {
    let mut player = open("#paxos/dueling-proposers?v=1&t=20ms");
    let mut set = |name: &str, value: Json| tell(&mut player, json!({"synod": 1, "command": "setParam", "name": name, "value": value}));
    let state = set("backoff", json!("random"));
    assert!(state["link"].as_str().is_some_and(|link| link.contains("backoff=random")), "{state}");
    assert_eq!(state["time"], 0.0, "another setting is another run");
    assert!(set("backoff", Json::Null)["link"].as_str().is_some_and(|link| !link.contains("backoff")));
    assert_eq!(set("t", json!("45ms"))["time"], 45.0);
    let crashed = set("do", json!("40ms.crash.P2,50ms.drop.P1-P3:2"));
    assert_eq!(crashed["time"], 45.0, "the script alone changes the run where it stands");
    assert_eq!(set("speed", json!("1/10"))["speed"], "1/10");
    assert_eq!(set("panels", json!(""))["event"], "state");
    assert_eq!(set("embed", json!(true))["event"], "state");
    assert!(player.embedded() && player.side().is_empty());
    assert!(!player.frame().processes[1].up, "P2 is down since 40 ms");
}

#[test]
fn a_locked_run_is_locked_to_its_viewers_and_not_to_the_page_that_shows_it() {
    let mut player = open("#paxos/dueling-proposers?v=1&t=20ms&editable=0");
    assert_eq!(tell(&mut player, json!({"synod": 1, "command": "setParam", "name": "seed", "value": 9}))["event"], "state");
    assert_eq!(player.session().scenario().settings, player.scenario().settings);
}

#[test]
fn a_bad_message_is_answered_with_its_place_and_the_remedy() {
    for (message, place, remedy) in [
        (json!({"synod": 2, "command": "play"}), "synod", "write synod: 1"),
        (json!({"synod": 1, "command": "explode"}), "command", "“explode”; write one of play"),
        (json!({"synod": 1, "command": 7}), "command", "write one of play"),
        (json!({"synod": 1, "command": "seek"}), "to", "write milliseconds"),
        (json!({"synod": 1, "command": "seek", "to": -1}), "to", "write milliseconds"),
        (json!({"synod": 1, "command": "seek", "to": "tomorrow"}), "t", "“tomorrow”"),
        (json!({"synod": 1, "command": "step", "by": 0.5}), "by", "a whole number from -1000 to 1000"),
        (json!({"synod": 1, "command": "snapshot", "theme": "pink"}), "theme", "write \"light\" or \"dark\""),
        (json!({"synod": 1, "command": "load"}), "link", "raft/split-vote"),
        (json!({"synod": 1, "command": "load", "link": "nothing/at-all"}), "link", "nothing"),
        (json!({"synod": 1, "command": "setParam", "name": "n&m", "value": 3}), "name", "as in links"),
        (json!({"synod": 1, "command": "setParam", "name": "n", "value": 99}), "n", "99"),
        (json!({"synod": 1, "command": "setParam", "name": "n", "value": [3]}), "value", "null"),
        (json!({"synod": 1, "command": "setParam", "name": "nn", "value": 3}), "nn", "nn"),
        (json!({"synod": 1, "command": "setParam", "name": "seed", "value": "3&n=99"}), "seed", "3"),
    ] {
        let mut player = duel();
        let before = link::print(&player.link());
        let answer = tell(&mut player, message.clone());
        assert_eq!((&answer["event"], &answer["place"]), (&json!("error"), &json!(place)), "{message}: {answer}");
        assert!(answer["message"].as_str().is_some_and(|said| said.contains(remedy)), "{message}: {answer}");
        assert_eq!(link::print(&player.link()), before, "{message} changes nothing");
    }
}

#[test]
fn what_no_member_may_be_is_refused_by_our_own_check_and_never_by_its_reader() {
    let strange = [json!([1, [2]]), json!({"deep": {"er": []}}), json!("x".repeat(MAX_LINK + 1))];
    for (lang, remedy) in [(Lang::English, "write one"), (Lang::Spanish, "escriba uno"), (Lang::French, "écrivez-en un")] {
        for member in &strange {
            let message = message(&json!({"synod": 1, "command": "load", "link": member, "id": member}));
            let answer = read(&obey(&mut duel(), &message, lang).1);
            assert_eq!((&answer["event"], &answer["place"], answer.get("id")), (&json!("error"), &json!("link"), None), "{answer}");
            assert!(answer["message"].as_str().is_some_and(|said| said.contains(remedy)), "{answer}");
        }
    }
}

#[test]
fn an_answer_repeats_an_id_as_it_came() {
    for id in [json!(7), json!(-3), json!(0.125), json!(9_007_199_254_740_991_u64), json!("seven"), json!("é".repeat(64))] {
        assert_eq!(tell(&mut duel(), json!({"synod": 1, "command": "getState", "id": id}))["id"], id);
    }
    for id in [json!(null), json!(true), json!([7]), json!("x".repeat(65))] {
        assert_eq!(tell(&mut duel(), json!({"synod": 1, "command": "getState", "id": id})).get("id"), None, "{id}");
    }
}

#[test]
fn what_is_no_message_to_this_page_is_not_answered() {
    for message in [json!({}), json!({"command": "play"}), json!({"synod": 1}), json!({"method": "next", "synod": null})] {
        assert!(!self::message(&message).is_command(), "{message}");
    }
}

/// Everything that is told while a run plays for so long.
fn told(player: &mut Player, herald: &mut Herald, wall: Span) -> Vec<Json> {
    let mut all = Vec::new();
    for frame in 0..wall.0 / 20_000 {
        player.act(Action::Tick(Span::millis(20)));
        all.extend(herald.news(player, Span::millis(20 * frame), Lang::English).iter().map(read));
    }
    all
}

fn names(told: &[Json]) -> Vec<&str> {
    told.iter().filter_map(|event| event["event"].as_str()).filter(|name| *name != "timeupdate").collect()
}

#[test]
fn what_happens_is_told_once_and_in_order() {
    let mut player = open("#paxos/happy-path?v=1&speed=1/50&cue=5ms.Look%20here");
    let (mut herald, ready) = Herald::begin(&player, Lang::English);
    assert_eq!(read(&ready)["event"], "ready");
    let told = told(&mut player, &mut herald, Span::millis(8000));
    let names = names(&told);
    assert_eq!(names[0], "cue");
    assert_eq!(told.iter().find(|event| event["event"] == "cue").map(|cue| &cue["text"]), Some(&json!("Look here")));
    assert_eq!(names.iter().filter(|name| **name == "decided").count(), 5, "{names:?}");
    assert!(told.iter().filter(|event| event["event"] == "decided").all(|event| event["process"].is_string() && event["value"] == "red"));
    assert_eq!(names[names.len() - 2..], ["ended", "state"]);
    let updates: Vec<f64> = told.iter().filter(|event| event["event"] == "timeupdate").filter_map(|event| event["time"].as_f64()).collect();
    assert!(updates.is_sorted() && updates.len() > 5 && updates.len() <= 33, "four times a second: {updates:?}");
}

#[test]
fn an_election_and_a_violation_are_told() {
    let mut player = open("#raft/first-election?v=1&speed=1/10");
    let (mut herald, _) = Herald::begin(&player, Lang::English);
    assert!(names(&told(&mut player, &mut herald, Span::millis(3000))).contains(&"elected"));
    let mut player = open("#paxos/restart-without-disk?v=1&speed=1/10");
    let (mut herald, _) = Herald::begin(&player, Lang::English);
    let told = told(&mut player, &mut herald, Span::millis(4000));
    assert!(told.iter().any(|event| event["event"] == "violated" && event["property"] == "Agreement"), "{told:?}");
}

#[test]
fn whoever_jumps_is_not_told_what_lies_between() {
    let mut player = open("#paxos/happy-path?v=1&autoplay=0");
    let (mut herald, _) = Herald::begin(&player, Lang::English);
    player.act(Action::Seek(Time::millis(5000)));
    let news = herald.news(&player, Span::millis(10), Lang::English);
    assert_eq!(news.iter().map(|event| read(event)["event"].clone()).collect::<Vec<_>>(), ["timeupdate"]);
}

#[test]
fn being_suspended_is_told() {
    let mut player = open("#paxos/happy-path?v=1");
    let (mut herald, _) = Herald::begin(&player, Lang::English);
    player.act(Action::Unseen(Unseen::OffScreen, true));
    let news = herald.news(&player, Span::millis(10), Lang::English);
    let state = read(&news[0]);
    assert_eq!((&state["event"], &state["suspended"], &state["playing"]), (&json!("state"), &json!(true), &json!(false)));
}

/// A message of such members; what is called otherwise than any member of a command is not looked at.
fn made_of(members: Vec<(String, Member)>) -> Message {
    let mut message = Message::default();
    for (name, member) in members {
        match name.as_str() {
            "synod" => message.synod = member,
            "command" => message.command = member,
            "id" => message.id = member,
            "to" => message.to = member,
            "by" => message.by = member,
            "link" => message.link = member,
            "name" => message.name = member,
            "value" => message.value = member,
            "theme" => message.theme = member,
            _ => {}
        }
    }
    message
}

fn any_member() -> impl Strategy<Value = Member> {
    prop_oneof![
        Just(Member::Nothing),
        any::<bool>().prop_map(Member::Flag),
        any::<f64>().prop_map(Member::Number),
        (-2000.0..2000.0f64).prop_map(Member::Number),
        Just(Member::Number(1.0)),
        any::<String>().prop_map(Member::Text),
        "[a-z0-9=&?/.,:%#~-]{0,40}".prop_map(Member::Text),
        prop::sample::select(vec![
            "play",
            "pause",
            "seek",
            "step",
            "load",
            "setParam",
            "getState",
            "snapshot",
            "seed",
            "n",
            "do",
            "t",
            "v",
            "panels",
            "raft/split-vote?n=3"
        ])
        .prop_map(|text| Member::Text(text.into())),
        Just(Member::Other),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn hostile_messages_are_answered_and_do_no_harm(messages in prop::collection::vec(
        (prop::option::of(prop::sample::select(vec!["play", "pause", "seek", "step", "load", "setParam", "getState", "snapshot"])),
         prop::collection::vec((prop_oneof![4 => prop::sample::select(vec!["to", "by", "link", "name", "value", "id"]).prop_map(String::from), 1 => any::<String>()], any_member()), 0..6)),
        1..6,
    )) {
        let mut player = duel();
        for (command, mut members) in messages {
            let command = command.map_or(Member::Other, |command| Member::Text(command.into()));
            members.extend([("synod".to_owned(), Member::Number(1.0)), ("command".to_owned(), command)]);
            let answer = read(&obey(&mut player, &made_of(members), Lang::Spanish).1);
            prop_assert!(answer["event"] == "state" || answer["event"] == "snapshot" || answer["event"] == "error" && answer["message"].as_str().is_some_and(|said| !said.is_empty()));
            player.act(Action::Tick(Span::millis(20)));
            let printed = link::print(&player.link());
            prop_assert!(link::parse(&printed, CARDS).problems.is_empty(), "{}", printed);
        }
    }
}
