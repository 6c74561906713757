//! How usable the site is for everybody, and where it isn't yet.

use crate::parent::prose::Block::{List, Text};
use crate::parent::prose::Span::{Brand, Link, Plain, Strong};
use crate::parent::prose::{Part, Prose};

pub(super) static PROSE: Prose = Prose {
    title: "Accessibility of this site",
    lead: &[
        Brand,
        Plain(
            " wants everybody to be able to react, also if you have poor sight, use no mouse or find reading hard. Is there something you can’t do here? Tell us.",
        ),
    ],
    parts: &[TARGET, USE, TESTED, LIMITS, REPORT, REVIEWED],
};

const TARGET: Part = Part {
    id: "doel",
    heading: "What we aim for",
    blocks: &[Text(&[
        Brand,
        Plain(" builds this site to the international guidelines for accessibility: "),
        Strong("WCAG 2.2, level AA"),
        Plain(". That goes for every page, and for the pages of our staff too."),
    ])],
};

const USE: Part = Part {
    id: "gebruik",
    heading: "What you can count on",
    blocks: &[List(&[
        &[
            Strong("Without JavaScript:"),
            Plain(
                " you can send and follow a reaction, also when JavaScript is off or does not load.",
            ),
        ],
        &[
            Strong("Keyboard:"),
            Plain(" everything works without a mouse. You always see where you are."),
        ],
        &[
            Strong("Small screen:"),
            Plain(" everything fits a screen 320 pixels wide, without scrolling sideways."),
        ],
        &[
            Strong("Zoom:"),
            Plain(" you can zoom in to 400% and lose nothing."),
        ],
        &[
            Strong("Screen reader:"),
            Plain(
                " headings, fields, buttons and errors have names that are read aloud. New messages are announced.",
            ),
        ],
        &[
            Strong("Your own colours:"),
            Plain(
                " the site works in light and dark, and with colours you set yourself. Nothing is told by colour alone: there is always a word.",
            ),
        ],
        &[
            Strong("Motion:"),
            Plain(" if your device is set to less motion, nothing moves."),
        ],
        &[
            Strong("Time:"),
            Plain(
                " the form has no time limit. Your receipt can be seen for 1 hour. A visit to your tracking page lasts 1 hour too; then you enter your code again. Do you want longer? Choose “Remember me on this device”.",
            ),
        ],
        &[
            Strong("Language:"),
            Plain(" we write plain Dutch (level B1) and plain English."),
        ],
    ])],
};

const TESTED: Part = Part {
    id: "getest",
    heading: "How we check it",
    blocks: &[
        List(&[
            &[Plain(
                "Automatically: a program called axe looks for errors on every page, in light and in dark. If it finds one, we first put it right.",
            )],
            &[Plain(
                "By hand: we go through the pages with the keyboard only.",
            )],
        ]),
        Text(&[Plain(
            "These are our own checks. No independent party has audited the site yet.",
        )]),
    ],
};

const LIMITS: Part = Part {
    id: "grenzen",
    heading: "What is not certain, or not good yet",
    blocks: &[List(&[
        &[Plain(
            "An automatic check doesn’t find every error. So we don’t say that the site meets WCAG completely.",
        )],
        &[Plain(
            "We haven’t tried every screen reader, browser and aid.",
        )],
        &[Plain(
            "Letters are written by people. If you find one hard to read, ask the handler to explain it.",
        )],
        &[Plain(
            "A letter stays in the language it was written in, also when you read the page in another.",
        )],
        &[Plain(
            "Without JavaScript, a form you have half filled in is not kept on your device.",
        )],
        &[Plain(
            "We can’t answer for the sites of others that we link to.",
        )],
    ])],
};

const REPORT: Part = Part {
    id: "melden",
    heading: "Does something not work for you?",
    blocks: &[
        Text(&[
            Plain("Send us "),
            Link("a tip through the form", "/reageren?aard=tip"),
            Plain(
                ". Write which page you were on, what you wanted to do and what went wrong. If you like, tell us which aid you use.",
            ),
        ]),
        Text(&[Plain(
            "If you can’t use the form, call the location or tell them there. A member of staff fills it in together with you.",
        )]),
        Text(&[
            Strong("Within 1 week"),
            Plain(
                " you hear who takes it up. We aim to tell you within 3 weeks what we do about it. If our answer does not satisfy you, you can send a complaint. We handle it as our ",
            ),
            Link("procedure", "/procedure"),
            Plain(" says."),
        ]),
    ],
};

const REVIEWED: Part = Part {
    id: "datum",
    heading: "Last review",
    blocks: &[Text(&[Plain(
        "We last reviewed this statement on 24 November 2026.",
    )])],
};
