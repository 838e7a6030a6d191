//! Multicast to a group: who gave a message to everybody, who passed it on, who holds it back, who delivered it, and in which order.

use super::entry::Entries;
use super::ledger::{Ledger, NewLedger};
use super::milestone::Family;
use super::{Edge, Emblem, Episode, Kind, Meaning, News, Past, PastEntry, TraceName, Urgency};
use crate::base::{Post, ProcessId, ProcessSet};
use crate::scenario::Wait;
use crate::words::{Arg, Datum, Field, Hue, Text, Tone, Words, words};
use std::sync::{Arc, LazyLock};

/// Something that matters to multicast.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Delivery {
    /// A process multicast a message.
    Multicast {
        /// Which.
        post: Post,
        /// The message that it answers, if it answers one.
        answers: Option<Post>,
    },
    /// A process passed on what another multicast.
    Relayed {
        /// Which.
        post: Post,
    },
    /// A process received a message that may not have its turn yet.
    HeldBack {
        /// Which.
        post: Post,
        /// What comes before it and is missing, where the process knows.
        until: Option<Post>,
    },
    /// A process delivered a message: it handed it to whoever is above.
    Delivered {
        /// Which.
        post: Post,
        /// How many it still holds back.
        waiting: u32,
    },
}

static MULTICAST: Kind = Kind {
    name: "multicast",
    one: words("a multicast", "una difusión", "une diffusion"),
    many: words("Multicasts", "Difusiones", "Diffusions"),
    trace: TraceName::First("multicast"),
};
static RELAYED: Kind = Kind {
    name: "relayed",
    one: words("a message passed on", "un mensaje reenviado", "un message relayé"),
    many: words("Messages passed on", "Mensajes reenviados", "Messages relayés"),
    trace: TraceName::First("relay"),
};
static HELD_BACK: Kind = Kind {
    name: "held-back",
    one: words("a message held back", "un mensaje retenido", "un message retenu"),
    many: words("Messages held back", "Mensajes retenidos", "Messages retenus"),
    trace: TraceName::First("hold-back"),
};
static DELIVERED: Kind = Kind {
    name: "delivered",
    one: words("a delivery", "una entrega", "une délivrance"),
    many: words("Deliveries", "Entregas", "Délivrances"),
    trace: TraceName::First("delivery"),
};
/// Its kinds.
pub(super) static KINDS: [&Kind; 4] = [&MULTICAST, &RELAYED, &HELD_BACK, &DELIVERED];

/// Somebody delivers.
pub static DELIVERY: Wait = Wait {
    id: "delivery",
    key: "v",
    words: words("the next delivery", "la próxima entrega", "la prochaine délivrance"),
    nowhere: words("Nothing is delivered any more.", "Ya no se entrega nada.", "Plus rien n’est délivré."),
};
/// Somebody holds a message back.
pub static HOLDING_BACK: Wait = Wait {
    id: "held-back",
    key: "q",
    words: words("the next message held back", "el próximo mensaje retenido", "le prochain message retenu"),
    nowhere: words("No message is held back any more.", "Ya no se retiene ningún mensaje.", "Plus aucun message n’est retenu."),
};

/// From the arrival of a message that is held back until nothing is held back any more.
static HOLDS: Episode = Episode { id: "holds-back", words: words("holds back", "retiene", "retient"), is_hollow: true };

static MULTICASTS: Words = words("{0} multicasts {1}.", "{0} difunde {1}.", "{0} diffuse {1}.");
static ANSWERS: Words = words("{0} answers {2} with {1}.", "{0} responde a {2} con {1}.", "{0} répond à {2} par {1}.");
static RELAYS: Words = words("{0} passes {1} on.", "{0} reenvía {1}.", "{0} relaie {1}.");
static HOLDS_BACK: Words = words("{0} holds {1} back.", "{0} retiene {1}.", "{0} retient {1}.");
static WAITS_FOR: Words =
    words("{0} holds {1} back until {2} comes.", "{0} retiene {1} hasta que llegue {2}.", "{0} retient {1} jusqu’à ce que vienne {2}.");
static DELIVERS: Words = words("{0} delivers {1}.", "{0} entrega {1}.", "{0} délivre {1}.");
static WAITS: Words = words("{0} waits for {1}", "{0} espera a {1}", "{0} attend {1}");

impl Family for Delivery {
    const KINDS: &'static [&'static Kind] = &KINDS;
    const LEDGERS: &'static [NewLedger] = &[NewLedger::of::<Deliveries>()];

    /// What it means.
    fn meaning(self, of: Option<ProcessId>) -> Meaning {
        let (who, what) = (Arg::of(of), Arg::Post(self.post()));
        let hue = Hue::Tone(Tone::owner(self.post().of));
        match self {
            Delivery::Multicast { answers: None, .. } => Meaning::of(&MULTICAST, MULTICASTS.with([who, what])).signed(Emblem::Begin, hue),
            Delivery::Multicast { answers: Some(question), .. } => {
                Meaning::of(&MULTICAST, ANSWERS.with([who, what, Arg::Post(question)])).signed(Emblem::Begin, hue)
            }
            Delivery::Relayed { .. } => Meaning::of(&RELAYED, RELAYS.with([who, what])),
            Delivery::HeldBack { until, .. } => {
                let told = until.map_or_else(|| HOLDS_BACK.with([who, what]), |until| WAITS_FOR.with([who, what, Arg::Post(until)]));
                Meaning::of(&HELD_BACK, told).signed(Emblem::Tick, hue).awaited(&HOLDING_BACK)
            }
            Delivery::Delivered { .. } => Meaning::of(&DELIVERED, DELIVERS.with([who, what])).signed(Emblem::Diamond, hue).awaited(&DELIVERY),
        }
    }

    /// What it does to the episode that its process is in.
    fn edge(self, _: Option<ProcessId>) -> Option<Edge> {
        match self {
            Delivery::HeldBack { post, .. } => Some(Edge::Opens(&HOLDS, Tone::owner(post.of))),
            Delivery::Delivered { waiting: 0, .. } => Some(Edge::Closes),
            Delivery::Delivered { .. } | Delivery::Multicast { .. } | Delivery::Relayed { .. } => None,
        }
    }

    /// What matters of it: that somebody must wait is what ordered multicast is about.
    fn news(self, of: Option<ProcessId>, _: &Past) -> Option<News> {
        let mark = News::mark(self.meaning(of).told);
        match self {
            Delivery::Multicast { .. } | Delivery::Delivered { .. } => Some(mark),
            Delivery::HeldBack { post, until } => {
                let headline: Option<Text> = until.map(|until| WAITS.with([Arg::Post(post), Arg::Post(until)]));
                Some(News { urgency: Urgency::News, about: Some(Datum::Phrase(post.to_string())), headline, ..mark })
            }
            Delivery::Relayed { .. } => None,
        }
    }

    /// What it says.
    fn fields(self, _: bool) -> Vec<Field> {
        let named = |name, post: Post| Field::body(name, Datum::Phrase(post.to_string()));
        let maybe = |name, post: Option<Post>| Field::body(name, Datum::maybe(post, |post| Datum::Phrase(post.to_string())));
        match self {
            Delivery::Multicast { post, answers } => vec![named("post", post), maybe("answers", answers)],
            Delivery::Relayed { post } => vec![named("post", post)],
            Delivery::HeldBack { post, until } => vec![named("post", post), maybe("until", until)],
            Delivery::Delivered { post, waiting } => vec![named("post", post), Field::body("waiting", Datum::Number(u64::from(waiting)))],
        }
    }
}

impl Delivery {
    /// Which message it is about.
    pub const fn post(self) -> Post {
        match self {
            Delivery::Multicast { post, .. } | Delivery::Relayed { post } | Delivery::HeldBack { post, .. } | Delivery::Delivered { post, .. } => {
                post
            }
        }
    }
}

/// A message that was multicast.
#[derive(Clone, Debug)]
pub struct Posted {
    /// Which.
    pub post: Post,
    /// All that happened before it, as multicast counts (Hadzilacos and Toueg): whatever its sender had multicast or delivered by then, and
    /// all that came before those. In order.
    pub before: Arc<[Post]>,
    /// Who delivered it.
    pub by: ProcessSet,
}

/// What was multicast, and who delivered what in which order.
#[derive(Clone, Default, Debug)]
pub struct Deliveries {
    posted: Vec<Posted>,
    delivered: Vec<Delivered>,
}

/// What a process delivered.
#[derive(Clone, Debug)]
struct Delivered {
    by: ProcessId,
    order: Vec<Post>,
    /// At which place of the order each came first, by name.
    places: Vec<(Post, usize)>,
}

impl Ledger for Deliveries {
    fn note(&mut self, entry: &PastEntry, _: &Entries) {
        if let Some((process, what)) = entry.process.zip(entry.what.told()) {
            self.note_delivery(process, what);
        }
    }
}

impl Deliveries {
    /// Everything that was multicast, oldest first.
    pub fn posted(&self) -> &[Posted] {
        &self.posted
    }

    /// A message that was multicast.
    pub fn find(&self, post: Post) -> Option<&Posted> {
        self.posted.iter().find(|posted| posted.post == post)
    }

    /// What a process delivered, in its order.
    pub fn of(&self, process: ProcessId) -> &[Post] {
        self.delivered_by(process).map_or(&[], |delivered| &delivered.order)
    }

    /// At which place of its order a process delivered a message first.
    pub fn place(&self, process: ProcessId, post: Post) -> Option<usize> {
        let places = &self.delivered_by(process)?.places;
        places.binary_search_by_key(&post, |(post, _)| *post).ok().map(|at| places[at].1)
    }

    fn delivered_by(&self, process: ProcessId) -> Option<&Delivered> {
        self.delivered.iter().find(|delivered| delivered.by == process)
    }

    /// Of all that happened before a message, what nothing else of it comes after: at most the last of each sender.
    pub fn right_before<'a>(&'a self, posted: &'a Posted) -> impl Iterator<Item = Post> + 'a {
        let last = posted.before.chunk_by(|one, other| one.of == other.of).filter_map(|of_one| of_one.last().copied());
        let last: Vec<Post> = last.collect();
        let others: Vec<&Posted> = last.iter().filter_map(|post| self.find(*post)).collect();
        last.into_iter().filter(move |post| !others.iter().any(|other| other.before.binary_search(post).is_ok()))
    }

    fn note_delivery(&mut self, process: ProcessId, what: Delivery) {
        match what {
            Delivery::Multicast { post, .. } => {
                // Whoever lost its disk gives a name again: the first that bore it counts.
                if self.find(post).is_none() {
                    let before = self.before(process);
                    self.posted.push(Posted { post, before, by: ProcessSet::EMPTY });
                }
            }
            Delivery::Delivered { post, .. } => {
                if let Some(posted) = self.posted.iter_mut().find(|posted| posted.post == post) {
                    posted.by.insert(process);
                }
                let known = self.delivered.iter().position(|delivered| delivered.by == process);
                let at = known.unwrap_or_else(|| {
                    self.delivered.push(Delivered { by: process, order: Vec::new(), places: Vec::new() });
                    self.delivered.len() - 1
                });
                let Delivered { order, places, .. } = &mut self.delivered[at];
                if let Err(at) = places.binary_search_by_key(&post, |(post, _)| *post) {
                    places.insert(at, (post, order.len()));
                }
                order.push(post);
            }
            Delivery::Relayed { .. } | Delivery::HeldBack { .. } => {}
        }
    }

    /// All that happened before whatever a process does next. What is in it already has brought what came before it.
    fn before(&self, process: ProcessId) -> Arc<[Post]> {
        let own = self.posted.iter().map(|posted| posted.post).filter(|post| post.of == process);
        let mut all: Vec<Post> = Vec::new();
        for post in own.chain(self.of(process).iter().copied()).rev() {
            if all.binary_search(&post).is_ok() {
                continue;
            }
            let earlier = self.find(post).into_iter().flat_map(|posted| posted.before.iter().copied());
            for post in earlier.chain([post]) {
                if let Err(at) = all.binary_search(&post) {
                    all.insert(at, post);
                }
            }
        }
        all.into()
    }
}

impl Past {
    /// What was multicast, and who delivered what.
    pub fn deliveries(&self) -> &Deliveries {
        static NONE: LazyLock<Deliveries> = LazyLock::new(Deliveries::default);
        self.ledger().unwrap_or(&NONE)
    }
}
