//! What was asked: one task a call, with its own flags.

/// What `cargo xtask` prints when it is asked nothing.
pub const HELP: &str = "\
cargo xtask TASK

  setup                       install what is missing; all other tasks begin with it
  build                       the site and the server, as `serve` runs them
  serve [--port N] [--empty] [--release] [-- FLAGS OF THE SERVER]
                              build, then serve on http://127.0.0.1:3000 with the data in data/;
                              an empty store gets the demo organisation, or with --empty a
                              one-time link for the first administrator
  test [WORD]                 everything CI runs, or the steps whose names have the word in them
  e2e [--ui | --headed | --project NAME | FILTER ...]
                              the browser tests alone, with Playwright's own flags
  screenshots                 pictures of every page, to be looked at, in the folder it names;
                              two of them go into the README
  dist                        the release, in dist/: the server and its site
  bench [store] [crash] [retry] [latency] [page [--release] [--rounds N] [--lighthouse N]]
                              prints figures: the store's speed, what ten kills lose, 10,000
                              reactions over a line that loses answers, commit to another
                              browser's screen, the parents' pages on a slow phone
  mutants [--report]          the mutation score of the rules: hours, in as many calls as it takes;
                              with --report what was found so far";

/// The port of `serve`.
const PORT: u16 = 3000;

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    Help,
    Setup,
    Build,
    Serve(Wishes),
    /// With a word of the steps to run, or all of them.
    Test(Option<String>),
    Dist,
    Screenshots,
    /// With Playwright's arguments.
    EndToEnd(Vec<String>),
    /// With the bench's arguments.
    Bench(Vec<String>),
    /// The mutation score, or what was found of it so far.
    Mutants {
        report: bool,
    },
}

/// How to serve.
#[derive(Debug, PartialEq, Eq)]
pub struct Wishes {
    pub port: u16,
    pub empty: bool,
    pub release: bool,
    /// Handed to the server as they are.
    pub further: Vec<String>,
}

impl Task {
    /// Reads the words after `cargo xtask`; the error is a sentence.
    pub fn parse(words: &[String]) -> Result<Self, String> {
        let Some((task, rest)) = words.split_first() else {
            return Ok(Self::Help);
        };
        match task.as_str() {
            "help" | "--help" | "-h" => Ok(Self::Help),
            "serve" => Wishes::parse(rest).map(Self::Serve),
            "e2e" => Ok(Self::EndToEnd(rest.to_vec())),
            "bench" => Ok(Self::Bench(rest.to_vec())),
            "mutants" if rest == ["--report"] => Ok(Self::Mutants { report: true }),
            "test" if rest.len() <= 1 => Ok(Self::Test(rest.first().cloned())),
            "test" => Err("`test` takes one word at most.".to_owned()),
            plain => Self::without_flags(plain, rest),
        }
    }

    fn without_flags(name: &str, rest: &[String]) -> Result<Self, String> {
        let task = match name {
            "setup" => Self::Setup,
            "build" => Self::Build,
            "dist" => Self::Dist,
            "screenshots" => Self::Screenshots,
            "mutants" => Self::Mutants { report: false },
            unknown => return Err(format!("There is no task `{unknown}`.\n\n{HELP}")),
        };
        match rest.first() {
            None => Ok(task),
            Some(flag) => Err(format!(
                "`cargo xtask {name}` takes no flags, so not `{flag}`."
            )),
        }
    }
}

impl Wishes {
    fn parse(words: &[String]) -> Result<Self, String> {
        let mut wishes = Self {
            port: PORT,
            empty: false,
            release: false,
            further: Vec::new(),
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--empty" => wishes.empty = true,
                "--release" => wishes.release = true,
                "--port" => wishes.port = port(words.next())?,
                "--" => wishes.further = words.by_ref().cloned().collect(),
                unknown => return Err(format!("`serve` does not know `{unknown}`.\n\n{HELP}")),
            }
        }
        Ok(wishes)
    }
}

fn port(word: Option<&String>) -> Result<u16, String> {
    let number = word.and_then(|word| word.parse().ok());
    number.ok_or_else(|| "`--port` wants a number up to 65535 after it.".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Task, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Task::parse(&words)
    }

    #[test]
    fn serve_without_flags_is_the_demo_on_port_3000() {
        let wishes = Wishes {
            port: 3000,
            empty: false,
            release: false,
            further: Vec::new(),
        };
        assert_eq!(parse("serve"), Ok(Task::Serve(wishes)));
    }

    #[test]
    fn serve_takes_its_flags_and_hands_on_those_of_the_server() {
        let further = vec!["--log".to_owned(), "debug".to_owned()];
        let wishes = Wishes {
            port: 8080,
            empty: true,
            release: true,
            further,
        };
        let line = "serve --port 8080 --empty --release -- --log debug";
        assert_eq!(parse(line), Ok(Task::Serve(wishes)));
    }

    #[test]
    fn a_port_that_is_none_is_refused() {
        assert!(parse("serve --port 70000").is_err());
        assert!(parse("serve --port").is_err());
    }

    #[test]
    fn the_browser_tests_get_playwrights_own_arguments() {
        let arguments = ["--headed", "--project", "firefox", "board"].map(str::to_owned);
        assert_eq!(
            parse("e2e --headed --project firefox board"),
            Ok(Task::EndToEnd(arguments.to_vec()))
        );
    }

    #[test]
    fn the_suite_may_be_cut_down_to_some_steps() {
        assert_eq!(parse("test"), Ok(Task::Test(None)));
        assert_eq!(
            parse("test clippy"),
            Ok(Task::Test(Some("clippy".to_owned())))
        );
        assert!(parse("test two words").is_err());
    }

    #[test]
    fn an_unknown_task_or_flag_is_told_with_what_there_is() {
        assert!(
            parse("tset")
                .expect_err("no such task")
                .contains("cargo xtask TASK")
        );
        assert!(
            parse("build --quick")
                .expect_err("no such flag")
                .contains("takes no flags")
        );
    }
}
