//! Hold-back queues, as they are seen: on the stage, in pictures, in words.

use crate::support::{frame_at, scenario};
use synod::base::Time;
use synod::figure::tray::{told, trays};
use synod::figure::{Still, name, still};
use synod::geometry::{Ring, Size, in_units};
use synod::protocols::CARDS;
use synod::run::open;
use synod::scenario::link::{Theme, parse};
use synod::words::Lang;

const PROJECTOR: Size = Size { width: 1280.0, height: 560.0 };
const PHONE: Size = Size { width: 390.0, height: 396.0 };

#[test]
fn what_waits_is_said_with_what_it_waits_for_in_every_language() {
    let frame = frame_at("multicast/question-and-answer", Time::millis(25));
    let said = Lang::ALL.map(|lang| told(&frame.processes[2], (lang, frame.roster)));
    assert_eq!(
        said,
        [
            ["1 message waits: b1 from P2 waits for a1 from P1"],
            ["1 mensaje espera: b1 de P2 espera a a1 de P1"],
            ["1 message attend\u{a0}: b1 de P2 attend a1 de P1"],
        ]
    );
    assert!(told(&frame.processes[0], (Lang::English, frame.roster)).is_empty(), "nothing waits at P1");
}

#[test]
fn a_long_queue_shows_its_first_ones_and_how_many_more_there_are() {
    let mut session = open(scenario("multicast order=fifo count=9 gap=1ms\nat 0ms  hold P1>P3#1 for 60ms\n"));
    while !session.seek(Time::millis(40), u32::MAX) {}
    let frame = session.frame();
    let view = &frame.processes[2];
    let waiting: Vec<String> = view.look.queue.waiting.iter().map(|one| one.label.show(Lang::English, frame.roster)).collect();
    assert_eq!(waiting.join(" "), "a2 a3 a4 a5 a6 a7 a8 a9");
    for pixels in [PROJECTOR, PHONE] {
        let (size, _) = in_units(pixels);
        let ring = Ring::of(size, &frame);
        let said = (Lang::English, frame.roster);
        let trays = trays(&frame.processes, &ring, &name::names(&frame.processes, &ring, 1.0, said), 1.0, said);
        let tray = trays[2].as_ref().expect("something waits at P3");
        let drawn: Vec<&str> = tray.boxes.iter().map(|one| one.word.1.as_str()).collect();
        assert_eq!((drawn.join(" ").as_str(), tray.more.1.as_str()), ("a2 a3 a4 a5", "+4"), "{pixels:?}");
        assert!(trays[0].is_none() && trays[1].is_none());
    }
    assert!(told(view, (Lang::English, frame.roster))[0].ends_with("a4 from P1 waits for a1 from P1; and 5 more"));
}

#[test]
fn a_picture_of_the_stage_shows_the_queue_and_none_where_nothing_waits() {
    let link = parse("#multicast/question-and-answer?v=1", CARDS).link.expect("a link");
    let drawn = |millis| {
        let (frame, now) = (frame_at("multicast/question-and-answer", Time::millis(millis)), Time::millis(millis));
        still(&Still { link: &link, page: "", frame: &frame, now, theme: Theme::Light, lang: Lang::English })
    };
    assert!(drawn(25).contains(">b1</text>"), "the answer lies in its tray");
    assert!(!drawn(50).contains(">b1</text>"), "it is delivered");
}
