//! Tells the page around the frame what happens: as events, each once.

use super::event::{Did, Event, What, millis};
use super::{Lang, Player, Time};
use crate::base::Span;
use crate::run::{Mark, MarkKind};
use crate::words::Hue;

/// How often the time is told while it runs, in wall time.
const OFTEN: Span = Span::millis(250);
/// The most events that are told at once: at full speed a second of a run may hold thousands.
const MAX_NEWS: usize = 50;

/// What was told last.
pub struct Herald {
    time: Time,
    playing: bool,
    suspended: bool,
    scenario: String,
    /// When the time was told last, on the wall clock, and what it was.
    update: (Span, Time),
}

impl Herald {
    /// A herald who has told nothing, and what he says first.
    pub fn begin(player: &Player, lang: Lang) -> (Herald, Event) {
        let herald = Herald {
            time: player.now(),
            playing: player.playing(),
            suspended: player.suspended(),
            scenario: player.name(),
            update: (Span::ZERO, player.now()),
        };
        (herald, player.tell_state("ready", lang))
    }

    /// What is new since the last time, as events; `wall` is the time of the page's clock. Whoever jumps is not told what lies
    /// between.
    pub fn news(&mut self, player: &Player, wall: Span, lang: Lang) -> Vec<Event> {
        let (before, now) = (self.time, player.now());
        self.time = now;
        let mut news = Vec::new();
        let is_other = self.scenario != player.name();
        if player.playhead.went_on() && now > before && !is_other {
            news.extend(happened(player, before, now));
            if now >= player.tape_end() {
                news.push(Event::new("ended", What::Moment { time: millis(now) }));
            }
        }
        if is_other || (self.playing, self.suspended) != (player.playing(), player.suspended()) {
            (self.playing, self.suspended) = (player.playing(), player.suspended());
            self.scenario = player.name();
            news.push(player.tell_state("state", lang));
        }
        let is_due = !player.playing() || Span(wall.0.saturating_sub(self.update.0.0)) >= OFTEN;
        if is_due && self.update.1 != now {
            self.update = (wall, now);
            news.push(Event::new("timeupdate", What::Update { time: millis(now), playing: player.playing() }));
        }
        news
    }
}

/// What happened after one moment and until another.
fn happened(player: &Player, after: Time, until: Time) -> Vec<Event> {
    let marks = player.marks();
    let from = marks.partition_point(|mark| mark.at <= after);
    let passed = marks[from..].iter().take_while(|mark| mark.at <= until);
    let speech = player.speech();
    let lang = player.view().lang.unwrap_or(Lang::English);
    let cues = speech.spoken.iter().filter(|cue| cue.at.time > after && cue.at.time <= until);
    let cue = cues.map(|cue| Event::new("cue", What::Cue { time: millis(cue.at.time), text: cue.text.of(lang).to_owned() }));
    cue.chain(passed.filter_map(|mark| tell(player, mark))).take(MAX_NEWS).collect()
}

/// What a mark on the tape is worth telling; a decision says for what.
fn tell(player: &Player, mark: &Mark) -> Option<Event> {
    let time = millis(mark.at);
    Some(match mark.kind {
        MarkKind::Did(process, what) => {
            let meaning = what.meaning(process);
            let value = if let Hue::Value(value) = meaning.hue { Some(value.to_string()) } else { None };
            let process = process.map(|id| player.frame().roster.name(id).to_string());
            Event::new(meaning.herald?, What::Did(Did { time, process, value }))
        }
        MarkKind::Broken(goal) => Event::new("violated", What::Violated { time, property: goal.name }),
        MarkKind::Links => return None,
    })
}
