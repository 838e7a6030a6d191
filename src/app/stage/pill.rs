//! How a message is drawn: a label with an arrow ahead of it, or a dot where there is no room for one.

use crate::app::parts::value_class;
use crate::app::scope::Scope;
use std::rc::Rc;
use synod::base::Value;
use synod::figure::label::{CHIP_PADDING, CLOSE, GAP, PADDING, Part, SIGN, parts, sign_width, width, width_of};
use synod::geometry::{LABEL_HEIGHT, Point, Put, Shown, pill, px};
use synod::run::FlightView;
use synod::words::{Lang, Sense};
use yew::prelude::*;

/// What a message's looks depend on.
#[derive(Properties, PartialEq)]
pub struct FaceProps {
    /// The message.
    pub flight: Rc<FlightView>,
    /// Its direction, clockwise from the right.
    pub degrees: f32,
    /// Where its label stands.
    pub put: Put,
    /// Whether it is about to be lost.
    pub failing: bool,
    /// Whether it waits at a wall or a door.
    pub waiting: bool,
    /// Whether it is selected.
    pub selected: bool,
    /// Whether the sentence is not about it.
    pub aside: bool,
    /// Whether it is on its way here and not in the run beside.
    pub alone: bool,
    /// How wide letters are.
    pub scale: f32,
    /// The page around it.
    pub scope: Scope,
}

/// The arrow ahead of what is so far away.
fn arrow(degrees: f32, away: f32) -> Html {
    let corners = pill::arrow(degrees, away).map(|at| format!("{} {}", px(at.x), px(at.y)));
    html! { <path class="arrow" d={format!("M{}z", corners.join("L"))} /> }
}

/// A dot, small where the message brings no news. One without a sign shows the value that it carries, by its colour and first letter.
pub fn dot(props: &FaceProps) -> Html {
    if props.flight.letter.routine {
        return html! { <>{ arrow(props.degrees, pill::ROUTINE_DOT + 1.0) }<circle class="pill" r={px(pill::ROUTINE_DOT)} /></> };
    }
    if let (Sense::Ask | Sense::Tell, Some(value)) = (props.flight.letter.sense, props.flight.value()) {
        return bead(value, props.scope.lang, props.degrees);
    }
    let sign = match props.flight.letter.sense {
        Sense::Grant | Sense::Refuse => strokes(props.flight.letter.sense, 0.0, pill::SIGN_STROKES.1),
        Sense::Ask | Sense::Tell => String::new(),
    };
    html! { <>{ arrow(props.degrees, pill::DOT + 1.0) }<circle class="pill" r={px(pill::DOT)} /><path class="dot-sign" d={sign} /></> }
}

/// The least that tells messages with values apart.
fn bead(value: Value, lang: Lang, degrees: f32) -> Html {
    html! {
        <>
            { arrow(degrees, pill::BEAD + 1.0) }
            <circle class="pill" r={px(pill::BEAD)} />
            <g class={classes!("chip", "bead", value_class(value))}>
                <rect x="-6.5" y="-6.5" width="13" height="13" rx="3" />
                <text y="4">{ lang.value(value).chars().next().unwrap_or_default() }</text>
            </g>
        </>
    }
}

/// A label.
pub fn pill(props: &FaceProps) -> Html {
    let (sense, shift) = (props.flight.letter.sense, props.put.shift);
    let parts = parts(&props.flight, props.put.shown == Shown::Short, (props.scope.lang, props.scope.roster));
    let wide = width(&parts, sense, props.scale);
    let mut x = -wide / 2.0 + PADDING + sign_width(sense);
    let piece = |(place, part): (usize, &Part)| {
        let (at, wide) = (x, width_of(part, props.scale));
        x += wide + GAP;
        piece(place, part, at, wide)
    };
    let pieces: Html = parts.iter().enumerate().map(piece).collect();
    let beside = shift != Point::default();
    let (x, y) = (px(shift.x), px(shift.y));
    let away = if beside { pill::PUCK } else { pill::edge(props.degrees, wide) };
    html! {
        <>
            <path class="leader" d={if beside { format!("M0 0 {x} {y}") } else { String::new() }} />
            { arrow(props.degrees, away) }
            <circle class="puck" r={px(if beside { pill::PUCK } else { 0.0 })} />
            <g class="label" transform={beside.then(|| format!("translate({x} {y})"))}>
                <rect class="pill" x={px(-wide / 2.0)} y={px(-LABEL_HEIGHT / 2.0)} width={px(wide)} height={px(LABEL_HEIGHT)} rx={px(LABEL_HEIGHT / 2.0)} />
                { sign(sense, -wide / 2.0 + PADDING - 2.0) }
                <g>{ pieces }</g>
            </g>
        </>
    }
}

/// The plus of a grant, the minus of a refusal.
fn sign(sense: Sense, left: f32) -> Html {
    let middle = left + SIGN / 2.0;
    match sense {
        Sense::Grant | Sense::Refuse => html! {
            <g class="sense"><circle class="disc" cx={px(middle)} r={px(SIGN / 2.0)} /><path class="sign" d={strokes(sense, middle, pill::SIGN_STROKES.0)} /></g>
        },
        Sense::Ask | Sense::Tell => html! { <g /> },
    }
}

/// The strokes of a plus or a minus that reach so far to each side.
fn strokes(sense: Sense, middle: f32, reach: f32) -> String {
    let (reach, whole) = (px(reach), px(reach * 2.0));
    let plus = if sense == Sense::Grant { format!("M{} -{reach}v{whole}", px(middle)) } else { String::new() };
    format!("M{} 0m-{reach} 0h{whole}{plus}", px(middle))
}

fn piece(place: usize, part: &Part, at: f32, wide: f32) -> Html {
    match part {
        Part::Text(text) if text == CLOSE => html! { <text key={place} x={px(at - GAP)} y={px(pill::BASE_LINES.0)}>{ CLOSE }</text> },
        Part::Text(text) => html! { <text key={place} x={px(at)} y={px(pill::BASE_LINES.0)}>{ text }</text> },
        Part::Chip(value, word) => html! {
            <g key={place} class={classes!("chip", "accepted", value_class(*value))}>
                <rect x={px(at)} y={px(-pill::CHIP.0)} width={px(wide)} height={px(pill::CHIP.0 * 2.0)} rx={px(pill::CHIP.1)} />
                <text x={px(at + CHIP_PADDING)} y={px(pill::BASE_LINES.1)}>{ word }</text>
            </g>
        },
    }
}
