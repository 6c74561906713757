//! An address as a picture to scan: a QR code drawn as one path.

use app::parent::page::Picture;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;

/// White around it, in modules, so that cameras find it (ISO/IEC 18004 asks for four).
const QUIET: usize = 4;

/// The picture; an empty one for an address that fits in none.
pub fn of(address: &str) -> Picture {
    let Ok(code) = QrCode::with_error_correction_level(address.as_bytes(), EcLevel::L) else {
        return Picture::default();
    };
    let width = code.width();
    let dark = |x: usize, y: usize| x < width && code[(x, y)] == Color::Dark;
    let mut path = String::new();
    for y in 0..width {
        let mut x = 0;
        while x < width {
            let run = (x..width).take_while(|at| dark(*at, y)).count();
            if run > 0 {
                let _written = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    Picture {
        side: width + 2 * QUIET,
        path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_drawn_once() {
        let address = "https://reacties.voorbeeld.nl/volgen";
        let code = QrCode::with_error_correction_level(address, EcLevel::L).expect("it fits");
        let dark = code
            .to_colors()
            .iter()
            .filter(|color| **color == Color::Dark)
            .count();
        let picture = of(address);
        let runs = picture.path.split('h').skip(1).step_by(2);
        let drawn: usize = runs
            .map(|run| {
                run.split('v')
                    .next()
                    .and_then(|run| run.parse::<usize>().ok())
                    .expect("a run")
            })
            .sum();
        assert_eq!((drawn, picture.side), (dark, code.width() + 8));
    }
}
