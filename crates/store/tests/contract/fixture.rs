//! Stores that vanish, five partners, and reports to put in.

use access::Viewer;
use model::*;
use sqlx::{AssertSqlSafe, Connection, Executor};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use store::{BatchReceipt, NewMember, NewPartner, Store, StoreConfig, Submission};

static SERIAL: AtomicU64 = AtomicU64::new(1);

/// 2026-01-01, one second a call.
pub fn config(url: String) -> StoreConfig {
    let time = AtomicI64::new(1_767_225_600_000_000);
    let seed = AtomicU64::new(7);
    StoreConfig {
        url,
        key: StoreKey([9; 32]),
        clock: Arc::new(move || Timestamp(time.fetch_add(1_000_000, Ordering::SeqCst))),
        entropy: Arc::new(move |buffer| {
            for chunk in buffer.chunks_mut(8) {
                let next = seed.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::SeqCst);
                chunk.copy_from_slice(&next.to_le_bytes()[..chunk.len()]);
            }
        }),
        index: None,
        connections: 3,
        two_persons: false,
        name_keys: store::NameKeys::NONE,
    }
}

pub async fn sqlite() -> (Store, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("saola.sqlite").display());
    let store = Store::create(config(url), StoreKind::Exercise).await.unwrap();
    populate(&store).await;
    (store, folder)
}

pub async fn postgres() -> Option<Store> {
    let server = std::env::var("SAOLA_TEST_POSTGRES").ok()?;
    let name = format!("contract_{}_{}", std::process::id(), SERIAL.fetch_add(1, Ordering::SeqCst));
    sqlx::any::install_default_drivers();
    let mut admin = sqlx::AnyConnection::connect(&server).await.unwrap();
    admin.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.unwrap();
    let (base, query) = server.split_once('?').map_or((server.as_str(), ""), |(a, b)| (a, b));
    let (host, _) = base.rsplit_once('/').unwrap();
    let url = if query.is_empty() { format!("{host}/{name}") } else { format!("{host}/{name}?{query}") };
    let store = Store::create(config(url), StoreKind::Exercise).await.unwrap();
    populate(&store).await;
    Some(store)
}

const PARTNERS: &[(&str, Sector, &str)] = &[
    ("ke-police", Sector::Police, "KE"),
    ("vn-customs", Sector::Customs, "VN"),
    ("example-bank", Sector::Finance, "SG"),
    ("ngo", Sector::CivilSociety, "GB"),
    ("fiu", Sector::FinancialIntelligenceUnit, "SG"),
];

async fn populate(store: &Store) {
    for (handle, sector, country) in PARTNERS {
        let new = NewPartner {
            handle: (*handle).into(),
            name: handle.to_uppercase(),
            sector: *sector,
            country: country.parse().ok(),
        };
        store.add_partner(&new).await.unwrap();
    }
    let all = [Power::Submit, Power::Judge, Power::Export, Power::Steward];
    for (handle, partner, extra) in [
        ("police", "ke-police", Some(Power::LawEnforcement)),
        ("customs", "vn-customs", Some(Power::LawEnforcement)),
        ("bank", "example-bank", None),
        ("bank-str", "example-bank", Some(Power::SuspicionReports)),
        ("ngo", "ngo", None),
        ("fiu", "fiu", Some(Power::SuspicionReports)),
    ] {
        let mut powers = all.to_vec();
        powers.extend(extra);
        add_member(store, handle, partner, Powers::of(&powers)).await;
    }
}

pub async fn add_member(store: &Store, handle: &str, partner: &str, powers: Powers) {
    let new = NewMember {
        handle: handle.into(),
        partner: partner.into(),
        name: handle.into(),
        powers,
        about: String::new(),
        password: String::new(),
    };
    store.add_member(&new).await.unwrap();
}

pub async fn view(store: &Store, member: &str) -> Viewer {
    store.viewer(member, Purpose::Investigation).await.unwrap()
}

pub async fn partner_id(store: &Store, handle: &str) -> PartnerId {
    store.partner(handle).await.unwrap().unwrap().id
}

pub fn taxon(group: &str) -> Taxon {
    Taxon {
        name: "Manis javanica".into(),
        rank: Rank::Species,
        common: "Sunda pangolin".into(),
        group: group.into(),
        listing: None,
    }
}

pub fn person(name: &str, phone: &str) -> Party {
    Party {
        kind: PartyKind::Person,
        role: Role::Suspect,
        name: Some(Stated::raw(name).meaning(name.to_lowercase(), "names", Confidence::Certain)),
        identifiers: vec![Identifier {
            kind: IdentifierKind::Phone,
            value: Stated::raw(phone).meaning(phone.to_owned(), "phones", Confidence::Certain),
        }],
        country: None,
        address: None,
        born: None,
        suspect: None,
    }
}

/// A seizure of pangolin scales in Mombasa.
pub fn seizure(key: &str, day: &str, kilograms: &str, parties: Vec<Party>) -> Report {
    let quantity = Quantity {
        value: kilograms.parse().unwrap(),
        high: None,
        unit: Unit::Kilogram,
        qualifier: QuantityQualifier::Exact,
    };
    let place = Place {
        kind: PlaceKind::Port,
        country: "KE".parse().ok(),
        name: "Mombasa".into(),
        code: None,
        point: Some((-4_043_477, 39_668_206)),
        precision: PlacePrecision::Locality,
    };
    Report {
        kind: ReportKind::Seizure,
        core: Core {
            date: Some(Stated::raw(day).meaning(
                When::day(day.parse().unwrap()),
                "dates",
                Confidence::Certain,
            )),
            place: Some(Stated::raw("Mombasa, Kenya").meaning(place, "places", Confidence::Certain)),
            specimens: vec![Specimen {
                taxon: Stated::raw("pangolin").meaning(taxon("pangolins"), "taxa", Confidence::Certain),
                form: Stated::raw("scales").meaning(ProductForm::Scales, "forms", Confidence::Certain),
                quantity: Some(Stated::raw(format!("{kilograms} kg")).meaning(
                    quantity,
                    "units",
                    Confidence::Certain,
                )),
            }],
            ..Core::default()
        },
        parties,
        narrative: Some(Narrative { title: None, text: "found under seaweed".into(), mentions: vec![] }),
        source: SourceNote { reference: Some(key.into()), file: "a.csv".into(), ..SourceNote::default() },
        raw: vec![("ref".into(), key.into()), ("kg".into(), kilograms.into())],
    }
}

pub fn submission(key: &str, report: Report, handling: ReportHandling) -> Submission {
    Submission { source_key: key.into(), report, handling, party_handling: vec![], profile: None }
}

pub async fn record(store: &Store, owner: &str, batch: &[Submission]) -> BatchReceipt {
    store.record(owner, None, batch).await.unwrap()
}

/// Records one seizure and gives its id.
pub async fn one(store: &Store, owner: &str, key: &str, day: &str, handling: ReportHandling) -> ReportId {
    let report = seizure(key, day, "12", vec![person("Example Person", "+254700000123")]);
    record(store, owner, &[submission(key, report, handling)]).await.recorded[0].report()
}

pub fn all_for(owner: PartnerId, audience: Audience) -> ReportHandling {
    ReportHandling::uniform(&Handling::with_audience(owner, audience))
}

/// Core for the working group, people for law enforcement, the rest for the owner.
pub fn shared_core(owner: PartnerId) -> ReportHandling {
    ReportHandling {
        core: Handling::with_audience(owner, Audience::WorkingGroup),
        parties: Handling::with_audience(owner, Audience::LawEnforcement),
        ..all_for(owner, Audience::OwnerOnly)
    }
}

pub fn named(partners: &[PartnerId]) -> Audience {
    Audience::Named { partners: partners.iter().copied().collect(), countries: BTreeSet::new() }
}

/// How many readable parties value nodes, likely pairs and judgements tie to a party, with itself.
pub async fn around(store: &Store, viewer: &Viewer, party: PartyId) -> usize {
    store.gather(viewer, &BTreeSet::from([party]), 100, 1_000).await.unwrap().parties.len()
}
