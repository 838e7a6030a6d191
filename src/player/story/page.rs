//! The story of a first visit as it stands in the page: written when that is built, and read without what reads stories.
//!
//! A line is a story, a chapter or a stop, its fields parted by tabs; what is said is the last of them, a field a language:
//!
//! ```text
//! first   Why agreeing is hard ...
//! run     happy-path   paxos@2 learn=decide   One proposes ...
//! 43540   0            P1 P2                  diagram           P1 holds three ...
//! ```
//!
//! A run there is settings alone (`Settings::alone`), a stop its microsecond, after how many of that one's events, whom it is about and what
//! stands around the stage.

use super::{Halt, Scene, Tale};
use crate::base::{ProcessSet, Time};
use crate::scenario::link::{Link, View};
use crate::scenario::story::Said;
use crate::scenario::{Card, Moment, Scenario, Settings, script};
use crate::words::Lang;

/// How a line begins that is a chapter.
const RUN: &str = "run";
/// Between two fields.
const TAB: char = '\t';

/// Writes a story; nothing where it has a run that is more than settings, or is looked at in a way of its own.
pub fn print(tale: &Tale) -> Option<String> {
    let mut text = line([tale.id.clone()], &tale.title);
    for scene in &tale.scenes {
        let Scenario { settings, lines, cues } = &scene.link.scenario;
        let header = script::print(&scene.link.scenario);
        let is_plain = lines.is_empty() && cues.is_empty() && scene.link.branches.is_empty() && scene.link.beside.is_none();
        let preset = scene.link.preset.map_or("", |preset| preset.id);
        let alone = Settings::alone(settings.card(), &header).filter(|_| is_plain && scene.link.view == View::default())?;
        debug_assert_eq!(alone, *settings);
        text += &line([RUN.into(), preset.into(), header.trim().into()], &scene.title);
        for halt in &scene.halts {
            let names: Vec<String> = halt.light.iter().map(|id| settings.roster().name(id).to_string()).collect();
            text += &line([halt.at.time.0.to_string(), halt.at.after.to_string(), names.join(" "), halt.shows.join(" ")], &halt.sentence);
        }
    }
    Some(text)
}

fn line<const MANY: usize>(fields: [String; MANY], said: &Said) -> String {
    let in_all = Lang::ALL.map(|lang| said.all().find(|(of, _)| *of == lang).map_or("", |(_, said)| said));
    let all: Vec<&str> = fields.iter().map(String::as_str).chain(in_all).collect();
    all.join("\t") + "\n"
}

/// Reads it; nothing where it is not whole, or is of an algorithm that is not here.
pub fn read(text: &str, cards: &[&'static Card]) -> Option<Tale> {
    let mut lines = text.lines().filter(|line| !line.is_empty());
    let mut title = lines.next()?.split(TAB);
    let (id, title) = (title.next()?.to_owned(), said(&mut title));
    let mut scenes: Vec<Scene> = Vec::new();
    for line in lines {
        let mut fields = line.split(TAB);
        let first = fields.next()?;
        if first == RUN {
            let link = link(fields.next()?, fields.next()?, cards)?;
            scenes.push(Scene { title: said(&mut fields), link, halts: Vec::new() });
            continue;
        }
        let scene = scenes.last_mut()?;
        let roster = scene.link.scenario.settings.roster();
        let at = Moment { time: Time(first.parse().ok()?), after: fields.next()?.parse().ok()? };
        let light = fields.next()?.split_whitespace().map(|name| roster.find(name)).collect::<Option<ProcessSet>>()?;
        let shows = fields.next()?.split_whitespace().map(str::to_owned).collect();
        scene.halts.push(Halt { at, light, shows, sentence: said(&mut fields) });
    }
    (!scenes.is_empty() && scenes.iter().all(|scene| !scene.halts.is_empty())).then_some(Tale { id, title, scenes, of: None })
}

fn link(preset: &str, header: &str, cards: &[&'static Card]) -> Option<Link> {
    let (id, _) = header.split_once('@')?;
    let card = cards.iter().find(|card| card.id == id)?;
    let settings = Settings::alone(card, header)?;
    Some(Link { preset: card.preset(preset), ..Link::plain(Scenario { settings, ..Scenario::plain(card) }) })
}

fn said<'a>(fields: &mut impl Iterator<Item = &'a str>) -> Said {
    Said::new(Lang::ALL.map(|_| fields.next().filter(|said| !said.is_empty()).map(str::to_owned)))
}

#[cfg(test)]
mod tests {
    use super::super::{STORIES, read_tale};
    use super::*;
    use crate::protocols::CARDS;

    fn home() -> Tale {
        read_tale(STORIES[0].id, STORIES[0].text, CARDS).expect("a story of the page")
    }

    #[test]
    fn the_story_of_a_first_visit_is_read_as_it_is_written() {
        let text = print(&home()).expect("its runs are settings alone");
        assert_eq!(read(&text, CARDS), Some(home()));
        assert!(!text.contains('<'), "it stands in a page");
    }

    #[test]
    fn what_is_not_whole_is_not_told() {
        let text = print(&home()).expect("its runs are settings alone");
        assert_eq!(read(&text, &[]), None, "without its algorithm");
        for broken in ["", "first\tA\n", &text.replace("paxos@2", "paxos@99"), &text.replace("14239\t", "soon\t")] {
            assert_eq!(read(broken, CARDS), None, "{broken}");
        }
    }

    #[test]
    fn a_story_whose_run_is_more_than_settings_is_not_written() {
        let crash = "en: A\nrun #raft/leader-crash?v=2\nen: B\nstop\nen: C\n";
        assert_eq!(print(&read_tale("a", crash, CARDS).expect("a story")), None);
        let slow = "en: A\nrun #paxos/happy-path?v=2&speed=1/150\nen: B\nstop\nen: C\n";
        assert_eq!(print(&read_tale("a", slow, CARDS).expect("a story")), None);
    }
}
