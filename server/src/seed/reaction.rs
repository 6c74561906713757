//! The demo's reactions as data: what a parent sent, and what was done with it.

use domain::draft::Draft;
use serde::Deserialize;
use serde_json::Value;

const DATA: &str = include_str!("data/reactions.json");

/// One reaction of the demo.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Reaction {
    pub days_ago: i64,
    pub time: String,
    pub arrived_days_ago: Option<i64>,
    pub source: String,
    pub entered_by: Option<String>,
    pub language: String,
    pub nature: String,
    pub locations: Value,
    pub care: Option<String>,
    pub group: Option<String>,
    pub body: String,
    pub happened: Option<String>,
    pub discussed: Discussed,
    pub not_for: Option<String>,
    pub wish: Option<String>,
    pub safety: Option<String>,
    pub reporter: Reporter,
    pub child: Option<String>,
    pub share_with_committee: bool,
    pub script: Vec<Step>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Discussed {
    pub answer: Option<String>,
    pub with: Option<String>,
    pub when: Option<String>,
    pub outcome: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Reporter {
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub address: Option<Address>,
    pub relation: String,
    pub contact: Option<String>,
    pub reachable: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Address {
    pub street: String,
    pub postcode: String,
    pub town: String,
}

/// One act after receipt.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Step {
    pub after_hours: i64,
    pub by: String,
    pub act: Value,
}

/// All reactions of the demo.
pub(super) fn all() -> Result<Vec<Reaction>, String> {
    serde_json::from_str(DATA).map_err(|error| format!("the demo reactions: {error}"))
}

impl Reaction {
    /// The form as the parent (or the colleague who typed it) filled it in.
    pub(super) fn draft(&self, key: &str) -> Draft {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let reporter = &self.reporter;
        let address = reporter.address.as_ref();
        let known = [&reporter.name, &reporter.email, &reporter.phone];
        let anonymous = known.iter().all(|part| part.is_none()) && address.is_none();
        Draft {
            nature: self.nature.clone(),
            place: self.first_place(),
            care: text(&self.care),
            group: text(&self.group),
            body: self.body.clone(),
            happened: text(&self.happened),
            discussed: text(&self.discussed.answer),
            discussed_with: text(&self.discussed.with),
            discussed_when: text(&self.discussed.when),
            discussed_outcome: text(&self.discussed.outcome),
            not_for: text(&self.not_for),
            wish: text(&self.wish),
            safety: text(&self.safety),
            name: text(&reporter.name),
            email: text(&reporter.email),
            phone: text(&reporter.phone),
            contact: text(&reporter.contact),
            reachable: text(&reporter.reachable),
            street: address.map(|at| at.street.clone()).unwrap_or_default(),
            postcode: address.map(|at| at.postcode.clone()).unwrap_or_default(),
            town: address.map(|at| at.town.clone()).unwrap_or_default(),
            child: text(&self.child),
            relation: reporter.relation.clone(),
            share: if self.share_with_committee {
                "on".to_owned()
            } else {
                String::new()
            },
            anonymous: if anonymous {
                "on".to_owned()
            } else {
                String::new()
            },
            language: self.language.clone(),
            key: key.to_owned(),
        }
    }

    /// The locations named, beyond what the form's one choice can hold.
    pub(super) fn locations(&self) -> Vec<&str> {
        let list = self.locations.as_array();
        list.map(|list| list.iter().filter_map(Value::as_str).collect())
            .unwrap_or_default()
    }

    fn first_place(&self) -> String {
        match self.locations.as_str() {
            Some("organisation") => "organisatie".to_owned(),
            Some(_) => "onbekend".to_owned(),
            None => self
                .locations()
                .first()
                .map(ToString::to_string)
                .unwrap_or_default(),
        }
    }
}
