//! A message of the page around a frame, as it comes: members that may be anything, until [`Command`](super::command::Command) judges them.
//!
//! Reading never fails on a member. What is wrong with one is said by our own check, with its place and the remedy, in the page's language.

use super::event::Id;
use crate::scenario::link::MAX_LINK;
use core::fmt;
use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// The most characters of an `id` that an answer repeats.
const MAX_ID: usize = 64;
/// Beyond these a number that is whole no longer says which one it is.
const EXACT: f64 = 9_007_199_254_740_991.0;

/// A message to this page: the members that commands have. Others are not looked at.
#[derive(Clone, PartialEq, Default, Debug, Deserialize)]
#[serde(default)]
pub struct Message {
    /// The version of the messages.
    pub synod: Member,
    /// What is asked for.
    pub command: Member,
    /// What the answer repeats.
    pub id: Member,
    /// Where to go.
    pub to: Member,
    /// How many steps.
    pub by: Member,
    /// What to open.
    pub link: Member,
    /// The name of a parameter.
    pub name: Member,
    /// Its value.
    pub value: Member,
    /// The colours of a picture.
    pub theme: Member,
}

/// The value of a message's member. What is neither of these is [`Member::Other`], and refused where it matters.
#[derive(Clone, PartialEq, Default, Debug)]
pub enum Member {
    /// `null`, or not there.
    #[default]
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list, an object, a text that is too long.
    Other,
}

impl Member {
    fn text(&self) -> Option<&str> {
        match self {
            Member::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl Message {
    /// Whether it is meant for this page: whoever else sends messages to frames is not answered.
    pub fn is_command(&self) -> bool {
        self.synod != Member::Nothing && self.command != Member::Nothing
    }

    /// The link that it wants to have opened.
    pub fn opens(&self) -> Option<&str> {
        self.link.text()
    }

    /// What it gives a parameter of the link, which may be another run beside.
    pub fn sets(&self) -> Option<&str> {
        self.value.text()
    }

    /// What answers repeat: a number or a short text.
    pub(super) fn id(&self) -> Option<Id> {
        match &self.id {
            Member::Number(number) if number.fract() == 0.0 && number.abs() <= EXACT => Some(Id::Whole(*number as i64)),
            Member::Number(number) if number.is_finite() => Some(Id::Number(*number)),
            Member::Text(text) if text.chars().count() <= MAX_ID => Some(Id::Text(text.clone())),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Member {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Member, D::Error> {
        // What has no shape that serde knows is something else, as lists are.
        Ok(deserializer.deserialize_any(Anything).unwrap_or(Member::Other))
    }
}

/// Reads whatever a member may be; nothing is looked for inside of lists and objects.
struct Anything;

impl<'de> Visitor<'de> for Anything {
    type Value = Member;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_unit<E: Error>(self) -> Result<Member, E> {
        Ok(Member::Nothing)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Member, E> {
        Ok(Member::Flag(flag))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Member, E> {
        Ok(Member::Number(number as f64))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Member, E> {
        Ok(Member::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Member, E> {
        Ok(Member::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Member, E> {
        Ok(if text.chars().take(MAX_LINK + 1).count() <= MAX_LINK { Member::Text(text.into()) } else { Member::Other })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<Member, A::Error> {
        Ok(Member::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<Member, A::Error> {
        Ok(Member::Other)
    }
}
