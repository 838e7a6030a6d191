//! Signs whose meaning can be asked for, wherever they stand.

use super::{Arg, Datum, Text, Words, words};
use crate::base::{Ballot, MAX_PROCESSES, ProcessId};

/// A sign.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Sign {
    /// The number of a ballot: `2.1`.
    Ballot(Ballot),
    /// Beyond every number.
    Infinity,
    /// The wall of a partition.
    Wall,
    /// The cross on a link that is cut.
    Cut,
}

static BALLOT: Words = words(
    "{0}: round {1} of {2}. Where two compete, the higher number counts.",
    "{0}: ronda {1} de {2}. Si compiten dos, cuenta el número mayor.",
    "{0}\u{a0}: tour {1} de {2}. Si deux s’affrontent, le plus grand numéro compte.",
);
static INFINITY: Words = words(
    "∞: chosen. No number is higher, so this entry never changes.",
    "∞: elegida. Ningún número es mayor: esta entrada ya no cambia.",
    "∞\u{a0}: choisie. Aucun numéro n’est plus grand\u{a0}: cette entrée ne change plus.",
);
static WALL: Words = words(
    "A partition: messages wait at the wall, and are lost if it still stands when they should arrive.",
    "Una partición: los mensajes esperan ante el muro, y se pierden si aún está cuando deberían llegar.",
    "Une partition\u{a0}: les messages attendent devant le mur, et se perdent s’il est encore là quand ils devraient arriver.",
);
static CUT: Words = words(
    "This link is cut one way: messages wait there, and are lost if it is still cut when they should arrive.",
    "Este enlace está cortado en un sentido: los mensajes esperan ahí, y se pierden si sigue cortado cuando deberían llegar.",
    "Ce lien est coupé dans un sens\u{a0}: les messages y attendent, et se perdent s’il l’est encore quand ils devraient arriver.",
);

impl Sign {
    /// The sign that shows a datum, where its meaning can be asked for.
    pub const fn of(datum: &Datum) -> Option<Sign> {
        match datum {
            Datum::Ballot(ballot) => Some(Sign::Ballot(*ballot)),
            Datum::Infinity => Some(Sign::Infinity),
            _ => None,
        }
    }

    /// What it means.
    pub fn means(self) -> Text {
        match self {
            Sign::Ballot(ballot) => BALLOT.with([Arg::Ballot(ballot), Arg::Number(u64::from(ballot.round)), Arg::Process(ballot.process)]),
            Sign::Infinity => INFINITY.text(),
            Sign::Wall => WALL.text(),
            Sign::Cut => CUT.text(),
        }
    }

    /// Its name in a page.
    pub fn id(self) -> String {
        match self {
            Sign::Ballot(ballot) => ballot.to_string(),
            Sign::Infinity => "infinity".into(),
            Sign::Wall => "wall".into(),
            Sign::Cut => "cut".into(),
        }
    }

    /// The sign of a name.
    pub fn find(id: &str) -> Option<Sign> {
        let plain = [Sign::Infinity, Sign::Wall, Sign::Cut].into_iter().find(|sign| sign.id() == id);
        plain.or_else(|| {
            let (round, of) = id.split_once('.')?;
            Some(Sign::Ballot(Ballot { round: round.parse().ok()?, process: process(of.parse().ok()?)? }))
        })
    }
}

/// The process of a number, if there can be one.
fn process(number: usize) -> Option<ProcessId> {
    (1..=MAX_PROCESSES).contains(&number).then(|| ProcessId::numbered(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_is_found_by_its_name() {
        let ballot = Sign::Ballot(Ballot { round: 12, process: ProcessId::numbered(3) });
        for sign in [ballot, Sign::Infinity, Sign::Wall, Sign::Cut] {
            assert_eq!(Sign::find(&sign.id()), Some(sign));
        }
        for id in ["", "2", "2.", "2.0", "2.x", ".1", "door"] {
            assert_eq!(Sign::find(id), None, "{id}");
        }
    }
}
