//! What comes out of the samples of postal items, container events and positions of vessels. Everything in them is made up.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use formats::{Draft, Format, Item, Options, Problem, Rejected, Source, open};
use model::{IdentifierKind, Party, PartyKind, ReportKind, Role};

fn sample(name: &str) -> String {
    std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name))
        .unwrap()
}

fn read(text: &str, format: Format) -> (Vec<Draft>, Vec<Rejected>, Vec<Problem>) {
    let source = Source::bytes("exercise", text.as_bytes().to_vec()).unwrap();
    let mut reader = open(source, &Options::default()).unwrap();
    assert_eq!(reader.format(), format, "{}", reader.because());
    let (mut drafts, mut rejected, mut notes) = (Vec::new(), Vec::new(), Vec::new());
    for item in reader.by_ref() {
        match item.unwrap() {
            Item::Draft(draft) => drafts.push(*draft),
            Item::Rejected(r) => rejected.push(*r),
            Item::Figure(_) => unreachable!("no figure stands here"),
            Item::Problem(p) => notes.push(p),
        }
    }
    let rows: u64 = drafts.iter().map(|d| d.rows).sum::<u64>() + rejected.len() as u64;
    assert_eq!(reader.counts().rows, rows);
    assert_eq!(rows, text.lines().count() as u64 - 1, "every row is accounted for");
    (drafts, rejected, notes)
}

fn by_key<'d>(drafts: &'d [Draft], key: &str) -> &'d Draft {
    drafts.iter().find(|d| d.key.as_deref() == Some(key)).unwrap()
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

fn lines(draft: &Draft) -> Vec<&str> {
    draft.report.narrative.as_ref().map(|n| n.text.lines().collect()).unwrap_or_default()
}

fn codes(problems: &[Problem]) -> Vec<&str> {
    problems.iter().map(|p| p.code).collect()
}

fn goods(draft: &Draft) -> Vec<(&str, Option<(&str, &str)>)> {
    let specimens = &draft.report.core.specimens;
    specimens
        .iter()
        .map(|s| {
            let quantity = s.quantity.as_ref();
            (
                s.taxon.raw.as_str(),
                quantity.map(|q| (q.raw.as_str(), q.context.as_deref().unwrap_or_default())),
            )
        })
        .collect()
}

#[test]
fn lines_of_contents_are_specimens_of_one_item() {
    let (drafts, rejected, _) = read(&sample("postal-exercise.csv"), Format::PostalTable);
    assert_eq!((drafts.len(), rejected.len()), (3, 1));
    let parcel = by_key(&drafts, "CP123456785KE");
    assert_eq!((parcel.rows, parcel.report.kind), (3, ReportKind::Consignment));
    assert_eq!(names(parcel, Role::Shipper), ["ASHA SAMPLE"]);
    assert_eq!(names(parcel, Role::Consignee), ["EXERCISE COLLECTIBLES"]);
    let addressee = of(parcel, Role::Consignee)[0];
    assert_eq!(addressee.country.as_ref().unwrap().raw, "VN");
    assert_eq!(addressee.address.as_ref().unwrap().raw, "2 Example Street, Hanoi");
    assert_eq!(numbers(parcel, IdentifierKind::Phone), ["+84 24 0000 0000"]);
    assert_eq!(numbers(parcel, IdentifierKind::Waybill), ["CP 123 456 785 KE"]);
    assert_eq!(
        of(parcel, Role::Carrier)[0].identifiers[0].value.context.as_deref(),
        Some("kind postal item")
    );
    let core = &parcel.report.core;
    assert_eq!((raws(&core.origins), raws(&core.destinations)), (vec!["KE"], vec!["VN"]));
    assert_eq!(core.transports[0].raw, "parcel");
    assert_eq!(core.transports[0].context.as_deref(), Some("mode post"));
    assert_eq!(core.date.as_ref().unwrap().raw, "2024-03-02");
    assert_eq!(
        goods(parcel),
        [
            ("Wooden carvings", Some(("2", ""))),
            ("Wooden carvings", Some(("1.2", "unit kg; same goods"))),
            ("Sea shells", Some(("30", ""))),
            ("Sea shells", Some(("1.5", "unit kg; same goods"))),
            ("Dried gecko", Some(("4", ""))),
            ("Dried gecko", Some(("0.2", "unit kg; same goods"))),
        ]
    );
    let amount = core.amount.as_ref().unwrap();
    assert_eq!((amount.raw.as_str(), amount.context.as_deref()), ("40", Some("currency USD")));
    assert!(codes(&parcel.problems).contains(&"further-amount"));
    let text = lines(parcel);
    for line in [
        "Contents: Wooden carvings, HS 442019, value 40 USD",
        "Contents: Sea shells, HS 050800, value 15 USD",
        "Contents: Dried gecko, HS 030199, value 8 USD",
        "country_of_origin: KE",
        "gross_weight: 3.1",
    ] {
        assert!(text.contains(&line), "{line} in {text:?}");
    }
    assert_eq!(parcel.report.raw.iter().filter(|(name, _)| name == "content_description").count(), 3);
    assert!(drafts.iter().any(|d| d.key.is_none() && names(d, Role::Shipper) == ["DANA SAMPLE"]));
    assert_eq!(codes(&rejected[0].problems), ["tells-nothing"]);
}

#[test]
fn events_of_a_container_are_its_way_in_order() {
    let text = sample("containers-exercise.csv");
    let (drafts, rejected, _) = read(&text, Format::ContainerTable);
    assert_eq!((drafts.len(), rejected.len()), (4, 1));
    let run = by_key(&drafts, "CSQU3054383@EXBL20240071");
    assert_eq!((run.rows, run.report.kind), (4, ReportKind::Consignment));
    let core = &run.report.core;
    assert_eq!(core.date.as_ref().unwrap().raw, "2024-03-02 16:20");
    assert_eq!((raws(&core.origins), raws(&core.transits)), (vec!["KEMBA"], vec!["SGSIN"]));
    assert_eq!(raws(&core.destinations), ["VNHPH"]);
    assert_eq!(core.origins[0].context.as_deref(), Some("KE"));
    assert_eq!(numbers(run, IdentifierKind::Container), ["CSQU3054383"]);
    assert_eq!(numbers(run, IdentifierKind::Waybill), ["EXBL20240071"]);
    assert_eq!(numbers(run, IdentifierKind::Imo), ["9074729"]);
    assert_eq!(names(run, Role::Conveyance), ["EXERCISE STAR"]);
    let told = lines(run);
    assert_eq!(told[0], "2024-03-02 16:20; Gate in; KEMBA, KE");
    assert_eq!(told[3], "2024-04-02 09:00; Discharged; VNHPH, VN; EXERCISE STAR");
    assert!(told.contains(&"Seal No: EXSEAL1") && told.contains(&"Seal No: EXSEAL9"), "{told:?}");
    assert_eq!(run.report.raw.iter().filter(|(name, _)| name == "Event").count(), 4);
    let other = by_key(&drafts, "MSKU0000007@EXBL20240071");
    assert_eq!(
        (raws(&other.report.core.origins), raws(&other.report.core.destinations)),
        (vec!["KEMBA"], vec!["VNHPH"])
    );
    let bare = by_key(&drafts, "MSKU0000007");
    assert_eq!(codes(&bare.problems), ["order-not-known", "no-bill"]);
    assert!(bare.report.core.destinations.is_empty(), "loaded is not arrived");
    assert_eq!(codes(&rejected[0].problems), ["no-container"]);
}

#[test]
fn positions_become_one_report_for_each_vessel_and_day() {
    let text = sample("ais-exercise.csv");
    let (drafts, rejected, _) = read(&text, Format::AisTable);
    assert_eq!((drafts.len(), rejected.len()), (3, 3));
    let day = by_key(&drafts, "563000001/2024-03-10");
    assert_eq!((day.rows, day.report.kind), (38, ReportKind::Movement));
    let core = &day.report.core;
    assert_eq!(core.date.as_ref().unwrap().raw, "2024-03-10T00:00:00");
    assert_eq!(raws(&core.origins), ["1.0000,103.0000"]);
    assert_eq!(core.origins[0].context.as_deref(), Some("point 1.0000,103.0000"));
    assert_eq!(raws(&core.transits), ["1.0000,103.5000"], "where it lay still");
    assert_eq!(raws(&core.destinations), ["1.0000,104.5000"]);
    let vessel = of(day, Role::Conveyance)[0];
    assert_eq!(
        (vessel.kind, vessel.name.as_ref().unwrap().raw.as_str()),
        (PartyKind::Vessel, "EXERCISE STAR")
    );
    assert_eq!(numbers(day, IdentifierKind::Mmsi), ["563000001"]);
    assert_eq!(numbers(day, IdentifierKind::Imo), ["IMO9074729"]);
    let told = lines(day);
    assert_eq!(told[0], "Seen: 38 positions, 00:00 to 15:00");
    assert_eq!(told[1], "Way: about 90 nautical miles, fastest 15.0 knots");
    assert_eq!(told[2], "Lay still: 02:00 to 06:00, 4 h 00 min, at 1.0000,103.5000");
    assert!(told[3].starts_with("Not seen: 06:00 to 15:00, 9 h 00 min"), "{told:?}");
    assert!(told.contains(&"Destination as sent: VNHPH") && told.contains(&"Call sign: EXCS1"), "{told:?}");
    assert_eq!(day.report.raw.iter().filter(|(name, _)| name == "MMSI").count(), 2);
    assert_eq!(names(by_key(&drafts, "563000001/2024-03-11"), Role::Conveyance), ["OTHER NAME"]);
    assert_eq!(codes(&by_key(&drafts, "563000002/2024-03-10").problems), ["jump"]);
    let refused: Vec<_> = rejected.iter().map(|r| r.problems[0].code).collect();
    assert_eq!(refused, ["no-position", "no-time", "no-vessel"]);
}

/// The same rows in another order are the same reports, but for the numbers of the rows.
#[test]
fn the_order_of_rows_does_not_matter() {
    for (name, format) in
        [("ais-exercise.csv", Format::AisTable), ("containers-exercise.csv", Format::ContainerTable)]
    {
        let text = sample(name);
        let mut rows: Vec<&str> = text.lines().skip(1).filter(|l| !l.contains(",soon,")).collect();
        let header = text.lines().next().unwrap();
        let mut told = Vec::new();
        for _ in 0..2 {
            let (drafts, _, _) = read(&format!("{header}\n{}\n", rows.join("\n")), format);
            let mut reports: Vec<_> =
                drafts.iter().map(|d| (d.key.clone(), d.report.core.clone(), lines(d).join("|"))).collect();
            reports.sort_by(|a, b| a.0.cmp(&b.0));
            told.push(reports);
            rows.reverse();
        }
        assert_eq!(told[0], told[1], "{name}");
    }
}

#[test]
fn positions_in_other_columns_and_words() {
    let text = "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,SOG,IMO,Callsign,Name,Ship type,Destination\n\
        10/03/2024 00:00:10,Class A,219000001,55,5,Moored,0.0,Unknown,Unknown,EXERCISE,Cargo,EXAMPLE\n\
        10/03/2024 00:00:05,Class A,219000001,55.1,5,Moored,0.0,Unknown,Unknown,EXERCISE,Cargo,EXAMPLE\n";
    let (drafts, _, _) = read(text, Format::AisTable);
    assert_eq!(drafts[0].key.as_deref(), Some("219000001/2024-03-10"));
    assert_eq!(raws(&drafts[0].report.core.origins), ["55.1000,5.0000"], "the earlier stands second");
    assert!(lines(&drafts[0]).contains(&"Navigational status: Moored"), "{:?}", lines(&drafts[0]));
    assert_eq!(codes(&drafts[0].problems), ["jump", "day-or-month"], "six miles in five seconds");
    let text = "imo;timestamp;lat;lon;vessel name\n9074729;1710028800;1,5;103,5;EXERCISE STAR\n";
    let (drafts, _, _) = read(text, Format::AisTable);
    assert_eq!(drafts[0].key.as_deref(), Some("9074729/2024-03-10"));
    assert_eq!(drafts[0].report.core.date.as_ref().unwrap().raw, "2024-03-10");
}

/// A seizure that names its vessel is no position.
#[test]
fn a_table_of_seizures_at_sea_stays_one() {
    let text =
        "date,vessel,imo,lat,lon,species,quantity\n2024-03-10,EXERCISE,9074729,1.0,103.0,shark fins,40 kg\n";
    let reader = open(Source::bytes("x", text.as_bytes().to_vec()).unwrap(), &Options::default()).unwrap();
    assert_eq!(reader.format(), Format::SeizureTable);
}

#[test]
fn many_vessels_stay_within_bounds() {
    // More vessels than are open at once: the first make room, nothing is lost.
    let mut text = "mmsi,timestamp,lat,lon\n".to_owned();
    for n in 0..25_000 {
        text.push_str(&format!("{},2024-03-10T00:00:00,1.0,{}\n", 200_000_000 + n, n % 180));
    }
    let (drafts, rejected, _) = read(&text, Format::AisTable);
    assert_eq!((drafts.len(), rejected.len()), (25_000, 0));
}
