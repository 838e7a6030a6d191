//! What lies behind everything on the stage: the ring on which processes stand, and the patterns that others are filled with.

use synod::geometry::Ring;
use yew::prelude::*;

/// The ring itself, faintly, and the patterns that others are filled with.
pub fn backdrop(ring: &Ring) -> Html {
    html! {
        <g class="backdrop">
            <defs>
                <pattern id="traitor" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="stripe" width="4" height="8" />
                </pattern>
            </defs>
            <path class="ring" d={ring.outline()} />
        </g>
    }
}
