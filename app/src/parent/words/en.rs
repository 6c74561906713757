//! English: as plain as the Dutch, not word for word.

use super::{Danger, Follow, Form, Frame, Home, Receipt, Rights, Step, Trouble, Way, Words};
use domain::deadline::Commitment;

pub(super) static WORDS: Words = Words {
    frame: FRAME,
    home: HOME,
    form: FORM,
    danger: DANGER,
    receipt: RECEIPT,
    follow: FOLLOW,
    rights: RIGHTS,
    trouble: TROUBLE,
};

const FRAME: Frame = Frame {
    skip: "Skip to the content",
    nav: "Main menu",
    react: "Send a reaction",
    follow: "Follow",
    other_language: "Nederlands",
    other_slug: "nl",
    service: "Customer reactions",
    danger: "Is a child in danger right now?",
    staff: "For staff",
    loading: "The page is loading.",
};

const HOME: Home = Home {
    title: "Tell us",
    heading: "Tell us what goes well and what could be better",
    lead: "A compliment, a suggestion, a tip or a complaint: together we call them customer reactions. We read every one. You will hear who takes it up, and when.",
    choose: "Where would you like to start?",
    start: "Start your reaction",
    effort: "It takes about five minutes. You need no account and you may stay anonymous.",
    already: "Sent us something before? Follow your reaction",
    talk: "Talk about it first, if you can",
    talk_text: "A talk is often the quickest way. Go to the person it is about, for example the childcare worker or the area manager. They can do something at once. Can’t you work it out together? Or would you rather tell the organisation? Then use the form.",
    procedure: "What happens next",
    steps: [
        Step {
            title: "We read your reaction",
            terms: &[],
            text: "As soon as you send it, you get a tracking code. We put your reaction to the manager in charge. Is it serious, with consequences that may be far-reaching? Then the director and the cluster manager know at once, and the director decides who handles it.",
        },
        Step {
            title: "You know who handles it",
            terms: &[
                (Commitment::Promise, "within 1 week"),
                (Commitment::Aim, "a proposal or an answer within 3 weeks"),
            ],
            text: "We tell you in writing. Mostly it is the head of the location, sometimes someone of a supporting department. We record what we do and what we agree with you.",
        },
        Step {
            title: "We ask whether you are satisfied",
            terms: &[(
                Commitment::Law,
                "for a complaint: our judgment within 6 weeks",
            )],
            text: "The handler gets in touch. Are you satisfied with the solution? And with how it went? Together you go through what was agreed. Then you get a letter or e-mail and we close your reaction.",
        },
        Step {
            title: "We learn from it",
            terms: &[],
            text: "Sometimes the whole organisation has to improve. Then we take that up with the director and the cluster manager. The parents’ committee always has a say in changes. Every year we tell the public which reactions we got and what we did with them.",
        },
    ],
    expect: "What you can expect of us",
    expectations: [
        "With your tracking code you can always see where your reaction stands.",
        "Is there someone of us who must not see it? You can tell us.",
        "Our e-mails never hold what you wrote.",
        "Do you not agree with us? Then we tell you where else you can go.",
    ],
};

const FORM: Form = Form {
    title: "Your reaction",
    heading: "Your reaction",
    lead: "Fill in what you would like to tell us. Where it says “optional”, you may leave it empty.",
    step: ["Step 1 of 4", "Step 2 of 4", "Step 3 of 4", "Step 4 of 4"],
    legends: ["What is it about?", "Your story", "About you"],
    optional: "(optional)",
    choose: "Make a choice",
    no_choice: "No preference",
    other_places: "Other",
    more: "Tell us more: group, child, kind of care",
    why_contact: "With your details we can answer you. We use them for nothing else.",
    complaint_needs: "For a complaint we need your name, and your e-mail address or phone number.",
    privacy: "What you write is read by the coordinator, the managers in charge and whoever handles your reaction. Nobody else can get to it.",
    send: "Send your reaction",
    sending: "Sending…",
    left: "{} characters left",
    over: "{} characters too many",
    at_most: "At most {} characters left",
    too_long: "Your reaction is too long.",
};

const DANGER: Danger = Danger {
    heading: "Is there danger? Then don’t wait for us",
    now: "In danger right now:",
    home: "Worried about violence or abuse at home, day and night: Veilig Thuis,",
    inspector: "Suspected violence or abuse by a member of staff: the confidential inspector (vertrouwensinspecteur),",
    send: "You can still send your reaction afterwards.",
};

const RECEIPT: Receipt = Receipt {
    title: "We have your reaction",
    heading: "Thank you. We have your reaction",
    received: ("We received", "on"),
    reference: "Reference",
    code: "Your tracking code",
    code_text: "With this code you read our answer and can tell us more. Keep it safe. We only show it now.",
    copy: "Copy the code",
    copied: "Copied",
    print: "Print this page",
    promise: "When will you hear from us?",
    next: "What happens now?",
    now: [
        "We look at who can help you best.",
        "You get word in writing of who handles your reaction.",
        "With your tracking code you can always see where it stands.",
    ],
    now_light: [
        "We read your reaction and pass it on to the people concerned.",
        "You can read who got it and what we do with it.",
        "With your tracking code you can always see where it stands.",
    ],
    mailed: "We send you an e-mail to confirm. It does not hold what you wrote.",
    anonymous: "You are anonymous. We can’t reach you: you read our answer only with your tracking code.",
    unmailed: "You will get no e-mail from us. With your tracking code you can read how it goes.",
    follow: "Follow your reaction",
    expired: "This receipt can no longer be shown",
    expired_text: "We show it for one hour, so that nobody else on this device reads it. If you sent your reaction, it is safe with us. You can follow it with your tracking code.",
    expired_lost: "Do you have no code and are you not sure it was sent? Then you can send it again.",
};

const FOLLOW: Follow = Follow {
    title: "Follow your reaction",
    heading: "Follow your reaction",
    lead: "Fill in the tracking code from your receipt.",
    open: "See your reaction",
    opening: "Opening…",
    lost: "Lost your code?",
    lost_text: "Ask us at the location or by phone, and mention your reference (it begins with KR). If you reacted anonymously we can’t help you any further: we don’t know who you are.",
    ended: "Your visit has ended. That keeps your reaction yours. Fill in your code again.",
    unsent: "This message has not been sent yet. Copy it, fill in your code and then send it again.",
    copy_it: "This message has not been sent. Do you want to keep the text? Then copy it here.",
    case: "tracking",
    next: "What now?",
    handler: "Handler",
    promise: "When will you hear from us?",
    own: "What you wrote to us",
    timeline: "What has happened",
    letters: "Letters to you",
    write: "Tell us something more",
    write_hint: "Something to add, or a question: whoever handles your reaction reads it.",
    send: "Send your message",
    sending: "Sending…",
    sent: "Your message has been sent.",
    leave: "Stop viewing",
    leave_text: "Does somebody else use this device too? Then stop viewing when you are done. Nothing changes in your reaction.",
    stale: "This page could not be refreshed. We try again in half a minute.",
};

const RIGHTS: Rights = Rights {
    heading: "Good to know",
    short: "Good to know: who else can help, the rules, withdrawing",
    elsewhere: "Can’t you work it out with us? Who else can help you",
    ways: [
        Way {
            name: "Parents’ committee of the location",
            site: None,
            text: "Does your complaint concern other parents too? Then the parents’ committee (oudercommissie) can talk to us about it. It does not handle complaints itself.",
        },
        Way {
            name: "Klachtenloket Kinderopvang",
            site: Some("https://www.klachtenloket-kinderopvang.nl"),
            text: "The national desk for childcare complaints. It gives free advice and can help you and us to work it out.",
        },
        Way {
            name: "Geschillencommissie Kinderopvang",
            site: Some("https://www.degeschillencommissie.nl"),
            text: "The national disputes committee decides on your complaint. You and we must keep to its decision, and you pay a fee for it. You can go there if we do not respond to your complaint within six weeks, or if we do not reach agreement within six weeks. Can nobody ask you to complain to us first, for example because you fear what may follow? Then you can go there at once.",
        },
        Way {
            name: "GGD or municipality",
            site: None,
            text: "The GGD inspects childcare for the municipality. You can report there what is not going well. They do not decide on your complaint.",
        },
    ],
    regulation: "The rules we keep to",
    regulation_text: "Our rules for customer reactions (klantreactieregeling), version {}, apply to your reaction. They were in force when we received it. You can ask for them at the location.",
    regulation_any: "Our rules for customer reactions (klantreactieregeling) apply to every reaction, as they are on the day we receive it. You can ask for them at the location.",
    data: "Who reads your reaction and how long we keep it",
    data_text: "The coordinator, the managers in charge and whoever handles your reaction read what you write. Nobody else can get to it. We use your details only to handle your reaction and to answer you. We keep a complaint for two years after closing it, and a compliment, suggestion or tip for one year. After that only figures are left. You may ask what we know about you, and whether we will correct or erase it.",
    withdraw: "Withdrawing your reaction",
    withdraw_text: "You can withdraw your reaction as long as we have not closed it. Tell us in a message on your tracking page. If it is something serious, we look into it all the same.",
};

const TROUBLE: Trouble = Trouble {
    prefix: "Attention: ",
    summary: "Something still needs to be changed",
    heading: "Your details have not been sent yet",
    page: "We can’t show this page right now",
    page_text: "Nothing is lost. Try again in a few minutes.",
    different: "You already sent a reaction with this form, with other text. Do you want to add to it? Then go to “Follow” and use your tracking code. Is this a new reaction? Then press send once more.",
    busy: "Too much was sent in a row. Wait {} and then try again. What you typed is still there.",
    seconds: "seconds",
    minutes: "minutes",
    offline: "There is no connection. Nothing is lost: what you typed is still there. Try again in a moment. If it did reach us already, it counts only once.",
    unavailable: "We can’t store anything right now. What you typed is still there. Try again in a few minutes.",
    incident: "Does it keep going wrong? Then tell us this number:",
    malformed: "We could not read the form. Load the page again and send it once more.",
    refused: "You can no longer send a message about this reaction.",
    missing: "This page does not exist",
    missing_text: "Perhaps the address was not copied well, or the page has moved.",
    home: "To the start page",
};
