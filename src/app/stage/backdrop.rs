//! What lies behind everything on the stage: the ring on which processes stand, the links where they are few, and the patterns that others are
//! filled with.

use crate::app::parts::Shared;
use synod::geometry::{Point, Ring, px};
use yew::prelude::*;

/// What it depends on: it is drawn anew only when somebody moves.
#[derive(Properties, PartialEq)]
pub struct BackdropProps {
    /// Where everybody stands.
    pub ring: Shared<Ring>,
}

/// The ring itself, faintly, and the patterns that others are filled with.
#[component]
pub fn Backdrop(BackdropProps { ring }: &BackdropProps) -> Html {
    html! {
        <g class="backdrop">
            <defs>
                <pattern id="traitor" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="stripe" width="4" height="8" />
                </pattern>
            </defs>
            <path class="ring" d={ring.outline()} />
            <path class="heads" d={ring.heads().iter().map(head).collect::<String>()} />
        </g>
    }
}

/// The head of an arrow.
fn head([one, tip, other]: &[Point; 3]) -> String {
    format!("M{} {}L{} {}L{} {}z", px(one.x), px(one.y), px(tip.x), px(tip.y), px(other.x), px(other.y))
}
