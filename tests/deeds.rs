//! Acting on a run: what would change nothing is refused with the reason that the run itself would give, and lines can be rewritten.

#[path = "support/opened.rs"]
mod opened;
#[path = "support/paxos_weather.rs"]
mod paxos_weather;
mod support;
#[path = "support/weather.rs"]
mod weather;

use opened::player_of;
use paxos_weather::storm_then_calm;
use support::{presets, scenario};
use synod::base::{ProcessId, Time};
use synod::player::{Action, Deed, Player};
use synod::protocols::CARDS;
use synod::run::{Frame, open};
use synod::scenario::link::{self, Select};
use synod::scenario::{Act, Disk, Intervention, Line, LinkChange, MessageFate, Scenario, TimerChange, script};
use synod::sim::{Ending, Log, What};
use synod::words::{Lang, Text};

/// Why the run itself skips the line of this place, if it does: told by its records, from the beginning.
fn fate(scenario: &Scenario, line: &Line) -> Result<(), Text> {
    let mut machine = synod::run::machine(scenario.clone());
    let mut log = Log::keeping();
    while machine.world().now() <= line.at.time && machine.step(&mut log) {}
    let reason = |what: &What| match what {
        What::Skipped { line: skipped, reason } if *skipped == line.what => Some(*reason),
        _ => None,
    };
    log.records.iter().filter(|record| record.at == line.at.time).find_map(|record| reason(&record.what)).map_or(Ok(()), Err)
}

/// What somebody might try at a moment, whether it makes sense or not.
fn attempts(frame: &Frame) -> Vec<Intervention> {
    let (first, last) = (frame.roster.all().next().expect("somebody"), frame.roster.all().last().expect("somebody"));
    let mut all = vec![
        Intervention::Links(LinkChange::Heal),
        Intervention::Timers(TimerChange::Spread),
        Intervention::Timers(TimerChange::Align(Vec::new())),
        Intervention::Links(LinkChange::Cut(first, last)),
    ];
    all.push(Intervention::Links(LinkChange::Mend(first, last)));
    all.push(Intervention::Links(LinkChange::Partition(vec![vec![first], vec![last]])));
    for process in &frame.processes {
        let id = process.id;
        all.extend([Disk::Kept, Disk::Lost].map(|disk| Intervention::Process(id, Act::Crash { disk, reaching: None })));
        all.extend([Intervention::Process(id, Act::Recover), Intervention::Process(id, Act::Pause), Intervention::Process(id, Act::Resume)]);
        all.extend([1, 3].map(|by| Intervention::Process(id, Act::Slow(by))));
        all.extend(process.alarms.iter().take(1).map(|alarm| Intervention::Process(id, Act::Timeout(alarm.name))));
    }
    for flight in frame.flights.iter().take(4) {
        all.extend([
            Intervention::Message(flight.name, MessageFate::Drop),
            Intervention::Message(flight.name, MessageFate::Deliver),
            Intervention::Message(flight.name, MessageFate::Duplicate),
        ]);
        all.push(Intervention::Message(flight.name, MessageFate::Hold(synod::base::Span::millis(7))));
    }
    all
}

fn agrees_everywhere(name: &str, scenario: &Scenario) -> (usize, usize) {
    let (mut acts, mut refused) = (0, 0);
    for millis in [0, 15, 61, 170, 333] {
        let mut session = open(scenario.clone());
        while !session.seek(Time::millis(millis), u32::MAX) {}
        let attempts = attempts(&session.frame());
        for (what, answer) in attempts.iter().zip(session.would(&attempts)) {
            let line = Line { at: session.moment(), what: what.clone() };
            // Of two equal lines one could not tell whose fate it is.
            if scenario.lines.iter().any(|other| other.what == line.what) {
                continue;
            }
            let mut with = scenario.clone();
            with.insert(line.clone());
            assert_eq!(
                answer,
                fate(&with, &line),
                "{name} at {}: {}\n{}",
                line.at,
                script::print_act(what, with.settings.roster()),
                script::print(scenario)
            );
            *(if answer.is_ok() { &mut acts } else { &mut refused }) += 1;
        }
    }
    (acts, refused)
}

#[test]
fn what_would_change_something_is_exactly_what_the_run_does_not_skip() {
    let stories = presets().map(|(name, _, preset)| (name, scenario(preset.script)));
    let storms = (0..16).map(|seed| (format!("storm {seed}"), scenario(&storm_then_calm(seed))));
    let (mut acts, mut refused) = (0, 0);
    for (name, scenario) in stories.chain(storms) {
        let (more, less) = agrees_everywhere(&name, &scenario);
        (acts, refused) = (acts + more, refused + less);
    }
    assert!(acts > 2000 && refused > 500, "{acts} act, {refused} are refused");
}

#[test]
fn a_run_that_is_stuck_is_over_for_whoever_comes_later() {
    let link = "#paxos/plain?v=1&proposers=P1,P5&offset=15ms&retry=0ms&learn=decide&do=0ms.partition.P1.P2_P3.P4";
    let scenario = link::parse(link, CARDS).link.expect("a link of the catalogue").scenario;
    let mut session = open(scenario);
    while !session.seek(Time::millis(2000), u32::MAX) {}
    let frame = session.frame();
    assert_eq!((frame.ended, session.position().time), (Some(Ending::Stuck), Time::millis(2000)));
    let crash = Intervention::Process(ProcessId::at(0), Act::Crash { disk: Disk::Kept, reaching: None });
    assert!(session.would(&[crash])[0].is_err(), "the run is over");
}

#[test]
fn whatever_somebody_does_is_announced() {
    let mut player = player_of("#paxos/dueling-proposers?v=1&t=12ms");
    let said = |player: &Player| player.announcement().map(|told| told.say(Lang::English, player.frame().roster)).unwrap_or_default();
    let first = player.frame().flights[0].name;
    act(&mut player, Intervention::Message(first, MessageFate::Drop));
    assert_eq!(said(&player), "Message 1 from P3 to P1 is dropped.");
    act(&mut player, Intervention::Links(LinkChange::Partition(vec![vec![ProcessId::at(0)], vec![ProcessId::at(1), ProcessId::at(2)]])));
    assert_eq!(said(&player), "The network is parted: P1 | P2 P3");
    player.act(Action::Undo);
    assert_eq!(said(&player), "Undone.");
    player.act(Action::Redo);
    assert_eq!(said(&player), "Done again.");
    player.act(Action::RemoveLine(0));
    assert_eq!(said(&player), "The line is removed.");
}

#[test]
fn rehearsing_leaves_no_trace() {
    let mut session = open(scenario(&storm_then_calm(3)));
    session.seek(Time::millis(80), u32::MAX);
    let before = (session.position(), session.moment(), session.frame());
    session.would(&attempts(&before.2));
    assert_eq!((session.position(), session.moment(), session.frame()), before);
}

fn act(player: &mut Player, what: Intervention) {
    player.act(Action::Intervene(what));
}

/// The deeds of what is selected that would change nothing, each with its reason.
fn refusals(player: &Player) -> Vec<String> {
    let roster = player.frame().roster;
    let said = |deed: &Deed| Some(format!("{}: {}", script::print_act(&deed.what, roster), deed.refusal?.say(Lang::English, roster)));
    player.deeds().iter().filter_map(said).collect()
}

#[test]
fn a_crashed_process_can_be_recovered_and_says_why_it_can_do_nothing_else() {
    let mut player = player_of("#paxos/happy-path?v=1&t=5ms");
    let second = ProcessId::numbered(2);
    player.act(Action::Select(Some(Select::Process(second))));
    assert_eq!(refusals(&player), Vec::<String>::new());
    act(&mut player, Intervention::Process(second, Act::Crash { disk: Disk::Kept, reaching: None }));
    assert!(player.deeds().iter().any(|deed| deed.what == Intervention::Process(second, Act::Recover) && deed.refusal.is_none()));
    let refusals = refusals(&player);
    assert!(refusals.contains(&"pause P2: P2 is down.".to_owned()), "{refusals:?}");
}

#[test]
fn what_would_change_nothing_is_announced_and_adds_no_line() {
    let mut player = player_of("#paxos/happy-path?v=1&t=5ms");
    player.act(Action::Intervene(Intervention::Links(LinkChange::Heal)));
    assert!(player.scenario().lines.is_empty());
    let roster = player.frame().roster;
    assert_eq!(player.announcement().map(|text| text.say(Lang::English, roster)).as_deref(), Some("No link is cut."));
}

#[test]
fn a_line_is_rewritten_in_place_and_moves_with_its_time() {
    let mut player = player_of("#paxos/happy-path?v=1&t=40ms&do=10ms.crash.P2,30ms.recover.P2");
    let line = |text: &str, player: &Player| script::parse_line(text, &player.scenario().settings).expect("the line reads");
    let edited = line("35ms pause P3", &player);
    player.act(Action::EditLine(0, edited));
    let lines: Vec<String> = player.scenario().lines.iter().map(|line| format!("{} {}", line.at, line.what.word())).collect();
    assert_eq!(lines, ["30ms recover", "35ms pause"]);
    player.act(Action::Undo);
    assert_eq!(player.scenario().lines[0].what.word(), "crash");
}

#[test]
fn lines_that_changed_nothing_are_known_with_their_reasons() {
    let mut session = open(scenario("paxos\nat 10ms crash P2\nat 20ms crash P2\nat 30ms drop P1>P3#99\n"));
    while !session.explore(u32::MAX) {}
    let roster = session.scenario().settings.roster();
    let said: Vec<(usize, String)> = session.skipped().iter().map(|(place, reason)| (*place, reason.say(Lang::English, roster))).collect();
    assert_eq!(said, [(1, "P2 is down.".to_owned()), (2, "What it waits for never came.".to_owned())]);
}

#[test]
fn a_line_that_can_t_be_read_says_where_and_what_to_do() {
    let settings = scenario("paxos").settings;
    assert_eq!(script::parse_line("at 40ms crash P2", &settings), script::parse_line("40ms  crash P2", &settings));
    let problem = script::parse_line("40ms crash P9", &settings).expect_err("there is no P9");
    assert_eq!((problem.column, problem.reason(Lang::English).contains("P5")), (12, true));
}

#[test]
fn a_selected_link_is_named_after_its_first_process_and_survives_the_link() {
    let opened = player_of("#paxos/happy-path?v=1&t=5ms&select=P3-P1");
    assert_eq!(opened.selected(), Some(Select::link(ProcessId::numbered(1), ProcessId::numbered(3))));
    assert!(link::print(&opened.link()).ends_with("&select=P1-P3"), "{}", link::print(&opened.link()));
    assert_eq!(opened.deeds().iter().map(|deed| deed.what.word()).collect::<Vec<_>>(), ["cut", "cut"]);
    assert_eq!(link::parse("#paxos/happy-path?v=1&select=P1-P1", CARDS).problems.len(), 1);
}
