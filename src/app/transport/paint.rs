//! The paint of the tape: bands in the colour of whoever's ballot or term it is, and signs for what people look for.

use super::bands::bands;
use super::scale::{PARTS, percent, place};
use super::stretches::stretches;
use crate::app::clock::show_time;
use crate::app::scope::Scope;
use crate::app::words;
use synod::base::Time;
use synod::facts::{Emblem, Episodes};
use synod::figure::hue_class;
use synod::player::Player;
use synod::run::{Mark, MarkKind, Spoken};
use synod::words::Arg;
use yew::prelude::*;

/// The most signs, so that they can be told apart; the first ones win.
const MOST_SIGNS: usize = 60;

/// What the tape is painted with.
#[derive(Default)]
pub struct Ink {
    marks: Vec<Mark>,
    pub(super) episodes: Episodes,
}

impl Ink {
    /// What is known of a run.
    pub fn of(player: &Player) -> Ink {
        Ink { marks: player.marks().to_vec(), episodes: player.episodes().clone() }
    }

    /// Whether nothing else is known of a run.
    pub fn is_of(&self, player: &Player) -> bool {
        self.marks == player.marks() && self.episodes.edges() == player.episodes().edges()
    }
}

/// What happened that is no band.
fn signs(marks: &[Mark], length: Time, scope: &Scope) -> Html {
    let mut last = None;
    let signs = marks.iter().filter(|mark| mark.at <= length).filter_map(|mark| sign(mark, scope).map(|sign| (mark, sign)));
    let apart = signs.filter(|(mark, (class, ..))| {
        let here = (place(mark.at, length) / 12, class.clone());
        let new = last.as_ref() != Some(&here);
        last = Some(here);
        new
    });
    let html = |(index, (mark, (class, glyph, title))): (usize, (&Mark, (Classes, &'static str, String)))| {
        html! { <span key={index} class={classes!("mark", class)} style={left(mark.at, length)} {title}>{ glyph }</span> }
    };
    html! { { for apart.take(MOST_SIGNS).enumerate().map(html) } }
}

/// What the lecturer says along the way: speech bubbles, which are the style sheet's.
fn cues(cues: &[Spoken], length: Time, scope: &Scope) -> Html {
    let html = |(index, cue): (usize, &Spoken)| {
        let title = format!("{}{}{}", show_time(cue.at.time, scope.lang), scope.lang.colon(), cue.text.of(scope.lang));
        html! { <span key={index} class="mark cue" style={left(cue.at.time, length)} {title}></span> }
    };
    html! { { for cues.iter().filter(|cue| cue.at.time <= length).take(MOST_SIGNS).enumerate().map(html) } }
}

fn left(at: Time, length: Time) -> String {
    let per_mille = place(at, length) * 1000 / PARTS;
    format!("left:{}.{}%", per_mille / 10, per_mille % 10)
}

/// How a mark looks, and what it says.
fn sign(mark: &Mark, scope: &Scope) -> Option<(Classes, &'static str, String)> {
    let at = format!("{}{}", show_time(mark.at, scope.lang), scope.lang.colon());
    let meaning = match mark.kind {
        MarkKind::Did(process, what) => what.meaning(process),
        MarkKind::Links => return Some((classes!("links"), "┊", at + words::MARK_LINKS.of(scope.lang))),
        MarkKind::Broken(goal) => return Some((classes!("broken"), "!", at + &scope.say(&words::MARK_BROKEN, [Arg::Words(&goal.title)]))),
    };
    let hue = hue_class(meaning.hue);
    let (class, glyph) = match meaning.emblem {
        Emblem::None | Emblem::Tick => return None,
        Emblem::Star => (classes!("chosen", hue), "★"),
        Emblem::Diamond => (classes!("decided"), "●"),
        // Its crown is the style sheet's.
        Emblem::Crown => (classes!("elected", hue), ""),
        Emblem::Cross => (classes!("crashed"), "✕"),
        Emblem::Begin => (classes!("recovered"), "↑"),
    };
    Some((class, glyph, at + &meaning.told.say(scope.lang, scope.roster)))
}

/// The paint: seldom anything new.
pub fn paint(ink: &Ink, said: &[Spoken], known: Time, length: Time, scope: &Scope) -> Html {
    html! {
        <>
            <svg class="bands" viewBox={format!("0 0 {PARTS} 1")} preserveAspectRatio="none" aria-hidden="true">
                <rect class="known" x="0" y="0" width={place(known, length).to_string()} height="1" />
                <g>{ if ink.episodes.is_empty() { bands(&ink.marks, known, length) } else { stretches(&ink.episodes, known, length) } }</g>
            </svg>
            <span class="marks" aria-hidden="true">{ signs(&ink.marks, length, scope) }</span>
            <span class="marks" aria-hidden="true">{ cues(said, length, scope) }</span>
        </>
    }
}

/// Where the run parts from the one beside it.
pub fn parting(at: Option<Time>, length: Time, scope: &Scope) -> Html {
    let at = at.filter(|at| *at <= length);
    let style = format!("left:{}%", percent(place(at.unwrap_or_default(), length)));
    let title = scope.say(&words::beside::PART_AT, [Arg::Time(at.unwrap_or_default())]);
    html! { <span class="parts" {style} {title} hidden={at.is_none()} data-testid="parts">{ "≠" }</span> }
}
