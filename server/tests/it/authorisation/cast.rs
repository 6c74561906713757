//! The organisation with everybody at their desk, and cases in every situation.

use std::collections::BTreeMap;

use app::form::{ActForm, Acted};
use app::services::Recorder;
use chrono::TimeDelta;
use domain::case::Case;
use domain::event::Recorded;
use domain::ports::{CaseStore as _, Change, Now, Submission, Submitted};
use domain::reaction::Language;
use domain::reference::{IdempotencyKey, Reference};
use domain::retention::{Retention, Terms};
use domain::staff::{Actor, Colleague, StaffId};
use domain::view::{CaseView, Lens, case_view};
use domain::visibility::{Readers, readers};
use domain::words::Remark;
use domain::{Command, CommandKind, evolve};

use super::fields::filled;
use super::situation::{Situation, Step};
use crate::acts::{STORY, WORDS, fresh_key, posted};
use crate::browser::Browser;
use crate::testapp::Answer;
use crate::world::{World, code_on, complaint, everybody};

/// Everybody, each at a desk of their own.
pub struct Cast {
    pub world: World,
    desks: BTreeMap<&'static str, Browser>,
}

/// A case in a situation, and its parent, who opened it with the code.
pub struct Scene {
    pub situation: Situation,
    pub reference: Reference,
    pub parent: Browser,
}

impl Cast {
    pub async fn new() -> Self {
        let world = World::new().await;
        let mut desks = BTreeMap::new();
        for id in everybody() {
            desks.insert(id, world.desk_of(id).await);
        }
        Self { world, desks }
    }

    pub fn desk(&self, who: &str) -> &Browser {
        &self.desks[who]
    }

    pub fn now(&self) -> Now {
        self.world.site.ports.now()
    }

    pub fn colleague(&self, who: &str) -> Colleague {
        let id = StaffId::parse(who).expect("a slug");
        let org = self.world.site.ports.roster.current();
        org.colleague(&id).expect("a colleague").clone()
    }

    pub async fn case(&self, reference: Reference) -> Case {
        let case = self.world.store.case(reference).await;
        case.expect("a store").expect("a case")
    }

    /// What a refused act leaves as it was: the case's version and the feed's end.
    pub async fn state(&self, reference: Reference) -> (u32, u64) {
        let head = self.world.store.head().await.expect("a head");
        (self.case(reference).await.version, head)
    }

    /// The case's page as the rules would show it to this colleague.
    pub fn view(&self, case: &Case, who: &Colleague) -> CaseView {
        let ports = &self.world.site.ports;
        let (org, now) = (ports.roster.current(), ports.now());
        let local = |at| ports.clock.local(at);
        let lens = Lens {
            org: &org,
            now: &now,
            language: Language::Nl,
            local: &local,
        };
        case_view(case, &[], who, 0, &lens)
    }

    /// Brings a case there, by the same calls as people's browsers make.
    pub async fn set(&self, situation: Situation) -> Scene {
        let now = self.world.clock.instant();
        let steps = situation.steps();
        let days = steps.iter().filter_map(|step| match step {
            Step::DaysAgo(days) => Some(*days),
            Step::Does(..) | Step::Objects | Step::Posted | Step::Forgotten => None,
        });
        self.world.clock.set(now - TimeDelta::days(days.sum()));
        let (reference, code) = self.received(situation.reaction()).await;
        for step in steps {
            match step {
                Step::Does(who, kind, more) => self.does(who, reference, kind, more).await,
                Step::Objects => self.objects(reference).await,
                Step::Posted => posted(&self.world).await,
                Step::Forgotten | Step::DaysAgo(_) => {}
            }
        }
        self.world.clock.set(now);
        let parent = self.entered(&code).await;
        if situation == Situation::Anonymised {
            self.forgotten(reference).await;
        }
        Scene {
            situation,
            reference,
            parent,
        }
    }

    /// A new reaction and its code.
    async fn received(&self, more: &[(&str, &str)]) -> (Reference, String) {
        let (key, parent) = (fresh_key(), self.world.browser());
        let mut fields: Vec<(&str, &str)> = complaint(&key, STORY);
        fields.retain(|(known, _)| more.iter().all(|(name, _)| name != known));
        fields.extend_from_slice(more);
        let answer = parent.post("/reageren", &fields).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let reference = self.world.newest().await;
        let code = code_on(parent.get("/ontvangst").await.text());
        (reference.parse().expect("a reference"), code)
    }

    /// The parent, who gave the code.
    async fn entered(&self, code: &str) -> Browser {
        let parent = self.world.browser();
        let answer = parent.post("/volgen", &[("code", code)]).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        parent
    }

    /// An act that is accepted, whatever has to be read before it.
    async fn does(
        &self,
        who: &str,
        reference: Reference,
        kind: CommandKind,
        more: &[(&str, &str)],
    ) {
        let case = self.case(reference).await;
        let mut form = filled(self, &case, &self.colleague(who), kind);
        form.values
            .retain(|(known, _)| more.iter().all(|(name, _)| name != known));
        let more = more
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        form.values.extend(more);
        let answer = called_to_the_end(self.desk(who), form).await;
        assert_eq!(answer.status, 200, "{who} {kind:?}: {}", answer.text());
    }

    async fn objects(&self, reference: Reference) {
        let case = self.case(reference).await;
        let reason = Remark::parse(WORDS).expect("a remark");
        let recorder = Recorder::new(&self.world.site.ports);
        let command = Command::Object { reason };
        let done = recorder.run(&case, &command, &Actor::Parent, None).await;
        done.expect("an objection");
    }

    /// Anonymised, as if its term were over: the parent's visit goes on, the code is dead.
    async fn forgotten(&self, reference: Reference) {
        let case = self.case(reference).await;
        let command = Command::Anonymise(Box::new(Retention {
            terms: Terms {
                complaint: 0,
                other: 0,
            },
            frozen: (2020..2040).collect(),
        }));
        let recorder = Recorder::new(&self.world.site.ports);
        let done = recorder.run(&case, &command, &Actor::System, None).await;
        done.expect("anonymised");
    }

    /// Another case to which the same happened.
    pub async fn copy(&self, of: Reference) -> Reference {
        let history = self.world.store.history(of).await.expect("a record");
        let same = |one: &Recorded, next: &Recorded| one.by == next.by && one.at == next.at;
        let mut parts = history.chunk_by(same);
        let first = parts.next().expect("a receipt").to_vec();
        let ports = &self.world.site.ports;
        let key = IdempotencyKey::parse(&fresh_key()).expect("a key");
        let submission = Submission {
            code: ports.keyring.code_hash(&ports.keyring.code(&key)),
            fingerprint: String::new(),
            year: 2026,
            build: Box::new(move |reference| change(None, reference, &first)),
            key,
        };
        let Ok(Submitted::New(reference)) = self.world.store.submit(submission).await else {
            panic!("not received")
        };
        for part in parts {
            let change = change(Some(&self.case(reference).await), reference, part);
            self.world.store.append(change).await.expect("stored");
        }
        reference
    }
}

/// These events on a case.
fn change(before: Option<&Case>, reference: Reference, part: &[Recorded]) -> Change {
    let events: Vec<_> = part.iter().filter_map(|one| one.event.clone()).collect();
    let after = part.iter().fold(before.cloned(), |case, one| {
        let event = one.event.as_ref().expect("not erased");
        Some(evolve(case, reference, event, &one.by, one.at))
    });
    let case = after.expect("an event");
    Change {
        key: None,
        expected: before.map_or(0, |case| case.version),
        by: part[0].by.clone(),
        at: part[0].at,
        events,
        before: before.map_or_else(Readers::default, readers),
        after: readers(&case),
        notices: Vec::new(),
        beside: None,
        case,
    }
}

/// One call of an act.
pub async fn called(desk: &Browser, form: &ActForm) -> Answer {
    let body = serde_json::json!({ "form": form }).to_string();
    desk.call("/api/team/act", &body).await
}

/// What has to be read first is read, and approved.
pub async fn called_to_the_end(desk: &Browser, form: ActForm) -> Answer {
    let answer = called(desk, &form).await;
    match serde_json::from_slice::<Acted>(&answer.body) {
        Ok(Acted::Asked(asked)) => {
            let seen = asked.seen;
            called(desk, &ActForm { seen, ..form }).await
        }
        Ok(Acted::Done(_)) | Err(_) => answer,
    }
}

/// The plain form of an act.
pub async fn sent(desk: &Browser, form: &ActForm) -> Answer {
    let own = [
        ("act", &form.act),
        ("version", &form.version),
        ("key", &form.key),
        ("number", &form.number),
    ];
    let own = own.into_iter().map(|(name, value)| (name, value.as_str()));
    let values = form.values.iter();
    let values = values.map(|(name, value)| (name.as_str(), value.as_str()));
    let fields: Vec<(&str, &str)> = own.chain(values).collect();
    desk.post(&format!("/team/reactie/{}", form.reference), &fields)
        .await
}
