//! What the algorithms are called, by their names in links: so that the page can say at once what a link opens.

use crate::protocols::CARDS;
use crate::words::Lang;

/// An object of JavaScript: of each algorithm its title, or its titles in the order of the languages where they differ.
pub fn titles() -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('<', "\\u003c"));
    let title = |card: &crate::scenario::Card| {
        let all = Lang::ALL.map(|lang| card.title.of(lang));
        let said = if all.iter().all(|one| *one == all[0]) { quoted(all[0]) } else { format!("[{}]", all.map(quoted).join(",")) };
        format!("{}:{said}", quoted(card.id))
    };
    let all: Vec<String> = CARDS.iter().map(|card| title(card)).collect();
    format!("{{{}}}", all.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_costs_the_page_a_tenth_of_a_kilobyte() {
        let titles = titles();
        assert!(titles.len() <= 100 * CARDS.len(), "{titles}");
        for card in CARDS {
            assert!(Lang::ALL.iter().all(|lang| titles.contains(card.title.of(*lang))), "{}", card.id);
        }
    }
}
