//! What is written above and below every picture that stands alone: what it shows, that a rule is broken, and the link of the run.

use crate::scenario::Scenario;
use crate::scenario::link::{self, Link};
use crate::words::{Lang, Words, words};

/// How large letters are below a picture.
pub(super) const LETTERS: f32 = 12.0;
/// The most lines that the link may take; a longer one is cut.
const LINK_LINES: usize = 3;

static BROKEN: Words = words("Broken on purpose: {0}", "Roto a propósito: {0}", "Faussé exprès\u{a0}: {0}");

/// The algorithm and the scenario.
pub(super) fn title(link: &Link, lang: Lang) -> String {
    let algorithm = link.scenario.card().title.of(lang);
    link.preset.map_or_else(|| algorithm.to_owned(), |preset| format!("{algorithm}{}{}", lang.colon(), preset.title.of(lang)))
}

/// Which rules are broken on purpose, if any are.
pub(super) fn broken(scenario: &Scenario, lang: Lang) -> Option<String> {
    let card = scenario.card();
    let rules: Vec<&str> = scenario.settings.broken().iter().filter_map(|id| card.rule(id)).map(|rule| rule.words.of(lang)).collect();
    (!rules.is_empty()).then(|| BROKEN.of(lang).replace("{0}", &rules.join("; ")))
}

/// The link, in lines that fit.
pub(super) fn link_lines(link: &Link, width: f32) -> Vec<String> {
    let text: Vec<char> = link::print(link).chars().collect();
    let most = (width / (LETTERS * 0.62)) as usize;
    let mut lines: Vec<String> = text.chunks(most.max(1)).map(|line| line.iter().collect()).collect();
    if lines.len() > LINK_LINES {
        lines.truncate(LINK_LINES);
        if let Some(last) = lines.last_mut() {
            last.pop();
            last.push('…');
        }
    }
    lines
}
