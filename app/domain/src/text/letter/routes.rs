//! Who else can help, and when a parent can go there (1.3): at the end of every letter that
//! proposes, delays, closes or refuses.

use crate::reaction::Language;
use crate::text::{Said, say};

/// Where to get help, Klachtenloket and Geschillencommissie with their conditions.
pub(super) fn paragraphs(language: Language) -> [String; 3] {
    [HELP, DESK, COMMITTEE].map(|said| say(language, said).to_owned())
}

const HELP: Said = (
    "Komt u er met ons niet uit, of wilt u eerst advies? U mag altijd hulp vragen buiten onze \
     organisatie. Raakt het ook andere ouders? Dan kunt u met de oudercommissie van de locatie \
     praten.",
    "Can’t you work it out with us, or would you like advice first? You may always ask for help \
     outside our organisation. Does it concern other parents too? Then you can talk to the \
     parents’ committee of the location.",
);

const DESK: Said = (
    "Klachtenloket Kinderopvang: hier krijgt u gratis informatie en advies. Het loket kan ook \
     bemiddelen, dus helpen om er samen met ons uit te komen. U kunt ernaartoe als u eerst advies \
     wilt, als u binnen zes weken niets van ons hoort op uw klacht, of als u zich niet serieus \
     genomen voelt. Kijk op www.klachtenloket-kinderopvang.nl.",
    "Klachtenloket Kinderopvang, the national complaints desk: here you get free information and \
     advice. The desk can also mediate: help you and us to work it out. You can go there if you \
     would like advice first, if you have sent us a complaint and hear nothing within six weeks, \
     or if you feel you are not taken seriously. See www.klachtenloket-kinderopvang.nl.",
);

const COMMITTEE: Said = (
    "Geschillencommissie Kinderopvang: deze commissie beslist over een klacht, en u en wij moeten \
     ons daaraan houden. U kunt ernaartoe als wij binnen zes weken niet reageren op uw \
     schriftelijke klacht, als wij het na zes weken samen niet eens zijn, of als er geen goede \
     regeling voor klachten is. Kan niemand van u vragen om eerst bij ons te klagen, bijvoorbeeld \
     omdat u bang bent voor de gevolgen? Dan kunt u er meteen naartoe. Ga ernaartoe binnen twaalf \
     maanden nadat u bij ons klaagde. U betaalt klachtengeld. Hoeveel dat is, leest u op \
     www.degeschillencommissie.nl.",
    "Geschillencommissie Kinderopvang, the national disputes committee: it decides on a complaint, \
     and you and we must keep to its decision. You can go there if we don’t respond to your \
     written complaint within six weeks, if we don’t agree with you after six weeks, or if there \
     are no good rules for complaints. Can nobody ask you to complain to us first, for example \
     because you fear what may follow? Then you can go there straight away. Go within twelve \
     months after you complained to us. You pay a fee. You can find the amount at \
     www.degeschillencommissie.nl.",
);
