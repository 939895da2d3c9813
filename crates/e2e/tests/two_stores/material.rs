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
