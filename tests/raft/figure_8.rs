//! Figure 8, step by step (R24): why a leader does not commit entries of older terms by counting (section 5.4.2). R6.

use super::actor::{get, put};
use super::cluster::Cluster;

const RIGHT: &str = "raft n=5 clients=1 noop=off";
const BROKEN: &str = "raft n=5 clients=1 noop=off break=commit-old-terms";

/// Up to (c): S1 leads term 4, and has brought the entry of term 2 to S3.
fn up_to_c(header: &str) -> Cluster {
    // Everybody has the entry of term 1.
    let mut cluster = Cluster::new(header, 1, &[1]);
    // (a) "S1 is leader and partially replicates the log entry at index 2."
    assert!(cluster.stands(1, &[2, 3, 4, 5]));
    cluster.takes(1, 1, put("x", "red"));
    cluster.replicates(1, &[2]);
    // (b) "S1 crashes; S5 is elected leader for term 3 with votes from S3, S4, and itself, and accepts a different entry at index 2."
    cluster.restarts(1);
    assert!(cluster.stands(5, &[2, 3, 4]));
    assert_eq!([2, 3, 4].map(|number| cluster.server(number).vote()), [None, Some(5), Some(5)], "S2 refuses");
    cluster.takes(5, 2, put("x", "blue"));
    // (c) "S5 crashes; S1 restarts, is elected leader, and continues replication."
    cluster.restarts(5);
    assert!(!cluster.stands(1, &[2, 3, 4]), "S3 and S4 have voted in term 3");
    assert!(cluster.stands(1, &[2, 3, 4, 5]));
    assert_eq!((cluster.server(1).term(), cluster.server(5).vote()), (4, None), "S5 refuses: its last entry is of term 3");
    cluster.replicates(1, &[2, 3]);
    assert_eq!([1, 2, 3, 4, 5].map(|number| cluster.server(number).log()), [vec![1, 2], vec![1, 2], vec![1, 2], vec![1], vec![1, 3]]);
    cluster
}

/// (d): "If S1 crashes as in (d), S5 could be elected leader (with votes from S2, S3, and S4)".
fn s5_comes_back(cluster: &mut Cluster) -> bool {
    cluster.restarts(1);
    let leads = cluster.stands(5, &[2, 3, 4]);
    assert_eq!(cluster.server(5).term(), 5);
    leads
}

#[test]
fn an_entry_of_term_2_on_a_majority_is_not_committed_in_term_4() {
    let mut cluster = up_to_c(RIGHT);
    cluster.replicates(1, &[2, 3]);
    assert_eq!((cluster.server(1).committed(), cluster.broken()), (0, &[][..]));
}

#[test]
fn d_it_may_be_overwritten_and_nothing_is_lost() {
    let mut cluster = up_to_c(RIGHT);
    assert!(s5_comes_back(&mut cluster));
    cluster.replicates(5, &[1, 2, 3, 4]);
    // "and overwrite the entry with its own entry from term 3".
    for number in 1..=5 {
        assert_eq!(cluster.server(number).log(), [1, 3], "S{number}");
    }
    cluster.takes(5, 3, put("y", "red"));
    cluster.replicates(5, &[1, 2, 3, 4]);
    cluster.replicates(5, &[1, 2, 3, 4]);
    assert!((1..=5).all(|number| cluster.server(number).committed() == 3));
    assert_eq!(cluster.broken(), [""; 0]);
}

#[test]
fn e_an_entry_of_its_own_term_on_a_majority_commits_both() {
    let mut cluster = up_to_c(RIGHT);
    cluster.takes(1, 3, put("y", "green"));
    cluster.replicates(1, &[2, 3]);
    assert_eq!((cluster.server(1).committed(), cluster.server(2).log()), (3, vec![1, 2, 4]));
    // "as in (e), then this entry is committed (S5 cannot win an election)".
    assert!(!s5_comes_back(&mut cluster));
    assert_eq!([2, 3, 4].map(|number| cluster.server(number).vote()), [None, None, Some(5)], "only S4 would have it");
    assert_eq!(cluster.broken(), [""; 0]);
}

#[test]
fn without_the_rule_a_committed_entry_is_lost_and_the_checker_says_so() {
    let mut cluster = up_to_c(BROKEN);
    cluster.replicates(1, &[2, 3]);
    assert_eq!((cluster.server(1).committed(), cluster.broken()), (2, &[][..]), "S1 has committed, and told its client");
    assert!(s5_comes_back(&mut cluster));
    assert_eq!(cluster.broken(), ["Leader Completeness"]);
    cluster.replicates(5, &[1, 2, 3, 4]);
    cluster.replicates(5, &[1, 2, 3, 4]);
    assert_eq!(cluster.broken(), ["Leader Completeness", "State Machine Safety"]);
}

#[test]
fn a_read_in_term_4_waits_for_an_entry_of_term_4() {
    // What (c) leaves open, a read must not answer: red may still be overwritten.
    let mut cluster = up_to_c(RIGHT);
    assert_eq!(cluster.takes(1, 4, get("x")), []);
    cluster.replicates(1, &[2, 3, 4]);
    assert!(cluster.beats(1).iter().all(|(to, _)| *to <= 5), "nobody but servers is told anything");
}
