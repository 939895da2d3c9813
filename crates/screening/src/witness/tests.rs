use super::*;
use crate::fixture::{identifier, mention, party, payment, report};
use model::{Appendix, Stated, Taxon};
use proptest::prelude::*;

fn grey() -> Mention {
    let mut mention = mention("african grey", "Psittacus erithacus", Some(Appendix::One));
    mention.taxon.value = mention.taxon.value.map(|t| Taxon { common: "grey parrot".to_owned(), ..t });
    mention
}

/// One value on each side, by the way it really goes: report to values to rule.
fn hits(advert: (Role, Identifier, bool), paid: (Role, Identifier, bool)) -> Vec<Fired> {
    let place = |mut report: Report, (role, identifier, in_text): (Role, Identifier, bool)| {
        let found = if in_text { vec![identifier.clone()] } else { vec![] };
        report.parties.push(party(role, if in_text { vec![] } else { vec![identifier] }));
        (report, found)
    };
    let (advert, in_advert) = place(report(ReportKind::Advert, "x", vec![]), advert);
    let (payment, in_payment) = place(payment("2 african grey", vec![grey()]), paid);
    let mention = crate::names_taxon(&payment).unwrap();
    let mut fired = Vec::new();
    for a in advert_values(&advert, &in_advert) {
        for p in payment_values(&payment, &in_payment) {
            fired.extend(fire(&a, &p, mention));
        }
    }
    fired
}

const PHONE: (&str, &str) = ("0700 000 123", "+254700000123");

#[test]
fn the_seller_is_the_payee() {
    use IdentifierKind as K;
    let cases = [
        (K::Phone, PHONE.1, K::Phone, PHONE.1),
        (K::Phone, PHONE.1, K::MobileMoney, "+254-700000123"),
        (K::Phone, PHONE.1, K::AccountProxy, "+254 700000123"),
        (K::MobileMoney, PHONE.1, K::Phone, PHONE.1),
        (K::Email, "j.mwangi@mail.co.ke", K::AccountProxy, "J.Mwangi@mail.co.ke"),
        (K::Iban, "GB82WEST12345698765432", K::Account, "GB82 WEST 1234 5698 7654 32"),
        (K::Account, "0144550098", K::Account, "EXBKKENA:0144550098"),
        (K::Wallet, "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", K::Wallet, "1BoatSLRHtKNngkdXEeobR76b53LETtpyT"),
    ];
    for (advert_kind, a, paid_kind, p) in cases {
        for advert_text in [false, true] {
            for paid_text in [false, true] {
                let fired = hits(
                    (Role::Seller, identifier(advert_kind, a, a), advert_text),
                    (Role::Payee, identifier(paid_kind, p, p), paid_text),
                );
                assert_eq!(fired.len(), 1, "{advert_kind} `{a}` and {paid_kind} `{p}`");
                assert_eq!((fired[0].rule, fired[0].weight), ("advert-contact-is-payee", 60));
                assert!(!fired[0].sentence.contains(['{', '}']), "{}", fired[0].sentence);
            }
        }
    }
}

fn silent(
    what: &str,
    (a_role, a_kind, a): (Role, IdentifierKind, &str),
    (p_role, p_kind, p): (Role, IdentifierKind, &str),
) {
    let fired = hits((a_role, identifier(a_kind, a, a), false), (p_role, identifier(p_kind, p, p), false));
    assert_eq!(fired, vec![], "{what}");
}

#[test]
fn silent_on_other_roles() {
    let phone = |role| (role, IdentifierKind::Phone, PHONE.1);
    silent("the payer's number", phone(Role::Seller), phone(Role::Payer));
    silent("the bank's number", phone(Role::Seller), phone(Role::Institution));
    silent("a courier's number", phone(Role::Carrier), phone(Role::Payee));
    silent("a buyer's number", phone(Role::Payer), phone(Role::Payee));
}

#[test]
fn silent_on_values_that_differ_or_identify_nobody() {
    use IdentifierKind as K;
    let both = |what, kind, a, p| silent(what, (Role::Seller, kind, a), (Role::Payee, kind, p));
    both("another number", K::Phone, PHONE.1, "+254700000124");
    both("a bank's code", K::Bic, "EXBKKENA", "EXBKKENA");
    both("an office address", K::Email, "info@x.co.ke", "info@x.co.ke");
    both("a filled-in number", K::Phone, "+254000000000", "+254000000000");
    both("two banks", K::Account, "AAAAKENA:0144550098", "EXBKKENA:0144550098");
    both("a document", K::Document, "id:KE:30112904", "id:KE:30112904");
    both("two platforms", K::Handle, "a:birds77", "b:birds77");
}

#[test]
fn the_sentence_names_both_places_and_writings() {
    let advert = identifier(IdentifierKind::Phone, PHONE.0, PHONE.1);
    let paid = identifier(IdentifierKind::MobileMoney, "+254-700000123", "+254-700000123");
    let fired = hits((Role::Seller, advert.clone(), true), (Role::UltimatePayee, paid.clone(), false));
    assert_eq!(
        fired[0].sentence,
        "the advert gives the telephone number +254700000123 (written `0700 000 123` in its text), and the payment has \
         it as the payee's mobile-money number (written `+254-700000123` in its parties); the text of the payment names \
         grey parrot (Psittacus erithacus) with the words `african grey`"
    );
    let fired = hits((Role::Seller, advert, false), (Role::Payee, paid, true));
    assert_eq!(
        fired[0].sentence,
        "the advert gives the telephone number +254700000123 (written `0700 000 123` in its contact details), and the \
         payment has it as words of its remittance text (written `+254-700000123` in its text); the text of the payment \
         names grey parrot (Psittacus erithacus) with the words `african grey`"
    );
}

#[test]
fn only_adverts_and_payments_have_values() {
    let phone = identifier(IdentifierKind::Phone, PHONE.0, PHONE.1);
    for kind in ReportKind::ALL {
        let mut report = report(*kind, "x", vec![]);
        report.parties =
            vec![party(Role::Seller, vec![phone.clone()]), party(Role::Payee, vec![phone.clone()])];
        let found = [phone.clone()];
        assert_eq!(advert_values(&report, &found).is_empty(), *kind != ReportKind::Advert, "{kind}");
        assert_eq!(payment_values(&report, &found).is_empty(), *kind != ReportKind::Payment, "{kind}");
    }
}

#[test]
fn values_tell_where_they_stand_and_come_once() {
    let phone = identifier(IdentifierKind::Phone, PHONE.0, PHONE.1);
    let money = identifier(IdentifierKind::MobileMoney, PHONE.1, PHONE.1);
    let mut report = payment("x", vec![]);
    report.parties = vec![
        party(Role::Payer, vec![phone.clone()]),
        party(Role::Payee, vec![phone.clone(), phone.clone(), money]),
    ];
    let values = payment_values(&report, &[phone.clone(), phone]);
    let seen: Vec<(Side, Origin, Section)> =
        values.iter().map(|v| (v.side, v.from, v.from.section())).collect();
    assert_eq!(
        seen,
        vec![
            (Side::Payee(IdentifierKind::Phone), Origin::Party(1), Section::Parties),
            (Side::Payee(IdentifierKind::MobileMoney), Origin::Party(1), Section::Parties),
            (Side::RemittanceText, Origin::Narrative, Section::Narrative),
        ]
    );
    assert!(values.iter().all(|v| v.join_text() == values[0].join_text()));
}

#[test]
fn no_rule_without_a_sure_taxon_or_from_one_side() {
    let phone = identifier(IdentifierKind::Phone, PHONE.0, PHONE.1);
    let mut advert = report(ReportKind::Advert, "x", vec![]);
    advert.parties = vec![party(Role::Seller, vec![phone.clone()])];
    let mut paid = payment("x", vec![]);
    paid.parties = vec![party(Role::Payee, vec![phone])];
    let (a, p) = (&advert_values(&advert, &[])[0], &payment_values(&paid, &[])[0]);
    assert!(fire(a, p, &grey()).is_some());
    assert_eq!((fire(a, a, &grey()), fire(p, p, &grey()), fire(p, a, &grey())), (None, None, None));
    let unread = Mention { taxon: Stated::raw("grey"), at: 0 };
    assert_eq!(fire(a, p, &unread), None);
    let mut possible = grey();
    possible.taxon.confidence = Some(Confidence::Possible);
    assert_eq!(fire(a, p, &possible), None);
}

fn any_identifier() -> impl Strategy<Value = Identifier> {
    let kinds = prop::sample::select(IdentifierKind::ALL.to_vec());
    let values = prop::sample::select(vec![
        "+254700000123",
        "+254-700000123",
        "+254700000124",
        "a.b@mail.co.ke",
        "GB82WEST12345698765432",
        "EXBKKENA:0144550098",
        "0144550098",
        "AAAAKENA:0144550098",
        "telegram:birds77",
        "unknown",
        "{value}",
    ]);
    (kinds, values).prop_map(|(kind, value)| identifier(kind, value, value))
}

proptest! {
    #[test]
    fn it_fires_just_where_values_meet_and_meeting_values_share_their_join_text(a in any_identifier(), p in any_identifier()) {
        let mut advert = report(ReportKind::Advert, "x", vec![]);
        advert.parties = vec![party(Role::Seller, vec![a])];
        let paid = payment("x", vec![]);
        for a in advert_values(&advert, &[]) {
            for p in payment_values(&paid, std::slice::from_ref(&p)) {
                prop_assert_eq!(a.meets(&p), p.meets(&a));
                prop_assert_eq!(fire(&a, &p, &grey()).is_some(), a.meets(&p));
                if a.meets(&p) {
                    prop_assert_eq!(a.join_text(), p.join_text());
                }
            }
        }
    }
}
