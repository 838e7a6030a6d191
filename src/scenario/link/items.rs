//! Lines and cues as the items of `do` and `cue`.

use super::super::script::{self, BREAK, Token};
use super::messages::NOT_A_CUE;
use super::traced::{Stretch, Traced, encode};
use crate::base::{Roster, parse_micros};
use crate::scenario::{Cue, Line, Problem, Settings};
use crate::words::Lang;

/// A line as an item of `do`.
pub(super) fn print_line(line: &Line, roster: Roster) -> String {
    format!("{}.{}", line.at, as_in_link(&script::print_act(&line.what, roster)))
}

/// A cue as an item of `cue`.
pub(super) fn print_cue(cue: &Cue, roster: Roster) -> String {
    if let Some((at, said)) = cue.as_plain() {
        return format!("{at}{}.{}", if cue.pause { ".pause" } else { "" }, encode(said));
    }
    let dotted = |text: &str| text.split(' ').map(encode).collect::<Vec<_>>().join(".");
    let mut parts = vec![format!("{}{}", dotted(&cue.print_due(roster)), if cue.pause { ".pause" } else { "" })];
    parts.extend(cue.text.all().map(|(lang, said)| format!("{}.{}", lang.code(), encode(said))));
    parts.extend(
        (!cue.light.is_empty()).then(|| dotted(&cue.light.iter().fold("light".to_owned(), |text, id| format!("{text} {}", roster.name(*id))))),
    );
    parts.extend((!cue.show.is_empty()).then(|| dotted(&format!("show {}", cue.show.join(" ")))));
    parts.join("/")
}

/// A script's text with the signs of a link.
pub(super) fn as_in_link(text: &str) -> String {
    let sign = |c: char| match c {
        ' ' => '.',
        '>' => '-',
        '#' => ':',
        other => other,
    };
    text.replace(" | ", "_").chars().map(sign).collect()
}

/// A word of a link with the signs of a script: `P1-P3:2` becomes `P1>P3#2`, and nothing else changes.
pub(super) fn as_in_script(word: &str) -> String {
    let is_name = |text: &str| text.strip_prefix(['P', 'C']).is_some_and(|number| script::whole_number(number).is_some());
    match word.split_once(['-', '>']) {
        Some((from, to)) if is_name(from) && to.starts_with(['P', 'C']) => format!("{from}>{}", to.replacen(':', "#", 1)),
        _ => word.into(),
    }
}

/// The items between commas, without the empty ones. A comma of a starting state, `log=1,1,4`, parts nothing.
pub(super) fn split_lines(list: Stretch<'_>) -> Vec<Stretch<'_>> {
    let mut places: Vec<(usize, usize)> = Vec::new();
    let mut from = 0;
    for piece in list.text.split(',') {
        let to = from + piece.len();
        match places.last_mut() {
            Some(last) if is_of_initial(&list.text[last.0..last.1]) && !is_begun(piece) => last.1 = to,
            _ => places.push((from, to)),
        }
        from = to + 1;
    }
    places.into_iter().filter(|(from, to)| from < to).map(|(from, to)| list.part(from, to)).collect()
}

const BLANKS: [char; 2] = ['.', ' '];

fn is_of_initial(item: &str) -> bool {
    item.split(BLANKS).nth(1) == Some("initial")
}

/// Whether an item begins here: with a time and a word that gives no state its value.
fn is_begun(piece: &str) -> bool {
    let mut words = piece.split(BLANKS);
    let time = words.next().and_then(|moment| moment.split('~').next());
    time.is_some_and(|time| parse_micros(time).is_some()) && words.next().is_some_and(|word| !word.contains('='))
}

/// Reads an item of `do`, decoded.
pub(super) fn read_line(item: Stretch<'_>, settings: &Settings) -> Result<Line, Problem> {
    let words = item.split(&BLANKS);
    let is_partition = words.get(1).is_some_and(|word| word.text == "partition");
    let texts: Vec<String> = words.iter().map(|word| if is_partition { word.text.replace('_', "|") } else { as_in_script(word.text) }).collect();
    let words = words.iter().zip(&texts).map(|(word, text)| Token { text, ..word.token() }).collect();
    let tokens = script::Tokens { words, end: item.behind(item.text.len()).token() };
    let mut reader = script::Reader::new(settings, &tokens);
    Ok(Line { at: reader.moment()?, what: script::read_act(&mut reader)? })
}

/// Reads an item of `cue`, still encoded. Whether its sentences were good UTF-8.
///
/// First a time, `pause` and a sentence, parted by stops: `40ms.pause.Now`. One that has more begins with `at` or `until`, and its parts stand
/// behind `/`: `until.somebody.elected.pause/en.A%20leader/es.Un%20l%C3%ADder/light.P1/show.logs`.
pub(super) fn read_cue(item: Stretch<'_>, settings: &Settings) -> Result<(Cue, bool), Problem> {
    let Some((time, rest)) = item.split_once(&['.']) else {
        return Err(item.token().problem(&NOT_A_CUE, vec![item.token().shown()]));
    };
    if ["at", "until"].contains(&time.text) {
        return read_stop(item, settings);
    }
    let (pause, sentence) = match rest.split_once(&['.']) {
        Some((word, sentence)) if word.text == "pause" => (true, sentence),
        _ => (false, rest),
    };
    let (time, sentence) = (time.decode(), sentence.decode());
    let at = script::read_moment(time.all().token())?;
    script::check_sentence(sentence.all().token())?;
    Ok((Cue::at(at, pause, sentence.all().text.into()), sentence.is_utf8))
}

/// Reads an item that carries what a stop of a story needs: as the words of a script.
fn read_stop(item: Stretch<'_>, settings: &Settings) -> Result<(Cue, bool), Problem> {
    let mut words: Vec<(Traced, bool)> = Vec::new();
    for part in item.split(&['/']) {
        match part.split_once(&['.']) {
            Some((code, said)) if Lang::ALL.iter().any(|lang| lang.code() == code.text) => {
                words.extend([(code.decode(), false), (said.decode(), true)])
            }
            _ => words.extend(part.split(&['.']).into_iter().map(|word| (word.decode(), false))),
        }
    }
    let is_utf8 = words.iter().all(|(word, _)| word.is_utf8);
    let words = words.iter().map(|(word, quoted)| Token { quoted: *quoted, ..word.all().token() }).collect();
    let tokens = script::Tokens { words, end: item.behind(item.text.len()).token() };
    Ok((script::read_cue(&mut script::Reader::new(settings, &tokens))?, is_utf8))
}

/// The settings and broken rules that differ from others of the same algorithm.
pub(super) fn print_settings(settings: &Settings, base: &Settings) -> Vec<String> {
    let differs = settings.iter().zip(base.iter()).filter(|((_, setting), (_, before))| setting != before);
    let mut said: Vec<String> = differs.map(|((knob, setting), _)| format!("{}={}", knob.id, setting.print().trim_end_matches('%'))).collect();
    if settings.broken() != base.broken() {
        said.push(format!("{BREAK}={}", settings.broken().join(",")));
    }
    said
}
