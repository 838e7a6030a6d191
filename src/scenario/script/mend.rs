//! What somebody may have meant who wrote something near: remedies that can be read as they stand.

use crate::base::{Span, parse_micros, print_micros};
use crate::scenario::Setting;

/// A length of time in whole units, where it was written with decimals, in hours or minutes, or without a unit.
pub(super) fn time(text: &str, most: u64) -> Option<String> {
    micros(text).filter(|&micros| micros <= most).map(print_micros)
}

/// The same for a range; the shorter time comes first.
pub(super) fn range(text: &str, most: u64) -> Option<String> {
    let (low, high) = text.split_once("..").or_else(|| text.split_once(['-', '–']))?;
    let unit = high.trim_start_matches(is_of_number);
    let low = if low.ends_with(is_of_number) { format!("{low}{unit}") } else { low.into() };
    let (low, high) = (micros(&low)?, micros(high)?);
    (low.max(high) <= most).then(|| Setting::Range(Span(low.min(high)), Span(low.max(high))).print())
}

/// A share with one decimal.
pub(super) fn percent(text: &str) -> Option<String> {
    let (whole, decimals) = text.trim_end_matches('%').split_once(['.', ','])?;
    let is_plain = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, tenth) = (whole, decimals.get(..1)?);
    let permille: u32 = format!("{whole}{tenth}").parse().ok().filter(|_| is_plain(whole) && is_plain(decimals))?;
    (permille <= 1000).then(|| Setting::Permille(permille).print())
}

fn is_of_number(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '.' | ',')
}

fn micros(text: &str) -> Option<u64> {
    let number = &text[..text.len() - text.trim_start_matches(is_of_number).len()];
    let unit: u64 = match &text[number.len()..] {
        "us" | "µs" | "μs" => 1,
        "" | "ms" => 1000,
        "s" | "sec" => 1_000_000,
        "m" | "min" => 60_000_000,
        "h" => 3_600_000_000,
        _ => return None,
    };
    let (whole, decimals) = number.split_once(['.', ',']).unwrap_or((number, ""));
    let decimals = decimals.trim_end_matches('0');
    let parts = 10_u64.checked_pow(decimals.len().try_into().ok()?)?;
    let written: u64 = format!("{whole}{decimals}").parse().ok()?;
    let micros = written.checked_mul(unit)?;
    micros.is_multiple_of(parts).then_some(micros / parts).filter(|&micros| parse_micros(&print_micros(micros)).is_some())
}
