//! The episodes of the processes on the tape: a row for each process that has some, under each other, so that one sees at once who is
//! in what at the same time.

use super::scale::place;
use crate::app::parts::TONE_CLASSES;
use synod::base::Time;
use synod::facts::Episodes;
use synod::words::Tone;
use yew::prelude::*;

/// Of how much of its row a bar is, in per cent; what is only waited in is thin.
const HEIGHT: (u64, u64) = (84, 30);

/// One path a colour.
pub fn stretches(episodes: &Episodes, known: Time, length: Time) -> Html {
    let mut paths: [String; Tone::COUNT as usize + 1] = Default::default();
    let all = episodes.processes();
    let row = 1000 / all.len().max(1) as u64;
    for (nth, process) in all.iter().enumerate() {
        for lived in episodes.between(process, Time::ZERO, length) {
            let (from, to) = (place(lived.from, length), place(lived.until.unwrap_or(known), length));
            let high = row * if lived.what.is_hollow { HEIGHT.1 } else { HEIGHT.0 } / 100;
            let top = row * nth as u64 + (row - high) / 2;
            // What is over at once is still seen.
            paths[lived.tone.number() as usize].push_str(&format!("M{from} .{top:03}h{}v.{high:03}H{from}z", to.saturating_sub(from).max(2)));
        }
    }
    let path = |(number, path): (usize, String)| html! { <path key={number} class={classes!("stretch", TONE_CLASSES[number])} d={path} /> };
    html! { { for paths.into_iter().enumerate().map(path) } }
}
