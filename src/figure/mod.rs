//! Pictures and texts of a run, or of many, as strings.

mod classes;
pub(crate) mod json;
mod space_time;
mod survey;
mod svg;
mod trace;

pub use classes::{TONE_CLASSES, tone_class, value_class};
pub use space_time::{Light, Plate, Poster, poster};
pub use survey::{survey_json, survey_text};
pub use svg::{PathText, Svg};
pub use trace::{hash, trace, trace_hash};
