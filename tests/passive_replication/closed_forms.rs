//! How many messages a request takes, and how long (PB4).

use crate::support::{Run, scenario, trace};
use synod::base::Time;
use synod::protocols::survive::passive_replication::PassiveReplication;

/// The messages of a run that are no heartbeats.
fn messages(script: &str) -> usize {
    let trace = trace(script);
    trace.all("send").filter(|line| line["type"] != "Heartbeat" && line["p"] != line["to"]).count()
}

#[test]
fn a_request_takes_two_n_messages_where_nothing_fails() {
    for n in [1, 2, 3, 4, 5, 9, 16] {
        for command in ["put x 1", "get x"] {
            let script = format!("passive-replication n={n} until=300ms\nat 20ms  C1 {command}\n");
            assert_eq!(messages(&script), 2 * n, "n={n}, {command}");
        }
    }
}

#[test]
fn many_requests_take_as_many_times_two_n() {
    let script = "passive-replication n=4 until=900ms\nat 20ms  C1 put x 1\nat 120ms  C1 put y 2\nat 220ms  C1 get x\n";
    assert_eq!(messages(script), 3 * 2 * 4);
}

#[test]
fn a_client_that_asks_a_backup_first_takes_two_messages_more() {
    let script = "passive-replication n=3 clients=2 until=300ms\nat 20ms  C2 put x 1\n";
    assert_eq!(messages(script), 2 * 3 + 2);
}

#[test]
fn an_answer_takes_four_messages_on_their_way_and_the_work() {
    let run = Run::<PassiveReplication>::of(scenario("passive-replication n=5 latency=7ms work=5ms until=300ms\nat 20ms  C1 put x 1\n"));
    let operation = *run.0.past().history().operations().next().expect("C1 asked");
    assert_eq!(operation.returned.expect("it was answered").at, Time::millis(20 + 4 * 7 + 5));
}
