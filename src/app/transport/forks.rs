//! The other branches, below the tape: each forks off where it parts from the one that is shown.

use super::scale::{PARTS, place};
use crate::app::parts::{Icon, branch_name, sign};
use crate::app::scope::Scope;
use crate::app::words::branches as words;
use synod::base::{Time, in_order};
use synod::player::{Action, BranchView, Panel};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The most branches that have room beside each other, on a phone too; more of them are a list.
const MOST: usize = 4;
/// The least room for one, in parts of the tape: 30 px on the narrowest phone.
const ROOM: u64 = PARTS / 6;
/// How tall the row is, and how far apart its lines are, in pixels.
const ROW: (u64, u64) = (26, 4);

/// Where a branch is drawn.
struct Fork<'a> {
    branch: &'a BranchView,
    /// Where it parts from the one that is shown.
    from: u64,
    /// Where its name begins, and how much room it has.
    left: u64,
    room: u64,
}

/// The row; hidden where there is only one branch.
pub fn forks(branches: &[BranchView], length: Time, scope: &Scope) -> Html {
    let others = branches.len() - 1;
    let content = if others > MOST { list(branches, scope) } else { tree(&lay_out(branches, length), scope) };
    html! { <div class="forks" data-testid="forks" role="group" aria-label={Panel::Branches.title().of(scope.lang)} hidden={others == 0}>{ content }</div> }
}

/// From left to right, none over another: whatever has too little room on its right moves to the left.
fn lay_out(branches: &[BranchView], length: Time) -> Vec<Fork<'_>> {
    let others = in_order(branches.iter().filter(|branch| branch.other.is_some()), |branch| branch.parts);
    let (mut forks, mut free): (Vec<Fork>, u64) = (Vec::new(), 0);
    for (before, branch) in others.iter().enumerate() {
        let from = place(branch.parts, length);
        let left = from.min(PARTS - ROOM * (others.len() - before) as u64).max(free);
        free = left + ROOM;
        forks.push(Fork { branch, from, left, room: PARTS - left });
    }
    for place in 1..forks.len() {
        forks[place - 1].room = forks[place].left - forks[place - 1].left;
    }
    forks
}

fn tree(forks: &[Fork<'_>], scope: &Scope) -> Html {
    let (tall, apart) = ROW;
    let line = |(row, fork): (u64, &Fork)| {
        let y = tall / 2 + row * apart - (forks.len() as u64 - 1) * apart / 2;
        format!("M{} 0L{} {y}H{PARTS}", fork.from, fork.left.max(fork.from))
    };
    let lines: String = (0..).zip(forks).map(line).collect();
    let tag = |fork: &Fork| {
        let name = branch_name(&fork.branch.name, scope);
        let style = format!("left:{}%;max-width:{}%", fork.left * 100 / PARTS, fork.room * 100 / PARTS);
        let label = words::SHOW.of(scope.lang).replace("{0}", &name);
        html! {
            <button key={fork.branch.place} type="button" class={classes!("fork", fork.branch.beside.then_some("beside"))} {style} title={name.clone()} aria-label={label}
                onclick={scope.does(Action::SwitchBranch(fork.branch.place))}>{ sign(Icon::Branch) }<span>{ name }</span></button>
        }
    };
    html! {
        <span class="fork-tree">
            <svg viewBox={format!("0 0 {PARTS} {tall}")} preserveAspectRatio="none" aria-hidden="true"><path d={lines} /></svg>
            <span class="fork-names">{ for forks.iter().map(tag) }</span>
        </span>
    }
}

/// The browser's own list, which every phone shows well.
fn list(branches: &[BranchView], scope: &Scope) -> Html {
    let onchange = scope.act.reform(|event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        Action::SwitchBranch(usize::try_from(chosen).unwrap_or_default())
    });
    let option =
        |branch: &BranchView| html! { <option key={branch.place} selected={branch.other.is_none()}>{ branch_name(&branch.name, scope) }</option> };
    html! {
        <label class="fork-list">
            { sign(Icon::Branch) }<span>{ format!("{} {}", branches.len(), Panel::Branches.title().of(scope.lang)) }</span>
            <select aria-label={Panel::Branches.title().of(scope.lang)} {onchange}>{ for branches.iter().map(option) }</select>
        </label>
    }
}
