//! What everything else on the stage stands before.

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
