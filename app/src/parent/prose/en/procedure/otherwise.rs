//! What can be done when things go otherwise.

use crate::parent::prose::Block::Text;
use crate::parent::prose::Part;
use crate::parent::prose::Span::{Dutch, Link, Plain, Strong};

pub(super) const SEVERE: Part = Part {
    id: "ernstig",
    heading: "When it is serious",
    blocks: &[
        Text(&[
            Strong("Is a child in danger right now?"),
            Plain(" Call "),
            Link("112", "tel:112"),
            Plain("."),
        ]),
        Text(&[Plain(
            "Is your reaction serious, with consequences that may be far-reaching? Then the director and the cluster manager know at once, and the director decides who handles it. They are also told at once if you say on the form that it is about a child’s safety. Once a reaction is rated serious, only the director can change that.",
        )]),
        Text(&[Plain(
            "If the director is involved, a member of the board does the director’s part.",
        )]),
        Text(&[
            Plain(
                "Could a member of staff have mistreated or sexually abused a child? Then only a small group knows of it. We must talk to the confidential inspector (",
            ),
            Dutch("vertrouwensinspecteur"),
            Plain(
                "). If the suspicion is reasonable, we report it to the police at once. The law demands both.",
            ),
        ]),
    ],
};

pub(super) const INVOLVED: Part = Part {
    id: "betrokken",
    heading: "Who does not see your reaction",
    blocks: &[
        Text(&[
            Strong("Whoever is involved does not see your reaction and does not handle it."),
            Plain(
                " They can’t open it or find it, and get no message about it. The handler may talk to them about what happened, so that we hear both sides.",
            ),
        ]),
        Text(&[Plain(
            "On the form you can say who of us must not see your reaction. With a complaint we always find out first who is involved, within 1 working day. Until then, the manager of the location does not see it.",
        )]),
    ],
};

pub(super) const OBJECTION: Part = Part {
    id: "andere-behandelaar",
    heading: "Would you rather have another handler?",
    blocks: &[Text(&[Plain(
        "Write to us on your tracking page that you want somebody else, and why. You can do this once for each handler. We decide within 1 week and answer you in writing. The time limits stay the same.",
    )])],
};

pub(super) const AGAIN: Part = Part {
    id: "intrekken-heropenen",
    heading: "Withdrawing or reopening",
    blocks: &[
        Text(&[
            Strong("You can withdraw"),
            Plain(
                " your reaction as long as it is not closed. Write to us on your tracking page, and we confirm it. If it is something serious, we look into it all the same. You then get no more messages about it.",
            ),
        ]),
        Text(&[
            Strong("You can reopen"),
            Plain(
                " it within 6 weeks after closing. Ask us, for example at the location, give your reference and tell us why. The time limits then start again: 1 week, 3 weeks, and 6 weeks for a complaint. What was recorded before stays. If it is longer ago, send us a new reaction.",
            ),
        ]),
    ],
};

pub(super) const ELSEWHERE: Part = Part {
    id: "elders",
    heading: "Can’t you work it out with us?",
    blocks: &[Text(&[
        Plain(
            "You may always ask for advice outside our organisation. For complaints there are two national bodies, the Klachtenloket Kinderopvang and the Geschillencommissie Kinderopvang. Under ",
        ),
        Link("Who else can help you", "/elders"),
        Plain(" you can read when to go where."),
    ])],
};
