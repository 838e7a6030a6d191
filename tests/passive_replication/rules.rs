//! Each rule that is broken, and what comes of it; settings that do not fit.

use crate::support::{Run, presets, scenario};
use synod::protocols::CARDS;
use synod::protocols::survive::passive_replication::PassiveReplication;
use synod::scenario::script;
use synod::words::Lang;

#[test]
fn every_run_breaks_exactly_what_it_says_and_nothing_once_its_rule_is_kept() {
    for (name, card, preset) in presets().filter(|(_, card, _)| card.id == "passive-replication") {
        let run = |script: &str| Run::<PassiveReplication>::of(scenario(script));
        let broken = run(preset.script).broken();
        let meant: Vec<&str> = card.goals.iter().map(|goal| goal.name).filter(|goal| preset.breaks().any(|meant| meant == *goal)).collect();
        assert_eq!(broken, meant, "{name}");
        if preset.breaks_a_rule() {
            let mut kept = scenario(preset.script);
            kept.settings.break_rules(&[]);
            assert_eq!(Run::<PassiveReplication>::of(kept).broken(), [""; 0], "{name}, with its rule kept");
        }
    }
}

#[test]
fn what_cannot_work_is_refused_and_what_the_model_does_not_bear_is_said() {
    for setting in ["suspect=0ms", "heartbeat=0ms", "retry=0ms"] {
        let problem = script::parse(&format!("passive-replication {setting}"), CARDS).expect_err("it takes no time");
        assert!(problem.to_string().contains("runs out again and again"), "{problem}");
    }
    for (setting, said) in
        [("loss=1%", "loss=0%"), ("suspect=60ms", "write 61ms or more"), ("retry=20ms", "31ms or more"), ("latency=80ms", "suspect")]
    {
        let scenario = scenario(&format!("passive-replication {setting}"));
        let advice: Vec<String> = scenario.settings.advice().iter().map(|(_, problem)| problem.reason(Lang::English)).collect();
        assert!(advice.iter().any(|advice| advice.contains(said)), "{setting}: {advice:?}");
    }
}
