//! The overture: what a first visit shows before the program is there. It stands in the page as text, and a style sheet moves it: the
//! first beat of the story that a first visit opens, on the same stage, at the times of the same reading clock. So whoever comes sees
//! the story begin at once, and the program takes over in the middle of it.
//!
//! `headless overture` writes it when the page is built, and the story with it. It wears what the page's own style sheets say, and no more
//! of them than it needs (`dress`).

mod drawing;
mod dress;
mod score;
mod sentence;
#[cfg(test)]
mod tests;
mod titles;

use super::{Telling, print_tale};
use crate::base::Span;
use crate::figure::escaped;
use crate::protocols::{LISTINGS, first_listing};
use crate::words::{Lang, Words, words};
use drawing::CUTS;
pub use score::LENGTH;
use score::{Moment, courses, home, opened, score, stays};

/// The word of the button that goes on in a story.
pub static CONTINUE: Words = words("Continue", "Seguir", "Continuer");
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

/// The whole of it, as a piece of a page; behind it the story, for the program.
///
/// # Panics
/// If the story of a first visit can't stand in a page.
pub fn overture() -> String {
    let moments = score();
    let inner = format!("{}{}{}", opening(), script(), page(&moments));
    let around = |styles: &str| format!("<div id=\"overture\">{styles}{inner}</div>");
    // Its styles go with it.
    let dressed = around(&format!("<style>{}</style>", dress::dress(&around(""), &own_sheet(&moments))));
    let tale = print_tale(&home()).expect("the runs of the story of a first visit are settings alone");
    format!("{dressed}<script type=\"text/plain\" id=\"synod-tale\">{tale}</script>")
}

fn script() -> String {
    let script = SCRIPT.trim().replace("TITLES", &titles::titles()).replace("FIRST", LISTINGS[first_listing()].id);
    format!("<script>{}</script>", script.replace("HOME", &home().id))
}

/// How the button fills while the beat runs: a step every so many moments.
const FILLS: usize = 25;

/// What only the overture wears, with one rule a shape of stage.
fn own_sheet(moments: &[Moment]) -> String {
    let units: String = CUTS
        .iter()
        .map(|cut| format!("#overture .{}{{--u:calc({})}}@container {}{{#overture .{}{{display:block}}}}", cut.class, cut.unit, cut.query, cut.class))
        .collect();
    let lasts = moments.last().map_or(Span::ZERO, |moment| moment.wall);
    let filled = |moment: &Moment| format!("{}%{{--done:{}%}}", moment.wall.0 * 100 / lasts.0.max(1), moment.done / 10);
    let fills: String = moments.iter().step_by(FILLS).chain(moments.last()).map(filled).collect();
    let sheet = SHEET.replace("LENGTH", &seconds(LENGTH)).replace("LASTS", &seconds(lasts));
    format!("{sheet}{units}@keyframes fills{{{fills}}}")
}

/// What stands in place of the first scene where a link asks for another: what it opens, as far as that can be told, and that it comes.
fn opening() -> String {
    let loading = in_languages("span", |lang| escaped(LOADING.of(lang)));
    format!(
        "<div class=\"page alone opening\"><header class=\"top\"><b class=\"wordmark\">Synod</b></header>\
         <main class=\"main\"><p class=\"opens\"></p><p class=\"loading\">{loading}</p></main><div class=\"transport\"></div></div>"
    )
}

/// The page as it is going to be, without what can be pressed; but who would like to go on may say so.
fn page(moments: &[Moment]) -> String {
    let (telling, _) = opened();
    let said = |of: &dyn Fn(Lang) -> String| in_languages("span", of);
    let courses = courses(moments);
    let cuts: String = CUTS.iter().map(|cut| cut.draw(moments, &courses)).collect();
    let needs: String = Lang::ALL.iter().map(|lang| format!("<p lang=\"{}\">{}</p>", lang.code(), escaped(NEEDS_SCRIPT.of(*lang)))).collect();
    format!(
        "<div class=\"page alone story\"><header class=\"top story-head\"><h1>{}</h1><p class=\"chapter\"><span class=\"number\">{} · </span>{}</p><p class=\"dots\">{}</p></header>\
         <main class=\"main\"><div class=\"stages\"><section class=\"pane\"><div class=\"stage\"><div class=\"ribbon\"><div class=\"observer\"><span class=\"from\">{}</span>{}</div></div>\
         <div class=\"drawing\" aria-hidden=\"true\">{cuts}</div></div></section></div></main>\
         <footer class=\"story-foot\"><p class=\"sentence\">{}</p><button type=\"button\" class=\"story-button on\">{}</button><noscript><style>#overture .on{{display:none}}</style>{needs}</noscript></footer></div>",
        said(&|lang| escaped(telling.title(lang))),
        telling.chapter_number(),
        said(&|lang| escaped(telling.chapter_title(lang))),
        dots(&telling),
        said(&|lang| escaped(OBSERVER.of(lang))),
        known(moments),
        said(&|lang| sentence::said(&telling.pieces(lang), lang)),
        said(&|lang| escaped(CONTINUE.of(lang))),
    )
}

/// How far the story has come, stop by stop.
fn dots(telling: &Telling) -> String {
    let dot = |number| format!("<i class=\"dot{}\"></i>", if number == telling.number() { " now" } else { "" });
    let chapters = telling.chapters().map(|numbers| format!("<span class=\"chapter-dots\">{}</span>", numbers.map(dot).collect::<String>()));
    chapters.collect()
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
