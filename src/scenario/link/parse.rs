//! Reads a link: as much as can be understood, with a problem for everything that can't.

use super::super::script::{self, TOO_LONG, TOO_MANY, TWICE, Token};
use super::beside;
use super::branches::read_branches;
use super::items::read_cue;
use super::messages as say;
use super::packed::{self, Defect, packed};
use super::read::{Parameter, Problems, Span, find_preset, read_list, read_settings};
use super::traced::{Stretch, Traced};
use super::{Link, MAX_LINK, MAX_PARAMETERS, Opened, PLAIN, RESERVED, View, scenario_of};
use crate::scenario::codec::Codec;
use crate::scenario::problem::shown;
use crate::scenario::{Card, MAX_CUES, MAX_SCRIPT, Preset, Problem, Scenario, Setting, Settings};

/// Reads a link, with or without its `#` or `?`, or a whole address that holds one. It never fails hard: the answer is the
/// nearest valid scenario, and what was left out.
pub fn parse(text: &str, cards: &[&'static Card]) -> Opened {
    (Codec::here().link)(text, cards)
}

/// Does so. Who names this has what reads links in the program.
pub(in crate::scenario) fn open(text: &str, cards: &[&'static Card]) -> Opened {
    let mut problems = Problems::default();
    let unpacked = packed(text).map(|packed| unpack(packed, &mut problems));
    let text = unpacked.as_deref().unwrap_or(text);
    let link = if text.is_empty() && !problems.told.is_empty() { None } else { read(text, cards, &mut problems) };
    Opened { link, problems: problems.told }
}

/// What a link of the short form holds, or what is left of it.
fn unpack(packed: &str, problems: &mut Problems) -> String {
    let (text, defect) = packed::unpack(packed);
    if let Some(defect) = defect {
        let (words, details) = match defect {
            Defect::CutOff => (&say::CUT_OFF, Vec::new()),
            Defect::Damaged => (&say::DAMAGED, Vec::new()),
            Defect::TooLong => (&TOO_LONG, vec![MAX_LINK.to_string().into()]),
        };
        problems.tell(Problem::new(1, 1, words, details));
    }
    text
}

fn read(text: &str, cards: &[&'static Card], problems: &mut Problems) -> Option<Link> {
    let is_too_long = text.len() > MAX_LINK;
    let written = Traced::of(&text[..text.floor_char_boundary(MAX_LINK)]);
    let unwrapped = unwrap(written.all());
    let body = unwrapped.as_ref().map_or_else(|| strip(written.all()), |unwrapped| strip(unwrapped.all()));
    let (head, rest) = body.split_once(&['?', '&']).unwrap_or((body, body.behind(body.text.len())));
    let head = head.decode();
    let (id, preset) = head.all().split_once(&['/']).unwrap_or((head.all(), head.all().behind(head.all().text.len())));
    if id.text.is_empty() {
        let example = cards.first().map_or("", |card| card.id);
        problems.tell(id.token().problem(&say::NO_PLAIN_ALGORITHM, vec![format!("#{example}/{PLAIN}").into()]));
        return None;
    }
    let mut parameters = Vec::new();
    if is_too_long {
        problems.tell(rest.token().problem(&TOO_LONG, vec![MAX_LINK.to_string().into()]));
    } else {
        parameters = split_parameters(rest, problems);
    }
    let card = problems.keep(script::find_card(id.token(), cards))?;
    let version = take(&mut parameters, "v").and_then(|v| problems.keep(script::read_version(card, v.value.all().token())));
    let preset = problems.keep(find_preset(card, preset.token())).flatten();
    let beside = take(&mut parameters, "beside");
    let mut link = differ(scenario_of(card, preset, version), preset, parameters, head.all().token(), problems);
    link.beside = beside.and_then(|beside| beside::read(&beside, &link.scenario.settings, link.branches.len(), cards, problems));
    Some(link)
}

/// A whole address has its link behind `#`, or else behind `?`.
fn strip(text: Stretch<'_>) -> Stretch<'_> {
    let mut text = text.trim();
    if text.text.split(['#', '?']).next().is_some_and(|before| before.contains("://")) {
        let from = text.text.find('#').or_else(|| text.text.find('?')).unwrap_or(text.text.len());
        text = text.behind(from);
    }
    text.behind(text.text.len() - text.text.trim_start_matches(['#', '?', '/']).len())
}

/// A link that some program has percent-encoded as a whole, its separators too, without that coat.
fn unwrap(text: Stretch<'_>) -> Option<Traced> {
    let head = strip(text).text.split(['?', '&']).next().unwrap_or_default().len();
    let is_wrapped = strip(text).part(0, head).decode().all().text.contains(['?', '&']);
    is_wrapped.then(|| text.decode())
}

/// The parameters, each name once.
fn split_parameters(rest: Stretch<'_>, problems: &mut Problems) -> Vec<Parameter> {
    let mut parameters: Vec<Parameter> = Vec::new();
    for (count, piece) in rest.split(&['&']).into_iter().enumerate() {
        if count == MAX_PARAMETERS {
            problems.tell(piece.token().problem(&say::MANY_PARAMETERS, vec![MAX_PARAMETERS.to_string().into()]));
            break;
        }
        // A link that was copied out of a page's source has `&amp;` for `&`.
        let piece = if piece.text.starts_with("amp;") { piece.behind("amp;".len()) } else { piece };
        let decoded = piece.decode();
        let Some((name, value)) = piece.split_once(&['=']).or_else(|| decoded.all().split_once(&['='])) else {
            let name = decoded.all().token();
            problems.spans.push(Span { name: shown(name.text), from: piece.column(), to: piece.end(), items: Vec::new() });
            problems.tell(name.problem(&say::NO_VALUE, vec![name.shown()]));
            continue;
        };
        let parameter = Parameter { name: name.decode(), value: value.decode(), raw: value.to_traced() };
        let name = parameter.name.all();
        let items = parameter.items().iter().map(|item| item.column()).collect();
        problems.spans.push(Span { name: shown(name.text), from: piece.column(), to: piece.end(), items });
        if parameters.iter().any(|other| other.is(name.text)) {
            problems.tell(name.token().problem(&TWICE, vec![name.token().shown()]));
        } else {
            parameters.push(parameter);
        }
    }
    parameters
}

/// Takes the parameter of a name out.
fn take(parameters: &mut Vec<Parameter>, name: &str) -> Option<Parameter> {
    let place = parameters.iter().position(|parameter| parameter.is(name))?;
    Some(parameters.remove(place))
}

/// What the parameters make of a preset, which is the base, or of no preset.
fn differ(base: Scenario, preset: Option<&'static Preset>, mut parameters: Vec<Parameter>, head: Token<'_>, problems: &mut Problems) -> Link {
    let (acts, cues, branches) = (take(&mut parameters, "do"), take(&mut parameters, "cue"), take(&mut parameters, "branches"));
    let settings = read_settings(&base.settings, &parameters, head, problems);
    if preset.is_some() {
        tell_of_shrunk_lists(&base.settings, &settings, &parameters, head, problems);
    }
    let (lines, left_out) = base.lines_under(&settings);
    let said = base.cues_under(&settings);
    let plain = Scenario { settings, lines, cues: said };
    let mut scenario = plain.clone();
    match &acts {
        Some(acts) => {
            scenario.lines.clear();
            read_list(acts.items(), &mut scenario, problems);
        }
        None => left_out.iter().for_each(|text| problems.tell(head.problem(&say::LEFT_OUT, vec![text.as_str().into()]))),
    }
    if let Some(cues) = &cues {
        read_cues(cues, &mut scenario, problems);
    }
    if !script::fits(&scenario) {
        problems.tell(head.problem(&TOO_LONG, vec![MAX_SCRIPT.to_string().into()]));
        scenario = plain;
    }
    let (shown, branches) = read_branches(&branches.as_ref().map(Parameter::items).unwrap_or_default(), &scenario, problems);
    let view = read_view(&scenario.settings, &parameters, problems);
    Link { preset, scenario, shown, branches, beside: None, view }
}

/// A preset's list of processes that is shorter now, although nobody wrote it.
fn tell_of_shrunk_lists(base: &Settings, settings: &Settings, parameters: &[Parameter], head: Token<'_>, problems: &mut Problems) {
    for ((knob, before), (_, now)) in base.iter().zip(settings.iter()) {
        if matches!(now, Setting::Parties(_)) && before != now && !parameters.iter().any(|parameter| parameter.is(knob.id)) {
            let was = format!("{}={}", knob.id, before.print());
            problems.tell(head.problem(&say::SHRUNK, vec![was.into(), now.print().into(), knob.id.into()]));
        }
    }
}

/// Puts the cues of `cue` in the place of those that are there.
fn read_cues(list: &Parameter, scenario: &mut Scenario, problems: &mut Problems) {
    scenario.cues.clear();
    for (count, item) in list.items().into_iter().enumerate() {
        if count == MAX_CUES {
            return problems.tell(item.token().problem(&TOO_MANY, vec![MAX_CUES.to_string().into()]));
        }
        let Some((cue, is_utf8)) = problems.keep(read_cue(item, &scenario.settings)) else { continue };
        if !is_utf8 {
            problems.tell(item.token().problem(&say::NOT_UTF8, vec!["\u{fffd}".into()]));
        }
        scenario.insert_cue(cue);
    }
}

/// The view; what is left and no setting either is unknown, and of no consequence.
fn read_view(settings: &Settings, parameters: &[Parameter], problems: &mut Problems) -> View {
    let mut view = View::default();
    let known = script::setting_names(settings);
    for parameter in parameters {
        let (name, value) = (parameter.name.all(), parameter.value.all());
        let is_known = problems.keep(view.take(name.text, value.token(), settings.roster())) != Some(false);
        if !is_known && !known.contains(&name.text) {
            let names: Vec<&str> = known.iter().copied().chain(RESERVED).collect();
            problems.tell(name.token().unknown(&say::THE_PARAMETER, settings.card(), &names).as_notice());
        }
    }
    view
}
