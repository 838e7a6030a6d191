//! A link as a QR code, for the cameras of an audience.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest code that a phone still reads off a projected page, from some rows away: 85 squares a side.
const LARGEST: u8 = 17;
/// The largest below a picture, which is read from near: 117 squares a side.
const LARGEST_IN_PRINT: u8 = 25;
/// The white around a code, in squares, as readers ask for.
const QUIET: u32 = 4;

/// A QR code as a picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Qr {
    /// Its width and height in squares, with the white around it.
    pub side: u32,
    /// The dark squares, row by row: where each stretch of them begins, and how long it is.
    dark: Vec<[u32; 3]>,
}

/// The code of a text; `None` where it is too long for a code that can be read from afar.
pub fn qr(text: &str) -> Option<Qr> {
    up_to(text, LARGEST)
}

/// The same for a picture that is read from near.
pub(super) fn qr_in_print(text: &str) -> Option<Qr> {
    up_to(text, LARGEST_IN_PRINT)
}

fn up_to(text: &str, largest: u8) -> Option<Qr> {
    let bytes = [QrSegment::make_bytes(text.as_bytes())];
    let code = QrCode::encode_segments_advanced(&bytes, QrCodeEcc::Low, Version::MIN, Version::new(largest), None, true).ok()?;
    let mut dark = Vec::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).count() as i32;
            if run > 0 {
                dark.push([x as u32 + QUIET, y as u32 + QUIET, run as u32]);
            }
            x += run.max(1);
        }
    }
    Some(Qr { side: code.size() as u32 + 2 * QUIET, dark })
}

impl Qr {
    /// The dark squares as the path of an SVG in which a square is so wide.
    pub fn path(&self, unit: u32) -> String {
        let stretch = |[x, y, run]: &[u32; 3]| format!("M{} {}h{}v{unit}h-{}z", x * unit, y * unit, run * unit, run * unit);
        self.dark.iter().map(stretch).collect()
    }
}
