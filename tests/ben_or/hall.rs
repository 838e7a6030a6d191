//! The processes without a network: whoever schedules says whom each hears, and how its coin falls.
//!
//! That is all that a network can do. Messages say their round and phase, so what a process does next depends on which n - f messages of its
//! phase it counts, its own among them, and on nothing else: not on when they came, nor on what came besides. Whoever crashes is not heard.

use crate::support::scenario;
use synod::base::{Chance, ProcessId, Purpose, Time, Value};
use synod::protocols::agree::ben_or::{BenOr, Config, Member, Message, Phase, Said, VALUES};
use synod::sim::{Context, Dice, Effect, Process, Protocol};

/// A process, and what it has said of late to all others.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Seat {
    pub member: Member,
    pub said: Vec<Message>,
}

impl Seat {
    /// What it says in a phase of a round.
    pub fn says(&self, place: (u32, Phase)) -> Option<Message> {
        self.said.iter().find(|message| (message.round, message.said.phase()) == place).copied()
    }
}

/// Everybody.
pub type Seats = Vec<Seat>;

/// What all know, and coins that fall as they are told.
pub struct Hall {
    pub config: Config,
    /// A seed for each process and side of which the coin of a round falls on it.
    coins: Vec<[Vec<Chance>; 2]>,
}

/// The most rounds of a run in which coins fall as they are told.
const MOST_ROUNDS: u32 = 8;

impl Hall {
    pub fn new(script: &str) -> Hall {
        let config = BenOr::config(&scenario(script).settings);
        let seed = |id: ProcessId, round: u32, heads: bool| {
            let falls = |chance: &Chance| (chance.within(Purpose::Coin, [id.number() as u64, u64::from(round), 0, 0], 0, 1) == 1) == heads;
            (0..).map(Chance::new).find(falls).expect("a coin has two sides")
        };
        let of = |id: ProcessId| [false, true].map(|heads| (0..=MOST_ROUNDS).map(|round| seed(id, round, heads)).collect());
        Hall { coins: config.everybody().iter().map(of).collect(), config }
    }

    /// Everybody has begun.
    pub fn begun(&self, inputs: &[Value]) -> Seats {
        let cast = BenOr::cast(&Config { inputs: synod::base::PerProcess::filled(inputs.len(), |id| inputs[id.index()]), ..self.copy() });
        let begin = |(place, member): (usize, Member)| {
            self.does(Seat { member, said: Vec::new() }, ProcessId::at(place), Chance::new(1), |member, cx| member.on_start(cx))
        };
        cast.into_iter().enumerate().map(begin).collect()
    }

    fn copy(&self) -> Config {
        Config { variant: self.config.variant, faults: self.config.faults, inputs: self.config.inputs.clone(), broken: self.config.broken.clone() }
    }

    fn does(&self, seat: Seat, id: ProcessId, chance: Chance, handler: impl FnOnce(&mut Member, &mut Context<'_, BenOr>)) -> Seat {
        let (mut seat, mut effects, mut drawn) = (seat, Vec::new(), [0; Purpose::OF_PROCESSES]);
        handler(&mut seat.member, &mut Context::new(id, Time::ZERO, &self.config, Dice::new(chance, id, &mut drawn), &mut effects));
        let now = (seat.member.round, seat.member.phase);
        for effect in effects {
            if let Effect::Send { message, .. } = effect
                && !seat.said.contains(&message)
            {
                seat.said.push(message);
            }
        }
        seat.said.retain(|message| (message.round, message.said.phase()) >= now);
        seat
    }

    /// One hears itself and these others, with dice of one's own.
    pub fn hears_with(&self, seat: &Seat, id: ProcessId, others: &[(ProcessId, Message)], chance: Chance) -> Seat {
        let own = seat.says((seat.member.round, seat.member.phase)).expect("it has said what it waits for");
        let heard = [(id, own)].into_iter().chain(others.iter().copied());
        heard.fold(seat.clone(), |seat, (from, message)| self.does(seat, id, chance, |member, cx| member.on_message(from, message, cx)))
    }

    /// One hears itself and these others; if it tosses, its coin falls on this side.
    pub fn hears(&self, seat: &Seat, id: ProcessId, others: &[(ProcessId, Message)], heads: bool) -> Seat {
        let chance = self.coins[id.index()][usize::from(heads)][seat.member.round.min(MOST_ROUNDS) as usize];
        self.hears_with(seat, id, others, chance)
    }

    /// Every part of what the others say in a phase that one may wait for; of a traitor everything that it may say.
    pub fn choices(&self, seats: &[Seat], id: ProcessId, place: (u32, Phase), traitor: Option<ProcessId>) -> Vec<Vec<(ProcessId, Message)>> {
        let others: Vec<(ProcessId, Vec<Message>)> = (0..seats.len())
            .map(ProcessId::at)
            .filter(|other| *other != id)
            .map(|other| (other, if Some(other) == traitor { lies(place) } else { seats[other.index()].says(place).into_iter().collect() }))
            .collect();
        chosen(&others, self.config.waited() - 1)
    }
}

/// All that can be said in a phase.
fn lies((round, phase): (u32, Phase)) -> Vec<Message> {
    let [low, high] = VALUES;
    let said = match phase {
        Phase::Report => vec![Said::Report(low), Said::Report(high)],
        Phase::Proposal => vec![Said::Proposal(Some(low)), Said::Proposal(Some(high)), Said::Proposal(None)],
    };
    said.into_iter().map(|said| Message { round, said }).collect()
}

/// So many of these, each with one of its messages, in every way.
fn chosen(others: &[(ProcessId, Vec<Message>)], many: usize) -> Vec<Vec<(ProcessId, Message)>> {
    if many == 0 {
        return vec![Vec::new()];
    }
    let Some(((id, messages), rest)) = others.split_first() else { return Vec::new() };
    let with = messages.iter().flat_map(|message| chosen(rest, many - 1).into_iter().map(move |tail| [vec![(*id, *message)], tail].concat()));
    with.chain(chosen(rest, many)).collect()
}

/// So many of the first begin with 1 and the others with 0: whatever is walked for these is walked for all, as whom one hears is, too.
pub fn beginnings(n: usize) -> impl Iterator<Item = Vec<Value>> {
    (0..=n).map(move |ones| (0..n).map(|place| VALUES[usize::from(place < ones)]).collect())
}
