//! How members show themselves: what they delivered, in which order, and what waits in their hold-back queues.

use super::{Config, Member, Order, Parcel, notes};
use crate::base::Post;
use crate::words::{Arg, Badge, Datum, Field, Hue, Look, Queue, Text, Tone, Waiting};

impl Member {
    pub(super) fn shown(&self, config: &Config) -> Look {
        let waiting = self.held.iter().map(|parcel| self.waiting(parcel, config)).collect();
        Look {
            roles: vec![&notes::MEMBER],
            badge: Some(self.badge(config)),
            standing: self.order(),
            queue: Queue { means: Some(&notes::WAIT), waiting },
            ..Look::default()
        }
    }

    /// Its vector clock, where it is one and there is room for it; else how many it delivered. It and its messages have the same colour.
    fn badge(&self, config: &Config) -> Badge {
        const ROOM: usize = 3;
        let tone = Tone::owner(self.me);
        if config.order == Order::Causal && config.n <= ROOM {
            let clock: Vec<String> = self.clock.iter().map(|(_, count)| count.to_string()).collect();
            return Badge { datum: Datum::Phrase(clock.join(",")), tone, means: notes::CLOCK_MEANS.text() };
        }
        Badge { datum: Datum::Number(self.delivered.len() as u64), tone, means: notes::NUMBER_MEANS.text() }
    }

    /// The last that it delivered, in its order.
    fn order(&self) -> Option<Text> {
        Some(match *self.delivered.as_slice() {
            [] => return None,
            [one] => notes::DELIVERED_ONE.with([one].map(Arg::Post)),
            [one, two] => notes::DELIVERED_TWO.with([one, two].map(Arg::Post)),
            [one, two, three] => notes::DELIVERED_THREE.with([one, two, three].map(Arg::Post)),
            [.., one, two, three] => notes::DELIVERED_MORE.with([one, two, three].map(Arg::Post)),
        })
    }

    fn waiting(&self, parcel: &Parcel, config: &Config) -> Waiting {
        let Parcel { post, .. } = *parcel;
        let why = match self.missing(parcel, config) {
            Some(until) => notes::WAITS_FOR.with([Arg::Post(post), Arg::Process(post.of), Arg::Post(until), Arg::Process(until.of)]),
            None => notes::WAITS_FOR_NOTHING.with([Arg::Post(post), Arg::Process(post.of)]),
        };
        Waiting { label: named(post), hue: Hue::Tone(Tone::owner(post.of)), is_held: true, why: Some(why) }
    }

    pub(super) fn state(&self, config: &Config) -> Vec<Field> {
        let number = |count: u32| Datum::Number(u64::from(count));
        let clock = Datum::List(self.clock.iter().map(|(_, &count)| number(count)).collect());
        let counts = if config.order == Order::Causal { &notes::FIELD_VECTOR } else { &notes::FIELD_COUNTS };
        let held = |parcel: &Parcel| match parcel.stamp.datum() {
            Some(stamp) => Datum::List(vec![named(parcel.post), stamp]),
            None => named(parcel.post),
        };
        vec![
            Field::durable("clock", counts, clock),
            Field::durable("delivered", &notes::FIELD_DELIVERED, Datum::List(self.delivered.iter().copied().map(named).collect())),
            Field::durable("sent", &notes::FIELD_SENT, number(self.sent)),
            Field::durable("planned", &notes::FIELD_PLANNED, number(self.planned)),
            Field::volatile("to_answer", &notes::FIELD_TO_ANSWER, Datum::List(self.to_answer.iter().copied().map(named).collect())),
            Field::volatile("held", &notes::FIELD_HELD, Datum::List(self.held.iter().map(held).collect())),
        ]
    }
}

fn named(post: Post) -> Datum {
    Datum::Phrase(post.to_string())
}
