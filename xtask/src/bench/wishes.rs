//! What is to be measured, and how.

use crate::server::Profile;

use super::{LATENCY, PAGE, STORE};

/// The measurements that are named, and what was said about them.
#[derive(Debug, PartialEq, Eq)]
pub struct Wishes {
    names: Vec<String>,
    /// How the server is compiled whose pages are measured.
    pub profile: Profile,
    /// Flags and numbers for the measurement of the pages.
    pub further: Vec<String>,
}

impl Wishes {
    /// Reads the words after `bench`.
    pub fn parse(words: &[String]) -> Result<Self, String> {
        let mut wishes = Self {
            names: Vec::new(),
            profile: Profile::Dev,
            further: Vec::new(),
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--release" => wishes.profile = Profile::Release,
                "--rounds" | "--lighthouse" => {
                    let number = number(word, words.next())?;
                    wishes.further.extend([word.clone(), number]);
                }
                name if is_known(name) => wishes.names.push(word.clone()),
                other => {
                    return Err(format!(
                        "There is no measurement \u{201c}{other}\u{201d}: choose store, crash, retry, latency or page."
                    ));
                }
            }
        }
        if wishes.speaks_of_pages() && !wishes.names(PAGE) {
            return Err("--release, --rounds and --lighthouse go with `page`.".to_owned());
        }
        Ok(wishes)
    }

    /// Whether this one is to be made: it was named, or none was.
    pub fn names(&self, name: &str) -> bool {
        self.names.is_empty() || self.names.iter().any(|one| one == name)
    }

    fn speaks_of_pages(&self) -> bool {
        self.profile == Profile::Release || !self.further.is_empty()
    }
}

fn is_known(name: &str) -> bool {
    name == LATENCY || name == PAGE || STORE.iter().any(|(known, _)| *known == name)
}

fn number(flag: &str, word: Option<&String>) -> Result<String, String> {
    let number = word.and_then(|word| word.parse::<u8>().ok());
    let number = number.ok_or_else(|| format!("`{flag}` wants a number up to 255 after it."))?;
    Ok(number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Wishes, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Wishes::parse(&words)
    }

    #[test]
    fn without_a_name_everything_is_measured() {
        let all = parse("").expect("nothing to refuse");
        assert!(
            [LATENCY, PAGE, "store", "crash", "retry"]
                .iter()
                .all(|name| all.names(name))
        );
        assert_eq!(all.profile, Profile::Dev);
    }

    #[test]
    fn a_name_measures_that_alone() {
        let one = parse("store latency").expect("both exist");
        assert!(one.names("store") && one.names(LATENCY));
        assert!(!one.names("crash") && !one.names(PAGE));
    }

    #[test]
    fn the_pages_take_flags_of_their_own() {
        let pages = parse("page --release --rounds 9 --lighthouse 0").expect("all known");
        assert_eq!(pages.profile, Profile::Release);
        assert_eq!(pages.further, ["--rounds", "9", "--lighthouse", "0"]);
    }

    #[test]
    fn what_is_unknown_or_out_of_place_is_refused() {
        assert!(
            parse("pages")
                .expect_err("no such one")
                .contains("\u{201c}pages\u{201d}")
        );
        assert!(
            parse("store --release")
                .expect_err("not of the store")
                .contains("`page`")
        );
        assert!(
            parse("page --rounds many")
                .expect_err("no number")
                .contains("--rounds")
        );
        assert!(parse("page --rounds").is_err());
    }
}
