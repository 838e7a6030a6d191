//! What stands beside a process: its name, the parts it plays, what it does. As much of that as there is room for, and of all of it the
//! parts last to go. Said once, for the page and for pictures.

use super::label::{distinguishing, light_letters, wide_letters};
use crate::base::{ProcessId, Roster};
use crate::geometry::{Anchor, LETTERS_BELOW, Place, Point, Rect, Ring, SECOND_LINE, Size, Taken, letters_width, within};
use crate::run::ProcessView;
use crate::words::{Arg, Holding, Lang, Words, words};

/// The size of a name's letters, of those beside and below it, of a name that stands alone, and beside a mere dot; the style sheets say
/// the same.
const SIZES: (f32, f32, f32, f32) = (19.5, 15.0, 16.0, 12.0);
/// The size of what says how far a quorum is.
const TALLY: f32 = 16.0;
/// How far letters reach above their line, as a share of their size.
const RISE: f32 = 0.97;
/// Between a process and a label.
const AIR: f32 = 4.0;
/// How far to the right and down that reaches what an observer sees, in the corner of a wide stage.
const RIBBON: (f32, f32) = (230.0, 28.0);

/// It leads.
pub static LEADS: Words = words("leads", "lidera", "dirige");
/// It does not run.
pub static CRASHED: Words = words("crashed", "caído", "en panne");
/// Nor has it what it had kept.
pub static DISK_LOST: Words = words("disk lost", "disco perdido", "disque perdu");
static OF: Words = words("{0} of {1}", "{0} de {1}", "{0} sur {1}");
static PAUSED: Words = words("paused", "congelado", "figé");
/// It lies.
pub static TRAITOR: Words = words("traitor", "traidor", "traître");
static SLOW: Words = words("{0} times slower", "{0} veces más lento", "{0} fois plus lent");

/// How a process stands in a row: whether it leads, is down, lies.
pub fn standings(leads: bool, up: bool, lies: bool, lang: Lang) -> String {
    let said: Vec<&str> =
        [(leads, &LEADS), (!up, &CRASHED), (lies, &TRAITOR)].into_iter().filter_map(|(is, words)| is.then_some(words.of(lang))).collect();
    said.join(", ")
}

/// What a process is doing or suffering, the most important first.
pub fn states(view: &ProcessView, lang: Lang, roster: Roster) -> Vec<String> {
    let said = |words: &Words| words.of(lang).to_owned();
    let states = [
        view.disk_lost.then(|| said(&DISK_LOST)),
        (!view.up).then(|| said(&CRASHED)),
        view.paused.then(|| said(&PAUSED)),
        view.lies.then(|| said(&TRAITOR)),
        (view.slow > 1).then(|| SLOW.with([Arg::Number(u64::from(view.slow))]).say(lang, roster)),
        view.look.standing.map(|standing| standing.say(lang, roster)),
    ];
    states.into_iter().flatten().collect()
}

/// How many of the answers that it needs a process has, while it gathers some: "2 of 3".
pub fn tally(view: &ProcessView, lang: Lang, roster: Roster) -> Option<String> {
    let quorum = view.quorum.filter(|_| view.up)?;
    let held = quorum.held.len().min(quorum.needed);
    Some(OF.with([held, quorum.needed].map(|count| Arg::Number(count as u64))).say(lang, roster))
}

/// The value that fills a process: what it holds, where it believes in no number that would need the room.
pub fn fills(view: &ProcessView) -> Option<Holding> {
    view.look.holding.filter(|_| view.look.badge.is_none())
}

/// What stands beside a process.
#[derive(Clone, PartialEq, Debug)]
pub struct Name {
    /// Its name.
    pub id: String,
    /// The parts it plays, behind the name.
    pub roles: String,
    /// How far the quorum is that it gathers, below.
    pub tally: String,
    /// What it does, behind that.
    pub standing: String,
    /// Where its first line stands, from the middle of the process.
    pub at: Point,
    /// Where its second line stands.
    pub below: Point,
    /// The room that all of it takes, from there too.
    pub rect: Rect,
}

/// What there is room for beside each process: none lies over another, on another process, or beyond the edge, as long as anything can
/// give way; the first come first, but for the names and parts of all. `scale` is what the browser's letters are wider than assumed.
pub fn names(all: &[ProcessView], ring: &Ring, scale: f32, (lang, roster): (Lang, Roster)) -> Vec<Name> {
    let bare = |view: &ProcessView| Name::written(&view.name, "", ("", ""), ring.places[view.id], (ring.size, scale));
    let mut names: Vec<Name> = all.iter().map(bare).collect();
    let mut rects: Vec<Rect> = ring.places.iter().zip(&names).map(|((_, place), name)| placed(name.rect, *place)).collect();
    // Everybody's part comes before what anybody does.
    for least in [BARE_PARTS, 0] {
        for (index, view) in all.iter().enumerate().filter(|(_, view)| ring.places[view.id].is_roomy()) {
            let place = ring.places[view.id];
            let is_apart = |rect: Rect| rects.iter().enumerate().all(|(other, theirs)| other == index || !theirs.meets(&rect));
            let fits = |name: &Name| is_free(view.id, name.rect, ring) && is_apart(placed(name.rect, place));
            let forms = Name::forms(view, all, place, (ring.size, scale), (lang, roster));
            if let Some(name) = forms.into_iter().skip(least).find(fits) {
                rects[index] = placed(name.rect, place);
                names[index] = name;
            }
        }
    }
    names
}

/// The place of the first of its forms that has nothing below the name.
const BARE_PARTS: usize = 5;

impl Name {
    /// All that can stand beside a process, the fullest first: what it does gives way before how far its quorum is, its parts last.
    fn forms(view: &ProcessView, all: &[ProcessView], place: Place, room: (Size, f32), (lang, roster): (Lang, Roster)) -> [Name; 6] {
        let roles: Vec<&str> = distinguishing(view, all).iter().map(|role| role.of(lang)).collect();
        // Several parts that have no room beside the name stand below it.
        let (first, rest) = roles.split_first().map_or(("", String::new()), |(first, rest)| (*first, rest.join(", ")));
        let (roles, standing) = (roles.join(", "), states(view, lang, roster).into_iter().next().unwrap_or_default());
        let (roles, standing, rest) = (roles.as_str(), standing.as_str(), rest.as_str());
        let tally = tally(view, lang, roster).unwrap_or_default();
        let tally = tally.as_str();
        let forms =
            [(roles, (tally, standing)), (roles, (tally, "")), (first, (tally, "")), (roles, ("", "")), (first, ("", rest)), (first, ("", ""))];
        forms.map(|(roles, below)| Name::written(&view.name, roles, below, place, room))
    }

    fn written(id: &str, roles: &str, (tally, standing): (&str, &str), place: Place, (stage, scale): (Size, f32)) -> Name {
        let size = match (place.is_roomy(), place.is_tiny()) {
            (true, _) => SIZES.0,
            (_, false) => SIZES.2,
            (_, true) => SIZES.3,
        };
        let role = if roles.is_empty() { 0.0 } else { light_letters(roles) * SIZES.1 + letters_width(" ") * size };
        let gap = if tally.is_empty() || standing.is_empty() { 0.0 } else { letters_width(" ") * TALLY };
        let second = wide_letters(tally) * TALLY + wide_letters(standing) * SIZES.1 + gap;
        let first = (wide_letters(id) * size + role) * scale;
        let (at, left, right) = line(place, stage, first);
        // The first line stays where it is, whatever comes and goes below it.
        let (under, under_left, under_right) = line(place, stage, second * scale);
        let below = if second == 0.0 { 0.0 } else { SECOND_LINE };
        let bottom = at.y + below + LETTERS_BELOW;
        let rect = Rect { left: left.min(under_left), top: at.y - size * RISE, right: right.max(under_right), bottom };
        let below = under.plus(Point::new(0.0, SECOND_LINE), 1.0);
        Name { id: id.to_owned(), roles: roles.to_owned(), tally: tally.to_owned(), standing: standing.to_owned(), at, below, rect }
    }
}

/// Where a line of that width stands beside or below a process, and its left and its right end. What stands above or below moves inward
/// where it would be cut off.
fn line(place: Place, stage: Size, wide: f32) -> (Point, f32, f32) {
    let left = match place.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => -wide / 2.0,
        Anchor::End => -wide,
    };
    let free = (-place.at.x - place.name.x - left, stage.width - place.at.x - place.name.x - left - wide);
    let inward = if place.anchor == Anchor::Middle && free.0 <= free.1 { within(0.0, free.0, free.1) } else { 0.0 };
    let at = place.name.plus(Point::new(inward, 0.0), 1.0);
    (at, at.x + left, at.x + left + wide)
}

/// Whether what stands beside a process is on the stage and on nobody else.
fn is_free(id: ProcessId, rect: Rect, ring: &Ring) -> bool {
    let on_stage = placed(rect, ring.places[id]);
    let is_inside = on_stage.left >= 0.0 && on_stage.top >= 0.0 && on_stage.right <= ring.size.width && on_stage.bottom <= ring.size.height;
    let mut others = ring.places.iter().filter(|(other, _)| *other != id);
    is_inside && others.all(|(_, other)| on_stage.nearest(other.at).distance(other.at) > other.radius)
}

/// Where no label may stand: on a process or what stands beside it, and on what an observer sees.
pub fn taken<'a>(ring: &Ring, names: impl Iterator<Item = &'a Name>) -> Taken {
    let circles = ring.places.iter().map(|(_, place)| (place.at, place.radius + AIR)).collect();
    let beside = ring.places.iter().zip(names).map(|((_, place), name)| placed(name.rect, *place));
    // On a tall stage that stands above the drawing.
    let seen = (!ring.tall).then_some(Rect { left: 0.0, top: 0.0, right: RIBBON.0, bottom: RIBBON.1 });
    Taken { circles, rects: beside.chain(seen).collect() }
}

/// A rectangle around a process, on the stage.
fn placed(rect: Rect, place: Place) -> Rect {
    let (x, y) = (place.at.x, place.at.y);
    Rect { left: rect.left + x, top: rect.top + y, right: rect.right + x, bottom: rect.bottom + y }
}
