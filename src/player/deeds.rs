//! What can be done to what is selected, and why some of it would change nothing; and what was done already, line by line.

use super::{Change, Player, Playhead};
use crate::base::{ProcessId, Span, Value};
use crate::run::ProcessView;
use crate::scenario::link::Select;
use crate::scenario::{Act, Command, Disk, Intervention, LATENCY, LinkChange, MessageFate, MessageName};
use crate::words::Text;

/// How many times as slow a slow process is: enough to be late, and enough to be given up.
const SLOW: [u32; 2] = [3, 10];

/// Something that can be done to what is selected.
#[derive(Clone, PartialEq, Debug)]
pub struct Deed {
    /// What would be done. A command stands here with arguments of no meaning: whether it is heard does not depend on them.
    pub what: Intervention,
    /// Why it would change nothing now, if so.
    pub refusal: Option<Text>,
}

impl Player {
    /// Selects something, or nothing; a link that the algorithm has none of can't be.
    pub(super) fn select(&mut self, select: Option<Select>) -> Change {
        let is_no_link = |select: Select| matches!(select, Select::Link(..)) && !self.session().has(select);
        if select.is_some_and(is_no_link) { Change::NOTHING } else { self.room.look(|view| view.select = select) }
    }
}

impl Playhead {
    /// What can be done to something.
    pub(super) fn deeds(&self, select: Select) -> Vec<Deed> {
        let all = match select {
            Select::Process(id) => self.frame().processes.get(id.index()).map(|process| self.deeds_of_process(process)),
            Select::Message(name) => Some(self.deeds_of_message(name)),
            Select::Link(one, other) => Some(self.deeds_of_link(one, other)),
            Select::Event(_) => None,
        };
        let all = all.unwrap_or_default();
        let answers = self.session().would(&all);
        all.into_iter().zip(answers).map(|(what, answer)| Deed { what, refusal: answer.err() }).collect()
    }

    /// Of two that undo each other, the one that fits.
    fn deeds_of_process(&self, view: &ProcessView) -> Vec<Intervention> {
        let process = view.id;
        let mut all = vec![
            if view.up {
                Intervention::Process(process, Act::Crash { disk: Disk::Kept, reaching: None })
            } else {
                Intervention::Process(process, Act::Recover)
            },
            Intervention::Process(process, Act::Crash { disk: Disk::Lost, reaching: None }),
            if view.paused { Intervention::Process(process, Act::Resume) } else { Intervention::Process(process, Act::Pause) },
        ];
        let paces = SLOW.map(|by| if view.slow == by { 1 } else { by });
        all.extend(paces.map(|by| Intervention::Process(process, Act::Slow(by))));
        let everybody = self.frame().roster.all();
        all.push(Intervention::Links(LinkChange::Partition(vec![vec![process], everybody.filter(|&other| other != process).collect()])));
        for timer in view.alarms.iter().map(|alarm| Intervention::Process(process, Act::Timeout(alarm.name))) {
            // Of several timers of one name the first is meant.
            if !all.contains(&timer) {
                all.push(timer);
            }
        }
        all.push(Intervention::Process(process, Act::Crash { disk: Disk::Kept, reaching: Some(Vec::new()) }));
        let verbs = self.scenario().card().verbs.iter().filter(|verb| if view.client { verb.to_clients } else { verb.to_processes });
        let anything = [Value::Number(0); 2];
        let commands = verbs.filter_map(|verb| Command::new(verb.name, &anything[..Command::arity(verb.name)?]));
        all.extend(commands.map(|command| Intervention::Process(process, Act::Command(command))));
        all
    }

    /// Delays are told by how long messages usually travel: a little, once, and until it is overtaken for sure.
    fn deeds_of_message(&self, name: MessageName) -> Vec<Intervention> {
        let usual = self.scenario().settings.range(&LATENCY).1.0.max(4000);
        // Of the first copy, the message itself: where it travels twice already, that is seen.
        let whole = MessageName { copy: name.copy.filter(|&copy| copy > 1), ..name };
        let mut all = vec![
            Intervention::Message(name, MessageFate::Drop),
            Intervention::Message(name, MessageFate::Deliver),
            Intervention::Message(whole, MessageFate::Duplicate),
        ];
        all.extend([usual / 4, usual, usual * 5].map(|span| Intervention::Message(name, MessageFate::Hold(Span(span)))));
        all
    }

    fn deeds_of_link(&self, one: ProcessId, other: ProcessId) -> Vec<Intervention> {
        let is_cut = |link| self.frame().cuts.contains(&link);
        let toggle = |(from, to)| {
            if is_cut((from, to)) { Intervention::Links(LinkChange::Mend(from, to)) } else { Intervention::Links(LinkChange::Cut(from, to)) }
        };
        self.frame().ways_between(one, other).into_iter().map(toggle).collect()
    }
}
