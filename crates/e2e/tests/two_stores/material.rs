//! What the partners send: the demonstration set, and more made up for this test. EXERCISE throughout.

use crate::file::File;
use model::{
    Core, Identifier, IdentifierKind, Narrative, Party, PartyKind, Report, ReportKind, Role, SourceNote,
};
use model::{Place, ProductForm, Specimen, Stated, Taxon, When};

/// Columns that tell of persons or tell freely, in the police's table.
const POLICE: &[&str] = &[
    "Suspect Name",
    "Suspect Date of Birth",
    "Suspect Nationality",
    "Suspect Phone",
    "Suspect Status",
    "Date of Status",
    "Narrative",
];
/// The same in the customs' table.
const CUSTOMS: &[&str] = &["Suspect", "Born", "Nationality", "Suspect status", "Date of status", "Remarks"];
/// The same in adverts.
const ADVERTS: &[&str] = &["seller", "phone", "email", "title", "text"];

const POLICE_TABLE: &str = include_str!("../../../../demo/seizures-exercise.csv");
const ADVERT_LINES: &str = include_str!("../../../../demo/adverts-exercise.jsonl");

/// Seizures of the police; two more than in the demonstration. What the first of them tells freely names another
/// animal than its goods, so that a group is filtered by what is hidden.
pub fn police() -> File {
    let more = "EXERCISE-WCU-021,2026-05-05,Nanyuki,Kenya,Leopard (Panthera pardus),Skins,1,pieces,Road,Kenya,,,,\
                Road check,Asha Sampuli Mfano,1990-01-02,Kenya,+254 700 000 555,Suspected,2026-05-05,\
                EXERCISE. A piece of rhinoceros horn and a pangolin lay beside the skin.\n\
                EXERCISE-WCU-022,2026-05-06,Nanyuki,Kenya,Leopard (Panthera pardus),Skins,2,pieces,Road,Kenya,,,,\
                Road check,Asha Sampuli Mfano,1990-01-02,Kenya,+254 700 000 556,Suspected,2026-05-06,EXERCISE. Again.\n";
    File::table("seizures-exercise.csv", &format!("{POLICE_TABLE}{more}"), POLICE)
}

/// The same file later: a quantity of the first row corrected, which all read; the free text of the third and the
/// status of the fourth, which few read.
pub fn police_later() -> File {
    let text = POLICE_TABLE
        .replace("Scales,42.5,kg", "Scales,43.5,kg")
        .replace("the owner was not present", "the owner came on the second day")
        .replace("Kenya,,Charged,2025-05-30", "Kenya,,Convicted,2025-07-30");
    assert_ne!(text, POLICE_TABLE);
    File::table("seizures-exercise.csv", &text, POLICE)
}

/// Seizures that the police keep to themselves: a country, a year, a way and animals that nobody else reports, the
/// telephone numbers of sellers, and one word (`Lamu`) many times.
pub fn closed() -> File {
    let mut text = "Reference No.,Date of Seizure,Location,Country,Species,Product,Quantity,Unit,Mode of Transport,\
                    Suspect Name,Suspect Date of Birth,Suspect Nationality,Suspect Phone,Suspect Status,Narrative\n\
                    EXERCISE-CL-01,2021-03-04,Thimphu,Bhutan,Tiger (Panthera tigris),Bones,4,kg,Inland water,\
                    Tashi Dpyad Gzhi,1980-02-03,Bhutan,+44 7700 900461,Suspected,EXERCISE. Operation Kificho.\n\
                    EXERCISE-CL-02,2025-02-01,Nairobi,Kenya,Ground pangolin (Smutsia temminckii),Scales,3,kg,Road,\
                    Mwenye Siri Mfano,1970-01-01,Kenya,+254 700 000 117,Suspected,EXERCISE. Operation Kificho.\n\
                    EXERCISE-CL-03,2025-02-02,Leeds,United Kingdom,Ring-necked parakeet (Psittacula krameri),Live,2,\
                    specimens,Road,Kiungo Siri Mfano,1971-01-01,Kenya,+44 7700 900112,Suspected,EXERCISE.\n\
                    EXERCISE-CL-04,2025-02-03,Jakarta,Indonesia,Helmeted hornbill (Rhinoplax vigil),Casques,2,\
                    pieces,Road,Kiungo Siri Mfano,1971-01-01,Kenya,+1 202 555 0143,Suspected,EXERCISE.\n"
        .to_owned();
    for n in 11..23 {
        text.push_str(&format!(
            "EXERCISE-CL-{n},2024-01-{n},Lamu,Kenya,Green turtle (Chelonia mydas),Shells,{n},pieces,\"Sea, boat\",\
             Mtu {n} Mfano,1990-01-{n},Kenya,,Suspected,EXERCISE. Lamu.\n"
        ));
    }
    File::table("closed-exercise.csv", &text, &[])
}

/// Seizures of the customs.
pub fn customs() -> File {
    File::table("customs-exercise.csv", include_str!("../../../../demo/customs-exercise.csv"), CUSTOMS)
}

/// Illegal trade reports: columns of persons and free text.
const TRADE_REPORTS: &[&str] = &["Detecting agency", "Nationality of offenders", "Additional information"];

fn trade_report_of(name: &'static str, rows: &str) -> File {
    let columns = "Seizure number,Date of seizure,Species,Description of specimen,Quantity,Unit,Location of incident,Detecting agency,\
                   Method of detection,Reason for seizure,Mode of transport,Method of concealment,Alleged country of origin,\
                   Country(ies) of transit,Alleged final destination,Nationality of offenders,Law under which charges were brought,\
                   Sanction,Disposal of confiscated specimens,Additional information,Share with ICCWC partners\n";
    File::table(name, &format!("{columns}{rows}"), TRADE_REPORTS)
}

/// Seizures of the customs with the flag of their Party: one that may go out, one that may not, one that does not say.
pub fn trade_report() -> File {
    let rows = "EXERCISE-TR-1,2024-02-17,Manis tricuspis,SCA,12.5,KGM,\"Mombasa, Kenya\",Exercise Customs,Scanning,No permit,Maritime,Luggage,\
                UG,,VN,VN,Exercise Act s. 92,Fine,Destroyed,EXERCISE. Mfano said so,yes\n\
                EXERCISE-TR-2,2024-03-01,Panthera pardus,SKI,1,NAR,\"Nairobi, Kenya\",Exercise Customs,Patrol,No permit,Road,,KE,,,KE,,,,EXERCISE,no\n\
                EXERCISE-TR-3,2024-04-01,Geochelone elegans,LIV,3,NAR,\"Nairobi, Kenya\",Exercise Customs,Patrol,No permit,Air,,LK,,,LK,,,,EXERCISE,\n";
    trade_report_of("trade-report-exercise.csv", rows)
}

/// Seizures that only the customs read.
pub fn trade_report_closed() -> File {
    let rows = "EXERCISE-TR-9,2024-05-17,Manis tricuspis,SCA,7,KGM,\"Mombasa, Kenya\",Exercise Customs,Scanning,No permit,Maritime,,UG,,VN,VN,,,,EXERCISE,yes\n";
    trade_report_of("trade-report-closed-exercise.csv", rows)
}

/// A seizure that the NGO reported, which may not go to the partners of ICCWC.
pub fn trade_report_of_ngo() -> File {
    let rows = "EXERCISE-TR-21,2024-06-17,Psittacus erithacus,LIV,4,NAR,\"Kisumu, Kenya\",Exercise Rangers,Patrol,No permit,Road,,CD,,,,,,,EXERCISE,no\n";
    trade_report_of("trade-report-ngo-exercise.csv", rows)
}

/// Payments of the bank.
pub fn payments() -> File {
    File::message("payments-exercise.xml", include_str!("../../../../demo/payments-exercise.xml"))
}

/// Adverts of the marketplace.
pub fn adverts() -> File {
    File::lines("adverts-exercise.jsonl", ADVERT_LINES, ADVERTS)
}

/// Adverts of which the marketplace shares place and goods only, and persons with law enforcement.
pub fn adverts_by_core() -> File {
    let text = r#"{"id": "EXERCISE-AD-201", "species": "Rhinoplax vigil", "product": "casques", "platform": "exercise-market", "posted": "2026-04-01", "language": "en", "title": "Carved casques", "text": "Carved casques, call +1 202 555 0143", "seller": "hidden_carver", "phone": "+1 202 555 0143", "price": 300, "currency": "USD", "location": "Jakarta", "country": "ID", "note": "EXERCISE"}
{"id": "EXERCISE-AD-202", "species": "Psittacus erithacus", "product": "live", "platform": "exercise-market", "posted": "2026-04-02", "language": "en", "title": "Kasuku wawili", "text": "African grey parrots, two, +254 700 000 209", "seller": "hidden_birds", "phone": "+254 700 000 209", "price": 90, "currency": "USD", "location": "Busia", "country": "KE", "note": "EXERCISE"}"#;
    File::lines("adverts-by-core-exercise.jsonl", text, ADVERTS)
}

/// Adverts that the marketplace shows to law enforcement only; the telephone of one is the payee of a payment.
pub fn adverts_closed() -> File {
    let text = r#"{"id": "EXERCISE-AD-301", "platform": "exercise-market", "posted": "2025-03-05", "language": "en", "title": "Withdrawn", "text": "Scales, +254 700 000 555", "seller": "withdrawn_seller", "phone": "+254 700 000 555", "price": 300, "currency": "USD", "location": "Nanyuki", "country": "KE", "note": "EXERCISE"}
{"id": "EXERCISE-AD-302", "platform": "exercise-market", "posted": "2025-03-06", "language": "en", "title": "Withdrawn too", "text": "Horn, +254 700 000 777", "seller": "withdrawn_seller", "phone": "+254 700 000 777", "price": 300, "currency": "USD", "location": "Nanyuki", "country": "KE", "note": "EXERCISE"}"#;
    File::lines("adverts-closed-exercise.jsonl", text, ADVERTS)
}

const DIARY: &str = "incident_id,incident_date,site,district,country,latitude,longitude,species_common_name,product,\
                     no_of_items,weight_kg,description,source\n";

/// Observations of the NGO; three more than in the demonstration, in which two words stand unequally often.
pub fn observations() -> File {
    let more = "EXERCISE-OBS-21,2025-08-01,Lamu,Lamu,Kenya,,,Green turtle,shells,2,,EXERCISE. Lamu: a dhow.,Field diary (exercise)\n\
                EXERCISE-OBS-22,2025-08-01,Dhow harbour,Mombasa,Kenya,,,Green turtle,shells,3,,EXERCISE. A dhow out of Lamu.,Field diary (exercise)\n\
                EXERCISE-OBS-23,2025-08-01,Dhow yard,Kilifi,Kenya,,,Green turtle,shells,4,,EXERCISE. A dhow.,Field diary (exercise)\n";
    let text = include_str!("../../../../demo/ngo-incidents-exercise.csv");
    File::table("ngo-incidents-exercise.csv", &format!("{text}{more}"), &[])
}

/// The same file later, one row changed.
pub fn observations_later() -> File {
    let text = include_str!("../../../../demo/ngo-incidents-exercise.csv")
        .replace(",,42.5,EXERCISE.", ",,44,EXERCISE.");
    File::table("ngo-incidents-exercise.csv", &text, &[])
}

/// A file that police, NGO and bank drop in the browser: three rows, one of which nobody can read.
pub fn diary() -> File {
    let rows = "EXERCISE-DI-01,2025-04-01,Kisumu,Kisumu,Kenya,,,Grey parrot,live,3,,EXERCISE. Kept in a shed.,Diary\n\
                ,,,,,,,,,,,,\n\
                EXERCISE-DI-02,the 45th of May,,,,,,,,,,,\n\
                EXERCISE-DI-03,2025-04-03,Kisumu,Kisumu,Kenya,,,Grey parrot,live,5,,EXERCISE. In a car.,Diary\n";
    File::table("diary-exercise.csv", &format!("{DIARY}{rows}"), &[])
}

/// A file that only the police dropped.
pub fn police_diary() -> File {
    let rows = "EXERCISE-DI-11,2025-06-01,Voi,Taita,Kenya,,,Elephant,tusks,2,,EXERCISE. Kificho.,Diary\n\
                EXERCISE-DI-12,no day,,,,,,,,,,,\n";
    File::table("police-diary-exercise.csv", &format!("{DIARY}{rows}"), &[])
}

/// A file that a member drops while the test runs.
pub fn new_diary() -> File {
    let rows = "EXERCISE-DI-31,2025-07-01,Garissa,Garissa,Kenya,,,Giraffe,meat,1,,EXERCISE. New.,Diary\n";
    File::table("new-diary-exercise.csv", &format!("{DIARY}{rows}"), &[])
}

const TABULATION: &str = "Year,App.,Taxon,Genus,Importer,Exporter,Origin,Importer reported quantity,\
                          Exporter reported quantity,Term,Unit,Purpose,Source\n";

/// Trade figures that the customs share; one taxon stands in what they keep, too.
pub fn trade() -> File {
    let rows = "2019,II,Mfano mfano,Mfano,PT,KE,,10,12.5,live,,T,W\n\
                2020,II,Mfano mfano,Mfano,PT,KE,,0.1,,live,,T,W\n\
                2020,I,Mfano pili,Mfano,PT,TZ,KE,,3,skins,kg,T,I\n";
    File::table("trade-exercise.csv", &format!("{TABULATION}{rows}"), &[])
}

/// The same table a year later: one quantity corrected, one row more.
pub fn trade_later() -> File {
    let rows = "2019,II,Mfano mfano,Mfano,PT,KE,,11,12.5,live,,T,W\n\
                2021,II,Mfano mfano,Mfano,PT,KE,,,7,live,,T,W\n";
    File::table("trade-exercise.csv", &format!("{TABULATION}{rows}"), &[])
}

/// Trade figures that the customs keep to themselves: years, terms and taxa that the others have not, and more of the
/// same.
pub fn trade_closed() -> File {
    let rows = "1999,II,Mfano mfano,Mfano,PT,UG,,1000,1000,live,,T,W\n\
                2020,II,Mfano mfano,Mfano,PT,UG,,5,,live,,T,W\n\
                2020,II,Siri siri,Siri,PT,UG,,5,6,scales,kg,T,W\n";
    File::table("trade-closed-exercise.csv", &format!("{TABULATION}{rows}"), &[])
}

/// Shipments that the police show to law enforcement only.
pub fn shipments() -> File {
    let text = "Id,Year,Appendix,Taxon,Term,Quantity,Unit,Importer,Exporter,Origin,Purpose,Source,Reporter.type\n\
                EXERCISE-SH-1,2018,I,Siri tatu,tusks,2,kg,PT,KE,,T,I,E\n\
                EXERCISE-SH-2,2018,I,Siri tatu,tusks,2.5,kg,PT,KE,,T,I,I\n";
    File::table("shipments-exercise.csv", text, &[])
}

/// Shipments of the bank.
pub fn shipments_of_the_bank() -> File {
    let text = "Id,Year,Appendix,Taxon,Term,Quantity,Unit,Importer,Exporter,Origin,Purpose,Source,Reporter.type\n\
                EXERCISE-SB-1,2017,I,Benki mfano,tusks,9,kg,PT,KE,,T,O,E\n";
    File::table("shipments-bank-exercise.csv", text, &[])
}

/// A mapping that only the police read; nothing else knows the columns of its tables.
pub const CLOSED_MAPPING: &str = "version = 1\nformat = \"seizure-table\"\n\
    [[column]]\nname = \"Tarehe\"\nfield = \"core.date\"\n\
    [[column]]\nname = \"Mahali\"\nfield = \"core.place\"\n\
    [[column]]\nname = \"Mnyama\"\nfield = \"core.taxon\"\n\
    [[column]]\nname = \"Kilo\"\nfield = \"core.quantity\"\nunit = \"kg\"\n\
    [[replace]]\ncolumn = \"Mahali\"\nfrom = \"Kificho\"\nto = \"Lamu\"\n";

/// A mapping that the police share.
pub const SHARED_MAPPING: &str = "version = 1\nformat = \"seizure-table\"\ndate_order = \"mdy\"\n\
    [[column]]\nname = \"Siku\"\nfield = \"core.date\"\n\
    [[column]]\nname = \"Eneo\"\nfield = \"core.place\"\n\
    [[column]]\nname = \"Spishi\"\nfield = \"core.taxon\"\n";

/// A mapping that says of a name what a suggestion would not.
pub const NAMED_MAPPING: &str = "version = 1\nformat = \"seizure-table\"\n\
    [[column]]\nname = \"Mwezi\"\nfield = \"core.date\"\n\
    [[column]]\nname = \"Bidhaa\"\nfield = \"core.form\"\n\
    [[column]]\nname = \"Zamani\"\nfield = \"source.reference\"\n";

/// A mapping that a member keeps while the test runs.
pub const NEW_MAPPING: &str = "version = 1\nformat = \"seizure-table\"\n\
    [[column]]\nname = \"incident_date\"\nfield = \"core.date\"\n\
    [[column]]\nname = \"site\"\nfield = \"core.place\"\n\
    [[column]]\nname = \"species_common_name\"\nfield = \"core.taxon\"\n";

/// A table of which only the closed mapping knows the columns.
pub fn swahili_table() -> File {
    File::table("swahili-exercise.csv", "Tarehe,Mahali,Mnyama,Kilo\n2025-07-01,Kificho,Giraffe,1\n", &[])
}

/// A table of which the shared mapping knows the columns.
pub fn shared_table() -> File {
    File::table("shared-exercise.csv", "Siku,Eneo,Spishi\n03/04/2025,Garissa,Giraffe\n", &[])
}

/// A table of which one column has a name that some mappings know.
pub fn named_table() -> File {
    let text = "Date,Place,Species,Bidhaa,Zamani\n2025-07-01,Garissa,Giraffe,meat,EXERCISE 7\n";
    File::table("named-exercise.csv", text, &[])
}

fn party(role: Role, name: &str, phones: &[&str]) -> Party {
    Party {
        kind: PartyKind::Person,
        role,
        name: Some(Stated::raw(name)),
        identifiers: phones
            .iter()
            .map(|phone| Identifier { kind: IdentifierKind::Phone, value: Stated::raw(*phone) })
            .collect(),
        country: None,
        address: None,
        born: None,
        suspect: None,
    }
}

/// A report that does not come out of a file.
fn report(kind: ReportKind, reference: &str, day: &str, place: &str, taxon: &str) -> Report {
    let specimen = Specimen {
        taxon: Stated::<Taxon>::raw(taxon),
        form: Stated::<ProductForm>::raw("scales"),
        quantity: None,
    };
    let report = Report {
        kind,
        core: Core {
            date: Some(Stated::<When>::raw(day)),
            place: Some(Stated::<Place>::raw(place)),
            specimens: vec![specimen],
            ..Core::default()
        },
        parties: Vec::new(),
        narrative: Some(Narrative {
            title: None,
            text: format!("EXERCISE. {reference}."),
            mentions: Vec::new(),
        }),
        source: SourceNote { reference: Some(reference.to_owned()), ..SourceNote::default() },
        raw: vec![("ref".to_owned(), reference.to_owned())],
    };
    Report { parties: vec![party(Role::Suspect, &format!("Mshukiwa {reference}"), &[])], ..report }
}

/// A suspicion report of the bank.
pub fn suspicion() -> Report {
    let made =
        report(ReportKind::SuspicionReport, "EXERCISE-STR-1", "2025-05-01", "Nairobi, Kenya", "pangolin");
    Report { parties: vec![party(Role::Suspect, "Shaka Mfano", &["+254 700 000 117"])], ..made }
}

/// A seizure whose submitter does not want to be named.
pub fn unnamed() -> Report {
    report(ReportKind::Seizure, "EXERCISE-UN-1", "2025-05-02", "Porto, Portugal", "pangolin")
}

/// A seizure of which all may know two persons and nobody the third.
pub fn three_persons(third: &str) -> Report {
    let made = report(ReportKind::Seizure, "EXERCISE-TP-1", "2025-05-03", "Kampala, Uganda", "pangolin");
    let parties = vec![
        party(Role::Suspect, "Kwanza Mfano", &["+254 700 000 901"]),
        party(Role::Suspect, "Pili Mfano", &["+44 7700 900877"]),
        party(Role::Suspect, third, &["+44 7700 900233"]),
    ];
    Report { parties, ..made }
}

/// A seizure with one person.
pub fn simple(reference: &str, day: &str) -> Report {
    report(ReportKind::Seizure, reference, day, "Dodoma, Tanzania", "pangolin")
}

/// A payment for what a closed advert offers, to that advert's telephone.
pub fn paid_for_closed() -> Report {
    let made = report(ReportKind::Payment, "EXERCISE-PAY-1", "2025-03-07", "Nairobi, Kenya", "");
    let text = "EXERCISE for one pangolin, as agreed".to_owned();
    Report {
        core: Core { specimens: Vec::new(), ..made.core },
        parties: vec![
            party(Role::Payer, "Mnunuzi Mfano", &[]),
            party(Role::Payee, "Muuzaji Mfano", &["+254 700 000 777"]),
        ],
        narrative: Some(Narrative { title: None, text, mentions: Vec::new() }),
        ..made
    }
}

/// Somebody who holds the telephones of two sellers that have nothing else in common.
pub fn go_between() -> Report {
    let made = report(ReportKind::TipOff, "EXERCISE-GB-1", "2025-01-02", "Nairobi, Kenya", "pangolin");
    Report {
        parties: vec![party(Role::Suspect, "Kiungo Mfano", &["+44 7700 900112", "+1 202 555 0143"])],
        ..made
    }
}

/// A picture with a place beside it.
pub fn photo() -> Vec<u8> {
    let mut bytes = b"\xff\xd8\xff\xe1\x00\x18Exif\0\0GPS -1.29 36.82".to_vec();
    bytes.resize(4 + 24, b' ');
    bytes.extend(b"\xff\xdb\x00\x04qt\xff\xda\x00\x04scpixels\xff\xd9");
    bytes
}
