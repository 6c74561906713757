//! Who outside the organisation can help.

use crate::parent::prose::Block::{List, Terms, Text};
use crate::parent::prose::Span::{Brand, Dutch, Link, Plain, Strong};
use crate::parent::prose::{Part, Prose};

pub(super) static PROSE: Prose = Prose {
    title: "Who else can help you",
    lead: &[
        Plain("Can’t you work it out with "),
        Brand,
        Plain(", or would you like advice first? Here you can read who can help you, and when."),
    ],
    parts: &[DANGER, FIRST, COMMITTEE, DESK, DISPUTES, INSPECTION, FREE],
};

const DANGER: Part = Part {
    id: "gevaar",
    heading: "In case of danger, violence or abuse",
    blocks: &[
        Text(&[Plain("Don’t wait for us.")]),
        Terms(&[
            (
                "Danger right now",
                &[Plain("Call "), Link("112", "tel:112"), Plain(".")],
            ),
            (
                "Violence or abuse at home",
                &[
                    Plain("Are you worried? Call Veilig Thuis, day and night: "),
                    Link("0800-2000", "tel:08002000"),
                    Plain(". The call is free."),
                ],
            ),
            (
                "Violence or abuse by a member of staff",
                &[
                    Plain("Call the confidential inspector ("),
                    Dutch("vertrouwensinspecteur"),
                    Plain(") of the Inspectorate of Education: "),
                    Link("0900-1113111", "tel:09001113111"),
                    Plain(
                        ". You can do so about sexual abuse, sexual harassment, and physical or mental violence. You may call them yourself, even if you haven’t told us anything.",
                    ),
                ],
            ),
        ]),
        Text(&[Plain(
            "What if we hear of such a suspicion about one of our staff? Then we must talk to the confidential inspector. If the suspicion is reasonable, we report it to the police at once.",
        )]),
    ],
};

const FIRST: Part = Part {
    id: "eerst-bij-ons",
    heading: "First to us, or straight to somebody else?",
    blocks: &[
        Text(&[
            Plain("It is mostly best to "),
            Link("send us your complaint", "/reageren"),
            Plain(
                " first. We are often the quickest to change something, and the disputes committee usually asks for it. You may always ask for advice, also beforehand.",
            ),
        ]),
        Terms(&[
            (
                "You want us to put something right",
                &[
                    Plain("Start with us. "),
                    Link("Read how we handle your reaction", "/procedure"),
                    Plain("."),
                ],
            ),
            (
                "You first want to know what you can do",
                &[Plain("Ask the Klachtenloket Kinderopvang.")],
            ),
            (
                "It concerns other parents too",
                &[Plain("Talk to the parents’ committee of the location.")],
            ),
            (
                "We don’t answer, or you feel we don’t take you seriously",
                &[Plain("Go to the Klachtenloket Kinderopvang.")],
            ),
            (
                "After 6 weeks we still don’t agree",
                &[Plain(
                    "Let the Klachtenloket mediate, or ask the Geschillencommissie to decide.",
                )],
            ),
            (
                "You are afraid to complain to us",
                &[Plain(
                    "You may be able to go straight to the Geschillencommissie. The Klachtenloket can advise you on this.",
                )],
            ),
            (
                "You see that the rules for childcare are broken",
                &[Plain("Report it to the GGD or the municipality.")],
            ),
        ]),
    ],
};

const COMMITTEE: Part = Part {
    id: "oudercommissie",
    heading: "The parents’ committee",
    blocks: &[
        Text(&[
            Plain("At the location, parents have a say through the parents’ committee ("),
            Dutch("oudercommissie"),
            Plain(
                "). Does your complaint matter to other parents as well? Then the committee can look at our policy and advise us. It can also raise things that you can’t raise yourself.",
            ),
        ]),
        Text(&[Plain(
            "The parents’ committee is not a complaints committee. It does not handle your complaint, and we don’t tell it who you are.",
        )]),
    ],
};

const DESK: Part = Part {
    id: "klachtenloket",
    heading: "Klachtenloket Kinderopvang",
    blocks: &[
        Text(&[
            Plain(
                "This is the national desk for complaints about childcare. It gives all parents free information and advice. It can also mediate: help you and us to work it out. That is done by phone, or with a mediator. Two half-days (",
            ),
            Dutch("dagdelen"),
            Plain(") with a mediator are free."),
        ]),
        Text(&[Plain("You can go there if:")]),
        List(&[
            &[Plain("you would like advice first;")],
            &[Plain(
                "you have sent us a complaint and hear nothing within 6 weeks;",
            )],
            &[Plain("you feel you are not taken seriously;")],
            &[Plain("there are no good rules for complaints.")],
        ]),
        Text(&[
            Plain("See "),
            Link(
                "www.klachtenloket-kinderopvang.nl",
                "https://www.klachtenloket-kinderopvang.nl",
            ),
            Plain("."),
        ]),
    ],
};

const DISPUTES: Part = Part {
    id: "geschillencommissie",
    heading: "Geschillencommissie Kinderopvang",
    blocks: &[
        Text(&[
            Plain(
                "This national disputes committee is independent and decides on your complaint. You and we must keep to its decision. ",
            ),
            Brand,
            Plain(" belongs to the committee’s scheme, as every childcare organisation must."),
        ]),
        Text(&[Plain("You can go there if:")]),
        List(&[
            &[Plain(
                "we don’t respond to your written complaint within 6 weeks;",
            )],
            &[Plain(
                "we haven’t reached agreement with you after 6 weeks;",
            )],
            &[Plain("there are no good rules for complaints.")],
        ]),
        Text(&[
            Strong("Sometimes you can go there straight away."),
            Plain(
                " That is when nobody can ask you to complain to us first. For example because you were intimidated, or fear what may follow. The committee looks at this case by case.",
            ),
        ]),
        Text(&[
            Plain(
                "The committee deals with complaints about the agreement and costs, the quality, the opening hours and the conduct of staff. It does not take complaints about a childminder (",
            ),
            Dutch("gastouder"),
            Plain(")."),
        ]),
        Text(&[
            Plain(
                "Go there within 12 months after you complained to us. You pay a fee. See the committee’s site for the amount, for when you get it back, and to check the time limit: ",
            ),
            Link(
                "www.degeschillencommissie.nl",
                "https://www.degeschillencommissie.nl",
            ),
            Plain("."),
        ]),
        Text(&[Plain(
            "The parents’ committee can go there too, if it disagrees with a decision of ours.",
        )]),
    ],
};

const INSPECTION: Part = Part {
    id: "ggd",
    heading: "GGD and municipality",
    blocks: &[Text(&[Plain(
        "The GGD (the public health service) inspects childcare for the municipality. Is something going wrong at a location? You can report it there. They use your report when they inspect. They do not decide on your complaint.",
    )])],
};

const FREE: Part = Part {
    id: "vrij",
    heading: "You are always free to go",
    blocks: &[
        Text(&[
            Strong(
                "If you turn to somebody outside our organisation, we treat you and your child no differently.",
            ),
            Plain(
                " Your place stays your place. And we go on with your reaction, if you want us to.",
            ),
        ]),
        Text(&[Plain(
            "Have you already sent us a reaction? Our proposal and our closing letter also say who can help you.",
        )]),
    ],
};
