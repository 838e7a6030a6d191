//! A story that is told: at which stop it stands, and which stretch of its run that is.

use super::{Halt, Scene, StoryLink, Tale};
use crate::base::{Ballot, COLOURS, ProcessSet, Roster, Span, Value};
use crate::player::Player;
use crate::player::cues::said_in;
use crate::scenario::link::{self, Link, Pace, View};
use crate::scenario::{Card, Cue, Moment};
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
    /// How long its sentence takes to read, in the language in which it has the most words: so a run moves alike in all.
    pub reads: Span,
    /// Whether it is played from its beginning on; else what came of it is shown.
    pub plays: bool,
}

/// A story, and where in it somebody is.
#[derive(Clone, Debug)]
pub struct Telling {
    tale: Tale,
    chapter: usize,
    stop: usize,
    /// The language that its link asks for.
    pub lang: Option<Lang>,
    /// Whether it stands in a frame of another page.
    pub embed: bool,
    /// Whether it is given as a talk.
    pub talk: bool,
    /// Whether the title of the present chapter stands before its first stop, as it does in a talk.
    pub is_titled: bool,
    /// Whether the screen is black: who listens to somebody should not look at it.
    pub is_blank: bool,
}

impl Telling {
    /// A story at its first stop.
    pub const fn new(tale: Tale) -> Telling {
        Telling { tale, chapter: 0, stop: 0, lang: None, embed: false, talk: false, is_titled: false, is_blank: false }
    }

    /// A story as a link asks for it.
    pub fn of(tale: Tale, StoryLink { stop, lang, embed, talk, .. }: StoryLink<'_>) -> Telling {
        let mut telling = Telling { lang, embed, talk, ..Telling::new(tale) };
        telling.go_to(stop);
        telling.title_it();
        telling
    }

    /// In a talk a chapter begins with its title.
    pub fn title_it(&mut self) {
        self.is_titled = self.talk && self.stop == 0;
    }

    /// The story.
    pub const fn tale(&self) -> &Tale {
        &self.tale
    }

    /// Its name in links.
    pub fn id(&self) -> &str {
        &self.tale.id
    }

    /// What it is called.
    pub fn title(&self, lang: Lang) -> &str {
        self.tale.title.of(lang)
    }

    /// What its present chapter is called.
    pub fn chapter_title(&self, lang: Lang) -> &str {
        self.scene().title.of(lang)
    }

    fn scene(&self) -> &Scene {
        &self.tale.scenes[self.chapter]
    }

    fn halt(&self) -> &Halt {
        &self.scene().halts[self.stop]
    }

    /// The algorithm of its present run.
    pub fn card(&self) -> &'static Card {
        self.scene().link.scenario.card()
    }

    /// What is said at its present stop.
    pub fn sentence(&self, lang: Lang) -> &str {
        self.halt().sentence.of(lang)
    }

    /// The same in stretches: processes, ballots and values by themselves.
    pub fn pieces(&self, lang: Lang) -> Vec<Piece> {
        let roster = self.scene().link.scenario.settings.roster();
        let mut pieces: Vec<Piece> = Vec::new();
        let mut add = |text: &str, arg: Option<Arg>| match pieces.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if arg.is_none() && last.arg.is_none() => last.text.push_str(text),
            _ => pieces.push(Piece { text: text.to_owned(), arg }),
        };
        for word in self.sentence(lang).split_inclusive(char::is_whitespace) {
            let bare = word.trim_matches(is_mark);
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
        let halts = &self.scene().halts;
        [self.stop.checked_sub(1).map_or(Moment::default(), |before| halts[before].at), halts[self.stop].at]
    }

    /// The stretch of its run that its present stop is about, to be played or to be shown as it ends.
    pub fn stretch(&self, plays: bool) -> Stretch {
        let ([from, to], halt) = (self.bounds(), self.halt());
        let reads = said_in(&halt.sentence);
        Stretch { from, to, light: halt.light, shows: halt.shows.clone(), reads, plays }
    }

    /// How much of the present beat a run has behind it, in thousandths.
    pub fn done(&self, player: &Player) -> u32 {
        let [from, to] = self.bounds().map(|moment| moment.time.0);
        let passed = player.now().0.saturating_sub(from).min(to.saturating_sub(from));
        if player.has_told() || from >= to { 1000 } else { (passed * 1000 / (to - from)) as u32 }
    }

    /// The numbers of the stops of each chapter, from 1.
    pub fn chapters(&self) -> impl Iterator<Item = Range<usize>> {
        let mut next = 1;
        self.tale.scenes.iter().map(move |scene| {
            let first = next;
            next += scene.halts.len();
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
        let link = self.scene().link.clone();
        let pace = link.view.pace.or(link.view.speed.is_none().then_some(Pace::Read));
        let view = View {
            lang: self.lang.or(link.view.lang),
            t: Some(self.bounds()[0]),
            autoplay: Some(false),
            pace,
            panels: Some(self.halt().shows.clone()),
            embed: self.embed.then_some(true).or(link.view.embed),
            ..link.view
        };
        Link { view, ..link }
    }

    /// What is said along its run in the link that it comes from.
    pub fn cues(&self) -> &[Cue] {
        self.tale.of.as_ref().map_or(&[], |link| &link.scenario.cues)
    }

    /// The link of its present stop; the story of somebody's file has none.
    pub fn address(&self) -> Option<String> {
        if let Some(link) = &self.tale.of {
            let is_on = |is: bool| is.then_some(true);
            let stop = u32::try_from(self.number()).ok();
            let view = View { story: Some(true), stop, talk: is_on(self.talk), ..link.view.clone() };
            return Some(link::print(&Link { view, ..(**link).clone() }));
        }
        let lang = self.lang.map_or_else(String::new, |lang| format!("&lang={}", lang.code()));
        let [embed, talk] = [(self.embed, "&embed=1"), (self.talk, "&talk=1")].map(|(is, said)| if is { said } else { "" });
        (!self.tale.id.is_empty()).then(|| format!("#story/{}?stop={}{lang}{embed}{talk}", self.tale.id, self.number()))
    }
}

/// What is said along the run of a link, as a story; nothing where nothing is said.
pub(in crate::player) fn tell(link: &Link) -> Option<Telling> {
    let view = &link.view;
    let is_on = |said| said == Some(true);
    let stop = view.stop.map_or(1, |stop| stop as usize);
    let asked = StoryLink { id: "", stop, lang: view.lang, embed: is_on(view.embed), talk: is_on(view.talk) };
    Some(Telling::of(Tale::of_cues(link)?, asked))
}

/// Whether a sign stands around words and is in none. Tables of all letters that there are would weigh more than a story.
fn is_mark(sign: char) -> bool {
    if sign.is_ascii() { !sign.is_ascii_alphanumeric() } else { "\u{a0}«»‘’“”…–¡¿".contains(sign) }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::player::{STORIES, read_tale};
    use crate::protocols::CARDS;

    fn first() -> Telling {
        Telling::new(read_tale(STORIES[0].id, STORIES[0].text, CARDS).expect("a story of the page"))
    }

    #[test]
    fn every_stop_has_a_number_and_the_stretch_between_it_and_the_one_before() {
        let mut telling = first();
        let stretches: Vec<Stretch> = (1..=telling.count())
            .map(|number| {
                telling.go_to(number);
                assert_eq!((telling.number(), telling.address()), (number, Some(format!("#story/first?stop={number}"))));
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
        assert_eq!(telling.sentence(Lang::English), "They promised nothing newer, so they accept. Once three have, red is chosen.");
        assert!(telling.sentence(Lang::Spanish).contains("rojo"));
        assert!(telling.is_of_chapter(5) && !telling.is_of_chapter(6));
    }
}
