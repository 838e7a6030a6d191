//! A story in plain text: where its stops are, and what is said there.

use synod::player::{STORIES, read_story};
use synod::protocols::CARDS;
use synod::run::told;
use synod::words::Lang;

/// The stories of the page: name, title.
pub fn all() -> Vec<String> {
    STORIES.iter().map(|story| format!("{}\t{}", story.id, story.title.of(Lang::English))).collect()
}

/// The stops of a story of the page, or of a file: number, moment, sentence.
pub fn stops(from: &str, lang: Lang) -> Result<Vec<String>, String> {
    let own = STORIES.iter().find(|story| story.id == from).map(|story| story.text.to_owned());
    let text = own.map_or_else(
        || std::fs::read_to_string(from).map_err(|why| format!("{from} is neither a story of the page nor a file that can be read: {why}")),
        Ok,
    )?;
    let (story, found) = read_story(&text, CARDS).map_err(|problem| format!("{from}: {problem}"))?;
    let mut lines = vec![story.title.of(lang).to_owned()];
    for (chapter, found) in story.chapters.iter().zip(&found) {
        lines.push(format!("  {}", chapter.title.of(lang)));
        let roster = chapter.link.scenario.settings.roster();
        for (stop, found) in chapter.stops.iter().zip(found) {
            let sentence = stop.sentence.of(lang);
            lines.push(format!("{:>12}  {}", found.at.to_string(), told(sentence, found, lang, roster).unwrap_or_else(|_| sentence.to_owned())));
        }
    }
    Ok(lines)
}
