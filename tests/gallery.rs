//! What the gallery shows: that words find the runs that people mean, in any language; where to begin; and the small pictures.

use synod::base::Time;
use synod::figure::glimpse;
use synod::player::{Search, Shown};
use synod::protocols::{BEGIN_HERE, CARDS, PAIRS, WAYS_ON, answers, first, questions};
use synod::run::open;
use synod::scenario::Preset;
use synod::scenario::link::Link;
use synod::words::Lang;

/// What is found, as links name it: the pairs by their own names.
fn found(asked: &str) -> Vec<String> {
    let name = |shown| match shown {
        Shown::Run(card, preset) => format!("{}/{}", card.id, preset.map_or("plain", |preset: &Preset| preset.id)),
        Shown::Pair(pair) => pair.id.to_owned(),
    };
    Search::default().find(asked).into_iter().map(name).collect()
}

#[test]
fn who_asks_for_nothing_finds_everything() {
    let all = CARDS.iter().map(|card| card.presets.len() + 1).sum::<usize>() + PAIRS.len();
    for nothing in ["", "  ", "¿?"] {
        assert_eq!(found(nothing).len(), all);
    }
}

#[test]
fn every_run_is_found_by_its_name_in_each_language_and_by_its_name_in_links() {
    let search = Search::default();
    for card in CARDS {
        for preset in card.presets {
            let shown = Shown::Run(card, Some(preset));
            for asked in Lang::ALL.iter().map(|lang| preset.title.of(*lang)).chain([preset.id]) {
                assert!(search.find(asked).contains(&shown), "{asked} finds {}/{}", card.id, preset.id);
                assert!(search.find(&asked.to_uppercase()).contains(&shown), "{asked} in capitals");
                assert!(search.find(&format!("{} {asked}", card.title.of(Lang::English))).contains(&shown), "{asked}, and its algorithm");
            }
        }
        assert!(found(card.title.of(Lang::English)).contains(&format!("{}/plain", card.id)));
    }
}

#[test]
fn every_algorithm_stands_on_the_shelf_of_one_question_which_is_asked_in_three_languages() {
    for card in CARDS {
        let shelves: Vec<&str> = questions().filter(|question| answers(question).any(|answer| answer == *card)).map(|question| question.id).collect();
        assert_eq!(shelves, [card.family.id], "{}", card.id);
    }
    for question in questions() {
        assert!(answers(question).next().is_some(), "{}: a shelf is never empty", question.id);
        assert!(!["begin", "own", "pairs"].contains(&question.id), "{}: the name of another shelf", question.id);
        for lang in Lang::ALL {
            let title = question.title.of(lang);
            assert!(title.ends_with('?') && title.len() > 5, "{title}");
            let others = questions().filter(|other| other.id == question.id || other.title.of(lang) == title).count();
            assert_eq!(others, 1, "{title} is asked once");
        }
    }
    let places: Vec<_> = questions().map(|question| CARDS.iter().position(|card| card.family == question)).collect();
    assert!(places.is_sorted(), "shelves stand in the order of the catalogue");
}

#[test]
fn who_asks_a_question_finds_the_algorithms_that_answer_it() {
    for question in questions() {
        for lang in Lang::ALL {
            let found = found(question.title.of(lang));
            assert!(answers(question).all(|card| found.contains(&format!("{}/plain", card.id))), "{}: {found:?}", question.title.of(lang));
        }
    }
}

#[test]
fn the_split_vote_is_found_in_every_language_whatever_the_page_speaks() {
    for asked in ["split vote", "voto dividido", "vote partagé", "VOTE PARTAGE", "partagé vote", "vote partage\u{301}"] {
        let found = found(asked);
        assert!(["single-round/split-vote", "raft/split-vote"].iter().all(|wanted| found.iter().any(|run| run == wanted)), "{asked}: {found:?}");
        assert!(found.len() <= 4, "{asked} finds little else: {found:?}");
    }
}

#[test]
fn whoever_looks_for_a_crash_finds_every_run_in_which_somebody_crashes() {
    let crashes = |preset: &Preset| preset.script.lines().any(|line| line.contains(" crash "));
    for asked in ["crash", "caída", "caida", "panne", "Fallo"] {
        let found = found(asked);
        for card in CARDS {
            for preset in card.presets.iter().filter(|preset| crashes(preset)) {
                assert!(found.contains(&format!("{}/{}", card.id, preset.id)), "{asked} finds {}/{}", card.id, preset.id);
            }
        }
        assert!(!found.contains(&"paxos/happy-path".to_owned()), "{asked}");
    }
}

#[test]
fn words_that_people_say_find_what_they_mean() {
    for (asked, wanted) in [
        ("duel", "paxos/dueling-proposers"),
        ("duelo", "multi-paxos/duel"),
        ("livelock", "paxos/duel-all-in-one"),
        ("elección", "raft/first-election"),
        ("élection", "raft/first-election"),
        ("partición", "raft/minority-partition"),
        ("byzantine", "paxos/lying-acceptor"),
        ("traidor", "paxos/lying-acceptor"),
        ("backoff", "backoff"),
        ("raft crash", "raft/leader-crash"),
        ("figure 8", "raft/figure-8"),
        ("linearizability", "raft/broken-reads"),
        ("empate", "raft/split-vote"),
    ] {
        assert!(found(asked).iter().any(|run| run == wanted), "{asked} finds {wanted}: {:?}", found(asked));
    }
    assert!(found("raft crash").iter().all(|run| run.starts_with("raft/") || !run.contains('/')));
}

#[test]
fn what_nobody_says_finds_nothing() {
    for asked in ["blockchain", "xyzzy", "crash blockchain"] {
        assert!(found(asked).is_empty(), "{asked}: {:?}", found(asked));
    }
}

#[test]
fn what_is_called_broken_breaks_a_rule_and_nothing_else_does() {
    for preset in CARDS.iter().flat_map(|card| card.presets) {
        assert_eq!(preset.breaks_a_rule(), preset.id.starts_with("broken-"), "{}", preset.id);
    }
}

#[test]
fn the_first_visit_is_a_run_of_five_that_ends_well_and_leads_to_two_others() {
    let (card, preset) = first();
    let mut session = open(Link::of_preset(card, preset).scenario);
    while !session.explore(u32::MAX) {}
    session.seek_step(session.horizon().steps);
    let frame = session.frame();
    assert_eq!((frame.roster.processes, frame.roster.clients), (5, 0));
    assert_eq!(frame.settled().count(), 1, "a value is chosen, once");
    assert!(preset.breaks.is_empty() && session.horizon().time < Time::millis(200), "nobody waits for long");
    for way in &WAYS_ON {
        assert_ne!(way.run.preset().id, preset.id);
    }
    assert_eq!(WAYS_ON[0].run.preset().id, "dueling-proposers", "the duel comes next");
    assert_eq!(BEGIN_HERE[0].run.preset().id, preset.id, "the gallery begins where a first visit does");
}

#[test]
fn a_small_picture_has_no_words_that_nobody_could_read() {
    /// How high a picture is on the page at least, in pixels, and the least that letters may be.
    const ON_PAGE: (f32, f32) = (140.0, 8.9);
    for start in &BEGIN_HERE {
        let mut session = open(Link::of_preset(start.run.card(), start.run.preset()).scenario);
        while !session.seek(start.at, u32::MAX) {}
        let svg = glimpse(&session.frame(), start.at, Lang::French);
        let name = format!("{}/{}", start.run.card().id, start.run.preset().id);
        let attributes =
            |name: &str| svg.split(&format!(" {name}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect::<Vec<_>>();
        let numbers: Vec<f32> = attributes("viewBox")[0].split(' ').map(|number| number.parse().expect("a number")).collect();
        let [_, _, width, height] = numbers[..] else { panic!("a view has four numbers") };
        let scale = ON_PAGE.0 / height.max(width * 9.0 / 16.0);
        for size in attributes("font-size") {
            let size: f32 = size.parse().expect("a number");
            assert!(size * scale >= ON_PAGE.1, "{name}: letters of {}", size * scale);
        }
        assert_eq!(svg.matches("<text").count(), attributes("font-size").len(), "{name}: every word says how large it is");
        assert!(!session.frame().flights.is_empty() || !session.frame().known.is_empty(), "{name}: something is to be seen");
        assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count());
        assert!(svg.len() < 20_000, "{name}: {} bytes", svg.len());
    }
}
