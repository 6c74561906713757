//! The procedure, in full.

mod otherwise;
mod steps;

use crate::parent::prose::Block::{List, Terms, Text};
use crate::parent::prose::Span::{Brand, Dutch, Link, Plain, Strong};
use crate::parent::prose::{Part, Prose};
use otherwise::{AGAIN, ELSEWHERE, INVOLVED, OBJECTION, SEVERE};
use steps::{PROPOSAL, STEP_1, STEP_2, STEP_3, STEP_4};

pub(super) static PROSE: Prose = Prose {
    title: "How we handle your reaction",
    lead: &[
        Plain("You sent "),
        Brand,
        Plain(
            " a compliment, a suggestion, a tip or a complaint, or you are thinking of it. This page tells you who does what, and when.",
        ),
    ],
    parts: &[
        TERMS, WHO, NATURES, TALK, SENDING, STEP_1, STEP_2, PROPOSAL, STEP_3, STEP_4, SEVERE,
        INVOLVED, OBJECTION, AGAIN, ELSEWHERE,
    ],
};

const TERMS: Part = Part {
    id: "termijnen",
    heading: "When you hear from us",
    blocks: &[
        Text(&[Plain(
            "There are three kinds of time limits, and they are not equally firm. So we always say which one we mean.",
        )]),
        Terms(&[
            (
                "Promise: within 1 week",
                &[Plain(
                    "You are told in writing who handles your reaction. We promise this for every reaction.",
                )],
            ),
            (
                "Aim: within 3 weeks",
                &[Plain(
                    "We have proposed a fitting solution. For a compliment, a suggestion or a tip, you know by then what we do with it. We do our best to keep to this. If we can’t, we tell you why, and when our proposal will be there.",
                )],
            ),
            (
                "Law: within 6 weeks",
                &[
                    Plain(
                        "You get our judgment on your complaint, in writing and with reasons. The Dutch Childcare Act (",
                    ),
                    Dutch("Wet kinderopvang"),
                    Plain(") demands this. It applies to complaints only, and we can’t extend it."),
                ],
            ),
        ]),
        Text(&[Plain(
            "We count from the day we receive your reaction. For a letter, that is the day it arrives. Weekends and holidays count too. You find the exact dates on your receipt and on your tracking page.",
        )]),
        Text(&[Plain(
            "Do we ask you a question? Then only the aim of 3 weeks moves on, by the days we wait for your answer and by 14 days at most. The other two stay as they are.",
        )]),
        Text(&[Plain(
            "If it takes longer, we tell you after 3 weeks and after 5 weeks how things stand. Is your reaction not closed after 6 weeks? Then we tell you who else can help you.",
        )]),
    ],
};

const WHO: Part = Part {
    id: "wie",
    heading: "Who can react?",
    blocks: &[
        Text(&[
            Plain("Everybody who has to do with childcare at "),
            Brand,
            Plain(":"),
        ]),
        List(&[
            &[Plain("Parents and carers of a child who comes to us.")],
            &[Plain(
                "Parents and carers of a child who used to come to us.",
            )],
            &[Plain(
                "Parents and carers who are looking for a place with us, for example with a child on the waiting list.",
            )],
            &[
                Plain("The parents’ committee ("),
                Dutch("oudercommissie"),
                Plain(")."),
            ],
        ]),
        Text(&[Plain(
            "Are you somebody else, a grandparent or a neighbour perhaps? We read your reaction too. Choose “Other” on the form.",
        )]),
    ],
};

const NATURES: Part = Part {
    id: "soorten",
    heading: "Four kinds of reactions",
    blocks: &[
        Terms(&[
            (
                "Compliment",
                &[Plain("Something or someone made you happy.")],
            ),
            (
                "Suggestion",
                &[Plain("You have an idea for doing something differently.")],
            ),
            (
                "Tip",
                &[Plain("You point out something that could be better.")],
            ),
            (
                "Complaint",
                &[Plain("You are not satisfied and want us to act.")],
            ),
        ]),
        Text(&[Plain(
            "Not sure? Choose what comes closest. If we think your tip is really a complaint, we handle it as one and tell you so. We only turn a complaint into something else if you agree.",
        )]),
        Text(&[Plain(
            "For a compliment, a suggestion or a tip you mostly get one message. It thanks you, and says who received your reaction and what we do with it. That also closes it. If more is needed, we take all the steps on this page.",
        )]),
    ],
};

const TALK: Part = Part {
    id: "eerst-praten",
    heading: "Talk first, if you can",
    blocks: &[
        Text(&[Plain(
            "A talk is often the quickest way. Go to the person it is about, for example the childcare worker or the area manager. They can do something at once. We ask our staff, too, to talk with you when something is wrong.",
        )]),
        Text(&[
            Strong("You don’t have to."),
            Plain(
                " Can’t you work it out together? Do you dread the talk? Or would you rather tell the organisation? Then send us your reaction. The form asks whether you have talked to one of us. If you haven’t, we handle your reaction all the same.",
            ),
        ]),
    ],
};

const SENDING: Part = Part {
    id: "insturen",
    heading: "How to send your reaction",
    blocks: &[
        Text(&[
            Plain("Fill in "),
            Link("the form", "/reageren"),
            Plain(
                ". You need no account. Would you rather not use it? Then tell us at the location, call us, or send a letter or an e-mail. We record your reaction in the same way and confirm it the same day.",
            ),
        ]),
        Text(&[
            Plain(
                "When you have sent it, you get a reference and a tracking code. With the code you can ",
            ),
            Link("follow your reaction", "/volgen"),
            Plain(", read our letters and send us messages. Keep it safe."),
        ]),
        Text(&[
            Plain("For a complaint we need your name, and your e-mail address or phone number. "),
            Strong("You may also stay anonymous, whatever you send us, a complaint included."),
            Plain(
                " Then we can’t write to you or call you: you read our answer only with your tracking code. If you lose the code, we can’t give you a new one.",
            ),
        ]),
        Text(&[
            Plain("Our rules for reactions ("),
            Dutch("klantreactieregeling"),
            Plain(
                ") apply as they are on the day we receive yours. You can ask for them at the location.",
            ),
        ]),
    ],
};
