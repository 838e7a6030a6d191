//! Two runs side by side in numbers: what each counts, how what must hold stands, and where they part.

use super::parting::parting;
use crate::app::clock::show_time;
use crate::app::scope::Scope;
use crate::app::sides::titles;
use crate::app::words::{beside, panel};
use synod::base::Time;
use synod::player::Player;
use synod::run::{Frame, VerdictView};
use synod::sim::Verdict;
use synod::words::{Lang, Words};
use yew::prelude::*;

/// A line of the tables: what it is about, and what it says of each run. Longer bars stand for larger numbers.
struct Row {
    name: String,
    cells: [Cell; 2],
}

#[derive(Default)]
struct Cell {
    class: &'static str,
    text: String,
    /// What its bar stands for; none for words.
    number: Option<u64>,
}

/// The comparison; nothing where nothing stands beside.
pub fn comparison(player: &Player, scope: &Scope) -> Option<Html> {
    let (companion, lang) = (player.companion()?, scope.lang);
    let heads = titles(player, scope)?;
    let frames = [player.frame().as_ref(), companion.frame().as_ref()];
    let mut counts = counted(frames, lang);
    let decisions = player.first_decisions()?;
    counts.insert(0, Row { name: beside::FIRST_DECISION.of(lang).to_owned(), cells: decisions.map(|at| decided(at, scope)) });
    Some(html! {
        <section class="comparison" data-testid="comparison" tabindex="0" aria-label={beside::COMPARISON.of(lang)}>
            { parting(player, companion, scope) }
            <div class="tables">
                { table("counts-of-two", &heads, counts) }
                { table("goals-of-two", &heads, judged(frames, scope)) }
            </div>
        </section>
    })
}

/// What both count by the same words stands in one line.
fn counted([here, there]: [&Frame; 2], lang: Lang) -> Vec<Row> {
    let cell = |frame: &Frame, words: &Words| {
        let number = frame.counts.iter().find(|count| count.words == words).map(|count| count.number);
        Cell { text: number.map_or("–".into(), |number| number.to_string()), number, ..Cell::default() }
    };
    let own = there.counts.iter().filter(|count| !here.counts.iter().any(|other| other.words == count.words));
    let all = here.counts.iter().chain(own);
    all.map(|count| Row { name: count.words.of(lang).to_owned(), cells: [here, there].map(|frame| cell(frame, count.words)) }).collect()
}

fn decided(at: Option<Time>, scope: &Scope) -> Cell {
    let text = at.map_or("–".into(), |at| show_time(at, scope.lang));
    Cell { text, number: at.map(|at| at.0), ..Cell::default() }
}

/// What must hold in either run, and how it stands in each.
fn judged([here, there]: [&Frame; 2], scope: &Scope) -> Vec<Row> {
    let cell = |frame: &Frame, words: &Words| {
        let view = frame.verdicts.iter().find(|view| view.goal.title == *words);
        view.map_or(Cell { text: "–".into(), ..Cell::default() }, |view| stands(view, scope))
    };
    let own = there.verdicts.iter().filter(|view| !here.verdicts.iter().any(|other| other.goal.title == view.goal.title));
    let all = here.verdicts.iter().chain(own).map(|view| &view.goal.title);
    all.map(|title| Row { name: title.of(scope.lang).to_owned(), cells: [here, there].map(|frame| cell(frame, title)) }).collect()
}

fn stands(view: &VerdictView, scope: &Scope) -> Cell {
    let (class, text) = match &view.verdict {
        Verdict::Holds => ("holds", format!("✓ {}", panel::HOLDS.of(scope.lang))),
        Verdict::Pending(_) => ("pending", format!("… {}", panel::PENDING.of(scope.lang))),
        Verdict::Broken(_) => ("broken", format!("✕ {}", panel::BROKEN.of(scope.lang))),
    };
    Cell { class, text, number: None }
}

fn table(class: &'static str, heads: &[String; 2], rows: Vec<Row>) -> Html {
    let head = |(place, head): (usize, &String)| html! { <th key={place} scope="col">{ head }</th> };
    let row = |(place, row): (usize, Row)| {
        let most = row.cells.iter().filter_map(|cell| cell.number).max().unwrap_or_default().max(1);
        let cell = |(place, cell): (usize, Cell)| {
            let style = cell.number.map(|number| format!("--share:{}%", number * 100 / most));
            html! { <td key={place} class={cell.class} {style}>{ cell.text }</td> }
        };
        html! { <tr key={place}><th scope="row">{ row.name }</th>{ for row.cells.into_iter().enumerate().map(cell) }</tr> }
    };
    html! {
        <table {class}>
            <thead><tr><td></td>{ for heads.iter().enumerate().map(head) }</tr></thead>
            <tbody>{ for rows.into_iter().enumerate().map(row) }</tbody>
        </table>
    }
}
