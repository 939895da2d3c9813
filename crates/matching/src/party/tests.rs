use super::*;
use crate::Seen;
use crate::fixture::{born, of_town, person, stated, with};
use ::model::{IdentifierKind, Party, PartyKind, ReportKind, Role};
use proptest::prelude::*;

const KIND: ReportKind = ReportKind::Seizure;

fn fields(party: &Party) -> PartyFields {
    PartyFields::of(KIND, party).unwrap()
}

fn side(party: &Party) -> Side<'_> {
    Side { kind: KIND, party, seen: Seen::NEVER }
}

fn bits(a: &Party, b: &Party) -> i32 {
    judge(Model::current(), &fields(a), &fields(b)).bits
}

fn links(a: &Party, b: &Party) -> bool {
    Model::current().links(bits(a, b))
}

fn of_country(party: Party, code: &str) -> Party {
    Party { country: Some(stated(code, code.parse().unwrap())), ..party }
}

fn phone(party: Party, number: &str) -> Party {
    with(party, IdentifierKind::Phone, number, number)
}

fn document(party: Party, number: &str) -> Party {
    with(party, IdentifierKind::Document, number, number)
}

fn jane() -> Party {
    let jane = of_country(
        of_town(person("Jane Wanjiru Kamau"), "12 Moi Avenue, Kilifi 80108", "Kilifi", "KE"),
        "KE",
    );
    phone(born(jane, "5/4/1981", 1981, 4, 5), "+254712004477")
}

#[test]
fn a_name_alone_is_never_identity() {
    let names = [
        "Jane Wanjiru Kamau",
        "Oluwaseun Adebayo-Fashola Ransome",
        "Zzyzxqwerty Blortfangle Kumquatsson",
        "王小明",
        "Xiphias Deepwater Conglomerate Holdings Ltd",
        "",
    ];
    for name in names.iter().filter(|n| !n.is_empty()) {
        for kind in [PartyKind::Person, PartyKind::Company, PartyKind::Vessel, PartyKind::Unknown] {
            let one = of_country(Party { kind, ..person(name) }, "KE");
            assert!(!links(&one, &one), "{name} as {kind}");
        }
    }
}

#[test]
fn what_a_household_shares_is_no_identity() {
    let at_home = |name: &str| {
        of_town(phone(person(name), "+254712004477"), "12 Moi Avenue, Kilifi 80108", "Kilifi", "KE")
    };
    assert!(!links(&at_home("Jane Wanjiru Kamau"), &at_home("Peter Otieno Kamau")));
    assert!(!links(&at_home("Jane Wanjiru Kamau"), &at_home("Suresh Patel")), "an agent");
    let twin = |name: &str| born(at_home(name), "1981-04-05", 1981, 4, 5);
    assert!(!links(&twin("Jane Wanjiru Kamau"), &twin("Grace Njeri Kamau")), "twins");
    let aged = |year| born(at_home("Peter Otieno Kamau"), "x", year, 4, 5);
    assert!(!links(&aged(1951), &aged(1978)), "father and son");
    assert!(links(&at_home("Jane Wanjiru Kamau"), &at_home("KAMAU, Jane W.")));
}

#[test]
fn independent_facts_add_up() {
    let (a, b) =
        (born(person("Jane Wanjiru"), "x", 1981, 4, 5), born(person("WANJIRU Jane"), "y", 1981, 4, 5));
    assert!(links(&document(a.clone(), "A12345678"), &document(b.clone(), "A12345678")));
    assert!(
        bits(&document(a.clone(), "A12345678"), &document(b.clone(), "A12345679"))
            < bits(&document(a, "A12345678"), &document(b, "A12345678"))
    );
}

#[test]
fn kinds_of_actor_and_hulls_contradict() {
    let company = Party { kind: PartyKind::Company, ..phone(person("Baobab Trading"), "+254712004477") };
    let someone = Party { kind: PartyKind::Person, ..company.clone() };
    assert!(!links(&company, &someone));
    let ship = |imo: &str| {
        let ship = Party { kind: PartyKind::Vessel, ..person("MV Sea Pearl") };
        with(ship, IdentifierKind::Imo, imo, imo)
    };
    assert!(links(
        &ship("9074729"),
        &Party { name: Some(stated("Ocean Star", "ocean star".into())), ..ship("9074729") }
    ));
    assert!(!links(&ship("9074729"), &ship("9319466")));
}

#[test]
fn context_and_empty_parties_have_no_fields() {
    for role in
        [Role::Institution, Role::Carrier, Role::Conveyance, Role::Forwarder, Role::Official, Role::Witness]
    {
        assert!(PartyFields::of(KIND, &Party { role, ..jane() }).is_none(), "{role}");
    }
    assert!(PartyFields::of(KIND, &Party { name: None, identifiers: vec![], ..jane() }).is_none());
    assert!(PartyFields::of(KIND, &person("unknown")).is_none());
}

#[test]
fn slips_share_a_key() {
    let shares = |a: &Party, b: &Party| {
        let (a, b) = (fields(a).candidate_keys(), fields(b).candidate_keys());
        a.iter().any(|key| b.contains(key))
    };
    let nobody = |number: &str| document(Party { name: None, ..person("x") }, number);
    assert!(shares(&nobody("A12345678"), &nobody("A12345978")), "a digit");
    assert!(shares(&nobody("A12345678"), &nobody("A1234567")), "a digit left out");
    assert!(shares(
        &phone(person("Jane Wanjiru"), "+254712004477"),
        &phone(person("Wanjiro J."), "+254712004478")
    ));
    assert!(!shares(&person("Jane Wanjiru"), &person("Suresh Patel")));
}

/// Keys and contents may be kept on disk: they stay what they are.
#[test]
fn keys_and_contents_are_stable() {
    let all = fields(&jane()).candidate_keys().iter().fold(0_u64, |sum, key| sum.rotate_left(1) ^ key);
    assert_eq!((all, fields(&jane()).content()), (KEYS, CONTENT));
}

const KEYS: u64 = 4_659_680_457_670_805_357;
const CONTENT: u64 = 14_586_492_664_382_726_148;

#[test]
fn parties_are_small() {
    assert!(fields(&jane()).bytes() <= 480, "{}", fields(&jane()).bytes());
    assert!(fields(&person("Jane Wanjiru")).bytes() <= 400, "{}", fields(&person("Jane Wanjiru")).bytes());
}

#[test]
fn models_are_kept_by_version_and_read_back() {
    let model = Model::of_version("parties-1").unwrap();
    assert_eq!(Model::read(&model.write()).as_ref(), Ok(model));
    assert_eq!(Model::current().version, CURRENT);
    assert!(Model::of_version("parties-0").is_err());
    assert!(Model::read("[person]\nno-such-level = [1, 1, 1]\n").is_err());
    assert!(model.weights.iter().all(|w| w.curve.is_sorted_by(|a, b| a.0 < b.0 && a.1 <= b.1)));
}

#[test]
fn levels_have_codes_of_their_own() {
    let codes: std::collections::BTreeSet<String> = Level::all().map(Level::code).collect();
    assert_eq!(codes.len(), Level::all().count());
    assert!(Level::all().all(|l| Level::from_code(&l.code()) == Some(l)));
}

fn two() -> (Party, Party) {
    let other = of_town(person("KAMAU, Jayne W."), "Moi Ave 12, KILIFI", "Kilifi", "KE");
    let other = phone(born(of_country(other, "UG"), "1981-05-04", 1981, 5, 4), "+254712004477");
    (
        document(jane(), "A12345678"),
        with(other, IdentifierKind::Email, "info@trader.co.ke", "info@trader.co.ke"),
    )
}

#[test]
fn the_sheet_is_the_same_for_ever() {
    let (a, b) = two();
    let model = Model::of_version("parties-1").unwrap();
    let explanation = explain(model, side(&a), side(&b)).unwrap();
    let heading =
        Heading { first: "seizure, KE-2024-17", second: "seizure <b>", made: "Printed for a test." };
    assert_eq!(sheet(model, &explanation, &heading), include_str!("sheet.txt"));
    let page = sheet_html(model, &explanation, &heading);
    assert!(page.contains("seizure &lt;b&gt;") && !page.contains("<script") && !page.contains("http"));
}

#[test]
fn what_was_not_compared_is_told_with_its_reason() {
    let (a, b) = two();
    let explanation = explain(Model::current(), side(&a), side(&b)).unwrap();
    let told: Vec<String> = explanation.not_compared.iter().map(NotCompared::sentence).collect();
    assert!(told.contains(&"identity document: in the second report not given".to_owned()), "{told:?}");
    let email = "e-mail address: in the first report not given, in the second is the address of an office, which many share";
    assert!(told.contains(&email.to_owned()), "{told:?}");
    assert!(explanation.speaks_against().any(|l| l.field == Field::Country));
}

fn any_party() -> impl Strategy<Value = Party> {
    let name = prop_oneof![
        Just(""),
        Just("Jane Wanjiru Kamau"),
        Just("J. Kamau"),
        Just("Peter Kamau"),
        Just("Baobab Ltd"),
        Just("王小明")
    ];
    let kind = prop_oneof![Just(PartyKind::Person), Just(PartyKind::Company), Just(PartyKind::Unknown)];
    let place =
        prop_oneof![Just(""), Just("12 Moi Avenue, Kilifi"), Just("9 Moi Avenue, Kilifi"), Just("Kilifi")];
    (name, kind, place, 0_u8..4, 0_i8..4, 0_u8..3).prop_map(|(name, kind, place, number, day, country)| {
        let mut party = Party { kind, ..person(name) };
        party.name = party.name.filter(|n| !n.raw.is_empty());
        if !place.is_empty() {
            party = of_town(party, place, "Kilifi", "KE");
        }
        party = match number {
            1 => phone(party, "+254712004477"),
            2 => phone(document(party, "A12345678"), "+254712004478"),
            3 => with(
                document(party, "A12345679"),
                IdentifierKind::Account,
                "0144550098",
                "EXBKKENA:0144550098",
            ),
            _ => party,
        };
        if day > 0 {
            party = born(party, "x", 1981, 4, 4 + day);
        }
        match country {
            1 => of_country(party, "KE"),
            2 => of_country(party, "UG"),
            _ => party,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn bits_add_up_and_sides_do_not_matter(a in any_party(), b in any_party()) {
        let model = Model::current();
        let Some(e) = explain(model, side(&a), side(&b)) else {
            prop_assert!(PartyFields::of(KIND, &a).is_none() || PartyFields::of(KIND, &b).is_none());
            return Ok(());
        };
        let (x, y) = (fields(&a), fields(&b));
        let judged = judge(model, &x, &y);
        prop_assert_eq!(e.prior + e.lines.iter().map(|l| l.bits).sum::<i32>(), e.bits);
        prop_assert_eq!((e.bits, e.probability), (judged.bits, judged.probability));
        prop_assert_eq!(judge(model, &y, &x), judged);
        let turned = explain(model, side(&b), side(&a)).unwrap();
        prop_assert_eq!(turned.bits, e.bits);
        prop_assert_eq!(&explain(model, side(&a), side(&b)).unwrap(), &e);
        prop_assert!((0.0..=1.0).contains(&judged.probability));
    }

    #[test]
    fn nobody_is_suggested_on_name_and_country(a in any_party(), b in any_party()) {
        let bare = |p: Party| Party { identifiers: vec![], address: None, born: None, ..p };
        let (a, b) = (bare(a), bare(b));
        if let (Some(x), Some(y)) = (PartyFields::of(KIND, &a), PartyFields::of(KIND, &b)) {
            prop_assert!(!Model::current().links(judge(Model::current(), &x, &y).bits));
        }
    }
}

#[test]
fn numbers_that_change_hands_are_compared_within_a_time() {
    let one = phone(person("Jane Wanjiru Kamau"), "+254712004477");
    let at = |year| Seen::of(::model::When::year(year));
    let told = |a, b| {
        explain(Model::current(), Side { seen: at(a), ..side(&one) }, Side { seen: at(b), ..side(&one) })
            .unwrap()
    };
    let (near, far) = (told(2018, 2020), told(2010, 2020));
    assert!(near.lines.iter().any(|l| l.level == Level::PHONE_SAME));
    assert!(far.lines.iter().all(|l| l.field != Field::Phone));
    let why = far.not_compared.iter().find(|n| n.field == Field::Phone).unwrap().sentence();
    assert_eq!(
        why,
        "telephone number: named too many days apart for such a number to be taken for one bearer's"
    );
    let judged = |a, b| {
        let [a, b] = [a, b].map(|year| fields(&one).seen(at(year)));
        judge(Model::current(), &a, &b).bits
    };
    assert_eq!((judged(2018, 2020), judged(2010, 2020)), (near.bits, far.bits));
    assert!(near.bits > far.bits);
}
