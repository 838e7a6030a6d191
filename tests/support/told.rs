//! What a traitor can tell whom, as lines of a script.

/// Every way to tell each of some others one of some words in a round.
pub fn ways(traitor: u64, round: u32, others: &[u64], words: &[&str]) -> Vec<String> {
    others.iter().fold(vec![String::new()], |scripts, other| {
        let line = |script: &String, word: &str| format!("{script}at 0ms  lie P{traitor} {word} to P{other} round {round}\n");
        scripts.iter().flat_map(|script| words.iter().map(move |word| line(script, word))).collect()
    })
}
