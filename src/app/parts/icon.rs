//! Signs for buttons, drawn on a grid of 16 by 16.

use yew::prelude::*;

/// Which sign.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// A triangle to the right.
    Play,
    /// Two bars.
    Pause,
    /// A triangle to the right, against a bar.
    Forward,
    /// A triangle to the left, against a bar.
    Back,
    /// An arrow that turns back.
    Restart,
    /// Two links of a chain.
    Link,
    /// A tick.
    Done,
    /// A sun.
    Light,
    /// A moon.
    Dark,
    /// Half a sun.
    Auto,
    /// A question mark.
    Help,
    /// A cross.
    Close,
    /// A triangle down.
    Down,
    /// A die.
    Dice,
    /// An arrow that turns left.
    Undo,
    /// A magnifier.
    Zoom,
    /// A triangle to the left.
    Left,
    /// A triangle to the right.
    Right,
    /// A crown.
    Crown,
    /// A line from which another forks.
    Branch,
    /// A pen.
    Pen,
    /// A plus.
    Plus,
    /// A minus.
    Minus,
    /// Two triangles to the right, against a bar.
    Until,
    /// A screen on a stand.
    Screen,
    /// A printer.
    Paper,
    /// Two panes.
    Beside,
    /// A pane at the right of a larger one.
    Side,
    /// An arrow to the left above one to the right.
    Swap,
    /// An arrow out of a box.
    Out,
    /// A bolt.
    Try,
    /// An hourglass.
    Waits,
}

impl Icon {
    /// Its outline.
    pub const fn path(self) -> &'static str {
        match self {
            Icon::Play => "M4.5 2.2v11.6L13.5 8z",
            Icon::Pause => "M3.5 2.5h3.2v11H3.5zM9.3 2.5h3.2v11H9.3z",
            Icon::Forward => "M3.4 3v10L10 8zM11 3h1.8v10H11z",
            Icon::Back => "M12.6 3v10L6 8zM3.2 3H5v10H3.2z",
            Icon::Restart => "M2.6 3h1.8v10H2.6zM13.4 3v10L9 8.6V13L4.8 8 9 3v4.4z",
            Icon::Link => {
                "M6.7 9.3a3 3 0 0 1 0-4.2l2-2a3 3 0 0 1 4.2 4.2l-1.2 1.2-1.1-1.1 1.2-1.2a1.4 1.4 0 0 0-2-2l-2 2a1.4 1.4 0 0 0 0 2zM9.3 6.7a3 3 0 0 1 0 4.2l-2 2a3 3 0 0 1-4.2-4.2l1.2-1.2 1.1 1.1-1.2 1.2a1.4 1.4 0 0 0 2 2l2-2a1.4 1.4 0 0 0 0-2z"
            }
            Icon::Done => "M6.3 12.6 2.2 8.5l1.4-1.4 2.7 2.7 6.1-6.1 1.4 1.4z",
            Icon::Light => {
                "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM7.3 1h1.4v2.2H7.3zM7.3 12.8h1.4V15H7.3zM1 7.3h2.2v1.4H1zM12.8 7.3H15v1.4h-2.2zM3.5 2.5l1.6 1.6-1 1-1.6-1.6zM11.9 10.9l1.6 1.6-1 1-1.6-1.6zM12.5 2.5l1 1-1.6 1.6-1-1zM4.1 10.9l1 1-1.6 1.6-1-1z"
            }
            Icon::Dark => "M9.8 1.6a6.5 6.5 0 1 0 4.6 8.6A5.4 5.4 0 0 1 9.8 1.6z",
            Icon::Auto => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 3v10A5 5 0 0 1 8 3z",
            Icon::Help => {
                "M7.1 11.6h1.9v1.9H7.1zM8.1 2.4c2.1 0 3.6 1.2 3.6 3 0 1.3-.7 2-1.5 2.6-.8.6-1.2.9-1.2 1.7v.5H7.2v-.7c0-1.3.7-1.9 1.5-2.5.7-.5 1.1-.8 1.1-1.5 0-.8-.7-1.4-1.7-1.4S6.3 4.7 6.2 5.7H4.3C4.4 3.7 6 2.4 8.1 2.4z"
            }
            Icon::Close => "M3.2 4.5 4.5 3.2 8 6.7l3.5-3.5 1.3 1.3L9.3 8l3.5 3.5-1.3 1.3L8 9.3l-3.5 3.5-1.3-1.3L6.7 8z",
            Icon::Down => "M3.5 6h9L8 11z",
            Icon::Dice => {
                "M3.5 2h9A1.5 1.5 0 0 1 14 3.5v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12.5v-9A1.5 1.5 0 0 1 3.5 2zM5.2 4a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4zM8 6.8a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4zM10.8 9.6a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4z"
            }
            Icon::Undo => "M6.5 2.5v3H9a4.2 4.2 0 0 1 0 8.4H5v-1.7h4a2.5 2.5 0 0 0 0-5H6.5v3L2 6.3z",
            Icon::Left => "M10.5 3v10L5 8z",
            Icon::Right => "M5.5 3v10L11 8z",
            Icon::Until => "M1.6 3v10L6.8 8zM7.2 3v10l5.2-5zM12.6 3h1.8v10h-1.8z",
            Icon::Out => "M9 2h5v5h-1.6V4.7L7.6 9.5 6.5 8.4l4.8-4.8H9zM3.5 3.5H7v1.6H4.1v6.8h6.8V9h1.6v4.5h-10z",
            Icon::Try => "M9.6 1 3 9.2h4.1L6.2 15 13 6.6H8.7z",
            Icon::Waits => {
                "M3 1.5h10v1.7h-1.2c-.2 2-1.2 3.4-2.6 4.8 1.4 1.4 2.4 2.8 2.6 4.8H13v1.7H3v-1.7h1.2c.2-2 1.2-3.4 2.6-4.8-1.4-1.4-2.4-2.8-2.6-4.8H3zM6.1 3.2C6.3 4.7 7 5.7 8 6.7c1-1 1.7-2 1.9-3.5z"
            }
            Icon::Crown => "M2.4 13 1 4.4l4 3L8 2l3 5.4 4-3L13.6 13z",
            Icon::Branch => "M3 2h2v5.2l5.6 3.4V9L14 12.2 10.6 15v-2.2L5 9.4V14H3z",
            Icon::Pen => "M11.4 1.8l2.8 2.8-8.3 8.3-3.7.9.9-3.7z",
            Icon::Plus => "M7 2.5h2V7h4.5v2H9v4.5H7V9H2.5V7H7z",
            Icon::Minus => "M2.5 7h11v2h-11z",
            Icon::Side => "M1.5 2.5h13v11h-13zM3 4v8h6V4zM10.5 4v8H13V4z",
            Icon::Paper => {
                "M4 1.5h8v3.2h1.2A1.8 1.8 0 0 1 15 6.5v5h-3v3H4v-3H1v-5a1.8 1.8 0 0 1 1.8-1.8H4zM5.5 3v1.7h5V3zM5.5 10v3h5v-3zM2.5 6.5V10H4V8.5h8V10h1.5V6.5z"
            }
            Icon::Screen => "M1.5 2h13v8.8H8.8v1.9H12v1.5H4v-1.5h3.2v-1.9H1.5zM3 3.5v5.8h10V3.5z",
            Icon::Beside => "M1 3h6.2v10H1zM2.5 4.5v7h3.2v-7zM8.8 3H15v10H8.8zM10.3 4.5v7h3.2v-7z",
            Icon::Swap => "M5 2v2.2h9v1.6H5V8L1.2 5zM11 8v2.2H2v1.6h9V14l3.8-3z",
            Icon::Zoom => "M7 2a5 5 0 0 1 4 8l3 3-1.2 1.2-3-3A5 5 0 1 1 7 2zm0 1.7a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6z",
        }
    }
}

/// A sign; the button around it says what it means.
pub fn sign(icon: Icon) -> Html {
    html! { <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path fill-rule="evenodd" d={icon.path()} /></svg> }
}
