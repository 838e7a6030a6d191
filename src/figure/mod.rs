//! Pictures and texts of a run, or of many, as strings.

mod json;
mod survey;
mod svg;
mod trace;

pub use survey::{survey_json, survey_text};
pub use svg::{PathText, Svg};
pub use trace::{hash, trace, trace_hash};
