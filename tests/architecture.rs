//! The house rules that a machine can hold: which way imports run, how long things are, what may stand where.

#[path = "support/sources.rs"]
mod sources;

use sources::{Source, read};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use synod::protocols::CARDS;

/// The floors of the house, from the ground up. A file may name its own floor and those below it.
const FLOORS: [&str; 12] = ["base", "words", "scenario", "facts", "sim", "properties", "protocols", "run", "survey", "geometry", "figure", "player"];
/// What an algorithm may know of the simulator: the traits that it implements and the words that they use.
const PROTOCOLS_SEE_OF_SIM: [&str; 16] = [
    "Breach", "Cast", "Check", "Context", "Count", "Dice", "Effect", "Knows", "Liar", "Process", "Progress", "Property", "Protocol", "Scene",
    "Shows", "Verdict",
];
const WEB_CRATES: [&str; 6] = ["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo_", "wasm_bindgen_futures"];
/// Where text of the world comes in and goes out.
const KNOW_SERDE: [&str; 3] = ["src/figure", "src/player/remote", "src/app"];
const LONGEST_FILE: usize = 500;
const LONGEST_FUNCTION: usize = 70;
const LONGEST_COMPONENT: usize = 150;

fn nothing_of(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}:\n  {}", found.join("\n  "));
}

/// The names that follow `path::` in a line: one, or those in braces.
fn named_after<'a>(line: &'a str, path: &str) -> Vec<&'a str> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let head = |text: &'a str| text.trim_start().split(|c| !is_name(c)).next().unwrap_or_default();
    let mut names = Vec::new();
    for (place, _) in line.match_indices(path) {
        let behind = &line[place + path.len()..];
        match behind.strip_prefix('{') {
            Some(list) => names.extend(list.split('}').next().unwrap_or(list).split(',').map(head)),
            None => names.push(head(behind)),
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

#[test]
fn imports_run_one_way() {
    let height = |floor: &str| FLOORS.iter().position(|known| *known == floor);
    let mut found = Vec::new();
    for source in read("src", "rs") {
        let Some(own) = height(source.floor()) else { continue };
        for (line, text) in source.code() {
            for name in named_after(text, "crate::") {
                if height(name).is_some_and(|other| other > own) {
                    found.push(format!("{} names {name}", source.place(line)));
                }
            }
        }
    }
    nothing_of(&found, "a floor names only what lies below it");
}

/// The folders of all algorithms: the question that each answers, and its own.
fn folders() -> Vec<(String, String)> {
    let within = |path: &str| -> Vec<String> {
        let entries = fs::read_dir(path).expect("there are algorithms").map(|entry| entry.expect("a listed file is there"));
        entries.filter(|entry| entry.path().is_dir()).map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    };
    let questions = within("src/protocols").into_iter().filter(|name| name != "parts");
    questions.flat_map(|question| within(&format!("src/protocols/{question}")).into_iter().map(move |name| (question.clone(), name))).collect()
}

#[test]
fn only_its_line_in_the_catalogue_names_an_algorithm_s_folder() {
    let mut found = Vec::new();
    for source in read("src", "rs").into_iter().filter(|source| source.path != Path::new("src/protocols/mod.rs")) {
        for (question, folder) in
            folders().iter().filter(|(question, own)| !source.path.starts_with(Path::new("src/protocols").join(question).join(own)))
        {
            let names = |text: &str| text.contains(&format!("{folder}::")) || text.contains(&format!("{question}::{folder}"));
            found.extend(source.code().filter(|(_, text)| names(text)).map(|(line, _)| format!("{} names {folder}", source.place(line))));
        }
    }
    nothing_of(&found, "whoever wants an algorithm asks the catalogue");
}

#[test]
fn an_algorithm_s_folder_lies_in_the_one_of_the_question_that_it_answers() {
    let known: BTreeSet<(String, String)> = CARDS.iter().map(|card| (card.family.id.to_owned(), card.id.replace('-', "_"))).collect();
    assert_eq!(known, folders().into_iter().collect());
}

#[test]
fn no_part_of_the_page_imports_itself_by_way_of_others() {
    // What stands in `app/mod.rs` itself, what people ask for and the words, is everybody's.
    let mut imports: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in read("src/app", "rs") {
        let own = source.part_of("src/app").to_owned();
        for (_, line) in source.code() {
            let above = if source.path.parent() == Some(Path::new("src/app")) { named_after(line, "super::") } else { Vec::new() };
            imports.entry(own.clone()).or_default().extend(named_after(line, "crate::app::").into_iter().chain(above).map(str::to_owned));
        }
    }
    let known: Vec<String> = imports.keys().cloned().collect();
    imports.values_mut().for_each(|names| names.retain(|name| known.contains(name) && name != "words" && name != "mod"));
    take_away_what_ends(&mut imports);
    imports.remove("mod");
    nothing_of(&imports.keys().cloned().collect::<Vec<_>>(), "parts of the page in a circle");
}

/// Whoever imports nobody that is left is taken away; those who stay go in circles.
fn take_away_what_ends(imports: &mut BTreeMap<String, BTreeSet<String>>) {
    loop {
        let left: BTreeSet<String> = imports.keys().cloned().collect();
        let ends = |own: &String, names: &BTreeSet<String>| !names.iter().any(|name| name != own && left.contains(name));
        let done: Vec<String> = imports.iter().filter(|(own, names)| ends(own, names)).map(|(own, _)| own.clone()).collect();
        if done.is_empty() {
            return;
        }
        done.iter().for_each(|own| _ = imports.remove(own));
    }
}

/// The paths that a file uses, each name in braces by itself: `super::{a, b::c}` is two.
fn used(source: &Source) -> Vec<String> {
    let code: String = source.code().map(|(_, line)| format!("{} ", line.trim())).collect();
    let statements = code.split("use ").skip(1).filter_map(|rest| rest.split_once(';')).map(|(path, _)| path.to_owned());
    statements
        .flat_map(|path| match path.split_once('{') {
            None => vec![path],
            Some((front, names)) => names.split(',').map(|name| format!("{front}{}", name.trim().trim_end_matches('}'))).collect(),
        })
        .collect()
}

#[test]
fn no_two_files_use_each_other() {
    // A folder's own file hands on what is in it, and is nobody's neighbour.
    let files: BTreeMap<String, Source> = read("src", "rs")
        .into_iter()
        .filter(|source| !source.path.ends_with("mod.rs"))
        .map(|source| (source.path.with_extension("").to_string_lossy().into_owned(), source))
        .collect();
    let mut imports: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (own, source) in &files {
        for path in used(source) {
            let mut at = own.clone();
            for name in path.split("::").map(str::trim) {
                match name {
                    "crate" => at = "src".to_owned(),
                    "super" => at.truncate(at.rfind('/').unwrap_or_default()),
                    name => at = format!("{at}/{name}"),
                }
                if name != "super" && files.contains_key(&at) && at != *own {
                    imports.entry(own.clone()).or_default().insert(at.clone());
                    break;
                }
            }
        }
    }
    assert!(imports.len() > 200, "{} files use others", imports.len());
    take_away_what_ends(&mut imports);
    nothing_of(&imports.keys().cloned().collect::<Vec<_>>(), "files that use each other in a circle");
}

#[test]
fn every_folder_of_the_library_is_a_floor() {
    let lib = fs::read_to_string("src/lib.rs").expect("the library has a root");
    let modules: Vec<&str> = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let mut floors = FLOORS.to_vec();
    floors.sort_unstable();
    assert_eq!(modules, floors, "FLOORS in this test says in which order they stand");
}

#[test]
fn algorithms_see_little_of_the_simulator() {
    let mut found = Vec::new();
    for source in read("src/protocols", "rs") {
        for (line, text) in source.code() {
            let strange = named_after(text, "crate::sim::").into_iter().filter(|name| !PROTOCOLS_SEE_OF_SIM.contains(name));
            found.extend(strange.map(|name| format!("{} names sim::{name}", source.place(line))));
        }
    }
    nothing_of(&found, "an algorithm knows its traits, not the machine that runs it");
}

#[test]
fn only_the_page_names_web_crates() {
    let mut found = Vec::new();
    for source in read("src", "rs").iter().filter(|source| !["app", "main"].contains(&source.floor())) {
        for (line, text) in source.code() {
            found.extend(WEB_CRATES.iter().filter(|name| text.contains(*name)).map(|name| format!("{} names {name}", source.place(line))));
        }
    }
    nothing_of(&found, "the library has no web crate");
}

#[test]
fn only_what_goes_out_or_comes_in_has_a_shape_for_others() {
    let mut found = Vec::new();
    for source in read("src", "rs").iter().filter(|source| !KNOW_SERDE.iter().any(|folder| source.path.starts_with(folder))) {
        found.extend(source.code().filter(|(_, text)| text.contains("serde")).map(|(line, _)| source.place(line)));
    }
    nothing_of(&found, "algorithms, facts and runs do not know how they are written; scripts and links are our own");
}

#[test]
fn the_page_names_no_algorithm() {
    let mut found = Vec::new();
    for source in read("src/app", "rs") {
        for (line, text) in source.code() {
            let named = CARDS
                .iter()
                .filter(|card| text.contains(&format!("\"{}", card.id)) || text.contains(&format!("protocols::{}", card.id.replace('-', "_"))));
            found.extend(named.map(|card| format!("{} names {}", source.place(line), card.id)));
        }
    }
    nothing_of(&found, "the page draws what traits say and knows no algorithm");
}

#[test]
fn files_and_functions_stay_short() {
    let mut found = Vec::new();
    for source in read("src", "rs").into_iter().chain(read("tests", "rs")) {
        let lines: Vec<&str> = source.text.lines().collect();
        if lines.len() > LONGEST_FILE {
            found.push(format!("{} has {} lines", source.path.display(), lines.len()));
        }
        for (start, line) in lines.iter().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let head = line.trim_start().trim_start_matches("pub").trim_start_matches("(super)").trim_start_matches("(crate)").trim_start();
            if !head.trim_start_matches("const ").starts_with("fn ") || line.trim_end().ends_with([';', '}']) {
                continue;
            }
            let closing = format!("{}}}", " ".repeat(indent));
            let length = lines[start..].iter().position(|line| *line == closing).map_or(1, |place| place + 1);
            if length > LONGEST_FUNCTION {
                found.push(format!("{} is a function of {length} lines", source.place(start + 1)));
            }
        }
    }
    nothing_of(&found, "500 lines a file and 70 lines a function are the limits");
}

#[test]
fn a_component_is_one_short_file() {
    let long = |source: &Source| source.text.contains("html!") && source.text.lines().count() > LONGEST_COMPONENT;
    let found: Vec<String> = read("src/app", "rs").into_iter().filter(long).map(|source| source.path.display().to_string()).collect();
    nothing_of(&found, "a component stays under 150 lines");
}

#[test]
fn every_file_says_what_it_is() {
    let silent = |source: &Source| !source.text.starts_with("//!");
    let found: Vec<String> =
        read("src", "rs").into_iter().chain(read("tests", "rs")).filter(silent).map(|source| source.path.display().to_string()).collect();
    nothing_of(&found, "a file starts with a sentence that says what it is");
}

#[test]
fn colours_live_in_tokens_css() {
    let is_colour = |text: &str| {
        let hex = |(place, _): (usize, &str)| {
            let digits = text[place + 2..].chars().take_while(char::is_ascii_hexdigit).count();
            [3, 6, 8].contains(&digits) && text[place + 2 + digits..].starts_with('"')
        };
        text.match_indices("\"#").any(hex) || text.contains("rgb(") || text.contains("hsl(") || text.contains("oklch(")
    };
    let mut found = Vec::new();
    for source in read("src", "rs") {
        found.extend(source.code().filter(|(_, text)| is_colour(text)).map(|(line, _)| source.place(line)));
    }
    for source in read("static/css", "css").iter().filter(|source| !source.path.ends_with("tokens.css")) {
        let hex = |text: &str| text.split('#').skip(1).any(|behind| behind.chars().take_while(char::is_ascii_hexdigit).count() >= 3);
        let literal = |text: &str| text.contains("rgb(") || text.contains("hsl(") || hex(text);
        found.extend(source.text.lines().enumerate().filter(|(_, text)| literal(text)).map(|(line, _)| source.place(line + 1)));
    }
    nothing_of(&found, "colours live in tokens.css and nowhere else");
}

/// The classes that a line of a style sheet names before its first brace.
fn classes_of(line: &str) -> impl Iterator<Item = &str> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let selector = line.split('{').next().unwrap_or_default();
    let names = selector.split('.').skip(1).map(move |behind| behind.split(|c| !is_name(c)).next().unwrap_or_default());
    names.filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
}

#[test]
fn what_style_sheets_name_is_on_the_page() {
    // Classes stand between quotation marks, also where they are put together.
    let mut worn: BTreeSet<String> = BTreeSet::new();
    for source in read("src", "rs") {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        worn.extend(source.text.split('"').flat_map(|piece| piece.split(|c| !is_name(c))).map(str::to_owned));
    }
    let mut found = Vec::new();
    for source in read("static/css", "css") {
        for (line, text) in source.text.lines().enumerate().filter(|(_, text)| text.contains('{')) {
            found.extend(classes_of(text).filter(|class| !worn.contains(*class)).map(|class| format!("{} names .{class}", source.place(line + 1))));
        }
    }
    nothing_of(&found, "a style sheet names what somebody wears");
}

/// Elements around what is drawn, and those that are drawn.
const AROUND_THE_DRAWING: [&str; 8] = ["page", "main", "stages", "pane", "stage", "drawing", "process", "message"];

#[test]
fn no_style_asks_what_is_inside_of_an_element_around_the_drawing() {
    // A browser asks again at every change inside of such an element, and something changes with every frame.
    let mut found = Vec::new();
    for source in read("static/css", "css") {
        for (line, text) in source.text.lines().enumerate() {
            let asked = text.match_indices(":has(").map(|(place, _)| text[..place].rsplit([' ', ',', '{', '>']).next().unwrap_or_default());
            let around = asked.filter(|subject| classes_of(subject).any(|class| AROUND_THE_DRAWING.contains(&class)));
            found.extend(around.map(|subject| format!("{} asks {subject}", source.place(line + 1))));
        }
    }
    nothing_of(&found, "a class says what an element around the drawing has inside");
}

#[test]
fn tests_are_not_ignored_and_do_not_sleep() {
    let banned = [concat!("#[ign", "ore"), concat!("thread::sl", "eep"), concat!("should_panic", "()")];
    let mut found = Vec::new();
    for source in read("tests", "rs").into_iter().chain(read("src", "rs")) {
        for (line, text) in source.code() {
            found.extend(banned.iter().filter(|word| text.contains(*word)).map(|word| format!("{} has {word}", source.place(line))));
        }
    }
    nothing_of(&found, "a test runs, and waits for nothing");
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let manifest = fs::read_to_string("Cargo.toml").expect("there is a manifest");
    let (mut section, mut before, mut found) = ("", "", Vec::new());
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        } else if section.contains("dependencies]") && line.contains('=') && !before.starts_with("# ") {
            found.push(line.to_owned());
        }
        before = line;
    }
    nothing_of(&found, "each dependency has a sentence above it");
}

#[test]
fn no_fact_is_named_outside_of_facts_properties_and_protocols() {
    let facts = fs::read_to_string("src/facts/milestone.rs").expect("the facts have a sum");
    let sum = facts.split("families! {").last().and_then(|behind| behind.split("\n}").next()).expect("the list of all families");
    let families: Vec<String> = sum.lines().filter_map(|line| Some(format!("{}::", line.trim().strip_suffix(',')?))).collect();
    assert!(families.len() >= 5, "{families:?}");
    let mut found = Vec::new();
    for source in read("src", "rs").iter().filter(|source| !["facts", "properties", "protocols"].contains(&source.floor())) {
        for (line, text) in source.code() {
            let is_named = |family: &&String| {
                text.match_indices(family.as_str()).any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
            };
            found.extend(families.iter().filter(is_named).map(|family| format!("{} names {family}", source.place(line))));
        }
    }
    nothing_of(&found, "what a fact means is said once, in its family, and read by everybody else");
}
