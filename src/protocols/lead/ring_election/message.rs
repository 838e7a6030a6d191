//! What travels round the ring, and what is waited for.

use super::notes;
use crate::base::ProcessId;
use crate::words::{Arg, Datum, Field, Letter, Named, Say, TimerName, Tone, words};

/// Who stands for election: a process by its identifier.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Candidate {
    /// Its identifier: the greatest wins.
    pub identifier: u64,
    /// Whose it is: for whoever looks on, since a process goes by the identifier alone.
    pub of: ProcessId,
}

/// What a message says.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum What {
    /// Somebody should lead: this one, or nobody yet.
    Election(Option<Candidate>),
    /// This one leads.
    Elected(Candidate),
}

/// What is passed on to the next one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Pass {
    /// What it says.
    pub what: What,
    /// How many have passed it on, with whoever said it first.
    pub hops: usize,
    /// How often an election was begun anew because whoever was to win it was gone: what is known of an earlier attempt counts no more.
    pub attempt: u32,
}

/// All that is ever sent.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Message {
    /// Onwards round the ring.
    Pass(Pass),
    /// Back to whoever passed something on: it has come.
    Receipt(Pass),
}

impl Say for Message {
    fn letter(&self) -> Letter {
        let attempt = |pass: Pass| (pass.attempt > 0).then(|| Field::body("attempt", Datum::Number(u64::from(pass.attempt))));
        let hops = |pass: Pass| Field::body("hops", Datum::Number(pass.hops as u64));
        let whom = |candidate: Candidate| (Datum::Number(candidate.identifier), Tone::owner(candidate.of));
        match *self {
            Message::Pass(pass @ Pass { what: What::Election(Some(candidate)), .. }) => {
                let (datum, tone) = whom(candidate);
                Letter::ask("Election", "E")
                    .of(datum.clone(), tone)
                    .means(notes::ELECTION_MEANS.with([Arg::Number(candidate.identifier), Arg::Process(candidate.of)]))
                    .field("candidate", datum)
                    .fields([hops(pass)])
                    .fields(attempt(pass))
            }
            Message::Pass(pass @ Pass { what: What::Election(None), .. }) => Letter::ask("Election", "E")
                .means(notes::NOBODY_MEANS.text())
                .field("candidate", Datum::Nothing)
                .fields([hops(pass)])
                .fields(attempt(pass)),
            Message::Pass(pass @ Pass { what: What::Elected(leader), .. }) => {
                let (datum, tone) = whom(leader);
                Letter::tell("Elected", "L")
                    .of(datum.clone(), tone)
                    .means(notes::ELECTED_MEANS.with([Arg::Process(leader.of), Arg::Number(leader.identifier)]))
                    .field("leader", datum)
                    .fields([hops(pass)])
                    .fields(attempt(pass))
            }
            Message::Receipt(_) => Letter::grant("Receipt", "R").means(notes::RECEIPT_MEANS.text()),
        }
    }

    fn is_routine(&self) -> bool {
        matches!(self, Message::Receipt(_))
    }
}

/// What a process sets its alarms for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Timer {
    /// To take the next one for crashed.
    Receipt,
}

impl Named for Timer {
    const NAMES: &'static [TimerName] =
        &[TimerName { id: "Receipt", words: words("receipt timer", "temporizador de acuse", "minuteur d’accusé") }];
    fn place(self) -> usize {
        self as usize
    }
}
