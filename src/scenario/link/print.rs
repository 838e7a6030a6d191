//! A link as text.

use super::branches::print_branches;
use super::items::{print_cue, print_line, print_settings};
use super::{Link, PLAIN, scenario_of};
use crate::scenario::codec::Codec;

/// Writes a link from its `#` on: what differs from the preset, and of the view what is said. [`super::parse`] gives it back.
pub fn print(link: &Link) -> String {
    (Codec::here().print)(link)
}

/// Does so. Who names this has what writes links in the program.
pub(in crate::scenario) fn write(link: &Link) -> String {
    let card = link.scenario.card();
    let preset = link.preset.map_or(PLAIN, |preset| preset.id);
    let mut parameters = print_scenario(link);
    let mut view = link.view.print(link.scenario.settings.roster());
    view.extend(link.beside.iter().map(|beside| format!("beside={}", beside.print(&link.scenario.settings))));
    let is_list = |parameter: &String| ["do=", "cue=", "branches="].iter().any(|list| parameter.starts_with(list));
    let lists = parameters.iter().position(is_list).unwrap_or(parameters.len());
    parameters.splice(lists..lists, view);
    let version = format!("v={}", link.scenario.settings.version());
    // Auto-linkers cut punctuation off the end.
    let is_safe = parameters.last().is_none_or(|last| last.ends_with(|c: char| c.is_ascii_alphanumeric()));
    parameters.insert(if is_safe { 0 } else { parameters.len() }, version);
    format!("#{}/{preset}?{}", card.id, parameters.join("&"))
}

/// What differs from the preset: settings, broken rules, then the lists `do`, `cue` and `branches`.
fn print_scenario(link: &Link) -> Vec<String> {
    let scenario = &link.scenario;
    let base = scenario_of(scenario.card(), link.preset, Some(scenario.settings.version()));
    let mut parameters = print_settings(&scenario.settings, &base.settings);
    let (lines, left_out) = base.lines_under(&scenario.settings);
    if scenario.lines != lines || !left_out.is_empty() {
        let roster = scenario.settings.roster();
        parameters.push(format!("do={}", scenario.lines.iter().map(|line| print_line(line, roster)).collect::<Vec<_>>().join(",")));
    }
    if scenario.cues != base.cues {
        let roster = scenario.settings.roster();
        parameters.push(format!("cue={}", scenario.cues.iter().map(|cue| print_cue(cue, roster)).collect::<Vec<_>>().join(",")));
    }
    parameters.extend(print_branches(&link.branches, &link.shown, scenario.settings.roster()).map(|list| format!("branches={list}")));
    parameters
}
