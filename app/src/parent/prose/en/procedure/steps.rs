//! The four steps.

use crate::parent::prose::Block::{List, Text};
use crate::parent::prose::Part;
use crate::parent::prose::Span::{Dutch, Plain, Strong};

pub(super) const STEP_1: Part = Part {
    id: "stap-1",
    heading: "Step 1: we read your reaction",
    blocks: &[
        Text(&[Plain(
            "We confirm at once that we have it. The coordinator reads it and puts it to the managers in charge.",
        )]),
        Text(&[Plain(
            "Is there a reason why we can’t handle it, for example because it is about another organisation? Then we write to you why, and where you can go.",
        )]),
    ],
};

pub(super) const STEP_2: Part = Part {
    id: "stap-2",
    heading: "Step 2: you know who handles it",
    blocks: &[
        Text(&[
            Strong("Promise: within 1 week."),
            Plain(
                " You are told in writing who handles your reaction. Mostly it is the head of the location, sometimes someone of a supporting department. That letter tells you:",
            ),
        ]),
        List(&[
            &[Plain("the handler’s name and job, and how to reach them;")],
            &[Plain("who decided this;")],
            &[Plain("when you can expect our proposal;")],
            &[Plain(
                "what to do if you would rather have another handler.",
            )],
        ]),
        Text(&[Plain(
            "The handler finds out what happened and talks with you. We record what we do and what we agree with you. You can read the agreements on your tracking page.",
        )]),
        Text(&[Plain(
            "The handler may ask you a question. If we have no answer after 7 days, we go on with what we know.",
        )]),
    ],
};

pub(super) const PROPOSAL: Part = Part {
    id: "voorstel",
    heading: "Our proposal, and our judgment on a complaint",
    blocks: &[
        Text(&[
            Strong("Aim: within 3 weeks."),
            Plain(" We propose a fitting solution. The proposal tells you:"),
        ]),
        List(&[
            &[Plain("your reaction in short;")],
            &[Plain(
                "what we looked into and who we talked to. We give jobs, not names;",
            )],
            &[Plain("what we think of it and what solution we propose;")],
            &[Plain("what we agree with you, with dates;")],
            &[Plain("how you can answer, and by when;")],
            &[Plain("who else can help you.")],
        ]),
        Text(&[Plain(
            "Don’t you agree with our proposal? Tell us, and tell us why. The handler then goes on with your reaction.",
        )]),
        Text(&[
            Strong("Law: within 6 weeks, for complaints only."),
            Plain(
                " You get our judgment in writing, with reasons. It is in the proposal or in the closing letter. For each part of your complaint we say whether it is upheld, partly upheld or not upheld. Sometimes we can’t judge; then too we say why. Do we take measures? Then we give the date by which each one is done.",
            ),
        ]),
    ],
};

pub(super) const STEP_3: Part = Part {
    id: "stap-3",
    heading: "Step 3: we ask whether you are satisfied",
    blocks: &[
        Text(&[Plain(
            "The handler gets in touch and goes through the agreements with you. There are two questions: are you satisfied with the solution, and are you satisfied with how it went? If we can’t reach you, we try once more on another day.",
        )]),
        Text(&[Plain(
            "If you are not satisfied, the handler doesn’t close your reaction alone. The cluster manager looks at it first.",
        )]),
        Text(&[Plain(
            "Then you get a closing letter: by post, or on your tracking page with an e-mail to say it is there. Your reaction is now officially closed. Without that letter we close nothing. It tells you:",
        )]),
        List(&[
            &[Plain(
                "for a complaint: our judgment, the reasons and the measures with their dates;",
            )],
            &[Plain("what we agreed;")],
            &[Plain("what you answered to our two questions;")],
            &[Plain(
                "when you can go to the Klachtenloket and to the Geschillencommissie;",
            )],
            &[Plain("how to ask us to look at it again;")],
            &[Plain("how long we keep your reaction.")],
        ]),
    ],
};

pub(super) const STEP_4: Part = Part {
    id: "stap-4",
    heading: "Step 4: we learn from it",
    blocks: &[
        Text(&[
            Plain(
                "Sometimes the whole organisation has to improve, or wants to. We start that together with the director and the cluster manager. ",
            ),
            Strong("We always ask the parents’ committee about a change."),
            Plain(" Only then do we make it. We give the committee no names."),
        ]),
        Text(&[
            Plain("Every year we publish a report ("),
            Dutch("Openbaar Jaarverslag Klantreacties"),
            Plain(
                "). Everybody can read there which reactions we got and what we did with them. Nobody will recognise you in it. Before 1 June it also goes to the GGD, which inspects childcare.",
            ),
        ]),
    ],
};
