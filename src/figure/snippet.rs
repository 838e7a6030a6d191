//! A run in other people's pages and slides: the few lines that put it there.

/// Where a run is to be shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Snippet {
    /// In a web page, as a frame.
    Frame,
    /// In slides of reveal.js or Quarto: the frame is loaded with its slide.
    Reveal,
    /// In slides of Slidev.
    Slidev,
    /// In Markdown, as a link.
    Markdown,
}

impl Snippet {
    /// All of them, in the order of the menu.
    pub const ALL: [Snippet; 4] = [Snippet::Frame, Snippet::Reveal, Snippet::Slidev, Snippet::Markdown];

    /// Its name: the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Snippet::Frame => "HTML",
            Snippet::Reveal => "reveal.js, Quarto",
            Snippet::Slidev => "Slidev",
            Snippet::Markdown => "Markdown",
        }
    }

    /// The lines. `page` is the address of the run, `frame` that of the same for a frame: the page in one file, which needs nothing
    /// from its host and so works in a sandbox.
    pub fn write(self, title: &str, page: &str, frame: &str) -> String {
        match self {
            Snippet::Frame => iframe("src", title, frame),
            Snippet::Reveal => format!("<section>\n{}\n</section>", iframe("data-src", title, frame)),
            Snippet::Slidev => format!("---\nlayout: iframe\nurl: {frame}\n---"),
            Snippet::Markdown => format!("[{}]({page})", title.replace('[', "\\[").replace(']', "\\]")),
        }
    }
}

fn iframe(source: &str, title: &str, address: &str) -> String {
    let escape = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;");
    format!(
        "<iframe title=\"{}\" {source}=\"{}\"\n  loading=\"lazy\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" allow=\"fullscreen; clipboard-write\"\n  \
        style=\"width: 100%; aspect-ratio: 16 / 9; border: 0\"></iframe>",
        escape(title),
        escape(address)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_snippet_holds_its_address_whole() {
        let (page, frame) = ("https://example.org/#raft/plain?v=1&t=5ms", "https://example.org/synod.html#raft/plain?v=1&t=5ms&embed=1");
        let written = |snippet: Snippet| snippet.write("Raft \"[live]\"", page, frame);
        let address = frame.replace('&', "&amp;");
        assert!(written(Snippet::Frame).starts_with(&format!("<iframe title=\"Raft &quot;[live]&quot;\" src=\"{address}\"")));
        assert!(written(Snippet::Reveal).contains(&format!("data-src=\"{address}\"")));
        assert!(written(Snippet::Slidev).contains(&format!("url: {frame}\n")));
        assert_eq!(written(Snippet::Markdown), format!("[Raft \"\\[live\\]\"]({page})"));
    }
}
