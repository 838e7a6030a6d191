//! A piece of the diagram: made as a string, given to the browser once.

use std::rc::Rc;
use synod::player::{PIECE, Piece};
use web_sys::Element;
use yew::prelude::*;

/// What of a piece is shown, and where.
#[derive(Properties, PartialEq)]
pub struct SheetProps {
    /// The piece.
    pub piece: Rc<Piece>,
    /// Whether what lies on top is meant, else what lies behind.
    pub ink: bool,
    /// How far to the right, in pixels.
    pub left: f32,
    /// How high, in pixels.
    pub height: f32,
}

/// One layer of a piece. Messages may reach beyond it.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((props.piece.clone(), props.ink), move |(piece, ink)| {
            if let Some(element) = node.cast::<Element>() {
                element.set_inner_html(if *ink { &piece.ink } else { &piece.ground });
            }
        });
    }
    let style = format!("left:{}px", props.left);
    html! { <svg ref={node} {style} width={PIECE.to_string()} height={props.height.to_string()} aria-hidden="true" data-piece={props.piece.place.to_string()}></svg> }
}
