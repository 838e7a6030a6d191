//! A family that exists for tests only: what reads facts reads it too, and nobody names it.

use super::milestone::Family;
use super::{Edge, Emblem, Episode, Kind, Meaning, News, Past, Reign, TraceName, Urgency};
use crate::base::ProcessId;
use crate::scenario::Wait;
use crate::words::{Arg, Datum, Field, Hue, Tone, Weight, Words, words};

/// Something that matters to nobody.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Bell {
    /// A bell rang.
    Rang {
        /// How often.
        times: u64,
    },
}

static RANG: Kind = Kind {
    name: "rang",
    one: words("a bell", "una campana", "une cloche"),
    many: words("Bells", "Campanas", "Cloches"),
    trace: TraceName::Second("ring"),
};
/// Its kinds.
pub(super) static KINDS: [&Kind; 1] = [&RANG];

/// A bell rings.
pub static BELL: Wait = Wait {
    id: "bell",
    key: "b",
    words: words("the next bell", "la próxima campana", "la prochaine cloche"),
    nowhere: words("No bell rings any more.", "Ya no suena ninguna campana.", "Plus aucune cloche ne sonne."),
};

static ECHO: Episode = Episode { id: "echo", words: words("echo", "eco", "écho"), is_hollow: false };

static RINGS: Words = words("{0} rings {1} times.", "{0} suena {1} veces.", "{0} sonne {1} fois.");
static HAS_RUNG: Words = words("It has rung.", "Ha sonado.", "Elle a sonné.").weighing(Weight::Turn);
static RINGING: Words = words("{0} rings", "{0} suena", "{0} sonne");

impl Family for Bell {
    const KINDS: &'static [&'static Kind] = &KINDS;

    fn meaning(self, of: Option<ProcessId>) -> Meaning {
        let Bell::Rang { times } = self;
        let tone = Tone::numbered(times);
        Meaning::of(&RANG, RINGS.with([Arg::of(of), Arg::Number(times)]))
            .signed(Emblem::Crown, Hue::Tone(tone))
            .reigning(Reign { tone, leader: of, vacant: false })
            .awaited(&BELL)
            .heralded("rang")
    }

    fn edge(self, _: Option<ProcessId>) -> Option<Edge> {
        let Bell::Rang { times } = self;
        Some(Edge::Opens(&ECHO, Tone::numbered(times)))
    }

    fn news(self, of: Option<ProcessId>, _: &Past) -> Option<News> {
        let Bell::Rang { times } = self;
        let mark = News::mark(self.meaning(of).told);
        let (about, headline) = (Some(Datum::Number(times)), Some(RINGING.with([Arg::of(of)])));
        Some(News { urgency: Urgency::News, about, headline, remark: Some(HAS_RUNG.text()), ..mark })
    }

    fn fields(self, _: bool) -> Vec<Field> {
        let Bell::Rang { times } = self;
        vec![Field::body("times", Datum::Number(times))]
    }
}
