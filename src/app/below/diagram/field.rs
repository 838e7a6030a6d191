//! The field of the diagram: the pieces in sight, the playhead over them, a veil on what is yet to come.

use super::hands::{Hands, keys, use_wheel};
use super::piece::Sheet;
use super::{names, rolled};
use crate::app::Ask;
use crate::app::parts::use_resize;
use crate::app::scope::Scope;
use crate::app::words::diagram as words;
use std::rc::Rc;
use synod::base::ProcessId;
use synod::geometry::px;
use synod::player::{Piece, Roll, SPACING};
use yew::prelude::*;

/// Below the one width lanes are further apart for fingers, above the other for many eyes.
const MIDDLE: std::ops::Range<i32> = 560..1400;
/// How far apart lanes are between the two, and outside, in pixels.
const SPACINGS: (f32, f32) = (SPACING, 34.0);

/// What is in sight.
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// The pieces, and where they stand.
    pub pieces: Vec<(Rc<Piece>, f32)>,
    /// How far they are moved.
    pub shift: f32,
    /// How far to the right the playhead is.
    pub playhead: f32,
    /// How far down the first lane is.
    pub top: f32,
    /// How high everything is.
    pub height: f32,
    /// How far apart the lanes are.
    pub spacing: f32,
    /// The selected process.
    pub selected: Option<ProcessId>,
    /// Whether something is lit up.
    pub lit: bool,
    /// The page around it.
    pub scope: Scope,
}

/// The field.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let scope = &props.scope;
    let node = use_node_ref();
    {
        let ask = scope.ask.clone();
        use_resize(&node, move |element| {
            let width = element.client_width();
            let spacing = if MIDDLE.contains(&width) { SPACINGS.0 } else { SPACINGS.1 };
            ask.emit(rolled(Roll::Room(width as f32, spacing)));
        });
    }
    use_wheel(&node, &scope.ask);
    let hands = use_mut_ref(Hands::default);
    let hear = |heard: fn(&mut Hands, &PointerEvent) -> Option<Ask>| {
        let (hands, ask) = (hands.clone(), scope.ask.clone());
        Callback::from(move |event: PointerEvent| {
            let asked = heard(&mut hands.borrow_mut(), &event);
            if let Some(asked) = asked {
                ask.emit(asked);
            }
        })
    };
    let sheets = |ink: bool| {
        let height = props.height;
        props.pieces.iter().map(move |(piece, left)| html! { <Sheet key={piece.place} piece={piece.clone()} {ink} left={*left} {height} /> })
    };
    let roll = format!("transform:translateX({}px)", px(props.shift));
    let now = format!("transform:translateX({}px)", px(props.playhead));
    html! {
        <div class={classes!("strip", props.lit.then_some("lit"))} role="group" tabindex="0" aria-label={words::DIAGRAM.of(scope.lang)}
            data-testid="strip" onkeydown={keys(&scope.ask)}>
            { names(props.selected, props.top, props.spacing, scope) }
            <div ref={node} class="lanes" style={format!("height:{}px", props.height)} onpointerdown={hear(Hands::down)} onpointermove={hear(Hands::moved)}
                onpointerup={hear(Hands::up)} onpointercancel={hear(Hands::away)}>
                <div class="roll" style={roll.clone()}>{ for sheets(false) }</div>
                <div class="roll ink" style={roll}>{ for sheets(true) }</div>
                <div class="to-come" style={now.clone()}></div>
                <div class="now-line" style={now} data-testid="diagram-playhead"></div>
            </div>
        </div>
    }
}
