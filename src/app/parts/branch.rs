//! How a branch is called, for people.

use crate::app::clock::show_time;
use crate::app::scope::Scope;
use crate::app::words::branches as words;
use synod::player::BranchName;

/// The name of a branch: what was done comes first, so that it is still read where there is little room.
pub fn branch_name(name: &BranchName, scope: &Scope) -> String {
    match name {
        BranchName::Given(name) => name.clone(),
        BranchName::Original => words::ORIGINAL.of(scope.lang).to_owned(),
        BranchName::Did(at, what) => format!("{what} · {}", show_time(*at, scope.lang)),
        BranchName::Without(at, what) => {
            let what = format!("{what} · {}", show_time(*at, scope.lang));
            words::WITHOUT.of(scope.lang).replace("{0}", &what)
        }
    }
}
