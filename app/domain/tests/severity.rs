//! Severity: the suggestion, its signal words over two corpora, and properties.

use domain::severity::{
    SafetyAnswer, Severity, Signal, SignalTheme, Suggestion, names_a_manager, suggest,
};
use proptest::prelude::*;

const SIGNALS: &str = include_str!("severity/signals.txt");
const HARMLESS: &str = include_str!("severity/harmless.txt");

fn lines(corpus: &'static str) -> impl Iterator<Item = &'static str> {
    corpus
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The signal named in the corpus and its sentence.
fn expected(line: &'static str) -> (Signal, &'static str) {
    let (theme, sentence) = line.split_once(" | ").expect("theme | sentence");
    let signal = if theme == "manager" {
        Signal::ManagerNamed
    } else {
        Signal::Words(serde_json::from_str(&format!("\"{theme}\"")).expect("a known theme"))
    };
    (signal, sentence)
}

fn heard(text: &str) -> Vec<Signal> {
    suggest(false, None, &[text]).signals
}

fn themes(text: &str) -> Vec<SignalTheme> {
    heard(text)
        .into_iter()
        .filter_map(|signal| match signal {
            Signal::Words(theme) => Some(theme),
            Signal::SafetyYes | Signal::ManagerNamed | Signal::Repeated => None,
        })
        .collect()
}

#[test]
fn every_sentence_with_a_signal_is_heard() {
    let missed: Vec<_> = lines(SIGNALS)
        .map(expected)
        .filter(|(signal, sentence)| !heard(sentence).contains(signal))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
    assert!(lines(SIGNALS).count() >= 60);
}

#[test]
fn every_theme_has_sentences() {
    for theme in SignalTheme::ALL {
        let wanted = Signal::Words(theme);
        let count = lines(SIGNALS)
            .map(expected)
            .filter(|(signal, _)| *signal == wanted)
            .count();
        assert!(count >= 4, "{theme:?} has {count}");
    }
}

#[test]
fn no_everyday_sentence_is_taken_for_a_signal() {
    let wrong: Vec<_> = lines(HARMLESS)
        .map(|sentence| (heard(sentence), sentence))
        .filter(|(signals, _)| !signals.is_empty())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(lines(HARMLESS).count() >= 60);
}

#[test]
fn signals_are_heard_in_capitals_without_accents_and_with_hidden_characters() {
    for text in [
        "HIJ IS GESLAGEN",
        "hij is ge\u{ad}slagen",
        "hij is ge\u{200b}slagen",
        "hij is gesla\u{301}gen",
        "(geslagen)",
        "…hij is\ngeslagen\r\nzei ze",
    ] {
        assert_eq!(themes(text), [SignalTheme::Violence], "{text:?}");
    }
    assert_eq!(themes("Zij had p\u{133}n"), [SignalTheme::Injury]);
    assert_eq!(themes("P\u{132}N"), [SignalTheme::Injury]);
    assert_eq!(themes("intimidatie"), themes("ïntimidatíé"));
}

#[test]
fn parts_of_other_words_are_not_heard() {
    for word in [
        "expres",
        "persoon",
        "opslaan",
        "verslag",
        "slagroom",
        "persen",
        "pressen",
        "geweldig",
        "verwonderd",
        "slaap",
        "slapen",
        "kwijting",
        "avocado",
        "opgevallen",
        "beslagen",
        "overgeslagen",
        "gespen",
        "fijn",
        "pijnboompitten",
        "aangifteformulier",
        "lekken",
        "sekse",
        "rapen",
        "hit",
        "lost",
        "slap",
        "press",
        "sla",
        "pers",
    ] {
        assert!(heard(word).is_empty(), "{word}: {:?}", heard(word));
    }
}

#[test]
fn words_stand_together_in_one_sentence_only() {
    assert!(themes("Ik ga naar de BSO. Pers het fruit.").is_empty());
    assert!(themes("Hij zag de politie. Gebeld heb ik niemand.").is_empty());
    let apart = suggest(false, None, &["wij hebben de politie", "gebeld"]);
    assert!(apart.signals.is_empty(), "two fields are two sentences");
}

#[test]
fn a_light_reaction_without_signals_is_an_idea_and_a_complaint_is_light() {
    let calm = ["De tuin is mooi."];
    assert_eq!(suggest(false, None, &calm).level, Severity::Idea);
    assert_eq!(suggest(true, None, &calm).level, Severity::Light);
    for safety in [SafetyAnswer::No, SafetyAnswer::Unknown] {
        assert_eq!(suggest(true, Some(safety), &calm).level, Severity::Light);
    }
    assert!(!suggest(true, None, &calm).tells_at_once());
}

#[test]
fn safety_yes_is_severe_and_told_at_once() {
    let suggestion = suggest(true, Some(SafetyAnswer::Yes), &["Het hek stond open."]);
    assert_eq!(
        suggestion,
        Suggestion {
            level: Severity::Severe,
            signals: vec![Signal::SafetyYes]
        }
    );
    assert!(suggestion.tells_at_once());
}

#[test]
fn words_of_level_four_are_told_at_once_and_words_of_level_three_wait_for_triage() {
    for (signal, sentence) in lines(SIGNALS).map(expected) {
        let suggestion = suggest(true, None, &[sentence]);
        assert!(suggestion.level >= signal.severity(), "{sentence}");
        assert!(suggestion.level.is_severe(), "{sentence}");
        assert_eq!(
            suggestion.tells_at_once(),
            suggestion.level == Severity::Acute,
            "{sentence}"
        );
    }
    assert!(!suggest(true, None, &["Ik schakel een advocaat in."]).tells_at_once());
}

#[test]
fn a_complaint_hidden_in_a_tip_is_still_suggested_as_severe() {
    let suggestion = suggest(false, None, &["Tip: let op.", "Mijn zoon is geslagen."]);
    assert_eq!(suggestion.level, Severity::Acute);
    assert_eq!(suggestion.signals, [Signal::Words(SignalTheme::Violence)]);
}

#[test]
fn signals_come_once_and_in_a_fixed_order() {
    let text = "Advocaat! Pijn, pijn, pijn. Ziekenhuis. Geslagen. Advocaat.";
    let suggestion = suggest(true, Some(SafetyAnswer::Yes), &[text, text]);
    assert_eq!(
        suggestion.signals,
        [
            Signal::SafetyYes,
            Signal::Words(SignalTheme::Violence),
            Signal::Words(SignalTheme::Injury),
            Signal::Words(SignalTheme::Hospital),
            Signal::Words(SignalTheme::LegalThreat),
        ]
    );
}

#[test]
fn an_answer_that_names_a_manager_is_recognised() {
    for answer in [
        "de leidinggevende",
        "Locatiemanager",
        "onze clustermanager, mevrouw De Wit",
        "de directeur",
        "the area manager",
    ] {
        assert!(names_a_manager(answer), "{answer}");
    }
    for answer in ["", "juf Anja", "nee", "de oudercommissie"] {
        assert!(!names_a_manager(answer), "{answer}");
    }
    let suggestion = suggest(true, None, &["Rekening."]).with(Signal::ManagerNamed);
    assert_eq!(suggestion.level, Severity::Severe);
    assert!(!suggestion.tells_at_once());
}

#[test]
fn levels_are_ordered_and_read_back() {
    for (number, severity) in (0_u8..).zip(Severity::ALL) {
        assert_eq!(severity.level(), number);
        assert_eq!(Severity::from_level(number), Some(severity));
        assert_eq!(severity.is_severe(), number >= 3);
    }
    assert_eq!(Severity::from_level(5), None);
    assert!(Severity::ALL.is_sorted());
}

#[test]
fn safety_answers_are_read_back() {
    for answer in SafetyAnswer::ALL {
        assert_eq!(SafetyAnswer::parse(answer.slug()), Some(*answer));
        assert_eq!(
            serde_json::to_string(answer).expect("plain data"),
            format!("\"{}\"", answer.slug())
        );
    }
    assert_eq!(SafetyAnswer::parse("ja"), None);
}

#[test]
fn a_suggestion_survives_storage() {
    let suggestion =
        suggest(true, Some(SafetyAnswer::Yes), &["Geslagen, pijn"]).with(Signal::ManagerNamed);
    let stored = serde_json::to_string(&suggestion).expect("plain data");
    assert_eq!(
        serde_json::from_str::<Suggestion>(&stored).expect("what was written"),
        suggestion
    );
}

#[test]
fn long_hostile_texts_are_read_to_the_end() {
    let end = " Mijn zoon is geslagen.";
    for filler in [
        "a",
        "é",
        "raakte haar ",
        "slaan ",
        "\u{301}",
        "*",
        "pijn*",
        "\u{0}",
        "🙂 ",
    ] {
        let text: String = filler
            .chars()
            .cycle()
            .take(20_000)
            .chain(end.chars())
            .collect();
        assert!(themes(&text).contains(&SignalTheme::Violence), "{filler:?}");
    }
}

/// Text of signal words, guards, everyday words and noise.
fn any_text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => prop::sample::select(lines(SIGNALS).chain(lines(HARMLESS))
            .flat_map(|line| line.split(' ')).collect::<Vec<_>>()).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec(word, 0..40).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn no_text_panics(texts in prop::collection::vec(any::<String>(), 0..4)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let _ = suggest(true, None, &texts);
        let _ = names_a_manager(texts.first().copied().unwrap_or_default());
    }

    #[test]
    fn going_on_writing_never_lowers_the_level(
        complaint: bool, before in any_text(), more in any_text(),
    ) {
        let first = suggest(complaint, None, &[&before]);
        let longer = suggest(complaint, None, &[&format!("{before} {more}")]);
        prop_assert!(longer.level >= first.level);
        prop_assert!(first.signals.iter().all(|signal| longer.signals.contains(signal)));
    }

    #[test]
    fn another_text_or_answer_never_lowers_the_level(
        complaint: bool, one in any_text(), other in any_text(),
    ) {
        let alone = suggest(complaint, None, &[&one]);
        for safety in [None, Some(SafetyAnswer::No), Some(SafetyAnswer::Yes)] {
            for texts in [[one.as_str(), &other], [&other, &one]] {
                let both = suggest(complaint, safety, &texts);
                prop_assert!(both.level >= alone.level);
                prop_assert!(alone.signals.iter().all(|signal| both.signals.contains(signal)));
            }
        }
        prop_assert!(suggest(true, None, &[&one]).level >= suggest(false, None, &[&one]).level);
    }

    #[test]
    fn the_level_is_that_of_the_highest_signal(text in any_text()) {
        let suggestion = suggest(false, None, &[&text]);
        let highest = suggestion.signals.iter().map(|signal| signal.severity()).max();
        prop_assert_eq!(suggestion.level, highest.unwrap_or(Severity::Idea));
        prop_assert!(suggestion.signals.is_sorted());
    }
}
