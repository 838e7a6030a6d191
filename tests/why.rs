//! Why the sentence is true, what it is about, and how things stand: for whoever asks, and for whoever does not see it.

#[path = "support/opened.rs"]
mod opened;

use opened::player_of;
use synod::base::{ProcessId, Span, Time};
use synod::player::{Action, Player};
use synod::protocols::CARDS;
use synod::scenario::link::{Link, Select};
use synod::scenario::{Act, Card, Disk, Intervention};
use synod::words::Lang;

fn told(player: &Player, told: &synod::run::Told) -> String {
    told.say(Lang::English, player.frame().roster)
}

fn step_until(player: &mut Player, sentence: &str) {
    player.act(Action::Pause);
    for _ in 0..2000 {
        if player.explanation().is_some_and(|why| told(player, &why.told).contains(sentence)) {
            return;
        }
        player.act(Action::StepForward);
    }
    panic!("nobody says “{sentence}”");
}

#[test]
fn why_the_old_leader_steps_down_is_answered_beside_the_sentence() {
    let mut player = player_of("#raft/minority-partition");
    step_until(&mut player, "P1 hears of term 2 and steps down");
    let why = player.explanation().expect("something was said");
    assert!(told(&player, &why.event.told).starts_with("P1 gets "), "{}", told(&player, &why.event.told));
    assert!(!why.because.is_empty() && why.because.iter().all(|way| way.at <= why.event.at));
    let clause = why.clause.expect("the paper says so");
    assert_eq!(clause.at, "Raft, 5.1");
    assert!(clause.says.of(Lang::English).contains("higher term becomes a follower"));
}

/// Somebody who is called an algorithm's rule has a place in its paper: every note that any run of the menu says.
#[test]
fn every_note_of_every_run_has_its_place_in_the_paper() {
    for (card, preset) in CARDS.iter().flat_map(|card| card.presets.iter().map(move |preset| (*card, preset))) {
        let mut machine = synod::run::machine(Link::of_preset(card, preset).scenario);
        let mut log = synod::sim::Log::default();
        while machine.step(&mut log) {
            for remark in machine.said() {
                let words = remark.text.words();
                assert!(
                    card.clause(words).is_some() || is_of_clients(card, words.of(Lang::English)),
                    "{}/{}: “{}”",
                    card.id,
                    preset.id,
                    words.of(Lang::English)
                );
            }
        }
    }
}

/// What clients do is no rule of the algorithm, where they only ask.
fn is_of_clients(card: &Card, note: &str) -> bool {
    card.verbs.iter().any(|verb| verb.to_clients)
        && ["ask} {1}", "finds", "reads", "hears|hear} that {1} = ", "answered"].iter().any(|part| note.contains(part))
}

#[test]
fn a_clause_names_a_note_once_and_says_where_it_stands() {
    for card in CARDS {
        let mut known: Vec<&str> = Vec::new();
        for clause in card.clauses {
            assert!(!clause.at.is_empty() && !clause.notes.is_empty());
            for note in clause.notes {
                assert!(!known.contains(&note.of(Lang::English)), "{}: “{}” twice", card.id, note.of(Lang::English));
                known.push(note.of(Lang::English));
            }
        }
    }
}

#[test]
fn whoever_asks_why_stands_still_and_sees_the_way_there() {
    let mut player = player_of("#raft/leader-crash?t=290ms&autoplay=1");
    player.act(Action::Play);
    player.act(Action::Wonder(true));
    assert!(!player.playing() && player.wonders());
    let way = player.light().ways;
    assert_eq!(way.len(), 1, "one message led to a vote, and before it a timer ran out: {way:?}");
    assert_eq!(player.lit().map(Select::Event), player.in_light(), "what is asked about is lit up in the diagram too");
    assert!(player.lit().is_some());
    player.act(Action::Play);
    assert!(!player.wonders() && player.light().ways.is_empty(), "whoever goes on has read it");
}

#[test]
fn whoever_asks_before_anything_was_said_is_told_so() {
    let mut player = player_of("#raft/first-election");
    player.act(Action::Wonder(true));
    assert!(player.wonders() && !player.playing() && player.explanation().is_none() && player.light().ways.is_empty());
    player.act(Action::Play);
    assert!(!player.wonders());
}

#[test]
fn what_somebody_did_is_no_rule_of_the_paper() {
    let mut player = player_of("#raft/leader-crash");
    step_until(&mut player, "P1 crashes");
    assert!(player.explanation().expect("it was said").clause.is_none());
}

#[test]
fn whom_the_sentence_is_about_is_not_dimmed_and_the_others_are() {
    let mut player = player_of("#paxos/dueling-proposers?t=61ms");
    let number = ProcessId::numbered;
    assert!(player.explanation().is_some_and(|why| told(&player, &why.told).contains("promise 2.1")));
    let light = player.light();
    assert!([1, 3, 4, 5].iter().all(|&id| !light.leaves_out(number(id))), "{light:?}");
    assert!(light.leaves_out(number(2)) && light.leaves_out(number(6)), "{light:?}");
    player.act(Action::Select(Some(Select::Process(number(2)))));
    assert!(!player.light().leaves_out(number(2)), "whoever selects something looks there");
    let majority = player_of("#paxos/happy-path?t=34ms").light();
    let dimmed = (1..=5).filter(|&id| majority.leaves_out(number(id))).count();
    assert!(dimmed <= 2, "the majority of which it is said that nobody accepted anything: {majority:?}");
    let quiet = player_of("#paxos/happy-path");
    assert!(quiet.frame().processes.iter().all(|process| !quiet.light().leaves_out(process.id)), "before anything is said nobody is dimmed");
}

fn announced(player: &Player) -> String {
    player.announcement().map(|said| said.say(Lang::English, player.frame().roster)).unwrap_or_default()
}

#[test]
fn a_step_through_routine_says_what_it_is() {
    let mut player = player_of("#raft/leader-crash?t=70ms");
    for _ in 0..6 {
        player.act(Action::StepForward);
        let said = announced(&player);
        assert!(said.contains("gets AppendEntries") || said.contains("timer runs out"), "{said}");
    }
}

#[test]
fn a_key_says_how_things_stand() {
    let mut player = player_of("#raft/leader-crash?t=70ms");
    player.act(Action::Describe);
    let said = announced(&player);
    assert!(said.contains("P1 leads."), "{said}");
    assert!(said.contains("wait"), "{said}");
    let mut chosen = player_of("#paxos/happy-path?t=60ms");
    chosen.act(Action::Describe);
    assert!(announced(&chosen).contains("red is chosen."), "{}", announced(&chosen));
}

#[test]
fn every_beat_is_announced_while_a_run_plays() {
    let mut player = player_of("#paxos/happy-path");
    let mut heard: Vec<String> = Vec::new();
    for _ in 0..6000 {
        player.act(Action::Tick(Span(16_667)));
        let said = announced(&player);
        if !said.is_empty() && heard.last() != Some(&said) {
            heard.push(said);
        }
        if !player.playing() {
            break;
        }
    }
    let beats: Vec<String> =
        player.session().beats().all().iter().filter(|beat| beat.again.is_none()).map(|beat| told(&player, &beat.tell())).collect();
    assert_eq!(heard, beats);
}

#[test]
fn without_a_majority_it_is_said_why_nobody_can_be_elected() {
    let mut player = player_of("#raft/first-election?t=200ms");
    for id in [1, 2, 3] {
        player.act(Action::Intervene(Intervention::Process(ProcessId::numbered(id), Act::Crash { disk: Disk::Kept, reaching: None })));
    }
    player.act(Action::Seek(Time::millis(320)));
    let reasons = player.reasons();
    let said: Vec<String> = reasons.unfulfilled.iter().map(|(_, why)| why.say(Lang::English, player.frame().roster)).collect();
    assert!(said.iter().any(|why| why.contains("2 of 5 run") && why.contains("nobody elected")), "{said:?}");
}
