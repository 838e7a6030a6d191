//! Moments as the page shows them.

use synod::base::Time;
use synod::words::Lang;

/// A moment as the running clock shows it, its decimals always there so that it does not jump: `214.0 ms`, `3.25 s`.
pub fn show_time(time: Time, lang: Lang) -> String {
    let (micros, point) = (time.0, lang.decimal_sign());
    if micros < 1_000_000 {
        format!("{}{point}{} ms", micros / 1000, micros / 100 % 10)
    } else {
        format!("{}{point}{:02} s", micros / 1_000_000, micros / 10_000 % 100)
    }
}
