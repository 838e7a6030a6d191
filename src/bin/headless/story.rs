//! A story in plain text: where its stops are, and what is said there.

use synod::player::{STORIES, StoryText, Telling, read_story};
use synod::protocols::CARDS;
use synod::words::Lang;

/// The stories of the page: name, title.
pub fn all() -> Vec<String> {
    STORIES.iter().map(|story| format!("{}\t{}", story.id, story.title.of(Lang::English))).collect()
}

/// The stops of a story of the page, or of a file: number, moment, sentence.
pub fn stops(from: &str, lang: Lang) -> Result<Vec<String>, String> {
    let own = StoryText::find(from).map(|story| story.text.to_owned());
    let text = own.map_or_else(
        || std::fs::read_to_string(from).map_err(|why| format!("{from} is neither a story of the page nor a file that can be read: {why}")),
        Ok,
    )?;
    let (story, found) = read_story(&text, CARDS).map_err(|problem| format!("{from}: {problem}"))?;
    let mut telling = Telling::new(from.to_owned(), story, found);
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
