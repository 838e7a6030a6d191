//! The space-time diagram: the same run on lanes, in step with the stage. Pieces of it are drawn once; a frame only moves them.

mod bar;
mod field;
mod hands;
mod piece;

use crate::app::scope::Scope;
use bar::bar;
use field::Field;
use synod::base::ProcessId;
use synod::player::{Player, Strip};
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
