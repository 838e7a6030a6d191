//! Which stretch of the run the space-time diagram shows, and the pieces that it is drawn in.
//!
//! The diagram follows the playhead until somebody moves it away. It is drawn in pieces of one width, each made once for a zoom and
//! what is selected; only those in sight are kept, so a frame of an animation moves what is there, however long the run is.

use super::Player;
use crate::base::{ProcessId, Time};
use crate::figure::{Light, Plate, Svg};
use crate::geometry::{Chart, Point};
use crate::run::{End, Event, Happening, Passage};
use crate::scenario::RecordId;
use crate::scenario::link::Select;
use crate::scenario::{LATENCY, Scenario, Settings};
use crate::words::Lang;
use std::rc::Rc;

/// The width of a piece, in pixels.
pub const PIECE: f32 = 480.0;
/// How wide a usual message's way is drawn at first, in pixels.
const WAY: u64 = 48;
/// How many steps of zoom make things twice as wide.
const DOUBLE: i32 = 4;
/// The most steps of zoom in either direction.
const MAX_ZOOM: i32 = 12 * DOUBLE;
/// The most steps nearer that a short run is shown at first.
const MOST_FIT: i32 = 4 * DOUBLE;
/// The most steps of the run in sight: more than a picture can show apart, and gathered in a few milliseconds.
const MOST_STEPS: u64 = 4000;
/// Where the playhead comes to rest while the diagram follows it, as a share of its width.
const REST: f32 = 0.62;
/// How far apart the lanes are where nothing else is wanted, in pixels.
pub const SPACING: f32 = 24.0;
/// How far before its beginning the run can be seen, in pixels.
const LEAD: f32 = 14.0;
/// Above the first lane, for what is said of walls; below the last, for the axis.
const EDGES: (f32, f32) = (20.0, 6.0);
/// While a run plays so fast that nothing drawn stays in sight, it is drawn anew once in so many frames.
const RUSH: u32 = 8;

/// What people do to the diagram.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Roll {
    /// It has so much room: its width, and the distance of its lanes.
    Room(f32, f32),
    /// So many steps nearer, or further away, around so many pixels from its left edge, or around its middle.
    Zoom(i32, Option<f32>),
    /// So many pixels later, or earlier.
    Move(f32),
    /// Back to the playhead.
    Follow,
}

/// A direction in which keys lead from event to event.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// To the event before, of the same process.
    Before,
    /// To the next of the same process.
    After,
    /// To what it was because of: along a message to its sender.
    Cause,
    /// To what followed from it: along a message to its receiver.
    Effect,
}

/// A piece of the drawing.
#[derive(Debug)]
pub struct Piece {
    /// The how-manieth from the run's beginning, from 0.
    pub place: u64,
    /// What lies behind, as SVG.
    pub ground: String,
    /// What lies on top, as SVG.
    pub ink: String,
    /// Whether everything in it is known.
    whole: bool,
    serial: u64,
}

impl PartialEq for Piece {
    /// Pieces are compared as often as the page is drawn.
    fn eq(&self, other: &Piece) -> bool {
        self.serial == other.serial
    }
}

/// How wide a diagram is taken to be that was never on screen, in pixels.
const UNSEEN: f32 = 900.0;

/// The diagram.
#[derive(Default)]
pub struct Strip {
    width: f32,
    spacing: f32,
    lang: Lang,
    zoom: i32,
    /// So many steps nearer a short run is shown, and the settings of the run for which that was found out.
    fit: i32,
    fitted: Option<Settings>,
    /// The moment at the left edge, in microseconds, where somebody moved it there.
    held: Option<i64>,
    left: i64,
    /// How long a piece is, in microseconds.
    length: u64,
    drawn: Option<Drawn>,
    serial: u64,
    waited: u32,
}

/// What is drawn, and of what.
struct Drawn {
    scenario: Rc<Scenario>,
    zoom: i32,
    spacing: f32,
    select: Option<Select>,
    /// The first piece and the last.
    range: (u64, u64),
    passage: Passage,
    pieces: Vec<Rc<Piece>>,
}

impl Strip {
    /// Does what somebody did.
    pub fn roll(&mut self, roll: Roll, player: &Player) {
        match roll {
            Roll::Room(width, spacing) => (self.width, self.spacing) = (width, spacing),
            Roll::Follow => self.held = None,
            Roll::Move(by) => self.held = Some(self.left + self.micros(by)),
            Roll::Zoom(by, around) => {
                let around = around.unwrap_or(self.width / 2.0);
                let (zoom, fixed) = (self.zoom, self.left + self.micros(around));
                self.zoom = (zoom + by).clamp(-MAX_ZOOM, MAX_ZOOM);
                self.length = self.length_of(player);
                let horizon = player.horizon();
                let in_sight = self.micros(self.width) as u64 * horizon.steps / horizon.time.0.max(1);
                if by < 0 && in_sight > MOST_STEPS {
                    self.zoom = zoom;
                    self.length = self.length_of(player);
                } else if self.held.is_some() {
                    self.held = Some(fixed - self.micros(around));
                }
            }
        }
    }

    /// Whether it has left the playhead.
    pub fn is_held(&self) -> bool {
        self.held.is_some()
    }

    /// How far down the first lane is, and how high everything.
    pub fn heights(&self, lanes: usize) -> (f32, f32) {
        (EDGES.0, EDGES.0 + (lanes as f32 + 0.5) * self.spacing() + EDGES.1)
    }

    /// How far apart the lanes are.
    pub fn spacing(&self) -> f32 {
        if self.spacing > 0.0 { self.spacing } else { SPACING }
    }

    /// The pieces in sight, in their order.
    pub fn pieces(&self) -> &[Rc<Piece>] {
        self.drawn.as_ref().map_or(&[], |drawn| &drawn.pieces)
    }

    /// What happens in the stretch that is drawn.
    pub fn passage(&self) -> Option<&Passage> {
        self.drawn.as_ref().map(|drawn| &drawn.passage)
    }

    /// Where a piece stands among the pieces, in pixels: it changes seldom, and never grows so large that browsers round it.
    pub fn place(&self, piece: &Piece) -> f32 {
        (piece.place - self.first() / 64 * 64) as f32 * PIECE
    }

    /// How far the pieces are moved, in pixels.
    pub fn shift(&self) -> f32 {
        self.pixels((self.first() / 64 * 64 * self.length) as i64 - self.left)
    }

    /// How far a moment is from the left edge, in pixels.
    pub fn x(&self, at: Time) -> f32 {
        self.pixels(at.0 as i64 - self.left)
    }

    /// The moment so many pixels from the left edge.
    pub fn time(&self, x: f32) -> Time {
        Time((self.left + self.micros(x)).max(0) as u64)
    }

    /// What is in sight; where nothing ever was, as much around the present as a picture has room for.
    pub fn in_sight(&self, player: &Player) -> (Time, Time) {
        let is_seen = self.drawn.is_some() && self.width > 0.0;
        let width = if is_seen { self.width } else { UNSEEN };
        let span = (f64::from(width) * self.length_of(player) as f64 / f64::from(PIECE)) as u64;
        let from = if is_seen { self.left.max(0) as u64 } else { player.now().0.saturating_sub(span / 2) };
        let from = Time(from.min(player.tape_end().0));
        (from, Time(from.0 + span).min(player.tape_end()))
    }

    fn first(&self) -> u64 {
        self.drawn.as_ref().map_or(0, |drawn| drawn.range.0)
    }

    fn micros(&self, pixels: f32) -> i64 {
        (f64::from(pixels) * self.length as f64 / f64::from(PIECE)) as i64
    }

    fn pixels(&self, micros: i64) -> f32 {
        (micros as f64 * f64::from(PIECE) / self.length.max(1) as f64) as f32
    }

    /// How long a piece is at this zoom: a usual message's way has a usual length.
    fn length_of(&self, player: &Player) -> u64 {
        let (shortest, longest) = player.scenario().settings.range(&LATENCY);
        let usual = ((shortest.0 + longest.0) / 2).max(100);
        let mut length = (usual * PIECE as u64 / WAY) as f64;
        for _ in 0..self.steps().abs() {
            // The fourth root of two.
            length *= if self.steps() > 0 { 0.840_896_415 } else { 1.189_207_115 };
        }
        (length as u64).max(10)
    }

    /// How many steps nearer than usual it is.
    const fn steps(&self) -> i32 {
        self.zoom + self.fit
    }

    /// A short run is drawn as wide as there is room for it when it is first seen. From then on it keeps its scale, whatever is done to it.
    fn fit(&mut self, player: &Player) {
        let settings = &player.scenario().settings;
        if self.width <= 0.0 || self.fitted.as_ref().is_some_and(|fitted| fitted.agree_up_to_the_end(settings)) {
            return;
        }
        (self.fit, self.length) = (0, self.length_of(player));
        let is_known = player.horizon().ended.is_some();
        while is_known && self.fit < MOST_FIT {
            self.fit += 1;
            self.length = self.length_of(player);
            if !self.shows_all(player) {
                self.fit -= 1;
                break;
            }
        }
        self.fitted = Some(settings.clone()).filter(|_| is_known || !self.shows_all(player));
    }

    /// Whether there is room for the whole run.
    fn shows_all(&self, player: &Player) -> bool {
        self.pixels(player.tape_end().0 as i64) + 2.0 * LEAD <= self.width
    }

    /// Moves with the playhead, and draws what has come into sight, in a language.
    pub fn refresh(&mut self, player: &Player, lang: Lang) {
        self.drawn = self.drawn.take().filter(|_| lang == self.lang);
        self.lang = lang;
        self.fit(player);
        self.length = self.length_of(player);
        let (now, end, span) = (player.now().0 as i64, player.tape_end().0 as i64, self.micros(self.width));
        let lead = self.micros(LEAD);
        self.left = match self.held {
            Some(held) => held.min(end - span / 4).max(-lead),
            None if self.shows_all(player) => -lead,
            None => (now - self.micros(self.width * REST)).max(-lead),
        };
        self.held = self.held.map(|_| self.left);
        if self.width <= 0.0 {
            return;
        }
        let piece = |micros: i64| micros.max(0) as u64 / self.length;
        let sight = (piece(self.left), piece((self.left + span).min(end)));
        if !self.is_fresh(player, sight) {
            self.draw(player, sight);
        }
    }

    /// Whether what is drawn shows what is in sight, as far as it can be known.
    fn is_fresh(&mut self, player: &Player, sight: (u64, u64)) -> bool {
        let horizon = player.horizon();
        let Some(drawn) = &self.drawn else { return false };
        let same = Rc::ptr_eq(&drawn.scenario, player.session().scenario())
            && drawn.zoom == self.steps()
            && drawn.spacing == self.spacing
            && drawn.select == player.in_light();
        if !same {
            return false;
        }
        let covers = drawn.range.0 <= sight.0 && sight.1 <= drawn.range.1;
        // A run that is still being explored is drawn again when there is much more of it.
        let known = drawn.passage.to.0;
        let wanted = (drawn.range.1 + 1) * self.length;
        let grew = known < wanted && horizon.time.0 > known && (horizon.time.0 >= wanted.min(known + self.length) || horizon.ended.is_some());
        let passed = sight.0 > drawn.range.1;
        self.waited = if passed && player.playing() { self.waited + 1 } else { 0 };
        covers && !grew || passed && player.playing() && !self.waited.is_multiple_of(RUSH)
    }

    fn draw(&mut self, player: &Player, sight: (u64, u64)) {
        let range = (sight.0.saturating_sub(1), sight.1 + 1);
        let (select, scenario, zoom) = (player.in_light(), player.session().scenario(), self.steps());
        let bounds = (Time(range.0 * self.length), Time((range.1 + 1) * self.length));
        let (from, to) = self.stretch(player, bounds);
        let passage = player.session().passage(from, to);
        let light = Light::of(&passage, select);
        let same =
            |drawn: &&Drawn| Rc::ptr_eq(&drawn.scenario, scenario) && drawn.zoom == zoom && drawn.spacing == self.spacing && drawn.select == select;
        let kept = self.drawn.take().filter(|drawn| same(&drawn)).map(|drawn| drawn.pieces).unwrap_or_default();
        let mut pieces = Vec::new();
        for place in range.0..=range.1 {
            // The first piece also shows what is on the way when it begins, so it is no other piece's match.
            let known = kept.iter().find(|piece| piece.place == place && piece.whole && place != range.0);
            pieces.push(known.cloned().unwrap_or_else(|| {
                self.serial += 1;
                Rc::new(self.piece(player, &passage, light.as_ref(), place, place == range.0))
            }));
        }
        self.drawn = Some(Drawn { scenario: Rc::clone(scenario), zoom, spacing: self.spacing, select, range, passage, pieces });
    }

    /// The stretch to be gathered: with what is selected, if that is not too far away, so that causes can be told from what is concurrent.
    fn stretch(&self, player: &Player, (from, to): (Time, Time)) -> (Time, Time) {
        let anchor = match player.selected() {
            Some(Select::Event(name)) => player.session().records(name.step, name.step).first().map(|record| record.at),
            Some(Select::Message(name)) => self.passage().and_then(|passage| passage.arrow(name)).map(|arrow| arrow.sent),
            Some(Select::Process(_) | Select::Link(..)) | None => None,
        };
        let horizon = player.horizon();
        let anchored = anchor.map_or((from, to), |at| (from.min(at), to.max(at)));
        let steps = anchored.1.since(anchored.0).0 as u128 * u128::from(horizon.steps) / u128::from(horizon.time.0.max(1));
        if steps > 2 * u128::from(MOST_STEPS) { (from, to) } else { anchored }
    }

    fn piece(&self, player: &Player, passage: &Passage, light: Option<&Light>, place: u64, is_first: bool) -> Piece {
        let (from, to) = (Time(place * self.length), Time((place + 1) * self.length));
        let chart = Chart { from, scale: PIECE * 1000.0 / self.length as f32, top: EDGES.0, spacing: self.spacing() };
        let (roster, lang) = (player.frame().roster, self.lang);
        let plate = Plate { passage, roster, lang, marks: player.marks(), history: player.history(), episodes: player.episodes(), chart, to, light };
        let (mut ground, mut ink) = (Svg::on_page(), Svg::on_page());
        plate.ground(&mut ground);
        plate.ink(&mut ink, is_first);
        let open = |arrow: &crate::run::Arrow| arrow.end == End::OnTheWay && from <= arrow.sent && arrow.sent < to;
        let whole = !is_first && to <= passage.to && !passage.arrows.iter().any(open);
        Piece { place, ground: ground.finish(), ink: ink.finish(), whole, serial: self.serial }
    }

    /// What stands at a place in sight: an event or a message, if one comes that near.
    pub fn find(&self, at: Point, reach: f32) -> Option<Select> {
        let drawn = self.drawn.as_ref()?;
        let chart =
            Chart { from: Time(drawn.range.0 * self.length), scale: PIECE * 1000.0 / self.length as f32, top: EDGES.0, spacing: self.spacing() };
        let at = Point::new(at.x - self.x(chart.from), at.y);
        let events = drawn.passage.events.iter().filter_map(|event| {
            let id = owner(event)?;
            Some((chart.at(id, event.at).distance(at), Select::Event(event.id.name())))
        });
        // An event is a point, a message a line: next to the end of a line the event is meant.
        let arrows = drawn.passage.arrows.iter().map(|arrow| (chart.course(arrow, drawn.passage.to).distance(at) + 2.0, Select::Message(arrow.name)));
        events.chain(arrows).filter(|(distance, _)| *distance <= reach).min_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, select)| select)
    }

    /// Where a key leads from what is selected, if it leads anywhere; from nothing to what happened last.
    pub fn step(&self, step: Option<Step>, player: &Player) -> Option<Select> {
        let passage = self.passage()?;
        let select = |place: usize| Select::Event(passage.events[place].id.name());
        let arrived = |arrow: usize| match passage.arrows[arrow].end {
            End::Arrived(id) => passage.place(id),
            End::Lost(..) | End::OnTheWay => None,
        };
        let here = match player.selected() {
            Some(Select::Event(name)) => passage.place(RecordId::named(name)?)?,
            Some(Select::Message(name)) => {
                let arrow = passage.arrow_place(name)?;
                let to_sender = matches!(step?, Step::Before | Step::Cause);
                return if to_sender { passage.arrows[arrow].sent_in.and_then(|id| passage.place(id)) } else { arrived(arrow) }.map(select);
            }
            Some(Select::Process(_) | Select::Link(..)) | None => {
                let happened = |event: &Event| event.at <= player.now() && owner(event).is_some();
                return passage.events.iter().rposition(happened).map(select);
            }
        };
        let event = &passage.events[here];
        let same = |place: &usize| owner(&passage.events[*place]) == event.process;
        match step? {
            Step::Before => (0..here).rev().find(same),
            Step::After => (here + 1..passage.events.len()).find(same),
            Step::Cause => match event.what {
                Happening::Arrived(arrow) => passage.arrows[arrow].sent_in,
                _ => event.because,
            }
            .and_then(|id| passage.place(id)),
            Step::Effect => event.sent.iter().find_map(|arrow| arrived(*arrow)),
        }
        .map(select)
    }

    /// Moves so that what is selected is in sight.
    pub fn show(&mut self, select: Select) {
        let Select::Event(name) = select else { return };
        let at = RecordId::named(name).and_then(|id| self.passage()?.event(id)).map(|event| event.at);
        if let Some(at) = at.filter(|at| !(LEAD..self.width - LEAD).contains(&self.x(*at))) {
            self.held = Some(at.0 as i64 - self.micros(self.width / 2.0));
        }
    }
}

/// Whose event it is, where it is somebody's.
fn owner(event: &Event) -> Option<ProcessId> {
    event.process.filter(|_| event.what.is_of_its_process())
}
