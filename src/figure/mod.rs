//! Pictures and texts of a run, or of many, as strings.

mod json;
mod qr;
mod snippet;
mod survey;
mod svg;
mod trace;

pub use qr::{Qr, qr};
pub use snippet::Snippet;
pub use survey::{survey_json, survey_text};
pub use svg::{PathText, Svg};
pub use trace::{hash, trace, trace_hash};
