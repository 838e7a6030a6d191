//! Small parts that every corner of the page uses.

mod branch;
mod button;
mod chip;
mod dialog;
mod icon;
mod resize;
mod said;
mod shared;
mod signs;
mod ticks;
mod way;

pub use branch::branch_name;
pub use button::Button;
pub use chip::chip;
pub use dialog::DialogBox;
pub use icon::{Icon, sign};
pub use resize::use_resize;
pub use said::{ballot, datum, said, stretches, told, told_by};
pub use shared::Shared;
pub use signs::{meaning_of, signs_of};
pub use synod::figure::{TONE_CLASSES, how_class, tone_class, value_class};
pub use ticks::ticks;
pub use way::way;
