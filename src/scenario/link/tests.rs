//! What a link says, what is left of a bad one, and that printing gives back what was read.

use super::super::sample::{CARDS, PAXOS, RAFT};
use super::super::script;
use super::*;
use crate::base::{ProcessId, Time};
use crate::scenario::{MessageFate, MessageName, Moment, N, Setting, Severity};
use crate::words::Lang;

/// The link of a text that has nothing wrong.
pub(super) fn link(text: &str) -> Link {
    let opened = parse(text, &CARDS);
    assert_eq!(opened.problems, [], "{text}");
    opened.link.expect(text)
}

/// What comes of a text: its link printed again, and what is said in English.
fn nearest(text: &str) -> (String, Vec<String>) {
    let opened = parse(text, &CARDS);
    let said = opened.problems.iter().map(ToString::to_string).collect();
    (opened.link.as_ref().map(print).unwrap_or_default(), said)
}

/// The one thing that is wrong with a text, and what is left of it.
pub(super) fn one_problem(text: &str) -> (String, String) {
    let (link, mut said) = nearest(text);
    assert_eq!(said.len(), 1, "{text}: {said:?}");
    (link, said.remove(0))
}

fn preset(id: &str) -> Link {
    Link::of_preset(&RAFT, RAFT.preset(id).expect("a preset of the test algorithm"))
}

const DESIGN: &str = "#raft/split-vote?v=1&seed=7&t=1200ms&do=40ms.crash.P2,52ms.drop.P1-P3:2,60ms.partition.P1.P2_P3.P4.P5";

#[test]
fn the_link_of_the_design_reads_and_prints_as_it_is() {
    let read = link(DESIGN);
    assert_eq!(print(&read), DESIGN);
    assert_eq!(read.view, View { t: Some(Moment::at(Time::millis(1200))), ..View::default() });
    let text = "raft seed=7 proposers=P1,P5\nat 40ms crash P2\nat 52ms drop P1>P3#2\nat 60ms partition P1 P2 | P3 P4 P5";
    assert_eq!(Ok(read.scenario), script::parse(text, &CARDS));
}

#[test]
fn a_preset_as_it_was_published_is_its_name_and_version() {
    for id in ["split-vote", "crowd", "figure"] {
        assert_eq!(print(&preset(id)), format!("#raft/{id}?v=1"));
        assert_eq!(link(&format!("raft/{id}")), preset(id));
    }
}

#[test]
fn a_link_reads_with_or_without_its_sign_and_as_a_whole_address() {
    let plain = link(DESIGN);
    let bare = &DESIGN[1..];
    for text in [
        bare.to_owned(),
        format!("?{bare}"),
        format!("#/{bare}"),
        format!("  {DESIGN}\n"),
        format!("https://example.org/synod/{DESIGN}"),
        format!("https://example.org/synod/?utm=1{DESIGN}"),
        format!("file:///home/me/synod.html?{bare}"),
        bare.replacen('?', "&", 1),
        bare.replace('&', "&amp;"),
    ] {
        assert_eq!(link(&text), plain, "{text}");
    }
}

#[test]
fn percent_encoding_is_taken_anywhere() {
    let plain = link(DESIGN);
    for (sign, encoded) in
        [(",", "%2C"), (".", "%2e"), (":", "%3A"), ("=", "%3D"), ("/", "%2F"), (".", "%20"), ("P", "%50"), ("-", "%3E"), (":", "%23")]
    {
        let (head, rest) = DESIGN.split_once("?").expect("a link with parameters");
        let text = format!("{head}?{}", rest.replace(sign, encoded));
        assert_eq!(link(&text), plain, "{text}");
    }
    assert_eq!(link(&DESIGN.replace('/', "%2F")), plain);
    let whole: String = DESIGN.bytes().map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") }).collect();
    assert_eq!(link(&whole), plain);
}

#[test]
fn without_preset_the_link_says_plain() {
    assert_eq!(print(&Link::plain(Scenario::plain(&RAFT))), "#raft/plain?v=1");
    for text in ["raft", "raft/", "raft/plain", "raft/plain/", "raft?", "raft/plain?&&"] {
        assert_eq!(link(text), Link::plain(Scenario::plain(&RAFT)), "{text}");
    }
    assert_eq!(print(&link("paxos?v=1")), "#paxos/plain?v=1");
    assert_eq!(print(&link("paxos")), "#paxos/plain?v=2");
}

#[test]
fn a_preset_is_played_in_the_version_of_the_link_and_without_one_in_its_own() {
    for (text, read) in [
        ("paxos/three", "paxos@2 n=3\n"),
        ("paxos/three?v=2", "paxos@2 n=3\n"),
        ("paxos/three?v=1", "paxos@1 n=3\n"),
        ("paxos/four", "paxos@1 n=4\n"),
        ("paxos/four?v=2&seed=7", "paxos@2 n=4 seed=7\n"),
    ] {
        let link = link(text);
        assert_eq!(script::print(&link.scenario), read, "{text}");
        assert_eq!(link.published().is_some_and(|published| published == link.scenario), !text.contains("seed"), "{text}");
    }
    assert_eq!(print(&link("paxos/three?v=1")), "#paxos/three?v=1");
    assert_eq!(print(&link("paxos/four")), "#paxos/four?v=1");
    for (version, preset) in [("0", "three"), ("3", "three"), ("x", "four")] {
        let (left, said) = one_problem(&format!("paxos/{preset}?v={version}"));
        assert_eq!(said, format!("v: paxos has no version “{version}” here; write version 2"));
        assert_eq!(left, print(&link(&format!("paxos/{preset}"))));
    }
}

#[test]
fn a_retired_preset_opens_and_is_not_offered() {
    assert!(PAXOS.presets.iter().all(|preset| preset.id != "four") && PAXOS.preset("four").is_some());
    assert_eq!(one_problem("paxos/fou?v=1").1, "link: paxos has no preset “fou”; choose one of three, plain");
}

#[test]
fn what_the_preset_sets_is_written_when_it_is_back_at_its_default() {
    let mut changed = preset("crowd");
    changed.scenario = Scenario::plain(&RAFT);
    changed.scenario.settings.set(&N, Setting::Number(3));
    let text = "#raft/crowd?seed=1&clients=0&prevote=off&inputs=&palette=red,blue&break=&do=&cue=&v=1";
    assert_eq!(print(&changed), text);
    assert_eq!(link(text), changed);
}

#[test]
fn lists_replace_the_lists_of_the_preset() {
    let changed = link("raft/crowd?do=5ms.heal&cue=1s.So%3F&break=count-the-living&inputs=blue");
    let text = "raft n=3 seed=9 clients=2 inputs=blue palette= break=count-the-living prevote=on\nat 5ms heal\ncue at 1s \"So?\"";
    assert_eq!(Ok(changed.scenario), script::parse(text, &CARDS));
}

#[test]
fn negative_numbers_and_hyphens_do_not_collide_with_arrows() {
    let text =
        "raft n=3 clients=1\nat 1ms  C1 put x -3\nat 2ms~4  lie P1 two-faced\nat 3ms  drop C1>P3#2/1\nat 4ms  cut P1>C1\nat 5ms  P1 propose -3\n";
    let scenario = script::parse(text, &CARDS).expect("a script");
    let printed = "#raft/plain?v=1&n=3&clients=1&do=1ms.C1.put.x.-3,2ms~4.lie.P1.two-faced,3ms.drop.C1-P3:2/1,4ms.cut.P1-C1,5ms.P1.propose.-3";
    assert_eq!(print(&Link::plain(scenario.clone())), printed);
    assert_eq!(link(printed).scenario, scenario);
}

#[test]
fn the_commas_of_a_starting_state_part_no_items() {
    let text = "raft\nat 0ms initial P1 log=1,5ms,x term=8 voted_for=9s,\nat 1ms initial P2 log=1,\nat 2ms heal";
    let scenario = script::parse(text, &CARDS).expect("a script");
    let printed = "#raft/plain?v=1&do=0ms.initial.P1.log=1,5ms,x.term=8.voted_for=9s,,1ms.initial.P2.log=1,,2ms.heal";
    assert_eq!(print(&Link::plain(scenario.clone())), printed);
    assert_eq!(link(printed).scenario, scenario);
}

#[test]
fn a_link_never_ends_in_punctuation() {
    for (text, printed) in [
        ("raft\nat 0ms initial P1 log=1,", "#raft/plain?do=0ms.initial.P1.log=1,&v=1"),
        ("raft palette=", "#raft/plain?palette=&v=1"),
        ("raft\ncue at 1s \"Well -\"", "#raft/plain?cue=1s.Well%20-&v=1"),
        ("raft\ncue at 1s \"Well.\"", "#raft/plain?v=1&cue=1s.Well%2E"),
    ] {
        let scenario = script::parse(text, &CARDS).expect("a script");
        assert_eq!(print(&Link::plain(scenario.clone())), printed);
        assert_eq!(link(printed).scenario, scenario);
    }
}

#[test]
fn a_sentence_that_says_pause_does_not_pause() {
    for (item, pause, text) in [
        ("1s.pause", false, "pause"),
        ("1s.pause.pause", true, "pause"),
        ("1s.pause%2Enow", false, "pause.now"),
        ("1s.pause.now", true, "now"),
        ("1s.So.it is", false, "So.it is"),
        ("1s.%C2%BFQui%C3%A9n%3F", false, "¿Quién?"),
    ] {
        let cue = link(&format!("raft/plain?cue={item}")).scenario.cues.remove(0);
        assert_eq!((cue.pause, cue.text.as_plain()), (pause, Some(text)), "{item}");
    }
}

#[test]
fn the_view_reads_and_prints() {
    let text = "#raft/split-vote?v=1&t=1200ms~3&end=2s&embed=1&controls=0&autoplay=1&loop=0&speed=1/75&theme=dark&lang=fr\
        &panels=diagram,log&editable=0&select=P1-P3:2/1";
    let view = link(text).view;
    assert_eq!(view.speed, Some(Speed::default()));
    assert_eq!((view.embed, view.controls, view.repeat), (Some(true), Some(false), Some(false)));
    assert_eq!((view.theme, view.lang), (Some(Theme::Dark), Some(Lang::French)));
    assert_eq!(view.panels, Some(vec!["diagram".to_owned(), "log".to_owned()]));
    let message = MessageName { from: ProcessId::numbered(1), to: ProcessId::numbered(3), nth: 2, copy: Some(1) };
    assert_eq!(view.select, Some(Select::Message(message)));
    assert_eq!(print(&link(text)), text);
    assert_eq!(link("raft/crowd?select=C1").view.select, Some(Select::Process(ProcessId::numbered(4))));
    assert_eq!(print(&link("raft/plain?panels=&lang=es-MX&speed=4")), "#raft/plain?speed=4/1&lang=es&panels=&v=1");
}

#[test]
fn a_speed_is_kept_in_lowest_terms_and_within_bounds() {
    assert_eq!(Speed::new(2, 150), Some(Speed::default()));
    assert_eq!(Speed::new(2, 1).map(|speed| speed.to_string()).as_deref(), Some("2/1"));
    assert!(Speed::new(0, 1).is_none() && Speed::new(1, 0).is_none() && Speed::new(1, Speed::MOST + 1).is_none());
}

#[test]
fn only_an_unknown_algorithm_and_an_empty_text_open_nothing() {
    assert_eq!(nearest("#rafft/split-vote?seed=3"), (String::new(), vec!["link: there is no algorithm “rafft”; did you mean raft?".into()]));
    for text in ["", "#", " ?", "https://example.org/synod/"] {
        assert!(parse(text, &CARDS).link.is_none(), "{text}");
        assert!(one_problem(text).1.ends_with("the link is empty; begin it with an algorithm, like #raft/plain"), "{text}");
    }
}

#[test]
fn an_unknown_preset_falls_to_plain() {
    let (left, said) = one_problem("#raft/split-votes?seed=3");
    assert_eq!(left, "#raft/plain?v=1&seed=3");
    assert_eq!(said, "link: raft has no preset “split-votes”; did you mean split-vote?");
}

#[test]
fn an_unknown_version_falls_to_the_newest() {
    let (left, said) = one_problem("#paxos/plain?v=9&n=3");
    assert_eq!(left, "#paxos/plain?v=2&n=3");
    assert_eq!(said, "v: paxos has no version “9” here; write version 2");
}

#[test]
fn a_bad_parameter_is_left_out_with_its_place() {
    for (parameter, place, said) in [
        ("n=0", 3, "n can’t be “0”; write a whole number from 1 to 51"),
        ("proposers=P1,P6", 14, "there is no P6 (n=5); name a process from P1 to P5"),
        ("break=oops", 7, "raft has no rule “oops”; choose one of forget-votes, count-the-living, skip-adoption"),
        ("heartbeat=200ms", 1, "heartbeat does not fit: it must be shorter than the shortest election"),
        ("t=40", 3, "“40” is not a time; write a whole number with us, ms or s, such as 40ms, up to 86400s"),
        ("embed=yes", 7, "embed can’t be “yes”; write one of 0, 1"),
        ("embed", 1, "“embed” has no value; write one behind embed=, or take it out"),
        ("theme=pink", 7, "theme can’t be “pink”; write one of light, dark, auto"),
        ("lang=de", 6, "lang can’t be “de”; write one of en, es, fr"),
        ("speed=0/75", 7, "speed can’t be “0/75”; write a ratio of whole numbers from 1 to 10000, such as 1/75"),
        ("panels=a,B!", 10, "panels can’t be “B!”; write up to 12 names of letters, digits and hyphens, such as score,diagram"),
        ("select=P7", 8, "there is no P7 (n=5); name a process from P1 to P5"),
        ("select=P1-P2:0", 8, "“P1>P2#0” is not a message; write it like P1>P3#2, the second from P1 to P3"),
        ("tries=4", 1, "tries is given twice; give it once"),
    ] {
        let before = "#raft/plain?v=1&tries=2";
        let text = format!("{before}&{parameter}&standby=1");
        let (left, problem) = one_problem(&text);
        let name = parameter.split('=').next().expect("a parameter has a name");
        let told = if said.starts_with(&format!("{name} ")) { said.to_owned() } else { format!("{name}: {said}") };
        assert_eq!(problem, told);
        assert_eq!(parse(&text, &CARDS).problems[0].column as usize, before.len() + 1 + place, "{text}");
        assert_eq!(left, format!("{before}&standby=1"));
    }
}

#[test]
fn what_a_message_tells_to_write_can_be_read() {
    for (wrong, told, mended) in [
        ("", "#raft/plain", "#raft/plain"),
        ("#raft/plain?embed", "behind embed=", "#raft/plain?embed=1"),
        ("#raft/plain?embed", "take it out", "#raft/plain"),
        ("#raft/plain?speed=fast", "1/75", "#raft/plain?speed=1/75"),
        ("#raft/plain?panels=A!", "score,diagram", "#raft/plain?panels=score,diagram"),
        ("#raft/plain?cue=Hello", "40ms.Hello", "#raft/plain?cue=40ms.Hello"),
        ("#raft/plain?cue=Hello", "40ms.pause.Hello", "#raft/plain?cue=40ms.pause.Hello"),
        ("#raft/split-vote?n=3&proposers=P1", "lines of your own with do=", "#raft/split-vote?n=3&proposers=P1&do=20ms.heal"),
        ("#raft/split-vote?n=3&do=", "write proposers= anew", "#raft/split-vote?n=3&do=&proposers=P2"),
        ("#raft/plain?beside=7", "raft/plain", "#raft/plain?beside=raft/plain"),
        ("#raft/plain?branches=Oops", "Name:40ms.crash.P2", "#raft/plain?branches=Name:40ms.crash.P2"),
        ("#raft/plain?branches=A:1s.heal/B:1s.heal", "change one of its lines", "#raft/plain?branches=A:1s.heal/B:2s.heal"),
        // In a link, the words of a script are words too.
        ("#raft/plain?do=40ms.crash", "crash P2", "#raft/plain?do=40ms crash P2"),
        ("#raft/plain?do=40ms.drop.P1", "P1>P3#2", "#raft/plain?do=40ms.drop.P1%3EP3%232"),
        ("#raft/plain?do=40ms.drop.P1->P3:2", "P1>P3:2", "#raft/plain?do=40ms.drop.P1>P3:2"),
        ("#raft/plain?select=P1-P2:0", "P1>P3#2", "#raft/plain?select=P1>P3%232"),
    ] {
        let told_of = nearest(wrong).1.join("; ");
        assert!(told_of.contains(told), "“{told}” is not in “{told_of}”");
        assert_eq!(parse(mended, &CARDS).problems, [], "{mended}");
    }
}

#[test]
fn a_place_counts_the_characters_of_the_link_as_it_was_written() {
    for (text, place, column) in
        [("#raft/plain?n=%35&proposers=P1,%509", "proposers", 32), ("#raft/plain?do=5ms.heal,%36ms.crash.P9", "do, item 2", 37)]
    {
        let problem = parse(text, &CARDS).problems.remove(0);
        assert_eq!(problem.to_string(), format!("{place}: there is no P9 (n=5); name a process from P1 to P5"));
        assert_eq!((problem.line, problem.column), (1, column), "{text}");
    }
}

#[test]
fn an_unknown_parameter_is_only_a_notice() {
    let opened = parse("#raft/plain?fbclid=x1&seed=7&electoin=1..2ms", &CARDS);
    assert!(opened.problems.iter().all(|problem| problem.severity == Severity::Notice));
    assert_eq!(opened.link.as_ref().map(print).as_deref(), Some("#raft/plain?v=1&seed=7"));
    assert!(opened.problems[0].to_string().starts_with("fbclid: raft has no parameter “fbclid”; choose one of n, seed, "));
    assert_eq!(opened.problems[1].to_string(), "electoin: raft has no parameter “electoin”; did you mean election?");
}

#[test]
fn a_bad_item_is_left_out_and_the_others_stay() {
    let (left, said) = nearest("#raft/plain?do=40ms.crash.P9,heal,50ms.heel,60ms.heal,,70ms.crash");
    assert_eq!(left, "#raft/plain?v=1&do=60ms.heal");
    assert_eq!(
        said,
        [
            "do, item 1: there is no P9 (n=5); name a process from P1 to P5",
            "do, item 2: “heal” is not a time; write a whole number with us, ms or s, such as 40ms, up to 86400s",
            "do, item 3: nothing is called “heel”; did you mean heal?",
            "do, item 5: something is missing here; write it like “crash P2”",
        ]
    );
    let (left, said) = nearest("#raft/plain?cue=40ms,x.Hello,1s.,2s.Oh%22,3s.So");
    assert_eq!(left, "#raft/plain?v=1&cue=3s.So");
    assert_eq!(said.len(), 4);
    assert!(said[0].starts_with("cue, item 1: “40ms” is not a cue; write it like 40ms.Hello"));
}

#[test]
fn a_sentence_that_is_no_text_is_told_and_kept() {
    let (left, said) = one_problem("#raft/plain?cue=1s.a%FFb");
    assert_eq!(left, "#raft/plain?v=1&cue=1s.a%EF%BF%BDb");
    assert_eq!(said, "cue, item 1: this is not UTF-8 text and is shown with \u{fffd}; write it again");
}

#[test]
fn fewer_processes_leave_out_the_lines_of_the_preset_that_name_the_others() {
    let (left, said) = nearest("#raft/split-vote?v=1&n=3");
    assert_eq!(left, "#raft/split-vote?n=3&proposers=P1&do=&v=1");
    assert_eq!(said.len(), 3);
    let shrunk = "“proposers=P1,P5” of the preset names more processes than there are, and is now P1; change n, or write proposers= anew";
    assert_eq!(said[0], format!("link: {shrunk}"));
    assert!(said[1].starts_with("link: “align P1 P5” of the preset does not fit these settings and is left out; change n or clients"));
    assert_eq!(nearest("#raft/split-vote?n=3&proposers=P2&do=").1, [""; 0]);
}

#[test]
fn clients_keep_their_names_when_there_are_more_processes() {
    let changed = link("#raft/crowd?v=1&n=7");
    assert!(script::print(&changed.scenario).contains("at 5ms  C1 put x 5\nat 9ms  C2 get x\n"));
    assert_eq!(print(&changed), "#raft/crowd?v=1&n=7");
}

#[test]
fn of_settings_that_do_not_go_together_one_is_left_out() {
    let (left, said) = one_problem("#raft/plain?election=10..20ms&seed=3");
    assert_eq!(left, "#raft/plain?v=1&seed=3");
    assert_eq!(said, "election: heartbeat does not fit: it must be shorter than the shortest election");
    assert_eq!(nearest("#raft/plain?election=100..200ms&heartbeat=100ms").0, "#raft/plain?v=1&election=100..200ms");
}

#[test]
fn too_much_is_cut_and_told() {
    let (left, said) = one_problem(&format!("#raft/split-vote?seed=3&x={}", "x".repeat(MAX_LINK)));
    assert_eq!(left, "#raft/split-vote?v=1");
    assert_eq!(said, "link: the text is too long; keep it under 262144 bytes");
    assert_eq!(nearest(&format!("#raft/plain?{}", "nonsense&".repeat(500))).1.len(), MAX_PROBLEMS);
    assert!(nearest(&format!("#raft/plain?{}seed=3", "seed=2&".repeat(500))).0.ends_with("seed=2"));
}

#[test]
fn no_setting_is_called_like_a_reserved_name() {
    let settings = crate::scenario::Settings::of(&RAFT);
    assert!(settings.iter().all(|(knob, _)| !RESERVED.contains(&knob.id)));
}

/// The branches of a link, each by its name and how many lines it has, and where the one that is shown stands.
fn branches(text: &str) -> (Vec<(Option<String>, usize)>, Shown) {
    let link = link(text);
    (link.branches.into_iter().map(|branch| (branch.name, branch.lines.len())).collect(), link.shown)
}

#[test]
fn branches_read_and_print() {
    let original = "#raft/split-vote?v=1&do=40ms.crash.P2&branches=:/Lost%20leader%3F:40ms.crash.P3,52ms.drop.P1-P3:2%2F1";
    let (others, shown) = branches(original);
    assert_eq!(others, [(None, 0), (Some("Lost leader?".to_owned()), 2)]);
    assert_eq!(shown, Shown { name: None, place: 2 }, "the one that is shown stands last where nothing else is said");
    let message = MessageName { from: ProcessId::numbered(1), to: ProcessId::numbered(3), nth: 2, copy: Some(1) };
    assert_eq!(link(original).branches[1].lines[1].what, crate::scenario::Intervention::Message(message, MessageFate::Drop));
    assert_eq!(print(&link(original)), original);
}

#[test]
fn the_branch_that_is_shown_says_where_it_stands_and_how_it_is_called() {
    for (text, place, name) in [
        ("#raft/plain?v=1&do=5ms.heal&branches=./:9ms.heal", 0, None),
        ("#raft/plain?do=5ms.heal&branches=:9ms.heal/Mine./:&v=1", 1, Some("Mine")),
        ("#raft/plain?do=5ms.heal&branches=:9ms.heal/a%3Ab%2Fc.&v=1", 1, Some("a:b/c")),
        ("#raft/plain?branches=Mine.&v=1", 0, Some("Mine")),
    ] {
        assert_eq!(branches(text).1, Shown { name: name.map(str::to_owned), place }, "{text}");
        assert_eq!(print(&link(text)), text);
    }
}

#[test]
fn branches_that_a_program_has_encoded_as_a_whole_read_too() {
    let plain = "#raft/plain?v=1&do=5ms.heal&branches=:/50%25:9ms.heal,12ms.crash.P2";
    let (head, value) = plain.split_once("branches=").expect("the link has branches");
    let wrapped = value.replace('%', "%25").replace(':', "%3A").replace('/', "%2F").replace(',', "%2C");
    assert_eq!(link(&format!("{head}branches={wrapped}")), link(plain));
}

#[test]
fn what_is_wrong_in_a_branch_is_told_with_its_place_and_the_others_stay() {
    let (left, said) = nearest("#raft/plain?do=5ms.heal&branches=A:40ms.crash.P9,50ms.heal/40ms.crash.P2/B:60ms.heal/C:60ms.heal/D:5ms.heal/E./F.");
    assert_eq!(left, "#raft/plain?do=5ms.heal&branches=A:50ms.heal/B:60ms.heal/E.&v=1");
    assert_eq!(
        said,
        [
            "branches, item 1: there is no P9 (n=5); name a process from P1 to P5",
            "branches, item 2: “40ms.crash.P2” is not a branch; write it like Name:40ms.crash.P2, the name percent-encoded or left out",
            "branches, item 4: “C:60ms.heal” is the same as another branch and is left out; change one of its lines to keep it",
            "branches, item 5: “D:5ms.heal” is the same as another branch and is left out; change one of its lines to keep it",
            "branches, item 7: F. is given twice; give it once",
        ]
    );
}

#[test]
fn fewer_processes_leave_out_the_lines_of_branches_that_name_the_others() {
    let (left, said) = nearest("#raft/plain?v=1&n=3&do=9ms.heal&branches=:40ms.crash.P5,50ms.heal/:40ms.crash.P4,50ms.heal");
    assert_eq!(left, "#raft/plain?v=1&n=3&do=9ms.heal&branches=:50ms.heal");
    assert_eq!(said.len(), 3, "two lines, and a branch that is the same as another without its line: {said:?}");
}

#[test]
fn too_many_branches_and_too_long_ones_are_told_and_left_out() {
    let many: Vec<String> = (1..=20).map(|at| format!(":{at}ms.heal")).collect();
    let (left, said) = one_problem(&format!("#raft/plain?branches={}", many.join("/")));
    assert_eq!(left, format!("#raft/plain?v=1&branches={}", many[..MAX_BRANCHES].join("/")));
    assert_eq!(said, "branches, item 13: there are too many branches, or too long ones; keep to 12");
    let long = |from: usize| format!(":{}", (from..from + 1500).map(|at| format!("{at}1us.heal")).collect::<Vec<_>>().join(","));
    let (left, said) = one_problem(&format!("#raft/plain?branches={}/{}", long(1000), long(3000)));
    assert!(left == format!("#raft/plain?v=1&branches={}", long(1000)), "the first of two long branches stays");
    assert!(said.starts_with("branches, item 2: there are too many branches"), "{said}");
}

#[test]
fn a_name_is_cut_and_loses_what_nobody_sees() {
    let (left, said) = one_problem(&format!("#raft/plain?branches={}%E2%80%AE:5ms.heal", "n".repeat(50)));
    assert_eq!(left, format!("#raft/plain?v=1&branches={}:5ms.heal", "n".repeat(MAX_BRANCH_NAME)));
    assert_eq!(said, "branches, item 1: this name of a branch is cut; keep it to 40 visible characters");
    assert_eq!(branch_name("  Two leaders \u{200b} "), Some("Two leaders".to_owned()));
    assert_eq!((branch_name(" \n"), branch_name("")), (None, None));
}
