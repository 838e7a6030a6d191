//! A story in plain text: where its stops are, and what is said there.

use synod::player::{STORIES, StoryText, Tale, Telling, handout, read_tale};
use synod::protocols::CARDS;
use synod::words::Lang;

/// The stories of the page: name, title.
pub fn all() -> Vec<String> {
    STORIES.iter().map(|story| format!("{}\t{}", story.id, story.title.of(Lang::English))).collect()
}

/// A story of the page, or of a file.
fn tale(from: &str) -> Result<Tale, String> {
    let own = StoryText::find(from).map(|story| story.text.to_owned());
    let text = own.map_or_else(
        || std::fs::read_to_string(from).map_err(|why| format!("{from} is neither a story of the page nor a file that can be read: {why}")),
        Ok,
    )?;
    read_tale(from, &text, CARDS).map_err(|problem| format!("{from}: {problem}"))
}

/// It on paper, as a page of HTML.
pub fn paper(from: &str, lang: Lang) -> Result<String, String> {
    tale(from).map(|tale| handout(&tale, lang))
}

/// Its stops: number, moment, sentence.
pub fn stops(from: &str, lang: Lang) -> Result<Vec<String>, String> {
    let mut telling = Telling::new(tale(from)?);
    let mut lines = vec![telling.title(lang).to_owned()];
    for numbers in telling.chapters().collect::<Vec<_>>() {
        telling.go_to(numbers.start);
        lines.push(format!("  {}", telling.chapter_title(lang)));
        for number in numbers {
            telling.go_to(number);
            let [_, end] = telling.bounds();
            lines.push(format!("{:>12}  {}", end.to_string(), telling.sentence(lang)));
        }
    }
    Ok(lines)
}
