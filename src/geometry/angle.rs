//! Sine and cosine of the angles that occur in a picture: a few turns at most. Those of the standard library also take angles of millions of
//! turns, which weighs as much as the rest of a ring, and differ from machine to machine.

use std::f64::consts::{FRAC_2_PI, FRAC_PI_2};

/// The sine and the cosine of an angle in radians, to the last place of what is returned.
pub fn sin_cos(angle: f32) -> (f32, f32) {
    let angle = f64::from(angle);
    let quarters = (angle * FRAC_2_PI).round_ties_even();
    // What is left is at most an eighth of a turn, where five terms of the series are more than enough.
    let rest = angle - quarters * FRAC_PI_2;
    let square = rest * rest;
    let term = |of: f64, next: f64| 1.0 - square / of * next;
    let sin = (rest * term(6.0, term(20.0, term(42.0, term(72.0, 1.0))))) as f32;
    let cos = term(2.0, term(12.0, term(30.0, term(56.0, term(90.0, 1.0))))) as f32;
    match (quarters as i64).rem_euclid(4) {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sine_and_cosine_are_those_of_the_standard_library() {
        for step in -4000..4000_i16 {
            let angle = f32::from(step) / 200.0;
            let (sin, cos) = sin_cos(angle);
            let (known, other) = f64::from(angle).sin_cos();
            let off = (f64::from(sin) - known).abs().max((f64::from(cos) - other).abs());
            assert!(off < 1e-7, "{angle}: {sin} {cos}");
        }
    }
}
