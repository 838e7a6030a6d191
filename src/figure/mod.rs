//! Pictures and texts of a run, or of many, as strings.

mod classes;
mod digest;
mod heading;
pub mod label;
pub mod name;
pub mod news;
mod qr;
mod sheet;
mod snippet;
mod space_time;
mod stage;
mod survey;
mod svg;
mod trace;
pub mod tray;

pub use classes::{TONE_CLASSES, box_class, how_class, hue_class, mark_class, tone_class, value_class};
pub use qr::{Qr, qr};
pub use sheet::{Leaf, graph, leaf};
pub use snippet::Snippet;
pub use space_time::{Light, Plate, Poster, poster};
pub use stage::{Still, glimpse, message_layer, name_layer, process_layer, scene, still, trail_layer};
pub use survey::{Findings, Spread, findings, survey_json, survey_text};
pub use svg::{PathText, Svg, escaped};
pub use trace::{Form, hash, line, lines, outcome, trace, trace_hash};

/// What is plain data, as JSON.
fn json(data: &impl serde::Serialize) -> String {
    serde_json::to_string(data).unwrap_or_else(|_| unreachable!("plain data under plain names is JSON"))
}
