//! What you can ask, and whom.

use crate::parent::prose::Block::{Terms, Text};
use crate::parent::prose::Part;
use crate::parent::prose::Span::{Link, Plain, Strong};

pub(super) const RIGHTS: Part = Part {
    id: "rechten",
    heading: "Your rights",
    blocks: &[
        Terms(&[
            (
                "Access",
                &[Plain(
                    "You ask which data we have about you, and get a copy.",
                )],
            ),
            (
                "Correction",
                &[Plain("If something is wrong, we put it right.")],
            ),
            (
                "Erasure",
                &[Plain(
                    "You ask us to erase data. Sometimes we may not do so yet, for example as long as the law makes us handle your complaint.",
                )],
            ),
            (
                "Restriction",
                &[Plain(
                    "You ask us not to use data for a while, for example until it is clear whether they are right.",
                )],
            ),
            (
                "Objection",
                &[Plain(
                    "You don’t agree that we use your data. You can object for a compliment, suggestion or tip.",
                )],
            ),
        ]),
        Text(&[
            Strong("You get an answer within 1 month."),
            Plain(
                " If your question is complicated, it can take 2 months more. We tell you so within the first month. If we say no, you read why.",
            ),
        ]),
        Text(&[
            Plain("Ask us in a message on "),
            Link("your tracking page", "/volgen"),
            Plain(
                " or at the location. We may ask who you are, so that your data don’t go to somebody else. Is your question about your child? You can see and correct data if you have parental authority.",
            ),
        ]),
        Text(&[Plain(
            "If you reacted anonymously, we don’t know which reaction is yours. Give us your tracking code, or write to us on your tracking page.",
        )]),
    ],
};

pub(super) const QUESTIONS: Part = Part {
    id: "vragen",
    heading: "Questions, or not satisfied?",
    blocks: &[
        Text(&[
            Plain(
                "We have a data protection officer, who sees to it that we treat data well. You can reach this officer through the location. Or write “for the data protection officer” above a message on your tracking page or in ",
            ),
            Link("the form", "/reageren"),
            Plain("."),
        ]),
        Text(&[
            Plain(
                "You may also complain to the Dutch data protection authority, the Autoriteit Persoonsgegevens: ",
            ),
            Link(
                "www.autoriteitpersoonsgegevens.nl",
                "https://www.autoriteitpersoonsgegevens.nl",
            ),
            Plain("."),
        ]),
    ],
};
