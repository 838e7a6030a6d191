//! Model time: whole microseconds, as a moment ([`Time`]) or a length ([`Span`]).

use core::fmt;
use core::ops::{Add, Sub};

/// The latest moment that a run may name: a day. It keeps every sum of a moment and a length far from overflow.
pub const MAX_TIME: Time = Time(86_400_000_000);

/// A moment of the run, in microseconds from its start.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Time(pub u64);

/// A length of time, in microseconds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Span(pub u64);

impl Time {
    /// The start of the run.
    pub const ZERO: Time = Time(0);

    /// The moment of so many milliseconds.
    pub const fn millis(ms: u64) -> Time {
        Time(ms * 1000)
    }

    /// How long after `earlier` this is; nothing if it is before.
    pub const fn since(self, earlier: Time) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

impl Span {
    /// No time at all.
    pub const ZERO: Span = Span(0);

    /// A length of so many milliseconds.
    pub const fn millis(ms: u64) -> Span {
        Span(ms * 1000)
    }

    /// The length `factor` times over.
    pub const fn times(self, factor: u64) -> Span {
        Span(self.0.saturating_mul(factor))
    }
}

impl Time {
    /// The moment to the microsecond in a unit that people read: `93.245 ms` below a second, `1.5 s` from there on.
    pub fn exact(self) -> String {
        let (unit, size, digits) = if self.0 < 1_000_000 { ("ms", 1000, 3) } else { ("s", 1_000_000, 6) };
        let decimals = format!("{:0digits$}", self.0 % size);
        match decimals.trim_end_matches('0') {
            "" => format!("{} {unit}", self.0 / size),
            decimals => format!("{}.{decimals} {unit}", self.0 / size),
        }
    }
}

impl Add<Span> for Time {
    type Output = Time;
    fn add(self, span: Span) -> Time {
        Time(self.0.saturating_add(span.0))
    }
}

impl Sub<Span> for Time {
    type Output = Time;
    /// Stops at the start of the run.
    fn sub(self, span: Span) -> Time {
        Time(self.0.saturating_sub(span.0))
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&print_micros(self.0))
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&print_micros(self.0))
    }
}

/// Writes microseconds as scripts do: a whole number of the largest unit that loses nothing, `0ms` for none.
pub fn print_micros(micros: u64) -> String {
    match micros {
        0 => "0ms".into(),
        m if m.is_multiple_of(1_000_000) => format!("{}s", m / 1_000_000),
        m if m.is_multiple_of(1000) => format!("{}ms", m / 1000),
        m => format!("{m}us"),
    }
}

/// Reads `12ms`, `300us` or `2s`; `None` for anything else and beyond [`MAX_TIME`].
pub fn parse_micros(text: &str) -> Option<u64> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let unit = match &text[digits..] {
        "us" => 1,
        "ms" => 1000,
        "s" => 1_000_000,
        _ => return None,
    };
    let number: u64 = text[..digits].parse().ok()?;
    number.checked_mul(unit).filter(|&micros| micros <= MAX_TIME.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exact_moment_is_told_in_a_readable_unit() {
        let told = [0, 7, 1500, 93_245, 999_999, 1_000_000, 1_500_000, 12_345_678, 86_400_000_000].map(|micros| Time(micros).exact());
        assert_eq!(told, ["0 ms", "0.007 ms", "1.5 ms", "93.245 ms", "999.999 ms", "1 s", "1.5 s", "12.345678 s", "86400 s"]);
    }

    #[test]
    fn what_is_printed_reads_back() {
        for micros in [0, 1, 999, 1000, 1500, 300_000, 1_000_000, 1_200_000, MAX_TIME.0] {
            assert_eq!(parse_micros(&print_micros(micros)), Some(micros));
        }
        for strange in ["", "ms", "5", "5 ms", "-5ms", "5.5ms", "99999999999999999999s", "86401s", "5é"] {
            assert_eq!(parse_micros(strange), None, "{strange}");
        }
    }
}
