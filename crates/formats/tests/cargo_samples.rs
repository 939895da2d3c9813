//! What comes out of the samples of waybills and manifests. Everything in them is made up.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use formats::{Draft, Format, FormatError, Item, Options, Rejected, Source, detect, open};
use model::{IdentifierKind, Party, PartyKind, ReportKind, Role};

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)).unwrap()
}

fn read(bytes: &[u8], format: Format) -> (Vec<Draft>, Vec<Rejected>) {
    let mut reader = open(Source::bytes("exercise", bytes.to_vec()).unwrap(), &Options::default()).unwrap();
    assert_eq!(reader.format(), format);
    let (mut drafts, mut rejected) = (Vec::new(), Vec::new());
    for item in reader.by_ref() {
        match item.unwrap() {
            Item::Draft(draft) => drafts.push(*draft),
            Item::Rejected(r) => rejected.push(*r),
            Item::Problem(_) | Item::Figure(_) => {}
        }
    }
    assert_eq!(reader.counts().rows, (drafts.len() + rejected.len()) as u64);
    (drafts, rejected)
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
    draft
        .report
        .core
        .specimens
        .iter()
        .filter_map(|s| s.quantity.as_ref().map(|q| (s, q)))
        .map(|(s, q)| (s.taxon.raw.as_str(), q.raw.as_str(), q.context.as_deref().unwrap_or_default()))
        .collect()
}

#[test]
fn a_house_waybill_names_who_is_behind_a_consolidation() {
    let (drafts, rejected) = read(&sample("cargo-xfzb-exercise.xml"), Format::CargoXml);
    assert_eq!((drafts.len(), rejected.len()), (1, 0));
    let draft = &drafts[0];
    assert_eq!(draft.key.as_deref(), Some("999-12345675/EXH0001"));
    assert_eq!(draft.pointer, "house waybill EXH0001 of air waybill 999-12345675");
    assert_eq!(draft.report.kind, ReportKind::Consignment);
    let core = &draft.report.core;
    assert_eq!(
        core.date.as_ref().unwrap().raw,
        "2024-03-03T22:00:00",
        "the first leg's, not the first listed"
    );
    assert_eq!((raws(&core.origins), raws(&core.transits)), (vec!["NBO"], vec!["DOH"]));
    assert_eq!(raws(&core.destinations), ["HAN"]);
    assert_eq!(names(draft, Role::Conveyance), ["XX111", "XX222"]);
    assert_eq!(names(draft, Role::Shipper), ["EXERCISE TRADING LTD"]);
    assert_eq!(names(draft, Role::Consignee), ["EXERCISE IMPORT CO"]);
    assert_eq!(names(draft, Role::Notify), ["EXERCISE NOTIFY AGENCY"]);
    assert_eq!(names(draft, Role::Named), ["ASHA SAMPLE"]);
    assert_eq!(numbers(draft, IdentifierKind::CompanyNumber), ["P051234567X"]);
    assert_eq!(numbers(draft, IdentifierKind::Email), ["office@trading.example"]);
    assert_eq!(numbers(draft, IdentifierKind::Waybill), ["999-12345675", "EXH0001"]);
    let words = "PANGOLIN SCALES DRIED";
    assert_eq!(amounts(draft), [(words, "320.5", "unit KGM")]);
    let amount = core.amount.as_ref().unwrap();
    assert_eq!((amount.raw.as_str(), amount.context.as_deref()), ("4500.00", Some("currency USD")));
    let text = &draft.report.narrative.as_ref().unwrap().text;
    for line in ["Goods: PANGOLIN SCALES DRIED", "HS code: 050790", "Special handling: PES"] {
        assert!(text.lines().any(|l| l == line), "{text}");
    }
    assert_eq!(draft.column_of("core.origin#1"), Some("OriginLocation"));
}

#[test]
fn each_line_of_a_manifest_is_a_consignment_on_its_flight() {
    let (drafts, rejected) = read(&sample("cargo-xffm-exercise.xml"), Format::CargoXml);
    assert_eq!((drafts.len(), rejected.len()), (2, 0));
    let references: Vec<_> = drafts.iter().map(|d| d.report.source.reference.as_deref().unwrap()).collect();
    assert_eq!(references, ["999-12345675", "999-12345686"], "the number of the waybill");
    assert_ne!(drafts[0].key, drafts[1].key);
    assert_eq!(names(&drafts[0], Role::Conveyance), ["XX111", "AKE4711XX"]);
    assert_eq!(of(&drafts[0], Role::Conveyance)[1].kind, PartyKind::Container);
    assert_eq!(names(&drafts[1], Role::Conveyance), ["XX111"], "the second lies loose");
    assert_eq!(raws(&drafts[0].report.core.transits), ["DOH"]);
    assert!(drafts[1].report.core.transits.is_empty());
    assert_eq!(amounts(&drafts[1])[0], ("LIVE TORTOISES", "40", "unit KGM"));
    let text = &drafts[1].report.narrative.as_ref().unwrap().text;
    assert!(text.contains("Part of the consignment: P") && text.contains("Special handling: AVI"), "{text}");
}

#[test]
fn a_message_that_takes_a_waybill_back_is_refused() {
    let text = String::from_utf8(sample("cargo-xfzb-exercise.xml")).unwrap();
    let text = text.replace("<PurposeCode>Creation<", "<PurposeCode>Deletion<");
    let (drafts, rejected) = read(text.as_bytes(), Format::CargoXml);
    assert_eq!((drafts.len(), rejected[0].problems[0].code), (0, "takes-back"));
}

#[test]
fn a_cut_manifest_keeps_what_came_before() {
    let bytes = sample("cargo-xffm-exercise.xml");
    let at = bytes.windows(14).position(|w| w == b"LIVE TORTOISES").unwrap();
    let (drafts, rejected) = read(&bytes[..at], Format::CargoXml);
    assert_eq!((drafts.len(), rejected.len()), (1, 1));
    assert_eq!(rejected[0].problems[0].code, "broken-xml");
    assert!(rejected[0].raw.iter().any(|(_, text)| text == "40"));
}

#[test]
fn each_house_of_a_manifest_comes_under_its_master() {
    let text = "<rsm:HouseManifest xmlns:rsm='iata:housemanifest:1'><rsm:BusinessHeaderDocument><ram:ID xmlns:ram='x'>999-12345675</ram:ID></rsm:BusinessHeaderDocument>\
        <MasterConsignment><IncludedTareGrossWeightMeasure unitCode='KGM'>320</IncludedTareGrossWeightMeasure>\
        <OriginLocation><ID>NBO</ID></OriginLocation><FinalDestinationLocation><ID>HAN</ID></FinalDestinationLocation>\
        <IncludedHouseConsignment><GrossWeightMeasure unitCode='KGM'>220.5</GrossWeightMeasure><PackageQuantity>10</PackageQuantity><SummaryDescription>ANIMAL SCALES</SummaryDescription>\
        <TransportContractDocument><ID>EXH0001</ID></TransportContractDocument><OriginLocation><ID>NBO</ID></OriginLocation><FinalDestinationLocation><ID>HAN</ID></FinalDestinationLocation>\
        <ConsignorParty><Name>EXERCISE TRADING LTD</Name></ConsignorParty></IncludedHouseConsignment>\
        <IncludedHouseConsignment><GrossWeightMeasure unitCode='KGM'>99.5</GrossWeightMeasure><SummaryDescription>SPARE PARTS</SummaryDescription>\
        <TransportContractDocument><ID>EXH0002</ID></TransportContractDocument></IncludedHouseConsignment></MasterConsignment></rsm:HouseManifest>";
    let (drafts, rejected) = read(text.as_bytes(), Format::CargoXml);
    assert_eq!(rejected.len(), 0);
    let keys: Vec<_> = drafts.iter().map(|d| d.key.as_deref().unwrap()).collect();
    assert_eq!(keys, ["999-12345675/EXH0001", "999-12345675/EXH0002"]);
    assert_eq!(names(&drafts[0], Role::Shipper), ["EXERCISE TRADING LTD"]);
    assert_eq!(amounts(&drafts[0])[0], ("ANIMAL SCALES", "220.5", "unit KGM"));
    assert_eq!(raws(&drafts[0].report.core.destinations), ["HAN"]);
    assert_eq!(numbers(&drafts[0], IdentifierKind::Waybill), ["999-12345675", "EXH0001"]);
}

#[test]
fn a_master_waybill_as_text() {
    let (drafts, rejected) = read(&sample("cargo-imp-fwb-exercise.txt"), Format::CargoImp);
    assert_eq!((drafts.len(), rejected.len()), (1, 0));
    let draft = &drafts[0];
    assert_eq!((draft.key.as_deref(), draft.row), (Some("999-12345675"), 4));
    let core = &draft.report.core;
    assert_eq!((raws(&core.origins), raws(&core.transits)), (vec!["NBO"], vec!["DOH"]));
    assert_eq!(raws(&core.destinations), ["HAN"]);
    assert_eq!(core.date.as_ref().unwrap().raw, "02MAR24");
    let forwarders = ["EXERCISE FORWARDING LTD", "EXERCISE BREAKBULK CO", "EXERCISE AGENCY"];
    assert_eq!(names(draft, Role::Forwarder), forwarders, "NC: the master of a consolidation");
    let shipper = of(draft, Role::Forwarder)[0];
    assert_eq!(shipper.country.as_ref().unwrap().raw, "KE");
    let address = shipper.address.as_ref().unwrap();
    assert_eq!(address.raw, "1 SAMPLE ROAD, MOMBASA, 80100, KE");
    assert_eq!(address.context.as_deref(), Some("MOMBASA, KE"));
    assert_eq!(numbers(draft, IdentifierKind::Phone), ["254700000123"]);
    assert_eq!(numbers(draft, IdentifierKind::CompanyNumber), ["P051234567X", "1234567"]);
    assert_eq!(names(draft, Role::Named), ["ASHA SAMPLE"]);
    assert_eq!(names(draft, Role::Conveyance), ["XX111", "XX222", "AKE4711XX"]);
    let words = "CONSOLIDATION AS PER ATTACHED LIST";
    assert_eq!(amounts(draft), [(words, "320.5", "unit KGM")]);
    let amount = core.amount.as_ref().unwrap();
    assert_eq!((amount.raw.as_str(), amount.context.as_deref()), ("4500.00", Some("currency USD")));
    let text = &draft.report.narrative.as_ref().unwrap().text;
    for line in ["HS code: 050790", "Special service: KEEP DRY", "Accounting: GEN/EXERCISE ONLY"] {
        assert!(text.lines().any(|l| l == line), "{text}");
    }
    let broken: Vec<_> = draft.problems.iter().map(|p| (p.code, p.row, p.value.as_str())).collect();
    assert_eq!(broken, [("broken-line", 31, "VN/CNE")]);
    assert!(draft.report.raw.contains(&("line 31".to_owned(), "/VN/CNE".to_owned())));
}

#[test]
fn newer_waybills_name_the_lines_of_parties() {
    let text = "FWB/17\n999-12345675NBOHAN/T1K2\nSHP\nNAM/EXERCISE LTD\nADR/1 SAMPLE ROAD\nLOC/MOMBASA/COAST\n/KE/80100/TE/254700000123\nRTD/1/P1/K2\n/NG/CORAL\n";
    let (drafts, _) = read(text.as_bytes(), Format::CargoImp);
    assert_eq!(names(&drafts[0], Role::Shipper), ["EXERCISE LTD"]);
    let address = of(&drafts[0], Role::Shipper)[0].address.as_ref().unwrap();
    assert_eq!(address.raw, "1 SAMPLE ROAD, MOMBASA, COAST, 80100, KE");
    assert_eq!(numbers(&drafts[0], IdentifierKind::Phone), ["254700000123"]);
}

#[test]
fn house_waybills_as_text_come_under_their_master() {
    let (drafts, rejected) = read(&sample("cargo-imp-fhl-exercise.txt"), Format::CargoImp);
    let keys: Vec<_> = drafts.iter().map(|d| d.key.as_deref().unwrap()).collect();
    assert_eq!(keys, ["999-12345675/EXH0001", "999-12345675/EXH0002"]);
    assert_eq!((rejected.len(), rejected[0].row), (1, 23));
    assert_eq!(rejected[0].problems[0].code, "broken-line");
    assert_eq!(rejected[0].raw.last().unwrap().1, "HBS/EXH0003/NAIROBI/x");
    let first = &drafts[0];
    assert_eq!(names(first, Role::Shipper), ["EXERCISE TRADING LTD"]);
    assert_eq!(names(first, Role::Consignee), ["EXERCISE IMPORT CO"]);
    assert_eq!(amounts(first)[0], ("PANGOLIN SCALES DRIED FOR MEDICINE", "220.5", "unit KGM"));
    let text = &first.report.narrative.as_ref().unwrap().text;
    for line in ["On the manifest: ANIMAL SCALES", "HS code: 050790", "Special handling: PES"] {
        assert!(text.lines().any(|l| l == line), "{text}");
    }
    assert_eq!(amounts(&drafts[1])[0], ("SPARE PARTS", "100", "unit KGM"));
}

#[test]
fn a_manifest_as_text_gives_each_waybill_its_unit() {
    let (drafts, rejected) = read(&sample("cargo-imp-ffm-exercise.txt"), Format::CargoImp);
    assert_eq!((drafts.len(), rejected.len()), (2, 1));
    assert_eq!(rejected[0].row, 10);
    let references: Vec<_> = drafts.iter().map(|d| d.report.source.reference.as_deref().unwrap()).collect();
    assert_eq!(references, ["999-12345686", "999-12345675"]);
    assert_eq!(names(&drafts[0], Role::Conveyance), ["XX111"]);
    assert_eq!(names(&drafts[1], Role::Conveyance), ["XX111", "AKE4711XX"]);
    assert_eq!(numbers(&drafts[0], IdentifierKind::Plate), ["5YEXA"]);
    assert_eq!(amounts(&drafts[0])[0], ("LIVE TORTOISES", "40", "unit KGM"));
    assert_eq!(raws(&drafts[1].report.core.transits), ["DOH"]);
    let text = &drafts[0].report.narrative.as_ref().unwrap().text;
    assert!(text.contains("Special handling: AVI") && text.contains("Part of the consignment: P"), "{text}");
}

/// Day and month of a flight line, with the year that stands elsewhere.
fn departure(text: &str) -> (Option<(String, Option<String>)>, bool) {
    let (drafts, _) = read(text.as_bytes(), Format::CargoImp);
    let date = drafts[0].report.core.date.clone();
    let told = drafts[0].problems.iter().any(|p| p.code == "no-year");
    (date.map(|d| (d.raw, d.context)), told)
}

#[test]
fn a_flight_without_a_year_takes_it_from_elsewhere_in_the_message() {
    let body = "FFM/8\n1/XX111/03MAR2200/NBO\nDOH\n999-12345686NBODOH/P2K40T5/LIVE TORTOISES\n";
    let day = |raw: &str, more: &str| Some((raw.to_owned(), Some(format!("order dmy{more}"))));
    assert_eq!(departure(body), (None, true));
    let dated = format!("QK NBOFFXX\n.NBOXXYY 031015 MAR24\n{body}");
    assert_eq!(departure(&dated), (day("03MAR", "; in 2024"), false));
    let other = format!(".NBOXXYY 031015 FEB24\n{body}");
    assert_eq!(departure(&other), (None, true), "another month says nothing");
    let torn = format!(".NBOXXYY 031015 MAR24\nREF MAR 2023\n{body}");
    assert_eq!(departure(&torn), (None, true), "two years are none");
    let own = body.replace("03MAR2200", "03MAR24");
    assert_eq!(departure(&own), (day("03MAR24", ""), false));
}

#[test]
fn another_message_is_refused_by_name() {
    let error = detect("x", b"FSU/14\n999-12345675NBOHAN/T1K2\n").unwrap_err();
    assert!(matches!(error, FormatError::NotRead { what } if what.contains("FSU")));
}

#[test]
fn a_table_of_consignments() {
    let (drafts, rejected) = read(&sample("consignments-exercise.csv"), Format::ConsignmentTable);
    assert_eq!((drafts.len(), rejected.len()), (2, 1), "the last row names neither goods nor anybody");
    let first = &drafts[0];
    assert_eq!(first.key.as_deref(), Some("EXBL0001"));
    assert_eq!(first.report.kind, ReportKind::Consignment);
    assert_eq!(names(first, Role::Shipper), ["Exercise Trading Ltd"]);
    assert_eq!(names(first, Role::Consignee), ["Exercise Import Co"]);
    assert_eq!(names(first, Role::Notify), ["Exercise Agency"]);
    assert_eq!(numbers(first, IdentifierKind::Phone), ["+254700000123"]);
    assert_eq!(of(first, Role::Consignee)[0].country.as_ref().unwrap().raw, "VN");
    assert_eq!(numbers(first, IdentifierKind::Waybill), ["EXBL0001"]);
    assert_eq!(numbers(first, IdentifierKind::Imo), ["9074729"]);
    assert_eq!(names(first, Role::Conveyance), ["EXERCISE STAR"]);
    assert_eq!(numbers(&drafts[1], IdentifierKind::Container), ["CSQU3054383", "TCLU1234568"]);
    let core = &first.report.core;
    assert_eq!(core.date.as_ref().unwrap().raw, "2024-03-05");
    assert_eq!((raws(&core.origins), raws(&core.transits)), (vec!["Mombasa"], vec!["Singapore"]));
    assert_eq!(raws(&core.destinations), ["Haiphong"]);
    assert_eq!(core.transports[0].context.as_deref(), Some("mode sea"));
    assert_eq!(core.amount.as_ref().unwrap().raw, "12000");
    assert!(amounts(first).iter().any(|(goods, n, _)| (*goods, *n) == ("Timber logs", "18000")));
    let text = &first.report.narrative.as_ref().unwrap().text;
    assert!(text.contains("Goods: Timber logs") && text.contains("HS code: 440349"), "{text}");
}
