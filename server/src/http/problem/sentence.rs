//! The sentences of error pages, in Dutch and English.

use super::Problem;

/// The language of an error page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    Dutch,
    English,
}

/// What went wrong, and what to do now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    pub what: &'static str,
    pub next: String,
}

impl Sentence {
    /// Both in one line.
    pub fn text(&self) -> String {
        format!("{} {}\n", self.what, self.next)
    }
}

/// The sentence for `problem`.
pub(super) fn of(problem: Problem, language: Language) -> Sentence {
    let (what, next) = match language {
        Language::Dutch => dutch(problem),
        Language::English => english(problem),
    };
    let next = match problem {
        Problem::TooOften(wait) => next.replace("{}", &wait_in_words(wait.retry_after, language)),
        Problem::Incident(incident) => next.replace("{}", &incident.to_string()),
        _ => next.to_owned(),
    };
    Sentence { what, next }
}

fn wait_in_words(seconds: u64, language: Language) -> String {
    let minutes = seconds.div_ceil(60);
    match (seconds, language) {
        (0..=1, Language::Dutch) => "1 seconde".to_owned(),
        (0..=1, Language::English) => "1 second".to_owned(),
        (2..=90, Language::Dutch) => format!("{seconds} seconden"),
        (2..=90, Language::English) => format!("{seconds} seconds"),
        (_, Language::Dutch) => format!("{minutes} minuten"),
        (_, Language::English) => format!("{minutes} minutes"),
    }
}

fn dutch(problem: Problem) -> (&'static str, &'static str) {
    match problem {
        Problem::ForeignOrigin => (
            "Deze opdracht kwam niet van een pagina van deze site.",
            "Er is niets veranderd. Open de pagina hier opnieuw en probeer het nog eens.",
        ),
        Problem::BodyTooLarge => (
            "Wat u verstuurde is te groot.",
            "Er is niets bewaard. Ga terug, maak uw tekst korter en verstuur opnieuw.",
        ),
        Problem::BodyTooSlow => (
            "Uw bericht kwam niet op tijd binnen.",
            "Er is niets bewaard. Ga terug en verstuur het opnieuw bij een betere verbinding.",
        ),
        Problem::BodyBroken => (
            "Uw bericht kwam niet heel binnen.",
            "Er is niets bewaard. Ga terug en verstuur het opnieuw.",
        ),
        Problem::WrongContentType => (
            "Dit formulier kwam in een vorm die wij niet kunnen lezen.",
            "Er is niets bewaard. Ga terug en verstuur het vanaf de pagina zelf.",
        ),
        Problem::NotText => (
            "In het formulier staan tekens die geen tekst zijn.",
            "Er is niets bewaard. Ga terug, haal vreemde tekens weg en verstuur opnieuw.",
        ),
        Problem::TooManyFields => (
            "Dit formulier heeft meer velden dan wij kennen.",
            "Er is niets bewaard. Open de pagina opnieuw en vul het formulier daar in.",
        ),
        Problem::AddressTooLong => (
            "Dit adres is te lang.",
            "Ga naar de beginpagina en zoek daar verder.",
        ),
        Problem::Stale => (
            "Een collega was net iets eerder.",
            "Uw wijziging is niet bewaard. Ga terug, laad de pagina opnieuw en kijk of zij nog nodig is.",
        ),
        Problem::Refused => (
            "Dit kan niet, of niet meer.",
            "Er is niets veranderd. Ga terug en laad de pagina opnieuw.",
        ),
        Problem::NotStored => (
            "Dit is niet bewaard.",
            "Probeer het over een paar minuten opnieuw. Blijft het misgaan, vraag dan de beheerder.",
        ),
        Problem::NotFound => (
            "Deze pagina is er niet.",
            "Misschien is het adres niet goed overgenomen, of is de pagina niet voor u bestemd.",
        ),
        Problem::WrongMethod => (
            "Zo is deze pagina niet te gebruiken.",
            "Ga naar de beginpagina en probeer het vandaar.",
        ),
        Problem::TooOften(_) => (
            "U hebt dit te vaak achter elkaar geprobeerd.",
            "Wacht {} en probeer het dan opnieuw.",
        ),
        Problem::Busy => (
            "Het is op dit moment te druk.",
            "Er is niets bewaard. Probeer het over een minuut opnieuw.",
        ),
        Problem::TooLate => (
            "Het antwoord duurde te lang.",
            "Probeer het over een minuut opnieuw. Wat al bewaard is, wordt niet dubbel bewaard.",
        ),
        Problem::Incident(_) => (
            "Er ging bij ons iets mis.",
            "Probeer het opnieuw. Blijft het misgaan, noem ons dan dit nummer: {}.",
        ),
    }
}

fn english(problem: Problem) -> (&'static str, &'static str) {
    match problem {
        Problem::ForeignOrigin => (
            "This request did not come from a page of this site.",
            "Nothing was changed. Open the page here again and try once more.",
        ),
        Problem::BodyTooLarge => (
            "What you sent is too large.",
            "Nothing was kept. Go back, shorten your text and send it again.",
        ),
        Problem::BodyTooSlow => (
            "Your message did not arrive in time.",
            "Nothing was kept. Go back and send it again on a better connection.",
        ),
        Problem::BodyBroken => (
            "Your message did not arrive whole.",
            "Nothing was kept. Go back and send it again.",
        ),
        Problem::WrongContentType => (
            "This form came in a shape we cannot read.",
            "Nothing was kept. Go back and send it from the page itself.",
        ),
        Problem::NotText => (
            "The form holds characters that are not text.",
            "Nothing was kept. Go back, remove odd characters and send it again.",
        ),
        Problem::TooManyFields => (
            "This form has more fields than we know.",
            "Nothing was kept. Open the page again and fill in the form there.",
        ),
        Problem::AddressTooLong => (
            "This address is too long.",
            "Go to the start page and look from there.",
        ),
        Problem::Stale => (
            "A colleague was just ahead.",
            "Your change was not stored. Go back, load the page again and see whether it is still needed.",
        ),
        Problem::Refused => (
            "This cannot be done, or not any more.",
            "Nothing has changed. Go back and load the page again.",
        ),
        Problem::NotStored => (
            "This was not stored.",
            "Try again in a few minutes. If it keeps failing, ask the administrator.",
        ),
        Problem::NotFound => (
            "This page does not exist.",
            "Perhaps the address was not copied well, or the page is not meant for you.",
        ),
        Problem::WrongMethod => (
            "This page cannot be used that way.",
            "Go to the start page and try from there.",
        ),
        Problem::TooOften(_) => (
            "You tried this too often in a row.",
            "Wait {} and then try again.",
        ),
        Problem::Busy => (
            "It is too busy right now.",
            "Nothing was kept. Try again in a minute.",
        ),
        Problem::TooLate => (
            "The answer took too long.",
            "Try again in a minute. What was kept already will not be kept twice.",
        ),
        Problem::Incident(_) => (
            "Something went wrong on our side.",
            "Try again. If it keeps going wrong, tell us this number: {}.",
        ),
    }
}
