//! What keys do, wherever no input, button or list has taken them.

use super::memory::Memory;
use super::story::Tell;
use super::transport::{faster, key_of};
use super::{Ask, Asked, Dialog, Msg};
use synod::base::Value;
use synod::player::{Action, Player, Target};
use synod::run::ProcessView;
use synod::scenario::link::Select;
use synod::scenario::{Act, Command, Disk, Intervention, MessageFate, TimerChange};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// What a key does; `None` where it is not the page's. It depends on what is asked about the run.
pub fn action(event: &KeyboardEvent, player: &Player, memory: &Memory, why: Option<Asked>) -> Option<Msg> {
    if !is_plain(event) || is_taken(event) {
        return None;
    }
    let key = event.key();
    let act = |action| Some(Msg::Act(action));
    match key.as_str() {
        "Escape" if player.searches() => return act(Action::Pause),
        "Escape" if why.is_some() => return Some(Msg::Ask(Ask::Why(None))),
        "Escape" => return player.selected().and_then(|_| act(Action::Select(None))),
        "Delete" if player.editable() => return selected_message(player).and_then(|what| act(Action::Intervene(what))),
        _ if !memory.single_keys => return None,
        _ => {}
    }
    let message = match key.as_str() {
        " " => act(Action::Toggle),
        "," | "<" => act(Action::StepBack),
        "." | ">" => act(Action::StepForward),
        "PageDown" if player.heeds_presenter(true) => act(Action::NextCue),
        "PageUp" if player.heeds_presenter(false) => act(Action::PreviousCue),
        "0" | "Home" => act(Action::Restart),
        "[" | "-" => act(Action::SetSpeed(faster(player.speed(), false))),
        "]" | "+" => act(Action::SetSpeed(faster(player.speed(), true))),
        "d" => selected_message(player).and_then(|what| act(Action::Intervene(what))),
        "x" => selected_process(player, true).and_then(|what| act(Action::Intervene(what))),
        "r" => selected_process(player, false).and_then(|what| act(Action::Intervene(what))),
        "a" => act(Action::Intervene(Intervention::Timers(TimerChange::Align(Vec::new())))),
        "t" => act(Action::Intervene(Intervention::Timers(TimerChange::Spread))),
        "c" => request(player).and_then(|what| act(Action::Intervene(what))),
        "p" if !player.embedded() => act(Action::ShowSide(player.side().is_empty())),
        "w" => Some(Msg::Ask(Asked::Waits.or_nothing(why))),
        "k" => Some(Msg::Ask(Asked::Sentence.or_nothing(why))),
        "i" => act(Action::Describe),
        "u" if player.can_undo() => act(Action::Undo),
        "y" | "U" if player.can_redo() => act(Action::Redo),
        "g" if !player.embedded() => Some(Msg::Ask(Ask::Show(Some(Dialog::Gallery)))),
        "s" if !player.embedded() => Some(Msg::Ask(Ask::Show(Some(Dialog::Share)))),
        "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" => demand(player, &key),
        "?" | "h" if !player.embedded() => Some(Msg::Ask(Ask::Show(Some(Dialog::Help)))),
        key => Target::of(player.scenario().card())
            .into_iter()
            .find(|target| key_of(*target) == key)
            .and_then(|target| player.aim(target))
            .and_then(|until| act(Action::RunUntil(until))),
    };
    message.filter(|message| player.editable() || !matches!(message, Msg::Act(action) if action.changes_the_run()))
}

/// What a key does while a story is told: a presenter's remote turns its pages. In a talk there are more.
pub fn of_story(event: &KeyboardEvent, talk: bool, memory: &Memory) -> Option<Tell> {
    let key = event.key();
    if !is_plain(event) || is_taken(event) || (key.len() == 1 && !memory.single_keys) {
        return None;
    }
    let tell = match key.as_str() {
        " " | "PageDown" | "ArrowRight" => Tell::On,
        "PageUp" | "ArrowLeft" => Tell::Back,
        "F5" => Tell::Talk,
        "Escape" if talk => Tell::Leave,
        "k" if talk => Tell::Toggle,
        "r" => Tell::Again,
        "." | "b" => Tell::Blank,
        "e" => Tell::Explore,
        _ => return None,
    };
    Some(tell)
}

/// Whether a key leads back into a story that was left for its run: those of a presenter's remote do.
pub fn turns_back(event: &KeyboardEvent) -> bool {
    is_plain(event) && !is_taken(event) && matches!(event.key().as_str(), "PageDown" | "PageUp")
}

/// Whether a key is nobody's here: no control has taken it, nor could take it, nor does the browser.
pub fn is_free(event: &KeyboardEvent) -> bool {
    let within = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let scrolls = within.is_some_and(|target| target.closest(".panel, input, select, textarea").is_ok_and(|found| found.is_some()));
    is_plain(event) && !is_taken(event) && (!scrolls || event.key() == "Escape")
}

/// Whether a key is pressed by itself, and nobody has taken it yet.
fn is_plain(event: &KeyboardEvent) -> bool {
    !event.ctrl_key() && !event.meta_key() && !event.alt_key() && !event.default_prevented()
}

/// Whether what has the focus takes keys itself: inputs and open dialogs all of them, buttons the space bar and Enter.
fn is_taken(event: &KeyboardEvent) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    let within = |selector: &str| target.closest(selector).is_ok_and(|found| found.is_some());
    let presses = matches!(event.key().as_str(), " " | "Enter") && within("button, summary, a, [role=button]");
    let slides = matches!(event.key().as_str(), "Home" | "-" | "+") && within("[role=slider], input");
    presses
        || slides
        || within("input:not([type=range]):not([type=checkbox]):not([type=radio]), textarea, select, dialog")
        || event.key() == " " && within("input")
}

/// Whether a key is one of those that do what is worth trying.
pub fn is_demand(event: &KeyboardEvent) -> bool {
    matches!(event.key().as_str(), "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8") && is_free(event)
}

/// What is worth trying, by its place among the buttons.
fn demand(player: &Player, key: &str) -> Option<Msg> {
    let place = key.parse::<usize>().ok()?.checked_sub(1)?;
    player.demands().get(place).map(|demand| Msg::Act(Action::Demand(demand.want)))
}

fn selected_message(player: &Player) -> Option<Intervention> {
    let Some(Select::Message(name)) = player.selected() else { return None };
    Some(Intervention::Message(name, MessageFate::Drop))
}

/// The first thing that a client can be asked for: of the selected client, or of the first that is up. What it brings is new every time.
fn request(player: &Player) -> Option<Intervention> {
    let verb = player.scenario().card().verbs.iter().find(|verb| verb.to_clients)?;
    let is_client = |process: &&ProcessView| process.client && process.up && !process.paused;
    let clients: Vec<&ProcessView> = player.frame().processes.iter().filter(is_client).collect();
    let client = clients.iter().find(|client| player.selected() == Some(Select::Process(client.id))).or(clients.first())?;
    let asked = player.scenario().lines.iter().filter(|line| matches!(line.what, Intervention::Process(_, Act::Command(_)))).count() as i64;
    let values: Vec<Value> = match Command::arity(verb.name)? {
        2 => vec![Value::parse("x")?, Value::Number(asked + 1)],
        arity => vec![Value::Number(asked + 1); arity],
    };
    Some(Intervention::Process(client.id, Act::Command(Command::new(verb.name, &values)?)))
}

/// A crash of the selected process, or its recovery; where that would change nothing, the player says why.
fn selected_process(player: &Player, crash: bool) -> Option<Intervention> {
    let Some(Select::Process(id)) = player.selected() else { return None };
    Some(if crash { Intervention::Process(id, Act::Crash { disk: Disk::Kept, reaching: None }) } else { Intervention::Process(id, Act::Recover) })
}
