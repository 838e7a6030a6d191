//! The stage; and where something runs beside, a second one on the same clock, each under a heading of its own.

use super::chunks::Hands;
use super::parts::{Button, Icon, branch_name};
use super::scope::Scope;
use super::stage::Stage;
use super::words::beside as words;
use std::rc::Rc;
use synod::base::ProcessSet;
use synod::player::{Action, BranchName, Deed, Light, Player};
use synod::run::{Frame, Session};
use synod::scenario::link::Beside;
use synod::scenario::{MessageName, Preset, Setting, Settings};
use yew::prelude::*;

/// What the two runs are called: by their algorithms, or, where both are of one, by what they started from.
pub fn titles(player: &Player, scope: &Scope) -> Option<[String; 2]> {
    let lang = scope.lang;
    let (companion, scenario) = (player.companion()?, player.scenario());
    let other = companion.session().scenario();
    let titled = |preset: Option<&'static Preset>| preset.map_or(super::words::NO_SCENARIO.of(lang), |preset| preset.title.of(lang)).to_owned();
    Some(match player.beside()? {
        Beside::Branch(place) => [words::THIS_RUN.of(lang).to_owned(), branch_title(player, *place, scope)],
        Beside::Other { .. } if scenario.card() != other.card() => [scenario, other].map(|scenario| scenario.card().title.of(lang).to_owned()),
        Beside::Other { preset, .. } => {
            let there = preset.and_then(|id| other.card().preset(id));
            [titled(player.preset()), titled(there)]
        }
    })
}

/// What a branch is called, by its place among those that are not shown: as the list of branches calls it.
pub fn branch_title(player: &Player, other: usize, scope: &Scope) -> String {
    let name = player.branches().into_iter().find(|branch| branch.other == Some(other)).map_or(BranchName::Original, |branch| branch.name);
    branch_name(&name, scope)
}

/// One of the stages.
struct Side<'a> {
    id: &'static str,
    title: String,
    /// The settings in which it differs from the other.
    settings: String,
    frame: &'a Rc<Frame>,
    session: &'a Session,
    /// Processes that stand otherwise in the other.
    differs: ProcessSet,
    /// Messages that are on their way in it only.
    alone: Vec<MessageName>,
    /// What the sentence is about.
    light: Light,
    /// What can be done to what is selected, on a card of its own.
    deeds: Option<(Vec<Deed>, &'static Hands)>,
    scope: Scope,
}

/// The stage, or both; `deeds` stand on a card on the first, `act_there` is told what people do in the second.
pub fn sides(player: &Player, deeds: Option<(Vec<Deed>, &'static Hands)>, calm: bool, act_there: &Callback<Action>, scope: &Scope) -> Html {
    let [here, there] = titles(player, scope).unwrap_or_default();
    let contrast = player.contrast().unwrap_or_default();
    let differs = contrast.processes;
    let first = |settings, alone| Side {
        id: "here",
        title: here,
        settings,
        frame: player.frame(),
        session: player.session(),
        differs,
        alone,
        light: player.light(),
        deeds,
        scope: scope.clone(),
    };
    let all = match player.companion() {
        None => vec![first(String::new(), Vec::new())],
        Some(companion) => {
            let [own, other] = differing(&player.scenario().settings, &companion.session().scenario().settings);
            let (frame, session) = (companion.frame(), companion.session());
            let scope = Scope { roster: frame.roster, act: act_there.clone(), ..scope.clone() };
            vec![
                first(own, contrast.here),
                Side {
                    id: "there",
                    title: there,
                    settings: other,
                    frame,
                    session,
                    differs,
                    alone: contrast.there,
                    light: Light::default(),
                    deeds: None,
                    scope,
                },
            ]
        }
    };
    let two = all.len() > 1;
    html! { <div class={classes!("stages", two.then_some("two"))}>{ for all.into_iter().map(|side| show(side, two, player, calm, scope)) }</div> }
}

fn show(side: Side<'_>, two: bool, player: &Player, calm: bool, scope: &Scope) -> Html {
    let second = side.id == "there";
    let selected = if second { player.selected_beside() } else { player.selected() };
    html! {
        <section key={side.id} class="pane" data-side={side.id} aria-label={two.then(|| side.title.clone())}>
            <header class="pane-head" hidden={!two}>
                <h2>{ side.title }</h2>
                <code>{ side.settings }</code>
                <span class="pane-actions" hidden={!second}>{ if second { actions(scope) } else { html! {} } }</span>
            </header>
            <Stage frame={Rc::clone(side.frame)} now={side.session.position().time} scenario={Rc::clone(side.session.scenario())} {selected} playing={player.playing()}
                rushes={player.rushes()} ends={!second && player.leads_on()} differs={side.differs} alone={side.alone} light={side.light} deeds={side.deeds} {calm} scope={side.scope} />
        </section>
    }
}

fn actions(scope: &Scope) -> Html {
    html! {
        <>
            { Button::icon(Icon::Swap, words::SWAP.of(scope.lang), scope.does(Action::Swap)).named("swap").styled("small").show() }
            { Button::icon(Icon::Close, words::END.of(scope.lang), scope.does(Action::Compare(None))).named("end-comparison").styled("small").show() }
        </>
    }
}

/// The settings of one algorithm in which two runs differ, each as a script writes them.
fn differing(here: &Settings, there: &Settings) -> [String; 2] {
    let mut said = [String::new(), String::new()];
    if here.card() != there.card() {
        return said;
    }
    let mut say = |id: &str, settings: [String; 2]| {
        for (said, setting) in said.iter_mut().zip(settings) {
            said.push_str(&format!("{id}={setting} "));
        }
    };
    for ((knob, one), (_, other)) in here.iter().zip(there.iter()).filter(|((_, one), (_, other))| one != other) {
        say(knob.id, [one, other].map(Setting::print));
    }
    if here.broken() != there.broken() {
        say("break", [here, there].map(|settings| settings.broken().join(",")).map(|rules| if rules.is_empty() { "–".into() } else { rules }));
    }
    said
}
