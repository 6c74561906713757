//! What is where, and how it is protected.

use crate::parent::prose::Block::{Terms, Text};
use crate::parent::prose::Part;
use crate::parent::prose::Span::{Plain, Strong};

pub(super) const DEVICE: Part = Part {
    id: "apparaat",
    heading: "What is on your own device",
    blocks: &[
        Terms(&[
            (
                "Your draft",
                &[Plain(
                    "What you type in the form stays on your device for 30 days at most, so that you lose nothing. It is only there, not with us. Without a connection, your reaction waits there until it can be sent. You can wipe it yourself, or choose that nothing is kept.",
                )],
            ),
            (
                "Cookie for your receipt",
                &[Plain(
                    "1 hour, or until you close the receipt. After that your device no longer shows the receipt.",
                )],
            ),
            (
                "Cookie for following your reaction",
                &[Plain(
                    "1 hour, or until you press “Stop viewing”. If you choose “Remember me on this device”, it is 30 days.",
                )],
            ),
            (
                "Cookie for the language",
                &[Plain("1 year. It holds only the language you chose.")],
            ),
        ]),
        Text(&[Plain(
            "The cookies for your receipt and for following are encrypted: only we can read them. We need these cookies for what you ask us to do. That is why you see no cookie notice here.",
        )]),
        Text(&[Plain(
            "Does somebody else use your device too? Then wipe your draft, and stop viewing when you are done.",
        )]),
    ],
};

pub(super) const MAIL: Part = Part {
    id: "veilig",
    heading: "How we protect your data",
    blocks: &[
        Text(&[
            Strong("Our e-mails never hold what you wrote or what we answer."),
            Plain(
                " They only say that there is news, with your reference and the address of the tracking page. Your tracking code is not in them.",
            ),
        ]),
        Text(&[Plain(
            "We don’t keep your tracking code as readable text, so our staff can’t look it up either. Whoever tries too many codes has to wait. Addresses of pages and technical logs hold no personal data.",
        )]),
        Text(&[Plain(
            "Does something go wrong all the same? Then we report a data breach to the Autoriteit Persoonsgegevens within 72 hours, if we have to. If the risk to you is high, we tell you too.",
        )]),
    ],
};

pub(super) const OTHERS: Part = Part {
    id: "anderen",
    heading: "Other organisations",
    blocks: &[
        Text(&[Plain(
            "This site has no advertising, no statistics of other companies and no social media buttons. We don’t sell your data.",
        )]),
        Text(&[Plain(
            "Does a company work for us, for example to store data or to send e-mail? Then an agreement says that it uses your data only for that and protects them well. The data stay in the European Union.",
        )]),
        Text(&[Plain(
            "Sometimes we have to share data. If you go to the disputes committee (Geschillencommissie), it gets the file. If mistreatment or sexual abuse is suspected, the law makes us talk to the confidential inspector. Sometimes we must also report it to the police.",
        )]),
    ],
};
