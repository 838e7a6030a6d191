//! What is written above and below every picture that stands alone: what it shows, that a rule is broken, and the link of the run.

use super::qr::{Qr, qr_in_print};
use super::{PathText, Svg};
use crate::geometry::{Point, Rect};
use crate::scenario::Scenario;
use crate::scenario::link::{self, Link};
use crate::words::{Lang, Words, words};

/// How large letters are below a picture.
pub(super) const LETTERS: f32 = 12.0;
/// From line to line below a picture.
const LEADING: f32 = LETTERS * 1.3;
/// The most lines that the link may take; a longer one becomes a code, or is set small where no code holds it.
const LINK_LINES: usize = 3;
/// How large letters are that nobody will type, and that a program copies.
const SMALL_LETTERS: f32 = 5.0;
/// How wide a square of the code is, in pixels.
const SQUARE: u32 = 2;

static AS_CODE: Words = words(
    "The link of this run, {0} characters:",
    "El enlace de esta ejecución, {0} caracteres:",
    "Le lien de cette exécution, {0} caractères\u{a0}:",
);

static BROKEN: Words = words("Broken on purpose: {0}", "Roto a propósito: {0}", "Faussé exprès\u{a0}: {0}");

/// Which rules are broken on purpose, if any are.
pub(super) fn broken(scenario: &Scenario, lang: Lang) -> Option<String> {
    let card = scenario.card();
    let rules: Vec<&str> = scenario.settings.broken().iter().filter_map(|id| card.rule(id)).map(|rule| rule.words.of(lang)).collect();
    (!rules.is_empty()).then(|| BROKEN.of(lang).replace("{0}", &rules.join("; ")))
}

/// What stands below a picture: the link of its run, whole; a long one as a code.
pub(super) struct Foot {
    lines: Vec<String>,
    letters: f32,
    code: Option<Qr>,
}

impl Foot {
    /// What there is room for below a picture of that width. `page` is where Synod is, up to the link; nothing where that is not known.
    pub fn of(link: &Link, page: &str, width: f32, lang: Lang) -> Foot {
        let text = format!("{page}{}", link::print(link));
        let letters: Vec<char> = text.chars().collect();
        let most = |size: f32| ((width / (size * 0.62)) as usize).max(1);
        let whole = |size: f32| Foot { lines: letters.chunks(most(size)).map(|line| line.iter().collect()).collect(), letters: size, code: None };
        if letters.len() <= most(LETTERS) * LINK_LINES {
            return whole(LETTERS);
        }
        let Some(code) = qr_in_print(&text).filter(|code| ((code.side * SQUARE) as f32) < width) else { return whole(SMALL_LETTERS) };
        Foot { lines: vec![AS_CODE.of(lang).replace("{0}", &letters.len().to_string())], letters: LETTERS, code: Some(code) }
    }

    /// How high it is.
    pub fn height(&self) -> f32 {
        self.leading() * self.lines.len() as f32 + self.code.as_ref().map_or(0.0, |code| (code.side * SQUARE) as f32)
    }

    fn leading(&self) -> f32 {
        LEADING / LETTERS * self.letters
    }

    /// Draws it, its first line on that point.
    pub fn draw(&self, svg: &mut Svg, at: Point) {
        for (line, text) in self.lines.iter().enumerate() {
            let at = at.plus(Point::new(0.0, self.leading() * line as f32), 1.0);
            if self.letters < LETTERS {
                svg.sized_words("figure-small", at, self.letters, text);
            } else {
                svg.words("figure-link", at, text);
            }
        }
        if let Some(code) = &self.code {
            let side = (code.side * SQUARE) as f32;
            svg.group_at("", at.plus(Point::new(0.0, LEADING / 2.0), 1.0));
            svg.rect("code-light", Rect { left: 0.0, top: 0.0, right: side, bottom: side });
            svg.path("code-dark", &PathText::written(code.path(SQUARE)));
            svg.end();
        }
    }
}
