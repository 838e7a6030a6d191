//! Who wants to enter the critical section, how often, and how long each stays: the same for every algorithm of the family, so that they
//! can be compared.

use crate::base::{ProcessId, ProcessSet, Purpose, Span};
use crate::protocols::parts::timing::{self, Remark};
use crate::scenario::{CLIENTS, Group, Knob, KnobKind, Settings, Verb};
use crate::sim::{Context, Protocol};
use crate::words::{TimerName, Words, words};

const LONGEST: Span = Span::millis(60_000);

/// Who wants to enter by itself.
pub const WANTING: Knob = Knob {
    id: "wanting",
    kind: KnobKind::Parties { min: 0 },
    default: "3",
    words: words("Who wants to enter", "Quién quiere entrar", "Qui veut entrer"),
    group: Group::Contention,
};
/// How often each of them does; 0 for without end.
pub const TIMES: Knob = Knob {
    id: "times",
    kind: KnobKind::Number { min: 0, max: 1000 },
    default: "2",
    words: words("How often (0: for ever)", "Cuántas veces (0: sin fin)", "Combien de fois (0\u{a0}: sans fin)"),
    group: Group::Contention,
};
/// How long it rests before.
pub const REST: Knob = Knob {
    id: "rest",
    kind: KnobKind::Range { max: LONGEST },
    default: "20..200ms",
    words: words("Rests before", "Descansa antes", "Repos avant"),
    group: Group::Contention,
};
/// How long it stays inside.
pub const STAY: Knob = Knob {
    id: "stay",
    kind: KnobKind::Span { max: LONGEST },
    default: "40ms",
    words: words("Stays inside", "Se queda dentro", "Reste dedans"),
    group: Group::Contention,
};

/// To want to enter.
pub const WANT: TimerName = TimerName { id: "Want", words: words("rest timer", "temporizador de descanso", "minuteur de repos") };
/// To leave.
pub const LEAVE: TimerName = TimerName { id: "Leave", words: words("exit timer", "temporizador de salida", "minuteur de sortie") };

/// What a process can be asked for.
pub static VERBS: [Verb; 2] = [
    Verb { name: "acquire", words: words("Want to enter", "Querer entrar", "Vouloir entrer"), to_clients: false, to_processes: true },
    Verb { name: "release", words: words("Leave", "Salir", "Sortir"), to_clients: false, to_processes: true },
];

/// Who wants to enter, how often and for how long.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Workload {
    wanting: ProcessSet,
    times: u64,
    rest: (Span, Span),
    /// How long each stays inside.
    pub stay: Span,
}

impl Workload {
    /// As the settings say.
    pub fn of(settings: &Settings) -> Workload {
        Workload {
            wanting: settings.parties(&WANTING).into_iter().collect(),
            times: settings.number(&TIMES),
            rest: settings.range(&REST),
            stay: settings.span(&STAY),
        }
    }

    /// Whether a process that wanted to enter so often by itself will once more.
    pub fn wants_again(&self, process: ProcessId, wanted: u64) -> bool {
        self.wanting.contains(process) && (self.times == 0 || wanted < self.times)
    }

    /// How long it rests before.
    pub fn rests<P: Protocol>(&self, cx: &mut Context<'_, P>) -> Span {
        cx.random_span(Purpose::Start, self.rest)
    }
}

/// What is wrong with a workload.
///
/// # Errors
/// Where a stay takes no time, and where there are clients: nobody serves them.
pub fn check(settings: &Settings) -> Result<(), Remark> {
    timing::take_time(settings, &[&STAY])?;
    if settings.number(&CLIENTS) > 0 { Err((CLIENTS.id, NO_CLIENTS.text())) } else { Ok(()) }
}

static NO_CLIENTS: Words = words(
    "processes enter for themselves, and there are no clients: leave clients=0",
    "los procesos entran por sí mismos y no hay clientes: deje clients=0",
    "les processus entrent pour eux-mêmes, et il n’y a pas de clients\u{a0}: laissez clients=0",
);
