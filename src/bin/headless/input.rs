//! Reading a run: a file, a link or standard input.

use crate::output::mention;
use std::io::{Read, stdin};
use synod::protocols::CARDS;
use synod::scenario::link::{self, Link, Opened};
use synod::scenario::{Scenario, Severity, file};
use synod::words::Lang;

/// Reads a scenario from a file, a link or standard input.
pub fn read(from: &str) -> Result<Scenario, String> {
    read_whole(from).map(|link| link.scenario)
}

/// The same with the preset that it started from.
pub fn read_whole(from: &str) -> Result<Link, String> {
    if from == "-" {
        return read_script(from, stdin().lock());
    }
    if let Some(place) = from.find('#').filter(|&place| place == 0 || from[..place].contains("://")) {
        return read_link(&from[place..]);
    }
    match std::fs::File::open(from) {
        Ok(file) => read_script(from, file),
        Err(_) if CARDS.iter().any(|card| from.starts_with(&format!("{}/", card.id))) => read_link(from),
        Err(why) => Err(format!("{from} is neither a file that can be read ({why}) nor a link: a link starts with # or with an algorithm and /")),
    }
}

fn read_script(name: &str, mut from: impl Read) -> Result<Link, String> {
    // One byte more than a file may have tells a long one from a longest one, without reading all of an endless one.
    let (mut bytes, most) = (Vec::new(), file::MAX_FILE as u64 + 1);
    from.by_ref().take(most).read_to_end(&mut bytes).map_err(|why| format!("{name} can't be read: {why}"))?;
    let text = String::from_utf8(bytes).map_err(|why| format!("{name} is not UTF-8 text: byte {}", why.utf8_error().valid_up_to() + 1))?;
    whole(file::parse(&text, CARDS)).map_err(|problem| format!("{name}: {problem}"))
}

fn read_link(text: &str) -> Result<Link, String> {
    whole(link::parse(text, CARDS))
}

/// The link of something that has no error; mere notices go to standard error.
fn whole(opened: Opened) -> Result<Link, String> {
    let errors: Vec<String> =
        opened.problems.iter().filter(|problem| problem.severity == Severity::Error).map(|problem| problem.say(Lang::English)).collect();
    for problem in opened.problems.iter().filter(|problem| problem.severity == Severity::Notice) {
        mention(&problem.say(Lang::English));
    }
    match opened.link {
        Some(link) if errors.is_empty() => {
            // What a preset has of what is unwise it has on purpose.
            if link.published().as_ref() != Some(&link.scenario) {
                link.scenario.settings.advice().iter().for_each(|(_, advice)| mention(&advice.say(Lang::English)));
            }
            Ok(link)
        }
        _ => Err(errors.join("\n")),
    }
}
