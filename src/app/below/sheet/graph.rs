//! A graph: boxes and arrows, made as a string and given to the browser once; and the same as a list for who hears the page.

use crate::app::scope::Scope;
use std::rc::Rc;
use synod::figure::graph;
use synod::words::SheetKind;
use synod::words::sheet::{Graph, Node, Reads, Shape, Sheet};
use web_sys::Element;
use yew::prelude::*;

/// The smallest that a tree is drawn, as a share of what it measures.
const LEAST: f32 = 0.75;

/// What is known of a graph.
#[derive(Properties, PartialEq)]
pub struct GraphProps {
    /// What it is of.
    pub kind: &'static SheetKind,
    /// The sheet.
    pub sheet: Rc<Sheet>,
    /// The page around it.
    pub scope: Scope,
}

/// The graph.
#[component]
pub fn GraphView(props: &GraphProps) -> Html {
    let node = use_node_ref();
    let scope = &props.scope;
    let drawn = use_memo((Rc::clone(&props.sheet), scope.lang), |(sheet, lang)| graph_of(sheet).map(|of| graph(of, (*lang, scope.roster))));
    {
        let node = node.clone();
        use_effect_with(Rc::clone(&drawn), move |drawn| {
            if let (Some(element), Some((inside, _))) = (node.cast::<Element>(), &**drawn) {
                element.set_inner_html(inside);
            }
        });
    }
    let (width, height) = drawn.as_ref().as_ref().map_or((0.0, 0.0), |(_, size)| (size.x, size.y));
    let nodes = graph_of(&props.sheet).map_or(&[][..], |graph| &graph.nodes);
    let said = |node: &Node| node.said.iter().map(|text| text.say(scope.lang, scope.roster)).collect::<Vec<_>>().join(", ");
    // A tree is made a little smaller before any of it is out of sight.
    let (down, least) = match graph_of(&props.sheet).map(|graph| graph.reads) {
        Some(Reads::Down) => (Some("down"), Some(format!("min-width: {}px", width * LEAST))),
        _ => (None, None),
    };
    html! {
        <>
            <svg ref={node} class={classes!("graph", down)} style={least} width={width.to_string()} height={height.to_string()} viewBox={format!("-2 -2 {} {}", width + 4.0, height + 4.0)} aria-hidden="true" data-testid="graph"></svg>
            <ul class="aside" aria-label={props.kind.about.of(scope.lang)}>{ for nodes.iter().map(|node| html! { <li>{ said(node) }</li> }) }</ul>
        </>
    }
}

fn graph_of(sheet: &Sheet) -> Option<&Graph> {
    match &sheet.shape {
        Shape::Graph(graph) => Some(graph),
        Shape::Grid(_) => None,
    }
}
