//! What must fail fails: with a rule broken, the smallest story that the checker catches; with the rule kept, the same steps are safe.

use super::actor::put;
use super::cluster::Cluster;
use synod::protocols::agree::raft::CARD;

/// Plays a story with a rule kept and with it broken; which properties broke each time.
fn twice(settings: &str, rule: &str, story: fn(&mut Cluster)) -> [Vec<&'static str>; 2] {
    assert!(CARD.rules.iter().any(|known| known.id == rule), "{rule} is a rule of the card");
    [settings.to_owned(), format!("{settings} break={rule}")].map(|header| {
        let mut cluster = Cluster::new(&header, 0, &[]);
        story(&mut cluster);
        cluster.broken().to_vec()
    })
}

#[test]
fn a_vote_that_is_forgotten_makes_two_leaders_of_one_term() {
    // Section 5.2: "each server will vote for at most one candidate in a given term".
    let [kept, broken] = twice("raft n=3 clients=1", "forget-vote", |cluster| {
        assert!(cluster.stands(1, &[2]));
        cluster.restarts(2);
        cluster.stands(3, &[2]);
    });
    assert_eq!((kept, broken), (vec![], vec!["One vote a term", "Election Safety"]));
}

#[test]
fn an_entry_that_is_forgotten_was_committed() {
    // P1 and P2 store the entry, so it is committed; P2 forgets it and elects P3, who never had it.
    let [kept, broken] = twice("raft n=3 clients=1", "forget-tail", |cluster| {
        assert!(cluster.stands(1, &[2, 3]));
        cluster.replicates(1, &[2]);
        cluster.restarts(2);
        cluster.stands(3, &[2]);
    });
    assert_eq!((kept, broken), (vec![], vec!["Leader Completeness"]));
}

#[test]
fn a_vote_without_a_look_at_the_log_elects_whoever_lacks_what_is_committed() {
    // Section 5.4.1.
    let [kept, broken] = twice("raft n=3 clients=1", "vote-blindly", |cluster| {
        assert!(cluster.stands(1, &[2, 3]));
        cluster.replicates(1, &[2]);
        cluster.stands(3, &[2]);
    });
    assert_eq!((kept, broken), (vec![], vec!["Leader Completeness"]));
}

#[test]
fn a_late_message_that_cuts_the_log_takes_a_committed_entry_away() {
    // Section 5.3: only what conflicts is deleted. The heartbeat with the empty entry alone comes again, late.
    let [kept, broken] = twice("raft n=3 clients=1", "truncate-matching", |cluster| {
        assert!(cluster.stands(1, &[2]));
        let late = cluster.beats(1).swap_remove(0);
        cluster.replicates(1, &[2]);
        cluster.takes(1, 1, put("x", "red"));
        cluster.replicates(1, &[2]);
        assert_eq!(cluster.server(1).committed(), 2);
        cluster.hears(2, 1, late.1);
        assert!(cluster.stands(2, &[3]));
    });
    assert_eq!((kept, broken), (vec![], vec!["Leader Completeness"]));
}

#[test]
fn a_majority_of_those_that_answer_commits_what_the_others_never_saw() {
    let [kept, broken] = twice("raft n=5 clients=1", "majority-of-living", |cluster| {
        assert!(cluster.stands(1, &[2, 3, 4, 5]));
        for _ in 0..4 {
            cluster.replicates(1, &[2]);
        }
        cluster.stands(3, &[4, 5]);
    });
    assert_eq!((kept, broken), (vec![], vec!["Leader Completeness"]));
}

#[test]
fn entries_of_older_terms_are_committed_in_the_story_of_figure_8() {
    // The whole story is in `figure_8`; three servers are enough for it.
    let [kept, broken] = twice("raft n=3 clients=1 noop=off", "commit-old-terms", |cluster| {
        assert!(cluster.stands(1, &[2, 3]));
        cluster.takes(1, 1, put("x", "red"));
        cluster.restarts(1);
        assert!(cluster.stands(3, &[2]));
        cluster.takes(3, 2, put("x", "blue"));
        cluster.restarts(3);
        assert!(!cluster.stands(1, &[2]) && cluster.stands(1, &[2]));
        cluster.replicates(1, &[2]);
        cluster.restarts(1);
        assert!(!cluster.stands(3, &[2]) && cluster.stands(3, &[2]));
    });
    assert_eq!((kept, broken), (vec![], vec!["Leader Completeness"]));
}
