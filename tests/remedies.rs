//! What an error tells to write instead can be written: of every algorithm, with as few processes as there may be.

use synod::protocols::CARDS;
use synod::scenario::{Card, KnobKind, Problem, script};
use synod::words::Lang;

/// Headers of an algorithm with one process, two and three, and with and without a client.
fn headers(card: &'static Card) -> Vec<String> {
    let casts = (1..=3).flat_map(|n| [0, 1].map(|clients| format!("{} n={n} clients={clients}", card.id)));
    casts.filter(|header| script::parse(header, CARDS).is_ok()).collect()
}

/// Lines that are wrong in many ways.
fn wrong_lines() -> Vec<String> {
    let verbs = "crash recover pause resume slow timeout align cut mend partition drop hold deliver duplicate lie initial \
                 propose submit put get explode cue heal spread P1 C1 crahs lei";
    let ends = ["", "P1", "xyz", "P1 xyz", "P1>", "P1>P1#x", "P1>P1#1/x", "P9", "C1 x", "P1 | P1", "for 3ms", "x 1"];
    verbs.split_whitespace().flat_map(|verb| ends.iter().map(move |end| format!("{verb} {end}").trim().to_owned())).collect()
}

fn problem(header: &str, line: &str) -> Option<Problem> {
    script::parse(&format!("{header}\nat 1s {line}"), CARDS).err()
}

/// The line that a problem tells to write, behind the time; none where it tells something else.
fn remedy(problem: &Problem) -> Option<String> {
    let said = problem.say(Lang::English);
    let told = said.split_once("write it like ").map(|(_, told)| told.to_owned())?;
    let line = told.trim_start_matches('“').split(['”', ',']).next().unwrap_or_default().trim_end_matches('.').to_owned();
    Some(line.trim_start_matches("at 40ms ").trim_start_matches("at 1s ").to_owned())
}

/// What a remedy that is a mere name stands in.
fn whole(told: &str, wrong: &str) -> String {
    let verb = wrong.split(' ').next().unwrap_or_default();
    match (told.starts_with("P1>"), verb) {
        (true, "hold") => format!("hold {told} for 3ms"),
        (true, _) => format!("{verb} {told}"),
        _ => told.to_owned(),
    }
}

#[test]
fn the_remedy_of_every_wrong_line_reads_in_every_cast() {
    let mut tried = 0;
    for header in CARDS.iter().flat_map(|card| headers(card)) {
        for wrong in wrong_lines() {
            let Some(problem) = problem(&header, &wrong) else { continue };
            let said = problem.say(Lang::English);
            assert!(!said.contains("NAME") && !said.contains("WAY") && !said.contains("COMMAND"), "{header}: “{wrong}” is answered with “{said}”");
            let Some(told) = remedy(&problem) else { continue };
            if told.starts_with("cue") || told.contains('=') && !told.starts_with("initial") {
                continue;
            }
            let mended = whole(&told, &wrong);
            tried += 1;
            let header = if said.contains("add clients=1") { header.replace("clients=0", "clients=1") } else { header.clone() };
            let again = script::parse(&format!("{header}\nat 1s {mended}"), CARDS).err();
            assert!(
                again.is_none(),
                "{header}: “{wrong}” is answered with “{said}”, and “{mended}” with “{}”",
                again.expect("it is").say(Lang::English)
            );
        }
    }
    assert!(tried > 1000, "only {tried} remedies were tried");
}

#[test]
fn only_what_an_algorithm_has_is_offered() {
    for card in CARDS {
        let said = problem(card.id, "explode").expect("nothing explodes").say(Lang::English);
        assert_eq!(said.contains("lie"), !card.lies.is_empty(), "{said}");
        assert_eq!(said.contains("initial"), !card.initial.is_empty(), "{said}");
    }
}

#[test]
fn what_is_unwise_is_never_advised_to_be_longer_than_it_may() {
    let mut checked = 0;
    for card in CARDS {
        let times = card.knobs.iter().filter(|knob| matches!(knob.kind, KnobKind::Span { .. } | KnobKind::Range { .. }));
        for knob in times {
            let (KnobKind::Span { max } | KnobKind::Range { max }) = knob.kind else { continue };
            for latency in ["10..20ms", "0..60s", "60s"] {
                for value in [format!("{max}"), "1ms".into()] {
                    let Ok(scenario) = script::parse(&format!("{} latency={latency} {}={value}", card.id, knob.id), CARDS) else { continue };
                    for (of, advice) in scenario.settings.advice() {
                        let said = advice.say(Lang::English);
                        let Some((told, _)) = said.rsplit_once(" or more") else { continue };
                        let told = told.rsplit(' ').next().unwrap_or_default();
                        let (id, time) = told.split_once('=').unwrap_or((of.id, told));
                        checked += 1;
                        let mended = format!("{} latency={latency} {id}={time}", card.id);
                        assert!(script::parse(&mended, CARDS).is_ok(), "{said}: {mended}");
                    }
                }
            }
        }
    }
    assert!(checked >= 6, "only {checked} remedies were tried");
}
