//! Every preset of the catalogue: it reads, its lines act, it breaks what it is meant to break, and its run is the golden one.
//!
//! Golden runs lie in `tests/told`, one for each preset that was ever published: a hash of its whole trace in form 1, in the version in
//! which it was published, and what is told of it in English, so that people see what changed. `SYNOD_BLESS=1 cargo test --test traces`
//! writes those that are missing; what stands there never changes, whatever is added to form 2 or to a later version.

#[path = "support/forms.rs"]
mod forms;
mod support;

use forms::in_form_1;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;
use support::{Trace, presets, published, scenario};
use synod::figure::Form;
use synod::run::open;
use synod::scenario::Scenario;
use synod::words::Lang;

/// How many sentences of a run its golden file holds: the whole of most stories, and the start of a long one.
const SENTENCES: usize = 100;
/// The largest golden file that is worth reading.
const MOST_BYTES: u64 = 12_000;

/// The trace of every preset that the catalogue shows, in form 1, made once for all tests of this file.
fn traces() -> impl Iterator<Item = (&'static str, &'static Trace)> {
    static TRACES: LazyLock<Vec<(String, Trace)>> =
        LazyLock::new(|| presets().map(|(name, _, preset)| (name, Trace::of(&scenario(preset.script)))).collect());
    TRACES.iter().map(|(name, trace)| (name.as_str(), trace))
}

/// Every preset that was ever published, in the version in which it was: that of its golden run.
fn as_published() -> impl Iterator<Item = (String, Scenario)> {
    published().map(|(name, _, preset)| {
        let golden = fs::read_to_string(golden_file(&name)).unwrap_or_default();
        let scenario = scenario(preset.script);
        let version = golden.strip_prefix("version ").and_then(|rest| rest.split(',').next()?.parse().ok());
        let version = version.unwrap_or(scenario.settings.version());
        (name, scenario.in_version(version))
    })
}

fn golden_file(name: &str) -> PathBuf {
    PathBuf::from("tests/told").join(format!("{}.txt", name.replace('/', ".")))
}

/// What a golden file holds of a run: the hash of its trace, what was told, and how it ended.
fn golden(scenario: &Scenario) -> String {
    let trace = Trace::of(scenario);
    let mut text =
        format!("version {}, {} lines in form 1 with the hash {}\n\n", scenario.settings.version(), trace.text.len(), support::name_of(&trace.text));
    let mut session = open(scenario.clone());
    while !session.explore(u32::MAX) {}
    let (beats, roster) = (session.beats().all(), scenario.settings.roster());
    for beat in beats.iter().take(SENTENCES) {
        text += &format!("{:>12}  {}\n", beat.at.exact(), beat.tell().say(Lang::English, roster));
    }
    if beats.len() > SENTENCES {
        text += &format!("{:>12}  {} sentences more\n", "..", beats.len() - SENTENCES);
    }
    let last = |kind: &str| trace.all(kind).map(|line| &line["t"]).last().cloned().unwrap_or_default();
    text += &format!("\nends at {} us\n", last("end"));
    for line in trace.all("verdict") {
        let why = line["why"].as_str().map_or(String::new(), |why| format!(": {why}"));
        text += &format!("{} {}{why}\n", line["property"].as_str().unwrap_or_default(), line["state"].as_str().unwrap_or_default());
    }
    text
}

/// The first line in which two texts differ, for people.
fn first_difference(golden: &str, found: &str) -> String {
    let (mut golden, mut found) = (golden.lines(), found.lines());
    for number in 1.. {
        match (golden.next(), found.next()) {
            (Some(one), Some(other)) if one == other => {}
            (None, None) => return "only in line ends".into(),
            (one, other) => {
                let show = |line: Option<&str>| line.unwrap_or("nothing more").to_owned();
                return format!("in line {number}\n  golden: {}\n  found:  {}", show(one), show(other));
            }
        }
    }
    unreachable!("lines are finite")
}

#[test]
fn a_published_run_is_the_same_to_the_byte() {
    let bless = std::env::var_os("SYNOD_BLESS").is_some();
    let mut differing = Vec::new();
    for (name, scenario) in as_published() {
        let (file, found) = (golden_file(&name), golden(&scenario));
        if bless && !file.exists() {
            fs::write(&file, &found).expect("tests/told can be written");
        }
        let golden = fs::read_to_string(&file).unwrap_or_default();
        if golden != found {
            differing.push(format!("{name} differs from {} {}", file.display(), first_difference(&golden, &found)));
        }
    }
    assert!(differing.is_empty(), "{}\nA new preset gets its golden run by SYNOD_BLESS=1 cargo test --test traces.", differing.join("\n"));
}

#[test]
fn a_preset_that_moved_to_a_later_version_is_the_same_run_there() {
    let moved = as_published().zip(published()).filter(|((_, before), (_, _, preset))| before.settings != scenario(preset.script).settings);
    let mut count = 0;
    for ((name, before), (_, _, preset)) in moved {
        let [before, now] = [before, scenario(preset.script)].map(|scenario| Trace::of(&scenario));
        // Only the first line says of which version it is.
        assert_eq!(first_difference(&before.text[1..].join("\n"), &now.text[1..].join("\n")), "only in line ends", "{name}");
        count += 1;
    }
    assert!(count > 50, "{count} presets moved");
}

#[test]
fn form_2_holds_everything_that_form_1_does() {
    for (name, _, preset) in published() {
        let scenario = scenario(preset.script);
        let (one, two) = (Trace::of(&scenario), Trace::in_form(&scenario, Form::Two));
        let (one, two) = (in_form_1(&one.lines), in_form_1(&two.lines));
        for (place, (one, two)) in one.iter().zip(&two).enumerate() {
            assert_eq!(one, two, "{name}, line {place}");
        }
        assert_eq!(one.len(), two.len(), "{name}");
    }
}

#[test]
fn every_golden_run_belongs_to_a_preset_and_is_short_enough_to_read() {
    let known: BTreeSet<PathBuf> = published().map(|(name, ..)| golden_file(&name)).collect();
    for entry in fs::read_dir("tests/told").expect("there are golden runs") {
        let entry = entry.expect("a listed file is there");
        assert!(known.contains(&entry.path()), "{} is of no preset: remove it", entry.path().display());
        let bytes = entry.metadata().expect("a listed file has a size").len();
        assert!(bytes <= MOST_BYTES, "{} has {bytes} bytes", entry.path().display());
    }
}

#[test]
fn every_run_that_lies_in_a_folder_is_published() {
    let known: BTreeSet<String> = published().map(|(name, ..)| name).collect();
    let mut files = 0;
    let questions = fs::read_dir("src/protocols").expect("there are algorithms").flatten();
    for algorithm in questions.flat_map(|question| fs::read_dir(question.path()).into_iter().flatten().flatten()) {
        for run in fs::read_dir(algorithm.path().join("runs")).into_iter().flatten().flatten() {
            let (folder, file) = (algorithm.file_name().to_string_lossy().replace('_', "-"), run.file_name().to_string_lossy().into_owned());
            let name = file.strip_suffix(".run").map(|id| format!("{folder}/{id}"));
            assert!(name.as_ref().is_some_and(|name| known.contains(name)), "{} is listed nowhere", run.path().display());
            files += 1;
        }
    }
    assert_eq!(files, known.len(), "each published run is a file");
}

#[test]
fn exactly_what_a_preset_is_meant_to_break_breaks() {
    for ((name, card, preset), (_, trace)) in presets().zip(traces()) {
        assert_eq!(trace.broken(), preset.breaks().collect::<Vec<_>>(), "{name}");
        let verdicts: Vec<&Json> = trace.all("verdict").map(|line| &line["property"]).collect();
        assert_eq!(verdicts, card.goals.iter().map(|goal| goal.name).collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn no_line_of_a_preset_is_skipped_and_every_line_acts() {
    for ((name, _, preset), (_, trace)) in presets().zip(traces()) {
        assert_eq!(trace.all("skip").map(Json::to_string).collect::<Vec<_>>(), Vec::<String>::new(), "{name}");
        for line in scenario(preset.script).lines {
            let word = line.what.word();
            let is_told = |told: &Json| told["k"] == word || (told["k"] == "command" && told["name"] == word);
            assert!(trace.lines.iter().any(is_told), "{name}: no {word} in its trace");
        }
    }
}

#[test]
fn every_preset_is_written_as_synod_writes_it() {
    // The version always, of the settings only what differs from the default: nothing that a reader would wonder about.
    for (name, _, preset) in presets() {
        let printed = synod::scenario::script::print(&scenario(preset.script));
        let words = |text: &str| -> BTreeSet<String> { text.split_whitespace().map(str::to_owned).collect() };
        assert_eq!(words(preset.script), words(&printed), "{name}");
    }
}

#[test]
fn everything_that_happens_is_numbered_and_every_cause_came_before() {
    for (name, trace) in traces() {
        let mut last = 0;
        for line in trace.lines.iter().filter(|line| !["run", "verdict", "end"].map(Json::from).contains(&line["k"])) {
            last += 1;
            assert_eq!(line["i"], last, "{name}: {line}");
            if let Some(because) = line.get("because") {
                assert!(because.as_u64().is_some_and(|because| (1..last).contains(&because)), "{name}: {line}");
            }
        }
    }
}

#[test]
fn every_consequence_has_its_cause() {
    for (name, trace) in traces() {
        for kind in ["send", "state", "chosen", "decide"] {
            assert!(trace.all(kind).all(|line| line.get("because").is_some()), "{name}: a {kind} without because");
        }
        for line in trace.all("send") {
            let cause = &trace.lines[line["because"].as_u64().expect("checked above") as usize];
            assert!(cause["p"] == line["p"] && cause["t"] == line["t"], "{name}: {line} because of {cause}");
        }
    }
}

#[test]
fn time_never_runs_back() {
    for (name, trace) in traces() {
        let times: Vec<u64> = trace.lines.iter().filter(|line| line["k"] != "verdict").filter_map(|line| line["t"].as_u64()).collect();
        assert!(times.is_sorted(), "{name}");
    }
}

#[test]
fn every_arrival_and_every_loss_names_its_sending() {
    for (name, trace) in traces() {
        for line in trace.all("deliver").chain(trace.all("lose")) {
            // The head is line 0, so that a line's place is its number.
            let send = &trace.lines[line["send"].as_u64().expect("an arrival names its sending") as usize];
            let pair = |of: &Json, from: &str, to: &str| (of[from].clone(), of[to].clone(), of["nth"].clone());
            assert_eq!(pair(send, "p", "to"), pair(line, "from", "p"), "{name}: {line}");
            assert_eq!((&send["k"], &send["type"], &send["body"]), (&json!("send"), &line["type"], &line["body"]), "{name}: {line}");
        }
    }
}

#[test]
fn what_a_process_tells_itself_is_handed_over_at_once_and_is_no_message() {
    for (name, trace) in traces() {
        let mine = |line: &&Json| line["p"] == line["to"] || line["p"] == line["from"];
        for line in trace.all("deliver").filter(mine) {
            let send = &trace.lines[line["send"].as_u64().expect("an arrival names its sending") as usize];
            assert_eq!(send["t"], line["t"], "{name}: {line}");
        }
        let messages = trace.all("send").filter(|line| line["p"] != line["to"]).count();
        let end = trace.all("end").next().expect("a trace has an end");
        assert_eq!(end["messages"], messages, "{name}");
    }
}

#[test]
fn the_end_counts_the_handled_events() {
    for (name, trace) in traces() {
        let handled = ["start", "deliver", "timer", "command", "recover"].map(|kind| trace.all(kind).count()).iter().sum::<usize>();
        assert_eq!(trace.all("end").next().expect("a trace has an end")["events"], handled, "{name}");
    }
}

#[test]
fn a_disk_lists_fields_of_its_state() {
    for (name, trace) in traces() {
        for line in trace.all("state") {
            let disk = line["disk"].as_array().expect("a state lists what is on the disk");
            assert!(disk.iter().all(|field| line["fields"].get(field.as_str().unwrap_or_default()).is_some()), "{name}: {line}");
        }
    }
}

#[test]
fn a_trace_begins_with_its_script_which_runs_as_it_stands() {
    for (name, trace) in traces() {
        let head = &trace.lines[0];
        let script = head["scenario"].as_str().expect("the head has the script");
        assert_eq!(head["k"], "run", "{name}");
        assert_eq!(Trace::of(&scenario(script)).text, trace.text, "{name}");
    }
}

#[test]
fn ballots_bodies_and_states_read_as_the_design_says() {
    let trace = support::trace(support::preset("paxos/later-ballot-adopts"));
    let body = |name: &str| trace.sent(name).next().unwrap_or_else(|| panic!("a {name} is sent"))["body"].clone();
    assert_eq!(body("Prepare"), json!({"ballot": [1, 1]}));
    assert_eq!(body("Promise"), json!({"ballot": [1, 1], "accepted_ballot": null, "accepted_value": null}));
    assert_eq!(body("Accept"), json!({"ballot": [1, 1], "value": "red"}));
    assert_eq!(body("Accepted"), json!({"ballot": [1, 1], "value": "red"}));
    let duel = support::trace(support::preset("paxos/dueling-proposers"));
    for line in duel.sent("Nack") {
        let ballot = |name: &str| (line["body"][name][0].as_u64(), line["body"][name][1].as_u64());
        assert!(ballot("higher") > ballot("ballot"), "{line}");
    }
    let state = trace.all("state").next().expect("states change");
    assert_eq!(state["disk"], json!(["promised", "accepted", "max_round", "input", "decided"]));
    assert_eq!(trace.all("chosen").next().map(|line| (line["ballot"].clone(), line["value"].clone())), Some((json!([1, 1]), json!("red"))));
}
