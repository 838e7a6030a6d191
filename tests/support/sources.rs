//! The sources, for tests that read them.

#![allow(dead_code, reason = "each test file asks for a part of it")]

use std::fs;
use std::path::{Path, PathBuf};

/// A file, with where it stands.
pub struct Source {
    /// Where.
    pub path: PathBuf,
    /// What is in it.
    pub text: String,
}

impl Source {
    /// The folder or file below `src/` that it belongs to.
    pub fn floor(&self) -> &str {
        self.part_of("src")
    }

    /// The folder or file below that folder that it belongs to.
    pub fn part_of(&self, folder: &str) -> &str {
        let below = self.path.strip_prefix(folder).expect("only sources are asked");
        below.iter().next().and_then(|part| part.to_str()).expect("paths are UTF-8").trim_end_matches(".rs")
    }

    /// Its lines of code, numbered from 1, without comments.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")).map(|(place, line)| (place + 1, line))
    }

    /// A place in it, by its line.
    pub fn place(&self, line: usize) -> String {
        format!("{}:{line}", self.path.display())
    }
}

/// All files below a folder whose names end like this, by their paths.
pub fn read(folder: &str, ending: &str) -> Vec<Source> {
    fn walk(folder: &Path, ending: &str, into: &mut Vec<Source>) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for path in entries.map(|entry| entry.expect("a listed file is there").path()) {
            if path.is_dir() && !path.ends_with("node_modules") {
                walk(&path, ending, into);
            } else if path.extension().is_some_and(|found| found == ending) {
                into.push(Source { text: fs::read_to_string(&path).expect("a source is text"), path });
            }
        }
    }
    let mut sources = Vec::new();
    walk(Path::new(folder), ending, &mut sources);
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(!sources.is_empty(), "there is something in {folder}");
    sources
}
