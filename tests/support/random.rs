//! Random valid scenarios, links and near misses.

use super::card::{PAXOS, RAFT};
use super::synod::base::{MAX_TIME, ProcessId, Roster, Span, Time, Value};
use super::synod::scenario::link::{Beside, Branch, Link, MAX_BRANCHES, Pace, Select, Shown, Speed, Theme, View, branch_name, has_room};
use super::synod::scenario::script::MAX_SLOW;
use super::synod::scenario::*;
use super::synod::words::{Lang, Said};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use synod::scenario::{Act, Deceit, Lie, LinkChange, MessageFate, TimerChange};

/// A scenario of the test algorithm.
pub fn scenario() -> BoxedStrategy<Scenario> {
    settings()
        .prop_flat_map(|settings| (Just(settings.clone()), vec(line(settings.roster()), 0..12), vec(cue(settings.roster()), 0..5)).prop_map(assemble))
        .boxed()
}

fn assemble((settings, lines, cues): (Settings, Vec<Line>, Vec<Cue>)) -> Scenario {
    let mut scenario = Scenario { settings, lines: Vec::new(), cues: Vec::new() };
    lines.into_iter().for_each(|line| _ = scenario.insert(line));
    cues.into_iter().for_each(|cue| scenario.insert_cue(cue));
    scenario
}

/// A link with some preset, whose scenario may be the preset's, near it, or far from it.
pub fn link() -> BoxedStrategy<Link> {
    let preset = select(RAFT.presets.iter().map(Some).chain([None]).collect::<Vec<_>>());
    (preset, scenario(), 0..4)
        .prop_flat_map(|(preset, random, mix)| {
            let start = preset.map_or_else(|| Scenario::plain(&RAFT), |preset| Link::of_preset(&RAFT, preset).scenario);
            let scenario = match mix {
                0 => start,
                1 if start.settings.roster() == random.settings.roster() => Scenario { settings: random.settings, ..start },
                2 if start.settings.roster() == random.settings.roster() => Scenario { cues: random.cues, ..start },
                _ => random,
            };
            let roster = scenario.settings.roster();
            (view(roster), branches(scenario.lines.clone(), roster), of(any::<prop::sample::Index>()), of(beside())).prop_map(
                move |(view, (shown, branches), branch, beside)| {
                    let branch = branch.filter(|_| !branches.is_empty()).map(|place| Beside::Branch(place.index(branches.len())));
                    Link { preset, scenario: scenario.clone(), shown, branches, beside: branch.or(beside.clone()), view }
                },
            )
        })
        .boxed()
}

/// Any settings of any algorithm, said to come from any of its presets.
fn beside() -> BoxedStrategy<Beside> {
    let preset = select(RAFT.presets.iter().map(|preset| Some(preset.id)).chain([None]).collect::<Vec<_>>());
    let of_this = (preset, settings()).prop_map(|(preset, settings)| Beside::Other { preset, settings: Box::new(settings) });
    let of_another = (1u32..=2, 1u64..=51).prop_map(|(version, n)| {
        let mut settings = Settings::of(&PAXOS).in_version(version);
        settings.set(&N, Setting::Number(n));
        Beside::Other { preset: None, settings: Box::new(settings) }
    });
    mixed(vec![of_this.boxed(), of_another.boxed()])
}

/// Branches of a run with those lines, no two the same, each with or without a name; and where the one that is shown stands.
fn branches(lines: Vec<Line>, roster: Roster) -> BoxedStrategy<(Shown, Vec<Branch>)> {
    let name = || of(mixed(vec![hard_text(), "\\PC{1,40}".boxed()])).prop_map(|name| name.as_deref().and_then(branch_name));
    // Some agree with the run up to a place, some have nothing to do with it.
    let lines = (any::<prop::sample::Index>(), vec(line(roster), 0..4)).prop_map(move |(place, more)| {
        let mut branch = Scenario { lines: lines[..place.index(lines.len() + 1)].to_vec(), ..Scenario::plain(&RAFT) };
        more.into_iter().for_each(|line| _ = branch.insert(line));
        (branch.lines, lines.clone())
    });
    let others = proptest::option::weighted(0.4, vec((name(), lines), 1..=MAX_BRANCHES));
    (others, any::<prop::sample::Index>(), name())
        .prop_map(move |(others, place, name)| {
            let mut branches: Vec<Branch> = Vec::new();
            for (name, (lines, run)) in others.unwrap_or_default() {
                if lines != run && branches.iter().all(|other| other.lines != lines) {
                    branches.push(Branch { name, lines });
                }
            }
            while !has_room(&branches, roster) {
                branches.pop();
            }
            (Shown { name, place: place.index(branches.len() + 1) }, branches)
        })
        .boxed()
}

/// One of many, whatever their types.
fn mixed<T: Clone + std::fmt::Debug + 'static>(options: Vec<BoxedStrategy<T>>) -> BoxedStrategy<T> {
    proptest::strategy::Union::new(options).boxed()
}

fn settings() -> BoxedStrategy<Settings> {
    (1u64..=51, 0u64..=9)
        .prop_flat_map(|(n, clients)| {
            let plain = Settings::of(&RAFT);
            let knobs: Vec<&'static Knob> = plain.iter().map(|(knob, _)| knob).collect();
            let values: Vec<BoxedStrategy<Option<Setting>>> = knobs.iter().map(|knob| setting(knob, n)).collect();
            let rules = subsequence(RAFT.rules.iter().map(|rule| rule.id).collect::<Vec<_>>(), 0..=RAFT.rules.len());
            (values, rules).prop_map(move |(values, rules)| {
                let mut settings = plain.clone();
                for (knob, value) in knobs.iter().zip(values) {
                    let fallback = matches!(knob.kind, KnobKind::Parties { .. }).then_some(Setting::Parties(Parties::First(1)));
                    if let Some(value) = value.or(fallback) {
                        settings.set(knob, value);
                    }
                }
                settings.set(&N, Setting::Number(n));
                settings.set(&CLIENTS, Setting::Number(clients));
                settings.break_rules(&rules);
                settings
            })
        })
        .prop_filter("its settings must go together", |settings| (RAFT.check)(settings).is_ok())
        .boxed()
}

fn setting(knob: &'static Knob, n: u64) -> BoxedStrategy<Option<Setting>> {
    let some = match knob.kind {
        KnobKind::Number { min, max } => (min..=max).prop_map(Setting::Number).boxed(),
        KnobKind::Span { max } => micros(max.0).prop_map(|micros| Setting::Span(Span(micros))).boxed(),
        KnobKind::Range { max } => (micros(max.0), micros(max.0)).prop_map(|(a, b)| Setting::Range(Span(a.min(b)), Span(a.max(b)))).boxed(),
        KnobKind::Percent => (0u32..=1000).prop_map(Setting::Permille).boxed(),
        KnobKind::Choice(choices) => select(choices.iter().map(|choice| choice.id).collect::<Vec<_>>()).prop_map(Setting::Choice).boxed(),
        KnobKind::Parties { min } => {
            let named = some_of(Roster { processes: n as u8, clients: 0 }, 1).prop_map(Parties::Named);
            mixed(vec![(min.min(n) as u8..=n as u8).prop_map(Parties::First).boxed(), named.boxed()]).prop_map(Setting::Parties).boxed()
        }
        KnobKind::Values => vec(value(), 0..8).prop_map(Setting::Values).boxed(),
    };
    proptest::option::weighted(0.4, some).boxed()
}

/// Lengths of every unit, and the bounds.
fn micros(most: u64) -> BoxedStrategy<u64> {
    mixed(vec![
        Just(0).boxed(),
        Just(most).boxed(),
        (0..=most).boxed(),
        (0..=most / 1000).prop_map(|ms| ms * 1000).boxed(),
        (0..=(most / 1000).min(200)).prop_map(|ms| ms * 1000).boxed(),
        (0..=most / 1_000_000).prop_map(|s| s * 1_000_000).boxed(),
    ])
}

fn moment() -> BoxedStrategy<Moment> {
    (micros(MAX_TIME.0), mixed(vec![Just(0).boxed(), any::<u32>().boxed()])).prop_map(|(time, after)| Moment { time: Time(time), after }).boxed()
}

fn value() -> BoxedStrategy<Value> {
    mixed(vec![
        any::<i64>().prop_map(Value::Number).boxed(),
        (-9i64..9).prop_map(Value::Number).boxed(),
        "[A-Za-z]{1,12}".prop_map(|word| Value::word(&word)).boxed(),
    ])
}

fn somebody(roster: Roster) -> BoxedStrategy<ProcessId> {
    (0..roster.len()).prop_map(ProcessId::at).boxed()
}

/// Different ones, in any order.
fn some_of(roster: Roster, least: usize) -> BoxedStrategy<Vec<ProcessId>> {
    subsequence(roster.all().collect::<Vec<_>>(), least..=roster.len()).prop_shuffle().boxed()
}

fn message(roster: Roster) -> BoxedStrategy<MessageName> {
    (somebody(roster), somebody(roster), 1u32.., of(1u8..=2)).prop_map(|(from, to, nth, copy)| MessageName { from, to, nth, copy }).boxed()
}

fn line(roster: Roster) -> BoxedStrategy<Line> {
    (moment(), act(roster)).prop_map(|(at, what)| Line { at, what }).boxed()
}

fn act(roster: Roster) -> BoxedStrategy<Intervention> {
    let (who, name) = (somebody(roster), message(roster));
    let disk = select(vec![Disk::Kept, Disk::Lost]);
    let crash = (who.clone(), disk, of(some_of(roster, 0)));
    let hold = (name.clone(), micros(MAX_TIME.0)).prop_map(|(name, span)| Intervention::Message(name, MessageFate::Hold(Span(span))));
    let lie = (who.clone(), select(RAFT.lies.iter().filter_map(Lie::plain).collect::<Vec<_>>()), of(who.clone()), of(1u32..));
    let pair = (who.clone(), who.clone());
    let mut acts = vec![
        crash.prop_map(|(process, disk, reaching)| Intervention::Process(process, Act::Crash { disk, reaching })).boxed(),
        who.clone().prop_map(|id| Intervention::Process(id, Act::Recover)).boxed(),
        who.clone().prop_map(|id| Intervention::Process(id, Act::Pause)).boxed(),
        who.clone().prop_map(|id| Intervention::Process(id, Act::Resume)).boxed(),
        (who.clone(), 1..=MAX_SLOW).prop_map(|(process, by)| Intervention::Process(process, Act::Slow(by))).boxed(),
        (who.clone(), select(RAFT.timers.iter().collect::<Vec<_>>()))
            .prop_map(|(process, timer)| Intervention::Process(process, Act::Timeout(timer)))
            .boxed(),
        some_of(roster, 0).prop_map(|ids| Intervention::Timers(TimerChange::Align(ids))).boxed(),
        Just(Intervention::Timers(TimerChange::Spread)).boxed(),
        pair.clone().prop_map(|(from, to)| Intervention::Links(LinkChange::Cut(from, to))).boxed(),
        pair.prop_map(|(from, to)| Intervention::Links(LinkChange::Mend(from, to))).boxed(),
        Just(Intervention::Links(LinkChange::Heal)).boxed(),
        name.clone().prop_map(|name| Intervention::Message(name, MessageFate::Drop)).boxed(),
        name.clone().prop_map(|name| Intervention::Message(name, MessageFate::Deliver)).boxed(),
        name.prop_map(|name| Intervention::Message(name, MessageFate::Duplicate)).boxed(),
        hold.boxed(),
        lie.prop_map(|(process, lie, to, round)| Intervention::Process(process, Act::Lie(Deceit { lie, to, round }))).boxed(),
        initial(roster),
        command(roster),
    ];
    if roster.len() > 1 {
        acts.push(partition(roster));
    }
    mixed(acts)
}

/// Some processes, cut into two groups or more.
fn partition(roster: Roster) -> BoxedStrategy<Intervention> {
    let cuts = |list: Vec<ProcessId>| {
        let places = subsequence((1..list.len()).collect::<Vec<_>>(), 1..list.len());
        (Just(list), places)
    };
    let groups = |(list, places): (Vec<ProcessId>, Vec<usize>)| {
        let starts = [0].into_iter().chain(places.clone());
        starts.zip(places.iter().copied().chain([list.len()])).map(|(from, to)| list[from..to].to_vec()).collect()
    };
    some_of(roster, 2).prop_flat_map(cuts).prop_map(groups).prop_map(|groups| Intervention::Links(LinkChange::Partition(groups))).boxed()
}

fn initial(roster: Roster) -> BoxedStrategy<Intervention> {
    let names = subsequence(RAFT.initial.to_vec(), 1..=RAFT.initial.len()).prop_shuffle();
    let tricky = select(vec!["1,1,1,4", "5ms", "1,5ms", "-3", "P1-P3:2", ",", "x,40ms,", "initial"]).prop_map(String::from);
    let texts = vec(mixed(vec![tricky.boxed(), "[A-Za-z0-9,:-]{1,9}".boxed()]), RAFT.initial.len());
    (somebody(roster), names, texts)
        .prop_map(|(process, names, texts)| Intervention::Process(process, Act::Initial(names.into_iter().zip(texts).collect())))
        .boxed()
}

fn command(roster: Roster) -> BoxedStrategy<Intervention> {
    let of_process = (0..roster.processes as usize, value()).prop_map(|(index, value)| (ProcessId::at(index), Command::Propose(value)));
    let elect = (0..roster.processes as usize).prop_map(|index| (ProcessId::at(index), Command::Elect));
    let mut asked = vec![of_process.boxed(), elect.boxed()];
    if roster.clients > 0 {
        let client = (roster.processes as usize..roster.len()).prop_map(ProcessId::at);
        asked.push((client.clone(), value(), value()).prop_map(|(client, key, value)| (client, Command::Put(key, value))).boxed());
        asked.push((client.clone(), value()).prop_map(|(client, key)| (client, Command::Get(key))).boxed());
        asked.push((client, value()).prop_map(|(client, value)| (client, Command::Submit(value))).boxed());
    }
    mixed(asked).prop_map(|(process, command)| Intervention::Process(process, Act::Command(command))).boxed()
}

fn cue(roster: Roster) -> BoxedStrategy<Cue> {
    let free = || "[^\\p{Cc}\"]{1,60}".prop_filter("a sentence is not blank", |text| !text.trim().is_empty());
    let text = move || mixed(vec![hard_text(), free().boxed()]);
    let plain = (moment(), any::<bool>(), text()).prop_map(|(at, pause, text)| Cue::at(at, pause, text));
    let said = (text(), of(text()), of(text())).prop_map(|(one, two, three)| Said::new([Some(one), two, three]));
    let due = mixed(vec![moment().prop_map(Due::At).boxed(), when(roster).prop_map(Due::Until).boxed()]);
    let light = subsequence(roster.all().collect::<Vec<_>>(), 0..=roster.len());
    let show = vec("[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?", 0..=12);
    let stop = (due, any::<bool>(), said, light, show).prop_map(|(due, pause, text, light, show)| Cue { due, pause, text, light, show });
    mixed(vec![plain.boxed(), stop.boxed()])
}

/// What a cue waits for, with words that mean something elsewhere.
fn when(roster: Roster) -> BoxedStrategy<When> {
    let by = move || {
        mixed(vec![Just(Subject::Anybody).boxed(), (1u32..=1000).prop_map(Subject::Times).boxed(), somebody(roster).prop_map(Subject::One).boxed()])
    };
    let message = (by(), any::<bool>(), select(vec!["Vote", "pause", "en", "show", "light"]), of(somebody(roster)))
        .prop_map(|(by, arrives, name, other)| Sign::Message { by, arrives, name: name.into(), other });
    let sign = move || {
        mixed(vec![
            moment().prop_map(Sign::At).boxed(),
            (1..MAX_TIME.0).prop_map(|span| Sign::Later(Span(span))).boxed(),
            Just(Sign::Still).boxed(),
            message.clone().boxed(),
        ])
    };
    let step = (vec(sign(), 1..3), of(sign())).prop_map(|(all, without)| Step { all, without });
    vec(step, 1..4).prop_map(|steps| When { steps }).boxed()
}

/// What somebody may write, with signs that mean something in links.
fn hard_text() -> BoxedStrategy<String> {
    select(vec!["pause", "pause.", "a, 12ms.b", "50%", "%41", "# no comment", " é ", "¿quién?", "-", "_", "~", "a:b", "a/b", "."])
        .prop_map(String::from)
        .boxed()
}

fn view(roster: Roster) -> BoxedStrategy<View> {
    let times = (of(moment()), of(micros(MAX_TIME.0).prop_map(Time)));
    let flag = || of(any::<bool>());
    let flags = (flag(), flag(), flag(), flag(), flag(), flag());
    let speed = (1..=Speed::MOST, 1..=Speed::MOST).prop_map(|(model, wall)| Speed::new(model, wall).expect("a speed within its bounds"));
    let looks = (
        of(speed),
        of(select(Pace::ALL.to_vec())),
        of(select(Theme::ALL.to_vec())),
        of(select(Lang::ALL.to_vec())),
        of(vec("[a-z0-9-]{1,24}", 0..=12)),
    );
    let mut things = vec![
        somebody(roster).prop_map(Select::Process).boxed(),
        message(roster).prop_map(Select::Message).boxed(),
        (1..1u64 << 40, 1..1u32 << 20).prop_map(|(step, place)| Select::Event(EventName { step, place })).boxed(),
    ];
    // A link has two ends, and is named from the first to the second.
    if roster.len() > 1 {
        let ends = (1..roster.len()).prop_flat_map(|other| (0..other, Just(other)));
        things.push(ends.prop_map(|(one, other)| Select::Link(ProcessId::at(one), ProcessId::at(other))).boxed());
    }
    let selected = mixed(things);
    let told = (of(any::<bool>()), of(1u32..=MAX_CUES as u32), of(any::<bool>()));
    (times, flags, looks, of(selected), told)
        .prop_map(
            |((t, end), (embed, controls, autoplay, repeat, editable, still), (speed, pace, theme, lang, panels), select, (story, stop, talk))| {
                View { t, end, embed, controls, autoplay, repeat, speed, pace, theme, lang, panels, editable, still, select, story, stop, talk }
            },
        )
        .boxed()
}

/// A text with a few characters changed, put in, taken out or doubled.
pub fn damaged(text: String) -> BoxedStrategy<String> {
    let signs = select("P1C9=@#>|~.:-_,&?%/\" \n\r\tasmé\u{feff}\u{0}".chars().collect::<Vec<_>>());
    vec((any::<prop::sample::Index>(), 0..4, signs), 1..6)
        .prop_map(move |wounds| {
            let mut characters: Vec<char> = text.chars().collect();
            for (place, how, sign) in wounds {
                let at = place.index(characters.len() + 1);
                match how {
                    0 => characters.insert(at, sign),
                    1 if at < characters.len() => characters[at] = sign,
                    2 if at < characters.len() => drop(characters.remove(at)),
                    _ => characters.extend_from_within(at..),
                }
            }
            characters.into_iter().collect()
        })
        .boxed()
}
