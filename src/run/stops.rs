//! Where the stops of a story are: its runs are played ahead once.

use super::{Found, Seen, Watch, machine};
use crate::base::Roster;
use crate::scenario::story::{Chapter, NAMES_NOBODY, NEVER_COMES, SAYS_NO_SUCH, Stop, Story};
use crate::scenario::{Detail, Problem};
use crate::words::Lang;

/// The most events from one stop to the next: nobody would wait for more.
const FAR: u32 = 2_000_000;

/// Where the stops of a story are, chapter by chapter.
///
/// # Errors
/// The first stop whose moment does not come, or whose sentence asks for what that does not say.
pub fn stops_of(story: &Story) -> Result<Vec<Vec<Found>>, Problem> {
    story.chapters.iter().map(of_chapter).collect()
}

fn of_chapter(chapter: &Chapter) -> Result<Vec<Found>, Problem> {
    let scenario = chapter.link.scenario.clone();
    let roster = scenario.settings.roster();
    let mut watch = Watch::new(machine(scenario));
    chapter.stops.iter().map(|stop| find(stop, &mut watch, roster)).collect()
}

fn find(stop: &Stop, watch: &mut Watch, roster: Roster) -> Result<Found, Problem> {
    let found = match &stop.until {
        None => Found { who: None, says: Vec::new(), ..watch.last().clone() },
        Some(when) => {
            let Seen::Here(found) = watch.look(when, FAR) else {
                return Err(stop.problem(&NEVER_COMES, vec![when.print(roster).into(), watch.now().to_string().into()]));
            };
            found
        }
    };
    for (lang, sentence) in stop.sentence.all() {
        told(sentence, &found, lang, roster).map_err(|name| unsaid(stop, &found, name))?;
    }
    Ok(found)
}

/// A sentence with what it leaves to the run: `{who}`, and what the fact says of itself.
///
/// # Errors
/// The first name that stands for nothing.
pub fn told<'a>(sentence: &'a str, found: &Found, lang: Lang, roster: Roster) -> Result<String, &'a str> {
    let (mut said, mut rest) = (String::new(), sentence);
    while let Some((before, name, behind)) =
        rest.split_once('{').and_then(|(before, rest)| rest.split_once('}').map(|(name, behind)| (before, name, behind)))
    {
        let who = (name == "who").then_some(found.who).flatten().map(|id| roster.name(id).to_string());
        let says = || found.says.iter().find(|field| field.name == name).map(|field| field.datum.show(lang, roster));
        said.push_str(before);
        said.push_str(&who.or_else(says).ok_or(name)?);
        rest = behind;
    }
    Ok(said + rest)
}

fn unsaid(stop: &Stop, found: &Found, name: &str) -> Problem {
    if name == "who" {
        return stop.problem(&NAMES_NOBODY, vec!["{who}".into()]);
    }
    let names: Vec<String> =
        found.who.iter().map(|_| "{who}".to_owned()).chain(found.says.iter().map(|field| format!("{{{}}}", field.name))).collect();
    let known = if names.is_empty() { "–".to_owned() } else { names.join(", ") };
    stop.problem(&SAYS_NO_SUCH, vec![format!("{{{name}}}").into(), Detail::Said(known)])
}
