//! A link as a QR code, for the cameras of an audience.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest code that a phone still reads off a projected page, from some rows away: 85 squares a side.
const LARGEST: u8 = 17;
/// The white around a code, in squares, as readers ask for.
const QUIET: i32 = 4;

/// A QR code as a picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Qr {
    /// Its width and height in squares, with the white around it.
    pub side: u32,
    /// The dark squares, as the path of an SVG whose unit is a square.
    pub path: String,
}

/// The code of a text; `None` where it is too long for a code that can be read from afar.
pub fn qr(text: &str) -> Option<Qr> {
    let bytes = [QrSegment::make_bytes(text.as_bytes())];
    let code = QrCode::encode_segments_advanced(&bytes, QrCodeEcc::Low, Version::MIN, Version::new(LARGEST), None, true).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).count() as i32;
            if run > 0 {
                path += &format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    Some(Qr { side: (code.size() + 2 * QUIET) as u32, path })
}
