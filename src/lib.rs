//! Synod: real consensus algorithms, run deterministically, for people to look at.
//!
//! Three ideas carry everything: a run is a value (the same [`scenario::Scenario`] is the same run for ever, everywhere), the
//! algorithms are real (each is the state machine of its paper, with no drawing in it), and everything else follows from the
//! catalogue ([`protocols`]).
//!
//! Imports run one way: [`base`] -> [`words`] -> [`scenario`] -> [`facts`] -> [`sim`] -> [`properties`] -> [`protocols`] -> [`run`] ->
//! [`survey`], [`geometry`] -> [`figure`], [`player`] -> the page (`app`, in the binary only). `tests/architecture.rs` holds it.

pub mod base;
pub mod facts;
pub mod figure;
pub mod geometry;
pub mod player;
pub mod properties;
pub mod protocols;
pub mod run;
pub mod scenario;
pub mod sim;
pub mod survey;
pub mod words;
