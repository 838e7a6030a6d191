//! Looking into a run: the list of its events, what is inside of a selection, running until something happens, and why nothing does.

#[path = "support/opened.rs"]
mod opened;

use opened::{paused_player_of, settle};
use synod::base::{ProcessId, Time};
use synod::facts::{DECISION, LEADER};
use synod::player::{Action, Below, Caption, EventWindow, EventsView, Inside, Player, Show, Target};
use synod::protocols::CARDS;
use synod::run::{EventKind, Until};
use synod::scenario::link::Select;
use synod::scenario::{EventName, MessageName};
use synod::sim::Verdict;
use synod::words::{Lang, Text};

fn english(text: &Text, player: &Player) -> String {
    text.say(Lang::English, player.frame().roster)
}

fn lines(view: &EventsView, player: &Player) -> Vec<String> {
    view.lines.iter().map(|line| line.told.say(Lang::English, player.frame().roster)).collect()
}

fn process(number: usize) -> ProcessId {
    ProcessId::numbered(number)
}

fn caption(player: &Player) -> String {
    match player.caption() {
        Caption::Found(told) => told.say(Lang::English, player.frame().roster),
        other => panic!("nothing was found: {other:?}"),
    }
}

// ---- the list ----

#[test]
fn the_list_is_in_step_with_the_playhead() {
    let mut player = paused_player_of("#paxos/plain?v=1&t=0ms");
    player.act(Action::Restart);
    for _ in 0..30 {
        player.act(Action::StepForward);
        let view = player.events(EventWindow::default());
        let here = player.session().position().steps;
        assert_eq!(view.present.map(|present| present.step), Some(here), "the last event that happened is marked");
        assert!(view.lines.windows(2).all(|pair| pair[0].name < pair[1].name), "the events stand in their order");
    }
}

#[test]
fn the_list_reaches_every_event_from_any_place() {
    let player = paused_player_of("#raft/plain?v=1&until=9s&loss=5");
    let last = player.session().horizon().steps;
    assert!(last > 1000, "{last} steps");
    let mut all: Vec<EventName> = Vec::new();
    let mut window = EventWindow { around: Some(0), ..EventWindow::default() };
    for _ in 0..1000 {
        let view = player.events(window);
        all.extend(view.lines.iter().map(|line| line.name).filter(|name| all.last().is_none_or(|last| last < name)).collect::<Vec<_>>());
        let Some(later) = view.later else { break };
        window.around = Some(later);
    }
    let passage = player.session().passage(Time::ZERO, player.horizon().time);
    assert_eq!(all, passage.events.iter().map(|event| event.id.name()).collect::<Vec<_>>());
    let back = player.events(EventWindow { around: Some(last), ..window });
    assert!(back.later.is_none() && back.earlier.is_some() && back.lines.len() <= 80, "{} lines", back.lines.len());
}

#[test]
fn the_list_shows_what_somebody_wants_to_see() {
    let player = paused_player_of("#raft/plain?v=1&until=2s&do=300ms.crash.P1,500ms.recover.P1&t=400ms");
    let seen = |show, of| player.events(EventWindow { show, of, around: None });
    assert!(seen(Show::Messages, None).lines.iter().all(|line| line.kind == EventKind::Message));
    assert!(seen(Show::Timers, None).lines.iter().all(|line| line.kind == EventKind::Timer));
    assert_eq!(lines(&seen(Show::Deeds, None), &player), ["P1 crashes; its disk is kept.", "P1 is up again."]);
    assert!(seen(Show::Milestones, None).lines.iter().any(|line| line.matters));
    let of_p3 = seen(Show::All, Some(process(3)));
    assert!(!of_p3.lines.is_empty() && of_p3.lines.iter().all(|line| line.process == Some(process(3))));
}

#[test]
fn an_event_that_is_lit_up_shows_what_could_have_caused_it() {
    let mut player = paused_player_of("#paxos/plain?v=1");
    player.act(Action::RunUntil(Until::Next(&DECISION)));
    settle(&mut player);
    let decision = player.events(EventWindow::default()).present.expect("something happened");
    player.act(Action::Select(Some(Select::Event(decision))));
    let causes = player.events(EventWindow { show: Show::Causes, ..EventWindow::default() });
    let told = lines(&causes, &player);
    assert_eq!(told.first().map(String::as_str), Some("P1 starts."), "{told:?}");
    assert_eq!(causes.lines.last().map(|line| line.name), Some(decision));
    assert!(causes.lines.iter().all(|line| line.leads_up));
    assert!(causes.lines.len() < player.events(EventWindow::default()).lines.len(), "what is concurrent is left out");
}

#[test]
fn a_long_run_is_listed_in_bounded_room() {
    let player = paused_player_of("#raft/plain?v=1&until=100s&heartbeat=20ms");
    assert!(player.horizon().events > 30_000, "{} events", player.horizon().events);
    for around in [0, 10_000, 20_000, player.horizon().steps] {
        let view = player.events(EventWindow { around: Some(around), ..EventWindow::default() });
        assert!((40..=80).contains(&view.lines.len()), "{} lines around {around}", view.lines.len());
    }
}

// ---- inside ----

#[test]
fn what_led_to_a_breach_is_explained_where_causes_are_seen() {
    let mut player = paused_player_of("#raft/broken-old-terms?v=1");
    player.act(Action::RunUntil(Until::Violation));
    settle(&mut player);
    let event = player.frame().verdicts.iter().find_map(|view| view.event).expect("a property is broken");
    assert_eq!(player.below(), logs_below());
    player.act(Action::Explain(event));
    assert_eq!((player.below(), player.selected()), (Some(Below::Diagram), Some(Select::Event(event))));
    player.act(Action::Show(Some(Below::Events)));
    player.act(Action::Explain(event));
    assert_eq!(player.below(), Some(Below::Events), "the list shows causes as well");
}

#[test]
fn an_event_knows_its_cause_its_effects_and_its_neighbours() {
    let mut player = paused_player_of("#paxos/plain?v=1&until=400ms");
    let view = player.events(EventWindow { around: Some(10), ..EventWindow::default() });
    let gets = |line: &str| line.starts_with("P2 gets Prepare");
    let place = lines(&view, &player).iter().position(|line| gets(line)).expect("P2 is asked");
    let name = view.lines[place].name;
    player.act(Action::GoTo(name));
    assert_eq!(player.session().position().steps, name.step, "it goes right behind it");
    let inside = player.inside();
    let Inside::Event(event) = inside.as_ref() else { panic!("an event is selected: {inside:?}") };
    let roster = player.frame().roster;
    assert_eq!(event.cause.as_ref().map(|way| way.told.say(Lang::English, roster)), Some("P1 starts.".into()));
    assert_eq!(event.notes.len(), 1, "the rule that allows it");
    assert!(event.changes.iter().any(|change| change.field.name == "promised" && change.was.is_some()), "{:?}", event.changes);
    let (_, sent, end) = &event.sent[0];
    assert_eq!(sent.say(Lang::English, roster), "P2 sends Promise 1.1 to P1.");
    assert_eq!(end.as_ref().map(|way| way.told.say(Lang::English, roster)), Some("P1 gets Promise 1.1 from P2.".into()));
    let next = event.next.expect("P2 is asked again");
    player.act(Action::GoTo(next));
    let inside = player.inside();
    let Inside::Event(event) = inside.as_ref() else { panic!("an event is selected") };
    assert_eq!(event.previous, Some(name));
}

#[test]
fn a_message_knows_why_it_was_sent_and_what_became_of_it_also_long_after() {
    let mut player = paused_player_of("#paxos/plain?v=1&until=900ms&do=2ms.drop.P1-P3:1&t=800ms");
    let roster = player.frame().roster;
    let name = |to: usize| MessageName { from: process(1), to: process(to), nth: 1, copy: Some(1) };
    let mut look = |to: usize| {
        player.act(Action::Select(Some(Select::Message(name(to)))));
        match player.inside().as_ref() {
            Inside::Letter(letter) => letter.clone(),
            other => panic!("a message is selected: {other:?}"),
        }
    };
    let arrived = look(2);
    assert_eq!(arrived.cause.map(|way| way.told.say(Lang::English, roster)), Some("P1 starts.".into()));
    assert_eq!(arrived.end.map(|way| way.told.say(Lang::English, roster)), Some("P2 gets Prepare 1.1 from P1.".into()));
    assert!(arrived.effects.iter().any(|told| told.say(Lang::English, roster) == "P2 sends Promise 1.1 to P1."), "{:?}", arrived.effects);
    let lost = look(3);
    assert!(lost.lost.is_some() && lost.effects.is_empty());
    assert_eq!(lost.end.map(|way| way.told.say(Lang::English, roster)), Some("Prepare 1.1 from P1 to P3 is dropped by hand.".into()));
}

#[test]
fn a_process_shows_what_its_last_event_changed_however_long_ago() {
    let mut player = paused_player_of("#paxos/plain?v=1&until=900ms&t=140ms&do=16ms.crash.P1");
    player.act(Action::Select(Some(Select::Process(process(2)))));
    let inside = player.inside();
    let Inside::Process(inside) = inside.as_ref() else { panic!("a process is selected") };
    assert!(inside.last.is_some());
    assert!(inside.state.iter().any(|view| view.was.is_some()), "{:?}", inside.state);
}

#[test]
fn fields_say_to_which_role_they_belong() {
    let player = paused_player_of("#paxos/plain?v=1");
    let roles: Vec<&str> =
        player.session().inspect(process(1)).iter().filter_map(|view| view.field.role).map(|role| role.of(Lang::English)).collect();
    for role in ["proposer", "acceptor", "learner"] {
        assert!(roles.contains(&role), "{roles:?}");
    }
}

// ---- run until ----

fn run(player: &mut Player, until: Until) -> String {
    player.act(Action::RunUntil(until));
    settle(player);
    caption(player)
}

#[test]
fn running_until_a_decision_stops_right_behind_it() {
    let mut player = paused_player_of("#paxos/plain?v=1");
    assert_eq!(run(&mut player, Until::Next(&DECISION)), "red is chosen in 1.1.");
    assert!(!player.playing());
    assert_eq!(player.frame().settled().count(), 1);
    player.act(Action::StepBack);
    assert!(player.frame().settled().next().is_none(), "one event earlier nothing was chosen");
    assert!(!matches!(player.caption(), Caption::Found(_)), "elsewhere nothing is said of it");
}

#[test]
fn running_on_finds_the_next_one_until_there_is_none() {
    let mut player = paused_player_of("#paxos/plain?v=1&until=2s");
    let mut found = 0;
    loop {
        let before = player.session().position();
        let said = run(&mut player, Until::Next(&DECISION));
        if said.starts_with("From here on") {
            assert_eq!(player.session().position(), before, "the playhead stays where nothing is found");
            break;
        }
        assert!(player.session().position().steps > before.steps);
        found += 1;
    }
    assert_eq!(found, 6, "it is chosen, and each of five decides");
}

#[test]
fn running_until_a_leader_a_violation_an_event_and_quiet() {
    let mut player = paused_player_of("#raft/plain?v=1");
    assert_eq!(run(&mut player, Until::Next(&LEADER)), "P2 becomes leader of term 1.");
    assert_eq!(run(&mut player, Until::EventOf(process(4))), "P4 gets AppendEntries 1 from P2.".to_owned());
    assert_eq!(run(&mut player, Until::Violation), "From here on, no property breaks in this run.");
    assert_eq!(run(&mut player, Until::Quiet), "This run never falls quiet before its end.");
    let mut quiet = paused_player_of("#paxos/plain?v=1");
    run(&mut quiet, Until::Quiet);
    assert!(quiet.frame().flights.is_empty() && quiet.frame().ended.is_some());
}

#[test]
fn every_preset_that_is_meant_to_break_something_is_found_broken() {
    for (card, preset) in CARDS.iter().flat_map(|card| card.presets.iter().map(move |preset| (card, preset))) {
        if preset.breaks.is_empty() {
            continue;
        }
        let mut player = paused_player_of(&format!("#{}/{}?v=1", card.id, preset.id));
        player.act(Action::Restart);
        let said = run(&mut player, Until::Violation);
        assert!(said.ends_with(" is broken."), "{}/{}: {said}", card.id, preset.id);
        assert!(player.frame().verdicts.iter().any(|view| matches!(view.verdict, Verdict::Broken(_))));
    }
}

#[test]
fn what_is_looked_for_is_given_up_when_somebody_does_something_else() {
    let mut player = paused_player_of("#raft/plain?v=1&until=300s");
    player.act(Action::Restart);
    player.act(Action::RunUntil(Until::Quiet));
    assert!(player.searches(), "it takes more than a slice");
    let before = player.session().position();
    player.act(Action::Pause);
    assert_eq!((player.searches(), player.session().position()), (false, before));
}

#[test]
fn only_the_next_event_of_a_process_needs_one_that_is_selected() {
    let mut player = paused_player_of("#paxos/plain?v=1");
    let aims = |player: &Player| Target::of(player.scenario().card()).into_iter().map(|target| player.aim(target).is_some()).collect::<Vec<_>>();
    assert_eq!(aims(&player), [true, true, false, true], "nobody leads in Basic Paxos");
    player.act(Action::Select(Some(Select::Process(process(3)))));
    assert_eq!(aims(&player), [true; 4]);
}

#[test]
fn a_breach_names_the_event_that_broke_the_property_and_lights_it_up() {
    let mut player = paused_player_of("#paxos/broken-promises-forgotten?v=1");
    player.act(Action::Restart);
    run(&mut player, Until::Violation);
    let event = player.frame().verdicts.iter().find_map(|view| view.event).expect("a property broke in an event");
    assert_eq!(player.lit(), Some(event));
    assert_eq!(player.session().position().steps, event.step, "the playhead is right behind it");
    assert!(player.causes(event).len() > 5, "something led to it");
    assert!(!player.frame().broken_rules.is_empty(), "and the picture says that a rule is broken");
}

// ---- why nothing happens ----

fn reasons(player: &Player) -> Vec<String> {
    let reasons = player.reasons();
    let of = |wait: &synod::player::Wait| [wait.head].into_iter().chain(wait.because.clone()).collect::<Vec<_>>();
    reasons.ending.into_iter().chain(reasons.waits.iter().flat_map(of)).map(|text| english(&text, player)).collect()
}

fn has(player: &Player, part: &str) {
    let all = reasons(player);
    assert!(all.iter().any(|said| said.contains(part)), "{part:?} is not among {all:#?}");
}

#[test]
fn a_proposer_without_its_majority_says_who_is_down() {
    let player = paused_player_of("#paxos/plain?v=1&do=1ms.crash.P3,1ms.crash.P4,1ms.crash.P5&t=100ms");
    has(&player, "P1 has 2 of the 3 answers that it needs.");
    has(&player, "P3, P4 and P5 are down.");
    has(&player, "P1 waits for its retry timer, until ");
    has(&player, "P2 waits for others to write.");
    assert!(player.reasons().next.is_some(), "the timer runs out next");
}

#[test]
fn whoever_is_cut_off_is_named() {
    let player = paused_player_of("#paxos/plain?v=1&do=1ms.partition.P1.P2_P3.P4.P5&t=100ms");
    has(&player, "P3, P4 and P5 are cut off.");
}

#[test]
fn lost_messages_are_a_reason() {
    let player = paused_player_of("#paxos/plain?v=1&do=1ms.drop.P1-P3:1,1ms.drop.P1-P4:1,1ms.drop.P1-P5:1&t=100ms");
    has(&player, "P3, P4 and P5: their last messages were lost.");
}

#[test]
fn a_quiet_run_says_so_and_what_is_unfulfilled() {
    let mut player = paused_player_of("#single-round/split-vote?v=1");
    player.act(Action::RunUntil(Until::Quiet));
    settle(&mut player);
    has(&player, "Nothing more will happen");
    let unfulfilled = player.reasons().unfulfilled;
    assert!(unfulfilled.iter().any(|(goal, _)| goal.of(Lang::English) == "Termination"), "{unfulfilled:?}");
}

// ---- counts and closed forms ----

/// What stands beside the count of that name.
fn beside(player: &Player, name: &str) -> (u64, String) {
    let count = player.frame().counts.iter().find(|count| count.words.of(Lang::English) == name).expect("it is counted");
    (count.number, english(&count.beside.expect("something stands beside it"), player))
}

#[test]
fn an_undisturbed_ballot_takes_as_many_messages_as_its_closed_form_says() {
    let settings =
        ["n=3", "n=5", "n=7", "n=5&learn=decide", "n=9&learn=decide", "n=7&roles=separate&learners=2", "n=5&roles=separate&learners=1&clients=1"];
    for settings in settings {
        let mut player = paused_player_of(&format!("#paxos/plain?v=1&{settings}&retry=5s..6s&until=4s"));
        player.act(Action::Seek(Time::millis(4000)));
        settle(&mut player);
        let (messages, expected) = beside(&player, "Messages");
        assert_eq!(expected, format!("{messages}/ballot"), "{settings}");
    }
}

#[test]
fn an_entry_and_an_election_say_how_many_messages_each_takes() {
    for (link, names) in [("#raft/plain?v=1&n=7", ["Elections", "Entries committed"]), ("#multi-paxos/plain?v=1&n=7", ["Ballots", "Entries chosen"])]
    {
        let player = paused_player_of(link);
        for name in names {
            assert_eq!(beside(&player, name).1, "each costs 12 messages", "{link}: {name}");
        }
    }
}

/// The view of the logs below the stage.
fn logs_below() -> Option<Below> {
    CARDS.iter().flat_map(|card| card.sheets).find(|kind| kind.id == "logs").map(|kind| Below::Sheet(kind))
}

#[test]
fn running_until_a_moment_stops_right_behind_it_and_goes_on_from_there_to_the_next() {
    let mut player = paused_player_of("#paxos/plain?v=1");
    let until = |player: &mut Player, text: &str| {
        player.act(Action::RunUntilMoment(text.into()));
        settle(player);
        caption(player)
    };
    assert_eq!(until(&mut player, "P2 gets Prepare"), "P2 gets Prepare 1.1 from P1.");
    let heard = player.now();
    assert!(until(&mut player, "chosen then 5ms later").len() > 3 && player.now() > heard);
    let last = player.now();
    assert_eq!(until(&mut player, "P2 gets Prepare"), "From here on, this does not come in this run: P2 gets Prepare");
    assert_eq!(player.now(), last, "it stays where it was");
    player.act(Action::RunUntilMoment("P2 explodes".into()));
    assert!(player.problems()[0].say(Lang::English).contains("happens in no run"));
}
