//! The bands of the tape: the colour of the ballot or term that began last. A term without a leader is only hatched, and what is
//! committed leaves ticks below.

use super::scale::{PARTS, place};
use crate::app::parts::TONE_CLASSES;
use synod::base::{ProcessId, Time};
use synod::facts::{Emblem, Reign};
use synod::run::Mark;
use synod::words::Tone;
use yew::prelude::*;

/// How far apart the bars of a hatched band are, in parts of the tape, and how wide they are.
const HATCH: (u64, u64) = (12, 5);
/// How wide a tick is, in parts of the tape.
const TICK: u64 = 3;

/// From when on a colour rules the tape, and who leads, if its terms have leaders and it is known.
#[derive(Clone, Copy)]
struct Band {
    from: Time,
    tone: Tone,
    /// Whether nobody leads.
    vacant: bool,
    leader: Option<ProcessId>,
}

/// One path a colour, and one for its hatched stretches: far fewer elements than bands.
pub fn bands(marks: &[Mark], known: Time, length: Time) -> Html {
    let mut filled: [String; Tone::COUNT as usize + 1] = Default::default();
    let mut hatched: [String; Tone::COUNT as usize + 1] = Default::default();
    let reigns = reigns(marks);
    let mut ends = reigns.iter().skip(1).map(|next| next.from);
    for reign in reigns.iter().take_while(|reign| reign.from <= length) {
        let (from, to) = (place(reign.from, length), place(ends.next().unwrap_or(known), length));
        if reign.vacant {
            hatch(&mut hatched[reign.tone.number() as usize], from, to);
        } else if to > from {
            filled[reign.tone.number() as usize].push_str(&bar(from, to));
        }
    }
    let path = |class: &'static str| move |(number, path): (usize, String)| html! { <path key={number} class={classes!(class, TONE_CLASSES[number])} d={path} /> };
    html! {
        <>
            <g>{ for filled.into_iter().enumerate().map(path("band")) }</g>
            <g>{ for hatched.into_iter().enumerate().map(path("band vacant")) }</g>
            <path class="ticks" d={ticks(marks, length)} />
        </>
    }
}

/// Who rules from when on: a ballot's owner, a leader, or nobody from the moment somebody stands for election, or the leader falls.
fn reigns(marks: &[Mark]) -> Vec<Band> {
    let mut reigns: Vec<Band> = Vec::new();
    for mark in marks {
        let last = reigns.last().copied();
        let Some(meaning) = mark.kind.meaning() else { continue };
        let fell = |last: &Band| meaning.up == Some(false) && last.leader.is_some() && mark.kind.process() == last.leader;
        let next = match (meaning.reign, last) {
            // A second candidate of the same term changes nothing.
            (Some(reign), Some(last)) if reign.vacant && last.tone == reign.tone => continue,
            (Some(Reign { tone, leader, vacant }), _) => Band { from: mark.at, tone, vacant, leader },
            (None, Some(last)) if fell(&last) => Band { from: mark.at, vacant: true, leader: None, ..last },
            (None, _) => continue,
        };
        reigns.push(next);
    }
    reigns
}

fn bar(from: u64, to: u64) -> String {
    format!("M{from} 0H{to}V1H{from}z")
}

/// Bars that stand where they would stand in a band from the tape's beginning, so that neighbours fit together.
fn hatch(path: &mut String, from: u64, to: u64) {
    let (step, wide) = HATCH;
    for start in (from / step * step..to).step_by(step as usize) {
        let (from, to) = (start.max(from), (start + wide).min(to));
        if to > from {
            path.push_str(&bar(from, to));
        }
    }
}

/// A tick for each fact that is one of many, like an entry that was committed, where it is not hidden by the one before.
fn ticks(marks: &[Mark], length: Time) -> String {
    let committed = marks.iter().filter(|mark| mark.kind.meaning().is_some_and(|meaning| meaning.emblem == Emblem::Tick) && mark.at <= length);
    let (mut path, mut free) = (String::new(), 0);
    for at in committed.map(|mark| place(mark.at, length).min(PARTS - TICK)) {
        if at >= free {
            path.push_str(&format!("M{at} .55h{TICK}V1h-{TICK}z"));
            free = at + 2 * TICK;
        }
    }
    path
}
