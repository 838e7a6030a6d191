//! Branches of a run in a link: `branches=:/Lost%20leader:40ms.crash.P2`.
//!
//! They stand in the order in which they grew, with a `/` between them. The first `:` of a branch ends its name, which is empty
//! where nobody gave it one and else percent-encoded like the text of a cue; behind it stand its lines, as in `do`, a `/` of theirs
//! as `%2F`. The branch that is shown has its lines in `do`; `NAME.` says where it stands and how it is called, and is left out
//! where it stands last and has no name.

use super::items::{print_line, split_lines};
use super::messages as say;
use super::read::{Problems, read_list};
use super::traced::{Stretch, encode};
use super::{MAX_BRANCH_NAME, MAX_BRANCHES, MAX_BRANCHES_TEXT};
use crate::base::Roster;
use crate::scenario::problem::is_harmless;
use crate::scenario::script::{self, TOO_LONG, TWICE};
use crate::scenario::{Line, MAX_SCRIPT, Scenario};

/// A branch that is not shown: what happens in it, and what somebody called it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Branch {
    /// Its name, where somebody gave it one; else it is called after what was done.
    pub name: Option<String>,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// The branch that is shown, among the others; its lines are the scenario's.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Shown {
    /// Its name, where somebody gave it one.
    pub name: Option<String>,
    /// How many of the others grew before it.
    pub place: usize,
}

/// Whether so many branches, with so many lines, may stand beside the one that is shown.
pub fn has_room(branches: &[Branch], roster: Roster) -> bool {
    let length: usize = branches.iter().map(|branch| print_lines(&branch.lines, roster).len()).sum();
    branches.len() <= MAX_BRANCHES && length <= MAX_BRANCHES_TEXT
}

/// What is left of a text as the name of a branch: without what can't be seen, cut at [`MAX_BRANCH_NAME`]; `None` for nothing.
pub fn branch_name(text: &str) -> Option<String> {
    let seen: String = text.trim().chars().filter(|&c| is_harmless(c)).take(MAX_BRANCH_NAME).collect();
    Some(seen.trim().to_owned()).filter(|name| !name.is_empty())
}

fn print_lines(lines: &[Line], roster: Roster) -> String {
    lines.iter().map(|line| print_line(line, roster)).collect::<Vec<_>>().join(",").replace('/', "%2F")
}

/// The value of `branches`; `None` where there is nothing to say.
pub(super) fn print_branches(branches: &[Branch], shown: &Shown, roster: Roster) -> Option<String> {
    let name = |name: &Option<String>| name.as_deref().map(encode).unwrap_or_default();
    let mut items: Vec<String> = branches.iter().map(|branch| format!("{}:{}", name(&branch.name), print_lines(&branch.lines, roster))).collect();
    if shown.name.is_some() || shown.place != items.len() {
        items.insert(shown.place, format!("{}.", name(&shown.name)));
    }
    (!items.is_empty()).then(|| items.join("/"))
}

/// Reads the branches of a run. One that is there already, or has no room, is left out.
pub(super) fn read_branches(items: &[Stretch<'_>], run: &Scenario, problems: &mut Problems) -> (Shown, Vec<Branch>) {
    let (mut shown, mut branches) = (None, Vec::new());
    for item in items {
        let Some((name, lines)) = item.split_once(&[':']) else {
            match item.split_once(&['.']) {
                Some((_, behind)) if behind.text.is_empty() && shown.is_some() => {
                    problems.tell(item.token().problem(&TWICE, vec![item.token().shown()]));
                }
                Some((name, behind)) if behind.text.is_empty() => {
                    shown = Some(Shown { name: read_name(name, problems), place: branches.len() });
                }
                _ => problems.tell(item.token().problem(&say::NOT_A_BRANCH, vec![item.token().shown()])),
            }
            continue;
        };
        let name = read_name(name, problems);
        let mut scenario = Scenario { settings: run.settings.clone(), lines: Vec::new(), cues: run.cues.clone() };
        read_list(split_lines(lines.decode().all()), &mut scenario, problems);
        if !script::fits(&scenario) {
            problems.tell(item.token().problem(&TOO_LONG, vec![MAX_SCRIPT.to_string().into()]));
        } else if scenario.lines == run.lines || branches.iter().any(|other: &Branch| other.lines == scenario.lines) {
            problems.tell(item.token().problem(&say::SAME_BRANCH, vec![item.token().shown()]).as_notice());
        } else {
            branches.push(Branch { name, lines: scenario.lines });
        }
        if !has_room(&branches, run.settings.roster()) {
            problems.tell(item.token().problem(&say::MANY_BRANCHES, vec![MAX_BRANCHES.to_string().into()]));
            branches.pop();
            break;
        }
    }
    (shown.unwrap_or(Shown { name: None, place: branches.len() }), branches)
}

fn read_name(written: Stretch<'_>, problems: &mut Problems) -> Option<String> {
    let decoded = written.decode();
    let name = branch_name(decoded.all().text);
    if !decoded.is_utf8 {
        problems.tell(written.token().problem(&say::NOT_UTF8, vec!["\u{fffd}".into()]));
    } else if name.as_deref().unwrap_or_default() != decoded.all().text {
        problems.tell(written.token().problem(&say::BRANCH_NAME, vec![MAX_BRANCH_NAME.to_string().into()]));
    }
    name
}
