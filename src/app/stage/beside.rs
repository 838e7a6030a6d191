//! What stands beside a process: its name with what it does, and its tray, in which lies what waits at it for its turn, with what it counts.
//! Whoever points at a tray is told what is waited for.

use crate::app::scope::Scope;
use synod::figure::name::Name;
use synod::figure::tray::{Bar, CORNER, LETTERS, Lying, Tray, told};
use synod::geometry::{Anchor, Place, Point, Rect, px};
use synod::run::ProcessView;
use yew::prelude::*;

/// Its name and part, and below what it is doing.
pub fn name(name: &Name, place: Place) -> Html {
    let anchor = match place.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let (x, y) = (px(name.at.x), px(name.at.y));
    let standing = if name.tally.is_empty() { name.standing.clone() } else { format!(" {}", name.standing) };
    html! {
        <g class="name" text-anchor={anchor}>
            <text {x} {y}><tspan class="id">{ &name.id }</tspan><tspan class="role">{ format!(" {}", name.roles) }</tspan></text>
            <text class="standing" x={px(name.below.x)} y={px(name.below.y)}><tspan class="tally">{ &name.tally }</tspan><tspan>{ standing }</tspan></text>
        </g>
    }
}

/// The tray, from the middle of its process; nothing where nothing waits and nothing is counted.
pub fn tray(view: &ProcessView, tray: Option<&Tray>, scope: &Scope) -> Html {
    let Some(tray) = tray else { return html! { <g /> } };
    let said = told(view, (scope.lang, scope.roster)).join("\n");
    html! {
        <g class="tray" data-testid="tray">
            <title>{ said }</title>
            { for tray.holder.map(|holder| rounded("still-tray".into(), holder, CORNER * 1.5)) }
            { for tray.boxes.iter().enumerate().map(|(place, one)| lying(place, one)) }
            { letters("still-more".into(), &tray.more) }
            { for tray.bars.iter().enumerate().map(|(place, one)| bar(place, one)) }
            { rounded("reach".into(), tray.rect, 0.0) }
        </g>
    }
}

fn lying(place: usize, one: &Lying) -> Html {
    let look = one.look();
    html! {
        <g key={place} class={one.hue}>
            { rounded(format!("still-lying{look}"), one.rect, CORNER) }
            { letters(format!("still-lying-word{look}"), &one.word) }
        </g>
    }
}

fn bar(place: usize, one: &Bar) -> Html {
    let look = one.look();
    let [Point { x, y }, Point { y: end, .. }] = one.notch;
    html! {
        <g key={place} class={one.hue}>
            { letters(format!("still-count{look}"), &one.word) }
            { rounded(format!("still-bar{look}"), one.whole, CORNER / 2.0) }
            { rounded(format!("still-bar-held{look}"), one.held, CORNER / 2.0) }
            <path class="still-notch" d={format!("M{x} {y}V{end}", x = px(x), y = px(y), end = px(end))} />
        </g>
    }
}

fn letters(class: String, (at, word): &(Point, String)) -> Html {
    html! { <text {class} x={px(at.x)} y={px(at.y)} font-size={px(LETTERS)}>{ word }</text> }
}

fn rounded(class: String, Rect { left, top, right, bottom }: Rect, corner: f32) -> Html {
    html! { <rect {class} x={px(left)} y={px(top)} width={px(right - left)} height={px(bottom - top)} rx={px(corner)} /> }
}
