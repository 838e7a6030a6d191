//! A tray in a picture: what waits at a process, and its counts.

use crate::figure::Svg;
use crate::figure::tray::{CORNER, LETTERS, Tray};

/// Draws a tray, from the middle of its process.
pub(super) fn draw(svg: &mut Svg, tray: &Tray) {
    if let Some(holder) = tray.holder {
        svg.rounded("still-tray", holder, CORNER * 1.5);
    }
    for lying in &tray.boxes {
        let ((at, word), look) = (&lying.word, lying.look());
        svg.group(lying.hue);
        svg.rounded(&format!("still-lying{look}"), lying.rect, CORNER);
        svg.sized_words(&format!("still-lying-word{look}"), *at, LETTERS, word);
        svg.end();
    }
    let (at, more) = &tray.more;
    if !more.is_empty() {
        svg.sized_words("still-more", *at, LETTERS, more);
    }
    for bar in &tray.bars {
        let ((at, word), look) = (&bar.word, bar.look());
        svg.group(bar.hue);
        svg.sized_words(&format!("still-count{look}"), *at, LETTERS, word);
        svg.rounded(&format!("still-bar{look}"), bar.whole, CORNER / 2.0);
        if bar.held.right > bar.held.left {
            svg.rounded(&format!("still-bar-held{look}"), bar.held, CORNER / 2.0);
        }
        svg.line("still-notch", bar.notch[0], bar.notch[1]);
        svg.end();
    }
}
