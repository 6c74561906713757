//! What is done with personal data.

mod device;
mod rights;

use crate::parent::prose::Block::{List, Terms, Text};
use crate::parent::prose::Span::{Brand, Plain, Strong};
use crate::parent::prose::{Part, Prose};
use device::{DEVICE, MAIL, OTHERS};
use rights::{QUESTIONS, RIGHTS};

pub(super) static PROSE: Prose = Prose {
    title: "Privacy: what we do with your data",
    lead: &[
        Brand,
        Plain(
            " uses your data to handle your reaction and to answer you. Here you can read which data we use, who sees them, and what your rights are.",
        ),
    ],
    parts: &[
        SHORT, DATA, BASIS, READERS, KEPT, DEVICE, MAIL, OTHERS, RIGHTS, QUESTIONS,
    ],
};

const SHORT: Part = Part {
    id: "kort",
    heading: "In short",
    blocks: &[List(&[
        &[Plain(
            "Your reaction is read only by people who need it for their work.",
        )],
        &[Plain("Whoever is involved does not see it.")],
        &[Plain("You may stay anonymous.")],
        &[Plain("Our e-mails never hold what you wrote.")],
        &[Plain(
            "This site does not track you and loads nothing from other companies.",
        )],
        &[Plain(
            "We erase a complaint 24 months after closing it, and other reactions after 12 months.",
        )],
    ])],
};

const DATA: Part = Part {
    id: "gegevens",
    heading: "Which data we use",
    blocks: &[
        Text(&[
            Brand,
            Plain(" is responsible for the data you give through this site. They are:"),
        ]),
        Terms(&[
            (
                "Your reaction",
                &[Plain(
                    "What you write, which location it is about and when it happened. Also who you talked to, what solution you would like, and who must not see it.",
                )],
            ),
            (
                "You",
                &[Plain(
                    "Your name, e-mail address and phone number. Whether you are a parent or somebody else, and how and when you want to be contacted. We ask for your address only if you want letters by post.",
                )],
            ),
            (
                "Your child",
                &[Plain(
                    "Only the first name and the group, and only if you fill them in. We never ask for a date of birth or a citizen service number (BSN).",
                )],
            ),
            (
                "What follows",
                &[Plain(
                    "Messages, letters, agreements, our judgment, and how satisfied you are.",
                )],
            ),
        ]),
        Text(&[Plain(
            "Only for a complaint do we need your name, and your e-mail address or phone number. If you stay anonymous, we don’t need those either.",
        )]),
        Text(&[
            Strong("Write only what is needed."),
            Plain(
                " Please leave out medical details and names of other children if you can. If we need them to understand your reaction, we use them for nothing else.",
            ),
        ]),
        Text(&[Plain(
            "To stop abuse, we count for a short time how often something is sent from an internet address. That address is not in our logs, and we don’t keep it with your reaction.",
        )]),
    ],
};

const BASIS: Part = Part {
    id: "waarom",
    heading: "Why we may do this",
    blocks: &[
        Terms(&[
            (
                "For a complaint: a legal duty",
                &[Plain(
                    "The Dutch Childcare Act says that we must handle parents’ complaints with care, and report on them every year.",
                )],
            ),
            (
                "For a compliment, suggestion or tip: a legitimate interest",
                &[Plain(
                    "We want to make our childcare better, and to be able to answer you.",
                )],
            ),
        ]),
        Text(&[Plain(
            "That is why the form does not ask for your consent. There is one exception: we share your reaction with the parents’ committee, without names, only if you tick that box. We use your data for nothing else.",
        )]),
    ],
};

const READERS: Part = Part {
    id: "wie-leest",
    heading: "Who reads your reaction",
    blocks: &[
        List(&[
            &[Plain(
                "The coordinator, who is the first to read every reaction.",
            )],
            &[Plain("The managers in charge of the location.")],
            &[Plain(
                "Whoever handles your reaction. A colleague who has to look into something sees only the part that takes.",
            )],
            &[Plain(
                "The cluster manager and the director. If it is serious, they are told at once.",
            )],
            &[Plain(
                "The child protection officer, only if abuse is suspected.",
            )],
            &[Plain(
                "The data protection officer, only if their work asks for it.",
            )],
        ]),
        Text(&[
            Strong("Whoever is involved does not see your reaction."),
            Plain(
                " The technical administrator sees no reactions. The parents’ committee gets no names. For a confidential reaction the group of readers is smaller still, and we record who opens it.",
            ),
        ]),
        Text(&[Plain(
            "Is your reaction about a member of staff? They, too, may ask which data we have about them. We protect your data when we answer.",
        )]),
    ],
};

const KEPT: Part = Part {
    id: "bewaren",
    heading: "How long we keep your data",
    blocks: &[
        Terms(&[
            ("Complaint", &[Plain("24 months after closing.")]),
            (
                "Compliment, suggestion or tip",
                &[Plain("12 months after closing.")],
            ),
            (
                "Serious reaction, dispute or police report",
                &[Plain(
                    "Until 24 months after everything has ended. Every year we check whether we still need it.",
                )],
            ),
            (
                "Tracking code",
                &[Plain(
                    "You can read your reaction for 12 months after closing. After that the code opens nothing.",
                )],
            ),
            (
                "E-mails we sent you, and technical logs",
                &[Plain("90 days.")],
            ),
            (
                "Backups",
                &[Plain(
                    "35 days. If we put a backup in place, we erase once more what had been erased.",
                )],
            ),
        ]),
        Text(&[Plain(
            "After that we erase what you wrote, the messages and all names. What is left: the kind of reaction, the subject, the location, the month, whether we were in time, and how satisfied you were. If you reopen your reaction, we count from the last closing. We erase only when your reaction is in the figures of the yearly report. The report holds no personal data.",
        )]),
    ],
};
