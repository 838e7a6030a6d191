//! A reader of both forms of the trace, which turns either into the lines of form 1: what a tool would do that knows the first form only.

use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

/// The kinds of lines that form 1 has.
const FIRST_KINDS: [&str; 35] = [
    "run",
    "start",
    "send",
    "deliver",
    "lose",
    "timer",
    "command",
    "crash",
    "recover",
    "pause",
    "resume",
    "slow",
    "timeout",
    "align",
    "spread",
    "cut",
    "mend",
    "partition",
    "heal",
    "drop",
    "hold",
    "duplicate",
    "lie",
    "initial",
    "skip",
    "state",
    "chosen",
    "decide",
    "elect",
    "lead",
    "yield",
    "commit",
    "return",
    "verdict",
    "end",
];
/// What a process tells of its state since form 2.
const LATER_FIELDS: [&str; 10] = ["session", "failures", "round", "answered", "reads", "owed", "leader_heard", "living", "known", "backs_off"];
/// What properties are judged by: the kinds of lines in which processes tell of it, in form 2.
const TOLD: [&str; 21] = [
    "propose", "begin", "abandon", "promise", "accept", "decide", "advance", "stand", "vote", "elect", "depose", "append", "load", "truncate",
    "commit", "invoke", "return", "lead", "yield", "crash", "recover",
];

/// The state of a process as a reader has it: its fields, and which of them are on stable storage.
#[derive(Clone, Default)]
struct State {
    fields: Map<String, Json>,
    disk: Json,
}

/// The lines of a trace as form 1 has them. Every line is named by its place among them, and so is what caused it.
pub fn in_form_1(lines: &[Json]) -> Vec<Json> {
    let is_second = lines[0]["form"] == 2;
    let mut states: BTreeMap<u64, State> = BTreeMap::new();
    let mut kept: Vec<Json> = Vec::new();
    for line in lines {
        let mut line = line.clone();
        if line["k"] == "state" {
            let before = states.entry(line["p"].as_u64().expect("a state is somebody's")).or_default();
            if !is_second {
                *before = State::default();
            }
            before.change(&line);
            if line.get("because").is_none() {
                // How everybody stood before anything happened: told since form 2.
                continue;
            }
            line = before.tell(line);
        }
        kept.push(line);
    }
    let mut kept = if is_second { chosen_last(kept) } else { kept };
    kept.retain(|line| FIRST_KINDS.iter().any(|kind| line["k"] == *kind) || line["k"] == "deliver-now");
    let places: BTreeMap<u64, usize> = kept.iter().enumerate().filter_map(|(place, line)| Some((line["i"].as_u64()?, place))).collect();
    kept.into_iter().map(|line| as_in_form_1(line, &places)).collect()
}

impl State {
    /// Takes over what a line says: whole fields, or of a long list what it kept and what came behind that.
    fn change(&mut self, line: &Json) {
        for (name, value) in line["fields"].as_object().expect("a state has fields") {
            let value = match value.get("keep").and_then(Json::as_u64) {
                Some(kept) => {
                    let mut list = self.fields[name].as_array().expect("what is kept is of a list").clone();
                    list.truncate(kept as usize);
                    list.extend(value["add"].as_array().expect("what is added is a list").iter().cloned());
                    Json::Array(list)
                }
                None => value.clone(),
            };
            self.fields.insert(name.clone(), value);
        }
        for name in line["gone"].as_array().into_iter().flatten() {
            self.fields.remove(name.as_str().expect("a field has a name"));
        }
        if let Some(disk) = line.get("disk") {
            self.disk = disk.clone();
        }
    }

    fn tell(&self, mut line: Json) -> Json {
        let is_first = |name: &str| !LATER_FIELDS.contains(&name);
        let fields: Map<String, Json> =
            self.fields.iter().filter(|(name, _)| is_first(name)).map(|(name, value)| (name.clone(), value.clone())).collect();
        let disk: Vec<&Json> = self.disk.as_array().into_iter().flatten().filter(|name| name.as_str().is_some_and(is_first)).collect();
        line["disk"] = json!(disk);
        line["fields"] = Json::Object(fields);
        line.as_object_mut().expect("a line is an object").remove("gone");
        line
    }
}

/// In form 1 what was chosen stands at the end of its step, as if it followed from the last thing told there.
fn chosen_last(lines: Vec<Json>) -> Vec<Json> {
    let mut ordered: Vec<Json> = Vec::new();
    let (mut chosen, mut last): (Vec<Json>, Json) = (Vec::new(), Json::Null);
    // The earliest cause of all lines from here on: nothing follows from an event of a step that is over.
    let mut causes = vec![u64::MAX; lines.len() + 1];
    for (place, line) in lines.iter().enumerate().rev() {
        causes[place] = line["because"].as_u64().unwrap_or(u64::MAX).min(causes[place + 1]);
    }
    for (place, line) in lines.into_iter().enumerate() {
        let to_itself = line["k"] == "deliver" && line["from"] == line["p"];
        // A line of the script that waited for a message acts in the middle of a step.
        let goes_on = line["i"].as_u64().is_some_and(|number| causes[place + 1] < number);
        if line.get("because").is_none() && !to_itself && !goes_on {
            ordered.extend(chosen.drain(..).map(|line| because(line, &last)));
        }
        if TOLD.iter().any(|kind| line["k"] == *kind) {
            last = if line["k"] == "crash" || line["k"] == "recover" { line["i"].clone() } else { line["because"].clone() };
        }
        if line["k"] == "chosen" { chosen.push(line) } else { ordered.push(line) }
    }
    ordered
}

fn because(mut line: Json, cause: &Json) -> Json {
    line["because"] = cause.clone();
    line
}

fn as_in_form_1(mut line: Json, places: &BTreeMap<u64, usize>) -> Json {
    let kind = line["k"].clone();
    let members = line.as_object_mut().expect("a line is an object");
    for name in ["i", "because", "send"] {
        if let Some(number) = members.get(name).and_then(Json::as_u64) {
            members.insert(name.into(), json!(places[&number]));
        }
    }
    match kind.as_str().expect("a line has a kind") {
        "run" => _ = members.remove("form"),
        "deliver-now" => _ = members.insert("k".into(), json!("deliver")),
        "commit" => _ = members.remove("in_term"),
        "deliver" | "lose" if members.get("copy").and_then(Json::as_u64).is_some_and(|copy| copy > 2) => _ = members.insert("copy".into(), json!(2)),
        _ => {}
    }
    if members.get("term") == Some(&json!(0)) && kind == "commit" {
        members.remove("term");
    }
    as_phrases(&mut line);
    line
}

/// A client's command is its words alone.
fn as_phrases(value: &mut Json) {
    if let Some(phrase) = value.get("command").filter(|_| value.get("serial").is_some() && value.get("client").is_some()) {
        *value = phrase.clone();
        return;
    }
    match value {
        Json::Array(items) => items.iter_mut().for_each(as_phrases),
        Json::Object(members) => members.iter_mut().for_each(|(_, value)| as_phrases(value)),
        _ => {}
    }
}
