//! What comes out of the samples of bills of lading and waybills in JSON. Everything in them is made up.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use formats::{Draft, Format, Item, Options, Problem, Rejected, Source, detect, open};
use model::{IdentifierKind, Party, PartyKind, ReportKind, Role};

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)).unwrap()
}

struct Read {
    drafts: Vec<Draft>,
    rejected: Vec<Rejected>,
    notes: Vec<Problem>,
}

fn read(bytes: &[u8], format: Format) -> Read {
    let mut reader = open(Source::bytes("exercise", bytes.to_vec()).unwrap(), &Options::default()).unwrap();
    assert_eq!(reader.format(), format);
    let mut read = Read { drafts: Vec::new(), rejected: Vec::new(), notes: Vec::new() };
    for item in reader.by_ref() {
        match item.unwrap() {
            Item::Draft(draft) => read.drafts.push(*draft),
            Item::Rejected(r) => read.rejected.push(*r),
            Item::Figure(_) => unreachable!("no figure stands here"),
            Item::Problem(p) => read.notes.push(p),
        }
    }
    assert_eq!(reader.counts().rows, (read.drafts.len() + read.rejected.len()) as u64);
    read
}

fn raws<T>(stated: &[model::Stated<T>]) -> Vec<&str> {
    stated.iter().map(|s| s.raw.as_str()).collect()
}

fn of(draft: &Draft, role: Role) -> Vec<&Party> {
    draft.report.parties.iter().filter(|p| p.role == role).collect()
}

fn names(draft: &Draft, role: Role) -> Vec<&str> {
    of(draft, role).iter().filter_map(|p| p.name.as_ref()).map(|n| n.raw.as_str()).collect()
}

fn numbers(draft: &Draft, kind: IdentifierKind) -> Vec<&str> {
    let all = draft.report.parties.iter().flat_map(|p| &p.identifiers);
    all.filter(|i| i.kind == kind).map(|i| i.value.raw.as_str()).collect()
}

fn amounts(draft: &Draft) -> Vec<(&str, &str, &str)> {
    let specimens = &draft.report.core.specimens;
    specimens
        .iter()
        .filter_map(|s| s.quantity.as_ref().map(|q| (s, q)))
        .map(|(s, q)| (s.taxon.raw.as_str(), q.raw.as_str(), q.context.as_deref().unwrap_or_default()))
        .collect()
}

fn lines(draft: &Draft) -> Vec<&str> {
    draft.report.narrative.as_ref().unwrap().text.lines().collect()
}

#[test]
fn a_bill_of_lading() {
    let read = read(&sample("dcsa-bill-exercise.json"), Format::DcsaBill);
    assert_eq!((read.drafts.len(), read.rejected.len(), read.notes.len()), (1, 0, 0));
    let draft = &read.drafts[0];
    assert_eq!((draft.key.as_deref(), draft.report.kind), (Some("EXBL20240071"), ReportKind::Consignment));
    let core = &draft.report.core;
    assert_eq!(core.date.as_ref().unwrap().raw, "2024-03-04", "on board, not as planned or issued");
    assert_eq!(raws(&core.origins), ["Exercise Depot"]);
    assert_eq!(core.origins[0].context.as_deref(), Some("UG"));
    assert_eq!((raws(&core.transits), raws(&core.destinations)), (vec!["KEMBA"], vec!["VNHPH"]));
    assert_eq!(core.destinations[0].context.as_deref(), Some("Hai Phong"));
    assert_eq!(core.transports[0].context.as_deref(), Some("mode sea"));
    assert_eq!(names(draft, Role::Shipper), ["EXERCISE TRADING LTD"]);
    let shipper = of(draft, Role::Shipper)[0];
    assert_eq!(shipper.kind, PartyKind::Company);
    assert_eq!(shipper.country.as_ref().unwrap().raw, "KE");
    assert_eq!(shipper.address.as_ref().unwrap().raw, "Sample Road 1, 80100 Mombasa, KE");
    assert_eq!(names(draft, Role::Named), ["ASHA SAMPLE"]);
    assert_eq!(names(draft, Role::Notify), ["EXERCISE NOTIFY CO"]);
    assert!(of(draft, Role::Consignee).is_empty(), "`TO ORDER` is nobody's name");
    assert_eq!(names(draft, Role::Forwarder), ["EXERCISE FORWARDING"]);
    assert_eq!(names(draft, Role::Carrier), ["EXERCISE LINE"]);
    assert_eq!(numbers(draft, IdentifierKind::Waybill), ["EXBL20240071"]);
    assert_eq!(numbers(draft, IdentifierKind::CompanyNumber), ["529900T8BM49AURSDO55", "P051234567X", "EXL"]);
    assert_eq!(numbers(draft, IdentifierKind::Container), ["CSQU3054383", "MSKU0000007"]);
    assert_eq!(numbers(draft, IdentifierKind::Imo), ["9074729"]);
    let vessel = of(draft, Role::Conveyance)[0];
    assert_eq!(vessel.name.as_ref().unwrap().context.as_deref(), Some("voyage 012E"));
    assert_eq!(
        amounts(draft),
        [
            ("CASHEW NUTS IN SHELL", "12000", "unit KGM"),
            ("CASHEW NUTS IN SHELL", "9000.5", "unit KGM"),
            ("SEA SHELLS", "40", "unit KGM")
        ],
        "the parts of an item lie in two containers and add up"
    );
    let amount = core.amount.as_ref().unwrap();
    assert_eq!((amount.raw.as_str(), amount.context.as_deref()), ("21000.5", Some("currency USD")));
    let text = lines(draft);
    for line in [
        "Goods: CASHEW NUTS IN SHELL",
        "Goods: SEA SHELLS",
        "HS code: 080131",
        "Seal: EXSEAL1 (SHI) on CSQU3054383",
        "Container: CSQU3054383, type 22G1, owned by the shipper",
        "Packages: 400 Bags",
        "To order: yes",
        "Consignee: TO ORDER",
    ] {
        assert!(text.contains(&line), "{line} in {text:?}");
    }
    let raw = &draft.report.raw;
    assert!(
        raw.contains(&("documentParties/shipper/partyName".to_owned(), "EXERCISE TRADING LTD".to_owned()))
    );
    assert!(raw.iter().any(|(path, _)| path == "utilizedTransportEquipments/seals/number"));
}

#[test]
fn house_bills_name_who_is_behind_a_consolidation() {
    let read = read(&sample("dcsa-houses-exercise.jsonl"), Format::DcsaBill);
    assert_eq!((read.drafts.len(), read.rejected.len()), (3, 2));
    let keys: Vec<_> = read.drafts.iter().filter_map(|d| d.key.as_deref()).collect();
    assert_eq!(keys, ["EXBL20240072", "EXBL20240072/EXH1", "EXBL20240072/EXH2"]);
    let [master, first, second] = read.drafts.as_slice() else { panic!("three bills") };
    assert_eq!(names(master, Role::Forwarder), ["EXERCISE CONSOLIDATOR", "EXERCISE BREAKBULK"]);
    assert!(of(master, Role::Shipper).is_empty() && of(master, Role::Consignee).is_empty());
    assert_eq!(
        (names(first, Role::Shipper), names(first, Role::Named)),
        (vec!["BELA SAMPLE"], vec!["EXERCISE SELLER"])
    );
    assert_eq!(of(first, Role::Shipper)[0].kind, PartyKind::Person);
    assert_eq!(amounts(first), [("CONSOLIDATED CARGO", "500", "unit KGM")], "its part of the master's goods");
    assert_eq!(raws(&first.report.core.origins), ["Yaounde"]);
    assert_eq!(raws(&first.report.core.transits), ["CMDLA", "VNHPH"]);
    assert_eq!(raws(&first.report.core.destinations), ["Hanoi"]);
    assert_eq!(numbers(first, IdentifierKind::Waybill), ["EXBL20240072", "EXH1"]);
    assert_eq!(amounts(second), [("PADAUK SAWN", "700", "unit KGM")]);
    assert!(second.report.raw.iter().any(|(p, t)| p == "houseBillOfLadingReference" && t == "EXH2"));
    assert!(!second.report.raw.iter().any(|(_, t)| t == "BELA SAMPLE"));
    let codes: Vec<_> = read.rejected.iter().map(|r| r.problems[0].code).collect();
    assert_eq!(codes, ["takes-back", "broken-json"]);
}

#[test]
fn bills_in_an_array_or_in_an_envelope() {
    let bill = String::from_utf8(sample("dcsa-bill-exercise.json")).unwrap();
    let other = bill.replace("EXBL20240071", "EXBL20240075");
    let read = self::read(format!("[{bill},{other}, {{\"other\": 1}}").as_bytes(), Format::DcsaBill);
    assert_eq!((read.drafts.len(), read.rejected.len()), (2, 1));
    assert_eq!(read.rejected[0].problems[0].code, "no-bill");
    assert_eq!(read.notes[0].code, "cut-off");
    let read = self::read(format!("{{\"transportDocument\": {bill}}}").as_bytes(), Format::DcsaBill);
    assert_eq!(read.drafts[0].key.as_deref(), Some("EXBL20240071"));
}

#[test]
fn a_one_record_master_with_its_house() {
    let read = read(&sample("one-record-exercise.json"), Format::OneRecord);
    assert_eq!((read.drafts.len(), read.rejected.len(), read.notes.len()), (2, 0, 0));
    let [master, house] = read.drafts.as_slice() else { panic!("two waybills") };
    assert_eq!(master.key.as_deref(), Some("999-12345675"));
    assert_eq!(house.key.as_deref(), Some("999-12345675/EXH0001"));
    assert_eq!(names(master, Role::Forwarder), ["EXERCISE FORWARDING"]);
    assert_eq!(names(house, Role::Shipper), ["EXERCISE TRADING LTD"]);
    assert_eq!(names(house, Role::Named), ["Asha Sample"]);
    assert_eq!(numbers(house, IdentifierKind::Phone), ["+254700000123"]);
    assert_eq!(numbers(house, IdentifierKind::CompanyNumber), ["P051234567X"]);
    let shipper = of(house, Role::Shipper)[0];
    assert_eq!(shipper.address.as_ref().unwrap().raw, "1 Sample Road, Mombasa, KE");
    assert_eq!(shipper.address.as_ref().unwrap().context.as_deref(), Some("Mombasa, KE"));
    assert_eq!(numbers(house, IdentifierKind::Waybill), ["999-12345675", "EXH0001"]);
    let core = &master.report.core;
    assert_eq!((raws(&core.origins), raws(&core.transits)), (vec!["NBO"], vec!["DOH"]));
    assert_eq!(raws(&core.destinations), ["HAN"]);
    assert_eq!(core.date.as_ref().unwrap().raw, "2024-03-03T22:40:00Z", "actual, of the first leg");
    assert_eq!(names(master, Role::Conveyance), ["XX111", "XX222"]);
    assert_eq!(
        amounts(house),
        [("LIVE ANIMALS", "20.5", "unit KGM"), ("Astrochelys radiata", "12", "unit number; same goods")]
    );
    let amount = house.report.core.amount.as_ref().unwrap();
    assert_eq!((amount.raw.as_str(), amount.context.as_deref()), ("4500.00", Some("currency USD")));
    let text = lines(house);
    for line in ["Special handling: AVI", "HS code: 010620", "CITES appendix: I"] {
        assert!(text.contains(&line), "{line} in {text:?}");
    }
    let missing = house.problems.iter().find(|p| p.code == "not-in-the-file").unwrap();
    assert!(missing.value.ends_with("org-gone"));
    assert!(
        house.report.raw.iter().any(|(p, t)| p == "shipment/pieces/goodsDescription" && t == "TORTOISES")
    );
}

#[test]
fn one_record_in_other_spellings() {
    let full = br#"[{"@id":"u:1","@type":["https://onerecord.iata.org/ns/cargo#Waybill"],
        "https://onerecord.iata.org/ns/cargo#waybillnumber":[{"@value":"12345675"}],
        "https://onerecord.iata.org/ns/cargo#waybillPrefix":[{"@value":"999"}],
        "https://onerecord.iata.org/ns/cargo#waybillType":[{"@id":"https://onerecord.iata.org/ns/cargo#DIRECT"}],
        "https://onerecord.iata.org/ns/cargo#shipment":[{"@id":"u:2"}]},
        {"@id":"u:2","@type":["https://onerecord.iata.org/ns/cargo#Shipment"],
        "https://onerecord.iata.org/ns/cargo#goodsDescription":[{"@value":"TEA"}],
        "https://onerecord.iata.org/ns/cargo#waybill":[{"@id":"u:1"}]}]"#;
    let found = read(full, Format::OneRecord);
    assert_eq!(found.drafts[0].key.as_deref(), Some("999-12345675"));
    assert_eq!(found.drafts[0].report.core.specimens[0].taxon.raw, "TEA");
    let listed = br#"{"@context":{"cargo":"https://onerecord.iata.org/ns/cargo#"},"@type":"cargo:Waybill",
        "cargo:waybillNumber":"12345675","cargo:waybillPrefix":"999","cargo:waybillType":"MASTER",
        "cargo:shipment":{"cargo:goodsDescription":"CONSOL"},
        "cargo:houseWaybills":{"EXH7":{"@type":"cargo:Waybill","cargo:shipment":{"cargo:pieces":[
        {"cargo:goodsDescription":"wall hanging"}]}}}}"#;
    let found = read(listed, Format::OneRecord);
    let keys: Vec<_> = found.drafts.iter().filter_map(|d| d.key.as_deref()).collect();
    assert_eq!(keys, ["999-12345675", "999-12345675/EXH7"]);
    assert_eq!(found.drafts[1].report.core.specimens[0].taxon.raw, "wall hanging");
}

#[test]
fn the_number_of_a_master_is_no_waybill_of_its_own() {
    let house = r#"[{"@context":"https://onerecord.iata.org/ns/cargo","@id":"h","@type":"cargo:Waybill","cargo:waybillNumber":"EXH1",
        "cargo:masterWaybill":{"@id":"m","@type":"cargo:Waybill","cargo:waybillPrefix":"999","cargo:waybillNumber":"12345675"},
        "cargo:shipment":{"cargo:goodsDescription":"TEA"}}"#;
    let alone = read(format!("{house}]").as_bytes(), Format::OneRecord);
    assert_eq!((alone.drafts.len(), alone.rejected.len()), (1, 0));
    assert_eq!(alone.drafts[0].key.as_deref(), Some("999-12345675/EXH1"));
    let master = r#"{"@id":"m","@type":"cargo:Waybill","cargo:waybillPrefix":"999","cargo:waybillNumber":"12345675",
        "cargo:waybillType":"MASTER","cargo:shipment":{"cargo:goodsDescription":"CONSOL"}}"#;
    let both = read(format!("{house},{master}]").as_bytes(), Format::OneRecord);
    let goods: Vec<_> = both.drafts.iter().map(|d| d.report.core.specimens[0].taxon.raw.as_str()).collect();
    assert_eq!((goods, both.rejected.len()), (vec!["TEA", "CONSOL"], 0));
}

#[test]
fn objects_that_name_each_other_in_a_ring_end() {
    let ring = r#"{"@context":"https://onerecord.iata.org/ns/cargo","@graph":[
        {"@id":"a","@type":"cargo:Waybill","cargo:waybillNumber":"12345675","cargo:shipment":{"@id":"b"}},
        {"@id":"b","@type":"cargo:Shipment","cargo:goodsDescription":"TEA","cargo:pieces":[{"@id":"c"},{"@id":"c"}]},
        {"@id":"c","@type":"cargo:Piece","cargo:goodsDescription":"TEA","cargo:next":{"@id":"b"},"cargo:self":{"@id":"c"}}]}"#;
    let found = read(ring.as_bytes(), Format::OneRecord);
    assert_eq!(found.drafts.len(), 1);
    // Each names the next twice: without a limit 2^60 elements.
    let nodes: Vec<String> = (0..60)
        .map(|n| format!(r#"{{"@id":"n{n}","cargo:x":[{{"@id":"n{}"}},{{"@id":"n{}"}}]}}"#, n + 1, n + 1))
        .collect();
    let bomb = format!(
        r#"{{"@context":"https://onerecord.iata.org/ns/cargo","@graph":[{{"@id":"w","@type":"cargo:Waybill","cargo:waybillNumber":"1","cargo:shipment":{{"@id":"n0"}}}},{}]}}"#,
        nodes.join(",")
    );
    let found = read(bomb.as_bytes(), Format::OneRecord);
    assert_eq!(found.rejected[0].problems[0].code, "too-long");
    // A thousand waybills that each name the ring of doubles end soon, too.
    let many: Vec<String> = (0..1000)
        .map(|n| format!(r#"{{"@id":"w{n}","@type":"cargo:Waybill","cargo:waybillNumber":"{n}","cargo:shipment":{{"@id":"n0"}}}}"#))
        .collect();
    let bomb = format!(
        r#"{{"@context":"https://onerecord.iata.org/ns/cargo","@graph":[{},{}]}}"#,
        many.join(","),
        nodes.join(",")
    );
    assert_eq!(read(bomb.as_bytes(), Format::OneRecord).rejected.len(), 1000);
}

#[test]
fn other_json_is_not_taken() {
    assert!(detect("x", br#"{"@context":"https://schema.org","@type":"Person","name":"x"}"#).is_err());
    let advert = br#"{"id":1,"text":"ivory for sale","seller":"x","price":"5"}"#;
    assert_eq!(detect("x", advert).unwrap().format, Format::Adverts);
}

/// Each house bill repeats the way of its master: many of both end soon.
#[test]
fn many_voyages_and_many_house_bills_end() {
    let voyages = vec![r#"{"vesselName":"A"}"#; 3000].join(",");
    let houses = vec![r#"{"houseBillOfLadingReference":"X"}"#; 1500].join(",");
    let bill = format!(
        r#"{{"transportDocumentReference":"1","documentParties":{{"shipper":{{"partyName":"EXERCISE"}}}},"consignmentItems":[],"transports":{{"vesselVoyages":[{voyages}]}},"houseBillOfLadings":[{houses}]}}"#
    );
    let read = read(bill.as_bytes(), Format::DcsaBill);
    assert_eq!((read.drafts.len(), read.rejected.len()), (1, 1500));
    assert!(read.drafts[0].problems.iter().any(|p| p.code == "too-many-voyages"));
}

#[test]
fn parties_beside_the_fields_of_the_bill() {
    let bill = br#"{"dcsaVersion":"3.0.0","transportDocument":{"transportDocumentReference":"EX1","shipper":{"partyName":"EXERCISE"},
        "notifyParty":{"partyName":"EXERCISE AGENCY"},"consignmentItems":[{"descriptionOfGoods":["TEA"]}]}}"#;
    let read = read(bill, Format::DcsaBill);
    assert_eq!(names(&read.drafts[0], Role::Shipper), ["EXERCISE"]);
    assert_eq!(names(&read.drafts[0], Role::Notify), ["EXERCISE AGENCY"]);
}
