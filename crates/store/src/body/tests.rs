//! What is written is what is read, for every kind of value.

use super::*;
use model::*;
use proptest::prelude::*;

fn stated<T: Clone + std::fmt::Debug>(value: T) -> impl Strategy<Value = Stated<T>> {
    (".{0,12}", prop::option::of(".{0,6}"), any::<bool>(), 0usize..3).prop_map(
        move |(raw, context, known, sure)| {
            let stated = Stated { raw, context, value: None, rule: None, confidence: None };
            if known { stated.meaning(value.clone(), "rule", Confidence::ALL[sure]) } else { stated }
        },
    )
}

fn place() -> Place {
    Place {
        kind: PlaceKind::Port,
        country: "KE".parse().ok(),
        name: "Mombasa".into(),
        code: Some("KEMBA".into()),
        point: Some((-4_043_477, 39_668_206)),
        precision: PlacePrecision::Locality,
    }
}

fn taxon() -> Taxon {
    Taxon {
        name: "Manis javanica".into(),
        rank: Rank::Species,
        common: "Sunda pangolin".into(),
        group: "pangolins".into(),
        listing: Some(Listing { appendix: Appendix::One, since: "2017-01-02".into(), note: None }),
    }
}

/// What came of a case, with a value of each kind.
fn case(words: &Option<String>) -> Option<Proceedings> {
    let words = words.clone()?;
    let term = Sentence {
        kind: SentenceKind::Custody,
        length: Some(("3.5".parse().unwrap(), TimeUnit::Year)),
        suspended: true,
    };
    Some(Proceedings {
        reason: Some(words.clone()),
        court: Some(words.clone()),
        charges: vec![words.clone(), "s. 1".into()],
        ruling: Some(Stated::raw(&words).meaning(Ruling::Abated, "rule", Confidence::Likely)),
        ruled_on: Some(Stated::raw(&words).meaning(When::year(2020).unwrap(), "rule", Confidence::Certain)),
        sentences: vec![Stated::raw(&words).meaning(term, "rule", Confidence::Possible), Stated::raw("open")],
        fine: Some(Stated::raw("USD 5")),
        disposal: Some(words),
    })
}

fn cores() -> impl Strategy<Value = Core> {
    let quantity = Quantity {
        value: "2145.50".parse().unwrap(),
        high: Some("3000".parse().unwrap()),
        unit: Unit::Kilogram,
        qualifier: QuantityQualifier::Range,
    };
    let money = Money { amount: "10000.01".parse().unwrap(), currency: Some("USD".into()) };
    let transport = Transport { mode: Some(Mode::Sea), sub_mode: Some(SubMode::Container) };
    (
        prop::option::of(stated(When::month(2012, 3).unwrap())),
        prop::option::of(stated(place())),
        prop::collection::vec(stated(place()), 0..3),
        prop::collection::vec(stated(transport), 0..2),
        (stated(taxon()), stated(ProductForm::Scales), prop::option::of(stated(quantity))),
        prop::option::of(stated(money)),
        prop::option::of(".{0,9}"),
    )
        .prop_map(|(date, place, origins, transports, (taxon, form, quantity), amount, outcome)| Core {
            date,
            place,
            destinations: origins.clone(),
            transits: vec![],
            origins,
            transports,
            specimens: vec![Specimen { taxon, form, quantity }],
            amount,
            detection: outcome.clone(),
            concealment: None,
            platform: None,
            proceedings: case(&outcome),
            sharing: outcome.as_ref().map(|raw| Stated::raw(raw.as_str())),
            outcome,
            images: ["md5:00112233445566778899aabbccddeeff", "phash:0011223344556677"]
                .map(|h| Stated::raw(h).meaning(h.parse().unwrap(), "made up", Confidence::Certain))
                .to_vec(),
        })
}

fn parties() -> impl Strategy<Value = Party> {
    (
        0..PartyKind::ALL.len(),
        0..Role::ALL.len(),
        prop::option::of(stated("name".to_owned())),
        stated("+254700000123".to_owned()),
        prop::option::of(stated(When::year(1970).unwrap())),
        prop::option::of(stated(SuspectStep::Acquitted)),
    )
        .prop_map(|(kind, role, name, phone, born, step)| Party {
            kind: PartyKind::ALL[kind],
            role: Role::ALL[role],
            name,
            identifiers: vec![Identifier { kind: IdentifierKind::Phone, value: phone }],
            country: None,
            address: None,
            suspect: step.map(|step| SuspectState { step, at: born.clone() }),
            born,
        })
}

proptest! {
    #[test]
    fn core_round_trips(core in cores()) {
        prop_assert_eq!(read_core(&write_core(&core).unwrap()).unwrap(), core);
    }

    #[test]
    fn party_round_trips(party in parties()) {
        prop_assert_eq!(read_party(&write_party(&party).unwrap()).unwrap(), party);
    }

    #[test]
    fn narrative_round_trips(title in prop::option::of(".{0,9}"), text in ".{0,40}", taxon in stated(taxon())) {
        let narrative = Narrative { title, text, mentions: vec![Mention { taxon, at: 3 }] };
        prop_assert_eq!(read_narrative(&write_narrative(&narrative).unwrap()).unwrap(), narrative);
    }

    #[test]
    fn any_bytes_are_an_error_and_no_panic(bytes: Vec<u8>) {
        let _ = (read_core(&bytes).is_ok(), read_party(&bytes).is_ok(), read_raw(&bytes).is_ok());
    }
}

/// A core as it was written before cases and sharing were kept.
#[test]
fn a_core_of_an_earlier_form_is_read() {
    let mut bytes = vec![VERSION];
    bytes.extend(br#"{"date":{"r":"2012-03"},"goods":[],"outcome":"two arrested"}"#);
    let core = read_core(&bytes).unwrap();
    assert_eq!(core.outcome.as_deref(), Some("two arrested"));
    assert_eq!((core.proceedings, core.sharing), (None, None));
    let codes = (Ruling::ALL.len(), SentenceKind::ALL.len(), DataSharing::ALL.len());
    assert_eq!(codes, (7, 9, 2), "a code once written is never taken out of its list");
}
