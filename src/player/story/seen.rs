//! How far somebody has seen stories, as it is kept on their machine alone: `first:12 one-vote:3`.

/// How far each story was seen.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Seen {
    /// Each by its name, with the last of its stops that was seen, from 1.
    stories: Vec<(String, usize)>,
}

impl Seen {
    /// Reads what was kept; what is no such thing is left out.
    pub fn read(kept: &str) -> Seen {
        let pair = |word: &str| word.split_once(':').and_then(|(id, stop)| Some((id.to_owned(), stop.parse().ok()?)));
        Seen { stories: kept.split_whitespace().filter_map(pair).collect() }
    }

    /// Writes it.
    pub fn print(&self) -> String {
        let words: Vec<String> = self.stories.iter().map(|(id, stop)| format!("{id}:{stop}")).collect();
        words.join(" ")
    }

    /// Up to which stop a story was seen; 0 where it was not.
    pub fn of(&self, story: &str) -> usize {
        self.stories.iter().find(|(id, _)| id == story).map_or(0, |(_, stop)| *stop)
    }

    /// A stop of a story is seen; whether that is further than before. What has no name is nobody's to find again.
    pub fn see(&mut self, story: &str, stop: usize) -> bool {
        let is_further = self.of(story) < stop && !story.is_empty();
        if is_further {
            self.stories.retain(|(id, _)| id != story);
            self.stories.push((story.to_owned(), stop));
        }
        is_further
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_seen_is_kept_and_never_becomes_less() {
        let mut seen = Seen::read("first:3 one-vote:5 nonsense x:y");
        assert_eq!((seen.of("first"), seen.of("one-vote"), seen.of("x")), (3, 5, 0));
        assert!(seen.see("first", 4) && !seen.see("first", 2) && seen.see("raft", 1));
        assert_eq!(seen.print(), "one-vote:5 first:4 raft:1");
        assert_eq!(Seen::read(&seen.print()), seen);
    }
}
