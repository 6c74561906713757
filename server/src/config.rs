//! Every setting of the server, and the only place that reads the environment.
//!
//! Owns names, defaults and meanings: the doc comments below are what `server --help` prints and
//! what the README's table holds. Must not know what the settings are used for.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::num::{NonZeroU32, NonZeroUsize};
use std::path::PathBuf;
use std::time::Duration;

use clap::{ArgAction, CommandFactory, Parser, Subcommand, ValueEnum};
use domain::reference::Reference;

use crate::http::origin::PublicUrl;

/// Klantreacties: reactions of parents, from the form to the yearly report.
#[derive(Debug, Clone, Parser)]
#[command(name = "server", version, max_term_width = 100)]
pub struct Config {
    /// Address and port to listen on
    #[arg(
        long,
        env = "KLANTREACTIES_LISTEN",
        value_name = "ADDRESS",
        default_value = "127.0.0.1:3000"
    )]
    pub listen: SocketAddr,

    /// Address the public sees (scheme and host); for links in mails, the origin check and HSTS; without it `http://` and the listen address
    #[arg(long, env = "KLANTREACTIES_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<PublicUrl>,

    /// Folder with everything the server keeps
    #[arg(
        long,
        env = "KLANTREACTIES_DATA",
        value_name = "DIR",
        default_value = "data"
    )]
    pub data: PathBuf,

    /// Database: `surrealkv://DIR`, `mem://` or `ws://HOST:PORT`; without it `surrealkv://` in the data folder
    #[arg(
        long,
        env = "KLANTREACTIES_DATABASE",
        value_name = "URL",
        hide_env_values = true
    )]
    pub database: Option<String>,

    /// Name with which a `ws://` database is signed in at
    #[arg(
        long,
        env = "KLANTREACTIES_DATABASE_USER",
        value_name = "NAME",
        requires = "database_password_file"
    )]
    pub database_user: Option<String>,

    /// File with the password that goes with it
    #[arg(
        long,
        env = "KLANTREACTIES_DATABASE_PASSWORD_FILE",
        value_name = "FILE",
        requires = "database_user"
    )]
    pub database_password_file: Option<PathBuf>,

    /// SurrealDB namespace to use
    #[arg(
        long,
        env = "KLANTREACTIES_DATABASE_NAMESPACE",
        value_name = "NAME",
        default_value = "klantreacties"
    )]
    pub database_namespace: String,

    /// SurrealDB database to use in that namespace
    #[arg(
        long,
        env = "KLANTREACTIES_DATABASE_NAME",
        value_name = "NAME",
        default_value = "klantreacties"
    )]
    pub database_name: String,

    /// Folder with scripts, styles and icons; without it `site` beside the program
    #[arg(long, env = "KLANTREACTIES_SITE", value_name = "DIR")]
    pub site: Option<PathBuf>,

    /// Fill an empty database with the invented demo organisation
    #[arg(long, env = "KLANTREACTIES_DEMO", conflicts_with = "empty")]
    pub demo: bool,

    /// Start an empty database without demo data and print a one-time link for the first administrator
    #[arg(long, env = "KLANTREACTIES_EMPTY")]
    pub empty: bool,

    /// File with 32 secret bytes that all keys derive from; made when missing; without it `secret` in the data folder
    #[arg(long, env = "KLANTREACTIES_SECRET_FILE", value_name = "FILE")]
    pub secret_file: Option<PathBuf>,

    /// Folder where mails land as files; without it `mail` in the data folder
    #[arg(long, env = "KLANTREACTIES_MAIL_DIR", value_name = "DIR")]
    pub mail_dir: Option<PathBuf>,

    /// How log lines are written
    #[arg(
        long,
        env = "KLANTREACTIES_LOG_FORMAT",
        value_name = "FORMAT",
        default_value = "text"
    )]
    pub log_format: LogFormat,

    /// What is logged: a level, or levels by module such as `info,store=debug`
    #[arg(
        long,
        env = "KLANTREACTIES_LOG",
        value_name = "FILTER",
        default_value = "info"
    )]
    pub log: String,

    /// Cookies with `Secure` and the `__Host-` prefix; `false` only for test tools that refuse those on plain http
    #[arg(
        long,
        env = "KLANTREACTIES_SECURE_COOKIES",
        value_name = "BOOL",
        default_value_t = true,
        action = ArgAction::Set
    )]
    pub secure_cookies: bool,

    /// Number of own proxies in front that append to `X-Forwarded-For`; 0 ignores that header
    #[arg(
        long,
        env = "KLANTREACTIES_TRUST_PROXY",
        value_name = "HOPS",
        default_value_t = 0
    )]
    pub trust_proxy: usize,

    /// Multiplies the limits on attempts and submissions; above 1 only for load and browser tests
    #[arg(
        long,
        env = "KLANTREACTIES_LIMIT_FACTOR",
        value_name = "N",
        default_value = "1"
    )]
    pub limit_factor: NonZeroU32,

    /// Connections open at once; more wait for their turn
    #[arg(
        long,
        env = "KLANTREACTIES_MAX_CONNECTIONS",
        value_name = "N",
        default_value = "1024"
    )]
    pub max_connections: NonZeroUsize,

    /// Seconds a client gets to send a request's headers, and to stay silent between requests
    #[arg(long, env = "KLANTREACTIES_HEADER_TIMEOUT", value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    pub header_timeout: Duration,

    /// Seconds a client gets to send a request's body
    #[arg(long, env = "KLANTREACTIES_BODY_TIMEOUT", value_name = "SECONDS", default_value = "15", value_parser = seconds)]
    pub body_timeout: Duration,

    /// Bytes a request's body may have
    #[arg(long, env = "KLANTREACTIES_MAX_BODY", value_name = "BYTES", default_value_t = 256 * 1024)]
    pub max_body: usize,

    /// Seconds a request may take from its headers to its answer; live streams excepted
    #[arg(long, env = "KLANTREACTIES_REQUEST_DEADLINE", value_name = "SECONDS", default_value = "30", value_parser = seconds)]
    pub request_deadline: Duration,
}

/// Klantreacties: reactions of parents, from the form to the yearly report.
#[derive(Debug, Clone, Parser)]
#[command(
    name = "server",
    version,
    max_term_width = 100,
    args_conflicts_with_subcommands = true
)]
pub struct CommandLine {
    /// Settings of the server.
    #[command(flatten)]
    pub config: Config,
    /// A command instead of serving.
    #[command(subcommand)]
    pub act: Option<Act>,
}

/// A command.
#[derive(Debug, Clone, Subcommand)]
pub enum Act {
    /// Check whether the records still hold: exit code 0 all sound, 1 something is broken, 2 it could not be checked
    Verify {
        /// Only this reaction, such as KR-2026-00042
        #[arg(value_name = "REFERENCE", value_parser = reference)]
        reference: Option<Reference>,
        /// The settings of the server whose records these are.
        #[command(flatten)]
        config: Box<Config>,
    },
}

impl CommandLine {
    /// Reads the command line and the environment; prints help or an error and leaves when asked to.
    #[must_use]
    pub fn read() -> Self {
        Self::parse()
    }
}

fn reference(text: &str) -> Result<Reference, String> {
    let malformed = |_| "a reference such as KR-2026-00042 is expected".to_owned();
    text.parse().map_err(malformed)
}

/// How log lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// One JSON object a line, for machines.
    Json,
    /// Lines for people.
    Text,
}

impl Config {
    /// Where the public finds this server.
    #[must_use]
    pub fn public_url(&self) -> PublicUrl {
        self.public_url
            .clone()
            .unwrap_or_else(|| PublicUrl::of_listener(self.listen))
    }

    /// The database's URL.
    #[must_use]
    pub fn database(&self) -> String {
        let inside = || format!("surrealkv://{}", self.data.join("store").display());
        self.database.clone().unwrap_or_else(inside)
    }

    /// The folder with scripts, styles and icons.
    #[must_use]
    pub fn site(&self) -> PathBuf {
        self.site.clone().unwrap_or_else(beside_the_program)
    }

    /// The file all keys derive from.
    #[must_use]
    pub fn secret_file(&self) -> PathBuf {
        self.secret_file
            .clone()
            .unwrap_or_else(|| self.data.join("secret"))
    }

    /// The folder where mails land as files.
    #[must_use]
    pub fn mail_dir(&self) -> PathBuf {
        self.mail_dir
            .clone()
            .unwrap_or_else(|| self.data.join("mail"))
    }
}

fn beside_the_program() -> PathBuf {
    let program = std::env::current_exe().ok();
    let folder = program.as_deref().and_then(std::path::Path::parent);
    folder.map_or_else(|| PathBuf::from("site"), |folder| folder.join("site"))
}

fn seconds(text: &str) -> Result<Duration, String> {
    match text.parse::<f64>() {
        Ok(seconds) if (0.05..=3600.0).contains(&seconds) => Ok(Duration::from_secs_f64(seconds)),
        _ => Err("a number of seconds between 0.05 and 3600 is expected".to_owned()),
    }
}

/// The settings as the Markdown table that the README holds.
#[must_use]
pub fn settings_table() -> String {
    let mut table = String::from("| flag | environment | default | meaning |\n|---|---|---|---|\n");
    for setting in Config::command().get_arguments() {
        let Some((flag, env)) = setting.get_long().zip(setting.get_env()) else {
            continue;
        };
        let value = setting
            .get_value_names()
            .filter(|_| setting.get_action().takes_values());
        let value = value
            .map(|names| format!(" {}", names.join(" ")))
            .unwrap_or_default();
        let default = setting
            .get_default_values()
            .first()
            .filter(|_| !value.is_empty());
        let default = default
            .map(|text| format!("`{}`", text.display()))
            .unwrap_or_default();
        let meaning = setting
            .get_help()
            .map(ToString::to_string)
            .unwrap_or_default();
        let env = env.display();
        writeln!(
            table,
            "| `--{flag}{value}` | `{env}` | {default} | {meaning} |"
        )
        .expect("writing to a string can't fail");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(arguments: &[&str]) -> Config {
        Config::parse_from(std::iter::once(&"server").chain(arguments))
    }

    #[test]
    fn the_definition_is_sound() {
        Config::command().debug_assert();
    }

    #[test]
    fn what_is_kept_lies_in_the_data_folder_unless_told_otherwise() {
        let config = config(&["--data", "/srv/kr"]);
        assert_eq!(config.database(), "surrealkv:///srv/kr/store");
        assert_eq!(config.secret_file(), PathBuf::from("/srv/kr/secret"));
        assert_eq!(config.mail_dir(), PathBuf::from("/srv/kr/mail"));
    }

    #[test]
    fn every_setting_has_a_flag_an_environment_name_and_a_meaning() {
        for setting in Config::command().get_arguments() {
            let flag = setting.get_long().expect("a flag");
            let name = format!("KLANTREACTIES_{}", flag.to_uppercase().replace('-', "_"));
            assert_eq!(
                setting.get_env().and_then(|env| env.to_str()),
                Some(name.as_str())
            );
            assert!(setting.get_help().is_some(), "{flag}");
        }
        assert!(settings_table().contains("| `--demo` | `KLANTREACTIES_DEMO` |  |"));
        assert!(settings_table().contains("| `--trust-proxy HOPS` |"));
    }

    #[test]
    fn a_command_takes_the_settings_after_its_name() {
        let line = ["server", "verify", "kr-2026-00042", "--data", "/srv/kr"];
        let line = CommandLine::parse_from(line);
        let Some(Act::Verify { reference, config }) = line.act else {
            panic!("a command");
        };
        assert_eq!(reference, Some(Reference::new(2026, 42)));
        assert_eq!(config.data, PathBuf::from("/srv/kr"));
        let before = ["server", "--data", "/srv/kr", "verify"];
        assert!(CommandLine::try_parse_from(before).is_err());
        assert!(CommandLine::try_parse_from(["server", "verify", "42"]).is_err());
        CommandLine::command().debug_assert();
    }

    #[test]
    fn demo_and_empty_exclude_each_other() {
        assert!(Config::try_parse_from(["server", "--demo", "--empty"]).is_err());
    }

    #[test]
    fn cookies_are_secure_unless_switched_off() {
        assert!(config(&[]).secure_cookies);
        assert!(!config(&["--secure-cookies", "false"]).secure_cookies);
    }
}
