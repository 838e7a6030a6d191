//! A diagram that stands alone: with a title, the names of its lanes, a legend, and the link of the run.

use super::signs::{self, Glyph};
use super::{Plate, Svg, arrows, episodes, lanes, operations, words};
use crate::base::Time;
use crate::facts::{self, Episode, Ruling};
use crate::figure::heading::{Foot, LETTERS, broken};
use crate::figure::tone_class;
use crate::geometry::{Chart, Course, Point, Size, Tip, letters_width};
use crate::run::{End, Happening, Passage, Session, Stand};
use crate::scenario::link::{Link, Theme};
use crate::scenario::{Act, Disk, Intervention, LinkChange};
use crate::words::{Arg, Lang, Rank, Sense, Text, Tone, Words};

/// Around everything.
const MARGIN: f32 = 18.0;
/// The room for the names of the lanes.
const NAMES: f32 = 40.0;
/// The distance of the lanes.
const SPACING: f32 = 36.0;
/// Above the first lane, for what is said of walls.
const ABOVE: f32 = 30.0;
/// Below the last lane, for the axis.
const AXIS: f32 = 38.0;
/// A line of the title, and of the legend.
const LINE: f32 = 20.0;
/// The room for a sign of the legend.
const SAMPLE: f32 = 30.0;
/// The narrowest picture that can be read.
pub const MIN_WIDTH: f32 = 320.0;

/// What a picture that stands alone shows, and how.
pub struct Poster<'a> {
    /// The run, and what it is called.
    pub link: &'a Link,
    /// Where the link opens: the address of a page, up to the link; nothing where that is not known.
    pub page: &'a str,
    /// The first moment.
    pub from: Time,
    /// The last.
    pub to: Time,
    /// Light, or dark.
    pub theme: Theme,
    /// The language.
    pub lang: Lang,
    /// How wide it is, in pixels.
    pub width: f32,
}

/// Draws a stretch of a run as a picture that any program can show. What lies beyond the horizon of the session is not there yet.
pub fn poster(session: &Session, poster: &Poster) -> String {
    let passage = session.passage(poster.from, poster.to);
    let width = poster.width.max(MIN_WIDTH);
    let roster = poster.link.scenario.settings.roster();
    let inner = width - 2.0 * MARGIN - NAMES - LETTERS / 2.0;
    let scale = inner * 1000.0 / passage.to.since(passage.from).0.max(1) as f32;
    let chart = Chart { from: passage.from, scale, top: ABOVE, spacing: SPACING };
    // A moment more, so that what happens in the last one is seen.
    let (to, lang) = (Time(passage.to.0 + 1), poster.lang);
    let plate = Plate {
        to,
        passage: &passage,
        roster,
        lang,
        marks: session.marks(),
        history: session.history(),
        episodes: session.episodes(),
        chart,
        light: None,
    };
    let head = poster.head(&passage);
    let legend = legend(&plate, width - 2.0 * MARGIN);
    let foot = Foot::of(poster.link, poster.page, width - 2.0 * MARGIN, poster.lang);
    let top = MARGIN + LINE * head.len() as f32;
    let lanes = ABOVE + (passage.lanes.len() as f32 - 0.5) * SPACING + AXIS;
    let legend_rows = legend.last().map_or(0.0, |item| item.at.y + LINE);
    let height = top + lanes + legend_rows + foot.height() + MARGIN;
    let mut svg = Svg::alone(poster.theme, Size { width, height }, &head[0].1);
    for (line, (class, text)) in head.iter().enumerate() {
        svg.words(class, Point::new(MARGIN, MARGIN + LINE * (line as f32 + 0.6)), text);
    }
    svg.group_at("", Point::new(MARGIN + NAMES, top));
    plate.ground(&mut svg);
    plate.ink(&mut svg, true);
    for id in roster.all() {
        svg.words("lane-name", Point::new(-NAMES, chart.y(id) + 4.5), &roster.name(id).to_string());
    }
    svg.end();
    svg.group_at("", Point::new(MARGIN, top + lanes));
    for item in &legend {
        item.draw(&mut svg, poster.lang);
    }
    foot.draw(&mut svg, Point::new(0.0, legend_rows + 4.0));
    svg.end();
    svg.finish()
}

impl Poster<'_> {
    /// The lines of the title.
    fn head(&self, passage: &Passage) -> Vec<(&'static str, String)> {
        let (scenario, lang) = (&self.link.scenario, self.lang);
        let say = |text: Text| text.say(lang, scenario.settings.roster());
        let stretch = say(words::STRETCH.with([Arg::Time(passage.from), Arg::Time(passage.to)]));
        let seed = say(words::SEED.with([Arg::Number(scenario.settings.seed())]));
        let mut head = vec![("figure-title", self.link.title(lang)), ("figure-about", format!("{stretch}, {seed}"))];
        head.extend(broken(scenario, lang).map(|said| ("figure-broken", said)));
        head
    }
}

/// A sign of the legend, with its words.
struct Item {
    at: Point,
    what: Sample,
    words: &'static Words,
}

/// What a sign of the legend shows.
#[derive(Clone, Copy)]
enum Sample {
    /// A message.
    Message(Sense),
    /// One that is lost, or was held up.
    Fate(Tip),
    /// A sign on a lane.
    Sign(&'static str, Glyph),
    /// A crash that loses the disk.
    LostDisk,
    /// How a process stood.
    Band(&'static str),
    /// A partition, or its end.
    Wall(&'static str),
    /// A link that is cut in one direction.
    Cut,
    /// What a client asked for.
    Operation,
    /// A stretch of a process's time that has a name.
    Episode(&'static Episode, Tone),
    /// What the judge says of an answer.
    Ruling(Ruling),
}

/// The signs that occur in a stretch, row by row.
fn legend(plate: &Plate<'_>, width: f32) -> Vec<Item> {
    let (passage, lang) = (plate.passage, plate.lang);
    let sense = |wanted: &[Sense]| passage.arrows.iter().any(|arrow| wanted.contains(&arrow.letter.sense));
    let event = |is: fn(&Happening) -> bool| passage.events.iter().any(|event| is(&event.what));
    let signed = |sign: facts::Emblem| passage.events.iter().any(|event| event.milestones.iter().any(|(of, what)| what.meaning(*of).emblem == sign));
    let acted = |is: fn(&Intervention) -> bool| passage.events.iter().any(|event| matches!(&event.what, Happening::Acted(act) if is(act)));
    let stand = |is: fn(&Stand) -> bool| passage.lanes.iter().any(|(_, lane)| lane.iter().any(is));
    let lost = passage.arrows.iter().any(|arrow| matches!(arrow.end, End::Lost(..)));
    let held = passage.arrows.iter().any(|arrow| arrow.held);
    let all = [
        (sense(&[Sense::Ask]), Sample::Message(Sense::Ask), &words::ASK),
        (sense(&[Sense::Grant, Sense::Tell]), Sample::Message(Sense::Grant), &words::ANSWER),
        (sense(&[Sense::Refuse]), Sample::Message(Sense::Refuse), &words::REFUSAL),
        (lost, Sample::Fate(Tip::Lost), &words::LOST),
        (held, Sample::Fate(Tip::Arrives), &words::HELD),
        (event(|what| matches!(what, Happening::Timer(_))), Sample::Sign("sign-timer", Glyph::Timer), &words::TIMER),
        (event(|what| matches!(what, Happening::Command(_))), Sample::Sign("sign-command", Glyph::Command), &words::COMMAND),
        (signed(facts::Emblem::Star), Sample::Sign("sign-value value-other", Glyph::Star), &words::CHOSEN),
        (signed(facts::Emblem::Diamond), Sample::Sign("sign-value value-other", Glyph::Diamond), &words::DECIDED),
        (stand(|stand| stand.up && stand.rank == Rank::Leader), Sample::Band("lane-band tone-0 leader"), &words::LEADS),
        (signed(facts::Emblem::Tick), Sample::Sign("sign-commit", Glyph::Tick), &words::COMMITTED),
        (
            acted(|act| matches!(act, Intervention::Process(_, Act::Crash { disk: Disk::Kept, .. }))),
            Sample::Sign("sign-crash", Glyph::Cross),
            &words::CRASH,
        ),
        (acted(|act| matches!(act, Intervention::Process(_, Act::Crash { disk: Disk::Lost, .. }))), Sample::LostDisk, &words::DISK_LOST),
        (stand(|stand| !stand.up), Sample::Band("lane-band tone-0 down"), &words::DOWN),
        (stand(|stand| stand.paused), Sample::Band("lane-band tone-0 paused"), &words::PAUSED),
        (operations::rules(plate, None), Sample::Operation, &words::OPERATION),
        (operations::rules(plate, Some(Ruling::Explained)), Sample::Ruling(Ruling::Explained), &words::EXPLAINED),
        (operations::rules(plate, Some(Ruling::Unexplained)), Sample::Ruling(Ruling::Unexplained), &words::UNEXPLAINED),
        (operations::rules(plate, Some(Ruling::Unjudged)), Sample::Ruling(Ruling::Unjudged), &words::UNJUDGED),
        (acted(|act| matches!(act, Intervention::Links(LinkChange::Partition(_)))), Sample::Wall("wall"), &words::WALL),
        (acted(|act| matches!(act, Intervention::Links(LinkChange::Cut(..)))), Sample::Cut, &words::CUT),
        (acted(|act| matches!(act, Intervention::Links(LinkChange::Heal | LinkChange::Mend(..)))), Sample::Wall("wall healed"), &words::HEALED),
    ];
    let (mut items, mut at) = (Vec::new(), Point::new(0.0, 0.0));
    let lived = plate.kinds_of_episodes().into_iter().map(|(what, tone)| (true, Sample::Episode(what, tone), &what.words));
    for (_, what, words) in all.into_iter().filter(|(occurs, ..)| *occurs).chain(lived) {
        let wide = SAMPLE + 6.0 + letters_width(words.of(lang)) * LETTERS;
        if at.x > 0.0 && at.x + wide > width {
            at = Point::new(0.0, at.y + LINE);
        }
        items.push(Item { at, what, words });
        at.x += wide + 18.0;
    }
    items
}

impl Item {
    fn draw(&self, svg: &mut Svg, lang: Lang) {
        let (from, to) = (self.at, self.at.plus(Point::new(SAMPLE - 4.0, 0.0), 1.0));
        let middle = from.toward(to, 0.5);
        match self.what {
            Sample::Message(sense) => arrows::sample(svg, sense, false, Course { start: from, end: to, tip: Tip::Arrives }),
            Sample::Fate(Tip::Lost) => arrows::sample(svg, Sense::Ask, false, Course { start: from, end: middle, tip: Tip::Lost }),
            Sample::Fate(tip) => arrows::sample(svg, Sense::Ask, true, Course { start: from, end: to, tip }),
            Sample::Sign(class, sign) => svg.path(class, &signs::shape(sign, middle)),
            Sample::LostDisk => [Glyph::Cross, Glyph::Ring].iter().for_each(|sign| svg.path("sign-crash", &signs::shape(*sign, middle))),
            Sample::Band(class) => svg.line(class, from, to),
            Sample::Wall(class) => svg.line(class, middle.plus(Point::new(0.0, -8.0), 1.0), middle.plus(Point::new(0.0, 8.0), 1.0)),
            Sample::Operation => operations::sample(svg, from, to),
            Sample::Episode(of, tone) => episodes::sample(svg, (of, tone), from, to),
            Sample::Ruling(ruling) => {
                let (class, sign) = operations::sign_of(ruling);
                svg.path(class, &signs::shape(sign, middle));
            }
            Sample::Cut => {
                let (from, to) = (middle.plus(Point::new(0.0, -8.0), 1.0), middle.plus(Point::new(0.0, 8.0), 1.0));
                svg.line("wall", from, to);
                lanes::cut(svg, "wall", from, to);
            }
        }
        svg.words(&format!("figure-legend {}", tone_class(Tone::PLAIN)), to.plus(Point::new(10.0, 4.0), 1.0), self.words.of(lang));
    }
}
