//! The stories of the page, and what a story may be: its sentences, moments and highlights.

use std::collections::BTreeMap;
use synod::base::Span;
use synod::figure::{Still, scene};
use synod::player::{Action, Player, STORIES, StoryText, Telling, read_story, read_tale};
use synod::protocols::CARDS;
use synod::run::{Found, Seen, Watch, machine, open, told};
use synod::scenario::link::Theme;
use synod::scenario::story::parse;
use synod::scenario::{Moment, Scenario, link};
use synod::sim::Log;
use synod::words::Lang;

fn scenario(text: &str) -> Scenario {
    link::parse(text, CARDS).link.expect("a link").scenario
}

fn story(stop: &str) -> String {
    format!("en: A\nrun #paxos/happy-path?v=2\nen: B\n{stop}\n")
}

/// Where the stops of a story of one run are, or what is wrong with it.
fn found(stops: &str) -> Result<Vec<Found>, String> {
    let (_, mut found) = read_story(&story(stops), CARDS).map_err(|problem| problem.say(Lang::English))?;
    Ok(found.remove(0))
}

/// When a moment comes in the happy path.
fn comes(moment: &str) -> String {
    found(&format!("stop until {moment}\nen: C")).map_or_else(|why| why, |found| found[0].at.to_string())
}

#[test]
fn every_story_of_the_page_is_told_in_three_languages_and_its_moments_come_in_their_order() {
    for told in &STORIES {
        let (story, found) = read_story(told.text, CARDS).unwrap_or_else(|problem| panic!("{}: {problem}", told.id));
        assert_eq!(story.title.all().count(), Lang::ALL.len(), "{}", told.id);
        for (chapter, found) in story.chapters.iter().zip(&found) {
            assert!(found.is_sorted_by_key(|found| found.at), "{}: {found:?}", told.id);
            assert_eq!(chapter.stops.len(), found.len(), "{}", told.id);
        }
    }
}

#[test]
fn no_two_stories_have_one_name_and_none_is_called_like_an_algorithm_may_not_be() {
    let mut seen = BTreeMap::new();
    for told in &STORIES {
        assert_eq!(seen.insert(told.id, ()), None, "{} is there twice", told.id);
        assert!(told.id.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{} stands in links", told.id);
    }
    assert!(CARDS.iter().all(|card| card.id != "story"), "#story/ID is the link of a story");
}

#[test]
fn a_stop_is_the_same_whichever_way_one_comes_to_it() {
    for told in &STORIES {
        let (story, found) = read_story(told.text, CARDS).expect("a story of the page");
        for (chapter, found) in story.chapters.iter().zip(&found) {
            let mut run = open(chapter.link.scenario.clone());
            let mut stands = |at: Moment| {
                assert!(run.seek_moment(at, u32::MAX), "{} at {at}", told.id);
                let picture = |lang| scene(&Still { link: &chapter.link, page: "", frame: &run.frame(), now: at.time, theme: Theme::Light, lang });
                (run.position(), format!("{:?}", run.frame()), Lang::ALL.map(picture))
            };
            let there: Vec<_> = found.iter().map(|found| stands(found.at)).collect();
            let back: Vec<_> = found.iter().rev().map(|found| stands(found.at)).collect();
            assert!(there.iter().eq(back.iter().rev()), "{}: another picture on the way back", told.id);
        }
    }
}

/// How long each stop of a story takes somebody who listens to it: its sentence is read, and its beat played.
fn lasts(told: &StoryText, lang: Lang) -> Vec<u64> {
    let mut telling = Telling::new(read_tale(told.id, told.text, CARDS).expect("a story of the page"));
    let mut player = Player::new(telling.link(), Vec::new());
    (1..=telling.count())
        .map(|number| {
            if !telling.is_of_chapter(number) {
                telling.go_to(number);
                player = Player::new(telling.link(), Vec::new());
            }
            telling.go_to(number);
            player.act(Action::Tell(Box::new(telling.stretch(true))));
            let played = (0..6000).find(|_| player.act(Action::Tick(Span::millis(10))).redraw && player.has_told()).unwrap_or(6000) * 10;
            let read = telling.sentence(lang).split_whitespace().count() as u64 * 350;
            println!("{}/{number}: {played} ms, {read} ms to read", told.id);
            read.max(played)
        })
        .collect()
}

#[test]
fn the_first_story_takes_sixty_seconds() {
    let (story, _) = read_story(STORIES[0].text, CARDS).expect("a story of the page");
    let counts: Vec<usize> = story.chapters.iter().map(|chapter| chapter.stops.len()).collect();
    assert_eq!(counts, [5, 5, 2], "five stops of the happy path, five of the duel, two of the random wait");
    for lang in Lang::ALL {
        let lasts = lasts(&STORIES[0], lang);
        assert!(lasts.iter().sum::<u64>() <= 60_000, "{lasts:?} take {} s in {lang:?}", lasts.iter().sum::<u64>() / 1000);
    }
}

#[test]
fn a_moment_is_found_by_facts_messages_times_and_quiet() {
    // The trace of the run says so: 1a reaches P4 first, three of five have promised at the second answer.
    assert_eq!(comes("P1 sends Prepare"), comes("began"), "a ballot begins with its question");
    assert_eq!(comes("somebody gets Prepare"), comes("gets Prepare"));
    assert!(comes("2 get Prepare") > comes("somebody gets Prepare"), "the second comes later");
    assert_eq!(comes("chosen red"), comes("chosen"));
    assert_eq!(comes("chosen ballot=1.1"), comes("chosen 1.1 red"));
    assert_eq!(comes("40ms"), "40ms");
    assert_eq!(comes("began then 20ms later"), "20ms");
    assert_eq!(comes("chosen and P1 decided"), comes("P1 decided"), "both, in whatever order");
    assert_eq!(comes("P1 decided and chosen"), comes("P1 decided"));
    assert_eq!(comes("P2 gets Accept from P1"), comes("P2 gets Accept"));
    assert_eq!(comes("P1 sends Accept to P2 then P2 gets Accept"), comes("P2 gets Accept"));
}

#[test]
fn what_comes_behind_a_stop_is_looked_for_behind_it() {
    let found = found("stop until P1 gets Promise\nen: C\nstop until P1 gets Promise\nen: C\nstop\nen: C").expect("all of them come");
    assert!(found[0].at < found[1].at, "each promise once: {found:?}");
    assert_eq!(found[1].at, found[2].at, "a stop without a moment stays where it is");
    assert_eq!((found[2].who, found[2].says.len()), (None, 0));
}

#[test]
fn a_moment_that_does_not_come_is_told_with_its_line() {
    for never in ["chosen blue", "P2 decided without chosen", "P1 gets Nack", "chosen then began", "3600s", "P1 crashed", "P1 sends Prepares"] {
        let said = comes(never);
        assert!(said.starts_with(&format!("line 4, column 1: “{never}” does not come any more in this run")), "{never}: {said}");
    }
}

#[test]
fn nothing_moves_once_something_has() {
    let mut watch = Watch::new(machine(scenario("#raft/first-election?v=2")));
    let (link, stood) = (scenario("#raft/first-election?v=2"), "stop until stood then nothing moves");
    let text = format!("en: A\nrun #raft/first-election?v=2\nen: B\n{stood}\nen: C");
    let read = parse(&text, CARDS).expect("a story");
    let when = read.chapters[0].stops[0].until.clone().expect("a moment");
    assert_eq!(when.print(link.settings.roster()), "stood then nothing moves");
    let Seen::Here(found) = watch.look(&when, 10_000) else { panic!("it comes") };
    assert!(found.at.time.0 > 190_000, "the votes have arrived: {}", found.at);
}

#[test]
fn a_sentence_says_who_did_it_and_what_it_says() {
    let said = |stop: &str| {
        let text = format!("en: A\nrun #raft/first-election?v=2\nen: B\n{stop}");
        let (story, found) = read_story(&text, CARDS).map_err(|problem| problem.say(Lang::English))?;
        let (sentence, roster) = (story.chapters[0].stops[0].sentence.of(Lang::English), story.chapters[0].link.scenario.settings.roster());
        told(sentence, &found[0][0], Lang::English, roster).map_err(str::to_owned)
    };
    assert_eq!(said("stop until elected\nen: {who} leads term {term}."), Ok("P2 leads term 1.".into()));
    assert_eq!(
        said("stop until elected\nen: {who} has {value}."),
        Err("line 4, column 1: what this stop waits for says nothing of “{value}”; it says {who}, {term}".into())
    );
    assert_eq!(
        said("stop until 40ms\nen: {who} waits."),
        Err("line 4, column 1: nobody does what this stop waits for; only the observer knows it, so leave {who} out".into())
    );
}

#[test]
fn what_is_wrong_with_a_story_is_told_with_its_line_and_a_remedy() {
    let long = format!("en: {}", "word ".repeat(16));
    let cases = [
        ("", "line 1, column 1: a story begins with its title; write it like “en: Why agreeing is hard”"),
        ("en: A", "line 1, column 1: a stop needs a run; write one before it, like “run #paxos/happy-path?v=2”"),
        ("en: A\nstop", "line 2, column 1: a stop needs a run; write one before it, like “run #paxos/happy-path?v=2”"),
        ("en: A\nrun", "line 2, column 4: it does not say what runs; write a link behind “run”, or a script below it, four spaces in"),
        (
            "en: A\nrun #paxis/plain",
            "line 2, column 5: the run can’t be opened as it is written; link: there is no algorithm “paxis”; did you mean paxos?",
        ),
        ("en: A\nrun\n    paxos@2 n=5\n    at 5ms crush P1", "line 4, column 12: nothing is called “crush”; did you mean crash?"),
        ("en: A\nrun #paxos/plain\nen: B", "line 2, column 1: this run has no stop; write at least one below it"),
        ("en: A\nrun #paxos/plain\nen: B\nlight P1", "line 4, column 1: “light” belongs to a stop; write it below one"),
        (
            "en: A\nes: A\nrun #paxos/plain\nen: B\nes: B\nstop\nen: C",
            "line 6, column 1: this is not said in “es”, as the title is; add a line “es: …” below it",
        ),
        ("en: A\nrun #paxos/plain\nes: B", "line 3, column 5: the title is not said in “es”; say it there as well, or leave this line out"),
        ("en: A\nrun #paxos/plain\nen: B\nstop\nen:", "line 5, column 4: nothing is said here; write it behind “en:”"),
        ("en: A\nrun #paxos/plain\nen: B\nstop\nen: C\nen: D", "line 6, column 5: en: is given twice; give it once"),
        ("en: A\nrun #paxos/plain\nen: B\nstop\nen: C\nlight P9", "line 6, column 7: there is no P9 (n=5); name a process from P1 to P5"),
        ("en: A\nrun #paxos/plain\nen: B\nstop\nen: P9 waits.", "line 5, column 5: there is no P9 (n=5); name a process from P1 to P5"),
        ("en: A\nrun #paxos/plain\nen: B\nstop\nen: {who waits.", "line 5, column 5: “{who waits.” does not end; write it like {who}"),
        (
            "en: A\nrun #paxos/plain\nen: B\nstop\nen: C\nshow logs",
            "line 4, column 1: nothing is called “logs” here; show one of diagram, events, score",
        ),
        (
            "en: A\nrun #paxos/plain\nen: B\nstop until P1 leads\nen: C",
            "line 4, column 15: “leads” happens in no run of this algorithm; write a time",
        ),
        ("en: A\nrun #paxos/plain\nen: B\nstop until P9 decided\nen: C", "line 4, column 12: there is no P9 (n=5); name a process from P1 to P5"),
        (
            "en: A\nrun #paxos/plain\nen: B\nstop until decided and\nen: C",
            "line 4, column 23: something is missing here; write it like “stop until P1 sends NAME”",
        ),
        (
            "en: A\nrun #paxos/plain\nen: B\nhalt\nen: C",
            "line 4, column 1: “halt” begins no line of a story; write en:, es:, fr:, run, stop, light or show",
        ),
        (
            &format!("en: A\nrun #paxos/plain\nen: B\nstop\n{long}"),
            "line 5, column 5: a sentence of 16 words is too long to be read while something moves; keep to 15",
        ),
    ];
    for (text, wanted) in cases {
        let said = read_story(text, CARDS).err().map_or_else(|| "nothing".to_owned(), |problem| problem.say(Lang::English));
        assert!(said.starts_with(wanted), "{text}\n  says   {said}\n  wanted {wanted}");
    }
}

#[test]
fn the_story_of_the_readme_is_one() {
    let readme = include_str!("../README.md");
    let (_, behind) = readme.split_once("## A story of your own").expect("the README says how");
    let example: Vec<&str> = behind.lines().skip_while(|line| !line.starts_with("    ")).take_while(|line| !line.starts_with('|')).collect();
    let text: String = example.iter().map(|line| format!("{}\n", line.strip_prefix("    ").unwrap_or(line))).collect();
    let (story, found) = read_story(&text, CARDS).unwrap_or_else(|problem| panic!("{problem}\n{text}"));
    assert_eq!((story.chapters[0].stops.len(), found[0].len()), (2, 2));
}

#[test]
fn every_fact_of_the_catalogues_runs_is_of_a_kind_that_its_card_names() {
    let mut seen = 0;
    for card in CARDS {
        for preset in card.published() {
            let mut run = machine(link::Link::of_preset(card, preset).scenario);
            let mut log = Log::default();
            for _ in 0..20_000 {
                if !run.step(&mut log) {
                    break;
                }
                for entry in run.past().fresh() {
                    let name = entry.what.kind().name;
                    assert!(card.fact(name).is_some(), "{}/{} tells of {name}, and its card does not say so", card.id, preset.id);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 5000, "{seen} facts");
}

#[test]
fn a_moment_prints_as_it_is_read() {
    for text in [
        "P1 sends Prepare to P2",
        "2 gets Promise",
        "chosen red and P4 crashed then decided without recovered",
        "40ms~3",
        "20ms later",
        "nothing moves",
    ] {
        let read = parse(&story(&format!("stop until {text}\nen: C")), CARDS).expect("a story");
        let until = read.chapters[0].stops[0].until.as_ref().expect("a moment");
        assert_eq!(until.print(read.chapters[0].link.scenario.settings.roster()), text);
    }
}
