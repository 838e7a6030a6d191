//! The space-time diagram: the same run on lanes, in step with the stage. Pieces of it are drawn once; a frame only moves them.

mod bar;
mod field;
mod hands;
mod piece;

use crate::app;
use crate::app::scope::Scope;
use bar::bar;
use field::Field;
use synod::base::ProcessId;
use synod::geometry::Point;
use synod::player::{Action, Player, Roll, Step, Strip};
use synod::scenario::link::Select;
use yew::prelude::*;

/// The diagram.
pub fn diagram(strip: &Strip, player: &Player, scope: &Scope) -> Html {
    let (top, height) = strip.heights(player.frame().processes.len());
    let pieces = strip.pieces().iter().map(|piece| (piece.clone(), strip.place(piece))).collect::<Vec<_>>();
    let selected = match player.selected() {
        Some(Select::Process(id)) => Some(id),
        _ => None,
    };
    let has_light = matches!(player.in_light(), Some(Select::Event(_) | Select::Message(_)));
    html! {
        <section class="diagram" data-testid="diagram">
            { bar(strip, has_light, scope) }
            <Field {pieces} shift={strip.shift()} playhead={strip.x(player.now())} {top} {height} spacing={strip.spacing()} {selected}
                lit={has_light} scope={scope.clone()} />
        </section>
    }
}

/// What people ask of the diagram.
#[derive(Clone, Copy, PartialEq)]
pub enum Ask {
    /// Moves it.
    Roll(Roll),
    /// Selects what stands at a place, if it comes that near; else goes to that moment.
    Touch(Point, f32),
    /// Goes from event to event; where nothing is selected, moves it by so many pixels, or selects what happened last.
    Walk(Option<Step>, f32),
}

/// What comes of it.
pub enum Deed {
    /// Nothing.
    Nothing,
    /// The diagram is to be drawn anew.
    Redraw,
    /// Something is done to the run.
    Act(Action),
}

const fn rolled(roll: Roll) -> app::Ask {
    app::Ask::Diagram(Ask::Roll(roll))
}

const fn touched(at: Point, reach: f32) -> app::Ask {
    app::Ask::Diagram(Ask::Touch(at, reach))
}

const fn walked(step: Option<Step>, by: f32) -> app::Ask {
    app::Ask::Diagram(Ask::Walk(step, by))
}

/// Does what somebody asked for.
pub fn ask(strip: &mut Strip, player: &Player, ask: Ask) -> Deed {
    match ask {
        Ask::Roll(roll) => {
            strip.roll(roll, player);
            Deed::Redraw
        }
        Ask::Touch(at, reach) => Deed::Act(strip.find(at, reach).map_or(Action::Seek(strip.time(at.x)), |found| Action::Select(Some(found)))),
        Ask::Walk(Some(_), by) if by != 0.0 && player.selected().is_none() => {
            strip.roll(Roll::Move(by), player);
            Deed::Redraw
        }
        Ask::Walk(step, _) => strip.step(step, player).map_or(Deed::Nothing, |select| {
            strip.show(select);
            Deed::Act(Action::Select(Some(select)))
        }),
    }
}

/// The names of the lanes: a click selects the process.
fn names(selected: Option<ProcessId>, top: f32, spacing: f32, scope: &Scope) -> Html {
    let name = |id: ProcessId| {
        let is_selected = selected == Some(id);
        let act = synod::player::Action::Select((!is_selected).then_some(Select::Process(id)));
        html! {
            <button key={id.index()} type="button" class="lane" tabindex="-1" aria-pressed={is_selected.to_string()} onclick={scope.does(act)}
                style={format!("height:{spacing}px")}>{ scope.roster.name(id).to_string() }</button>
        }
    };
    html! { <div class="lane-names" style={format!("padding-top:{}px", top - spacing / 2.0)}>{ for scope.roster.all().map(name) }</div> }
}
