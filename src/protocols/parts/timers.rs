//! What the timers are called that several algorithms have, in scripts and in sentences.

use crate::words::{TimerName, words};

/// To begin by itself.
pub const START: TimerName = TimerName { id: "Start", words: words("start timer", "temporizador de inicio", "minuteur de départ") };
/// To go on, once it has thought.
pub const THINK: TimerName = TimerName { id: "Think", words: words("thinking timer", "temporizador de reflexión", "minuteur de réflexion") };
/// To ask again.
pub const RETRY: TimerName = TimerName { id: "Retry", words: words("retry timer", "temporizador de reintento", "minuteur de relance") };
/// To try again after another was faster.
pub const BACKOFF: TimerName = TimerName { id: "Backoff", words: words("backoff timer", "temporizador de espera", "minuteur d’attente") };
/// To show that it is alive.
pub const HEARTBEAT: TimerName = TimerName { id: "Heartbeat", words: words("heartbeat timer", "temporizador de latido", "minuteur de battement") };
/// To stand for leader, as nobody else seems to lead.
pub const ELECTION: TimerName = TimerName { id: "Election", words: words("election timer", "temporizador de elección", "minuteur d’élection") };
/// To end a round.
pub const ROUND: TimerName = TimerName { id: "Round", words: words("round timer", "temporizador de ronda", "minuteur de tour") };
/// To want something, as a client.
pub const ASK: TimerName = TimerName { id: "Ask", words: words("request timer", "temporizador de petición", "minuteur de requête") };
