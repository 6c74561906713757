//! How much room is left for the story. Says nothing until it matters: the eye reads every
//! character's count, the ear hears of each hundred, and once that it is too long.

use crate::parent::words::Form;
use domain::words::Body;

/// The room there is.
const MOST: usize = Body::MAX as usize;

/// To the character.
#[must_use]
pub fn shown(typed: usize, words: &Form) -> Option<String> {
    if typed > MOST {
        Some(words.over.replace("{}", &(typed - MOST).to_string()))
    } else {
        left(typed).map(|left| words.left.replace("{}", &left.to_string()))
    }
}

/// To the hundred above, so that it stays true until the next time it changes.
#[must_use]
pub fn spoken(typed: usize, words: &Form) -> Option<String> {
    if typed > MOST {
        Some(words.too_long.to_owned())
    } else {
        left(typed).map(|left| {
            let hundreds = left.div_ceil(100) * 100;
            words.at_most.replace("{}", &hundreds.to_string())
        })
    }
}

fn left(typed: usize) -> Option<usize> {
    (typed > MOST / 5 * 4).then(|| MOST - typed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parent::words::form;
    use domain::reaction::Language;

    #[test]
    fn every_character_is_shown_and_each_hundred_is_said() {
        let words = form(Language::Nl);
        let both = |typed| (shown(typed, words), spoken(typed, words));
        let nl = |shown: &str, spoken: &str| (Some(shown.to_owned()), Some(spoken.to_owned()));
        assert_eq!(both(4000), (None, None));
        assert_eq!(both(4701), nl("Nog 299 tekens", "Nog hoogstens 300 tekens"));
        assert_eq!(both(4702), nl("Nog 298 tekens", "Nog hoogstens 300 tekens"));
        assert_eq!(both(4800), nl("Nog 200 tekens", "Nog hoogstens 200 tekens"));
        assert_eq!(both(5000), nl("Nog 0 tekens", "Nog hoogstens 0 tekens"));
        assert_eq!(both(5007), nl("7 tekens te veel", "Uw reactie is te lang."));
        assert_eq!(both(5008).1, both(5007).1);
    }
}
