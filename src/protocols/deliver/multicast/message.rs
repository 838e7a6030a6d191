//! What members tell each other, and the timer of the one who has more to say.

use super::notes;
use crate::base::{PerProcess, Post, ProcessId};
use crate::words::{Arg, Datum, Letter, Named, Say, TimerName, Tone, words};

/// What a message bears beside its contents, so that whoever receives it knows what comes before it.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Stamp {
    /// Nothing.
    None,
    /// The how-manieth of its sender it is.
    Number(ProcessId, u32),
    /// How many of each its sender had delivered, this one included: a vector timestamp.
    Vector(PerProcess<u32>),
}

impl Stamp {
    /// How many of a process come before it or are it.
    pub fn get(&self, id: ProcessId) -> u32 {
        match self {
            Stamp::Vector(vector) => vector[id],
            Stamp::Number(of, number) if *of == id => *number,
            Stamp::Number(..) | Stamp::None => 0,
        }
    }

    /// As people read it.
    pub(super) fn datum(&self) -> Option<Datum> {
        match self {
            Stamp::None => None,
            Stamp::Number(_, number) => Some(Datum::Number(u64::from(*number))),
            Stamp::Vector(vector) => Some(Datum::List(vector.iter().map(|(_, &count)| Datum::Number(u64::from(count))).collect())),
        }
    }
}

/// A message of the group, whoever carries it.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Parcel {
    /// Its name: who multicast it, and the how-manieth of that process it is.
    pub post: Post,
    /// The question that it answers, if it answers one.
    pub answers: Option<Post>,
    /// Whether it asks for an answer.
    pub asks: bool,
    /// What tells what comes before it.
    pub stamp: Stamp,
}

/// What members tell each other.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Message {
    /// From whoever multicasts it.
    Multicast(Parcel),
    /// From somebody who passes it on.
    Relay(Parcel),
}

impl Message {
    /// What it carries.
    pub const fn parcel(&self) -> &Parcel {
        let (Message::Multicast(parcel) | Message::Relay(parcel)) = self;
        parcel
    }
}

impl Say for Message {
    fn letter(&self) -> Letter {
        let Parcel { post, answers, asks, stamp } = self.parcel();
        let (name, short, relayed) = match self {
            Message::Multicast(_) => ("Multicast", "", false),
            Message::Relay(_) => ("Relay", "R", true),
        };
        let letter = if relayed { Letter::tell(name, short) } else { Letter::ask(name, short) };
        let means = match answers {
            _ if relayed => notes::RELAY_MEANS.with([Arg::Post(*post)]),
            Some(question) => notes::ANSWER_MEANS.with([Arg::Post(*post), Arg::Post(*question)]),
            None if *asks => notes::QUESTION_MEANS.with([Arg::Post(*post)]),
            None => notes::MULTICAST_MEANS.with([Arg::Post(*post)]),
        };
        let named = |post: &Post| Datum::Phrase(post.to_string());
        let sign = if *asks { "?" } else { "" };
        let mut letter = letter.of(Datum::Phrase(format!("{post}{sign}")), Tone::owner(post.of)).means(means);
        if let Some(question) = answers {
            letter = letter.label(Datum::Phrase(format!("→ {question}")));
        }
        letter = letter.field("post", named(post)).field("answers", Datum::maybe(answers.as_ref(), named)).field("asks", Datum::Flag(*asks));
        match stamp.datum() {
            Some(datum) => letter.field("stamp", datum),
            None => letter,
        }
    }
}

/// What a member sets its alarm for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Timer {
    /// To multicast the next of its plan.
    Next,
    /// To answer, once it has thought.
    Answer,
}

impl Named for Timer {
    const NAMES: &[TimerName] = &[
        TimerName { id: "Next", words: words("next-message timer", "temporizador del próximo mensaje", "minuteur du prochain message") },
        TimerName { id: "Answer", words: words("answer timer", "temporizador de respuesta", "minuteur de réponse") },
    ];

    fn place(self) -> usize {
        self as usize
    }
}
