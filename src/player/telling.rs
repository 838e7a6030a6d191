//! A story that is told: at which stop it stands, and which stretch of its run that is.

use crate::base::{Ballot, COLOURS, ProcessSet, Roster, Value};
use crate::run::{Found, told};
use crate::scenario::Moment;
use crate::scenario::link::{Link, Pace, View};
use crate::scenario::story::{Chapter, Stop, Story};
use crate::words::{Arg, Lang, Piece};
use core::ops::Range;

/// A stretch of a run that is played while something is said of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// Where it begins.
    pub from: Moment,
    /// Where the run stands still again.
    pub to: Moment,
    /// Whom it is about; nobody where it is about all.
    pub light: ProcessSet,
    /// What stands around the stage, by its names in links.
    pub shows: Vec<String>,
    /// Whether it is played from its beginning on; else what came of it is shown.
    pub plays: bool,
}

/// A story, and where in it somebody is.
#[derive(Clone, Debug)]
pub struct Telling {
    /// Its name in links.
    pub id: String,
    story: Story,
    /// Where its stops are, chapter by chapter.
    found: Vec<Vec<Found>>,
    chapter: usize,
    stop: usize,
    /// The language that its link asks for.
    pub lang: Option<Lang>,
    /// Whether the screen is black: who listens to somebody should not look at it.
    pub is_blank: bool,
}

impl Telling {
    /// A story at its first stop.
    pub const fn new(id: String, story: Story, found: Vec<Vec<Found>>) -> Telling {
        Telling { id, story, found, chapter: 0, stop: 0, lang: None, is_blank: false }
    }

    /// What it is called.
    pub fn title(&self, lang: Lang) -> &str {
        self.story.title.of(lang)
    }

    /// What its present chapter is called.
    pub fn chapter_title(&self, lang: Lang) -> &str {
        self.chapter().title.of(lang)
    }

    fn chapter(&self) -> &Chapter {
        &self.story.chapters[self.chapter]
    }

    fn stop(&self) -> &Stop {
        &self.chapter().stops[self.stop]
    }

    /// What is said at its present stop.
    pub fn sentence(&self, lang: Lang) -> String {
        let (sentence, roster) = (self.stop().sentence.of(lang), self.chapter().link.scenario.settings.roster());
        // What it leaves to the run was looked up when the story was read.
        told(sentence, &self.found[self.chapter][self.stop], lang, roster).unwrap_or_else(|_| sentence.to_owned())
    }

    /// The same in stretches: processes, ballots and values by themselves.
    pub fn pieces(&self, lang: Lang) -> Vec<Piece> {
        let roster = self.chapter().link.scenario.settings.roster();
        let mut pieces: Vec<Piece> = Vec::new();
        let mut add = |text: &str, arg: Option<Arg>| match pieces.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if arg.is_none() && last.arg.is_none() => last.text.push_str(text),
            _ => pieces.push(Piece { text: text.to_owned(), arg }),
        };
        for word in self.sentence(lang).split_inclusive(char::is_whitespace) {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let begin = word.find(bare).unwrap_or_default();
            let (before, behind) = (&word[..begin], &word[begin + bare.len()..]);
            match arg_of(bare, lang, roster) {
                Some(arg) => [(before, None), (bare, Some(arg)), (behind, None)].into_iter().for_each(|(text, arg)| add(text, arg)),
                None => add(word, None),
            }
        }
        pieces
    }

    /// Where in its run the present stop begins and ends.
    pub fn bounds(&self) -> [Moment; 2] {
        let found = &self.found[self.chapter];
        [self.stop.checked_sub(1).map_or(Moment::default(), |before| found[before].at), found[self.stop].at]
    }

    /// The stretch of its run that its present stop is about, to be played or to be shown as it ends.
    pub fn stretch(&self, plays: bool) -> Stretch {
        let ([from, to], stop) = (self.bounds(), self.stop());
        Stretch { from, to, light: stop.light.iter().copied().collect(), shows: stop.show.clone(), plays }
    }

    /// The numbers of the stops of each chapter, from 1.
    pub fn chapters(&self) -> impl Iterator<Item = Range<usize>> {
        let mut next = 1;
        self.story.chapters.iter().map(move |chapter| {
            let first = next;
            next += chapter.stops.len();
            first..next
        })
    }

    /// The how-manieth of all stops it is at, from 1.
    pub fn number(&self) -> usize {
        self.chapters().nth(self.chapter).map_or(1, |numbers| numbers.start) + self.stop
    }

    /// How many stops there are.
    pub fn count(&self) -> usize {
        self.chapters().last().map_or(0, |numbers| numbers.end - 1)
    }

    /// Goes to the how-manieth stop, from 1, or to the last one before it that there is.
    pub fn go_to(&mut self, number: usize) {
        let number = number.clamp(1, self.count());
        let place = self.chapters().enumerate().find_map(|(chapter, numbers)| numbers.contains(&number).then_some((chapter, number - numbers.start)));
        (self.chapter, self.stop) = place.unwrap_or_default();
    }

    /// Whether there is no stop behind the present one.
    pub fn is_last(&self) -> bool {
        self.number() == self.count()
    }

    /// The how-manieth chapter it is in, from 1.
    pub const fn chapter_number(&self) -> usize {
        self.chapter + 1
    }

    /// Whether the stop at that number is of the present chapter.
    pub fn is_of_chapter(&self, number: usize) -> bool {
        self.chapters().nth(self.chapter).is_some_and(|numbers| numbers.contains(&number))
    }

    /// The run of its present chapter, at the beginning of its present stop. Time passes by the reading clock, unless its own link says otherwise.
    pub fn link(&self) -> Link {
        let link = self.chapter().link.clone();
        let pace = link.view.pace.or(link.view.speed.is_none().then_some(Pace::Read));
        let view = View {
            lang: self.lang.or(link.view.lang),
            t: Some(self.bounds()[0]),
            autoplay: Some(false),
            pace,
            panels: Some(self.stop().show.clone()),
            ..link.view
        };
        Link { view, ..link }
    }

    /// The link of its present stop.
    pub fn address(&self) -> String {
        let lang = self.lang.map_or_else(String::new, |lang| format!("&lang={}", lang.code()));
        format!("#story/{}?stop={}{lang}", self.id, self.number())
    }
}

/// What a word of a sentence names: a process, a ballot, a value.
fn arg_of(word: &str, lang: Lang, roster: Roster) -> Option<Arg> {
    let process = || roster.find(word).map(Arg::Process);
    let ballot = || {
        let (round, owner) = word.split_once('.')?;
        let owner = roster.find(&format!("P{owner}"))?;
        Some(Arg::Ballot(Ballot { round: round.parse().ok()?, process: owner }))
    };
    let value = || COLOURS.iter().filter_map(|colour| Value::parse(colour)).find(|value| lang.value(*value) == word).map(Arg::Value);
    process().or_else(ballot).or_else(value)
}

/// What a link asks of a story.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StoryLink<'a> {
    /// Its name.
    pub id: &'a str,
    /// The how-manieth of its stops, from 1.
    pub stop: usize,
    /// In which language it is told; in that of the page, where it does not say.
    pub lang: Option<Lang>,
}

/// What a link asks of a story, where it asks for one: `#story/first?stop=3&lang=es`. What it says besides is of no account.
pub fn story_of(link: &str) -> Option<StoryLink<'_>> {
    let text = link.trim_start_matches(['#', '?', '/']).strip_prefix("story/")?;
    let (id, rest) = text.split_once(['?', '&']).unwrap_or((text, ""));
    let said =
        |name: &str| rest.split('&').find_map(|parameter| parameter.split_once('=').filter(|(known, _)| *known == name)).map(|(_, value)| value);
    let stop = said("stop").and_then(|number| number.parse().ok()).unwrap_or(1);
    Some(StoryLink { id, stop, lang: said("lang").and_then(Lang::find) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::player::{STORIES, read_story};
    use crate::protocols::CARDS;

    fn first() -> Telling {
        let (story, found) = read_story(STORIES[0].text, CARDS).expect("a story of the page");
        Telling::new(STORIES[0].id.into(), story, found)
    }

    #[test]
    fn a_link_names_a_story_and_a_stop() {
        assert_eq!(story_of("#story/first?stop=3"), Some(StoryLink { id: "first", stop: 3, lang: None }));
        assert_eq!(story_of("#story/one-vote"), Some(StoryLink { id: "one-vote", stop: 1, lang: None }));
        assert_eq!(story_of("?story/first&lang=es&stop=x"), Some(StoryLink { id: "first", stop: 1, lang: Some(Lang::Spanish) }));
        assert_eq!(story_of("#paxos/happy-path"), None);
    }

    #[test]
    fn every_stop_has_a_number_and_the_stretch_between_it_and_the_one_before() {
        let mut telling = first();
        let stretches: Vec<Stretch> = (1..=telling.count())
            .map(|number| {
                telling.go_to(number);
                assert_eq!((telling.number(), telling.address()), (number, format!("#story/first?stop={number}")));
                telling.stretch(true)
            })
            .collect();
        assert!(stretches.iter().all(|stretch| stretch.from <= stretch.to));
        assert!(stretches[..5].windows(2).all(|pair| pair[0].to == pair[1].from), "one goes on where the other ended");
        assert_eq!(stretches[5].from, Moment::default(), "another run begins at its beginning");
        telling.go_to(99);
        assert_eq!(telling.number(), 12, "behind the last stop there is none");
        telling.go_to(0);
        assert_eq!(telling.number(), 1);
    }

    #[test]
    fn a_sentence_names_what_is_chosen_in_the_language_of_the_page() {
        let mut telling = first();
        telling.go_to(4);
        assert_eq!(telling.sentence(Lang::English), "Whoever promised nothing newer accepts. When three have, red is chosen.");
        assert!(telling.sentence(Lang::Spanish).contains("rojo"));
        assert!(telling.is_of_chapter(5) && !telling.is_of_chapter(6));
    }
}
