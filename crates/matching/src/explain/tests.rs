use super::*;
use crate::Seen;
use crate::fixture::{born, of_town, party, person, with};
use model::{PartyKind, ReportKind, Role};

fn lines(a: &Party, b: &Party) -> Vec<(bool, bool, String)> {
    let side = |kind, party| Side { kind, party, seen: Seen::NEVER };
    let found = explain(side(ReportKind::Payment, a), side(ReportKind::Seizure, b));
    found.into_iter().map(|l| (l.decides.is_some(), l.counter, l.sentence)).collect()
}

fn check(a: &Party, b: &Party, expected: &[(bool, bool, &str)]) {
    let expected: Vec<(bool, bool, String)> =
        expected.iter().map(|(d, c, s)| (*d, *c, (*s).to_owned())).collect();
    assert_eq!(lines(a, b), expected);
    let mut turned: Vec<bool> = lines(b, a).into_iter().map(|l| l.1).collect();
    turned.sort_unstable();
    let mut same: Vec<bool> = expected.into_iter().map(|l| l.1).collect();
    same.sort_unstable();
    assert_eq!(turned, same, "both directions give the same points");
}

#[test]
fn a_telephone_number_in_two_writings() {
    let nameless = || party(PartyKind::Unknown, Role::Named);
    let a = with(nameless(), IdentifierKind::Phone, "0700 000123", "+254700000123");
    let b = with(nameless(), IdentifierKind::Phone, "+254700000123", "+254700000123");
    check(
        &a,
        &b,
        &[(
            true,
            false,
            "both reports give the telephone number +254700000123 (written `0700 000123` and `+254700000123`)",
        )],
    );
    let c = with(nameless(), IdentifierKind::MobileMoney, "+254-700000123", "+254-700000123");
    check(
        &a,
        &c,
        &[(
            true,
            false,
            "both reports give the telephone number +254700000123 (written `0700 000123` as telephone number and `+254-700000123` as mobile-money number)",
        )],
    );
}

#[test]
fn a_name_supports_and_decides_only_with_a_second_field() {
    let a = person("Jane WANJIRU");
    let b = person("Wanjiru, Jane");
    check(
        &a,
        &b,
        &[(
            false,
            false,
            "both reports give the same name (written `Jane WANJIRU` and `Wanjiru, Jane`); a name alone identifies nobody",
        )],
    );
    let (a, b) = (born(a, "5/4/1981", 1981, 4, 5), born(b, "1981-04-05", 1981, 4, 5));
    let found = lines(&a, &b);
    assert_eq!(found[0], (true, false,
        "both reports give the same name (written `Jane WANJIRU` and `Wanjiru, Jane`) and the birth date 1981-04-05 (written `5/4/1981` and `1981-04-05`)".to_owned()));
    let (a, b) = (
        of_town(person("Jane Wanjiru"), "Kilifi", "Kilifi", "KE"),
        of_town(person("Jane Wanjiru"), "KILIFI TOWN", "Kilifi", "KE"),
    );
    let found = lines(&a, &b);
    assert_eq!(found[0], (true, false,
        "both reports give the same name (written `Jane Wanjiru` in both) and the town Kilifi (KE) (written `Kilifi` and `KILIFI TOWN`); different people may share both".to_owned()));
    assert!(found.iter().any(|l| !l.0 && l.2.starts_with("both reports give the town Kilifi")));
}

#[test]
fn counter_evidence_is_told() {
    let a = with(
        born(person("Jane Wanjiru"), "5/4/1981", 1981, 4, 5),
        IdentifierKind::Document,
        "A 1234567",
        "passport:KE:A1234567",
    );
    let b = with(
        born(person("Peter Otieno"), "1979-11-02", 1979, 11, 2),
        IdentifierKind::Document,
        "B7654329",
        "passport:KE:B7654329",
    );
    check(
        &a,
        &b,
        &[
            (
                false,
                true,
                "against: the birth dates differ, 1981-04-05 (written `5/4/1981`) and 1979-11-02 (written `1979-11-02`)",
            ),
            (
                false,
                true,
                "against: the documents of one kind and issuer (passport:ke) differ (`A 1234567` and `B7654329`), unless one was renewed",
            ),
            (
                false,
                true,
                "against: the names have no word in common (`Jane Wanjiru` and `Peter Otieno`); a value may be shared within a household or firm, or a name be an alias",
            ),
        ],
    );
    check(
        &party(PartyKind::Person, Role::Named),
        &party(PartyKind::Aircraft, Role::Named),
        &[(
            false,
            true,
            "against: one report names a person, the other an aircraft: they may be related, but are not the same",
        )],
    );
}

#[test]
fn bare_account_numbers_are_told_with_the_name() {
    let a = with(person("Jane Wanjiru"), IdentifierKind::Account, "01-4455-0098", "0144550098");
    let b = with(person("Jane Wanjiru"), IdentifierKind::Account, "0144550098", "EXBKKENA:0144550098");
    assert_eq!(lines(&a, &b)[0], (true, false,
        "both reports give the account number 0144550098 (written `01-4455-0098` and `0144550098`) and the same name (written `Jane Wanjiru` in both)".to_owned()));
}

#[test]
fn nothing_in_common_gives_no_line() {
    let firm = |p: &str| with(party(PartyKind::Company, Role::Shipper), IdentifierKind::Phone, p, p);
    check(&firm("+254700000123"), &firm("+254700000124"), &[]);
}

#[test]
fn names_of_subjects() {
    use crate::display_name;
    let nobody = party(PartyKind::Unknown, Role::Named);
    let phone =
        with(party(PartyKind::Handle, Role::Seller), IdentifierKind::Phone, "0700 000123", "+254700000123");
    let handle = Party { kind: PartyKind::Handle, ..person("Kilifi Birds") };
    assert_eq!(
        display_name(&[&phone, &handle, &person("Jane Wanjiru"), &person("J Wanjiru")]),
        "Jane Wanjiru"
    );
    assert_eq!(display_name(&[&phone, &person("unknown"), &handle]), "Kilifi Birds");
    assert_eq!(display_name(&[&nobody, &phone]), "0700 000123");
    assert_eq!(display_name(&[&party(PartyKind::Person, Role::Suspect)]), "unnamed person");
    assert_eq!(display_name(&[&nobody]), "unnamed party");
    assert_eq!(display_name(&[]), "unnamed party");
}
