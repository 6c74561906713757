//! Mails in full: no content, only the reference and the link.

use domain::notice::NoticeKind;
use domain::reaction::Language;
use domain::reference::Reference;
use domain::text::mail::mail;

#[test]
fn a_mail_names_only_the_reference_and_the_link() {
    let link = "https://kinderplein.example/volgen";
    let text = mail(
        NoticeKind::Received,
        Reference::new(2026, 42),
        "Kinderplein",
        link,
        Language::Nl,
    );
    insta::assert_snapshot!(format!("{}\n\n{}", text.subject, text.body), @r"
    Wij hebben uw reactie ontvangen (KR-2026-00042)

    Beste ouder of verzorger,

    Dank u wel. Wij hebben uw reactie ontvangen. U hoort binnen één week wie uw reactie behandelt. Wij streven ernaar u binnen drie weken een oplossing voor te stellen of te laten weten wat wij met uw reactie doen. De datums staan op uw volgpagina.

    Kenmerk: KR-2026-00042

    Open uw volgpagina met uw volgcode. Die staat op uw ontvangstbewijs, niet in deze e-mail:
    https://kinderplein.example/volgen

    Met vriendelijke groet,
    Kinderplein
    ");
}

#[test]
fn a_mail_to_staff_keeps_severity_out_of_its_subject() {
    for kind in [NoticeKind::PossiblySevere, NoticeKind::Severe] {
        let text = mail(
            kind,
            Reference::new(2026, 42),
            "Kinderplein",
            "x",
            Language::Nl,
        );
        assert_eq!(text.subject, "Graag nu bekijken (KR-2026-00042)");
    }
}
