//! How a run came out: its properties, how it ended, which lines changed nothing.

use crate::output::{Failed, code_of, print_all};
use std::process::ExitCode;
use synod::figure::outcome;
use synod::run::{machine, tell_ending};
use synod::scenario::{Scenario, script};
use synod::sim::{Ending, Log, Machine, Verdict};
use synod::words::Lang;

/// The exit code where a property is broken.
const BROKEN: u8 = 1;

/// Runs a scenario to its end and prints how it came out.
///
/// # Errors
/// Where that can't be written.
pub fn print(scenario: Scenario, json: bool) -> Result<ExitCode, Failed> {
    let mut machine = machine(scenario);
    while machine.step(&mut Log::default()) {}
    let machine = &machine;
    print_all(&if json { outcome(machine) } else { plain(machine) })?;
    let is_broken = machine.verdicts().iter().any(|(verdict, ..)| matches!(verdict, Verdict::Broken(_)));
    Ok(if is_broken { ExitCode::from(BROKEN) } else { code_of(machine.world().ended().is_some_and(Ending::is_cut_short)) })
}

/// A line for each property, one for the end, and one for each line of the script that changed nothing.
fn plain(machine: &Machine) -> Vec<String> {
    let (world, scenario) = (machine.world(), machine.scenario());
    let say = |text: synod::words::Text| text.say(Lang::English, world.roster());
    let verdicts = scenario.card().goals.iter().zip(machine.verdicts()).map(|(goal, (verdict, at, _))| {
        let at = at.map_or(String::new(), |at| format!(" at {}", at.exact()));
        let why = verdict.breach().map_or(String::new(), |breach| format!(": {}", say(breach.why)));
        format!("{} {}{at}{why}", goal.name, verdict.word())
    });
    let ended = world.ended().map(|why| {
        let at = if why == Ending::Until { world.until() } else { world.now() };
        format!("ended {} at {}: {}", why.word(), at.exact(), say(tell_ending(why)))
    });
    let skipped = world.skipped().iter().map(|(place, reason)| {
        let line = &scenario.lines[*place];
        format!("skipped at {} {}: {}", line.at, script::print_act(&line.what, world.roster()), say(*reason))
    });
    verdicts.chain(ended).chain(skipped).collect()
}
