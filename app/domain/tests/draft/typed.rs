//! What people type, parsed once: words, addresses, numbers, references, codes and keys.

use domain::error::Problem;
use domain::reaction::{EmailAddress, Phone};
use domain::reference::{IdempotencyKey, Reference, SecretCode};
use domain::words::{Body, Line, Remark, clean};
use serde::de::DeserializeOwned;
use serde_json::{from_value, json};

#[test]
fn a_tab_is_a_space_on_a_line_and_stays_in_a_text() {
    assert_eq!(clean("a\tb", false).as_deref(), Ok("a b"));
    assert_eq!(clean("a\tb", true).as_deref(), Ok("a\tb"));
}

#[test]
fn line_ends_of_all_kinds_become_one() {
    assert_eq!(clean("a\r\nb\rc\nd", true).as_deref(), Ok("a\nb\nc\nd"));
    assert_eq!(clean("a\nb", false), Err(Problem::Unreadable));
    assert_eq!(clean("a\u{7}b", true), Err(Problem::Unreadable));
}

#[test]
fn lengths_are_counted_in_characters_and_the_bounds_are_part_of_it() {
    assert_eq!(Body::parse(&"é".repeat(9)), Err(Problem::TooShort(10)));
    assert!(Body::parse(&"é".repeat(10)).is_ok());
    assert!(Body::parse(&"é".repeat(5000)).is_ok());
    assert_eq!(Body::parse(&"é".repeat(5001)), Err(Problem::TooLong(5000)));
    assert_eq!(Remark::parse("  "), Err(Problem::Missing));
    assert_eq!(Line::parse("x").map(String::from).as_deref(), Ok("x"));
}

#[test]
fn what_stands_for_an_erased_reaction_is_read_back() {
    let erased = Body::erased();
    let stored = serde_json::to_value(&erased).expect("JSON");
    assert_eq!(from_value::<Body>(stored).expect("a body"), erased);
    assert!(!erased.as_str().chars().any(char::is_alphanumeric));
}

#[test]
fn a_mail_address_has_a_dot_in_its_domain_and_nothing_that_could_be_more_than_one() {
    let good = EmailAddress::parse(" Fatma.Y+kind@post.voorbeeld.nl ").expect("an address");
    assert_eq!(good.as_str(), "Fatma.Y+kind@post.voorbeeld.nl");
    for bad in [
        "fatma",
        "fatma@voorbeeld",
        "fatma.y@voorbeeld",
        "fätma@voorbeeld.nl",
        "\"fatma\"@voorbeeld.nl",
        "<fatma@voorbeeld.nl>",
        "fatma@voorbeeld.nl(x)",
        "fatma @voorbeeld.nl",
        "a@b.nl@voorbeeld.nl",
    ] {
        let parsed = EmailAddress::parse(bad);
        assert_eq!(parsed, Err(Problem::Malformed), "{bad}");
    }
    assert_eq!(EmailAddress::parse(" "), Err(Problem::Missing));
}

#[test]
fn a_phone_number_has_8_to_15_digits_and_a_plus_at_most_in_front() {
    let good = Phone::parse(" +31 (0)6-1234.56/78 ").expect("a number");
    assert_eq!(good.as_str(), "+31 (0)6-1234.56/78");
    assert_eq!(String::from(good), "+31 (0)6-1234.56/78");
    assert!(Phone::parse("12345678").is_ok());
    assert!(Phone::parse("123456789012345").is_ok());
    for bad in [
        "1234567",
        "1234567890123456",
        "06 12345678 na zes uur",
        "06+12345678",
        "o612345678",
    ] {
        assert_eq!(Phone::parse(bad), Err(Problem::Malformed), "{bad}");
    }
}

#[test]
fn a_reference_is_read_as_people_type_it_and_written_one_way() {
    let reference: Reference = " kr-2026-00042 ".parse().expect("a reference");
    assert_eq!((reference.year(), reference.number()), (2026, 42));
    assert_eq!(reference.to_string(), "KR-2026-00042");
    assert_eq!(String::from(reference), "KR-2026-00042");
    let long: Reference = "KR-2026-123456789".parse().expect("a reference");
    assert_eq!(
        (long.number(), long.to_string()),
        (123_456_789, "KR-2026-123456789".to_owned())
    );
    for bad in [
        "",
        "KR-2026",
        "KK-2026-00042",
        "KR-026-00042",
        "KR-02026-00042",
        "KR-2026-0042",
        "KR-2026-1234567890",
        "KR-2026-00000",
        "KR-20a6-00042",
        "KR-+026-00042",
        "KR-2026-00+42",
        "KR-2026-0004x",
        "KR-2026-00042-1",
    ] {
        assert_eq!(bad.parse::<Reference>(), Err(Problem::Malformed), "{bad}");
    }
}

/// Against an encoder of its own: five bits at a time, from the first.
#[test]
fn a_code_is_the_first_hundred_bits_in_crockfords_alphabet() {
    let mut mac = [0_u8; 32];
    for (at, byte) in mac.iter_mut().enumerate() {
        *byte = u8::try_from(at * 37 % 251).expect("a byte");
    }
    let bit = |byte: u8, at: u32| if byte >> (7 - at) & 1 == 1 { '1' } else { '0' };
    let bits: String = mac
        .iter()
        .flat_map(|byte| (0..8).map(move |at| bit(*byte, at)))
        .collect();
    let expected: String = (0..20)
        .map(|at| {
            let five = usize::from_str_radix(&bits[at * 5..at * 5 + 5], 2).expect("bits");
            "0123456789ABCDEFGHJKMNPQRSTVWXYZ".as_bytes()[five] as char
        })
        .collect();
    let code = SecretCode::from_mac(&mac);
    assert_eq!(code.as_bytes(), expected.as_bytes());
    let groups: Vec<String> = code.grouped().split(' ').map(str::to_owned).collect();
    assert_eq!(groups.iter().map(String::len).collect::<Vec<_>>(), [4; 5]);
    assert_eq!(groups.concat(), expected);
    assert_eq!(SecretCode::parse(&code.grouped()), Ok(code.clone()));
    assert!(!format!("{code:?}").contains(&expected[..4]));
    assert!(format!("{code:?}").starts_with("SecretCode"));
}

#[test]
fn a_code_is_read_as_people_type_it() {
    let plain = SecretCode::parse("0123456789ABCDEFGH10").expect("a code");
    for typed in [
        "0123 4567 89AB CDEF GH10",
        "o123-4567–89ab—cdef‑ghio",
        "O1 23\u{a0}4567\t89AB\r\nCDEF.GHLO",
    ] {
        assert_eq!(SecretCode::parse(typed), Ok(plain.clone()), "{typed}");
    }
    assert_eq!(SecretCode::parse(" - "), Err(Problem::Missing));
    for bad in [
        "0123456789ABCDEFGH1",
        "0123456789ABCDEFGH100",
        "0123456789ABCDEFGH1U",
        "0123456789ABCDEFGH1é",
        "0123456789ABCDEFGH1!",
    ] {
        assert_eq!(SecretCode::parse(bad), Err(Problem::Malformed), "{bad}");
    }
}

#[test]
fn a_key_is_22_to_64_characters_that_can_stand_in_a_record_id() {
    for good in ["a".repeat(22), "Z-_9".repeat(16)] {
        let key = IdempotencyKey::parse(&good).expect("a key");
        assert_eq!(
            (key.as_str(), String::from(key.clone())),
            (good.as_str(), good.clone())
        );
    }
    assert_eq!(IdempotencyKey::parse(""), Err(Problem::Missing));
    for bad in [
        "a".repeat(21),
        "a".repeat(65),
        format!("{}.", "a".repeat(22)),
        format!("{} ", "a".repeat(22)),
        "é".repeat(22),
    ] {
        assert_eq!(
            IdempotencyKey::parse(&bad),
            Err(Problem::Malformed),
            "{bad}"
        );
    }
}

#[test]
fn what_was_stored_is_parsed_again() {
    fn reads<T: DeserializeOwned>(good: &str, bad: &str) {
        assert!(from_value::<T>(json!(good)).is_ok(), "{good}");
        assert!(from_value::<T>(json!(bad)).is_err(), "{bad}");
    }
    reads::<Reference>("KR-2026-00042", "KR-1");
    reads::<IdempotencyKey>("abcdefghijklmnopqrstuvwxyz", "kort");
    reads::<EmailAddress>("a@voorbeeld.nl", "a");
    reads::<Phone>("0612345678", "nul");
    reads::<Body>("Tien tekens.", "kort");
}
