//! A number that stands for what would be written, for which no text is made.

use core::fmt;
use serde::Serialize;
use serde::ser::{Impossible, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

/// The number so far, over words of 64 bits in the manner of FNV-1a: the same on every machine, whatever its word is.
#[derive(Clone, Copy)]
pub(super) struct Digest(u64);

/// What a word of a digest is of: the same words in other roles make another number.
#[derive(Clone, Copy)]
enum Token {
    Sign = 1,
    Literal = 2,
    Number = 3,
    Text = 5,
    Letters = 7,
    Part = 11,
}

impl Digest {
    /// The number of nothing.
    pub const EMPTY: Digest = Digest(0xcbf2_9ce4_8422_2325);

    fn add(&mut self, token: Token, word: u64) {
        let mixed = (self.0.rotate_left(token as u32) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 32);
    }

    fn sign(&mut self, sign: char) {
        self.add(Token::Sign, u64::from(sign));
    }

    /// A word of JSON's own, by its length.
    fn literal(&mut self, literal: &str) {
        self.add(Token::Literal, literal.len() as u64);
    }

    /// A text, as a whole.
    pub fn text(&mut self, text: &str) {
        self.add(Token::Text, text.len() as u64);
        for letters in text.as_bytes().chunks(8) {
            let word = letters.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte));
            self.add(Token::Letters, word);
        }
    }

    /// The number.
    pub const fn number(self) -> u64 {
        self.0
    }

    fn part(&mut self) -> Part<'_> {
        let mut part = Digest::EMPTY;
        part.sign('{');
        Part { whole: self, part }
    }
}

/// An object in the making, which counts as one word of what it is a part of.
pub(super) struct Part<'a> {
    whole: &'a mut Digest,
    part: Digest,
}

impl Part<'_> {
    fn member<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> fmt::Result {
        self.part.text(name);
        value.serialize(&mut self.part)
    }

    fn finish(mut self) {
        self.part.sign('}');
        self.whole.add(Token::Part, self.part.0);
    }
}

impl SerializeStruct for Part<'_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> fmt::Result {
        self.member(name, value)
    }

    fn end(self) -> fmt::Result {
        self.finish();
        Ok(())
    }
}

impl SerializeMap for Part<'_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> fmt::Result {
        name.serialize(&mut self.part)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
        value.serialize(&mut self.part)
    }

    fn end(self) -> fmt::Result {
        self.finish();
        Ok(())
    }
}

impl SerializeSeq for &mut Digest {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> fmt::Result {
        item.serialize(&mut **self)
    }

    fn end(self) -> fmt::Result {
        self.sign(']');
        Ok(())
    }
}

/// What lines of a trace are made of: objects, lists, texts, whole numbers, flags, nothing. Whatever else there is has no number.
impl<'a> Serializer for &'a mut Digest {
    type Ok = ();
    type Error = fmt::Error;
    type SerializeSeq = &'a mut Digest;
    type SerializeMap = Part<'a>;
    type SerializeStruct = Part<'a>;
    type SerializeTuple = Impossible<(), fmt::Error>;
    type SerializeTupleStruct = Impossible<(), fmt::Error>;
    type SerializeTupleVariant = Impossible<(), fmt::Error>;
    type SerializeStructVariant = Impossible<(), fmt::Error>;

    fn serialize_bool(self, flag: bool) -> fmt::Result {
        self.literal(if flag { "true" } else { "false" });
        Ok(())
    }

    fn serialize_u64(self, number: u64) -> fmt::Result {
        self.add(Token::Number, number);
        Ok(())
    }

    fn serialize_i64(self, number: i64) -> fmt::Result {
        self.serialize_u64(number as u64)
    }

    fn serialize_str(self, text: &str) -> fmt::Result {
        self.text(text);
        Ok(())
    }

    fn serialize_unit(self) -> fmt::Result {
        self.literal("null");
        Ok(())
    }

    fn serialize_none(self) -> fmt::Result {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> fmt::Result {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> fmt::Result {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<&'a mut Digest, fmt::Error> {
        self.sign('[');
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Part<'a>, fmt::Error> {
        Ok(self.part())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Part<'a>, fmt::Error> {
        Ok(self.part())
    }

    fn serialize_i8(self, number: i8) -> fmt::Result {
        self.serialize_i64(number.into())
    }

    fn serialize_i16(self, number: i16) -> fmt::Result {
        self.serialize_i64(number.into())
    }

    fn serialize_i32(self, number: i32) -> fmt::Result {
        self.serialize_i64(number.into())
    }

    fn serialize_u8(self, number: u8) -> fmt::Result {
        self.serialize_u64(number.into())
    }

    fn serialize_u16(self, number: u16) -> fmt::Result {
        self.serialize_u64(number.into())
    }

    fn serialize_u32(self, number: u32) -> fmt::Result {
        self.serialize_u64(number.into())
    }

    fn serialize_f32(self, _: f32) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_f64(self, _: f64) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_char(self, _: char) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_bytes(self, _: &[u8]) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_unit_struct(self, _: &'static str) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, _: &'static str, _: u32, _: &'static str, _: &T) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self::SerializeTupleVariant, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self::SerializeStructVariant, fmt::Error> {
        Err(fmt::Error)
    }
}
