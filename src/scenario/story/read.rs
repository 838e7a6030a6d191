//! Reads a story line by line. The first mistake is told, with its line, its column and a remedy.

use super::super::link::{self, Link, Opened};
use super::super::script::{self, Reader, TOO_LONG, TWICE, Token, Tokens, is_name, keep_to, lines_of, read_process};
use super::super::{Card, Detail, Problem, Severity, When};
use super::messages as say;
use super::{Chapter, MAX_STOPS, MAX_STORY, MAX_WORDS, MAX_WORDS_ELSEWHERE, Said, Stop, Story};
use crate::base::Roster;
use crate::words::Lang;

/// Reads a story.
///
/// # Errors
/// The first mistake, with its place and a remedy.
pub fn parse(text: &str, cards: &[&'static Card]) -> Result<Story, Problem> {
    if text.len() > MAX_STORY {
        return Err(Problem::new(1, 1, &TOO_LONG, vec![MAX_STORY.to_string().into()]));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut telling = Telling { cards, story: Story { title: Said::default(), chapters: Vec::new() } };
    let mut lines = (1..).zip(lines_of(text)).peekable();
    while let Some((number, line)) = lines.next() {
        let first = line.split_whitespace().next().unwrap_or_default();
        if first.is_empty() || first.starts_with('#') {
            continue;
        }
        let Some(rest) = line.strip_prefix("run").filter(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace)) else {
            telling.read_line(line, number)?;
            continue;
        };
        let place = Token { text: rest, quoted: false, line: number, column: 4 };
        let mut below = String::new();
        // What is behind `run` is a link; the lines of a script keep their numbers.
        while rest.trim().is_empty()
            && let Some((number, line)) = lines.next_if(|(_, line)| line.starts_with("    "))
        {
            let missing = (number as usize - 1).saturating_sub(below.matches('\n').count());
            below.push_str(&"\n".repeat(missing));
            below.push_str(line);
        }
        telling.begin_chapter(place, &below)?;
    }
    telling.end()
}

/// A story that is being read.
struct Telling<'a> {
    cards: &'a [&'static Card],
    story: Story,
}

impl Telling<'_> {
    fn read_line(&mut self, line: &str, number: u32) -> Result<(), Problem> {
        if let Some((lang, rest)) = said_in(line, number) {
            return self.say(lang, rest);
        }
        let tokens = Tokens::of(line, number)?;
        let Some((first, _)) = tokens.words.split_first() else { return Ok(()) };
        if !["stop", "light", "show"].contains(&first.text) {
            return Err(first.problem(&say::NOT_A_LINE, vec![first.shown()]));
        }
        let Some(chapter) = self.story.chapters.last_mut() else { return Err(first.problem(&say::NO_RUN, vec![])) };
        let settings = &chapter.link.scenario.settings;
        let mut reader = Reader::new(settings, &tokens);
        reader.take()?;
        if first.text == "stop" {
            let until = if reader.takes("until") { Some(When::read(&mut reader)?) } else { None };
            reader.finish()?;
            return self.begin_stop(*first, until);
        }
        let Some(stop) = chapter.stops.last_mut() else { return Err(first.problem(&say::NOT_HERE, vec![first.shown()])) };
        let is_given = if first.text == "light" { !stop.light.is_empty() } else { !stop.show.is_empty() };
        if is_given {
            return Err(first.problem(&TWICE, vec![first.shown()]));
        }
        if first.text == "light" {
            reader.form = "light P1 P2".into();
            stop.light = reader.processes("")?;
        } else {
            stop.show = reader.rest().iter().map(|token| token.text.to_owned()).collect();
        }
        Ok(())
    }

    /// A stop begins; what came before it is whole.
    fn begin_stop(&mut self, first: Token<'_>, until: Option<When>) -> Result<(), Problem> {
        keep_to(MAX_STOPS, self.story.chapters.iter().map(|chapter| chapter.stops.len()).sum(), first)?;
        self.check_last()?;
        let Some(chapter) = self.story.chapters.last_mut() else { return Err(first.problem(&say::NO_RUN, vec![])) };
        chapter.stops.push(Stop { line: first.line, until, sentence: Said::default(), light: Vec::new(), show: Vec::new() });
        Ok(())
    }

    /// A chapter begins with its run; what came before it is whole.
    fn begin_chapter(&mut self, place: Token<'_>, script: &str) -> Result<(), Problem> {
        self.check_last()?;
        let text = place.text.trim();
        let link = match (text.is_empty(), script.is_empty()) {
            (true, true) => return Err(place.problem(&say::NOTHING_RUNS, vec![])),
            (true, false) => Link::plain(script::parse(script, self.cards)?),
            (false, _) => open(text, place, self.cards)?,
        };
        let title = Said::default();
        self.story.chapters.push(Chapter { line: place.line, title, link, stops: Vec::new() });
        Ok(())
    }

    /// Something is said of what was begun last.
    fn say(&mut self, lang: Lang, said: Token<'_>) -> Result<(), Problem> {
        let text = said.text.trim();
        let code = || vec![Detail::from(lang.code())];
        if text.is_empty() {
            return Err(said.problem(&say::EMPTY, code()));
        }
        let is_title = self.story.chapters.is_empty();
        if !is_title && self.story.title.in_lang(lang).is_none() {
            return Err(said.problem(&say::NOT_TOLD_SO, code()));
        }
        let (into, roster) = match self.story.chapters.last_mut() {
            None => (&mut self.story.title, None),
            Some(chapter) => {
                let roster = chapter.link.scenario.settings.roster();
                match chapter.stops.last_mut() {
                    None => (&mut chapter.title, None),
                    Some(stop) => (&mut stop.sentence, Some(roster)),
                }
            }
        };
        if into.in_lang(lang).is_some() {
            return Err(said.problem(&TWICE, vec![format!("{}:", lang.code()).into()]));
        }
        into.set(lang, set(lang, text));
        roster.map_or(Ok(()), |roster| check_sentence(lang, said, roster))
    }

    /// Whether what was begun last is said in every language of the title.
    fn check_last(&self) -> Result<(), Problem> {
        let title = &self.story.title;
        if title.is_empty() {
            return Err(Problem::new(1, 1, &say::NO_TITLE, vec![]));
        }
        let Some(chapter) = self.story.chapters.last() else { return Ok(()) };
        let (said, line) = chapter.stops.last().map_or((&chapter.title, chapter.line), |stop| (&stop.sentence, stop.line));
        let missing = title.all().find(|(lang, _)| said.in_lang(*lang).is_none());
        missing.map_or(Ok(()), |(lang, _)| Err(Problem::new(line, 1, &say::NOT_SAID, vec![lang.code().into()])))
    }

    fn end(self) -> Result<Story, Problem> {
        self.check_last()?;
        if self.story.chapters.is_empty() {
            return Err(Problem::new(1, 1, &say::NO_RUN, vec![]));
        }
        let bare = self.story.chapters.iter().find(|chapter| chapter.stops.is_empty());
        bare.map_or(Ok(()), |chapter| Err(Problem::new(chapter.line, 1, &say::NO_STOP, vec![])))?;
        Ok(self.story)
    }
}

/// A text as it is set: in French no line begins with a sign that stands behind a blank.
fn set(lang: Lang, text: &str) -> String {
    let signs = if lang == Lang::French { &[':', ';', '!', '?', '»'][..] } else { &[] };
    signs.iter().fold(text.to_owned(), |text, sign| text.replace(&format!(" {sign}"), &format!("\u{a0}{sign}")))
}

/// In which language a line says something, and what.
fn said_in(line: &str, number: u32) -> Option<(Lang, Token<'_>)> {
    let whole = Token { text: line, quoted: false, line: number, column: 1 };
    let (code, rest) = whole.split_once(':')?;
    let lang = Lang::ALL.into_iter().find(|lang| lang.code() == code.text.trim())?;
    let blanks = rest.text.len() - rest.text.trim_start().len();
    Some((lang, rest.behind(blanks)))
}

/// What a link opens; one of whose parts something is wrong is not opened at all.
fn open(text: &str, place: Token<'_>, cards: &[&'static Card]) -> Result<Link, Problem> {
    let Opened { link, problems } = link::open(text, cards);
    let wrong = |problem: Problem| place.behind(1).problem(&say::IN_THE_RUN, vec![Detail::Problem(Box::new(problem))]);
    match problems.into_iter().find(|problem| problem.severity == Severity::Error) {
        Some(problem) => Err(wrong(problem)),
        None => link.ok_or_else(|| place.problem(&say::NOTHING_RUNS, vec![])),
    }
}

/// A sentence is short, and names nobody who is not there.
fn check_sentence(lang: Lang, said: Token<'_>, roster: Roster) -> Result<(), Problem> {
    let (count, most) = (said.text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count(), longest(lang));
    if count > most {
        return Err(said.problem(&say::TOO_MANY_WORDS, vec![count.to_string().into(), most.to_string().into()]));
    }
    let mut at = 0;
    for word in said.text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let name = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if is_name(name) {
            read_process(Token { text: name, ..said.behind(at) }, roster)?;
        }
        at += word.len();
    }
    let open = said.text.rfind('{').filter(|open| !said.text[*open..].contains('}'));
    open.map_or(Ok(()), |open| Err(said.behind(open).problem(&say::OPEN_BRACE, vec![said.behind(open).shown(), "{who}".into()])))
}

/// The most words of a sentence.
const fn longest(lang: Lang) -> usize {
    match lang {
        Lang::English => MAX_WORDS,
        Lang::Spanish | Lang::French => MAX_WORDS_ELSEWHERE,
    }
}
