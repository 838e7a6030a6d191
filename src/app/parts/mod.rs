//! Small parts that every corner of the page uses.

mod branch;
mod button;
mod chip;
mod dialog;
mod icon;
mod resize;
mod said;
mod shared;
mod ticks;

pub use branch::branch_name;
pub use button::Button;
pub use chip::{chip, how_class};
pub use dialog::DialogBox;
pub use icon::{Icon, sign};
pub use resize::use_resize;
pub use said::{ballot, datum, said, told};
pub use shared::Shared;
pub use synod::figure::{TONE_CLASSES, tone_class, value_class};
pub use ticks::ticks;

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
