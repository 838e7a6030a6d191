//! A stretch of a run: that it holds what the run's records hold, and that its clocks are happened-before.

use synod::base::Time;
use synod::protocols::CARDS;
use synod::run::{End, Happening, Passage, Relation, Session, open};
use synod::scenario::{MessageName, link};
use synod::sim::What;

fn session(text: &str) -> Session {
    let opened = link::parse(text, CARDS);
    assert!(opened.problems.is_empty(), "{:?}", opened.problems);
    let mut session = open(opened.link.expect("the link opens").scenario);
    while !session.explore(u32::MAX) {}
    session
}

const RUNS: [&str; 4] = [
    "paxos/dueling-proposers?v=1&loss=10&duplicate=10&until=400ms",
    "raft/plain?v=1&until=900ms&loss=5&duplicate=5&do=300ms.crash.P1,350ms.pause.P2,420ms.recover.P1,450ms.resume.P2,500ms.partition.P1.P2_P3.P4.P5,700ms.heal",
    "multi-paxos/plain?v=1&until=500ms&do=50ms.crash.P1,90ms.recover.P1",
    "single-round/plain?v=1",
];

fn whole(session: &Session) -> Passage {
    session.passage(Time::ZERO, session.horizon().time)
}

/// Happened-before by its definition: the shortest way through program order and messages, searched for.
fn reaches(passage: &Passage) -> Vec<Vec<bool>> {
    let many = passage.events.len();
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); many];
    let mut last = vec![None; passage.lanes.len()];
    for (place, event) in passage.events.iter().enumerate() {
        let of_process = event.process.filter(|_| event.what.is_of_its_process());
        if let Some(before) = of_process.and_then(|id| last[id.index()].replace(place)) {
            let before: usize = before;
            after[before].push(place);
        }
        let because = event.because.and_then(|id| passage.place(id));
        let sender = match event.what {
            Happening::Arrived(arrow) => passage.arrows[arrow].sent_in.and_then(|id| passage.place(id)),
            _ => None,
        };
        because.into_iter().chain(sender).for_each(|cause| after[cause].push(place));
    }
    let mut reached = vec![vec![false; many]; many];
    for start in (0..many).rev() {
        for next in after[start].clone() {
            let further = reached[next].clone();
            let row = &mut reached[start];
            row.iter_mut().zip(further).for_each(|(here, there)| *here |= there);
            row[next] = true;
        }
    }
    reached
}

#[test]
fn vector_clocks_are_happened_before() {
    for text in RUNS {
        let passage = whole(&session(text));
        let reached = reaches(&passage);
        assert!(passage.events.len() > 10, "{text} has events");
        let is_owned = |place: usize| passage.events[place].process.is_some() && passage.events[place].what.is_of_its_process();
        let owned: Vec<usize> = (0..passage.events.len()).filter(|&place| is_owned(place)).collect();
        let mut concurrent = 0;
        for &one in &owned {
            for &other in owned.iter().filter(|&&other| other != one) {
                let expected = match (reached[one][other], reached[other][one]) {
                    (true, _) => Relation::Before,
                    (_, true) => Relation::After,
                    _ => Relation::Concurrent,
                };
                concurrent += usize::from(expected == Relation::Concurrent);
                assert_eq!(passage.relation(one, other), expected, "{text}: {:?} and {:?}", passage.events[one], passage.events[other]);
            }
        }
        assert!(concurrent > 0, "{text} has events that know nothing of each other");
    }
}

#[test]
fn a_part_of_a_run_has_the_same_events_and_relations_as_the_whole() {
    for text in RUNS {
        let session = session(text);
        let all = whole(&session);
        let end = session.horizon().time.0;
        let part = session.passage(Time(end / 3), Time(end * 2 / 3));
        let inside: Vec<usize> = (0..all.events.len()).filter(|&place| (end / 3..=end * 2 / 3).contains(&all.events[place].at.0)).collect();
        let names = |passage: &Passage, places: &[usize]| places.iter().map(|&place| passage.events[place].id).collect::<Vec<_>>();
        assert_eq!(names(&part, &(0..part.events.len()).collect::<Vec<_>>()), names(&all, &inside), "{text}");
        for (one, &of) in inside.iter().enumerate() {
            for (other, &to) in inside.iter().enumerate() {
                assert_eq!(part.relation(one, other), all.relation(of, to), "{text}: {one} and {other}");
            }
        }
        for (id, lane) in part.lanes.iter() {
            assert!(lane.windows(2).all(|pair| pair[0].to == pair[1].from && pair[0].from < pair[0].to), "{text}: the lane of {id:?} has gaps");
        }
    }
}

#[test]
fn every_message_is_an_arrow_from_its_sending_to_its_end() {
    for text in RUNS {
        let session = session(text);
        let passage = whole(&session);
        let mut sent = 0;
        for record in session.records(1, session.horizon().steps) {
            match record.what {
                What::Send { to, nth, .. } if record.process != Some(to) => {
                    sent += 1;
                    let name = MessageName { from: record.process.expect("somebody sends"), to, nth, copy: Some(1) };
                    let arrow = passage.arrow(name).expect("what is sent has an arrow");
                    assert_eq!((arrow.sent, arrow.sent_in), (record.at, record.because), "{text}: {name:?}");
                }
                What::Deliver { from, nth, copy, .. } if record.process != Some(from) => {
                    let name = MessageName { from, to: record.process.expect("somebody gets it"), nth, copy: Some(copy) };
                    let arrow = passage.arrow(name).expect("what arrives has an arrow");
                    assert_eq!((arrow.ends, arrow.end), (record.at, End::Arrived(record.id)), "{text}: {name:?}");
                }
                What::Lose { from, nth, copy, why, .. } if record.process != Some(from) => {
                    let name = MessageName { from, to: record.process.expect("somebody should get it"), nth, copy: Some(copy) };
                    let arrow = passage.arrow(name).expect("what is lost has an arrow");
                    assert_eq!((arrow.ends, arrow.end), (record.at, End::Lost(record.id, why)), "{text}: {name:?}");
                }
                _ => {}
            }
        }
        assert!(sent > 5 && passage.arrows.len() >= sent, "{text} sends messages");
    }
}

#[test]
fn a_crash_is_a_stretch_of_its_lane() {
    let passage = whole(&session("paxos/plain?v=1&do=20ms.crash.P2,45ms.recover.P2"));
    let down: Vec<(u64, u64)> =
        passage.lanes[synod::base::ProcessId::numbered(2)].iter().filter(|stand| !stand.up).map(|stand| (stand.from.0, stand.to.0)).collect();
    assert_eq!((down.first().map(|span| span.0), down.last().map(|span| span.1)), (Some(20_000), Some(45_000)));
}
