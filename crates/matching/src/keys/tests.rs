use super::*;
use crate::fixture::{born, born_in, of_town, party, person, place, stated, with};
use model::{PartyKind, Stated};

fn codes(kind: ReportKind, party: &Party) -> Vec<(&'static str, String)> {
    keys(kind, party).into_iter().map(|k| (k.field.code(), k.normal)).collect()
}

fn check(party: &Party, expected: &[(&str, &str)]) {
    let expected: Vec<(&str, String)> = expected.iter().map(|(f, v)| (*f, (*v).to_owned())).collect();
    assert_eq!(codes(ReportKind::Seizure, party), expected);
}

#[test]
fn a_name_alone_is_never_a_key() {
    check(&person("Jane Wanjiru"), &[]);
    check(&Party { country: Some(stated("Kenya", "KE".parse().unwrap())), ..person("Jane Wanjiru") }, &[]);
}

#[test]
fn a_name_needs_a_second_field() {
    check(
        &born(person("WANJIRU, Jane"), "5/4/1981", 1981, 4, 5),
        &[("name+born", "jane wanjiru | 1981-04-05")],
    );
    check(
        &of_town(person("Jane Wanjiru"), "Kilifi Town", "Kilifi", "KE"),
        &[("name+town", "jane wanjiru | kilifi, KE")],
    );
    // Known to the year only, or written as the first of January.
    check(&born_in(person("Jane Wanjiru"), 1981), &[]);
    check(&born(person("Jane Wanjiru"), "1981", 1981, 1, 1), &[]);
    // One word and a town; a country; an airport.
    check(&of_town(person("Jane"), "Kilifi", "Kilifi", "KE"), &[]);
    for kind in [PlaceKind::Country, PlaceKind::Region, PlaceKind::Airport, PlaceKind::BorderPost] {
        check(
            &Party { address: Some(stated("x", place(kind, "Kilifi", "KE"))), ..person("Jane Wanjiru") },
            &[],
        );
    }
    let nowhere = Place { country: None, ..place(PlaceKind::City, "Kilifi", "KE") };
    check(&Party { address: Some(stated("x", nowhere)), ..person("Jane Wanjiru") }, &[]);
    // Placeholders.
    check(&born(person("UNKNOWN"), "x", 1981, 4, 5), &[]);
    check(&of_town(person("No Name"), "x", "Kilifi", "KE"), &[]);
}

#[test]
fn names_chosen_freely_count_for_nothing() {
    let seller = |role| Party { role, ..of_town(person("Ali Birds"), "Jakarta", "Jakarta", "ID") };
    assert_eq!(codes(ReportKind::Seizure, &seller(Role::Named)).len(), 1);
    assert_eq!(codes(ReportKind::Seizure, &seller(Role::Seller)), vec![]);
    assert_eq!(codes(ReportKind::Advert, &seller(Role::Named)), vec![]);
    let handle = Party { kind: PartyKind::Handle, ..seller(Role::Named) };
    assert_eq!(codes(ReportKind::Seizure, &handle), vec![]);
}

#[test]
fn telephone_numbers_meet_whatever_they_are_called() {
    for kind in [IdentifierKind::Phone, IdentifierKind::MobileMoney, IdentifierKind::AccountProxy] {
        check(&with(person("x"), kind, "0700 000123", "+254700000123"), &[("phone", "+254700000123")]);
    }
}

#[test]
fn bare_numbers_need_the_name_and_meet_scoped_ones_through_it() {
    use IdentifierKind::{Account, CompanyNumber, Document};
    let bare = with(person("Jane Wanjiru"), Account, "0144550098", "0144550098");
    let scoped = with(person("Wanjiru Jane"), Account, "0144550098", "EXBKKENA:0144550098");
    check(&bare, &[("account+name", "0144550098 | jane wanjiru")]);
    check(&scoped, &[("account", "exbkkena:0144550098"), ("account+name", "0144550098 | jane wanjiru")]);
    check(&with(party(PartyKind::Account, Role::Payee), Account, "0144550098", "0144550098"), &[]);
    check(&with(party(PartyKind::Person, Role::Named), Document, "A1234567", "A1234567"), &[]);
    check(&with(person("unknown"), Document, "A1234567", "A1234567"), &[]);
    check(
        &with(person("Jane Wanjiru"), Document, "A1234567", "passport:KE:A1234567"),
        &[("document", "passport:ke:A1234567"), ("document+name", "A1234567 | jane wanjiru")],
    );
    let firm =
        with(party(PartyKind::Company, Role::Shipper), CompanyNumber, "CPR/2011/48844", "CPR201148844");
    check(&firm, &[]);
    check(
        &Party { country: Some(stated("Kenya", "KE".parse().unwrap())), ..firm },
        &[("company-number", "ke:CPR201148844")],
    );
}

#[test]
fn context_victims_and_witnesses_yield_none() {
    let full = |role| {
        let known = born(person("Jane Wanjiru"), "x", 1981, 4, 5);
        let known = of_town(Party { role, ..known }, "Kilifi", "Kilifi", "KE");
        with(known, IdentifierKind::Phone, "0700000123", "+254700000123")
    };
    for role in Role::ALL {
        let silent = matches!(
            role,
            Role::Institution
                | Role::Carrier
                | Role::Conveyance
                | Role::Forwarder
                | Role::Official
                | Role::Victim
                | Role::Witness
        );
        assert_eq!(codes(ReportKind::Seizure, &full(*role)).is_empty(), silent, "{role}");
    }
}

#[test]
fn bank_codes_junk_and_uncertain_values_yield_none() {
    check(&with(person("x"), IdentifierKind::Bic, "EXBKKENA", "EXBKKENA"), &[]);
    check(&with(person("x"), IdentifierKind::Phone, "000", "+254000000000"), &[]);
    check(&with(person("x"), IdentifierKind::Email, "info@x.co.ke", "info@x.co.ke"), &[]);
    let mut unsure = of_town(born(person("Jane Wanjiru"), "x", 1981, 4, 5), "Kilifi", "Kilifi", "KE");
    unsure = with(unsure, IdentifierKind::Phone, "0700000123", "+254700000123");
    unsure.born.as_mut().unwrap().confidence = Some(Confidence::Possible);
    unsure.address.as_mut().unwrap().confidence = Some(Confidence::Possible);
    unsure.identifiers[0].value.confidence = Some(Confidence::Possible);
    check(&unsure, &[]);
    check(
        &Party { name: Some(Stated::raw("Jane Wanjiru")), ..of_town(person("x"), "Kilifi", "Kilifi", "KE") },
        &[],
    );
}

#[test]
fn a_key_once_and_with_the_first_words() {
    let twice = with(person("x"), IdentifierKind::Phone, "0700 000123", "+254700000123");
    let twice = with(twice, IdentifierKind::MobileMoney, "+254700000123", "+254700000123");
    let found = keys(ReportKind::Payment, &twice);
    assert_eq!((found.len(), found[0].raw.as_str()), (1, "0700 000123"));
}

#[test]
fn hashes_depend_on_store_field_and_value() {
    let (one, two) = (StoreKey([1; 32]), StoreKey([2; 32]));
    let base = KeyRef::of(KeyField::Phone, "+254700000123", &one);
    assert_eq!(base, KeyRef::of(KeyField::Phone, "+254700000123", &one));
    assert_ne!(base.hash, KeyRef::of(KeyField::Phone, "+254700000123", &two).hash);
    assert_ne!(base.hash, KeyRef::of(KeyField::Email, "+254700000123", &one).hash);
    assert_ne!(base.hash, KeyRef::of(KeyField::Phone, "+254700000124", &one).hash);
}
