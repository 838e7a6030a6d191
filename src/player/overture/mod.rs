//! The overture: what a first visit shows before the program is there. It stands in the page as text, and a style sheet moves it: the
//! first seconds of the run that a first visit opens, on the same stage, at the times of the same reading clock. So whoever comes sees
//! the run begin at once, and the program takes over in the middle of it.
//!
//! `headless overture` writes it when the page is built. It wears what the page's own style sheets say, and no more of them than it
//! needs (`dress`).

mod drawing;
mod dress;
mod score;
mod sentence;
#[cfg(test)]
mod tests;
mod titles;

use crate::base::Span;
use crate::words::{Lang, Words, words};
use drawing::CUTS;
pub use score::LENGTH;
use score::{Moment, courses, opened, score, stays};

/// The word of the button that says why the sentence is true; its room is kept.
pub static WHY: Words = words("Why?", "¿Por qué?", "Pourquoi\u{a0}?");
/// Who sees what is known from outside.
pub static OBSERVER: Words = words("An observer sees:", "Un observador ve:", "Un observateur voit\u{a0}:");
static LOADING: Words = words("Synod is coming …", "Synod está llegando…", "Synod arrive…");
static NEEDS_SCRIPT: Words = words(
    "Synod runs in your browser and needs JavaScript.",
    "Synod funciona en su navegador y necesita JavaScript.",
    "Synod fonctionne dans votre navigateur et a besoin de JavaScript.",
);

/// What the page knows before any script has come: which language, which colours, and whether a link asks for something else.
const SCRIPT: &str = include_str!("script.js");
/// What only the overture wears.
const SHEET: &str = include_str!("overture.css");

/// The whole of it, as a piece of a page.
pub fn overture() -> String {
    let moments = score();
    let inner = format!("{}{}{}", opening(), script(), page(&moments));
    let around = |styles: &str| format!("<div id=\"overture\">{styles}{inner}</div>");
    // Its styles go with it.
    around(&format!("<style>{}</style>", dress::dress(&around(""), &own_sheet())))
}

fn script() -> String {
    format!("<script>{}</script>", SCRIPT.trim().replace("TITLES", &titles::titles()))
}

/// What only the overture wears, with one rule a shape of stage.
fn own_sheet() -> String {
    let units: String = CUTS
        .iter()
        .map(|cut| format!("#overture .{}{{--u:calc({})}}@container {}{{#overture .{}{{display:block}}}}", cut.class, cut.unit, cut.query, cut.class))
        .collect();
    format!("{SHEET}{units}")
}

/// What stands in place of the first scene where a link asks for another: what it opens, as far as that can be told, and that it comes.
fn opening() -> String {
    let loading = in_languages("span", |lang| escaped(LOADING.of(lang)));
    format!(
        "<div class=\"page alone opening\"><header class=\"top\"><b class=\"wordmark\">Synod</b></header>\
         <main class=\"main\"><p class=\"opens\"></p><p class=\"loading\">{loading}</p></main><div class=\"transport\"></div></div>"
    )
}

/// The page as it is going to be, without what can be pressed.
fn page(moments: &[Moment]) -> String {
    let player = opened();
    let card = player.scenario().card();
    let title = player.preset().map_or(&card.title, |preset| &preset.title);
    let worded = |words: &'static Words| in_languages("span", |lang| escaped(words.of(lang)));
    let courses = courses(moments);
    let cuts: String = CUTS.iter().map(|cut| cut.draw(moments, &courses)).collect();
    let about = player.preset().map_or(&card.claim, |preset| &preset.about);
    let needs: String = Lang::ALL.iter().map(|lang| format!("<p lang=\"{}\">{}</p>", lang.code(), escaped(NEEDS_SCRIPT.of(*lang)))).collect();
    format!(
        "<div class=\"page alone\"><header class=\"top\"><h1 class=\"wordmark\">Synod</h1><p class=\"what-runs\"><span class=\"algorithm\">{}</span><span class=\"slash\">/</span><span class=\"scenario\">{}</span></p></header>\
         <main class=\"main\"><div class=\"stages\"><section class=\"pane\"><div class=\"stage\"><div class=\"ribbon\"><div class=\"observer\"><span class=\"from\">{}</span>{}</div></div>\
         <div class=\"drawing\" aria-hidden=\"true\">{cuts}</div></div></section></div>\
         <div class=\"caption\"><p>{}</p><div class=\"asks\"><span class=\"button ask why\"><span class=\"word\">{}</span></span><span class=\"button ask waits\"><span class=\"icon\"></span></span></div></div>\
         <div class=\"below\"><div class=\"below-head\"></div></div></main><div class=\"transport\"><noscript>{needs}</noscript></div></div>",
        worded(&card.title),
        worded(title),
        worded(&OBSERVER),
        known(moments),
        sentence::sentences(moments, about),
        worded(&WHY),
    )
}

/// What is known from outside, from stretch to stretch.
fn known(moments: &[Moment]) -> String {
    let roster = moments[0].frame.roster;
    let said = |moment: &Moment| moment.frame.known.iter().map(|known| known.text).collect::<Vec<_>>();
    let stays = stays(moments.iter(), |moment| Some(said(moment)));
    let line = |stay: &score::Stay<Vec<crate::words::Text>>| {
        let (kind, times) = dated(stay.from, stay.to);
        let texts =
            in_languages("span", |lang| stay.what.iter().map(|text| sentence::said(&text.pieces(lang, roster), lang)).collect::<Vec<_>>().join(" "));
        format!("<span class=\"nothing{kind}\"{}>{texts}</span>", styled(&times))
    };
    stays.iter().map(line).collect()
}

/// From when to when something is there: classes and what a style sheet is to know.
type Dates = (&'static str, String);

fn dated(from: Span, to: Option<Span>) -> Dates {
    match (from == Span::ZERO, to) {
        (true, None) => ("", String::new()),
        (true, Some(to)) => (" going", format!("--e:{};", seconds(to))),
        (false, None) => (" coming", format!("--s:{};", seconds(from))),
        (false, Some(to)) => (" passing", format!("--s:{};--e:{};", seconds(from), seconds(to))),
    }
}

fn styled(style: &str) -> String {
    if style.is_empty() { String::new() } else { format!(" style=\"{style}\"") }
}

/// The same in all languages: once where it is alike in all, else an element each, of which the page's language shows one.
fn in_languages(tag: &str, said: impl Fn(Lang) -> String) -> String {
    let all = Lang::ALL.map(said);
    if all.iter().all(|one| *one == all[0]) {
        let [one, ..] = all;
        return one;
    }
    Lang::ALL.iter().zip(all).map(|(lang, text)| format!("<{tag} lang=\"{}\">{text}</{tag}>", lang.code())).collect()
}

/// Words within a page.
fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A time in seconds.
fn seconds(span: Span) -> String {
    let hundredths = span.0 / 10_000;
    trimmed(format!("{}.{:02}", hundredths / 100, hundredths % 100)) + "s"
}

/// A length with two decimals.
fn short(length: f32) -> String {
    trimmed(format!("{length:.2}"))
}

/// A share with three decimals.
fn thousandths(share: f32) -> String {
    trimmed(format!("{share:.3}"))
}

/// A number with decimals, without those that say nothing.
fn trimmed(number: String) -> String {
    let text = number.trim_end_matches('0').trim_end_matches('.');
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    let digits = digits.strip_prefix('0').filter(|rest| rest.starts_with('.')).unwrap_or(digits);
    if digits == "0" || digits.is_empty() { "0".to_owned() } else { format!("{sign}{digits}") }
}

impl super::Player {
    /// Lets wall time pass that was seen to pass before there was a page, in ticks that each take whole.
    pub fn make_up_for(&mut self, wall: Span) -> super::Change {
        let mut left = wall.0.min(LENGTH.0);
        let mut change = super::Change::NOTHING;
        while left > 0 {
            let part = left.min(super::moving::LONGEST_TICK.0);
            let next = self.act(super::Action::Tick(Span(part)));
            change = super::Change { redraw: change.redraw || next.redraw, ..next };
            left -= part;
        }
        change
    }
}
