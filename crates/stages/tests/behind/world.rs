//! A small world: people written in several ways in reports of two partners, some of them for law enforcement only.

use access::Viewer;
use jiff::civil::date;
use model::*;
use stages::settle;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use store::{NewMember, NewPartner, Store, StoreConfig, Submission};
use tempfile::TempDir;

/// How many reports there are.
pub const REPORTS: usize = 12;

pub struct World {
    _folder: TempDir,
    pub store: Store,
    clock: Arc<AtomicI64>,
}

/// Reports of even number are for the working group, the others for law enforcement.
pub fn is_open(at: usize) -> bool {
    at.is_multiple_of(2)
}

impl World {
    pub async fn new() -> Self {
        Self::of(false).await
    }

    pub async fn with_two_persons() -> Self {
        Self::of(true).await
    }

    async fn of(two_persons: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(AtomicI64::new(1_788_220_800_000_000));
        let (time, drawn) = (clock.clone(), Arc::new(AtomicU64::new(0)));
        let config = StoreConfig {
            url: format!("sqlite:{}", folder.path().join("saola.sqlite").display()),
            key: StoreKey([7; 32]),
            clock: Arc::new(move || Timestamp(time.load(Ordering::SeqCst))),
            entropy: Arc::new(move |buffer| {
                let nth = drawn.fetch_add(1, Ordering::SeqCst).to_be_bytes();
                blake3::Hasher::new().update(&nth).finalize_xof().fill(buffer);
            }),
            index: None,
            connections: 2,
            two_persons,
            name_keys: stages::NAME_KEYS,
        };
        let store = Store::create(config, StoreKind::Exercise).await.unwrap();
        let partners = [
            ("ex-police", Sector::Police),
            ("ex-customs", Sector::Customs),
            ("ex-ngo", Sector::CivilSociety),
        ];
        for (handle, sector) in partners {
            let name = format!("Exercise {handle}");
            store
                .add_partner(&NewPartner { handle: handle.into(), name, sector, country: None })
                .await
                .unwrap();
        }
        let law =
            Powers::of(&[Power::Steward, Power::LawEnforcement, Power::Submit, Power::Judge, Power::Export]);
        let open = Powers::of(&[Power::Submit, Power::Judge]);
        let members =
            [("police", "ex-police", &law), ("sergeant", "ex-police", &law), ("ngo", "ex-ngo", &open)];
        for (handle, partner, powers) in members {
            let new = NewMember {
                handle: handle.into(),
                partner: partner.into(),
                name: "Exercise".into(),
                powers: *powers,
                about: String::new(),
                password: String::new(),
            };
            store.add_member(&new).await.unwrap();
        }
        Self { _folder: folder, store, clock }
    }

    /// Records one report. Its time is its own, whatever came before it: "earliest" is a matter of content here.
    pub async fn record(&self, at: usize) {
        self.put(at, report(at), at as i64).await;
    }

    /// Records it again an hour later, on another day and with other birthdays.
    pub async fn revise(&self, at: usize) {
        let mut revised = report(at);
        revised.core.date = Some(stated("2024-12-24", When::day(date(2024, 12, 24))));
        for party in &mut revised.parties {
            party.born = Some(stated("1970-02-03", When::day(date(1970, 2, 3))));
        }
        self.put(at, revised, 3_600 + at as i64).await;
    }

    async fn put(&self, at: usize, report: Report, second: i64) {
        self.clock.store(1_788_220_800_000_000 + second * 1_000_000, Ordering::SeqCst);
        // Reports that tell of one event come from two partners.
        let owner = if at % 4 < 2 { "ex-police" } else { "ex-customs" };
        let partner = self.store.partner(owner).await.unwrap().unwrap().id;
        let audience = if is_open(at) { Audience::WorkingGroup } else { Audience::LawEnforcement };
        let submission = Submission {
            source_key: format!("R{at}"),
            report,
            handling: ReportHandling::uniform(&Handling::with_audience(partner, audience)),
            party_handling: vec![],
            profile: None,
        };
        self.store.record(owner, None, &[submission]).await.unwrap();
    }

    pub async fn settle(&self) {
        settle(&self.store, "test").await.unwrap();
    }

    pub async fn viewer(&self, member: &str) -> Viewer {
        self.store.viewer(member, Purpose::Investigation).await.unwrap()
    }

    /// Readable reports with their parties, in the order of ids.
    pub async fn readable(&self, viewer: &Viewer) -> Vec<(ReportId, Vec<PartyId>)> {
        let listing = self.store.list(viewer, &store::ReportFilter::default(), None, 1_000).await.unwrap();
        let ids: BTreeSet<ReportId> = listing.get().ids.iter().copied().collect();
        let ids: Vec<ReportId> = ids.into_iter().collect();
        let reports = self.store.reports(viewer, &ids).await.unwrap();
        let mut all: Vec<(ReportId, Vec<PartyId>)> =
            reports.iter().map(|r| (r.get().id, r.get().parties.iter().map(|p| p.id).collect())).collect();
        all.sort();
        all
    }

    /// A party that the working group reads.
    pub async fn open_party(&self) -> PartyId {
        self.readable(&self.viewer("ngo").await).await[0].1[0]
    }
}

fn stated<T>(raw: &str, value: T) -> Stated<T> {
    Stated::raw(raw).meaning(value, "test", Confidence::Likely)
}

/// Name, year of birth, telephone number: three people, each written in several ways; a fourth has the phone of the first.
const PEOPLE: [(&str, i16, &str); 8] = [
    ("Wanyonyi Barasa Simiyu", 1980, "+254711204417"),
    ("Simiyu Wanyonyi Barasa", 1980, ""),
    ("Wanyonyi Baraza Simiyu", 1980, ""),
    ("Nguyen Thi Hoai Thuong", 1991, "+84912340077"),
    ("NGUYEN Thi Hoai Thuong", 1991, ""),
    ("Nguyen Thi Hoai Thuongg", 1991, "+84912340077"),
    ("Oluwaseun Adebayo Fashola", 1975, ""),
    ("Grace Nafula", 1999, "+254711204417"),
];

/// Name of the suspect of a report; that of its consignee is three further on.
pub fn name(at: usize) -> &'static str {
    PEOPLE[at % PEOPLE.len()].0
}

fn person(nth: usize, role: Role) -> Party {
    let (name, year, phone) = PEOPLE[nth % PEOPLE.len()];
    let mut party = Party::new(PartyKind::Person, role);
    party.name = Some(stated(name, name.to_lowercase()));
    party.born = Some(stated(&format!("{year}-03-14"), When::day(date(year, 3, 14))));
    if !phone.is_empty() {
        party
            .identifiers
            .push(Identifier { kind: IdentifierKind::Phone, value: stated(phone, phone.to_owned()) });
    }
    party
}

/// A seizure of pangolin scales: every fourth report tells of the event that the one two before it tells of.
fn report(at: usize) -> Report {
    let event = if at % 4 >= 2 { at - 2 } else { at };
    let day = date(2025, 1 + (event % 11) as i8, 1 + (event * 7 % 27) as i8);
    let kilograms = 10 + event as i64 * 13;
    let place = Place {
        kind: PlaceKind::City,
        country: Some("KE".parse().unwrap()),
        name: "Mombasa".into(),
        code: None,
        point: Some((-4_043_500, 39_668_200)),
        precision: PlacePrecision::Locality,
    };
    let taxon = Taxon {
        name: "Manis".into(),
        rank: Rank::Genus,
        group: "pangolins".into(),
        common: "pangolins".into(),
        listing: None,
    };
    let quantity = Quantity {
        value: kilograms.into(),
        high: None,
        unit: Unit::Kilogram,
        qualifier: QuantityQualifier::Exact,
    };
    Report {
        kind: ReportKind::Seizure,
        core: Core {
            date: Some(stated(&day.to_string(), When::day(day))),
            place: Some(stated("Mombasa", place)),
            specimens: vec![Specimen {
                taxon: stated("pangolin", taxon),
                form: stated("scales", ProductForm::Scales),
                quantity: Some(stated(&format!("{kilograms} kg"), quantity)),
            }],
            ..Core::default()
        },
        parties: vec![person(at, Role::Suspect), person(at + 3, Role::Consignee)],
        narrative: None,
        source: SourceNote {
            reference: Some(format!("R{at}")),
            file: "a.csv".into(),
            ..SourceNote::default()
        },
        raw: vec![],
    }
}
