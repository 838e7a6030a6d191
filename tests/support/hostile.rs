//! Hostile weather for any algorithm, made from its card alone: settings at their bounds, clients and servers that crash and lose
//! their disks, starting states, lines behind the end. What is printed when a test fails runs as it stands.

#![allow(dead_code, reason = "each test file asks for a part of it")]

use crate::weather::{Party, Weather};
use std::fmt::Write;
use synod::protocols::CARDS;
use synod::scenario::{CLIENTS, Card, Command, DUPLICATE, Knob, KnobKind, LATENCY, LOSS, N, Settings, script};

/// A script for an algorithm, in one of its versions. It reads.
pub fn hostile(card: &'static Card, seed: u64) -> String {
    let mut weather = Weather::new(seed);
    let version = weather.within(1, u64::from(card.version));
    // There are algorithms for so many processes and no others.
    let n = Some(weather.one(&[1, 2, 3, 3, 3, 4, 5, 7])).filter(|n| script::parse(&format!("{}@{version} n={n}", card.id), CARDS).is_ok());
    let n = n.unwrap_or_else(|| Settings::of(card).number(&N));
    let until = weather.one(&["0ms", "1us", "150ms", "500ms", "1s"]);
    let mut settings = vec![format!("n={n}"), format!("seed={seed}"), format!("until={until}")];
    // A setting that does not go with the others stays as it was.
    let mut try_to_set = |setting: String| {
        let text = format!("{}@{version} {} {setting}", card.id, settings.join(" "));
        if script::parse(&text, CARDS).is_ok() {
            settings.push(setting);
        }
    };
    for knob in [&CLIENTS, &LATENCY, &LOSS, &DUPLICATE].into_iter().chain(card.knobs) {
        if weather.happens(35) {
            try_to_set(format!("{}={}", knob.id, value(&mut weather, knob, n)));
        }
    }
    if weather.happens(20) && !card.rules.is_empty() {
        let rules: Vec<&str> = card.rules.iter().map(|rule| rule.id).collect();
        try_to_set(format!("break={}", weather.one(&rules)));
    }
    let mut script = format!("{}@{version} {}\n", card.id, settings.join(" "));
    let roster = script::parse(&script, CARDS).unwrap_or_else(|problem| panic!("{problem} in {script}")).settings.roster();
    let party = Party { processes: n, clients: u64::from(roster.clients), may_propose: n };
    for _ in 0..weather.within(0, 40) {
        let line = format!("at {} {}\n", moment(&mut weather), act(&mut weather, card, &party));
        if script::parse(&format!("{script}{line}"), CARDS).is_ok() {
            script.push_str(&line);
        }
    }
    script
}

/// Something that a knob can hold, its bounds more often than anything else.
fn value(weather: &mut Weather, knob: &'static Knob, n: u64) -> String {
    match knob.kind {
        KnobKind::Number { min, max } => [min, max.min(9), weather.within(min, max.min(9))][weather.within(0, 2) as usize].to_string(),
        KnobKind::Span { max } => span(weather, max.0),
        KnobKind::Range { max } => match weather.within(0, 2) {
            0 => span(weather, max.0),
            1 => format!("{}..{}ms", weather.within(0, 20), weather.within(20, 60)),
            _ => format!("1us..{max}"),
        },
        KnobKind::Percent => weather.one(&["0%", "0.1%", "5%", "30%", "100%"]).into(),
        KnobKind::Choice(choices) => weather.one(&choices.iter().map(|choice| choice.id).collect::<Vec<_>>()).into(),
        KnobKind::Parties { min } => weather.within(min, n.max(min)).to_string(),
        KnobKind::Values => (0..n).map(|_| weather.one(&["red", "blue", "-3"])).collect::<Vec<_>>().join(","),
    }
}

fn span(weather: &mut Weather, max: u64) -> String {
    let micros = [0, 1, 1000, 10_000, 50_000, max][weather.within(0, 5) as usize].min(max);
    format!("{micros}us")
}

/// Mostly early, now and then many at once, and sometimes behind every end.
fn moment(weather: &mut Weather) -> String {
    match weather.within(0, 9) {
        0 => "0ms".into(),
        1 => format!("{}ms~{}", weather.within(0, 50), weather.within(1, 5)),
        2 => weather.one(&["1001ms", "5s", "86400s"]).into(),
        3 => "100ms".into(),
        _ => format!("{}us", weather.within(0, 400_000)),
    }
}

fn act(weather: &mut Weather, card: &'static Card, party: &Party) -> String {
    let who = party.somebody(weather);
    match weather.within(0, 19) {
        0 | 1 => format!("crash {who} losing disk"),
        2 | 3 => format!("crash {who}"),
        4..=6 => format!("recover {who}"),
        7 => format!("crash {who} reaching {}", party.somebody(weather)),
        8 => party.sides(weather),
        9 => weather.one(&["heal", "spread", "align"]).into(),
        10 => format!("{} {}>{}", weather.one(&["cut", "mend"]), party.somebody(weather), party.somebody(weather)),
        11 => format!("{} {who}", weather.one(&["pause", "resume", "resume"])),
        12 => format!("slow {who} by {}", weather.within(1, 4)),
        13 => {
            let message = format!("{}>{}#{}", party.somebody(weather), party.somebody(weather), weather.within(1, 9));
            format!("{} {message}", weather.one(&["drop", "deliver", "duplicate"]))
        }
        14 => format!("hold {}>{who}#1 for {}ms", party.somebody(weather), weather.within(0, 90)),
        15 if !card.timers.is_empty() => format!("timeout {who} {}", weather.one(&card.timers.iter().map(|timer| timer.id).collect::<Vec<_>>())),
        16 if !card.lies.is_empty() => format!("lie {who} {}", weather.one(&card.lies.iter().map(|way| way.id).collect::<Vec<_>>())),
        17 if !card.initial.is_empty() => {
            format!("initial {who} term={} log={}", weather.within(0, 4), weather.one(&["1", "1,1", "1,2", "2,1", "1,3"]))
        }
        _ if !card.verbs.is_empty() => {
            let verb = weather.one(&card.verbs.iter().map(|verb| verb.name).collect::<Vec<_>>());
            let args = ["x", "5"][..Command::arity(verb).unwrap_or_default()].join(" ");
            let mut line = String::new();
            let _ = write!(line, "{who} {verb} {args}");
            line
        }
        _ => "heal".into(),
    }
}
