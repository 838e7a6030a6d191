//! The link of a story.

use crate::words::Lang;

/// What a link asks of a story.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct StoryLink<'a> {
    /// Its name.
    pub id: &'a str,
    /// The how-manieth of its stops, from 1.
    pub stop: usize,
    /// In which language it is told; in that of the page, where it does not say.
    pub lang: Option<Lang>,
    /// Whether it stands in a frame of another page.
    pub embed: bool,
    /// Whether it is given as a talk.
    pub talk: bool,
}

/// What a link asks of a story, where it asks for one: `#story/first?stop=3&lang=es&talk=1`. What it says besides is of no account.
pub fn story_of(link: &str) -> Option<StoryLink<'_>> {
    let text = bare(link).strip_prefix("story/")?;
    let (id, rest) = text.split_once(['?', '&']).unwrap_or((text, ""));
    let stop = said(rest, "stop").and_then(|number| number.parse().ok()).unwrap_or(1);
    let is_on = |name| said(rest, name) == Some("1");
    Some(StoryLink { id, stop, lang: said(rest, "lang").and_then(Lang::find), embed: is_on("embed"), talk: is_on("talk") })
}

/// Whether a text is a story, and no script and no link: it begins with a title in a language.
pub fn is_story(text: &str) -> bool {
    let first = text.trim_start_matches('\u{feff}').lines().find(|line| !line.trim().is_empty() && !line.starts_with('#'));
    first.and_then(|line| line.split_once(':')).is_some_and(|(code, _)| Lang::ALL.iter().any(|lang| lang.code() == code.trim()))
}

/// Whether a link asks for no run and for no story, at most for a language: that is the page itself.
pub fn is_bare(link: &str) -> bool {
    let text = bare(link);
    text.is_empty() || !text.contains('&') && said(text, "lang").is_some()
}

/// The language that such a link asks for.
pub fn lang_of(link: &str) -> Option<Lang> {
    said(bare(link), "lang").and_then(Lang::find)
}

fn bare(link: &str) -> &str {
    link.trim().trim_start_matches(['#', '?', '/'])
}

fn said<'a>(parameters: &'a str, name: &str) -> Option<&'a str> {
    parameters.split('&').find_map(|parameter| parameter.split_once('=').filter(|(known, _)| *known == name)).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_names_a_story_and_a_stop() {
        assert_eq!(story_of("#story/first?stop=3"), Some(StoryLink { id: "first", stop: 3, ..StoryLink::default() }));
        assert_eq!(story_of("#story/one-vote"), Some(StoryLink { id: "one-vote", stop: 1, ..StoryLink::default() }));
        assert_eq!(
            story_of("?story/first&lang=es&stop=x"),
            Some(StoryLink { id: "first", stop: 1, lang: Some(Lang::Spanish), ..StoryLink::default() })
        );
        let framed = StoryLink { id: "first", stop: 2, lang: None, embed: true, talk: true };
        assert_eq!(story_of("#story/first?stop=2&embed=1&talk=1"), Some(framed));
        assert_eq!(story_of("#paxos/happy-path"), None);
    }

    #[test]
    fn a_story_begins_with_its_title() {
        assert!(is_story("# mine\n\nen: A\nrun #paxos/plain"));
        assert!(["", "paxos@2 n=5", "#paxos/happy-path?v=2", "{\"synod\":1}"].iter().all(|text| !is_story(text)));
    }

    #[test]
    fn the_page_itself_is_asked_for_without_a_run_at_most_in_a_language() {
        assert!(["", "#", "?", "?lang=es", "#lang=fr"].iter().all(|link| is_bare(link)));
        assert!(["#paxos", "?lang=es&t=3ms", "#story/first?lang=es", "#z:AAAA"].iter().all(|link| !is_bare(link)));
        assert_eq!((lang_of("?lang=es"), lang_of(""), lang_of("?lang=xx")), (Some(Lang::Spanish), None, None));
    }
}
