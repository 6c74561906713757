//! Finding a location by a part of its name or town.

/// The positions of the labels that hold every word typed, those that begin with it first.
/// Accents and capitals don't matter.
#[must_use]
pub fn fitting(labels: &[String], typed: &str) -> Vec<usize> {
    let wanted = plain(typed);
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for (at, label) in labels.iter().enumerate() {
        let label = plain(label);
        let begins = words.first().is_none_or(|first| {
            label
                .split([' ', ',', '-'])
                .any(|part| part.starts_with(first))
        });
        if words.iter().all(|word| label.contains(word)) {
            let found = if begins { &mut first } else { &mut rest };
            found.push(at);
        }
    }
    first.extend(rest);
    first
}

fn plain(text: &str) -> String {
    let letter = |letter: char| match letter {
        'á' | 'à' | 'ä' | 'â' => 'a',
        'é' | 'è' | 'ë' | 'ê' => 'e',
        'í' | 'ï' | 'î' => 'i',
        'ó' | 'ö' | 'ô' => 'o',
        'ú' | 'ü' | 'û' => 'u',
        '’' => '\'',
        other => other,
    };
    text.to_lowercase().chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::fitting;

    fn labels() -> Vec<String> {
        [
            "De Tolbrug, Wilgenrode",
            "De Vlierhof, Wilgenrode",
            "’t Klompenpad, Hoogermeer",
            "De Wilg, Café-Zuid",
        ]
        .map(str::to_owned)
        .to_vec()
    }

    #[test]
    fn a_part_of_the_name_or_the_town_finds_it() {
        assert_eq!(fitting(&labels(), "tol"), [0]);
        assert_eq!(fitting(&labels(), "WILGEN"), [0, 1]);
        assert_eq!(fitting(&labels(), "wilgen vlier"), [1]);
        assert_eq!(fitting(&labels(), "'t k"), [2]);
        assert_eq!(fitting(&labels(), "cafe"), [3]);
        assert_eq!(fitting(&labels(), "zoo"), [0; 0]);
    }

    #[test]
    fn what_begins_with_it_comes_first() {
        assert_eq!(fitting(&labels(), "il"), [0, 1, 3]);
        assert_eq!(fitting(&labels(), "wilg"), [0, 1, 3]);
        assert_eq!(fitting(&labels(), "of"), [1]);
        assert_eq!(fitting(&labels(), "o"), [0, 1, 2]);
        assert_eq!(fitting(&labels(), "h"), [2, 1]);
    }

    #[test]
    fn nothing_typed_finds_all() {
        assert_eq!(fitting(&labels(), "  ").len(), 4);
    }
}
