//! A small organisation, and a case that travels through it by real decisions.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Utc};
use domain::Case;
use domain::command::{Command, Needs};
use domain::deadline::Calendar;
use domain::decide::{ReceiptFacts, decide, open};
use domain::draft::Draft;
use domain::event::{Event, Recorded};
use domain::evolve;
use domain::letter::{Channel, LetterKind};
use domain::organisation::{Cluster, Location, Organisation};
use domain::place::{Care, ClusterId, LocationId};
use domain::ports::Now;
use domain::reaction::{Language, Source};
use domain::reference::Reference;
use domain::staff::{Actor, By, Colleague, Grant, Role, Scope, StaffId};
use domain::text::letter::printed;
use domain::view::Lens;
use domain::words::{Line, Message, PersonName, Remark};

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

pub fn line(text: &str) -> Line {
    Line::parse(text).expect("a line")
}

pub fn remark(text: &str) -> Remark {
    Remark::parse(text).expect("a remark")
}

pub fn message(text: &str) -> Message {
    Message::parse(text).expect("a message")
}

pub fn id(slug: &str) -> StaffId {
    StaffId::parse(slug).expect("a slug")
}

fn colleague(slug: &str, name: &str, function: &str, grants: &[(Role, Scope)]) -> Colleague {
    let grant = |(role, scope): &(Role, Scope)| Grant {
        role: *role,
        scope: scope.clone(),
        from: date(2020, 1, 1),
        until: None,
        granted_by: None,
    };
    Colleague {
        id: id(slug),
        name: PersonName::parse(name).expect("a name"),
        function: line(function),
        email: format!("{slug}@kinderplein.example"),
        phone: None,
        active: true,
        grants: grants.iter().map(grant).collect(),
        departments: Vec::new(),
    }
}

fn location(slug: &str, name: &str, open: bool) -> Location {
    Location {
        id: LocationId::parse(slug).expect("a slug"),
        name: name.to_owned(),
        town: "Lindendaal".to_owned(),
        cluster: ClusterId::parse("noord").expect("a slug"),
        care: vec![Care::Kdv],
        children: 60,
        open,
    }
}

pub fn organisation() -> Organisation {
    let noord = ClusterId::parse("noord").expect("a slug");
    let at = |slug| Scope::Location(LocationId::parse(slug).expect("a slug"));
    let whole = || Scope::Organisation;
    let left = Colleague {
        active: false,
        ..colleague(
            "oud-collega",
            "Oud Collega",
            "behandelaar",
            &[(Role::Supporting, whole())],
        )
    };
    Organisation {
        brand: "Kinderplein".to_owned(),
        regulation: "2026-1".to_owned(),
        clusters: vec![Cluster {
            id: noord.clone(),
            name: "Cluster Noord".to_owned(),
        }],
        locations: vec![
            location("vlierhof", "De Vlierhof", true),
            location("tolbrug", "De Tolbrug", true),
            location("windroos", "De Windroos", false),
        ],
        prepared: Vec::new(),
        colleagues: vec![
            colleague(
                "inge",
                "Inge Coppens",
                "klachtencoördinator",
                &[(Role::Coordinator, whole())],
            ),
            colleague(
                "sanne",
                "Sanne de Wit",
                "locatiemanager De Vlierhof",
                &[(Role::LocationManager, at("vlierhof"))],
            ),
            colleague(
                "ravi",
                "Ravi Soekhoe",
                "medewerker facturatie",
                &[(Role::Supporting, whole())],
            ),
            colleague(
                "karin",
                "Karin Bos",
                "clustermanager Noord",
                &[(Role::ClusterManager, Scope::Cluster(noord))],
            ),
            colleague(
                "helma",
                "Helma Brouwers",
                "directeur",
                &[(Role::Director, whole())],
            ),
            colleague(
                "kevin",
                "Kevin Pham",
                "beheerder",
                &[(Role::Administrator, whole())],
            ),
            left,
        ],
        ..Organisation::default()
    }
}

/// 22 November 2026 is a Sunday; every step is an hour later.
pub struct Journey {
    pub org: Organisation,
    pub case: Case,
    pub history: Vec<Recorded>,
    pub now: Now,
}

fn local(instant: DateTime<Utc>) -> NaiveDateTime {
    (instant + Duration::hours(1)).naive_utc()
}

impl Journey {
    pub fn of(pairs: &[(&str, &str)]) -> Self {
        let org = organisation();
        let complaint = [
            ("nature", "complaint"),
            ("place", "vlierhof"),
            (
                "body",
                "De facturen kloppen al drie maanden niet en niemand belt terug.",
            ),
            ("name", "Fatma Yıldız"),
            ("email", "fatma@voorbeeld.nl"),
            ("key", "abcdefghijklmnopqrstuvwxyz"),
        ];
        let draft = Draft::from_pairs(complaint.into_iter().chain(pairs.iter().copied()));
        let (_, reaction) = draft.parse(&org).expect("a sound draft");
        let instant = DateTime::parse_from_rfc3339("2026-11-22T20:56:00Z").expect("an instant");
        let now = Now {
            instant: instant.to_utc(),
            local: date(2026, 11, 22),
            calendar: Calendar::default(),
        };
        let facts = ReceiptFacts {
            source: Source::Web,
            arrived_on: now.local,
            regulation: line("2026-1"),
        };
        let reference = Reference::new(2026, 42);
        let (events, case) =
            open(reference, reaction, facts, &Actor::Parent, &now).expect("a receipt");
        let mut journey = Self {
            org,
            case,
            history: Vec::new(),
            now,
        };
        for event in events {
            journey.record(By::Parent, event);
        }
        journey
    }

    fn record(&mut self, by: By, event: Event) {
        let number = u32::try_from(self.history.len()).expect("few events") + 1;
        self.history.push(Recorded {
            seq: u64::from(number),
            reference: self.case.reference,
            number,
            at: self.now.instant,
            by,
            event: Some(event),
        });
    }

    pub fn who(&self, slug: &str) -> &Colleague {
        self.org.colleague(&id(slug)).expect("a colleague")
    }

    /// An hour later, the actor does this.
    pub fn then(mut self, actor: &str, command: &Command) -> Self {
        let actor = match actor {
            "ouder" => Actor::Parent,
            "systeem" => Actor::System,
            slug => Actor::Staff(self.who(slug).clone()),
        };
        self.later(1);
        let events = decide(&self.case, command, &actor, &self.now).expect("an accepted command");
        let by = By::from(&actor);
        for event in events {
            let at = self.now.instant;
            let reference = self.case.reference;
            self.case = evolve(Some(self.case.clone()), reference, &event, &by, at);
            self.record(by.clone(), event);
        }
        self
    }

    fn later(&mut self, hours: i64) {
        self.now.instant += Duration::hours(hours);
        self.now.local = local(self.now.instant).date();
    }

    pub fn days_later(mut self, days: i64) -> Self {
        self.later(24 * days);
        self
    }

    /// A letter as `writer` approves it now.
    pub fn letter(
        &self,
        writer: &str,
        (kind, text, channel): (LetterKind, Message, Channel),
    ) -> Command {
        let needs = Needs::Nothing;
        let asked = (kind, needs, &text, channel);
        let writer = Some(self.who(writer));
        let printed = printed(&self.case, asked, writer, &self.org, self.now.local);
        let printed = printed.expect("all it needs");
        Command::ApproveLetter {
            kind,
            text,
            needs,
            channel,
            printed,
        }
    }

    /// Checked, assigned to Sanne and announced by mail.
    pub fn announced(self) -> Self {
        let assigned = self.assigned();
        let words = message("Ik bel u morgen.");
        let letter = assigned.letter("sanne", (LetterKind::HandlerKnown, words, Channel::Mail));
        let on = date(2026, 11, 23);
        assigned
            .then("sanne", &letter)
            .then("systeem", &Command::DeliverLetter { number: 1, on })
    }

    pub fn assigned(self) -> Self {
        let to = Box::new(self.who("sanne").clone());
        self.then("inge", &Command::CompleteInvolvementCheck)
            .then("inge", &Command::Assign { to, reason: None })
    }

    /// Thanked and closed by letter on the tracking page, or by mail where there is an address.
    pub fn thanked(self) -> Self {
        let words = message("Wij hangen uw reactie op in de teamkamer.");
        let letter = self.letter("inge", (LetterKind::Thanks, words, Channel::Mail));
        let approved = self.then("inge", &letter);
        let on = approved.now.local;
        approved.then("systeem", &Command::DeliverLetter { number: 1, on })
    }

    /// Withdrawn by the parent, and closed by the letter that confirms it.
    pub fn withdrawn(self) -> Self {
        let words = message("U trok uw reactie in.");
        let kind = LetterKind::Withdrawn;
        let channel = Channel::Mail;
        let needs = Needs::Nothing;
        let printed = printed(
            &self.case,
            (kind, needs, &words, channel),
            None,
            &self.org,
            self.now.local,
        );
        let withdraw = Command::Withdraw {
            proof: None,
            text: words,
            channel,
            printed: printed.expect("all it needs"),
        };
        let withdrawn = self.then("ouder", &withdraw);
        let on = withdrawn.now.local;
        withdrawn.then("systeem", &Command::DeliverLetter { number: 1, on })
    }

    pub fn lens(&self, language: Language) -> Lens<'_> {
        Lens {
            org: &self.org,
            now: &self.now,
            language,
            local: &local,
        }
    }
}
