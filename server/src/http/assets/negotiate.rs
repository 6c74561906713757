//! Which encoding a browser gets, and whether it has the file already.

use axum::http::HeaderValue;

/// How a file's bytes are packed; better ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Encoding {
    Brotli,
    Gzip,
    Identity,
}

impl Encoding {
    /// As `Content-Encoding` says it.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }
}

/// The best of `offered` by `Accept-Encoding`; on a tie the smaller one.
///
/// A browser that refuses all of them gets the file unpacked: RFC 9110 lets us, and a page
/// without its style helps nobody.
pub(super) fn choose(accepted: &str, offered: impl Iterator<Item = Encoding>) -> Encoding {
    let packed =
        offered.filter_map(|encoding| Some((weight(accepted, encoding.name()?), encoding)));
    let wanted = packed.filter(|(weight, _)| *weight > 0);
    let best = wanted.min_by_key(|(weight, encoding)| (std::cmp::Reverse(*weight), *encoding));
    best.map_or(Encoding::Identity, |(_, encoding)| encoding)
}

/// The weight of an encoding in thousandths; a name counts before the asterisk.
fn weight(accepted: &str, name: &str) -> u16 {
    let mut asterisk = 0;
    for part in accepted.split(',') {
        let (coding, parameters) = part.split_once(';').unwrap_or((part, ""));
        let coding = coding.trim();
        let weight = parameters
            .trim()
            .strip_prefix("q=")
            .map_or(1000, thousandths);
        if coding.eq_ignore_ascii_case(name) {
            return weight;
        }
        if coding == "*" {
            asterisk = weight;
        }
    }
    asterisk
}

/// `0.25` is 250; what is no weight counts as 0.
fn thousandths(text: &str) -> u16 {
    let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let fraction = format!("{fraction:0<3}");
    let whole = whole.parse::<u16>().ok().filter(|whole| *whole <= 1);
    let fraction = fraction
        .get(..3)
        .and_then(|fraction| fraction.parse::<u16>().ok());
    whole
        .zip(fraction)
        .map_or(0, |(whole, fraction)| (whole * 1000 + fraction).min(1000))
}

/// Whether one `If-None-Match` header names the tag.
pub(super) fn matches(known: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(known), Ok(tag)) = (known.to_str(), tag.to_str()) else {
        return false;
    };
    known
        .split(',')
        .map(str::trim)
        .any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(accepted: &str) -> Encoding {
        choose(
            accepted,
            [Encoding::Identity, Encoding::Gzip, Encoding::Brotli].into_iter(),
        )
    }

    #[test]
    fn weights_decide_and_brotli_wins_a_tie() {
        assert_eq!(chosen("gzip, deflate, br"), Encoding::Brotli);
        assert_eq!(chosen("gzip;q=1.0, br;q=0.5"), Encoding::Gzip);
        assert_eq!(chosen("br;q=0, gzip;q=0.001"), Encoding::Gzip);
        assert_eq!(chosen("br;q=0, *"), Encoding::Gzip);
        assert_eq!(chosen("*;q=0"), Encoding::Identity);
        assert_eq!(chosen("identity"), Encoding::Identity);
        assert_eq!(chosen(""), Encoding::Identity);
        assert_eq!(chosen("GZIP"), Encoding::Gzip);
        assert_eq!(chosen("br;q=kwaad, ;;;,=,gzip;q=9"), Encoding::Identity);
    }

    #[test]
    fn a_tag_is_recognised_in_a_list_weak_or_strong() {
        let tag = HeaderValue::from_static("\"abc\"");
        for known in ["\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "*"] {
            assert!(matches(&HeaderValue::from_static(known), &tag), "{known}");
        }
        for known in ["\"abcd\"", "abc", ""] {
            assert!(!matches(&HeaderValue::from_static(known), &tag), "{known}");
        }
    }
}
