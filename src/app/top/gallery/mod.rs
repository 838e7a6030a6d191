//! The gallery: where to begin, and every run worth seeing, a question at a time; to be opened, or to be put beside the run that is
//! open. A filter finds runs in any language.

mod algorithm;
mod begin;
mod choice;
mod filter;
mod picture;
mod shelf;
mod shelves;
mod tabs;

use crate::app::Ask;
use crate::app::chunks::story;
use crate::app::parts::DialogBox;
use crate::app::scope::Scope;
use crate::app::sides::branch_title;
use crate::app::story::Stories;
use crate::app::words::{self, beside as beside_words};
use choice::Choice;
use filter::filter;
use shelf::{Shelf, Sought, found_on};
use shelves::{Own, panel};
use std::rc::Rc;
use synod::player::{Player, Search, Seen, Shown};
use synod::scenario::Scenario;
use tabs::Tabs;
use web_sys::Element;
use yew::prelude::*;

/// The name that ties the tabs to what they show.
const PANEL: &str = "gallery-panel";

/// What the gallery depends on.
#[derive(Properties, PartialEq)]
pub struct GalleryProps {
    /// The run that is open.
    scenario: Rc<Scenario>,
    /// What it started from.
    now: Shown,
    /// What of it may stand beside it.
    own: Own,
    /// Whether a choice is put beside the run.
    beside: bool,
    /// Whether a story is told.
    is_told: bool,
    /// How far each was seen.
    seen: Seen,
    /// What shows them, once it is here.
    stories: Option<&'static Stories>,
    /// The page around it.
    scope: Scope,
}

/// The gallery; what runs now is marked in it, and what was seen of stories. With `beside` a choice is put beside the run.
pub fn gallery(player: &Player, beside: bool, seen: &Seen, scope: &Scope) -> Html {
    let scenario = Rc::clone(player.session().scenario());
    let now = player.pair().map_or(Shown::Run(scenario.card(), player.preset()), Shown::Pair);
    let others = player.branches().into_iter().filter_map(|branch| branch.other);
    let branches = if beside { others.map(|place| (place, branch_title(player, place, scope))).collect() } else { Vec::new() };
    let own = Own { preset: player.preset().map(|preset| preset.id), branches };
    html! { <Gallery key={if beside { "companions" } else { "gallery" }} {scenario} {now} {own} {beside} is_told={player.tells()} seen={seen.clone()} stories={story()} scope={scope.clone()} /> }
}

/// Which shelf is before one's eyes, and what was looked for.
#[derive(Clone, PartialEq, Default)]
struct Sight {
    /// Nothing while whatever is found is shown.
    shelf: Option<Shelf>,
    asked: String,
}

/// Whatever else comes into sight is seen from its top; when the gallery opens, the run that is open is in sight. Takes the first thing in the dialog.
#[hook]
fn use_top(sight: &Sight) -> NodeRef {
    let (head, opened) = (use_node_ref(), use_mut_ref(|| false));
    use_effect_with(sight.clone(), {
        let head = head.clone();
        move |_| {
            let page = head.cast::<Element>().and_then(|head| head.parent_element());
            if let Some(page) = page.filter(|_| opened.replace(true)) {
                page.set_scroll_top(0);
            }
        }
    });
    head
}

#[component]
fn Gallery(props: &GalleryProps) -> Html {
    let (scope, beside) = (&props.scope, props.beside);
    let lang = scope.lang;
    let opened = Shelf::of(props.now, beside, props.is_told);
    let sight = use_state(|| Sight { shelf: Some(opened), asked: String::new() });
    let search = use_memo((), |()| Search::default());
    let found = use_memo(sight.asked.clone(), |asked| search.find(asked));
    let shelves = Shelf::all(beside);
    let choose = {
        let sight = sight.clone();
        Callback::from(move |shelf: Shelf| {
            let asked = if shelf.is_searched() { sight.asked.clone() } else { String::new() };
            sight.set(Sight { shelf: Some(shelf), asked });
        })
    };
    let ask = {
        let sight = sight.clone();
        Callback::from(move |asked: String| {
            let shelf = if asked.trim().is_empty() { sight.shelf.or(Some(opened)) } else { None };
            sight.set(Sight { shelf, asked });
        })
    };
    let head = use_top(&sight);
    let filters = !sight.asked.trim().is_empty();
    let counts: Vec<usize> = shelves.iter().map(|shelf| found_on(*shelf, &found).count()).collect();
    let choice = Choice { scenario: Rc::clone(&props.scenario), now: (!beside).then_some(props.now), beside, scope };
    let shown: Vec<Shelf> = match sight.shelf {
        Some(shelf) => vec![shelf],
        None => shelves.iter().zip(&counts).filter(|(shelf, count)| shelf.is_searched() && **count > 0).map(|(shelf, _)| *shelf).collect(),
    };
    let title = if beside { beside_words::COMPARE_WITH.of(lang) } else { words::SCENARIOS.of(lang) };
    html! {
        <DialogBox {title} close={words::CLOSE.of(lang)} name="scenarios" on_close={scope.ask.reform(|()| Ask::Show(None))}>
            <div ref={head} class="gallery-head">
                { filter(&sight.asked, filters.then_some(found.len()), ask, scope) }
                <Tabs {shelves} current={sight.shelf} found={filters.then_some(counts)} {choose} {lang} />
            </div>
            { panel(&shown, Sought(filters.then(|| &found[..])), (&props.own, &props.seen, props.stories), &choice) }
        </DialogBox>
    }
}
