//! A run as a file: its script, and above it, as a comment, the link that also holds how it is looked at.
//!
//! The script is what counts: where somebody has edited it since, the link gives no more than its preset's name.

use super::codec::Codec;
use super::link::{Link, MAX_LINK, Opened};
use super::{Card, MAX_SCRIPT, Problem, Scenario, link, script};
use crate::words::{Words, words};

/// The most bytes of a file: a script and a link.
pub const MAX_FILE: usize = MAX_SCRIPT + MAX_LINK;

static EDITED: Words = words(
    "the script was edited since its link was written; the script counts, and the view and the branches of the link are left out",
    "el guion se editó después de escribir su enlace; vale el guion, y la vista y las ramas del enlace se omiten",
    "le script a été modifié depuis que son lien a été écrit\u{a0}; le script fait foi, la vue et les branches du lien sont omises",
);

/// Writes a file. `address` is the link as somebody would open it: a whole address, or only what follows its `#`.
pub fn print(link: &Link, address: &str) -> String {
    format!("# {address}\n{}", script::print(&link.scenario))
}

/// Reads a file, or a script that never had a link. A mistake in the script opens nothing: nobody wants half of a file.
pub fn parse(text: &str, cards: &[&'static Card]) -> Opened {
    (Codec::here().file)(text, cards)
}

/// Does so. Who names this has what reads files in the program.
pub(super) fn open(text: &str, cards: &[&'static Card]) -> Opened {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let is_comment = |line: &&str| line.trim().is_empty() || line.trim_start().starts_with('#');
    let head = script::lines_of(text).take_while(is_comment);
    let written = head.enumerate().find_map(|(place, line)| Some((place, open_comment(line, cards)?)));
    let Some((place, opened)) = written else { return open_script(text, cards) };
    // A long link is not to make its script too long.
    let rest: Vec<&str> = script::lines_of(text).enumerate().map(|(line, text)| if line == place { "" } else { text }).collect();
    if rest.iter().all(is_comment) {
        return opened;
    }
    let below = open_script(&rest.join("\n"), cards);
    let Opened { link: Some(above), problems } = opened else { return below };
    let Some(Link { scenario, .. }) = &below.link else { return below };
    if above.scenario == *scenario {
        return Opened { link: Some(above), problems };
    }
    let preset = above.preset.filter(|_| above.scenario.card() == scenario.card());
    let link = Link { preset, ..Link::plain(scenario.clone()) };
    let (line, column) = (place as u32 + 1, 1);
    Opened { link: Some(link), problems: vec![Problem::new(line, column, &EDITED, Vec::new()).as_notice()] }
}

/// What a comment opens, where it is a link.
fn open_comment(line: &str, cards: &[&'static Card]) -> Option<Opened> {
    let text = line.trim().strip_prefix('#')?.trim();
    let is_link = text.starts_with('#') || text.contains("://");
    Some(link::parse(text, cards)).filter(|opened| is_link && opened.link.is_some())
}

/// What a script opens; one that is a preset's comes under its name.
fn open_script(text: &str, cards: &[&'static Card]) -> Opened {
    match script::parse(text, cards) {
        Err(problem) => Opened { link: None, problems: vec![problem] },
        Ok(scenario) => Opened { link: Some(of_preset(&scenario).unwrap_or_else(|| Link::plain(scenario))), problems: Vec::new() },
    }
}

fn of_preset(scenario: &Scenario) -> Option<Link> {
    let card = scenario.card();
    let in_its_version = |preset| Link { preset: Some(preset), ..Link::plain(scenario.clone()) };
    card.published().map(in_its_version).find(|link| link.published().as_ref() == Some(scenario))
}

#[cfg(test)]
mod tests {
    use super::super::link::View;
    use super::super::sample::CARDS;
    use super::*;

    const LINK: &str = "#raft/split-vote?v=1&seed=8&t=40ms&theme=dark&select=P2";

    fn opened(text: &str) -> Link {
        let opened = parse(text, &CARDS);
        assert_eq!(opened.problems, [], "{text}");
        opened.link.expect(text)
    }

    #[test]
    fn a_file_keeps_everything_that_its_link_holds() {
        let link = link::parse(LINK, &CARDS).link.expect("a link");
        for address in [format!("https://example.org/synod/{LINK}"), LINK.to_owned()] {
            let file = print(&link, &address);
            assert_eq!(opened(&file), link);
            assert_eq!(opened(&file.replace('\n', "\r\n")), link, "as some editors write it");
            assert_eq!(opened(&format!("\u{feff}{file}")), link);
            assert_eq!(script::parse(&file, &CARDS).as_ref(), Ok(&link.scenario), "a file is a script");
        }
    }

    #[test]
    fn a_script_that_was_edited_counts_and_says_so() {
        let link = link::parse(LINK, &CARDS).link.expect("a link");
        let edited = print(&link, LINK).replace(" seed=8", " seed=9");
        let Opened { link: Some(read), problems } = parse(&edited, &CARDS) else { panic!("it opens") };
        assert_eq!(read.scenario.settings.seed(), 9);
        assert_eq!((read.preset.map(|preset| preset.id), read.view), (Some("split-vote"), View::default()));
        assert!(problems[0].to_string().starts_with("line 1, column 1: the script was edited since its link was written"));
    }

    #[test]
    fn a_script_alone_opens_and_a_preset_under_its_name() {
        assert_eq!(opened("raft seed=7\n").preset.map(|preset| preset.id), None);
        let card = CARDS[0];
        let preset = &card.presets[0];
        assert_eq!(opened(preset.script), Link::of_preset(card, preset));
        // In an older version of its algorithm, too.
        assert_eq!(link::print(&opened("paxos@1 n=3")), "#paxos/three?v=1");
    }

    #[test]
    fn comments_that_are_no_link_of_ours_are_only_comments() {
        let link = opened("# see https://raft.github.io/raft.pdf#page=4\n# #1 in our list\n\nraft seed=7\n");
        assert_eq!(link.scenario.settings.seed(), 7);
    }

    #[test]
    fn a_file_that_holds_only_a_link_opens_it() {
        assert_eq!(link::print(&opened(&format!("# {LINK}\n\n"))), LINK);
    }

    #[test]
    fn a_mistake_has_the_line_of_the_file() {
        let problem = parse(&format!("# {LINK}\nraft\nat 5ms crash P9\n"), &CARDS).problems.remove(0);
        assert_eq!(problem.to_string(), "line 3, column 14: there is no P9 (n=5); name a process from P1 to P5");
    }
}
